"""A map of many stakeholders: near are those who agree; who rests on little is hollow."""

from collections.abc import Mapping

import plotly.graph_objects as go

from standpoint.charts import INK, MUTED, PAPER, Theme
from standpoint.charts.figure import EDGE, at_axis, blank, is_free, names_width, text
from standpoint.compare.maps import Map

HEIGHT = 560
WIDTH = 620
"""The width that names are laid out for, and the least that is drawn; in a wider figure they only
have more room."""
SIZE, LINE = 12.5, 16
"""How many pixels high the letters and a line of a name are."""
MARK = 11
SIDES = ("middle right", "middle left", "top center", "bottom center")
"""Where a name may stand beside its mark, the first that is free."""


def map_chart(
    found: Map, labels: Mapping[str, str], hovers: Mapping[str, str], theme: Theme
) -> go.Figure:
    """Return the map; both axes have the same scale, and no meaning of their own.

    A name stands beside its mark where no other mark or name is in its way, and whole; each tells
    its name when it is pointed at, and beside it what `hovers` has.
    """
    figure = blank(theme, HEIGHT)
    sides = _sides(found, labels)
    for thin in (False, True):
        here = [name for name, place in found.places.items() if bool(place.thin) == thin]
        figure.add_trace(
            go.Scatter(
                x=[found.places[name].x for name in here],
                y=[found.places[name].y for name in here],
                mode="markers+text",
                name="thin" if thin else "firm",
                text=[at_axis(labels[name], SIZE) if sides[name] else "" for name in here],
                textposition=[sides[name] or SIDES[0] for name in here],
                textfont={"size": SIZE, "color": INK[theme]},
                customdata=[[text(labels[name]), text(hovers[name])] for name in here],
                hovertemplate="<b>%{customdata[0]}</b><br>%{customdata[1]}<extra></extra>",
                marker=_marker(thin, theme),
                cliponaxis=False,
            )
        )
    across, up = _ranges(found)
    figure.update_xaxes(range=across, visible=False)
    figure.update_yaxes(range=up, visible=False, scaleanchor="x", scaleratio=1)
    figure.update_layout(width=WIDTH + 2 * EDGE, autosize=True)
    return figure


def _marker(thin: bool, theme: Theme) -> dict[str, object]:
    """Return a mark in the ink; hollow where it rests on little."""
    line = {"width": 1.5, "color": MUTED[theme] if thin else INK[theme]}
    return {"size": MARK, "color": PAPER[theme] if thin else INK[theme], "line": line}


def _ranges(found: Map) -> tuple[tuple[float, float], tuple[float, float]]:
    """Return what both axes show: all places, and room for the names at their edges."""
    xs = [place.x for place in found.places.values()]
    ys = [place.y for place in found.places.values()]
    wide, tall = max(xs) - min(xs), max(ys) - min(ys)
    room = max(wide, tall * WIDTH / HEIGHT, 1e-6)
    return (
        (min(xs) - 0.16 * room, max(xs) + 0.16 * room),
        (min(ys) - 0.07 * room, max(ys) + 0.07 * room),
    )


def _sides(found: Map, labels: Mapping[str, str]) -> dict[str, str]:
    """Return where the name of each mark stands; empty where there is no room for it."""
    (left, right), (low, high) = _ranges(found)
    scale = min(WIDTH / (right - left), HEIGHT / (high - low))
    at = {name: (place.x * scale, -place.y * scale) for name, place in found.places.items()}
    taken = [(x, y, MARK / 2, MARK / 2) for x, y in at.values()]
    sides: dict[str, str] = {}
    for name, (x, y) in at.items():
        half = names_width([labels[name]], SIZE) / 2
        middles = ((x + MARK + half, y), (x - MARK - half, y), (x, y - LINE), (x, y + LINE))
        boxes = {s: (*middle, half, LINE / 2) for s, middle in zip(SIDES, middles, strict=True)}
        inside = {
            side: box
            for side, box in boxes.items()
            if left * scale <= box[0] - half and box[0] + half <= right * scale
        }
        sides[name] = next((side for side, box in inside.items() if is_free(box, taken)), "")
        if sides[name]:
            taken.append(boxes[sides[name]])
    return sides
