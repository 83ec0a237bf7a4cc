"""Where words begin and end: a passage is cut at word edges and nowhere else.

To cut elsewhere can turn a sentence into its opposite: can|'t, non-|violent, 1,|130.
"""

import re
import unicodedata
from collections.abc import Iterator

from standpoint.quotes.forms import typeset

# Scripts written without spaces: there every character is a word of its own.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_JOINERS = "'’‘ʼ＇-‐‑"
_NUMBER_JOINERS = ",:/"


def edge(text: str, place: int) -> bool:
    """Return whether a word, or a number, begins or ends just before `place` of a typeset text."""
    if place <= 0 or place >= len(text):
        return True
    left, right = text[place - 1], text[place]
    if _inside_word(left) and _inside_word(right):
        if _is_mark(right):
            return False
        return bool(_UNSPACED.match(left) or _UNSPACED.match(right))
    if _joins(right, left, text[place + 1 : place + 2]):
        return False
    return not _joins(left, text[max(0, place - 2) : place - 1], right)


def words(text: str) -> Iterator[str]:
    """Yield the words of `text`; scripts without spaces count by the character.

    Examples
    --------
    >>> list(words("1,130 can’t—“so”"))
    ['1,130', 'can’t', 'so']
    """
    for token in typeset(text, blank_line_ends_paragraph=False).split():
        start = 0
        for place in range(1, len(token) + 1):
            if edge(token, place):
                if any(character.isalnum() for character in token[start:place]):
                    yield token[start:place]
                start = place


def _inside_word(character: str) -> bool:
    return character.isalnum() or _is_mark(character)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character)[0] == "M"


def _joins(joiner: str, left: str, right: str) -> bool:
    """Return whether `joiner` holds the characters beside it together."""
    if not (left and right):
        return False
    if joiner in _NUMBER_JOINERS:
        return left.isdigit() and right.isdigit()
    return joiner in _JOINERS + "." and _inside_word(left) and _inside_word(right)
