"""Bars: how many hold each stance, or how many passages reach us through each voice.

A bar of stances diverges from mixed, which lies across the line: left of it who is against, right
of it who is for. Who has no number is counted beside the bar and never a part of it.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.markup import html, joined

AGAINST, MIXED, FOR = (-2, -1), 0, (1, 2)


class Segment(NamedTuple):
    """A part of a bar: what it counts, its number, and where it stands, in percent of the width."""

    of: int | str
    number: int
    left: float
    width: float


def reach(rows: Iterable[Mapping[int, int]]) -> tuple[float, float]:
    """Return how far the bars of all rows reach left and right of the line, in stakeholders.

    Bars that are read below one another share it, so that one stakeholder is equally wide in all.

    Examples
    --------
    >>> reach([{-1: 3, 0: 2}, {1: 5, 2: 1}])
    (4.0, 6.0)
    """
    left = right = 0.0
    for numbers in rows:
        half = numbers.get(MIXED, 0) / 2
        left = max(left, half + sum(numbers.get(score, 0) for score in AGAINST))
        right = max(right, half + sum(numbers.get(score, 0) for score in FOR))
    return left, right


def segments(numbers: Mapping[int, int], ends: tuple[float, float]) -> list[Segment]:
    """Return the parts of a bar of stances from the left, those of none left out.

    `numbers` has how many hold each score, `ends` how far the widest bar reaches (see `reach`).
    """
    whole, at = sum(ends), ends[0] - reach([numbers])[0]
    found = []
    for score in (*AGAINST, MIXED, *FOR):
        if number := numbers.get(score, 0):
            found.append(Segment(score, number, 100 * at / whole, 100 * number / whole))
            at += number
    return found


def stance_bar(
    numbers: Mapping[int, int],
    ends: tuple[float, float],
    say: str,
    note: object = "",
    *,
    small: bool = False,
) -> Markup:
    """Return a bar of stances.

    `numbers` and `ends` are as for `segments`; `say` is the bar in words, `note` what is counted at
    its right. A `small` one is a row's, 13 px high and without numbers.
    """
    line = 100 * ends[0] / sum(ends) if sum(ends) else 50
    zero = html('<i class="mk-zero" style="left:{:.2f}%"></i>', line)
    parts = joined(
        _segment(part, marks.look(part.of), "" if small else _number(part))
        for part in segments(numbers, ends)
    )
    return _bar(parts + zero, say, note, small)


def voice_bar(numbers: Mapping[str, int], most: int, say: str, note: object) -> Markup:
    """Return a bar of voices, in the order given, each with its edge and glyph.

    `numbers` has how many passages, or words, each voice has, and `most` is how many the widest has
    of the bars that are read below one another. `say` and `note` are as for `stance_bar`.
    """
    at, parts = 0.0, []
    for name, number in numbers.items():
        if number:
            part = Segment(name, number, at, 100 * number / most)
            drawn = marks.look(None, (name,)) + marks.voice_attribute(name)
            parts.append(_segment(part, drawn, _number(part, marks.glyph(name))))
            at += part.width
    return _bar(joined(parts), say, note)


def _bar(parts: Markup, say: str, note: object, small: bool = False) -> Markup:
    beside = html(' <span class="mk-beside">{}</span>', note) if note else ""
    return html(
        '<div class="mk-bar{small}"><div class="mk-track" role="img" aria-label="{say}">'
        "{parts}</div>{beside}</div>",
        small=" mk-small" if small else "",
        say=say,
        parts=parts,
        beside=beside,
    )


def _segment(part: Segment, drawn: Markup, inner: object) -> Markup:
    return html(
        '<span class="mk-part"{} style="--left:{:.2f};--width:{:.2f}">{}</span>',
        drawn,
        part.left,
        part.width,
        inner,
    )


def _number(part: Segment, glyph: object = "") -> Markup:
    """Return the number of a part, which the style sheet hides where it finds no room."""
    return html("<b>{}{}</b>", glyph, part.number)
