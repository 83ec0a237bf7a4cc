"""All that a comparison says of its pairs, worked out at once, so that it can be kept.

What is found of the best split, and which sets of stakeholders stand together, is told here, too.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.camps import Camps, camps, wrong_side
from standpoint.compare.cells import Comparison, side
from standpoint.compare.findings.kinds import BestSplit, Finding, Lead, Misfit, Shared
from standpoint.compare.findings.stances import together
from standpoint.compare.maps import Map, scaled
from standpoint.compare.order import most_similar
from standpoint.compare.pairs import Pair, Relation, all_pairs, relations
from standpoint.compare.turned import Turned, turned

FEW = 12
"""Up to as many stakeholders each pair is told by itself; of more there is a map."""
LARGEST = 100
"""With more stakeholders they are in no order of similarity: nobody could read it."""


@dataclass(frozen=True)
class Coalition:
    """A set of stakeholders that is, on each of its issues, exactly one of the two sides."""

    members: tuple[str, ...]
    """Two stakeholders or more, in the comparison's order."""
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    """The issues on which all of them, and nobody else, are for, and against."""

    @property
    def count(self) -> int:
        """On how many issues they stand together; on none both for and against."""
        return len(self.supporting) + len(self.opposing)


@dataclass(frozen=True)
class Alliances:
    """What a comparison says of its pairs."""

    split: Camps | None
    """The best split, which strength does not count for."""
    findings: tuple[Finding, ...]
    """As `of_split` returns them."""
    sets: tuple[Coalition, ...]
    turn: Turned | None
    """Where strength changes the order of two pairs."""
    map: Map | None
    """None for few stakeholders as well."""
    similar: tuple[str, ...]
    """The stakeholders' ids, like beside like; in the comparison's order where they are few, or
    more than `LARGEST`."""


def allied(comparison: Comparison, min_shared: int, by_strength: bool) -> Alliances:
    """Return what a comparison says of its pairs."""
    scores = stances(comparison)
    by_side, strong = agreement(scores), agreement(scores, by_strength=True)
    agreed = strong if by_strength else by_side
    split, pairs = camps(by_side), all_pairs(by_side)
    order = most_similar(scores)[0] if FEW < len(scores) <= LARGEST else list(scores.index)
    return Alliances(
        split=split,
        findings=of_split(comparison, min_shared, pairs, split),
        sets=tuple(coalitions(comparison)),
        turn=turned(pairs, all_pairs(strong), min_shared),
        map=scaled(agreed, min_shared) if len(scores) > FEW else None,
        similar=tuple(order),
    )


def of_split(
    comparison: Comparison, min_shared: int, pairs: Sequence[Pair], split: Camps | None
) -> tuple[Finding, ...]:
    """Return how well a split into camps fits, and what does not fit it.

    Where no split is clear, who stands together, if anyone does, and how many pairs share enough
    for a figure. Empty where fewer than two stakeholders or no position that counts are left.
    `pairs` are all of them by side, `split` the best split of these.
    """
    if len(comparison.stakeholders) < 2 or not comparison.counted:
        return ()
    if split and split.is_clear(min_shared):
        return tuple(one for one in (_fit(split), _misfit(comparison, pairs, split)) if one)
    enough = sum(pair.has_figure(min_shared) for pair in pairs)
    shared = Shared(
        count=enough,
        of=len(pairs),
        least=min_shared,
        leads=Lead("alliances"),
    )
    return tuple(one for one in (together(comparison, min_shared), shared) if one)


def _fit(split: Camps) -> BestSplit:
    fitting = split.total - split.best.wrong
    return BestSplit(
        camps=sum(bool(camp) for camp in split.best.camps),
        count=fitting,
        of=split.total,
        searched=split.searched,
        leads=Lead("alliances"),
    )


def _misfit(comparison: Comparison, pairs: Sequence[Pair], split: Camps) -> Misfit | None:
    """Return the pair that fits the split least, and the first issue on which it does not."""
    wrong = wrong_side(pairs, split.best)
    if not wrong:
        return None
    pair, within = max(wrong, key=lambda one: one[0].opposite if one[1] else one[0].same)
    relation = Relation.OPPOSITE if within else Relation.SAME
    related = relations(comparison, (pair.one, pair.other))
    return Misfit(
        one=pair.one,
        other=pair.other,
        issue=next(issue for issue, held in related.items() if held == relation),
        together=not within,
        count=split.best.wrong,
        leads=Lead("side-by-side", {"pair": [pair.one, pair.other], "show": relation.name.lower()}),
    )


def coalitions(comparison: Comparison) -> list[Coalition]:
    """Return the exact sets of two or more that make up a side of an issue.

    Every issue has at most two: all who are for it and all who are against it. Sets are exact, as
    in an UpSet plot, so that each side of each issue is counted once: a set whose members stand
    with others on an issue is not counted there. Who is mixed, divided, silent or without a
    statement is on no side.

    Those with more issues come first, then the larger ones, then in the comparison's order.

    References
    ----------
    Lex, A., Gehlenborg, N., Strobelt, H., Vuillemot, R., & Pfister, H. (2014). UpSet:
    visualization of intersecting sets. IEEE Transactions on Visualization and Computer Graphics,
    20(12), 1983-1992. doi:10.1109/TVCG.2014.2346248
    """
    found: dict[tuple[str, ...], dict[int, list[str]]] = {}
    for issue in comparison.issues:
        sides: dict[int, list[str]] = {1: [], -1: []}
        for who, cell in comparison.on(issue.id):
            if cell.score:
                sides[side(cell.score)].append(who.id)
        for direction, members in sides.items():
            if len(members) > 1:
                found.setdefault(tuple(members), {1: [], -1: []})[direction].append(issue.id)
    place = {who.id: number for number, who in enumerate(comparison.stakeholders)}
    return sorted(
        (Coalition(who, tuple(where[1]), tuple(where[-1])) for who, where in found.items()),
        key=lambda c: (-c.count, -len(c.members), [place[name] for name in c.members]),
    )
