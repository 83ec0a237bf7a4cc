"""What pydantic finds wrong with a record, in words that say what to do, each with its path."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from standpoint import dates
from standpoint.load.characters import odd
from standpoint.load.follow_ups import follow_ups, torn
from standpoint.load.guesses import guess_among, key_meant, plain_word
from standpoint.load.names import Names
from standpoint.load.nodes import InBraces
from standpoint.load.problems import Fault, Path, clip
from standpoint.load.shapes import Location, is_required, keys_of, record_at
from standpoint.load.slips import one_dash, slip
from standpoint.load.unknown_keys import COMMA, unknown_key
from standpoint.load.whole_file import OUTLINE_LISTS, list_of, of_another_list
from standpoint.model import OTHER, Evidence, Position, Silence, Source
from standpoint.model.scalars import ID_LETTERS, is_id

_REFERENCES = ("issue", "source", "own_words_of", "speakers", "stakeholders")
"""The keys with the id of something else."""
_WORDS = (*_REFERENCES, "id", "date", "language")
"""The keys with a value of a few signs, which no quotation marks make of a list."""
_STAKEHOLDER = "; write the name of a stakeholder's file in positions/, without .yaml"
A_CITATION = "; write the name of a citation in seeds/, without .yaml"
_REFERENCE = {
    "issue": "; write the id of an issue of positions/_dossier.yaml",
    "source": A_CITATION,
    "speakers": f"{_STAKEHOLDER}, or {OTHER}",
}
_DIVIDED = "; write two positions, one on each side, each with its own evidence"
_SILENT = (
    "; a silence is no position: in place of this entry, write one under 'silent_on' with the "
    "'issue' and a 'note' that says what was looked for"
)
NO_STANCE = (
    "; an entry holds what a source says: delete this one or, where the sources were searched in "
    "vain, write one under 'silent_on' with the 'issue' and a 'note' that says what was looked for"
)
_NO_POSITION = {
    **dict.fromkeys(("silent", "silence", "silent-on"), _SILENT),
    **dict.fromkeys(("no-statement", "no-position", "none", "unknown"), NO_STANCE),
}
"""What is to be done with an entry whose stance says that there is none."""

_LISTED = "put '- ' ahead of it, and indent its other keys as far"
"""What makes an entry of keys that stand among those of another."""

_SAID = {
    "string_too_long": "{name} is longer than {max_length} characters; shorten it",
    "too_short": "{name} is empty; it needs at least one entry",
    "string_type": "{name} should be text; put it in quotation marks, on one line",
    "tuple_type": "{name} should be a list; begin each entry on a line of its own with '- '",
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type"),
        "{name} should hold keys with values, one on each line",
    ),
}
"""What is wrong, and what to do, by pydantic's type of error."""

_OWN = frozenset(
    "invisible control overladen misread no_address no_branch broken_line no_count no_alpha "
    "not_two".split()
)
"""The types of our own errors whose message follows on the name of the key."""


def faults(
    error: ValidationError, said: object, model: object, prefix: Path, in_braces: InBraces
) -> list[Fault]:
    """Return what is wrong with a record of `model` that stands at `prefix`, and what it `said`."""
    found = error.errors(include_url=False, include_input=True)
    follow = follow_ups(found, model)
    return [
        _unknown(details, said, model, (*prefix, *details["loc"]), in_braces, follow.meant)
        if details["type"] == "extra_forbidden"
        else _fault(details, model, (*prefix, *details["loc"]), in_braces)
        for details in _of_one_text(found, prefix, in_braces)
        if details["type"] != "missing" or details["loc"] not in follow.untold
    ]


def _of_one_text(
    found: list[ErrorDetails], prefix: Path, in_braces: InBraces
) -> Iterator[ErrorDetails]:
    """Yield what is wrong; of the keys that the commas of a text make in { }, the first alone."""
    cut = set[Path]()
    for details in found:
        place = (*prefix, *details["loc"][:-1])
        if details["type"] == "extra_forbidden" and details["input"] == "" and in_braces(place):
            if place in cut:
                continue
            cut.add(place)
        yield details


