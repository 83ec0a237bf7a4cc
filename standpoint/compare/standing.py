"""Where one stakeholder stands: its stances and voices, counted, and where it is alone."""

from collections import Counter
from dataclasses import dataclass

from standpoint.compare.cells import Comparison, State, most_direct, side


@dataclass(frozen=True)
class Standing:
    """One stakeholder's cells, counted."""

    stances: Counter[int | str]
    """How many have which score, -2 to 2, or are "divided"."""
    voices: Counter[str]
    """How many positions reach us through which voice, the most direct one of each; they add up to
    the same as `stances`."""
    states: Counter[State]
    """How many are in which state."""

    @property
    def held(self) -> int:
        """On how many issues it has a position that counts."""
        return self.stances.total()


def standing(comparison: Comparison, stakeholder: str) -> Standing:
    """Return how many of a stakeholder's cells have which stance, voice and state."""
    column = comparison.column(stakeholder)
    held = [cell for cell in column if cell.current]
    return Standing(
        Counter(cell.stance for cell in held),
        Counter(most_direct(comparison.selection, cell.current).value for cell in held),
        Counter(cell.state for cell in column),
    )


def alone_on_its_side(comparison: Comparison, stakeholder: str) -> dict[str, list[str]]:
    """Return the issues on which nobody shares a stakeholder's side while somebody is elsewhere.

    It is judged among the stakeholders of the comparison. Who is divided is on both sides, and so
    shares either. An issue on which the reading rules leave out all that one of them holds is not
    among them, for that might share the side; and none is where something of another is left out
    for a problem.

    By each such issue's id stand the ids of those who have a number elsewhere, in order.
    """
    found: dict[str, list[str]] = {}
    if comparison.dossier.partial - {stakeholder}:
        return found
    for issue in comparison.issues:
        states = {cell.state for cell in comparison.row(issue.id)}
        if State.LEFT_OUT in states:
            continue
        sides = {
            other.id: side(cell.score)
            for other, cell in comparison.on(issue.id)
            if cell.score is not None
        }
        own = sides.pop(stakeholder, None)
        halves = (-1, 1) if State.DIVIDED in states else ()
        if own is not None and sides and own not in (*sides.values(), *halves):
            found[issue.id] = list(sides)
    return found


def sole_holders(comparison: Comparison) -> dict[str, str]:
    """Return the issues on which one stakeholder has a position that counts, each with its id.

    Nobody else in the dossier has one there, left out or not; what has a problem may be one, so
    that nobody is it where something of another is left out for that.
    """
    partial = comparison.dossier.partial
    recorded = Counter(issue for issue, _ in comparison.dossier.held)
    counted = {position.issue: name for name, position, _ in comparison.counted}
    return {
        issue.id: counted[issue.id]
        for issue in comparison.issues
        if recorded[issue.id] == 1 and issue.id in counted and partial <= {counted[issue.id]}
    }
