"""How long a page takes to be drawn again, with 40 stakeholders and with five."""

import os
import statistics
import time
from pathlib import Path

import table
from streamlit.testing.v1 import AppTest

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = sorted(
    file.stem for file in (REPOSITORY / "standpoint" / "pages").glob("*.py") if file.stem[0] != "_"
)
ROUNDS = 7
LIMIT = 300.0
"""Milliseconds that a rerun of a large dossier may take where it takes more than twice as long."""


def run(large: Path) -> None:
    """Print, for every page, the median rerun of the large dossier over that of the shipped one."""
    shown = {
        (page, folder): opened(page, folder) for page in PAGES for folder in (large, REPOSITORY)
    }
    for page in PAGES:
        times: dict[Path, list[float]] = {large: [], REPOSITORY: []}
        for _ in range(ROUNDS):
            for folder, taken in times.items():
                os.environ["STANDPOINT_DOSSIER"] = str(folder)
                start = time.perf_counter()
                shown[page, folder].run()
                taken.append(1000 * (time.perf_counter() - start))
        big, small = (statistics.median(taken) for taken in times.values())
        table.ratio(f"rerun of {page}, 40 x 38 / Calais, or {LIMIT:.0f} ms", big, small, 2, "ms")


def opened(page: str, folder: Path) -> AppTest:
    os.environ["STANDPOINT_DOSSIER"] = str(folder)
    test = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=1_200).run()
    test.switch_page(f"standpoint/pages/{page}.py").run()
    assert not test.exception, page
    return test
