"""How far any two stakeholders agree, over the issues that both have a number on.

Rows are stakeholders, columns are issues, NaN is no number. Every figure comes with the counts that
it is made of, so that anyone can redo it by hand.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from standpoint.compare.cells import Comparison

Matrix = NDArray[np.float64]
Numbers = NDArray[np.int64]


def stances(comparison: Comparison) -> pd.DataFrame:
    """Return the scores of a comparison, stakeholders (rows) by issues (columns), -2 to 2.

    Ids stand in the dossier's order; NaN is a cell without a number.
    """
    rows = [
        [cell.score for cell in comparison.column(stakeholder.id)]
        for stakeholder in comparison.stakeholders
    ]
    return pd.DataFrame(
        rows,
        index=[stakeholder.id for stakeholder in comparison.stakeholders],
        columns=[issue.id for issue in comparison.issues],
        dtype=float,
    )


@dataclass(frozen=True)
class Agreement:
    """Agreement of each pair of stakeholders with what it rests on; every frame is symmetric.

    By side, agreement = (same + apart / 2) / n = 1 - sum |sgn s_ik - sgn s_jk| / (2 n), which is
    Wahl-O-Mat's rule on {-1, 0, 1}. By strength, it is 1 - sum |s_ik - s_jk| / (4 n). Both are
    symmetric, and 1 for oneself.

    Notes
    -----
    Two that share one issue and agree on it have the value 1, as do two that share thirty: look at
    `shared` before the value.

    References
    ----------
    Bundeszentrale für politische Bildung, "Die Berechnung der Ergebnisse des Wahl-O-Mat": the
    city-block distance over the theses, as a share of the largest possible.
    """

    value: pd.DataFrame
    """0 (opposite on every shared issue) to 1 (the same on every one); NaN where none is shared."""
    shared: pd.DataFrame
    """n, the issues on which both have a number."""
    same: pd.DataFrame
    apart: pd.DataFrame
    opposite: pd.DataFrame
    """The shared issues on the same side, with one of the two in the middle, and on opposite sides;
    they add up to n."""
    low: pd.DataFrame
    high: pd.DataFrame
    """The range: what the agreement would be if every issue of the selection that is not shared
    went as badly, or as well, as it can. NaN where the selection has no issue."""


def agreement(stances: pd.DataFrame, by_strength: bool = False) -> Agreement:
    """Return the agreement of each pair of stakeholders.

    `stances` has stakeholders by issues, -2 to 2, NaN for no number. `by_strength` is whether the
    distance between support and strongly support counts; by default sides do.

    Examples
    --------
    >>> frame = pd.DataFrame([[1, -2, 0], [2, 1, None]], index=["a", "b"], columns=list("xyz"))
    >>> found = agreement(frame)
    >>> float(found.value.loc["a", "b"]), int(found.shared.loc["a", "b"])
    (0.5, 2)
    """
    scores = stances.to_numpy()
    same, apart, opposite = _counts(scores)
    shared = same + apart + opposite
    shares = _shares(scores / 2 if by_strength else np.sign(scores), shared)
    counts = {"shared": shared, "same": same, "apart": apart, "opposite": opposite}
    names, figures = stances.index, {**counts, **shares}
    return Agreement(**{what: pd.DataFrame(n, names, names) for what, n in figures.items()})


def _counts(scores: Matrix) -> list[Numbers]:
    """Return how many issues each pair of rows is on the same side on, apart, and opposite.

    Sums of products of zeros and ones in floating point, which are whole numbers and exact.
    """
    oppose, middle, support = (
        found.astype(float) for found in (scores < 0, scores == 0, scores > 0)
    )
    products = (
        oppose @ oppose.T + middle @ middle.T + support @ support.T,
        middle @ (oppose + support).T + (oppose + support) @ middle.T,
        oppose @ support.T + support @ oppose.T,
    )
    return [np.rint(found).astype(np.int64) for found in products]


def _shares(values: Matrix, shared: Numbers) -> dict[str, Matrix]:
    """Return the agreement of each pair of rows and its range, from values of -1 to 1 or NaN."""
    known, reach, size = ~np.isnan(values), 2, values.shape[1]
    distance = _distances(values)
    # What one side leaves open can differ from the other's stance by as much as the scale allows.
    room = np.where(known, 1 + np.abs(np.nan_to_num(values)), 0.0)
    left_open = (~known).astype(float)
    worst = distance + room @ left_open.T + left_open @ room.T + reach * left_open @ left_open.T
    np.fill_diagonal(worst, 0.0)  # whatever one leaves open, one agrees with oneself
    most, whole = reach * shared, reach * size
    # Divided once, and last: so 3 of 10 is the 0.3 that a reader gets, and not a digit beside it.
    with np.errstate(invalid="ignore"):  # nothing divided by nothing is NaN
        return {
            "value": (most - distance) / most,
            "low": (whole - worst) / whole,
            "high": (whole - distance) / whole,
        }


def _distances(values: Matrix) -> Matrix:
    """Return the city-block distance of each pair of rows over the columns that both know.

    On an ordinal scale |a - b| is the sum, over the steps of the scale, of step width times whether
    the two stand on different sides of the step, so it comes down to matrix products.
    """
    total = np.zeros((len(values), len(values)))
    steps = (-1.0, -0.5, 0.0, 0.5, 1.0)
    for lower, upper in pairwise(steps):
        above = (values >= upper).astype(float)
        below = (values <= lower).astype(float)
        total += (upper - lower) * (above @ below.T + below @ above.T)
    return total
