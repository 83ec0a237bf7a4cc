"""What is thrown in while somebody speaks, and stands between brackets in their turn."""

import re
from collections.abc import Iterator
from itertools import islice

from standpoint.patterns import regex
from standpoint.quotes.casts import cast
from standpoint.quotes.label import COLON, OPEN, ROLES, SHUT

_THROWN_IN = regex(
    rf"{OPEN}(?:[^()\[\]（）［］【】]|\[[^()\[\]]{{0,99}}\]|\([^()\[\]]{{0,99}}\)){{1,2000}}+{SHUT}"
)
_SAID, _MOST_SAID = regex(rf"{COLON}(?!\d|//)\W*(?P<first>\w?)"), 20
"""A colon that somebody's words may follow; so many are looked at within a pair of brackets."""
_WHO = regex(rf"(?:.* - )?\s*(?P<name>.*?){ROLES}\s*\Z")
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
            name = who["name"] if who else ""
            begins = name[:1].isupper() and colon["first"].isupper()
            if who and (begins or cast(name) not in ("", "lower")):
                yield who.start("name"), thrown[1], name
                break
