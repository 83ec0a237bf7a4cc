"""Files on their way to the disk, all of it or nothing; those of a dossier are checked before."""

import os
import secrets
import stat
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.load.files import FOLDERS, File

_ONE_AT_A_TIME = threading.Lock()
"""Two readers of one server may write at once; the second is told that the file has changed."""


class Refused(Exception):
    """A file is not written; the message says why and what to do instead."""


def with_files(taken: Snapshot, *files: File) -> Snapshot:
    """Return a snapshot with files in it, new or in place of others, as a folder lists them."""
    held = taken.by_path | {file.path: file for file in files}
    return Snapshot(tuple(held[path] for path in sorted(held)), taken.problems)


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

    `taken` are the files as they were when the change was made. The path of `file` is one of
    theirs, so no name that somebody typed leads anywhere. Returned are the problems for which the
    file was not written; none where it was.

    Raises
    ------
    Refused
        Where the file on the disk is no longer the one that was changed, where the new one would be
        too large to be read, or cannot be written.
    """
    before = taken.by_path.get(file.path)
    if before is None:
        raise Refused("this file is not one of the dossier's; nothing was written")
    if len(file.data) > file.limit:
        over = f"would be larger than {file.limit // 1000:,} kB"
        raise Refused(f"{file.path} {over}; split it, nothing was written")
    if problems := added(load(taken), load(with_files(taken, file))):
        return problems
    target = folder / before.path
    try:
        with _ONE_AT_A_TIME:
            # Looked at again once the new bytes are on the disk, which takes a while: what somebody
            # else saves meanwhile must not be lost.
            _replace(target, file.data, lambda: _unchanged(target, before.data))
    except OSError as error:
        said = f"{before.path} cannot be written ({_why(error)}); nothing was changed"
        raise Refused(said) from None
    return ()


def put_file(target: Path, data: bytes, over: bool) -> None:
    """Write a file that is none of a dossier's, all of it or nothing.

    `over` is whether it may take the place of a file that is there.

    Raises
    ------
    Refused
        Where it may not, where a link or a folder is in the way, or where it cannot be written.
    """
    try:
        if target.is_symlink():
            raise Refused(f"{target} is a link; name the file itself")
        if target.is_dir():
            raise Refused(f"{target} is a folder; name a file in it")
        if target.exists() and not target.is_file():
            raise Refused(f"{target} is not a regular file; name another")
        if over and target.exists():
            _replace(target, data, lambda: stat.S_IMODE(target.stat().st_mode))
        else:
            write_new(target, data)
    except FileExistsError:
        raise Refused(f"{target} is there already; --force writes over it") from None
    except OSError as error:
        raise Refused(f"{target} cannot be written ({_why(error)})") from None


def create(folder: Path, file: File) -> None:
    """Write a new file of the dossier in `folder`.

    Raises
    ------
    Refused
        Where there is one already, where it would be written through a link, or where it cannot be
        written.
    """
    target = folder / file.path
    try:
        if target.parent.is_symlink():
            raise Refused(f"{target.parent.name} is a link; put the folder itself here")
        write_new(target, file.data)
    except FileExistsError:
        raise Refused(f"{file.path} is there already; it is left as it is") from None
    except FileNotFoundError:
        raise Refused(f"there is no folder {target.parent}; make it first") from None
    except OSError as error:
        raise Refused(f"{file.path} cannot be written ({_why(error)})") from None


def place_files(folder: Path, files: Iterable[File]) -> None:
    """Write new files into a dossier's folder; it and its two folders are made where they lack.

    Raises
    ------
    Refused
        Where one of them is there already, cannot be written, or would be written through a link;
        then none is.
    """
    with ExitStack() as undo:
        for needed in (folder, *(folder / name for name in FOLDERS)):
            if needed != folder and needed.is_symlink():
                raise Refused(f"{needed.name} is a link; put the folder itself here")
            if _make(needed):
                undo.callback(_undo, needed.rmdir)
        for file in files:
            create(folder, file)
            undo.callback(_undo, (folder / file.path).unlink)
        undo.pop_all()


def _undo(taken_back: Callable[[], None]) -> None:
    """Take something back as far as the disk lets us: why there is to be none of it is told."""
    with suppress(OSError):
        taken_back()


def _make(folder: Path) -> bool:
    """Make a folder where there is none; return whether there was none."""
    try:
        if folder.is_dir():
            return False
        folder.mkdir()
    except OSError as error:
        said = f"the folder {folder} cannot be made ({_why(error)}); nothing was written"
        raise Refused(said) from None
    return True


def _why(error: OSError) -> str:
    return error.strerror or "input/output error"


def write_new(target: Path, data: bytes) -> None:
    """Write a file where there is none, not even a link: all of it, or none even when killed.

    Raises
    ------
    OSError
        Where there is one, or it cannot be written.
    """
    with _beside(target, data, 0o666) as beside:
        try:
            os.link(beside, target)
        except OSError:  # there is one already, or the disk knows no second name of a file
            _written(target, data, 0o666)


def _unchanged(target: Path, data: bytes) -> int:
    """Return the mode of a regular file that holds `data`; refuse every other."""
    found = target.lstat()
    if not stat.S_ISREG(found.st_mode):
        raise Refused(f"{target.name} is not a regular file; nothing was written")
    if target.read_bytes() != data:
        raise Refused(f"{target.name} has changed meanwhile; look at it and try again")
    return stat.S_IMODE(found.st_mode)


def _replace(target: Path, data: bytes, allowed: Callable[[], int]) -> None:
    """Put new bytes in the place of a file: whoever reads it sees the old ones or the new ones.

    `allowed` looks at the file at the last moment, and returns its mode or refuses.
    """
    with _beside(target, data, 0o600) as beside:
        mode = allowed()
        with suppress(OSError):  # a disk that knows no modes
            beside.chmod(mode)
        beside.replace(target)


@contextmanager
def _beside(target: Path, data: bytes, mode: int) -> Iterator[Path]:
    """Write bytes into a file beside another one; yield it once they are on the disk."""
    # The loader passes over names that begin with a full stop.
    beside = target.with_name(f".{secrets.token_hex(8)}.tmp")
    try:
        _written(beside, data, mode)
        yield beside
    finally:
        with suppress(OSError):  # what it holds is where it belongs, or why it is not is told
            beside.unlink()


def _written(target: Path, data: bytes, mode: int) -> None:
    """Write a new file through to the disk; half of it is taken away again."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(target, flags, mode)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        target.unlink(missing_ok=True)
        raise
