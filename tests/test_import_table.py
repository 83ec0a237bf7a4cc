"""A table to the files of a dossier: what goes out comes in."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings

from standpoint.edit.incoming.names import NamedIds, source_meant
from standpoint.edit.incoming.table import COLUMNS, PASSED_OVER
from standpoint.export.bundle import FORMATS
from standpoint.export.tables import POSITIONS
from standpoint.load import OUTLINE, Loaded, Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.model import Position
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.extracts import DOSSIERS, again, extract, taken
from tests.incoming import GOOD, HEAD, SEEDS, as_csv, come_in
from tests.made import dossiers

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=50)


def seeds(files: Snapshot) -> Snapshot:
    return taken(file for file in files.files if file.folder == "seeds")


def positions(loaded: Loaded) -> dict[str, tuple[Position, ...]]:
    assert loaded.dossier is not None
    return {p.id: p.positions for p in loaded.dossier.stakeholders if p.positions}


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
    assert {column.name for column in POSITIONS.columns} <= {*COLUMNS, *PASSED_OVER}
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
    assert dossier.outline.stakeholders == ("ada", "die-offentlichkeit", "stakeholder-3")
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


def test_long_names_that_begin_alike_have_ids_of_their_own() -> None:
    names = NamedIds("stakeholder", {})
    begun = f"{'a' * 57} {'b' * 20}"
    ids = [names.id_of(f"{begun}{end}") for end in ("", "c", "d")]
    assert ids == [f"{'a' * 57}-bbbbbb", f"{'a' * 57}-2", f"{'a' * 57}-3"]


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
    for head in (HEAD, HEAD.replace("source", "source_id")):
        row = GOOD | {"source_id": GOOD["source"], column: value}
        row = {name: row[name] for name in f"{head} {column}".split()}
        found = come_in(as_csv(row, head=f"{head} {column}"), SEEDS)
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
    unlike = mayor | {"issue": "Buergerentscheid"}
    assert [str(one) for one in come_in(as_csv(row, unlike, head=head), there).wrong] == [
        "row 3, column issue: no issue has the title 'Buergerentscheid'; did you mean the issue_id "
        "'buergerentscheid' ('Bürgerentscheid')?"
    ]
    unlike |= {"issue_id": "radwege", "proposition": "Mehr davon."}
    head = f"{head} issue_id proposition"
    assert [str(one) for one in come_in(as_csv(row, unlike, head=head), there).wrong] == [
        "row 3, column issue_id: unknown issue 'radwege'; add it to a topic in "
        "positions/_dossier.yaml"
    ]


def test_a_source_is_meant_that_is_named_so_or_nearly_so() -> None:
    files = ("positions/herld.yaml", "seeds/herald.txt", "seeds/Times 1.txt", "seeds/times-11.txt")
    there = taken(File(path, b"") for path in files)
    meant = {
        "herld": "herald",
        "Herald.txt": "herald",
        "Times 1": "times-11",
        "times-11": "times-11",
        "nobody": "",
    }
    assert {named: source_meant(named, there) for named in meant} == meant


def test_files_that_are_there_are_left_and_named(calais: Loaded) -> None:
    found = come_in(FORMATS["csv"].data(extract(calais)), snapshot(REPOSITORY))
    assert [str(one) for one in found.wrong][:2] == [
        "row 2, column stakeholder_id: positions/macron.yaml is there already, and is left as it "
        "is; add to it by hand, or move it away first",
        "row 27, column stakeholder_id: positions/security-forces.yaml is there already, and is "
        "left as it is; add to it by hand, or move it away first",
    ]


def test_each_column_of_a_row_stands_under_its_key() -> None:
    row = GOOD | {
        "passage": "the plan",
        "before": "Critics called",
        "translation": "le projet",
        "voice": "reported",
        "speaker": "Bo",
        "rationale": "They say so.",
        "date": "2018-01-16",
    }
    spaced = {column: f" {value} " for column, value in row.items()}
    incoming = come_in(as_csv(spaced, head=f"{HEAD} before translation date"), SEEDS)
    assert incoming.wrong == ()
    made = {file.path: file.data.decode() for file in incoming.files}
    assert made["positions/ada.yaml"] == (
        "name: Ada\n\n"
        "positions:\n"
        "  - issue: ring-road\n"
        "    stance: support\n"
        "    summary: For it.\n"
        "    date: 2018-01-16\n"
        "    rationale: They say so.\n"
        "    evidence:\n"
        "      - source: herald\n"
        "        voice: reported\n"
        "        speaker: Bo\n"
        "        text: the plan\n"
        "        before: Critics called\n"
        "        translation: le projet\n"
    )


@pytest.mark.parametrize("stance", ["silent", "Silent", " SILENT "])
def test_a_silence_is_one_in_capitals_too(stance: str) -> None:
    empty = dict.fromkeys(("passage", "voice", "speaker", "source"), "")
    silent = GOOD | {"stakeholder": "Bo", "stance": stance, "summary": "Looked for."} | empty
    incoming = come_in(as_csv(GOOD, silent), SEEDS)
    assert incoming.wrong == ()
    made = {file.path: file.data.decode() for file in incoming.files}
    assert made["positions/bo.yaml"] == (
        "name: Bo\n\nsilent_on:\n  - issue: ring-road\n    note: Looked for.\n"
    )
