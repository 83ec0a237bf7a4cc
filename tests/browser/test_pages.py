"""Every page in a browser: its looks, its address, the way back, and the way to the passages."""

import re
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Locator, Page, expect

from standpoint.compare.cells import Comparison
from tests.browser.conftest import COLOURS, PHONE, arrive, darkened, settled, violations
from tests.browser.line import Eventually

DOSSIER = "Calais, January 2018 · Standpoint"
"""What the tab says of the dossier."""
PAGES = {
    "": "Matrix",
    "side-by-side": "Side by side",
    "alliances": "Alliances",
    "issues": "Issues",
    "stakeholders": "Stakeholders",
    "source": "Source",
    "time": "Time",
    "voices": "Voices",
    "robustness": "Robustness",
    "methods": "Methods",
    "contribute": "Add a position",
}
OF_ONE = ["issues?issue=asylum-not-britain", "stakeholders?who=migrants"]
"""Pages of one thing, whose lists are pages of their own."""
NewPage = Callable[..., Page]
Step = Callable[[Page], None]


def at(site: str, path: str, **parameters: str | list[str]) -> str:
    query = urlencode(parameters, doseq=True)
    return f"{site}/{path}{'?' if query else ''}{query}"


def visit(page: Page, address: str) -> Page:
    page.goto(address)
    settled(page)
    return page


def walk(page: Page, address: str) -> Iterator[str]:
    """Open the first page and go by the masthead from page to page; yield each one's path."""
    visit(page, address)
    masthead = page.get_by_role("navigation", name="Pages")
    for path, title in PAGES.items():
        if path:
            masthead.get_by_role("link", name=title, exact=True).click()
        expect(masthead.locator("[aria-current=page]")).to_have_text(title)
        settled(page)
        yield path


def every_view(page: Page, site: str) -> Iterator[str]:
    """Go from page to page, and to those of one thing; yield the path of each."""
    yield from walk(page, site)
    for path in OF_ONE:
        arrive(page, at(site, path))
        yield path


def shown(page: Page) -> str:
    """Return what there is to read on a page, but for what its charts have drawn so far."""
    text: str = page.get_by_role("main").evaluate(
        """main => [...main.querySelectorAll('[data-testid=stPlotlyChart]')].reduce(
            (text, chart) => text.replace(chart.innerText, ''), main.innerText)"""
    )
    return " ".join(text.split())


def url(page: Page) -> str:
    return str(page.evaluate("window.location.href"))


def test_the_masthead_leads_to_every_page_which_the_tab_names_and_keeps_the_rules(
    page: Page, site: str, eventually: Eventually
) -> None:
    visit(page, at(site, "", voices="quoted"))
    navigation = page.get_by_role("navigation", name="Pages")
    expect(navigation.get_by_role("link")).to_have_text(list(PAGES.values()))
    for path, title in PAGES.items():
        navigation.get_by_role("link", name=title, exact=True).click()
        eventually(lambda: url(page), at(site, path, voices="quoted"))
        settled(page)
        current = navigation.locator("[aria-current=page]")
        expect(current).to_have_text(title)
        expect(page).to_have_title(f"{title} · {DOSSIER}" if path else DOSSIER)
        if path != "contribute":  # a form has no reading rules, but hands them on
            expect(page.get_by_role("button", name="quoted", exact=True).first).to_be_visible()


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_axe_finds_nothing(new_page: NewPage, site: str, look: dict[str, Any]) -> None:
    page = new_page(reduced_motion="reduce", **look)
    for path in every_view(page, site):
        for folded in page.locator("details > summary:visible").all()[:3]:
            folded.click()
        assert violations(page) == [], path
        darkened(page)
        assert violations(page, of=COLOURS) == [], path
        assert fits(page), path
        page.emulate_media(color_scheme="light")


