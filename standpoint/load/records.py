"""A file's tree to a record of the model, with every fault of the file at once.

What has a fault is left out at the smallest whole: an entry of one of the file's lists of wholes
(a position, a silence, an event), else the file.
"""

import typing
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from standpoint.load import tree as trees
from standpoint.load.files import File, line_of, not_utf8, text_of
from standpoint.load.problems import Fault, Path, Problem, clip, did_you_mean
from standpoint.model import Event, Position, Record, Silence, Source, Stakeholder
from standpoint.model.scalars import Id

WHOLES: dict[str, TypeAdapter[typing.Any]] = {
    "positions": TypeAdapter(Position),
    "silent_on": TypeAdapter(Silence),
    "events": TypeAdapter(Event),
    "stakeholders": TypeAdapter(Id),
}
"""The lists whose entries can be left out one by one, and what an entry is."""

PROSE_KEYS = frozenset(
    "text before summary rationale note description proposition question title name short_name "
    "role speaker publisher authors rights".split()
)
"""Keys of running text, in which a `#` may be meant as text."""

Model = TypeVar("Model", bound=Record)


@dataclass
class Read(Generic[Model]):
    """What could be read of one file.

    `entries` gives, for each list of wholes, the place in the file of every entry that is in the
    record, in the record's order.
    """

    file: File
    record: Model | None = None
    tree: trees.Tree | None = None
    problems: list[Problem] = field(default_factory=list)
    entries: dict[str, list[int]] = field(default_factory=dict)

    def add(self, fault: Fault) -> None:
        """Turn a fault into a problem with its place."""
        line, column = fault.place or (self.tree.place(fault.path) if self.tree else (1, 1))
        self._add(line, column, fault.message, fault.needs, fault.path)

    def _add(self, line: int, column: int, message: str, needs: str = "", path: Path = ()) -> None:
        name, excerpt = clip(self.file.path, 200), line_of(self.file, line)
        self.problems.append(Problem(name, line, column, message, excerpt, needs, path))


def read(file: File, model: type[Model], **given: object) -> Read[Model]:
    """Read a YAML file as a record of `model`; `given` are the fields that the file cannot hold."""
    result: Read[Model] = Read(file)
    try:
        result.tree = trees.read(text_of(file), PROSE_KEYS)
    except UnicodeDecodeError as error:
        result.problems.append(not_utf8(file, error))
        return result
    except trees.Unreadable as error:
        result._add(error.line, error.column, error.message)
        return result
    faults = list(result.tree.faults)
    data = result.tree.data()
    for key in given.keys() & data.keys():
        faults.append(Fault((key,), f"unknown key '{key}'; it follows from the file, delete it"))
    for key in WHOLES.keys() & model.model_fields.keys():
        result.entries[key] = []
        if isinstance(items := data.get(key), list):
            data[key], result.entries[key] = _sound_entries(key, items, faults)
    try:
        record = model.model_validate(data | given)
    except ValidationError as error:
        faults.extend(_faults(error, model))
    else:
        if all(whole(fault.path) for fault in faults):
            result.record = record
    refused = {fault.path for fault in result.tree.faults}
    for number, fault in enumerate(faults):
        # What the tree has refused already is not told a second time in the model's words.
        if number < len(result.tree.faults) or fault.path not in refused:
            result.add(fault)
    return result


def entry(key: str, item: object) -> tuple[typing.Any, list[Fault]]:
    """Read one entry of a list of wholes, not yet in a file; None where it has faults."""
    faults: list[Fault] = []
    sound, _ = _sound_entries(key, [item], faults)
    return (sound[0] if sound else None), faults


def whole(path: Path) -> Path:
    """Return the path of the smallest whole that holds the value at `path`; () is the file."""
    inside = len(path) > 1 and path[0] in WHOLES and isinstance(path[1], int)
    return path[:2] if inside else ()


