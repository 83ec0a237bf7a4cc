"""Findings on alliances: the best split into camps, or else who shares enough.

Apart from the others, for they need NumPy and pandas, and the first page does not.
"""

from collections.abc import Sequence

from standpoint.compare.camps import Camps, wrong_side
from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import BestSplit, Finding, Lead, Misfit, Shared
from standpoint.compare.findings.stances import together
from standpoint.compare.pairs import Pair, Relation, relations


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
