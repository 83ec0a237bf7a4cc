"""How contested an issue is: the sides, their groups, the counts, van der Eijk's agreement A."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cache
from itertools import combinations

from standpoint.compare.cells import Cell, Comparison, State, side

SCORES = range(-2, 3)


@dataclass(frozen=True)
class Contested:
    """The stances on one issue, counted."""

    counts: tuple[int, ...]
    """How many stakeholders hold each stance, from strongly oppose to strongly support."""
    divided: int
    """How many stakeholders are on both sides; they have no number and are in no count."""
    agreement: float
    """Van der Eijk's A over the counts: 1 where all hold one stance, 0 where the stances are spread
    evenly, -1 where half hold one end and half the other; NaN below two stances."""

    @property
    def by_score(self) -> dict[int, int]:
        """How many hold each score, from -2 to 2."""
        return dict(zip(SCORES, self.counts, strict=True))

    @property
    def opposing(self) -> int:
        return sum(self.counts[:2])

    @property
    def mixed(self) -> int:
        return self.counts[2]

    @property
    def supporting(self) -> int:
        return sum(self.counts[3:])

    @property
    def two_sided(self) -> bool:
        """Whether there is somebody on each side."""
        return self.divided > 0 or (self.opposing > 0 and self.supporting > 0)

    @property
    def rank(self) -> tuple[bool, float, int]:
        """What is the smaller the more contested the issue is (see `contested_order`)."""
        agreement = 2.0 if math.isnan(self.agreement) else self.agreement
        return not self.two_sided, agreement, -sum(self.counts)


def contested(cells: Iterable[Cell]) -> Contested:
    """Return how contested the issue of these cells is."""
    held = Counter(cell.stance for cell in cells)
    counts = tuple(held[score] for score in SCORES)
    agreement = van_der_eijk(counts) if sum(counts) > 1 else math.nan
    return Contested(counts, held[State.DIVIDED.value], agreement)


def contested_order(comparison: Comparison) -> list[str]:
    """Return the ids of the issues, the most contested first.

    Issues with somebody on each side come first, then those with the lower A, then those on which
    more stakeholders have a number; what is still equal keeps the dossier's order.
    """
    ids = (issue.id for issue in comparison.issues)
    return sorted(ids, key=lambda issue: contested(comparison.row(issue)).rank)


class Group(StrEnum):
    """How all who have a position on an issue stand to each other, the most contested first."""

    OPPOSITE = "opposite sides"
    DIVIDED = "one of them divided"
    APART = "apart"
    ONE_SIDE = "one side"
    ONE = "only one here has a position"
    LEFT_OUT = "at most one has a position that counts"
    NOBODY = "nobody here has a position"


def group(cells: Sequence[Cell]) -> Group:
    """Return the group of the issue of these cells.

    Where two or more have a position: opposite sides, where one is for it and one against it; else
    divided, where one of them is; apart, where one is mixed and another is not; else one side.
    With fewer positions nobody is called the only one, or said to have none, where the reading
    rules leave out all that another holds.

    Examples
    --------
    >>> support, mixed = Cell(State.STANCE, 1), Cell(State.MIXED, 0)
    >>> group([mixed, Cell(State.SILENT)]).value, group([support, Cell(State.LEFT_OUT)]).value
    ('only one here has a position', 'at most one has a position that counts')
    """
    divided = sum(cell.state == State.DIVIDED for cell in cells)
    numbers = [cell.score for cell in cells if cell.score is not None]
    sides = {side(score) for score in numbers}
    if {-1, 1} <= sides:
        return Group.OPPOSITE
    if divided + len(numbers) > 1:
        if divided:
            return Group.DIVIDED
        return Group.APART if len(sides) > 1 else Group.ONE_SIDE
    if any(cell.state == State.LEFT_OUT for cell in cells):
        return Group.LEFT_OUT
    return Group.ONE if numbers or divided else Group.NOBODY


def grouped(comparison: Comparison) -> Mapping[Group, Sequence[str]]:
    """Return the ids of the issues of each group that has any, the most contested first."""
    found: dict[Group, list[str]] = {one: [] for one in Group}
    for issue in contested_order(comparison):
        found[group(comparison.row(issue))].append(issue)
    return {one: issues for one, issues in found.items() if issues}


def van_der_eijk(counts: Sequence[float]) -> float:
    """Return van der Eijk's coefficient of agreement A for counts over ordered categories.

    The counts are taken apart into layers in which every category is either empty or equally full;
    A is the mean of the layers' A, weighted by how many cases each holds. Whole numbers are
    worked out in fractions, so that what is as contested has one value to the last bit.

    Parameters
    ----------
    counts : sequence of float, length K >= 3
        Cases in each category, in order, none negative.

    Returns
    -------
    float
        From -1 (half at each end) over 0 (evenly spread) to 1 (all in one category); NaN where
        there is no case.

    References
    ----------
    van der Eijk, C. (2001). Measuring agreement in ordered rating scales. Quality and Quantity,
    35, 325-341. doi:10.1023/A:1010374114305

    Examples
    --------
    >>> round(van_der_eijk([30, 40, 210, 130, 530, 50, 10]), 7)
    0.6113333
    >>> van_der_eijk([1, 0, 0, 0, 1]), van_der_eijk([1, 1, 1, 1, 1]), van_der_eijk([0, 3, 0, 0, 0])
    (-1.0, 0.0, 1.0)
    """
    left, total = list(counts), sum(counts)
    if total == 0:
        return math.nan
    agreement: float = 0
    while any(left):
        height = min(count for count in left if count)
        layer = tuple(count > 0 for count in left)
        agreement += height * sum(layer) * _layer_agreement(layer)
        left = [count - height if count else 0 for count in left]
    return float(agreement / total)


@cache
def _layer_agreement(layer: tuple[bool, ...]) -> Fraction:
    """Return A of a layer, U (1 - (S - 1) / (K - 1)), with S of its K categories in use.

    Its unimodality U is ((K - 2) TU - (K - 1) TDU) / ((K - 2) (TU + TDU)), from the triples of
    categories that go with one peak (110, 011) and those that go with two (101).
    """
    size, used = len(layer), sum(layer)
    if used == size:
        return Fraction(0)
    triples = list(combinations(layer, 3))
    one_peak = sum(triple in ((True, True, False), (False, True, True)) for triple in triples)
    two_peaks = sum(triple == (True, False, True) for triple in triples)
    if one_peak + two_peaks == 0:
        return Fraction(1)
    unimodality = Fraction(
        (size - 2) * one_peak - (size - 1) * two_peaks, (size - 2) * (one_peak + two_peaks)
    )
    return unimodality * (1 - Fraction(used - 1, size - 1))
