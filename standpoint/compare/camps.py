"""Two camps: the split of the stakeholders that their shared issues contradict least.

As long as it is worked at, a split is a row of signs, 1 for the first camp and -1 for the second.
Camps have no names: the first stakeholder is always in the first. The *net* of a split is what fits
it less what does not, over the weights of all pairs; the largest is the best.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standpoint.compare.agreement import Agreement
from standpoint.compare.pairs import Pair

LARGEST = 15
"""With more stakeholders the splits (2 to the power of n - 1) are too many to go through them all;
they are searched, and a search cannot tell a best split from the best that it has come upon."""

SignMatrix = NDArray[np.float64]
Weights = NDArray[np.float64]
"""Square and symmetric with nothing on the diagonal: issues on the same side less opposite ones."""


@dataclass(frozen=True)
class Split:
    """Two camps, and how many issue-pairs lie on the wrong side."""

    camps: tuple[tuple[str, ...], tuple[str, ...]]
    """The ids, in the frame's order; the first camp holds the first stakeholder, and the second is
    empty where all are in one."""
    wrong: int
    """Issue-pairs that are opposite within a camp or on the same side between the camps."""


@dataclass(frozen=True)
class Camps:
    """The best split of all, and how far it is ahead; or the best that a search has found."""

    best: Split
    runner_up: Split
    """The two splits with the fewest issue-pairs on the wrong side. Where the best is not the only
    one as good, the runner-up is another that is."""
    equal: int
    """How many splits are as good as the best, itself included."""
    total: int
    """Issue-pairs on the same side or opposite: what a split can be wrong about."""
    left_out: tuple[str, ...]
    """Who is on the same side as, or opposite to, nobody on anything."""
    searched: bool = False
    """Whether not all splits were looked at: there may be more as good as the best, or better."""

    @property
    def margin(self) -> int:
        """How many more issue-pairs the runner-up has on the wrong side."""
        return self.runner_up.wrong - self.best.wrong

    def is_clear(self, min_shared: int) -> bool:
        """Whether there is one best split, and enough is shared to speak of one.

        Enough is `min_shared` issue-pairs for each stakeholder but one: what it takes at the least
        to link all of them by pairs of which each has a figure.
        """
        members = sum(len(camp) for camp in self.best.camps)
        return self.margin > 0 and self.total >= min_shared * (members - 1)


def involved(found: Agreement) -> list[str]:
    """Return the ids of those who are on the same side as, or opposite to, somebody."""
    counts = (found.same + found.opposite).to_numpy().copy()
    np.fill_diagonal(counts, 0)
    return [str(name) for name, n in zip(found.same.index, counts.sum(axis=1), strict=True) if n]


def camps(found: Agreement) -> Camps | None:
    """Return the two-camp split with the fewest issue-pairs on the wrong side.

    An issue-pair is an issue that two stakeholders share. It is on the wrong side of a split if
    the two are opposite and in one camp, or on the same side and in different camps: the smallest
    number of them is the line index of imbalance of the signed multigraph. Every split is looked
    at, all in one camp among them; with more than `LARGEST` stakeholders those that a local search
    comes upon, and what is found says so.

    An issue on which two are apart, one of them in the middle, puts them neither into one camp nor
    into two, and is not counted. To count it as half wrong either way would add the same number to
    every split, and change neither the order of the splits nor a margin. Strength does not count:
    of `found`, `same` and `opposite` are used. None where nobody is left to split.

    References
    ----------
    Harary, F. (1953). On the notion of balance of a signed graph. Michigan Mathematical Journal,
    2(2), 143-146. doi:10.1307/mmj/1028989917
    Harary, F. (1959). On the measurement of structural balance. Behavioral Science, 4(4), 316-323.
    doi:10.1002/bs.3830040405
    Doreian, P., & Mrvar, A. (1996). A partitioning approach to structural balance. Social Networks,
    18(2), 149-168. doi:10.1016/0378-8733(95)00259-6
    """
    names = involved(found)
    if not names:
        return None
    same = found.same.loc[names, names].to_numpy().astype(float)
    opposite = found.opposite.loc[names, names].to_numpy().astype(float)
    np.fill_diagonal(same, 0)
    too_many = len(names) > LARGEST
    signs = good_splits(same - opposite) if too_many else every(len(names))
    total = int((same + opposite).sum() / 2)
    wrong = np.rint((total - nets(signs, same - opposite)) / 2).astype(int)

    order = np.argsort(wrong, kind="stable")
    first, second = (_split(names, signs[number], int(wrong[number])) for number in order[:2])
    left_out = tuple(str(name) for name in found.same.index if str(name) not in names)
    equal = int((wrong == wrong[order[0]]).sum())
    return Camps(first, second, equal, total, left_out, searched=too_many)


def _split(names: list[str], signs: SignMatrix, wrong: int) -> Split:
    here = tuple(name for name, sign in zip(names, signs, strict=True) if sign > 0)
    there = tuple(name for name in names if name not in here)
    return Split((here, there), wrong)


def wrong_side(pairs: Iterable[Pair], split: Split) -> list[tuple[Pair, bool]]:
    """Return those of all pairs that a split is wrong about, and whether they are in one camp.

    A pair in one camp is wrong by its opposite issues, one in two camps by those on the same side.
    """
    camp = {name: number for number, members in enumerate(split.camps) for name in members}
    known = [pair for pair in pairs if pair.one in camp and pair.other in camp]
    together = [(pair, camp[pair.one] == camp[pair.other]) for pair in known]
    return [(pair, within) for pair, within in together if (pair.opposite if within else pair.same)]


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
