"""Findings on who has a position, and on which side."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from standpoint.compare.cells import CellKey, Comparison
from standpoint.compare.contested import Contested, contested
from standpoint.compare.findings import kinds
from standpoint.compare.findings.kinds import THIN, Lead
from standpoint.compare.sides import all_sides
from standpoint.compare.standing import sole_holders


def positions(comparison: Comparison) -> kinds.Positions | None:
    """Return who has a position on most issues, and how many the others have one on."""
    counts = {
        stakeholder.id: sum(bool(cell.current) for cell in comparison.column(stakeholder.id))
        for stakeholder in comparison.stakeholders
    }
    count = max(counts.values(), default=0)
    if not count:
        return None
    most = tuple(name for name, number in counts.items() if number == count)
    others = tuple(number for number in counts.values() if number < count)
    # Several who are level with each other, and nobody behind them, are ahead of nobody.
    next_best = max(others, default=0 if len(most) == 1 else count)
    of = len(comparison.issues)
    return kinds.Positions(
        most=most,
        count=count,
        of=of,
        others=others,
        weight=(count - next_best) / of,
        leads=Lead("stakeholders", {"who": most[0]} if len(most) == 1 else {}),
    )


def opposite(comparison: Comparison) -> kinds.Opposite | None:
    """Return on which issues there are opposite sides.

    None where no two have a number on one issue, and where there are none, but something is left
    out that might make some.
    """
    found = {issue.id: contested(comparison.row(issue.id)) for issue in comparison.issues}
    comparable = sum(sum(one.counts) > 1 for one in found.values())
    if not comparable:
        return None
    issues = sorted(_opposed(found), key=lambda issue: found[issue].rank)
    if not issues and comparison.may_lack:
        return None
    return kinds.Opposite(
        issues=tuple(issues),
        of=len(comparison.issues),
        weight=len(issues) / comparable,
        leads=Lead("issues", {"issue": issues[0]} if len(issues) == 1 else {}),
    )


def most_contested(comparison: Comparison) -> kinds.MostContested | None:
    """Return the most contested of all issues, or all that are as contested.

    None where there are not two with opposite sides, for of one that is no more than `opposite`
    says. How contested an issue is says its `rank`: one on which somebody is divided may be it.
    """
    found = {issue.id: contested(comparison.row(issue.id)) for issue in comparison.issues}
    if len(_opposed(found)) < 2:
        return None
    least = min(one.rank for one in found.values())
    issues = tuple(issue for issue, one in found.items() if one.rank == least)
    return kinds.MostContested(
        issues=issues,
        leads=Lead("issues", {"issue": issues[0]} if len(issues) == 1 else {}),
    )


def _opposed(found: dict[str, Contested]) -> list[str]:
    return [issue for issue, one in found.items() if one.supporting and one.opposing]


def together(comparison: Comparison, min_shared: int) -> kinds.Together | None:
    """Return the pair that stands together most.

    It is the one that is ahead by most issues on the same side over opposite ones, of the pairs
    that share at least `min_shared` and are on the same side of more than half of these; of several
    as good the first in the comparison's order. None where there is no such pair.
    """
    best, lead, alike = None, 0, Counter[tuple[int, int]]()
    for (one, mine), (other, theirs) in combinations(all_sides(comparison).items(), 2):
        same = mine.same(theirs).bit_count()
        shared = (mine.known & theirs.known).bit_count()
        if shared < min_shared or 2 * same <= shared:
            continue
        alike[same, shared] += 1
        ahead = same - mine.opposite(theirs).bit_count()
        if ahead > lead:
            best, lead = (one, other, same, shared), ahead
    if best is None:
        return None
    one, other, same, shared = best
    return kinds.Together(
        one=one,
        other=other,
        same=same,
        shared=shared,
        alike=alike[same, shared] - 1,
        weight=lead / len(comparison.issues),
        leads=Lead("side-by-side", {"pair": [one, other], "show": "same"}),
    )


def alone(comparison: Comparison) -> kinds.Alone | None:
    """Return on how many issues only one of the dossier's stakeholders has a position.

    What the reading rules leave out, and who, is looked at all the same, so that nobody is alone
    by the rules, nor for a problem; the position itself counts.
    """
    people = comparison.dossier.stakeholders
    found = sole_holders(comparison)
    if not found or len(people) < 2:
        return None
    holders = list(found.values())
    counts = Counter({s.id: holders.count(s.id) for s in people if s.id in holders})
    return kinds.Alone(
        issues=tuple(found),
        counts=dict(counts.most_common()),
        of=len(comparison.issues),
        weight=THIN * len(found) / len({position.issue for _, position, _ in comparison.counted}),
        leads=_to_cells(list(found.items()), "issues"),
    )


def changed_sides(comparison: Comparison) -> kinds.ChangedSides | None:
    """Return who changed sides."""
    cells = tuple(
        (issue.id, stakeholder.id)
        for issue in comparison.issues
        for stakeholder, cell in comparison.on(issue.id)
        if cell.changed_side
    )
    if not cells:
        return None
    holding = {name for (_, name), cell in comparison.cells.items() if cell.current}
    return kinds.ChangedSides(
        cells=cells,
        weight=len({name for _, name in cells}) / len(holding),
        leads=_to_cells(cells, "time"),
    )


def _to_cells(cells: Sequence[CellKey], page: str) -> Lead:
    """Return the lead to a cell of the matrix where there is one, else to a page on all."""
    return Lead("", {"cell": "/".join(cells[0])}) if len(cells) == 1 else Lead(page)
