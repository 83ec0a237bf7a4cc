"""A position at the end of a stakeholder's file, every other byte as it was."""

from collections import Counter
from dataclasses import dataclass

from standpoint.edit.insert import insert
from standpoint.load.files import File
from standpoint.load.records import Read, read
from standpoint.load.tree import Tree
from standpoint.model import Position, Stakeholder


class Unsuitable(Exception):
    """A position cannot be added to a file safely; the message says what to do instead."""


@dataclass(frozen=True)
class Appended:
    """A file with a position added: the line at which the entry begins, and its text."""

    file: File
    line: int
    text: str


def append(file: File, position: Position) -> Appended:
    """Return a stakeholder's file with a position at the end of its list.

    Raises
    ------
    Unsuitable
        Where the file cannot be read, or no place is safe.
    """
    before = _read(file)
    if before.tree is None:
        raise Unsuitable(f"{file.path} cannot be read; mend its problems first")

    def only_adds(changed: File) -> bool:
        return _only_adds(before, _read(changed), position)

    path = ("positions",)
    made = insert(file, before.tree, path, position, only_adds, ahead_of="silent_on")
    if made and (tree := _read(made.file).tree):
        line, _ = tree.place((*path, _last(tree)))
        return Appended(made.file, line, made.text)
    if before.record is None:
        raise Unsuitable(f"{file.path} has a problem of its own; mend that first")
    raise Unsuitable(
        f"{file.path} is written in a way that leaves no safe place; put the entry at the end of "
        "its 'positions' by hand"
    )


def _read(file: File) -> Read[Stakeholder]:
    return read(file, Stakeholder, id=file.stem)


def _only_adds(before: Read[Stakeholder], after: Read[Stakeholder], position: Position) -> bool:
    """Return whether a file says what it said before, and the position, and nothing else."""
    if after.record is None:
        return False
    said = Counter(problem.message for problem in after.problems)
    if not said <= Counter(problem.message for problem in before.problems):
        return False
    if before.record is None:  # of all problems of a file, the entry can only mend an empty list
        return after.record.positions == (position,)
    grown = before.record.model_copy(
        update={"positions": (*before.record.positions, position)},
    )
    return after.record == grown


def _last(tree: Tree) -> int:
    entries = tree.data()["positions"]
    return len(entries) - 1 if isinstance(entries, list) else 0
