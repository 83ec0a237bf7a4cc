"""Events and positions on one axis of dates, a lane for each stakeholder.

The axis gives the order of the dates and not their distance, so that 2003 and two days of one week
can stand side by side; the time between neighbours is written. A date that is not known to the day
is drawn over all that it may mean.
"""

import math
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import plotly.graph_objects as go

from standpoint.charts import INK, LINE, MUTED, ON_STANCES, PAPER, STANCES, Theme
from standpoint.charts.figure import blank, text
from standpoint.charts.lanes import (
    LABELLED,
    Flag,
    Layout,
    Mark,
    innermost,
    is_day,
    layout,
)
from standpoint.compare.chronology import written_gaps

SYMBOLS = {
    "quoted": "circle",
    "reported": "square",
    "observed": "diamond",
    "ascribed": "circle-open",
}
"""The symbol of each voice."""
TITLE = 26
"""How many characters of an event's title go on one line, so that it fits on a phone."""
AXIS = 76
"""How many pixels high the axis is with its labels, and where in it the line is."""
LINE_AT = 38
TALL = 700
"""A figure of more pixels has the axis below the lanes, too."""

HOVER = "<br>".join(["<b>%{customdata[0]}</b>", *(f"%{{customdata[{n}]}}" for n in range(1, 5))])


class Words(NamedTuple):
    """How the figure says stances, voices, dates and the time between two dates."""

    scale: dict[int, str]
    voices: dict[str, str]
    date: Callable[[str], str]
    tick: Callable[[str], str]
    gap: Callable[[str, str], str]


@dataclass
class _Ground:
    """What is drawn around the marks; handed to the figure at once, for one by one is slow."""

    found: Layout
    theme: Theme
    shapes: list[dict[str, Any]] = field(default_factory=list)
    notes: list[dict[str, Any]] = field(default_factory=list)

    def shape(self, kind: str, x: tuple[float, float], y: tuple[float, float], **look: Any) -> None:
        ends = {"x0": x[0], "x1": x[1], "y0": y[0], "y1": y[1]}
        self.shapes.append({"type": kind, **ends, **look})

    def write(self, x: float, y: float, words: str, size: int, color: str, **look: Any) -> None:
        font = {"size": size, "color": color}
        self.notes.append({"x": x, "y": y, "text": words, "font": font, "showarrow": False, **look})


