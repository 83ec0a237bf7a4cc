"""How long a page takes to be drawn again, with 40 stakeholders and with five."""

import os
import statistics
import time
from pathlib import Path

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
    opened = {
        (page, folder): _opened(page, folder) for page in PAGES for folder in (large, REPOSITORY)
    }
    for page in PAGES:
        times: dict[Path, list[float]] = {large: [], REPOSITORY: []}
        for _ in range(ROUNDS):
            for folder, taken in times.items():
                os.environ["STANDPOINT_DOSSIER"] = str(folder)
                start = time.perf_counter()
                opened[page, folder].run()
                taken.append(1000 * (time.perf_counter() - start))
        big, small = (statistics.median(taken) for taken in times.values())
        kept = "kept" if big <= max(2 * small, LIMIT) else "MISSED"
        what = f"rerun of {page}, 40 x 38 / Calais (or {LIMIT:.0f} ms: {kept})"
        print(f"{what:66} {big / small:7.2f} {2:6.2f}   {big:.0f} ms / {small:.0f} ms")


def _opened(page: str, folder: Path) -> AppTest:
    os.environ["STANDPOINT_DOSSIER"] = str(folder)
    test = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=120).run()
    test.switch_page(f"standpoint/pages/{page}.py").run()
    assert not test.exception, page
    return test
