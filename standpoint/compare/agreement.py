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
from standpoint.compare.selection import MIN_SHARED as MIN_SHARED  # for those who import it here

Matrix = NDArray[np.float64]


def stances(comparison: Comparison) -> pd.DataFrame:
    """Return the scores of a comparison.

    Returns
    -------
    DataFrame
        Stakeholders (rows) by issues (columns), ids in the dossier's order, -2 to 2; NaN where the
        cell is divided, silent or without a statement.
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

    Attributes
    ----------
    value : DataFrame
        0 (opposite on every shared issue) to 1 (the same on every one); NaN where none is shared.
    shared : DataFrame
        n, the issues on which both have a number.
    same, apart, opposite : DataFrame
        The shared issues on the same side, with one of the two in the middle, and on opposite
        sides; they add up to n.
    low, high : DataFrame
        The range: what the agreement would be if every issue of the selection that is not shared
        went as badly, or as well, as it can. NaN where the selection has no issue.
    """

    value: pd.DataFrame
    shared: pd.DataFrame
    same: pd.DataFrame
    apart: pd.DataFrame
    opposite: pd.DataFrame
    low: pd.DataFrame
    high: pd.DataFrame


def agreement(stances: pd.DataFrame, by_strength: bool = False) -> Agreement:
    """Return the agreement of each pair of stakeholders.

    By side, the default, agreement = (same + apart / 2) / n
    = 1 - sum |sgn s_ik - sgn s_jk| / (2 n), which is Wahl-O-Mat's rule on {-1, 0, 1}. By strength,
    agreement = 1 - sum |s_ik - s_jk| / (4 n). Both are symmetric, and 1 for oneself.

    Parameters
    ----------
    stances : DataFrame
        Stakeholders by issues, -2 to 2, NaN for no number.
    by_strength : bool
        Whether the distance between support and strongly support counts.

    Notes
    -----
    Two that share one issue and agree on it have the value 1, as do two that share thirty: look at
    `shared` before the value.

    References
    ----------
    Bundeszentrale für politische Bildung, "Die Berechnung der Ergebnisse des Wahl-O-Mat": the
    city-block distance over the theses, as a share of the largest possible.

    Examples
    --------
    >>> frame = pd.DataFrame([[1, -2, 0], [2, 1, None]], index=["a", "b"], columns=list("xyz"))
    >>> found = agreement(frame)
    >>> float(found.value.loc["a", "b"]), int(found.shared.loc["a", "b"])
    (0.5, 2)
    """
    scores = stances.to_numpy(dtype=float)
    known = ~np.isnan(scores)
    sides = np.sign(scores)
    support = (sides > 0).astype(float)
    middle = (sides == 0).astype(float)
    oppose = (sides < 0).astype(float)
    has = known.astype(float)

    shared = has @ has.T
    same = support @ support.T + middle @ middle.T + oppose @ oppose.T
    opposite = support @ oppose.T + oppose @ support.T
    apart = shared - same - opposite

    size = stances.shape[1]
    values, reach = scores / 2 if by_strength else sides, 2
    distance = _distances(values, known)
    # What one side leaves open can differ from the other's stance by as much as the scale allows.
    room = np.where(known, 1 + np.abs(np.nan_to_num(values)), 0.0)
    open_issue = (~known).astype(float)
    both_open = open_issue @ open_issue.T
    worst = distance + room @ open_issue.T + open_issue @ room.T + reach * both_open
    np.fill_diagonal(worst, 0.0)  # whatever one leaves open, one agrees with oneself
    with np.errstate(invalid="ignore", divide="ignore"):
        value = np.where(shared > 0, 1 - distance / (reach * shared), np.nan)
        low = 1 - worst / (reach * size) if size else np.full_like(shared, np.nan)
        high = 1 - distance / (reach * size) if size else np.full_like(shared, np.nan)

    def frame(numbers: Matrix) -> pd.DataFrame:
        return pd.DataFrame(numbers, index=stances.index, columns=stances.index)

    return Agreement(
        value=frame(value),
        shared=frame(shared).astype(int),
        same=frame(same).astype(int),
        apart=frame(apart).astype(int),
        opposite=frame(opposite).astype(int),
        low=frame(low),
        high=frame(high),
    )


def _distances(values: Matrix, known: NDArray[np.bool_]) -> Matrix:
    """Return the city-block distance of each pair of rows over the columns that both know.

    On an ordinal scale |a - b| is the sum, over the steps of the scale, of step width times whether
    the two stand on different sides of the step, so it comes down to matrix products.
    """
    total = np.zeros((len(values), len(values)))
    steps = (-1.0, -0.5, 0.0, 0.5, 1.0)
    for lower, upper in pairwise(steps):
        above = (known & (values >= upper)).astype(float)
        below = (known & (values <= lower)).astype(float)
        total += (upper - lower) * (above @ below.T + below @ above.T)
    return total


def support(stances: pd.DataFrame, one: str, other: str) -> pd.DataFrame:
    """Return the rows that the agreement of a pair adds up from.

    Returns
    -------
    DataFrame
        One row for each shared issue: the two scores and `relation` (same side, apart, opposite).
    """
    pair = stances.loc[[one, other]].T.dropna()
    sides = np.sign(pair)
    gap = (sides[one] - sides[other]).abs()
    relation = gap.map({0.0: "same side", 1.0: "apart", 2.0: "opposite"})
    return pair.assign(relation=relation.astype(str))
