"""What pictures are made of: text, boxes, rules and keys as SVG.

Everything is placed by its upper left corner, but for a line of text, whose `y` is its baseline.
Colours are those of the light theme.
"""

import re
from collections.abc import Sequence

from markupsafe import Markup

from standpoint.charts import INK, MUTED, PAPER
from standpoint.charts.letters import width
from standpoint.direction import is_other
from standpoint.export.xml import clean
from standpoint.markup import html, joined

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


def lines(
    x: float,
    y: float,
    said: Sequence[str],
    size: float,
    *,
    leading: float = 1.2,
    room: float = 0,
    bold: bool = False,
    serif: bool = False,
    colour: str = INK_,
    anchor: str = "start",
) -> Markup:
    """Return lines below one another; `y` is above the first, `x` as for one line.

    A text that is read from right to left stands at the right of the `room` that it has.
    """
    turned = bool(said) and starts_other(said[0])
    right = turned and bool(room)
    return joined(
        line(
            x + room if right else x,
            y + size * leading * (number + 0.8),
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


def height(said: Sequence[str], size: float, leading: float = 1.2) -> float:
    """Return how many pixels high lines are."""
    return len(said) * size * leading


def at(x: float, y: float, drawn: Markup) -> Markup:
    """Return what is drawn from (0, 0) at another place."""
    return html('<g transform="translate({:.1f} {:.1f})">{}</g>', x, y, drawn)


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


def rule(x: float, y: float, wide: float, colour: str = INK_, thick: float = 1.5) -> Markup:
    """Return a line across."""
    return html(
        '<path d="M{x:.1f} {y:.1f}h{wide:.1f}" stroke="{colour}" stroke-width="{thick:g}"/>',
        x=x,
        y=y,
        wide=wide,
        colour=colour,
        thick=thick,
    )


def key(x: float, y: float, drawn: Markup, word: str, meaning: Sequence[str] = ()) -> Markup:
    """Return an entry of a legend: what is drawn 34 wide, its word, and below it what it means."""
    return html(
        "{}{}{}",
        at(x, y, drawn),
        line(x + 44, y + 16, word, 14, bold=bool(meaning)),
        lines(x + 44, y + 19, meaning, 13.5),
    )


def across(words: Sequence[str], size: float) -> float:
    """Return how many pixels wide the widest of lines is."""
    return max((width(word, size) for word in words), default=0)
