"""The report and the pictures in a browser: from disk, without a script, on a phone, on paper."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from standpoint.compare.cells import State
from standpoint.export.extract import Extract
from standpoint.export.paper import report
from standpoint.export.picture import (
    alliances,
    matrix,
    pairs,
    robustness,
    stances,
    strips,
    times,
    voices,
)
from standpoint.load import Loaded, load, snapshot
from tests.browser.conftest import COLOURS, PHONE, violations
from tests.browser.contexts import PATIENCE
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large, write_shared
from tests.extracts import DOSSIERS, extract

Opened = Callable[..., Page]

BOXES = "all => all.map(one => one.getBoundingClientRect().toJSON())"
TEXTS = """
all => all.map(one => {
  const box = one.getBoundingClientRect(), above = one.ownerSVGElement.getBoundingClientRect();
  const upright = one.getScreenCTM().b !== 0;  // a face's own leading lies across its line
  const [x, y] = upright ? [box.width * 0.2, 0] : [0, box.height * 0.2];
  return {
    text: one.textContent, left: box.left + x, right: box.right - x, top: box.top + y,
    bottom: box.bottom - y, inside: box.left >= above.left && box.right <= above.right
      && box.top >= above.top && box.bottom <= above.bottom,
  };
})
"""
CELLS = """
all => all.filter(one => one.querySelector("rect")).map(one => {
  const box = one.querySelector("rect").getBoundingClientRect();
  const said = [...one.querySelectorAll("text")].map(text => text.getBoundingClientRect());
  return [one.dataset.cell, said.every(text => text.left >= box.left - 1 && text.right <=
    one.getBoundingClientRect().right + 1 && text.top >= box.top - 3 && text.bottom <= box.bottom + 3)];
})
"""


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Return a function that opens a file from disk, in place of the one of that look before it."""
    contexts: dict[str, BrowserContext] = {}

    def show(text: str, name: str = "report.html", **look: Any) -> Page:
        file = tmp_path / name
        file.write_text(text, encoding="utf-8")
        if repr(look) not in contexts:
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **look})
            context.set_default_timeout(PATIENCE)
            contexts[repr(look)] = context
        context = contexts[repr(look)]
        page = context.pages[0] if context.pages else context.new_page()
        page.goto(file.as_uri())
        return page

    yield show
    for context in contexts.values():
        context.close()


@pytest.fixture(scope="module")
def made(calais: Loaded) -> Extract:
    return extract(calais)


def test_axe_finds_nothing(opened: Opened, made: Extract) -> None:
    for look in ({}, PHONE):
        page = opened(report(made), **look)
        assert not violations(page)
        page.emulate_media(color_scheme="dark")
        assert not violations(page, of=COLOURS)
    assert not violations(opened(report(made), forced_colors="active"), of=COLOURS)


def test_a_topic_stays_with_its_first_issue_on_paper(opened: Opened, made: Extract) -> None:
    page = opened(report(made))
    page.emulate_media(media="print")
    topics = page.locator(".pp-matrix tr:has(> .topic)")
    expect(topics).to_have_count(len(made.comparison.dossier.outline.topics))
    for topic in topics.all():
        expect(topic).to_have_css("break-after", "avoid")


@pytest.mark.parametrize("folder", DOSSIERS[1:], ids=lambda folder: folder.name)
def test_axe_finds_nothing_in_other_languages(opened: Opened, folder: Path) -> None:
    assert not violations(opened(report(extract(load(snapshot(folder))))))


def test_it_is_read_from_disk_without_a_script_and_asks_for_nothing(
    browser: Browser, tmp_path: Path, made: Extract
) -> None:
    file = tmp_path / "report.html"
    file.write_text(report(made), encoding="utf-8")
    context = browser.new_context(java_script_enabled=False)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))
    page.goto(file.as_uri(), wait_until="networkidle")
    cell = next(key for key, one in made.comparison.cells.items() if one.current)
    page.locator(f'a[href="#cell-{cell[0]}--{cell[1]}"]').first.click()
    page.get_by_role("article").first.wait_for()
    assert page.url.endswith(f"#cell-{cell[0]}--{cell[1]}")
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert wrong == []
    context.close()


