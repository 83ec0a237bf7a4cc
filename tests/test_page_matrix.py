"""What stands beside the matrix while no cell is open."""

from pathlib import Path

import pytest

from tests.app import App, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY

AP = "Ganley and Jill Lawless, Truthdig, 16 January 2018"
SPEECH = "Grete Rönnebaum, Stadt Öhlbrück, 9 November 2023"
PAPER = (
    "Imke Dörfler and Sönke Haßlau, Die Altstadt, das Auto und der liebe Frieden, Öhlbrücker "
    "Tagblatt, 18 March 2023"
)


@pytest.mark.parametrize(
    ("folder", "rules", "heading", "sources"),
    [
        (REPOSITORY, {}, "Source", [AP]),
        (REPOSITORY, {"voices": "quoted"}, "Source", [AP]),
        (OEHLBRUECK, {}, "Sources", [SPEECH, PAPER]),
        (OEHLBRUECK, {"sources": "rede-roennebaum-2023"}, "Source", [SPEECH]),
        (OEHLBRUECK, {"topics": "parken"}, "Source", [PAPER]),
        (OEHLBRUECK, {"voices": "observed"}, "Source", [PAPER]),
        (OEHLBRUECK, {"stakeholders": "gewerbering"}, "Source", [PAPER]),
    ],
)
def test_open_a_cell_lists_the_sources_that_are_cited_here(
    folder: Path,
    rules: dict[str, str],
    heading: str,
    sources: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = App(folder, monkeypatch).open("matrix", **rules)
    beside = between(shown, "<h2>Open a cell</h2>", "</div>")
    listed = between(beside, f"<h3>{heading}</h3>", "</ul>")
    assert [plain(item) for item in listed.split("<li>")[1:]] == sources


def test_where_nothing_counts_no_source_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(REPOSITORY, monkeypatch)
    shown = app.open("matrix", stakeholders="security-forces", voices="quoted")
    beside = between(shown, "<h2>Open a cell</h2>", "</div>")
    assert beside
    assert "<h3>Source" not in beside
    assert AP not in plain(beside)
