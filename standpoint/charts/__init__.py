"""Frames and rows to Plotly figures: pure functions, template and colours set explicitly.

Colour means the same in every figure and is tied to the stance or to the stakeholder's id, never to
the order of a selection. What has no number is not drawn as one.
"""

import html
from typing import Literal

import plotly.graph_objects as go

from standpoint.direction import isolated

Theme = Literal["light", "dark"]

STANCES = {-2: "#d55e00", -1: "#f2b182", 0: "#e8e8e8", 1: "#86bfe3", 2: "#0072b2"}
"""The colour of each stance, by score: orange against, blue for, told apart by the colour-blind."""

INK = {"light": "#111111", "dark": "#ededea"}
MUTED = {"light": "#575a5f", "dark": "#a9adb5"}
LINE = {"light": "#d8d8d2", "dark": "#3a3e46"}
PAPER = {"light": "#ffffff", "dark": "#131519"}
FONT = '"Source Sans", "Source Sans 3", sans-serif'

CONFIG = {
    "displaylogo": False,
    "modeBarButtonsToRemove": ["select2d", "lasso2d", "zoomIn2d", "zoomOut2d", "autoScale2d"],
    "toImageButtonOptions": {"format": "svg", "scale": 2},
}


def blank(theme: Theme, height: int) -> go.Figure:
    """Return an empty figure in our look; nothing of it depends on Plotly's default template."""
    figure = go.Figure()
    axis = {
        "color": MUTED[theme],
        "gridcolor": LINE[theme],
        "linecolor": LINE[theme],
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "automargin": True,
    }
    figure.update_layout(
        template=go.layout.Template(),
        height=height,
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 14, "color": INK[theme]},
        hoverlabel={
            "bgcolor": PAPER[theme],
            "bordercolor": LINE[theme],
            "font": {"family": FONT, "size": 13, "color": INK[theme]},
            "align": "left",
        },
        legend={"orientation": "h", "x": 0, "y": -0.08, "yanchor": "top", "font": {"size": 13}},
        dragmode=False,
        xaxis=axis,
        yaxis=axis,
    )
    return figure


def text(words: str) -> str:
    """Return `words` so that Plotly, which reads some HTML, shows them as they are.

    Where they are of another direction they are set apart from what they are joined into.
    """
    return html.escape(isolated(words), quote=False)
