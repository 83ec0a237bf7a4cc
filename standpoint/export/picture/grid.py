"""A grid of cells: the names over its columns, and a row for each issue with its cells."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts.letters import told_apart, width, wrapped
from standpoint.compare.cells import Cell, Comparison
from standpoint.export.picture import shapes
from standpoint.export.picture.shapes import Block, centred, paragraph
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder

HEAD = 13.0
"""How large the letters of the names are, in pixels."""
LONGEST = 190.0
"""How many pixels a name has that stands upright; a longer one is cut."""

Face = Callable[[Cell, float], Markup]
"""Returns a cell from (0, 0), in a row of that height."""
Need = Callable[[Cell], float]
"""Returns how high a row has to be for a cell."""


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
    comparison: Comparison,
    grid: Grid,
    said: Callable[[Issue], str],
    face: Face,
    *,
    titled: bool,
    need: Need = lambda cell: 0.0,
) -> list[Block]:
    """Return the rows topic by topic, which are `titled` or only stand apart."""
    found = []
    for topic, issues in comparison.topics:
        named = topic.title if titled else ""
        title = paragraph(named, grid.text - 14, 12.5, bold=True, colour=shapes.MUTED_)
        found.append(Block(0, title.height + 6, shapes.at(0, 4, title.drawn)))
        found += [_row(comparison, issue, grid, said(issue), face, need) for issue in issues]
    return found


def _row(
    comparison: Comparison, issue: Issue, grid: Grid, said: str, face: Face, need: Need
) -> Block:
    """Return a row with the gap below it; a cell says which it is, and what it shows."""
    text = paragraph(said, grid.text - 12, 14, leading=1.1)
    cells = [comparison.cells[issue.id, person.id] for person in grid.people]
    high = max(grid.least, text.height + 1, *map(need, cells))
    parts = [centred(0, high, text)]
    for column, (person, cell) in enumerate(zip(grid.people, cells, strict=True)):
        parts.append(
            html(
                '<g data-cell="{issue}/{person}" data-stance="{stance}" data-voices="{voices}" '
                'transform="translate({x:.1f} 0)">{face}</g>',
                issue=issue.id,
                person=person.id,
                stance=cell.stance,
                voices=" ".join(cell.voices),
                x=grid.x(column),
                face=face(cell, high),
            )
        )
    return Block(grid.x(len(grid.people)), high + 2, joined(parts))


def find_room(names: Sequence[str], room: float) -> bool:
    """Return whether names stand on the level in so many pixels, no word of theirs broken."""
    return all(width(word, HEAD, bold=True) <= room for name in names for word in name.split())


def level(names: Sequence[str], pitch: float, room: float, most: int = 4) -> Block:
    """Return names in the middle of their columns, whose last lines stand beside each other.

    `pitch` is how many pixels it is from one column to the next, `room` how many a name has,
    and `most` in how many lines.
    """
    said = [paragraph(name, room, HEAD, bold=True, most=most, anchor="middle") for name in names]
    high = max((one.height for one in said), default=0)
    parts = [
        shapes.at(pitch * column + room / 2, high - one.height, one.drawn)
        for column, one in enumerate(said)
    ]
    return Block(pitch * len(names), high, joined(parts))


def upright(names: Sequence[str], pitch: float, room: float, most: int = 1) -> Block:
    """Return names in the middle of their columns, each in so many lines, read from below."""
    apart = told_apart(names, lambda name: wrapped(name, LONGEST, HEAD, most=most))
    said = [paragraph(name, LONGEST, HEAD, most=most, stays=True) for name in apart]
    high = max((one.width for one in said), default=0) + 8
    parts = [
        html(
            '<g transform="translate({:.1f} {:.1f}) rotate(-90)">{}</g>',
            pitch * column + (room - one.height) / 2,
            high - 3,
            one.drawn,
        )
        for column, one in enumerate(said)
    ]
    return Block(pitch * len(names), high, joined(parts))
