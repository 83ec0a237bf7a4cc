"""The app without a browser: a test opens one page after the other and reads what is on it."""

import csv
import io
import json
import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.conftest import REPOSITORY

Table = list[list[str]]


class App:
    """One session of the app on a dossier.

    Attributes
    ----------
    at : AppTest
    files : dict of str to str
        Every table that the page last opened hands out as CSV, by the file's name without its
        ending.
    tables : dict of str to list of list of str
        Head and rows of each, as the page shows them.
    """

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        patch.setenv("STANDPOINT_DOSSIER", str(folder))
        patch.setattr(st, "download_button", self._noted(st.download_button))
        self.at = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
        self.files: dict[str, str] = {}
        self.tables: dict[str, Table] = {}
        self.at.run()

    def open(self, page: str, **address: str | list[str] | tuple[str, ...]) -> str:
        """Return a page's HTML without style and masthead; `address` is all that stands in it."""
        self.files.clear()
        self.tables.clear()
        self.at.query_params.clear()
        for name, value in address.items():
            if value:
                self.at.query_params[name] = value if isinstance(value, str) else list(value)
        self.at.switch_page(f"standpoint/pages/{page}.py").run()
        assert not self.at.exception
        whole = "\n".join(b.value for b in self.at.html if not b.value.startswith("<style"))
        return whole[whole.index('<div class="sp-lead">') :]

    @property
    def links(self) -> list[str]:
        """Every address that the page leads to elsewhere, the masthead's too."""
        return [
            unescape(address)
            for block in self.at.html
            for address in re.findall(r'href="([^"#][^"]*)"', block.value)
        ]

    @property
    def figures(self) -> list[Any]:
        """Every figure on the page, as Plotly's JSON."""
        return [json.loads(chart.proto.spec) for chart in self.at.get("plotly_chart")]

    @property
    def matrix(self) -> Any:
        """What the matrix is given to draw."""
        (drawn,) = (
            component.proto.json
            for component in self.at.get("bidi_component")
            if component.proto.component_name == "standpoint.matrix"
        )
        (payload,) = json.loads(drawn)
        return payload

    def _noted(self, button: Callable[..., object]) -> Callable[..., object]:
        def noted(label: str, data: object, file_name: str, **others: object) -> object:
            if callable(data):
                text = data().decode("utf-8-sig")
                name = file_name.removesuffix(".csv")
                rows = list(csv.reader(io.StringIO(text, newline="")))
                # Behind what the page shows stand ids, and behind them what else the file has.
                ids = [n for n, word in enumerate(rows[0]) if word.endswith(" id")]
                width = min(ids, default=len(rows[0]) - 1)
                self.files[name] = text
                self.tables[name] = [row[:width] for row in rows]
            return button(label, data, file_name, **others)

        return noted


def plain(markup: str) -> str:
    """Return the words of HTML."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def between(markup: str, start: str, end: str) -> str:
    """Return what stands between two marks of the HTML; empty where the first is not there."""
    return markup.partition(start)[2].partition(end)[0]
