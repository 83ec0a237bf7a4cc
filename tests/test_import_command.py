"""`python -m standpoint import`: all or nothing, nothing over another file; and what the guide says."""

import json
import os
import re
import shlex
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from standpoint.command import main
from standpoint.edit.incoming import opened_folder
from standpoint.edit.incoming.table import COLUMNS, PASSED_OVER
from standpoint.edit.write import Refused, place_files
from standpoint.load import load, snapshot
from standpoint.load.files import File
from tests.conftest import REPOSITORY, contents

GUIDE = (REPOSITORY / ".github" / "IMPORT.md").read_text(encoding="utf-8")
BLOCKS = [
    (kind, textwrap.dedent(block))
    for kind, block in re.findall(r"^ *```(\w*)\n(.*?)^ *```$", GUIDE, re.MULTILINE | re.DOTALL)
]
[TEXT] = [block for kind, block in BLOCKS if kind == "text"]
[TABLE] = [block for kind, block in BLOCKS if kind == "csv"]
COMMANDS = [block for kind, block in BLOCKS if kind == "sh"]
OUTPUTS = [block for kind, block in BLOCKS if kind == ""]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [*map(str, arguments)])


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """Return a place with what the guide begins with."""
    (tmp_path / "ring-road" / "seeds").mkdir(parents=True)
    text = tmp_path / "ring-road" / "seeds" / "herald-2024.txt"
    text.write_text(TEXT, encoding="utf-8")
    (tmp_path / "positions.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def test_the_worked_example_of_the_guide_works(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(begun)
    words = shlex.split(COMMANDS[0])
    assert words[:3] == [".venv/bin/python", "-m", "standpoint"]
    result = run(*words[3:])
    assert (result.exit_code, result.output) == (0, OUTPUTS[0])
    loaded = load(snapshot(begun / "ring-road"))
    assert loaded.problems == () and loaded.dossier is not None
    assert loaded.dossier.outline.title == "The ring road"
    assert [(p.name, len(p.positions), len(p.silent_on)) for p in loaded.dossier.stakeholders] == [
        ("Ada Brook", 1, 1),
        ("Cyclists’ Union", 1, 0),
        ("Shopkeepers", 1, 0),
    ]


def test_the_guide_shows_what_is_said_of_its_example(
    begun: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(begun)
    spoilt = TABLE.replace(",mixed,", ",mixd,")
    spoilt = spoilt.replace(
        "1,200 signatures against the road", "1,300 signatures against the road"
    )
    Path("positions.csv").write_text(spoilt, encoding="utf-8")
    before = contents(begun)
    result = run("import", "positions.csv", "--folder", "ring-road")
    assert result.exit_code == 1
    assert result.stdout + result.stderr == OUTPUTS[1]
    assert contents(begun) == before


def test_the_guide_names_every_column() -> None:
    named = set(re.findall(r"^\| `(\w+)` \|", GUIDE, re.MULTILINE))
    explained = {*re.findall(r"`(\w+)`", GUIDE)}
    assert named < {*COLUMNS}
    assert {*COLUMNS, *PASSED_OVER} - explained == {"source_id", "file", "line"}


def test_json_comes_back_in_as_the_guide_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for line in COMMANDS[1].splitlines():
        result = run(*shlex.split(line)[3:])
        assert result.exit_code == 0, result.output
    assert load(snapshot(tmp_path / "copy")).dossier == load(snapshot(REPOSITORY)).dossier


def test_a_dossier_of_many_rows_comes_in_and_passes(large_folder: Path, tmp_path: Path) -> None:
    table, folder = tmp_path / "positions.csv", tmp_path / "copy"
    run("export", large_folder, "--format", "csv", "--output", table)
    (folder).mkdir()
    (folder / "seeds").symlink_to(large_folder / "seeds")
    assert "seeds: a link" in run("import", table, "--folder", folder).output
    (folder / "seeds").unlink()
    (folder / "seeds").mkdir()
    for file in (large_folder / "seeds").iterdir():
        (folder / "seeds" / file.name).write_bytes(file.read_bytes())
    result = run("import", table, "--folder", folder)
    assert result.exit_code == 0
    assert result.output.splitlines() == [
        f"wrote 41 files to {folder}",
        f"checked 121 files of {folder}: 40 sources, 6 topics, 38 issues, 40 stakeholders, 1,520 "
        "positions, 0 silences, 1,520 passages; every passage stands word for word in its source",
    ]


def test_a_title_and_a_question_stand_in_where_none_is_given(begun: Path) -> None:
    run("import", begun / "positions.csv", "--folder", begun / "ring-road")
    loaded = load(snapshot(begun / "ring-road"))
    assert loaded.dossier is not None
    outline = loaded.dossier.outline
    assert (outline.title, outline.question) == ("ring-road", "Who holds what?")


def test_nothing_is_written_over(begun: Path) -> None:
    arguments = ("import", begun / "positions.csv", "--folder", begun / "ring-road")
    assert run(*arguments).exit_code == 0
    before = contents(begun)
    result = run(*arguments)
    assert result.exit_code == 1
    kept = "positions/ada-brook.yaml is there already, and is left as it is; "
    assert f"{kept}it holds just what would be written: delete it" in result.output
    assert contents(begun) == before
    written = begun / "ring-road" / "positions" / "ada-brook.yaml"
    written.write_text(f"{written.read_text(encoding='utf-8')}# mine\n", encoding="utf-8")
    assert f"{kept}add to it by hand, or move it away first" in run(*arguments).output


@pytest.mark.parametrize("name", ["positions", "seeds"])
def test_nothing_is_written_through_a_link(name: str, begun: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder = begun / "ring-road"
    if (folder / name).exists():
        (folder / name).rename(folder / "kept")
        for file in (folder / "kept").iterdir():
            file.rename(elsewhere / file.name)
    (folder / name).symlink_to(elsewhere)
    before = contents(elsewhere)
    result = run("import", begun / "positions.csv", "--folder", folder)
    assert result.exit_code == 1
    assert contents(elsewhere) == before


def test_a_link_in_the_place_of_a_file_is_not_followed(begun: Path) -> None:
    folder = begun / "ring-road"
    (folder / "positions").mkdir()
    target = begun / "target.yaml"
    (folder / "positions" / "ada-brook.yaml").symlink_to(target)
    result = run("import", begun / "positions.csv", "--folder", folder)
    assert result.exit_code == 1
    assert not target.exists()
    assert [*contents(folder)] == ["seeds/herald-2024.txt"]


def test_where_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    files = [
        File("positions/a.yaml", b"a"),
        File("seeds/b.txt", b"b"),
        File("positions/a.yaml", b"c"),
    ]
    with pytest.raises(Refused, match=r"positions/a\.yaml is there already; it is left as it is"):
        place_files(folder, files)
    assert not folder.exists()
    (folder / "positions").mkdir(parents=True)
    (folder / "positions" / "own.yaml").write_bytes(b"own")
    with pytest.raises(Refused):
        place_files(folder, files)
    assert contents(folder) == {"positions/own.yaml": b"own"}
    assert sorted(path.name for path in folder.iterdir()) == ["positions"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"cannot be made \(No such file or directory\)"):
        place_files(tmp_path / "a" / "b", [])
    assert [*tmp_path.iterdir()] == []


def test_an_empty_folder_is_no_problem(tmp_path: Path) -> None:
    assert opened_folder(tmp_path).problems == ()
    assert opened_folder(tmp_path / "nowhere").problems == ()


@pytest.mark.parametrize("name", ["positions", "seeds"])
@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.symlink_to(path.parent), "a link; put the folder itself here"),
        (Path.touch, "cannot be read (Not a directory)"),
    ],
)
def test_what_stands_in_the_place_of_a_folder_is_told_alone(
    make: Callable[[Path], None], said: str, name: str, begun: Path
) -> None:
    folder = begun / "new"
    folder.mkdir()
    make(folder / name)
    result = run("import", begun / "positions.csv", "--folder", folder)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith(f"Error: {name}: {said}")


