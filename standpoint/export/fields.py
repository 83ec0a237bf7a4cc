r"""The fields of a CSV file: text that no spreadsheet runs, and the way back to it.

A spreadsheet runs a cell that begins with one of = + - @, blanks and characters that nobody sees
passed over. Who reads a file with the wrong separator gets other cells than were written: a field
is then cut at semicolons, bars, tabs and line breaks. So an apostrophe is put wherever a cell could
begin that would be run, at the beginning of a field and behind each of those. What reads the file
back takes it away again, and nothing else: `restored(defused(text)) == text`, whatever the text.
"""

import csv
import io
import math
import re
from collections.abc import Iterable, Sequence
from typing import TypeVar

from standpoint.model.scalars import INVISIBLE

Value = str | int | float | None
_Held = TypeVar("_Held")

_CUTS = r";|\t\r\n"
_PASSED_OVER = rf"\s{_CUTS}'\"{INVISIBLE.pattern[1:-1]}"
_AHEAD = re.compile(
    rf"(?:\A[{_PASSED_OVER}]*+|(?<![{_PASSED_OVER}])[{_PASSED_OVER}]++)(?=[-=+@＝＋－＠])"
)
"""What is passed over ahead of a sign that would make a formula of a cell."""


def defused(text: str) -> str:
    r"""Return a text of which no part is run, however it is cut into cells.

    Examples
    --------
    >>> defused("=1+1"), defused("a;=1+1;b"), defused("\ufeff @x"), defused("a = b - c")
    ("'=1+1", "a;'=1+1;b", "'\ufeff @x", 'a = b - c')
    >>> defused("'=1+1")
    "''=1+1"
    """
    return _at_risk(text, "", "'")


def restored(field: str) -> str:
    """Return the text that was defused.

    Examples
    --------
    >>> restored("'=1+1"), restored("a;'=1+1;b"), restored("'tis so")
    ('=1+1', 'a;=1+1;b', "'tis so")
    """
    return _at_risk(field, "'", "")


def _at_risk(text: str, old: str, new: str) -> str:
    """Replace what stands where a cell could begin that would be run."""

    def changed(ahead: re.Match[str]) -> str:
        first = re.sub(rf"\A{old}", new, ahead[0]) if ahead.start() == 0 else ahead[0]
        return re.sub(rf"(?<=[{_CUTS}]){old}", new, first)

    return _AHEAD.sub(changed, text)


def table_csv(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return a table as CSV that a spreadsheet opens without running anything in it.

    Text is quoted and defused, numbers are not quoted and never in a country's way of writing,
    what there is none of is empty, lines end with CRLF, and a byte-order mark says UTF-8.

    Examples
    --------
    >>> table_csv(["who", "n"], [["=1+1", -2], ["b", float("nan")]])
    '\ufeff"who","n"\r\n"\'=1+1",-2\r\n"b",""\r\n'
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in (head, *rows):
        writer.writerow([_field(value) for value in row])
    return "\ufeff" + written.getvalue()


def known(value: _Held) -> _Held | None:
    """Return a value; None for what is no number."""
    return None if isinstance(value, float) and math.isnan(value) else value


def _field(value: object) -> object:
    return defused(value) if isinstance(value, str) else known(value)
