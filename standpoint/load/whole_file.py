"""What is wrong with a file as a whole: it is another, holds nothing, or is named as nothing is."""

from collections.abc import Collection, Mapping

from standpoint.load.characters import odd
from standpoint.load.copies import file_id, original
from standpoint.load.files import File
from standpoint.load.follow_ups import torn
from standpoint.load.guesses import closest
from standpoint.load.names import Names
from standpoint.load.problems import Fault, Path, clip
from standpoint.load.shapes import entries_of, keys_of
from standpoint.load.slips import one_dash
from standpoint.model import Outline, Position, Record, Source, Stakeholder
from standpoint.model.scalars import ID_FORM, is_id

FILES: dict[type[Record], str] = {
    Outline: "the outline of a dossier: it belongs into positions/_dossier.yaml",
    Stakeholder: "a stakeholder: it belongs into a file of its own in positions/",
    Source: "the citation of a source: it belongs into seeds/",
}
"""The records that are files of their own, and where."""
OUTLINE_LISTS = entries_of(Outline)
"""The lists of an outline, and what their entries are."""
LISTS = tuple(entries_of(Stakeholder))
"""The lists of a stakeholder's file."""

OWN_FILES = "put each entry into a file of its own, without the '- '"
NOTHING_SAID = (
    "neither 'positions' nor 'silent_on' has an entry; add one, or bring back those that were here"
)


def whole_fault(data: Mapping[str, object], record: type[Record]) -> Fault | None:
    """Return what makes a file no `record` at all, of which nothing else need be told."""
    if heading := _heading(data, record):
        return heading
    if other := _other_file(data, record):
        return Fault((), other, (1, 1))
    if record is Outline:
        return _torn_issue(data) or _stray_topic(data)
    return _no_list(data, record)


def _heading(data: Mapping[str, object], record: type[Record]) -> Fault | None:
    """Return what is said of a single key, below which stands all that a file should hold."""
    needed = {name for name in keys_of(record) if record.model_fields[name].is_required()}
    for key, value in data.items() if len(data) == 1 else ():
        first, *_ = value if isinstance(value, list) and value else [value]
        if isinstance(first, dict) and needed <= first.keys() and key not in record.model_fields:
            what = f"'{clip(key)}:' stands ahead of what the file should hold; delete it"
            how = OWN_FILES if value is not first else "move the other lines as far to the left"
            return Fault((key,), f"{what}, and {how}")
    return None


def _no_list(data: Mapping[str, object], record: type[Record]) -> Fault | None:
    """Return what is said of a position whose keys stand in the first column of a file."""
    stray = [key for key in data if key in Position.model_fields]
    if record is not Stakeholder or len(stray) < 3 or any(key in data for key in LISTS):
        return None
    above = f"write 'positions:' in a line above '{stray[0]}:'"
    what = f"this looks like a position: {above}, then '- ' ahead of it, and indent its other keys"
    return Fault((stray[0],), what)


def _torn_issue(outline: Mapping[str, object]) -> Fault | None:
    """Return what is said of the first topic, or issue, whose keys have a dash each."""
    topics = outline.get("topics")
    lists: list[tuple[Path, object]] = [(("topics",), topics)]
    for number, topic in enumerate(topics if isinstance(topics, list) else ()):
        if isinstance(topic, dict):
            lists.append((("topics", number, "issues"), topic.get("issues")))
    for path, entries in lists:
        for place, _, again in torn(entries if isinstance(entries, list) else ()):
            return Fault((*path, place + 1, again), one_dash(again))
    return None


def list_of(entry: object, key: str) -> str:
    """Return which list of an outline an entry of the one at `key` must be of, empty for that one.

    Examples
    --------
    >>> list_of({"date": "2018", "note": "The date was wrong."}, "events")
    'corrections'
    """
    keys = entry.keys() if isinstance(entry, dict) else set()
    fitting = [name for name, record in OUTLINE_LISTS.items() if _fits(keys, record)]
    return fitting[0] if fitting and key not in fitting else ""


def _fits(keys: Collection[str], record: type[Record]) -> bool:
    fields = record.model_fields
    needed = {name for name, known in fields.items() if known.is_required()}
    return needed <= set(keys) <= fields.keys()


def _stray_topic(outline: Mapping[str, object]) -> Fault | None:
    """Return what is said of the first topic that is none, or not below its key."""
    for key in ("stakeholders", "topics"):
        entries = outline.get(key)
        for place, entry in enumerate(entries if isinstance(entries, list) else ()):
            if name := list_of(entry, key):
                return Fault((key, place), of_another_list(name))
    return None


def of_another_list(name: str) -> str:
    """Return what is said of an entry that must be of the list `name`."""
    return f"this looks like an entry of '{name}': it belongs below a line '{name}:'"


def _other_file(keys: Collection[str], record: type[Record]) -> str:
    """Return what a file seems to be, by the keys in its first column, that should be a `record`.

    Empty where it may be one: the keys of no other sort of file fit better.
    """
    fitting = {other: sum(key in keys_of(other) for key in keys) for other in FILES}
    best = max(FILES, key=lambda other: (fitting[other], other is record))
    named = any(field.is_required() and key in keys for key, field in record.model_fields.items())
    enough = fitting[best] > 1 and fitting[best] > fitting[record] and not named
    return f"this looks like {FILES[best]}" if enough else ""


def nothing_said(model: type[Record], data: dict[str, object]) -> list[Fault]:
    """Return the fault of a stakeholder of whom nothing is recorded: an emptied file, most often.

    There is nothing to leave out but the empty lists.
    """
    if model is not Stakeholder or any(data.get(key) for key in LISTS):
        return []
    unknown = [key for key in data if key not in model.model_fields]
    if data and len(unknown) == len(data):
        return []  # that says enough
    if any(closest(key, keys_of(model)) in LISTS for key in unknown[:20]):
        return []
    place = next((key for key in LISTS if data.pop(key, None) is not None), "positions")
    for key in LISTS:
        data.pop(key, None)
    return [Fault((place,), NOTHING_SAID)]


def misnamed(file: File, model: type[Record], data: dict[str, object]) -> Fault:
    """Return the fault of a file whose name is no id."""
    what = f"the file's name '{clip(file.stem)}' is not an id"
    name, strange = file_id(file.stem), odd(file.stem, is_id)

    def hint(names: Names) -> str:
        if not name:
            return f"; use {ID_FORM}"
        first = f"{original(file.stem)}.yaml"
        if f"{file.folder}/{first}" in names.files:
            return f"; it looks like a copy of {clip(first)}: compare them, keep one"
        if f"{file.folder}/{name}.yaml" in names.files:
            return f", and {name}.yaml exists too: compare them, keep one"
        text = ""
        if model is Source and "text" not in data and f"seeds/{name}.txt" not in names.files:
            text = f", and its text to {name}.txt"
        why = f": {strange.partition(';')[0]}" if strange else ""
        return f"{why}; rename the file to {name}.yaml{text}"

    needs = f"{file.folder}/{name}.yaml" if name else ""
    return Fault(("id",), what, (1, 1), needs=needs, hint=hint)
