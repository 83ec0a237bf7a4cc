"""Issues by how those who have a position on them stand to each other."""

from collections.abc import Mapping, Sequence
from enum import StrEnum

from standpoint.compare.cells import Cell, Comparison, State, side
from standpoint.compare.contested import contested_order


class Group(StrEnum):
    """How all who have a position on an issue stand to each other, the most contested first."""

    OPPOSITE = "opposite sides"
    DIVIDED = "one of them divided"
    APART = "apart"
    ONE_SIDE = "one side"
    ONE = "only one has a position"
    LEFT_OUT = "left out by the reading rules"
    NOBODY = "nobody has a position"


def group(cells: Sequence[Cell]) -> Group:
    """Return the group of the issue of these cells.

    Where two or more have a position: opposite sides, where one is for it and one against it; else
    divided, where one of them is; apart, where one is mixed and another is not; else one side.
    With fewer positions nobody is called the only one, or said to have none, where the reading
    rules leave out all that another holds.

    Examples
    --------
    >>> from standpoint.compare.cells import State
    >>> support, mixed = Cell(State.STANCE, 1), Cell(State.MIXED, 0)
    >>> group([mixed, Cell(State.SILENT)]).value, group([support, Cell(State.LEFT_OUT)]).value
    ('only one has a position', 'left out by the reading rules')
    """
    divided = sum(cell.state == State.DIVIDED for cell in cells)
    numbers = [cell.score for cell in cells if cell.score is not None]
    sides = {side(score) for score in numbers}
    if {-1, 1} <= sides:
        return Group.OPPOSITE
    if divided + len(numbers) > 1:
        if divided:
            return Group.DIVIDED
        return Group.APART if len(sides) > 1 else Group.ONE_SIDE
    if any(cell.state == State.LEFT_OUT for cell in cells):
        return Group.LEFT_OUT
    return Group.ONE if numbers or divided else Group.NOBODY


def grouped(comparison: Comparison) -> Mapping[Group, Sequence[str]]:
    """Return the ids of the issues of each group that has any, the most contested first."""
    found: dict[Group, list[str]] = {one: [] for one in Group}
    for issue in contested_order(comparison):
        found[group(comparison.row(issue))].append(issue)
    return {one: issues for one, issues in found.items() if issues}