def test_nothing_is_wider_than_the_page(opened: Opened, made: Extract) -> None:
    page = opened(report(made))
    parts = page.locator(".pp-matrix :is(td, th), .mk-passage, .sp-pair-list > ul > li")
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        shown = [box for box in parts.evaluate_all(BOXES) if box["width"]]
        assert len(shown) > 100
        assert all(box["left"] >= 0 and box["right"] <= width + 1 for box in shown), width


HIDDEN = """all => {
  const boxes = all.map(one => one.getBoundingClientRect());
  const meets = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return boxes.filter((a, place) => boxes.some((b, other) => place !== other && meets(a, b))).length;
}"""


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=lambda folder: folder.name)
def test_no_distance_on_the_ribbon_hides_another(opened: Opened, folder: Path) -> None:
    page = opened(report(extract(load(snapshot(folder)))))
    for width in (600, 700, 900, 1100):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.locator(".mk-distance").evaluate_all(HIDDEN) == 0, width


def test_the_cells_of_many_stakeholders_stand_close(opened: Opened, tmp_path: Path) -> None:
    write_large(tmp_path, 18, 6)
    page = opened(report(extract(load(snapshot(tmp_path)))))
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        boxes = page.locator(".pp-matrix td").evaluate_all(BOXES)
        assert len(boxes) == 18 * 6
        assert all(0 <= box["left"] < box["right"] <= width for box in boxes), width
        assert all(22 <= box["width"] <= 26 for box in boxes), width


def test_on_paper_the_cells_of_many_stakeholders_stand_as_close_and_in_lines(
    opened: Opened, tmp_path: Path
) -> None:
    write_large(tmp_path, 18, 6)
    for number in range(0, 18, 4):
        file = tmp_path / "positions" / f"stakeholder-{number}.yaml"
        long = f"name: Association of the Friends of Number {number}"
        file.write_text(re.sub("name: .*", long, file.read_text(), count=1))
    outline = tmp_path / "positions" / "_dossier.yaml"
    more = "should be adopted, whatever it costs, within the year, and by all who have a say in it."
    outline.write_text(outline.read_text().replace("should be adopted.", more))
    for file in (tmp_path / "positions").glob("stakeholder-*.yaml"):
        gap = r"  - issue: issue-3\n(    .*\n)+"  # nobody has a position, but for a few
        if file.stem[-1] in "12345":
            file.write_text(re.sub(gap, "", file.read_text()))
    page = opened(report(extract(load(snapshot(tmp_path)))))
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 695, "height": 1000})
    # By a filter: what Playwright reads in a selector's own `:has` takes seconds on a long page.
    for row in page.locator(".pp-matrix tbody tr").filter(has=page.locator("td")).all():
        boxes = row.locator("td").evaluate_all(BOXES)
        assert all(box["right"] <= 695 and 20 <= box["width"] <= 26 for box in boxes)
        middles = [b["top"] + b["height"] / 2 for b in row.locator(".mk-face").evaluate_all(BOXES)]
        assert max(middles) - min(middles) < 1
    parts = page.locator(".pp-matrix")
    expect(parts).to_have_count(2)
    expect(parts.last).to_have_css("break-inside", "avoid")  # its head never stands alone


def test_what_is_divided_keeps_sign_and_glyphs_on_a_phone(opened: Opened, made: Extract) -> None:
    page = opened(report(made), **PHONE)
    cell = page.locator('.pp-matrix .mk-cell[data-stance="divided"]').first
    seen = """
    cell => [".mk-sign", ".mk-glyph", ".mk-word"].map(name => {
      const one = cell.querySelector(`:scope > ${name}, .mk-glyphs > ${name}`);
      const box = one.getBoundingClientRect();
      one.scrollIntoView({block: "center"});
      const now = one.getBoundingClientRect();
      const there = document.elementFromPoint(now.left + now.width / 2, now.top + now.height / 2);
      return box.width > 0 && (one === there || one.contains(there) || there.contains(one)) &&
        !there.classList.contains("mk-half");
    })
    """
    assert cell.evaluate(seen) == [True, True, True]


