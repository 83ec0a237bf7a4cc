"""Where sentences surely end.

A segmenter finds where they may end, by the marks and abbreviations of each language; a guard
keeps those ends that are sure. Of too much and too little, too much is right: no "not" is cut off.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import sentencex

from standpoint.patterns import regex
from standpoint.quotes import forms, items, languages
from standpoint.quotes.known import Known
from standpoint.quotes.spans import Span, touched, united

_STOPS, _ENDS = forms.STOPS, forms.ENDS
_CLOSING = "\"'”’»“‘«)]}」』》〉›‹）］｝】〕〞〟﹂﹄"
_OPENING = "「『《“‘«(（"
_AFTER_WHICH = frozenset(_CLOSING + "%‰€$£¥")
_RAISED = "".join(forms.RAISED)
_QUOTES = frozenset("\"'”’»“‘«」』》›‹〞〟﹂﹄")
_END = regex(rf"([{_STOPS}{_ENDS};])((?:\s?[{re.escape(_CLOSING)}])*)[{_RAISED}]*\Z")
_UNSEEN = regex(rf"[{_STOPS}{_ENDS}](?:[)\]）]|\s?[{_RAISED}]+)(?=\s)|[៕។။]")
"""Ends that the segmenter passes over."""
_CLOSERS = regex(rf"[{re.escape(_CLOSING)}]*[{_RAISED}]*")
_NEXT = regex(r"[\W_]*([^\W_]+['’]?)")
NUMBERED = regex(r"[\W_]{,8}\d{1,3}(?:[.)]|/(?:\d{1,3}|n)?[)\]:]?)\s")
"""An item's number, and that of a post in a thread: 2/ and (2/5)."""
_TOKEN = regex(r"[^\s\"“”„«»()\[\]{}]*\Z")
# Letters with the marks that some scripts write after them. Letters of those are both, so a run is
# taken whole or not at all: to part it there are twice as many ways with each of its letters.
_LAST_PART = regex(
    "(?:[^\\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u0900-\u0963\u0966-\u0dff\u1000-\u109f\u1780-\u17ff])++\\Z"
)
_NUMERAL = regex(rf"(?<=[{forms.UNSPACED}])(?<!\d)\d+\Z")
"""An item's number, which the line ahead closes up to in a script without spaces."""
_AFTER_END = regex(rf"(?:\A|[{_STOPS}{_ENDS}])[\W_]*\Z")
_ROMAN = regex(r"[IVXLCDM]+\Z")
# Korean, Japanese and Chinese abbreviate nothing with a full stop.
_of_unabbreviated = regex(
    "[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]"
).match
_SEMITIC = regex("[\u05d0-\u05ea\u0620-\u06d3]")
"""Hebrew and Arabic letters: a full stop abbreviates none but short words."""
_RUN = regex(r"([^\w\s])\1{3,}")
_QUOTED = regex('["“”„«»「」『』《》]')
_BRACKETS = regex(r"\([^()]*\)|\[[^\[\]]*\]|（[^（）]*）")
_MARK = regex(rf"[{_STOPS}{_ENDS};]")
_TO_COMMA = regex(r"([^,;:–—]+)[,;:–—]")
_NAME = regex(r"\s*(?:[^\W\d_]\.|(?:Da|Dal|De|Den|Von) (\w))")
"""What a name begins with: an initial, or a word that begins sentences, too, ahead of a capital."""
_SHORT, _LONG = 4, 10
"""Most abbreviations have so many letters at most; none that begins small has more than these."""
_COMPOUNDED = ("min", "sekr", "repr", "led", "edust")
"""Abbreviations that long words end with, too, in the north: udenrigsmin. Lang."""
_VOWELS = frozenset("aeiouyæøœıаеиоуыэюяєіьъαεηιουω")
"""Words end with them; abbreviations leave off before a vowel."""
_NAMES = 4
"""So many words at most has a name, with the titles among them."""
_PIECE, _BESIDE = 4_000, 500
"""So much of a paragraph the segmenter is shown at once, and so much of what lies beside it."""


