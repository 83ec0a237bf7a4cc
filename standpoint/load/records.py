"""A file's tree to a record of the model, with every fault of the file at once.

What has a fault is left out at the smallest whole: a key that only describes, an entry of one of
the file's lists of wholes (a position, a silence, an event), else the file.
"""

import re
from collections.abc import Collection, Container, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from pydantic import ValidationError

from standpoint.load import messages
from standpoint.load.descriptive import DESCRIPTIVE, describes
from standpoint.load.files import File, not_utf8, text_of
from standpoint.load.kinds import POINTER, kind_of
from standpoint.load.lines import lines_of
from standpoint.load.margins import margin
from standpoint.load.names import Names
from standpoint.load.nodes import Scalar
from standpoint.load.problems import (
    MAX_PROBLEMS,
    Fault,
    Path,
    Problem,
    problem,
    told_once,
)
from standpoint.load.slips import BEGINS_KEY
from standpoint.load.tree import Tree, Unreadable, read_tree
from standpoint.load.whole_file import misnamed, nothing_said, whole_fault
from standpoint.load.wholes import MAX_HELD, WHOLES, cut, sound_entries
from standpoint.model import ListEntry, Record

PROSE_KEYS = frozenset(
    "text before translation summary rationale note description proposition question title name "
    "short_name role speaker publisher authors rights names".split()
)
"""Keys of running text, in which a `#` may be meant as text."""

_NO_WORD = re.compile(r"\W+")
_CONTENT = re.compile(r"^[ \t]*[^#\s]", re.MULTILINE)
_TOP_KEY = re.compile(r"([a-z_]+)\s*:")

Model = TypeVar("Model", bound=Record)


