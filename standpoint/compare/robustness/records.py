"""What changes when something is left out: sides, signs, and the records of their changes."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple

Rule = Literal["voices", "sources"]


class Side(StrEnum):
    """The side of a cell. Silent, no statement and left out are one: no position, no middle."""

    FOR = "for"
    AGAINST = "against"
    MIXED = "mixed"
    DIVIDED = "divided"
    NONE = "no position"


class Sign(StrEnum):
    """How much two agree, by side: above, at or below one half, or why that cannot be said."""

    ABOVE = "more than half"
    HALF = "exactly half"
    BELOW = "less than half"
    TOO_FEW = "too few to say"
    NOTHING = "nothing shared"

    @property
    def told(self) -> bool:
        """Whether enough is shared to say anything."""
        return self in (Sign.ABOVE, Sign.HALF, Sign.BELOW)


class PairSign(NamedTuple):
    """The sign of a pair with the counts that it is made of; they add up to the shared issues."""

    sign: Sign
    same: int
    apart: int
    opposite: int


class Omission(NamedTuple):
    """What is left out: the rule it stands under, and the voice or the id of the source."""

    rule: Rule
    value: str


class CellChange(NamedTuple):
    """A cell whose side changes."""

    issue: str
    stakeholder: str
    before: Side
    after: Side

    @property
    def gravity(self) -> int:
        """0 for a change to the other side, 1 for another one, 2 where no position is left."""
        if self.after == Side.NONE:
            return 2
        return 0 if {self.before, self.after} == {Side.FOR, Side.AGAINST} else 1


class PairChange(NamedTuple):
    """A pair whose sign changes."""

    one: str
    other: str
    before: PairSign
    after: PairSign

    @property
    def gravity(self) -> int:
        """0 across one half, 1 another sign, 2 too little is left to say one, 3 no sign at all."""
        if not self.after.sign.told:
            return 2 if self.before.sign.told else 3
        return 0 if {self.before.sign, self.after.sign} == {Sign.ABOVE, Sign.BELOW} else 1


@dataclass(frozen=True)
class Effect:
    """What changes without one thing, the gravest changes first, else in the dossier's order."""

    omission: Omission
    cited: tuple[str, ...]
    """The stakeholders that it is cited for."""
    alone: tuple[str, ...]
    """Those for whom nothing else of its kind is cited: all their positions fall with it."""
    cells: tuple[CellChange, ...]
    pairs: tuple[PairChange, ...]

    @property
    def says(self) -> bool:
        """Whether a cell changes of a stakeholder that something else is cited for, too."""
        return any(change.stakeholder not in self.alone for change in self.cells)

    def cells_of(self, name: str) -> list[CellChange]:
        """Return the cells of a stakeholder that change, the gravest change first."""
        return [change for change in self.cells if change.stakeholder == name]


@dataclass(frozen=True)
class Robustness:
    """What leaving out one thing at a time does to the findings."""

    held: dict[str, int]
    """The cells with a position of each stakeholder that has any; the others can lose nothing."""
    pairs: int
    """How many pairs of stakeholders there are."""
    told: int
    """The pairs that share at least `min_shared` issues."""
    steady_cells: int
    """The cells with a position that keep their side in every effect, 0 to the sum of `held`."""
    steady_pairs: int
    """The pairs with enough shared issues that keep their sign in every effect, 0 to `told`."""
    min_shared: int
    effects: tuple[Effect, ...]
    """One for each voice and each source that counts, in the dossier's order."""
    sole: tuple[Omission, ...]
    """What everything rests on: the only source, the only voice. To leave it out leaves nothing, so
    it has no effect in the list and makes no cell less steady."""
