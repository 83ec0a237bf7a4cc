"""On which side of which issues a stakeholder is: what two have in common is counted fast."""

from collections.abc import Iterable
from typing import NamedTuple, Self

from standpoint.compare.cells import Comparison, side


class Sides(NamedTuple):
    """The issues on which one stakeholder has a number, by its side.

    Each is a set with one bit for an issue: what two have in common is then counted so fast that
    all pairs of 300 stakeholders can be looked at.
    """

    supporting: int
    mixed: int
    opposing: int

    @property
    def known(self) -> int:
        """The issues with a number."""
        return self.supporting | self.mixed | self.opposing

    def same(self, other: Self) -> int:
        """Return the issues on which another is on the same side."""
        for_both = self.supporting & other.supporting
        return for_both | self.mixed & other.mixed | self.opposing & other.opposing

    def opposite(self, other: Self) -> int:
        """Return the issues on which another is on the opposite side."""
        return self.supporting & other.opposing | self.opposing & other.supporting


def sides_of(scores: Iterable[int | None]) -> Sides:
    """Return on which side of which issues somebody with these scores is; None is no number.

    Examples
    --------
    >>> sides_of([2, None, 0, -1, 1])
    Sides(supporting=17, mixed=4, opposing=8)
    """
    held = {1: 0, 0: 0, -1: 0}
    for place, score in enumerate(scores):
        if score is not None:
            held[side(score)] |= 1 << place
    return Sides(*held.values())


def all_sides(comparison: Comparison) -> dict[str, Sides]:
    """Return on which side of which issues each stakeholder is, by id."""
    return {
        who.id: sides_of(cell.score for cell in comparison.column(who.id))
        for who in comparison.stakeholders
    }
