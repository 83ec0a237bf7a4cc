"""The tables of an export as LibreOffice opens them: no cell runs, and no text is lost.

Without LibreOffice these tests are skipped on a desk and fail in CI.
"""

import csv
import io
import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

from standpoint.edit.incoming.table import from_table
from standpoint.export.bundle import FORMATS
from standpoint.export.fields import restored, table_csv
from standpoint.load import load, snapshot
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.extracts import again, extract, taken
from tests.test_export_fields import PLAIN, RUN

COMMA, SEMICOLON, TAB = 44, 59, 9
TEXTS = [*RUN.values(), *(text for text in PLAIN if text)]


class Office:
    """LibreOffice without a screen, and a profile of its own."""

    def __init__(self, command: str, place: Path) -> None:
        self.command = command
        self.place = place

    def opened(self, data: bytes, separator: int, as_text: bool) -> bytes:
        """Return a CSV file as the workbook that is made of it, formulas evaluated.

        `as_text` is whether what stands in quotation marks is text; else it may be a number, too.
        """
        source = self.place / "table.csv"
        source.write_bytes(data)
        quoted = "true,false" if as_text else "false,true"
        rules = f"CSV:{separator},34,76,1,,0,{quoted},false,false,false,-1,true"
        subprocess.run(
            [
                *(self.command, f"-env:UserInstallation={(self.place / 'profile').as_uri()}"),
                *("--headless", f"--infilter={rules}", "--convert-to", "xlsx"),
                *("--outdir", str(self.place), str(source)),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return (self.place / "table.xlsx").read_bytes()


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    command = shutil.which("soffice") or shutil.which("libreoffice")
    if command is None:
        absent = pytest.fail if os.environ.get("CI") else pytest.skip
        absent("needs LibreOffice Calc, to open what is exported")
    return Office(command, tmp_path_factory.mktemp("office"))


def formulas(workbook: bytes) -> list[object]:
    sheet = openpyxl.load_workbook(io.BytesIO(workbook)).active
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_the_danger_is_real(office: Office) -> None:
    """Were nothing done about it, these texts would run."""
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([["a", text, text] for text in TEXTS])
    data = ("\ufeff" + written.getvalue()).encode()
    for separator in (COMMA, SEMICOLON, TAB):
        assert formulas(office.opened(data, separator, as_text=False))


@pytest.mark.parametrize("separator", [COMMA, SEMICOLON, TAB])
def test_no_cell_runs(separator: int, office: Office) -> None:
    data = table_csv(["n", "a", "b"], [[n, t, t] for n, t in enumerate(TEXTS)]).encode()
    for as_text in (True, False):
        assert formulas(office.opened(data, separator, as_text)) == []


def test_text_and_numbers_are_what_they_were(office: Office) -> None:
    texts = [*TEXTS, "0012", "2018-01-16", "1,5", "TRUE", "1E5"]
    made = table_csv(["n", "share", "a"], [[n, n / 8, t] for n, t in enumerate(texts)])
    workbook = office.opened(made.encode(), COMMA, as_text=True)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook)).active
    head, *rows = sheet.iter_rows(values_only=True)
    assert head == ("n", "share", "a")
    assert [(n, share) for n, share, _ in rows] == [(n, n / 8) for n in range(len(texts))]
    assert [restored(text) for _, _, text in rows] == texts


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def test_what_libreoffice_saves_comes_in_again(folder: Path, office: Office) -> None:
    files = snapshot(folder)
    loaded = load(files)
    there = taken(file for file in files.files if file.folder == "seeds")
    workbook = office.opened(FORMATS["csv"].data(extract(loaded)), COMMA, as_text=True)
    back = again(from_table("positions.xlsx", workbook, there, "A title", "Who?"), *there.files)
    assert back.dossier is not None and loaded.dossier is not None
    held = {person.id: person.positions for person in loaded.dossier.stakeholders}
    assert {p.id: p.positions for p in back.dossier.stakeholders} == held
