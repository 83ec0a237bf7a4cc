"""What all records of a dossier have in common."""

from pydantic import BaseModel, ConfigDict

_NOT_KEPT: set[str] = set()


class Record(BaseModel):
    """A mapping in a YAML file; unknown keys are refused.

    What stands below a key is what an editor shows of it (see `meanings`). Two records are equal
    where they say the same, wherever they stand.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    def model_post_init(self, context: object) -> None:
        """Let go of the set of the keys that were given: nobody asks, and many records have it."""
        object.__setattr__(self, "__pydantic_fields_set__", _NOT_KEPT)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__
