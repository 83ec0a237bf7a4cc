"""Direct speech without quotation marks, where a source's citation says that it has such.

A dash at the beginning of a paragraph opens direct speech, and so does a block quotation.
"""

from standpoint.patterns import regex
from standpoint.quotes.insertions import comes_in, needs_dash, says
from standpoint.quotes.known import listed, tongue

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
_GOES_ON = {
    "da": r"den der det du eller for fordi her hvis jeg man men når og\s(?:det|ikke|jeg|vi) vi",
    "el": "αλλά γιατί διότι εγώ εμείς όμως",
    "fi": "emme en jos koska me minä mutta vaan",
    "fr": r"""
        c['’] car cela j['’] je mais nous\s(?:(?:en|ne|y)\s|n['’])?(?:\w+ons|sommes) parce
        puisque tu ça
    """,
    "it": "io ma noi perché però",
    "nl": r"als dat en\s(?:dat|ik|niet|we|wij) ik je maar omdat want we wij",
    "pt": "eu mas nós porque",
    "ro": "dar eu fiindcă noi pentru",
    "sv": r"""
        den det du där eftersom eller för här inte jag man men ni när och\s(?:det|inte|jag|vi) om vi
    """,
    "tr": "ama ben biz çünkü fakat",
}
"""What begins nothing that tells who speaks, where a comma sets that off: Non, nous restons.

No reporter who comes in there begins with I, we, but or because; with not, and, or who one may.
"""
_WORDS = {
    language: regex(rf"\s(?:{'|'.join(words.split())})(?:(?<=['’])|(?!\w))")
    for language, words in _GOES_ON.items()
}
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
        if end.group() in _COMMAS and _goes_on(paragraph, end.start(), language):
            continue
        if end.group()[0] not in "!?;.":
            return dash.end(), end.start()
        further = _SMALL.match(paragraph, end.end())
        if further and further[1] != further[1].title():
            return dash.end(), end.end()
    return dash.end(), len(paragraph)


def _goes_on(paragraph: str, comma: int, language: str) -> bool:
    """Return whether it is surely no reporter who comes in behind a comma.

    Where a language has a dash there, too, it is none without one, or without a verb of saying.
    """
    if needs_dash(language):
        return not says(paragraph, comma + 1, language)
    found = _WORDS.get(listed(language))
    begins_so = found is not None and found.match(paragraph, comma + 1) is not None
    return begins_so or not comes_in(paragraph, comma, language)


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
