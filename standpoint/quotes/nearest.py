"""What a passage that stands nowhere was meant to be: a suggestion, never a match.

And two versions of a passage word by word: what they share and where they part.
"""

import re
from collections import Counter
from collections.abc import Callable, Container, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from standpoint.patterns import regex
from standpoint.quotes.forms import UNSPACED, normal
from standpoint.quotes.spans import Span

_TOKEN = regex(rf"[{UNSPACED}]|[^\s{UNSPACED}]+")
_FIRST_MARKS, _LAST_MARKS = regex(r"\A[\W_]+"), regex(r"(?<![\W_])[\W_]+\Z")
_PARTED = regex(r"(?<![^\W\d_])[^\W\d_]+- [^\W\d_]+")
"""A word that a line's end parts, copied with both lines; it is begun nowhere but at its start."""
_HEAD = 300
"""So many characters of a passage are looked for; what follows stands where these do."""
_LEAST = 60
"""A likeness, from 0 to 100; what is less like a passage was not meant by it."""
_DROPPED, _WORDS, _TRIED = 25, 4, 100
"""So many characters a passage may leave out and be meant before all that is like it; one of so
many words at least, whose one half is looked at in so many places.
"""
_MARGIN = 60
_WORD = 200
"""So far from there a word may begin or end."""
_PAIRS, _MOST_PAIRS = 20_000, 100_000
"""Of more pairs of equal tokens those that stand everywhere are left out; of still more, what is
beyond the passage's beginning: to find where tokens agree takes long where many are the same.
"""
_CONTEXT = 3
_STRAY, _FAR = 2, 8
"""So few words at an end, so many words away from the rest, are not of the passage."""


class NearestPassage(NamedTuple):
    """The place of a text that a passage is most like, and the first words that differ."""

    span: Span  # in the normal form
    theirs: str
    yours: str


