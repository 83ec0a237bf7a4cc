"""What all Plotly figures share: an empty figure in our look, and text as it stands.

Template and colours are set explicitly; nothing depends on a default of Plotly.
"""

import html
import textwrap
from collections.abc import Iterable, Sequence
from math import ceil

import plotly.graph_objects as go

from standpoint.charts import INK, LINE, MUTED, PAPER, Theme, letters
from standpoint.direction import isolated

FONT = '"Source Sans", "Source Sans 3", sans-serif'

BOX = 58
"""How many characters of a text go on one line of a hover box, so that it fits on a phone."""
LINES = 6
"""How many lines of it a hover box holds."""
LOWEST = 200
"""How many pixels a figure has to be high: Plotly drops a hover box that is higher than it."""
EDGE = 8
"""How many pixels are free around what is drawn."""

MANY = 12
"""More rows than this are lower."""
NAME = 150
"""How many pixels of a name are drawn at most, so that a phone has room for the rest."""
NARROW, NOTE = 120, 150
"""How wide the bars are beside such a name on a phone, and what stands behind them at most."""

CONFIG = {"displayModeBar": False}
"""No buttons of Plotly's: nothing is zoomed, and its picture would lack what a figure is of."""


def blank(theme: Theme, height: int) -> go.Figure:
    """Return an empty figure in our look; nothing of it depends on Plotly's default template.

    `height` is in pixels; below what is drawn in it there is room for a hover box where it is low,
    over which other things may lie.
    """
    room = max(0, LOWEST - height)
    axis = {
        "color": MUTED[theme],
        "gridcolor": LINE[theme],
        "linecolor": LINE[theme],
        "zeroline": False,
        "showline": False,
        "fixedrange": True,
        "automargin": True,
    }
    layout = go.Layout(
        template=go.layout.Template(),
        height=height + room,
        margin={"l": EDGE, "r": EDGE, "t": EDGE, "b": EDGE + room},
        paper_bgcolor="rgba(0,0,0,0)",
        plot_bgcolor="rgba(0,0,0,0)",
        font={"family": FONT, "size": 14, "color": INK[theme]},
        hoverlabel={
            "bgcolor": PAPER[theme],
            "bordercolor": LINE[theme],
            "font": {"family": FONT, "size": 13, "color": INK[theme]},
            "align": "left",
        },
        showlegend=False,
        dragmode=False,
        xaxis=axis,
        yaxis=axis,
    )
    return go.Figure(layout=layout)


def drawn_height(figure: go.Figure) -> int:
    """Return how many pixels high a figure is without the room for a hover box below it."""
    return int(figure.layout.height - figure.layout.margin.b + EDGE)


def text(words: str) -> str:
    """Return `words` so that Plotly, which reads some HTML, shows them as they are.

    Where they are of another direction they are set apart from what they are joined into. A
    variable of its templates, "%{x}", is none in a text that is shown or filled in as it is.

    Examples
    --------
    >>> text("R&D <b>")
    'R&amp;D &lt;b&gt;'
    """
    return html.escape(isolated(words), quote=False)


def at_axis(name: str, size: float) -> str:
    """Return a name as `text` of `size` pixels, at an axis or a mark, cut where it is too wide."""
    return text(letters.shortened(name, NAME, size))


def at_axis_all(names: Sequence[str], size: float) -> list[str]:
    """Return the names of an axis so; no two that are unlike are cut alike."""
    apart = letters.told_apart(names, lambda name: at_axis(name, size))
    return [at_axis(name, size) for name in apart]


def names_width(names: Iterable[str], size: float) -> int:
    """Return how many pixels names take there, of `size` pixels and cut where too wide."""
    return ceil(min(NAME, max((letters.app_width(name, size) for name in names), default=0)))


def is_free(
    box: tuple[float, float, float, float], taken: Iterable[tuple[float, float, float, float]]
) -> bool:
    """Return whether a box covers no other: each is a middle, and half of a width and height."""
    x, y, wide, tall = box
    return all(abs(x - u) >= wide + a or abs(y - v) >= tall + b for u, v, a, b in taken)


def name_bars(figure: go.Figure, names: Sequence[str], theme: Theme) -> None:
    """Write the names of bars at their left, the first on top."""
    size = 13 if len(names) > MANY else 14
    figure.update_yaxes(
        tickvals=list(range(len(names))),
        ticktext=at_axis_all(names, size),
        tickfont={"color": INK[theme], "size": size},
        ticks="outside",
        ticklen=6,
        tickcolor="rgba(0,0,0,0)",
        showgrid=False,
    )


def note_ends(
    figure: go.Figure, ends: Sequence[tuple[float, str, str]], left: float, right: float
) -> None:
    """Write what stands at the end of each bar, and leave room for it beside the longest.

    `ends` has where each bar ends, the first on top, its words and their colour; the longest bars
    begin at `left` and end at `right`.
    """
    # Text of a trace would stand a little above the middle of its bar.
    look = {"xanchor": "left", "yanchor": "middle", "xshift": 2, "showarrow": False}
    figure.update_layout(
        annotations=[
            {**look, "x": x, "y": row, "text": text(words), "font": {"size": 13, "color": colour}}
            for row, (x, words, colour) in enumerate(ends)
        ]
    )
    beside = (
        letters.app_width(words, 13) - NARROW * (right - x) / (right - left) for x, words, _ in ends
    )
    figure.update_layout(margin_r=EDGE + min(NOTE, max([0, *beside])))
    figure.update_xaxes(visible=False, range=[left, right])


def box(head: str, *told: str) -> str:
    """Return what a mark tells when it is pointed at: a head, and texts below it in short lines."""
    wrapped = (textwrap.wrap(words, BOX, max_lines=LINES, placeholder=" …") for words in told)
    lines = [line for text_lines in wrapped for line in text_lines]
    return "<br>".join([f"<b>{text(head)}</b>", *map(text, lines)])
