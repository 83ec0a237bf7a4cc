"""The dossier's folder: which files count, and their bytes, read so that half a save is not taken.

Files are listed, never guessed: a name from YAML is looked up in the listing and never joined to a
path, so no link, device or other folder can be reached through one.
"""

import codecs
import hashlib
import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path

from standpoint.load.problems import Problem, clip

FOLDERS = ("positions", "seeds")
MAX_YAML_BYTES = 512_000
MAX_SOURCE_BYTES = 8_000_000
_READS = 5
_YAML_ENDS = re.compile(r"\.ya?ml(\.txt)?\Z", re.IGNORECASE)


@dataclass(frozen=True)
class File:
    """A file of the dossier: its path from the folder, with `/`, and its bytes."""

    path: str
    data: bytes

    @property
    def folder(self) -> str:
        return self.path.partition("/")[0]

    @property
    def name(self) -> str:
        return self.path.partition("/")[2]

    @property
    def stem(self) -> str:
        return self.name.rpartition(".")[0]


@dataclass(frozen=True, order=True)
class Kept:
    """A file that is in use as it was when it last had no problem, and when that was."""

    path: str
    since: datetime


@dataclass(frozen=True)
class Snapshot:
    """The bytes of a dossier's files at one moment, and what could not be read."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...]

    @cached_property
    def digest(self) -> str:
        """A key that changes with any byte, name or problem of the dossier."""
        digest = hashlib.blake2b(digest_size=16)
        for file in self.files:
            digest.update(f"{file.path}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(file.data)
        digest.update("\n".join(map(str, self.problems)).encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


def snapshot(folder: Path) -> Snapshot:
    """Read the dossier in `folder`; what cannot be read is a problem, never an exception."""
    files: list[File] = []
    problems: list[Problem] = []
    for name in FOLDERS:
        if (folder / name).is_symlink():
            problems.append(_problem(name, "a link; put the folder itself here"))
            continue
        try:
            entries = sorted(os.scandir(folder / name), key=lambda entry: entry.name)
        except OSError as error:
            missing = isinstance(error, FileNotFoundError)
            what = "there is no such folder" if missing else _why(error)
            hint = "a dossier has the folders positions and seeds"
            problems.append(_problem(name, f"{what}; {hint}"))
            continue
        for entry in entries:
            if _dropping(entry.name):
                continue
            for found in _read(name, entry):
                if isinstance(found, File):
                    files.append(found)
                else:
                    problems.append(found)
    return Snapshot(tuple(files), tuple(problems))


def _read(folder: str, entry: os.DirEntry[str]) -> Iterator[File | Problem]:
    path = f"{folder}/{entry.name}"
    suffix = entry.name.rpartition(".")[2].lower()
    try:
        if entry.is_symlink():
            yield _problem(path, "a link; put the file itself here")
        elif entry.is_dir():
            yield _problem(path, f"a folder; put its files into {folder}/ itself")
        elif not entry.is_file():
            yield _problem(path, "not a regular file; delete it")
        elif suffix == "yml" or (suffix == "yaml" and not entry.name.endswith(".yaml")):
            yield _misnamed(path, entry.path)
        elif entry.name.lower().endswith((".yaml.txt", ".yml.txt")):
            yield _misnamed(path, entry.path)
        elif suffix == "yaml":
            yield File(path, _bytes(entry.path, MAX_YAML_BYTES))
        elif folder == "seeds" and suffix != "md":
            yield File(path, _bytes(entry.path, MAX_SOURCE_BYTES))
    except FileNotFoundError:
        return  # deleted between the listing and the reading
    except (OSError, ValueError) as error:
        yield _problem(path, _why(error))


def _bytes(path: str, limit: int) -> bytes:
    """Return the bytes of a regular file once two readings agree."""
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY", "O_CLOEXEC"):
        flags |= getattr(os, name, 0)
    before: bytes | None = None
    for _ in range(_READS):
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise ValueError("not a regular file; delete it")
            data = file.read(limit + 1)
        if len(data) > limit:
            raise ValueError(f"is larger than {limit // 1000:,} kB; split it")
        if data == before:
            return data
        before = data
    raise ValueError("is being written just now; it is read again in a moment")


def _dropping(name: str) -> bool:
    """Return whether `name` is what editors and systems leave behind."""
    return name.startswith((".", "#", "~$")) or name.endswith(("~", ".bak", ".swp", ".orig"))


def _why(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or 'input/output error'})"
    return str(error)


def _problem(path: str, message: str) -> Problem:
    return Problem(clip(path, 200), 1, 1, message)


def _misnamed(path: str, place: str) -> Problem:
    problem = _problem(path, "is not read; rename it to end with .yaml")
    if os.path.lexists(_YAML_ENDS.sub(".yaml", place)):
        return problem
    return replace(problem, needs=_YAML_ENDS.sub(".yaml", path))


def text_of(file: File) -> str:
    """Return a file's text.

    Raises
    ------
    UnicodeDecodeError
        Where the bytes are not UTF-8; a byte-order mark is accepted and dropped.
    """
    return file.data.removeprefix(codecs.BOM_UTF8).decode("utf-8")


def not_utf8(file: File, error: UnicodeDecodeError) -> Problem:
    """Return the problem of a file that is not UTF-8, at the first byte that is wrong."""
    if file.data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return Problem(clip(file.path, 200), 1, 1, "is UTF-16; save it as UTF-8")
    data = file.data.removeprefix(codecs.BOM_UTF8)
    # The dash stands for the wrong byte; it keeps a line that has only just begun from being lost.
    ahead = (data[: error.start].decode("utf-8", "replace") + "-").splitlines()
    what = f"byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8"
    line, column = len(ahead), len(ahead[-1])
    return Problem(clip(file.path, 200), line, column, what, line_of(file, line))


def line_of(file: File, line: int) -> str:
    """Return a line of a file, from 1, with what is not UTF-8 replaced; empty past the end."""
    lines = file.data.decode("utf-8-sig", "replace").splitlines()
    return lines[line - 1] if line <= len(lines) else ""


def codebook(folder: Path) -> str | None:
    """Return the text of `positions/README.md`, None where there is none that can be read."""
    path = folder / "positions" / "README.md"
    if path.parent.is_symlink():
        return None
    try:
        return _bytes(str(path), MAX_YAML_BYTES).decode("utf-8-sig")
    except (OSError, ValueError):
        return None
