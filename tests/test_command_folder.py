"""Which dossier a command is on: the folder that is named, the variable, the place, the clone."""

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from standpoint.command import main
from standpoint.folder import VARIABLE
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.test_cli import OUTLINE, check


@pytest.fixture
def copy(dossier_copy: Callable[[Path], Path]) -> Path:
    return dossier_copy(OEHLBRUECK)


def checked() -> str:
    """Return the folder that is checked where none is named."""
    folder: str = json.loads(check("--format", "json").output)["folder"]
    return folder


def test_the_default_is_what_is_meant(
    copy: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The nearest thing that somebody said or did: the variable, the place, the clone."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path_factory.mktemp("no dossier"))
    assert checked() == str(REPOSITORY)
    monkeypatch.chdir(copy)
    assert checked() == str(copy)
    monkeypatch.setenv(VARIABLE, str(OEHLBRUECK))
    assert checked() == str(OEHLBRUECK)
    assert json.loads(check(copy, "--format", "json").output)["folder"] == str(copy)
    monkeypatch.setenv(VARIABLE, "")
    assert checked() == str(copy)


def test_no_dossier_anywhere_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("standpoint.folder.REPOSITORY", tmp_path)
    monkeypatch.chdir(tmp_path)
    result = check()
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        f"There is no dossier in {tmp_path}; name the folder that holds positions/ and seeds/, or "
        f"set {VARIABLE} to it."
    ) in result.stderr


COMMANDS = (
    ["check"],
    ["schema"],
    ["export"],
    ["open"],
    ["new", "stakeholder", "mayor", "--name", "Mayor"],
    ["new", "source", "paper"],
    ["new", "issue", "a", "--topic", "b", "--title", "C", "--proposition", "D."],
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize(
    ("path", "what"),
    [("nowhere", "and there is no such folder"), (OUTLINE, "which is a file")],
)
def test_every_command_says_that_the_variable_is_wrong(
    command: list[str], path: str, what: str, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(copy / path))
    monkeypatch.chdir(copy)
    result = CliRunner().invoke(main, command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        f"{VARIABLE} names {copy / path}, {what}; set it to the folder that holds positions/ and "
        "seeds/, or unset it."
    ) in result.stderr


def test_every_command_on_one_dossier_takes_its_folder_as_an_option() -> None:
    told = {}
    for command in COMMANDS:
        held = main.commands[command[0]]
        held = held.commands[command[1]] if isinstance(held, click.Group) else held
        told[held.name] = [option for one in held.params for option in one.opts]
    told["import"] = [option for one in main.commands["import"].params for option in one.opts]
    assert [name for name, options in told.items() if "--folder" not in options] == []


def test_a_folder_may_be_named_either_way_and_once(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(copy / "nowhere"))
    assert check("--folder", OEHLBRUECK).output == check(OEHLBRUECK).output
    assert check("--folder", copy).output == check(copy).output
    result = check(OEHLBRUECK, "--folder", copy)
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"The dossier is named twice, {OEHLBRUECK} and --folder {copy}." in result.stderr


def test_a_dossier_is_never_made_where_nobody_named_a_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("stakeholder\n")
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(main, ["import", str(table)])
    assert result.exit_code == 2
    assert "Name the folder of the dossier with --folder." in result.stderr
