"""Time as a picture: the ribbon of the dates, or where positions moved a line for each of them."""

from collections.abc import Sequence
from itertools import pairwise
from math import ceil

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import RIMS, STANCE_COLOURS
from standpoint.charts.moves import moves
from standpoint.charts.ribbon import RibbonDate
from standpoint.charts.strips import STEPS
from standpoint.compare.cells import Comparison, most_direct
from standpoint.compare.chronology import (
    Change,
    Column,
    changes,
    columns,
    dated,
    happenings,
    undated,
    untold,
)
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.shapes import Block, below, paragraph
from standpoint.export.picture.sheet import reached, scale, sheet
from standpoint.markup import html, joined
from standpoint.views.moves import in_short, marks_at
from standpoint.views.ribbon import ribbon_dates
from standpoint.wording import time
from standpoint.wording.findings.parts import numbered

WIDE, DATES = 1100.0, 8
"""How many pixels the dates of a ribbon have together, and how many stand beside each other."""
SQUARES = (8, 5)
"""How many pixels the square of a position is wide: as large as finds room."""
NODE = 92.0
"""How many pixels below its top the line of a ribbon runs."""
TOP = 40.0
"""And the squares of the positions begin."""
SPACE = 96.0
"""How many pixels the distance between two dates has."""
TEXT, LINE, MOVED = 430.0, 400.0, 270.0
LEVEL, HIGH = 12.5, 78.0
ROWS = 24
"""As many lines of what moved are drawn, those that changed sides first."""


def drawn(extract: Extract) -> str:
    """Return what moved, where anything did; else the ribbon of the positions and the events."""
    comparison = extract.comparison
    told, happened, followed = dated(comparison), happenings(comparison), changes(comparison)
    title = time.headline(comparison, told, followed)
    said = [time.deck(told, followed, happened, len(undated(comparison)), untold(comparison))]
    moved = sorted(
        (change for change in followed if change.moved), key=lambda c: not c.cell.changed_side
    )
    if not moved:
        days = [*ribbon_dates(told, happened).items()]
        wide = WIDE / max(min(len(days), DATES), 1)
        counted = any(_rows(len(date.stances), wide) is None for _, date in days)
        said += filter(None, [time.ribbon_note(len(days), told, counted)])
        return sheet(extract, title, said, _ribbon(days, wide), [scale()])
    if len(moved) > ROWS:
        said.append(f"Of {numbered(len(moved), 'line')} the first {ROWS} are drawn.")
    said.append("Up is support, the dark line is mixed, down is oppose.")
    body = _lines(comparison, moved[:ROWS])
    held = [position for change in moved[:ROWS] for step in change.history for position in step]
    heard = {most_direct(comparison.selection, (position,)) for position in held}
    return sheet(extract, title, said, body, [scale(), reached(heard, look="discs")])


def _ribbon(held: Sequence[tuple[str, RibbonDate]], wide: float) -> Block:
    """Return the ribbon, in several lines below one another where there are many dates."""
    distances = [time.distance(one, other) for (one, _), (other, _) in pairwise(held)]
    parts = [Block(WIDE, 0, Markup())]
    for start in range(0, len(held), DATES):
        part = _stretch(held[start : start + DATES], wide)
        between = (
            _distance(wide * place, NODE, words)
            for place, words in enumerate(distances[start : start + DATES], 1)
        )
        parts.append(part._replace(height=part.height + 14, drawn=joined([part.drawn, *between])))
    return below(parts)


def _stretch(dates: Sequence[tuple[str, RibbonDate]], wide: float) -> Block:
    """Return the dates of one line of the ribbon, what happened below each."""
    parts, high = [], NODE + 20
    for place, (day, date) in enumerate(dates):
        x = wide * place
        parts.append(_date(x, wide, day, date))
        below = NODE + 26
        for event in date.events:
            title = paragraph(event, wide - 16, 14, anchor="middle")
            parts.append(shapes.at(x + wide / 2, below, title.drawn))
            below += title.height + 6
        high = max(high, below)
    return Block(wide * len(dates), high, joined(parts))


def _date(x: float, wide: float, day: str, date: RibbonDate) -> Markup:
    """Return a date on the ribbon: its node, its label, and a square for each position."""
    middle, y = x + wide / 2, NODE
    stances, announced = date.stances, date.announced
    parts = [
        shapes.rule(x, y, wide, thick=2, dash="5 4" if announced else ""),
        html(
            '<circle cx="{x:.1f}" cy="{y:.1f}" r="{r}" fill="{fill}" stroke="{stroke}" '
            'stroke-width="2"{dash}/>',
            x=middle,
            y=y,
            r=8 if stances else 5,
            fill=shapes.PAPER_ if announced else shapes.INK_,
            stroke=shapes.INK_,
            dash=html(' stroke-dasharray="3 2"') if announced else "",
        ),
        shapes.line(middle, 14, date.label, 14.5, bold=True, anchor="middle"),
    ]
    if note := date.note or ("announced" if announced else ""):
        parts.append(shapes.line(middle, 32, note, 12.5, colour=shapes.MUTED_, anchor="middle"))
    if stances:
        parts.append(_units(middle, wide, stances))
    return html('<g data-date="{}" data-positions="{}">{}</g>', day, len(stances), joined(parts))


