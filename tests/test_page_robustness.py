"""The page on robustness says what leaving one thing out does, as the comparison has it."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.compare.cells import compare
from standpoint.compare.robustness import robustness
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.markup import html
from standpoint.wording import counted
from standpoint.wording import robustness as sentences
from tests.app import App

REPOSITORY = Path(__file__).resolve().parent.parent
OEHLBRUECK = Path(__file__).resolve().parent / "dossiers" / "oehlbrueck"


def page(folder: Path, monkeypatch: pytest.MonkeyPatch, **query: str | list[str]) -> AppTest:
    monkeypatch.setenv("STANDPOINT_DOSSIER", str(folder))
    at = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
    at.run()
    at.switch_page("standpoint/pages/robustness.py")
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def text(at: AppTest) -> str:
    """Return the page's HTML but for the style, as one piece."""
    return "\n".join(block.value for block in at.html if "<style>" not in block.value)


def rows(shown: str, title: str) -> int:
    """Return how many rows the table under a heading has."""
    part = shown.partition(f"<h2>{title}</h2>")[2].partition("</tbody>")[0]
    return part.count("<tr>") - 1 if part else 0


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
@pytest.mark.parametrize(
    "voices", [(), ("quoted", "observed"), ("ascribed",)], ids=["all", "two", "one"]
)
@pytest.mark.parametrize("shared", [3, 1])
def test_the_page_says_what_the_comparison_says(
    folder: Path, voices: tuple[str, ...], shared: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = {"voices": list(voices)} if voices else {}
    shown = text(page(folder, monkeypatch, min_shared=str(shared), **query))
    dossier = load(snapshot(folder)).dossier
    assert dossier
    found = robustness(compare(dossier, Selection(voices=voices)), shared)

    sole = sentences.sole_sentence(dossier, found)
    assert html("<p><b>{}</b> {}</p>", sole, sentences.steady_sentence(found)) in shown
    for effect in found.effects:
        without = sentences.without(dossier, effect.omission)
        words = sentences.effect_words(found, effect)
        assert html("<b>{}</b>, {} ", without, words) in shown
    assert rows(shown, "Cells that change") == sum(len(e.cells) for e in found.effects)
    assert rows(shown, "Pairs that change") == sum(len(e.pairs) for e in found.effects)


def test_a_dossier_of_one_source_says_that_everything_rests_on_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = text(page(REPOSITORY, monkeypatch))
    assert "Everything here rests on one source, Truthdig, 16 January 2018." in shown
    assert "Everything here rests on one source" not in text(page(OEHLBRUECK, monkeypatch))


def test_one_thing_left_out_shows_only_its_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    at = page(OEHLBRUECK, monkeypatch, without="sources.rede-roennebaum-2023")
    shown = text(at)
    dossier = load(snapshot(OEHLBRUECK)).dossier
    assert dossier
    effects = robustness(compare(dossier, Selection())).effects
    effect = next(e for e in effects if e.omission.value == "rede-roennebaum-2023")
    assert rows(shown, "Cells that change") == len(effect.cells) == 3
    assert counted(len(effect.cells), "change") in shown
    assert at.selectbox[0].value == "sources.rede-roennebaum-2023"


def test_changes_lead_to_the_cell_and_to_the_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = text(page(REPOSITORY, monkeypatch, without="voices.ascribed"))
    table = shown.partition("<h2>Cells that change</h2>")[2]
    assert re.findall(r'href="([^"]*)"', table) == [
        "./?cell=british-money%2Fuk-government",
        "side-by-side?pair=macron&amp;pair=uk-government",
    ]


def test_a_cell_that_loses_its_position_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a voice a recorded position is not absent: it has the sign of what is left out."""
    with monkeypatch.context() as patch:
        app = App(REPOSITORY, patch)
        shown = app.open("robustness", without="voices.ascribed")
        told = app.tables["robustness-cells"]
    assert told == [
        ["Cell", "Without", "Before", "After"],
        ["UK government on More British money", "ascribed passages", "▲ for", "⊘ left out"],
    ]
    chip = '<b class="sp-chip sp-left_out" aria-hidden="true">⊘</b> left out'
    assert chip in shown
    assert "no position" not in shown


def test_a_large_dossier_shows_the_first_changes_and_counts_all(
    large_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = text(page(large_folder, monkeypatch))
    assert rows(shown, "Cells that change") == 60
    assert "The first 60 of 3,040 changes; the download holds them all." in shown
    assert "36 more" in shown


def test_without_a_position_that_counts_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    at = page(REPOSITORY, monkeypatch, stakeholders="security-forces", voices="quoted")
    assert "No position counts here, so nothing can change." in text(at)