def nearest_passage(
    passage: str,
    text: str,
    shown: Callable[[Span], str],
    hyphens: Container[int],
    starts: Container[int] = (),
) -> NearestPassage | None:
    """Return the place of `text` most like `passage`, both in the normal form; None for none.

    `shown` returns a stretch of the text as it is shown. `hyphens` are those of the text at which a
    line ends within a word, and `starts` the places where its paragraphs begin.
    """
    passage = _PARTED.sub(lambda parted: _rejoined(parted[0], text), passage, _TRIED)
    theirs = _around_the_like(passage, text)
    if not theirs:
        return None
    yours = _tokens(passage, 0, len(passage))
    one = [passage[token.start : token.end] for token in yours]
    wanted = frozenset(one)
    two = _evened([_unbroken(text, token, hyphens, wanted) for token in theirs], one[0], one[-1])
    if len(passage) > _HEAD and _pairs(one, two, len(two) // 100) > _MOST_PAIRS:
        return nearest_passage(passage[:_HEAD], text, shown, hyphens, starts)
    low, high = _stretch(one, two)
    low, high = _of_a_paragraph(one, two, (low, high), [token.start in starts for token in theirs])
    span = Span(theirs[low].start, theirs[high - 1].end)
    a, b = _difference(one, two[low:high])
    mine = passage[yours[a.start].start : yours[a.end - 1].end]
    source = shown(Span(theirs[low + b.start].start, theirs[low + b.end - 1].end))
    # Marks beside the passage are no difference.
    source = _LAST_MARKS.sub("", source) if mine[-1].isalnum() else source
    source = _FIRST_MARKS.sub("", source) if mine[0].isalnum() else source
    return NearestPassage(span, theirs=source, yours=mine)


def _around_the_like(passage: str, text: str) -> list[Span]:
    """Return the tokens of the text in and around what a passage is most like; none for nothing."""
    from rapidfuzz import fuzz  # here, for it is needed only when a passage has failed

    if whole := _with_more(passage, text):
        return _tokens(text, *whole)
    found = fuzz.partial_ratio_alignment(passage[:_HEAD], text, score_cutoff=_LEAST)
    if found is None or found.dest_end <= found.dest_start:
        return []
    # Words that the passage leaves out make its place longer than the passage is.
    first = max(0, found.dest_start - _MARGIN)
    last = found.dest_start + len(passage) + len(passage) // 3 + _MARGIN
    around = _tokens(text, max(0, first - _WORD), last + _WORD)
    return [token for token in around if first <= token.end and token.start <= last]


def otherwise_spaced(passage: str, text: str) -> Iterator[Span]:
    """Yield where a passage stands but for its spaces, both in the normal form.

    Examples
    --------
    >>> list(otherwise_spaced('to " 12,5 %"', 'up to "12,5%".'))
    [Span(start=3, end=13)]
    """
    closed = passage.replace(" ", "")
    if closed and len(passage) <= _HEAD and closed in text.replace(" ", ""):
        spaced = " ?".join(map(re.escape, closed))
        yield from (Span(*found.span()) for found in re.finditer(spaced, text))


def _with_more(passage: str, text: str) -> Span | None:
    """Return where a passage stands but for a few words that it leaves out at one place.

    Without its "not" a passage can be more like other words, which were not meant by it.
    """
    if passage.count(" ") < _WORDS - 1 or len(passage) > _HEAD:
        return None
    if ahead := _with_more_behind(passage, text):
        return ahead
    mirrored = _with_more_behind(passage[::-1], text[::-1])
    return mirrored and Span(len(text) - mirrored.end, len(text) - mirrored.start)


def _with_more_behind(passage: str, text: str) -> Span | None:
    """Return where the first half of a passage stands, and the rest with a few words more."""
    half = passage[: passage.rfind(" ", 0, len(passage) // 2 + 1) + 1]
    place = text.find(half) if half else -1
    for _ in range(_TRIED):
        if place < 0:
            break
        pairs = zip(passage, text[place : place + len(passage)], strict=False)
        same = next((n for n, (a, b) in enumerate(pairs) if a != b), len(passage))
        gap = passage.rfind(" ", 0, same + 1)
        rest = text.find(passage[gap:], place + gap, place + len(passage) + _DROPPED)
        end = rest + len(passage) - gap
        beside = text[max(0, place - 1) : place], text[end : end + 1]
        if rest >= 0 and not any(map(str.isalnum, beside)):
            return Span(place, end)
        place = text.find(half, place + 1)
    return None


def _tokens(text: str, start: int, end: int) -> list[Span]:
    return [Span(*token.span()) for token in _TOKEN.finditer(text, start, end)]


def _unbroken(text: str, token: Span, hyphens: Container[int], wanted: Container[str]) -> str:
    """Return a word, without the hyphen at which a line ends if that is one of those wanted."""
    word = text[token.start : token.end]
    if "-" not in word:
        return word
    whole = "".join(c for place, c in enumerate(word, token.start) if place not in hyphens)
    return whole if whole in wanted else word


def _rejoined(parted: str, text: str) -> str:
    """Return a word that a passage has with a space at its hyphen as the text has it, if it does.

    Examples
    --------
    >>> _rejoined("Rei- hen", "Rei-hen und"), _rejoined("Ein- und", "Ein- und Ausreise")
    ('Rei-hen', 'Ein- und')
    """
    word = parted.replace(" ", "")
    return word if word in text else parted


def _evened(theirs: list[str], first: str, last: str) -> list[str]:
    """Return a text's tokens, those that begin or end with more marks than a passage's as those."""
    return [
        last
        if token.startswith(last) and not any(c.isalnum() for c in token[len(last) :])
        else first
        if token.endswith(first) and not any(c.isalnum() for c in token[: -len(first)])
        else token
        for token in theirs
    ]


def _stretch(one: Sequence[str], two: Sequence[str]) -> tuple[int, int]:
    """Return the part of `two` that `one` is most like: no words ahead of it, none after it."""
    low, high = 0, len(two)
    for _ in range(3):
        codes = opcodes(one, two[low:high])
        start, end = 0, high - low
        tag, _, i, _, j = codes[0]
        if tag == "insert" or (tag == "replace" and j > i):
            start = j - i
        elif tag == "equal" and i <= _STRAY and len(codes) > 2 and _far(codes[1]):
            start = codes[1][4] - i - _CONTEXT  # a word that stands further ahead, too
        tag, i, _, j, _ = codes[-1]
        if tag == "insert" or (tag == "replace" and high - low - j > len(one) - i):
            end = j + len(one) - i
        elif tag == "equal" and len(one) - i <= _STRAY and len(codes) > 2 and _far(codes[-2]):
            end = codes[-2][3] + len(one) - i
        if start >= end:
            break
        low, high = low + start, low + end
    return low, high


def _of_a_paragraph(
    one: Sequence[str], two: Sequence[str], stretch: tuple[int, int], begins: Sequence[bool]
) -> tuple[int, int]:
    """Return a stretch of `two` without other words at its ends that are of another paragraph.

    `begins` says of which of them a paragraph begins.
    """
    low, high = stretch
    codes = opcodes(one, two[low:high])
    if len(codes) == 1:
        return stretch
    (first, *_, after), (last, _, _, ahead, _) = codes[0], codes[-1]
    if last == "replace":
        high = next((place for place in range(low + ahead, high) if begins[place]), high)
    if first == "replace":
        low = next((place for place in range(low + after, low, -1) if begins[place]), low)
    return low, high


def opcodes(one: Sequence[str], two: Sequence[str]) -> list[tuple[Any, int, int, int, int]]:
    """Return how two sequences of tokens agree; about, where many are the same."""
    often = _pairs(one, two, len(two)) > _PAIRS
    return SequenceMatcher(None, one, two, autojunk=often).get_opcodes()


def _pairs(one: Sequence[str], two: Sequence[str], most: int) -> int:
    """Return how many pairs there are of equal tokens that stand in `two` so often at most."""
    times = Counter(two)
    return sum(times[token] for token in one if times[token] <= most)


def _far(code: tuple[str, int, int, int, int]) -> bool:
    return code[0] == "insert" and code[4] - code[3] > _FAR


def _difference(one: Sequence[str], two: Sequence[str]) -> tuple[Span, Span]:
    """Return the stretch of each around the first token that differs; all where none does."""
    for tag, i, over_i, j, over_j in opcodes(one, two):
        if tag != "equal":
            if over_j - j > over_i - i + _FAR:  # the next word stood by chance so far on
                over_i = max(over_i, i + 1)
                over_j = j + over_i - i
            return (
                Span(max(0, i - _CONTEXT), min(len(one), over_i + 1)),
                Span(max(0, j - _CONTEXT), min(len(two), over_j + 1)),
            )
    return Span(0, len(one)), Span(0, len(two))


class Stretch(NamedTuple):
    """A stretch of words in two versions; the same in both, or one of them may be empty."""

    yours: str
    theirs: str
    same: bool


def differences(yours: str, theirs: str) -> list[Stretch]:
    """Return two texts as stretches that are the same in the normal form, or not.

    Examples
    --------
    >>> for stretch in differences("vowed to let no camp", "vowed not to let no “camp”"):
    ...     print(stretch.same, repr(stretch.yours), repr(stretch.theirs))
    True 'vowed' 'vowed'
    False '' 'not'
    True 'to let no' 'to let no'
    False 'camp' '“camp”'
    """
    one, two = yours.split(), theirs.split()
    return [
        Stretch(" ".join(one[a:b]), " ".join(two[c:d]), code == "equal")
        for code, a, b, c, d in opcodes(list(map(normal, one)), list(map(normal, two)))
    ]
