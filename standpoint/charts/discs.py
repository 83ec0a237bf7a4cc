"""Discs in a Plotly figure: the marks of `marks.disc`, which Plotly can draw only as pictures."""

from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import quote

import plotly.graph_objects as go

from standpoint.charts import HATCHES, INK, ON_STANCES, PAPER, STANCES, Theme, glyphs
from standpoint.charts.marks import EDGES
from standpoint.markup import html

SIZE = 22
"""How many pixels a disc is wide."""
GLYPH = 11
WIDE = 0.4
"""How many steps of the scale are free for a disc, so that on a phone it still has its size."""

RINGS = {
    "said": '<circle cx="11" cy="11" r="10.25" fill="{fill}" stroke="{ink}" stroke-width="1.5"/>',
    "did": '<circle cx="11" cy="11" r="10.5" fill="{paper}" stroke="{ink}"/>'
    '<circle cx="11" cy="11" r="8.5" fill="{fill}" stroke="{ink}"/>',
    "said-of": '<circle cx="11" cy="11" r="11" fill="{paper}"/>'
    '<circle cx="11" cy="11" r="8.75" fill="url(#h)"/><circle cx="11" cy="11" r="10.4" '
    'fill="none" stroke="{ink}" stroke-width="1.2" stroke-dasharray="2.6 2"/>',
}
"""A disc of each edge in a box of 22 by 22: a ring, two rings, or one of dashes around it, for a
light hatch and light dashes on it would be one blot in the dark."""


class Disc(NamedTuple):
    """A mark of a figure.

    Attributes
    ----------
    x, y : float
        Where it stands, on the figure's axes.
    stance : int
        -2 to 2, which fills it.
    voice : str
        Its glyph and its ring.
    hover : str
        What it tells when it is pointed at, as `figure.box` returns it.
    """

    x: float
    y: float
    stance: int
    voice: str
    hover: str


def draw_discs(figure: go.Figure, discs: Sequence[Disc], theme: Theme, unit: float) -> None:
    """Draw discs into a figure.

    Below each picture lies a marker in the stance's colour, for Plotly tells nothing of a picture
    that is pointed at.

    Parameters
    ----------
    figure : go.Figure
        Its vertical axis has `unit` pixels for a step, so that a disc has its size.
    discs : sequence of Disc
    theme : {"light", "dark"}
    unit : float
    """
    figure.add_trace(
        go.Scatter(
            x=[disc.x for disc in discs],
            y=[disc.y for disc in discs],
            mode="markers",
            showlegend=False,
            customdata=[[disc.hover] for disc in discs],
            hovertemplate="%{customdata[0]}<extra></extra>",
            marker={"size": SIZE - 2, "color": [STANCES[disc.stance] for disc in discs]},
            cliponaxis=False,
        )
    )
    pictures = [_picture(disc, theme, unit) for disc in discs]
    figure.update_layout(images=[*figure.layout.images, *pictures])


def _picture(disc: Disc, theme: Theme, unit: float) -> dict[str, object]:
    return {
        "source": disc_address(disc.stance, disc.voice, theme),
        "xref": "x",
        "yref": "y",
        "x": disc.x,
        "y": disc.y,
        "sizex": WIDE,
        "sizey": SIZE / unit,
        "sizing": "contain",
        "xanchor": "center",
        "yanchor": "middle",
        "layer": "above",
    }


def disc_address(stance: int, voice: str, theme: Theme) -> str:
    """Return the disc of a stance and a voice as a `data:` address."""
    colours = {"fill": STANCES[stance], "ink": INK[theme], "paper": PAPER[theme]}
    place = (SIZE - GLYPH) / 2
    drawn = html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        'viewBox="0 0 {size} {size}"><pattern id="h" width="5" height="5" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="5" height="5" fill="{colour}"/>'
        '<rect width="2.5" height="5" fill="{hatch}"/></pattern>'
        '{ring}<g color="{ink}">{glyph}</g></svg>',
        size=SIZE,
        colour=STANCES[stance],
        hatch=HATCHES[stance],
        ring=html(RINGS[EDGES[voice]], **colours),
        ink=ON_STANCES[stance],
        glyph=glyphs.svg(voice, GLYPH, place, place),
    )
    return "data:image/svg+xml," + quote(str(drawn))
