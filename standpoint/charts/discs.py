"""Discs in a Plotly figure: the marks of `marks.disc`, which Plotly can draw only as pictures."""

from urllib.parse import quote

from standpoint.charts import HATCHES, INK, ON_STANCES, PAPER, STANCES, Theme, glyphs
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
    '<circle cx="11" cy="11" r="8.75" fill="url(#h)"/><circle cx="11" cy="11" r="10.4" '
    'fill="none" stroke="{ink}" stroke-width="1.2" stroke-dasharray="2.6 2"/>',
}
"""A disc of each edge in a box of 22 by 22: a ring, two rings, or one of dashes around it, for a
light hatch and light dashes on it would be one blot in the dark."""


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
