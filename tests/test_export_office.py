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

    def opened(self, *files: bytes, separator: int, as_text: bool) -> list[bytes]:
        """Return CSV files as the workbooks that are made of them, formulas evaluated.

        `as_text` is whether what stands in quotation marks is text; else it may be a number, too.
        """
        sources = [self.place / f"table-{number}.csv" for number in range(len(files))]
        for source, data in zip(sources, files, strict=True):
            source.write_bytes(data)
        quoted = "true,false" if as_text else "false,true"
        rules = f"CSV:{separator},34,76,1,,0,{quoted},false,false,false,-1,true"
        subprocess.run(
            [
                *(self.command, f"-env:UserInstallation={(self.place / 'profile').as_uri()}"),
                *("--headless", f"--infilter={rules}", "--convert-to", "xlsx"),
                *("--outdir", str(self.place), *map(str, sources)),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        return [source.with_suffix(".xlsx").read_bytes() for source in sources]


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


@pytest.mark.parametrize("separator", [COMMA, SEMICOLON, TAB])
def test_no_cell_runs(separator: int, office: Office) -> None:
    """Were nothing done about it, these texts would."""
    written = io.StringIO(newline="")
    csv.writer(written, quoting=csv.QUOTE_ALL).writerows([["a", text, text] for text in TEXTS])
    bare = ("\ufeff" + written.getvalue()).encode()
    made = table_csv(["n", "a", "b"], [[n, t, t] for n, t in enumerate(TEXTS)]).encode()
    dangerous, safe = office.opened(bare, made, separator=separator, as_text=False)
    assert formulas(dangerous)
    assert formulas(safe) == []
    (as_text,) = office.opened(made, separator=separator, as_text=True)
    assert formulas(as_text) == []


def test_what_libreoffice_saves_is_what_it_was(office: Office) -> None:
    """Texts and numbers of any kind, and positions that come in again."""
    texts = [*TEXTS, "0012", "2018-01-16", "1,5", "TRUE", "1E5"]
    made = table_csv(["n", "share", "a"], [[n, n / 8, t] for n, t in enumerate(texts)]).encode()
    dossiers = [load(snapshot(folder)) for folder in (REPOSITORY, OEHLBRUECK)]
    written = [FORMATS["csv"].data(extract(loaded)) for loaded in dossiers]
    table, *workbooks = office.opened(made, *written, separator=COMMA, as_text=True)
    sheet = openpyxl.load_workbook(io.BytesIO(table)).active
    head, *rows = sheet.iter_rows(values_only=True)
    assert head == ("n", "share", "a")
    assert [(n, share) for n, share, _ in rows] == [(n, n / 8) for n in range(len(texts))]
    assert [restored(text) for _, _, text in rows] == texts
    for loaded, workbook in zip(dossiers, workbooks, strict=True):
        there = taken(file for file in loaded.taken.files if file.folder == "seeds")
        back = again(from_table("positions.xlsx", workbook, there, "A title", "Who?"), *there.files)
        assert back.dossier is not None and loaded.dossier is not None
        held = {person.id: person.positions for person in loaded.dossier.stakeholders}
        assert {p.id: p.positions for p in back.dossier.stakeholders} == held
