"""Several dates: a column for each, a lane for each stakeholder, a square for each position.

The columns give the order of the dates and not the distance, which is written below them. A year or
a month stands ahead of the days in it. The figure is drawn in pixels, so that no two squares meet.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, LINE, ON_STANCES, RIMS, STANCES, Theme
from standpoint.charts.figure import blank, box, cut, text

WIDE = 1060
"""How many pixels a page has for the columns at most."""
COLUMN = 104
"""How many pixels a column is wide at least, for its date."""
PITCH, SQUARE = 12, 10
"""How many pixels a position has, and how many of them its square is wide."""
SHARED_PITCH, SHARED_SQUARE = 24, 22
"""The same for a square that several positions share, with their number."""
SHARED_ACROSS = 3
"""How many of those stand side by side."""
LANE = 24
HEAD = 46
NAMES = 126
"""How many pixels a lane is high at least, the dates are, and the names are wide."""
MANY_LETTERS = 18
"""A longer name is cut; the hover box has it."""


class DateColumn(NamedTuple):
    """A column: its date in short, and how long it is after the one before, in words."""

    label: str
    after: str = ""


class TimelineMark(NamedTuple):
    """A position: its lane from the top, its column, its stance, and what it tells, in lines."""

    lane: int
    column: int
    stance: int
    told: Sequence[str] = ()


class Flag(NamedTuple):
    """An event: its column, whether it was only announced, its title, and what else it tells."""

    column: int
    announced: bool
    title: str
    told: Sequence[str] = ()


class SharedSquare(NamedTuple):
    """The marks that share a square, and where its middle is, in pixels from the upper left."""

    marks: Sequence[TimelineMark]
    x: float
    y: float


class TimelineLayout(NamedTuple):
    """Where everything stands, in pixels from the upper left corner of the lanes.

    Attributes
    ----------
    column : float
        How wide each column is.
    shared : bool
        Whether the positions of one field and stance share a square, for not all find room.
    edges : list of float
        Where each lane begins, and where the last one ends.
    squares : list of SharedSquare
    """

    column: float
    shared: bool
    edges: list[float]
    squares: list[SharedSquare]


def layout(dates: int, lanes: int, marks: Sequence[TimelineMark]) -> TimelineLayout:
    """Return where the squares stand: those of a field in a block, the strongest support first."""
    fields: dict[tuple[int, int], list[TimelineMark]] = {}
    for mark in sorted(marks, key=lambda mark: -mark.stance):
        fields.setdefault((mark.lane, mark.column), []).append(mark)
    across = math.ceil(math.sqrt(1.6 * max(map(len, fields.values()), default=1)))
    column = max(COLUMN, (across + 1) * PITCH)
    shared = dates * column > WIDE and len(marks) > len(fields)
    pitch = SHARED_PITCH if shared else PITCH
    if shared:
        across, column = SHARED_ACROSS, COLUMN
    edges, squares = [0.0], []
    for lane in range(lanes):
        rows = 1
        for place in range(dates):
            held = [[mark] for mark in fields.get((lane, place), ())]
            if shared:
                held = _by_stance(fields.get((lane, place), ()))
            rows = max(rows, math.ceil(len(held) / across))
            left = (place + 0.5) * column - (min(len(held), across) - 1) * pitch / 2
            squares += [
                SharedSquare(
                    some, left + n % across * pitch, edges[-1] + LANE / 2 + n // across * pitch
                )
                for n, some in enumerate(held)
            ]
        edges.append(edges[-1] + LANE + (rows - 1) * pitch)
    return TimelineLayout(column, shared, edges, squares)


def _by_stance(held: Sequence[TimelineMark]) -> list[list[TimelineMark]]:
    """Return the marks of each stance together, in the order given."""
    found: dict[int, list[TimelineMark]] = {}
    for mark in held:
        found.setdefault(mark.stance, []).append(mark)
    return list(found.values())


def timeline(
    dates: Sequence[DateColumn],
    lanes: Sequence[str],
    marks: Sequence[TimelineMark],
    flags: Sequence[Flag],
    theme: Theme,
) -> go.Figure:
    """Return the figure, which has a width of its own.

    Parameters
    ----------
    dates : sequence of DateColumn
        The columns, the earliest first.
    lanes : sequence of str
        The stakeholders, from the top.
    marks : sequence of TimelineMark
        The positions. Where not all find room, those of one field and stance share a square, which
        has their number.
    flags : sequence of Flag
        The events, in a lane of their own above; those only announced are hollow.
    theme : {"light", "dark"}
    """
    found = layout(len(dates), len(lanes), marks)
    top = LANE if flags else 0
    height, width = found.edges[-1] + top, found.column * max(len(dates), 1)
    figure = blank(theme, height=round(height) + HEAD + 8)
    figure.add_trace(_squares(found, lanes, theme))
    if flags:
        figure.add_trace(_events(found, flags, theme))
    lines = [*([-LANE] if flags else []), *found.edges[:-1]]
    names = [*(["Events"] if flags else []), *lanes]
    _axes(figure, found, [_dated(date) for date in dates], dict(zip(lines, names, strict=True)))
    line = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "layer": "below"}
    look = {**line, "line": {"width": 1, "color": LINE[theme]}}
    figure.update_layout(
        width=round(width) + NAMES + 8,
        margin={"l": NAMES, "r": 8, "t": HEAD},
        showlegend=False,
        shapes=[{**look, "y0": edge, "y1": edge} for edge in lines],
        meta={"shared": found.shared},
    )
    figure.update_xaxes(range=[0, width], tickfont={"color": INK[theme], "size": 13})
    figure.update_yaxes(range=[found.edges[-1], -top], tickfont={"color": INK[theme], "size": 13})
    return figure


def _axes(
    figure: go.Figure, found: TimelineLayout, labels: Sequence[str], lanes: Mapping[float, str]
) -> None:
    """Write the dates above their columns, and the names beside their lanes."""
    figure.update_xaxes(
        side="top",
        tickvals=[(place + 0.5) * found.column for place in range(len(labels))],
        ticktext=labels,
        tickangle=0,
        automargin=False,
    )
    figure.update_yaxes(
        tickvals=[edge + LANE / 2 for edge in lanes],
        ticktext=[cut(name, MANY_LETTERS) for name in lanes.values()],
        showgrid=False,
        automargin=False,
    )


def _squares(found: TimelineLayout, lanes: Sequence[str], theme: Theme) -> go.Scatter:
    """Return the squares of the positions; one that is shared has its number."""
    stances = [square.marks[0].stance for square in found.squares]
    return go.Scatter(
        x=[square.x for square in found.squares],
        y=[square.y for square in found.squares],
        mode="markers+text" if found.shared else "markers",
        name="positions",
        text=[f"{len(square.marks):,}" for square in found.squares] if found.shared else None,
        textfont={"size": 11, "color": [ON_STANCES[stance] for stance in stances]},
        customdata=[[box(lanes[s.marks[0].lane], *_told(s))] for s in found.squares],
        hovertemplate="%{customdata[0]}<extra></extra>",
        marker={
            "symbol": "square",
            "size": SHARED_SQUARE if found.shared else SQUARE,
            "color": [STANCES[stance] for stance in stances],
            "line": {"width": 1, "color": [RIMS[stance] for stance in stances]},
        },
        cliponaxis=False,
    )


def _told(square: SharedSquare) -> list[str]:
    """Return what a square tells: its position, or the first of those that share it."""
    more = len(square.marks) - 1
    return [*square.marks[0].told, *([f"and {more:,} more of this stance"] if more else [])]


def _events(found: TimelineLayout, flags: Sequence[Flag], theme: Theme) -> go.Scatter:
    """Return the events, those of one date side by side."""
    x = []
    for number, flag in enumerate(flags):
        beside = [n for n, other in enumerate(flags) if other.column == flag.column]
        offset = beside.index(number) - (len(beside) - 1) / 2
        x.append((flag.column + 0.5) * found.column + 14 * offset)
    return go.Scatter(
        x=x,
        y=[-LANE / 2] * len(flags),
        mode="markers",
        name="events",
        customdata=[[box(flag.title, *flag.told)] for flag in flags],
        hovertemplate="%{customdata[0]}<extra></extra>",
        marker={
            "symbol": ["circle-open" if flag.announced else "circle" for flag in flags],
            "size": 11,
            "color": INK[theme],
            "line": {"width": 2, "color": INK[theme]},
        },
    )


def _dated(date: DateColumn) -> str:
    """Return the words above a column."""
    muted = '<br><span style="font-size:11px">{}</span>'
    return text(date.label) + (muted.format(text(date.after)) if date.after else "")
