"""Ways to change the files of a dossier, and what is left of it afterwards."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path

from standpoint.load import Loaded, Problem, Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.load.last import Keeper
from standpoint.model import Position
from tests.conftest import OEHLBRUECK as OEHLBRUECK
from tests.conftest import REPOSITORY

D = "positions/_dossier.yaml"
M = "positions/macron.yaml"
U = "positions/uk-government.yaml"
S = "positions/security-forces.yaml"
C = "seeds/ap-calais-2018.yaml"
"""Files of the shipped dossier."""
A = "positions/atempause.yaml"
B = "positions/buergermeisterin.yaml"
G = "positions/gewerbering.yaml"
R = "seeds/rede-roennebaum-2023.yaml"
T = "seeds/tagblatt-altstadt-2023.yaml"
"""Files of the German dossier."""
REDE = "seeds/rede-roennebaum-2023.txt"
TAGBLATT = "seeds/tagblatt-altstadt-2023_original.txt"

WHOLE = {"atempause": 4, "buergermeisterin": 5, "gewerbering": 5}
NO_RING = {"atempause": 4, "buergermeisterin": 5}
NO_SPEECH = {"atempause": 3, "buergermeisterin": 3, "gewerbering": 5}
"""The usable positions of the German dossier: all, without a stakeholder, without the speech."""

HERE = "is here already: write there what is meant, or delete this key"
BROKEN = "'rede-roennebaum-2023', which has a problem of its own; mend that first"
SPEECH_BROKEN = [f"{A}:49:18: 1 passage cites {BROKEN}", f"{B}:32:9: 3 passages cite {BROKEN}"]

NOTHING: Mapping[str, str] = {}
Change = Callable[[Path], object]
Counts = dict[str, int | None]


def write(name: str, text: str) -> Change:
    return lambda folder: (folder / name).write_bytes(text.encode())


def put(name: str, data: bytes) -> Change:
    return lambda folder: (folder / name).write_bytes(data)


def rename(name: str, new: str) -> Change:
    return lambda folder: (folder / name).rename(folder / new)


def delete(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def change(name: str, old: bytes, new: bytes) -> Change:
    def changed(folder: Path) -> None:
        data = (folder / name).read_bytes()
        assert old in data
        (folder / name).write_bytes(data.replace(old, new, 1))

    return changed


def link(name: str, to: str) -> Change:
    def linked(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(to)

    return linked


def fifo(name: str) -> Change:
    def piped(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return piped


def linked_folder(name: str) -> Change:
    def linked(folder: Path) -> None:
        (folder / name).rename(folder / "elsewhere")
        (folder / name).symlink_to("elsewhere", target_is_directory=True)

    return linked


def halved(name: str) -> Change:
    """Write the first half of a file, as somebody sees it who comes too early."""
    return lambda folder: (folder / name).write_bytes(
        (folder / name).read_bytes()[: (folder / name).stat().st_size // 2]
    )


def many(number: int) -> Change:
    def written(folder: Path) -> None:
        for count in range(number):
            (folder / f"positions/neu-{count}.yaml").write_text("name: [x\n")

    return written


def folder_at(name: str) -> Change:
    return lambda folder: (folder / name).mkdir()


Row = tuple[str, str, str, list[str]]
"""A file of the shipped dossier, what is changed to what in it, and the problems, without the file."""

SHIPPED = snapshot(REPOSITORY)


@cache
def shipped() -> Loaded:
    """Return what the shipped dossier holds, loaded once."""
    return load(SHIPPED)


def edited(
    row: Row, taken: Snapshot = SHIPPED, ends: str = "\n", at_the_end: Mapping[str, str] = NOTHING
) -> Snapshot:
    """Return the shipped dossier with one change, with other line ends, or with more at the end."""
    path, old, new, _ = row
    files = []
    for file in taken.files:
        text = file.data.decode()
        if file.path == path:
            assert old in text
            text = text.replace(old, new, 1)
        text += at_the_end.get(file.path, "")
        if file.name.endswith(".yaml"):
            text = text.replace("\n", ends)
        files.append(replace(file, data=text.encode()))
    return Snapshot(tuple(files), taken.problems)


def positions(loaded: Loaded | None = None) -> dict[str, tuple[Position, ...]]:
    """Return the positions of each stakeholder of the shipped dossier, or of a changed one."""
    dossier = (loaded or shipped()).dossier
    return {person.id: person.positions for person in dossier.stakeholders} if dossier else {}


def running(whole: Loaded, now: datetime) -> Keeper:
    """Return what keeps a dossier without problems in use since `now`; it is not loaded again."""
    keeper = Keeper(lambda taken, before: load(taken, before) if before else whole)
    assert keeper.load(whole.taken, now).problems == ()
    return keeper


def with_files(changed: Mapping[str, str | None]) -> Snapshot:
    """Return the shipped dossier with files that hold something else, more files, or fewer."""
    files = {file.path: file for file in SHIPPED.files}
    for path, text in changed.items():
        files.pop(path, None)
        if text is not None:
            files[path] = File(path, text.encode())
    return Snapshot(tuple(files[path] for path in sorted(files)), ())


def said(loaded: Loaded) -> list[str]:
    return [str(problem) for problem in loaded.problems]


def told_alone(row: Row, ends: str = "\n") -> None:
    """Assert what is told of a change, and that the positions of all other stakeholders stay."""
    path, *_, wanted = row
    loaded = load(edited(row, ends=ends))
    told = [line.removeprefix(f"{path}:") for line in said(loaded) if line.startswith(path)]
    assert told == wanted, f"{told} is not {wanted}"  # no assertion is explained in this module
    others = [line for line in said(loaded) if not line.startswith(path)]
    if others:  # a source that is left out is told by each file that cites it
        assert path.startswith("seeds/") and all(
            " cite 'ap-calais-2018'" in line for line in others
        )
        return
    left = positions(loaded)
    for name, held in positions().items() if left else ():
        assert left.get(name) == held or path == f"positions/{name}.yaml"
    assert left or path == "positions/_dossier.yaml"


def usable(loaded: Loaded) -> dict[str, int] | None:
    """Return the number of positions by stakeholder."""
    if loaded.dossier is None:
        return None
    return {person.id: len(person.positions) for person in loaded.dossier.stakeholders}


def counted(loaded: Loaded) -> Counts:
    """Return how many of each thing are in a dossier; a stakeholder's positions by its file."""
    dossier = loaded.dossier
    if dossier is None:
        return {}
    return {
        **{f"positions/{s.id}.yaml": len(s.positions) for s in dossier.stakeholders},
        "silences": sum(len(s.silent_on) for s in dossier.stakeholders),
        "events": len(dossier.outline.events),
        "sources": len(dossier.sources),
    }


def editor_lines(data: bytes) -> list[str]:
    """Return the lines of a file as an editor counts them."""
    return re.split(r"\r\n|\r|\n", data.decode("utf-8-sig", "replace"))


def shows_its_line(problem: Problem, data: bytes) -> bool:
    """Return whether a problem shows its line, or 200 characters of it, with the caret in place."""
    if not problem.excerpt:
        return True
    line = editor_lines(data)[problem.line - 1]
    begin = problem.column - problem.caret
    shown = line[begin : begin + 200]
    same = [one == other or one == "…" for one, other in zip(problem.excerpt, shown, strict=True)]
    return len(shown) == min(len(line), 200) and all(same)


def tells(folder: Path, problems: list[str], left: dict[str, int] | None) -> None:
    """Assert which problems a dossier has, that each shows its line, and what is left of it."""
    loaded = load(snapshot(folder))
    assert [str(problem) for problem in loaded.problems] == problems
    assert usable(loaded) == left
    for problem in loaded.problems:
        data = (folder / problem.file).read_bytes() if problem.excerpt else b""
        assert shows_its_line(problem, data)
