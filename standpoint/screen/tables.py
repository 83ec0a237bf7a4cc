"""Tables as HTML, and the same rows to take away."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from html import unescape
from urllib.parse import parse_qs

import streamlit as st
from markupsafe import Markup

from standpoint import direction
from standpoint.export import table_csv
from standpoint.markup import direction_of, html, joined

_LINK = re.compile(r'href="[^"?]*[?]([^"]*)"')
_NAMES = ("cell", "who", "issue", "source", "pair")
"""The parameters of an address that say what it leads to."""
Rows = Callable[[], Sequence[Sequence[object]]]


@dataclass(frozen=True)
class Table:
    """Rows with a caption; a cell is text, a number, or HTML such as a link.

    `name` is the file's name when the rows are taken away.
    """

    name: str
    caption: str
    head: Sequence[str]
    rows: Sequence[Sequence[object]]

    def html(self) -> Markup:
        """Return the table; the first cell of each row is its header."""
        return html(
            '<div class="sp-table" tabindex="0" role="region" aria-label="{}"><table>'
            "<caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>",
            self.caption,
            self.caption,
            joined(
                html('<th scope="col"{}>{}</th>', direction_of(word), word) for word in self.head
            ),
            joined(self._row(row) for row in self.rows),
        )

    def csv(self, missing: str) -> str:
        """Return the rows as CSV, links as their text, and what they lack.

        For each column that leads to stakeholders, issues, cells, sources or pairs, a column at the
        end has their ids, to join on.
        """
        ids = [[_id(cell) for cell in row] for row in self.rows]
        known = [place for place in range(len(self.head)) if any(row[place] for row in ids)]
        rows = [
            [*map(_plain, row), *(found[place] for place in known)]
            for row, found in zip(self.rows, ids, strict=True)
        ]
        return table_csv([*self.head, *(f"{self.head[n]} id" for n in known)], rows, missing)

    def _row(self, row: Sequence[object]) -> Markup:
        first, *rest = row
        cells = joined(
            html(
                '<td class="{}"{}>{}</td>',
                "sp-number" if isinstance(cell, (int, float)) else "",
                direction_of(cell),
                cell,
            )
            for cell in rest
        )
        return html('<tr><th scope="row"{}>{}</th>{}</tr>', direction_of(first), first, cells)


def draw(table: Table, missing: str) -> None:
    """Draw a table and a button to take it away."""
    st.html(table.html())
    download(table.name, lambda: table, missing)


def folded(
    table: Table, missing: str, title: str = "The same as a table", rows: Rows | None = None
) -> None:
    """Draw a table that opens on demand, under a figure that shows the same numbers.

    `title` says what it holds where it is not the same. `rows` makes the rows of the download,
    where it has more than the table shows.
    """
    st.html(
        html(
            '<details class="sp-folded"><summary>{}</summary>{}</details>',
            title,
            table.html(),
        )
    )
    download(table.name, lambda: replace(table, rows=rows()) if rows else table, missing)


def download(name: str, make: Callable[[], Table], missing: str) -> None:
    """Draw a button that hands out a table of that name as CSV, made once it is asked for.

    The file says if its rows are not all there are: `missing` names what could not be read.
    """
    st.download_button(
        "Download as CSV",
        data=lambda: make().csv(missing),
        file_name=f"{name}{'-incomplete' if missing else ''}.csv",
        mime="text/csv",
        key=f"csv-{name}",
        on_click="ignore",
    )


def _id(cell: object) -> str:
    """Return the id of what a cell leads to: those of a pair are parted by a blank."""
    found = _LINK.search(cell) if isinstance(cell, Markup) else None
    asked = parse_qs(unescape(found[1])) if found else {}
    return next((" ".join(asked[name]) for name in _NAMES if name in asked), "")


def _plain(cell: object) -> object:
    text = cell.striptags() if isinstance(cell, Markup) else cell
    return direction.bare(text) if isinstance(text, str) else text
