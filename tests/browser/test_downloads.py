"""Every download of every page is clicked: a table is what the page shows, a file what an export is."""

import base64
import csv
import io
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.export.about import basis
from standpoint.export.bundle import FORMATS, SVG, Format
from standpoint.export.extract import Extract
from standpoint.export.fields import restored
from standpoint.export.picture.pairs import pair
from standpoint.export.picture.strips import issue
from standpoint.load import Loaded
from standpoint.version import last_change, version
from tests.browser.conftest import arrive, settled
from tests.browser.test_pages import PAGES, url, visit
from tests.conftest import REPOSITORY

WHOLE = "alliances?voices=quoted&voices=reported&min_shared=1"
"""Where each file is downloaded by itself; elsewhere all of them in the zip."""

VIEWS = {
    "": ["glance"],
    "side-by-side?pair=migrants&pair=macron": ["macron-migrants-agreement"],
    "alliances": ["pairs"],
    "issues": [],
    WHOLE: ["pairs"],
    "issues?issue=no-camps": ["no-camps-stances"],
    "stakeholders": ["stakeholders"],
    "source": ["ap-calais-2018-cited"],
    "stakeholders?who=macron": ["macron-agreement"],
    "time": ["timeline"],
    "voices": ["voices-passages", "voices-coverage", "voices-sources"],
    "robustness": ["robustness-grid", "robustness-cells", "robustness-pairs"],
    "methods": [],
    "contribute": [],
}
"""The pages, with the tables that each hands out; no page is followed by itself."""

FIRST = {
    "": "matrix.svg",
    WHOLE: "alliances.svg",
    "side-by-side?pair=migrants&pair=macron": "macron-migrants.svg",
    "alliances": "alliances.svg",
    "issues": "selection.zip",
    "issues?issue=no-camps": "no-camps.svg",
    "stakeholders": "stances.svg",
    "stakeholders?who=macron": "stances.svg",
    "source": "selection.zip",
    "time": "time.svg",
    "voices": "voices.svg",
    "robustness": "robustness.svg",
    "methods": "selection.zip",
    "contribute": "selection.zip",
}
"""What can be downloaded first on a page: its own picture, or else all of it."""

DRAWN = ("data-test-script-state", "notRunning")

SHOWN = """
button => {
  const before = (one) => one.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
  const all = [...document.querySelectorAll(".sp-table, .sp-coverage, .sp-pair-list")];
  const above = all.filter(before).at(-1);
  const rows = above.querySelectorAll("tr:not(:has(.topic)), [id^=pair-], .sp-nothing li");
  const cells = (row) => row.querySelectorAll("th, td, :scope > span, :scope > a");
  const words = (cell) => cell.querySelector(".mk-voiced")?.title ?? cell.textContent;
  return [...rows].map((row) => [...cells(row)].map(words));
}
"""
"""The rows of what a page shows last above a button; a cell without words is what it is called."""


def test_every_page_is_among_the_views() -> None:
    assert {urlsplit(view).path for view in VIEWS} == set(PAGES)


def test_what_is_downloaded_is_what_is_shown(
    page: Page, site: str, calais: Loaded, tmp_path: Path, subtests: pytest.Subtests
) -> None:
    for view in VIEWS:
        with subtests.test(view):
            page.keyboard.press("Escape")  # of what can be downloaded on the page before
            arrive(page, f"{site}/{view}")
            check_downloads(page, calais, view, tmp_path)


def check_downloads(page: Page, calais: Loaded, view: str, folder: Path) -> None:
    extract = shown(page, calais)
    buttons = page.get_by_role("button", name="Download as CSV", exact=True)
    expect(buttons).to_have_count(len(VIEWS[view]))
    for button, name in zip(buttons.all(), VIEWS[view], strict=True):
        data = click(page, button, f"{name}.csv", folder)
        check_table(name, button.evaluate(SHOWN), data, extract)
    page.get_by_role("button", name="Share and download").click()
    shared = page.get_by_test_id("stPopoverBody").filter(has_text="Cite this view")
    first = shared.get_by_role("button", name=f"Download {FIRST[view]}", exact=True)
    expect(first).to_be_visible()
    settled(page)
    for form in [*(FORMATS if view == WHOLE else {"zip": FORMATS["zip"]}).values(), *own(page)]:
        shared.get_by_role("combobox").click()
        page.get_by_role("option", name=f"{form.name}: {form.what}", exact=True).click()
        button = shared.get_by_role("button", name=f"Download {form.name}", exact=True)
        expect(button).to_be_visible()
        expect(page.get_by_test_id("stApp")).to_have_attribute(*DRAWN)
        assert click(page, button, form.name, folder) == form.data(extract)
        if form.media_type == SVG:
            check_png(page, shared, form, folder)


@pytest.mark.parametrize(
    ("view", "name"),
    [("", "macron-aid-groups.svg"), ("?pair=migrants", "macron-migrants.svg")],
    ids=["nobody chosen", "one chosen"],
)
def test_side_by_side_begins_with_the_two_it_shows(
    page: Page, site: str, view: str, name: str
) -> None:
    visit(page, f"{site}/side-by-side{view}")
    page.get_by_role("button", name="Share and download").click()
    shared = page.get_by_test_id("stPopoverBody").filter(has_text="Cite this view")
    expect(shared.get_by_role("button", name=f"Download {name}", exact=True)).to_be_visible()


