"""Who agrees with whom as a network: a line for each pair that agrees enough."""

from collections.abc import Iterator, Mapping

import plotly.graph_objects as go

from standpoint.charts import INK, MUTED, PAPER, Theme
from standpoint.charts.figure import at_axis, blank, is_free, names_width, text
from standpoint.compare.network import ABOVE, BELOW, WIDTH, Network
from standpoint.compare.pairs import Pair

WIDTHS = (2.0, 4.0, 6.5, 9.0)
"""How wide a line is, from few shared issues to many."""
FIGURE = (17.0, 9.0)
"""Half of how many pixels a figure on a line is wide and high."""
SIZE = 13
"""How many pixels high the letters of a name are."""
FEW = 12
"""As many lines bear their figure where there is room; with more they would hide the lines."""


def node_widths(labels: Mapping[str, str]) -> dict[str, float]:
    """Return how many pixels wide each node is with its name, by id."""
    return {name: names_width([label], SIZE) + 10 for name, label in labels.items()}


def network_chart(
    found: Network, labels: Mapping[str, str], figures: Mapping[tuple[str, str], str], theme: Theme
) -> go.Figure:
    """Return the network; the wider a line, the more issues its figure rests on.

    It has one line at least; `figures` has what each says in words, by the ids of its pair.
    """
    figure = blank(theme, height=round(found.height) + 80)
    for line in _lines(found, theme):
        figure.add_trace(line)
    figure.add_trace(_middles(found, labels, figures))
    figure.add_trace(
        go.Scatter(
            x=[place[0] for place in found.places.values()],
            y=[place[1] for place in found.places.values()],
            mode="markers",
            marker={"size": 15, "color": INK[theme], "line": {"width": 2, "color": PAPER[theme]}},
            customdata=[[text(labels[name])] for name in found.places],
            hovertemplate="%{customdata[0]}<extra></extra>",
            showlegend=False,
        )
    )
    figure.update_layout(
        showlegend=True,
        legend={"orientation": "h", "y": -10 / found.height, "yanchor": "top", "font_size": 13},
        annotations=_names(found, labels, figures, theme),
    )
    figure.update_xaxes(range=[0, WIDTH], visible=False)
    figure.update_yaxes(range=[found.height, 0], visible=False)
    return figure


def _lines(found: Network, theme: Theme) -> Iterator[go.Scatter]:
    """Yield the lines of each width, the widest first, so that it lies below."""
    steps = _steps([pair.shared for pair in found.lines])
    for (low, high), width in reversed(list(zip(steps, WIDTHS[: len(steps)], strict=True))):
        here = [pair for pair in found.lines if low <= pair.shared <= high]
        if not here:
            continue
        xs: list[float | None] = []
        ys: list[float | None] = []
        for pair in here:
            (x0, y0), (x1, y1) = found.places[pair.one], found.places[pair.other]
            xs += [x0, x1, None]
            ys += [y0, y1, None]
        span = f"{low}" if low == high else f"{low} to {high}"
        yield go.Scatter(
            x=xs,
            y=ys,
            mode="lines",
            line={"width": width, "color": MUTED[theme]},
            opacity=0.9 if len(found.lines) <= FEW else 0.45,
            name=f"{span} shared {'issue' if span == '1' else 'issues'}",
            hoverinfo="skip",
        )


def _steps(shared: list[int]) -> list[tuple[int, int]]:
    """Return up to four ranges of n, from the fewest to the most."""
    low, high = min(shared), max(shared)
    number = min(len(WIDTHS), high - low + 1)
    edges = [low + round((high - low + 1) * step / number) for step in range(number + 1)]
    return [(edges[i], edges[i + 1] - 1) for i in range(number)]


def _middles(
    found: Network, labels: Mapping[str, str], figures: Mapping[tuple[str, str], str]
) -> go.Scatter:
    """Return what a pointer finds on a line: a mark that is not seen, in its middle."""
    ends = [(found.places[pair.one], found.places[pair.other]) for pair in found.lines]
    return go.Scatter(
        x=[(x0 + x1) / 2 for (x0, _), (x1, _) in ends],
        y=[(y0 + y1) / 2 for (_, y0), (_, y1) in ends],
        mode="markers",
        marker={"size": 16, "opacity": 0},
        customdata=[
            [text(labels[p.one]), text(labels[p.other]), figures[p.one, p.other]]
            for p in found.lines
        ],
        hovertemplate="%{customdata[0]} – %{customdata[1]}<br>%{customdata[2]}<extra></extra>",
        showlegend=False,
    )


def _names(
    found: Network,
    labels: Mapping[str, str],
    figures: Mapping[tuple[str, str], str],
    theme: Theme,
) -> list[dict[str, object]]:
    """Return the names under the nodes, on paper, so that no line runs through a name."""
    plain: dict[str, object] = {"showarrow": False, "bgcolor": PAPER[theme], "borderpad": 0}
    names = [
        {
            **plain,
            "x": x,
            "y": y,
            "yshift": -19,
            "text": at_axis(labels[name], SIZE),
            "font": {"size": SIZE, "color": INK[theme]},
        }
        for name, (x, y) in found.places.items()
    ]
    figures_on_lines = [
        {
            **plain,
            "x": x,
            "y": y,
            "text": figures[pair.one, pair.other].partition(",")[0],
            "font": {"size": 12, "color": MUTED[theme]},
        }
        for pair, (x, y) in _free_places(found, labels).items()
    ]
    return figures_on_lines + names


def _free_places(found: Network, labels: Mapping[str, str]) -> dict[Pair, tuple[float, float]]:
    """Return where on its line a figure covers no node and no other figure; others bear none."""
    if len(found.lines) > FEW:
        return {}
    widths = node_widths(labels)
    taken = [
        (x, y + (BELOW - ABOVE) / 2, widths[name] / 2, (ABOVE + BELOW) / 2)
        for name, (x, y) in found.places.items()
    ]
    free: dict[Pair, tuple[float, float]] = {}
    for pair in found.lines:
        (x0, y0), (x1, y1) = found.places[pair.one], found.places[pair.other]
        for part in (0.5, 0.42, 0.58, 0.34, 0.66):
            x, y = x0 + part * (x1 - x0), y0 + part * (y1 - y0)
            if is_free((x, y, *FIGURE), taken):
                free[pair] = x, y
                taken.append((x, y, *FIGURE))
                break
    return free
