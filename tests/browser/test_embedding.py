"""The dashboard within a page of another host: drawn and in use there, unless it can write."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Comparison
from standpoint.screen.share import embedding
from tests.browser.conftest import settled
from tests.browser.line import Eventually
from tests.browser.reader import Reader
from tests.browser.test_pages import at, visit
from tests.browser.test_share import opened

Elsewhere = Callable[[str], str]
CELL = ("no-camps", "macron")


@contextmanager
def handing_out(html: str) -> Iterator[str]:
    """Hand out one page, whatever is asked for; yield its address, on a host of another name."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(html.encode())

        def log_message(self, *_: object) -> None:
            """Say nothing of what was asked for."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://localhost:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def elsewhere() -> Iterator[Elsewhere]:
    """Return a function that puts something on a page of another host and returns its address."""
    with ExitStack() as pages:
        yield lambda part: pages.enter_context(
            handing_out(f'<!doctype html><html lang="en"><title>News</title><p>News</p>{part}')
        )


def test_it_is_in_use_within_a_page_of_another_host(
    new_page: Callable[..., Page],
    site: str,
    comparison: Comparison,
    elsewhere: Elsewhere,
    eventually: Eventually,
) -> None:
    page = visit(new_page(), at(site, "", topics="calais"))
    taken = opened(page).locator("section").filter(has_text="Show it on another page")
    news = new_page()
    news.goto(elsewhere(taken.locator(".sp-taken").inner_text()))
    expect(news.get_by_text("News")).to_be_visible()
    within = news.frame_locator("iframe")
    app = within.get_by_test_id("stApp")
    (frame,) = news.main_frame.child_frames

    def drawn(path: str, **asked: str) -> None:
        eventually(lambda: urlsplit(frame.url).path, f"/{path}")
        query = {name: [value] for name, value in {"topics": "calais", **asked}.items()}
        eventually(lambda: parse_qs(urlsplit(frame.url).query), query | {"embed": ["true"]})
        expect(app).to_have_attribute("data-test-script-state", "notRunning")
        expect(within.get_by_test_id("stMainMenu")).to_have_count(0)

    expect(within.get_by_role("grid")).to_be_visible()
    drawn("")
    cell = Reader(page, comparison).name(CELL)
    within.get_by_role("button", name=cell, exact=True).click()
    evidence = within.get_by_role("region", name="Evidence")
    (held,) = comparison.cells[CELL].current
    for passage in held.evidence:
        expect(evidence.locator("mark").filter(has_text=passage.text)).to_be_visible()
    drawn("", cell="/".join(CELL))
    within.get_by_role("navigation", name="Pages").get_by_role("link", name="Voices").click()
    expect(within.get_by_role("heading", name="Who is heard on what")).to_be_visible()
    drawn("voices")
    assert news.url.startswith("http://localhost:")


def test_one_that_can_write_is_refused_there(
    serve: Callable[..., str],
    unwatched: Page,
    dossier_copy: Callable[..., Path],
    elsewhere: Elsewhere,
) -> None:
    address = serve(dossier_copy(), env={"STANDPOINT_EDIT": "1"})
    visit(unwatched, address)
    with unwatched.expect_console_message(lambda said: "frame-ancestors 'self'" in said.text):
        unwatched.goto(elsewhere(embedding(f"{address}/", "Calais")))
    (frame,) = unwatched.main_frame.child_frames
    assert address not in frame.url
    expect(unwatched.frame_locator("iframe").get_by_test_id("stApp")).to_have_count(0)
    settled(visit(unwatched, address))
