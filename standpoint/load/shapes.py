"""The records that a file is made of: which one a path leads to, and the keys that it has."""

import typing
from functools import cache

from pydantic import BaseModel

from standpoint.model import Record, Source, Stakeholder
from standpoint.model.plain import FROM_FILE

Location = tuple[int | str, ...]
"""The way from a record to a value in it, as pydantic tells it."""


@cache
def keys_of(record: type[BaseModel]) -> tuple[str, ...]:
    """Return the keys that a record has in its file."""
    from_file = FROM_FILE if issubclass(record, (Source, Stakeholder)) else ()
    return tuple(name for name in record.model_fields if name not in from_file)


def record_at(model: object, location: Location) -> type[BaseModel] | None:
    """Return the record that holds the last key of `location`, None where that is no record."""
    for step in location[:-1]:
        if isinstance(step, str) and isinstance(model, type) and issubclass(model, BaseModel):
            model = _record_in(model.model_fields[step].annotation)
    return model if isinstance(model, type) and issubclass(model, BaseModel) else None


def is_required(model: object, location: Location) -> bool:
    """Return whether the value at `location` is that of a key that has to be there."""
    record = record_at(model, location)
    key = location[-1] if location else None
    known = record.model_fields.get(str(key)) if record and isinstance(key, str) else None
    return known is not None and known.is_required()


def holds_list(record: type[BaseModel], key: str) -> bool:
    """Return whether the value of a record's key is a list."""
    return typing.get_origin(record.model_fields[key].annotation) is tuple


def entries_of(record: type[BaseModel]) -> dict[str, type[Record]]:
    """Return the lists of a record whose entries are records, and which.

    Examples
    --------
    >>> from standpoint.model import Position
    >>> entries_of(Stakeholder).keys(), entries_of(Position)["evidence"].__name__
    (dict_keys(['positions', 'silent_on']), 'Evidence')
    """
    lists = [key for key in record.model_fields if holds_list(record, key)]
    held = {key: _record_in(record.model_fields[key].annotation) for key in lists}
    return {k: e for k, e in held.items() if isinstance(e, type) and issubclass(e, Record)}


def _record_in(annotation: object) -> object:
    """Return the record that an annotation such as `tuple[Position, ...]` is about."""
    inner = typing.get_args(annotation)
    return _record_in(inner[0]) if inner else annotation
