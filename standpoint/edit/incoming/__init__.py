"""A dossier made from a table or from JSON: checked as a whole before anything is written.

`rows` reads a table, `table` and `document` make the files of a dossier from what came in. What is
wrong is said at its place in what came in.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from standpoint.edit.write import Refused, added, with_files
from standpoint.load import Problem, Snapshot, load, snapshot
from standpoint.load.files import FOLDERS, File
from standpoint.load.kinds import OTHER_UTF, kind_of

_KEPT = "is there already, and is left as it is; "
_OTHER = "add to it by hand, or move it away first"
_SAME = "it holds just what would be written: delete it to import all of it again"


class UnreadableInput(Exception):
    """What came in cannot be read at all; the message says why and what to do."""


@dataclass(frozen=True, order=True)
class Wrong:
    """One thing that is wrong with what came in.

    `order` tells which comes first, `place` says where it is in words; empty: in all of it.
    """

    order: tuple[int, ...]
    place: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


@dataclass(frozen=True)
class Incoming:
    """The files that came of it, and what is wrong, sorted; where something is, none counts."""

    files: tuple[File, ...]
    wrong: tuple[Wrong, ...] = ()


def opened_folder(folder: Path) -> Snapshot:
    """Return what a folder holds, which need not be there, nor have `positions/` or `seeds/`.

    Raises
    ------
    Refused
        Where one of these is there and no folder that can be read.
    """
    taken = snapshot(folder)
    absent = {name for name in FOLDERS if not os.path.lexists(folder / name)}
    problems = tuple(p for p in taken.problems if p.file not in absent)
    for problem in problems:
        if problem.file in FOLDERS:
            raise Refused(f"{problem.file}: {problem.message}")
    return replace(taken, problems=problems)


def read_input(file: Path) -> bytes:
    """Return what a file holds; a device or a pipe may have no end.

    Raises
    ------
    OSError, UnreadableInput
        Where it cannot be read.
    """
    if not file.is_file():
        raise UnreadableInput("is not a regular file; name one")
    return file.read_bytes()


def decoded(data: bytes, form: str = "UTF-8") -> str:
    """Return the text of what came in, which is told to be saved in `form` where it is not UTF-8.

    Raises
    ------
    UnreadableInput
        Where it is not.
    """
    kind = kind_of(data)
    if kind and kind in OTHER_UTF:
        raise UnreadableInput(f"is {kind.name}; save it as {form}")
    try:
        return data.decode().lstrip("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        place = f"byte 0x{data[error.start]:02X} in line {line}"
        raise UnreadableInput(f"is not UTF-8 ({place}); save it as {form}") from None


def problems_with(files: Sequence[File], taken: Snapshot) -> list[Problem]:
    """Return what is wrong with new files together with those of a dossier's folder.

    `taken` is what is in the folder already; it stays as it is. What is wrong there is told only of
    a source that is cited.
    """
    clashes = [
        Problem(file.path, 1, 1, f"{file.path} {_KEPT}{_SAME if there == file else _OTHER}")
        for file in files
        if (there := taken.by_path.get(file.path))
    ]
    large = [
        Problem(file.path, 1, 1, f"{file.path} would be larger than {file.limit // 1000:,} kB")
        for file in files
        if len(file.data) > file.limit
    ]
    if clashes:
        return clashes
    after = load(with_files(taken, *files))
    new = added(load(taken), after)
    in_vain = [problem.message for problem in new if problem.path[-1:] == ("source",)]
    behind = (
        problem
        for problem in after.problems
        if problem.file.startswith("seeds/") and problem.file not in after.sound
        if any(f"'{PurePosixPath(problem.file).stem}'" in message for message in in_vain)
    )
    return [*large, *dict.fromkeys((*new, *behind))]
