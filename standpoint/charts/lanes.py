"""Where positions and events stand on a time line: an axis of dates, a lane for each stakeholder.

The unit is the width of a mark, across and down, so that the marks of one date stand in a block and
never on each other, on a phone as on a desk.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from standpoint.compare.chronology import Axis, axis

WIDE = 1150
"""How many pixels a page has for the figure at most."""
PITCH = 12.0
CROWDED = 16.0
"""How many pixels a mark has; and one with a number, where not all find room."""
LABELLED = 3.5
"""How many marks wide a date is at least, for its label."""
NAME = 25
"""How many pixels a lane has for the stakeholder's name."""


class Mark(NamedTuple):
    """A position: its lane from the top, its date, its stance, voice and issue."""

    lane: int
    date: str
    score: int
    voice: str
    issue: str


class Flag(NamedTuple):
    """An event; `announced` where it was still to come at the date of its source."""

    date: str
    title: str
    announced: bool


@dataclass
class Layout:
    """Where everything stands, in widths of a mark.

    Attributes
    ----------
    axis : Axis
    pitch : float
        The width of a mark in pixels.
    columns : dict of str to int
        How many marks of one lane stand side by side on each date.
    crowded : bool
        Whether positions of one lane, date and stance share a mark, for not all find room.
    groups : list of tuple of int
        The indices of the positions that share a mark; one each where it is not crowded.
    at : dict of int to (float, float)
        The place of each position by its index; of a span, its middle.
    lanes : list of (float, float)
        Where each lane begins and ends, from the top.
    """

    axis: Axis
    pitch: float
    columns: dict[str, int]
    crowded: bool
    groups: list[tuple[int, ...]] = field(default_factory=list)
    at: dict[int, tuple[float, float]] = field(default_factory=dict)
    lanes: list[tuple[float, float]] = field(default_factory=list)

    @property
    def bottom(self) -> float:
        return self.lanes[-1][1] if self.lanes else 0.0


def is_day(date: str) -> bool:
    """Return whether a date is known to the day."""
    return len(date) == len("2018-01-16")


def layout(lanes: int, marks: Sequence[Mark], flags: Sequence[Flag]) -> Layout:
    """Return where dates, lanes and marks stand."""
    found = _framed(marks, flags)
    shared: dict[tuple[object, ...], list[int]] = {}
    for number, mark in enumerate(marks):
        key = (mark.lane, mark.date, mark.score) if found.crowded else (number,)
        shared.setdefault(key, []).append(number)
    found.groups = [tuple(numbers) for numbers in shared.values()]
    held: list[list[tuple[int, ...]]] = [[] for _ in range(lanes)]
    for group in found.groups:
        held[marks[group[0]].lane].append(group)
    top = 0.0
    for groups in held:
        first = top + NAME / found.pitch
        rows = _stack(found, marks, groups, first)
        found.lanes.append((top, first + max(rows, 0.5) + 0.5))
        top = found.bottom
    return found


def innermost(placed: Axis) -> list[str]:
    """Return the dates that hold no other date of the axis, in order.

    Examples
    --------
    >>> innermost(axis({"2018": 1, "2018-01-16": 1, "2003": 1}))
    ['2003', '2018-01-16']
    """
    names = list(placed.places)
    # A date stands right before those that it holds.
    return [
        name
        for name, following in zip(names, [*names[1:], ""], strict=True)
        if not following.startswith(name)
    ]


def _framed(marks: Sequence[Mark], flags: Sequence[Flag]) -> Layout:
    """Return the axis, its dates as wide as their most crowded lane needs and the page allows."""
    most = dict.fromkeys([*(mark.date for mark in marks), *(flag.date for flag in flags)], 0)
    for (_, date), number in Counter((mark.lane, mark.date) for mark in marks).items():
        most[date] = max(most[date], number)
    columns = {
        date: math.ceil(math.sqrt(1.6 * n)) if is_day(date) else 1 for date, n in most.items()
    }
    placed = axis({date: max(LABELLED, number + 1) for date, number in columns.items()})
    if placed.length * PITCH <= WIDE:
        return Layout(placed, PITCH, columns, crowded=False)
    columns = {date: max(1, min(number, 2)) for date, number in columns.items()}
    placed = axis({date: max(1.5, number) for date, number in columns.items()}, gap=0.5)
    return Layout(placed, CROWDED, columns, crowded=True)


def _stack(
    found: Layout, marks: Sequence[Mark], groups: Iterable[tuple[int, ...]], top: float
) -> float:
    """Place the marks of a lane, spans in rows of their own, days in blocks below; return rows."""
    places = found.axis.places
    free: list[float] = []  # for each row of spans the place from which it is free
    days: dict[str, list[tuple[int, ...]]] = {}
    for group in sorted(groups, key=lambda g: (places[marks[g[0]].date].start, -marks[g[0]].score)):
        date = marks[group[0]].date
        if is_day(date):
            days.setdefault(date, []).append(group)
            continue
        row = next((r for r, end in enumerate(free) if end <= places[date].start), len(free))
        free[row : row + 1] = [places[date].end]
        found.at |= dict.fromkeys(group, (places[date].middle, top + row + 0.5))
    rows = len(free)
    for date, block in days.items():
        wide = min(found.columns[date], len(block))
        left = places[date].middle - (wide - 1) / 2
        for order, group in enumerate(block):
            place = (left + order % wide, top + len(free) + order // wide + 0.5)
            found.at |= dict.fromkeys(group, place)
        rows = max(rows, len(free) + math.ceil(len(block) / wide))
    return rows
