"""A grid of numbers: what changes of whom without what; its tint is the share that changes."""

from collections.abc import Mapping, Sequence
from math import ceil
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import FULL, INK, NEUTRAL, Theme
from standpoint.charts.figure import MANY, NAME, at_axis_all, blank, box, names_width, text
from standpoint.charts.letters import app_width, shortened, told_apart, wrapped

ROW = 28
CLOSE = 22
"""How many pixels a row has; and one of many."""
HEAD, STEP = 12, 16
SLANTED = 120
"""How many pixels the names of the columns have, and each of their lines; and those of more than
`LEVEL`, which slant."""
LEVEL = 6
COLUMN = 60
"""How many pixels a column has at least, so that no name or number covers another."""
LINE, LINES = 116, 4
"""How many pixels of a name go on a line, in the widest letters, where names are level."""
SIZE = 13
SLOPE = 0.75
"""How far a slanted name reaches sideways, as a share of its length and with its height."""


class Field(NamedTuple):
    """A field of the grid."""

    share: float
    """How strong its tint is, 0 to 1."""
    label: str
    """What stands in it."""
    told: Sequence[str] = ()
    """What it tells when it is pointed at, in lines."""


def grid(
    rows: Sequence[str],
    columns: Sequence[str],
    fields: Mapping[tuple[int, int], Field],
    theme: Theme,
) -> go.Figure:
    """Return the grid, as wide as it has to be at least.

    `fields` are by row and column; where there is none, nothing is drawn, so that it is not taken
    for 0.
    """
    is_level = len(columns) <= LEVEL
    heads = _heads(columns, is_level)
    column = _column(heads if is_level else [], fields)
    most = max(map(len, heads), default=0)
    head = HEAD + STEP * most if is_level else SLANTED
    right = 8 if is_level else 8 + _beyond(heads, column)
    row = CLOSE if len(rows) > MANY else ROW
    figure = blank(theme, height=row * len(rows) + head + 8)
    figure.add_trace(_heatmap(rows, columns, fields, theme))
    _name(figure, rows, heads, 0 if is_level else -45, theme)
    least = names_width(rows, SIZE) + 12 + column * len(columns) + right
    figure.update_layout(margin={"t": head, "r": right}, width=ceil(least), autosize=True)
    return figure


def _name(
    figure: go.Figure,
    rows: Sequence[str],
    heads: Sequence[Sequence[str]],
    angle: int,
    theme: Theme,
) -> None:
    """Write the names of the rows at the left, and those of the columns above, in their lines."""
    look = {"ticks": "", "showgrid": False, "tickfont": {"color": INK[theme], "size": SIZE}}
    figure.update_xaxes(
        **look,
        side="top",
        tickvals=list(range(len(heads))),
        ticktext=["<br>".join(map(text, lines)) for lines in heads],
        tickangle=angle,
        ticklabeloverflow="allow",
        automargin=False,
    )
    figure.update_yaxes(
        **look,
        range=[len(rows) - 0.5, -0.5],
        tickvals=list(range(len(rows))),
        ticktext=at_axis_all(rows, SIZE),
    )


def _column(heads: Sequence[Sequence[str]], fields: Mapping[tuple[int, int], Field]) -> float:
    """Return how many pixels a column has at least, for names in these lines and what it holds."""
    held = [*(line for lines in heads for line in lines), *(one.label for one in fields.values())]
    return max([COLUMN, *(10 + app_width(words, SIZE) for words in held)])


def _beyond(heads: Sequence[Sequence[str]], column: float) -> float:
    """Return how many pixels slanted names reach beyond the last column at most."""
    reach = [SLOPE * app_width(name, SIZE) for (name,) in reversed(heads)]
    return max([0, *(one - column * (place + 0.5) for place, one in enumerate(reach))])


def _heads(names: Sequence[str], is_level: bool) -> list[list[str]]:
    """Return the lines of each column's name, cut where it finds no room."""

    def cut(name: str) -> list[str]:
        return wrapped(name, LINE, SIZE, most=LINES) if is_level else [shortened(name, NAME, SIZE)]

    return [cut(name) for name in told_apart(names, cut)]


def _heatmap(
    rows: Sequence[str],
    columns: Sequence[str],
    fields: Mapping[tuple[int, int], Field],
    theme: Theme,
) -> go.Heatmap:
    places = [[(row, column) for column in range(len(columns))] for row in range(len(rows))]
    return go.Heatmap(
        z=[[fields[at].share if at in fields else None for at in line] for line in places],
        text=[[fields[at].label if at in fields else "" for at in line] for line in places],
        customdata=[
            [box(rows[at[0]], *fields[at].told) if at in fields else "" for at in line]
            for line in places
        ],
        texttemplate="%{text}",
        hovertemplate="%{customdata}<extra></extra>",
        hoverongaps=False,
        zmin=0,
        zmax=1,
        colorscale=[[0, NEUTRAL[theme]], [1, FULL[theme]]],
        textfont={"color": INK[theme], "size": 13},
        showscale=False,
        xgap=2,
        ygap=2,
    )
