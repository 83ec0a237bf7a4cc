"""Keys and entries that do not stand where their neighbours do: which line is the odd one out.

libyaml stops at the first line that does not fit what is above it. Often the line above is the one
that is out of its column, or nearly a key, or still a comment.
"""

import re
from typing import NamedTuple

from standpoint.load.problems import clip
from standpoint.load.shapes import entries_of, keys_of
from standpoint.load.slips import (
    ANY_KEY,
    BEGINS_KEY,
    FIRST_KEYS,
    KEYS,
    LIST_OF,
    RECORDS,
    one_dash,
    siblings,
)
from standpoint.load.syntax import Failure, Unreadable
from standpoint.load.whole_file import FILES, LISTS, OUTLINE_LISTS

_COMMENTED = re.compile(r"\s*(#+)\s*([a-z_]+)\s*:\s*(?:([>|][-+]?)\s*)?(?:#.*)?$")
_HAS_KEY = re.compile(rf"\b(?:{'|'.join(sorted(KEYS))})\s*:(?=\s|$)")
_DIGIT = re.compile(r":\s+([>|][-+]?\d)[-+]?\s*(?:#.*)?$")
_IN_BRACES = re.compile(r"\s*- \{.*\}\s*$")
_EMPTY_LIST = re.compile(r"\s*([a-z_]+):\s*(\[\s*\])\s*(?:#.*)?$")
_LISTS = {key: keys_of(of)[0] for record in RECORDS for key, of in entries_of(record).items()}
"""Every list of entries, and the key with which these begin."""
_NO_LIST = "a file is no list; delete the '- ' ahead of '{}'"
_OF_A_FILE = frozenset((*LISTS, *OUTLINE_LISTS))
_SPEAKERS = re.compile(r" *speakers:\s*(?:#.*)?$")
_LABEL = re.compile(r" +([^\s:'\"{\[#-][^:]*?):(?P<space>(?=\s|$))?")
_FAR = 100  # lines above, in which a slip may have led to a failure


class _Place(NamedTuple):
    """A line that begins with a key: the columns of its dash, 0 for none, and of the key."""

    number: int
    dash: int
    column: int
    key: str


def out_of_line(failure: Failure) -> Unreadable | None:
    """Return what is said of a line that does not stand where its neighbours do."""
    if "expected '-'" not in failure.said and "expected key" not in failure.said:
        return None
    if found := _text_out_of_line(failure):
        return found
    if ANY_KEY.match(failure.here) or failure.here.lstrip().startswith("- "):
        return out_of_column(failure)
    return failure.at("not in line with what is above; begin a new entry with '- ', or align it")


def label_out_of_line(failure: Failure) -> Unreadable | None:
    """Return what is said of a speaker's label, which may be of several words, as of other keys."""
    for above in range(failure.line - 1, max(failure.line - _FAR, 0), -1):
        head = failure.lines[above - 1]
        if _SPEAKERS.match(head):
            break
        if not head.startswith(" "):
            return None
    else:
        return None
    first = failure.lines[above]
    for number in range(above + 1, failure.line + 1):
        line = failure.lines[number - 1]
        if line.lstrip().startswith("#"):
            continue
        found = _LABEL.match(line)
        if found is None:
            return None
        if found["space"] is None:
            return Unreadable(
                f"put a space after '{clip(found[1], 30)}:'", number, found.start(1) + 1
            )
        if _indent(line) != _indent(first):
            place = _Place(number, 0, _indent(line) + 1, found[1])
            return _stands(place, _indent(first) + 1)
    return None


def switched_off(failure: Failure) -> Unreadable | None:
    """Return what is said of a key that is still a comment, as `standpoint new` writes it."""
    above = _above(failure)
    found = _COMMENTED.match(failure.lines[above - 1]) if above else None
    if not found or found[2] not in KEYS or not (failure.here.lstrip().startswith("-") or found[3]):
        return None
    what = f"'{found[2]}:' is switched off by the '{found[1]}' ahead of it; delete that"
    return Unreadable(what, above, found.start(1) + 1)


def _above(failure: Failure) -> int:
    """Return the number of the line above that is not blank, 0 where there is none."""
    above = failure.line - 1
    while above and not failure.lines[above - 1].strip():
        above -= 1
    return above


