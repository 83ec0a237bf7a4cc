"""Side by side and alliances in a browser: squares lead to their issue, dots lie under names."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from standpoint.charts import PAPER, RELATION_COLOURS
from tests.browser.conftest import PHONE, arrive, darkened, settled
from tests.browser.line import Eventually
from tests.browser.test_colours import Colour, contrast
from tests.browser.test_pages import NewPage, at, url, visit
from tests.browser.views import Theme

PAIR = {"pair": ["macron", "uk-government"]}


def test_a_square_leads_to_its_issue_further_down_the_page(
    page: Page, site: str, eventually: Eventually
) -> None:
    visit(page, at(site, "side-by-side", **PAIR))
    square = page.locator(".sp-groups a.mk-issue").last
    issue = (square.get_attribute("href") or "").removeprefix("#")
    expect(page.locator(f"#{issue}")).not_to_be_in_viewport()
    square.click()
    expect(page.locator(f"#{issue}")).to_be_in_viewport()
    eventually(lambda: url(page), f"{at(site, 'side-by-side', **PAIR)}#{issue}")


def test_a_line_opens_to_its_passage(page: Page, site: str) -> None:
    visit(page, at(site, "side-by-side", **PAIR))
    line = page.locator(".sp-line").first
    passage = line.locator("mark").first
    expect(passage).not_to_be_visible()
    line.locator("summary").press("Enter")
    expect(passage).to_be_visible()


def test_another_is_chosen_from_its_list(page: Page, site: str, eventually: Eventually) -> None:
    visit(page, at(site, "side-by-side", **PAIR))
    chosen = page.get_by_role("combobox", name="Second stakeholder")
    expect(chosen, "a long name is not cut without a sign").to_have_css("text-overflow", "ellipsis")
    chosen.click()
    page.get_by_role("option", name="Migrants", exact=True).click()
    eventually(lambda: url(page), at(site, "side-by-side", pair=["macron", "migrants"]))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Macron and Migrants")


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desktop", "phone"])
def test_the_dots_of_a_set_lie_under_the_names_of_its_members(
    shows: NewPage, look: dict[str, object]
) -> None:
    page = shows("alliances", **look)
    middles = "all => all.map(one => { const box = one.getBoundingClientRect(); return box.left + box.width / 2 })"
    heads = page.locator(".sp-set-head em")
    names = dict(zip(heads.all_inner_texts(), heads.evaluate_all(middles), strict=True))
    rows = page.locator(".mk-dots").all()
    assert rows
    for row in rows:
        said = (row.get_attribute("aria-label") or "").replace(" and ", ", ").split(", ")
        dots = row.locator(".mk-dot").evaluate_all(middles)
        assert dots == pytest.approx([names[name] for name in said], abs=2)


def test_a_square_between_the_camps_leads_to_both_passages(page: Page, site: str) -> None:
    visit(page, at(site, "alliances"))
    exception = page.locator(".sp-between [data-outlined]")
    expect(exception).to_have_count(1)
    exception.click()
    settled(page)
    first = page.locator(".sp-shared").first
    expect(first).to_contain_text("Asylum in a case like Ahmed’s")
    expect(first.locator("mark")).to_have_count(2)


TOPS = """
one => {
  const row = one.closest("ul");
  for (let n = 0; n < 30; n++) row.append(one.closest("li").cloneNode(true));
  const boxes = [...row.querySelectorAll("[data-outlined] > .mk-square")].map(square => square.getBoundingClientRect());
  return [boxes[0].height, ...new Set(boxes.map(box => box.top))];
}
"""  # fmt: skip


def test_the_outlines_of_exceptions_in_two_rows_lie_apart(page: Page, site: str) -> None:
    visit(page, at(site, "alliances"))
    height, *tops = page.locator(".sp-between [data-outlined]").evaluate(TOPS)
    assert len(tops) > 1
    outline = 2 + 2  # its offset and its width, on either side
    assert all(below - top > height + 2 * outline for top, below in pairwise(tops))


FADES = """
one => {
  const faded = () => getComputedStyle(one).maskImage !== "none";
  const first = faded();
  one.scrollLeft = one.scrollWidth;
  return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() =>
    done([one.scrollWidth > one.clientWidth, first, faded()]))));
}
"""
"""Whether a box scrolls sideways, and fades at its beginning and its end."""


def test_of_many_what_scrolls_has_its_own_place_and_fades_as_long_as_there_is_more(
    large_site: str, new_page: NewPage
) -> None:
    page = visit(new_page(**PHONE), at(large_site, "alliances"))
    main = page.get_by_test_id("stMain")
    assert main.evaluate("one => one.scrollWidth") <= PHONE["viewport"]["width"]
    for box in (".sp-sets", ".sp-all-pairs"):
        assert page.locator(box).evaluate(FADES) == [True, True, False]
    table = page.locator(".sp-all-pairs")
    table.evaluate("one => one.scrollTo(0, 0)")
    table.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".sp-all-pairs tbody th").first).to_be_in_viewport()
    arrive(page, at(large_site, "time"))
    expect(page.locator(".main-svg").first).to_be_visible()
    assert page.locator(".st-key-wide").evaluate(FADES) == [True, True, False]


def test_what_has_room_does_not_fade(site: str, new_page: NewPage) -> None:
    phone = new_page(**PHONE)
    for path, box in (("alliances", ".sp-sets"), ("voices", ".sp-scroll")):
        arrive(phone, at(site, path))
        assert phone.locator(box).evaluate(FADES) == [False, False, False]


TONES = """
all => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const plain = (colour) => {
    pen.fillStyle = colour;
    pen.fillRect(0, 0, 1, 1);
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  return all.map(one => {
    const { backgroundColor, color, borderTopStyle, borderTopWidth } = getComputedStyle(one);
    return [plain(backgroundColor), plain(color), borderTopStyle, parseFloat(borderTopWidth)];
  });
}
"""


FROM_MIDDLE = """
links => links.map(link => {
  const words = document.createRange(), middle = box => (box.top + box.bottom) / 2;
  words.selectNodeContents(link);
  const [its, cell] = [words, link.closest("td")].map(one => one.getBoundingClientRect());
  return middle(its) - middle(cell);
})
"""
"""How far what a cell says is from its middle."""


def test_the_tones_of_all_pairs_go_from_opposite_to_the_same_side(
    large_site: str, page: Page
) -> None:
    visit(page, at(large_site, "alliances"))
    sets = page.locator(".sp-sets")
    assert sets.evaluate(FADES) == [False, False, False], "issues stand in lines below the dots"
    # Among these there are pairs with a figure, with too few issues for one, and with none.
    arrive(page, at(large_site, "alliances", voices="ascribed", min_shared="10"))
    off = page.locator(".sp-all-pairs td.sp-few a").evaluate_all(FROM_MIDDLE)
    assert off and max(map(abs, off)) < 2
    check_tones(page, "light")
    darkened(page)
    check_tones(page, "dark")
    arrive(page, at(large_site, ""))
    assert page.locator(".sp-scroll").evaluate(FADES) == [True, True, False]


def check_tones(page: Page, theme: Theme) -> None:
    *tones, few, nothing = page.locator(".sp-pairs-key b").evaluate_all(TONES)
    fills = [Colour(*fill) for fill, *_ in tones]
    ends = [RELATION_COLOURS["opposite"][theme], RELATION_COLOURS["same"][theme]]
    assert [f"#{c.red:02x}{c.green:02x}{c.blue:02x}" for c in (fills[0], fills[-1])] == ends
    from_paper = [contrast(fill, Colour(*hexadecimal(PAPER[theme]))) for fill in fills]
    assert from_paper[2] == min(from_paper) < 1.5, "what is neither is close to the paper"
    assert from_paper[0] > max(3, from_paper[1]) and from_paper[4] > max(3, from_paper[3])
    assert all(
        contrast(fill, Colour(*one[1])) >= 4.5 for fill, one in zip(fills, tones, strict=True)
    )
    assert [one[2:] for one in (few, nothing)] == [["dashed", 1], ["solid", 1]]


def hexadecimal(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return red, green, blue
