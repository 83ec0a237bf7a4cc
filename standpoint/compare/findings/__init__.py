"""What a comparison says in single sentences: a small, closed set, each with what it rests on.

Every finding is a pure function of the comparison and holds of it as it stands, under its reading
rules. What could be so by the rules alone is not said: that somebody is never quoted, where they
choose among the voices; that somebody is alone, where they leave out another, or what it holds. Nor
is what could be so only for a problem that leaves out what a file holds. The sentences are made by
`standpoint.wording.findings`. The findings on alliances, which need NumPy, are in
`standpoint.compare.alliances`.
"""

from collections.abc import Mapping

from standpoint.compare.cells import Cell, Comparison, State, most_direct, side
from standpoint.compare.findings import kinds
from standpoint.compare.findings.evidence import one_passage, unheard, without_words
from standpoint.compare.findings.kinds import Finding, Lead, Ranked
from standpoint.compare.findings.stances import (
    alone,
    changed_sides,
    most_contested,
    opposite,
    positions,
    together,
)
from standpoint.model import Voice

Ids = tuple[str, ...]


def findings(comparison: Comparison, min_shared: int) -> tuple[Ranked, ...]:
    """Return the findings of a comparison, at most one of a kind, those that say most first.

    Two that say as much stand in the order in which they are looked for. Empty where nobody has a
    position that counts. Two who share fewer issues than `min_shared` share too few to say that
    they stand together.
    """
    return _ranked(
        positions(comparison),
        opposite(comparison),
        together(comparison, min_shared),
        *unheard(comparison),
        alone(comparison),
        one_passage(comparison),
        changed_sides(comparison),
    )


def of_issues(comparison: Comparison) -> tuple[Finding, ...]:
    """Return what stands over the list of issues.

    First, where two have a number on an issue, on how many there are opposite sides; then which of
    several is the most contested, and on how many only one stakeholder has a position. Where there
    is none of these, who has how many positions.
    """
    found = (opposite(comparison), most_contested(comparison), alone(comparison))
    return tuple(one for one in found if one) or _ranked(positions(comparison))


def of_stakeholders(comparison: Comparison) -> tuple[Ranked, ...]:
    """Return what stands over the list of stakeholders, what says most first.

    Who has how many positions, who has no words of its own, and who changed sides.
    """
    return _ranked(positions(comparison), *unheard(comparison), changed_sides(comparison))


def _ranked(*found: Ranked | None) -> tuple[Ranked, ...]:
    """Return what was found, what says most first; what says as much keeps its order."""
    return tuple(sorted(filter(None, found), key=lambda one: -one.weight))


def of_issue(comparison: Comparison, issue: str) -> kinds.OnIssue | None:
    """Return who stands where on an issue; None where nobody has a position that counts."""
    row = {who.id: cell for who, cell in comparison.on(issue)}
    supporting, opposing, mixed, divided = _by_side(row)
    # Two on opposite sides are what to see first, else any two, else the one there is.
    holding = [*supporting[:1], *opposing[:1], *supporting[1:], *opposing[1:], *mixed, *divided]
    if not holding:
        return None
    pair = Lead("side-by-side", {"pair": holding[:2]})
    return kinds.OnIssue(
        supporting=supporting,
        opposing=opposing,
        mixed=mixed,
        divided=divided,
        left_out=tuple(name for name, cell in row.items() if cell.state == State.LEFT_OUT),
        leads=pair if len(holding) > 1 else Lead("", {"cell": f"{issue}/{holding[0]}"}),
    )


def of_stakeholder(comparison: Comparison, stakeholder: str) -> kinds.OfStakeholder | None:
    """Return what a stakeholder holds; None where it has no position that counts."""
    column = {issue.id: cell for issue, cell in comparison.of(stakeholder)}
    supporting, opposing, mixed, divided = groups = _by_side(column)
    largest = max(groups, key=len)
    if not largest:
        return None
    quoted: Ids | None = None
    rules = comparison.selection
    if not rules.chooses_passages:
        held = ((issue, cell.current) for issue, cell in column.items() if cell.current)
        quoted = tuple(i for i, current in held if most_direct(rules, current) == Voice.QUOTED)
    never_quoted = stakeholder in without_words(comparison)
    example = Lead("", {"cell": f"{largest[0]}/{stakeholder}"})
    return kinds.OfStakeholder(
        supporting=supporting,
        opposing=opposing,
        mixed=mixed,
        divided=divided,
        quoted=quoted,
        never_quoted=never_quoted,
        of=len(column),
        leads=Lead("voices") if quoted or never_quoted else example,
    )


def _by_side(cells: Mapping[str, Cell]) -> tuple[Ids, Ids, Ids, Ids]:
    """Return whose cells support, oppose, are mixed and are divided."""
    sides = {
        name: None if cell.score is None else side(cell.score)
        for name, cell in cells.items()
        if cell.current
    }
    supporting, opposing, mixed, divided = (
        tuple(name for name, held in sides.items() if held == wanted) for wanted in (1, -1, 0, None)
    )
    return supporting, opposing, mixed, divided
