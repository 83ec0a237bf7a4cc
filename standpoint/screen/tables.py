"""Tables as HTML, and the same rows to take away."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from urllib.parse import parse_qs

import streamlit as st
from markupsafe import Markup

from standpoint import direction
from standpoint.export.about import basis
from standpoint.export.extract import Extract
from standpoint.export.fields import table_csv
from standpoint.screen import downloads, fold
from standpoint.views.tables import drawn

_LINK = re.compile(r'href="[^"?]*[?]([^"]*)"')
_NAMES = ("cell", "who", "issue", "source", "pair")
"""The parameters of an address that say what it leads to."""
_NAMED = {"Issue": 0, "Issue or event": 0, "Stakeholder": 1, "One": 0, "Other": 1}
"""Which of the ids of a cell, or of a pair, is that of what a column of this head names."""
Rows = Sequence[Sequence[object]]


@dataclass(frozen=True)
class Numbered:
    """A cell that tells numbers in words, and these numbers by what they are, each with its unit.

    None is where there is no such number. The page has the words alone, the file both.
    """

    shown: object
    numbers: Mapping[str, float | None]


@dataclass(frozen=True)
class Table:
    """Rows with a caption; a cell is text, a number, HTML such as a link, or numbers in words.

    `name` is the file's name when the rows are taken away.
    """

    name: str
    caption: str
    head: Sequence[str]
    rows: Rows
    every: Callable[[], Rows] | None = None
    """Returns all rows for the file, where `rows` are the first of very many."""

    def html(self) -> Markup:
        """Return the table; the first cell of each row is its header."""
        rows = [[*map(_shown, row)] for row in self.rows]
        return drawn(self.caption, self.head, rows)

    def csv(self, reading: str) -> str:
        """Return the rows as CSV, as they are shown, and what only a file needs behind that.

        For each column that leads somewhere, a column has the id of what it names, to join on, or
        the ids of the cell or the pair that it leads to. For each number that is told in words, a
        column has it plainly. The last one says in every row what the rows are of: `reading`.
        """
        rows = self.every() if self.every else self.rows
        ids = [[*map(_ids, self.head, map(_shown, row))] for row in rows]
        known = [place for place in range(len(self.head)) if any(row[place] for row in ids)]
        several = {n for n in known if any(re.search("[/ ]", row[n]) for row in ids)}
        numbers = [_numbers(row) for row in rows]
        names = sorted(dict.fromkeys(key for row in numbers for key in row), key=lambda key: key[0])
        joins = [f"{self.head[n]} {'ids' if n in several else 'id'}" for n in known]
        head = [*self.head, *joins, *(name for _, name in names)]
        written = [
            [*map(_plain, row), *(found[n] for n in known), *map(held.get, names), reading]
            for row, found, held in zip(rows, ids, numbers, strict=True)
        ]
        return table_csv([*head, "Reading"], written)


def folded(table: Table, of: Extract, title: str = "The same as a table", look: str = "") -> None:
    """Draw a table of a selection that opens on demand, under a figure that shows the same numbers.

    `title` says what it holds where it is not the same; `look` is a further class of what opens.
    """
    with st.container(horizontal=True, gap="medium", key=f"table-{table.name}"):
        st.html(fold.folded(title, table.html(), look))
        download(table.name, lambda: table, of)


def download(name: str, make: Callable[[], Table], of: Extract) -> None:
    """Draw a button that hands out a table of that name as CSV, made once it is asked for.

    `of` is what its rows are of, which goes with them in words. The file's name, too, says if its
    rows are not all there are.
    """
    downloads.button(
        "Download as CSV",
        lambda: make().csv(basis(of)).encode(),
        f"{name}{'-incomplete' if of.missing else ''}.csv",
        "text/csv",
        f"csv-{name}",
    )


def _ids(head: str, field: object) -> str:
    """Return the id of what a field names, or those of the cell or the pair that it leads to.

    Of a cell they are parted by a slash, the issue first, of a pair by a blank.
    """
    found = _LINK.search(field) if isinstance(field, Markup) else None
    asked = parse_qs(unescape(found[1])) if found else {}
    ids = next((" ".join(asked[name]) for name in _NAMES if name in asked), "")
    parts = re.split("[/ ]", ids)
    return parts[_NAMED[head]] if head in _NAMED and len(parts) == 2 else ids


def _numbers(row: Sequence[object]) -> dict[tuple[int, str], float | None]:
    """Return the numbers that a row tells in words, by the place of their cell and their name."""
    return {
        (place, name): number
        for place, cell in enumerate(row)
        if isinstance(cell, Numbered)
        for name, number in cell.numbers.items()
    }


def _shown(cell: object) -> object:
    return cell.shown if isinstance(cell, Numbered) else cell


def _plain(cell: object) -> object:
    shown = _shown(cell)
    text = shown.striptags() if isinstance(shown, Markup) else shown
    return direction.bare(text) if isinstance(text, str) else text