class Sentences:
    """Where the sentences of one typeset paragraph surely end, looked at only where it is asked.

    `held` are stretches, such as quotations, in which nothing ends.
    """

    def __init__(self, text: str, language: str, known: Known, held: Sequence[Span]) -> None:
        self._text, self._known = text, known
        brackets = [Span(*found.span()) for found in _BRACKETS.finditer(text)]
        self._held = united([*held, *brackets])
        self._candidates = _candidates(text, language)
        self._ends = cache(self._surely_ends)

    def around(self, place: int, reach: int) -> tuple[int, int]:
        """Return where the sentence that holds `place` begins and ends.

        What lies farther from `place` than `reach` characters ends nothing. Ahead of an item of a
        list a finished sentence ends, but none begins: what governs the list goes for the item.
        """
        found = self._candidates
        number = bisect_right(found, place)
        first, last = bisect_left(found, place - reach), bisect_right(found, place + reach)
        ahead = (found[n] for n in range(number - 1, first - 1, -1) if self._ends(found[n]))
        after = (
            place for place in found[number:last] if self._ends(place) or self._ends(place, True)
        )
        return next(ahead, 0), next(after, len(self._text))

    def _surely_ends(self, place: int, before_item: bool = False) -> bool:
        head = self._text[place : place + items.HEAD]
        if items.is_item(head) != before_item or touched(self._held, Span(place, place)):
            return False
        return _sure(self._text, place, self._known)


def _candidates(text: str, language: str) -> list[int]:
    """Return where sentences may end, with the closing marks that belong to them.

    The segmenter is shown no quotation marks, for one that is never closed would lead it astray,
    and no long runs of marks, which take it long.
    """
    if not _MARK.search(text):
        return []
    blank = _RUN.sub(lambda run: " " * len(run.group()), _QUOTED.sub(" ", text))
    after = set(_segmented(blank, languages.tongue(language)))
    places = set()
    for end in after.union(found.end() for found in _UNSEEN.finditer(blank)):
        while end > 0 and blank[end - 1].isspace():
            end -= 1
        closed = _CLOSERS.match(text, end)
        places.add(closed.end() if closed else end)
    return sorted(places)


def _segmented(text: str, language: str) -> Iterator[int]:
    """Yield where the segmenter ends sentences, the text's own end left out.

    It looks back from each mark as far as the last space, so that a paragraph without spaces would
    take it long: it is shown one piece after another.
    """
    for start in range(0, len(text), _PIECE):
        first, end = max(0, start - _BESIDE), start + _PIECE
        piece = text[first : end + _BESIDE]
        for sentence in sentencex.get_sentence_boundaries(language, piece)[:-1]:
            if start < first + sentence["end_index"] <= end:
                yield first + sentence["end_index"]


def finished(line: str, further: str, known: Known) -> bool:
    """Return whether a line surely ends a sentence before the line `further`.

    A name ahead of a colon, at a line's beginning, is a label and none that a title stands before.

    Examples
    --------
    >>> known = Known("", "en")
    >>> [finished(line, "We", known) for line in ("They left.", "They will not, said Mr.", "They")]
    [True, False, False]
    >>> [finished(line, "We", known) for line in ("Is it Mr?", "They left;", "They left!”")]
    [True, False, True]
    """
    line = line[-200:]
    found = _END.search(line)
    if found is None or found[1] == ";":
        return False
    after = further[:120].partition(":")[0]
    return found[1] not in _STOPS or _word_ends(line[: found.start()], after, known)


def ends_with_mark(line: str) -> bool:
    """Return whether a line ends with a mark that can end a sentence."""
    return _END.search(line[-60:]) is not None


def begins_small(paragraph: str) -> bool:
    """Return whether a paragraph says by its first letter that it goes on with the one ahead."""
    number = NUMBERED.match(paragraph)
    found = _NEXT.match(paragraph[:200], number.end() if number else 0)
    return found is not None and _is_small(found[1][0])


