"""Two camps: the split of the stakeholders that their shared issues contradict least."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from standpoint.compare.agreement import Agreement
from standpoint.compare.pairs import Pair, all_pairs
from standpoint.compare.splits import every, good_splits, nets

LARGEST = 15
"""With more stakeholders the splits (2 to the power of n - 1) are too many to go through them all;
they are searched, and a search cannot tell a best split from the best that it has come upon."""


@dataclass(frozen=True)
class Split:
    """Two camps, and how many issue-pairs lie on the wrong side.

    Attributes
    ----------
    camps : tuple of two tuples of str
        The ids, in the frame's order; the first camp holds the first stakeholder, and the second
        is empty where all are in one.
    wrong : int
        Issue-pairs that are opposite within a camp or on the same side between the camps.
    """

    camps: tuple[tuple[str, ...], tuple[str, ...]]
    wrong: int


@dataclass(frozen=True)
class Camps:
    """The best split of all, and how far it is ahead; or the best that a search has found.

    Attributes
    ----------
    best, runner_up : Split
        The two splits with the fewest issue-pairs on the wrong side. Where the best is not the
        only one as good, the runner-up is another that is.
    equal : int
        How many splits are as good as the best, itself included.
    total : int
        Issue-pairs on the same side or opposite: what a split can be wrong about.
    left_out : tuple of str
        Who is on the same side as, or opposite to, nobody on anything.
    searched : bool
        Whether not all splits were looked at: there may be more as good as the best, or better.
    """

    best: Split
    runner_up: Split
    equal: int
    total: int
    left_out: tuple[str, ...]
    searched: bool = False

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


def _split(names: list[str], signs: NDArray[np.float64], wrong: int) -> Split:
    here = tuple(name for name, sign in zip(names, signs, strict=True) if sign > 0)
    there = tuple(name for name in names if name not in here)
    return Split((here, there), wrong)


def wrong_side(found: Agreement, split: Split) -> list[tuple[Pair, bool]]:
    """Return the pairs that a split is wrong about, and whether they are in one camp.

    A pair in one camp is wrong by its opposite issues, one in two camps by those on the same side.
    """
    camp = {name: number for number, members in enumerate(split.camps) for name in members}
    known = [pair for pair in all_pairs(found) if pair.one in camp and pair.other in camp]
    together = [(pair, camp[pair.one] == camp[pair.other]) for pair in known]
    return [(pair, within) for pair, within in together if (pair.opposite if within else pair.same)]
