"""A table to the files of a dossier: what goes out comes in, and what is wrong is told by its place."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings

from standpoint.edit.incoming import Incoming
from standpoint.edit.incoming.table import COLUMNS, PASSED_OVER, from_table
from standpoint.export.bundle import FORMATS
from standpoint.export.tables import POSITIONS
from standpoint.load import OUTLINE, Loaded, Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.model import Position
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.extracts import DOSSIERS, again, extract, taken
from tests.made import dossiers

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=50)

TEXT = (
    "Ada said “build it now”. Critics called the plan a waste.\n\nBo signed the petition twice.\n"
)
SEEDS = Snapshot((File("seeds/herald.txt", TEXT.encode()),), ())
HEAD = "stakeholder issue proposition topic stance summary rationale passage voice speaker source"
GOOD = {
    "stakeholder": "Ada",
    "issue": "Ring road",
    "proposition": "Build it.",
    "topic": "Traffic",
    "stance": "support",
    "summary": "For it.",
    "rationale": "",
    "passage": "build it now",
    "voice": "quoted",
    "speaker": "Ada",
    "source": "herald",
}


def seeds(files: Snapshot) -> Snapshot:
    return taken(file for file in files.files if file.folder == "seeds")


def come_in(data: bytes, there: Snapshot, name: str = "positions.csv") -> Incoming:
    return from_table(name, data, there, "A title", "Who?")


def positions(loaded: Loaded) -> dict[str, tuple[Position, ...]]:
    assert loaded.dossier is not None
    return {p.id: p.positions for p in loaded.dossier.stakeholders if p.positions}


def as_csv(*rows: dict[str, str], separator: str = ",", head: str = HEAD) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, head.split(), delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()


def with_separator(data: bytes, separator: str) -> bytes:
    rows = [*csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))]
    written = io.StringIO(newline="")
    csv.writer(written, delimiter=separator).writerows(rows)
    return written.getvalue().encode()


def as_workbook(data: bytes) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    rows = csv.reader(
        io.StringIO(data.decode("utf-8-sig"), newline=""), quoting=csv.QUOTE_NONNUMERIC
    )
    for row in rows:
        sheet.append(row)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize(
    ("name", "changed"),
    [
        ("positions.csv", lambda data: data),
        ("positions.csv", lambda data: with_separator(data, ";")),
        ("positions.tsv", lambda data: with_separator(data, "\t")),
        ("positions.xlsx", as_workbook),
    ],
    ids=["commas", "semicolons", "tabs", "workbook"],
)
def test_a_table_out_and_in_has_the_same_positions(
    folder: Path, name: str, changed: Callable[[bytes], bytes]
) -> None:
    files = snapshot(folder)
    loaded = load(files)
    data = changed(FORMATS["csv"].data(extract(loaded)))
    back = again(come_in(data, seeds(files), name), *seeds(files).files)
    assert back.problems == ()
    assert positions(back) == positions(loaded)
    assert back.dossier is not None and loaded.dossier is not None
    held = {issue.id: (issue.title, issue.proposition) for issue in loaded.dossier.issues}
    for issue in back.dossier.issues:
        assert held[issue.id] == (issue.title, issue.proposition)
        topic, other = (d.topic_of[issue.id] for d in (back.dossier, loaded.dossier))
        assert (topic.id, topic.title) == (other.id, other.title)
    for person in back.dossier.stakeholders:
        assert person.name == loaded.dossier.stakeholder_by_id[person.id].name


@examples
@given(dossiers())
def test_whatever_the_words_are_a_table_out_and_in_has_the_same_positions(files: Snapshot) -> None:
    loaded = load(files)
    data = FORMATS["csv"].data(extract(loaded))
    back = again(come_in(data, seeds(files)), *seeds(files).files)
    assert positions(back) == positions(loaded)


def test_every_column_of_an_export_is_read_or_passed_over_with_intent() -> None:
    assert {*POSITIONS.head()} <= {*COLUMNS, *PASSED_OVER}
    assert not {*COLUMNS} & {*PASSED_OVER}


def test_names_become_ids_and_rows_become_files() -> None:
    rows = [
        GOOD,
        GOOD | {"stakeholder": "Die Öffentlichkeit!", "passage": "called the plan a waste",
                "voice": "Reported", "stance": "Strongly oppose", "summary": "Against."},
        GOOD | {"stakeholder": "市長", "issue": "Ring Road?", "proposition": "Ask.",
                "topic": "Procedure"},
        {**GOOD, "stance": "silent", "summary": "Nothing found.", "issue": "Ring Road?",
         "proposition": "Ask.", "topic": "Procedure", "passage": "", "voice": "", "speaker": "",
         "source": ""},
    ]  # fmt: skip
    found = come_in(as_csv(*rows), SEEDS)
    loaded = again(found, *SEEDS.files)
    assert loaded.problems == ()
    assert [file.path for file in found.files] == [
        "positions/ada.yaml",
        "positions/die-offentlichkeit.yaml",
        "positions/stakeholder-3.yaml",
        "seeds/herald.yaml",
        "positions/_dossier.yaml",
    ]
    dossier = loaded.dossier
    assert dossier is not None
    assert (dossier.outline.title, dossier.outline.question) == ("A title", "Who?")
    assert [(t.id, t.title, [i.id for i in t.issues]) for t in dossier.outline.topics] == [
        ("traffic", "Traffic", ["ring-road"]),
        ("procedure", "Procedure", ["ring-road-2"]),
    ]
    public = dossier.stakeholder_by_id["die-offentlichkeit"]
    assert public.positions[0].stance == "strongly-oppose"
    assert public.positions[0].evidence[0].voice == "reported"
    [silence] = dossier.stakeholder_by_id["ada"].silent_on
    assert (silence.issue, silence.note) == ("ring-road-2", "Nothing found.")
    assert dossier.sources[0].date is None


def test_rows_of_one_position_are_its_passages() -> None:
    other = GOOD | {"passage": "Ada said “build it now”"}
    apart = other | {"summary": "For it, she says."}
    loaded = again(come_in(as_csv(GOOD, other, apart), SEEDS), *SEEDS.files)
    assert [len(p.evidence) for p in positions(loaded)["ada"]] == [2, 1]


def test_two_positions_that_say_the_same_stay_two(oehlbrueck: Loaded) -> None:
    """An export tells them apart by their lines; here they have another passage each."""
    files = snapshot(OEHLBRUECK)
    path = "positions/gewerbering.yaml"
    text = next(file.data for file in files.files if file.path == path).decode()
    start = text.index("  - issue: parkhaus-wallring")
    end = text.index("  - issue:", start + 5)
    other = re.sub(r"Das Parkhaus am Wallring[^–]*– ", "", text[start:end])
    doubled = text[:end] + other + text[end:]
    others = [file for file in files.files if file.path != path]
    loaded = load(taken([*others, File(path, doubled.encode())]))
    assert len(positions(loaded)["gewerbering"]) == 6
    back = again(come_in(FORMATS["csv"].data(extract(loaded)), seeds(files)), *seeds(files).files)
    assert positions(back) == positions(loaded)


@pytest.mark.parametrize(
    ("column", "value", "date"),
    [("source_date", "2024-06", "2024-06"), ("source_date", "", None)],
)
def test_a_text_without_a_citation_gets_one(column: str, value: str, date: str | None) -> None:
    found = come_in(as_csv(GOOD | {column: value}, head=f"{HEAD} {column}"), SEEDS)
    loaded = again(found, *SEEDS.files)
    assert loaded.dossier is not None
    assert loaded.dossier.sources[0].date == date


def test_a_citation_that_is_there_stays(calais: Loaded) -> None:
    files = snapshot(REPOSITORY)
    found = come_in(FORMATS["csv"].data(extract(calais)), seeds(files))
    assert not [file for file in found.files if file.folder == "seeds"]


def test_an_outline_that_is_there_stays_and_names_the_issues() -> None:
    files = snapshot(OEHLBRUECK)
    there = taken(f for f in files.files if f.folder == "seeds" or f.path == OUTLINE)
    row = {
        "stakeholder_id": "gewerbering",
        "stakeholder": "Gewerbering",
        "issue": "Bürgerentscheid",
        "stance": "mixed",
        "summary": "Beides.",
        "passage": "Das Parkhaus am Wallring muss kommen, ohne Wenn und Aber",
        "voice": "quoted",
        "source": "tagblatt-altstadt-2023",
        "date": "2023-03-16",
    }
    mayor = row | {"stakeholder_id": "buergermeisterin", "stakeholder": "B."}
    head = " ".join(row)
    found = come_in(as_csv(row, mayor, head=head), there)
    loaded = again(found, *there.files)
    assert [file.path for file in found.files] == [
        "positions/gewerbering.yaml",
        "positions/buergermeisterin.yaml",
    ]
    assert positions(loaded)["gewerbering"][0].issue == "buergerentscheid"
    wrong = come_in(as_csv(row, mayor | {"issue": "Radwege"}, head=head), there).wrong
    assert [str(one) for one in wrong] == [
        "row 3, column issue: unknown issue 'radwege'; add it to a topic in positions/_dossier.yaml"
    ]
    wrong = come_in(as_csv(row, mayor | {"issue": "buergerentscheid"}, head=head), there).wrong
    assert [str(one) for one in wrong] == [
        "row 3, column issue: no issue has the title 'buergerentscheid'; did you mean the issue_id "
        "'buergerentscheid' ('Bürgerentscheid')?"
    ]


def test_files_that_are_there_are_left_and_named(calais: Loaded) -> None:
    found = come_in(FORMATS["csv"].data(extract(calais)), snapshot(REPOSITORY))
    assert [str(one) for one in found.wrong][:2] == [
        "row 2, column stakeholder_id: positions/macron.yaml is there already, and is left as it is",
        "row 26, column stakeholder_id: positions/security-forces.yaml is there already, and is "
        "left as it is",
    ]


WRONG: dict[str, tuple[dict[str, str], list[str]]] = {
    "a stance": (
        {"stance": "suport"},
        ["row 3, column stance: unknown stance 'suport'; did you mean 'support'?"],
    ),
    "a voice": (
        {"voice": "said"},
        [
            "row 3, column voice: unknown voice 'said'; choose from quoted, reported, observed, "
            "ascribed"
        ],
    ),
    "a voice that does not fit": (
        {"voice": "reported"},
        [
            "row 3, column voice: all of the passage stands in quotation marks in the source, so "
            "it is not reported; use voice: quoted, or voice: ascribed with 'speaker' where "
            "somebody else says it"
        ],
    ),
    "a passage": (
        {"passage": "do not build it now"},
        [
            "row 3, column passage: not word for word in 'herald'; the nearest passage, in "
            "paragraph 1 (line 1), has 'Ada said “build it' where this has 'do not build it'; copy it "
            "from the source"
        ],
    ),
    "a passage that is too long": (
        {"passage": "word " * 2001},
        ["row 3, column passage: 'passage' is longer than 10000 characters; shorten it"],
    ),
    "a source": (
        {"source": "heral"},
        ["row 3, column source: unknown source 'heral'; did you mean 'herald'?"],
    ),
    "an ascribed passage": (
        {"voice": "ascribed", "speaker": "", "rationale": "She says so."},
        ["row 3, column voice: an ascribed passage needs 'speaker': who says it of them?"],
    ),
    "a rationale": (
        {"voice": "observed", "passage": "Bo signed the petition twice"},
        [
            "row 3, column rationale: rests on what they did or what others say of them; add "
            "'rationale': why does this evidence support this stance?"
        ],
    ),
    "nobody": ({"stakeholder": ""}, ["row 3, column stakeholder: 'stakeholder' is empty; fill it in"]),
    "no summary, no voice": (
        {"summary": " ", "voice": ""},
        [
            "row 3, column summary: 'summary' is empty; fill it in",
            "row 3, column voice: 'voice' is empty; fill it in",
        ],
    ),
    "another proposition": (
        {"proposition": "Do not build it."},
        ["row 3, column proposition: 'ring-road' is about 'Build it.' elsewhere; say the same"],
    ),
    "another topic": (
        {"topic": "Money"},
        ["row 3, column topic: 'ring-road' is under 'traffic' elsewhere; say the same"],
    ),
    "an issue without a proposition and a topic": (
        {"issue": "Toll", "proposition": "", "topic": ""},
        [
            "row 3, column proposition: 'proposition' is empty; fill it in",
            "row 3, column topic: 'topic' is empty; fill it in",
        ],
    ),
    "a silence with a passage": (
        {"stance": "silent"},
        [
            "row 3, column passage: a silence has no passage; leave this empty",
            "row 3, column voice: a silence has no passage; leave this empty",
            "row 3, column speaker: a silence has no passage; leave this empty",
            "row 3, column source: a silence has no passage; leave this empty",
        ],
    ),
    "a silence on what is spoken of": (
        {"stakeholder": "Ada", "stance": "silent", "passage": "", "voice": "", "speaker": "",
         "source": ""},
        [
            "row 3, column issue: 'ring-road' is among the positions above, so they are not silent "
            "on it; delete one of the two"
        ],
    ),
    "the same row once more": (
        {"stakeholder": "Ada"},
        ["row 3, column passage: this passage stands twice in one position; delete one of the two"],
    ),
    "a name with what nobody sees": (
        {"stakeholder": "B\u200bo"},
        ["row 3, column stakeholder: 'stakeholder' holds an invisible character (U+200B); delete it"],
    ),
    "a title with what nobody sees": (
        {"issue": "T\u200boll"},
        ["row 3, column issue: 'issue' holds an invisible character (U+200B); delete it"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_row_and_column(change: dict[str, str], said: list[str]) -> None:
    second = {**GOOD, "stakeholder": "Bo", **change}
    found = come_in(as_csv(GOOD, second), SEEDS)
    assert [str(one) for one in found.wrong] == said


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("date", "2018-13", "'2018-13' is not a date; write a year, a month (2016-10) or a day "
                            "(2018-01-16)"),
        ("source_date", "May", "'May' is not a date; write a year, a month (2016-10), a day "
                               "(2018-01-16), or unknown"),
        ("stakeholder_id", "Ada B", "'Ada B' is not an id; use lowercase letters, digits and "
                                    "single hyphens, 64 characters at most"),
        ("issue_id", "a--b", "'a--b' is not an id; use lowercase letters, digits and single "
                             "hyphens, 64 characters at most"),
    ],
)  # fmt: skip
def test_more_columns_have_their_places_too(column: str, value: str, said: str) -> None:
    found = come_in(as_csv(GOOD | {column: value}, head=f"{HEAD} {column}"), SEEDS)
    assert str(found.wrong[-1]) == f"row 2, column {column}: {said}"
    for other in found.wrong[:-1]:  # what cites a source that is left out is told, too
        assert "'herald', which is left out for a problem of its own" in str(other)


def test_a_name_is_one_however_its_accents_and_marks_are_written() -> None:
    names = ("B\u00fcrger’s", "Bu\u0308rger's")
    rows = [GOOD | {"stakeholder": n, "summary": s} for n, s in zip(names, "ab", strict=True)]
    found = come_in(as_csv(*rows), SEEDS)
    assert found.wrong == ()
    assert {file.path for file in found.files if file.folder == "positions"} == {
        "positions/_dossier.yaml",
        "positions/burgers.yaml",
    }


def test_an_id_has_one_name() -> None:
    rows = [GOOD | {"stakeholder_id": "a"}, GOOD | {"stakeholder_id": "a", "stakeholder": "Bo"}]
    found = come_in(as_csv(*rows, head=f"{HEAD} stakeholder_id"), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 3, column stakeholder: 'a' is 'Ada' elsewhere; name it alike"
    ]


def test_two_of_one_name_are_told_by_their_rows_and_one_that_is_there_by_its_file() -> None:
    rows = [GOOD | {"stakeholder_id": "a"}, GOOD | {"stakeholder_id": "bo", "stakeholder": "ada"}]
    data = as_csv(*rows, head=f"{HEAD} stakeholder_id")
    told = "if one is a copy, compare the two and keep one; else change the name"
    assert [str(one) for one in come_in(data, SEEDS).wrong] == [
        f"row 3, column stakeholder: 'ada' is the name in row 2, too; {told}"
    ]
    files = come_in(as_csv(GOOD), SEEDS).files
    data = as_csv(GOOD | {"stakeholder_id": "bobo"}, head=f"{HEAD} stakeholder_id")
    assert [str(one) for one in come_in(data, taken([*SEEDS.files, *files])).wrong] == [
        f"row 2, column stakeholder: 'Ada' is the name in positions/ada.yaml, too; {told}"
    ]


def test_a_position_that_stands_twice_is_told_by_its_rows() -> None:
    other = {"line": "5", "passage": "Ada said “build it now”", "summary": "For\nit."}
    rows = [
        GOOD | {"line": "2"},
        GOOD | {"line": "3", "summary": "For\nit, she says."},
        GOOD | {"line": "4", "summary": "For it,  she says."},
        GOOD | other,
    ]
    found = come_in(as_csv(*rows, head=f"{HEAD} line"), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 4, column passage: this position stands twice, first in row 3; delete one of the two"
    ]


def test_of_an_issue_whose_topic_is_not_told_no_other_row_is_found_fault_with() -> None:
    rows = [
        GOOD | {"topic": ""},
        GOOD | {"stakeholder": "Bo"},
        GOOD | {"stakeholder": "Cy", "topic": "Money"},
    ]
    assert [str(one) for one in come_in(as_csv(*rows), SEEDS).wrong] == [
        "row 2, column topic: 'topic' is empty; fill it in",
        "row 4, column topic: 'ring-road' is under 'traffic' elsewhere; say the same",
    ]


def test_a_source_has_one_date() -> None:
    other = GOOD | {"passage": "Ada said “build it now”", "source_date": "2019"}
    rows = [GOOD | {"source_date": "2018"}, other]
    found = come_in(as_csv(*rows, head=f"{HEAD} source_date"), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 3, column source_date: 'herald' is of 2018 elsewhere"
    ]


def test_everything_is_told_at_once_in_the_order_of_the_table() -> None:
    rows = [
        GOOD | {"stance": "for"},
        GOOD | {"stakeholder": "Bo", "passage": "never said"},
        GOOD | {"stakeholder": "", "summary": ""},
    ]
    places = [one.place for one in come_in(as_csv(*rows), SEEDS).wrong]
    assert places == [
        "row 2, column stance",
        "row 3, column passage",
        "row 4, column stakeholder",
        "row 4, column summary",
    ]


FAULTS = {
    "stance": {"stance": "for it"},
    "no stance": {"stance": ""},
    "voice": {"voice": "said"},
    "no voice": {"voice": ""},
    "no summary": {"summary": ""},
    "a long summary": {"summary": "so " * 2000},
    "passage": {"passage": "never said by anyone"},
    "no passage": {"passage": ""},
    "source": {"source": "heralds"},
    "no id of a source": {"source": "herald.txt"},
    "date": {"date": "May"},
    "date of a source": {"source_date": "05/06/2024"},
    "nobody": {"stakeholder": ""},
    "no issue": {"issue": ""},
    "no proposition": {"proposition": ""},
    "nobody says it": {"voice": "ascribed", "speaker": "", "rationale": "So it is."},
    "no reason": {"voice": "observed", "passage": "Bo signed the petition twice"},
}


@pytest.mark.parametrize("one", FAULTS)
def test_no_fault_hides_another(one: str) -> None:
    """Two in one row are told as each is told alone; only a voice takes a passage and somebody."""
    alone = {name: wrong_places(fault) for name, fault in FAULTS.items()}
    for other, change in FAULTS.items():
        if FAULTS[one].keys() & change.keys():
            continue
        expected = alone[one] | alone[other]
        names = {one, other}
        if "nobody says it" in names and names & {"passage", "no passage", "nobody"}:
            expected -= {"voice"}
        assert wrong_places(FAULTS[one] | change) == expected, other


def wrong_places(change: dict[str, str]) -> set[str]:
    """Return the columns in which something is wrong with a good row that is changed."""
    row = GOOD | {"stakeholder": "Bo"} | change
    found = come_in(as_csv(GOOD, row, head=f"{HEAD} date source_date"), SEEDS)
    follows = "left out for a problem of its own"
    return {one.place.rpartition(" ")[2] for one in found.wrong if follows not in one.message}


def test_columns_that_lack_are_named() -> None:
    head = "stakeholder issue stance summary passage voice source"
    found = come_in(as_csv(dict.fromkeys(head.split(), "x"), head=head), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 1: there is no column 'proposition'; add it",
        "row 1: there is no column 'topic'; add it",
    ]


def test_a_table_without_rows_is_no_table() -> None:
    assert [str(one) for one in come_in(as_csv(), SEEDS).wrong] == ["has no rows but the first one"]


def test_an_outline_with_a_problem_is_mended_first() -> None:
    there = Snapshot((*SEEDS.files, File(OUTLINE, b"title: A\n")), ())
    found = come_in(as_csv(GOOD), there)
    assert [str(one) for one in found.wrong] == [f"{OUTLINE} has a problem; mend that first"]


def test_problems_of_other_files_are_not_the_tables() -> None:
    """But what rests on them is."""
    other = File("seeds/other.yaml", b"date: tomorrow\n")
    text = File("seeds/other.txt", b"Something else was said.")
    there = taken([*SEEDS.files, other, text])
    assert come_in(as_csv(GOOD), there).wrong == ()
    row = GOOD | {"source": "other", "passage": "Something else", "voice": "reported"}
    assert [str(one) for one in come_in(as_csv(row), there).wrong] == [
        "row 2, column source: 1 passage cites 'other', which is left out for a problem of its own; "
        "mend that first"
    ]


def test_a_file_that_would_be_too_large_to_read_is_not_made() -> None:
    rows = [
        GOOD | {"summary": f"{n} " + "word " * 1000, "rationale": "reason " * 1000}
        for n in range(50)
    ]
    [wrong] = come_in(as_csv(*rows), SEEDS).wrong
    assert str(wrong) == "row 2, column stakeholder: positions/ada.yaml would be larger than 512 kB"
