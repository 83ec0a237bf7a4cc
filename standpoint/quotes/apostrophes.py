"""Single quotation marks, which are apostrophes too: what surely is quoted between two of them.

An elision ('em, ’tis, 's Avonds) opens nothing. The mark after an s may close, or be a possessive:
it is passed over only where a mark follows that can be nothing but the end. So is one ahead of an
ending, where the language writes an apostrophe ahead of the endings of names, and of these alone.
"""

import re
from bisect import bisect_right
from collections.abc import Container, Sequence

from standpoint.patterns import regex
from standpoint.quotes import languages, overleaf
from standpoint.quotes.forms import (
    ARABIC,
    UNELIDED,
    UNSPACED,
    inside_word,
    of_arabic,
    of_unelided,
)
from standpoint.quotes.spans import Span, touched

_WRITTEN_ON = regex(f"[{UNSPACED}{ARABIC}]")
"""Letters that a mark which opens may stand right against: a space parts others, as in Korean."""
_MARKS = regex("['‘’‚`＇\n]")
_ELISION = regex(
    rf"n['’]\s|[a-z](?![\w'’.])(?<![aeiouy])(?!\s[{UNELIDED}])|\d\ds?\b", re.IGNORECASE
)
"""What is left of a word, or of a year: rock 'n' roll, 's Avonds, the '90s."""
_ELIDED_WORD = regex(
    r"(?:em|im|tis|twas|twere|twill|til|till|cause|cos|coz|bout|burbs|cept|copter|fore|fraid"
    r"|hood|mongst|nother|nuff|scuse|spect|spose|tween|round|un|uns|ns|ne|nen|nem|ner|gainst|neath"
    rf"|twixt|kay|appen|eard|ello|elp|ere|ome|ouse|ow|undreds)\b(?!\s[{UNELIDED}])",
    re.IGNORECASE,
)
_DROPPED_END = regex(r"(?:[sSxXzZß]|in|\b(?:o|an|th|ol|lil|mo|po|t|wi|d|l|n|y'all|ma))\Z")
_SENTENCE = regex(r"(?<![A-Z][a-z])(?<![A-Z])[.!?]\s[^\W\d_]")
"""Where a sentence ends and another begins, but not after Mr. and initials."""
_NOTED = regex(r"\d{1,3}(?![^\W_]|[.,]\d)")
"""The number of a note, which stands right behind the mark that closes: ‘we will’2"""
_FOLLOWED = regex(r"\s[^\W\d_]")
_WORD = regex(r"(?<![\w'’])[^\W\d_]{2,}\Z")
_OPENING = frozenset("'‘’‚`＇")
_OPENS_BESIDE = frozenset('"“„«([¿¡<《〈「『【（#@$€£¥₩')
_COUNTERPARTS = {"‘": "’", "‚": "‘’", "'": "'", "`": "'", "＇": "＇"}
_SHUTS_BESIDE = frozenset(".,!?%)]>。、，！？％）」』》〉】")
_AHEAD_OF_CLAUSE = frozenset(("", *":,.!?–—-"))
_POSSESSIVE = regex(r"[sS]\b")
_CLOSING = frozenset("'’＇")
_STRAIGHT = frozenset("'＇")
_DOUBLE = regex(r"(?<!\d)[\"“”„«»]")
"""A mark of another kind, which is no inch."""


def single_quotations(
    typeset: str, held: Sequence[Span], fresh: Container[int], language: str
) -> tuple[list[Span], set[int]]:
    """Return what single marks enclose, and where the paragraphs begin in which that is unsure.

    `held` are the quotations in other marks, in order: single marks within them tell nothing more.
    `fresh` are the paragraphs that go on with no other; `language` is the text's tag, or empty.
    """
    reader = _Reader(typeset, held, fresh, language)
    reader.read()
    return list(filter(reader.is_sure, reader.found)), reader.unsure


