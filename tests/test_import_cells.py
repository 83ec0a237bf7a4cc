"""Fields that say nothing: the errors of spreadsheets, and what programs write for nothing."""

import io
from typing import NamedTuple

import openpyxl
import pytest

from standpoint.edit.incoming.cells import cell_text
from standpoint.edit.incoming.table import PASSED_OVER
from tests.incoming import GOOD, HEAD, SEEDS, as_csv, come_in

ERROR = "holds a formula, or an error; paste its value"
ERRORS = (
    "#REF! #N/A #NAME? #DIV/0! #VALUE! #GETTING_DATA #NV #WERT! #¡REF! #¿NOMBRE? #ИМЯ? #Н/Д Err:502"
)


def told(field: str, column: str = "translation") -> list[str]:
    """Return what is told of a table that is right but for a field."""
    found = come_in(as_csv(GOOD | {column: field}, head=f"{HEAD} {column}"), SEEDS)
    return [str(one) for one in found.wrong]


@pytest.mark.parametrize("error", [*ERRORS.split(), "#VALEUR !"])
def test_an_error_of_a_spreadsheet_is_no_value(error: str) -> None:
    for field in (error, f" {error} "):
        assert told(field) == [f"row 2, column translation: {ERROR}"]


class Held(NamedTuple):
    """A cell as a workbook has it."""

    value: object
    data_type: str = "n"
    number_format: str = "General"


def test_a_whole_number_is_written_as_one() -> None:
    values = (2018.0, 2018, 1.5, None, "x")  # other programs than ours write 2018 as 2018.0
    assert [cell_text(Held(value)) for value in values] == ["2018", "2018", "1.5", "", "x"]


def test_an_error_of_a_workbook_is_told_once() -> None:
    book = openpyxl.Workbook()
    book.active.append([*GOOD])
    book.active.append([*[*GOOD.values()][:-1], "#REF!"])
    assert book.active["K2"].data_type == "e"
    written = io.BytesIO()
    book.save(written)
    found = come_in(written.getvalue(), SEEDS, "positions.xlsx")
    assert [str(one) for one in found.wrong] == [f"row 2, column source: {ERROR}"]


@pytest.mark.parametrize("nothing", ["NULL", "Null", "null", r"\N", "NaN", "nan", "<NA>"])
def test_what_databases_write_for_nothing_is_no_value(nothing: str) -> None:
    assert told(nothing) == [
        f"row 2, column translation: '{nothing}' is text here; empty the field"
    ]


def test_a_column_that_was_too_narrow_is_told() -> None:
    for shown in ("##", "########"):
        assert told(shown, "date") == [
            "row 2, column date: shows nothing but #, for its column was too narrow; widen that "
            "and save the table anew"
        ]


@pytest.mark.parametrize(
    "text", ["#Calais!", "#A-B!", "#A_B!", "#1", "#REF! and more", "Nan", "None", "N/A"]
)
def test_what_only_resembles_an_error_is_text(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["null", "#REF!"])
def test_whatever_an_export_holds_was_text_in_a_dossier(text: str) -> None:
    head = f"{HEAD} {' '.join(PASSED_OVER)}"
    assert come_in(as_csv(GOOD | {"summary": text}, head=head), SEEDS).wrong == ()
