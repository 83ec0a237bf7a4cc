"""A grid of numbers: what changes of whom without what; its tint is the share that changes."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import FULL, INK, NEUTRAL, Theme
from standpoint.charts.figure import MANY, blank, box, cut

ROW = 28
CLOSE = 22
"""How many pixels a row has; and one of many."""
HEAD = 44
SLANTED = 120
"""How many pixels the names of the columns have; and those of more than `LEVEL`, which slant."""
LEVEL = 6
MANY_LETTERS = 20
"""A longer name is cut, so that a phone has room for the grid; the hover box has it."""


class Field(NamedTuple):
    """A field of the grid.

    Attributes
    ----------
    share : float
        How strong its tint is, 0 to 1.
    label : str
        What stands in it.
    told : sequence of str
        What it tells when it is pointed at, in lines.
    """

    share: float
    label: str
    told: Sequence[str] = ()


def grid(
    rows: Sequence[str],
    columns: Sequence[str],
    fields: Mapping[tuple[int, int], Field],
    theme: Theme,
) -> go.Figure:
    """Return the grid.

    Parameters
    ----------
    rows, columns : sequence of str
        Their names, from the top and from the left.
    fields : mapping of (int, int) to Field
        By row and column; where there is none, nothing is drawn, so that it is not taken for 0.
    theme : {"light", "dark"}
    """
    head = HEAD if len(columns) <= LEVEL else SLANTED
    row = CLOSE if len(rows) > MANY else ROW
    figure = blank(theme, height=row * max(len(rows), 1) + head + 8)
    figure.add_trace(_heatmap(rows, columns, fields, theme))
    look = {"ticks": "", "showgrid": False, "tickfont": {"color": INK[theme], "size": 13}}
    figure.update_xaxes(
        **look,
        side="top",
        tickvals=list(range(len(columns))),
        ticktext=[cut(name, MANY_LETTERS) for name in columns],
        tickangle=0 if len(columns) <= LEVEL else -45,
    )
    figure.update_yaxes(
        **look,
        range=[len(rows) - 0.5, -0.5],
        tickvals=list(range(len(rows))),
        ticktext=[cut(name, MANY_LETTERS) for name in rows],
    )
    figure.update_layout(margin_t=head)
    return figure


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
            [_told(rows, fields, at) if at in fields else "" for at in line] for line in places
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


def _told(rows: Sequence[str], fields: Mapping[tuple[int, int], Field], at: tuple[int, int]) -> str:
    return box(rows[at[0]], *fields[at].told)