class _Reader:
    """Reads marks in order, those within `held` left out."""

    def __init__(
        self, text: str, held: Sequence[Span], fresh: Container[int], language: str
    ) -> None:
        self.text, self.held, self.fresh = text, held, fresh
        spoken = languages.of(language)
        # Whether ’ opens and closes, as ” does there; whether words may have lost their beginnings;
        # whether names alone have apostrophes.
        self.turned = spoken.turned or any(text[start] == "”" for start, _ in held)
        self.elides = spoken.elisions
        self.ended = spoken.ended_names
        self.found: list[Span] = []
        self.unsure: set[int] = set()
        self.paragraph = 0
        self.starts = [0]  # of the paragraphs so far
        self.open = -1  # the place of the mark that is open
        self.carried = False  # over the end of a paragraph, and not opened anew
        self.missed = False  # carried, and by a paragraph that should have opened it anew
        self.weak: list[int] = []  # where marks end that may close, or be possessives

    def read(self) -> None:
        for match in _MARKS.finditer(self.text):
            mark, place = match.group(), match.start()
            if mark == "\n":
                self._begin_paragraph(place + 1)
            elif not self._is_held(place):
                self._take(mark, place)
        self._settle()

    def _is_held(self, place: int) -> bool:
        number = bisect_right(self.held, Span(place, len(self.text))) - 1
        return number >= 0 and place < self.held[number].end

    @property
    def opened(self) -> str:
        """The mark that is open, empty where none is."""
        return self.text[self.open] if self.open >= 0 else ""

    def _begin_paragraph(self, place: int) -> None:
        mark = self.opened
        again = bool(mark) and self.text.startswith(mark, place)
        closes = self.weak and not (again and self._is_possessive(self.weak[0]))
        carries = mark == "‘" or (again and self._opens_clause())
        if closes or not carries or place in self.fresh or (again and self.missed):
            self._settle()
        self.paragraph = place
        self.starts.append(place)
        self.carried = self.open >= 0 and not again
        self.missed = self.carried and (self.missed or not overleaf.is_aside(self.text, place))

    def _opens_clause(self) -> bool:
        """Return whether what is open can be no elision: it begins what is said, and large."""
        ahead = self.text[max(0, self.open - 2) : self.open].rstrip()
        return self.text[self.open + 1].isupper() and ahead[-1:] in _AHEAD_OF_CLAUSE

    def _settle(self) -> None:
        """End what is open where it may have been closed; else it encloses nothing."""
        if self.open >= 0:
            closed = bool(self.weak) and not self._is_possessive(self.weak[0])
            if closed:
                self.found.append(Span(self.open, self.weak[0]))
            elided = self.text[self.open] == "’" and not self.weak
            if not elided and (not closed or len(self.weak) != 1):
                self.unsure.add(self._paragraph_of(self.open))
        self._let_go()

    def _let_go(self) -> None:
        self.open, self.carried, self.missed, self.weak = -1, False, False, []

    def _is_possessive(self, end: int) -> bool:
        """Return whether a mark closes nothing: a word follows, and sentences end ahead of it."""
        follows = _FOLLOWED.match(self.text, end)
        return bool(follows and _SENTENCE.search(self.text, self.open, end))

    def _take(self, mark: str, place: int) -> None:
        left, right = self.text[max(0, place - 1) : place], self.text[place + 1 : place + 2]
        if self._may_close(mark, right) and left.strip() and place > self.open + 1:
            noted = not left.isdigit() and _NOTED.match(self.text, place + 1)
            if not right.isalnum() or noted or self._shuts_beside(mark, left, right, place):
                self._shut(place)
            elif self.ended and self._follows_no_name(place):
                self.weak.append(place + 1)
        elif mark in _OPENING and self._opens(mark, left, right, place):
            if self.open >= 0 and place == self.paragraph and not self.carried:
                return  # it opens anew what is open
            self._settle()
            self.open = place

    def _may_close(self, mark: str, right: str) -> bool:
        opened = self.opened
        if opened == "’":
            return mark in ("‘’" if self.turned else "‘") and not right.isalnum()
        return bool(opened) and (mark in _CLOSING or (mark == "‘" and opened == "‚"))

    def _shuts_beside(self, mark: str, left: str, right: str, place: int) -> bool:
        """Return whether a mark ahead of a letter closes, in a script without apostrophes."""
        if mark not in _COUNTERPARTS[self.text[self.open]] or of_arabic(left):
            return False
        if not (inside_word(left) or left in _SHUTS_BESIDE):
            return False
        either = of_unelided(left) or of_unelided(right)
        return either is not None and not _POSSESSIVE.match(self.text, place + 1)

    def _follows_no_name(self, place: int) -> bool:
        word = _WORD.search(self.text, max(0, place - 40), place)
        return word is not None and word[0][0].islower()

    def _opens(self, mark: str, left: str, right: str, place: int) -> bool:
        if not (right.isalnum() or right in _OPENS_BESIDE):
            return False
        inside = inside_word(left)
        if mark == "’" and (self.opened not in ("", "’") or not self._may_precede_turned(left)):
            return False
        if inside and not (_WRITTEN_ON.match(left) or _WRITTEN_ON.match(right)):
            return False
        elided = self.elides and _ELIDED_WORD.match(self.text, place + 1)
        return mark == "‚" or not (elided or _ELISION.match(self.text, place + 1))

    @staticmethod
    def _may_precede_turned(left: str) -> bool:
        """Return whether ’ may open after a character: after others it ends what never began."""
        return not left.strip() or left in _OPENS_BESIDE or of_arabic(left) is not None

    def is_sure(self, span: Span) -> bool:
        """Return whether marks surely enclose a stretch.

        Straight ones beside letters may have been taken the wrong way round, and what holds another
        mark that pairs with none ends sooner: 'No", he said.
        """
        start, end = span
        if self.text[start] not in _STRAIGHT:
            return True
        left, right = self.text[max(0, start - 1) : start], self.text[end : end + 1]
        beside = left.isalnum() or right.isalnum()
        if beside and self._paragraph_of(start) in self.unsure:
            return False
        edges = [start, *(edge for pair in touched(self.held, span) for edge in pair), end]
        gaps = zip(edges[::2], edges[1::2], strict=True)
        return not any(_DOUBLE.search(self.text, *gap) for gap in gaps)

    def _paragraph_of(self, place: int) -> int:
        return self.starts[bisect_right(self.starts, place) - 1]

    def _shut(self, place: int) -> None:
        ahead = self.text[max(self.open + 1, place - 8) : place]
        punctuated = not ahead[-1].isalnum()
        if self.carried and not punctuated:
            return
        if _DROPPED_END.search(ahead) and not self.text[place + 1 : place + 2].isalnum():
            self.weak.append(place + 1)
            return
        self.found.append(Span(self.open, place + 1))
        self._let_go()
