"""The matrix as a picture, 1600 by 900 pixels or as large as it has to be."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison, steps
from standpoint.compare.findings import findings
from standpoint.compare.glance import MANY
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.heads import upright
from standpoint.export.picture.letters import wrapped
from standpoint.export.picture.sheet import Block, Entry, reached, scale, sheet
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder, Voice
from standpoint.wording.findings import sentence
from standpoint.wording.findings.parts import numbered

SIZE = (1600, 900)
FEW = 12
"""With fewer issues a picture is as high as it has to be, and not as high as a slide."""
ROOM, TEXTS = 1232.0, (420.0, 610.0)
"""How many pixels the matrix has where the picture does not grow; the least and the most that the
propositions have of them."""
ROW, TEXT, HEAD = 28.0, 14.0, 14.0
CELLS, SIGN = (125.0, 190.0), 22.0
"""How wide a cell is at least and at most, and one that has its sign alone."""
COLUMNS = 60
"""As many stakeholders are drawn, the first ones; it is said that there are more."""


class Grid(NamedTuple):
    """How wide the propositions and the cells are, and whether cells have their signs alone."""

    text: float
    cell: float
    compact: bool

    @property
    def pitch(self) -> float:
        """How many pixels it is from one column to the next."""
        return self.cell + (2 if self.compact else 3)

    def x(self, column: int) -> float:
        """Return where a column begins."""
        return self.text + self.pitch * column


def matrix(extract: Extract) -> str:
    """Return the matrix, under the question and the findings that say most."""
    comparison = extract.comparison
    people = comparison.stakeholders[:COLUMNS]
    found = findings(comparison, extract.min_shared)
    deck = [str(sentence(one, comparison)) for one in found[:3]]
    if len(people) < len(comparison.stakeholders):
        of = numbered(len(comparison.stakeholders), "stakeholder")
        deck.append(f"Of {of} the first {len(people)} are drawn, in the dossier’s order.")
    question = comparison.dossier.outline.question
    body, legend = _body(comparison, people), _legend(comparison, people)
    least = SIZE if len(comparison.issues) >= FEW else (SIZE[0], 0)
    return sheet(extract, question, deck, body, legend, least)


def _grid(columns: int) -> Grid:
    """Return how wide everything is: cells as wide as there is room beside the propositions."""
    if columns > MANY:
        return Grid(max(TEXTS[0], min(TEXTS[1], ROOM - (SIGN + 2) * columns)), SIGN, compact=True)
    least, most = CELLS
    cell = max(least, min(most, (ROOM - TEXTS[1]) / max(columns, 1) - 3))
    text = max(TEXTS[0], min(TEXTS[1], ROOM - (cell + 3) * columns))
    return Grid(text, cell, compact=False)


def _body(comparison: Comparison, people: Sequence[Stakeholder]) -> Block:
    grid = _grid(len(people))
    head = _upright(people, grid) if grid.compact else _heads(comparison, people, grid)
    parts, y, topic = [head.drawn], head.height + 6, ""
    for issue in comparison.issues:
        here = comparison.dossier.topic_of[issue.id].id
        y += 6 if topic and here != topic else 0
        topic = here
        said = wrapped(issue.proposition, grid.text - 10, TEXT)
        tall = shapes.height(said, TEXT, 1.1)
        high = max(SIGN, tall) if grid.compact else max(ROW, tall + 1)
        top = y + (high - tall) / 2
        parts.append(shapes.lines(0, top, said, TEXT, leading=1.1, room=grid.text - 10))
        for column, person in enumerate(people):
            cell = _cell(comparison, issue, person, grid, SIGN if grid.compact else high)
            at = html('<g transform="translate({:.1f} {:.1f})">{}</g>', grid.x(column), y, cell)
            parts.append(at)
        y += high + 2
    return Block(grid.x(len(people)), y, joined(parts))


def _heads(comparison: Comparison, people: Sequence[Stakeholder], grid: Grid) -> Block:
    """Return the names over the columns, with their counts."""
    room = grid.cell - 6
    named = [wrapped(person.label, room, HEAD, bold=True, most=3) for person in people]
    noted = [wrapped(wording.column_note(comparison, p.id), room, 12) for p in people]
    both = list(zip(named, noted, strict=True))
    highs = [shapes.height(name, HEAD) + shapes.height(note, 12) for name, note in both]
    high = max(highs, default=0) + 8
    parts = [shapes.rule(0, high, grid.text - 4)]
    for column, (name, note) in enumerate(both):
        x, y = grid.x(column), high - 6 - highs[column]
        below = y + shapes.height(name, HEAD)
        parts.append(shapes.lines(x + 5, y, name, HEAD, bold=True, room=room))
        parts.append(shapes.lines(x + 5, below, note, 12, colour=shapes.MUTED_))
        parts.append(shapes.rule(x, high, grid.cell))
    return Block(0, high, joined(parts))


def _upright(people: Sequence[Stakeholder], grid: Grid) -> Block:
    """Return the names over the columns where there are many, read from below."""
    head = upright([person.label for person in people], grid.pitch, SIGN)
    names = html('<g transform="translate({:.1f} 0)">{}</g>', grid.text, head.drawn)
    return Block(0, head.height, names + shapes.rule(0, head.height, grid.x(len(people))))


def _cell(
    comparison: Comparison, issue: Issue, person: Stakeholder, grid: Grid, high: float
) -> Markup:
    """Return a cell from (0, 0); it says which it is, and what it shows."""
    cell = comparison.cells[issue.id, person.id]
    heard = [step.voice.value for step in steps(comparison, cell)]
    words: list[str] = []
    if not grid.compact:
        word = wording.cell_words(cell) + (" ⇄" if cell.changed_side else "")
        words = wrapped(word, grid.cell - 40 - 16 * len(heard), 13)
    return html(
        '<g data-cell="{issue}/{person}" data-stance="{stance}" data-voices="{voices}">{drawn}</g>',
        issue=issue.id,
        person=person.id,
        stance=cell.stance,
        voices=" ".join(heard),
        drawn=marks.cell(0, 0, grid.cell, high, cell.stance, heard, words),
    )


def _legend(
    comparison: Comparison, people: Sequence[Stakeholder]
) -> list[tuple[str, Sequence[Entry]]]:
    shown = [comparison.cells[i.id, s.id] for i in comparison.issues for s in people]
    heard = {step.voice for cell in shown for step in steps(comparison, cell)}
    heading, entries = scale({cell.state for cell in shown})
    if any(cell.changed_side for cell in shown):
        arrows = shapes.line(17, 17, "⇄", 15, anchor="middle")
        entries.append(Entry(arrows, "changed sides"))
    return [(heading, entries), reached([voice for voice in Voice if voice in heard])]
