"""The network of those who agree: which lines are drawn, and where everyone stands."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import networkx as nx

from standpoint.compare.pairs import Pair

WIDTH = 340.0
"""The narrowest figure that the layout must be readable in, in pixels; a wider one stretches it."""
ABOVE, BELOW = 12.0, 30.0
"""The room of a node over and under its middle, its name included, in pixels."""
MANY = 40
"""With more lines a network is a knot: only the strongest are drawn."""
ROUNDS = 60
"""As often nodes that overlap are pushed apart; after that they only move down."""


@dataclass(frozen=True)
class Network:
    """Nodes with their places, and the lines between them."""

    places: dict[str, tuple[float, float]]
    """The middle of each node by id, x from 0 to `WIDTH` and y downward from 0 to `height`."""
    lines: tuple[Pair, ...]
    """The pairs that agree enough, the closest first; of more than `MANY` the strongest."""
    weaker: int
    """How many pairs agree enough as well, and have no line."""
    alone: tuple[str, ...]
    """Who has no line, and so no place."""
    groups: tuple[tuple[str, ...], ...]
    """The nodes that hang together, the largest group first."""
    height: float


def network(
    pairs: Sequence[Pair], widths: Mapping[str, float], min_shared: int, threshold: float
) -> Network:
    """Return the network of the pairs that agree in at least `threshold` over `min_shared` issues.

    Groups that hang together are laid out each by itself (Kamada and Kawai, which starts from a
    circle and so comes out the same each time), one under the other, and then moved apart until no
    node covers another or its name at a width of `WIDTH` pixels. Distance and place have no other
    meaning than that.

    `widths` has how many pixels wide the node of each stakeholder is with its name, by id, in the
    order of the comparison.

    References
    ----------
    Kamada, T., & Kawai, S. (1989). An algorithm for drawing general undirected graphs. Information
    Processing Letters, 31(1), 7-15. doi:10.1016/0020-0190(89)90102-6
    """
    enough = [p for p in pairs if p.has_figure(min_shared) and p.value >= threshold - 1e-9]
    lines = strongest(enough)
    graph = _graph(widths, lines)
    order = {name: number for number, name in enumerate(widths)}
    components = [sorted(nodes, key=order.__getitem__) for nodes in nx.connected_components(graph)]
    components.sort(key=lambda nodes: (-len(nodes), order[nodes[0]]))
    groups = [nodes for nodes in components if len(nodes) > 1]
    places = _without_overlap(_laid_out(groups, lines), widths)
    return Network(
        places,
        tuple(lines),
        len(enough) - len(lines),
        tuple(nodes[0] for nodes in components if len(nodes) == 1),
        tuple(tuple(nodes) for nodes in groups),
        max((y for _, y in places.values()), default=0.0) + BELOW,
    )


def strongest(pairs: Sequence[Pair], most: int = MANY) -> list[Pair]:
    """Return the closest pairs first, of those as close the one that shares more, `most` at most.

    Pairs that are as close over as many issues are drawn or left out together; where that would
    leave none, those that are first in the order given are drawn.
    """
    ordered = sorted(pairs, key=_strength)
    if len(ordered) <= most:
        return ordered
    beyond = _strength(ordered[most])
    return [pair for pair in ordered if _strength(pair) < beyond] or ordered[:most]


def _strength(pair: Pair) -> tuple[float, int]:
    return -round(pair.value, 9), -pair.shared


def _graph(names: Iterable[str], lines: Iterable[Pair]) -> "nx.Graph[str]":
    """Return a graph whose nodes stand in a fixed order; that of a subgraph's is a set's."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(names)
    graph.add_edges_from((pair.one, pair.other) for pair in lines)
    return graph


