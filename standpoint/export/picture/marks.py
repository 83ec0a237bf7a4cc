"""Marks as SVG: cells, parts of bars, discs and squares, in the look that they have everywhere.

Everything is placed by its upper left corner, but for a sign and a disc, which lie around a middle.
Colours are those of the light theme.
"""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.charts import (
    FILLS,
    HATCHES,
    NEUTRAL,
    ON_STANCES,
    RELATION_COLOURS,
    SOLID,
    STANCE_COLOURS,
)
from standpoint.charts.discs import SIZE, disc_face
from standpoint.charts.glyphs import svg
from standpoint.charts.marks import EDGES, HALVES, SIGNS
from standpoint.charts.squares import RELATION_SIGNS
from standpoint.export.picture.shapes import (
    FAINT,
    INK_,
    MUTED_,
    PAPER_,
    Block,
    at,
    box,
    line,
    paragraph,
    stroke,
)
from standpoint.markup import html, joined

SMALL = 26
"""A cell of fewer pixels has thinner edges."""


def hatches() -> Markup:
    """Return the patterns of what is said of others, one for each stance and one of none."""
    fills = {str(score): (STANCE_COLOURS[score], HATCHES[score]) for score in STANCE_COLOURS}
    fills["none"] = (NEUTRAL["light"], PAPER_)
    return joined(
        html(
            '<pattern id="hatch{name}" width="12" height="12" patternUnits="userSpaceOnUse" '
            'patternTransform="rotate(45)"><rect width="12" height="12" fill="{ground}"/>'
            '<rect width="6" height="12" fill="{hatch}"/></pattern>',
            name=name,
            ground=ground,
            hatch=hatch,
        )
        for name, (ground, hatch) in fills.items()
    )


def face(x: float, y: float, wide: float, high: float, stance: int | None, voice: str) -> Markup:
    """Return the ground of a cell or a key: the stance fills it, its edge is that of the voice."""
    edge = EDGES.get(voice, "")
    on = INK_ if stance is None else ON_STANCES[stance]
    if edge == "said-of":
        return box(x, y, wide, high, f"url(#{_hatch(stance)})", on, "4 3")
    drawn = box(x, y, wide, high, _fill(stance))
    if edge == "did":
        for inset in (0, 2.5):
            there = (x + inset, y + inset, wide - 2 * inset, high - 2 * inset)
            drawn += box(*there, "none", on, thick=1.5 if wide > SMALL else 1)
    return drawn


def part(x: float, y: float, wide: float, high: float, voice: str) -> Markup:
    """Return the part of a bar that reaches us through a voice."""
    if EDGES[voice] != "said":
        return face(x, y, wide, high, None, voice)
    return box(x, y, wide, high, FILLS[voice]["light"], SOLID["light"], thick=1)


def _fill(stance: int | None) -> str:
    return NEUTRAL["light"] if stance is None else STANCE_COLOURS[stance]


def _hatch(stance: int | None) -> str:
    """Return the id of the pattern of what is said of others."""
    return f"hatch{'none' if stance is None else stance}"


def cell(
    x: float,
    y: float,
    wide: float,
    high: float,
    stance: int | str,
    voices: Sequence[str] = (),
    word: str = "",
) -> Markup:
    """Return a cell: its ground, its sign, its word in lines, and its glyphs at the right.

    Without a word, as in a matrix of many columns, it has its sign alone, in the middle.
    """
    if stance == "no statement":
        return line(
            x + wide / 2, y + high / 2 + 5, SIGNS[stance], 16, colour=MUTED_, anchor="middle"
        )
    ground = _ground(x, y, wide, high, stance, voices)
    on = ON_STANCES[stance] if isinstance(stance, int) else INK_
    on = MUTED_ if stance in ("silent", "left out") else on
    middle = y + high / 2
    if not word:
        return ground + sign(x + wide / 2, middle, stance, 10, on)
    said = _words(word, wide, voices, on)
    glyphs = joined(
        svg(voice, 14, x + wide - 8 - 16 * (len(voices) - number) + 2, middle - 7)
        for number, voice in enumerate(voices)
    )
    return html(
        '{ground}{sign}{said}<g color="{colour}">{glyphs}</g>',
        ground=ground,
        sign=sign(x + 17, middle, stance, 13, on),
        said=at(x + 32, middle - said.height / 2, said.drawn),
        colour=on,
        glyphs=glyphs,
    )


def needed(wide: float, voices: Sequence[str], word: str) -> float:
    """Return how high a cell has to be for its word within its edge, in pixels."""
    edge = 2 if all(EDGES[voice] == "said" for voice in voices) else 10
    return _words(word, wide, voices, INK_).height + edge


