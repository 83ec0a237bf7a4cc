"""A text, laid out once: where a passage stands in it, and whose words that is."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import chain, groupby, islice

from standpoint.quotes import forms, lookalikes, nearest, sentences, speech
from standpoint.quotes.broken import Broken
from standpoint.quotes.forms import normal
from standpoint.quotes.known import Known
from standpoint.quotes.label import bare
from standpoint.quotes.layout import Layout
from standpoint.quotes.lines import Way, line_starts
from standpoint.quotes.lookalikes import Lookalike
from standpoint.quotes.nearest import NearestPassage
from standpoint.quotes.spans import Place, Span, words_end
from standpoint.quotes.spoken import Spoken
from standpoint.quotes.surroundings import Surroundings
from standpoint.quotes.turns import Labels, Turn
from standpoint.quotes.words import edge, word_count

MANY = 10_000
"""In no prose do two words stand beside each other so often that it must be told more exactly."""
_AHEAD = 200
"""Between a passage and the words just ahead of it stand no more marks than this."""
_WORD = 1_000
"""No word is longer; what is has no edge to look for."""


@dataclass(frozen=True)
class Text:
    """A source's text, laid out once.

    `raw` is the text as it came. `language` is a tag such as en or pt-BR, `labels` are those of a
    transcript's speakers, `narration` how lines begin that are nobody's words; `speech` is marks,
    dash or block: what opens direct speech besides quotation marks.

    `typeset` and `normal` have the same length: a place in one is the same place in the other.
    Spans are places in the normal form unless a name says raw.
    """

    raw: str
    language: str = ""
    labels: tuple[str, ...] = ()
    narration: tuple[str, ...] = ()
    speech: str = "marks"

    @cached_property
    def _layout(self) -> Layout:
        known = Known(self.raw, self.language)
        return Layout(self.raw, Way(self._labels, self.speech, known))

    @cached_property
    def typeset(self) -> str:
        """The normal form with its typographic marks kept, a line feed between paragraphs."""
        return self._layout.typeset

    @cached_property
    def normal(self) -> str:
        return forms.unmarked(self.typeset)

    @cached_property
    def words(self) -> int:
        """How many words the text has."""
        return word_count(self.typeset)

    # Looking passages up

    def occurrences(self, passage: str) -> list[Span]:
        """Return the places where `passage` stands exactly, cut words included, `MANY` at most."""
        return list(islice(self._standing(passage), MANY))

    def _standing(self, passage: str) -> Iterator[Span]:
        found = self._occurrences(normal(passage))
        first = list(islice(found, 1))
        if not first and self.speech == "block":
            found = self._occurrences(normal(speech.without_block_marks(passage)))
        yield from chain(first, found)

    def _occurrences(self, wanted: str) -> Iterator[Span]:
        if not wanted:
            return
        found = self._unbroken(wanted)
        if self._joints:
            found = merge(found, (Span(*place) for place in self._broken.find(wanted)))
        yield from (span for span, _ in groupby(found))

    def _unbroken(self, wanted: str) -> Iterator[Span]:
        start = self.normal.find(wanted)
        while start >= 0:
            yield Span(start, start + len(wanted))
            start = self.normal.find(wanted, start + 1)

    @cached_property
    def _broken(self) -> Broken:
        return Broken(self.normal, self._joints)

    @cached_property
    def _joints(self) -> list[int]:
        """The hyphens at lines' ends, and the ends of paragraphs where a passage has no space."""
        ends = [start - 1 for start in self._layout.starts[1:]]
        closed = [end for end in ends if forms.is_unspaced(self.normal[end - 1 : end + 2])]
        return sorted([*self._layout.hyphens, *closed])

    def find(self, passage: str, before: str | None = None) -> list[Span]:
        """Return the places where `passage` stands word for word, right after `before` if given.

        Of more than `MANY` only so many are returned, and few more looked at.

        Examples
        --------
        >>> text = Text("They do not allow camps. They allow camps elsewhere.")
        >>> text.find("They do allow camps")
        []
        >>> text.find("allow camps", before="They")
        [Span(start=30, end=41)]
        """
        found: Iterator[Span] = islice(self._standing(passage), 10 * MANY)  # also within words
        if before is not None:
            ahead = normal(before)
            ahead = ahead[: words_end(ahead, len(ahead))]
            found = (span for span in found if self._follows(span, ahead))
        return list(islice(filter(self._whole_words, found), MANY))

    def _follows(self, span: Span, ahead: str) -> bool:
        """Return whether nothing but space and marks stands between `ahead` and `span`."""
        end = words_end(self.normal, span.start, max(0, span.start - _AHEAD))
        return self.normal.endswith(ahead, 0, end) and self.edge(end - len(ahead))

    def _whole_words(self, span: Span) -> bool:
        return self.edge(span.start) and self.edge(span.end)

    def edge(self, place: int) -> bool:
        """Return whether a word, or a number, begins or ends just before `place`."""
        return edge(self.typeset, place) or place in self.spoken.single_edges

    def widened(self, span: Span) -> Span:
        """Return `span` widened to the nearest word edges, so far as a word can reach."""
        start, end = span
        while start > span.start - _WORD and not self.edge(start):
            start -= 1
        while end < span.end + _WORD and not self.edge(end):
            end += 1
        return Span(start, end)

    def trimmed(self, span: Span) -> Span:
        """Return `span` without the space and the marks at its ends."""
        start, end = span
        while start < end - 1 and not self.normal[start].isalnum():
            start += 1
        return Span(start, words_end(self.normal, end, start + 1))

    def nearest(self, passage: str) -> NearestPassage | None:
        """Return the place most like `passage`, or None where nothing is at all like it."""
        hyphens, starts = frozenset(self._layout.hyphens), frozenset(self._layout.starts)
        found = nearest.nearest_passage(normal(passage), self.normal, self.slice, hyphens, starts)
        return found and found._replace(span=self.widened(self.trimmed(found.span)))

    def in_other_case(self, passage: str) -> Span | None:
        """Return the first place where `passage` stands but for its capitals, None for none."""
        small, wanted = self.normal.lower(), normal(passage).lower()
        place = small.find(wanted) if len(small) == len(self.normal) else -1  # İ becomes two
        span = Span(place, place + len(wanted))
        return span if place >= 0 and self._whole_words(span) else None

    def in_other_spaces(self, passage: str) -> Span | None:
        """Return the first place where `passage` stands but for its spaces, None for none."""
        spans = nearest.otherwise_spaced(normal(passage), self.normal)
        return next(filter(self._whole_words, spans), None)

    def lookalike(self, passage: str) -> Lookalike | None:
        """Return the first character that keeps `passage` from standing here, and looks alike."""
        wanted = normal(passage)
        place = self._seen.find(lookalikes.seen(wanted))
        there = self.normal[place : place + len(wanted)] if place >= 0 else wanted
        pairs = zip(there, wanted, strict=True)
        return next((Lookalike.of(*pair) for pair in pairs if pair[0] != pair[1]), None)

    @cached_property
    def _seen(self) -> str:
        return lookalikes.seen(self.normal)

    # Whose words a stretch is

    @cached_property
    def spoken(self) -> Spoken:
        """What of the text is direct speech, and in whose turn."""
        return Spoken(self._layout, self.normal, self.speech, self.language)

    @property
    def quotations(self) -> tuple[Span, ...]:
        """Every quotation that is opened and closed, marks included; one may span paragraphs."""
        return self.spoken.quotations

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of a transcript's labelled speakers, in order."""
        return self.spoken.turns

    def leaves_turn(self, span: Span) -> bool:
        """Return whether `span` holds of a speaker's label, or runs out of a turn."""
        return self.spoken.leaves_turn(self.trimmed(span))

    def inner_label(self, span: Span) -> str:
        """Return the label that stands within a turn, not ahead of it, and goes for `span`."""
        return self.spoken.inner_label(self.trimmed(span))

    @cached_property
    def _labels(self) -> Labels:
        return Labels(self.labels, self.narration)

    @cached_property
    def unlisted(self) -> tuple[tuple[int, str], ...]:
        """What looks like a speaker's label and is none: the line, from 1, and the label."""
        found: dict[str, int] = {}
        for place, name in self._layout.unlisted():
            found.setdefault(name, bisect_right(self._line_starts, place))
        return tuple((line, name) for name, line in found.items())

    @property
    def labels_used(self) -> frozenset[str]:
        """The labels with which a line begins, of those that are listed, however they are set."""
        begun = {bare(opening.label) for opening in self._layout.openings.values()}
        return frozenset(label for label in self.labels if bare(label) in begun)

    def begins(self, words: str) -> bool:
        """Return whether a paragraph begins with words, as narration does."""
        begun = normal(words)
        return any(self.normal.startswith(begun, start) for start, _ in self.paragraphs)

    # Where a place is

    def is_whole(self, span: Span) -> bool:
        """Return whether `span` is all the words of a paragraph, a turn or a quotation.

        The number of a paragraph is no word of it.
        """
        inner = self.trimmed(span)
        start, end = self.paragraphs[self._layout.number(inner.start)]
        numbered = sentences.NUMBERED.match(self.normal, start, end)
        wholes = [Span(numbered.end() if numbered else start, end)]
        if turn := self.spoken.turn(inner):
            wholes.append(Span(turn.words, turn.end))
        is_one = any(self.trimmed(whole) == inner for whole in wholes)
        return is_one or self.spoken.is_whole_quotation(inner)

    def place(self, span: Span) -> Place:
        """Return all that is found once of a passage."""
        turn = self.spoken.turn(span)
        label = turn.label if turn else ""
        return Place(span, self.paragraph(span), self.line(span), label, self.sentence)

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """The paragraphs in order."""
        return self._layout.paragraphs

    def paragraph(self, span: Span) -> int:
        """Return the number of the paragraph in which `span` begins, from 1."""
        return self._layout.number(span.start) + 1

    def line(self, span: Span) -> int:
        """Return the number of the raw text's line in which `span` begins, from 1."""
        return bisect_right(self._line_starts, self.raw_span(span).start)

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.raw)

    def raw_span(self, span: Span) -> Span:
        """Return the place of `span` in the raw text."""
        if span.start >= span.end:
            return Span(0, 0)
        return Span(self._layout.raw(span.start)[0], self._layout.raw(span.end - 1)[1])

    def slice(self, span: Span) -> str:
        """Return the raw text of `span`, its white space evened out."""
        return self.evened(self.raw_span(span))

    def evened(self, raw: Span) -> str:
        """Return raw text as it is shown: evened out, without the marks of block quotations."""
        stretch = self.raw[raw.start : raw.end]
        return forms.evened(speech.unblocked(stretch) if self.speech == "block" else stretch)

    def sentence(self, span: Span) -> Span:
        """Return the sentence or sentences that hold `span`: rather too much than too little.

        A paragraph that goes on with the one ahead of it, in a list or over a page's end, is shown
        with it. Of what has no end near, such as captions without a full stop, no more than 10,000
        characters are shown on either side. A list is shown from what governs it, up to 30,000
        characters ahead; where no sign says what that is, from the sentence or the heading that it
        comes after, up to 2,000 ahead. So near, a quotation of several paragraphs is shown with
        what is said of it.
        """
        return self._surroundings.sentence(span)

    @cached_property
    def _surroundings(self) -> Surroundings:
        return Surroundings(self._layout, self.spoken, self.language)
