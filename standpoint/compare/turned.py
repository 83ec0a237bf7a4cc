"""Whose order is turned round where strength counts: two pairs, of which by strength the other is
closer.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from standpoint.compare.pairs import Pair

CLEAR = 1e-9
"""What is less is no lead: the last bits of a sum. Two different figures are further apart."""

Values = NDArray[np.float64]


class Turned(NamedTuple):
    """Two pairs whose order depends on whether strength counts; `cases` is how many such there are.

    `ahead` and `behind` are the pairs by side, `ahead_then` and `behind_then` by strength.
    """

    cases: int
    ahead: Pair
    behind: Pair
    ahead_then: Pair
    behind_then: Pair


def turned(by_side: Sequence[Pair], by_strength: Sequence[Pair], min_shared: int) -> Turned | None:
    """Return the plainest case in which strength turns the order of two pairs round.

    Two pairs of pairs are never put beside each other: the cases are counted, and the plainest is
    found, in sorted figures, so that memory grows with the pairs and not with their square.

    Both have the same pairs in the same order, each under its rule; those that share fewer issues
    than `min_shared` have no figure and are in no order. It is the case in which the smaller of the
    two leads is largest, of several the first; None where strength turns nothing round. A tie under
    one rule is not an order, so breaking it turns nothing round.
    """
    kept = [
        (first, second)
        for first, second in zip(by_side, by_strength, strict=True)
        if first.has_figure(min_shared)
    ]
    before = np.array([first.value for first, _ in kept])
    after = np.array([second.value for _, second in kept])
    cases = _inversions(before, after)
    if not cases:
        return None
    i, j = _plainest(before, after)
    return Turned(cases, kept[i][0], kept[j][0], kept[i][1], kept[j][1])


def _inversions(before: Values, after: Values) -> int:
    """Return how many ordered pairs (i, j) have before[i] > before[j] and after[i] < after[j]."""
    figures = sorted(zip((-before).round(9).tolist(), after.round(9).tolist(), strict=True))
    cases, ahead = 0, list[float]()
    for _, level in groupby(figures, key=lambda figure: figure[0]):
        here = [value for _, value in level]
        cases += sum(bisect_left(ahead, value) for value in here)
        for value in here:
            insort(ahead, value)
    return cases


def _plainest(before: Values, after: Values) -> tuple[int, int]:
    """Return the first (i, j) in which the smaller of both leads is as large as in any.

    A lead is large enough if somebody has it: that is asked for ever closer bounds.
    """
    order = np.argsort(before, kind="stable")
    levels = before[order]
    # The largest figure by strength among those up to each place by side.
    best_behind = np.maximum.accumulate(after[order])

    def reach(lead: float) -> NDArray[np.bool_]:
        """Return which i have a j so far behind by side, and as far ahead by strength."""
        places = np.searchsorted(levels, before - lead, side="right")
        found = np.where(places > 0, best_behind[places - 1], -np.inf)
        return found - after >= lead

    low, high = 0.0, 1.0
    while high - low > CLEAR / 8:
        middle = (low + high) / 2
        low, high = (middle, high) if reach(middle).any() else (low, middle)
    i = int(np.argmax(reach(low - CLEAR / 4)))
    leads = np.minimum(before[i] - before, after - after[i])
    return i, int(np.argmax(leads >= low - CLEAR / 2))
