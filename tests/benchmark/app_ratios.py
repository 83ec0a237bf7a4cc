"""The running app beside small reference apps: a click, a start, many readers, weight of a page."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import table
from health import answers, free_port
from playwright.sync_api import Browser, Page, sync_playwright
from sessions import SESSIONS, Recorded, recorded, together

from tests.browser.chromium import path_of_chromium

REPOSITORY = Path(__file__).resolve().parents[2]
CLICKS = 24
STARTS = 5
CELL = ".sp-matrix [data-cell]:not(.sp-panel)"
SETTLED = "#settled"

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
pick = st.selectbox("Pick", list("abcdefgh"))
cells = [[(row * column + ord(pick)) % 5 for column in range(5)] for row in range(14)]
st.plotly_chart(go.Figure(go.Heatmap(z=cells)))
st.html(f"<p id='settled'>{pick}</p>")
"""
TUNED = {
    "STREAMLIT_RUNNER_POST_SCRIPT_GC": "false",
    "STREAMLIT_SERVER_FILE_WATCHER_TYPE": "none",
}
"""The reference with one select box has the configuration of the repository."""


@contextmanager
def server(script: Path, folder: Path, **environment: str) -> Iterator[tuple[str, int]]:
    """Run an app and yield its address and process id."""
    port = free_port()
    options = ["--server.headless=true", f"--server.port={port}", "--server.address=127.0.0.1"]
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=folder,
        # What is started again has been compiled, as Streamlit has by whoever installed it.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "", **environment},
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
    """Return the milliseconds of CPU that a process has used so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid: int) -> float:
    """Return the megabytes that a process holds."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def pick(page: Page, turn: int) -> None:
    """Pick another option of a reference app, and wait until it is shown."""
    page.get_by_role("combobox").click()
    option = page.get_by_role("option").nth((turn + 1) % 8)
    wanted = option.inner_text()
    option.click()
    page.locator(SETTLED).get_by_text(wanted, exact=True).wait_for()


def open_cell(page: Page, turn: int) -> None:
    """Open another cell of the matrix, and wait until its passages are shown."""
    cell = page.locator(CELL).nth(5 * (turn % 8))
    cell.wait_for()
    asked = cell.get_attribute("data-cell")
    cell.click()
    page.locator(f".sp-panel[data-cell='{asked}']").first.wait_for(state="attached")


class Clicked:
    """The medians of a page in which one thing is clicked after another.

    Milliseconds until it has settled, milliseconds of the server's CPU without those of its looks
    at the files, frames and bytes that the server sends.
    """

    def __init__(self, page: Page, pid: int, click: Callable[[Page, int], None]) -> None:
        before, start = cpu(pid), time.perf_counter()
        times = []
        for turn in range(CLICKS):
            begun = time.perf_counter()
            click(page, turn)
            times.append((time.perf_counter() - begun) * 1000)
        used, seconds = cpu(pid) - before, time.perf_counter() - start
        self.settled = statistics.median(times)
        self.cpu = (used - seconds * self._idle(page, pid)) / CLICKS

    @staticmethod
    def _idle(page: Page, pid: int) -> float:
        """Return the milliseconds of CPU a second that the page costs while nobody clicks."""
        before, start = cpu(pid), time.perf_counter()
        page.wait_for_timeout(5_000)
        return (cpu(pid) - before) / (time.perf_counter() - start)


def clicks(pages: dict[str, Page], servers: dict[str, tuple[str, int]]) -> None:
    """Print what a click costs."""
    found = {
        name: Clicked(page, servers[name][1], pick if name in ("blank", "heatmap") else open_cell)
        for name, page in pages.items()
    }
    blank, heatmap = found["blank"], found["heatmap"]
    for name, words, aim in (("ours", "Calais", 1.2), ("big", "40 x 38", 2.0)):
        one = found[name]
        table.ratio(
            f"{words}: click a cell until its passages show / one select box",
            one.settled,
            blank.settled,
            aim,
            "ms",
        )
        table.ratio(f"{words}: server CPU of a click / one select box", one.cpu, blank.cpu, 2, "ms")
        table.ratio(
            f"{words}: server CPU of a click / default app, one heat map",
            one.cpu,
            heatmap.cpu,
            0.15,
            "ms",
        )


def sent(browser: Browser, address: str, words: str) -> None:
    """Print the frames and the bytes of a click."""
    page = browser.new_context().new_page()
    record = Recorded(page)
    page.goto(address)
    open_cell(page, 0)
    frames, counted = [], []
    for turn in range(1, CLICKS):
        begun = len(record.got)
        open_cell(page, turn)
        frames.append(len(record.got) - begun)
        counted.append(sum(map(len, record.got[begun:])) / 1000)
    table.row(f"{words}: frames that a click sends", statistics.median(frames), 12)
    table.row(f"{words}: kilobytes that a click sends", statistics.median(counted), 5)
    page.context.close()


