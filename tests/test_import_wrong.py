"""What is wrong with a table is told by its row and column, all of it at once."""

import pytest

from standpoint.load import OUTLINE, Snapshot
from standpoint.load.files import File
from tests.extracts import taken
from tests.incoming import GOOD, HEAD, SEEDS, as_csv, come_in

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
        ["row 3, column source: 1 passage cites the unknown source 'heral'; did you mean 'herald'?"],
    ),
    "a source that is nowhere": (
        {"source": "minutes"},
        [
            "row 3, column source: 1 passage cites the unknown source 'minutes'; put its text into "
            "seeds/, named so and with the ending .txt"
        ],
    ),
    "a source by its title": (
        {"source": "The Gazette"},
        [
            "row 3, column source: 'The Gazette' is not an id; write the name of a text in seeds/, "
            "without .txt"
        ],
    ),
    "no position": (
        {"stance": "No position"},
        [
            "row 3, column stance: unknown stance 'no-position'; delete the row or, where the sources "
            "were searched in vain, write silent, and what was looked for as its summary"
        ],
    ),
    "an ascribed passage": (
        {"voice": "ascribed", "speaker": "", "rationale": "She says so."},
        ["row 3, column voice: an ascribed passage needs 'speaker': who says it of them?"],
    ),
    "a mark for a speaker": (
        {"speaker": "–"},
        ["row 3, column speaker: 'speaker' holds no word; fill it in, or leave it out"],
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
    "a note with what nobody sees": (
        {"issue": "Toll", "stance": "silent", "summary": "N\u0007.", "passage": "", "voice": "",
         "speaker": "", "source": ""},
        ["row 3, column summary: 'summary' holds a control character (U+0007); delete it"],
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
    "a proposition with what nobody sees": (
        {"issue": "Toll", "proposition": "B\u0007uild."},
        ["row 3, column proposition: 'proposition' holds a control character (U+0007); delete it"],
    ),
    "a heading with what nobody sees": (
        {"issue": "Toll", "topic": "M\u200boney"},
        ["row 3, column topic: 'topic' holds an invisible character (U+200B); delete it"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "said"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_row_and_column(change: dict[str, str], said: list[str]) -> None:
    second = {**GOOD, "stakeholder": "Bo", **change}
    found = come_in(as_csv(GOOD, second), SEEDS)
    assert [str(one) for one in found.wrong] == said


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("herld", "1 passage cites the unknown source 'herld'; did you mean 'herald'?"),
        ("Herald", "'Herald' is not an id; did you mean 'herald'?"),
        ("herald.txt", "'herald.txt' is not an id; did you mean 'herald'?"),
    ],
)
def test_a_source_that_no_row_names_rightly_is_told_with_what_is_meant(
    source: str, said: str
) -> None:
    citation = File("seeds/herald.yaml", b"date: 2018\n")
    for there in (SEEDS, taken([*SEEDS.files, citation])):
        found = come_in(as_csv(GOOD | {"source": source}), there)
        assert [str(one) for one in found.wrong] == [f"row 2, column source: {said}"]


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("date", "2018-13", "'2018-13' is not in the calendar; write a year, a month (2016-10) or a day "
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
    assert [str(one) for one in found.wrong] == [f"row 2, column {column}: {said}"]


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


@pytest.mark.parametrize(
    ("column", "one", "other"),
    [
        ("stakeholder", "Ada", "ADA"),
        ("issue", "Ring road", "Ring Road"),
        ("topic", "Traffic", "traffic"),
    ],
)
def test_a_name_that_is_another_but_for_its_capitals_is_told(
    column: str, one: str, other: str
) -> None:
    rows = [GOOD | {column: one}, GOOD | {column: other, "summary": "Another."}]
    assert [str(wrong) for wrong in come_in(as_csv(*rows), SEEDS).wrong] == [
        f"row 3, column {column}: '{other}' is '{one}' elsewhere; name it alike"
    ]


def test_two_of_one_name_are_told_by_their_rows_and_one_that_is_there_by_its_file() -> None:
    rows = [
        GOOD | {"stakeholder_id": "a-1"},
        GOOD | {"stakeholder_id": "bob", "stakeholder": "ada"},
    ]
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


def test_a_row_that_leaves_all_but_its_passage_to_the_one_above_is_told_once() -> None:
    alone = {"passage": "build it nau", "voice": "quoted", "source": "herald"}
    merged = "has a passage and not whose it is; where its cells are merged with those of row"
    first, passage, second = come_in(as_csv(GOOD, alone, alone), SEEDS).wrong[:3]
    assert [str(first), str(second)] == [
        f"row 3: {merged} 2, fill in the same in both",
        f"row 4: {merged} 2, fill in the same in both",
    ]
    assert str(passage).startswith("row 3, column passage: not word for word in 'herald'")
    # A silence has no passages that could go on.
    silent = {"stakeholder": "Bo", "stance": "silent", "summary": "Nothing found."}
    told = come_in(as_csv(GOOD, GOOD | dict.fromkeys(alone, "") | silent, alone), SEEDS).wrong
    assert "row 4, column stakeholder: 'stakeholder' is empty; fill it in" in map(str, told)


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


def test_only_the_first_row_of_an_issue_needs_its_topic_and_none_may_have_another() -> None:
    rows = [
        GOOD | {"topic_id": "traffic"},
        GOOD | {"stakeholder": "Bo", "topic": ""},
        GOOD | {"stakeholder": "Cy", "topic": "", "topic_id": "money"},
        GOOD | {"stakeholder": "Dee"},
        GOOD | {"stakeholder": "Eve", "topic": "Roads"},
    ]
    found = come_in(as_csv(*rows, head=f"{HEAD} topic_id"), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 4, column topic_id: 'ring-road' is under 'traffic' elsewhere; say the same",
        "row 6, column topic: 'ring-road' is under 'traffic' elsewhere; say the same",
    ]


def test_a_source_has_one_date() -> None:
    other = GOOD | {"passage": "Ada said “build it now”", "source_date": "2019"}
    rows = [GOOD | {"source_date": "2018"}, other]
    found = come_in(as_csv(*rows, head=f"{HEAD} source_date"), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 3, column source_date: 'herald' is of 2018 elsewhere; say the same"
    ]


def test_the_date_of_a_source_is_that_of_the_first_row_that_has_one() -> None:
    rows = [GOOD | {"source_date": date} for date in ("", "2018", "2018", "")]
    rows = [row | {"summary": f"{number}."} for number, row in enumerate(rows)]
    found = come_in(as_csv(*rows, head=f"{HEAD} source_date"), SEEDS)
    made = {file.path: file.data for file in found.files}
    assert (found.wrong, made["seeds/herald.yaml"]) == ((), b"date: 2018\n")
    rows[1]["source_date"] = "May"
    wrong = come_in(as_csv(*rows, head=f"{HEAD} source_date"), SEEDS).wrong
    assert "row 3, column source_date" in [one.place for one in wrong]


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
    follows = "has a problem of its own"
    return {one.place.rpartition(" ")[2] for one in found.wrong if follows not in one.message}


def test_columns_that_lack_are_named() -> None:
    head = "stakeholder issue stance summary passage voice source"
    found = come_in(as_csv(dict.fromkeys(head.split(), "x"), head=head), SEEDS)
    assert [str(one) for one in found.wrong] == [
        "row 1: there is no column 'proposition'; add it",
        "row 1: there is no column 'topic'; add it",
    ]
    found = come_in(as_csv({"line": "x"}, head="line"), SEEDS)
    assert [str(one) for one in found.wrong] == [
        f"row 1: there is no column '{name}'; add it"
        for name in sorted([*head.split(), "proposition", "topic"])
    ]
    ids = " ".join(f"{name}_id" for name in ("stakeholder", "issue", "source", "topic"))
    row = dict.fromkeys(f"{ids} stance summary passage voice proposition".split(), "x")
    wrong = come_in(as_csv(row, head=" ".join(row)), SEEDS).wrong
    assert wrong and not [one for one in wrong if "there is no column" in one.message]


def test_where_a_column_is_not_there_the_row_or_the_other_column_is_named() -> None:
    row = GOOD | {"stakeholder": "", "voice": "observed", "passage": "Bo signed the petition twice"}
    row.pop("rationale")
    unnamed, nobody = come_in(as_csv(row, head=HEAD.replace(" rationale", "")), SEEDS).wrong
    assert str(unnamed).startswith("row 2: rests on what they did or what others say of them; add ")
    assert str(nobody) == "row 2, column stakeholder: 'stakeholder' is empty; fill it in"
    named = {"stakeholder_id": "", **{key: GOOD[key] for key in GOOD if key != "stakeholder"}}
    assert [str(one) for one in come_in(as_csv(named, head=" ".join(named)), SEEDS).wrong] == [
        "row 2, column stakeholder_id: 'stakeholder_id' is empty; fill it in"
    ]


def test_rows_of_nobody_are_not_taken_to_be_of_one() -> None:
    nobody = GOOD | {"stakeholder": ""}
    for rows in ([nobody, nobody], [nobody | {"issue": ""}] * 2):
        wrong = [str(one) for one in come_in(as_csv(*rows), SEEDS).wrong]
        assert [one for one in wrong if "stakeholder" in one] == [
            f"row {number}, column stakeholder: 'stakeholder' is empty; fill it in"
            for number in (2, 3)
        ]
        assert {one.partition("' is ")[2] for one in wrong} == {"empty; fill it in"}


def test_a_column_that_is_none_of_ours_is_told() -> None:
    (wrong,) = come_in(as_csv(GOOD | {"colour": "x"}, head=f"{HEAD} colour"), SEEDS).wrong
    assert str(wrong).startswith("row 1, column colour: unknown column 'colour'; the columns are ")


def test_a_row_that_is_about_nobody_is_told_once() -> None:
    head = dict(zip(HEAD.split(), HEAD.upper().split(), strict=True))
    note = dict.fromkeys(GOOD, "") | {"stakeholder": "Source: our own search"}
    found = come_in(as_csv(GOOD, head, GOOD | {"stance": "for"}, note), SEEDS)
    assert [str(one) for one in found.wrong if one.order[0] != 4] == [
        "row 3: names the columns again; delete the row",
        "row 5: holds nothing but 'Source: our own search'; delete the row, or fill in the rest",
    ]
    assert any(one.place == "row 4, column stance" for one in found.wrong)


def test_a_column_whose_name_is_misspelt_is_told_once_and_in_signs_that_show() -> None:
    head, row = HEAD.replace("stakeholder", "stake\x1bholder"), GOOD | {"stake\x1bholder": "Ada"}
    row.pop("stakeholder")
    assert [str(one) for one in come_in(as_csv(row, head=head), SEEDS).wrong] == [
        "row 1, column stake\\u001bholder: unknown column 'stake\\u001bholder'; did you mean "
        "'stakeholder'?"
    ]
    scored = as_csv(GOOD).replace(b",source", b",score", 1)  # which is a column of an export
    assert [str(one) for one in come_in(scored, SEEDS).wrong] == [
        "row 1: there is no column 'source'; add it"
    ]


@pytest.mark.parametrize("name", ["akteur", "evidence", "organisation", "page", "quotation"])
def test_a_column_that_is_only_somewhat_alike_is_not_guessed(name: str) -> None:
    (wrong,) = come_in(as_csv(GOOD | {name: "x"}, head=f"{HEAD} {name}"), SEEDS).wrong
    assert f"unknown column '{name}'; the columns are " in str(wrong)


def test_a_table_without_rows_is_no_table() -> None:
    assert [str(one) for one in come_in(as_csv(), SEEDS).wrong] == ["has no rows but the first one"]


def test_an_outline_with_a_problem_is_mended_first() -> None:
    there = Snapshot((*SEEDS.files, File(OUTLINE, b"title: A\n")), ())
    found = come_in(as_csv(GOOD), there)
    assert [str(one) for one in found.wrong] == [f"{OUTLINE} has a problem; mend that first"]


def test_of_an_issue_that_has_another_title_in_the_outline_nothing_else_is_told() -> None:
    outline = [file for file in come_in(as_csv(GOOD), SEEDS).files if file.path == OUTLINE]
    row = GOOD | {"issue_id": "ring-road", "issue": "Toll"}
    data = as_csv(row, head=f"{HEAD} issue_id")
    assert [str(one) for one in come_in(data, taken([*SEEDS.files, *outline])).wrong] == [
        "row 2, column issue: 'ring-road' is 'Ring road' elsewhere; name it alike"
    ]


def test_problems_of_other_files_are_not_the_tables() -> None:
    """But what rests on them is, and then theirs are told, too."""
    other = File("seeds/other.yaml", b"date: tomorrow\n")
    text = File("seeds/other.txt", b"Something else was said.")
    there = taken([*SEEDS.files, other, text])
    assert come_in(as_csv(GOOD), there).wrong == ()
    row = GOOD | {"source": "other", "passage": "Something else", "voice": "reported"}
    first, *rest = (str(one) for one in come_in(as_csv(row), there).wrong)
    assert first.startswith("seeds/other.yaml:1:1: 'tomorrow' is not a date")
    assert rest == [
        "row 2, column source: 1 passage cites 'other', which has a problem of its own; "
        "mend that first"
    ]


def test_a_file_that_would_be_too_large_to_read_is_not_made() -> None:
    rows = [
        GOOD | {"summary": f"{n} " + "word " * 1000, "rationale": "reason " * 1000}
        for n in range(50)
    ]
    [wrong] = come_in(as_csv(*rows), SEEDS).wrong
    assert str(wrong) == "row 2, column stakeholder: positions/ada.yaml would be larger than 512 kB"


@pytest.mark.parametrize("column", ["stance", "summary", "passage", "voice", "source", "issue"])
def test_a_field_that_is_needed_is_told_where_it_is_empty(column: str) -> None:
    wrong = come_in(as_csv(GOOD, GOOD | {column: ""}), SEEDS).wrong
    assert f"row 3, column {column}: '{column}' is empty; fill it in" in map(str, wrong)
