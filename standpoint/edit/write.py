"""Files on their way to the disk, all of it or nothing; those of a dossier are checked before."""

import os
import stat
import tempfile
import threading
from collections import Counter
from pathlib import Path

from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.load.files import File

_ONE_AT_A_TIME = threading.Lock()
"""Two readers of one server may write at once; the second is told that the file has changed."""


class Refused(Exception):
    """A file is not written; the message says why and what to do instead."""


def changed(taken: Snapshot, file: File) -> Snapshot:
    """Return a snapshot with one of its files changed."""
    files = tuple(file if other.path == file.path else other for other in taken.files)
    return Snapshot(files, taken.problems)


def added(before: Loaded, after: Loaded) -> tuple[Problem, ...]:
    """Return the problems that a change brings; one that only moves to another line is not new."""
    known = Counter((problem.file, problem.message) for problem in before.problems)
    new = []
    for problem in after.problems:
        if known[problem.file, problem.message]:
            known[problem.file, problem.message] -= 1
        else:
            new.append(problem)
    return tuple(new)


def write(folder: Path, taken: Snapshot, file: File) -> tuple[Problem, ...]:
    """Write a changed file of the dossier in `folder`, unless that would bring a problem.

    Parameters
    ----------
    folder : Path
        The dossier's folder.
    taken : Snapshot
        The files as they were when the change was made. The path of `file` is one of theirs, so no
        name that somebody typed leads anywhere.
    file : File
        The file with its new bytes.

    Returns
    -------
    tuple of Problem
        The problems for which the file was not written; empty where it was.

    Raises
    ------
    Refused
        Where the file on the disk is no longer the one that was changed, or cannot be written.
    """
    before = next((other for other in taken.files if other.path == file.path), None)
    if before is None:
        raise Refused("this file is not one of the dossier's; nothing was written")
    if problems := added(load(taken), load(changed(taken, file))):
        return problems
    target = folder / before.path
    try:
        with _ONE_AT_A_TIME:
            mode = _unchanged(target, before.data)
            _replace(target, file.data, mode)
    except OSError as error:
        why = error.strerror or "input/output error"
        raise Refused(f"{before.path} cannot be written ({why}); nothing was changed") from None
    return ()


def put(target: Path, data: bytes, over: bool) -> None:
    """Write a file that is none of a dossier's, all of it or nothing.

    Parameters
    ----------
    target : Path
    data : bytes
    over : bool
        Whether it may take the place of a file that is there.

    Raises
    ------
    Refused
        Where it may not, where a link is in the way, or where it cannot be written.
    """
    if target.is_symlink():
        raise Refused(f"{target} is a link; name the file itself")
    try:
        if over and target.exists():
            if not target.is_file():
                raise Refused(f"{target} is not a regular file; nothing was written")
            _replace(target, data, stat.S_IMODE(target.stat().st_mode))
            return
        begin(target, data)
    except FileExistsError:
        raise Refused(f"{target} is there already; --force writes over it") from None
    except OSError as error:
        why = error.strerror or "input/output error"
        raise Refused(f"{target} cannot be written ({why})") from None


def create(folder: Path, file: File) -> None:
    """Write a new file of the dossier in `folder`.

    Raises
    ------
    Refused
        Where there is one already, where it would be written through a link, or where it cannot be
        written.
    """
    target = folder / file.path
    if target.parent.is_symlink():
        raise Refused(f"{target.parent.name} is a link; put the folder itself here")
    try:
        begin(target, file.data)
    except FileExistsError:
        raise Refused(f"{file.path} is there already; it is left as it is") from None
    except OSError as error:
        raise Refused(f"{file.path} cannot be written ({error.strerror})") from None


def begin(target: Path, data: bytes) -> None:
    """Write a file where there is none, not even a link; half a file is taken away again.

    Raises
    ------
    OSError
        Where there is one, or it cannot be written.
    """
    descriptor = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as written:
            written.write(data)
    except BaseException:
        target.unlink()
        raise


def _unchanged(target: Path, data: bytes) -> int:
    """Return the mode of a regular file that holds `data`; refuse every other."""
    found = target.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused(f"{target.name} is not a regular file; nothing was written")
    if target.read_bytes() != data:
        raise Refused(f"{target.name} has changed meanwhile; look at it and try again")
    return stat.S_IMODE(found.st_mode)


def _replace(target: Path, data: bytes, mode: int) -> None:
    """Put new bytes in the place of a file: whoever reads it sees the old ones or the new ones."""
    # The loader passes over names that begin with a full stop.
    descriptor, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        beside.chmod(mode)
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
