"""JSON Schemas of the dossier's YAML files: what an editor completes, explains and underlines.

They are made from the model, key by key, and hold the ids of one dossier, so that an editor offers
its issues, sources and stakeholders. They refuse nothing that the check accepts; the check sees
more.
"""

import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from standpoint.edit.write import Refused, put_file
from standpoint.folder import SCHEMAS
from standpoint.load import Loaded, Snapshot
from standpoint.load.files import MAX_SOURCE_BYTES, File, bytes_of
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.model import OTHER, Outline, Record, Source, Stakeholder
from standpoint.model.meanings import Explained
from standpoint.model.plain import FROM_FILE

_BOUND = {
    "dossier": "positions/_dossier.yaml",
    "stakeholder": "positions/[a-z0-9]*.yaml",  # as an id begins, so not _dossier.yaml
    "source": "seeds/*.yaml",
}
SETTINGS = {
    "yaml.schemas": {
        # The dossiers among the tests have ids of their own.
        f"./{SCHEMAS}/{kind}.schema.json": [files, "!tests/dossiers/**"]
        for kind, files in _BOUND.items()
    }
}
EXTENSIONS = {"recommendations": ["redhat.vscode-yaml"]}

_TITLES: dict[str, tuple[type[Record], str]] = {
    "dossier": (Outline, "The question, the issues and the background of a dossier"),
    "stakeholder": (Stakeholder, "A stakeholder, its positions and its silences"),
    "source": (Source, "The citation of a source text"),
}

_MEANINGS = {
    "strongly-oppose": 'Against it, in categorical words or acts: "never", a boycott.',
    "oppose": "Against it.",
    "mixed": "A stated middle or conditional position; not for what is unclear or unknown.",
    "support": "For it.",
    "strongly-support": 'For it, in categorical words or acts: "vowed", "automatic".',
    "quoted": (
        "Their own words: in quotation marks, where the marked words carry the verdict, or in a "
        "text or a turn that is theirs."
    ),
    "reported": "Their words, retold by the author.",
    "observed": "What they did, as the author describes it. Alone it calls for a rationale.",
    "ascribed": (
        "What somebody else says that they want; speaker names who. Alone it calls for a rationale."
    ),
    "full": "The dashboard shows the whole text.",
    "excerpts": "The dashboard shows only the cited passages, with a little context.",
    "marks": "Quotation marks alone open direct speech.",
    "dash": "A dash at a paragraph's beginning opens direct speech, until a reporter comes in.",
    "block": "A block quotation, each line of it marked with >, is direct speech.",
}
"""What each value of a stance, a voice, a display and a speech is for."""

_CONDITIONS: dict[str, dict[str, object]] = {
    "Evidence": {
        "if": {"properties": {"voice": {"const": "ascribed"}}, "required": ["voice"]},
        "then": {"required": ["speaker"]},
    },
    "Position": {
        "if": {
            "properties": {
                "evidence": {
                    "items": {
                        "properties": {"voice": {"enum": ["observed", "ascribed"]}},
                        "required": ["voice"],
                    }
                }
            },
            "required": ["evidence"],
        },
        "then": {"required": ["rationale"]},
    },
}
"""Keys that other keys call for, by the record that holds them."""

_NO_WORD = re.compile(r"true|false|[0-9]+(e-?[0-9]+)?|0[ox][0-9a-f]+")
"""Ids that YAML on its own would take for a number or a truth value."""

Choices = Mapping[str, str]
"""The ids that a key may hold, and what each stands for."""


def schemas(taken: Snapshot, loaded: Loaded) -> dict[str, JsonSchemaValue]:
    """Return the schemas of a dossier's three kinds of file, by the names of the schemas' files.

    The names of the files `taken` are the ids of sources and stakeholders. The same dossier, read,
    has those of issues, and what each id stands for; where the outline has a problem, any id will
    do for an issue.
    """
    names = _names(taken, loaded)
    return {f"{kind}.schema.json": _schema(kind, names) for kind in _TITLES}


def write(folder: Path, taken: Snapshot, loaded: Loaded) -> list[Path]:
    """Write the schemas to the `.vscode` of `folder`; return the files that are written.

    Settings that bind them are written only where there are none: those are the reader's own.

    Raises
    ------
    Refused
        Where a file would be written through a link, or cannot be written.
    """
    place = folder / SCHEMAS
    if place.is_symlink():
        raise Refused(f"{place} is a link; put the folder itself there")
    try:
        place.mkdir(exist_ok=True)
    except OSError as error:
        raise Refused(f"the folder {place} cannot be made ({error.strerror})") from None
    contents: dict[str, object] = {**schemas(taken, loaded)}
    own = {"settings.json": SETTINGS, "extensions.json": EXTENSIONS}
    contents |= {name: content for name, content in own.items() if not (place / name).exists()}
    for name, content in contents.items():
        text = json.dumps(content, ensure_ascii=False, indent=2) + "\n"
        put_file(place / name, text.encode(), over=True)
    return [place / name for name in contents]


