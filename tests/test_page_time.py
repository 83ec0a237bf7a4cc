"""The page on time says what the dates say, and nothing of today's."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.chronology import changes, dated, happenings
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.wording import time as said

REPOSITORY = Path(__file__).resolve().parent.parent
OEHLBRUECK = Path(__file__).resolve().parent / "dossiers" / "oehlbrueck"


def page(folder: Path, monkeypatch: pytest.MonkeyPatch, **query: str | list[str]) -> AppTest:
    monkeypatch.setenv("STANDPOINT_DOSSIER", str(folder))
    at = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
    at.run()
    at.switch_page("standpoint/pages/time.py")
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def text(at: AppTest) -> str:
    """Return the page's HTML but for the style, as one piece."""
    return "\n".join(block.value for block in at.html if "<style>" not in block.value)


def drawn(at: AppTest) -> int:
    """Return how many positions the figure holds."""
    figure = json.loads(at.get("plotly_chart")[0].proto.spec)
    return sum(
        len(trace["customdata"])
        for trace in figure["data"]
        if trace.get("name") in ("days", "spans")
    )


def compared(loaded: Loaded, rules: dict[str, tuple[str, ...]]) -> Comparison:
    assert loaded.dossier is not None
    return compare(loaded.dossier, Selection(**rules))


@pytest.mark.parametrize("rules", [{}, {"voices": ("quoted",)}], ids=["all", "quoted"])
@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def test_the_page_shows_every_position_and_event_that_counts(
    folder: Path,
    rules: dict[str, tuple[str, ...]],
    calais: Loaded,
    oehlbrueck: Loaded,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    comparison = compared(calais if folder == REPOSITORY else oehlbrueck, rules)
    told, happened = dated(comparison), happenings(comparison)
    at = page(folder, monkeypatch, **{name: list(ids) for name, ids in rules.items()})
    shown = text(at)
    assert drawn(at) == len(told)
    table = shown[shown.index('<div class="sp-table"') :].partition("</table>")[0]
    assert table.count("<tr>") == 1 + len(told) + len(happened)
    assert shown.count('<article class="sp-event">') == len(happened)
    assert unescape(said.lead(told, changes(comparison), 0)) in unescape(shown)
    for h in happened:
        assert said.relation(h, told) in shown
        assert f"event={h.number}" in shown


def test_with_one_source_the_page_says_that_nothing_can_change(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = text(page(REPOSITORY, monkeypatch))
    assert "All 30 positions are of one day, 16 January 2018" in shown
    assert "14 to 15 years before the positions of 16 January 2018." in shown
    assert shown.count("it had not happened yet") == 2
    assert "There is no second date, so there is nothing before or after to compare." in shown


def test_a_change_stands_with_the_passages_before_and_after(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = text(page(OEHLBRUECK, monkeypatch))
    (change,) = re.findall(r'<article class="sp-change">.*?</article>', shown, re.DOTALL)
    before, after = re.findall(r"<section aria-label=.*?</section>", change, re.DOTALL)
    assert "den falschen Weg" in before
    assert "18 March 2023" in before
    assert "Ich habe mich geirrt" in after
    assert "9 November 2023" in after
    assert before.count("source?source=") == 2
    assert after.count("source?source=") == 2


def test_the_page_without_positions_still_shows_the_background(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = text(
        page(
            OEHLBRUECK,
            monkeypatch,
            stakeholders=["atempause"],
            topics=["verkehr"],
            voices=["ascribed"],
        )
    )
    assert "No position counts with a date in this selection." in shown
    assert shown.count('<article class="sp-event">') == 3


def test_a_large_dossier_keeps_all_positions_in_their_marks(
    large_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = page(large_folder, monkeypatch)
    figure = json.loads(at.get("plotly_chart")[0].proto.spec)
    numbers = [
        int(number)
        for trace in figure["data"]
        if trace.get("name") == "days"
        for number in trace["text"]
    ]
    assert sum(numbers) == 1520
    assert "share a mark, which holds their number" in text(at)
