"""Entries on one issue that a later entry of the same stakeholder has replaced."""

from collections.abc import Iterator
from typing import NamedTuple

from standpoint import dates
from standpoint.compare.cells import Comparison
from standpoint.model import Issue, Position, Stakeholder


class Replaced(NamedTuple):
    """A cell whose latest entry has replaced others; the newest of these stands first."""

    stakeholder: Stakeholder
    issue: Issue
    latest: Position
    earlier: tuple[Position, ...]


def replaced(comparison: Comparison) -> Iterator[Replaced]:
    """Yield the cells in which an entry counts in place of earlier ones, by stakeholder, issue.

    Of several entries that count, `latest` is the first that is certainly later than the newest
    that does not.
    """
    for stakeholder in comparison.stakeholders:
        for issue in comparison.issues:
            cell = comparison.cells[issue.id, stakeholder.id]
            if not cell.earlier:
                continue
            before = comparison.span_of(cell.earlier[0])
            latest = next(
                held for held in cell.current if dates.after(comparison.span_of(held), before)
            )
            yield Replaced(stakeholder, issue, latest, cell.earlier)
