"""Whatever happens to a dossier's files, it loads or says where it is wrong, and loses no more.

The dossiers of these tests are never written to a disk: a snapshot is a value.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.load import Problem, Snapshot, load, snapshot, tree
from standpoint.load.files import File

WHOLE = snapshot(Path(__file__).resolve().parent / "dossiers" / "oehlbrueck")
FILES = {file.path: file for file in WHOLE.files}
POSITIONS = {"atempause": 4, "buergermeisterin": 5, "gewerbering": 5}

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, deadline=None, derandomize=True, max_examples=200)

SIGNS = (
    "*x |&x |!t |? |: |- |, |[|]|{|}|#| #|> |' |\"|%|@|`|~|\\|<<: |---\n|...\n"
    "|\t|\r|\x00|\x85|\u2028|\ufeff|ü|😀|\u200b|\u0308"
).split("|")
JUNK = st.one_of(st.sampled_from([*SIGNS, "|"]).map(str.encode), st.binary(min_size=1, max_size=6))
KINDS = ("delete", "repeat", "swap", "truncate", "end", "indent", "begin", "insert")


class Accident(NamedTuple):
    """What happens to a line of a file: lines and columns are counted around its end."""

    kind: str
    line: int
    other: int
    column: int
    junk: bytes


ACCIDENTS = st.lists(
    st.builds(
        Accident,
        st.sampled_from(KINDS),
        st.integers(0, 99),
        st.integers(0, 99),
        st.integers(0, 99),
        JUNK,
    ),
    min_size=1,
    max_size=3,
)


def after(accidents: list[Accident], data: bytes) -> bytes:
    """Return the bytes of a file after some accidents."""
    for kind, one, other, column, junk in accidents:
        lines = data.splitlines(keepends=True) or [b""]
        one, other = one % len(lines), other % len(lines)
        line = lines[one]
        column %= len(line) + 1
        begins = len(line) - len(line.lstrip(b" "))
        if kind == "delete":
            del lines[one]
        elif kind == "repeat":
            lines.insert(other, line)
        elif kind == "swap":
            lines[one], lines[other] = lines[other], line
        elif kind == "truncate":
            lines[one] = line[:column] + b"\n"
        elif kind == "end":
            lines[one:] = [line[:column]]
        elif kind == "indent":
            lines[one] = b"  "[: 1 + other % 2] + line
        elif kind == "begin":
            lines[one] = line[:begins] + junk + line[begins:]
        else:
            lines[one] = line[:column] + junk + line[column:]
        data = b"".join(lines)
    return data


def broken(path: str, accidents: list[Accident]) -> Snapshot:
    """Return the dossier with accidents in one file."""
    file = replace(FILES[path], data=after(accidents, FILES[path].data))
    return Snapshot(tuple(file if f.path == path else f for f in WHOLE.files), ())


def inside(problem: Problem, taken: Snapshot) -> bool:
    """Return whether a problem has a place in a file of the dossier."""
    if (problem.line, problem.column) == (1, 1):
        return True
    data = next(file.data for file in taken.files if file.path == problem.file)
    lines = data.decode("utf-8-sig", "replace").splitlines()
    in_lines = 1 <= problem.line <= len(lines)
    return in_lines and 1 <= problem.column <= len(lines[problem.line - 1]) + 1


@examples
@given(st.sampled_from(sorted(FILES)), ACCIDENTS)
def test_a_broken_dossier_loads_or_has_problems_with_a_place(
    path: str, accidents: list[Accident]
) -> None:
    taken = broken(path, accidents)
    loaded = load(taken)
    assert loaded.problems or loaded.dossier
    assert list(loaded.problems) == sorted(set(loaded.problems))
    assert [problem for problem in loaded.problems if not inside(problem, taken)] == []
    assert [problem for problem in loaded.problems if not str(problem).isprintable()] == []
    assert {problem.file for problem in loaded.problems} <= FILES.keys()


@examples
@given(st.sampled_from(sorted(POSITIONS)), ACCIDENTS)
def test_a_stakeholder_takes_nobody_else_away(name: str, accidents: list[Accident]) -> None:
    loaded = load(broken(f"positions/{name}.yaml", accidents))
    assert loaded.dossier is not None
    usable = {person.id: len(person.positions) for person in loaded.dossier.stakeholders}
    assert usable | {name: 0} == POSITIONS | {name: 0}
    assert (len(loaded.dossier.sources), len(loaded.dossier.outline.events)) == (2, 3)


@examples
@given(st.sampled_from(sorted(POSITIONS)), ACCIDENTS)
def test_nothing_is_left_out_without_a_problem(name: str, accidents: list[Accident]) -> None:
    path = f"positions/{name}.yaml"
    loaded = load(broken(path, accidents))
    if loaded.problems:
        assert {problem.file for problem in loaded.problems} == {path}
        return
    written = tree.read(after(accidents, FILES[path].data).decode("utf-8-sig"), frozenset()).data()
    assert loaded.dossier is not None
    person = loaded.dossier.stakeholder_by_id[name]
    for key in ("positions", "silent_on"):
        entries = written.get(key, [])
        assert isinstance(entries, list)
        assert len(getattr(person, key)) == len(entries)


@settings(examples, max_examples=600)
@given(st.lists(st.sampled_from([*SIGNS, "|", "a", "b: ", "\n", "  ", "\r\n"]), max_size=24))
def test_any_text_is_a_tree_or_says_where_it_is_none(tokens: list[str]) -> None:
    text = "".join(tokens)
    lines = text.splitlines() or [""]
    try:
        read = tree.read(text, frozenset("a"))
    except tree.Unreadable as error:
        places = [(error.line, error.column)]
    else:
        places = [fault.place or read.place(fault.path) for fault in read.faults]
    assert [(x, y) for x, y in places if not 1 <= x <= len(lines)] == []
    assert [(x, y) for x, y in places if not 1 <= y <= len(lines[x - 1]) + 1] == []


@examples
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