def fits(page: Page) -> bool:
    """Return whether a page has nothing beyond its right edge."""
    size = page.viewport_size
    assert size
    return bool(
        page.get_by_test_id("stMain").evaluate("one => one.scrollWidth") <= size["width"]
        and page.evaluate("document.scrollingElement.scrollWidth") <= size["width"]
    )


def pill(name: str) -> Step:
    return lambda page: page.get_by_text(name, exact=True).click()


def pick(label: str, option: str) -> Step:
    def step(page: Page) -> None:
        page.get_by_role("combobox", name=label).click()
        page.get_by_role("option", name=option, exact=True).click()

    return step


def choose(chip: str, option: str) -> Step:
    def step(page: Page) -> None:
        page.get_by_role("button", name=chip).click()
        page.get_by_role("dialog").get_by_text(option, exact=True).click()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)

    return step


def rule(chip: str, option: str) -> Step:
    def step(page: Page) -> None:
        page.get_by_role("button", name=chip).click()
        page.get_by_role("dialog").get_by_role("button", name=option).click()
        page.keyboard.press("Escape")
        expect(page.get_by_role("dialog")).to_have_count(0)

    return step


def follow(name: str) -> Step:
    return lambda page: page.get_by_role("link", name=name, exact=True).first.click()


def heading(name: str) -> Step:
    return lambda page: page.get_by_role("heading", name=name).get_by_role("link").click()


STEPS: dict[str, tuple[str, list[tuple[Step, str]]]] = {
    "side by side: the other way round, fewer shared, a relation": (
        "side-by-side",
        [
            (follow("Swap"), "pair=aid-groups&pair=macron"),
            (choose("At least 3", "2"), "min_shared=2"),
            (follow("16 only Macron"), "show=one"),
        ],
    ),
    "an issue": (
        "issues",
        [(follow("Migrants should not be allowed to camp in Calais."), "issue=no-camps")],
    ),
    "alliances: fewer shared, strength": (
        "alliances",
        [(choose("At least 3", "2"), "min_shared=2"), (pill("Count strength"), "strength=1")],
    ),
    "a stakeholder": ("stakeholders", [(heading("UK government"), "who=uk-government")]),
    "another issue": (
        "issues?issue=change-touquet",
        [(pick("Another issue", "No camps in Calais"), "issue=no-camps")],
    ),
    "another stakeholder": (
        "stakeholders?who=macron",
        [(pick("Another stakeholder", "UK government"), "who=uk-government")],
    ),
    "the order of the issues": (
        "issues",
        [(choose("Order: most contested", "as in the dossier"), "order=dossier")],
    ),
    "the time of a voice": ("time", [(rule("All voices", "quoted"), "voices=quoted")]),
    "a passage": ("issues?issue=help-to-stay", [(follow("paragraph 1"), "source=ap-calais-2018")]),
    "voices: words": ("voices", [(choose("Count: passages", "words"), "count=words")]),
    "robustness: one voice": ("robustness", [(pick("Left out", "quoted passages"), "without=")]),
    "methods: a topic": ("methods", [(rule("All topics", "Asylum in France"), "topics=")]),
}
"""Where steps begin, and what each of them writes into the address; the last one's has all of it."""


def test_a_step_is_in_the_address_and_back_undoes_it(
    page: Page,
    new_page: NewPage,
    site: str,
    eventually: Eventually,
    subtests: pytest.Subtests,
) -> None:
    made: dict[str, list[str]] = {}
    for name, (path, steps) in STEPS.items():
        with subtests.test(name):
            arrive(page, at(site, path))
            address, text = there_and_back(page, steps, eventually)
            made.setdefault(address, []).append(text)
    fresh = new_page()
    for address, texts in made.items():
        with subtests.test(address):
            visit(fresh, address)
            for text in texts:
                eventually(lambda: shown(fresh), text)


