"""Other dossiers in a browser: another language, a large one, a broken one, and hostile text."""

import re
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from standpoint.load import Loaded, load, snapshot
from tests.browser.conftest import PHONE, arrive, settled
from tests.browser.line import Eventually
from tests.browser.server import running
from tests.browser.test_pages import fits, walk
from tests.conftest import OEHLBRUECK, write_large
from tests.histories import Stated, written

NewPage = Callable[..., Page]
Copy = Callable[..., Path]


@pytest.fixture(scope="module")
def german() -> Any:
    with running(OEHLBRUECK) as address:
        yield address


def check_widths(page: Page, eventually: Eventually) -> None:
    """Check that a page fits a phone, and a desktop again once it is as wide as before."""
    wide = page.viewport_size
    assert wide and wide["width"] > 1000
    for size in (PHONE["viewport"], wide):
        page.set_viewport_size(size)
        eventually(lambda: (page.url, fits(page)), (page.url, True))


def test_a_dossier_in_another_language_opens_on_every_page(
    page: Page, german: str, oehlbrueck: Loaded, eventually: Eventually
) -> None:
    assert oehlbrueck.dossier
    for _ in walk(page, german):
        expect(page.get_by_role("main")).to_contain_text(oehlbrueck.dossier.outline.title)
        expect(page.get_by_test_id("stException")).to_have_count(0)
        check_widths(page, eventually)


def test_rows_of_what_moved_are_low_and_their_words_begin_alike(page: Page, german: str) -> None:
    page.goto(f"{german}/time")
    settled(page)
    places = "all => all.map(one => one.getBoundingClientRect())"
    rows = page.locator(".sp-move")
    assert max(box["height"] for box in rows.evaluate_all(places)) < 96
    names, words = (
        {round(box["x"]) for box in rows.locator(f".sp-move-of > {one}").evaluate_all(places)}
        for one in ("a", "span")
    )
    assert len(names) == len(words) == 1
    opens = rows.first.locator("summary")
    opens.click()
    expect(rows.first.locator("figure").first).to_be_visible()


def test_forty_stakeholders_on_38_issues_can_be_read_on_every_page(
    page: Page, large_site: str, eventually: Eventually
) -> None:
    for _ in walk(page, large_site):
        expect(page.get_by_test_id("stException")).to_have_count(0)
        check_widths(page, eventually)


WIDE = "WMQGODwmWM" * 6
"""A word wider than a phone."""
ONE = (
    "?cell=issue-0/stakeholder-0",
    "issues?issue=issue-0",
    "stakeholders?who=stakeholder-0",
    "side-by-side?pair=stakeholder-0&pair=stakeholder-1&pair=stakeholder-2",
    "source?at=issue-0/stakeholder-0&source=source-0",
)


@pytest.mark.parametrize("people", [3, 14])
def test_no_name_or_title_makes_a_page_wider_than_the_screen(
    page: Page, serve: Callable[[Path], str], tmp_path: Path, people: int, eventually: Eventually
) -> None:
    write_large(tmp_path, people, 4)
    silent = "name: Quiet\nsilent_on: [{issue: issue-0, note: Nothing is said.}]\n"
    (tmp_path / "positions" / "quiet.yaml").write_text(silent, encoding="utf-8")
    keys = "name|title|question|proposition|summary|publisher|speaker"
    numbers = count()
    for file in tmp_path.rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        long = re.sub(rf"\b({keys}): .*", lambda of: f"{of[1]}: {WIDE}{next(numbers)}", text)
        file.write_text(long, encoding="utf-8")
    assert load(snapshot(tmp_path)).problems == ()
    address = serve(tmp_path)
    heads = page.locator(".sp-matrix:not(.sp-upright, .sp-coverage) th[scope=row]")
    columns = page.locator(".sp-matrix:not(.sp-upright) thead b")
    for _ in walk(page, address):
        # Nor does one over a column, and none is cut there.
        shown = columns.evaluate_all("all => all.map(one => [one.offsetWidth, one.scrollWidth])")
        assert all(whole <= width < 260 for width, whole in shown)
        # A word in the first column leaves the others in sight.
        assert max(heads.evaluate_all("all => all.map(one => one.offsetWidth)"), default=0) < 400
        check_widths(page, eventually)
    for path in ONE:
        arrive(page, f"{address}/{path}")
        check_widths(page, eventually)


