"""What of a text is direct speech, by which sign, and in whose turn."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import chain

from standpoint.quotes import speech
from standpoint.quotes.apostrophes import single_quotations
from standpoint.quotes.insertions import insertions
from standpoint.quotes.interjections import interjections, noted
from standpoint.quotes.layout import Layout
from standpoint.quotes.quotations import quotations
from standpoint.quotes.spans import Span, outermost, touched, united, words_end
from standpoint.quotes.turns import Turn


class Spoken:
    """The direct speech of a text that is laid out: quotations, dashes, block quotations, turns.

    `sign` is marks, dash or block: what opens direct speech besides quotation marks. `language` is
    the text's tag, or empty.
    """

    def __init__(self, layout: Layout, normal: str, sign: str, language: str) -> None:
        self._layout, self._normal, self._sign, self._language = layout, normal, sign, language
        pairs, unpaired = quotations(layout.typeset, layout.fresh)
        held = outermost(pairs)
        self.single, unsure = single_quotations(layout.typeset, held, layout.fresh, language)
        self._pairs = (*pairs, *self.single)
        self._unsure = unpaired | unsure
        self.quotations = outermost(self._pairs)

    @cached_property
    def single_edges(self) -> frozenset[int]:
        """The places beside single marks that close, which are no apostrophes ahead of letters."""
        return frozenset(place for s in self.single for place in (s.end - 1, s.end))

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of the labelled speakers, in order."""
        return tuple(self._layout.turns())

    @cached_property
    def stretches(self) -> tuple[Span, ...]:
        """Every stretch of direct speech that a mark, a dash or a block shows, in order."""
        return united([*self.quotations, *self._unmarked()])

    def _unmarked(self) -> list[Span]:
        """Return the direct speech that has no quotation marks.

        What a dash opens ends at the latest where a line may begin another paragraph.
        """
        text, unsure = self._layout.typeset, self._layout.unsure
        found = []
        for start, end in self._layout.paragraphs:
            if start in self._layout.blocks:
                found.append(Span(start, end))
            elif self._sign == "dash":
                number = bisect_right(unsure, start)
                last = min([end, *unsure[number : number + 1]])
                if said := speech.spoken(text[start:last].rstrip(), self._language):
                    found.append(Span(start + said[0], start + said[1]))
        return found

    def all_of(self, span: Span) -> bool:
        """Return whether every word of `span` is direct speech."""
        held = touched(self.stretches, span)
        return bool(held) and not (self._words_outside(span, held) or self.inserted(span))

    def any_of(self, span: Span) -> bool:
        """Return whether a word of `span` is direct speech."""
        said = map(span.shared, touched(self.stretches, span))
        return any(self._words_outside(part, self.inserted(part)) for part in said)

    def _words_outside(self, span: Span, parts: Sequence[Span]) -> bool:
        """Return whether `span` has words outside of `parts`, which follow one another."""
        edges = [span.start, *(edge for part in parts for edge in part), span.end]
        return any(map(self.holds_words, edges[::2], edges[1::2]))

    def inserted(self, span: Span) -> list[Span]:
        """Return what a reporter put into the quotations, as far as `span` holds words of it."""
        found = (inserted.shared(span) for inserted in touched(self.insertions, span))
        return [inserted for inserted in found if self.holds_words(*inserted)]

    @cached_property
    def insertions(self) -> tuple[Span, ...]:
        """What says in a quotation that is not closed for it who speaks, in order."""
        return tuple(insertions(self._layout.typeset, self.quotations, self._language))

    def holds_words(self, start: int, end: int) -> bool:
        """Return whether a stretch has a letter or a digit."""
        return any(character.isalnum() for character in self._normal[start:end])

    def unsure_at(self, span: Span) -> bool:
        """Return whether `span` begins in a paragraph whose quotation marks do not pair."""
        return self._start_of_paragraph(span) in self._unsure

    def resumed_at(self, span: Span) -> bool:
        """Return whether `span` begins in a paragraph that a dash opens, after its speech."""
        start = self._start_of_paragraph(span)
        return self._sign == "dash" and speech.opens(self._layout.typeset[start : start + 80])

    def turn(self, span: Span) -> Turn | None:
        """Return the turn, its label included, in which `span` begins."""
        number = bisect_right(self.turns, span.start, key=lambda turn: turn.start) - 1
        if number < 0 or span.start >= self.turns[number].end:
            return None
        return self.turns[number]

    def leaves_turn(self, span: Span) -> bool:
        """Return whether `span`, trimmed, holds of a label, or runs from one turn into another."""
        turn = self.turn(span)
        if turn and span.start < turn.words:
            return True
        opened = self._layout.opened
        return bisect_right(opened, span.end - 1) > bisect_right(opened, span.start)

    def inner_label(self, span: Span) -> str:
        """Return the label that stands within a turn, not ahead of it, and goes for a trimmed span.

        It begins no line and so no turn, but what follows it may be another's; empty where none is.
        """
        turn = self.turn(span)
        if turn is None:
            return ""
        ahead = [
            label
            for start, end, label in self._inner_labels
            if turn.words <= start < span.end and span.start < end
        ]
        return ahead[-1] if ahead else ""

    @cached_property
    def _inner_labels(self) -> list[tuple[int, int, str]]:
        thrown_in = [Span(start, end) for start, end, _ in self._interjections]
        # A label that begins a paragraph follows no sentence in it, and ends none of its words.
        text = "\n".join(self._normal[slice(*one)] for one in self._layout.paragraphs)
        labels = (
            found  # one that is thrown in goes for no more than its brackets
            for found in self._layout.labels.within(text)
            if not touched(thrown_in, Span(found[0], found[0] + 1))
        )
        return sorted(chain(labels, self._interjections))

    @cached_property
    def _interjections(self) -> tuple[tuple[int, int, str], ...]:
        return tuple(interjections(self._normal))

    def interjection(self, span: Span) -> str:
        """Return who throws in `span`, trimmed, be it in no turn; empty where nobody does."""
        held = (who for start, end, who in self._interjections if span.within(Span(start, end)))
        return next(held, "")

    def is_noted(self, span: Span) -> bool:
        """Return whether `span`, trimmed, stands in brackets that note what interrupts a turn."""
        return any(span.within(one) for one in touched(self._noted, span))

    @cached_property
    def _noted(self) -> tuple[Span, ...]:
        return tuple(noted(self._layout.typeset))

    def after_narration(self, span: Span) -> bool:
        """Return whether a line of narration, not that of `span`, is the last to end a turn."""
        opened = self._layout.opened
        number = bisect_right(opened, span.start) - 1
        place = opened[number] if number > 0 else span.start
        opening = self._layout.openings.get(place)
        is_narration = opening is not None and opening.form == "narration"
        return is_narration and place < self._start_of_paragraph(span)

    def is_whole_quotation(self, span: Span) -> bool:
        """Return whether `span`, trimmed, is all the words of a quotation."""
        ahead = words_end(self._normal, span.start)
        first = bisect_left(self._ordered, ahead, key=lambda pair: pair.start)
        last = bisect_right(self._ordered, span.start, key=lambda pair: pair.start)
        return any(
            span.within(pair) and not self.holds_words(span.end, pair.end)
            for pair in self._ordered[first:last]
        )

    @cached_property
    def _ordered(self) -> list[Span]:
        """Every pair of marks, by where it begins."""
        return sorted(self._pairs)

    def quoted_in(self, paragraph: Span) -> list[Span]:
        """Return the quotations that begin and end in a paragraph."""
        return [one for one in touched(self.quotations, paragraph) if one.within(paragraph)]

    def over_paragraphs(self, span: Span) -> list[Span]:
        """Return the quotations of several paragraphs, also in blocks, that `span` is part of."""
        return [*touched(self._quoted_over, span), *touched(self._blocks_over, span)]

    @cached_property
    def _quoted_over(self) -> tuple[Span, ...]:
        text = self._layout.typeset
        return tuple(one for one in self.quotations if "\n" in text[one.start : one.end])

    @cached_property
    def _blocks_over(self) -> tuple[Span, ...]:
        """The runs of block quotations, of several paragraphs each."""
        found: list[Span] = []
        for start, end in self._layout.paragraphs:
            if start in self._layout.blocks:
                goes_on = bool(found) and found[-1].end + 1 == start
                found.append(Span(found.pop().start if goes_on else start, end))
        return tuple(found)

    def _start_of_paragraph(self, span: Span) -> int:
        return self._layout.starts[self._layout.number(span.start)]