def _rows(number: int, wide: float) -> tuple[int, int] | None:
    """Return how large so many squares are, and how many are in a row; None if they are too many.

    They stand in two rows at least, between the label of a date and the line.
    """
    for size in SQUARES:
        across = min(int((wide - 24) // (size + 1.5)), max(ceil(number / 2), 1))
        if ceil(number / across) * (size + 1.5) <= NODE - 12 - TOP:
            return size, across
    return None


def _units(middle: float, wide: float, stances: Sequence[int]) -> Markup:
    """Return a square for each position; of more than find room, which stance has how many."""
    rows = _rows(len(stances), wide)
    if not rows:
        words = wording.STANCE_WORDS.items()
        told = ", ".join(f"{stances.count(s):,} {word}" for s, word in words if s in stances)
        counts = paragraph(told, wide - 16, 10.5, leading=1.15, anchor="middle")
        return shapes.at(middle, TOP - 4, counts.drawn)
    size, across = rows
    left = middle - (size + 1.5) * across / 2
    return joined(
        html(
            '<rect data-stance="{stance}" x="{x:.1f}" y="{y:.1f}" width="{size}" height="{size}" '
            'fill="{colour}"{rim}/>',
            stance=stance,
            x=left + (size + 1.5) * (n % across),
            y=TOP + (size + 1.5) * (n // across),
            size=size,
            colour=STANCE_COLOURS[stance],
            rim=html(' stroke="{}"', RIMS[stance]) if size > SQUARES[-1] else "",
        )
        for n, stance in enumerate(stances)
    )


def _distance(x: float, y: float, words: str) -> Markup:
    """Return how far it is from a date to the next, on paper, over the line between them."""
    told = paragraph(words, SPACE, 12, colour=shapes.MUTED_, anchor="middle")
    ground = shapes.box(x - told.width / 2, y - 8, told.width, 16, shapes.PAPER_)
    return ground + shapes.at(x, y - 7.5, told.drawn)


def _lines(comparison: Comparison, moved: Sequence[Change]) -> Block:
    head = Block(TEXT + LINE + MOVED, 0, shapes.rule(0, 0, TEXT + LINE + MOVED))
    return below([head, *(_line(comparison, change) for change in moved)], 8)


def _line(comparison: Comparison, change: Change) -> Block:
    """Return a cell that moved: who and what, its line over its own dates, and how it moved."""
    name = paragraph(change.stakeholder.label, TEXT - 20, 15, bold=True)
    text = below([name, paragraph(change.issue.proposition, TEXT - 20, 14.5)])
    told = ["⇄ Changed sides."] if change.cell.changed_side else []
    told += [time.moved_when(comparison, change), time.undated_words(comparison, change)]
    how = below([paragraph(one, MOVED - 24, 14) for one in told])
    line = _drawn(comparison, columns(comparison, change))
    high = max(line.height, text.height, how.height)
    parts = [
        text.drawn,
        shapes.at(TEXT, 0, line.drawn),
        shapes.at(TEXT + LINE + 24, 6, how.drawn),
        shapes.rule(0, high + 2, TEXT + LINE + MOVED, shapes.RULE, 1),
    ]
    drawn = html(
        '<g data-cell="{}/{}">{}</g>', change.issue.id, change.stakeholder.id, joined(parts)
    )
    return Block(TEXT + LINE + MOVED, high + 3, drawn)


def _drawn(comparison: Comparison, place: Sequence[Column]) -> Block:
    """Return the line: levels, moves, marks, and the dates below."""
    wide, middle = LINE / len(place), 38.0

    def at(column: int, stance: int) -> tuple[float, float]:
        return wide * (column + 0.5), middle - LEVEL * stance

    drawn = [marks_at(comparison, column) for column in place]
    parts = [
        shapes.rule(0, middle - LEVEL * step, LINE, "#e3e3df" if step else shapes.FAINT, 1)
        for step in STEPS
    ]
    for move in moves(drawn):
        ends = at(move.start, move.before), at(move.end, move.after)
        parts.append(shapes.stroke(*ends, shapes.INK_, 2))
    for number, here in enumerate(drawn):
        parts += [marks.disc(*at(number, one.stance), one.stance, one.voice) for one in here]
    dates = [paragraph(in_short(one.dates), wide - 8, 12, anchor="middle") for one in place]
    parts += [shapes.at(at(n, 0)[0], HIGH, one.drawn) for n, one in enumerate(dates)]
    return Block(LINE, HIGH + max(one.height for one in dates), joined(parts))
