"""A dossier's folder as it changes: its files, again and again."""

import time
from collections.abc import Iterator
from pathlib import Path

from standpoint.load import Snapshot, snapshot

INTERVAL = 0.5
"""Seconds between two looks at the folder: at once for a reader, and little work for a machine."""


def versions(folder: Path) -> Iterator[Snapshot]:
    """Yield the dossier's files as they are, and from then on whenever they have changed.

    Files are read anew each time, for neither their times nor a watcher of the system tells of
    every change (a network folder, an editor that keeps times); a dossier is small.
    """
    seen = ""
    while True:
        taken = snapshot(folder)
        if taken.digest != seen:
            seen = taken.digest
            yield taken
        time.sleep(INTERVAL)
