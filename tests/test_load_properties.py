"""Whatever happens to a dossier's files, it loads or says where it is wrong, and loses no more.

The dossiers of these tests are never written to a disk: a snapshot is a value. They are loaded as in
a running app, where the other files are known; that this makes no difference is tested in
test_load_unchanged.py.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.load import Kept, Loaded, Problem, Snapshot, load, snapshot, tree
from tests.changes import editor_lines, running, shows_its_line

WHOLE = snapshot(Path(__file__).resolve().parent / "dossiers" / "oehlbrueck")
FILES = {file.path: file for file in WHOLE.files}
POSITIONS = {"atempause": 4, "buergermeisterin": 5, "gewerbering": 5}
CITATIONS = {
    "seeds/rede-roennebaum-2023.txt": "seeds/rede-roennebaum-2023.yaml",
    "seeds/tagblatt-altstadt-2023_original.txt": "seeds/tagblatt-altstadt-2023.yaml",
}
GOOD = load(WHOLE)
NOON = datetime(2023, 3, 16, 12, tzinfo=UTC)

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=200)
fewer_examples = settings(examples, max_examples=60)
"""For what loads a dossier many times in each."""

SIGNS = (
    "*x |&x |!t |? |: |- |, |[|]|{|}|#| #|> |' |\"|%|@|`|~|\\|<<: |---\n|...\n"
    "|\t|\r|\x00|\x85|\u2028|\ufeff|ü|😀|\u200b|\u0308"
).split("|")
JUNK = st.one_of(st.sampled_from([*SIGNS, "|"]).map(str.encode), st.binary(min_size=1, max_size=6))
KINDS = ("delete", "repeat", "swap", "truncate", "end", "indent", "begin", "insert", "junk")


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
        elif kind == "junk":
            lines = [junk * other]
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
    """Return whether a problem has a place in a file of the dossier, and shows its line."""
    data = next(file.data for file in taken.files if file.path == problem.file)
    lines = editor_lines(data)
    in_lines = 1 <= problem.line <= len(lines)
    in_line = in_lines and 1 <= problem.column <= len(lines[problem.line - 1]) + 1
    return in_line and shows_its_line(problem, data)


@examples
@given(st.sampled_from(sorted(FILES)), ACCIDENTS)
def test_a_broken_dossier_loads_or_has_problems_with_a_place(
    path: str, accidents: list[Accident]
) -> None:
    taken = broken(path, accidents)
    loaded = load(taken, GOOD)
    assert loaded.problems or loaded.dossier
    assert list(loaded.problems) == sorted(set(loaded.problems))
    assert [problem for problem in loaded.problems if not inside(problem, taken)] == []
    assert [problem for problem in loaded.problems if not str(problem).isprintable()] == []
    assert {problem.file for problem in loaded.problems} <= FILES.keys()


def parts(loaded: Loaded) -> dict[str, object]:
    """Return what a dossier has of each of its files; of a text, with its citation."""
    if loaded.dossier is None:
        return {}
    return {
        "positions/_dossier.yaml": loaded.dossier.outline,
        **{f"positions/{person.id}.yaml": person for person in loaded.dossier.stakeholders},
        **{f"seeds/{source.id}.yaml": source for source in loaded.dossier.sources},
    }


@examples
@given(st.sampled_from(sorted(FILES)), ACCIDENTS)
def test_what_other_files_hold_is_as_it_was_or_a_problem_says_so(
    path: str, accidents: list[Accident]
) -> None:
    loaded = load(broken(path, accidents), GOOD)
    told = {problem.file for problem in loaded.problems}
    if loaded.dossier is None:
        assert path == "positions/_dossier.yaml" and path in told
        return
    now = parts(loaded)
    changed = {name for name, part in parts(GOOD).items() if now.get(name) != part}
    assert changed <= told | {CITATIONS.get(name, name) for name in (path, *told)}


@examples
@given(st.sampled_from(sorted(POSITIONS)), ACCIDENTS)
def test_a_stakeholder_takes_nothing_else_away(name: str, accidents: list[Accident]) -> None:
    path = f"positions/{name}.yaml"
    now = parts(load(broken(path, accidents), GOOD))
    assert now | {path: None} == parts(GOOD) | {path: None}


@examples
@given(st.sampled_from(sorted(FILES)), ACCIDENTS)
def test_a_broken_file_stays_in_use_until_it_is_repaired(
    path: str, accidents: list[Accident]
) -> None:
    taken = broken(path, accidents)
    keeper = running(GOOD, NOON)
    loaded = keeper.load(taken, NOON + timedelta(minutes=1))
    alone = load(taken, GOOD)
    assert loaded.problems == alone.problems
    if taken.digest != WHOLE.digest and path in {problem.file for problem in alone.problems}:
        assert (loaded.kept, loaded.dossier) == ((Kept(path, NOON),), GOOD.dossier)
    elif not loaded.kept:
        assert loaded == alone
    assert keeper.load(WHOLE, NOON + timedelta(minutes=2)) == GOOD


STEPS = st.lists(
    st.tuples(st.sampled_from(sorted(FILES)), st.one_of(st.none(), st.just([]), ACCIDENTS)),
    min_size=2,
    max_size=6,
)
"""One file after another: it is gone, as it should be, or has had accidents."""


@fewer_examples
@given(STEPS)
def test_whatever_happens_in_turn_there_is_a_dossier_and_a_way_back(
    steps: list[tuple[str, list[Accident] | None]],
) -> None:
    keeper, alone, files = running(GOOD, NOON), GOOD, dict(FILES)
    for minute, (path, accidents) in enumerate(steps, start=1):
        files.pop(path, None)
        if accidents is not None:
            files[path] = replace(FILES[path], data=after(accidents, FILES[path].data))
        taken = Snapshot(tuple(files[name] for name in sorted(files)), ())
        now = NOON + timedelta(minutes=minute)
        loaded, alone = keeper.load(taken, now), load(taken, alone)
        assert loaded.dossier is not None
        assert set(alone.problems) <= set(loaded.problems)
        assert [kept for kept in loaded.kept if not NOON <= kept.since < now] == []
        if not alone.problems:
            assert loaded == alone
    assert keeper.load(WHOLE, NOON + timedelta(hours=1)) == GOOD


@examples
@given(st.sampled_from(sorted(POSITIONS)), ACCIDENTS)
def test_nothing_is_left_out_without_a_problem(name: str, accidents: list[Accident]) -> None:
    path = f"positions/{name}.yaml"
    loaded = load(broken(path, accidents), GOOD)
    if loaded.problems:
        assert {problem.file for problem in loaded.problems} == {path}
        return
    written = tree.read_tree(
        after(accidents, FILES[path].data).decode("utf-8-sig"), frozenset()
    ).data()
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
    lines = editor_lines(text.encode())
    try:
        read = tree.read_tree(text, frozenset("a"))
    except tree.Unreadable as error:
        places = [(error.line, error.column)]
    else:
        places = [fault.place or read.place(fault.path) for fault in read.faults]
    assert [(x, y) for x, y in places if not 1 <= x <= len(lines)] == []
    assert [(x, y) for x, y in places if not 1 <= y <= len(lines[x - 1]) + 1] == []
