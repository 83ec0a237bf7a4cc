"""In a browser: what a page may load, who writes, and texts of the files shown as they are."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from standpoint.load import load, snapshot
from tests.browser.conftest import arrive, settled
from tests.browser.server import key_of
from tests.browser.test_pages import walk

CHARTS = {"stakeholders", "voices", "robustness"}
"""The pages with a chart of Plotly's, which is a while on its way after all else is drawn."""
Copy = Callable[..., Path]
Serve = Callable[..., str]


def test_every_page_is_drawn_with_nothing_but_what_it_may_load(page: Page, site: str) -> None:
    """The page's guard fails on whatever the browser refuses and writes into its console."""
    for path in walk(page, site):
        policy = page.request.get(f"{site}/{path}").headers["content-security-policy"]
        assert "default-src 'self'" in policy
        charts = page.get_by_test_id("stPlotlyChart")
        expect(charts).to_have_count(int(path in CHARTS))
        for chart in charts.all():
            expect(chart.locator(".main-svg").first).to_be_visible()


def test_what_a_page_would_send_elsewhere_never_leaves_it(unwatched: Page, site: str) -> None:
    said: list[str] = []
    unwatched.on("console", lambda message: said.append(message.text))
    unwatched.goto(site)
    settled(unwatched)
    elsewhere = site.replace("127.0.0.1", "localhost")
    assert unwatched.evaluate(f"fetch('{site}/_stcore/health').then(() => true, () => false)")
    assert not unwatched.evaluate(f"fetch('{elsewhere}').then(() => true, () => false)")
    assert any("Content Security Policy" in text for text in said)


def test_whoever_opens_the_address_of_the_terminal_writes_and_nobody_else(
    serve: Serve, new_page: Callable[..., Page], dossier_copy: Copy
) -> None:
    address = serve(dossier_copy(), env={"STANDPOINT_EDIT": "1"})
    page, key = new_page(), key_of(address)
    locked = page.get_by_text("for whoever opens the address with the key")
    page.goto(f"{address}/contribute?who=migrants")
    settled(page)
    expect(locked).to_be_visible()
    page.goto(f"{address}/contribute?who=migrants&key={key}")
    settled(page)
    expect(locked).to_have_count(0)
    page.wait_for_url("**/contribute?who=migrants")
    assert key not in page.content()
    page.get_by_role("button", name="Share and download").click()
    expect(page.get_by_text("Cite this view")).to_be_visible()
    settled(page)
    assert key not in page.content()
    page.keyboard.press("Escape")
    # To another page and back by links: it is the same session.
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Issues").click()
    page.wait_for_url("**/issues")
    settled(page)
    page.get_by_role("link", name="Add a position").click()
    settled(page)
    expect(locked).to_have_count(0)
    page.reload()
    settled(page)
    expect(locked).to_be_visible()


NAMES = (
    "a -- b -> c <- d >= e <= f ~= g <-> h",
    ":streamlit: and :material/home: and :tada:",
    "www.example.org a@example.org https://example.org",
    "%{x} of %{customdata[0]}, 5 % {y}",
    "*a* _b_ ~~c~~ `d` [e](f) $g$ <b>h</b> &amp; #i",
    "-- begins with a dash",
)


LETTERS = """() => Object.fromEntries(Object.entries({
  annotation: ".annotation text", tick: ".xtick text, .ytick text",
}).map(([kind, which]) => [kind, [...document.querySelectorAll(".stPlotlyChart")]
  .flatMap(chart => [...chart.querySelectorAll(which)]).map(one => one.textContent)]))"""


def test_names_are_shown_as_they_are_on_chips_and_in_figures(
    serve: Serve, page: Page, dossier_copy: Copy
) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    lines = outline.read_text(encoding="utf-8").splitlines()
    names = iter(NAMES)
    in_topics = False
    for number, line in enumerate(lines):
        in_topics = in_topics or line.startswith("topics:")
        if in_topics and line.startswith("    title: "):
            lines[number] = f"    title: '{next(names, 'Another')}'"
    outline.write_text("\n".join(lines) + "\n", encoding="utf-8")
    person = folder / "positions" / "macron.yaml"
    text = person.read_text(encoding="utf-8")
    name = "%{x} & <b>Co</b>"
    person.write_text(text.replace("short_name: Macron", f"short_name: '{name}'"), "utf-8")
    loaded = load(snapshot(folder))
    assert not loaded.problems
    assert loaded.dossier
    titles = [topic.title for topic in loaded.dossier.outline.topics]
    assert len(set(titles) & set(NAMES)) >= 5
    address = serve(folder)
    page.goto(address)
    settled(page)
    page.get_by_role("button", name="All topics").click()
    pills = page.get_by_role("dialog").or_(page.get_by_test_id("stPopoverBody"))
    buttons = pills.first.get_by_role("button")
    expect(buttons).to_have_count(len(titles))
    assert [text.replace("\u2060", "") for text in buttons.all_inner_texts()] == titles
    expect(pills.first.locator("a, img, .katex, code, em, strong, svg")).to_have_count(0)
    drawn = set()
    for path in ("issues?issue=no-camps", "voices", "robustness"):
        arrive(page, f"{address}/{path}")
        charts = page.get_by_test_id("stPlotlyChart")
        expect(charts.locator(".main-svg").first).to_be_visible()
        inside = page.evaluate(LETTERS)
        assert all("Macron" not in text for texts in inside.values() for text in texts)
        drawn |= {kind for kind, texts in inside.items() if name in texts}
    assert drawn == {"annotation", "tick"}
