"""Stretches of a text."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to, not including, `end`."""

    start: int
    end: int

    def within(self, other: "Span") -> bool:
        return other.start <= self.start and self.end <= other.end


def outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order that begin in no other.

    Examples
    --------
    >>> outermost([Span(6, 9), Span(1, 5), Span(2, 4)])
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
    >>> united([Span(6, 9), Span(1, 3), Span(2, 4)])
    (Span(start=1, end=4), Span(start=6, end=9))
    """
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return tuple(found)
