"""What a cell of a table says: a date as exactly as the cell shows it, and an error nothing."""

import datetime
import re
from typing import Protocol

from standpoint.model.scalars import FORMS

_FORMULA = "holds a formula, or an error; paste its value"
_NO_YEAR = (
    f"shows a date without its year, which a spreadsheet adds unseen; write it as text: {FORMS}"
)

_NARROW = "shows nothing but #, for its column was too narrow; widen that and save the table anew"
_ERROR = re.compile(r"#[¡¿]?(?:[^\W_a-z]|/){1,10} ?[!?]|#\w/\w|#NV|#GETTING_DATA|Err:\d{3}")
"""What spreadsheets show in place of a value that they do not find, in many a language."""
_NOTHING = frozenset(("NULL", "Null", "null", r"\N", "NaN", "nan", "<NA>"))
"""What databases and data frames write for nothing."""

_LONGEST = 255  # characters of a format, in Excel too
_NO_PART = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.|[_*].|AM/PM', re.IGNORECASE)
"""What stands in the format of a date and is none of its parts: texts, languages, filling."""
_MINUTES = re.compile(r"(h+[^a-z]*)m+|m+([^a-z]*s)")
_DAY = re.compile(r"(?<!d)d{1,2}(?!d)")  # more of them are the day of the week
_YEAR = re.compile("[yeb]")  # that of an era and the Buddhist one included


class SheetCell(Protocol):
    """What is looked at of a workbook's cell: its format only where it holds a date."""

    @property
    def value(self) -> object: ...
    @property
    def data_type(self) -> str: ...
    @property
    def number_format(self) -> str: ...


def cell_fault(cell: SheetCell) -> str:
    """Return why nothing can be made of a cell, empty where there is no reason."""
    if cell.data_type in ("f", "e"):
        return _FORMULA
    if isinstance(cell.value, datetime.date) and not _YEAR.search(_parts(cell)):
        return _NO_YEAR
    return ""


def field_fault(text: str) -> str:
    r"""Return why a field that came as text says nothing, empty where it does.

    Examples
    --------
    >>> field_fault("#REF!"), field_fault("#Calais"), field_fault("NULL")
    ('holds a formula, or an error; paste its value', '', "'NULL' is text here; empty the field")
    """
    text = text.strip()
    if text in _NOTHING:
        return f"'{text}' is text here; empty the field"
    if len(text) > 1 and not text.strip("#"):
        return _NARROW
    return _FORMULA if _ERROR.fullmatch(text) else ""


def cell_text(cell: SheetCell) -> str:
    """Return what a cell shows as it would be typed: a whole number without anything behind it.

    Of a date that is what the cell's format shows of it. Who types Oct 2016 means no day, though a
    spreadsheet keeps the first of the month.
    """
    value = cell.value
    if isinstance(value, datetime.date):
        return _shown(value, _parts(cell))
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return "" if value is None else str(value)


def _parts(cell: SheetCell) -> str:
    """Return the letters of the parts that the format of a date shows, minutes left out."""
    form = _NO_PART.sub("", cell.number_format[:_LONGEST]).partition(";")[0].lower()
    return _MINUTES.sub(r"\1\2", form)


def _shown(date: datetime.date, parts: str) -> str:
    if _DAY.search(parts):
        is_moment = isinstance(date, datetime.datetime) and date.time() != datetime.time()
        return date.isoformat() if is_moment and "h" in parts else date.isoformat()[:10]
    return date.isoformat()[: 7 if "m" in parts else 4]
