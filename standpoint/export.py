"""Tables to text that other programs read."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = "=+-@\t\r＝＋－＠"


def table_csv(head: Sequence[str], rows: Iterable[Sequence[object]], missing: str = "") -> str:
    r"""Return a table as CSV that a spreadsheet opens without running anything in it.

    What the rows lack for problems in the files is said in a last row of its own.

    Every field is quoted, lines end with CRLF, a byte-order mark says UTF-8, and text that a
    spreadsheet would take for a formula gets an apostrophe in front. Numbers stay numbers.

    Examples
    --------
    >>> table_csv(["who", "n"], [["=1+1", -2]])
    '\ufeff"who","n"\r\n"\'=1+1","-2"\r\n'
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    for row in (head, *rows):
        writer.writerow([_harmless(value) if isinstance(value, str) else value for value in row])
    if missing:
        writer.writerow([_harmless(missing)])
    return "\ufeff" + written.getvalue()


def _harmless(text: str) -> str:
    return f"'{text}" if text.lstrip(" ").startswith(tuple(_FORMULA)) else text