def outdated(folder: Path, taken: Snapshot, loaded: Loaded) -> bool:
    """Return whether a dossier has schemas that no longer fit it.

    Where the dossier has problems they are left as they are: it is about to change. A stakeholder's
    file that has just been begun is as it is meant to be.
    """
    place = folder / SCHEMAS
    problems = [problem for problem in loaded.problems if problem.message != NOTHING_SAID]
    # A folder that may not be looked into has none that anybody goes by.
    there = any(os.path.isfile(place / f"{kind}.schema.json") for kind in _TITLES)
    if problems or not there:
        return False
    made = schemas(taken, loaded)
    return any(_content(place / name) != schema for name, schema in made.items())


def _content(path: Path) -> object:
    try:
        return json.loads(bytes_of(str(path), MAX_SOURCE_BYTES))
    except (OSError, ValueError, RecursionError):
        return None


def _names(taken: Snapshot, loaded: Loaded) -> dict[str, Choices]:
    """Return the ids that a key may hold, by key."""
    people = {file.stem: "" for file in _yaml(taken, "positions") if file.name[0] != "_"}
    sources = {file.stem: "" for file in _yaml(taken, "seeds")}
    issues: dict[str, str] = {}
    if loaded.dossier:
        people |= {person.id: person.name for person in loaded.dossier.stakeholders}
        issues = {i.id: f"{i.title}: {i.proposition}" for i in loaded.dossier.issues}
        for source in loaded.dossier.sources:
            known = (source.publisher, source.title, source.date)
            sources[source.id] = ", ".join(part for part in known if part)
    return {
        "issue": issues,
        "source": sources,
        "own_words_of": people,
        "stakeholders": people,
        "speakers": people | {OTHER: "Somebody who is no stakeholder."},
    }


def _yaml(taken: Snapshot, folder: str) -> list[File]:
    return [f for f in taken.files if f.folder == folder and f.name.endswith(".yaml")]


def _schema(kind: str, names: Mapping[str, Choices]) -> JsonSchemaValue:
    model, title = _TITLES[kind]
    made = model.model_json_schema(schema_generator=_Generator)
    schema = _whole(made, made.pop("$defs", {}), names)
    for key in FROM_FILE:
        schema["properties"].pop(key, None)
    schema["required"] = [key for key in schema["required"] if key not in FROM_FILE]
    made_by = "Made by python -m standpoint schema; what is changed here is lost."
    return {"$schema": _Generator.schema_dialect, "$comment": made_by, **schema, "title": title}


def _whole(
    schema: JsonSchemaValue,
    definitions: Mapping[str, JsonSchemaValue],
    names: Mapping[str, Choices],
) -> JsonSchemaValue:
    """Return a schema with all that it refers to in its place, and with the dossier's ids.

    An editor shows no description beside a reference.
    """
    if "$ref" in schema:
        referred = definitions[schema["$ref"].rpartition("/")[2]]
        schema = referred | {key: value for key, value in schema.items() if key != "$ref"}
    schema = schema | _CONDITIONS.get(schema.get("title", ""), {})
    if "description" in schema:
        schema["description"] = _unwrapped(schema["description"])
    if "enum" in schema:
        schema["enumDescriptions"] = [_MEANINGS[value] for value in schema["enum"]]
    if "items" in schema:
        schema["items"] = _whole(schema["items"], definitions, names)
    if "properties" in schema:
        schema["properties"] = {
            key: _named(_whole(value, definitions, names), names.get(key, {}))
            for key, value in schema["properties"].items()
        }
    return schema


def _named(schema: JsonSchemaValue, names: Choices) -> JsonSchemaValue:
    """Return the schema of an id, or of a list of them, with the ids that there are."""
    if not names:
        return schema
    for of_each in ("items", "additionalProperties"):
        if isinstance(schema.get(of_each), dict):
            return schema | {of_each: _named(schema[of_each], names)}
    listed: JsonSchemaValue = {
        "type": "string",
        "enum": [*names],
        "enumDescriptions": [*names.values()],
    }
    if any(_NO_WORD.fullmatch(name) for name in names):
        listed = {"anyOf": [listed, {"type": ["number", "boolean"]}]}
    return {"description": schema["description"], **listed} if "description" in schema else listed


def _unwrapped(docstring: str) -> str:
    """Return a docstring's paragraphs, each on one line."""
    return "\n".join(" ".join(paragraph.split()) for paragraph in docstring.split("\n\n"))


class _Generator(Explained):
    """The generator, for files in which every scalar is text and no key holds nothing."""

    schema_dialect = "http://json-schema.org/draft-07/schema#"

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        """Accept what YAML on its own takes for a number or a truth value: `title: 2018`."""
        made = super().str_schema(schema) | {"type": ["string", "number", "boolean"]}
        if schema.get("strip_whitespace"):
            made.pop("maxLength", None)  # which counts once the white space is gone
        return made

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: object) -> bool:
        return False
