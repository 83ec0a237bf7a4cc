"""Direct speech without quotation marks, where a source's citation says that it has such.

A dash at the beginning of a paragraph opens direct speech, and so does a block quotation.
"""

from standpoint.patterns import regex
from standpoint.quotes import languages

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
_SENTENCE_END = regex(r"[.!?…](?=\W{,3}(?:\s|\Z))")
_LATER = 600
"""So many characters of a sentence are looked at for who says it."""


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
    is_question = languages.of(language).semicolon
    for end in _ENDS.finditer(paragraph, dash.end()):
        if end.group() == ";" and not is_question:
            continue
        if end.group() in _COMMAS and not _comes_in(paragraph, end.start(), language):
            continue
        if end.group()[0] not in "!?;.":
            return dash.end(), end.start()
        further = _SMALL.match(paragraph, end.end())
        if further and further[1] != further[1].title():
            return dash.end(), end.end()
    return dash.end(), len(paragraph)


def _comes_in(typeset: str, comma: int, language: str) -> bool:
    """Return whether a reporter may come in behind a comma of direct speech.

    Where a language has a dash there, too, none does without one, or without a verb of saying. In
    others surely none does where one does later in the sentence: who speaks is said once in it.

    Examples
    --------
    >>> _comes_in("– Nej, säger hon.", 5, "sv"), _comes_in("– Nej, aldrig mer, säger hon.", 5, "sv")
    (True, False)
    >>> _comes_in("—No, dijo él", 3, "es"), _comes_in("—No, no cerraremos", 3, "es")
    (True, False)
    """
    reporter = languages.of(language).reporter
    if reporter.according and reporter.according.match(typeset, comma):
        return True
    if reporter.after_dash:
        return reporter.after_dash.match(typeset, comma + 1) is not None
    if reporter.goes_on and reporter.goes_on.match(typeset, comma + 1):
        return False
    surely, may_tell = reporter.surely, reporter.may_tell
    if surely:
        if surely.match(typeset, comma):
            return True
        ends = _SENTENCE_END.search(typeset, comma, comma + _LATER)
        if surely.search(typeset, comma + 1, ends.start() if ends else comma + _LATER):
            return False
    return may_tell is None or may_tell.match(typeset, comma) is not None


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