def test_another_page_begins_with_its_own_picture_again(page: Page, site: str) -> None:
    visit(page, f"{site}/voices")
    page.get_by_role("button", name="Share and download").click()
    shared = page.get_by_test_id("stPopoverBody").filter(has_text="Cite this view")
    shared.get_by_role("combobox").click()
    page.get_by_role("option", name=re.compile(r"^positions\.csv")).click()
    expect(shared.get_by_role("button", name="Download positions.csv", exact=True)).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Time").click()
    expect(page).to_have_title(re.compile("^Time "))
    settled(page)
    page.get_by_role("button", name="Share and download").click()
    expect(shared.get_by_role("button", name="Download time.svg", exact=True)).to_be_visible()


def test_a_file_is_there_though_others_read_on(
    page: Page, new_page: Callable[..., Page], site: str
) -> None:
    """What a run of somebody else's leaves behind is cleared away; not what is on its way."""
    visit(page, f"{site}/voices")
    other = visit(new_page(), f"{site}/issues")
    links = other.get_by_role("navigation", name="Pages")
    asked_for: list[Route] = []
    page.route("**/media/**", lambda route: asked_for.append(route))
    with page.expect_request("**/media/**"):
        page.get_by_role("button", name="Download as CSV", exact=True).first.click()
    for name in ("Time", "Methods", "Source", "Issues"):
        links.get_by_role("link", name=name, exact=True).click()
        expect(other).to_have_title(re.compile(f"^{name} "))
        settled(other)
    with page.expect_response("**/media/**") as answered:
        asked_for[0].continue_()
    assert answered.value.status == 200


def asked(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(url(page)).query)


def shown(page: Page, calais: Loaded) -> Extract:
    """Return what is on a page on its way out, by its address."""
    assert calais.dossier
    least = int(asked(page).get("min_shared", ["3"])[0])
    made = compare(calais.dossier, Selection(voices=tuple(asked(page).get("voices", ()))))
    return Extract(made, version(calais.digest, last_change(REPOSITORY)), "", least, url(page))


def own(page: Page) -> list[Format]:
    """Return the pictures that a page of one issue, or of two stakeholders, has besides."""
    found = []
    for name in asked(page).get("issue", ()):
        what = "where they stand on this issue, as a picture"
        found.append(Format(f"{name}.svg", SVG, what, partial(issue, name=name)))
    if both := sorted(asked(page).get("pair", ())):
        what = "what these two share, as a picture"
        file = f"{both[0]}-{both[1]}.svg"  # in the dossier's order, which is that of the alphabet
        found.append(Format(file, SVG, what, partial(pair, one=both[0], other=both[1])))
    return found


def click(page: Page, button: Locator, name: str, folder: Path) -> bytes:
    """Return what a button hands out, under that name."""
    with page.expect_download() as downloaded:
        button.click()
    assert downloaded.value.suggested_filename == name
    file = folder / name
    downloaded.value.save_as(file)
    return file.read_bytes()


def check_table(name: str, above: list[list[str]], data: bytes, extract: Extract) -> None:
    """Check that a file has the rows that stand above its button, and says what they are of."""
    fields = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    head, *rows = [[words(restored(field)) for field in row] for row in fields]
    assert {row[head.index("Reading")] for row in rows} == {words(basis(extract))}
    seen = [[*map(words, row)] for row in above]
    if name == "pairs":
        named = (dict(zip(head, row, strict=True)) for row in rows)
        assert sorted(seen) == sorted(as_listed(row, extract) for row in named)
        return
    if name == "voices-coverage":
        rows = [[row[0], *map(": ".join, zip(head[1:], row[1:], strict=True))] for row in rows]
    assert [row[: len(seen[0])] for row in (head, *rows)] == seen


def as_listed(row: dict[str, str], extract: Extract) -> list[str]:
    """Return a row of pairs as the page lists it: who, and where they share something, how much."""
    who = f"{row['One']} and {row['Other']}"
    if row["n"] == "0":
        return [who]
    kinds = ("Same side", "Apart", "Opposite")
    told = ", ".join(f"{row[kind]} {kind.lower()}" for kind in kinds if row[kind] != "0")
    figure = f" · {row['Agreement']}" if row["Agreement by side (0 to 1)"] else ""
    return [who, f"{row['n']} of {len(extract.comparison.issues)} · {told}{figure}"]


def check_png(page: Page, shared: Locator, form: Format, folder: Path) -> None:
    """Check that a picture is shown as it is downloaded, and saved as PNG twice as large."""
    drawn = shared.locator("img")
    encoded = base64.b64encode((folder / form.name).read_bytes()).decode()
    expect(drawn).to_have_attribute("src", f"data:{SVG};base64,{encoded}")
    button = shared.get_by_role("button", name="Download as PNG")
    data = click(page, button, form.name.replace(".svg", ".png"), folder)
    assert data.startswith(b"\x89PNG")
    size = [int.from_bytes(data[at : at + 4], "big") for at in (16, 20)]
    natural = drawn.evaluate("one => [one.naturalWidth, one.naturalHeight]")
    assert size == [2 * length for length in natural]


def words(text: str) -> str:
    """Return what is read of a text: its words, without the marks that set a direction apart.

    A minus is a hyphen in a file, which spreadsheets calculate with.
    """
    isolates = "[\N{LEFT-TO-RIGHT ISOLATE}-\N{POP DIRECTIONAL ISOLATE}]"
    return " ".join(re.sub(isolates, "", text).replace("\N{MINUS SIGN}", "-").split())
