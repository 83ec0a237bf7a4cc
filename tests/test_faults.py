"""What goes wrong around a running app: nothing is lost, nothing hangs, and the page stays up."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from standpoint.edit.append import append
from standpoint.edit.write import Refused, place_files, put_file, write, write_new
from standpoint.load import OUTLINE, Snapshot, listing, load, snapshot
from standpoint.load.files import File, bytes_of
from standpoint.load.last import Keeper
from standpoint.model import Evidence, Position, Stance, Voice
from tests.app import App, draw
from tests.conftest import REPOSITORY

Copy = Callable[..., Path]
PATH = "positions/migrants.yaml"
SOURCE = "seeds/000_eaa12418f779dadf.txt"
NOON = datetime(2018, 1, 16, 12, tzinfo=UTC)


def grown(taken: Snapshot, summary: str = "Made for the test.") -> File:
    """Return the file of a stakeholder with one more position in it."""
    passage = Evidence(
        source="ap-calais-2018",
        voice=Voice.REPORTED,
        text="expulsion for those using France as a transit point",
    )
    added = Position(issue="talks", stance=Stance.OPPOSE, summary=summary, evidence=(passage,))
    return append(next(file for file in taken.files if file.path == PATH), added).file


def elsewhere(code: str, folder: Path) -> int:
    """Return how a process ends that runs code on a folder; it may be killed by what it does."""
    start = f"import os, sys\nfrom pathlib import Path\nfolder = Path({str(folder)!r})\n"
    # What it says of its end goes to nowhere: a disk that takes nothing would not take that either.
    return subprocess.run(
        [sys.executable, "-c", start + code],
        cwd=REPOSITORY,
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode


WRITE = """
from standpoint.edit import write
from standpoint.load import snapshot
from standpoint.load.files import File
taken = snapshot(folder)
{fault}
write.write(folder, taken, {grown!r})
"""
BEGIN = """
from standpoint.edit import write
{fault}
write.write_new(folder / "positions" / "new.yaml", b"name: Somebody\\n" * 100)
"""
KILLED = "write.os.fsync = lambda descriptor: os._exit(9)"
KILLED_HALFWAY = """
def half(descriptor, mode):
    os.write(descriptor, b"name: Some")
    os._exit(9)