def _words(word: str, wide: float, voices: Sequence[str], colour: str) -> Block:
    """Return the word of a cell in the lines that it takes between sign and glyphs."""
    return paragraph(word, wide - 40 - 16 * len(voices), 13, leading=1, colour=colour)


def voiced(
    x: float, y: float, wide: float, high: float, stance: int | str, voices: Sequence[str]
) -> Markup:
    """Return a cell of a table of voices: its sign with the glyph of its voice.

    A narrow one has the glyph alone, and what is divided has one at each side of its sign.
    """
    if not voices or (wide <= SMALL and stance == "divided"):
        return cell(x, y, wide, high, stance, voices)
    on = ON_STANCES[stance] if isinstance(stance, int) else INK_
    middle, top = x + wide / 2, y + high / 2 - 7
    places = [middle - 7] if wide <= SMALL else [middle + 1]
    signed = Markup() if wide <= SMALL else sign(middle - 9, y + high / 2, stance, 11, on)
    if len(voices) > 1:
        aside = min(29, wide / 2 - 3)
        places = [middle - aside, middle + aside - 14]
        signed = sign(middle, y + high / 2, stance, 11, on)
    glyphs = (svg(voice, 14, place, top) for voice, place in zip(voices, places, strict=True))
    ground = _ground(x, y, wide, high, stance, voices)
    return html('{}{}<g color="{}">{}</g>', ground, signed, on, joined(glyphs))


def _ground(
    x: float, y: float, wide: float, high: float, stance: int | str, voices: Sequence[str]
) -> Markup:
    if stance in ("silent", "left out"):
        return box(x, y, wide, high, "none", FAINT, "3 2.5", thick=1)
    if stance == "divided":
        return _halves(x, y, wide, high, voices or ("", ""))
    assert isinstance(stance, int)
    return face(x, y, wide, high, stance, voices[0] if voices else "")


def _halves(x: float, y: float, wide: float, high: float, voices: Sequence[str]) -> Markup:
    """Return the two sides of what is divided, each with its own edge."""
    half = wide / 2
    parts = []
    for side, voice, start in zip(HALVES, voices, (x, x + half), strict=True):
        parts.append(
            html(
                '<svg x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}">{face}</svg>',
                x=start,
                y=y,
                wide=half,
                high=high,
                face=face(x - start, 0, wide, high, side, voice),
            )
        )
    return joined(parts)


def sign(x: float, y: float, stance: int | str, size: float, colour: str) -> Markup:
    """Return the sign of a stance around a middle, drawn, for not every face has the letters."""
    half, drawn = size * 0.36, SIGNS[stance]
    step = half * 1.7
    start = x - step * (len(drawn) - 1) / 2
    parts = [_sign(start + step * n, y, one, half, colour) for n, one in enumerate(drawn)]
    return joined(parts)


def _sign(x: float, y: float, drawn: str, half: float, colour: str) -> Markup:
    shape = {
        "▲": f"M{x - half:.1f} {y + half:.1f}h{2 * half:.1f}L{x:.1f} {y - half:.1f}z",
        "▼": f"M{x - half:.1f} {y - half:.1f}h{2 * half:.1f}L{x:.1f} {y + half:.1f}z",
        "◆": f"M{x - half:.1f} {y:.1f}L{x:.1f} {y - half:.1f}l{half:.1f} {half:.1f}"
        f"L{x:.1f} {y + half:.1f}z",
    }.get(drawn)
    if shape:
        return html('<path d="{}" fill="{}"/>', shape, colour)
    reach = half * 0.7
    bar = stroke((x - reach, y + reach), (x + reach, y - reach), colour)
    ring = html(
        '<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" fill="none" stroke="{}"/>', x, y, half, colour
    )
    return ring + bar if drawn == "⊘" else ring


def disc(x: float, y: float, stance: int | None, voice: str) -> Markup:
    """Return a mark of a chart around a middle: the stance fills it, the voice is its outline."""
    on = INK_ if stance is None else ON_STANCES[stance]
    drawn = disc_face(voice, _fill(stance), on, _hatch(stance), "light")
    return at(x - SIZE / 2, y - SIZE / 2, drawn)


def square(x: float, y: float, relation: str, size: float = 20) -> Markup:
    """Return the square of how two stances relate, with its sign."""
    sign_ = RELATION_SIGNS[relation]
    drawn = line(
        x + size / 2, y + size * 0.76, sign_, size * 0.72, bold=True, colour=PAPER_, anchor="middle"
    )
    return box(x, y, size, size, RELATION_COLOURS[relation]["light"]) + drawn
