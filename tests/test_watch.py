"""`python -m standpoint check --watch`, as one uses it: in a terminal, beside an editor."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from standpoint.command import main
from tests.conftest import REPOSITORY
from tests.test_cli import NOTE

TIME = re.compile(r"-- \d\d:\d\d:\d\d -+")


def sound(folder: Path) -> list[str]:
    return [
        NOTE,
        f"checked 8 files of {folder}: 2 sources, 3 topics, 5 issues, 3 stakeholders, 14 positions, "
        "2 silences, 3 events, 22 passages; every passage stands word for word in its source",
    ]


class Watch:
    """The command, running on a folder."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-W", "error", "-m", "standpoint", "check", "--watch", str(folder)],
            env={**os.environ, "PYTHONPATH": str(REPOSITORY), "PYTHONIOENCODING": "utf-8"},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            # A shell that runs tests in the background makes them deaf to Ctrl-C.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )

    def check(self) -> list[str]:
        """Return the lines of the next check, once it is through."""
        assert TIME.fullmatch(self.line())
        lines = [self.line()]
        while not re.match(r"checked |\d+ problems? in ", lines[-1]):
            lines.append(self.line())
        return lines

    def line(self) -> str:
        assert self.process.stdout
        line = self.process.stdout.readline()
        assert line, "the command has ended"
        return line.rstrip("\n")

    def interrupt(self) -> tuple[int, str, str]:
        """Return the exit code and what is printed after Ctrl-C."""
        self.process.send_signal(signal.SIGINT)
        rest, errors = self.process.communicate(timeout=60)
        return self.process.returncode, rest, errors


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    watch = Watch(folder)
    yield watch
    if watch.process.poll() is None:
        watch.process.kill()
        watch.process.communicate()


def test_it_checks_again_whenever_a_file_changes(folder: Path, watch: Watch) -> None:
    assert watch.check() == sound(folder)
    ring = folder / "positions" / "gewerbering.yaml"
    text = ring.read_text(encoding="utf-8")
    ring.write_text(text.replace("stance: oppose", "stance: against"), encoding="utf-8")
    assert watch.check() == [
        "positions/gewerbering.yaml:22:5: unknown stance 'against'; choose from strongly-oppose, "
        "oppose, mixed, support, strongly-support",
        f"1 problem in 1 file of {folder}",
    ]
    (folder / "seeds" / "neu.txt").write_text("Ein neuer Text.", encoding="utf-8")
    assert watch.check()[-1] == f"2 problems in 2 files of {folder}"
    (folder / "seeds" / "neu.txt").unlink()
    assert watch.check()[-1] == f"1 problem in 1 file of {folder}"
    assert watch.interrupt() == (1, "\n", "")


def test_it_ends_with_the_code_of_the_last_check(folder: Path, watch: Watch) -> None:
    assert watch.check() == sound(folder)
    outline = folder / "positions" / "_dossier.yaml"
    text = outline.read_text(encoding="utf-8")
    outline.unlink()
    assert watch.check()[-1] == f"1 problem in 1 file of {folder}"
    outline.write_text(text + "\n", encoding="utf-8")
    assert watch.check() == sound(folder)
    assert watch.interrupt() == (0, "\n", "")


def test_it_says_nothing_while_nothing_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = iter(range(3))

    def sleep(_: float) -> None:
        if next(looks, None) is None:
            raise KeyboardInterrupt

    monkeypatch.setattr("time.sleep", sleep)
    result = CliRunner().invoke(main, ["check", str(folder), "--watch"])
    assert result.exit_code == 0
    assert result.stdout.splitlines()[1:] == [*sound(folder), ""]


def test_a_folder_that_goes_and_comes_back_is_no_end(folder: Path, watch: Watch) -> None:
    assert watch.check() == sound(folder)
    (folder / "positions").rename(folder / "elsewhere")
    assert watch.check()[0].startswith("positions:1:1: there is no such folder")
    (folder / "elsewhere").rename(folder / "positions")
    assert watch.check() == sound(folder)


def test_it_is_for_reading_along(folder: Path) -> None:
    result = CliRunner().invoke(main, ["check", str(folder), "--watch", "--format", "json"])
    assert result.exit_code == 2
    assert "--watch is for reading along" in result.stderr


def test_a_check_says_that_editors_go_by_an_older_version(folder: Path) -> None:
    run = CliRunner().invoke
    run(main, ["schema", str(folder)])
    assert run(main, ["check", str(folder)]).stderr == ""
    ring = folder / "positions" / "gewerbering.yaml"
    text = ring.read_text(encoding="utf-8")
    ring.write_text(text.replace("name: Gewerbering Öhlbrück", "name: Ring"), encoding="utf-8")
    result = run(main, ["check", str(folder)])
    assert (result.exit_code, result.stdout) == (0, "\n".join([*sound(folder), ""]))
    assert result.stderr == (
        "editors still go by an older version of the dossier; run python -m standpoint schema\n"
    )
