"""The lines of a text as an editor counts them: CR, LF and CRLF end one, and nothing else does."""

import io

from standpoint.quotes.lines import line_starts

_WIDTH = 200
"""How many characters of a line are shown with a problem."""


def lines_of(text: str, keepends: bool = False) -> list[str]:
    r"""Return the lines of a text, with what ends them if `keepends`.

    Examples
    --------
    >>> lines_of("a form feed \x0c and\u2028more\r\nanother line\n")
    ['a form feed \x0c and\u2028more', 'another line']
    """
    if keepends:
        return list(io.StringIO(text, newline=""))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return lines if lines[-1] else lines[:-1]


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of the character at `offset` of a text."""
    starts = line_starts(text[:offset])
    return len(starts), offset - starts[-1] + 1


def around(line: str, column: int) -> tuple[str, int]:
    """Return the part of a line around a column, and which column of that part it is.

    Examples
    --------
    >>> around("a short line", 3)
    ('a short line', 3)
    """
    if len(line) <= _WIDTH:
        return line, column
    begin = max(0, min(column - 1 - _WIDTH // 2, len(line) - _WIDTH))
    end = begin + _WIDTH
    shown = line[begin:end]
    if begin:
        shown = "…" + shown[1:]
    if end < len(line):
        shown = shown[:-1] + "…"
    return shown, column - begin
