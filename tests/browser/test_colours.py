"""The colours of cells in both themes: those of the scale, legible, and none where there is no number."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from playwright.sync_api import Page, expect

from standpoint.compare.cells import Comparison, State
from standpoint.model import Voice
from tests.browser.conftest import settled
from tests.browser.reader import Key, Reader
from tests.browser.views import THEMES, Theme, read

FILLS = {-2: "#d55e00", -1: "#f2b182", 0: "#e8e8e8", 1: "#86bfe3", 2: "#0072b2"}
GROUND = "one => getComputedStyle(one).backgroundColor"
STYLE = """
all => all.map(one => {
  const style = getComputedStyle(one);
  return {
    name: one.ariaLabel,
    text: style.color,
    fill: style.backgroundColor,
    image: style.backgroundImage,
    border: style.borderTopStyle,
    width: style.borderTopWidth,
  };
})
"""


class Colour(NamedTuple):
    red: int
    green: int
    blue: int
    alpha: float = 1

    @property
    def luminance(self) -> float:
        """The relative luminance of WCAG 2."""
        parts = [value / 255 for value in (self.red, self.green, self.blue)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def colours(text: str) -> list[Colour]:
    """Return the colours in a computed style."""
    found = re.findall(r"rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)", text)
    return [Colour(int(r), int(g), int(b), float(a or 1)) for r, g, b, a in found]


def hexadecimal(text: str) -> str:
    (colour,) = colours(text)
    assert colour.alpha == 1, f"{text} lets something shine through"
    return f"#{colour.red:02x}{colour.green:02x}{colour.blue:02x}"


def contrast(one: Colour, other: Colour) -> float:
    lighter, darker = sorted((one.luminance, other.luminance), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def halves(reader: Reader, key: Key) -> list[dict[str, str]]:
    """Return the look of both sides of a divided cell."""
    found: list[dict[str, str]] = reader.cell(key).locator(".mk-half").evaluate_all(STYLE)
    return found


@pytest.mark.parametrize("theme", THEMES)
def test_stances_have_their_colour_and_legible_words(
    shows: Callable[..., Page], comparison: Comparison, theme: Theme
) -> None:
    reader = read(shows, comparison, color_scheme=theme)
    styles = {one["name"]: one for one in reader.page.locator(".sp-cell").evaluate_all(STYLE)}
    paper = colours(reader.page.locator("body, .stApp").last.evaluate(
        "one => getComputedStyle(one).backgroundColor"
    ))[0]  # fmt: skip
    assert (paper.luminance > 0.9) == (theme == "light")
    assert (paper.luminance < 0.1) == (theme == "dark")
    seen: set[int] = set()
    for key, cell in comparison.cells.items():
        style = styles.pop(reader.name(key))
        text = colours(style["text"])[0]
        if cell.state == State.DIVIDED:
            under = [colours(one["fill"])[0] for one in halves(reader, key)]
        elif cell.score is None or cell.voice == Voice.ASCRIBED:
            under = colours(style["image"]) or [paper]
        else:
            assert hexadecimal(style["fill"]) == FILLS[cell.score], reader.name(key)
            assert style["image"] == "none"
            seen.add(cell.score)
            under = colours(style["fill"])
        for colour in under:
            assert contrast(text, colour) >= 4.5, f"{reader.name(key)}: {text} on {colour}"
        if cell.score is not None:
            assert text in (Colour(0, 0, 0), Colour(255, 255, 255))
    assert not styles
    assert seen == set(FILLS)


RING = """
one => {
  const pen = document.createElement("canvas").getContext("2d");
  const ground = getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor;
  for (const colour of [ground, getComputedStyle(one).borderTopColor]) {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
  }
  return [ground, `rgb(${pen.getImageData(0, 0, 1, 1).data.slice(0, 3).join(", ")})`];
}
"""


@pytest.mark.parametrize("theme", THEMES)
def test_the_rings_of_choices_stand_out(shows: Callable[..., Page], theme: Theme) -> None:
    page = shows("contribute", color_scheme=theme)
    ring = page.get_by_test_id("stRadioOption").filter(has_text="quoted: ").locator("> div > div")
    ground, drawn = ring.first.evaluate(RING)
    assert contrast(colours(ground)[0], colours(drawn)[0]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_forced_colours_show_the_current_page_alone_and_triangles_that_are_some(
    new_page: Callable[..., Page], site: str, theme: Theme
) -> None:
    page = new_page(color_scheme=theme, forced_colors="active")
    page.goto(f"{site}/side-by-side")
    settled(page)
    links = page.locator(".sp-masthead li a")
    ground = page.get_by_test_id("stApp").evaluate(GROUND)
    lines = dict(
        links.evaluate_all(
            "all => all.map(one => [one.innerText, getComputedStyle(one).borderBottomColor])"
        )
    )
    assert [name for name, line in lines.items() if line != ground] == ["Side by side"]
    expect(links.and_(page.locator("[aria-current]"))).to_have_css("border-bottom-width", "3px")
    sides = page.locator(".sp-line > summary").first.evaluate(
        "one => getComputedStyle(one, '::before').borderColor.match(/rgba?\\([^)]*\\)/g)"
    )
    clear = "rgba(0, 0, 0, 0)"
    assert sides[:3] == [clear] * 3
    assert sides[3] not in (clear, ground)


@pytest.mark.parametrize("theme", THEMES)
def test_forced_colours_leave_the_words_of_a_source_legible(
    new_page: Callable[..., Page], site: str, theme: Theme
) -> None:
    page = new_page(color_scheme=theme, forced_colors="active")
    page.goto(f"{site}/source")
    settled(page)
    (ground,) = colours(page.get_by_test_id("stApp").evaluate(GROUND))
    marks = page.locator(".sp-text mark").evaluate_all(STYLE)
    shown = [colours(f"{mark['text']} {mark['fill']}") for mark in marks]
    # What is cited has a fill, the background has none.
    assert {fill.alpha for _, fill in shown} == {0, 1}
    for text, fill in shown:
        assert contrast(text, fill if fill.alpha else ground) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_cells_without_a_number_look_like_none(
    shows: Callable[..., Page], comparison: Comparison, theme: Theme
) -> None:
    reader = read(shows, comparison, color_scheme=theme)
    borders = {State.SILENT: ("dashed", "1px"), State.NO_STATEMENT: ("none", "0px")}
    seen: set[State] = set()
    for key, cell in comparison.cells.items():
        if cell.score is not None:
            continue
        (style,) = reader.cell(key).evaluate_all(STYLE)
        assert colours(style["fill"])[0].alpha == 0, reader.name(key)
        seen.add(cell.state)
        if cell.state == State.DIVIDED:
            fills = [hexadecimal(one["fill"]) for one in halves(reader, key)]
            assert fills == [FILLS[-1], FILLS[1]]
        else:
            assert style["image"] == "none"
            assert (style["border"], style["width"]) == borders[cell.state]
    assert seen == {State.DIVIDED, State.SILENT, State.NO_STATEMENT}


@pytest.mark.parametrize("theme", THEMES)
def test_a_cell_that_rests_on_others_is_hatched(
    shows: Callable[..., Page], comparison: Comparison, theme: Theme
) -> None:
    reader = read(shows, comparison, color_scheme=theme)
    ascribed = [key for key, cell in comparison.cells.items() if cell.voice == Voice.ASCRIBED]
    assert ascribed
    for key in ascribed:
        (style,) = reader.cell(key).evaluate_all(STYLE)
        assert style["image"].startswith("repeating-linear-gradient(")
        score = comparison.cells[key].score
        assert score is not None
        stripes = {f"#{c.red:02x}{c.green:02x}{c.blue:02x}" for c in colours(style["image"])}
        assert len(stripes) == 2
        assert FILLS[score] in stripes
