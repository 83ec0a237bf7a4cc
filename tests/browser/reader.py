"""Who reads the matrix on a page, and what there is to read."""

from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page

from standpoint import wording
from standpoint.compare.cells import Cell, Comparison

Key = tuple[str, str]
"""An issue's id and a stakeholder's: what a cell stands for."""

SHOWN = """
() => {
  const all = (which) => [...document.querySelectorAll(`main ${which}`)];
  const texts = (which) => all(which).map((one) => one.innerText);
  const names = (which) => all(which).map((one) => one.ariaLabel);
  const unseen = texts(":is(.sp-address, .mk-heard)").filter(Boolean);
  const whole = document.querySelector("main")?.innerText ?? "";
  return {
    text: unseen.reduce((text, one) => text.replace(one, ""), whole).replace(/\\s+/g, " ").trim(),
    rows: texts("[role=grid] tbody th"),
    columns: texts("[role=grid] thead th"),
    cells: names("[role=grid] .sp-cell"),
    open: names("[role=grid] .sp-cell[aria-pressed=true]"),
    on: texts("[role=toolbar][aria-label=View] [aria-pressed=true]"),
    // Two for a moment, where the one before is not taken away yet.
    search: all("input[aria-label^=Search]").map((one) => one.value),
  };
}
"""
"""What there is to see, at once: but for the address at the foot, and what is only heard."""


class Reader:
    """Who reads the matrix on a page, and knows what the cells of a comparison are called."""

    def __init__(self, page: Page, comparison: Comparison, swapped: bool = False) -> None:
        self.page = page
        self.comparison = comparison
        self.swapped = swapped
        self.grid = page.get_by_role("grid")
        self.evidence = page.get_by_role("region", name="Evidence")

    def first(self, fits: Callable[[Cell], bool]) -> Key:
        """Return the (issue, stakeholder) of the first cell that fits."""
        return next(key for key, cell in self.comparison.cells.items() if fits(cell))

    def name(self, key: Key) -> str:
        """Return what a cell's button is called: its column, its row, and what it shows."""
        issue = self.comparison.dossier.issue_by_id[key[0]].title
        stakeholder = self.comparison.dossier.stakeholder_by_id[key[1]].label
        place = f"{issue}, {stakeholder}" if self.swapped else f"{stakeholder}, {issue}"
        return f"{place}: {wording.cell_sentence(self.comparison.cells[key])}"

    def names(self) -> list[str]:
        """Return what the cells of the whole comparison are called, row by row."""
        comparison = self.comparison
        return [self.name((i.id, s.id)) for i in comparison.issues for s in comparison.stakeholders]

    def cell(self, key: Key) -> Locator:
        return self.page.get_by_role("button", name=self.name(key), exact=True)

    def labels(self) -> list[str]:
        """Return what the cells on the screen are called, row by row."""
        buttons = self.grid.locator(".sp-cell")
        read: list[str] = buttons.evaluate_all("all => all.map(one => one.ariaLabel)")
        return read

    def url(self) -> str:
        """Return the page's address as it is now; Playwright's own may lag behind."""
        return str(self.page.evaluate("window.location.href"))

    def address(self) -> dict[str, list[str]]:
        """Return what stands in the page's address."""
        return parse_qs(urlsplit(self.url()).query)

    def shown(self) -> dict[str, object]:
        """Return what there is to see, but for what floats above it."""
        seen: dict[str, object] = self.page.evaluate(SHOWN)
        return seen
