"""Splits of a signed graph in two: all of them, or a search that finds good ones.

A split is a row of signs, 1 for the first camp and -1 for the second. Camps have no names: the
first stakeholder is always in the first. The *net* of a split is what fits it less what does not,
over the weights of all pairs; the largest is the best.
"""

import numpy as np
from numpy.typing import NDArray

SignMatrix = NDArray[np.float64]
Weights = NDArray[np.float64]
"""Square and symmetric with nothing on the diagonal: issues on the same side less opposite ones."""


def every(number: int) -> SignMatrix:
    """Return all splits of so many, one a row; the first has all in one camp."""
    numbers = np.arange(2 ** (number - 1))
    bits = (numbers[:, None] >> np.arange(number - 1)) & 1
    return np.hstack([np.ones((len(numbers), 1)), 1.0 - 2 * bits])


def nets(signs: SignMatrix, weights: Weights) -> NDArray[np.float64]:
    """Return the net of each split: each pair stands twice in the square."""
    net: NDArray[np.float64] = ((signs @ weights) * signs).sum(axis=1) / 2
    return net


def good_splits(weights: Weights) -> SignMatrix:
    """Return good splits, each once, and those that differ from the best in one stakeholder.

    A local search with as many beginnings as there are stakeholders and one more: all in one camp,
    and for each stakeholder those who are more often on its side than opposite to it against all
    others. From each, everybody is moved once to the other camp, in the order in which that helps
    most or harms least, and the best split on the way is kept, until a round finds nothing better
    (Kernighan and Lin, 1970, for a split without fixed sizes). Nothing is drawn by lot, so it comes
    out the same each time. A better split may exist.

    References
    ----------
    Kernighan, B. W., & Lin, S. (1970). An efficient heuristic procedure for partitioning graphs.
    Bell System Technical Journal, 49(2), 291-307. doi:10.1002/j.1538-7305.1970.tb01770.x
    """
    views = np.where(weights + np.eye(len(weights)) > 0, 1.0, -1.0)
    signs = np.vstack([np.ones(len(weights)), views])
    improving = np.ones(len(signs), dtype=bool)
    while improving.any():
        better, gain = _round(signs[improving], weights)
        signs[improving] = better
        improving[improving] = gain > 0.5  # all weights are whole numbers
    best = signs[np.argmax(nets(signs, weights))]
    neighbours = best * (1 - 2 * np.eye(len(weights)))
    found = np.vstack([signs, neighbours])
    found *= found[:, :1]
    return np.unique(found, axis=0)[::-1]


def _round(signs: SignMatrix, weights: Weights) -> tuple[SignMatrix, NDArray[np.float64]]:
    """Return of each split the best on the way through all moves, and what it gains."""
    rows = np.arange(len(signs))
    moved = signs.copy()
    pull = moved @ weights
    open_to_move = np.ones(signs.shape, dtype=bool)
    gained, best_gain = np.zeros(len(signs)), np.zeros(len(signs))
    best = signs.copy()
    for _ in range(signs.shape[1]):
        gain = np.where(open_to_move, -2 * moved * pull, -np.inf)
        who = gain.argmax(axis=1)
        gained += gain[rows, who]
        open_to_move[rows, who] = False
        moved[rows, who] *= -1
        pull += 2 * moved[rows, who][:, None] * weights[who]
        ahead = gained > best_gain
        best[ahead], best_gain[ahead] = moved[ahead], gained[ahead]
    return best, best_gain
