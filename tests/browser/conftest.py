"""What the browser tests share: the running app, a Chromium, and pages that forgive no error."""

import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from tests.browser.contexts import PATIENCE, Contexts, Guard
from tests.browser.line import Eventually, Line
from tests.browser.reader import Reader
from tests.health import answers, free_port

REPOSITORY = Path(__file__).resolve().parents[2]
PAUSE = threading.Event()
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe-core for what alone is another on the same page in the dark."""
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
NAMES = (
    "chromium-headless-shell",  # the browser without its window: the same pages in less time
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
)
MACOS = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
SAID: dict[str, Path] = {}
"""What the server at an address has said in its terminal, for as long as it runs."""

ARGUMENTS = (
    "--disable-gpu",
    "--process-per-site",  # so that a page finds the scripts compiled that another has run
    # Streaming compiles anew, beside, what is compiled already, and to optimise scripts takes more
    # time than it saves on pages that are open for seconds.
    "--js-flags=--no-script-streaming --no-maglev --no-turbofan",
    "--font-render-hinting=none",  # as with a window: without one, letters would be of whole pixels
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@contextmanager
def running(
    folder: Path,
    timeout: float = 60,
    env: dict[str, str] | None = None,
    script: str = "app.py",
) -> Iterator[str]:
    """Run the app on the dossier in `folder`; yield its address once it answers.

    `env` is added to the environment of the tests. Another `script` of the repository may be run
    as the app is.
    """
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    options = {"address": "127.0.0.1", "port": port, "headless": "true"}
    command = [sys.executable, "-m", "streamlit", "run", str(REPOSITORY / script)]
    command += [f"--server.{name}={value}" for name, value in options.items()]
    with tempfile.NamedTemporaryFile() as log:
        SAID[address] = Path(log.name)
        server = subprocess.Popen(
            command,
            cwd=REPOSITORY,
            env={**os.environ, "STANDPOINT_DOSSIER": str(folder), **(env or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            if not answers(address, server, timeout):
                log.seek(0)
                said = log.read().decode(errors="replace")
                pytest.fail(f"The app did not answer on {address}:\n{said}")
            yield address
        finally:
            server.terminate()
            try:
                server.wait(10)
            except subprocess.TimeoutExpired:
                server.kill()
                server.wait()


def key_of(address: str) -> str:
    """Return the key that the server at an address has said, where it was started for editing."""
    return SAID[address].read_text(encoding="utf-8").partition("?key=")[2].split()[0]


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Return the address of the app with the shipped dossier."""
    with running(REPOSITORY) as address:
        yield address


@pytest.fixture(scope="session")
def large_site(large_folder: Path) -> Iterator[str]:
    """Return the address of the app with forty stakeholders on 38 issues."""
    with running(large_folder) as address:
        yield address


@pytest.fixture
def serve() -> Iterator[Callable[..., str]]:
    """Return a function that runs the app on another dossier until the test is over.

    Its named arguments are those of `running`.
    """
    with ExitStack() as servers:
        yield lambda folder, **given: servers.enter_context(running(folder, **given))


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Return the Chromium of this machine, or one that Playwright installs."""
    expect.set_options(timeout=PATIENCE)
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    path = _chromium(playwright)
    try:
        started = playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]
        )
    except Error as error:
        pytest.fail(f"{path} does not start; name another in STANDPOINT_CHROMIUM.\n{error}")
    yield started
    started.close()


def _chromium(playwright: Playwright) -> str:
    """Return the first Chromium that is there; install one where there is none."""
    named = os.environ.get("STANDPOINT_CHROMIUM")
    if named and not Path(named).exists():
        pytest.fail(f"STANDPOINT_CHROMIUM names {named}, which is not there; mend or unset it.")
    installable = playwright.chromium.executable_path
    for place in (named, *map(shutil.which, NAMES), MACOS, installable):
        if place and Path(place).exists():
            return place
    install = [sys.executable, "-m", "playwright", "install", "chromium"]
    result = subprocess.run(install, capture_output=True, text=True, check=False)
    if result.returncode or not Path(installable).exists():
        pytest.fail(
            "The browser tests need Chromium, Chrome or Edge, and none is on PATH: install one, or "
            "name its path in STANDPOINT_CHROMIUM. All other tests: --ignore=tests/browser. "
            f"Playwright could not install one:\n{result.stderr}"
        )
    return installable


@pytest.fixture(scope="session")
def eventually() -> Eventually:
    """Return a function that reads again until it reads what is wanted, or its patience ends."""

    def wait(read: Callable[[], object], wanted: object) -> None:
        deadline = time.monotonic() + PATIENCE / 1000
        while (found := read()) != wanted and time.monotonic() < deadline:
            PAUSE.wait(0.05)
        assert found == wanted

    return wait


def settled(page: Page) -> None:
    """Wait until all of a page is drawn."""
    app = page.get_by_test_id("stApp")
    expect(app).to_have_attribute("data-test-connection-state", "CONNECTED")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(app).to_have_attribute("data-test-script-state", "notRunning")
    # What stands for a widget while its own script is on its way, and a matrix that has no cell yet.
    expect(page.locator("[data-testid=stSkeleton], .sp-matrix:empty")).to_have_count(0)


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true on a page.

    Playwright's own way takes `eval`, which the app's pages do not allow.
    """
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, f"this does not become true: {expression}"
        PAUSE.wait(0.05)


