"""How far two codings of a dossier agreed, as its outline records it."""

import math
import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from standpoint.model.record import Record
from standpoint.model.scalars import Date, Label, Prose

UNDEFINED = "undefined"
"""What stands for an alpha that there is not: of no cell, or where all have one value."""

# No figure can belong to either of two runs: to try every way to part them takes minutes.
_NUMBER = re.compile(r"[-+]?(?:[0-9]+|[0-9]*\.[0-9]+)")
_MAX_LENGTH = 30
_SAID = f"a number from -1 to 1, such as 0.82, or {UNDEFINED}"


def _count(value: object) -> object:
    if isinstance(value, int) or (
        isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10
    ):
        return value
    raise PydanticCustomError("no_count", "is no number of cells; write figures alone, such as 90")


def _alpha(value: str) -> str:
    if value != UNDEFINED and not (_NUMBER.fullmatch(value) and -1 <= float(value) <= 1):
        raise PydanticCustomError("no_alpha", f"is no alpha; write {_SAID}")
    return value


def _two(names: tuple[str, ...]) -> tuple[str, ...]:
    if len(set(names)) != 2 or len(names) != 2:
        raise PydanticCustomError("not_two", "needs two names that differ, one for each coding")
    return names


WholeNumber = Annotated[
    int,
    BeforeValidator(_count),
    WithJsonSchema({"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]{1,9}$"}),
]
Alpha = Annotated[
    str,
    StringConstraints(max_length=_MAX_LENGTH),
    AfterValidator(_alpha),
    WithJsonSchema(
        {
            "type": ["number", "string"],
            "minimum": -1,
            "maximum": 1,
            "maxLength": _MAX_LENGTH,
            "pattern": rf"^({_NUMBER.pattern}|{UNDEFINED})$",
            "patternErrorMessage": f"Write {_SAID}.",
        }
    ),
]
Two = Annotated[
    tuple[Label, ...],
    AfterValidator(_two),
    Field(json_schema_extra={"minItems": 2, "maxItems": 2}),
]


class Agreed(Record):
    """How often two codings agreed on one question, as the comparison of the two told it."""

    n: WholeNumber
    """How many cells have a value in both codings."""

    same: WholeNumber
    """How many of these have one value in both."""

    alpha: Alpha
    """Krippendorff's alpha: 1 for agreement, 0 for chance, or undefined."""

    @property
    def value(self) -> float:
        """Alpha as a number; NaN where it is not defined."""
        return math.nan if self.alpha == UNDEFINED else float(self.alpha)


class Coders(Record):
    """Two codings of the same sources, and how far they agreed.

    Made by `python -m standpoint compare … --format yaml`.
    """

    names: Two
    """What the two codings are called, or who coded."""

    date: Date | None = None
    """When they were compared."""

    position: Agreed
    """Whether there is a position: over all cells that both have."""

    stance: Agreed
    """Its stance: over the cells that have a number in both."""

    voice: Agreed
    """Its most direct voice: over the cells that have a position in both."""

    note: Prose | None = None
    """How the codings were made and settled, in plain words."""

    @property
    def agreed(self) -> dict[str, Agreed]:
        """How far they agreed, by question."""
        return {"position": self.position, "stance": self.stance, "voice": self.voice}
