"""Single quotation marks, which are apostrophes too: what surely is quoted between two of them.

An elision ('em, ’tis, 's Avonds) opens nothing. The mark after an s may close, or be a possessive:
it is passed over only where a mark follows that can be nothing but the end.
"""

import re
from collections.abc import Container, Sequence

from standpoint.quotes import sentences

_MARKS = re.compile("['‘’‚`＇\n]")
_ELISION = re.compile(
    r"(?:[a-zA-Z](?![\w'’.])(?<![aAeiIoOuyàAO])|em|im|tis|twas|twere|twill|til|till|cause|cos|coz|bout"
    r"|round|un|uns|ns|ne|nen|nem|ner|gainst|neath|twixt|kay|ello)\b|\d\ds?\b",
    re.IGNORECASE,
)
_DROPPED_END = re.compile(r"(?:[sSxXzZß]|\b\w*in|\b(?:o|an|th|ol|lil|mo|po|t|wi|d|l|n|y'all|ma))\Z")
_SENTENCE = re.compile(r"(?<![A-Z][a-z])(?<![A-Z])[.!?…]\s+[^\W\d_]")
"""Where a sentence ends and another begins, but not after Mr. and initials."""
_FOLLOWED = re.compile(r"\s+[^\W\d_]")
_OPENING = frozenset("'‘‚`＇")
_OPENS_BESIDE = frozenset('"“„«([¿¡')
_CLOSING = frozenset("'’＇")


def single_quotations(
    typeset: str, held: Sequence[tuple[int, int]], fresh: Container[int]
) -> tuple[list[tuple[int, int]], set[int]]:
    """Return what single marks enclose, and where the paragraphs begin in which that is unsure.

    Parameters
    ----------
    typeset : str
        The text.
    held : sequence of (int, int)
        The quotations in other marks, in order: single marks within them tell nothing more.
    fresh : container of int
        The paragraphs that go on with no other.
    """
    reader = _Reader(typeset, fresh)
    ahead = iter([*held, (len(typeset), len(typeset))])
    start, end = next(ahead)
    for match in _MARKS.finditer(typeset):
        place = match.start()
        while place >= end < len(typeset):
            start, end = next(ahead)
        if match.group() == "\n":
            reader.begin_paragraph(place + 1)
        elif not start <= place < end:
            reader.take(match.group(), place)
    reader.settle()
    return reader.found, reader.unsure


class _Reader:
    def __init__(self, text: str, fresh: Container[int]) -> None:
        self.text, self.fresh = text, fresh
        self.found: list[tuple[int, int]] = []
        self.unsure: set[int] = set()
        self.paragraph = 0
        self.open = -1  # the place of the mark that is open
        self.carried = False  # over the end of a paragraph, and not opened anew
        self.missed = False  # carried, and by a paragraph that should have opened it anew
        self.weak: list[int] = []  # where marks end that may close, or be possessives

    def begin_paragraph(self, place: int) -> None:
        mark = self.text[self.open] if self.open >= 0 else ""
        again = bool(mark) and self.text.startswith(mark, place)
        if self.weak or mark != "‘" or place in self.fresh or (again and self.missed):
            self.settle()
        self.paragraph = place
        self.carried = self.open >= 0 and not again
        self.missed = self.carried and (self.missed or not sentences.is_aside(self.text, place))

    def settle(self) -> None:
        """End what is open where it may have been closed; else it encloses nothing."""
        if self.open >= 0:
            closed = bool(self.weak) and not self._is_possessive(self.weak[0])
            if closed:
                self.found.append((self.open, self.weak[0]))
            if not closed or len(self.weak) != 1:
                self.unsure.add(self.text.rfind("\n", 0, self.open) + 1)
        self.open, self.carried, self.missed, self.weak = -1, False, False, []

    def _is_possessive(self, end: int) -> bool:
        """Return whether a mark closes nothing: a word follows, and sentences end ahead of it."""
        follows = _FOLLOWED.match(self.text, end)
        return bool(follows and _SENTENCE.search(self.text, self.open, end))

    def take(self, mark: str, place: int) -> None:
        left, right = self.text[max(0, place - 1) : place], self.text[place + 1 : place + 2]
        shuts = mark in _CLOSING or (mark == "‘" and self.open >= 0 and self.text[self.open] == "‚")
        if self.open >= 0 and shuts and left.strip() and place > self.open + 1:
            if not right.isalnum():
                self._shut(place)
        elif mark in _OPENING and self._opens(left, right, place):
            if self.open >= 0 and place == self.paragraph and not self.carried:
                return  # it opens anew what is open
            self.settle()
            self.open = place

    def _opens(self, left: str, right: str, place: int) -> bool:
        if left.isalnum() or not (right.isalnum() or right in _OPENS_BESIDE):
            return False
        return bool(right) and not _ELISION.match(self.text, place + 1)

    def _shut(self, place: int) -> None:
        ahead = self.text[max(self.open + 1, place - 8) : place]
        punctuated = not ahead[-1].isalnum()
        if self.carried and not punctuated:
            return
        if _DROPPED_END.search(ahead):
            self.weak.append(place + 1)
            return
        self.found.append((self.open, place + 1))
        self.open, self.carried, self.missed, self.weak = -1, False, False, []
