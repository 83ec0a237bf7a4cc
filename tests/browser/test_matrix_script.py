"""The script of the matrix by itself, on a page that has nothing else: what Streamlit can do to it."""

from playwright.sync_api import Page, expect

from standpoint.compare.cells import Comparison
from standpoint.screen import matrix

LOADED = """
script => import("data:text/javascript," + encodeURIComponent(script))
  .then((loaded) => (window.matrix = loaded.default))
"""
BEGUN = """
data => window.matrix({
  data: [data],
  parentElement: document.querySelector(".st-key-workspace"),
  setTriggerValue: (name, wish) => (window.wishes ??= []).push(wish.cell),
})
"""


def test_what_is_ended_and_begun_in_one_place_asks_once(
    unwatched: Page, comparison: Comparison
) -> None:
    view = matrix.View(
        [issue.id for issue in comparison.issues], [one.id for one in comparison.stakeholders]
    )
    payload = matrix.payload_of(comparison, view)
    errors: list[str] = []
    unwatched.on("pageerror", lambda error: errors.append(str(error)))
    page = '<div class="st-key-workspace"><div class="sp-matrix"></div></div>'
    unwatched.route(
        "http://127.0.0.1/", lambda route: route.fulfill(body=page, content_type="text/html")
    )
    unwatched.goto("http://127.0.0.1/")
    unwatched.evaluate(LOADED, matrix.SCRIPT)
    unwatched.evaluate(f"data => (window.end = ({BEGUN})(data), null)", payload)
    unwatched.evaluate("window.end()")
    unwatched.evaluate(f"data => (({BEGUN})(data), null)", payload)
    cell = unwatched.locator("button[data-cell]").first
    cell.click()
    expect(cell).to_have_attribute("aria-pressed", "true")
    cell.press("Enter")
    assert unwatched.evaluate("window.wishes") == [f"{view.issues[0]}/{view.stakeholders[0]}", ""]
    assert errors == []
