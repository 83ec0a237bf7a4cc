"""A folder that is looked at again and again, and read only where something in it has changed."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from standpoint.load.files import FOLDERS, Snapshot
from standpoint.load.listing import snapshot

SETTLED = 2.0
"""Seconds: no file system keeps times coarser than this, so what is older shows every change."""

Stamp = tuple[str, int, int, int, int, int]
"""Name, kind and permissions, size, times of content and of state in nanoseconds, and number."""


class Watched:
    """A dossier's folder, whose files are read again once their stamps are others.

    A stamp only decides whether to read: what is in a file is compared by its bytes. A file that
    has just changed is read each time until it is older than its file system's clock is coarse; so
    is a folder in which something cannot be read. On Windows a change is missed that keeps size and
    time, and in a network folder one is seen as late as the system tells of it.

    Safe to share between threads. `clock` tells the time in seconds, as the files' times count it.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock
        self._known: tuple[list[Stamp], Snapshot] | None = None

    def snapshot(self) -> Snapshot:
        """Return the files as they are now: of two that are alike, twice the same object."""
        known, stamps = self._known, self._stamps()
        if known and stamps and known[0] == stamps:
            return known[1]
        taken = snapshot(self._folder)
        if known and known[1].digest == taken.digest:
            taken = known[1]
        settled = bool(stamps) and not taken.problems and self._settled(stamps)
        self._known = (stamps if settled else []), taken
        return taken

    def _stamps(self) -> list[Stamp]:
        """Return the stamps of all that a snapshot depends on; none where that cannot be told."""
        try:
            return [_stamp(path) for path in self._paths()]
        except OSError:
            return []

    def _paths(self) -> Iterator[Path]:
        yield self._folder
        for name in FOLDERS:
            place = self._folder / name
            yield place
            yield from (place / entry for entry in sorted(os.listdir(place)))

    def _settled(self, stamps: list[Stamp]) -> bool:
        latest = max(max(stamp[3], stamp[4]) for stamp in stamps)
        return latest / 1e9 < self._clock() - SETTLED


def _stamp(path: Path) -> Stamp:
    found = path.lstat()  # on Windows a listing's own may be an old one
    return (
        path.name,
        found.st_mode,
        found.st_size,
        found.st_mtime_ns,
        found.st_ctime_ns,
        found.st_ino,
    )
