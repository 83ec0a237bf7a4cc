"""One clumsy edit anywhere in the shipped dossier: it loads, or is told where it is, and no more is
lost than is told.

The dossiers of these tests are never written to a disk: a snapshot is a value. They are loaded as in
a running app, where the other files are known; that this makes no difference is tested, too.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.load.problems import MAX_PROBLEMS
from standpoint.model import Position
from tests.changes import SHIPPED, editor_lines, positions, running, shipped, shows_its_line
from tests.clumsy import EDITS
from tests.test_load_unchanged import whole

FILES = {file.path: file for file in SHIPPED.files}
YAML = sorted(path for path in FILES if path.endswith(".yaml"))
WHOLE = positions()

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=400)

PLACES = st.tuples(st.sampled_from(YAML), st.integers(0, 300), st.sampled_from(sorted(EDITS)))
"""A file, a line in it, counted around its end, and what happens to that."""


def changed(path: str, number: int, edit: str) -> tuple[Snapshot, int]:
    """Return the dossier with an edit that changes something, and the line from 1."""
    lines = FILES[path].data.decode().split("\n")
    number %= len(lines)
    line = EDITS[edit](lines[number])
    assume(line != lines[number])
    data = "\n".join([*lines[:number], line, *lines[number + 1 :]]).encode()
    files = tuple(replace(f, data=data) if f.path == path else f for f in SHIPPED.files)
    return Snapshot(files, ()), number + 1


def touched(path: str, line: int) -> Position | None:
    """Return the position in which a line stands, None where it stands in none."""
    for name, held in WHOLE.items():
        begins = [position.line for position in held]
        if path == f"positions/{name}.yaml" and begins and line >= begins[0]:
            return held[sum(begin <= line for begin in begins) - 1]
    return None


def check_problems(problems: Sequence[Problem], taken: Snapshot) -> None:
    """Assert that every problem has a place and says what to do."""
    assert list(problems) == sorted(set(problems))
    for problem in problems:
        data = next(file.data for file in taken.files if file.path == problem.file)
        lines = editor_lines(data)
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1]) + 1
        assert shows_its_line(problem, data)
        assert str(problem).isprintable()
        # What is wrong, and what to do about it.
        assert any(sign in problem.message for sign in (";", ":", "put ", "write ", "delete "))
    assert len(problems) <= MAX_PROBLEMS


def check_positions(loaded: Loaded, path: str, line: int) -> None:
    """Assert that no position is gone but that at the line, unless a problem of its file says so."""
    told = {problem.file for problem in loaded.problems}
    if loaded.dossier is None:
        assert path == "positions/_dossier.yaml" and path in told
        return
    left = positions(loaded)
    for name, held in WHOLE.items():
        lost = [one for one in held if one not in left.get(name, ())]
        if lost and lost != [touched(path, line)]:
            assert f"positions/{name}.yaml" in told


@examples
@given(PLACES)
def test_an_edit_is_told_with_its_place_and_loses_no_position_without_a_word(
    place: tuple[str, int, str],
) -> None:
    taken, line = changed(*place)
    loaded = load(taken, shipped())
    check_problems(loaded.problems, taken)
    check_positions(loaded, place[0], line)


@settings(examples, max_examples=100)
@given(PLACES)
def test_a_running_app_loses_nothing_of_what_is_broken(place: tuple[str, int, str]) -> None:
    taken, _ = changed(*place)
    noon = datetime(2018, 1, 16, 12, tzinfo=UTC)
    keeper = running(shipped(), noon)
    loaded = keeper.load(taken, noon.replace(minute=1))
    if loaded.problems:
        assert positions(loaded) == WHOLE
    assert keeper.load(SHIPPED, noon.replace(minute=2)) == shipped()


@settings(examples, max_examples=60)
@given(PLACES)
def test_an_edit_is_told_the_same_where_the_other_files_are_known(
    place: tuple[str, int, str],
) -> None:
    taken, _ = changed(*place)
    assert whole(load(taken, shipped())) == whole(load(taken))


def test_each_edit_changes_some_line() -> None:
    lines = [line for path in YAML for line in FILES[path].data.decode().split("\n")]
    assert [name for name, edit in EDITS.items() if all(edit(line) == line for line in lines)] == []
    assert len(EDITS) > 40