def test_the_matrix_is_whole_on_paper(opened: Opened, made: Extract) -> None:
    page = opened(report(made), java_script_enabled=False)
    printed = page.pdf(prefer_css_page_size=True)
    (wide, high) = map(float, re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)[0])
    assert (round(wide), round(high)) == (595, 842)
    links = re.findall(
        rb"/Subtype /Link.*?/Rect \[([\d. ]+)\]\s*/Dest /(cell-[a-z0-9-]+)", printed, re.DOTALL
    )
    found: dict[str, list[list[float]]] = {}
    for box, name in links:
        found.setdefault(name.decode(), []).append([float(number) for number in box.split()])
    cells = {
        f"cell-{issue}--{person}"
        for (issue, person), cell in made.comparison.cells.items()
        if cell.state != State.NO_STATEMENT
    }
    assert cells == found.keys()
    for boxes in found.values():
        left, bottom, right, top = boxes[0]
        assert 0 < left < right < wide
        assert 0 < bottom < top < high
        assert right - left > 40
        assert top - bottom > 15


def test_what_moved_is_read_on_paper(opened: Opened, oehlbrueck: Loaded) -> None:
    page = opened(report(extract(oehlbrueck)), viewport={"width": 695, "height": 1000})
    page.emulate_media(media="print")
    (box,) = page.locator(".sp-move-of").evaluate_all(BOXES)
    assert box["width"] > 180


def pictures(made: Extract) -> dict[str, str]:
    pair = made.pairs[0]
    return {
        "matrix": matrix.drawn(made),
        "glance": strips.glance(made),
        "time": times.drawn(made),
        "stances": stances.drawn(made),
        "issue": strips.issue(made, made.comparison.issues[-1].id),
        "pair": pairs.pair(made, pair.one, pair.other),
        "alliances": alliances.drawn(made),
        "voices": voices.drawn(made),
        "robustness": robustness.drawn(made),
    }


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_no_text_of_a_picture_leaves_its_place(opened: Opened, folder: Path) -> None:
    for name, text in pictures(extract(load(snapshot(folder)))).items():
        page = opened(text, f"{name}.svg")
        check_places(page, name)
        cells = page.locator("[data-cell]").evaluate_all(CELLS) if name == "matrix" else []
        assert all(fits for _, fits in cells), [cell for cell, fits in cells if not fits]


def test_no_long_word_makes_a_report_wider_than_the_page(opened: Opened, tmp_path: Path) -> None:
    write_large(tmp_path, 4, 4)
    long = (("_dossier", "title: A large"), ("_dossier", "title: Issue number "))
    for name, begins in (("stakeholder-0", "name: "), *long):
        file = tmp_path / "positions" / f"{name}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace(begins, begins + "Donau" * 20), encoding="utf-8")
    assert load(snapshot(tmp_path)).problems == ()
    page = opened(report(extract(load(snapshot(tmp_path)))))
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


@pytest.mark.parametrize(
    ("write", "people", "issues"), [(write_large, 13, 6), (write_large, 9, 4), (write_shared, 3, 9)]
)
def test_no_text_of_a_picture_of_many_leaves_its_place(
    opened: Opened, tmp_path: Path, write: Callable[..., None], people: int, issues: int
) -> None:
    folder = tmp_path / "dossier"
    folder.mkdir()
    write(folder, people, issues)
    made = extract(load(snapshot(folder)))
    for name in ("alliances", "voices", "robustness"):
        check_places(opened(pictures(made)[name], f"{name}.svg"), name)


def check_places(page: Page, name: str) -> None:
    """Check that each line of a picture is in it, and meets no other."""
    said = page.locator("text").evaluate_all(TEXTS)
    assert len(said) > 5
    for place, one in enumerate(said):
        assert one["inside"], f"{name}: {one['text']} leaves the picture"
        for other in said[place + 1 :]:
            beside = one["right"] <= other["left"] + 1 or other["right"] <= one["left"] + 1
            above = one["bottom"] <= other["top"] + 1 or other["bottom"] <= one["top"] + 1
            assert beside or above, f"{name}: {one['text']} meets {other['text']}"
