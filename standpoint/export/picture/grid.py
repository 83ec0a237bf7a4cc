"""A grid of cells: a row for each issue, with what it is called and its cells beside that."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.compare.cells import Cell, Comparison, voices_of
from standpoint.export.picture import shapes
from standpoint.export.picture.shapes import Block, centred, paragraph
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder

Face = Callable[[Cell, tuple[str, ...], float], Markup]
"""Returns a cell from (0, 0), of its voices and in a row of that height."""


class Grid(NamedTuple):
    """Who its columns are; how wide texts, cells and gaps are, and how high rows at least."""

    people: Sequence[Stakeholder]
    text: float
    cell: float
    gap: float
    least: float

    def x(self, column: int) -> float:
        """Return where a column begins, in pixels."""
        return self.text + (self.cell + self.gap) * column

    def over(self, names: Block) -> Block:
        """Return names that stand over the columns, and the line between them and the rows."""
        drawn = shapes.at(self.text, 0, names.drawn)
        drawn += shapes.rule(0, names.height + 2, self.text + names.width)
        return Block(self.text + names.width, names.height + 6, drawn)


def rows(
    comparison: Comparison, grid: Grid, said: Callable[[Issue], str], face: Face, *, titled: bool
) -> list[Block]:
    """Return the rows topic by topic, which are `titled` or only stand apart."""
    found = []
    for topic, issues in comparison.topics:
        named = topic.title if titled else ""
        title = paragraph(named, grid.text - 14, 12.5, bold=True, colour=shapes.MUTED_)
        found.append(Block(0, title.height + 6, shapes.at(0, 4, title.drawn)))
        found += [_row(comparison, issue, grid, said(issue), face) for issue in issues]
    return found


def _row(comparison: Comparison, issue: Issue, grid: Grid, said: str, face: Face) -> Block:
    """Return a row with the gap below it; a cell says which it is, and what it shows."""
    text = paragraph(said, grid.text - 12, 14, leading=1.1)
    high = max(grid.least, text.height + 1)
    parts = [centred(0, high, text)]
    for column, person in enumerate(grid.people):
        cell = comparison.cells[issue.id, person.id]
        heard = voices_of(comparison, cell)
        parts.append(
            html(
                '<g data-cell="{issue}/{person}" data-stance="{stance}" data-voices="{voices}" '
                'transform="translate({x:.1f} 0)">{face}</g>',
                issue=issue.id,
                person=person.id,
                stance=cell.stance,
                voices=" ".join(heard),
                x=grid.x(column),
                face=face(cell, heard, high),
            )
        )
    return Block(grid.x(len(grid.people)), high + 2, joined(parts))