def timeline(
    lanes: Sequence[str],
    marks: Sequence[Mark],
    flags: Sequence[Flag],
    moves: Iterable[tuple[int, int]],
    words: Words,
    theme: Theme,
) -> go.Figure:
    """Return the time line.

    Parameters
    ----------
    lanes : sequence of str
        The stakeholders, from the top.
    marks : sequence of Mark
        The positions.
    flags : sequence of Flag
        The events, oldest first.
    moves : iterable of (int, int)
        The indices of two marks of a lane between which a stance changed; a line joins them.
    words : Words
    theme : {"light", "dark"}

    Returns
    -------
    go.Figure
        In its `meta`, `narrowest` says how many pixels it needs across, and `crowded` whether
        positions of one lane, date and stance share a mark with their number.
    """
    found = layout(len(lanes), marks, flags)
    ground = _Ground(found, theme)
    axis = AXIS / found.pitch
    top = _events(ground, flags, -axis)
    bottom = found.bottom
    _dates(ground, words, -axis)
    if bottom * found.pitch > TALL:
        _dates(ground, words, bottom)
        bottom += axis
    _lanes(ground, lanes, {mark.lane for mark in marks})
    legend = list(_legend(marks, words, found.crowded, theme))
    under = 20 * math.ceil(len(legend) / 2) + 24  # two columns at every width: the scale must hold
    drawn = round((bottom - top) * found.pitch)
    figure = blank(theme, height=drawn + under + 8)
    figure.add_traces(
        [
            *(_move(found, before, after, theme) for before, after in moves),
            *_days(found, marks, lanes, words, theme),
            *_spans(found, marks, lanes, words, theme),
            *legend,
        ]
    )
    figure.update_xaxes(range=[0, max(found.axis.length, LABELLED)], visible=False)
    figure.update_yaxes(range=[bottom, top], visible=False)
    figure.update_layout(
        shapes=ground.shapes,
        annotations=ground.notes,
        showlegend=True,
        barmode="overlay",
        margin_b=under,
        meta={"crowded": found.crowded, "narrowest": round(found.axis.length * found.pitch * 0.85)},
        legend={
            "y": -10 / max(drawn, 1),
            "entrywidth": 0.45,
            "entrywidthmode": "fraction",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    )
    return figure


def _events(ground: _Ground, flags: Sequence[Flag], bottom: float) -> float:
    """Draw each event: a line on its day, or a band over all days it may be, under its title.

    Each title has rows of its own above `bottom`, so that none meets another. Returns their top.
    """
    found, color = ground.found, MUTED[ground.theme]
    titles = [
        textwrap.wrap(f"{flag.title} (announced)" if flag.announced else flag.title, TITLE)
        for flag in flags
    ]
    heights = [(17 * len(lines) + 6) / found.pitch for lines in titles]
    line = bottom + LINE_AT / found.pitch
    top = y = bottom - sum(heights)
    for flag, lines, height in zip(flags, titles, heights, strict=True):
        place = found.axis.places[flag.date]
        pen = {"color": color, "width": 1.5, "dash": "dash" if flag.announced else "solid"}
        look = {"layer": "below", "name": text(flag.title)}
        end = found.bottom
        if not is_day(flag.date):
            fill = "rgba(128,128,128,0.14)"
            edge = {**pen, "width": 1 if flag.announced else 0}
            ground.shape(
                "rect", (place.start, place.end), (line, end), fillcolor=fill, line=edge, **look
            )
            end = line
        ground.shape("line", (place.middle, place.middle), (y, end), line=pen, **look)
        left = place.middle <= found.axis.length / 2
        side = "left" if left else "right"
        ground.write(
            place.middle, y, "<br>".join(text(words) for words in lines), 13, INK[ground.theme],
            xanchor=side, align=side, yanchor="top", xshift=4 if left else -4,
            bgcolor=PAPER[ground.theme],
        )  # fmt: skip
        y += height
    return top


def _dates(ground: _Ground, words: Words, top: float) -> None:
    """Draw the axis: a piece of line for each date with its label, and the time between them."""
    found, ink, paper = ground.found, INK[ground.theme], PAPER[ground.theme]
    line = top + LINE_AT / found.pitch
    inner = innermost(found.axis)
    narrow = min((p.end - p.start for p in found.axis.places.values()), default=LABELLED)
    every = math.ceil(34 / (narrow * found.pitch))  # too narrow for each label: every second, …
    labelled = set(inner[::every])
    for date, place in found.axis.places.items():
        is_inner = date in inner
        y = line + (0 if is_inner else 32 / found.pitch)
        pen = {"color": ink, "width": 2 if is_inner else 1}
        ground.shape("line", (place.start, place.end), (y, y), line=pen, name=date)
        if date in labelled or not is_inner:
            label = words.tick(date).replace("\n", "<br>") if is_inner else words.date(date)
            anchor = "bottom" if is_inner else "middle"
            ground.write(place.middle, y, label, 12, ink, yanchor=anchor, bgcolor=paper)
    for x, earlier, later in written_gaps(found.axis)[0]:
        label = "<br>".join(words.gap(earlier, later).rsplit(" ", 1))
        ground.write(
            x, line, label, 11, MUTED[ground.theme], yanchor="top", yshift=-2, bgcolor=paper
        )


def _lanes(ground: _Ground, lanes: Sequence[str], used: set[int]) -> None:
    """Draw a line above each lane, the stakeholder's name under it."""
    theme = ground.theme
    for lane, (name, (top, _)) in enumerate(zip(lanes, ground.found.lanes, strict=True)):
        look = {"line": {"color": LINE[theme], "width": 1}, "layer": "below", "xref": "paper"}
        ground.shape("line", (0, 1), (top, top), **look)
        said = f"<b>{text(name)}</b>" if lane in used else f"{text(name)}: no position drawn"
        ground.write(
            0, top, said, 13, INK[theme] if lane in used else MUTED[theme],
            xref="paper", xanchor="left", yanchor="top", yshift=-2, bgcolor=PAPER[theme],
        )  # fmt: skip


def _move(found: Layout, before: int, after: int, theme: Theme) -> go.Scatter:
    x, y = zip(found.at[before], found.at[after], strict=True)
    pen = {"color": INK[theme], "width": 1.5}
    return go.Scatter(
        x=x, y=y, mode="lines", line=pen, name="change", showlegend=False, hoverinfo="skip"
    )


def _days(
    found: Layout, marks: Sequence[Mark], lanes: Sequence[str], words: Words, theme: Theme
) -> Iterable[go.Scatter]:
    """Yield the positions that are known to the day, those of one symbol together."""
    kinds: dict[str, list[tuple[int, ...]]] = {}
    for group in found.groups:
        first = marks[group[0]]
        if is_day(first.date):
            kinds.setdefault("" if found.crowded else first.voice, []).append(group)
    for voice, groups in kinds.items():
        scores = [marks[group[0]].score for group in groups]
        yield go.Scatter(
            x=[found.at[group[0]][0] for group in groups],
            y=[found.at[group[0]][1] for group in groups],
            mode="markers+text" if found.crowded else "markers",
            text=[str(len(group)) for group in groups] if found.crowded else None,
            textfont={"size": 11, "color": [ON_STANCES[score] for score in scores]},
            name="days",
            showlegend=False,
            customdata=[_said(group, marks, lanes, words) for group in groups],
            hovertemplate=f"{HOVER}<extra></extra>",
            marker={
                "symbol": SYMBOLS.get(voice, "square"),
                "size": found.pitch * (0.92 if found.crowded else 0.82),
                "color": [STANCES[score] for score in scores],
                # An open circle is all line, and its line has the colour.
                "line": {"width": 2.5 if voice == "ascribed" else 1, "color": INK[theme]},
            },
            cliponaxis=False,
        )


def _spans(
    found: Layout, marks: Sequence[Mark], lanes: Sequence[str], words: Words, theme: Theme
) -> Iterable[go.Bar]:
    """Yield the positions that are not known to the day, each over all days it may be of."""
    groups = [group for group in found.groups if not is_day(marks[group[0]].date)]
    if groups:
        places = [found.axis.places[marks[group[0]].date] for group in groups]
        yield go.Bar(
            x=[place.end - place.start for place in places],
            base=[place.start for place in places],
            y=[found.at[group[0]][1] for group in groups],
            width=[0.6] * len(groups),
            orientation="h",
            name="spans",
            showlegend=False,
            customdata=[_said(group, marks, lanes, words) for group in groups],
            hovertemplate=f"{HOVER}<extra></extra>",
            marker={
                "color": [STANCES[marks[group[0]].score] for group in groups],
                "line": {"width": 1, "color": INK[theme]},
            },
        )


def _legend(
    marks: Sequence[Mark], words: Words, crowded: bool, theme: Theme
) -> Iterable[go.Scatter]:
    """Yield an entry for each stance and each voice that is there."""
    line = {"width": 1, "color": INK[theme]}
    entries = [
        (word, {"symbol": "square", "color": STANCES[score], "line": line})
        for score, word in words.scale.items()
        if any(mark.score == score for mark in marks)
    ] + [
        (voice, {"symbol": SYMBOLS[voice], "color": MUTED[theme]})
        for voice in words.voices
        if not crowded and any(mark.voice == voice and is_day(mark.date) for mark in marks)
    ]
    for name, look in entries:
        marker = {**look, "size": 12}
        yield go.Scatter(x=[None], y=[None], mode="markers", name=text(name), marker=marker)


def _said(
    group: tuple[int, ...], marks: Sequence[Mark], lanes: Sequence[str], words: Words
) -> list[str]:
    mark = marks[group[0]]
    voices = Counter(marks[n].voice for n in group)
    alone = len(group) == 1
    said = (
        lanes[mark.lane],
        mark.issue if alone else f"{len(group)} positions",
        words.scale[mark.score],
        words.date(mark.date),
        words.voices[mark.voice] if alone else ", ".join(f"{n} {v}" for v, n in voices.items()),
    )
    return [text(word) for word in said]
