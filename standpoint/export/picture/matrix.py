"""The matrix as a picture, 1600 by 900 pixels or as large as it has to be."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts.letters import width
from standpoint.compare.cells import MANY, Cell, Comparison, State
from standpoint.compare.findings import findings
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.grid import Grid, rows, upright
from standpoint.export.picture.shapes import Block, below, paragraph
from standpoint.export.picture.sheet import MOST, Sample, not_all, reached, scale, sheet
from standpoint.markup import joined
from standpoint.model import Stakeholder
from standpoint.wording.findings import FIRST, sentence

SIZE = (1600, 900)
FEW = 12
"""With fewer issues a picture is as high as it has to be, and not as high as a slide."""
ROOM, TEXTS = 1232.0, (420.0, 610.0)
"""How many pixels the matrix has where the picture does not grow; the least and the most that the
propositions have of them."""
ROW, HEAD = 28.0, 14.0
CELLS, SIGN = (125.0, 190.0), 22.0
"""How wide a cell is at least and at most, and one that has its sign alone."""
EDGE = 6.0
"""How many pixels of a column its name leaves free."""


def drawn(extract: Extract) -> str:
    """Return the matrix, under the question and the findings that say most."""
    comparison = extract.comparison
    people = comparison.stakeholders[:MOST]
    found = findings(comparison, extract.min_shared)
    deck = [str(sentence(one, comparison)) for one in found[:FIRST]]
    deck += not_all(comparison)
    question = comparison.dossier.outline.question
    body, legend = _body(comparison, people), _legend(comparison, people)
    least = SIZE if len(comparison.issues) >= FEW else (SIZE[0], 0)
    return sheet(extract, question, deck, body, legend, least)


def _grid(people: Sequence[Stakeholder]) -> Grid:
    """Return how wide everything is: cells as wide as there is room beside the propositions.

    They are as wide, too, as each word over them that is not wider than any cell may be.
    """
    (least, most), columns = CELLS, max(len(people), 1)
    words = [width(word, HEAD, bold=True) for one in people for word in one.label.split()]
    least = min(most, max([least, *(EDGE + word for word in words)]))
    cell, gap, high = max(least, min(most, (ROOM - TEXTS[1]) / columns - 3)), 3, ROW
    if columns > MANY:
        cell, gap, high = SIGN, 2, SIGN
    text = max(TEXTS[0], min(TEXTS[1], ROOM - (cell + gap) * columns))
    return Grid(people, text, cell, gap, high)


def _body(comparison: Comparison, people: Sequence[Stakeholder]) -> Block:
    grid, compact = _grid(people), len(people) > MANY

    def face(cell: Cell, high: float) -> Markup:
        if compact:
            return marks.cell(0, (high - SIGN) / 2, SIGN, SIGN, cell.stance, cell.voices)
        word = wording.turned_words(cell)
        return marks.cell(0, 0, grid.cell, high, cell.stance, cell.voices, word)

    def need(cell: Cell) -> float:
        word = "" if compact or cell.state == State.NO_STATEMENT else wording.turned_words(cell)
        return marks.needed(grid.cell, cell.voices, word)

    if compact:
        names = [person.label for person in people]
        head = grid.over(upright(names, SIGN + grid.gap, SIGN))
    else:
        head = _heads(comparison, grid)
    cells = rows(comparison, grid, lambda issue: issue.proposition, face, titled=False, need=need)
    return below([head, *cells])


def _heads(comparison: Comparison, grid: Grid) -> Block:
    """Return the names over the columns, with their counts."""
    room = grid.cell - EDGE
    names = [paragraph(one.label, room, HEAD, bold=True, most=3) for one in grid.people]
    notes = [
        paragraph(wording.column_note(comparison, one.id), room, 12, colour=shapes.MUTED_)
        for one in grid.people
    ]
    heads = [below(both) for both in zip(names, notes, strict=True)]
    high = max((head.height for head in heads), default=0) + 8
    parts = [shapes.rule(0, high, grid.text - 4)]
    for column, head in enumerate(heads):
        x = grid.x(column)
        parts.append(shapes.at(x + 5, high - 6 - head.height, head.drawn))
        parts.append(shapes.rule(x, high, grid.cell))
    return Block(0, high, joined(parts))


def _legend(
    comparison: Comparison, people: Sequence[Stakeholder]
) -> list[tuple[str, Sequence[Sample]]]:
    shown = [comparison.cells[i.id, s.id] for i in comparison.issues for s in people]
    heard = {voice for cell in shown for voice in cell.voices}
    heading, entries = scale({cell.state for cell in shown})
    if any(cell.changed_side for cell in shown):
        arrows = shapes.line(17, 17, "⇄", 15, anchor="middle")
        entries.append(Sample(arrows, "changed sides"))
    return [(heading, entries), reached(heard)]
