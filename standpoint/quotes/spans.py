"""Stretches of a text."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to, not including, `end`."""

    start: int
    end: int

    def within(self, other: "Span") -> bool:
        return other.start <= self.start and self.end <= other.end

    def shared(self, other: "Span") -> "Span":
        """Return what lies in both; where that is nothing, it ends no later than it starts."""
        return Span(max(self.start, other.start), min(self.end, other.end))


@dataclass(frozen=True)
class Place:
    """Where a passage stands in its text: all that is found once and then travels with it.

    `paragraph` and `line`, that of the raw text, count from 1. `turn` is the label of the speaker
    in whose turn the passage begins, empty where it is in nobody's. `surroundings` finds the
    sentence of a span, a fifth of what a load takes: it is asked when the sentence is first shown.
    """

    span: Span
    paragraph: int
    line: int
    turn: str
    surroundings: Callable[[Span], Span] = field(repr=False, compare=False)

    @cached_property
    def sentence(self) -> Span:
        """The sentence or sentences that hold the passage."""
        return self.surroundings(self.span)


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order that begin in no other.

    Examples
    --------
    >>> outermost([Span(6, 9), Span(1, 4), Span(1, 5), Span(2, 4)])
    (Span(start=1, end=5), Span(start=6, end=9))
    """
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not found or span.start >= found[-1].end:
            found.append(span)
    return tuple(found)


def united(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return what the spans cover together, in order.

    Examples
    --------
    >>> united([Span(6, 9), Span(1, 3), Span(3, 4), Span(8, 11)])
    (Span(start=1, end=4), Span(start=6, end=11))
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)


def touched(spans: Sequence[Span], by: Span) -> Sequence[Span]:
    """Return those of spans, which follow one another, that share a place with another.

    Examples
    --------
    >>> touched([Span(0, 2), Span(2, 4), Span(5, 9)], Span(1, 5))
    [Span(start=0, end=2), Span(start=2, end=4)]
    """
    return spans[_reached(spans, by)]


def _reached(spans: Sequence[Span], by: Span) -> slice:
    first = bisect_right(spans, by.start, key=lambda span: span.end)
    return slice(first, bisect_left(spans, by.end, key=lambda span: span.start))


def reaching(spans: Iterable[Span], blocks: Sequence[Span]) -> list[list[int]]:
    """Return, for each of the blocks, which follow one another, which spans reach into it.

    Examples
    --------
    >>> reaching([Span(1, 3), Span(2, 6)], [Span(0, 2), Span(2, 4), Span(5, 9)])
    [[0], [0, 1], [1]]
    """
    found: list[list[int]] = [[] for _ in blocks]
    for number, span in enumerate(spans):
        for block in found[_reached(blocks, span)]:
            block.append(number)
    return found


def words_end(text: str, end: int, least: int = 0) -> int:
    """Return where the last letter or digit ahead of `end` ends, no farther ahead than `least`.

    Examples
    --------
    >>> words_end("They left. “", 12), words_end("They left. “", 12, least=11)
    (9, 11)
    """
    while end > least and not text[end - 1].isalnum():
        end -= 1
    return end


def pieces(text: str, spans: Iterable[Span]) -> list[str]:
    """Return a text cut at the edges of spans, which follow one another: every second lies in one.

    Examples
    --------
    >>> pieces("No camps in Calais", [Span(3, 8)])
    ['No ', 'camps', ' in Calais']
    """
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [text[start:end] for start, end in pairwise(edges)]