def there_and_back(
    page: Page, steps: list[tuple[Step, str]], eventually: Eventually
) -> tuple[str, str]:
    """Take steps on a page, and go back as many; return where they led, and what was shown there."""
    been = []
    for step, part in steps:
        been.append((url(page), shown(page)))
        step(page)
        eventually(lambda part=part: part in url(page), True)
        eventually(lambda: shown(page) != been[-1][1], True)
        settled(page)
    led = url(page), shown(page)
    assert all(part in led[0] for _, part in steps), led[0]
    for address, text in reversed(been):
        page.go_back()
        eventually(lambda: url(page), address)
        eventually(lambda: shown(page), text)
    return led


def fold(page: Page) -> Locator:
    """Return what opens the first table with the numbers of a figure."""
    return page.locator("summary").filter(
        has_text=re.compile("The same as a table|How this is counted")
    )


def figure_row(page: Page) -> None:
    fold(page).first.click()


def in_table(page: Page) -> None:
    page.locator("details[open] .sp-table tbody a").first.click()


def first(selector: str) -> Step:
    return lambda page: page.locator(selector).first.click()


PATHS: dict[str, tuple[str, list[Step]]] = {
    "a cell of the matrix": ("", [first(".sp-cell[data-stance='1']")]),
    "the figure of a pair": ("side-by-side", []),
    "why this figure": ("side-by-side", [figure_row, in_table]),
    "one of all pairs": ("alliances", [first(".sp-pair-list li a")]),
    "the issue of a pair": ("alliances", [first(".sp-pair-list a.mk-issue")]),
    "a set that stands together": ("alliances", [first(".sp-sets li a")]),
    "a comparison of two camps": ("alliances", [first(".sp-camps a.mk-issue")]),
    "somebody in a camp": ("alliances", [first(".sp-members a")]),
    "the strip of an issue": ("issues", [first(".sp-issues a")]),
    "whom a stakeholder is closest to": ("stakeholders", [first(".sp-facts a")]),
    "the row of a stakeholder": (
        "stakeholders", [first(".sp-people h2 a"), first(".sp-row:not([open]) > summary")]
    ),
    "a mark on the time line": ("time", [figure_row, in_table]),
    "the bar of a voice": ("voices", [figure_row, in_table]),
    "a mark of who is heard": ("voices", [first(".sp-coverage td a")]),
    "a share of the source": ("source", [first("tbody th a")]),
    "a cell that changes": ("robustness", [first(".sp-changes summary"), first(".sp-changes tbody th a")]),
    "a pair that changes": (
        "robustness",
        [first(".sp-changes >> nth=1 >> summary"), first(".sp-changes >> nth=1 >> tbody th a")],
    ),
    "a limit of the dossier": ("methods", [follow("every cell"), first(".sp-cell[data-stance='1']")]),
}  # fmt: skip


PASSAGE = ":is(figure, .sp-source, .sp-text) mark:not([aria-label=Example] *)"
"""A passage on a page, but for the one that stands beside the matrix before a cell is open."""


def test_from_a_figure_it_is_two_clicks_to_the_passages(
    page: Page,
    site: str,
    comparison: Comparison,
    eventually: Eventually,
    subtests: pytest.Subtests,
) -> None:
    rules = {"voices": ["quoted", "reported", "observed"], "min_shared": "2"}
    texts = [" ".join(source.body.raw.split()) for source in comparison.dossier.sources]
    for name, (path, clicks) in PATHS.items():
        with subtests.test(name):
            if url(page) != at(site, path, **rules):
                arrive(page, at(site, path, **rules))
            assert len(clicks) <= 2
            been = [url(page)]
            for click in clicks:
                click(page)
                settled(page)
                been += {url(page)} - set(been)
            passage = page.locator(PASSAGE).first
            expect(passage).to_be_visible()
            text = " ".join((passage.text_content() or "").split())
            assert any(text in one for one in texts)
            assert all(f"voices={voice}" in url(page) for voice in rules["voices"])
            for before in been[-2::-1]:
                page.go_back()
                eventually(lambda: url(page), before)
                settled(page)
