"""Keys that a record does not know: what each was to be, or where it belongs."""

from collections.abc import Collection, Container

from pydantic import BaseModel

from standpoint import dates
from standpoint.load.characters import odd
from standpoint.load.guesses import also_called, closest, key_meant
from standpoint.load.names import Names
from standpoint.load.nodes import InBraces
from standpoint.load.problems import Fault, Path, clip
from standpoint.load.shapes import keys_of
from standpoint.load.slips import slip
from standpoint.load.whole_file import FILES, LISTS
from standpoint.model import Evidence, Outline, Position, Silence, Source, Stakeholder, Topic

COMMA = "; a comma in { } begins the next key, so a text with one goes in straight quotation marks"
"""What is said of a part of a text that stands where a key should, in { }."""

_FILE_OF = {
    **dict.fromkeys(("question", "topics", "events"), "positions/_dossier.yaml"),
    **dict.fromkeys(LISTS, "a stakeholder's file in positions/"),
}
"""Keys that one of these files alone has, and which."""

_ENTRY_OF = {"issues": "topics", "proposition": "issues", "evidence": "events"}
"""Keys that entries of one list of an outline have, and which."""


def unknown_key(
    key: str,
    value: object,
    record: type[BaseModel],
    path: Path,
    in_braces: InBraces,
    meant: str,
    beside: Container[str],
) -> Fault:
    """Return the fault of a key at `path` that its record does not know.

    `meant` is the key that it must be, where nothing else is missing, as of a silence its note, the
    only text there; else empty. `beside` are the keys that its record has.
    """
    known = keys_of(record)

    def hint(names: Names) -> str:
        if strange := odd(key, known.__contains__):
            return f": {strange}"
        if found := slip(f"{key}:"):
            return f"; {found[1]}"
        if value == "" and in_braces(path[:-1]):
            return COMMA
        if value_of := _value_of(key, known, names):
            return value_of
        if isinstance(value, dict) and (first := next(iter(value), "")) in known:
            return f"; put '{first}:' in its place, and the keys below it in the same column"
        if not (record is Silence and meant) and (owner := _owner(key, record)):
            return f"; it belongs into {owner}"
        if meant and not (also_called(key, [meant]) or closest(key, [meant])):
            return f"; '{meant}' is missing here: write it in place of this key, or beside it"
        free = [one for one in known if one not in beside]
        if near := meant or also_called(key, free) or key_meant(key, known):
            return _instead(near, value == "", near in beside)
        if record is Source and names.meant("speakers", str(value)) == value:
            return "; if it is a speaker's label, indent it below 'speakers:'"
        comment = "; a comment needs '# ' ahead of it" if " " in key else ""
        return f"{comment}; the keys here are {', '.join(known)}"

    return Fault(path, f"unknown key '{clip(key)}'", hint=hint)


def _instead(near: str, is_empty: bool, is_here: bool) -> str:
    """Return what is said of a key in whose place `near` may be meant, which may be there, too."""
    if is_empty:
        return "; it is empty: delete it" + ("" if is_here else f", or did you mean '{near}'?")
    if is_here:
        return f"; '{near}' is here already: write there what is meant, or delete this key"
    return f"; did you mean '{near}'?"


def _value_of(key: str, known: Collection[str], names: Names) -> str:
    """Return what is said of a key that is a value of one of those that are known, or nothing."""
    kinds = {
        "issue": ("an issue", key in names.issues),
        "source": ("a source", key in names.sources),
        "date": ("a date", dates.is_date(key)),
    }
    for name, (kind, is_one) in kinds.items():
        if is_one and name in known:
            return f"; it is {kind}: write '{name}: {key}', and the other keys below it"
    return ""


def _owner(key: str, record: type[BaseModel]) -> str:
    """Return where a key belongs that stands in another part of its file, or in another file."""
    if record in FILES and key in _FILE_OF and key not in record.model_fields:
        return _FILE_OF[key]
    if record in (Outline, Topic) and key in _ENTRY_OF:
        return f"an entry of '{_ENTRY_OF[key]}'"
    if record not in (Stakeholder, Position, Evidence, Silence):
        return ""
    if key in ("positions", "silent_on"):
        return "the first column, as a key of the file itself"
    if key in Position.model_fields.keys() - {"issue"}:
        return "an entry of 'positions'"
    if record is Stakeholder and key == "note":
        return "an entry of 'silent_on'"
    return "an entry of 'evidence'" if key in Evidence.model_fields else ""
