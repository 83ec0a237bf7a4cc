"""Two or three stakeholders beside each other: issue by issue, and as figures to rank.

Of figures it is told who is closest and furthest, and what is close at all.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, takewhile
from typing import TYPE_CHECKING, NamedTuple

from standpoint.compare.cells import Cell, Comparison, State, side

if TYPE_CHECKING:
    from standpoint.compare.agreement import Agreement


class Relation(StrEnum):
    """How stakeholders stand to each other on one issue; only the first three are shared."""

    OPPOSITE = "opposite"
    APART = "apart"
    SAME = "same side"
    DIVIDED = "divided"
    ONE = "only one here has a position"
    NEITHER = "neither has a position here"
    LEFT_OUT = "left out"


SHARED = (Relation.SAME, Relation.APART, Relation.OPPOSITE)
"""The relations of an issue that is shared: two have a number on it."""


def _relation(cells: Sequence[Cell]) -> Relation:
    """Return how the cells of one issue stand to each other.

    Among those with a number: opposite where two are on different sides of the middle, apart where
    one is in the middle and another is not, else the same side. With fewer than two numbers it
    depends on who has a position at all: somebody who is divided has one on each side. Where the
    reading rules leave out all that somebody holds, nothing is said of who has none.

    Examples
    --------
    >>> from standpoint.compare.cells import State
    >>> stance, mixed = Cell(State.STANCE, 2), Cell(State.MIXED, 0)
    >>> _relation([stance, mixed]).value, _relation([mixed, Cell(State.SILENT)]).value
    ('apart', 'neither has a position here')
    """
    sides = {side(cell.score) for cell in cells if cell.score is not None}
    if sum(cell.score is not None for cell in cells) >= 2:
        if len(sides) == 1:
            return Relation.SAME
        return Relation.OPPOSITE if {-1, 1} <= sides else Relation.APART
    holding = sum(bool(cell.current) for cell in cells)
    if holding >= 2:
        return Relation.DIVIDED
    if any(cell.state == State.LEFT_OUT for cell in cells):
        return Relation.LEFT_OUT
    return Relation.ONE if holding else Relation.NEITHER


def relations(comparison: Comparison, stakeholders: Sequence[str]) -> dict[str, Relation]:
    """Return how stakeholders stand to each other on each issue, by the issue's id."""
    return {
        issue.id: _relation([comparison.cells[issue.id, name] for name in stakeholders])
        for issue in comparison.issues
    }


def in_common(found: Mapping[str, Relation]) -> list[tuple[str, Relation]]:
    """Return the issues that are shared, each with its relation, those of one side first."""
    shared = [(issue, relation) for issue, relation in found.items() if relation in SHARED]
    return sorted(shared, key=lambda one: SHARED.index(one[1]))


def points(one: int, other: int, by_strength: bool = False) -> float:
    """Return what a shared issue adds to the agreement of two: 0 to 1, a half for apart.

    By strength a step of the scale takes a quarter away. The mean over the shared issues is the
    agreement.

    Examples
    --------
    >>> points(1, 2), points(1, 0), points(1, -2), points(-1, 2)
    (1.0, 0.5, 0.0, 0.0)
    >>> points(1, 2, by_strength=True), points(1, 0, by_strength=True)
    (0.75, 0.75)
    """
    if by_strength:
        return 1 - abs(one - other) / 4
    return 1 - abs(side(one) - side(other)) / 2


@dataclass(frozen=True, slots=True)
class Pair:
    """The agreement of two stakeholders with what it rests on."""

    one: str
    other: str
    """The stakeholders' ids, in the order of the frames."""
    same: int
    apart: int
    opposite: int
    """The shared issues by relation."""
    value: float
    """0 to 1, NaN where nothing is shared."""
    low: float
    high: float
    """What it could be if every issue of the selection that is not shared went either way; NaN
    where the selection has no issue."""

    def partner(self, name: str) -> str:
        """Return the other of the two."""
        return self.other if self.one == name else self.one

    @property
    def shared(self) -> int:
        """n, the issues on which both have a number."""
        return self.same + self.apart + self.opposite

    @property
    def counts(self) -> dict[Relation, int]:
        """The shared issues by relation, none left out."""
        return dict(zip(SHARED, (self.same, self.apart, self.opposite), strict=True))

    def has_figure(self, min_shared: int) -> bool:
        """Whether enough is shared for a percentage."""
        return self.shared >= max(min_shared, 1)


