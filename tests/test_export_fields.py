"""No text of a table runs in a spreadsheet, however it is cut, and none of it is lost."""

import csv
import io
import re

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.export.fields import defused, restored, table_csv

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=500)

PIECES = (
    "|",
    *"=1+1|=|+|-|@|＝|＋|－|＠|'|''|\"|;|,|\t|\n|\r\n| |\u00a0|\u3000|\ufeff|\u200b|\u202e|a|1|word|\\|"
    "’|–|é".split("|"),
)
NASTY = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)

RUN = {
    "a sign at the beginning": "=1+1",
    "a plus": "+1+1",
    "a minus": "-1+1",
    "an at": "@SUM(1,1)",
    "full width": "＝1+1",
    "blanks ahead": "  =1+1",
    "a no-break space ahead": "\u00a0=1+1",
    "a byte-order mark ahead": "\ufeff=1+1",
    "a zero-width space ahead": "\u200b=1+1",
    "a line feed ahead": "\n=1+1",
    "a tab ahead": "\t=1+1",
    "a semicolon ahead": "a;=1+1;b",
    "a semicolon and a blank": "a; =1+1",
    "a bar ahead": "a|=1+1|b",
    "a line of its own": "a\n=1+1",
    "a tab inside": "a\t=1+1",
    "quoted after a semicolon": 'a;"=1+1";b',
    "an end of quotation after a semicolon": 'x"";=1+1',
    "a command": "=cmd|' /C calc'!A0",
    "a link": '=HYPERLINK("http://a.example";"b")',
}
PLAIN = ["a = b", "a;b", "5 - 3", "a@b", "'tis so", "“-”", "x;y\nz", "", "’=", "1;2", "a–b", "–1"]


def cells(text: str, separator: str) -> list[str]:
    """Return every cell that a program makes of a CSV text, minding quotation marks or not."""
    ways = [csv.QUOTE_MINIMAL] if separator == "," else [csv.QUOTE_MINIMAL, csv.QUOTE_NONE]
    return [
        cell
        for way in ways
        for line in csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=way)
        for cell in line
    ]


def runs(cell: str) -> bool:
    """Return whether a spreadsheet might take a cell for a formula, most suspicious of all."""
    return re.match(r"[\s\"\ufeff\u200b\u202e\u3000]*[-=+@＝＋－＠]", cell) is not None


@pytest.mark.parametrize("text", RUN.values(), ids=RUN)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_nothing_runs_with_any_separator(text: str, separator: str) -> None:
    raw = io.StringIO(newline="")
    csv.writer(raw, quoting=csv.QUOTE_ALL).writerows([["a", text, text]])
    assert any(runs(cell) for s in ",;\t|" for cell in cells(raw.getvalue(), s)), "no danger"
    made = table_csv(["n", "one", "other"], [["a", text, text]]).removeprefix("\ufeff")
    assert not [cell for cell in cells(made, separator) if runs(cell)]
    assert restored(defused(text)) == text


@examples
@given(NASTY, NASTY)
def test_no_cell_runs_and_every_text_comes_back(one: str, other: str) -> None:
    made = table_csv([one, "n"], [[one, -1], [other, 2.5]]).removeprefix("\ufeff")
    for separator in ";\t|":
        for cell in cells(made, separator):
            assert not runs(cell), (separator, cell)
    back = [*csv.reader(io.StringIO(made, newline=""), strict=True)]
    assert back == [[defused(one), "n"], [defused(one), "-1"], [defused(other), "2.5"]]
    assert [restored(row[0]) for row in back] == [one, one, other]


@examples
@given(st.one_of(NASTY, st.text()))
def test_defused_and_restored_undo_each_other(text: str) -> None:
    assert restored(defused(text)) == text
    assert defused(text).replace("'", "") == text.replace("'", "")


@pytest.mark.parametrize("text", PLAIN)
def test_what_cannot_run_stays_as_it_is(text: str) -> None:
    assert defused(text) == text
    assert restored(text) == text


def test_a_long_run_of_blanks_takes_no_long_time() -> None:
    """With a search that begins anew at every blank this would not end for hours."""
    text = "\n" * 300_000
    assert defused(text + "a") == text + "a"
    assert restored(defused(text + "=")) == text + "="


def test_pandas_reads_numbers_as_numbers_and_text_as_it_was() -> None:
    texts = [*RUN.values(), *PLAIN[:6]]
    made = table_csv(["text", "n", "share"], [[t, n, n / 7] for n, t in enumerate(texts)])
    read = pd.read_csv(io.BytesIO(made.encode()), encoding="utf-8-sig", keep_default_na=False)
    assert [restored(text) for text in read["text"]] == texts
    assert read["n"].tolist() == [*range(len(texts))]
    # The oldest pandas that will do reads the last digit of a number as it likes.
    assert read["share"].tolist() == pytest.approx([n / 7 for n in range(len(texts))], rel=1e-15)
    assert (str(read["n"].dtype), str(read["share"].dtype)) == ("int64", "float64")


def test_what_there_is_none_of_is_empty() -> None:
    made = table_csv(["a", "n"], [["x", None], ["y", float("nan")], ["", 0]])
    read = pd.read_csv(io.BytesIO(made.encode()), encoding="utf-8-sig")
    assert read["n"].isna().tolist() == [True, True, False]


def test_lines_end_as_spreadsheets_want_it_and_the_mark_says_utf_8() -> None:
    assert (
        table_csv(["ä"], [["ö\nü"]]).encode()
        == b'\xef\xbb\xbf"\xc3\xa4"\r\n"\xc3\xb6\n\xc3\xbc"\r\n'
    )
