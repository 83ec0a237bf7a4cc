"""The running app beside small reference apps: CPU of a rerun, click to settled, weight of a page."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from health import answers, free_port
from playwright.sync_api import Browser, Page, sync_playwright

REPOSITORY = Path(__file__).resolve().parents[2]
CLICKS = 24
CELL = ".sp-matrix [data-cell]:not(.sp-panel)"

BLANK = """
import streamlit as st
st.html(f"<p id='settled'>{st.selectbox('Pick', list('abcdefgh'))}</p>")
"""
TABLE = """
import streamlit as st
st.html("<table id='settled'>" + "<tr><td>support</td></tr>" * 70 + "</table>")
"""
HEATMAP = """
import plotly.graph_objects as go
import streamlit as st
pick = st.selectbox("Pick", range(8))
cells = [[(row * column + pick) % 5 for column in range(5)] for row in range(14)]
st.plotly_chart(go.Figure(go.Heatmap(z=cells)))
st.html(f"<p id='settled'>{pick}</p>")
"""


@contextmanager
def server(script: Path, folder: Path, **environment: str) -> Iterator[tuple[str, int]]:
    """Run an app and yield its address and process id."""
    port = free_port()
    options = ["--server.headless=true", f"--server.port={port}", "--server.address=127.0.0.1"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=folder,
        env={**os.environ, **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        if not answers(address, process):
            raise RuntimeError(f"{script} does not answer on {address}")
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def cpu(pid: int) -> float:
    """Return the seconds of CPU that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def clicked(page: Page, pid: int) -> tuple[list[float], float]:
    """Pick one option after another; return milliseconds to settle, and CPU of each rerun."""
    times = []
    before = cpu(pid)
    for turn in range(CLICKS):
        page.get_by_role("combobox").click()
        start = time.perf_counter()
        wanted = page.get_by_role("option").nth(turn % 7 + 1).inner_text()
        page.get_by_role("option").nth(turn % 7 + 1).click()
        page.wait_for_function(
            "t => document.querySelector('#settled').innerText === t", arg=wanted
        )
        times.append((time.perf_counter() - start) * 1000)
    return times, (cpu(pid) - before) / CLICKS * 1000


def opened(page: Page, pid: int) -> tuple[list[float], float]:
    """Open one cell after another; return milliseconds until its title shows, and CPU."""
    cells = page.locator(CELL)
    chosen = [cells.nth(number) for number in range(0, 5 * 8, 5)]
    times = []
    before = cpu(pid)
    for turn in range(CLICKS):
        cell = chosen[turn % len(chosen)]
        asked = cell.get_attribute("data-cell")
        start = time.perf_counter()
        cell.click()
        page.locator(f".sp-panel[data-cell='{asked}']").first.wait_for(state="attached")
        times.append((time.perf_counter() - start) * 1000)
    return times, (cpu(pid) - before) / CLICKS * 1000


def weight(browser: Browser, address: str, ready: str) -> tuple[int, int]:
    """Return the bytes and the requests of a first visit."""
    page = browser.new_context().new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(address)
    page.wait_for_selector(ready)
    page.wait_for_load_state("networkidle")
    return sum(sizes), len(sizes)


def show(what: str, aim: float, measured: float, reference: float, unit: str) -> None:
    ratio = measured / reference
    print(f"{what:66} {ratio:7.2f} {aim:6.2f}   {measured:.1f} {unit} / {reference:.1f} {unit}")


def run(large: Path) -> None:
    """Print the ratios of the running app."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        scripts = {"blank": BLANK, "table": TABLE, "heatmap": HEATMAP}
        for script, text in scripts.items():
            (folder / f"{script}.py").write_text(text)
        tuned = {"STREAMLIT_RUNNER_POST_SCRIPT_GC": "false"}
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("STANDPOINT_CHROMIUM", "/usr/bin/chromium"),
            args=["--no-sandbox"],
        )
        app = REPOSITORY / "app.py"
        with (
            server(app, REPOSITORY) as ours,
            server(app, REPOSITORY, STANDPOINT_DOSSIER=str(large)) as big,
            server(folder / "blank.py", folder, **tuned) as blank,
            server(folder / "heatmap.py", folder) as heatmap,
            server(folder / "table.py", folder) as table,
        ):
            pages = {}
            for key, (address, _) in {
                "ours": ours,
                "big": big,
                "blank": blank,
                "heatmap": heatmap,
            }.items():
                pages[key] = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
                pages[key].goto(address)
                pages[key].wait_for_selector(CELL if key in ("ours", "big") else "#settled")
            blank_times, _ = clicked(pages["blank"], blank[1])
            _, heatmap_cpu = clicked(pages["heatmap"], heatmap[1])
            settled = statistics.median(blank_times)
            for key, running, words in (("ours", ours, "Calais"), ("big", big, "40 x 38")):
                times, used = opened(pages[key], running[1])
                median = statistics.median(times)
                show(
                    f"{words}: click a cell until its passages show / blank",
                    1.5,
                    median,
                    settled,
                    "ms",
                )
                show(
                    f"{words}: CPU of a rerun / default app, one heat map",
                    0.25,
                    used,
                    heatmap_cpu,
                    "ms",
                )
            ours_bytes, ours_requests = weight(browser, ours[0], CELL)
            table_bytes, table_requests = weight(browser, table[0], "#settled")
            show(
                "landing page: bytes / one st.html table",
                1.05,
                ours_bytes / 1e3,
                table_bytes / 1e3,
                "kB",
            )
            show(
                "landing page: requests / one st.html table",
                1.05,
                ours_requests,
                table_requests,
                "",
            )
            nodes = pages["ours"].evaluate(
                "() => { const count = (root) => [...root.querySelectorAll('*')].reduce("
                "(sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0), 0);"
                " return count(document); }"
            )
            print(
                f"{'landing page: nodes of the document, shadow roots included':66} {nodes:7} {1500:6}"
            )
        browser.close()
