"""What is recorded of two codings: figures that can be true together."""

import math
from collections.abc import Iterator

from standpoint.load.problems import Fault
from standpoint.model.coders import UNDEFINED, Agreed, Coders


def coders_faults(coders: Coders) -> Iterator[Fault]:
    """Yield the figures of a comparison of two codings that cannot all be as they stand."""
    for question, agreed in coders.agreed.items():
        if wrong := _wrong(agreed):
            yield Fault((question, wrong[0]), wrong[1])
        elif question != "position" and agreed.n > coders.position.same:
            yield Fault(
                (question, "n"),
                f"{agreed.n} cells are more than the {coders.position.same} on which both codings "
                "say alike whether there is a position",
            )


def _wrong(agreed: Agreed) -> tuple[str, str] | None:
    """Return the key whose figure does not fit the others, and what is wrong with it."""
    if agreed.same > agreed.n:
        return "same", f"'same' is a part of 'n', and {agreed.same} are more than {agreed.n}"
    if not agreed.n and not math.isnan(agreed.value):
        return "alpha", f"without a cell there is no alpha; write {UNDEFINED}"
    if agreed.same < agreed.n and (agreed.value == 1 or math.isnan(agreed.value)):
        return "alpha", "not all cells are alike, so alpha is a number below 1"
    if agreed.same == agreed.n and agreed.value < 1:
        return "alpha", f"all cells are alike, so alpha is 1, or {UNDEFINED} where no two differ"
    return None
