"""Who is heard how: one bar for each stakeholder, in segments by voice."""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import plotly.graph_objects as go

from standpoint.charts import FILLS, INK, MUTED, PAPER, SOLID, WRITTEN, Theme, glyphs
from standpoint.charts.figure import MANY, blank, box, name_bars, text
from standpoint.charts.marks import EDGES

ROW = 30
CLOSE = 24
"""How many pixels a bar has; and one of many."""
THICK = 0.35
"""Half of a bar's thickness, as a share of its row."""
GLYPH = 0.42
"""A glyph's height as a share of its row. It is as wide as that, and never wider than its part."""
BESIDE = "\u2003\u2002"
"""The room of a glyph ahead of a number, which is drawn only where it stands beside it."""


class VoicePart(NamedTuple):
    """A segment: its voice, its number, and what it tells when it is pointed at, in lines."""

    voice: str
    number: int
    told: Sequence[str] = ()


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
    """A part on its row, from the top, and where on it the part begins."""

    row: int
    start: int
    name: str
    part: VoicePart


def voice_figure(bars: Sequence[VoiceBar], theme: Theme) -> go.Figure:
    """Return the bars, the first on top; a stakeholder without a number has its note instead.

    Voices look as everywhere: what they said has a line around it, what they did has two, and what
    others say of them is hatched, its line dashed.
    """
    placed = [_Placed(*one) for row, bar in enumerate(bars) for one in _along(row, bar)]
    row = CLOSE if len(bars) > MANY else ROW
    figure = blank(theme, height=row * max(len(bars), 1) + 16)
    figure.add_traces(
        [
            _segments(voice, [one for one in placed if one.part.voice == voice], theme)
            for voice in FILLS
            if any(one.part.voice == voice for one in placed)
        ]
    )
    figure.add_trace(_notes(bars, theme))
    most = max([*(bar.total for bar in bars), 1])
    figure.update_layout(
        barmode="overlay",
        showlegend=False,
        uniformtext={"mode": "hide", "minsize": 10},
        shapes=[edge for one in placed for edge in _edges(one, theme)],
        images=[_glyph(one, most, theme) for one in placed],
    )
    # A little is free on the left, for the line around a part lies on its edge.
    figure.update_xaxes(visible=False, range=[-0.005 * most, 1.2 * most])
    name_bars(figure, [bar.name for bar in bars], theme)
    figure.update_yaxes(range=[len(bars) - 0.5, -0.5])
    return figure


def _along(row: int, bar: VoiceBar) -> Iterable[tuple[int, int, str, VoicePart]]:
    """Yield the parts of a bar one behind the other."""
    start = 0
    for part in bar.parts:
        yield row, start, bar.name, part
        start += part.number


def _segments(voice: str, placed: Sequence[_Placed], theme: Theme) -> go.Bar:
    """Return the parts of one voice."""
    hatch = {"shape": "/", "fgcolor": PAPER[theme], "fillmode": "replace", "size": 8}
    pattern = {**hatch, "solidity": 0.5} if EDGES[voice] == "said-of" else {}
    return go.Bar(
        x=[one.part.number for one in placed],
        y=[one.row for one in placed],
        base=[one.start for one in placed],
        orientation="h",
        width=2 * THICK,
        name=text(voice),
        text=[f"{BESIDE}{one.part.number:,}" for one in placed],
        textposition="inside",
        insidetextanchor="end",
        textangle=0,
        textfont={"size": 13, "color": WRITTEN[voice][theme]},
        customdata=[[box(one.name, *one.part.told)] for one in placed],
        hovertemplate="%{customdata[0]}<extra></extra>",
        marker={
            "color": FILLS[voice][theme],
            "line": {"width": 1, "color": SOLID[theme]},
            "pattern": {**pattern, "bgcolor": FILLS[voice][theme]},
        },
    )


def _edges(one: _Placed, theme: Theme) -> list[dict[str, Any]]:
    """Return the line of a part, where it is more than the one that every part has.

    Plotly has no double line: a thin one in the colour of the paper lies over a thick one.
    """
    place = {
        "type": "rect",
        "x0": one.start,
        "x1": one.start + one.part.number,
        "y0": one.row - THICK,
        "y1": one.row + THICK,
    }
    solid, paper = {"color": SOLID[theme], "width": 4}, {"color": PAPER[theme], "width": 1.5}
    dashed = {"color": SOLID[theme], "width": 1.5, "dash": "3px,2px"}
    lines = {"said": [], "did": [solid, paper], "said-of": [paper, dashed]}
    return [{**place, "line": line} for line in lines[EDGES[one.part.voice]]]


def _glyph(one: _Placed, most: int, theme: Theme) -> dict[str, Any]:
    """Return the glyph of a part, at its beginning."""
    return {
        "source": glyphs.address(one.part.voice, WRITTEN[one.part.voice][theme]),
        "xref": "x",
        "yref": "y",
        "x": one.start + min(0.006 * most, 0.2 * one.part.number),
        "y": one.row,
        "sizex": min(0.06 * most, 0.6 * one.part.number),
        "sizey": GLYPH,
        "sizing": "contain",
        "xanchor": "left",
        "yanchor": "middle",
        "layer": "above",
    }


def _notes(bars: Sequence[VoiceBar], theme: Theme) -> go.Scatter:
    """Return what stands at the end of each bar."""
    return go.Scatter(
        x=[bar.total for bar in bars],
        y=list(range(len(bars))),
        mode="text",
        text=[f"  {text(bar.note)}" for bar in bars],
        textposition="middle right",
        textfont={"size": 13, "color": [(INK if bar.total else MUTED)[theme] for bar in bars]},
        hoverinfo="skip",
        showlegend=False,
        cliponaxis=False,
    )
