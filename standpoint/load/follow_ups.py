"""What only follows from a slip that is told: keys that seem to be missing for it.

One slip is one problem: a key that is misspelt, or stands in another entry, is not missing as well.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from standpoint.load.characters import odd
from standpoint.load.guesses import key_meant
from standpoint.load.shapes import Location, holds_list, keys_of, record_at
from standpoint.load.slips import FIRST_KEYS, KEYS, RECORDS, slip

_FEW = 20  # unknown keys of one record; of more than that none is taken for a misspelt one


class FollowUps(NamedTuple):
    """The places of missing keys that are not told, and what unknown keys must be by them."""

    untold: set[Location]
    meant: dict[Location, str]


def follow_ups(found: Sequence[ErrorDetails], model: object) -> FollowUps:
    """Return what of a record's faults follows from its unknown keys."""
    unknown = [details for details in found if details["type"] == "extra_forbidden"][:_FEW]
    missing = {d["loc"]: d["input"] for d in found if d["type"] == "missing"} if unknown else {}
    elsewhere = {details["loc"][-1] for details in unknown}
    result = FollowUps({loc for loc in missing if loc[-1] in elsewhere}, {})
    for place, group in groupby(unknown, lambda details: details["loc"][:-1]):
        strangers = list(group)
        if record := record_at(model, strangers[0]["loc"]):
            lacking = {loc: given for loc, given in missing.items() if loc[:-1] == place}
            _follow(strangers, lacking, record, result)
    return result


def _follow(
    strangers: list[ErrorDetails],
    lacking: dict[Location, object],
    record: type[BaseModel],
    result: FollowUps,
) -> None:
    """Note what follows from the unknown keys of one record."""
    given = next((item for item in lacking.values() if isinstance(item, dict)), {})
    free = [key for key in keys_of(record) if key not in given]
    guessed = {details["loc"]: _likely(str(details["loc"][-1]), free) for details in strangers}
    place = strangers[0]["loc"][:-1]
    result.untold.update((*place, key) for key in guessed.values() if key)
    left = [location for location in lacking if location not in result.untold]
    unsure = [details for details in strangers if not guessed[details["loc"]]]
    if given.keys().isdisjoint(keys_of(record)):  # what stands here is no such record at all
        result.untold.update(left)
    elif 1 < len(left) == len(unsure):  # they are called in another way, or in another language
        result.untold.update(left)
    elif len(left) == 1 == len(unsure):
        key = str(left[0][-1])
        if isinstance(unsure[0]["input"], list) == holds_list(record, key):
            result.untold.update(left)
            result.meant[unsure[0]["loc"]] = key


def _likely(key: str, free: Sequence[str]) -> str:
    """Return the key that an unknown one must be: meant by it, or it but for something odd.

    `free` are those that are not there already.
    """
    slipped = slip(f"{key}:") is not None
    bare = [name for name in free if odd(key, name.__eq__) or (slipped and name in key)]
    return bare[0] if bare else key_meant(key, free)


def torn(items: Sequence[object]) -> Iterator[tuple[int, int, str]]:
    """Yield the entries of a list that are torn: a dash stands ahead of more than the first key.

    Each is given by its place, the place after its last part, and the key with the second dash.

    Examples
    --------
    >>> list(torn([{"issue": "a", "note": "b"}, {"issue": "c"}, {"note": "d"}]))
    [(1, 3, 'note')]
    """
    place = 0
    while place < len(items):
        end, held = place + 1, _keys(items[place])
        if held & FIRST_KEYS:
            while end < len(items) and _goes_on(held, part := _keys(items[end])):
                held, end = held | part, end + 1
        if end > place + 1:
            yield place, end, next(iter(_mapping(items[place + 1])))
        place = end


def _goes_on(held: set[str], part: set[str]) -> bool:
    """Return whether keys are the rest of an entry that holds others."""
    if not part or part & held or part & FIRST_KEYS - {"date"}:
        return False
    return any(held & KEYS | part <= record.model_fields.keys() for record in RECORDS)


def _mapping(item: object) -> dict[str, object]:
    return item if isinstance(item, dict) else {}


def _keys(item: object) -> set[str]:
    return set(_mapping(item))
