"""The signs of pairs from the sides of their cells, and which of them change with some.

A sign comes from the counts, which are whole numbers: agreement - 1/2 = (same - opposite) / (2 n),
so that exactly one half is exact.
"""

from collections.abc import Mapping
from functools import lru_cache

from standpoint.compare.robustness.records import PairChange, PairSign, Sign
from standpoint.compare.sides import Sides


def sign_of(one: Sides, other: Sides, min_shared: int) -> PairSign:
    """Return the sign of a pair; there is none to tell where it shares fewer than `min_shared`."""
    shared, same = (one.known & other.known).bit_count(), one.same(other).bit_count()
    return _sign(shared, same, one.opposite(other).bit_count(), min_shared)


@lru_cache(maxsize=65536)
def _sign(shared: int, same: int, opposite: int, min_shared: int) -> PairSign:
    """Return a sign; of the many pairs that stand alike all share one."""
    sign = Sign.HALF
    if shared < min_shared:
        sign = Sign.TOO_FEW if shared else Sign.NOTHING
    elif same != opposite:
        sign = Sign.ABOVE if same > opposite else Sign.BELOW
    return PairSign(sign, same, shared - same - opposite, opposite)


def sign_changes(
    before: Mapping[str, Sides], after: Mapping[str, Sides], min_shared: int
) -> tuple[PairChange, ...]:
    """Return the pairs whose sign is another after some cells have changed, the gravest first.

    `before` has everybody's sides by id, in the dossier's order, and `after` those of whom a cell
    has changed: only their pairs are looked at.
    """
    names, now, found = [*before], {**before, **after}, []
    moved = [place for place, name in enumerate(names) if name in after]
    met = {(min(i, j), max(i, j)) for i in moved for j in range(len(names)) if i != j}
    for i, j in sorted(met):
        one, other = names[i], names[j]
        old = sign_of(before[one], before[other], min_shared)
        new = sign_of(now[one], now[other], min_shared)
        if old.sign != new.sign:
            found.append(PairChange(one, other, old, new))
    return tuple(sorted(found, key=lambda change: change.gravity))
