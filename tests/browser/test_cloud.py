"""The app as Streamlit Community Cloud starts it: from requirements.txt alone, with options of its own.

The environment is made once, in about a minute, and needs the network.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import settled
from tests.browser.contexts import PATIENCE
from tests.browser.test_pages import walk
from tests.conftest import REPOSITORY
from tests.documents import blocks, commands
from tests.health import answers, free_port

FORCED = {
    "client.showErrorDetails": "false",
    "runner.fastReruns": "true",
    "server.runOnSave": "true",
    "server.enableXsrfProtection": "true",
    "browser.gatherUsageStats": "true",
}
"""What Community Cloud sets, whatever .streamlit/config.toml says."""
START = commands("README.md")[0]
"""The README's first command, which makes an environment and starts the app in it."""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what the repository holds, with the environment that the README makes."""
    place = tmp_path_factory.mktemp("cloud") / "repository"
    listed = ["git", "ls-files", "-co", "--exclude-standard"]
    done = subprocess.run(listed, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    for name in done.stdout.splitlines():
        if (REPOSITORY / name).is_file():
            (place / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(REPOSITORY / name, place / name)
    programs = place.parent / "bin"
    programs.mkdir()
    (programs / "python3").symlink_to(Path(sys.base_prefix) / "bin" / "python3")
    make, install, start = START.split(" && ")
    assert start == ".venv/bin/streamlit run app.py"
    done = subprocess.run(
        ["bash", "-c", f"{make} && {install}"],
        cwd=place,
        # With the home of whoever runs the tests: pip keeps there what it has fetched before.
        env={
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PIP_COMPILE": "0",  # for only a tenth of what is installed is imported
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return place


def bare(place: Path) -> dict[str, str]:
    """Return an environment that knows nothing of the tests, its home beside the repository."""
    passed = [name for name in os.environ if re.match(r"PATH$|LANG|LC_", name)]
    return {**{name: os.environ[name] for name in passed}, "HOME": str(place.parent)}


@contextmanager
def deployed(place: Path) -> Iterator[str]:
    """Start the app from the root of its repository, which cannot be written to; yield its address."""
    port = free_port()
    options = {**FORCED, "server.headless": "true", "server.port": str(port)}
    before = contents(place)
    log = place.parent / "log"
    for path in (place, *before):
        path.chmod(path.stat().st_mode & ~0o222)
    with log.open("wb") as said:
        server = subprocess.Popen(
            [".venv/bin/streamlit", "run", "app.py", *(f"--{k}={v}" for k, v in options.items())],
            cwd=place,
            env={**bare(place), "PYTHONPYCACHEPREFIX": str(place.parent / "compiled")},
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        try:
            address = f"http://127.0.0.1:{port}"
            assert answers(address, server), log.read_text("utf-8")
            yield address
        finally:
            server.terminate()
            server.wait()
            for path in (place, *before):
                path.chmod(path.stat().st_mode | 0o200)
    assert "Traceback" not in log.read_text("utf-8")
    assert contents(place) == before


def contents(place: Path) -> dict[Path, bytes | None]:
    """Return the files and folders of a repository; None for a folder."""
    paths = (path for path in place.rglob("*") if ".venv" not in path.parts)
    return {path: path.read_bytes() if path.is_file() else None for path in paths}


@pytest.fixture
def reader(browser: Browser) -> Iterator[Page]:
    """Return a page that reaches no other host: the usage statistics, which are forced on, do."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE)

    def abroad(route: Route) -> None:
        route.continue_() if "//127.0.0.1:" in route.request.url else route.abort()

    context.route("**/*", abroad)
    yield context.new_page()
    context.close()


def test_every_page_opens_as_community_cloud_starts_the_app(installed: Path, reader: Page) -> None:
    assert not (installed / ".streamlit" / "secrets.toml").exists()
    with deployed(installed) as address:
        for path in walk(reader, address):
            expect(reader).to_have_title(re.compile(r"Calais, January 2018"))
            assert reader.get_by_test_id("stException").count() == 0, path


def test_a_secret_names_a_dossier_in_a_folder_of_its_own(installed: Path, reader: Page) -> None:
    [secret] = blocks(".github/PUBLISHING.md", "toml")
    secrets = installed / ".streamlit" / "secrets.toml"
    shutil.copytree(REPOSITORY / "tests" / "dossiers" / "oehlbrueck", installed / "ring-road")
    secrets.write_text(secret, encoding="utf-8")
    try:
        with deployed(installed) as address:
            reader.goto(address)
            settled(reader)
            expect(reader).to_have_title(re.compile("Öhlbrück 2023"))
    finally:
        secrets.unlink()
        shutil.rmtree(installed / "ring-road")
