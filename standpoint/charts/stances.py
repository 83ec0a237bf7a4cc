"""The stances of all stakeholders as bars: a line each, diverging from mixed, support right."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, MUTED, Theme
from standpoint.charts.bars import reach
from standpoint.charts.figure import MANY, blank, name_bars, note_ends
from standpoint.charts.parts import HoverMark, PlacedPart, draw_parts
from standpoint.charts.strips import STEPS

ROW, DENSE = 28, 20
"""How many pixels high a line is, and where there are many."""
BAR = 0.75
"""How much of a row its bar fills."""


class StanceBar(NamedTuple):
    """A stakeholder: its parts, and what stands at the end of its bar."""

    name: str
    parts: Sequence[HoverMark]
    note: str

    def counts(self) -> dict[int, int]:
        """Return how many positions have each stance."""
        return {
            step: sum(part.number for part in self.parts if part.stance == step) for step in STEPS
        }


def stance_figure(bars: Sequence[StanceBar], theme: Theme) -> go.Figure:
    """Return the bars, the first on top; mixed lies across the line.

    The parts of one stance lie beside one another in the order given.
    """
    figure = blank(theme, (DENSE if len(bars) > MANY else ROW) * len(bars) + 16)
    parts = [one for row, bar in enumerate(bars) for one in _placed(row, bar)]
    draw_parts(figure, parts, BAR)
    left, right = reach(bar.counts() for bar in bars)
    figure.add_vline(x=0, line={"width": 1, "color": INK[theme]}, layer="below")
    figure.update_layout(barmode="overlay")
    free = 0.01 * (left + right)
    name_bars(figure, [bar.name for bar in bars], theme)
    ends = [(reach([bar.counts()])[1], bar.note, MUTED[theme]) for bar in bars]
    note_ends(figure, ends, -left - free, right + free)
    figure.update_yaxes(range=[len(bars) - 0.4, -0.6])
    return figure


def _placed(row: int, bar: StanceBar) -> Iterable[PlacedPart]:
    left, _ = reach([bar.counts()])
    at = 0 - left
    for part in sorted(bar.parts, key=lambda part: part.stance):
        yield PlacedPart(part, row, at)
        at += part.number