BROKEN = """
all => all.flatMap(one => {
  const text = document.createRange();
  text.selectNodeContents(document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode());
  const words = one.textContent.split(" ");
  return text.getClientRects().length > words.length ? [one.textContent] : [];
})
"""
"""The names with more lines than words."""


def test_over_a_narrow_column_no_word_is_broken(
    serve: Callable[[Path], str], page: Page, tmp_path: Path
) -> None:
    write_large(tmp_path, 12, 4)
    for number in range(12):
        file = tmp_path / "positions" / f"stakeholder-{number}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(f"short_name: The Intergovernmental{number:02}\n{text}", encoding="utf-8")
    page.set_viewport_size({"width": 800, "height": 900})
    arrive(page, f"{serve(tmp_path)}/voices")
    names = page.locator(".sp-coverage thead b")
    expect(names).to_have_count(12)
    assert names.evaluate_all(BROKEN) == []


TURNED = """
all => all.map(one => {
  const { rotate, writingMode } = getComputedStyle(one);
  const { width, height } = one.getBoundingClientRect();
  return [rotate, writingMode, height > width];
})
"""


def test_names_over_narrow_columns_are_not_upside_down_in_any_script(
    serve: Callable[[Path], str], new_page: NewPage
) -> None:
    address = serve(OEHLBRUECK.with_name("mikazuki"))
    wide, phone = new_page(), new_page(**PHONE)
    for path, heads, page in (
        ("/alliances", ".sp-set-head em", wide),
        ("/?compact=1", ".sp-signs thead .sp-label", wide),
        ("/voices", ".sp-coverage thead b", phone),
    ):
        arrive(page, f"{address}{path}")
        found = page.locator(heads).evaluate_all(TURNED)
        assert found and found == [["none", "sideways-lr", True]] * len(found), path


CUT = "all => all.map(one => one.scrollHeight - one.clientHeight)"
LONG = "Rindfleischetikettierungsbehörde"


@pytest.mark.parametrize(("people", "look"), [(3, PHONE), (14, {})], ids=["phone", "desktop"])
def test_a_long_word_over_a_narrow_column_is_not_cut(
    serve: Callable[[Path], str],
    new_page: NewPage,
    tmp_path: Path,
    people: int,
    look: dict[str, Any],
) -> None:
    write_large(tmp_path, people, 4)
    for number in range(people):
        file = tmp_path / "positions" / f"stakeholder-{number}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(f"short_name: {LONG}{number:02}\n{text}", encoding="utf-8")
    page = new_page(**look)
    arrive(page, f"{serve(tmp_path)}/voices")
    names = page.locator(".sp-coverage thead b")
    expect(names).to_have_count(people)
    assert max(names.evaluate_all(CUT)) <= 0


CROSSED = """
names => names.flatMap(name => {
  const box = name.getBoundingClientRect();
  return [...name.closest(".mk-strip").querySelectorAll(".mk-stem")].flatMap(stem => {
    const line = stem.getBoundingClientRect();
    const x = (line.left + line.right) / 2, y = (box.top + box.bottom) / 2;
    const meet = box.left < x && x < box.right && line.top < y && y < line.bottom;
    return meet ? [name.contains(document.elementFromPoint(x, y))] : [];
  });
})
"""
"""For each name that the line to another step goes through: whether the name lies above it."""


def test_no_line_of_the_glance_is_drawn_over_a_name(
    serve: Callable[[Path], str], new_page: NewPage, tmp_path: Path
) -> None:
    folder = written(tmp_path, Stated("oppose", "2013"))
    file = folder / "positions" / "mayor.yaml"
    against = file.read_text(encoding="utf-8")
    file.write_text(against.replace("The Mayor", LONG * 2), encoding="utf-8")
    other = against.replace("The Mayor", f"Trade{LONG}")
    other = other.replace("stance: oppose", "stance: strongly-support")
    (folder / "positions" / "trade.yaml").write_text(other, encoding="utf-8")
    page = new_page()
    arrive(page, serve(folder))
    found = page.locator(".mk-strip .mk-name").evaluate_all(CROSSED)
    assert found and all(found)


LEFTS = "all => all.map(one => Math.round(one.getBoundingClientRect().left))"
MIDDLES = """
all => all.map(one => {
  const { top, bottom } = one.getBoundingClientRect();
  return (top + bottom) / 2;
})
"""


