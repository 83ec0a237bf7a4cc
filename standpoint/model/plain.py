"""A record as its file holds it: keys, texts and lists, nothing that only code knows."""

from collections.abc import Iterable, Mapping

from standpoint.model import Evidence, Record, Source, Stakeholder
from standpoint.model.scalars import UNKNOWN

Plain = str | list["Plain"] | dict[str, "Plain"]

FROM_FILE = ("id", "body")
"""What the top of a file cannot hold, for it follows from the file's name and its neighbour."""

_FIRST = ("source", "voice", "speaker")
"""What people write first of a passage."""


def plain(record: Record) -> dict[str, Plain]:
    """Return what the file of a record says, key by key, in the order in which people write it.

    A key that says no more than its absence is left out.

    Examples
    --------
    >>> from standpoint.model import Evidence, Voice
    >>> plain(Evidence(source="ap-2018", voice=Voice.QUOTED, text="a dead end"))
    {'source': 'ap-2018', 'voice': 'quoted', 'text': 'a dead end'}
    """
    fields = type(record).model_fields
    of_file = FROM_FILE if isinstance(record, (Source, Stakeholder)) else ()
    said: dict[str, Plain] = {}
    first = _FIRST if isinstance(record, Evidence) else ()
    for key in dict.fromkeys((*first, *fields)):
        value = getattr(record, key)
        given = fields[key].is_required() or value != fields[key].get_default(
            call_default_factory=True
        )
        if key not in of_file and given:
            said[key] = _plain(value)
    return said


def _plain(value: object) -> Plain:
    if isinstance(value, Record):
        return plain(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(held) for key, held in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(held) for held in value]
    return UNKNOWN if value is None else str(value)
