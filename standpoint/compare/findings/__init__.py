"""What a comparison says in single sentences: a small, closed set, each with what it rests on.

Every finding is a pure function of the comparison and holds of it as it stands, under its reading
rules. What could be so by the rules alone is not said: that somebody is never quoted, where they
choose among the voices; that somebody is alone, where they leave out another, or what it holds. The
sentences are made by `standpoint.wording.findings`. The findings on alliances, which need NumPy,
are in `standpoint.compare.findings.alliances`.
"""

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.evidence import one_passage, unheard
from standpoint.compare.findings.kinds import Finding, Ranked
from standpoint.compare.findings.single import of_issue, of_stakeholder
from standpoint.compare.findings.stances import (
    alone,
    changed_sides,
    most_contested,
    opposite,
    positions,
    together,
)

__all__ = [
    "findings",
    "of_issue",
    "of_issues",
    "of_stakeholder",
    "of_stakeholders",
]


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
