"""Where one stakeholder stands among the others: alone on its side, or alone in speaking at all."""

from standpoint.compare.cells import Comparison, side


def alone_on_its_side(comparison: Comparison, stakeholder: str) -> dict[str, list[str]]:
    """Return the issues on which nobody shares a stakeholder's side while somebody is elsewhere.

    Returns
    -------
    dict of str to list of str
        Each such issue's id with the ids of those who have a number elsewhere, in order.
    """
    found: dict[str, list[str]] = {}
    for issue in comparison.issues:
        sides = {
            other.id: side(cell.score)
            for other in comparison.stakeholders
            if (cell := comparison.cells[issue.id, other.id]).score is not None
        }
        own = sides.pop(stakeholder, None)
        if own is not None and sides and own not in sides.values():
            found[issue.id] = list(sides)
    return found


def alone_in_speaking(comparison: Comparison, stakeholder: str) -> list[str]:
    """Return the issues on which no other stakeholder has a position."""
    return [
        issue.id
        for issue in comparison.issues
        if [
            other.id
            for other in comparison.stakeholders
            if comparison.cells[issue.id, other.id].current
        ]
        == [stakeholder]
    ]
