"""Views of the first page: opened with a look, and where the most is to be read."""

from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from standpoint.compare.cells import Cell, Comparison
from tests.browser.conftest import settled
from tests.browser.reader import Key, Reader

Theme = Literal["light", "dark"]
THEMES: tuple[Theme, Theme] = ("light", "dark")


def opened(
    new_page: Callable[..., Page], site: str, comparison: Comparison, path: str = "/", **look: Any
) -> Reader:
    reader = Reader(new_page(reduced_motion="reduce", **look), comparison)
    reader.page.goto(f"{site}{path}")
    expect(reader.page.locator(".sp-cell").first).to_be_attached()
    settled(reader.page)
    return reader


def read(shows: Callable[..., Page], comparison: Comparison, path: str = "", **look: Any) -> Reader:
    """Return a reader of a view that is only read: see `shows`."""
    return Reader(shows(path, **look), comparison)


def at(key: Key) -> str:
    return f"/?{urlencode({'cell': '/'.join(key)})}"


def longest(comparison: Comparison) -> Key:
    """Return the cell with most to read."""

    def length(cell: Cell) -> int:
        held = [*cell.current, *cell.earlier]
        texts = [[p.summary, p.rationale or "", *(e.text for e in p.evidence)] for p in held]
        return sum(len(text) for some in texts for text in some)

    return max(comparison.cells, key=lambda key: length(comparison.cells[key]))
