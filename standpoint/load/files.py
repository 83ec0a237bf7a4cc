"""The files of a dossier: their bytes, read so that half a save is not taken, and their text."""

import codecs
import hashlib
import os
import stat
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from standpoint.load.lines import place_of
from standpoint.load.problems import Problem

FOLDERS = ("positions", "seeds")
MAX_YAML_BYTES = 512_000
MAX_SOURCE_BYTES = 8_000_000
_READS = 5


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

    @property
    def limit(self) -> int:
        """How many bytes of it are read: with more it is left out as a whole."""
        return MAX_YAML_BYTES if self.name.endswith(".yaml") else MAX_SOURCE_BYTES


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
    def by_path(self) -> dict[str, File]:
        return {file.path: file for file in self.files}

    @cached_property
    def digest(self) -> str:
        """A key that changes with any byte, name or problem of the dossier."""
        digest = hashlib.blake2b(digest_size=16)
        for file in self.files:
            digest.update(f"{file.path}\0{len(file.data)}\0".encode("utf-8", "surrogateescape"))
            digest.update(file.data)
        digest.update("\n".join(map(str, self.problems)).encode("utf-8", "surrogateescape"))
        return digest.hexdigest()


def bytes_of(path: str, limit: int) -> bytes:
    """Return the bytes of a regular file once two readings agree.

    Raises
    ------
    OSError, ValueError
        Where there are no bytes to use; a ValueError says what to do.
    """
    flags = os.O_RDONLY
    for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_BINARY", "O_CLOEXEC"):
        flags |= getattr(os, name, 0)
    before: bytes | None = None
    for _ in range(_READS):
        descriptor = os.open(path, flags)
        with os.fdopen(descriptor, "rb") as file:
            found = os.fstat(descriptor)
            if not stat.S_ISREG(found.st_mode):
                raise ValueError("not a regular file; delete it")
            data = file.read(limit + 1) if found.st_size <= limit else b""
        if max(len(data), found.st_size) > limit:
            raise ValueError(f"is larger than {limit // 1000:,} kB; split it")
        if data == before:
            return data
        before = data
    raise ValueError("is being written just now; it is read again in a moment")


def why_unreadable(error: Exception) -> str:
    """Return why a file cannot be read, and what to do."""
    if isinstance(error, PermissionError):
        return "may not be read; change its permissions"
    if isinstance(error, OSError):
        return f"cannot be read ({error.strerror or 'input/output error'})"
    return str(error)


def text_of(file: File) -> str:
    """Return a file's text.

    Raises
    ------
    UnicodeDecodeError
        Where the bytes are not UTF-8; a byte-order mark is accepted and dropped.
    """
    return file.data.removeprefix(codecs.BOM_UTF8).decode("utf-8")


def with_text(file: File, text: str) -> File:
    """Return a file with another text, its byte-order mark kept."""
    mark = codecs.BOM_UTF8 if file.data.startswith(codecs.BOM_UTF8) else b""
    return File(file.path, mark + text.encode())


def not_utf8(file: File, error: UnicodeDecodeError) -> tuple[tuple[int, int], str]:
    """Return line and column of the first byte that is not UTF-8, and what is wrong with it."""
    data = file.data.removeprefix(codecs.BOM_UTF8)
    ahead = data[: error.start].decode()
    what = f"byte 0x{data[error.start]:02X} is not UTF-8; save the file as UTF-8"
    return place_of(ahead, len(ahead)), what


def codebook(folder: Path) -> str | None:
    """Return the text of `positions/README.md`, None where there is none that can be read."""
    path = folder / "positions" / "README.md"
    try:
        if path.parent.is_symlink():
            return None
        return bytes_of(str(path), MAX_YAML_BYTES).decode("utf-8-sig")
    except (OSError, ValueError):
        return None