def _text_out_of_line(failure: Failure) -> Unreadable | None:
    """Return what is said of a line of a block of text, or of what ends the block too soon."""
    begin = failure.scalar[0]
    if failure.style not in ("|", ">") or BEGINS_KEY.match(failure.here):
        return None
    above = _above(failure)
    comment = failure.lines[above - 1] if above > begin else ""
    if comment.lstrip().startswith("#") and _indent(comment) < _indent(failure.here):
        what = "a line that begins with '#' ends the text above; indent it as far, or delete it"
        return Unreadable(what, above, _indent(comment) + 1)
    owner, first = failure.lines[begin - 1 : begin + 1]
    if digit := _DIGIT.search(owner):
        what = "a digit here says how many spaces are ahead of the text; delete it"
        return Unreadable(what, begin, digit.end(1))
    key = ANY_KEY.match(owner)
    if key and _indent(first) > _indent(failure.here) == key.start("key") + 2:
        stands = f"stands {_spaces(_indent(first))} in, and its other lines {_indent(failure.here)}"
        what = f"the text's first line {stands}; align it"
        return Unreadable(what, begin + 1, _indent(first) + 1)
    what = "this line is part of the text above; indent it as far as the text's first line"
    return failure.at(what)


def out_of_column(failure: Failure) -> Unreadable:
    """Return which line is out of the column of its neighbours, and how far."""
    if found := _slip_above(failure):
        return found
    here = _place(failure.lines, failure.line)
    above = failure.lines[_above(failure) - 1]
    if here and not here.dash and _IN_BRACES.match(above) and _indent(above) + 1 < here.column:
        what = f"the entry ends at the '}}' above; put '{clip(here.key, 30)}:' ahead of that"
        return Unreadable(f"{what}, or write the entry without {{ }}", failure.line, here.column)
    if here is None:
        entry = failure.here.lstrip()[2:].strip()
        return _here(failure, _Place(failure.line, _indent(failure.here) + 1, 0, entry))
    if found := _nested_above(failure) or _no_dash_above(failure, here):
        return found
    if odd := _odd_above(failure, here):
        if odd.dash and here.column < 3:  # a key of the file itself
            return Unreadable(_NO_LIST.format(f"{odd.key}:"), odd.number, odd.dash)
        if odd.dash != here.column - 2:
            return _stands(odd, here.column - 2 if odd.dash else here.column)
        return _stands(odd._replace(dash=0), here.column)  # too many spaces behind the dash
    return _here(failure, here)


def _here(failure: Failure, here: _Place) -> Unreadable:
    """Return what is said of a line that is out of the column of what is above it."""
    column = here.dash or here.column
    columns = failure.entries if here.dash else failure.keys
    near = max(columns - {column}, key=lambda other: (-abs(other - column), other), default=None)
    entries = _entries(failure.lines, here.key) if here.dash else []
    alike = [place.dash for place in entries if place.number < here.number]
    if alike and alike[-1] in columns - {column}:
        near = alike[-1]
        others = [place.dash for place in entries[1:]]
        if len(others) > 1 and {*others} == {column}:
            return _stands(entries[0], column)  # all the others stand like this one
    word = f"{clip(here.key, 30)}{':' if here.column else ''}"
    if here.key in _OF_A_FILE and not here.dash:
        what = f"'{word}' belongs into the first column, as a key of the file itself"
    elif here.dash and column in failure.keys and here.key not in FIRST_KEYS and here.column:
        what = one_dash(here.key) if column > 1 else _NO_LIST.format(word)
    elif not here.dash and column in failure.entries:
        begins = (
            f"put '- ' ahead of '{word}', or align it"
            if here.key in FIRST_KEYS
            else f"align '{word}'"
        )
        what = f"entries begin here; {begins} with the keys above"
    elif here.dash and (closed := _EMPTY_LIST.match(failure.lines[_above(failure) - 1])):
        what = f"'{closed[1]}' is empty here, and entries follow; delete the '{closed[2]}'"
        return Unreadable(what, _above(failure), closed.start(2) + 1)
    elif here.dash and (near is None or "mapping values" in failure.said):
        above = f"no key of a list stands above it, such as '{LIST_OF.get(here.key, 'positions')}:'"
        what = f"'- {word}' begins an entry, but {above}"
    elif near is None:
        what = f"'{word}' is not in line with what is above; align it"
    else:
        return _stands(here, near)
    return Unreadable(what, failure.line, column)