def starts(browser: Browser, scripts: dict[str, Path]) -> None:
    """Print the CPU of a server from its start to its first page."""
    used: dict[str, list[float]] = {name: [] for name in scripts}
    for _ in range(STARTS):
        for name, script in scripts.items():
            with server(script, script.parent, **TUNED) as (address, pid):
                page = browser.new_context().new_page()
                page.goto(address)
                page.locator(CELL if name == "ours" else SETTLED).first.wait_for()
                used[name].append(cpu(pid))
                page.context.close()
    one, other = (statistics.median(used[name]) for name in ("ours", "blank"))
    table.ratio("process start to first page: server CPU / one select box", one, other, 1.25, "ms")


def crowds(browser: Browser, servers: dict[str, tuple[str, int]]) -> None:
    """Print how long a click takes among a hundred readers who click without a pause."""
    medians = {}
    for name, click in (("ours", open_cell), ("heatmap", pick)):
        address, _ = servers[name]
        page = browser.new_context().new_page()
        frames = recorded(page, address, click, 10).asked()
        page.context.close()
        medians[name] = statistics.median(together(address, frames))
    table.ratio(
        f"Calais: a click among {SESSIONS} readers / default app, one heat map",
        medians["ours"],
        medians["heatmap"],
        0.15,
        "ms",
    )
    megabytes = memory(servers["ours"][1])
    table.row(f"Calais: megabytes of the server after {SESSIONS} readers", megabytes, 200)


def weight(browser: Browser, address: str, ready: str) -> tuple[float, int]:
    """Return the kilobytes and the requests of a first visit."""
    page = browser.new_context().new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
    page.goto(address)
    page.wait_for_selector(ready)
    page.wait_for_load_state("networkidle")
    return sum(sizes) / 1000, len(sizes)


def weights(browser: Browser, ours: str, reference: str) -> None:
    """Print what a first visit loads, and how large the page is."""
    (our_bytes, our_requests), (bytes_, requests) = (
        weight(browser, ours, CELL),
        weight(browser, reference, SETTLED),
    )
    table.ratio("landing page: bytes / one st.html table", our_bytes, bytes_, 1.05, "kB")
    table.ratio("landing page: requests / one st.html table", our_requests, requests, 1.05, "")
    page = browser.new_context().new_page()
    page.goto(ours)
    page.locator(CELL).first.wait_for()
    nodes = page.evaluate(
        "() => { const count = (root) => [...root.querySelectorAll('*')].reduce("
        "(sum, one) => sum + 1 + (one.shadowRoot ? count(one.shadowRoot) : 0), 0);"
        " return count(document); }"
    )
    table.row("landing page: nodes of the document, shadow roots included", nodes, 1500)


def unchanged(browser: Browser, address: str) -> None:
    """Print what Alliances of many sends when it is as it was: all of it run again, or Share."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    record = Recorded(page)
    page.goto(f"{address}/alliances")
    page.locator("h1").first.wait_for()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(3_000)
    page.get_by_text("Share and download").click()
    page.wait_for_timeout(3_000)
    for what, key in (("when Share is closed", "Escape"), ("run again unchanged", "r")):
        begun = len(record.got)
        page.keyboard.press(key)
        page.wait_for_timeout(3_000)
        size = sum(map(len, record.got[begun:])) / 1000
        table.row(f"40 x 38: kilobytes that Alliances sends, {what}", size, 0)


def run(large: Path) -> None:
    """Print the rows of the running app."""
    app = REPOSITORY / "app.py"
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        for script, text in (("blank", BLANK), ("table", TABLE), ("heatmap", HEATMAP)):
            (folder / f"{script}.py").write_text(text)
        browser = playwright.chromium.launch(
            executable_path=path_of_chromium(playwright), args=["--no-sandbox"]
        )
        with (
            server(app, REPOSITORY) as ours,
            server(app, REPOSITORY, STANDPOINT_DOSSIER=str(large)) as big,
            server(folder / "blank.py", folder, **TUNED) as blank,
            server(folder / "heatmap.py", folder) as heatmap,
            server(folder / "table.py", folder) as reference,
        ):
            servers = {"ours": ours, "big": big, "blank": blank, "heatmap": heatmap}
            pages = {}
            for key, (address, _) in servers.items():
                pages[key] = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
                pages[key].goto(address)
                pages[key].wait_for_selector(CELL if key in ("ours", "big") else SETTLED)
            clicks(pages, servers)
            for page in pages.values():
                page.context.close()
            sent(browser, ours[0], "Calais")
            sent(browser, big[0], "40 x 38")
            crowds(browser, servers)
            weights(browser, ours[0], reference[0])
            unchanged(browser, big[0])
        starts(browser, {"ours": app, "blank": folder / "blank.py"})
        browser.close()
