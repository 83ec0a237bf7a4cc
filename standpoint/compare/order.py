"""Orders that put like beside like: optimal leaf ordering of stakeholders and of issues."""

import numpy as np
import pandas as pd
from scipy.cluster.hierarchy import leaves_list, linkage
from scipy.spatial.distance import squareform

from standpoint.compare.agreement import agreement


def most_similar(stances: pd.DataFrame) -> tuple[list[str], list[str]]:
    """Return the stakeholders and the issues so that neighbours hold, or are held, alike.

    Two stakeholders are as far apart as they disagree, by side, over what they share; two that
    share nothing are put as far apart as two that disagree on everything, which places them but
    says nothing about them. Issues likewise, over the stakeholders.

    Parameters
    ----------
    stances : DataFrame
        Stakeholders by issues, -2 to 2, NaN for no number.

    Returns
    -------
    tuple of two lists of str
        The ids of the stakeholders and of the issues; deterministic, and of the two directions the
        one that begins nearer to the frame's own order.

    References
    ----------
    Bar-Joseph, Z., Gifford, D. K., & Jaakkola, T. S. (2001). Fast optimal leaf ordering for
    hierarchical clustering. Bioinformatics, 17 (suppl. 1), S22-S29.
    doi:10.1093/bioinformatics/17.suppl_1.S22
    """
    return _ordered(stances), _ordered(stances.T)


def _ordered(frame: pd.DataFrame) -> list[str]:
    names = [str(name) for name in frame.index]
    if len(names) < 3:
        return names
    distance = 1 - agreement(frame).value.fillna(0.0).to_numpy()
    np.fill_diagonal(distance, 0.0)
    tree = linkage(squareform(distance, checks=False), method="average", optimal_ordering=True)
    leaves = [int(leaf) for leaf in leaves_list(tree)]
    if leaves[0] > leaves[-1]:
        leaves.reverse()
    return [names[leaf] for leaf in leaves]
