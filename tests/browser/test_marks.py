"""The marks in a browser: where they stand, forced colours, print, and what the screen keeps."""

from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests import gallery
from tests.browser.conftest import COLOURS, PHONE, violations
from tests.browser.contexts import Contexts
from tests.browser.server import running
from tests.conftest import REPOSITORY

NewPage = Callable[..., Page]

ADDRESS = "http://127.0.0.1:8999/marks"
LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "phone": {"color_scheme": "light", **PHONE},
    "phone, dark": {"color_scheme": "dark", **PHONE},
}
MIDDLES = """
strip => {
  const box = strip.getBoundingClientRect();
  return [...strip.querySelectorAll(".mk-step")].map(step => {
    const discs = [...step.querySelectorAll(".mk-disc")].map(one => one.getBoundingClientRect());
    const left = Math.min(...discs.map(one => one.left));
    const right = Math.max(...discs.map(one => one.right));
    return {
      column: parseInt(step.querySelector(".mk-disc").dataset.stance) + 3,
      middle: (left + right) / 2 - box.left,
      width: box.width,
    };
  });
}
"""
BOXES = "all => all.map(one => one.getBoundingClientRect().toJSON())"
TEXTS = """
all => all.map(one => {
  const held = document.createRange();
  held.selectNodeContents(one);
  return held.getBoundingClientRect().toJSON();
})
"""
EDGES = """
all => all.map(one => {
  const style = getComputedStyle(one);
  return [style.borderTopStyle, parseFloat(style.borderTopWidth) > 0, style.borderTopColor];
})
"""
SEEN = """
all => all.map(one => {
  const style = getComputedStyle(one);
  return [one.className, style.backgroundColor, style.printColorAdjust, style.colorScheme];
})
"""


@pytest.fixture
def opened(new_page: NewPage) -> NewPage:
    """Return a function that opens the gallery as a document of its own."""
    return lambda **look: show(new_page(**look))


def show(page: Page) -> Page:
    page.route(
        ADDRESS, lambda route: route.fulfill(body=gallery.document(), content_type="text/html")
    )
    page.goto(ADDRESS)
    expect(page.get_by_role("heading", name="Moves")).to_be_attached()
    return page


@pytest.fixture(scope="module")
def looked_at(contexts: Contexts) -> Iterator[Callable[[str], Page]]:
    """Return a function that shows the gallery in a look to tests that only read: one page for all."""
    with contexts.watched() as make:
        yield cache(lambda look: show(make(**LOOKS[look])))


@pytest.fixture(scope="module")
def shown() -> Iterator[str]:
    """Return the address of the gallery as the app would show it."""
    with running(REPOSITORY, script="tests/gallery.py") as address:
        yield address


def test_axe_finds_nothing(opened: NewPage) -> None:
    for look in ({}, PHONE):
        page = opened(**look)
        assert not violations(page)
        page.emulate_media(color_scheme="dark")
        assert not violations(page, of=COLOURS)


