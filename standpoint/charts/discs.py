"""Discs as SVG, the marks of `marks.disc`: in a picture, and as pictures in a Plotly figure."""

from urllib.parse import quote

from markupsafe import Markup

from standpoint.charts import HATCHES, INK, ON_STANCES, PAPER, STANCE_COLOURS, Theme, glyphs
from standpoint.charts.marks import EDGES
from standpoint.markup import html

SIZE = 22
"""How many pixels a disc is wide."""
GLYPH = 11

RINGS = {
    "said": '<circle cx="11" cy="11" r="10.25" fill="{fill}" stroke="{ink}" stroke-width="1.5"/>',
    "did": '<circle cx="11" cy="11" r="10.5" fill="{paper}" stroke="{ink}"/>'
    '<circle cx="11" cy="11" r="8.5" fill="{fill}" stroke="{ink}"/>',
    "said-of": '<circle cx="11" cy="11" r="11" fill="{paper}"/>'
    '<circle cx="11" cy="11" r="8.75" fill="url(#{hatch})"/><circle cx="11" cy="11" r="10.4" '
    'fill="none" stroke="{ink}" stroke-width="1.2" stroke-dasharray="2.6 2"/>',
}
"""A disc of each edge in a box of 22 by 22: a ring, two rings, or one of dashes around it, for a
light hatch and light dashes on it would be one blot in the dark."""


def disc_face(voice: str, fill: str, on: str, hatch: str, theme: Theme) -> Markup:
    """Return a disc from (0, 0).

    `fill` and `on` are the colours of it and of its glyph, `hatch` is the id of the pattern that
    fills it where others say it.
    """
    colours = {"fill": fill, "hatch": hatch, "ink": INK[theme], "paper": PAPER[theme]}
    place = (SIZE - GLYPH) / 2
    return html(
        '{}<g color="{}">{}</g>',
        html(RINGS[EDGES[voice]], **colours),
        on,
        glyphs.svg(voice, GLYPH, place, place),
    )


def disc_address(stance: int, voice: str, theme: Theme) -> str:
    """Return the disc of a stance and a voice as a `data:` address."""
    drawn = html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" '
        'viewBox="0 0 {size} {size}"><pattern id="h" width="5" height="5" '
        'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="5" height="5" fill="{colour}"/>'
        '<rect width="2.5" height="5" fill="{hatch}"/></pattern>'
        "{face}</svg>",
        size=SIZE,
        colour=STANCE_COLOURS[stance],
        hatch=HATCHES[stance],
        face=disc_face(voice, STANCE_COLOURS[stance], ON_STANCES[stance], "h", theme),
    )
    return "data:image/svg+xml," + quote(drawn)
