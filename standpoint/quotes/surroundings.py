"""The sentence that a passage is shown in, also where it runs over paragraphs."""

from standpoint.quotes import sentences
from standpoint.quotes.known import Known
from standpoint.quotes.layout import Layout
from standpoint.quotes.spans import Span
from standpoint.quotes.spoken import Spoken

_UNFINISHED = frozenset(",:;，：；、،؛")
_BETWEEN_PAGES = 3
"""So many paragraphs may lie between two pages: a note, a foot and a head."""
_AT_HAND = 8
"""So many paragraphs are kept with their sentences: passages that are looked up stand together."""


class Surroundings:
    """The sentences of a text that is laid out; only those that are asked for are looked at."""

    def __init__(self, layout: Layout, spoken: Spoken, language: str) -> None:
        self._layout, self._spoken, self._language = layout, spoken, language
        self._known = Known(layout.typeset, language)
        self._at_hand: dict[int, sentences.Sentences] = {}

    def sentence(self, span: Span) -> Span:
        """Return the sentence or sentences that hold `span`."""
        paragraphs, text = self._layout.paragraphs, self._layout.typeset
        first = self._layout.number(span.start)
        last = self._layout.number(max(span.end - 1, span.start))
        start, end = self._bounds(first, span.start)[0], self._bounds(last, span.end - 1)[1]
        while start == paragraphs[first].start and self._is_within(first):
            first -= 1
            start = self._bounds(first, paragraphs[first].end)[0]
        while end == paragraphs[last].end and self._goes_on(last + 1):
            if self._is_item(last) and self._is_item(last + 1):
                break  # what follows in a list takes nothing back
            last += 1
            end = self._bounds(last, paragraphs[last].start)[1]
        while start < span.start and text[start].isspace():
            start += 1
        return Span(start, end)

    def _bounds(self, number: int, place: int) -> tuple[int, int]:
        """Return where the sentence of a paragraph that holds `place` begins and ends."""
        start, end = self._layout.paragraphs[number]
        if number not in self._at_hand:
            if len(self._at_hand) == _AT_HAND:
                self._at_hand.clear()
            quoted = self._spoken.quoted_in(Span(start, end))
            held = [Span(quotation.start - start, quotation.end - start) for quotation in quoted]
            text = self._layout.typeset[start:end]
            found = sentences.Sentences(text, self._language, self._known, held)
            self._at_hand[number] = found
        ahead, after = self._at_hand[number].around(place - start)
        return start + ahead, start + after

    def _goes_on(self, number: int) -> bool:
        """Return whether a paragraph goes on with the one ahead, as an item of a list does."""
        while 0 < number < len(self._layout.paragraphs):
            start = self._layout.starts[number]
            if start in self._layout.fresh:
                return False
            unfinished = self._layout.typeset[start - 2] in _UNFINISHED
            if unfinished or self._begins_small(start):
                return True
            if not self._is_item(number):
                return False
            if not self._is_item(number - 1):
                start, end = self._layout.paragraphs[number - 1]
                return sentences.has_item(self._layout.typeset[start:end])
            number -= 1
        return False

    def _is_within(self, number: int) -> bool:
        """Return whether a paragraph goes on with the one ahead, or may lie within its sentence.

        So do the foot and the head of a page: the sentence ahead has no end, and goes on soon.
        """
        if number == 0:
            return False
        if self._goes_on(number):
            return True
        start, end = self._layout.paragraphs[number - 1]
        if sentences.ends_with_mark(self._layout.typeset[start:end]):
            return False
        for start in self._layout.starts[number : number + 1 + _BETWEEN_PAGES]:
            if start in self._layout.fresh:
                return False
            if self._begins_small(start):
                return True
        return False

    def _begins_small(self, start: int) -> bool:
        return sentences.begins_small(self._layout.typeset[start : start + 200])

    def _is_item(self, number: int) -> bool:
        start, end = self._layout.paragraphs[number]
        return sentences.is_item(self._layout.typeset[start : min(end, start + 20)])