write.os.fdopen = half
"""


@pytest.mark.parametrize("code", [WRITE, BEGIN], ids=["a change", "a new file"])
@pytest.mark.parametrize("fault", [KILLED, KILLED_HALFWAY], ids=["at the end", "halfway"])
def test_who_is_killed_while_writing_leaves_the_dossier_as_it_was(
    dossier_copy: Copy, code: str, fault: str
) -> None:
    folder = dossier_copy()
    before = snapshot(folder)
    assert elsewhere(code.format(fault=fault, grown=grown(before)), folder) == 9
    assert snapshot(folder) == before
    # What was written so far lies where nobody reads it, and keeps nobody from writing.
    assert write(folder, before, grown(before)) == ()


@pytest.mark.parametrize("code", [WRITE, BEGIN], ids=["a change", "a new file"])
def test_a_disk_without_room_keeps_what_it_had(dossier_copy: Copy, code: str) -> None:
    """The system itself refuses what is written beyond a limit."""
    folder = dossier_copy()
    before, names = snapshot(folder), sorted(os.listdir(folder / "positions"))
    full = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))"
    assert elsewhere(code.format(fault=full, grown=grown(before)), folder) == 1
    assert snapshot(folder) == before
    assert sorted(os.listdir(folder / "positions")) == names


def test_an_export_over_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    target = tmp_path / "export.json"
    put_file(target, b"old", over=False)
    code = f"{KILLED}\nwrite.put_file(folder / 'export.json', b'new', over=True)"
    assert elsewhere(f"from standpoint.edit import write\n{code}", tmp_path) == 9
    assert target.read_bytes() == b"old"


def test_a_new_file_is_written_where_a_disk_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_link(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("standpoint.edit.write.os.link", no_link)
    write_new(tmp_path / "a.yaml", b"a")
    assert (tmp_path / "a.yaml").read_bytes() == b"a"
    with pytest.raises(FileExistsError):
        write_new(tmp_path / "a.yaml", b"b")
    assert os.listdir(tmp_path) == ["a.yaml"]


def test_a_file_is_changed_where_a_disk_has_no_modes(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_modes(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    folder = dossier_copy()
    taken = snapshot(folder)
    monkeypatch.setattr(Path, "chmod", no_modes)
    assert write(folder, taken, grown(taken)) == ()
    assert (folder / PATH).read_bytes() == grown(taken).data


def no_unlink(*_: object, **__: object) -> None:
    raise OSError(5, "Input/output error")


def test_what_is_written_is_told_as_written_though_traces_stay(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    taken = snapshot(folder)
    monkeypatch.setattr(Path, "unlink", no_unlink)
    assert write(folder, taken, grown(taken)) == ()
    write_new(folder / "positions" / "new.yaml", b"name: New\n")
    assert snapshot(folder).by_path["positions/new.yaml"].data == b"name: New\n"


def test_why_nothing_is_written_is_told_though_not_all_can_be_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "unlink", no_unlink)
    files = [File("positions/a.yaml", b"a"), File("positions/a.yaml", b"b")]
    with pytest.raises(Refused, match="is there already"):
        place_files(tmp_path / "new", files)


def test_what_another_saves_while_the_new_bytes_go_to_the_disk_is_kept(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    taken = snapshot(folder)
    slow = os.fsync

    def meanwhile(descriptor: int) -> None:
        slow(descriptor)
        (folder / PATH).write_bytes(b"name: Saved by another\n")

    monkeypatch.setattr("standpoint.edit.write.os.fsync", meanwhile)
    with pytest.raises(Refused, match="has changed meanwhile"):
        write(folder, taken, grown(taken))
    assert (folder / PATH).read_bytes() == b"name: Saved by another\n"


def test_of_editors_at_once_each_is_written_or_told(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    ready = threading.Barrier(8)
    told: list[str] = []

    def edit(number: int) -> None:
        summary = f"By editor {number}."
        ready.wait()
        while True:
            taken = snapshot(folder)
            if taken.problems:
                continue
            try:
                assert write(folder, taken, grown(taken, summary)) == ()
                return
            except Refused as refused:
                told.append(str(refused))

    threads = [threading.Thread(target=edit, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert not any(thread.is_alive() for thread in threads)
    loaded = load(snapshot(folder))
    assert loaded.dossier
    summaries = [p.summary for p in loaded.dossier.stakeholder_by_id["migrants"].positions]
    assert sorted(s for s in summaries if s.startswith("By editor")) == [
        f"By editor {number}." for number in range(8)
    ]
    assert set(told) <= {"migrants.yaml has changed meanwhile; look at it and try again"}


def test_a_file_that_vanishes_between_listing_and_reading_is_one_that_is_not_there(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    read = bytes_of

    def vanishing(path: str, limit: int) -> bytes:
        if path.endswith("migrants.yaml"):
            Path(path).unlink()
        return read(path, limit)

    monkeypatch.setattr(listing, "bytes_of", vanishing)
    taken = snapshot(folder)
    assert PATH not in [file.path for file in taken.files]
    assert taken == snapshot(folder)


@pytest.fixture
def app(dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch) -> tuple[App, Path]:
    folder = dossier_copy()
    return App(folder, monkeypatch), folder


PAGES = ("matrix", "source", "issues")


def pages(app: App) -> list[str]:
    return [app.open(page) for page in PAGES]


def problems(app: App) -> str:
    return "".join(block.value for block in app.at.html if 'class="sp-problems"' in block.value)


def test_of_a_passage_that_excerpts_lack_no_page_says_what_they_have(
    app: tuple[App, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, folder = app
    citation, file = (folder / SOURCE).with_name("ap-calais-2018.yaml"), folder / PATH
    citation.write_text(citation.read_text().replace("display: full", "display: excerpts"))
    evidence = {"source": "ap-calais-2018", "voice": "reported", "text": "a dead street"}
    entry = {"issue": "talks", "stance": "oppose", "summary": "No.", "evidence": [evidence]}
    file.write_text(file.read_text().replace("positions:\n", f"positions:\n  - {entry}\n", 1))
    (problem,) = load(snapshot(folder)).problems
    assert "the nearest passage" in problem.message
    opened.open("matrix")
    told = "not word for word in &#39;ap-calais-2018&#39;; copy it from the source<"
    assert told in problems(opened)
    outline = folder / OUTLINE
    outline.write_text(outline.read_text().replace("question:", "querstion:", 1))
    st.cache_resource.clear()  # as a server that begins with it
    started = App(folder, monkeypatch)
    draw(started.at, "matrix")
    assert "cannot be shown until this is mended" in problems(started)
    assert "nearest" not in problems(started)


def test_files_that_may_not_be_read_for_a_while_stay_in_use(
    app: tuple[App, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, folder = app
    before = pages(opened)
    opened.open("matrix")
    cells = opened.matrix
    real, closed = os.open, [folder / "positions" / "macron.yaml", folder / SOURCE]

    def refused(path: Any, *others: Any, **named: Any) -> int:  # to root, too
        if Path(path) in closed:
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *others, **named)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refused)
        for path in closed:
            path.chmod(0o000)
        opened.open("matrix")
        assert opened.matrix == cells
        assert "may not be read; change its permissions" in problems(opened)
        for path in closed:
            path.chmod(0o644)
    assert pages(opened) == before
    assert not problems(opened)


def test_many_problems_leave_the_page_in_sight(app: tuple[App, Path]) -> None:
    opened, folder = app
    for number in range(30):
        (folder / "positions" / f"new-{number:02}.yaml").write_text(
            f"name: A{number}\n", encoding="utf-8"
        )
    opened.open("issues")
    in_sight, rest = problems(opened).split("<details")
    assert "30 problems in 30 files: what they concern is left out" in in_sight
    assert [in_sight.count("<li>"), rest.count("<li>")] == [4, 16]
    assert "<summary>26 more</summary>" in rest and '<ol start="5">' in rest
    assert "And 10 more: run" in rest


def test_a_source_that_is_replaced_is_told_and_the_last_one_stays(app: tuple[App, Path]) -> None:
    opened, folder = app
    before, whole = pages(opened), (folder / SOURCE).read_bytes()
    (folder / SOURCE).write_bytes(b"Quite another text.\n")
    pages(opened)
    assert "not word for word" in problems(opened)
    (folder / SOURCE).unlink()
    pages(opened)
    assert problems(opened)
    (folder / SOURCE).write_bytes(whole)
    assert pages(opened) == before
    assert not problems(opened)


def test_a_clock_that_goes_back_hides_no_change(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    keeper = Keeper()
    first = keeper.load(snapshot(folder), NOON)
    text = (folder / PATH).read_text(encoding="utf-8")
    (folder / PATH).write_text(text.replace("name: ", "name: New ", 1), encoding="utf-8")
    os.utime(folder / PATH, (0, 0))
    changed = keeper.load(snapshot(folder), NOON - timedelta(days=400))
    assert changed.digest != first.digest
    assert changed.dossier
    assert changed.dossier.stakeholder_by_id["migrants"].name.startswith("New ")
    (folder / PATH).write_text("name: [", encoding="utf-8")
    kept = keeper.load(snapshot(folder), NOON - timedelta(days=500))
    assert [one.path for one in kept.kept] == [PATH]
    assert kept.dossier == changed.dossier


def test_after_a_hundred_edits_the_app_shows_what_is_there(dossier_copy: Copy) -> None:
    """As fast as they can be read: broken, mended, deleted, written anew, a source among them."""
    folder = dossier_copy()
    keeper = Keeper()
    whole = {file.path: file.data for file in snapshot(folder).files}
    good = keeper.load(snapshot(folder), NOON)
    edits: list[Callable[[bytes], bytes | None]] = [
        lambda data: data[: len(data) // 2],
        lambda data: None,
        lambda data: b"",
        lambda data: data + b"\n# a remark\n",
        lambda data: data.replace(b"e", b"\xff", 3),
    ]
    paths = [path for path in whole if path != "positions/_dossier.yaml"]
    for number in range(100):
        path = paths[number % len(paths)]
        after = edits[number % len(edits)](whole[path])
        if after is None:
            (folder / path).unlink(missing_ok=True)
        else:
            (folder / path).write_bytes(after)
        loaded = keeper.load(snapshot(folder), NOON + timedelta(seconds=number / 10))
        assert loaded.dossier, number
        if number % 7 == 6:
            (folder / path).write_bytes(whole[path])
    for path, data in whole.items():
        (folder / path).write_bytes(data)
    loaded = keeper.load(snapshot(folder), NOON + timedelta(seconds=11))
    assert loaded == good
