"""Direct speech without quotation marks, where a source's citation says that it has such.

A dash at the beginning of a paragraph opens direct speech, and so does a block quotation.
"""

from standpoint.patterns import regex
from standpoint.quotes.commas import comes_in
from standpoint.quotes.known import tongue

_DASH = regex(r"(?:[‒–—―]{1,2}\s*|[-‐‑]{1,2}\s+|--)(?=[^\s‒–—―‐‑-]|-\d)")
_BLOCK = regex(r"[^\S\r\n]*(?:>[^\S\r\n]*)+")
_BLOCK_MARKS = regex(rf"(?<=[\r\n]){_BLOCK.pattern}")
_BLOCK_MARK = regex(r"(?:(?<=\s)|\A)>+(?:\s+|\Z)")
# A comma, a further dash, or an exclamation that goes on small: there, or later, the
# reporter comes in. A comma or a dash inside a number is none, nor is its sign.
_ENDS = regex(
    r"(?<!\d),|,(?!\d)|[،、，]|\s[-‐‑](?!\d)|\s[‒–—―]|(?<!\d)[‒–—―]|[‒–—―](?!\d)|(?:[!?;]+|\.{3,})(?=\D)"
)
_COMMAS = frozenset(",،、，")
_SMALL = regex(r"[\s\"”’»]*([^\W\d_])")


def opens(line: str) -> bool:
    """Return whether a line begins with a dash that may open direct speech."""
    return _DASH.match(line) is not None


def spoken(paragraph: str, language: str = "") -> tuple[int, int] | None:
    """Return what a paragraph says after its opening dash, up to where a reporter may come in.

    `language` is the text's tag: in Greek, ; asks.

    Examples
    --------
    >>> line = "– Vi stänger aldrig lägret, säger ministern."
    >>> line[slice(*spoken(line))]
    'Vi stänger aldrig lägret'
    """
    dash = _DASH.match(paragraph)
    if dash is None:
        return None
    greek = tongue(language) == "el"
    for end in _ENDS.finditer(paragraph, dash.end()):
        if end.group() == ";" and not greek:
            continue
        if end.group() in _COMMAS and not comes_in(paragraph, end.start(), language):
            continue
        if end.group()[0] not in "!?;.":
            return dash.end(), end.start()
        further = _SMALL.match(paragraph, end.end())
        if further and further[1] != further[1].title():
            return dash.end(), end.end()
    return dash.end(), len(paragraph)


def block_mark(line: str) -> int:
    """Return how many characters mark a raw line as part of a block quotation, 0 where none do.

    Examples
    --------
    >>> [block_mark(line) for line in ("> We oppose it.", " >> No.", "3 > 2")]
    [2, 4, 0]
    """
    found = _BLOCK.match(line)
    return found.end() if found else 0


def unblocked(raw: str) -> str:
    """Return a stretch of raw text without the marks at the beginnings of its lines."""
    return _BLOCK_MARKS.sub("", raw)


def without_block_marks(passage: str) -> str:
    """Return a passage without the marks of a block quotation that were copied with it."""
    return _BLOCK_MARK.sub("", passage)
