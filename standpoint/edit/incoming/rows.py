"""The rows of a table: CSV, whatever parts its fields, or the sheet of a workbook."""

import csv
import io
import re
import warnings
import zipfile
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, repeat

import openpyxl
from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.utils import get_column_letter

from standpoint.edit.incoming import UnreadableInput, Wrong, decoded
from standpoint.edit.incoming.cells import cell_fault, cell_text
from standpoint.export.fields import restored
from standpoint.load.guesses import closest
from standpoint.load.problems import clip

SEPARATORS = ",;\t|"
MAX_BYTES = 64_000_000
"""Of a table, and of all that a workbook holds once it is unpacked."""
MAX_CELLS = 2_000_000
"""Of a workbook, those included that are empty and stand ahead of others in their row."""

MAX_COLUMNS = 1_000
"""With a name: of each that is not known it is told what it may be."""

_NAMED_SEPARATOR = re.compile(r"\Asep=.[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
"""A line by which Excel is told what parts the fields; it shows none such, and counts none."""
_ZIPPED = b"PK\x03\x04"

Cells = list[tuple[int, Sequence[str]]]
"""Rows that hold something: the number that a spreadsheet gives each, from 1, and its fields."""

_Fault = tuple[int, int, str]
"""What is wrong with a cell: the number of its row, its place in that from 0, and what."""


@dataclass(frozen=True)
class Row:
    """A row: its number in a spreadsheet, and its fields by column, but for the empty ones."""

    number: int
    values: dict[str, str]


@dataclass(frozen=True)
class Sheet:
    """A table: the number of the row that names the columns, these, the rows, and what is wrong."""

    top: int
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    wrong: tuple[Wrong, ...]

    def at(self, row: int, column: str, message: str) -> Wrong:
        """Return what is wrong at a row and a column; at the row where `column` is empty."""
        if not column:
            return Wrong((row, 0), f"row {row}", message)
        number = self.columns.index(column) + 1
        return Wrong((row, number), f"row {row}, column {clip(column)}", message)


def read_table(name: str, data: bytes, known: Collection[str]) -> Sheet:
    """Return the table of a file.

    A workbook's `name` ends with .xlsx, or its bytes tell it; all else is CSV. `known` are the
    names that columns may have. They are told by their letters: `Source ID` is `source_id`.

    Raises
    ------
    UnreadableInput
        Where there is no table to work with.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableInput(f"is larger than {MAX_BYTES // 1_000_000} MB; split it")
    faults: list[_Fault] = []
    if name.lower().endswith(".xlsx") or data.startswith(_ZIPPED):
        cells = [*_workbook(data, faults)]
    else:
        cells = [*_csv(_NAMED_SEPARATOR.sub("", decoded(data, "CSV UTF-8")), known)]
    filled = [(number, fields) for number, fields in cells if any(map(str.strip, fields))]
    if not filled:
        raise UnreadableInput("is empty; the first row should name the columns")
    return _sheet(filled, known, faults)


def _sheet(cells: Cells, known: Collection[str], faults: list[_Fault]) -> Sheet:
    (top, head), *rest = cells
    columns = tuple(_name(field) for field in head)
    while columns and not columns[-1]:
        columns = columns[:-1]
    if len(columns) > MAX_COLUMNS:
        over = f"has {len(columns):,} columns, and a table {MAX_COLUMNS:,} at most"
        raise UnreadableInput(f"{over}; delete those that are none of it")
    if not set(columns).intersection(known):
        raise UnreadableInput(
            f"names no column in row {top}; the first row names them, such as stakeholder and "
            "issue: delete what stands above it, or add it"
        )
    sheet = Sheet(
        top,
        columns,
        tuple(
            Row(number, {c: restored(v) for c, v in zip(columns, row, strict=False) if v.strip()})
            for number, row in rest
        ),
        (),
    )
    wrong = [*_misnamed(sheet, known), *_unnamed(sheet, rest)]
    for number, place, fault in faults:
        column = columns[place] if place < len(columns) else ""
        wrong.append(sheet.at(number, column, fault))
    return replace(sheet, wrong=tuple(wrong))


def _name(field: str) -> str:
    return "_".join(field.lower().replace("-", " ").split())


def column_meant(name: str, known: Collection[str]) -> str:
    """Return the column whose name a name nearly is; empty where there is none, as is likely."""
    return closest(name, known, least=0.8)


def _misnamed(sheet: Sheet, known: Collection[str]) -> Iterator[Wrong]:
    for number, name in enumerate(sheet.columns):
        if name and name in sheet.columns[:number]:
            yield sheet.at(sheet.top, name, f"the column '{clip(name)}' stands twice; delete one")
        elif name and name not in known:
            near = column_meant(name, known)
            hint = f"did you mean '{near}'?" if near else f"the columns are {', '.join(known)}"
            yield sheet.at(sheet.top, name, f"unknown column '{clip(name)}'; {hint}")


def _unnamed(sheet: Sheet, cells: Cells) -> Iterator[Wrong]:
    """Yield the rows that have something where no column is named."""
    for number, row in cells:
        named = chain(sheet.columns, repeat(""))
        if any(field.strip() and not name for field, name in zip(row, named, strict=False)):
            yield sheet.at(
                number, "", f"has a field in a column without a name; name it in row {sheet.top}"
            )


def _csv(text: str, known: Collection[str]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows, parted by the separator with which most columns are known."""

    def columns(separator: str) -> int:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
        head = next(filter(any, rows), [])  # empty lines may stand above it
        return sum(_name(field) in known for field in head)

    number = 0
    try:
        separator = max(SEPARATORS, key=columns)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        for number, row in enumerate(rows, 1):
            yield number, row
    except csv.Error as error:
        advice = "quotation marks in a field are doubled"
        if "field limit" in str(error):
            advice = "shorten it, or close its quotation marks"
        raise UnreadableInput(f"is not CSV in row {number + 1} ({error}); {advice}") from None


def _workbook(data: bytes, faults: list[_Fault]) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the rows of the only sheet that holds something, and note what is wrong with cells."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > MAX_BYTES:
                raise UnreadableInput(f"holds more than {MAX_BYTES // 1_000_000} MB; split it")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what no table needs, such as drawings
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
            sheets = _sheets(book)
    except UnreadableInput:
        raise
    except Exception:  # a broken workbook can make the library raise anything
        raise UnreadableInput("is not a workbook that can be read; save it anew as .xlsx") from None
    filled = [
        (title, rows) for title, rows in sheets if any(c.value is not None for c in chain(*rows))
    ]
    if len(filled) > 1:  # one of them may be hidden, so they are named
        names = clip(", ".join(f"'{title}'" for title, _ in filled))
        raise UnreadableInput(f"has {len(filled)} sheets, {names}; leave the one with the table")
    for number, row in enumerate(filled[0][1] if filled else [], 1):
        for place, cell in enumerate(row):
            if fault := cell_fault(cell):
                faults.append((number, place, fault))
        yield number, [cell_text(cell) for cell in row]


def _sheets(book: openpyxl.Workbook) -> list[tuple[str, list[Sequence[ReadOnlyCell]]]]:
    """Return the name and the rows of each sheet, every row as far as its own last cell.

    A single cell far out would otherwise fill all rows up to it with empty ones.
    """
    sheets, count = [], 0
    for sheet in book.worksheets:
        sheet.reset_dimensions()
        rows: list[Sequence[ReadOnlyCell]] = []
        for number, row in enumerate(sheet.iter_rows(), 1):
            count += max(len(row), 1)
            if count > MAX_CELLS:
                cell = f"{get_column_letter(max(len(row), 1))}{number}"
                over = f"reaches over more than {MAX_CELLS:,} cells, as far as {cell}"
                raise UnreadableInput(f"{over}; delete what stands outside the table")
            rows.append(row)
        sheets.append((sheet.title, rows))
    return sheets
