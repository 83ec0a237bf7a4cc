"""The stances of all stakeholders as bars: a line each, diverging from mixed, support right."""

from collections import Counter
from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

from standpoint.charts import INK, MUTED, Theme
from standpoint.charts.bars import reach
from standpoint.charts.figure import MANY, blank, name_bars, note_ends
from standpoint.charts.parts import HoverRow, PlacedPart, draw_parts

ROW, DENSE = 28, 20
"""How many pixels high a line is, and where there are many."""
BAR = 0.75
"""How much of a row its bar fills."""


def stance_figure(bars: Sequence[HoverRow], theme: Theme) -> go.Figure:
    """Return the bars, the first on top; mixed lies across the line.

    The parts of one stance lie beside one another in the order given.
    """
    figure = blank(theme, (DENSE if len(bars) > MANY else ROW) * len(bars) + 16)
    counts = [_counts(bar) for bar in bars]
    ends = [reach([held]) for held in counts]
    placed = [_placed(row, bar, ends[row][0]) for row, bar in enumerate(bars)]
    draw_parts(figure, [part for parts in placed for part in parts], BAR)
    left, right = reach(counts)
    figure.add_vline(x=0, line={"width": 1, "color": INK[theme]}, layer="below")
    figure.update_layout(barmode="overlay")
    free = 0.01 * (left + right)
    name_bars(figure, [bar.name for bar in bars], theme)
    notes = [(end, bar.note, MUTED[theme]) for bar, (_, end) in zip(bars, ends, strict=True)]
    note_ends(figure, notes, -left - free, right + free)
    figure.update_yaxes(range=[len(bars) - 0.4, -0.6])
    return figure


def _counts(bar: HoverRow) -> dict[int, int]:
    """Return how many positions have each stance."""
    found = Counter[int]()
    for part in bar.marks:
        found[part.stance] += part.number
    return found


def _placed(row: int, bar: HoverRow, left: float) -> Iterable[PlacedPart]:
    """Yield the parts of a bar that reaches so far left of the line."""
    at = 0 - left
    for part in sorted(bar.marks, key=lambda part: part.stance):
        yield PlacedPart(part, row, at)
        at += part.number
