"""Parts of bars in a Plotly figure; the edge and the glyph of a voice lie over its part.

Plotly has no double line, draws half of every line outside, and makes a glyph small with its part.
A picture as large as the part has them inside of it, in pixels, and leaves out what finds no room.
"""

from collections.abc import Sequence
from functools import cache
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import quote

import plotly.graph_objects as go

from standpoint.charts import HATCHES, ON_STANCES, STANCE_COLOURS, glyphs
from standpoint.charts.marks import EDGES
from standpoint.markup import html, joined

LINES: dict[str, tuple[tuple[str, float, str], ...]] = {
    "said": (),
    "did": (("line", 4, ""), ("fill", 2.75, ""), ("line", 1.25, "")),
    "said-of": (("line", 1.5, "4 3"),),
}
"""What is drawn of each edge, one upon the other: its colour, how far it reaches in, its dashes."""
NARROW, TINY = 12, 5
"""A part of fewer pixels has only its outer line; and one of even fewer none."""
THIN = 0.5
"""How many pixels the line around a stance's part is wide that has no edge of its own."""
HATCH = {"fillmode": "replace", "size": 8, "solidity": 0.5}
"""A hatch: its stripes are as wide as what is between them."""
GLYPH, INSET, DIGIT = 13, 5, 6.5
"""How many pixels a glyph is wide, how far from an end it or a number is, and a digit is wide."""

_Drawn = TypeVar("_Drawn")


class HoverMark(NamedTuple):
    """Where one stands, -2 to 2, in which voice, what `figure.box` tells of it, for how many."""

    stance: int
    voice: str
    hover: str
    number: int = 1


class ChartRow(NamedTuple, Generic[_Drawn]):
    """A stakeholder: what is drawn of it, in order, and what stands at the end of its bar."""

    name: str
    marks: Sequence[_Drawn]
    note: str = ""


HoverRow = ChartRow[HoverMark]


class PlacedPart(NamedTuple):
    """A part as long as its number, where on the axis its bar is, and where in it it begins."""

    mark: HoverMark
    across: float
    start: float


def draw_parts(
    figure: go.Figure, parts: Sequence[PlacedPart], thick: float, *, upright: bool = False
) -> None:
    """Draw the parts of bars that are `thick` on their axis: filled by stance, edged by voice."""
    for stance in dict.fromkeys(part.mark.stance for part in parts):
        here = [part for part in parts if part.mark.stance == stance]
        along, across = [part.mark.number for part in here], [part.across for part in here]
        figure.add_trace(
            go.Bar(
                x=across if upright else along,
                y=along if upright else across,
                base=[part.start for part in here],
                orientation="v" if upright else "h",
                width=thick,
                customdata=[[part.mark.hover] for part in here],
                hovertemplate="%{customdata[0]}<extra></extra>",
                marker=_look(stance, [part.mark.voice for part in here]),
            )
        )
    edged = (part for part in parts if is_edged(part.mark.voice))
    figure.update_layout(images=[_edge(part, thick, upright) for part in edged])


def _look(stance: int, voices: Sequence[str]) -> dict[str, object]:
    """Return the look of parts of one stance: Plotly hatches none in colours of its own."""
    return {
        "color": STANCE_COLOURS[stance],
        "line": {
            "width": [0 if is_edged(voice) else THIN for voice in voices],
            "color": ON_STANCES[stance],
        },
        "pattern": {
            **HATCH,
            "shape": [hatch(voice) for voice in voices],
            "bgcolor": STANCE_COLOURS[stance],
            "fgcolor": HATCHES[stance],
        },
    }


def _edge(part: PlacedPart, thick: float, upright: bool) -> dict[str, object]:
    stance, voice, _, number = part.mark
    address = edge_address(voice, ON_STANCES[stance], STANCE_COLOURS[stance])
    if upright:
        middle = part.start + number / 2
        return picture(address, part.across - thick / 2, middle, thick, number)
    return picture(address, part.start, part.across, number, thick)


def hatch(voice: str) -> str:
    """Return the pattern of a voice in Plotly's word: a hatch where others say it; or none."""
    return "/" if EDGES[voice] == "said-of" else ""


def picture(address: str, x: float, y: float, wide: float, high: float) -> dict[str, object]:
    """Return a picture over a figure: where on the axes its left end has its middle, its size.

    One without a size of its own fills that. Stretched it would not in Safari, which then draws it
    as large as pictures without a size are, and distorts it.
    """
    return {
        "source": address,
        "x": x,
        "y": y,
        "sizex": wide,
        "sizey": high,
        "sizing": "contain",
        "xref": "x",
        "yref": "y",
        "xanchor": "left",
        "yanchor": "middle",
        "layer": "above",
    }


def is_edged(voice: str) -> bool:
    """Return whether a voice has an edge of its own, instead of the thin line of every part."""
    return bool(LINES[EDGES[voice]])


@cache
def edge_address(voice: str, line: str, fill: str, glyph: str = "", digits: int = 0) -> str:
    """Return the edge of a voice, and its glyph, as a `data:` address.

    `line` and `fill` are the colours of its lines and of what is between them, `glyph` that of its
    glyph at the beginning of the part, empty where it has none. The glyph is only drawn where it
    finds room beside a number of so many `digits`.
    """
    colours = {"line": line, "fill": fill}
    rects = (
        html(
            '<rect width="100%" height="100%" fill="none" stroke="{}" stroke-width="{:g}"{}/>',
            colours[colour],
            2 * reach,  # the other half is outside the picture
            html(' stroke-dasharray="{}"', dashes) if dashes else "",
        )
        for colour, reach, dashes in LINES[EDGES[voice]]
    )
    drawn = html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%">'
        "<style>{narrow}{tiny}{unnumbered}</style>{lines}{glyph}</svg>",
        narrow=_hidden("rect:not(:last-of-type)", NARROW, NARROW),
        tiny=_hidden("rect", TINY, TINY),
        unnumbered=_hidden("g", 3 * INSET + GLYPH + DIGIT * digits, GLYPH),
        lines=joined(rects),
        glyph=_glyph(voice, glyph) if glyph else "",
    )
    # As little as can be is spelled out, for a figure has hundreds of them.
    return "data:image/svg+xml," + quote(str(drawn).replace('"', "'"), safe=" =':/;,()@")


def _hidden(what: str, wide: float, high: float) -> str:
    """Return the rule that hides what finds no room in a picture of at most such a size."""
    return f"@media (max-width:{wide}px),(max-height:{high}px){{{what}{{display:none}}}}"


def _glyph(voice: str, colour: str) -> object:
    """Return a glyph in the middle of the height, whatever that is."""
    return html(
        '<g color="{}" transform="translate({} {})"><svg y="50%" overflow="visible">{}</svg></g>',
        colour,
        INSET,
        -GLYPH / 2,
        glyphs.svg(voice, GLYPH),
    )
