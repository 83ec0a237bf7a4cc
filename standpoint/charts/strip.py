"""The strip of one issue as a figure: who stands on which of the five steps, support at the right.

It is explored by pointing: every mark tells its passage. With many stakeholders it becomes bars, in
which each has a part of its own.
"""

from collections.abc import Iterable, Sequence

import plotly.graph_objects as go

from standpoint.charts import INK, LINE, MUTED, PAPER, STANCE_COLOURS, Theme
from standpoint.charts.discs import SIZE, disc_address
from standpoint.charts.figure import blank, text
from standpoint.charts.letters import app_width, wrapped
from standpoint.charts.parts import HoverMark, HoverRow, PlacedPart, draw_parts, picture
from standpoint.charts.strips import STEPS

ROW, HIGH_ROW = 27, 40
"""How many pixels high a line of the strip is, and each where a name has two lines."""
WIDE = 0.4
"""How many steps of the scale are free for a disc, so that on a phone it still has its size."""
HEAD = 40
"""How many are above it, for the words of the steps."""
TALL = 220
"""How many pixels high the bars are."""
BROAD = 0.8
"""How much of a step its bar fills."""
STEP = 70
"""How many pixels wide a step is on a phone, where a name has to find room, too."""
BESIDE, NAME, PAD = 14, 14, 2
"""How many pixels a name is beside the middle of its mark, how large, and the ground around it."""


def strip_figure(rows: Sequence[HoverRow], words: Sequence[str], theme: Theme) -> go.Figure:
    """Return the strip, one line for each stakeholder, so that no two names can overlap.

    Each has one mark, or two on both sides where it is divided, which are joined by a line. `words`
    are those of the five steps.
    """
    said = [_lines(row) for row in rows]
    high = ROW if all(len(lines) == 1 for lines in said) else HIGH_ROW
    figure = _scaled(theme, high * len(rows) + HEAD + 8, words)
    names = []
    for place, (row, lines) in enumerate(zip(rows, said, strict=True)):
        ends = [mark.stance for mark in row.marks]
        if len(ends) > 1:
            line = {"x0": min(ends), "x1": max(ends), "y0": place, "y1": place}
            figure.add_shape(type="line", layer="below", line={"color": MUTED[theme]}, **line)
        names.append(_name(lines, ends, place, theme))
    figure.update_layout(annotations=names)
    _draw_discs(figure, rows, high, theme)
    figure.update_yaxes(range=[len(rows) - 0.5, -0.5], visible=False)
    return figure


def _draw_discs(figure: go.Figure, rows: Sequence[HoverRow], high: int, theme: Theme) -> None:
    """Draw the marks, each a picture over a marker, for Plotly tells nothing of a picture."""
    placed = [(place, mark) for place, row in enumerate(rows) for mark in row.marks]
    figure.add_trace(
        go.Scatter(
            x=[mark.stance for _, mark in placed],
            y=[place for place, _ in placed],
            mode="markers",
            customdata=[[mark.hover] for _, mark in placed],
            hovertemplate="%{customdata[0]}<extra></extra>",
            marker={"size": SIZE - 2, "color": [STANCE_COLOURS[mark.stance] for _, mark in placed]},
            cliponaxis=False,
        )
    )
    size = WIDE, SIZE / high
    look = {"xanchor": "center"}
    figure.update_layout(
        images=[
            picture(disc_address(mark.stance, mark.voice, theme), mark.stance, place, *size) | look
            for place, mark in placed
        ]
    )


def bars(marks: Iterable[HoverMark], words: Sequence[str], theme: Theme) -> go.Figure:
    """Return a bar on each step, as high as many stand on it, with a part for each of them.

    Those of one step lie on one another in the order given. `words` are those of the five steps.
    """
    figure = _scaled(theme, TALL + HEAD, words)
    counts = dict.fromkeys(STEPS, 0)
    placed = []
    for mark in marks:
        placed.append(PlacedPart(mark, across=mark.stance, start=counts[mark.stance]))
        counts[mark.stance] += mark.number
    draw_parts(figure, placed, BROAD, upright=True)
    figure.add_trace(_numbers({step: number for step, number in counts.items() if number}))
    figure.update_layout(barmode="overlay")
    figure.update_yaxes(range=[0, 1.12 * max(counts.values())], visible=False)
    return figure


def _numbers(counts: dict[int, int]) -> go.Scatter:
    return go.Scatter(
        x=[*counts],
        y=[*counts.values()],
        text=[f"{number:,}" for number in counts.values()],
        mode="text",
        textposition="top center",
        hoverinfo="skip",
        cliponaxis=False,
    )


def _scaled(theme: Theme, height: int, words: Sequence[str]) -> go.Figure:
    """Return an empty figure over the five steps, their words on top."""
    figure = blank(theme, height)
    figure.update_layout(margin={"l": 0, "r": 0, "t": HEAD})
    figure.update_xaxes(
        range=[-2.5, 2.5],
        tickvals=list(STEPS),
        ticktext=[text(word).replace(" ", "<br>") for word in words],
        side="top",
        automargin=False,
        gridcolor=LINE[theme],
        tickfont={"color": INK[theme], "size": 13},
    )
    return figure


def _lines(row: HoverRow) -> list[str]:
    """Return a name in one line, or in two where it has no room on a phone or between its marks."""
    ends = [mark.stance for mark in row.marks]
    beside = STEP * (2.5 + abs(ends[0])) - BESIDE
    between = STEP * (max(ends) - min(ends)) - 2 * BESIDE
    room = (between if len(ends) > 1 else beside) - 2 * PAD
    is_short = app_width(row.name, NAME) <= room
    return [row.name] if is_short else wrapped(row.name, room, NAME, most=2)


def _name(lines: Sequence[str], ends: Sequence[int], place: int, theme: Theme) -> dict[str, object]:
    """Return the name of a line: beside its mark, where there is more room, or between its two."""
    last = ends[-1]
    right = {"xanchor": "left", "xshift": BESIDE, "align": "left"}
    left = {"xanchor": "right", "xshift": -BESIDE, "align": "right"}
    beside = left if last > 0 else right
    if len(ends) > 1:
        beside = {"xanchor": "center", "xshift": 0}
    return {
        "x": sum(ends) / len(ends),
        "y": place,
        "yanchor": "middle",
        "showarrow": False,
        "text": "<br>".join(map(text, lines)),
        "bgcolor": PAPER[theme],
        "borderpad": PAD,
        "font": {"size": NAME, "color": INK[theme]},
        **beside,
    }
