"""Contexts of a browser that are used again, and what goes wrong in one without being seen."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    WebError,
    WebSocket,
)

PATIENCE = 45_000
"""How many milliseconds a condition may take to come true; a machine may be six times too busy."""
MOST_IDLE = 6
"""So many contexts are kept to be used again; each holds a process."""
MOST_LEFT = 20
"""So many blank pages are left in a context before they are closed: with a page that is closed, its
process drops what all its pages have read and compiled, and the next one takes a fifth more time."""
DESKTOP = {"width": 1280, "height": 900}
ON_A_PAGE = ("color_scheme", "reduced_motion", "forced_colors")
"""What of a look a page can have by itself, so that a context is used again by what looks otherwise."""
PROBE = re.compile(r"/[a-z-]+/_stcore/(health|host-config)$")
"""Where Streamlit looks for its server first when a page's own address is opened; then it finds it."""
NO_SUCH_PAGE = "The page that you have requested does not seem to exist."
"""What Streamlit writes into the console, too, when it says so on the screen."""


class Guard:
    """What goes wrong on a context's pages without being seen on the screen."""

    def __init__(self, context: BrowserContext) -> None:
        self.errors: list[str] = []
        self.requests: list[str] = []
        self.own: set[str] = set()
        self._context = context
        self._heard: dict[Any, Callable[[Any], None]] = {
            "console": self._console,
            "weberror": self._error,
            "request": self._request,
            "page": lambda page: page.on("websocket", self._websocket),
        }
        for event, hear in self._heard.items():
            context.on(event, hear)

    def leave(self) -> None:
        """Hear of nothing more."""
        for event, hear in self._heard.items():
            self._context.remove_listener(event, hear)

    def _error(self, error: WebError) -> None:
        self.errors.append(error.error.stack or str(error.error))

    def _console(self, message: ConsoleMessage) -> None:
        expected = PROBE.search(message.location["url"]) or message.text.startswith(NO_SUCH_PAGE)
        if message.type == "error" and not expected:
            self.errors.append(f"{message.text} ({message.location['url']})")

    def _request(self, request: Request) -> None:
        self.requests.append(request.url)
        host = urlsplit(request.url).netloc
        if request.is_navigation_request() and host.startswith(("127.0.0.1:", "localhost:")):
            self.own.add(host)

    def _websocket(self, socket: WebSocket) -> None:
        self.requests.append(socket.url)

    def check(self) -> None:
        """Fail on an error, or on a request to a host other than the app's own."""
        urls = [urlsplit(url) for url in self.requests]
        foreign = [url.geturl() for url in urls if url.netloc and url.netloc not in self.own]
        assert self.own, "no page was opened, so nothing was watched"
        assert not foreign, f"requests to other hosts: {foreign}"
        assert not self.errors, f"errors in the browser: {self.errors}"


class Contexts:
    """Contexts of a browser, which are used again: what Streamlit is made of is loaded only once.

    A context remembers nothing else from one use to the next. One page stays open in it, so that
    the process goes on that has the scripts at hand, read and compiled: the first page of another
    takes twice the time.
    """

    def __init__(self, browser: Browser, site: str) -> None:
        self._browser = browser
        self._site = site
        self._idle: list[tuple[dict[str, Any], BrowserContext]] = []

    def take(self, look: dict[str, Any]) -> BrowserContext:
        """Return a context that nobody uses, for a page that is then `dressed` in a look."""
        options = _without_page(look)
        for kept in self._idle:
            if kept[0] == options:
                self._idle.remove(kept)
                return kept[1]
        context = self._browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        context.new_page().goto(f"{self._site}/_stcore/health")
        return context

    @contextmanager
    def watched(self) -> Iterator[Callable[..., Page]]:
        """Yield what opens a page in a context of its own; at the end all of them are checked.

        Its arguments are those of a browser context: viewport, color_scheme, permissions.
        """
        taken: list[tuple[BrowserContext, dict[str, Any], Guard]] = []

        def make(**look: Any) -> Page:
            context = self.take(look)
            taken.append((context, look, Guard(context)))
            return dressed(context.new_page(), look)

        yield make
        for context, look, guard in taken:
            self.give(context, look, guard.own)
            guard.leave()
        for _, _, guard in taken:
            guard.check()

    def give(self, context: BrowserContext, look: dict[str, Any], hosts: set[str]) -> None:
        """Take a context back that was taken for a look, in which pages of these hosts were open."""
        stays, *left = context.pages
        storage = context.new_cdp_session(stays)
        for host in hosts:
            kinds = "cookies,local_storage,indexeddb,service_workers,cache_storage"
            origin = {"origin": f"http://{host}", "storageTypes": kinds}
            storage.send("Storage.clearDataForOrigin", origin)
        storage.detach()
        for page in left:
            if len(left) > MOST_LEFT:
                page.close()
            elif page.url != "about:blank":
                page.goto("about:blank")
        self._idle.append((_without_page(look), context))
        if len(self._idle) > MOST_IDLE:
            self._idle.pop(0)[1].close()


def dressed(page: Page, look: dict[str, Any]) -> Page:
    """Give a page what its look has beyond its context's."""
    viewport = look.get("viewport", DESKTOP)
    if page.viewport_size != viewport:
        page.set_viewport_size(viewport)
    media = {name: look[name] for name in ON_A_PAGE if name in look}
    if media:
        page.emulate_media(**media)
    return page


def _without_page(look: dict[str, Any]) -> dict[str, Any]:
    """Return the options of a context in which a page can take on a look."""
    rest = {name: value for name, value in look.items() if name not in ON_A_PAGE}
    # A phone's screen is the context's, for what its pages are laid out on is of that size, too.
    return rest if look.get("is_mobile") else rest | {"viewport": DESKTOP}
