"""The names over the columns of a picture: on the level, or upright where columns are narrow."""

from collections.abc import Sequence

from standpoint.charts.letters import width
from standpoint.export.picture import shapes
from standpoint.export.picture.shapes import Block, paragraph
from standpoint.markup import html, joined

SIZE = 13.0
LONGEST = 190.0
"""How many pixels a name has that stands upright; a longer one is cut."""


def find_room(names: Sequence[str], room: float) -> bool:
    """Return whether names stand on the level in so many pixels, no word of theirs broken."""
    return all(width(word, SIZE, bold=True) <= room for name in names for word in name.split())


def level(names: Sequence[str], pitch: float, room: float, most: int = 4) -> Block:
    """Return names in the middle of their columns, whose last lines stand beside each other.

    `pitch` is how many pixels it is from one column to the next, `room` how many a name has,
    and `most` in how many lines.
    """
    said = [paragraph(name, room, SIZE, bold=True, most=most, anchor="middle") for name in names]
    high = max((one.height for one in said), default=0)
    parts = [
        shapes.at(pitch * column + room / 2, high - one.height, one.drawn)
        for column, one in enumerate(said)
    ]
    return Block(pitch * len(names), high, joined(parts))


def upright(names: Sequence[str], pitch: float, room: float, most: int = 1) -> Block:
    """Return names in the middle of their columns, each in so many lines, read from below."""
    said = [paragraph(name, LONGEST, SIZE, most=most, stays=True) for name in names]
    high = max((one.width for one in said), default=0) + 8
    parts = [
        html(
            '<g transform="translate({:.1f} {:.1f}) rotate(-90)">{}</g>',
            pitch * column + (room - one.height) / 2,
            high - 3,
            one.drawn,
        )
        for column, one in enumerate(said)
    ]
    return Block(pitch * len(names), high, joined(parts))
