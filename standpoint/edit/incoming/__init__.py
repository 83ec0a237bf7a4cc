"""A dossier made from a table or from JSON: checked as a whole before anything is written.

`rows` reads a table, `table` and `document` make the files of a dossier from what came in. What is
wrong is said at its place in what came in.
"""

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from standpoint.edit.write import added, with_files
from standpoint.load import Problem, Snapshot, load, snapshot
from standpoint.load.files import FOLDERS, File


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
    """Return what a folder holds, which need not be there, nor have `positions/` or `seeds/`."""
    taken = snapshot(folder)
    absent = {name for name in FOLDERS if not os.path.lexists(folder / name)}
    return replace(taken, problems=tuple(p for p in taken.problems if p.file not in absent))


def checked(files: Iterable[File], taken: Snapshot, placed: Callable[[Problem], Wrong]) -> Incoming:
    """Check new files together with those of a dossier's folder.

    `taken` is what is in the folder already; it stays as it is. `placed` turns a problem of the new
    files into what is wrong with what came in.
    """
    files = tuple(files)
    clashes = [
        Problem(file.path, 1, 1, f"{file.path} is there already, and is left as it is")
        for file in files
        if file.path in taken.by_path
    ]
    if clashes:
        return Incoming(files, tuple(sorted(map(placed, clashes))))
    problems = added(load(taken), load(with_files(taken, *files)))
    large = [
        Problem(file.path, 1, 1, f"{file.path} would be larger than {file.limit // 1000:,} kB")
        for file in files
        if len(file.data) > file.limit
    ]
    return Incoming(files, tuple(sorted({placed(problem) for problem in (*large, *problems)})))