def misplaced(key: str, item: object) -> Fault | None:
    """Return what an entry of the list at `key` looks like that belongs elsewhere, or nothing.

    The fault's path begins at the entry.
    """
    if not isinstance(item, dict):
        return None
    if key in OUTLINE_LISTS and (name := list_of(item, key)):
        return Fault((), of_another_list(name))
    evidence = item.get("evidence")
    for place, _, again in torn(evidence if isinstance(evidence, list) else ()):
        return Fault(("evidence", place + 1, again), one_dash(again))
    keys, stance = set(item), item.get("stance")
    only = keys & (Position.model_fields.keys() - Silence.model_fields.keys())
    if key == "silent_on" and len(only) > 1:
        what = "this looks like a position: it belongs above 'silent_on', under 'positions'"
        return Fault((), what)
    if key == "positions" and keys == {"issue", "note"}:
        return Fault((), "this looks like a silence: it belongs under 'silent_on'")
    if key == "positions" and isinstance(stance, str) and plain_word(stance) in _NO_POSITION:
        # What else the entry lacks as a position is no matter.
        advice = _NO_POSITION[plain_word(stance)]
        return Fault(("stance",), f"unknown stance '{clip(stance)}'{advice}")
    cited = [name for name in item if name in Evidence.model_fields]
    if key in ("positions", "silent_on", "events") and len(cited) > 1 and not evidence:
        is_whole = len(cited) == len(keys)
        if is_whole or key == "silent_on":  # a silence has none
            of = "event" if key == "events" else "position"
            what = f"this looks like evidence: indent it below 'evidence:' of its {of}"
            return Fault(() if is_whole else (cited[0],), what)
        above = "" if "evidence" in item else f"write 'evidence:' in a line above '{cited[0]}:', "
        return Fault((cited[0],), f"this looks like evidence: {above}{_LISTED}")
    return None


def _unknown(
    details: ErrorDetails,
    said: Any,
    model: object,
    path: Path,
    in_braces: InBraces,
    meant: Mapping[Location, str],
) -> Fault:
    """Return what is wrong with the unknown key at `path`, in what the whole record `said`.

    `meant` holds what unknown keys must be, for nothing else is missing.
    """
    record, must_be = record_at(model, details["loc"]), meant.get(details["loc"], "")
    assert record
    for step in details["loc"][:-1]:
        said = said[step]
    return unknown_key(str(path[-1]), details["input"], record, path, in_braces, must_be, said)


def _fault(details: ErrorDetails, model: object, path: Path, in_braces: InBraces) -> Fault:
    """Return what is wrong with the value at `path`, and what to do, in our words."""
    kind, value = details["type"], details["input"]
    key = next((str(step) for step in reversed(path) if isinstance(step, str)), "the file")
    name = f"'{key}'" if path and isinstance(path[-1], str) else f"an entry of '{key}'"
    if path[-1:] == ("[key]",):
        return Fault(path[:-1], "a label is empty; write it as its turns begin, or delete the line")
    or_unknown = ", or write 'date: unknown'" if model is Source and key == "date" else ""
    if value == "" or kind in ("string_too_short", "no_word"):
        if "speakers" in path[-2:-1] and in_braces(path[:-1]):
            return _empty_label(name, key, path)
        advice = or_unknown if is_required(model, details["loc"]) else ", or leave it out"
        lacks = "holds no word" if kind == "no_word" else "is empty"
        return Fault(path, f"{name} {lacks}; fill it in{advice}")
    if kind == "missing":
        return Fault(path, f"{name} is missing; add it{or_unknown}", lacks=key)
    if kind == "enum":
        return _no_choice(key, value, details["ctx"]["expected"], path)
    if isinstance(value, str) and kind in ("string_pattern_mismatch", "no_date"):
        key = "speakers" if "speakers" in path[-2:-1] else key  # whose keys are labels
        return _no_scalar(kind, key, value, details["msg"], path)
    if kind == "string_type" and key in _WORDS and isinstance(value, list | dict):
        return Fault(path, f"{name} should be one value; write that value alone")
    if key == "text" and "evidence" in path and isinstance(value, list) and len(value) > 1:
        each = "write an entry of its own, beginning with '- source:', for each"
        return Fault(path, f"{name} should be one passage; {each}")
    is_mapping = isinstance(value, dict) and kind == "tuple_type"
    entry = record_at(model, (*details["loc"], ""))
    if is_mapping and entry and (fault := _no_list(name, value, entry, path, in_braces)):
        return fault
    return Fault(path, f"{_said(name, details)}{_advice(kind, value, entry, path, in_braces)}")


