"""The four glyphs of the voices as SVG.

Streamlit takes SVG out of the HTML that it shows. On the screen a glyph is therefore a mask, which
the style sheet of the marks has spelled out, and through which the colour of the text is seen.
"""

from markupsafe import Markup

from standpoint.markup import html

BOX = 16
"""How wide and high the box is that a glyph is drawn in."""

_COMMA = (
    "c0-3.3 1.5-5.6 4.4-6.7l.5 1.1c-1.6.9-2.2 1.8-2.3 2.8 1.4.1 2.3 1 2.3 2.4 0 1.4-1 2.4-2.4 2.4"
    "-1.6 0-2.5-.9-2.5-2z"
)
_FILL = '<path d="{}" fill="currentColor"/>'
_STROKE = '<path d="{}" fill="none" stroke="currentColor" stroke-width="{}"/>'
_DISC = '<circle cx="{}" cy="8" r="{}" fill="currentColor"/>'

GLYPHS = {
    "quoted": html(_FILL, f"M2.2 10.4{_COMMA}M8.9 10.4{_COMMA}"),
    "reported": html(_FILL, "M6.9 2h6.3v1.5h-1.3V14h-1.5V3.5H9V14H7.5V8.7H6.9"
                            "C4.5 8.7 3 7.3 3 5.35S4.5 2 6.9 2z"),
    "observed": html(_STROKE, "M1 8C2.9 4.9 5.2 3.4 8 3.4S13.1 4.9 15 8c-1.9 3.1-4.2 4.6-7 4.6"
                              "S2.9 11.1 1 8z", 1.5) + html(_DISC, 8, 2.3),
    "ascribed": html(_STROKE, "M.8 8h6.8M5 5l3 3-3 3", 1.6) + html(_DISC, 12.6, 2.5),
}  # fmt: skip
"""What is drawn for each voice in a box of 16 by 16, in the colour of what is around it: a pair of
quotation marks, a pilcrow, an eye, and an arrow to somebody."""


def svg(voice: str, size: float = 13, x: float = 0, y: float = 0) -> Markup:
    """Return a voice's glyph as SVG in `currentColor`, for a picture that is SVG itself.

    It is `size` pixels wide and high, of which it takes 11 to tell its parts apart, and its upper
    left corner is at `x` and `y`.
    """
    return html(
        '<svg x="{x}" y="{y}" width="{size}" height="{size}" viewBox="0 0 {box} {box}" '
        'aria-hidden="true">{drawn}</svg>',
        x=x,
        y=y,
        size=size,
        box=BOX,
        drawn=GLYPHS[voice],
    )
