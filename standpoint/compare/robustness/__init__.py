"""Which findings change when one source, or one kind of voice, is left out.

A finding is the side of a cell or the sign of a pair. The reading rules in force are what a finding
is compared with; each time exactly one more thing is left out. That is the jackknife, but here it
counts what changes and estimates nothing: Quenouille, M. H. (1956). Notes on bias in estimation.
Biometrika, 43, 353-360. doi:10.1093/biomet/43.3-4.353
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from standpoint.compare.cells import Cell, CellKey, Comparison, State, cell_of, side
from standpoint.compare.robustness.records import (
    CellChange,
    Effect,
    Omission,
    PairChange,
    PairSign,
    Robustness,
    Rule,
    Side,
    Sign,
)
from standpoint.compare.selection import MIN_SHARED, Carried
from standpoint.compare.sides import Sides, all_sides, sides_of
from standpoint.model import VOICES, Evidence

SOURCES = 24
"""The grid has columns for as many sources at most, those without which most changes."""
STAKEHOLDERS = 60
"""And rows for as many stakeholders, those with most changes."""


@dataclass(frozen=True)
class Without(Carried):
    """Reading rules under which one thing more is left out."""

    omission: Omission = field(kw_only=True)

    def counts(self, evidence: Evidence) -> bool:
        rule, value = self.omission
        return super().counts(evidence) and _value(rule, evidence) != value


def robustness(comparison: Comparison, min_shared: int = MIN_SHARED) -> Robustness:
    """Return which findings of a comparison change when one thing more is left out.

    Pairs that share fewer issues than `min_shared`, at least 1, have no sign.

    A position falls when every passage of it that counts is left out, as it does under the reading
    rules. Less evidence can also turn a cell round: an earlier position speaks again when the later
    one falls, and a divided cell takes a side when the other one falls. A pair compares by side;
    it is above one half when it has more shared issues on the same side than on opposite ones.

    Only what rests on the thing left out is looked at again: the cells whose positions have a
    passage of it, and the pairs of which such a cell changes.
    """
    sides = {key: side_of(found) for key, found in comparison.cells.items()}
    people, used = all_sides(comparison), _resting(comparison)
    effects = tuple(_effects(comparison, sides, people, used, min_shared))
    changed_cells = {change[:2] for effect in effects for change in effect.cells}
    changed_pairs = {change[:2] for effect in effects for change in effect.pairs}
    held = [key for key, found in sides.items() if found != Side.NONE]
    pairs = [*combinations(people, 2)]
    told = {
        (one, other)
        for one, other in pairs
        if _sign_of(people[one], people[other], min_shared).sign.told
    }
    return Robustness(
        held=dict(Counter(name for _, name in held)),
        pairs=len(pairs),
        told=len(told),
        steady_cells=sum(key not in changed_cells for key in held),
        steady_pairs=len(told - changed_pairs),
        min_shared=min_shared,
        effects=effects,
        sole=tuple(Omission(rule, *values) for rule, values in used.items() if len(values) == 1),
    )


def _effects(
    comparison: Comparison,
    sides: Mapping[CellKey, Side],
    people: Mapping[str, Sides],
    used: Mapping[Rule, Mapping[str, Sequence[CellKey]]],
    min_shared: int,
) -> Iterator[Effect]:
    """Yield what changes without each of several things of one kind."""
    dossier = comparison.dossier
    for rule, values in used.items():
        cited = {
            value: tuple(dict.fromkeys(name for _, name in keys)) for value, keys in values.items()
        }
        kinds = Counter(name for names in cited.values() for name in names)
        for value, keys in values.items() if len(values) > 1 else ():
            rules = Without(**vars(comparison.selection), omission=Omission(rule, value))
            left = {key: cell_of(dossier, rules, dossier.held[key]) for key in keys}
            cells = [
                CellChange(*key, sides[key], after)
                for key, cell in left.items()
                if (after := side_of(cell)) != sides[key]
            ]
            turned = {
                name: sides_of(
                    left.get((issue.id, name), cell).score for issue, cell in comparison.of(name)
                )
                for name in {change.stakeholder for change in cells}
            }
            yield Effect(
                omission=rules.omission,
                cited=cited[value],
                alone=tuple(name for name in cited[value] if kinds[name] == 1),
                cells=tuple(sorted(cells, key=lambda change: change.gravity)),
                pairs=_sign_changes(people, turned, min_shared),
            )


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


def _value(rule: Rule, evidence: Evidence) -> str:
    """Return what a passage has that a rule chooses among: its voice, or its source."""
    return evidence.voice.value if rule == "voices" else evidence.source


def _resting(comparison: Comparison) -> dict[Rule, dict[str, list[CellKey]]]:
    """Return the voices and the sources of the passages that count, and the cells that have one.

    Voices from the most direct to the least, sources in the dossier's order, cells in that of the
    comparison.
    """
    found: dict[Rule, dict[str, list[CellKey]]] = {
        "voices": {voice: [] for voice in VOICES},
        "sources": {source.id: [] for source in comparison.dossier.sources},
    }
    for key, cell in comparison.cells.items():
        held = (*cell.current, *cell.earlier)
        passages = [e for position in held for e in comparison.selection.passages(position)]
        for rule, values in found.items():
            for value in {_value(rule, evidence) for evidence in passages}:
                values[value].append(key)
    return {rule: {v: keys for v, keys in values.items() if keys} for rule, values in found.items()}


def _sign_of(one: Sides, other: Sides, min_shared: int) -> PairSign:
    """Return the sign of a pair; there is none to tell where it shares fewer than `min_shared`.

    It comes from the counts, which are whole numbers: agreement - 1/2 = (same - opposite) / (2 n),
    so that exactly one half is exact.
    """
    shared, same = (one.known & other.known).bit_count(), one.same(other).bit_count()
    return _sign(shared, same, one.opposite(other).bit_count(), min_shared)


@lru_cache(maxsize=65536)
def _sign(shared: int, same: int, opposite: int, min_shared: int) -> PairSign:
    """Return a sign; of the many pairs that stand alike all share one."""
    sign = Sign.HALF
    if shared < min_shared:
        sign = Sign.TOO_FEW if shared else Sign.NOTHING
    elif same != opposite:
        sign = Sign.ABOVE if same > opposite else Sign.BELOW
    return PairSign(sign, same, shared - same - opposite, opposite)


def _sign_changes(
    before: Mapping[str, Sides], after: Mapping[str, Sides], min_shared: int
) -> tuple[PairChange, ...]:
    """Return the pairs whose sign is another after some cells have changed, the gravest first.

    `before` has everybody's sides by id, in the dossier's order, and `after` those of whom a cell
    has changed: only their pairs are looked at.
    """
    names, now, found = [*before], {**before, **after}, []
    moved = [place for place, name in enumerate(names) if name in after]
    met = {(min(i, j), max(i, j)) for i in moved for j in range(len(names)) if i != j}
    for i, j in sorted(met):
        one, other = names[i], names[j]
        old = _sign_of(before[one], before[other], min_shared)
        new = _sign_of(now[one], now[other], min_shared)
        if old.sign != new.sign:
            found.append(PairChange(one, other, old, new))
    return tuple(sorted(found, key=lambda change: change.gravity))


def columns(found: Robustness) -> list[Effect]:
    """Return what has a column in the grid: every voice, and the sources that say something.

    A source that is the only one of each that it is cited for says nothing: all of theirs falls.
    Only where there would be no column at all, those sources have one.
    """
    voices = [e for e in found.effects if e.omission.rule == "voices"]
    sources = [e for e in found.effects if e.omission.rule == "sources"]
    telling = [e for e in sources if e.says]
    if not voices and not telling:
        telling = [e for e in sources if e.cells]
    most = sorted(telling, key=lambda effect: -len(effect.cells))[:SOURCES]
    return [*voices, *(effect for effect in sources if effect in most)]


def rows(found: Robustness, drawn: Sequence[Effect]) -> list[str]:
    """Return the stakeholders that have a row in the grid, in the dossier's order."""
    changes = Counter(change.stakeholder for effect in drawn for change in effect.cells)
    most = sorted(found.held, key=lambda one: -changes[one])[:STAKEHOLDERS]
    return [one for one in found.held if one in most]
