"""What the browser tests share: the running app, a Chromium, and pages that forgive no error."""

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import (
    Browser,
    Error,
    Page,
    Playwright,
    WebSocket,
    expect,
    sync_playwright,
)

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from tests.browser.chromium import path_of_chromium
from tests.browser.contexts import PATIENCE, Contexts, Guard, dressed
from tests.browser.line import Eventually, Line
from tests.browser.reader import Reader
from tests.browser.server import running
from tests.conftest import REPOSITORY

PAUSE = threading.Event()
COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe-core for what alone is another on the same page in the dark."""
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
Kept = dict[str, tuple[Page, dict[str, Any]]]

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

FOLLOWED = """
address => {
  const link = document.createElement("a");
  link.className = "sp-link";
  link.href = address;
  document.body.append(link);
  link.click();
  link.remove();
}
"""
"""Follows a link of the app, as if one stood on the page."""
UNSETTLED = """
async () => {
  const all = (which) => [...document.querySelectorAll(which)];
  const seen = (one) => one.checkVisibility({ visibilityProperty: true }) && one.offsetHeight;
  const wait = (time) => new Promise((done) => setTimeout(done, time));
  const others = ".sp-masthead nav a:not([aria-current])";
  const app = () => all("[data-testid=stApp]")[0]?.dataset ?? {};
  const wanted = {
    "the page that a link leads to": () =>
      !all(others).some((page) => page.pathname === window.location.pathname),
    "the connection": () => app().testConnectionState === "CONNECTED",
    "the heading": () => all("h1").filter(seen).length === 1,
    "the end of the script": () => app().testScriptState === "notRunning",
    "what a widget is drawn by": () => !all("[data-testid=stSkeleton], .sp-matrix:empty").length,
    "the answer to a later step": () => !all("[aria-busy=true]").length,
  };
  let missing, looks = 0;
  for (let left = 20; left && looks < 3; left -= 1) {
    await wait(15);
    missing = Object.keys(wanted).filter((one) => !wanted[one]());
    looks = missing.length ? 0 : looks + 1;
  }
  return looks < 3 ? [...missing, "a moment's rest"] : [];
}
"""
"""What a page waits for; nothing once that is so at three looks, one after the other.

For a link that was clicked is followed by a task of its own (`links.js`), and what is asked of the
server is told by nothing until it has begun.
"""
CURRENT = (
    "new URL(document.querySelector('.sp-masthead [aria-current]')?.href ?? '/', origin).pathname"
)


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
    path = path_of_chromium(playwright)
    try:
        started = playwright.chromium.launch(
            executable_path=path, args=[*ARGUMENTS, *(["--no-sandbox"] if is_root else [])]
        )
    except Error as error:
        pytest.fail(f"{path} does not start; name another in STANDPOINT_CHROMIUM.\n{error}")
    yield started
    started.close()


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
    """Wait until all of a page is drawn; after a link, of the page that it leads to."""
    deadline = time.monotonic() + PATIENCE / 1000
    while missing := _missing(page):
        assert time.monotonic() < deadline, f"this does not come: {missing}"


def _missing(page: Page) -> list[str]:
    """Return what a page waits for, be it that it loads itself anew while it is asked."""
    try:
        missing: list[str] = page.evaluate(UNSETTLED)
    except Error as error:
        if "context was destroyed" not in error.message:
            raise
        missing = ["the page that is loaded anew"]
    return missing


def heard(page: Page) -> list[bytes]:
    """Return what the server sends to a page that is opened from now on, as it comes."""
    received: list[bytes] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: received.append(data if data[:0] == b"" else b""))

    page.on("websocket", listen)
    return received


def arrive(page: Page, address: str) -> None:
    """Go to an address: from another page of the app by a link in it, or else by opening it.

    By a link the session goes on, and it takes a third of the time.
    """
    here, there = urlsplit(page.evaluate("window.location.href")), urlsplit(address)
    if here.netloc != there.netloc or here.path == there.path:
        page.goto(address)
    else:
        until(page, "window.standpointLinks")  # until then a link loads the page anew
        page.evaluate(FOLLOWED, address)
        until(page, f"{CURRENT} === {there.path!r}")
    settled(page)


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
    options = {**rules, "resultTypes": ["violations"]}
    if not page.evaluate("'axe' in window"):  # half a megabyte to read
        page.evaluate(Axe().axe_script)
    result = page.evaluate("options => axe.run(options)", options)
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
    """Return a function that opens a page in a context of its own, watched until the test ends."""
    with contexts.watched() as make:
        yield make


@pytest.fixture(scope="module")
def kept(contexts: Contexts, site: str) -> Iterator[Kept]:
    """Return the pages that the tests of a module have in common, with their look."""
    pages: Kept = {}
    yield pages
    for page, look in pages.values():
        contexts.give(page.context, look, {urlsplit(site).netloc})


@pytest.fixture
def shows(
    request: pytest.FixtureRequest, contexts: Contexts, kept: Kept, site: str
) -> Iterator[Callable[..., Page]]:
    """Return a function that shows a view of the shipped dossier to a test that only reads it.

    Its arguments are the view's path, and those of a browser context. Tests of a module have a page
    in common, and leave it as it is: none of them presses, types, hovers, scrolls or resizes. After
    a test that fails, or was told of an error, the next has a page of its own.
    """
    failed = request.session.testsfailed
    watched: dict[str, Guard] = {}

    def show(path: str = "", **look: Any) -> Page:
        name, address = repr(look), f"{site}/{path}"
        if name not in kept:
            kept[name] = dressed(contexts.take(look).new_page(), look), look
        page, _ = kept[name]
        if name not in watched:
            watched[name] = Guard(page.context)
            watched[name].own.add(urlsplit(site).netloc)
        if page.evaluate("window.location.href") != address:
            arrive(page, address)
        return page

    yield show
    for name, guard in watched.items():
        guard.leave()
        if request.session.testsfailed > failed or guard.errors:
            kept.pop(name)[0].context.close()
    for guard in watched.values():
        guard.check()


@pytest.fixture
def unwatched(contexts: Contexts) -> Iterator[Page]:
    """Return a page on which errors are what is looked for."""
    context = contexts.take({})
    page = context.new_page()
    yield page
    contexts.give(context, {}, {urlsplit(page.url).netloc})


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
