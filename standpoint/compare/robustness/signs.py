"""The signs of all pairs from the sides of their cells, and which of them change with some."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from standpoint.compare.cells import CellKey
from standpoint.compare.robustness.records import CellChange, PairChange, PairSign, Side, Sign

Numbers = NDArray[np.int64]

CODES = {Side.AGAINST: -1, Side.MIXED: 0, Side.FOR: 1}
ABSENT = 2
"""Stands for a side that has no number: a divided cell, or none with a position."""
SIGNS = tuple(Sign)


class Counts(NamedTuple):
    """How many issues pairs are on the same side on, apart, and opposite: all of one shape."""

    same: Numbers
    apart: Numbers
    opposite: Numbers


class Signs:
    """The signs of all pairs of stakeholders.

    The sign comes from the counts, which are whole numbers: agreement - 1/2 = (same - opposite) /
    (2 n), so that exactly one half is exact.

    Parameters
    ----------
    sides : mapping of (str, str) to Side
        Every cell's, by issue and stakeholder.
    issues, names : sequence of str
        The ids of the issues and of the stakeholders, in the dossier's order.
    min_shared : int
        Pairs that share fewer issues have no sign; at least 1.
    """

    def __init__(
        self,
        sides: Mapping[CellKey, Side],
        issues: Sequence[str],
        names: Sequence[str],
        min_shared: int,
    ) -> None:
        self.names = names
        self.min_shared = min_shared
        self._column = {issue: place for place, issue in enumerate(issues)}
        self._row = {name: place for place, name in enumerate(names)}
        codes = [[CODES.get(sides[issue, name], ABSENT) for issue in issues] for name in names]
        self._codes = np.array(codes, dtype=np.int64).reshape(len(names), len(issues))
        self._counts = _counted(self._codes, self._codes)
        self._signs = self._signed(self._counts)

    def told(self) -> set[tuple[str, str]]:
        """Return the pairs that share enough to say anything, each once."""
        enough = sum(self._counts) >= max(self.min_shared, 1)
        return {(self.names[i], self.names[j]) for i, j in np.argwhere(np.triu(enough, 1)).tolist()}

    def changes(self, cells: Iterable[CellChange]) -> tuple[PairChange, ...]:
        """Return the pairs whose sign is another after some cells have changed.

        Only the pairs of a stakeholder with a changed cell are looked at.
        """
        codes, rows = self._codes.copy(), set()
        for change in cells:
            place = self._row[change.stakeholder]
            codes[place, self._column[change.issue]] = CODES.get(change.after, ABSENT)
            rows.add(place)
        order = sorted(rows)
        counts = _counted(codes[order], codes)
        after = self._signed(counts)
        found = []
        for n, j in np.argwhere(after != self._signs[order]).tolist():
            i = order[n]
            if i != j and not (j in rows and j < i):
                new = _standing(after[n, j], *(each[n, j] for each in counts))
                old = _standing(self._signs[i, j], *(each[i, j] for each in self._counts))
                found.append((min(i, j), max(i, j), old, new))
        changed = [
            PairChange(self.names[one], self.names[other], old, new)
            for one, other, old, new in sorted(found, key=lambda pair: pair[:2])
        ]
        return tuple(sorted(changed, key=lambda change: change.gravity))

    def _signed(self, counts: Counts) -> Numbers:
        """Return the signs of counts, each as its place in `SIGNS`."""
        shared = sum(counts)
        signs = [shared == 0, shared < self.min_shared, counts.same == counts.opposite]
        signs += [counts.same > counts.opposite]
        chosen = [SIGNS.index(s) for s in (Sign.NOTHING, Sign.TOO_FEW, Sign.HALF, Sign.ABOVE)]
        return np.select(signs, chosen, SIGNS.index(Sign.BELOW))


def _counted(some: Numbers, others: Numbers) -> Counts:
    """Return the counts of each of some stakeholders with each of the others.

    Sums of products of zeros and ones in floating point, which are whole numbers and exact.
    """
    against, mixed, support = ((some == code).astype(float) for code in CODES.values())
    to_against, to_mixed, to_support = ((others == code).astype(float).T for code in CODES.values())
    return Counts(
        *(
            np.rint(found).astype(np.int64)
            for found in (
                against @ to_against + mixed @ to_mixed + support @ to_support,
                mixed @ (to_against + to_support) + (against + support) @ to_mixed,
                against @ to_support + support @ to_against,
            )
        )
    )


@lru_cache(maxsize=65536)
def _standing(sign: int, same: int, apart: int, opposite: int) -> PairSign:
    """Return a standing; of the many pairs that stand alike all share one."""
    return PairSign(SIGNS[sign], int(same), int(apart), int(opposite))
