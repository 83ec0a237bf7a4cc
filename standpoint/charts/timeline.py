"""Several dates: a column for each, a lane for each stakeholder, a square for each stance.

The columns give the order of the dates and not the distance, which is written below them. A year or
a month stands ahead of the days in it. Within a column each stance has a place of its own, from
opposition on the left to support on the right. The figure is drawn in pixels.
"""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, LINE, ON_STANCES, RIMS, STANCE_COLOURS, Theme
from standpoint.charts.figure import at_axis_all, blank, box, names_width, text

COLUMN, PITCH, SQUARE, FLAG = 138, 22, 20, 14
"""How many pixels a column is wide, a stance has in it, a square is wide, and an event has.

A column holds the longest distance, "about 18 to 19 months later".
"""
LANE, HEAD, BESIDE = 28, 46, 8
"""How many pixels a lane is high, the dates are, and are free beside the names."""
SIZE = 13
"""How large names and dates are."""


class TimelineMark(NamedTuple):
    """A position: its lane from the top, its column, its stance, and what it tells, in lines."""

    lane: int
    column: int
    stance: int
    told: Sequence[str]


class Flag(NamedTuple):
    """An event: its column, whether it was only announced, its title, and what else it tells."""

    column: int
    announced: bool
    title: str
    told: Sequence[str]


def timeline(
    dates: Sequence[tuple[str, str]],
    lanes: Sequence[str],
    marks: Sequence[TimelineMark],
    flags: Sequence[Flag],
    theme: Theme,
) -> go.Figure:
    """Return the figure, which has a width of its own.

    `dates` has each date in short, and how long it is after the one before, in words; `lanes` has
    the stakeholders' names, from the top. Positions of one lane, column and stance share a square,
    which has their number. Events have a lane of their own above; those only announced are hollow.
    """
    names = [*(["Events"] if flags else []), *lanes]
    first = len(names) - len(lanes)
    width, height = COLUMN * len(dates), LANE * len(names)
    figure = blank(theme, height=height + HEAD + 8)
    figure.add_trace(_squares(marks, lanes, first))
    if flags:
        figure.add_trace(_events(flags, theme))
    look = {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "layer": "below"}
    look["line"] = {"width": 1, "color": LINE[theme]}
    left = names_width(names, SIZE) + BESIDE
    figure.update_layout(
        width=width + left + 8,
        margin={"l": left, "t": HEAD},
        shapes=[{**look, "y0": LANE * row, "y1": LANE * row} for row in range(len(names))],
    )
    _axes(figure, dates, names, theme)
    return figure


def _axes(
    figure: go.Figure, dates: Sequence[tuple[str, str]], names: Sequence[str], theme: Theme
) -> None:
    font = {"color": INK[theme], "size": SIZE}
    figure.update_xaxes(
        range=[0, COLUMN * len(dates)],
        side="top",
        tickvals=[_middle(column) for column in range(len(dates))],
        ticktext=[
            text(label)
            + (f'<br><span style="font-size:11px">{text(after)}</span>' if after else "")
            for label, after in dates
        ],
        tickangle=0,
        tickfont=font,
        automargin=False,
    )
    figure.update_yaxes(
        range=[LANE * len(names), 0],
        tickvals=[LANE * (row + 0.5) for row in range(len(names))],
        ticktext=at_axis_all(names, SIZE),
        tickfont=font,
        showgrid=False,
        automargin=False,
    )


def _middle(column: int) -> float:
    return COLUMN * (column + 0.5)


def _squares(marks: Sequence[TimelineMark], lanes: Sequence[str], first: int) -> go.Scatter:
    """Return the squares of the positions; the lanes begin at row `first`."""
    shared: dict[tuple[int, int, int], list[TimelineMark]] = {}
    for mark in marks:
        shared.setdefault(mark[:3], []).append(mark)
    stances = [stance for _, _, stance in shared]
    return go.Scatter(
        x=[_middle(column) + PITCH * stance for _, column, stance in shared],
        y=[LANE * (first + lane + 0.5) for lane, _, _ in shared],
        mode="markers+text",
        name="positions",
        text=[f"{len(some):,}" if len(some) > 1 else "" for some in shared.values()],
        textfont={"size": 11, "color": [ON_STANCES[stance] for stance in stances]},
        customdata=[[box(lanes[some[0].lane], *_told(some))] for some in shared.values()],
        hovertemplate="%{customdata[0]}<extra></extra>",
        marker={
            "symbol": "square",
            "size": SQUARE,
            "color": [STANCE_COLOURS[stance] for stance in stances],
            "line": {"width": 1, "color": [RIMS[stance] for stance in stances]},
        },
    )


def _told(some: Sequence[TimelineMark]) -> list[str]:
    """Return what a square tells: its position, or the first of those that share it."""
    more = len(some) - 1
    return [*some[0].told, *([f"and {more:,} more of this stance"] if more else [])]


def _events(flags: Sequence[Flag], theme: Theme) -> go.Scatter:
    """Return the events, those of one date side by side."""
    x = []
    for number, flag in enumerate(flags):
        beside = [n for n, other in enumerate(flags) if other.column == flag.column]
        x.append(_middle(flag.column) + FLAG * (beside.index(number) - (len(beside) - 1) / 2))
    return go.Scatter(
        x=x,
        y=[LANE / 2] * len(flags),
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
