"""The digest of a dossier's files changes with whatever changes in them, and with nothing else."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.load import Problem, Snapshot, snapshot
from standpoint.load.files import File

WHOLE = snapshot(Path(__file__).resolve().parent / "dossiers" / "oehlbrueck")
FILES = {file.path: file for file in WHOLE.files}


@settings(database=None, derandomize=True, max_examples=200)
@given(
    st.sampled_from(sorted(FILES)), st.integers(0, 2_000), st.integers(0, 1), st.binary(max_size=2)
)
def test_the_digest_changes_with_any_byte(path: str, place: int, cut: int, new: bytes) -> None:
    data = FILES[path].data
    changed = data[:place] + new + data[place + cut :]
    files = (replace(f, data=changed) if f.path == path else f for f in WHOLE.files)
    assert (Snapshot(tuple(files), ()).digest == WHOLE.digest) == (changed == data)


def moved(one: File, other: File) -> tuple[File, File]:
    """Move the last byte of a file to the beginning of the next."""
    return (
        replace(one, data=one.data[:-1]),
        replace(other, data=one.data[-1:] + other.data),
    )


FIRST, SECOND, *REST = WHOLE.files
OTHERWISE: dict[str, Callable[[], Snapshot]] = {
    "a file less": lambda: Snapshot(WHOLE.files[1:], ()),
    "an empty file more": lambda: Snapshot((*WHOLE.files, File("seeds/z.txt", b"")), ()),
    "another name": lambda: Snapshot((replace(FIRST, path="positions/a.yaml"), SECOND, *REST), ()),
    "names exchanged": lambda: Snapshot(
        (replace(FIRST, data=SECOND.data), replace(SECOND, data=FIRST.data), *REST), ()
    ),
    "a byte in the next file": lambda: Snapshot((*moved(FIRST, SECOND), *REST), ()),
    "a file within another": lambda: Snapshot(
        (
            replace(FIRST, data=FIRST.data + SECOND.path.encode() + b"\0" + SECOND.data),
            *REST,
        ),
        (),
    ),
    "a problem": lambda: Snapshot(WHOLE.files, (Problem("seeds/x.yml", 1, 1, "is not read"),)),
}


@pytest.mark.parametrize("other", OTHERWISE.values(), ids=OTHERWISE)
def test_the_digest_changes_with_names_and_problems(other: Callable[[], Snapshot]) -> None:
    assert other().digest != WHOLE.digest


def test_the_same_files_have_the_same_digest(dossier_copy: Callable[[Path], Path]) -> None:
    """Wherever they are, whenever they were written."""
    folder = dossier_copy(Path(__file__).resolve().parent / "dossiers" / "oehlbrueck")
    assert snapshot(folder).digest == WHOLE.digest