def _sound_entries(
    key: str, items: list[object], faults: list[Fault]
) -> tuple[list[object], list[int]]:
    """Return the entries without a fault and their places; add the faults of the others."""
    spoilt = {whole(fault.path) for fault in faults}
    sound: list[object] = []
    places: list[int] = []
    for place, item in enumerate(items):
        try:
            entry = WHOLES[key].validate_python(item)
        except ValidationError as error:
            faults.extend(_faults(error, WHOLES[key]._type, (key, place)))
            continue
        if (key, place) not in spoilt:
            sound.append(entry)
            places.append(place)
    return sound, places


def _faults(error: ValidationError, model: object, prefix: Path = ()) -> list[Fault]:
    return [
        Fault((*prefix, *details["loc"]), _message(details, model, (*prefix, *details["loc"])))
        for details in error.errors(include_url=False, include_input=True)
    ]


_SAID = {
    "missing": "{name} is missing; add it",
    "string_too_long": "{name} is longer than {max_length} characters; shorten it",
    "too_short": "{name} is empty; it needs at least one entry",
    "string_type": "{name} should be text; put it in quotation marks, on one line",
    "tuple_type": "{name} should be a list; begin each entry on a line of its own with '- '",
    "string_pattern_mismatch": "{shown} is not an id; use lowercase letters, digits and single "
    "hyphens",
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type"),
        "{name} should hold keys with values, one on each line",
    ),
    "no_date": "{shown} {said}",
    **dict.fromkeys(("invisible", "control", "no_address", "broken_line"), "{name} {said}"),
}
"""What is wrong, and what to do, by pydantic's type of error."""


def _message(details: ErrorDetails, model: object, path: Path) -> str:
    """Return what is wrong with the value at `path`, and what to do, in our words."""
    kind, value = details["type"], details["input"]
    shown = f"'{clip(value)}'" if isinstance(value, str) else ""
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")
    name = f"'{key}'" if isinstance(path[-1], str) else f"an entry of '{key}'"
    if path == ("id",) and shown:
        return (
            f"the file's name {shown} is not an id; use lowercase letters, digits and single "
            "hyphens, 64 characters at most"
        )
    if kind == "extra_forbidden":
        return f"unknown key '{clip(key)}'{_known_keys(model, details['loc'], key)}"
    if value == "" or kind == "string_too_short":
        required = _required(model, details["loc"])
        return f"{name} is empty; fill it in{'' if required else ', or leave the line out'}"
    if kind == "enum":
        choices = details["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        guess = did_you_mean(str(value), choices) if shown else ""
        return f"unknown {key} {shown or 'value'}{guess or '; choose from ' + ', '.join(choices)}"
    if kind == "string_pattern_mismatch" and key == "language":
        return f"{shown} is not a language tag; write one such as en, fr or pt-BR"
    said = details["msg"]
    return _SAID.get(kind, "{said}").format(
        name=name, shown=shown, said=said, **details.get("ctx", {})
    )


def _record_at(model: object, location: Path) -> type[BaseModel] | None:
    """Return the record that holds the last key of `location`, None where that is no record."""
    for step in location[:-1]:
        if isinstance(step, str) and isinstance(model, type) and issubclass(model, BaseModel):
            model = _record_in(model.model_fields[step].annotation)
    return model if isinstance(model, type) and issubclass(model, BaseModel) else None


def _required(model: object, location: Path) -> bool:
    """Return whether the value at `location` is that of a key that has to be there."""
    record = _record_at(model, location)
    key = location[-1] if location else None
    known = record.model_fields.get(str(key)) if record and isinstance(key, str) else None
    return known is not None and known.is_required()


def _known_keys(model: object, location: Path, key: str) -> str:
    """Return a hint at the keys that the record at `location` does know."""
    record = _record_at(model, location)
    if record is None:
        return "; delete it"
    from_file = ("id", "body") if issubclass(record, (Source, Stakeholder)) else ()
    known = [name for name in record.model_fields if name not in from_file]
    return did_you_mean(key, known) or f"; the keys here are {', '.join(known)}"


def _record_in(annotation: object) -> object:
    """Return the record that an annotation such as `tuple[Position, ...]` is about."""
    for inner in typing.get_args(annotation):
        found = _record_in(inner)
        if found is not inner or isinstance(found, type):
            return found
    return annotation
