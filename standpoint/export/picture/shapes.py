"""What pictures are made of: text, boxes and rules as SVG, and blocks of these.

Everything is placed by its upper left corner, but for a line of text, whose `y` is its baseline.
Colours are those of the light theme.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import INK, MUTED, PAPER
from standpoint.charts.letters import width, wrapped
from standpoint.direction import is_other
from standpoint.markup import clean, html, joined

SANS = "'Source Sans 3','Source Sans','Helvetica Neue',Arial,sans-serif"
SERIF = "'Source Serif 4','Source Serif',Georgia,'Times New Roman',serif"
INK_, MUTED_, PAPER_ = INK["light"], MUTED["light"], PAPER["light"]
FAINT, RULE = "#85888d", "#d8d8d2"
_APART = re.compile("\u2068[^\u2069]*\u2069?")


def starts_other(text: str) -> bool:
    """Return whether a line is read from right to left: whether its first letter is.

    Names that are set apart do not decide it.
    """
    first = next((letter for letter in _APART.sub("", text) if letter.isalpha()), "")
    return is_other(first)


def line(
    x: float,
    y: float,
    text: str,
    size: float = 14,
    *,
    bold: bool = False,
    serif: bool = False,
    colour: str = INK_,
    anchor: str = "start",
    turned: bool | None = None,
) -> Markup:
    """Return a line of text; from the left, `x` is its start, its middle or its end.

    `turned` is whether it is read from right to left, where its beginning does not tell.
    """
    turned = starts_other(text) if turned is None else turned
    if turned:
        anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
    return html(
        '<text x="{x:.1f}" y="{y:.1f}" font-size="{size:g}" '
        'fill="{colour}"{weight}{family}{anchor}{direction}>{text}</text>',
        x=x,
        y=y,
        size=size,
        colour=colour,
        weight=html(' font-weight="700"') if bold else "",
        family=html(' font-family="{}"', SERIF) if serif else "",
        anchor=html(' text-anchor="{}"', anchor) if anchor != "start" else "",
        direction=html(' direction="rtl"') if turned else "",
        text=clean(text),
    )


class Block(NamedTuple):
    """Something drawn from (0, 0), and how many pixels it is wide and high."""

    width: float
    height: float
    drawn: Markup


def paragraph(
    text: str,
    room: float,
    size: float,
    *,
    most: int | None = None,
    leading: float = 1.2,
    bold: bool = False,
    serif: bool = False,
    colour: str = INK_,
    anchor: str = "start",
    stays: bool = False,
) -> Block:
    """Return a text in lines that find room, as wide as the widest of them.

    Where it is read from right to left it stands at the right of its room, unless it `stays` where
    it is, as beside a mark. `most` is in how many lines it is at most.
    """
    said = wrapped(text, room, size, bold=bold, most=most)
    turned = bool(said) and starts_other(said[0])
    right = turned and anchor == "start" and not stays
    drawn = joined(
        line(
            room if right else 0,
            size * leading * (number + 0.8),
            one,
            size,
            bold=bold,
            serif=serif,
            colour=colour,
            anchor="end" if right else anchor,
            turned=turned,
        )
        for number, one in enumerate(said)
    )
    widest = max((width(one, size, bold=bold) for one in said), default=0)
    return Block(widest, len(said) * size * leading, drawn)


def below(parts: Sequence[Block], gap: float = 0) -> Block:
    """Return parts of what is drawn one below the other, with a gap behind each."""
    drawn, y = [], 0.0
    for part in parts:
        drawn.append(at(0, y, part.drawn))
        y += part.height + gap
    return Block(max((part.width for part in parts), default=0), y, joined(drawn))


def at(x: float, y: float, drawn: Markup) -> Markup:
    """Return what is drawn from (0, 0) at another place."""
    return html('<g transform="translate({:.1f} {:.1f})">{}</g>', x, y, drawn)


def centred(x: float, high: float, block: Block) -> Markup:
    """Return a block in the middle of a row of that height."""
    return at(x, (high - block.height) / 2, block.drawn)


def box(
    x: float,
    y: float,
    wide: float,
    high: float,
    fill: str,
    stroke: str = "",
    dash: str = "",
    thick: float = 1.5,
) -> Markup:
    """Return a rectangle with rounded corners, its edge inside it."""
    edge = thick / 2 if stroke else 0.0
    return html(
        '<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" rx="2" '
        'fill="{fill}"{stroke}{dash}/>',
        x=x + edge,
        y=y + edge,
        wide=wide - 2 * edge,
        high=high - 2 * edge,
        fill=fill,
        stroke=html(' stroke="{}" stroke-width="{:g}"', stroke, thick) if stroke else "",
        dash=html(' stroke-dasharray="{}"', dash) if dash else "",
    )


def rule(
    x: float, y: float, wide: float, colour: str = INK_, thick: float = 1.5, dash: str = ""
) -> Markup:
    """Return a line across."""
    return stroke((x, y), (x + wide, y), colour, thick, dash)


def stroke(
    start: tuple[float, float],
    end: tuple[float, float],
    colour: str,
    thick: float = 1,
    dash: str = "",
) -> Markup:
    """Return a line from one place to another."""
    return html(
        '<path d="M{start}L{end}" stroke="{colour}" stroke-width="{thick:g}"{dash}/>',
        start="{:.1f} {:.1f}".format(*start),
        end="{:.1f} {:.1f}".format(*end),
        colour=colour,
        thick=thick,
        dash=html(' stroke-dasharray="{}"', dash) if dash else "",
    )
