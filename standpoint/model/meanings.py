"""What each key of a record means: the text below its field in the model."""

import ast
import inspect
from itertools import pairwise

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from standpoint.model.record import Record


def meanings(model: type[Record]) -> dict[str, str]:
    """Return what stands below the fields of a record, those that it takes over included.

    Pydantic can look for them as well, but does so whenever the program starts, and only schemas
    and files that are begun ask for them.

    Examples
    --------
    >>> from standpoint.model import Silence
    >>> meanings(Silence)["issue"]
    'The issue: one of those in positions/_dossier.yaml.'
    """
    found: dict[str, str] = {}
    for one in reversed(model.__mro__):
        if issubclass(one, Record):
            (written,) = ast.parse(inspect.getsource(one)).body
            assert isinstance(written, ast.ClassDef)
            for pair in pairwise(written.body):
                match pair:
                    case (
                        ast.AnnAssign(target=ast.Name(key)),
                        ast.Expr(ast.Constant(str(said))),
                    ):
                        found[key] = inspect.cleandoc(said)
    return found


class Explained(GenerateJsonSchema):
    """Pydantic's generator of schemas, which says of each key what it means."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        for key, meaning in meanings(schema["cls"]).items():
            made["properties"][key]["description"] = meaning
        return made