@dataclass
class Read(Generic[Model]):
    """What could be read of one file.

    `faults` are what is wrong with it, with those that are told together or elsewhere (see
    `told_once`), and `untold` is how many more there are. `entries` gives, for each list of wholes,
    the place in the file of every entry that is in the record, in the record's order, and `refused`
    those that are not, by their places. `fetched` is False where the file, or the text that it
    cites, is no more than a pointer of Git LFS.
    """

    file: File
    model: type[Model]
    record: Model | None = None
    tree: Tree | None = None
    faults: list[Fault] = field(default_factory=list)
    untold: int = 0
    entries: dict[str, list[int]] = field(default_factory=dict)
    refused: dict[str, dict[int, dict[str, object]]] = field(default_factory=dict)
    fetched: bool = True

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with the file as far as it can be told without the others."""
        return self.told(Names())

    def told(self, names: Names) -> list[Problem]:
        """Return the first of the faults as problems, and one that counts the rest."""
        faults = list(told_once(self.faults))
        placed = sorted(
            (fault.place or self._place(fault.path), number) for number, fault in enumerate(faults)
        )
        found = len(placed) + self.untold
        shown = placed[: MAX_PROBLEMS - 1] if self.untold or found > MAX_PROBLEMS else placed
        lines = _lines(self.file) if found else []
        told = [
            problem(
                self.file.path,
                faults[number].said(names),
                place,
                lines,
                faults[number].needs,
                faults[number].path,
                faults[number].reveals,
            )
            for place, number in shown
        ]
        if len(shown) < found:
            end = len(lines), len(lines[-1]) + 1
            more = found - len(shown)
            rest = f"{more:,} more problems in this file; mend those above first"
            if not shown:
                rest = f"holds {more:,} entries more than are read of one list; shorten it"
            told.append(problem(self.file.path, rest, end, lines))
        return told

    @property
    def is_sound(self) -> bool:
        """Whether all that the file holds is in its record."""
        return self.record is not None and not self.faults

    @property
    def is_whole(self) -> bool:
        """Whether every entry that the file holds is in its record."""
        return not any(len(self.whole(fault.path)) > 1 for fault in self.faults)

    def _place(self, path: Path) -> tuple[int, int]:
        return self.tree.place(path) if self.tree else (1, 1)

    def shed(self) -> None:
        """Let go of the tree where nothing is wrong: of all that a load holds it is the largest."""
        if not self.faults:
            self.tree = None

    def grow(self) -> None:
        """Read the tree, for its places, of a file of which only the record is at hand."""
        if self.tree is None:
            self.tree, _ = _tree(text_of(self.file), frozenset())

    def whole(self, path: Path) -> Path:
        """Return the path of the smallest whole that holds the value at `path`; () is the file."""
        if len(path) > 1 and path[0] in WHOLES and isinstance(path[1], int):
            return path[:2]
        is_single = self.tree is not None and isinstance(self.tree.at(path[:1]), Scalar)
        return path[:1] if path and describes(self.model, str(path[0]), is_single) else ()

    def settle(self, faults: Iterable[Fault], instead_of: Collection[str] = ()) -> None:
        """Note faults of the record and leave out the smallest wholes that have one.

        What was noted at the keys `instead_of` no longer matters then.
        """
        faults = list(faults)
        self.faults = [f for f in self.faults if not {*f.path[-1:]} & {*instead_of}] + faults
        left_out = {self.whole(fault.path) for fault in faults}
        if not left_out or self.record is None:
            return
        if () in left_out:
            self.record = None
            return
        kept: dict[str, object] = {
            key: tuple(
                entry
                for entry, place in zip(getattr(self.record, key), places, strict=True)
                if (key, place) not in left_out
            )
            for key, places in self.entries.items()
        }
        for key, known in self.model.model_fields.items():
            if (key,) in left_out:  # a misspelt key is not in the record anyway
                kept[key] = known.get_default(call_default_factory=True)
        self.record = self.record.model_copy(update=kept)
        for key, places in self.entries.items():
            self.entries[key] = [place for place in places if (key, place) not in left_out]


def read_record(file: File, model: type[Model], **given: object) -> Read[Model]:
    """Read a YAML file as a record of `model`; `given` are the fields that the file cannot hold."""
    result = Read(file, model)
    if kind := kind_of(file.data):
        result.faults.append(Fault((), f"is {kind.name}; {kind.advice}", (1, 1)))
        result.fetched = kind is not POINTER
        return result
    try:
        result.tree, result.faults = _tree(text_of(file), DESCRIPTIVE.get(model, frozenset()))
    except UnicodeDecodeError as error:
        place, what = not_utf8(file, error)
        result.faults.append(Fault((), what, place))
    if result.tree:
        _validate(result, result.tree, given)
    if result.faults and (pasted := margin(_lines(file))):
        result.record, result.untold = None, 0
        result.faults = [Fault((), pasted[1], (pasted[0], 1))]
    return result


def _lines(file: File) -> list[str]:
    return lines_of(file.data.decode("utf-8-sig", "replace"))


def _tree(text: str, keys: frozenset[str]) -> tuple[Tree | None, list[Fault]]:
    """Return the tree of a text, without those of `keys` that keep it from being one."""
    faults: list[Fault] = []
    for _ in range(len(keys) + 1):
        try:
            return read_tree(text, PROSE_KEYS), faults
        except Unreadable as error:
            key, text = _without(text, error.line, keys)
            path = (key,) if key else ()
            faults.append(Fault(path, error.message, (error.line, error.column)))
            if not key or not _CONTENT.search(text):
                break
    return None, faults


def _without(text: str, number: int, keys: Container[str]) -> tuple[str, str]:
    """Take a key that only describes, if it is in a line, out of a text that is no YAML.

    The key and what is indented below it become empty lines, so that every place stays.
    """
    lines = lines_of(text, keepends=True)
    found = _TOP_KEY.match(lines[number - 1]) if number <= len(lines) else None
    if not found or found[1] not in keys:
        return "", text
    end = number
    while end < len(lines) and (lines[end][0] in " \t" or not lines[end].strip()):
        end += 1
    if any(BEGINS_KEY.match(line) for line in lines[number:end]):
        return "", text
    for at in range(number - 1, end):
        lines[at] = lines[at][len(lines[at].rstrip("\r\n")) :]
    return found[1], "".join(lines)


def _validate(result: Read[Model], tree: Tree, given: dict[str, object]) -> None:
    """Make a record of a tree, and note what is wrong with it."""
    model, data = result.model, tree.data()
    if whole := whole_fault(data, model):
        result.faults = [whole]
        return
    refused = [*result.faults, *tree.faults]
    for key in given.keys() & data.keys():
        refused.append(Fault((key,), f"unknown key '{key}'; it follows from the file, delete it"))
    empty = nothing_said(model, data)
    # What the tree has refused already is not told a second time in the model's words.
    told = {fault.path for fault in refused}
    result.untold = _cut(model, data, told)
    faults: list[Fault] = []
    for key in WHOLES.keys() & model.model_fields.keys():
        result.entries[key] = []
        if isinstance(items := data.get(key), list):
            spoilt = {result.whole(fault.path) for fault in refused}
            sound = sound_entries(key, items, spoilt, tree.in_braces)
            data[key], result.entries[key] = sound.entries, sound.places
            result.refused[key] = sound.refused
            for entry, place in zip(sound.entries, sound.places, strict=True):
                if isinstance(entry, ListEntry):
                    entry.begun(tree.place((key, place))[0])
            faults.extend(sound.faults)
    faults.extend(_described(result, data, given, refused))
    # What an entry lacks is not missing as well where it has only slipped into the first column.
    strays = {_NO_WORD.sub("", key) for key in data if key not in model.model_fields}
    faults = [fault for fault in faults if fault.lacks not in strays or len(fault.path) == 1]
    # But a file that is misnamed is so whether or not an id stands in it.
    new = (fault for fault in faults if fault.place or fault.path not in told)
    result.faults = [*empty, *refused, *new]


def _cut(model: type[Record], data: dict[str, object], told: Container[Path]) -> int:
    """Cut what is longer than any record; return how much of it is not told already."""
    unknown = [key for key in data if key not in model.model_fields][MAX_HELD:]
    for key in unknown:
        del data[key]
    gone = sum((key,) not in told for key in unknown)
    for key in data.keys() & model.model_fields.keys():
        value = data[key]  # of a list of wholes each entry is read by itself
        each = value if key in WHOLES and isinstance(value, list) else [value]
        gone += sum(map(cut, each))
    return gone


def _described(
    result: Read[Model], data: dict[str, object], given: dict[str, object], refused: list[Fault]
) -> list[Fault]:
    """Make the record, without the keys that only describe where these are wrong."""
    faults: list[Fault] = []
    assert result.tree
    try:
        record = result.model.model_validate(data | given)
    except ValidationError as error:
        faults = messages.faults(error, data, result.model, (), result.tree.in_braces)
        if ("id",) in {fault.path for fault in faults}:
            faults = [fault for fault in faults if fault.path != ("id",)]
            faults.append(misnamed(result.file, result.model, data))
    aside = set[str]()
    for fault in (*refused, *faults):
        whole = result.whole(fault.path)
        if not whole:
            return faults
        if len(whole) == 1:
            aside.add(str(whole[0]))
    if aside:
        result.entries |= {key: [] for key in aside & result.entries.keys()}
        kept = {key: value for key, value in data.items() if key not in aside}
        try:
            record = result.model.model_validate(kept | given)
        except ValidationError:
            return faults  # what is missing follows from what is told
    result.record = record
    return faults
