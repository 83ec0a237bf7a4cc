"""What is thrown in while somebody speaks, and stands between brackets in their turn."""

import re
from collections.abc import Iterator
from itertools import islice

from standpoint.patterns import regex
from standpoint.quotes.casts import cast
from standpoint.quotes.forms import ENDS, STOPS
from standpoint.quotes.label import COLON, OPEN, ROLES, SHUT
from standpoint.quotes.spans import Span

_THROWN_IN = regex(
    rf"{OPEN}(?:[^()\[\]（）［］【】〔〕]|\[[^()\[\]]{{0,99}}\]|\([^()\[\]]{{0,99}}\)){{1,2000}}+{SHUT}"
)
_SAID, _MOST_SAID = regex(rf"{COLON}(?!\d|//)\W*(?P<first>\w?)"), 20
"""A colon that somebody's words may follow; so many are looked at within a pair of brackets."""
_WHO = regex(rf"(?:.* - )?\s*(?P<name>.*?){ROLES}\s*\Z")
_ENDED = regex(r"(?:\A|[\n.!?…。！？」』)\]）］–—-][\"'”’»]?) ?\Z")
"""What brackets stand behind that are no part of a sentence."""
_LONGEST = 200
"""So many characters a name has at most, with what may stand about it."""


def interjections(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield from where to where somebody else speaks in a text in normal form, and who.

    It is a name in brackets, with a colon and words, up to where the brackets close, and whatever
    begins large there, where what follows the colon does, too.

    Examples
    --------
    >>> text = "We oppose it. (Beifall - Zuruf von der SPD: Nie!) We do."
    >>> [(text[start:end], who) for start, end, who in interjections(text)]
    [('Zuruf von der SPD: Nie!)', 'Zuruf von der SPD')]
    """
    for thrown in map(re.Match.span, _THROWN_IN.finditer(text)):
        for colon in islice(_SAID.finditer(text, *thrown), _MOST_SAID):
            least = max(thrown[0] + 1, colon.start() - _LONGEST)
            who = _WHO.match(text, least, colon.start())
            assert who is not None  # for a name may be empty
            name = who["name"]
            begins = name[:1].isupper() and colon["first"].isupper()
            if begins or cast(name) not in ("", "lower"):
                yield who.start("name"), thrown[1], name
                break


def noted(text: str) -> Iterator[Span]:
    """Yield the brackets of a typeset text that note what interrupts a speaker.

    They begin large, and hold a sentence or stand between two, of which the next does, too.

    Examples
    --------
    >>> text = "We oppose it (in May). (Beifall bei der SPD) We (Roy and I) do. (Shame)"
    >>> [text[start:end] for start, end in noted(text)]
    ['(Beifall bei der SPD)', '(Shame)']
    """
    for thrown in _THROWN_IN.finditer(text):
        start, end = thrown.span()
        inner, after = thrown[0][1:-1], text[end : end + 4]
        ended = _ENDED.search(text, max(0, start - 4), start) or after.startswith(".")
        between = ended and not _begins_small(after)
        if not _begins_small(inner) and (between or inner[-1] in STOPS + ENDS):
            yield Span(start, end)


def _begins_small(text: str) -> bool:
    return next(filter(str.isalnum, text), "").islower()