def _said(name: str, details: ErrorDetails) -> str:
    """Return what is wrong with the value of a name, in our words where there are any."""
    kind, said = details["type"], details["msg"]
    if kind in _SAID:
        return _SAID[kind].format(name=name, **details.get("ctx", {}))
    return f"{name} {said}" if kind in _OWN else said


def _empty_label(name: str, said: str, path: Path) -> Fault:
    """Return the fault of a label in { } without whose it is, which may stand in the label, too."""
    found = re.fullmatch(r"(.+)([: ])(\S+)", said)

    def hint(names: Names) -> str:
        if found and names.meant("speakers", found[3]) == found[3]:
            lacks = "space" if found[2] == ":" else "colon"
            return f"; a {lacks} is missing: write '{found[1]}: {found[3]}'"
        return COMMA

    return Fault(path, f"{name} is empty", hint=hint)


def _advice(
    kind: str, value: object, entry: type[BaseModel] | None, path: Path, in_braces: InBraces
) -> str:
    """Return what more is said of a value that should hold keys; empty for nothing."""
    if isinstance(value, str) and "model" in kind and (found := slip(clip(value, 200))):
        return f": {found[1]}"
    if entry and "model" in kind:
        return f", beginning with '{keys_of(entry)[0]}:'"
    is_listed = isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    if kind == "dict_type" and is_listed and not in_braces((*path, 0)):
        return "; delete the '- ' ahead of each"
    return ""


def _no_list(
    name: str,
    value: dict[str, object],
    entry: type[BaseModel],
    path: Path,
    in_braces: InBraces,
) -> Fault | None:
    """Return what is said of keys where a list should stand, None where nothing more is known.

    They are those of an `entry`, or what the first of its keys should hold.
    """
    for step in value:
        if found := slip(f"{step}:"):
            return Fault((*path, step), found[1])
    first = next(iter(value), "")
    if not first or in_braces(path):
        return None
    keys, shown = keys_of(entry), clip(first)
    if key_meant(first, keys):
        advice = f"put '- ' ahead of '{shown}:'"
    else:
        below = f" and, below it, '{keys[1]}:'" if isinstance(value[first], str) else ""
        advice = f"write '- {keys[0]}: {shown}'{below} in place of '{shown}:'"
    return Fault((*path, first), f"{name} should be a list; {advice}")


def _no_choice(key: str, value: object, expected: str, path: Path) -> Fault:
    """Return the fault of a value that is none of a few words."""
    choices = expected.replace("'", "").replace(" or ", ", ").split(", ")
    listed = f"; choose from {', '.join(choices)}"
    if not isinstance(value, str):
        return Fault(path, f"'{key}' should be one value{listed}")
    what = f"unknown {key} '{clip(value)}'"
    if strange := odd(value, lambda word: word in choices):
        return Fault(path, f"{what}: {strange}")
    if key == "stance" and plain_word(value) == "divided":
        return Fault(path, what + _DIVIDED)
    guess = guess_among(value, choices)
    return Fault(path, what + (f"; did you mean '{guess}'?" if guess else listed))


def _no_scalar(kind: str, key: str, value: str, said: str, path: Path) -> Fault:
    """Return the fault of a value that is no date, no tag of a language or no id."""
    shown = f"'{clip(value)}'"
    if kind == "no_date":
        what, advice = said.split("; ", 1)
        if strange := odd(value, dates.is_date):
            return Fault(path, f"{shown} {what}: {strange}")
        date = dates.meant(value)
        return Fault(path, f"{shown} {what}; " + (f"did you mean '{date}'?" if date else advice))
    if key == "language":
        tag = f"{shown} is not a language tag; write one such as en, fr or pt-BR"
        return Fault(path, f"{tag}; until then sentences are told apart as where none is named")
    what = f"{shown} is not an id"
    if strange := odd(value, is_id):
        return Fault(path, f"{what}: {strange}")
    if key not in _REFERENCES:
        return Fault(path, f"{what}; use {ID_LETTERS}")

    def hint(names: Names) -> str:
        if key == "speakers" and (path[-1] in names.stakeholders or path[-1] == OTHER):
            return f"; the label comes first: write '{clip(value, 30)}: {path[-1]}'"
        other = _REFERENCE.get(key, _STAKEHOLDER)
        return names.between(key, value) or names.hint(key, value) or other

    return Fault(path, what, hint=hint)