def _laid_out(
    groups: Sequence[Sequence[str]], lines: Sequence[Pair]
) -> dict[str, tuple[float, float]]:
    """Return first places: small groups two in a row, larger ones over the full width."""
    places: dict[str, tuple[float, float]] = {}
    top, column = 0.0, 0
    for nodes in groups:
        is_half = len(nodes) < 5 and len(groups) > 1
        wide = WIDTH / 2 if is_half else WIDTH * min(1.0, 0.2 + 0.2 * len(nodes))
        if not column:  # the second in a row has the room of the first, which is no smaller
            tall = 46.0 + min(40.0 * len(nodes), 240.0 + 12.0 * len(nodes))
        left = WIDTH / 2 * column if is_half else (WIDTH - wide) / 2
        found = nx.kamada_kawai_layout(_graph(nodes, [p for p in lines if p.one in nodes]))
        xs = _spread([float(found[name][0]) for name in nodes])
        ys = _spread([float(found[name][1]) for name in nodes])
        for name, x, y in zip(nodes, xs, ys, strict=True):
            places[name] = left + wide * (0.12 + 0.76 * x), top + ABOVE + (tall - 50) * y
        column = 1 if is_half and column == 0 else 0
        top += 0 if column else tall + 20
    return places


def _spread(values: Sequence[float]) -> list[float]:
    """Return values from 0 to 1; all in the middle where they do not differ.

    Examples
    --------
    >>> _spread([2.0, 2.5, 2.375]), _spread([3.0, 3.0])
    ([0.0, 1.0, 0.75], [0.5, 0.5])
    """
    low, high = min(values), max(values)
    if high - low < 1e-6:
        return [0.5] * len(values)
    return [(value - low) / (high - low) for value in values]


def _without_overlap(
    places: Mapping[str, tuple[float, float]], widths: Mapping[str, float]
) -> dict[str, tuple[float, float]]:
    """Return the places moved apart: first by small pushes, then downward until none overlap."""
    half = [widths[name] / 2 for name in places]
    at = [list(place) for place in places.values()]
    for _ in range(ROUNDS):
        moved = _pushed(at, half)
        for place, reach in zip(at, half, strict=True):
            place[0] = min(max(place[0], reach), WIDTH - reach)
            place[1] = max(place[1], ABOVE)
        if not moved:
            break
    _moved_down(at, half)
    top = min((place[1] for place in at), default=ABOVE) - ABOVE
    return {name: (place[0], place[1] - top) for name, place in zip(places, at, strict=True)}


def _overlap(
    at: Sequence[list[float]], half: Sequence[float], i: int, j: int
) -> tuple[float, float]:
    """Return how far two nodes reach into each other across and down; below 0 for a gap."""
    across = half[i] + half[j] - abs(at[i][0] - at[j][0])
    return across, ABOVE + BELOW - abs(at[i][1] - at[j][1])


def _pushed(at: Sequence[list[float]], half: Sequence[float]) -> bool:
    """Push nodes that overlap apart the shorter way, in place; return whether any was.

    Examples
    --------
    >>> at = [[100.0, 50.0], [139.0, 50.0], [300.0, 91.0], [300.0, 50.0]]
    >>> _pushed(at, [20.0] * 4), at
    (True, [[99.5, 50.0], [139.5, 50.0], [300.0, 91.5], [300.0, 49.5]])
    """
    moved = False
    for i in range(len(at)):
        for j in range(i):
            x, y = _overlap(at, half, i, j)
            if x <= 0 or y <= 0:
                continue
            moved = True
            axis, push = (0, x / 2) if x < y else (1, y / 2)
            direction = 1 if at[i][axis] >= at[j][axis] else -1
            at[i][axis] += direction * push
            at[j][axis] -= direction * push
    return moved


def _moved_down(at: Sequence[list[float]], half: Sequence[float]) -> None:
    """Move nodes down, from the top one on, until none overlaps one above it, in place.

    Examples
    --------
    >>> at = [[100.0, 50.0], [99.0, 50.0], [139.5, 52.0], [180.0, 60.0], [150.0, 80.0]]
    >>> _moved_down(at, [20.0] * 5)
    >>> [y for _, y in at]
    [92.0, 50.0, 134.0, 60.0, 176.0]
    """
    settled: list[int] = []
    for i in sorted(range(len(at)), key=lambda i: (at[i][1], at[i][0])):
        for j in sorted(settled, key=lambda j: at[j][1]):
            x, y = _overlap(at, half, i, j)
            if x > 1e-9 and y > 1e-9:
                at[i][1] = at[j][1] + ABOVE + BELOW
        settled.append(i)
