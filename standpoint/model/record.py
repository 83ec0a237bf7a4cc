"""What all records of a dossier have in common."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A mapping in a YAML file; unknown keys are refused.

    What stands below a key is what an editor shows of it (`standpoint.schema`). Two records are
    equal where they say the same, wherever they stand.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, use_attribute_docstrings=True)

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__
