"""Files and folders that may not be read: what is told of them, and what is left."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from standpoint.load import load, snapshot
from tests.changes import (
    NO_RING,
    NO_SPEECH,
    OEHLBRUECK,
    REDE,
    SPEECH_BROKEN,
    WHOLE,
    B,
    D,
    G,
    R,
    usable,
)

TWO_FOLDERS = "a dossier has the folders positions and seeds"


@contextmanager
def without_privileges() -> Iterator[None]:
    """Let the permissions of files apply to root, too, for a moment."""
    me = os.geteuid()
    os.seteuid(me or 65534)
    try:
        yield
    finally:
        os.seteuid(me)


@pytest.mark.parametrize("closed", ["all", "all/a", "all/a/positions"])
def test_a_folder_that_may_not_be_entered_is_no_dossier(closed: str) -> None:
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shutil.copytree(OEHLBRUECK, Path(folder) / "all" / "a")
        (Path(folder) / closed).chmod(0)
        with without_privileges():
            told = [str(problem) for problem in snapshot(Path(folder) / "all").problems]
        (Path(folder) / closed).chmod(0o700)
    reason = MAY_NOT if closed == "all" else "there is no such folder"
    assert told == [f"{name}:1:1: {reason}; {TWO_FOLDERS}" for name in ("positions", "seeds")]


MAY_NOT = "may not be read; change its permissions"
UNREADABLE: dict[str, tuple[list[str], dict[str, int] | None]] = {
    D: ([f"{D}:1:1: {MAY_NOT}"], None),
    G: ([f"{G}:1:1: {MAY_NOT}"], NO_RING),
    R: ([*SPEECH_BROKEN, f"{R}:1:1: {MAY_NOT}"], NO_SPEECH),
    REDE: ([*SPEECH_BROKEN, f"{REDE}:1:1: {MAY_NOT}"], NO_SPEECH),
    # Whose words the speech is cannot be checked, and is not said to be wrong.
    B: ([f"{B}:1:1: {MAY_NOT}"], {"atempause": 4, "gewerbering": 5}),
    "positions": ([f"positions:1:1: {MAY_NOT}; {TWO_FOLDERS}"], None),
    "seeds": ([f"seeds:1:1: {MAY_NOT}; {TWO_FOLDERS}"], dict.fromkeys(WHOLE, 0)),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_may_not_be_read_is_told(name: str) -> None:
    problems, left = UNREADABLE[name]
    # Not in tmp_path, the folders above which are root's alone when root runs the tests.
    with TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        dossier = shutil.copytree(OEHLBRUECK, Path(folder) / "dossier")
        (dossier / name).chmod(0)
        with without_privileges():
            taken = snapshot(dossier)
        loaded = load(taken)
        (dossier / name).chmod(0o700)  # so that the folder can be deleted
    assert [str(problem) for problem in loaded.problems] == problems
    assert usable(loaded) == left
