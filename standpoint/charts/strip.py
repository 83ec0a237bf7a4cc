"""An issue's strip: every stakeholder with a number as a labelled mark on the five-step scale."""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, LINE, MUTED, STANCES, Theme
from standpoint.charts.figure import blank, text

ROW = 26
SYMBOLS = {
    "quoted": "circle",
    "reported": "square",
    "observed": "diamond",
    "ascribed": "circle-open",
}


class Mark(NamedTuple):
    """A stakeholder on the scale: its name, its score, and its most direct voice."""

    name: str
    score: int
    voice: str


def strip(
    marks: Sequence[Mark], scale: dict[int, str], voices: dict[str, str], theme: Theme
) -> go.Figure:
    """Return the strip of an issue, one line for each mark, so that no two can overlap.

    Parameters
    ----------
    marks : sequence of Mark
        The stakeholders that have a number, in the order in which they are to stand from the top.
    scale : dict of int to str
        The word for each score, -2 to 2.
    voices : dict of str to str
        What each voice means, for the legend; a voice has a symbol of its own.
    theme : {"light", "dark"}
    """
    figure = blank(theme, height=ROW * max(len(marks), 1) + 130)
    for voice, meaning in voices.items():
        here = [(place, mark) for place, mark in enumerate(marks) if mark.voice == voice]
        if not here:
            continue
        figure.add_trace(
            go.Scatter(
                x=[mark.score for _, mark in here],
                y=[place for place, _ in here],
                mode="markers+text",
                showlegend=False,
                text=[f" {text(mark.name)} " for _, mark in here],
                textposition=["middle left" if m.score > 0 else "middle right" for _, m in here],
                textfont={"size": 14, "color": INK[theme]},
                customdata=[
                    [text(mark.name), scale[mark.score], text(meaning)] for _, mark in here
                ],
                hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<br>%{customdata[2]}<extra></extra>",
                marker={
                    "symbol": SYMBOLS[voice],
                    "size": 15,
                    "color": [STANCES[mark.score] for _, mark in here],
                    "line": {"width": 1.5, "color": INK[theme]},
                },
                cliponaxis=False,
            )
        )
        figure.add_trace(
            go.Scatter(
                x=[None],
                y=[None],
                mode="markers",
                name=text(meaning),
                marker={
                    "symbol": SYMBOLS[voice],
                    "size": 12,
                    "color": MUTED[theme],
                    "line": {"width": 1.5, "color": MUTED[theme]},
                },
            )
        )
    figure.update_layout(showlegend=True, margin_t=34)
    figure.update_xaxes(
        range=[-2.45, 2.45],
        tickvals=list(scale),
        ticktext=[word.replace(" ", "<br>") for word in scale.values()],
        side="top",
        gridcolor=LINE[theme],
        tickfont={"color": MUTED[theme], "size": 13},
    )
    figure.update_yaxes(range=[len(marks) - 0.4, -0.6], visible=False)
    return figure
