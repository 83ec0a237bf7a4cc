"""A position at the end of a stakeholder's file, every other byte as it was.

Where the stakeholder was recorded as silent on the issue, that ends: position and silence do not
stand together, so the one comes and the other goes in one change.
"""

from collections import Counter
from dataclasses import dataclass

from standpoint.edit.insert import insert
from standpoint.edit.remove import Removed, remove
from standpoint.edit.write import Refused
from standpoint.load.files import File
from standpoint.load.nodes import Scalar, Sequence
from standpoint.load.records import Read, read_record
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.model import Position, Stakeholder


@dataclass(frozen=True)
class Appended:
    """A file with a position added."""

    file: File
    line: int
    """At which the entry begins, once the silence is gone that it ends."""
    text: str
    """The entry."""
    ended: Removed | None = None
    """The silence on the issue that went, with its lines in the file as it was."""


def append(file: File, position: Position) -> Appended:
    """Return a stakeholder's file with a position at the end of its list.

    A silence on the same issue is taken away with it.

    Raises
    ------
    Refused
        Where the file cannot be read, or no place is safe.
    """
    ended = _silence_ended(file, position.issue)
    return _appended(file, position, ended)


def _silence_ended(file: File, issue: str) -> Removed | None:
    """Return a file without the silence on an issue, None where it records none."""
    before = _read(file)
    if before.tree is None or before.record is None:
        return None
    silences = before.record.silent_on
    place = next((n for n, silence in enumerate(silences) if silence.issue == issue), None)
    if place is None:
        return None
    kept = before.record.model_copy(
        update={"silent_on": (*silences[:place], *silences[place + 1 :])},
    )
    may_be_said = _told(before) | Counter([NOTHING_SAID])  # of whom it is the only entry

    def only_removes(changed: File) -> bool:
        after = _read(changed)
        # A key without a list would be a fault once there are positions.
        emptied = after.tree and isinstance(after.tree.at(("silent_on",)), Scalar)
        return after.record == kept and _told(after) <= may_be_said and not emptied

    number = before.entries["silent_on"][place]
    if removed := remove(file, before.tree, "silent_on", number, only_removes):
        return removed
    line, _ = before.tree.place(("silent_on", number))
    gone = "that entry of 'silent_on'" if len(silences) > 1 else "'silent_on' with that entry"
    raise Refused(
        f"{file.path} records at line {line} that they are silent on this, in a way that cannot be "
        f"taken away safely; take {gone} away by hand first"
    )


def _appended(file: File, position: Position, ended: Removed | None) -> Appended:
    file = ended.file if ended else file
    before = _read(file)
    if before.tree is None:
        raise Refused(f"{file.path} cannot be read; mend its problems first")
    if before.record is None:
        raise Refused(f"{file.path} has a problem of its own; mend that first")
    held, told = before.record.positions, _told(before)
    grown = before.record.model_copy(update={"positions": (*held, position)})

    def only_adds(changed: File) -> bool:
        after = _read(changed)
        return after.record == grown and _told(after) <= told

    path = ("positions",)
    made = insert(file, before.tree, path, position, only_adds, ahead_of="silent_on")
    if made and (tree := _read(made.file).tree):
        entries = tree.at(path)
        assert isinstance(entries, Sequence)
        return Appended(made.file, entries.items[-1].line, made.text, ended)
    first = f"take away the silence at line {ended.first}, then " if ended else ""
    there = "at the end of its" if before.tree.at(path) else "into it under a new key"
    raise Refused(
        f"{file.path} is written in a way that leaves no safe place; {first}put the entry {there} "
        "'positions' by hand"
    )


def _read(file: File) -> Read[Stakeholder]:
    return read_record(file, Stakeholder, id=file.stem)


def _told(read: Read[Stakeholder]) -> Counter[str]:
    return Counter(problem.message for problem in read.problems)
