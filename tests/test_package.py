"""The package as it is installed elsewhere: all that it needs is in it, and it changes nothing there."""

import os
import re
import signal
import subprocess
import sys
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from standpoint import OLDEST, __version__
from tests.conftest import OEHLBRUECK, REPOSITORY, contents
from tests.health import answers, free_port

PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PATIENCE = 60  # seconds


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the package as it is built, from what is on this machine alone."""
    place = tmp_path_factory.mktemp("wheel")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(place)]
    pip("wheel", str(REPOSITORY), *options)
    (made,) = place.iterdir()
    return made


@pytest.fixture(scope="session")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder into which the package is installed."""
    place = tmp_path_factory.mktemp("site")
    pip("install", str(wheel), "--no-deps", "--no-index", "--no-compile", "--target", str(place))
    return place


@pytest.fixture
def command(
    site: Path, tmp_path: Path
) -> Iterator[Callable[..., subprocess.CompletedProcess[str]]]:
    """Return a function that runs the installed command somewhere else; the package stays as it is."""
    before = contents(site)

    def run(*arguments: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(site / "bin" / "standpoint"), *map(str, arguments)],
            cwd=tmp_path,
            env=environment(site),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    yield run
    assert contents(site) == before


def pip(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def environment(site: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "STANDPOINT_DOSSIER"}
    return {**kept, "PYTHONPATH": str(site), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}


def test_the_wheel_holds_every_file_of_the_package_and_the_entry(wheel: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "standpoint"],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    entry = {"app.py", ".streamlit/config.toml"}
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
        assert names == {*listed, *(f"standpoint/dashboard/{name}" for name in entry)}
        assert {"standpoint/py.typed", "standpoint/screen/matrix.js"} <= names
        assert {Path(name).suffix for name in names} == {
            ".py",
            ".css",
            ".js",
            ".md",
            ".svg",
            ".toml",
            ".typed",
        }
        for name in entry:
            packed = archive.read(f"standpoint/dashboard/{name}")
            assert packed == (REPOSITORY / name).read_bytes()
        (about,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        told = archive.read(about).decode()
    assert f"Version: {__version__}\n" in told
    assert "License-Expression: MIT\nLicense-File: LICENSE\n" in told


def test_the_command_works_elsewhere(
    command: Callable[..., subprocess.CompletedProcess[str]],
    site: Path,
    tmp_path: Path,
) -> None:
    said = command("--version")
    assert (said.returncode, said.stdout) == (0, f"standpoint, version {__version__}\n")
    assert f"There is no dossier in {tmp_path}; name the folder" in command("check").stderr

    whole = tmp_path / "selection.json"
    done = command("export", OEHLBRUECK, "--format", "json", "--output", whole)
    assert (done.returncode, whole.is_file()) == (0, True), done.stderr
    done = command("import", whole, "--folder", "copy")
    assert done.returncode == 0, done.stdout + done.stderr
    done = command("new", "stakeholder", "adfc", "--name", "ADFC", "--folder", "copy")
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "wrote positions/adfc.yaml")
    done = command("schema", "copy")
    assert done.returncode == 0, done.stderr
    done = command("check", "copy")
    assert done.returncode == 1
    assert re.fullmatch(
        r"positions/adfc\.yaml:\d+:1: neither 'positions' nor 'silent_on' has an entry; .*\n"
        r"1 problem in 1 file of copy\n",
        done.stdout,
    )


def test_the_dashboard_opens_elsewhere(site: Path, tmp_path: Path) -> None:
    before = contents(site)
    with opened(site, tmp_path, OEHLBRUECK) as (address, server):
        with urllib.request.urlopen(f"{address}/_stcore/script-health-check", timeout=60) as answer:
            assert (answer.status, answer.read()) == (200, b"ok")
        server.send_signal(signal.SIGINT)
        said = server.communicate(timeout=PATIENCE)[0]
    assert said.startswith(f"opening {OEHLBRUECK}\n")
    assert contents(site) == before


@contextmanager
def opened(site: Path, here: Path, folder: Path) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """Run the installed command's `open`; yield its address once it answers, and the process."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    script = [str(site / "bin" / "standpoint"), "open", str(folder), "--no-browser"]
    server = subprocess.Popen(
        [*script, "--port", str(port)],
        cwd=here,
        env={**environment(site), "STREAMLIT_SERVER_SCRIPT_HEALTH_CHECK_ENABLED": "true"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        # A shell that runs tests in the background makes them deaf to Ctrl-C.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    try:
        if not answers(address, server, PATIENCE):
            server.kill()
            pytest.fail(server.communicate()[0])
        yield address, server
    finally:
        if server.poll() is None:
            server.kill()
            server.communicate()


def test_what_numpy_multiplies_takes_one_thread_unless_more_are_asked_for() -> None:
    """It is asked for before numpy is there, which hears of it only as it is imported."""
    code = "import os, sys, standpoint; print(os.environ[sys.argv[1]], 'numpy' in sys.modules)"
    name = "OPENBLAS_NUM_THREADS"
    unasked = {key: text for key, text in os.environ.items() if key != name}
    for given, wanted in ((unasked, "1"), ({**unasked, name: "2"}, "2")):
        command = [sys.executable, "-c", code, name]
        said = subprocess.check_output(command, cwd=REPOSITORY, env=given, text=True)
        assert said.split() == [wanted, "False"]


def test_the_pythons_that_are_promised_are_those_that_are_tried() -> None:
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
    workflow = yaml.safe_load((REPOSITORY / ".github/workflows/tests.yaml").read_text("utf-8"))
    assert workflow["jobs"]["tests"]["strategy"]["matrix"]["python"] == promised
    assert PROJECT["requires-python"] == f">={promised[0]}" == f">={OLDEST[0]}.{OLDEST[1]}"


def test_the_citation_is_of_this_version() -> None:
    said = yaml.safe_load((REPOSITORY / "CITATION.cff").read_text(encoding="utf-8"))
    assert {"cff-version", "message", "title", "authors"} <= said.keys()
    assert (said["version"], said["license"]) == (__version__, PROJECT["license"])
