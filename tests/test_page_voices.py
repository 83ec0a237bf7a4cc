"""The page on voices says what the comparison says."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from standpoint import wording
from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.selection import Selection
from standpoint.compare.voices import ascriptions, heard, most_direct
from standpoint.load import Loaded, load, snapshot
from standpoint.markup import html
from standpoint.model import VOICES
from standpoint.wording import voices as sentences

REPOSITORY = Path(__file__).resolve().parent.parent
OEHLBRUECK = Path(__file__).resolve().parent / "dossiers" / "oehlbrueck"


def page(folder: Path, monkeypatch: pytest.MonkeyPatch, **query: str | list[str]) -> AppTest:
    monkeypatch.setenv("STANDPOINT_DOSSIER", str(folder))
    at = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
    at.run()
    at.switch_page("standpoint/pages/voices.py")
    for name, value in query.items():
        at.query_params[name] = value
    at.run()
    assert not at.exception
    return at


def text(at: AppTest) -> str:
    """Return the page's HTML but for the style, as one piece."""
    return "\n".join(block.value for block in at.html if "<style>" not in block.value)


def marks(shown: str) -> list[str]:
    """Return what the marks of the coverage say, row by row."""
    return re.findall(r'<td><a class="sp-link sp-tick[^>]* aria-label="([^"]*)"', shown)


def expected_marks(comparison: Comparison) -> list[str]:
    words = []
    for issue in comparison.issues:
        for cell in comparison.row(issue.id):
            voice = most_direct(comparison, cell)
            words.append(voice.value if voice else cell.state.value)
    return words


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
@pytest.mark.parametrize("voices", [(), ("observed", "ascribed")], ids=["all", "some"])
@pytest.mark.parametrize("unit", ["passages", "words"])
def test_the_page_shows_the_counts_of_the_comparison(
    folder: Path, voices: tuple[str, ...], unit: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    query = {"voices": list(voices)} if voices else {}
    at = page(folder, monkeypatch, count=unit, **query)
    dossier = load(snapshot(folder)).dossier
    assert dossier
    comparison = compare(dossier, Selection(voices=voices))
    found, said_of = heard(comparison), ascriptions(comparison)
    shown = text(at)

    assert html("<p>{}</p>", sentences.overview(found)) in shown
    assert html("<p>{}</p>", sentences.bars_summary(found, unit)) in shown
    assert at.get("plotly_chart")[0].proto.alt == sentences.bars_summary(found, unit)
    for one, sentence in sentences.unheard(found, said_of, restricted=bool(voices)):
        assert html("{}</a></b>: {}", one.stakeholder.label, sentence) in shown
    for one in said_of:
        assert "says this of them" in shown and html("{}", one.speaker) in shown
    assert marks(shown) == expected_marks(comparison)
    for cell in comparison.cells.values():
        if cell.state == State.SILENT:
            assert html("{}", cell.note) in shown

    spec = json.loads(at.get("plotly_chart")[0].proto.spec)
    drawn = {trace["name"]: sum(trace["x"]) for trace in spec["data"] if trace["type"] == "bar"}
    numbers = [one.words if unit == "words" else one.passages for one in found]
    totals = dict(zip(VOICES, map(sum, zip(*numbers, strict=True)), strict=True))
    assert drawn == {voice: total for voice, total in totals.items() if total}


def test_each_mark_opens_its_cell_and_keeps_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = text(page(REPOSITORY, monkeypatch, voices=["observed", "ascribed"]))
    links = re.findall(r'<td><a class="sp-link sp-tick[^>]* href="([^"]*)"', shown)
    assert links[0] == "./?voices=observed&amp;voices=ascribed&amp;cell=help-to-stay%2Fmacron"


def test_words_are_cited_source_by_source(
    oehlbrueck: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert oehlbrueck.dossier
    shown = text(page(OEHLBRUECK, monkeypatch))
    found = heard(compare(oehlbrueck.dossier, Selection()))
    for one in found:
        for source, number in one.sources.items():
            name = wording.source_name(oehlbrueck.dossier.source_by_id[source])
            assert html('<td class="">{}</td><td class="sp-number">{}</td>', name, number) in shown


def test_an_address_that_knows_no_such_count_counts_passages(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "of the cited passages" in text(page(REPOSITORY, monkeypatch, count="votes"))


def test_text_of_the_dossier_is_never_markup(
    dossier_copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "uk-government.yaml"
    changed = file.read_text(encoding="utf-8")
    changed = changed.replace("name: UK government", 'name: "<b>UK</b>"')
    changed = changed.replace("speaker: Emmanuel Macron", 'speaker: "<i>Macron</i>"')
    file.write_text(changed, encoding="utf-8")
    at = page(folder, monkeypatch)
    shown = text(at)
    assert "<b>UK</b>" not in shown and "<i>Macron</i>" not in shown
    assert "&lt;b&gt;UK&lt;/b&gt;" in shown and "&lt;i&gt;Macron&lt;/i&gt;" in shown
    ticks = json.loads(at.get("plotly_chart")[0].proto.spec)["layout"]["yaxis"]["ticktext"]
    assert "&lt;b&gt;UK&lt;/b&gt;" in ticks


def test_a_large_dossier_is_shown(large_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at = page(large_folder, monkeypatch)
    shown = text(at)
    assert len(marks(shown)) == 1520
    assert "1,520 passages: 380 quoted, 380 reported, 380 observed and 380 ascribed." in shown
    assert "28 more" in shown
