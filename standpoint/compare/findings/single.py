"""Findings on one issue, and on one stakeholder."""

from collections.abc import Mapping

from standpoint.compare.cells import Cell, Comparison, State, most_direct, side
from standpoint.compare.findings.evidence import without_words
from standpoint.compare.findings.kinds import Lead, OfStakeholder, OnIssue
from standpoint.model import Voice

Ids = tuple[str, ...]


def of_issue(comparison: Comparison, issue: str) -> OnIssue | None:
    """Return who stands where on an issue; None where nobody has a position that counts."""
    row = {who.id: cell for who, cell in comparison.on(issue)}
    supporting, opposing, mixed, divided = _by_side(row)
    # Two on opposite sides are what to see first, else any two, else the one there is.
    holding = [*supporting[:1], *opposing[:1], *supporting[1:], *opposing[1:], *mixed, *divided]
    if not holding:
        return None
    pair = Lead("side-by-side", {"pair": holding[:2]})
    return OnIssue(
        supporting=supporting,
        opposing=opposing,
        mixed=mixed,
        divided=divided,
        left_out=tuple(name for name, cell in row.items() if cell.state == State.LEFT_OUT),
        leads=pair if len(holding) > 1 else Lead("", {"cell": f"{issue}/{holding[0]}"}),
    )


def of_stakeholder(comparison: Comparison, stakeholder: str) -> OfStakeholder | None:
    """Return what a stakeholder holds; None where it has no position that counts."""
    column = {issue.id: cell for issue, cell in comparison.of(stakeholder)}
    supporting, opposing, mixed, divided = groups = _by_side(column)
    largest = max(groups, key=len)
    if not largest:
        return None
    quoted: Ids | None = None
    if not comparison.selection.chooses_passages:
        voices = {
            issue: most_direct(comparison.selection, cell.current)
            for issue, cell in column.items()
            if cell.current
        }
        quoted = tuple(issue for issue, voice in voices.items() if voice == Voice.QUOTED)
    never_quoted = stakeholder in without_words(comparison)
    example = Lead("", {"cell": f"{largest[0]}/{stakeholder}"})
    return OfStakeholder(
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
