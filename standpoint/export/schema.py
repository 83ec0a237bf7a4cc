"""What the JSON of a selection holds, as a JSON Schema."""

from collections.abc import Mapping

from standpoint.export.document import FORMAT, FORMAT_VERSION, as_json
from standpoint.export.tables import AGREEMENT, CELLS, AnyRow, Content, ExportTable
from standpoint.model import Outline, Record, Source, Stakeholder
from standpoint.model.meanings import Explained
from standpoint.model.plain import FROM_FILE
from standpoint.quotes import Text

Json = Mapping[str, object]


def json_schema() -> str:
    """Return the JSON Schema of a selection as JSON text."""
    definitions: dict[str, object] = {}
    records = {model: _record(model, definitions) for model in (Outline, Stakeholder, Source)}
    digest = _object(
        "The version of the dossier.",
        {
            "digest": _type("string", "The beginning of the digest of the dossier's files."),
            "date": _type(["string", "null"], "The last day on which one of them was committed."),
        },
    )
    properties: dict[str, object] = {
        "format": {"const": FORMAT},
        "format_version": {"const": FORMAT_VERSION},
        "dossier_version": digest,
        "selection": _selection(),
        "said": _list(_type("string", "What is in it, and what is left out.")),
        "missing": _type("string", "What is missing for problems in the files; empty: nothing."),
        "outline": records[Outline],
        "stakeholders": {
            "description": "Those of whom something counts; cells are of the others, too.",
            **_list(records[Stakeholder]),
        },
        "sources": _list(_with_text(records[Source])),
        "cells": _list(_rows(CELLS)),
        "agreement": _list(_rows(AGREEMENT)),
    }
    return as_json(
        {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "title": "A selection of a dossier of Standpoint",
            **_object("Named as in the files of a dossier.", properties),
            "$defs": definitions,
        }
    )


def _record(model: type[Record], definitions: dict[str, object]) -> dict[str, object]:
    """Return the schema of a record; the records that it refers to go to `definitions`."""
    made = model.model_json_schema(schema_generator=Explained)
    definitions |= {n: d for n, d in made.pop("$defs", {}).items() if n != Text.__name__}
    return made


def _selection() -> Json:
    ids = {
        rule: _list(_type("string", f"The {rule} that count; none named: all."))
        for rule in ("voices", "sources", "topics", "stakeholders")
    }
    least = _type("integer", "Two who share fewer issues have no figure.")
    return _object("The reading rules.", {**ids, "min_shared": least})


def _with_text(source: Json) -> Json:
    """Return the schema of a source with its text in one of two shapes."""
    properties = source["properties"]
    assert isinstance(properties, dict)
    body = _type("string", "The text, to the letter.")
    pieces = _type("string", "Sentences of the text that hold a passage.")
    return {
        **source,
        "properties": {
            **{key: value for key, value in properties.items() if key not in FROM_FILE},
            "id": properties["id"],
            "body": body,
            "excerpts": _list(pieces),
        },
        "required": ["id", "date"],
        "oneOf": [{"required": ["body"]}, {"required": ["excerpts"]}],
    }


_TYPES: dict[Content, str] = {"text": "string", "whole number": "integer", "number": "number"}


def _rows(table: ExportTable[AnyRow]) -> Json:
    columns = {
        column.name: _type([_TYPES[column.kind], "null"], column.meaning)
        for column in table.columns
    }
    return _object(table.what, columns)


def _object(description: str, properties: Mapping[str, object]) -> dict[str, object]:
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        "required": [*properties],
        "additionalProperties": False,
    }


def _list(items: object) -> Json:
    return {"type": "array", "items": items}


def _type(name: str | list[str], description: str) -> Json:
    return {"type": name, "description": description}
