"""How load, memory and each page's CPU grow with the number of positions: a table."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from conftest import REPOSITORY, write_large
from page_reruns import PAGES, opened

from standpoint.load import load, snapshot

PATHS = (REPOSITORY, REPOSITORY / "tests")
SIZES = ((40, 25), (100, 100), (300, 60), (400, 250))
"""Stakeholders and issues: 1,000, 10,000, 18,000 and 100,000 positions."""


def run() -> None:
    """Print a column for each size; each is measured in a process of its own."""
    columns = []
    for stakeholders, issues in SIZES:
        with tempfile.TemporaryDirectory() as name:
            write_large(Path(name), stakeholders, issues)
            told = subprocess.run(
                [sys.executable, __file__, name],
                env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, PATHS))},
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            )
        columns.append(json.loads(told.stdout.splitlines()[-1]))
    heads = (f"{people} x {issues} = {people * issues:,}" for people, issues in SIZES)
    print(f"| CPU in seconds | {' | '.join(heads)} |\n|---{'|---' * len(SIZES)}|")
    for what in columns[0]:
        print(f"| {what} | {' | '.join(f'{column[what]:,.2f}' for column in columns)} |")


def _most_held() -> float:
    """Return the megabytes that this process held at the most; what started it had its own."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    most = next(line for line in lines if line.startswith("VmHWM:"))
    return int(most.split()[1]) * 1024 / 1e6


def measured(folder: Path) -> dict[str, float]:
    """Return seconds of CPU by what they are spent on, and megabytes at the most."""
    start = time.process_time()
    taken = snapshot(folder)
    load(taken)
    found = {"load": time.process_time() - start}
    found["megabytes, loaded"] = _most_held()
    start = time.process_time()
    opened("matrix", folder)
    found["first page, with its load"] = time.process_time() - start
    for page in PAGES:
        start = time.process_time()
        test = opened(page, folder)
        found[f"{page}, opened"] = time.process_time() - start
        start = time.process_time()
        test.run()
        found[f"{page}, drawn again"] = time.process_time() - start
    found["megabytes, all pages"] = _most_held()
    return found


if __name__ == "__main__":
    os.environ["STANDPOINT_DOSSIER"] = sys.argv[1]
    print(json.dumps(measured(Path(sys.argv[1]))))
