"""A change of one element leaves the style of the others alone: whatever the page, however many."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import settled
from tests.browser.test_pages import PAGES

CHANGED = """
() => {
  const seen = new Set();
  const drawn = [...document.querySelectorAll("#root *")].filter((one) => one.checkVisibility());
  const kind = (one) => [one.tagName, ...one.classList, one.parentElement.className].join();
  const some = drawn.filter((one) => !seen.has(kind(one)) && seen.add(kind(one)));
  const restyle = (one) => getComputedStyle(one).color;
  restyle(document.body);
  performance.mark("changing");
  for (const one of some.filter((one) => !one.children.length)) {
    one.classList.add("changed");
    restyle(one);
    one.classList.remove("changed");
    restyle(one);
  }
  for (const one of some.filter((one) => one.dataset.testid === "stElementContainer")) {
    one.classList.add("changed");
    const added = one.appendChild(document.createElement("i"));
    restyle(added);
    added.remove();
    one.classList.remove("changed");
    restyle(one);
  }
  performance.mark("changed");
}
"""
"""Changes one element of each kind, back and forth, once all that is new has its style."""

FEW = 30


@pytest.mark.parametrize("path", PAGES)
def test_a_change_of_one_element_restyles_few_others(
    browser: Browser, shows: Callable[..., Page], path: str
) -> None:
    assert 0 < max(restyled(browser, shows(path))) < FEW


def test_nor_does_one_of_forty_stakeholders(
    browser: Browser, new_page: Callable[..., Page], large_site: str
) -> None:
    page = new_page()
    page.goto(large_site)
    settled(page)
    assert 0 < max(restyled(browser, page)) < FEW


def restyled(browser: Browser, page: Page) -> list[int]:
    """Return how many elements were given their style anew by each change."""
    browser.start_tracing(page=page, categories=["devtools.timeline", "blink.user_timing"])
    page.evaluate(CHANGED)
    events = json.loads(browser.stop_tracing())["traceEvents"]
    marks = {event["name"]: event["ts"] for event in events if event["cat"] == "blink.user_timing"}
    within = (e for e in events if marks["changing"] < e["ts"] < marks["changed"])
    return [e["args"]["elementCount"] for e in within if e["name"] == "UpdateLayoutTree"]
