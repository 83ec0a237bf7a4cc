"""The stances of all stakeholders as bars: a line each, diverging from mixed, support right."""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, MUTED, Theme
from standpoint.charts.bars import reach
from standpoint.charts.figure import MANY, blank, name_bars, text
from standpoint.charts.strip import HoverMark, looks
from standpoint.charts.strips import STEPS

ROW, DENSE = 28, 20
"""How many pixels high a line is, and where there are many."""
BAR = 0.75
"""How much of a row its bar fills."""


class StancePart(NamedTuple):
    """A part of a bar: a mark, and how many positions it stands for."""

    mark: HoverMark
    number: int = 1


class StanceBar(NamedTuple):
    """A stakeholder: its parts, and what stands at the end of its bar."""

    name: str
    parts: Sequence[StancePart]
    note: str

    def counts(self) -> dict[int, int]:
        """Return how many positions have each stance."""
        return {
            step: sum(part.number for part in self.parts if part.mark.stance == step)
            for step in STEPS
        }


def stance_figure(bars: Sequence[StanceBar], theme: Theme) -> go.Figure:
    """Return the bars, the first on top; mixed lies across the line.

    Parameters
    ----------
    bars : sequence of StanceBar
        From the top. The parts of one stance lie beside one another in the order given.
    theme : {"light", "dark"}
    """
    figure = blank(theme, (DENSE if len(bars) > MANY else ROW) * max(len(bars), 1) + 16)
    for step in STEPS:
        _add(figure, bars, step, theme)
    left, right = reach(bar.counts() for bar in bars)
    figure.add_trace(_notes(bars, theme))
    figure.add_vline(x=0, line={"width": 1, "color": INK[theme]}, layer="below")
    figure.update_layout(
        barmode="overlay",
        showlegend=False,
    )
    whole = max(left + right, 1)
    figure.update_xaxes(visible=False, range=[-left - 0.02 * whole, right + 0.3 * whole])
    name_bars(figure, [bar.name for bar in bars], theme)
    figure.update_yaxes(range=[len(bars) - 0.4, -0.6])
    return figure


def _add(figure: go.Figure, bars: Sequence[StanceBar], step: int, theme: Theme) -> None:
    """Draw the parts of one stance in all bars."""
    placed = []
    for place, bar in enumerate(bars):
        counts = bar.counts()
        at = sum(counts[other] for other in STEPS if other < step) - _offset(counts)
        for part in bar.parts:
            if part.mark.stance == step:
                placed.append((place, at, part))
                at += part.number
    marks = [part.mark for _, _, part in placed]
    figure.add_trace(
        go.Bar(
            x=[part.number for _, _, part in placed],
            y=[place for place, _, _ in placed],
            base=[at for _, at, _ in placed],
            orientation="h",
            width=BAR,
            showlegend=False,
            customdata=[[mark.hover] for mark in marks],
            hovertemplate="%{customdata[0]}<extra></extra>",
            marker=looks(marks, theme),
        )
    )


def _offset(counts: dict[int, int]) -> float:
    """Return how far left of the line a bar begins."""
    return counts[-2] + counts[-1] + counts[0] / 2


def _notes(bars: Sequence[StanceBar], theme: Theme) -> go.Scatter:
    counts = [bar.counts() for bar in bars]
    return go.Scatter(
        x=[sum(numbers.values()) - _offset(numbers) for numbers in counts],
        y=list(range(len(bars))),
        mode="text",
        text=[f" {text(bar.note)}" for bar in bars],
        textposition="middle right",
        textfont={"size": 13, "color": MUTED[theme]},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