def _entries(lines: list[str], key: str) -> list[_Place]:
    """Return the places at which entries begin that have a key first."""
    places = (_place(lines, number) for number in range(1, len(lines) + 1))
    return [place for place in places if place and place.dash and place.key == key]


def _stands(line: _Place, expected: int) -> Unreadable:
    """Return how far a line is from the column in which it is expected."""
    column = line.dash or line.column
    shown = f"{'- ' if line.dash else ''}{clip(line.key, 30)}{':' if line.column else ''}"
    what = f"'{shown}' stands {_spaces(column - 1)} in, and its neighbours {expected - 1}; align it"
    return Unreadable(what, line.number, column)


def _slip_above(failure: Failure) -> Unreadable | None:
    """Return the nearest line above that is nearly a key, which led to all that follows."""
    for number in range(failure.line - 1, max(failure.line - _FAR, 0), -1):
        line = failure.lines[number - 1]
        if BEGINS_KEY.match(line) or line.lstrip().startswith("#") or not _HAS_KEY.search(line):
            continue
        if found := failure.slip(number):
            return found
    return None


def _nested_above(failure: Failure) -> Unreadable | None:
    """Return a key above that stands in the first column, and belongs into an entry."""
    places = (_place(failure.lines, number) for number in range(1, failure.line))
    first = [place for place in places if place and place.column == 1 and place.key in KEYS]
    keys = {place.key for place in first}
    file = max(FILES, key=lambda record: len(keys & record.model_fields.keys()))
    for place in reversed(first):
        if place.key not in file.model_fields:
            what = f"'{place.key}:' belongs into an entry; indent it as far as the keys above it"
            return Unreadable(what, place.number)
    return None


def _no_dash_above(failure: Failure, here: _Place) -> Unreadable | None:
    """Return the first key below that of a list, where it lacks the dash that this line has.

    Or where the dash is gone that this line, the next key of an entry, leaves room for.
    """
    first, dash = None, here.dash or here.column - 2
    for number in range(here.number - 1, max(here.number - _FAR, 0), -1):
        place = _place(failure.lines, number)
        if place and place.key in _LISTS and place.column <= max(dash, 1):
            columns = (here.column, dash) if here.dash else (dash,)
            if not first or first.dash or first.column not in columns:
                return None
            if not (here.dash or first.key in FIRST_KEYS):
                return None
            begun = f"put it ahead of '{first.key}:'"
            if first.key not in KEYS:
                name = clip(first.key, 30)
                begun = f"write '- {_LISTS[place.key]}: {name}' in place of '{name}:'"
            what = f"the entries of '{place.key}' begin with '- '; {begun}"
            return Unreadable(what, first.number, first.column)
        first = place or first
    return None


def _odd_above(failure: Failure, here: _Place) -> _Place | None:
    """Return the key above, if it is that one which is out of the column of its neighbours."""
    numbers = range(max(here.number - _FAR, 1), here.number)
    above = [place for number in numbers if (place := _place(failure.lines, number))]
    if not above or not siblings(above[-1].key, here.key) or above[-1].column == here.column:
        return None
    odd = above[-1]
    if not odd.dash:
        return odd if len(above) > 1 and above[-2].column == here.column else None
    others = (place for place in _entries(failure.lines, odd.key) if place.number != odd.number)
    stands_alike = odd.dash in {other.dash for other in others}
    if here.dash or (stands_alike and odd.dash != here.column - 2):
        return None
    below = range(here.number + 1, min(here.number + _FAR, len(failure.lines) + 1))
    after = next((place for number in below if (place := _place(failure.lines, number))), None)
    if after and not after.dash and after.column == here.column:
        return odd
    alike = {place.dash for place in above[:-1] if place.dash and place.key == odd.key}
    return odd if alike == {here.column - 2} else None


def _place(lines: list[str], number: int) -> _Place | None:
    """Return the place of the key with which a line begins, None where it begins with none."""
    line = lines[number - 1]
    found = ANY_KEY.match(line)
    if not found:
        return None
    dash = _indent(line) + 1 if line.lstrip().startswith("- ") else 0
    return _Place(number, dash, found.start("key") + 1, found["key"])


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _spaces(number: int) -> str:
    return f"{number} space" if number == 1 else f"{number} spaces"
