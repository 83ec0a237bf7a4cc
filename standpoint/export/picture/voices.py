"""Who gets to speak, as a picture: the passages of each stakeholder, and who is heard on what."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.charts import WRITTEN
from standpoint.charts.glyphs import svg
from standpoint.charts.letters import width
from standpoint.compare.cells import MANY, Cell, Comparison
from standpoint.compare.voices import Heard, how_heard
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.grid import Grid, find_room, level, rows, upright
from standpoint.export.picture.shapes import Block, below, centred, paragraph
from standpoint.export.picture.sheet import MOST, not_all, reached, scale, section, sheet
from standpoint.markup import html, joined
from standpoint.model import VOICES, Stakeholder
from standpoint.wording import voices

WIDE, NAME, NOTE = 860.0, 190.0, 130.0
"""How many pixels is drawn on at least, and of them the names and what stands behind the bars."""
BAR, CLOSE = 24.0, 20.0
"""How high a bar is, and one of more than a dozen."""
TITLE, CELL = 300.0, 22.0
"""How many pixels the titles of the issues have, and how high a cell is."""
LEVEL, WIDEST = 6, 130.0
"""So many names stand on the level; how many pixels a column has then at most."""
PITCHES = (52.0, 25.0)
"""And where they stand upright: of up to a dozen, and of more."""


def drawn(extract: Extract) -> str:
    """Return how many passages each stakeholder has in which voice, and the voice of each cell."""
    comparison = extract.comparison
    everyone = how_heard(comparison)
    found = everyone[:MOST]
    people = [one.stakeholder for one in found]
    title, sentences = voices.lead(comparison, everyone)
    deck = [*sentences, *not_all(comparison)]
    coverage = _coverage(comparison, people)
    wide = max(WIDE, coverage.width)
    parts = [
        section(voices.bars_title(everyone, "passages"), voices.RULES["passages"], wide),
        _bars(found, wide),
        section(voices.ON_WHAT, voices.coverage_sentence(comparison.states), wide, above=22),
        coverage,
    ]
    shown = [comparison.cells[i.id, who.id] for i in comparison.issues for who in people]
    held = {voice for one in found for voice in one.voices}
    legend = [reached(held, "bars"), scale({cell.state for cell in shown})]
    return sheet(extract, title, deck, below(parts), legend)


def _bars(found: Sequence[Heard], wide: float) -> Block:
    """Return the bars, that of the stakeholder with the most passages first."""
    thick = BAR if len(found) <= MANY else CLOSE
    most = max((sum(one.passages) for one in found), default=0) or 1
    rows = []
    for one in sorted(found, key=lambda one: -sum(one.passages)):
        name = paragraph(one.stakeholder.label, NAME - 16, 14, most=2)
        high = max(thick + 6, name.height + 4)
        bar = shapes.at(NAME, (high - thick) / 2, _bar(one, (wide - NAME - NOTE) / most, thick))
        drawn = centred(0, high, name) + bar
        row = html('<g data-stakeholder="{}">{}</g>', one.stakeholder.id, drawn)
        rows.append(Block(wide, high, row))
    return below(rows)


def _bar(one: Heard, unit: float, thick: float) -> Markup:
    """Return the parts of a bar, a passage `unit` pixels wide, and what stands behind it."""
    parts, x = [], 0.0
    for voice, number in zip(VOICES, one.passages, strict=True):
        if number:
            parts.append(_part(voice, number, x, unit * number, thick))
            x += unit * number
    note = f"{sum(one.passages):,}" if one.voices else voices.without_bar(one)
    colour = shapes.INK_ if one.voices else shapes.MUTED_
    return joined([*parts, shapes.line(x + 8, thick / 2 + 4.5, note, 13, colour=colour)])


def _part(voice: str, number: int, x: float, wide: float, thick: float) -> Markup:
    """Return a part of a bar; its glyph and its number, as far as they find room in it."""
    said, on = f"{number:,}", WRITTEN[voice]["light"]
    room, drawn = wide - 8, [marks.part(x, 0, wide, thick, voice)]
    if room >= 13:
        glyph = svg(voice, 13, x + 5, thick / 2 - 6.5)
        drawn.append(html('<g color="{}">{}</g>', on, glyph))
    if room >= 18 + width(said, 12.5):
        right = x + wide - 8
        drawn.append(shapes.line(right, thick / 2 + 4.5, said, 12.5, colour=on, anchor="end"))
    return html('<g data-voice="{}" data-number="{}">{}</g>', voice, number, joined(drawn))


def _coverage(comparison: Comparison, people: Sequence[Stakeholder]) -> Block:
    """Return a row of cells for each issue, under its topic."""
    names = [person.label for person in people]
    pitch = min(WIDEST, (WIDE - TITLE) / max(len(names), 1))
    if len(names) <= LEVEL and find_room(names, pitch - 4):
        head = level(names, pitch, pitch - 4)
    else:
        pitch = PITCHES[len(names) > MANY]
        head = upright(names, pitch, pitch - 3)
    grid = Grid(people, TITLE, pitch - 3, 3, CELL)

    def face(cell: Cell, high: float) -> Markup:
        return marks.voiced(0, (high - CELL) / 2, grid.cell, CELL, cell.stance, cell.voices)

    cells = rows(comparison, grid, lambda issue: issue.title, face, titled=True)
    return below([grid.over(head), *cells])
