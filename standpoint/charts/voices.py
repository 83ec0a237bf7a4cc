"""Who is heard how: one bar for each stakeholder, in segments by voice."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import FILLS, INK, MUTED, PAPER, SOLID, WRITTEN, Theme
from standpoint.charts.figure import MANY, blank, name_bars, note_ends, text
from standpoint.charts.parts import HATCH, ChartRow, edge_address, hatch, is_edged, picture

ROW, CLOSE = 30, 24
"""How many pixels a row has; and one of many."""
THICK = 22
"""How many pixels its bar is thick: in a thinner one Plotly leaves out the number (in Firefox)."""
BEHIND = "\u2005"
"""The room behind a number for the edge of its part."""


class VoicePart(NamedTuple):
    """A segment: its voice, its number, and what `figure.box` tells of it."""

    voice: str
    number: int
    hover: str


_Placed = tuple[int, VoicePart, int]
"""A row, from the top, a part on it, and where on it that begins."""


def voice_figure(bars: Sequence[ChartRow[VoicePart]], theme: Theme) -> go.Figure:
    """Return the bars, the first on top; a stakeholder without a number has its note instead.

    The parts of each begin with the most direct voice; a voice without a passage has none, so that
    nothing looks like a number. Voices look as everywhere: what they said has a line around it,
    what they did has two, and what others say of them is hatched, its line dashed.
    """
    placed: list[_Placed] = []
    totals = []
    for row, bar in enumerate(bars):
        *starts, total = accumulate((part.number for part in bar.marks), initial=0)
        placed += [(row, *one) for one in zip(bar.marks, starts, strict=True)]
        totals.append(total)
    high = CLOSE if len(bars) > MANY else ROW
    figure = blank(theme, height=high * len(bars) + 16)
    for voice in FILLS:
        if here := [one for one in placed if one[1].voice == voice]:
            figure.add_trace(_segments(voice, here, THICK / high, theme))
    most = max([*totals, 1])
    figure.update_layout(
        barmode="overlay",
        uniformtext={"mode": "hide", "minsize": 10},
        images=[_over(*one, THICK / high, theme) for one in placed],
    )
    name_bars(figure, [bar.name for bar in bars], theme)
    ends = [
        (total, bar.note, (INK if total else MUTED)[theme])
        for bar, total in zip(bars, totals, strict=True)
    ]
    # A little is free on both sides, for half of the line around a part lies outside of it.
    note_ends(figure, ends, -0.005 * most, 1.005 * most)
    figure.update_yaxes(range=[len(bars) - 0.5, -0.5])
    return figure


def _segments(voice: str, placed: Sequence[_Placed], thick: float, theme: Theme) -> go.Bar:
    return go.Bar(
        x=[part.number for _, part, _ in placed],
        y=[row for row, _, _ in placed],
        base=[start for _, _, start in placed],
        orientation="h",
        width=thick,
        name=text(voice),
        text=[f"{part.number:,}{BEHIND}" for _, part, _ in placed],
        textposition="inside",
        insidetextanchor="end",
        textangle=0,
        textfont={"size": 13, "color": WRITTEN[voice][theme]},
        customdata=[[part.hover] for _, part, _ in placed],
        hovertemplate="%{customdata[0]}<extra></extra>",
        marker={
            "color": FILLS[voice][theme],
            "line": {"width": 0 if is_edged(voice) else 1, "color": SOLID[theme]},
            "pattern": {
                **HATCH,
                "shape": hatch(voice),
                "bgcolor": FILLS[voice][theme],
                "fgcolor": PAPER[theme],
            },
        },
    )


def _over(row: int, part: VoicePart, start: int, thick: float, theme: Theme) -> dict[str, object]:
    voice, number, _ = part
    colours = (SOLID[theme], FILLS[voice][theme], WRITTEN[voice][theme])
    address = edge_address(voice, *colours, digits=len(f"{number:,}"))
    return picture(address, start, row, number, thick)