def _sure(text: str, place: int, known: Known) -> bool:
    found = _END.search(text, max(0, place - 60), place)
    further = _NEXT.match(text, place, place + 120)
    if found is None or (found[1] == ";" and not known.semicolon):
        return False
    after = text[place : place + 1]
    parts = _of_unabbreviated if found[1] in _STOPS else forms.of_unspaced
    if not (after.isspace() or parts(after) or after in _OPENING):
        return False
    word = further[1] if further else ""
    if word and _is_small(word[0]):
        return False
    quoted = any(c in _QUOTES for c in found[2])
    cased = bool(word) and word[0] != word[0].lower()
    if quoted and word and not word[0].isdigit() and not cased:
        return False  # what follows may say whose words these were
    before = text[max(0, found.start() - 60) : found.start()]
    if found[1] in _STOPS:
        return _word_ends(before, text[place : place + 120], known)
    if cased and (found[2] or _is_name(before)):
        # “Never?” Macron asked. They called Yahoo! Japan.
        return known.begins_small(word)
    return True


def _word_ends(before: str, after: str, known: Known) -> bool:
    """Return whether a full stop between two stretches surely ends a sentence."""
    token = _TOKEN.search(before)
    part = _LAST_PART.search(before)
    if part is None or token is None:
        return bool(before) and before[-1] in _AFTER_WHICH
    word, whole = part.group(), token.group()
    if numeral := _NUMERAL.search(word):
        word = whole = numeral.group()
    found = _NEXT.match(after)
    further = found[1] if found else ""
    if len(word) > 1 and _of_unabbreviated(word[-1]):
        return True
    if any(c.isdigit() for c in word):
        return _number_ends(word, whole, further, known)
    if "." in whole or len(word) == 1 or _ROMAN.match(word):
        return False
    begins = _AFTER_END.search(before[: part.start()]) is not None
    if (word.lower() if begins else word) in known.ordinary or _is_word(word, further, known):
        return True
    return _may_begin(word, further, known) and not _is_named(after, known)


def _is_word(word: str, further: str, known: Known) -> bool:
    """Return whether what stands before a full stop and `further` abbreviates nothing by itself."""
    letters = sum(c.isalpha() for c in word)
    if letters > _SHORT and (known.written(word) or _SEMITIC.match(word)):
        return True
    if not word[0].islower() or further[:1].isdigit() or word.endswith(_COMPOUNDED):
        return False
    last = unicodedata.normalize("NFD", word[-1])[0]
    return letters > (_SHORT + 1 if last in _VOWELS else _LONG)


def _may_begin(word: str, further: str, known: Known) -> bool:
    """Return whether `further` looks like what begins a sentence, after `word` and a full stop.

    That a longer word which may abbreviate something is followed by one that also stands small says
    nothing: statsmin. Lang.
    """
    if further[:1].isdigit():
        return False
    if sum(c.isalpha() for c in word) > _SHORT:
        return not further or further in known.beginners
    cased = further[:1] != further[:1].lower()
    small = known.begins_small(further) if cased else bool(further)
    return small and known.stands(word)


def _is_named(after: str, known: Known) -> bool:
    """Return whether a stretch may begin with a name, which a title stands before.

    So may capitals up to a comma or a dash: says the min. Lang, …
    """
    found = _NAME.match(after)
    if found and (found[1] is None or not _is_small(found[1])):
        return True
    name = _TO_COMMA.match(after)
    words = name[1].split() if name else []
    capitals = all(word[0] != word[0].lower() for word in words)
    return 0 < len(words) <= _NAMES and capitals and " ".join(words) not in known.beginners


def _number_ends(word: str, whole: str, further: str, known: Known) -> bool:
    """Return whether a number before a full stop is neither an ordinal nor the day of a date."""
    if word[0].isdigit() and not word.isdigit():  # in 2018г., 100Mio. Euro
        return len(word) > 3 and (not known.glued or further in known.beginners)
    if not word.isdigit():
        return True
    if whole != word:  # 1,130 but neither 11.3 nor No.5
        return len(word) > 3 or not re.search(r"\.\d+\Z|\A\D+\d+\Z", whole)
    sure = not known.ordinals or not further or further in known.beginners
    return len(word) > 3 and (sure or (further[0].isalpha() and known.begins_small(further)))


def _is_small(character: str) -> bool:
    return character.islower() and character.title() != character


def _is_name(before: str) -> bool:
    """Return whether the last word of a stretch begins with a capital."""
    part = _LAST_PART.search(before)
    return part is not None and part.group()[0].isupper() and part.start() > 0
