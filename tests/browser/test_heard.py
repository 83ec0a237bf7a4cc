"""What a page is to who listens to it: nothing twice, no sign in place of a word, nothing uncounted."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import PHONE, settled

Shows = Callable[..., Page]

PATHS = (
    "",
    "side-by-side",
    "alliances",
    "issues",
    "issues?issue=no-camps",
    "stakeholders",
    "source",
    "time",
    "voices",
    "robustness",
)
"""All pages but the form, whose choices of a stance are Streamlit's, with the sign in their names."""
SIGNS = re.compile("[▲▼◆○⊘▸▾←→]|^·")


def heard(page: Page) -> list[tuple[str, str, str]]:
    """Return the role, the name and the description of all that a page tells who listens to it."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    keys = ("role", "name", "description")
    told = [
        tuple(str(node.get(key, {}).get("value", "")) for key in keys)
        for node in nodes
        if not node["ignored"]
    ]
    return [(role, name, described) for role, name, described in told if name]


@pytest.mark.parametrize(
    ("path", "look"), [*((path, {}) for path in PATHS), ("?cell=no-camps%2Fmacron", PHONE)]
)
def test_nothing_is_said_twice_and_nothing_by_a_sign(
    shows: Shows, path: str, look: dict[str, Any]
) -> None:
    told = heard(shows(path, **look))
    assert len(told) > 50
    assert not [name for _, name, described in told if name == described]
    assert not [name for _, name, _ in told if SIGNS.search(name)]


def test_links_that_lead_to_what_changes_have_names_of_their_own(shows: Shows) -> None:
    links = shows("robustness").get_by_role("link", name=re.compile("^Which\\?"))
    names = [name for role, name, _ in heard(links.page) if role == "link"]
    which = [name for name in names if name.startswith("Which?")]
    assert len(set(which)) == len(which) == links.count() > 1
    assert "Which? Without observed passages" in which


def test_who_stands_where_is_heard_with_what_parts_it(shows: Shows) -> None:
    first = shows("issues").locator(".mk-holders").first
    expect(first).to_match_aria_snapshot(
        '- text: "Strongly support: Macron ; Support: Security forces ; Oppose: Aid groups ; Silent Migrants"'
    )


@pytest.mark.parametrize(
    ("path", "level", "name"),
    [
        ("issues", 2, "Opposite sides · 3 issues"),
        ("issues?issue=no-camps", 3, "strongly support 1 stakeholder"),
        ("methods", 2, "The codebook"),
    ],
)
def test_a_heading_counts_something_and_is_of_no_other_part(
    shows: Shows, path: str, level: int, name: str
) -> None:
    expect(shows(path).get_by_role("heading", name=name, exact=True, level=level)).to_be_visible()


def test_neighbours_paragraphs_and_distances_are_heard_as_what_they_are(shows: Shows) -> None:
    walk = shows("issues?issue=no-camps").get_by_role("navigation", name="Issues")
    for said in ("previous:", "next:"):
        assert said in walk.aria_snapshot()
    sizes = "all => new Set(all.map(one => getComputedStyle(one).fontSize)).size"
    assert walk.get_by_role("link").evaluate_all(sizes) == 1
    assert "paragraph 1" in shows("source").get_by_role("region", name="Text").aria_snapshot()
    assert "to the next: 12 to 14 years" in shows("time").locator(".mk-ribbon").aria_snapshot()


def test_a_button_that_is_gone_once_it_is_pressed_leaves_the_keyboard_ahead_of_it(
    page: Page, site: str
) -> None:
    page.goto(f"{site}/?contested=1")
    settled(page)
    page.get_by_role("button", name="Show all").press("Enter")
    expect(page.get_by_role("button", name="Show all")).to_have_count(0)
    expect(page.get_by_role("button", name="Order: as in the dossier")).to_be_focused()
