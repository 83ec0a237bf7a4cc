"""The signs of all pairs from the sides of their cells, and which of them change with some."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import numpy as np

from standpoint.compare.agreement import Counts, Numbers, counted
from standpoint.compare.cells import CellKey
from standpoint.compare.robustness.records import CellChange, PairChange, PairSign, Side, Sign

SCORES = {Side.AGAINST: -1.0, Side.MIXED: 0.0, Side.FOR: 1.0}
"""The sides that have a number: not that of a divided cell, nor of one without a position."""
SIGNS = tuple(Sign)


class Signs:
    """The signs of all pairs of stakeholders.

    The sign comes from the counts, which are whole numbers: agreement - 1/2 = (same - opposite) /
    (2 n), so that exactly one half is exact.

    `sides` has every cell's, by issue and stakeholder, `issues` and `names` their ids in the
    dossier's order. Pairs that share fewer issues than `min_shared`, at least 1, have no sign.
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
        scores = [[SCORES.get(sides[issue, name], np.nan) for issue in issues] for name in names]
        self._scores = np.array(scores).reshape(len(names), len(issues))
        self._counts = counted(self._scores, self._scores)
        self._signs = self._signed(self._counts)

    def told(self) -> set[tuple[str, str]]:
        """Return the pairs that share enough to say anything, each once."""
        enough = self._counts.shared >= self.min_shared
        return {(self.names[i], self.names[j]) for i, j in np.argwhere(np.triu(enough, 1)).tolist()}

    def changes(self, cells: Iterable[CellChange]) -> tuple[PairChange, ...]:
        """Return the pairs whose sign is another after some cells have changed.

        Only the pairs of a stakeholder with a changed cell are looked at.
        """
        scores, rows = self._scores.copy(), set()
        for change in cells:
            place = self._row[change.stakeholder]
            scores[place, self._column[change.issue]] = SCORES.get(change.after, np.nan)
            rows.add(place)
        order = sorted(rows)
        counts = counted(scores[order], scores)
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
        shared = counts.shared
        signs = [shared == 0, shared < self.min_shared, counts.same == counts.opposite]
        signs += [counts.same > counts.opposite]
        chosen = [SIGNS.index(s) for s in (Sign.NOTHING, Sign.TOO_FEW, Sign.HALF, Sign.ABOVE)]
        return np.select(signs, chosen, SIGNS.index(Sign.BELOW))


@lru_cache(maxsize=65536)
def _standing(sign: int, same: int, apart: int, opposite: int) -> PairSign:
    """Return a standing; of the many pairs that stand alike all share one."""
    return PairSign(SIGNS[sign], int(same), int(apart), int(opposite))
