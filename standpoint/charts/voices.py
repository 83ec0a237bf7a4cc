"""Who is heard how: one bar for each stakeholder, in segments by voice."""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, MUTED, Theme
from standpoint.charts.figure import blank, text

ROW = 30
MANY_LETTERS = 24
"""A longer name is cut at the axis, so that a phone has room for the bars; the hover box has it."""


class Look(NamedTuple):
    """How a voice is drawn: fill, pattern and its colour, and the colour of a number on it."""

    fill: str
    shape: str
    pattern: str
    number: str


VOICES = {
    "quoted": Look("#5a3152", "", "#5a3152", "#ffffff"),
    "reported": Look("#8d5d82", "-", "#754a6b", "#ffffff"),
    "observed": Look("#cdb3c7", ".", "#a3839c", "#000000"),
    "ascribed": Look("#f1e6ef", "/", "#b795b0", "#000000"),
}
"""One hue from dark to light, the most direct voice darkest; none of it is a stance's colour."""


class Bar(NamedTuple):
    """A stakeholder's numbers by voice, and what stands at the end of its bar."""

    name: str
    numbers: dict[str, int]
    note: str


def voices(bars: Sequence[Bar], meanings: dict[str, str], unit: str, theme: Theme) -> go.Figure:
    """Return the bars, the first on top; a stakeholder without a number has its note instead.

    Parameters
    ----------
    bars : sequence of Bar
        From the top; a voice with 0 has no segment, so that nothing looks like a number.
    meanings : dict of str to str
        What each voice means, for the hover box, in the order of the segments.
    unit : str
        What is counted, "passages" or "words".
    theme : {"light", "dark"}
    """
    figure = blank(theme, height=ROW * max(len(bars), 1) + 70)
    for voice, meaning in meanings.items():
        here = [(place, bar) for place, bar in enumerate(bars) if bar.numbers.get(voice)]
        if not here:
            continue
        look = VOICES[voice]
        figure.add_trace(
            go.Bar(
                x=[bar.numbers[voice] for _, bar in here],
                y=[place for place, _ in here],
                orientation="h",
                name=text(voice),
                text=[f"{bar.numbers[voice]:,}" for _, bar in here],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                textfont={"size": 13, "color": look.number},
                customdata=[[text(bar.name), text(meaning)] for _, bar in here],
                hovertemplate=(
                    "<b>%{customdata[0]}</b><br>%{x:,} "
                    f"{text(unit)}, {text(voice)}<br>%{{customdata[1]}}<extra></extra>"
                ),
                marker={
                    "color": look.fill,
                    "line": {"width": 1, "color": MUTED[theme]},
                    "pattern": {
                        "shape": look.shape,
                        "bgcolor": look.fill,
                        "fgcolor": look.pattern,
                        "fillmode": "replace",
                        "size": 6,
                        "solidity": 0.2,
                    },
                },
            )
        )
    totals = [sum(bar.numbers.values()) for bar in bars]
    figure.add_trace(
        go.Scatter(
            x=totals,
            y=list(range(len(bars))),
            mode="text",
            text=[f" {text(bar.note)}" for bar in bars],
            textposition="middle right",
            textfont={"size": 13, "color": [(INK if total else MUTED)[theme] for total in totals]},
            hoverinfo="skip",
            showlegend=False,
            cliponaxis=False,
        )
    )
    figure.update_layout(
        barmode="stack",
        bargap=0.3,
        showlegend=True,
        uniformtext={"mode": "hide", "minsize": 11},
        legend={"y": 1, "yanchor": "bottom", "traceorder": "normal", "itemclick": False},
        margin_t=44,
    )
    figure.update_xaxes(visible=False, range=[0, 1.25 * max([*totals, 1])])
    figure.update_yaxes(
        range=[len(bars) - 0.4, -0.6],
        tickvals=list(range(len(bars))),
        ticktext=[text(_short(bar.name)) for bar in bars],
        tickfont={"color": INK[theme], "size": 14},
        ticks="outside",
        ticklen=6,
        tickcolor="rgba(0,0,0,0)",
        showgrid=False,
    )
    return figure


def _short(name: str) -> str:
    return name if len(name) <= MANY_LETTERS else f"{name[: MANY_LETTERS - 1].rstrip()}…"
