"""The keys of files that only describe, and so are left out alone where something is wrong."""

from standpoint.load.guesses import also_called, guess_among
from standpoint.load.shapes import holds_list, keys_of
from standpoint.load.slips import KEYS, RECORDS
from standpoint.model import Outline, Record, Source, Stakeholder

DESCRIPTIVE: dict[type[Record], frozenset[str]] = {
    Stakeholder: frozenset(("id", "short_name", "role", "description")),
    Source: frozenset(("id", "title", "publisher", "authors", "url", "language")),
    Outline: frozenset(
        "description repository branch stakeholders events corrections coders".split()
    ),
}
"""The keys that only describe: no verdict and nobody's right depends on them.

An id is that of the file, whatever stands in it. Those of lists are left out as a whole only where
they are no lists.
"""

_ENTRIES = {key for record in RECORDS if record not in DESCRIPTIVE for key in record.model_fields}
_ELSEWHERE = frozenset().union(*DESCRIPTIVE.values()) - _ENTRIES
"""The keys that only describe in any file, and that no entry of a list can have lost."""


def describes(model: type[Record], key: str, is_single: bool) -> bool:
    """Return whether a key of a file only describes, or can be meant for none that does more.

    An unknown key that resembles none can be meant for any that may be missing; where it holds a
    single value, for none that is a list.
    """
    known, fields = DESCRIPTIVE.get(model, frozenset()), model.model_fields
    if key in fields or not known:
        return key in known
    if meant := guess_among(key, fields) or also_called(key, fields):
        return meant in known
    return (key not in KEYS or key in _ELSEWHERE) and all(
        name in known or fields[name].is_required() or (is_single and holds_list(model, name))
        for name in keys_of(model)
    )