def test_a_folder_that_is_not_there_is_told_beside_the_texts_that_lack(begun: Path) -> None:
    """For a slip in its name lets all texts lack."""
    table, lacks = begun / "positions.csv", f"; there is no folder {begun / 'rong-road' / 'seeds'}"
    result = run("import", table, "--folder", begun / "rong-road")
    assert result.stderr == f"Error: 3 problems; nothing was written{lacks}\n"
    other = begun / "other.csv"
    other.write_text("stakeholder,stance\nAda,silent\n", encoding="utf-8")
    told = run("import", other, "--folder", begun / "rong-road").stderr
    assert told.endswith("nothing was written\n"), "no text is asked for"
    (begun / "rong-road" / "seeds").mkdir(parents=True)
    result = run("import", table, "--folder", begun / "rong-road")
    assert result.stderr == "Error: 3 problems; nothing was written\n"


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.csv", b"", "a.csv is empty; the first row should name the columns"),
        ("a.csv", b"who,issue\nx,y\n", "a.csv: row 1, column who: unknown column 'who'"),
        ("a.xlsx", b"x", "a.xlsx is not a workbook that can be read; save it anew as .xlsx"),
        ("a.json", b"{}", "a.json is not the JSON of a selection"),
        ("A.JSON", b"[", "A.JSON is not JSON"),
    ],
)
def test_what_cannot_be_read_is_told_in_a_line(
    name: str, data: bytes, said: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    result = run("import", tmp_path / name, "--folder", tmp_path / "new")
    assert result.exit_code == 1
    assert said in result.output
    assert not (tmp_path / "new").exists()
    assert result.exception is None or isinstance(result.exception, SystemExit)


def test_nothing_but_a_regular_file_is_read(begun: Path) -> None:
    """A device gives bytes without end, and a pipe may give none."""
    result = run("import", os.devnull, "--folder", begun / "ring-road")
    assert (result.exit_code, result.stderr) == (1, "Error: null is not a regular file; name one\n")
    link = begun / "link.csv"
    link.symlink_to("positions.csv")
    assert run("import", link, "--folder", begun / "ring-road").exit_code == 0


def test_problems_that_were_there_before_are_told_and_do_not_hinder(begun: Path) -> None:
    folder = begun / "ring-road"
    (folder / "seeds" / "other.txt").write_text("Not cited yet.", encoding="utf-8")
    result = run("import", begun / "positions.csv", "--folder", folder)
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"wrote 5 files to {folder}",
        "seeds/other.txt:1:1: has no citation; add seeds/other.yaml",
        f"1 problem in 1 file of {folder}",
    ]


def test_what_is_written_may_be_read_by_others(begun: Path) -> None:
    run("import", begun / "positions.csv", "--folder", begun / "ring-road")
    other = begun / "other"
    other.write_text("")
    made = begun / "ring-road" / "positions" / "ada-brook.yaml"
    assert made.stat().st_mode == other.stat().st_mode


def test_json_of_another_time_is_told(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps({"format": "standpoint", "format_version": 9}), encoding="utf-8")
    result = run("import", file, "--folder", tmp_path / "new")
    assert result.stderr == "Error: a.json is of format version 9; this reads version 1\n"