def all_pairs(found: "Agreement") -> list[Pair]:
    """Return every pair once, in the order of the frames."""
    names = [str(name) for name in found.value.index]
    counts = [frame.to_numpy().tolist() for frame in (found.same, found.apart, found.opposite)]
    values = [frame.to_numpy().tolist() for frame in (found.value, found.low, found.high)]
    return [
        Pair(names[i], names[j], *(c[i][j] for c in counts), *(v[i][j] for v in values))
        for i, j in combinations(range(len(names)), 2)
    ]


def every_pair(comparison: Comparison, by_strength: bool) -> tuple[Pair, ...]:
    """Return every pair of a comparison once, by side or by strength."""
    from standpoint.compare.agreement import agreement, stances  # pandas, only where it calculates

    return tuple(all_pairs(agreement(stances(comparison), by_strength)))


def default_pair(found: Iterable[Pair], one: str = "") -> Pair | None:
    """Return the pair to begin with: that which is opposite on most issues.

    Where none is opposite on any, that which shares most. Of several the first, so that with
    `pairs` the dossier's order decides. Where `one` is given, of the pairs that it is in. None
    where there is no pair.
    """
    known = [pair for pair in found if one in ("", pair.one, pair.other)]
    if any(pair.opposite for pair in known):
        return max(known, key=lambda pair: pair.opposite)
    return max(known, key=lambda pair: pair.shared, default=None)


def third(found: Iterable[Pair], one: str, other: str) -> str | None:
    """Return who shares most issues with two, the first of several; None where nobody is left."""
    shared = Counter[str]()
    for pair in found:
        beside = {pair.one, pair.other} - {one, other}
        if len(beside) == 1:
            shared[beside.pop()] += pair.shared
    return max(shared, key=shared.__getitem__, default=None)


class Nearest(NamedTuple):
    """The pairs of a stakeholder with those closest to it and those furthest from it.

    They are more than one where several are alike, and either may be empty: nobody is closest who
    is opposite throughout, nobody furthest who is on the same side throughout, and with a single
    partner, or where all are alike, there is one of the two.
    """

    closest: tuple[Pair, ...]
    furthest: tuple[Pair, ...]


def is_close(pair: Pair) -> bool:
    """Return whether two agree on half of what they share, or more, and are not mostly opposite.

    By side the one says the other; by strength two who only ever support and oppose agree on half.
    Whoever is not close may be the least far of all, and is called so.
    """
    return pair.value >= 0.5 and pair.same >= pair.opposite


def extremes(ranked: Sequence[Pair], most: int) -> tuple[list[Pair], list[Pair]]:
    """Return the nearest and the furthest of pairs that are ranked by agreement, no pair in both.

    Of each there are at most `most`. Beside a first that is close, all the nearest are; the
    furthest all agree less than the first. Where all are alike and none is close, all are furthest.
    """
    half = min(most, (len(ranked) + 1) // 2)
    first, last = list(ranked[:half]), ranked[half:][-most:]
    far = [pair for pair in reversed(last) if pair.value < first[0].value]
    first = first if far else list(ranked[:most])
    near = [*takewhile(is_close, first)] or first
    return ([], near) if near and not far and not is_close(near[0]) else (near, far)


def nearest(found: Iterable[Pair], min_shared: int) -> dict[str, Nearest]:
    """Return the nearest of each stakeholder that shares an issue with anybody, by id.

    Of those who are close, or else of all, those who share enough for a figure come first, however
    close others are who do not; of as close ones, who shares most. Furthest is only who agrees less
    than the closest. `found` are all pairs of the comparison, or those of one stakeholder;
    `min_shared` is how many shared issues a figure takes.
    """
    of: dict[str, list[Pair]] = {}
    for pair in found:
        if pair.shared:
            of.setdefault(pair.one, []).append(pair)
            of.setdefault(pair.other, []).append(pair)
    return {name: _nearest(pairs, min_shared) for name, pairs in of.items()}


def _nearest(pairs: list[Pair], least: int) -> Nearest:
    close = [pair for pair in pairs if is_close(pair)]
    agreeing = close or [pair for pair in pairs if pair.value > 0]
    closest = _first(agreeing, lambda p: (p.has_figure(least), p.value, p.shared))
    limit = closest[0].value if closest else 1.0
    below = [pair for pair in pairs if pair.value < limit]
    if not close and not below:
        return Nearest((), closest)
    return Nearest(closest, _first(below, lambda p: (p.has_figure(least), -p.value, p.shared)))


def _first(pairs: list[Pair], rank: Callable[[Pair], tuple[bool, float, int]]) -> tuple[Pair, ...]:
    highest = max(map(rank, pairs), default=None)
    return tuple(pair for pair in pairs if rank(pair) == highest)
