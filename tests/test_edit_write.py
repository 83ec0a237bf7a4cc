"""A changed file is checked before it is written, and written whole or not at all."""

import os
import stat
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from standpoint.edit.append import append
from standpoint.edit.write import Refused, create, place_files, put_file, write, write_new
from standpoint.load import Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.model import Evidence, Issue, Outline, Position, Stance, Topic, Voice

Copy = Callable[..., Path]
PATH = "positions/migrants.yaml"


def position(text: str = "expulsion for those using France as a transit point") -> Position:
    return Position(
        issue="talks",
        stance=Stance.OPPOSE,
        summary="Made for the test.",
        evidence=(Evidence(source="ap-calais-2018", voice=Voice.REPORTED, text=text),),
    )


def taken_file(taken: Snapshot) -> File:
    return next(file for file in taken.files if file.path == PATH)


def appended(folder: Path, added: Position | None = None) -> tuple[Snapshot, File]:
    taken = snapshot(folder)
    return taken, append(taken_file(taken), added or position()).file


def names(folder: Path) -> list[str]:
    return sorted(os.listdir(folder / "positions"))


def test_a_sound_position_is_written_and_the_mode_kept(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    (folder / PATH).chmod(0o640)
    listed = names(folder)
    taken, file = appended(folder)
    assert write(folder, taken, file) == ()
    assert (folder / PATH).read_bytes() == file.data
    assert stat.S_IMODE((folder / PATH).stat().st_mode) == 0o640
    assert names(folder) == listed
    dossier = load(snapshot(folder)).dossier
    assert dossier is not None
    assert dossier.stakeholder_by_id["migrants"].positions[-1] == position()


def test_a_position_and_the_silence_that_it_ends_are_written_in_one(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    path = "positions/uk-government.yaml"
    taken = snapshot(folder)
    before = next(file for file in taken.files if file.path == path)
    change = append(before, position().model_copy(update={"issue": "minors-to-britain"}))
    assert change.ended
    assert write(folder, taken, change.file) == ()
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert loaded.dossier is not None
    person = loaded.dossier.stakeholder_by_id["uk-government"]
    assert person.positions[-1].issue == "minors-to-britain"
    assert [silence.issue for silence in person.silent_on] == [
        "change-touquet",
        "automatic-expulsion",
    ]


def test_a_problem_is_returned_and_nothing_is_written(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    taken, file = appended(folder, position("expulsion for those who use France"))
    (problem,) = write(folder, taken, file)
    assert "not word for word" in problem.message
    assert problem.excerpt.strip().startswith("text: expulsion")
    assert (folder / PATH).read_bytes() == taken_file(taken).data


def test_old_problems_do_not_keep_a_sound_position_out(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    with (folder / PATH).open("a") as file:
        file.write("  - {issue: nothing-known, note: N}\n")
    assert load(snapshot(folder)).problems
    assert write(folder, *appended(folder)) == ()


def test_one_more_problem_of_a_kind_that_is_there_keeps_a_position_out(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    wrong = position("expulsion for those who use France")
    (folder / PATH).write_bytes(appended(folder, wrong)[1].data)
    taken, file = appended(folder, wrong.model_copy(update={"issue": "no-camps"}))
    (told,) = load(taken).problems
    assert [problem.message for problem in write(folder, taken, file)] == [told.message]
    assert (folder / PATH).read_bytes() == taken_file(taken).data


def test_a_file_does_not_grow_larger_than_is_read(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    said = (folder / PATH).read_bytes()
    (folder / PATH).write_bytes(b"#" * (512_000 - len(said) - 1) + b"\n" + said)
    taken, file = appended(folder)
    with pytest.raises(
        Refused, match=rf"^{PATH} would be larger than 512 kB; split it, nothing was written$"
    ):
        write(folder, taken, file)
    assert snapshot(folder) == taken
    assert write(folder, taken, taken_file(taken)) == ()  # as large as it may be


def test_a_file_that_changed_meanwhile_is_left_alone(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    taken, file = appended(folder)
    listed = names(folder)
    with (folder / PATH).open("a") as other:
        other.write("# a remark\n")
    now = (folder / PATH).read_bytes()
    with pytest.raises(
        Refused, match=r"^migrants\.yaml has changed meanwhile; look at it and try again$"
    ):
        write(folder, taken, file)
    assert (folder / PATH).read_bytes() == now
    assert names(folder) == listed


def test_links_and_missing_files_are_refused(dossier_copy: Copy, tmp_path: Path) -> None:
    folder = dossier_copy()
    taken, file = appended(folder)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(taken_file(taken).data)
    (folder / PATH).unlink()
    with pytest.raises(Refused, match="cannot be written"):
        write(folder, taken, file)
    (folder / PATH).symlink_to(elsewhere)
    with pytest.raises(
        Refused, match=r"^migrants\.yaml is not a regular file; nothing was written$"
    ):
        write(folder, taken, file)
    assert elsewhere.read_bytes() == taken_file(taken).data


@pytest.mark.parametrize("path", ["positions/new.yaml", "../x.yaml", "positions/../x.yaml"])
def test_only_a_file_of_the_dossier_can_be_written(dossier_copy: Copy, path: str) -> None:
    folder = dossier_copy()
    taken, file = appended(folder)
    told = "^this file is not one of the dossier's; nothing was written$"
    with pytest.raises(Refused, match=told):
        write(folder, taken, replace(file, path=path))


FAILS = pytest.mark.parametrize(
    ("error", "why"),
    [
        (OSError(28, "No space left on device"), "No space left on device"),
        (OSError(), "input/output error"),
    ],
)


@FAILS
def test_nothing_is_left_behind_where_writing_fails(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str
) -> None:
    folder = dossier_copy()
    taken, file = appended(folder)
    listed = names(folder)

    def full(descriptor: int) -> None:
        raise error

    monkeypatch.setattr("standpoint.edit.write.os.fsync", full)
    told = rf"^{PATH} cannot be written \({why}\); nothing was changed$"
    with pytest.raises(Refused, match=told):
        write(folder, taken, file)
    assert names(folder) == listed
    assert (folder / PATH).read_bytes() == taken_file(taken).data


def test_the_loader_knows_the_line_of_every_entry(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    # A position that is left out keeps its line, and the others theirs.
    (folder / PATH).write_text((folder / PATH).read_text().replace("issue: ", "issue: x-", 1))
    loaded = load(snapshot(folder))
    assert loaded.problems
    assert loaded.dossier is not None
    seen = 0
    for person in loaded.dossier.stakeholders:
        lines = (folder / "positions" / f"{person.id}.yaml").read_text().splitlines()
        for held in person.positions:
            assert lines[held.line - 1] == f"  - issue: {held.issue}"
            seen += 1
        for silence in person.silent_on:
            assert silence.issue in lines[silence.line - 1]
    assert seen == 29


def outline(**fields: str) -> Outline:
    issue = Issue(id="a", title="A", proposition="A should be.")
    return Outline(title="T", question="Q", topics=(Topic(id="t", title="T", issues=(issue,)),), **fields)  # fmt: skip


@pytest.mark.parametrize(
    ("repository", "branch", "expected"),
    [
        ("https://github.com/owner/name", None, "https://github.com/owner/name/edit/main/{}#L7"),
        ("https://github.com/o/n.git", "dev", "https://github.com/o/n/edit/dev/{}#L7"),
        ("https://github.com/o/a.b/", "a/b c#", "https://github.com/o/a.b/edit/a/b%20c%23/{}#L7"),
        ("https://gitlab.com/owner/name", None, None),
        ("https://github.com/owner", None, None),
        (
            "https://github.com/owner/name/tree/main",
            None,
            "https://github.com/owner/name/edit/main/{}#L7",
        ),
        (
            "https://GitHub.com/owner/name?tab=readme",
            None,
            "https://github.com/owner/name/edit/main/{}#L7",
        ),
        ("git@github.com:owner/name.git", None, "https://github.com/owner/name/edit/main/{}#L7"),
        ("owner/name", None, "https://github.com/owner/name/edit/main/{}#L7"),
        (
            "https://github.com/owner/name/tree/dev",
            None,
            "https://github.com/owner/name/edit/dev/{}#L7",
        ),
        ("https://github.com/owner/name/tree/dev/new", None, None),
        ("https://github.com.example.org/owner/name", None, None),
        ("https://example.org/?https://github.com/owner/name", None, None),
        (None, None, None),
    ],
)
def test_github_is_linked_to_and_nothing_else(
    repository: str | None, branch: str | None, expected: str | None
) -> None:
    given = {"repository": repository, "branch": branch}
    known = outline(**{name: value for name, value in given.items() if value})
    wanted = expected and expected.format("positions/x.yaml")
    assert known.editor("positions/x.yaml", 7) == wanted
    assert known.view("positions/x.yaml", 7) == (wanted and wanted.replace("edit", "blob"))


def test_half_a_file_is_taken_away_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Full:
        """A disk that is full once something has been written."""

        def __init__(self, descriptor: int, mode: str) -> None:
            self.file = fdopen(descriptor, mode)

        def __enter__(self) -> "Full":
            return self

        def __exit__(self, *error: object) -> None:
            self.file.close()

        def write(self, data: bytes) -> None:
            self.file.write(data[:1])
            self.file.flush()
            raise OSError(28, "No space left on device")

    fdopen = os.fdopen
    monkeypatch.setattr(os, "fdopen", Full)
    for write_it in (write_new, lambda target, data: put_file(target, data, over=False)):
        with pytest.raises((OSError, Refused), match="No space left on device"):
            write_it(tmp_path / "a", b"data")
        assert [*tmp_path.iterdir()] == []


@FAILS
def test_why_a_new_file_or_folder_is_not_written_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, why: str
) -> None:
    def full(*_: object) -> None:
        raise error

    monkeypatch.setattr("standpoint.edit.write.os.fsync", full)
    with pytest.raises(Refused) as refused:
        put_file(tmp_path / "a", b"data", over=False)
    assert str(refused.value) == f"{tmp_path / 'a'} cannot be written ({why})"
    (tmp_path / "seeds").mkdir()
    with pytest.raises(Refused) as refused:
        create(tmp_path, File("seeds/a.txt", b"data"))
    assert str(refused.value) == f"seeds/a.txt cannot be written ({why})"
    monkeypatch.setattr(Path, "mkdir", full)
    with pytest.raises(Refused) as refused:
        place_files(tmp_path, [])
    folder = tmp_path / "positions"
    told = f"the folder {folder} cannot be made ({why}); nothing was written"
    assert str(refused.value) == told
    assert [path.name for path in tmp_path.rglob("*")] == ["seeds"]


def test_a_dossier_may_be_behind_a_link_and_its_folders_may_not(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "there")
    place_files(tmp_path / "link", [File("positions/a.yaml", b"a")])
    assert (tmp_path / "there" / "positions" / "a.yaml").read_bytes() == b"a"
    assert names(tmp_path / "there") == ["a.yaml"]
    (tmp_path / "link" / "seeds").rmdir()
    (tmp_path / "link" / "seeds").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match=r"^seeds is a link; put the folder itself here$"):
        place_files(tmp_path / "link", [File("positions/b.yaml", b"b")])
    assert not (tmp_path / "there" / "positions" / "b.yaml").exists()


def test_of_half_a_file_nothing_is_left_where_a_disk_has_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []
    beside: list[str] = []

    def full(descriptor: int) -> None:
        sizes.append(os.fstat(descriptor).st_size)
        beside.extend(path.name for path in tmp_path.iterdir() if path.name != "a")
        if len(sizes) > 1:
            raise OSError(28, "No space left on device")

    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr("standpoint.edit.write.os.fsync", full)
    monkeypatch.setattr("standpoint.edit.write.os.link", no_links)
    with pytest.raises(OSError, match="No space left on device"):
        write_new(tmp_path / "a", b"data")
    assert [*tmp_path.iterdir()] == []
    assert sizes == [4, 4]  # what goes to the disk is there by then
    assert {name[0] for name in beside} == {"."}  # which the loader passes over


def test_a_new_file_is_given_its_name_once_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    named, link = [], os.link

    def looked_at(one: Path, other: Path) -> None:
        named.append((one.read_bytes(), other))
        link(one, other)

    monkeypatch.setattr("standpoint.edit.write.os.link", looked_at)
    write_new(tmp_path / "a", b"data")
    assert named == [(b"data", tmp_path / "a")]
