"""Where the passages that count stand in a source, and how much of its text they are.

Passages may overlap, lie in one another and run over paragraphs. The text is therefore cut wherever
one begins or ends: each segment knows all passages that cover it, and together the segments are the
text, nothing lost and nothing twice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, starmap
from typing import NamedTuple

from standpoint.compare.cells import Comparison
from standpoint.model import Citation, Event, Evidence, Position, Source
from standpoint.quotes import Place, Span, Text
from standpoint.quotes.spans import reaching, united
from standpoint.quotes.words import word_count


class Passage(NamedTuple):
    """A passage at its place in a source, and the position that rests on it."""

    stakeholder: str
    position: Position
    evidence: Evidence

    @property
    def place(self) -> Place:
        return self.evidence.place

    @property
    def issue(self) -> str:
        return self.position.issue


class Background(NamedTuple):
    """A passage at its place in a source, and the event that it tells of, with its number."""

    number: int
    event: Event
    citation: Citation

    @property
    def place(self) -> Place:
        return self.citation.place


class TextSegment(NamedTuple):
    """A stretch of text with the indices of all marks that cover it."""

    span: Span
    marks: tuple[int, ...]


@dataclass(frozen=True)
class Share:
    """How many words of a text are cited, out of how many."""

    cited: int
    total: int

    @property
    def of_all(self) -> float:
        """Return the share, 0 to 1; 0 of an empty text.

        Examples
        --------
        >>> Share(1, 4).of_all, Share(0, 0).of_all
        (0.25, 0.0)
        """
        return self.cited / self.total if self.total else 0.0


def passages_of(comparison: Comparison, source: Source) -> tuple[Passage, ...]:
    """Return the passages of `source` that count, as they stand in the text.

    Of two that begin together the longer one comes first.
    """
    order = {stakeholder.id: place for place, stakeholder in enumerate(comparison.stakeholders)}
    found = [
        Passage(stakeholder, position, evidence)
        for stakeholder, position, counted in comparison.counted
        for evidence in counted
        if evidence.source == source.id
    ]
    return tuple(sorted(found, key=lambda p: (*_in_text(p), order[p.stakeholder])))


def background(comparison: Comparison, source: Source) -> tuple[Background, ...]:
    """Return the passages in `source` of the background events, as they stand in the text."""
    found = [
        Background(number, event, citation)
        for number, event in comparison.events.items()
        for citation in event.evidence
        if citation.source == source.id
    ]
    return tuple(sorted(found, key=_in_text))


def _in_text(mark: Passage | Background) -> tuple[int, int]:
    return mark.place.span.start, -mark.place.span.end


def excerpts(text: Text, marks: Iterable[Span]) -> tuple[Span, ...]:
    """Return the sentences that hold a mark, neighbours joined, cut between paragraphs.

    Examples
    --------
    >>> text = Text("One day. Two days. Three days. Four days.")
    >>> [text.slice(span) for span in excerpts(text, [Span(0, 3), Span(9, 12), Span(31, 35)])]
    ['One day. Two days.', 'Four days.']
    """
    held: list[Span] = []
    for span in united(text.sentence(mark) for mark in marks):
        if held and not text.normal[held[-1].end : span.start].strip():
            held[-1] = Span(held[-1].start, span.end)
        else:
            held.append(span)
    return tuple(
        Span(max(held[number].start, block.start), min(held[number].end, block.end))
        for block, here in zip(text.paragraphs, reaching(held, text.paragraphs), strict=True)
        for number in here
    )


def segmented(
    blocks: Sequence[Span], marks: Sequence[Span]
) -> Iterator[tuple[Span, tuple[TextSegment, ...]]]:
    """Yield each of the blocks, which follow one another, cut wherever a mark begins or ends.

    Examples
    --------
    >>> for block, segments in segmented([Span(0, 4), Span(5, 9)], [Span(1, 3), Span(2, 7)]):
    ...     print(*block, [(*segment.span, segment.marks) for segment in segments])
    0 4 [(0, 1, ()), (1, 2, (0,)), (2, 3, (0, 1)), (3, 4, (1,))]
    5 9 [(5, 7, (1,)), (7, 9, ())]
    """
    for block, here in zip(blocks, reaching(marks, blocks), strict=True):
        edges = {min(max(edge, block.start), block.end) for n in here for edge in marks[n]}
        cuts = pairwise(sorted(edges | set(block)))
        yield (
            block,
            tuple(
                TextSegment(piece, tuple(n for n in here if piece.within(marks[n])))
                for piece in starmap(Span, cuts)
            ),
        )


def words_in(text: Text, spans: Iterable[Span]) -> int:
    """Return how many words of `text` lie in the spans; a word in several counts once."""
    return sum(word_count(text.normal[s.start : s.end]) for s in united(spans))


def cited_share(text: Text, spans: Iterable[Span]) -> Share:
    """Return how many words of `text` lie in the spans, out of all.

    Examples
    --------
    >>> cited_share(Text("One two three four."), [Span(0, 7), Span(4, 13)])
    Share(cited=3, total=4)
    """
    return Share(words_in(text, spans), text.words)


def segment_text(text: Text, span: Span) -> str:
    r"""Return the raw text of a segment so that neighbouring segments join without loss.

    Where a cut falls between the letters of one raw character, such as the dots of an ellipsis,
    the whole character goes to the segment in which it ends.

    Examples
    --------
    >>> text = Text("Wait\u2026 no")
    >>> [segment_text(text, Span(0, 5)), segment_text(text, Span(5, 10))]
    ['Wait', '… no']
    """
    start = text.raw_span(Span(span.start, span.start + 1)).start
    if span.end < len(text.normal):
        end = text.raw_span(Span(span.end, span.end + 1)).start
    else:
        end = text.raw_span(Span(span.end - 1, span.end)).end
    return text.evened(Span(start, end))
