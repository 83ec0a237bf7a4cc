"""New files on their way into a dossier's folder: all of them or none, and none over another."""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from standpoint.edit.write import Refused, create
from standpoint.load import Snapshot, snapshot
from standpoint.load.files import FOLDERS, File


def opened_folder(folder: Path) -> Snapshot:
    """Return what a folder holds, which need not be there, nor have `positions/` or `seeds/`."""
    taken = snapshot(folder)
    absent = {name for name in FOLDERS if not os.path.lexists(folder / name)}
    return replace(taken, problems=tuple(p for p in taken.problems if p.file not in absent))


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
            if not needed.is_dir():
                _make(needed)
                undo.callback(needed.rmdir)
        for file in files:
            create(folder, file)
            undo.callback((folder / file.path).unlink)
        undo.pop_all()


def _make(folder: Path) -> None:
    try:
        folder.mkdir()
    except OSError as error:
        why = f"cannot be made ({error.strerror}); nothing was written"
        raise Refused(f"the folder {folder} {why}") from None