def test_no_mark_is_wider_than_the_page(opened: NewPage) -> None:
    page = opened()
    marks = page.locator(".mk-step, .mk-mark, .mk-part, .mk-issue, .mk-units")
    for width in (320, 390, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
        boxes = marks.evaluate_all(BOXES)
        assert boxes
        assert all(box["left"] >= 0 and box["right"] <= width for box in boxes), width


@pytest.mark.parametrize("look", LOOKS)
def test_discs_stand_on_their_step(looked_at: Callable[[str], Page], look: str) -> None:
    page = looked_at(look)
    for strip in page.locator(".g-index .mk-strip").all():
        for step in strip.evaluate(MIDDLES):
            wanted = (step["column"] - 0.5) / 5 * step["width"]
            assert step["middle"] == pytest.approx(wanted, abs=1)
    places: dict[int, set[float]] = {}
    for strip in page.locator(".mk-glance li .mk-strip").all():
        for step in strip.evaluate(MIDDLES):
            if step["middle"] is not None:
                places.setdefault(step["column"], set()).add(round(step["middle"]))
    assert len(places) == 5
    assert all(len(found) == 1 for found in places.values()), "a step stands in one column"


@pytest.mark.parametrize("look", LOOKS)
def test_no_two_names_of_a_strip_meet(looked_at: Callable[[str], Page], look: str) -> None:
    page = looked_at(look)
    for strip in page.locator(".mk-glance .mk-strip").all():
        boxes = strip.locator(".mk-mark").evaluate_all(BOXES)
        for number, one in enumerate(boxes):
            for other in boxes[number + 1 :]:
                beside = one["right"] <= other["left"] or other["right"] <= one["left"]
                above = one["bottom"] <= other["top"] or other["bottom"] <= one["top"]
                assert beside or above, (one, other)


BROKEN = """
all => all.flatMap(one => {
  const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
  const range = document.createRange(), broken = [];
  while (text.nextNode()) {
    for (const { index, 0: word } of text.currentNode.data.matchAll(/\\p{L}+/gu)) {
      range.setStart(text.currentNode, index);
      range.setEnd(text.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
})
"""


def test_no_name_at_a_glance_breaks_within_a_word(opened: NewPage) -> None:
    page = opened()
    names = page.locator(".mk-glance .mk-name")
    assert names.count() > 20
    for width in (360, 390, 448, 640, 672, 720, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert names.evaluate_all(BROKEN) == [], width
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width


@pytest.mark.parametrize("look", LOOKS)
def test_what_is_linked_is_large_enough_for_a_finger(
    looked_at: Callable[[str], Page], look: str
) -> None:
    page = looked_at(look)
    boxes = page.locator("a.mk-issue, .mk-strip a.mk-mark").evaluate_all(BOXES)
    assert len(boxes) > 20
    assert all(box["width"] >= 24 and box["height"] >= 24 for box in boxes)


@pytest.mark.parametrize("look", LOOKS)
def test_a_line_of_moves_ends_in_the_middle_of_its_marks(
    looked_at: Callable[[str], Page], look: str
) -> None:
    page = looked_at(look)
    for line in page.locator(".mk-moves").all():
        discs = line.locator(".mk-disc").evaluate_all(BOXES)
        middles = [((d["left"] + d["right"]) / 2, (d["top"] + d["bottom"]) / 2) for d in discs]
        for move in line.locator(".mk-move").evaluate_all(BOXES):
            ends = [(move["left"], move["top"]), (move["right"], move["bottom"])]
            ends += [(move["left"], move["bottom"]), (move["right"], move["top"])]
            close = [min(abs(x - a) + abs(y - b) for a, b in middles) for x, y in ends]
            assert sum(distance < 4 for distance in close) >= 2, (ends, middles)


def test_no_two_dates_over_lines_meet(opened: NewPage) -> None:
    page = opened()
    for width in range(320, 520, 5):
        page.set_viewport_size({"width": width, "height": 800})
        for head in page.locator(".mk-dates").all():
            texts = head.locator("span").evaluate_all(TEXTS)
            assert all(one["right"] + 4 < other["left"] for one, other in pairwise(texts)), width


def test_what_stands_below_a_bar_is_as_wide_as_the_bar(looked_at: Callable[[str], Page]) -> None:
    for bar in looked_at("phone").locator("section > .mk-bar").all():
        (track, beside) = bar.locator("> *").evaluate_all(BOXES)
        assert track["bottom"] < beside["top"]
        assert beside["width"] == pytest.approx(track["width"], abs=1)


@pytest.mark.parametrize("look", LOOKS)
def test_the_number_of_a_part_is_whole_or_not_seen(
    looked_at: Callable[[str], Page], look: str
) -> None:
    page = looked_at(look)
    numbers = page.locator(".mk-bar:not(.mk-small) .mk-part").evaluate_all(
        """all => all.map(part => {
          const [whole, number] = [part, part.querySelector("b")].map(x => x.getBoundingClientRect());
          const inside = number.left >= whole.left && number.right <= whole.right;
          return number.top >= whole.bottom - 1 ? "hidden" : inside ? "whole" : "cut";
        })"""
    )
    assert set(numbers) == {"whole", "hidden"}


HALVES = """
all => all.map(cell => {
  const whole = cell.getBoundingClientRect(), middle = (whole.left + whole.right) / 2;
  return [...cell.querySelectorAll(".mk-half")].map((half, second) => {
    const box = half.getBoundingClientRect(), style = getComputedStyle(half);
    const sign = half.querySelector(".mk-sign").getBoundingClientRect();
    const edge = parseFloat(style.borderLeftWidth) + parseFloat(style.paddingLeft);
    const glyph = parseFloat(style.getPropertyValue("--mk-glyph"));
    return second
      ? [box.right - edge - glyph - sign.right, sign.left - middle]
      : [sign.left - box.left - edge - glyph, middle - sign.right];
  });
})
"""
"""How far each sign of a divided cell is from the glyph beside it, and from the middle."""


def test_no_glyph_of_a_divided_cell_of_voices_lies_on_its_sign(opened: NewPage) -> None:
    cells = opened().locator(".mk-voiced[data-stance=divided]:not(.mk-small)").evaluate_all(HALVES)
    assert len(cells) == 2
    for beside, within in (half for halves in cells for half in halves):
        assert beside >= 1.9
        assert within > -1, "the cut is slanted by three pixels"


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_a_line_of_a_strip_reaches_its_marks(opened: NewPage, look: dict[str, Any]) -> None:
    stems = "all => all.map(one => getComputedStyle(one, '::before').borderLeftWidth)"
    for strip in opened(**look).locator(".mk-strip:has(> .mk-join)").all():
        (line,) = strip.locator(".mk-join").evaluate_all(BOXES)
        steps = strip.locator(".mk-step")
        for end, step in ((line["left"], steps.first), (line["right"], steps.last)):
            discs = step.locator(".mk-disc").evaluate_all(BOXES)
            left, right = min(d["left"] for d in discs), max(d["right"] for d in discs)
            assert end == pytest.approx((left + right) / 2, abs=1.5)
            at = (line["top"] + line["bottom"]) / 2
            stem = step.locator("+ .mk-stem").evaluate_all(BOXES)
            if stem and stem[0]["height"]:
                ends = (stem[0]["top"], stem[0]["bottom"])
                assert ends == pytest.approx((at, discs[0]["top"]), abs=3)
                continue
            touches = any(d["top"] - 2 <= at <= d["bottom"] + 2 for d in discs)
            assert touches or set(step.locator(".mk-mark").evaluate_all(stems)) == {"2px"}


def test_nothing_is_absolute_in_an_area_of_a_grid(opened: NewPage) -> None:
    """Chromium prints it at the top of the first sheet, over the headline."""
    found = opened().evaluate(
        """() => [...document.querySelectorAll("body *")].flatMap(one =>
            [null, "::before", "::after"].filter(part => {
              const style = getComputedStyle(one, part);
              const placed = [style.gridRowStart, style.gridColumnStart].some(at => at !== "auto");
              return style.position === "absolute" && placed;
            }).map(() => one.className))"""
    )
    assert found == []


def test_the_words_of_a_scale_are_apart(opened: NewPage) -> None:
    page = opened()
    for width in (390, 600, 640, 700, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for scale in page.locator(".mk-scale").all():
            words = scale.locator("span").evaluate_all(
                """all => all.map(one => {
                  const range = document.createRange();
                  range.selectNodeContents(one);
                  return range.getBoundingClientRect().toJSON();
                })"""
            )
            assert all(b["left"] - a["right"] >= 4 for a, b in pairwise(words)), width


NODES = """
all => all.map(one => {
  const { width, height, borderTopStyle } = getComputedStyle(one, "::after");
  return [width, height, borderTopStyle];
})
"""


def test_a_ribbon_has_room_for_what_stands_on_it(opened: NewPage) -> None:
    page = opened()
    ribbon = page.locator(".mk-ribbon").first
    for width in (735, 768, 900, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert (
            ribbon.locator("li").evaluate_all(
                "all => all.map(one => getComputedStyle(one).fontSize)"
            )
            == ["13px"] * 5
        )
        squares = ribbon.locator(".mk-unit").evaluate_all(BOXES)
        assert len({box["top"] for box in squares}) == 2, "rows"
        (held,) = ribbon.locator(".mk-held").evaluate_all(BOXES)
        assert max(box["bottom"] for box in squares) <= held["top"]
        label = ribbon.locator("li:has(.mk-held) .mk-when b")
        assert label.evaluate("one => one.getClientRects().length") == 1
    (small,), dates = ribbon.locator(".mk-announced").evaluate_all(BOXES), ribbon.locator("b")
    assert small["bottom"] - 20 <= dates.evaluate_all(BOXES)[3]["top"] + 2
    announced = ribbon.locator("[data-announced] > .mk-node").evaluate_all(NODES)
    assert announced == [["14px", "14px", "dashed"]] * 2
    arrow = "one => getComputedStyle(one, '::after').content[2]"
    assert ribbon.locator(".mk-announced").evaluate(arrow) == "→"
    page.set_viewport_size({"width": 390, "height": 800})
    assert ribbon.locator(".mk-announced").evaluate(arrow) == "↓"


def test_bars_below_one_another_have_one_scale(opened: NewPage) -> None:
    page = opened()
    tracks = page.locator(".g-bar > .mk-bar:not(.mk-small) > .mk-track").evaluate_all(BOXES)
    assert len({(box["left"], box["width"]) for box in tracks}) == 1
    zeros = page.locator(".g-bar > .mk-bar:not(.mk-small) .mk-zero").evaluate_all(BOXES)
    assert len({round(box["left"]) for box in zeros[:-1]}) == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_the_edges(opened: NewPage, scheme: str) -> None:
    page = opened(color_scheme=scheme, forced_colors="active")
    said, did, said_of = ("solid", True), ("double", True), ("dashed", True)
    edges = {"said": said, "did": did, "said-of": said_of}
    for name in ("cell", "compact", "disc", "key", "half"):
        for edge, wanted in edges.items():
            found = page.locator(f".mk-{name}[data-edge={edge}]").evaluate_all(EDGES)
            seen = {(style, is_there) for style, is_there, _ in found}
            assert seen == {wanted}, (name, edge)
            assert all(colour != "rgba(0, 0, 0, 0)" for _, _, colour in found)
    for state in ("silent", "left-out"):
        found = page.locator(f".mk-cell[data-stance={state}]").evaluate_all(EDGES)
        assert [one[:2] for one in found] == [["dashed", True]]
    nothing = page.locator(".mk-cell[data-stance=no-statement]").evaluate_all(EDGES)
    assert [one[1] for one in nothing] == [False]
    rules = page.locator(".mk-passage").evaluate_all(
        "all => all.map(one => getComputedStyle(one).borderLeft.split(' ').slice(0, 2).join(' '))"
    )
    assert [rule.split()[1] for rule in rules] == ["solid", "solid", "double", "dashed"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_forced_colours_leave_glyphs_and_signs(opened: NewPage, scheme: str) -> None:
    page = opened(color_scheme=scheme, forced_colors="active")
    paper, ink = page.evaluate(
        """() => {
          const probe = document.body.appendChild(document.createElement("i"));
          return ["Canvas", "CanvasText"].map(name => {
            probe.style.color = name;
            return getComputedStyle(probe).color;
          });
        }"""
    )
    assert paper != ink
    glyphs = page.locator(".mk-cell .mk-glyph").evaluate_all(SEEN)
    assert glyphs
    assert {fill for _, fill, *_ in glyphs} == {ink}
    signs = page.locator(".mk-cell .mk-sign, span.mk-issue > .mk-square").evaluate_all(
        "all => all.map(one => getComputedStyle(one).color)"
    )
    assert set(signs) == {ink}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_keeps_every_fill_and_is_light(opened: NewPage, scheme: str) -> None:
    page = opened(color_scheme="light")
    drawn = page.locator("[class^=mk-], [class*=' mk-']")
    before = drawn.evaluate_all(SEEN)
    page.emulate_media(media="print", color_scheme=scheme)
    after = drawn.evaluate_all(SEEN)
    assert len(before) == len(after) > 1000
    for (name, fill, *_), (_, printed, adjusted, scheme_there) in zip(before, after, strict=True):
        assert (printed, adjusted, scheme_there) == (fill, "exact", "light"), name


def test_the_screen_keeps_the_marks_as_they_are_drawn(new_page: NewPage, shown: str) -> None:
    """Streamlit cleans the HTML that it is given; nothing of the marks may go."""
    page = new_page()
    page.goto(shown)
    expect(page.locator(".mk-dates").first).to_be_attached()
    kept = page.locator(".g").inner_html()
    given = page.evaluate(
        """html => {
          const box = document.createElement("template");
          box.innerHTML = html;
          return box.innerHTML;
        }""",
        str(gallery.body()),
    )
    assert kept == given


def test_the_screen_draws_the_glyphs(new_page: NewPage, shown: str) -> None:
    page = new_page()
    page.goto(shown)
    expect(page.locator(".mk-dates").first).to_be_attached()
    masks = page.locator(".mk-glyph").evaluate_all(
        "all => [...new Set(all.map(one => one.dataset.voice + getComputedStyle(one).maskImage))]"
    )
    assert len(masks) == 4
    assert all('url("data:image/svg+xml,' in mask for mask in masks)