def darkened(page: Page) -> None:
    """Show a page as it is in the dark."""
    page.emulate_media(color_scheme="dark")
    expect(page.get_by_test_id("stApp")).to_have_css("background-color", "rgb(19, 21, 25)")
    settled(page)


def violations(page: Page, of: tuple[str, ...] = ()) -> list[str]:
    """Return what axe-core finds on a page as it is drawn now; by the rules in `of`, or by all."""
    # What is bound to scrolling instead of time runs for ever.
    timed = "one => one.timeline === document.timeline && one.playState === 'running'"
    until(page, f"!document.getAnimations().some({timed})")
    # Among all is the one of WCAG 2.2 that axe-core does not run by itself.
    rules = {"runOnly": list(of)} if of else {"rules": {"target-size": {"enabled": True}}}
    # Of what is right one example is told: to tell all of it takes four times as long.
    result = Axe().run(page, options={**rules, "resultTypes": ["violations"]}).response
    assert result["passes"] or result["incomplete"], "axe looked at nothing"
    return [
        f"{found['id']} ({found['impact']}): {found['help']}\n"
        + "\n".join(
            f"  {node['target']} {node['html'][:300]}\n    {node['failureSummary']}"
            for node in found["nodes"]
        )
        for found in result["violations"]
    ]


@pytest.fixture(scope="session")
def contexts(browser: Browser, site: str) -> Contexts:
    return Contexts(browser, site)


@pytest.fixture
def new_page(
    contexts: Contexts,
    serve: Callable[..., str],  # so that a page is closed before its server ends
) -> Iterator[Callable[..., Page]]:
    """Return a function that opens a page in a context of its own, watched until the test ends.

    Its arguments are those of a browser context: viewport, color_scheme, permissions.
    """
    watched: list[tuple[BrowserContext, dict[str, Any], Guard]] = []

    def make(**options: Any) -> Page:
        options = {"viewport": {"width": 1280, "height": 900}, **options}
        context = contexts.take(options)
        watched.append((context, options, Guard(context)))
        return context.new_page()

    yield make
    for context, options, guard in watched:
        contexts.give(context, options, guard.own)
        guard.leave()
    for _, _, guard in watched:
        guard.check()


@pytest.fixture
def unwatched(browser: Browser) -> Iterator[Page]:
    """Return a page on which errors are what is looked for."""
    context = browser.new_context()
    context.set_default_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """Return a page in a new context of desktop size."""
    return new_page()


@pytest.fixture(scope="session")
def comparison(calais: Loaded) -> Comparison:
    """Return the cells of the shipped dossier, nothing left out."""
    assert calais.dossier is not None
    return compare(calais.dossier, Selection())


@pytest.fixture
def line(page: Page) -> Line:
    """Return the way from the server to the page; named before what opens it."""
    return Line(page)


@pytest.fixture
def reader(page: Page, site: str, comparison: Comparison) -> Reader:
    """Return a reader of the shipped dossier's first view."""
    page.goto(site)
    expect(page.get_by_role("grid")).to_be_visible()
    expect(page.get_by_role("region", name="Example"), "what comes last").to_be_visible()
    settled(page)
    return Reader(page, comparison)
