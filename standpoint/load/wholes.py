"""The lists whose entries stand and fall by themselves, such as positions, silences and events."""

import typing
from collections.abc import Container, Iterator, Mapping
from contextlib import suppress

from pydantic import TypeAdapter, ValidationError

from standpoint.load import messages
from standpoint.load.follow_ups import torn
from standpoint.load.nodes import InBraces
from standpoint.load.problems import Fault, Path
from standpoint.load.slips import one_dash
from standpoint.model import Citation, Coders, Correction, Event, Position, Silence
from standpoint.model.scalars import Id

Cited = typing.TypeVar("Cited", bound=Citation)

WHOLES: dict[str, TypeAdapter[typing.Any]] = {
    "positions": TypeAdapter(Position),
    "silent_on": TypeAdapter(Silence),
    "events": TypeAdapter(Event),
    "corrections": TypeAdapter(Correction),
    "coders": TypeAdapter(Coders),
    "stakeholders": TypeAdapter(Id),
}
"""The lists whose entries can be left out one by one, and what an entry is."""

MAX_HELD = 5_000
"""How many keys, or entries of a list that is no list of wholes, are looked at."""


class Sound(typing.NamedTuple):
    """The entries of a list without a fault and their places, and the faults of the others.

    `refused` are those others that have what keys hold, by their places.
    """

    entries: list[typing.Any]
    places: list[int]
    faults: list[Fault]
    refused: dict[int, dict[str, object]]


def sound_entries(
    key: str, items: list[object], spoilt: Container[Path], in_braces: InBraces
) -> Sound:
    """Read the entries of a list of wholes."""
    tried = [_tried((key, place), item, in_braces) for place, item in enumerate(items)]
    sound = Sound([], [], [], {})
    parts = set[int]()  # of entries that are torn, each told at its second dash
    if any(isinstance(one, list) for one in tried):
        for place, end, again in torn(items):
            parts.update(range(place, end))
            sound.faults.append(Fault((key, place + 1, again), one_dash(again)))
    for place, one in enumerate(tried):
        if place in parts:
            continue
        if isinstance(one, list):
            sound.faults.extend(one)
            if isinstance(item := items[place], dict):
                sound.refused[place] = item
        elif (key, place) not in spoilt:
            sound.entries.append(one)
            sound.places.append(place)
    return sound


def _tried(path: tuple[str, int], item: object, in_braces: InBraces) -> object:
    """Return the entry at a path, or a list of what is wrong with it."""
    whole = WHOLES[path[0]]
    try:
        return whole.validate_python(item)
    except ValidationError as error:
        if misplaced := messages.misplaced(path[0], item):
            return [misplaced._replace(path=(*path, *misplaced.path))]
        return messages.faults(error, item, whole._type, path, in_braces)


def read_position(item: object) -> tuple[Position | None, list[Fault]]:
    """Read a position that is not yet in a file; None where it has faults."""
    sound = sound_entries("positions", [item], set(), lambda _: False)
    return (sound.entries[0] if sound.entries else None), sound.faults


def read_cited(entry: Mapping[str, object], what: type[Cited]) -> Iterator[tuple[int, Cited]]:
    """Yield the evidence of an entry that is refused, as far as it has no fault, by its place."""
    given = entry.get("evidence")
    for place, item in enumerate(given) if isinstance(given, list) else ():
        with suppress(ValidationError):
            yield place, what.model_validate(item)


def cut(data: object) -> int:
    """Cut what is longer than any record, and return how much that was; it is told, not read."""
    gone = 0
    if isinstance(data, dict):
        gone = len(data)
        for key in list(data)[MAX_HELD:]:
            del data[key]
        gone -= len(data)
        return gone + sum(map(cut, data.values()))
    if isinstance(data, list):
        gone = len(data[MAX_HELD:])
        del data[MAX_HELD:]
        return gone + sum(map(cut, data))
    return gone
