"""All that a comparison says of its pairs, worked out at once, so that it can be kept."""

from dataclasses import dataclass

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.camps import Camps, camps
from standpoint.compare.cells import Comparison
from standpoint.compare.coalitions import Coalition, coalitions
from standpoint.compare.findings.alliances import of_split
from standpoint.compare.findings.kinds import Finding
from standpoint.compare.maps import Map, scaled
from standpoint.compare.order import most_similar
from standpoint.compare.pairs import all_pairs
from standpoint.compare.turned import Turned, turned

FEW = 12
"""Up to as many stakeholders each pair is told by itself; of more there is a map."""
LARGEST = 100
"""With more stakeholders they are in no order of similarity: nobody could read it."""


@dataclass(frozen=True)
class Alliances:
    """What a comparison says of its pairs."""

    split: Camps | None
    """The best split, which strength does not count for."""
    findings: tuple[Finding, ...]
    """As `of_split` returns them."""
    sets: tuple[Coalition, ...]
    turn: Turned | None
    """Where strength changes the order of two pairs."""
    map: Map | None
    """None for few stakeholders as well."""
    similar: tuple[str, ...]
    """The stakeholders' ids, like beside like; in the comparison's order where they are few, or
    more than `LARGEST`."""


def allied(comparison: Comparison, min_shared: int, by_strength: bool) -> Alliances:
    """Return what a comparison says of its pairs."""
    scores = stances(comparison)
    by_side, strong = agreement(scores), agreement(scores, by_strength=True)
    agreed = strong if by_strength else by_side
    split, pairs = camps(by_side), all_pairs(by_side)
    order = most_similar(scores)[0] if FEW < len(scores) <= LARGEST else list(scores.index)
    return Alliances(
        split=split,
        findings=of_split(comparison, min_shared, pairs, split),
        sets=tuple(coalitions(comparison)),
        turn=turned(pairs, all_pairs(strong), min_shared),
        map=scaled(agreed, min_shared) if len(scores) > FEW else None,
        similar=tuple(order),
    )
