"""The last good version of a file stays in use while it is broken, and what is told says so.

The dossiers are never written to a disk: a snapshot is a value, and time is what the test says.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from standpoint.load import Kept, Loaded, Problem, Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.load.last import Keeper
from tests.changes import (
    OEHLBRUECK,
    REDE,
    TAGBLATT,
    A,
    B,
    D,
    G,
    R,
)

WHOLE = snapshot(OEHLBRUECK)


Change = bytes | tuple[str, str] | None
"""What a file holds now, or what is changed to what in it, or that it is gone."""

BROKEN = b"name: [\n"


def at(minute: int) -> datetime:
    return datetime(2023, 3, 16, 12, minute, tzinfo=UTC)


def changed(changes: dict[str, Change], *problems: Problem, whole: Snapshot = WHOLE) -> Snapshot:
    """Return the dossier with other or fewer files, and problems with reading them."""
    files = {file.path: file.data for file in whole.files}
    for path, change in changes.items():
        if change is None:
            del files[path]
        elif isinstance(change, bytes):
            files[path] = change
        else:
            old, new = (text.encode() for text in change)
            assert old in files[path]
            files[path] = files[path].replace(old, new, 1)
    listed = tuple(File(path, files[path]) for path in sorted(files))
    return Snapshot(listed, problems)


def afterwards(*snapshots: Snapshot) -> Loaded:
    """Return what is in use after the whole dossier and then each of these were seen."""
    keeper = Keeper()
    for minute, taken in enumerate((WHOLE, *snapshots)):
        loaded = keeper.load(taken, at(minute))
    return loaded


def unreadable(path: str, needs: str = "") -> Problem:
    return Problem(path, 1, 1, "may not be read; change its permissions", needs=needs)


def told(loaded: Loaded) -> list[str]:
    return [str(problem) for problem in loaded.problems]


# What is broken, and the files whose last good versions are in use; nothing at all is lost.
KEPT: dict[str, tuple[Snapshot, list[str]]] = {
    "half a file": (changed({G: b"name: Gewerbering \xc3\x96hlbr\xc3\xbcck\nrol"}), [G]),
    "an empty file": (changed({G: b""}), [G]),
    "a file that is not UTF-8": (changed({G: b"name: \xd6hlbr\xfcck\n"}), [G]),
    "a wrong word in one position": (changed({G: ("stance: oppose", "stance: opposed")}), [G]),
    "an unreadable file": (changed({G: None}, unreadable(G)), [G]),
    "a file that ends with .yml": (
        changed({G: None}, unreadable("positions/gewerbering.yml", needs=G)), [G]),
    # The outline's order names it.
    "a deleted file that another needs": (changed({G: None}), [G]),
    "the owner of a speech, deleted": (changed({B: None}), [B]),
    "a broken outline": (changed({D: b"title: [\n"}), [D]),
    "an empty outline": (changed({D: b""}), [D]),
    "a deleted outline": (changed({D: None}), [D]),
    "an outline with a wrong event": (changed({D: ("date: 2019", "date: 19")}), [D]),
    "a broken citation": (changed({R: b"date: [\n"}), [R]),
    "a deleted citation": (changed({R: None}), [R]),
    "a text that is not UTF-8": (changed({REDE: b"\xff"}), [REDE]),
    "an empty text": (changed({REDE: b"\n"}), [REDE]),
    "a deleted text": (changed({REDE: None}), [REDE]),
    "an unreadable text": (changed({REDE: None}, unreadable(REDE)), [REDE]),
    "a deleted source": (changed({R: None, REDE: None}), [REDE, R]),
    "no folder of positions": (
        changed({D: None, A: None, B: None, G: None}, unreadable("positions")), [D, A, B, G]),
    "everything at once": (
        changed({file.path: b"" for file in WHOLE.files}), [file.path for file in WHOLE.files]),
    "nothing but problems": (
        Snapshot((), (unreadable("positions"), unreadable("seeds"))),
        [file.path for file in WHOLE.files]),
}  # fmt: skip


@pytest.mark.parametrize(("taken", "kept"), KEPT.values(), ids=KEPT)
def test_what_is_broken_stays_in_use_as_it_was(taken: Snapshot, kept: list[str]) -> None:
    loaded = afterwards(taken)
    assert loaded.kept == tuple(Kept(path, at(0)) for path in kept)
    assert loaded.dossier == load(WHOLE).dossier
    assert loaded.digest == WHOLE.digest
    # The problems are those of the files as they are now.
    cold = load(taken)
    assert cold.problems and cold.problems == loaded.problems
    # What follows from them in other files is told, but nothing is left out for it.
    assert (loaded.lacking, cold.lacking) == (set(), {problem.file for problem in cold.problems})


@pytest.mark.parametrize(("taken", "kept"), KEPT.values(), ids=KEPT)
def test_what_is_repaired_is_in_use_as_it_is_now(taken: Snapshot, kept: list[str]) -> None:
    assert afterwards(taken, WHOLE) == load(WHOLE)
    better = changed({A: ("name: ", "name: Neue ")})
    assert afterwards(taken, better) == load(better)


@pytest.mark.parametrize(("taken", "kept"), KEPT.values(), ids=KEPT)
def test_what_was_never_good_is_left_out(taken: Snapshot, kept: list[str]) -> None:
    assert Keeper().load(taken, at(0)) == load(taken)


def test_what_is_good_already_at_a_broken_start_is_kept_later() -> None:
    keeper = Keeper()
    start = changed({G: BROKEN})
    keeper.load(start, at(0))
    loaded = keeper.load(changed({A: BROKEN}, whole=start), at(1))
    assert loaded.kept == (Kept(A, at(0)),)
    assert loaded.dossier == load(start).dossier


def test_a_deletion_that_leaves_no_problem_stands() -> None:
    gone = changed({A: None})
    assert afterwards(gone) == load(gone)
    assert load(gone).problems == ()
    # It stands though another file is broken, then or later.
    loaded = afterwards(changed({A: None, G: BROKEN}))
    assert (loaded.kept, loaded.dossier) == ((Kept(G, at(0)),), load(gone).dossier)
    loaded = afterwards(gone, changed({A: None, D: ("[buergermeisterin,", "[atempause,")}))
    assert loaded.kept == (Kept(D, at(1)),)
    assert loaded.dossier == load(gone).dossier


def test_a_deletion_stands_once_nothing_needs_the_file() -> None:
    gone = changed({G: None, D: (", gewerbering]", "]")})
    assert afterwards(changed({G: None}), gone) == load(gone)


def test_files_that_break_at_different_times_have_their_own() -> None:
    better = changed({A: ("name: ", "name: Neue ")})
    one = changed({G: BROKEN}, whole=better)
    two = changed({A: BROKEN}, whole=one)
    loaded = afterwards(better, one, two)
    assert loaded.kept == (Kept(A, at(2)), Kept(G, at(1)))
    assert loaded.dossier == load(better).dossier
    # One is mended, the other not yet.
    loaded = afterwards(better, one, two, changed({A: BROKEN}, whole=better))
    assert loaded.kept == (Kept(A, at(2)),)


def test_a_file_that_breaks_again_is_kept_as_it_was_in_between() -> None:
    between = changed({G: ("name: ", "name: Neuer ")})
    loaded = afterwards(changed({G: BROKEN}), between, changed({G: b""}))
    assert loaded.kept == (Kept(G, at(2)),)
    assert loaded.dossier == load(between).dossier


def test_a_good_edit_gets_through_while_another_file_is_broken() -> None:
    better = changed({A: ("name: ", "name: Neue ")})
    loaded = afterwards(changed({G: BROKEN}), changed({G: BROKEN}, whole=better))
    assert loaded.kept == (Kept(G, at(0)),)
    assert loaded.dossier == load(better).dossier


@pytest.mark.parametrize("broken", [R, REDE, D])
def test_a_good_edit_gets_through_while_what_it_rests_on_is_broken(broken: str) -> None:
    better = changed({B: ("name: ", "name: Dr. ")})
    both = changed({broken: b"\xff"}, whole=better)
    assert told(load(both))
    for loaded in (afterwards(both), afterwards(changed({broken: b"\xff"}), both)):
        assert loaded.kept == (Kept(broken, at(0)),)
        assert loaded.dossier == load(better).dossier
    # And it is what is kept when its file breaks, too.
    loaded = afterwards(both, changed({B: BROKEN}, whole=both))
    assert set(loaded.kept) == {Kept(B, at(1)), Kept(broken, at(0))}
    assert loaded.dossier == load(better).dossier


def test_a_good_edit_gets_through_while_a_file_that_it_rests_on_is_gone() -> None:
    """The speech that it cites is left out while nobody is left who could have held it."""
    better = changed({A: ("name: ", "name: Neue ")})
    taken = changed({B: None}, whole=better)
    assert A in {problem.file for problem in load(taken).problems}
    loaded = afterwards(taken)
    assert loaded.kept == (Kept(B, at(0)),)
    assert loaded.dossier == load(better).dossier


def test_a_good_edit_gets_through_while_the_outline_lacks_what_it_is_about() -> None:
    """The outline is replaced before the files that need it, so nothing of theirs has to be."""
    better = changed({A: ("name: ", "name: Neue ")})
    renamed = {D: ("id: buergerentscheid", "id: entscheid")}
    taken = changed(renamed, whole=changed({D: ("date: 2019", "date: 19")}, whole=better))
    assert {problem.file for problem in load(taken).problems} == {A, B, D}
    loaded = afterwards(taken)
    assert loaded.kept == (Kept(D, at(0)),)
    assert loaded.dossier == load(better).dossier


def test_no_passage_outlives_the_text_it_was_found_in() -> None:
    """A text that is changed is not broken: the passages that it no longer has are left out."""
    taken = changed({TAGBLATT: ("lehnte es für den Vorstand ab", "nahm es an")})
    assert afterwards(taken) == load(taken)
    assert told(load(taken))
    # Nor does it when the file that cites it breaks.
    loaded = afterwards(taken, changed({G: BROKEN}, whole=taken))
    assert loaded.dossier == load(taken).dossier
    assert told(loaded)[0] == (
        f"{G}:1:1: its last good version is in use, but for a part that does not fit: not word for "
        "word in 'tagblatt-altstadt-2023'; mend the file"
    )


def test_what_cites_a_source_is_whole_again_once_that_is_fetched() -> None:
    """Nothing is told of what cites it until then, but something is left out of it."""
    pointer = changed({TAGBLATT: b"version https://git-lfs.github.com/spec/v1\nsize 12\n"})
    assert {problem.file for problem in load(pointer).problems} == {TAGBLATT}
    keeper = Keeper()
    assert keeper.load(pointer, at(0)) == load(pointer)
    broken = changed({TAGBLATT: b"\xff"})
    assert keeper.load(broken, at(1)) == load(broken)
    assert keeper.load(pointer, at(2)) == load(pointer)
    assert keeper.load(WHOLE, at(3)) == load(WHOLE)


def test_a_last_good_version_that_fits_no_more_is_left_out_in_part() -> None:
    """The outline renames an issue while a file that is broken still has the old name."""
    taken = changed({G: BROKEN, D: ("id: parkhaus-wallring", "id: parkhaus")})
    loaded = afterwards(taken)
    assert loaded.kept == (Kept(G, at(0)),)
    assert loaded.dossier is not None
    held = loaded.dossier.stakeholder_by_id["gewerbering"].positions
    assert [p.issue for p in held].count("parkhaus-wallring") == 0
    assert len(held) == 4
    assert (
        f"{G}:1:1: its last good version is in use, but for a part that does not fit: unknown issue "
        "'parkhaus-wallring'; mend the file"
    ) in told(loaded)
    assert set(load(taken).problems) < set(loaded.problems)
    assert loaded.lacking == {A, B, G}


def test_a_last_good_version_that_fits_no_better_is_not_kept() -> None:
    """The outline renames an issue; the first of two positions on it is mended, then the other."""
    renamed = changed({D: ("id: lieferzeiten", "id: anlieferung")})
    half = changed({G: ("issue: lieferzeiten", "issue: anlieferung")}, whole=renamed)
    assert afterwards(renamed) == load(renamed)
    assert afterwards(renamed, half) == load(half)
    assert any(line.startswith(f"{G}:") for line in told(load(half)))
    mended = changed({G: ("issue: lieferzeiten", "issue: anlieferung")}, whole=half)
    assert afterwards(renamed, half, mended) == load(mended)


def test_a_new_file_that_waits_for_a_broken_one_is_told() -> None:
    """A new file has what the outline has as it is now, but not as it last was good."""
    radwege = "  - id: radwege\n    title: Radwege\n    issues:\n      - id: radwege\n"
    radwege += "        title: Radwege\n        proposition: Es braucht Radwege.\n"
    outline = {D: ("topics:\n", f"topics:\n{radwege}")}
    added: dict[str, Change] = {
        "positions/radler.yaml": b"name: Radler\nsilent_on:\n  - {issue: radwege, note: Nichts.}\n"
    }
    assert load(changed({**outline, **added})).problems == ()
    taken = changed({D: ("date: 2019", "date: 19")}, whole=changed({**outline, **added}))
    loaded = afterwards(taken)
    assert loaded.kept == (Kept(D, at(0)),)
    assert told(loaded)[1:] == [
        "positions/radler.yaml:3:6: left out while last good versions of other files are in use: "
        "unknown issue 'radwege'; mend those first"
    ]


def test_an_edit_that_waits_for_a_broken_file_leaves_the_last_version_in_use() -> None:
    taken = changed({D: ("id: parkhaus-wallring", "id: parkhaus")})
    for path in (A, B, G):
        taken = changed({path: ("issue: parkhaus-wallring", "issue: parkhaus")}, whole=taken)
    assert load(taken).problems == ()
    taken = changed({D: ("date: 2019", "date: 19")}, whole=taken)
    loaded = afterwards(taken)
    assert loaded.kept == tuple(Kept(path, at(0)) for path in (D, A, B, G))
    assert loaded.dossier == load(WHOLE).dossier


def test_what_was_never_good_is_told_once() -> None:
    """What is suggested for it changes with the outline that is in use; the place is the same."""
    entry = b"name: Radler\nsilent_on:\n  - {issue: parkhause, note: Nichts.}\n"
    start = changed({"positions/radler.yaml": entry})
    renamed: dict[str, Change] = {D: ("id: parkhaus-wallring", "id: parkhaus")}
    taken = changed({D: ("date: 2019", "date: 19")}, whole=changed(renamed, whole=start))
    keeper = Keeper()
    keeper.load(start, at(0))
    loaded = keeper.load(taken, at(1))
    assert D in {kept.path for kept in loaded.kept}
    radler = [line for line in told(loaded) if line.startswith("positions/radler.yaml:")]
    assert radler == [line for line in told(load(taken)) if line in radler] != []


def test_a_text_is_kept_whose_name_a_problem_cuts_short() -> None:
    name = "r" * 196 + ".txt"
    files = {file.path: file.data for file in WHOLE.files}
    cited = files[R] + f"text: {name}\n".encode()
    whole = changed({REDE: None, f"seeds/{name}": files[REDE], R: cited})
    assert load(whole).problems == ()
    taken = changed({f"seeds/{name}": b"\xff"}, whole=whole)
    assert all(name not in problem.file for problem in load(taken).problems)
    loaded = afterwards(whole, taken)
    assert loaded.kept == (Kept(f"seeds/{name}", at(1)),)
    assert loaded.dossier == load(whole).dossier


def test_a_stray_file_does_not_make_another_one_broken(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    keeper = Keeper()
    keeper.load(snapshot(folder), at(0))
    (folder / "positions" / "gewerbering.yml").write_text("name: x\n")
    file = folder / G
    file.write_bytes(file.read_bytes().replace(b"name: ", b"name: Neuer ", 1))
    loaded = keeper.load(snapshot(folder), at(1))
    assert (loaded.kept, len(loaded.problems)) == ((), 1)
    file.rename(folder / "positions" / "gewerbering.yml")
    assert keeper.load(snapshot(folder), at(2)).kept == (Kept(G, at(1)),)


def noting(loads: list[str]) -> Callable[[Snapshot, Loaded | None], Loaded]:
    """Return a loader that notes what it loads."""

    def loader(taken: Snapshot, before: Loaded | None) -> Loaded:
        loads.append(taken.digest)
        return load(taken, before)

    return loader


def test_the_same_files_are_loaded_once_and_the_time_goes_on() -> None:
    loads: list[str] = []
    keeper = Keeper(noting(loads))
    first = keeper.load(WHOLE, at(0))
    assert keeper.load(replace(WHOLE), at(5)) is first
    assert loads == [WHOLE.digest]
    broken = changed({G: BROKEN})
    loaded = keeper.load(broken, at(6))
    assert keeper.load(broken, at(7)) is loaded
    # The broken files once for their problems, and once with the last good version among them.
    assert loads == [WHOLE.digest, broken.digest, WHOLE.digest]
    assert loaded.kept == (Kept(G, at(5)),)


def test_many_threads_share_one_load() -> None:
    loads: list[str] = []
    keeper = Keeper(noting(loads))
    with ThreadPoolExecutor(8) as threads:
        results = list(threads.map(lambda _: keeper.load(WHOLE, at(0)), range(64)))
    assert len(loads) == 1
    assert {id(loaded) for loaded in results} == {id(results[0])}
