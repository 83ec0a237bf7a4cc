"""A folder that is looked at again: every change is seen, and nothing is read that has not one."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import Snapshot, snapshot, watched
from standpoint.load.watched import SETTLED, Watched
from tests.changes import TAGBLATT, B, D, G, R


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The folders that are read, one after another."""
    read: list[Path] = []

    def noting(folder: Path) -> Snapshot:
        read.append(folder)
        return snapshot(folder)

    monkeypatch.setattr(watched, "snapshot", noting)
    return read


def later() -> float:
    """Return a time at which everything that has been written has settled."""
    return time.time() + 2 * SETTLED


def other(data: bytes) -> bytes:
    """Return as many bytes, the last letter another."""
    return data[:-2] + b"x\n"


def in_place(folder: Path) -> None:
    file = folder / G
    file.write_bytes(other(file.read_bytes()))


def with_its_time_set_back(folder: Path) -> None:
    before = (folder / G).stat()
    in_place(folder)
    os.utime(folder / G, ns=(before.st_atime_ns, before.st_mtime_ns))


def renamed_over(folder: Path) -> None:
    new = folder / "new"
    new.write_bytes(other((folder / G).read_bytes()))
    before = (folder / G).stat()
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(folder / G)


def exchanged(folder: Path) -> None:
    (folder / G).rename(folder / "aside")
    (folder / B).rename(folder / G)
    (folder / "aside").rename(folder / B)


def link(folder: Path) -> None:
    (folder / G).rename(folder / "aside")
    (folder / G).symlink_to(folder / "aside")


CHANGES: dict[str, Callable[[Path], object]] = {
    "in place, as many bytes": in_place,
    "in place, and its time set back": with_its_time_set_back,
    "another file of the same size and time": renamed_over,
    "a file gone": lambda folder: (folder / R).unlink(),
    "a file more": lambda folder: (folder / "seeds" / "neu.txt").write_text("Neu.\n"),
    "a file renamed": lambda folder: (folder / G).rename(folder / "positions" / "ring.yaml"),
    "two files exchanged": exchanged,
    "a link in place of a file": link,
    "a folder in place of a file": lambda folder: ((folder / G).unlink(), (folder / G).mkdir()),
    "a folder gone": lambda folder: (folder / "seeds").rename(folder / "seed"),
    "no folder": lambda folder: folder.rename(folder.parent / "away"),
    "an empty outline": lambda folder: (folder / D).write_bytes(b""),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_every_change_is_seen_and_so_is_its_end(
    change: Callable[[Path], object], folder: Path
) -> None:
    looked = Watched(folder, later)
    whole = looked.snapshot()
    assert whole == snapshot(folder)
    change(folder)
    changed = snapshot(folder)
    assert changed.digest != whole.digest
    assert [looked.snapshot() for _ in range(3)] == [changed] * 3
    for now, before in (("away", folder.name), (f"{folder.name}/seed", f"{folder.name}/seeds")):
        if (folder.parent / now).exists():
            (folder.parent / now).rename(folder.parent / before)
    (folder / TAGBLATT).write_bytes(b"Anders.\n")
    assert looked.snapshot() == snapshot(folder) != changed


def test_what_has_not_changed_is_read_once(folder: Path, readings: list[Path]) -> None:
    looked = Watched(folder, later)
    first = looked.snapshot()
    assert all(looked.snapshot() is first for _ in range(5))
    assert readings == [folder]


def test_what_has_just_changed_is_read_until_it_has_settled(
    folder: Path, readings: list[Path]
) -> None:
    clock = iter([0.0, 0.0, later(), later()])
    looked = Watched(folder, lambda: next(clock))
    first = looked.snapshot()
    assert [looked.snapshot() is first for _ in range(4)] == [True] * 4
    assert readings == [folder] * 3


@pytest.mark.parametrize(("passed", "looks"), [(SETTLED - 0.1, 2), (SETTLED + 0.1, 1)])
@pytest.mark.parametrize("time_of", ["content", "state"])
def test_a_folder_has_settled_once_both_times_of_all_files_have(
    time_of: str, passed: float, looks: int, folder: Path, readings: list[Path]
) -> None:
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (0, 0))
    latest = max(path.lstat().st_ctime for path in (folder, *folder.rglob("*")))
    if time_of == "content":
        latest += 60
        os.utime(folder / G, (latest, latest))
    looked = Watched(folder, lambda: latest + passed)
    assert looked.snapshot() is looked.snapshot()
    assert readings == [folder] * looks


@pytest.mark.parametrize("name", ["positions/x.yml", "seeds/x.yml"])
def test_a_folder_with_what_is_not_read_is_read_each_time(
    name: str, folder: Path, readings: list[Path]
) -> None:
    (folder / name).write_text("name: X\n")
    looked = Watched(folder, later)
    assert looked.snapshot() is looked.snapshot()
    assert readings == [folder] * 2


def test_a_folder_that_cannot_be_listed_is_read_each_time(
    folder: Path, readings: list[Path]
) -> None:
    (folder / "seeds").rename(folder / "seed")
    looked = Watched(folder, later)
    assert looked.snapshot().problems
    in_place(folder)
    assert looked.snapshot() == snapshot(folder)
    (folder / "seed").rename(folder / "seeds")
    assert not looked.snapshot().problems
    assert len(readings) == 3


def test_an_outline_beside_the_folder_that_it_is_missing_in_is_seen(folder: Path) -> None:
    (folder / D).rename(folder.parent / "aside")
    looked = Watched(folder, later)
    assert not looked.snapshot().problems
    (folder.parent / "aside").rename(folder / "_dossier.yaml")
    assert looked.snapshot().problems