def test_of_many_stakeholders_heads_stand_over_their_columns(page: Page, large_site: str) -> None:
    page.goto(f"{large_site}/stakeholders")
    settled(page)
    row = page.locator(".sp-people > ol > li").nth(12)
    parts = row.locator(".sp-person, .mk-bar, .sp-counts, dd")
    assert page.locator(".sp-people-head > span").evaluate_all(LEFTS) == parts.evaluate_all(LEFTS)
    middles = row.locator(".sp-person, .mk-bar, .sp-counts, dd").evaluate_all(MIDDLES)
    assert max(middles) - min(middles) < 3
    keys, head = page.locator(".sp-people > .mk-legend li"), page.locator(".sp-people-head")
    assert max(keys.evaluate_all(MIDDLES)) < head.evaluate_all(MIDDLES)[0]


def test_what_stands_beside_a_heading_that_opens_does_not_squeeze_it(
    serve: Callable[[Path], str], new_page: NewPage, tmp_path: Path
) -> None:
    folder = written(tmp_path, Stated("support", "2013"), Stated("support", "2017"))
    file = folder / "positions" / "mayor.yaml"
    long = file.read_text(encoding="utf-8").replace("The Mayor", "The Mayor and the Aldermen " * 3)
    file.write_text(long, encoding="utf-8")
    page = new_page(**PHONE)
    arrive(page, f"{serve(folder)}/time")
    opens = page.locator(".sp-fold > summary").filter(has_text="that did not move")
    heading, note = opens.locator("h2"), opens.locator("span")
    box, below = heading.bounding_box(), note.bounding_box()
    assert box and below
    assert box["height"] < 30 and below["y"] >= box["y"] + box["height"]


def test_a_broken_file_is_told_on_every_page_and_the_rest_is_shown(
    serve: Callable[[Path], str], new_page: NewPage, dossier_copy: Copy
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "macron.yaml"
    whole = file.read_text(encoding="utf-8")
    file.write_text(whole.replace("stance: ", "stanse: ", 1), encoding="utf-8")
    problems = load(snapshot(folder)).problems
    assert problems
    address, page = serve(folder), new_page()
    banner = page.get_by_role("region", name="Problems in the files of the dossier")
    for _ in walk(page, address):
        for problem in problems:
            place = f"{problem.file}, line {problem.line}, column {problem.column}"
            expect(banner).to_contain_text(place)
            expect(banner).to_contain_text(problem.message)
            expect(banner).to_contain_text(problem.excerpt.strip())
    file.write_text(whole, encoding="utf-8")
    page.reload()
    settled(page)
    expect(banner).to_have_count(0)


HOSTILE = (
    "<img src=x onerror=alert(1)> **bold** $x^2$ :red[no] `code` [link](https://example.org) "
    "<b>&amp;</b> :material/home: -> -- http://example.org"
)


def test_text_of_the_files_never_becomes_markup(
    serve: Callable[[Path], str], new_page: NewPage, dossier_copy: Copy
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    outline = folder / "positions" / "_dossier.yaml"
    lines = outline.read_text(encoding="utf-8").splitlines()
    # Single-quoted YAML takes everything as it is.
    hostile = HOSTILE.replace("'", "''")
    lines = [
        f"{line.partition(':')[0]}: '{hostile}'"
        if line.lstrip(" -").partition(":")[0] in ("title", "question", "proposition")
        and not line.rstrip().endswith((">-", "|"))
        else line
        for line in lines
    ]
    outline.write_text("\n".join(lines), encoding="utf-8")
    for name in ("atempause", "gewerbering"):
        person = folder / "positions" / f"{name}.yaml"
        text = person.read_text(encoding="utf-8").splitlines()
        own = f"name: '{name} {hostile}'"
        text = [own if line.startswith("name:") else line for line in text]
        text = [line for line in text if not line.startswith("short_name:")]
        person.write_text("\n".join(text), encoding="utf-8")
    loaded = load(snapshot(folder))
    assert not loaded.problems, [str(problem) for problem in loaded.problems]
    address, page = serve(folder), new_page()
    for _ in walk(page, address):
        expect(page.get_by_role("main")).to_contain_text(HOSTILE[:60])
        main = page.get_by_role("main")
        expect(main.locator("img[src=x], a[href*='example.org'], .katex")).to_have_count(0)
        expect(page.get_by_test_id("stException")).to_have_count(0)
