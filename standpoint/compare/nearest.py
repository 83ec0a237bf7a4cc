"""To whom each stakeholder is closest, from whom it is furthest, and what is close at all."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from standpoint.compare.pairs import Pair


class Nearest(NamedTuple):
    """The pairs of a stakeholder with those closest to it and those furthest from it.

    They are more than one where several are alike, and either may be empty: nobody is closest who
    is opposite throughout, nobody furthest who is on the same side throughout, and with a single
    partner, or where all are alike, there is one of the two.
    """

    closest: tuple[Pair, ...]
    furthest: tuple[Pair, ...]


def is_close(pair: Pair) -> bool:
    """Return whether two agree on half of what they share, or more.

    Whoever agrees on less may be the least far of all, and is called so.
    """
    return pair.value >= 0.5


def extremes(ranked: Sequence[Pair], most: int) -> tuple[list[Pair], list[Pair]]:
    """Return the nearest and the furthest of pairs that are ranked by agreement, no pair in both.

    Of each there are at most `most`. Where any is close, the nearest are close ones alone; the
    furthest all agree less than the first. Where all are alike and none is close, all are furthest.
    """
    half = min(most, (len(ranked) + 1) // 2)
    first, last = list(ranked[:half]), ranked[half:][-most:]
    near = [pair for pair in first if is_close(pair)] or first
    far = [pair for pair in reversed(last) if pair.value < first[0].value]
    return ([], near) if near and not far and not is_close(near[0]) else (near, far)


def nearest(found: Iterable[Pair], min_shared: int) -> dict[str, Nearest]:
    """Return the nearest of each stakeholder that shares an issue with anybody, by id.

    Of those who are close, or else of all, those who share enough for a figure come first, however
    close others are who do not; of as close ones, who shares most. Furthest is only who agrees less
    than the closest. `found` are all pairs of the comparison, or those of one stakeholder;
    `min_shared` is how many shared issues a figure takes.
    """
    of: dict[str, list[Pair]] = {}
    for pair in found:
        if pair.shared:
            of.setdefault(pair.one, []).append(pair)
            of.setdefault(pair.other, []).append(pair)
    return {name: _nearest(pairs, min_shared) for name, pairs in of.items()}


def _nearest(pairs: list[Pair], least: int) -> Nearest:
    close = [pair for pair in pairs if is_close(pair)]
    agreeing = close or [pair for pair in pairs if pair.value > 0]
    closest = _first(agreeing, lambda p: (p.has_figure(least), p.value, p.shared))
    limit = closest[0].value if closest else 1.0
    below = [pair for pair in pairs if pair.value < limit]
    if not close and not below:
        return Nearest((), closest)
    return Nearest(closest, _first(below, lambda p: (p.has_figure(least), -p.value, p.shared)))


def _first(pairs: list[Pair], rank: Callable[[Pair], tuple[bool, float, int]]) -> tuple[Pair, ...]:
    highest = max(map(rank, pairs), default=None)
    return tuple(pair for pair in pairs if rank(pair) == highest)
