"""The app without a browser: a test opens one page after the other and reads what is on it."""

import csv
import io
import json
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from functools import cache, lru_cache
from html import unescape
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from standpoint.load import snapshot
from tests.conftest import REPOSITORY

Table = list[list[str]]
Address = tuple[tuple[str, str | tuple[str, ...]], ...]


class Drawn(NamedTuple):
    """A page as it was drawn; nothing in it can be changed.

    Attributes
    ----------
    blocks : tuple of str
        Every piece of HTML, from the top of the page.
    charts : tuple of (str, str)
        Every figure: Plotly's JSON, and what is read out in its place.
    parts : tuple of (str, str)
        Every component: its name, and as JSON what it is given.
    files : tuple of (str, str)
        Every table that the page hands out: the file's name without its ending, and the CSV.
    """

    blocks: tuple[str, ...]
    charts: tuple[tuple[str, str], ...]
    parts: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, str], ...]


class Screen(ABC):
    """What somebody has before them who opens pages.

    Attributes
    ----------
    files : dict of str to str
        Every table that the page last opened hands out as CSV, by the file's name without its
        ending.
    tables : dict of str to list of list of str
        Head and rows of each, as the page shows them.
    """

    files: dict[str, str]
    tables: dict[str, Table]

    @property
    @abstractmethod
    def drawn(self) -> Drawn:
        """The page as it is now."""

    @property
    def blocks(self) -> tuple[str, ...]:
        """Every piece of HTML, from the top of the page."""
        return self.drawn.blocks

    @property
    def links(self) -> list[str]:
        """Every address that the page leads to elsewhere, the masthead's too."""
        return [
            unescape(address)
            for block in self.blocks
            for address in re.findall(r'href="([^"#][^"]*)"', block)
        ]

    @property
    def figures(self) -> list[Any]:
        """Every figure on the page, as Plotly's JSON."""
        return [json.loads(figure) for figure, _ in self.drawn.charts]

    @property
    def spoken(self) -> list[str]:
        """What is read out in the place of each figure."""
        return [words for _, words in self.drawn.charts]

    @property
    def matrix(self) -> Any:
        """What the matrix is given to draw."""
        (given,) = (given for name, given in self.drawn.parts if name == "standpoint.matrix")
        return json.loads(given)

    def _take(self) -> str:
        """Take the tables of the page; return its HTML without style and masthead."""
        self.files = dict(self.drawn.files)
        self.tables = {name: _shown(text) for name, text in self.files.items()}
        whole = "\n".join(block for block in self.blocks if not block.startswith("<style"))
        return whole[whole.index('<div class="sp-lead">') :]


class App(Screen):
    """One session of the app on a dossier, for whoever clicks, or changes what it is drawn from.

    Attributes
    ----------
    at : AppTest
    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(st, "download_button", self._noted(st.download_button))
        self.at = begun(folder, patch)
        self._handed_out: dict[str, str] = {}

    def open(self, page: str, **address: str | list[str] | tuple[str, ...]) -> str:
        """Return a page's HTML without style and masthead; `address` is all that stands in it."""
        self._handed_out.clear()
        draw(self.at, page, **address)
        return self._take()

    @property
    def drawn(self) -> Drawn:
        charts = [chart.proto for chart in self.at.get("plotly_chart")]
        parts = [part.proto for part in self.at.get("bidi_component")]
        return Drawn(
            tuple(block.value for block in self.at.html),
            tuple((chart.spec, chart.alt) for chart in charts),
            tuple((part.component_name, part.bytes.decode() or part.json) for part in parts),
            tuple(self._handed_out.items()),
        )

    def _noted(self, button: Callable[..., object]) -> Callable[..., object]:
        def noted(label: str, data: object, file_name: str, **others: object) -> object:
            if callable(data):
                text = data().decode("utf-8-sig")
                self._handed_out[file_name.removesuffix(".csv")] = text
            return button(label, data, file_name, **others)

        return noted


class Reader(Screen):
    """Somebody who opens pages and only reads: a page that one has seen is not drawn for the next.

    Each is as it is for who opens this address first, with everything else as it usually is:
    whoever puts something else in the app's place needs an App.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._opened: Drawn

    @property
    def drawn(self) -> Drawn:
        return self._opened

    def open(self, page: str, **address: str | list[str] | tuple[str, ...]) -> str:
        """Return a page's HTML without style and masthead; `address` is all that stands in it."""
        given = {name: v if isinstance(v, str) else tuple(v) for name, v in address.items() if v}
        files = snapshot(self.folder).digest
        self._opened = _drawn(files, self.folder, page, tuple(given.items()))
        return self._take()


def begun(folder: Path, patch: pytest.MonkeyPatch) -> AppTest:
    """Return a session of the app on a dossier; nothing is drawn in it yet."""
    patch.setenv("STANDPOINT_DOSSIER", str(folder))
    at = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
    at._bidi_component_manager = _components()
    return at


def draw(at: AppTest, page: str, /, **address: str | list[str] | tuple[str, ...]) -> AppTest:
    """Let a session draw a page, and return it; `address` is all that stands in its address."""
    at.query_params.clear()
    for name, value in address.items():
        if value:
            at.query_params[name] = value if isinstance(value, str) else list(value)
    path = "" if page == "matrix" else page.replace("_", "-")
    at._page_hash = calc_hash(path)  # `switch_page` would have to draw another one first
    at.run()
    assert not at.exception
    whole = "".join(block.value for block in at.html)
    assert re.search(rf'href="{path or "./"}[^"]*" aria-current="page"', whole)
    return at


@lru_cache(maxsize=1024)
def _drawn(files_are_of_the_key: str, folder: Path, page: str, address: Address) -> Drawn:
    with pytest.MonkeyPatch.context() as patch:
        app = App(folder, patch)
        app.open(page, **dict(address))
        return app.drawn


@cache
def _components() -> BidiComponentManager:
    """Return the components in the installed packages: looked for once, as a server does.

    Each session of AppTest would read again what every installed package says of itself.
    """
    found = BidiComponentManager()
    found.discover_and_register_components(start_file_watching=False)
    return found


def _shown(text: str) -> Table:
    """Return head and rows of a CSV file without what only the file has.

    Behind what the page shows stand ids, and behind them what else the file has.
    """
    rows = list(csv.reader(io.StringIO(text, newline="")))
    ids = [n for n, word in enumerate(rows[0]) if word.endswith((" id", " ids"))]
    width = min(ids, default=len(rows[0]) - 1)
    return [row[:width] for row in rows]


def plain(markup: str) -> str:
    """Return the words of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def between(markup: str, start: str, end: str) -> str:
    """Return what stands between two marks of the HTML; empty where the first is not there."""
    return markup.partition(start)[2].partition(end)[0]
