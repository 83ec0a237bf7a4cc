"""The script of the matrix by itself, on a page that has nothing else: what Streamlit can do to it."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Comparison
from standpoint.screen import matrix
from standpoint.screen.arrangement import View, Wish

LOADED = """
script => import("data:text/javascript," + encodeURIComponent(script))
  .then((loaded) => (window.matrix = loaded.default))
"""
BEGUN = """
data => window.matrix({
  data: data && new TextEncoder().encode(data),
  parentElement: document.querySelector(".st-key-workspace"),
  setTriggerValue: (name, wish) => (window.wishes ??= []).push(wish.cell),
})
"""


@pytest.fixture
def alone(unwatched: Page) -> Page:
    """Return a page that has room for a matrix, and the script that draws one."""
    page = '<div class="st-key-workspace"><div class="sp-matrix"></div></div>'
    unwatched.route(
        "http://127.0.0.1/**", lambda route: route.fulfill(body=page, content_type="text/html")
    )
    unwatched.goto("http://127.0.0.1/?sources=a&voices=quoted&embed=true&sources=b")
    unwatched.evaluate(LOADED, matrix.SCRIPT)
    return unwatched


def view(comparison: Comparison, *, compact: bool = False) -> View:
    issues = [issue.id for issue in comparison.issues]
    return View(Wish(compact=compact), issues, [one.id for one in comparison.stakeholders], ())


def test_what_is_ended_and_begun_in_one_place_asks_once(
    alone: Page, comparison: Comparison
) -> None:
    whole = view(comparison)
    payload = matrix.payload_of(comparison, whole).decode()
    errors: list[str] = []
    alone.on("pageerror", lambda error: errors.append(str(error)))
    alone.evaluate(f"data => (window.end = ({BEGUN})(data), null)", payload)
    alone.evaluate("window.end()")
    alone.evaluate(f"data => (({BEGUN})(data), null)", payload)
    cell = alone.locator("button[data-cell]").first
    cell.click()
    expect(cell).to_have_attribute("aria-pressed", "true")
    cell.press("Enter")
    assert alone.evaluate("window.wishes") == [f"{whole.issues[0]}/{whole.stakeholders[0]}", ""]
    assert errors == []


def test_it_waits_for_what_it_draws(alone: Page, comparison: Comparison) -> None:
    """Streamlit began one on a page that was left at once, and its script broke at the next step."""
    errors: list[str] = []
    alone.on("pageerror", lambda error: errors.append(str(error)))
    alone.evaluate(f"data => (({BEGUN})(data), null)", None)
    alone.set_viewport_size({"width": 390, "height": 844})
    payload = matrix.payload_of(comparison, view(comparison)).decode()
    alone.evaluate(f"data => (({BEGUN})(data), null)", payload)
    expect(alone.locator("button[data-cell]").first).to_be_attached()
    assert errors == []


def test_it_draws_nothing_where_another_page_is_being_drawn_already(
    alone: Page, comparison: Comparison
) -> None:
    """Streamlit calls it once more in a place that is no longer that of a matrix."""
    errors: list[str] = []
    alone.on("pageerror", lambda error: errors.append(str(error)))
    alone.evaluate("document.querySelector('.st-key-workspace').className = 'other'")
    payload = matrix.payload_of(comparison, view(comparison)).decode()
    called = BEGUN.replace(".st-key-workspace", ".other")
    assert alone.evaluate(f"data => (({called})(data), null)", payload) is None
    alone.set_viewport_size({"width": 390, "height": 844})
    alone.evaluate("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))")
    assert errors == []


def test_an_address_is_written_as_the_server_writes_it(alone: Page, comparison: Comparison) -> None:
    """Else the server's would be another entry in the history, and Back would do nothing once."""
    payload = matrix.payload_of(comparison, view(comparison, compact=True)).decode()
    alone.evaluate(f"data => (({BEGUN})(data), null)", payload)
    said = "a*b ~(c)! d'é–/?&=+%_.-"
    field = alone.get_by_role("searchbox")
    field.fill(said)
    field.press("Tab")
    known = {"embed": "true", "sources": ["a", "b"], "voices": "quoted", "find": said}
    assert alone.evaluate("location.search") == f"?{urlencode(known, doseq=True)}"
    assert alone.evaluate("history.length") == 3
