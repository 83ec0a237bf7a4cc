"""Who is heard how: one bar for each stakeholder, in segments by voice."""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

import plotly.graph_objects as go

from standpoint.charts import FILLS, INK, MUTED, PAPER, SOLID, WRITTEN, Theme
from standpoint.charts.figure import MANY, blank, box, name_bars, note_ends, text
from standpoint.charts.parts import HATCH, edge_address, hatch, is_edged, picture

ROW, CLOSE = 30, 24
"""How many pixels a row has; and one of many."""
THICK = 22
"""How many pixels its bar is thick: in a thinner one Plotly leaves out the number (in Firefox)."""
BEHIND = "\u2005"
"""The room behind a number for the edge of its part."""


class VoicePart(NamedTuple):
    """A segment: its voice, its number, and what it tells when it is pointed at, in lines."""

    voice: str
    number: int
    told: Sequence[str]


class VoiceBar(NamedTuple):
    """A stakeholder: the parts of its bar, the most direct voice first, and what stands at its end.

    A voice without a passage has no part, so that nothing looks like a number.
    """

    name: str
    parts: Sequence[VoicePart]
    note: str

    @property
    def total(self) -> int:
        return sum(part.number for part in self.parts)


class _Placed(NamedTuple):
    """A part on its row, from the top, where on it the part begins, and whose row it is."""

    row: int
    part: VoicePart
    start: int
    name: str


def voice_figure(bars: Sequence[VoiceBar], theme: Theme) -> go.Figure:
    """Return the bars, the first on top; a stakeholder without a number has its note instead.

    Voices look as everywhere: what they said has a line around it, what they did has two, and what
    others say of them is hatched, its line dashed.
    """
    placed = []
    for row, bar in enumerate(bars):
        starts = accumulate((part.number for part in bar.parts), initial=0)
        placed += [_Placed(row, *one, bar.name) for one in zip(bar.parts, starts, strict=False)]
    high = CLOSE if len(bars) > MANY else ROW
    figure = blank(theme, height=high * len(bars) + 16)
    for voice in FILLS:
        if here := [one for one in placed if one.part.voice == voice]:
            figure.add_trace(_segments(voice, here, THICK / high, theme))
    most = max([*(bar.total for bar in bars), 1])
    figure.update_layout(
        barmode="overlay",
        uniformtext={"mode": "hide", "minsize": 10},
        images=[_over(one, THICK / high, theme) for one in placed],
    )
    name_bars(figure, [bar.name for bar in bars], theme)
    ends = [(bar.total, bar.note, (INK if bar.total else MUTED)[theme]) for bar in bars]
    # A little is free on both sides, for half of the line around a part lies outside of it.
    note_ends(figure, ends, -0.005 * most, 1.005 * most)
    figure.update_yaxes(range=[len(bars) - 0.5, -0.5])
    return figure


def _segments(voice: str, placed: Sequence[_Placed], thick: float, theme: Theme) -> go.Bar:
    return go.Bar(
        x=[one.part.number for one in placed],
        y=[one.row for one in placed],
        base=[one.start for one in placed],
        orientation="h",
        width=thick,
        name=text(voice),
        text=[f"{one.part.number:,}{BEHIND}" for one in placed],
        textposition="inside",
        insidetextanchor="end",
        textangle=0,
        textfont={"size": 13, "color": WRITTEN[voice][theme]},
        customdata=[[box(one.name, *one.part.told)] for one in placed],
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


def _over(one: _Placed, thick: float, theme: Theme) -> dict[str, object]:
    voice, number = one.part.voice, one.part.number
    colours = (SOLID[theme], FILLS[voice][theme], WRITTEN[voice][theme])
    address = edge_address(voice, *colours, digits=len(f"{number:,}"))
    return picture(address, one.start, one.row, number, thick)
