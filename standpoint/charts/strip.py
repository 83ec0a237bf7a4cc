"""The strip of one issue as a figure: who stands on which of the five steps, support at the right.

It is explored by pointing: every mark tells its passage. With many stakeholders it becomes bars, in
which each has a part of its own.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import HATCHES, INK, LINE, MUTED, PAPER, STANCES, Theme
from standpoint.charts.discs import Disc, draw_discs
from standpoint.charts.figure import blank, text
from standpoint.charts.marks import EDGES
from standpoint.charts.strips import STEPS

ROW = 27
"""How many pixels high a line of the strip is."""
HEAD = 40
"""How many are above it, for the words of the steps."""
TALL = 220
"""How many pixels high the bars are."""
EDGE = {"said": 0.5, "did": 2.5, "said-of": 0.5}
"""How many pixels wide the outline of a part of a bar is; what others say of them is hatched."""


class HoverMark(NamedTuple):
    """A step that a stakeholder stands on: -2 to 2, its voice, and what it tells."""

    stance: int
    voice: str
    hover: str


class StripRow(NamedTuple):
    """A stakeholder with its marks: one, or two on both sides where it is divided."""

    name: str
    marks: Sequence[HoverMark]


def strip_figure(rows: Sequence[StripRow], words: Sequence[str], theme: Theme) -> go.Figure:
    """Return the strip, one line for each stakeholder, so that no two names can overlap.

    Parameters
    ----------
    rows : sequence of StripRow
        From the top. The marks of who is divided are joined by a line.
    words : sequence of str
        The word of each step, from "strongly oppose" to "strongly support".
    theme : {"light", "dark"}
    """
    figure = _scaled(theme, ROW * len(rows) + HEAD + 8, words)
    names = []
    for place, row in enumerate(rows):
        ends = [mark.stance for mark in row.marks]
        if len(ends) > 1:
            line = {"x0": min(ends), "x1": max(ends), "y0": place, "y1": place}
            figure.add_shape(type="line", layer="below", line={"color": MUTED[theme]}, **line)
        names.append(_name(row.name, ends, place, theme))
    figure.update_layout(annotations=names)
    discs = [
        Disc(mark.stance, place, mark.stance, mark.voice, mark.hover)
        for place, row in enumerate(rows)
        for mark in row.marks
    ]
    draw_discs(figure, discs, theme, ROW)
    figure.update_yaxes(range=[len(rows) - 0.5, -0.5], visible=False)
    return figure


def bars(marks: Iterable[HoverMark], words: Sequence[str], theme: Theme) -> go.Figure:
    """Return a bar on each step, as high as many stand on it, with a part for each of them.

    Parameters
    ----------
    marks : iterable of HoverMark
        Those of one step lie on one another in the order given.
    words : sequence of str
        The word of each step, from "strongly oppose" to "strongly support".
    theme : {"light", "dark"}
    """
    figure = _scaled(theme, TALL + HEAD, words)
    drawn = list(marks)
    counts = dict.fromkeys(STEPS, 0)
    bases = []
    for mark in drawn:
        bases.append(counts[mark.stance])
        counts[mark.stance] += 1
    figure.add_trace(
        go.Bar(
            x=[mark.stance for mark in drawn],
            y=[1] * len(drawn),
            base=bases,
            width=0.8,
            showlegend=False,
            customdata=[[mark.hover] for mark in drawn],
            hovertemplate="%{customdata[0]}<extra></extra>",
            marker=looks(drawn, theme),
        )
    )
    figure.add_trace(_numbers({step: number for step, number in counts.items() if number}))
    figure.update_layout(barmode="overlay")
    most = max([*counts.values(), 1])
    figure.update_yaxes(range=[0, 1.12 * most], visible=False)
    return figure


def _numbers(counts: dict[int, int]) -> go.Scatter:
    """Return how many stand on each step, above its bar."""
    return go.Scatter(
        x=[*counts],
        y=[*counts.values()],
        text=[f"{number:,}" for number in counts.values()],
        mode="text",
        textposition="top center",
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )


def looks(marks: Sequence[HoverMark], theme: Theme) -> dict[str, object]:
    """Return how Plotly draws parts of bars: filled by the stance, edged by the voice."""
    edges = [EDGES[mark.voice] for mark in marks]
    return {
        "color": [STANCES[mark.stance] for mark in marks],
        "line": {"width": [EDGE[edge] for edge in edges], "color": INK[theme]},
        "pattern": {
            "shape": ["/" if edge == "said-of" else "" for edge in edges],
            "fgcolor": [HATCHES[mark.stance] for mark in marks],
            "fillmode": "overlay",
            "size": 6,
            "solidity": 0.5,
        },
    }


def _scaled(theme: Theme, height: int, words: Sequence[str]) -> go.Figure:
    """Return an empty figure over the five steps, their words on top."""
    figure = blank(theme, height)
    figure.update_layout(margin={"l": 0, "r": 0, "t": HEAD})
    figure.update_xaxes(
        range=[-2.5, 2.5],
        tickvals=list(STEPS),
        ticktext=[text(word).replace(" ", "<br>") for word in words],
        side="top",
        automargin=False,
        gridcolor=LINE[theme],
        tickfont={"color": INK[theme], "size": 13},
    )
    return figure


def _name(name: str, ends: Sequence[int], place: int, theme: Theme) -> dict[str, object]:
    """Return the name of a line: beside its mark, where there is more room, or between its two."""
    last = ends[-1]
    beside = {"xanchor": "right", "xshift": -14} if last > 0 else {"xanchor": "left", "xshift": 14}
    if len(ends) > 1:
        beside = {"xanchor": "center", "xshift": 0}
    return {
        "x": sum(ends) / len(ends),
        "y": place,
        "yanchor": "middle",
        "showarrow": False,
        "text": text(name),
        "bgcolor": PAPER[theme],
        "borderpad": 2,
        "font": {"size": 14, "color": INK[theme]},
        **beside,
    }
