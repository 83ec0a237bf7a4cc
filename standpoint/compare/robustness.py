"""Which findings change when one source, or one kind of voice, is left out.

A finding is the side of a cell or the sign of a pair. The reading rules in force are what a finding
is compared with; each time exactly one more thing is left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import combinations
from typing import Literal, NamedTuple

from standpoint.compare.agreement import MIN_SHARED, agreement, stances
from standpoint.compare.cells import Cell, Comparison, State, compare, side
from standpoint.model import VOICES

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


class Standing(NamedTuple):
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
    before: Standing
    after: Standing

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
    cells: tuple[CellChange, ...]
    pairs: tuple[PairChange, ...]


@dataclass(frozen=True)
class Robustness:
    """What leaving out one thing at a time does to the findings.

    Attributes
    ----------
    held : int
        How many cells have a position; the others can lose nothing.
    pairs : int
        How many pairs of stakeholders there are.
    told : int
        The pairs that share at least `min_shared` issues.
    steady_cells : int
        The cells with a position that keep their side in every effect, 0 to `held`.
    steady_pairs : int
        The pairs with enough shared issues that keep their sign in every effect, 0 to `told`.
    min_shared : int
    effects : tuple of Effect
        One for each voice and each source that counts, in the dossier's order.
    sole : tuple of Omission
        What everything rests on: the only source, the only voice. To leave it out leaves nothing,
        so it has no effect in the list and makes no cell less steady.
    """

    held: int
    pairs: int
    told: int
    steady_cells: int
    steady_pairs: int
    min_shared: int
    effects: tuple[Effect, ...]
    sole: tuple[Omission, ...]


def robustness(comparison: Comparison, min_shared: int = MIN_SHARED) -> Robustness:
    """Return which findings of a comparison change when one thing more is left out.

    Parameters
    ----------
    comparison : Comparison
        The findings as the reading rules in force make them.
    min_shared : int
        Pairs that share fewer issues have no sign; at least 1.

    Notes
    -----
    A position falls when every passage of it that counts is left out, as it does under the reading
    rules. Less evidence can also turn a cell round: an earlier position speaks again when the later
    one falls, and a divided cell takes a side when the other one falls. A pair compares by side;
    it is above one half when it has more shared issues on the same side than on opposite ones.

    References
    ----------
    Leaving out one observation at a time is the jackknife: Quenouille, M. H. (1956). Notes on bias
    in estimation. Biometrika, 43, 353-360. Here it counts what changes and estimates nothing.
    """
    sides, signs = cell_sides(comparison), pair_signs(comparison, min_shared)
    effects = []
    values = in_use(comparison)
    for rule, used in values.items():
        if len(used) < 2:
            continue
        for value in used:
            less = _without(comparison, rule, value, used)
            effects.append(
                Effect(
                    Omission(rule, value),
                    _cell_changes(sides, cell_sides(less)),
                    _pair_changes(signs, pair_signs(less, min_shared)),
                )
            )
    changed_cells = {change[:2] for effect in effects for change in effect.cells}
    changed_pairs = {change[:2] for effect in effects for change in effect.pairs}
    held = [key for key, found in sides.items() if found != Side.NONE]
    told = [key for key, found in signs.items() if found.sign.told]
    return Robustness(
        len(held),
        len(signs),
        len(told),
        sum(key not in changed_cells for key in held),
        sum(key not in changed_pairs for key in told),
        min_shared,
        tuple(effects),
        tuple(Omission(rule, *used) for rule, used in values.items() if len(used) == 1),
    )


def in_use(comparison: Comparison) -> dict[Rule, dict[str, set[str]]]:
    """Return the voices and sources of the passages that count, each with whom it is cited for.

    Voices from the most direct to the least, sources in the dossier's order.
    """
    voices: dict[str, set[str]] = {voice: set() for voice in VOICES}
    sources: dict[str, set[str]] = {source.id: set() for source in comparison.dossier.sources}
    for stakeholder, _, passages in comparison.counted:
        for evidence in passages:
            voices[evidence.voice.value].add(stakeholder)
            sources[evidence.source].add(stakeholder)
    return {
        "voices": {voice: cited for voice, cited in voices.items() if cited},
        "sources": {source: cited for source, cited in sources.items() if cited},
    }


def _without(
    comparison: Comparison, rule: Rule, value: str, used: Mapping[str, set[str]]
) -> Comparison:
    """Return the comparison without one value of a rule that has others left.

    Only the stakeholders whom it is cited for are compared again.
    """
    left = tuple(other for other in used if other != value)
    cited = tuple(s.id for s in comparison.stakeholders if s.id in used[value])
    rules = replace(comparison.selection, **{rule: left, "stakeholders": cited})
    again = compare(comparison.dossier, rules)
    return replace(comparison, cells={**comparison.cells, **again.cells})


def cell_sides(comparison: Comparison) -> dict[tuple[str, str], Side]:
    """Return the side of every cell by (issue id, stakeholder id)."""
    return {key: side_of(cell) for key, cell in comparison.cells.items()}


def side_of(cell: Cell) -> Side:
    """Return the side of a cell; strength makes no difference.

    Examples
    --------
    >>> side_of(Cell(State.STANCE, -2)).value, side_of(Cell(State.SILENT, note="…")).value
    ('against', 'no position')
    """
    if cell.score is not None:
        return {1: Side.FOR, 0: Side.MIXED, -1: Side.AGAINST}[side(cell.score)]
    return Side.DIVIDED if cell.state == State.DIVIDED else Side.NONE


def pair_signs(comparison: Comparison, min_shared: int) -> dict[tuple[str, str], Standing]:
    """Return the sign of every pair, each pair once, in the dossier's order.

    The sign comes from the counts, which are whole numbers: agreement - 1/2 = (same - opposite) /
    (2 n), so that exactly one half is exact.
    """
    found = agreement(stances(comparison))
    same, apart, opposite = (
        frame.to_numpy().tolist() for frame in (found.same, found.apart, found.opposite)
    )
    names = [stakeholder.id for stakeholder in comparison.stakeholders]
    return {
        (names[i], names[j]): _standing(same[i][j], apart[i][j], opposite[i][j], min_shared)
        for i, j in combinations(range(len(names)), 2)
    }


def _standing(same: int, apart: int, opposite: int, min_shared: int) -> Standing:
    shared = same + apart + opposite
    if shared == 0:
        sign = Sign.NOTHING
    elif shared < min_shared:
        sign = Sign.TOO_FEW
    elif same == opposite:
        sign = Sign.HALF
    else:
        sign = Sign.ABOVE if same > opposite else Sign.BELOW
    return Standing(sign, same, apart, opposite)


def _cell_changes(
    before: dict[tuple[str, str], Side], after: dict[tuple[str, str], Side]
) -> tuple[CellChange, ...]:
    changes = [
        CellChange(*key, found, after[key]) for key, found in before.items() if found != after[key]
    ]
    return tuple(sorted(changes, key=lambda change: change.gravity))


def _pair_changes(
    before: dict[tuple[str, str], Standing], after: dict[tuple[str, str], Standing]
) -> tuple[PairChange, ...]:
    changes = [
        PairChange(*key, found, after[key])
        for key, found in before.items()
        if found.sign != after[key].sign
    ]
    return tuple(sorted(changes, key=lambda change: change.gravity))
