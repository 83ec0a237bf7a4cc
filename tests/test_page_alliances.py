"""The page on alliances: its figures are those of the core on the same selection, cell by cell."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import compare
from standpoint.compare.coalitions import coalitions
from standpoint.compare.order import most_similar
from standpoint.compare.pairs import Pair, pairs
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.wording import alliances as words

REPOSITORY = Path(__file__).resolve().parent.parent
OEHLBRUECK = REPOSITORY / "tests" / "dossiers" / "oehlbrueck"
Opened = Callable[..., AppTest]


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """Return a function that opens the page on a dossier with parameters in the address."""

    def open_page(folder: Path = REPOSITORY, **parameters: str | list[str]) -> AppTest:
        monkeypatch.setenv("STANDPOINT_DOSSIER", str(folder))
        at = AppTest.from_file(str(REPOSITORY / "app.py"), default_timeout=60)
        for name, value in parameters.items():
            at.query_params[name] = value
        at.run()
        at.switch_page("standpoint/pages/alliances.py").run()
        assert not at.exception
        return at

    return open_page


def page(at: AppTest) -> str:
    whole = "\n".join(block.value for block in at.html if not block.value.startswith("<style"))
    return whole[whole.index('<div class="sp-lead">') :]


def plain(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def core(folder: Path, by_strength: bool = False, **rules: tuple[str, ...]) -> list[Pair]:
    loaded = load(snapshot(folder))
    assert loaded.dossier is not None
    return pairs(agreement(stances(compare(loaded.dossier, Selection(**rules))), by_strength))


def cells(at: AppTest) -> dict[tuple[str, str], tuple[str, str, bool]]:
    """Return of each cell of the table its colour class, what it says, and whether tab stops."""
    table = page(at)
    table = table[table.index('<div class="sp-pairs') : table.index("</table>")]
    pattern = (
        r'<td class="([^"]+)"><a class="sp-link" href="side-by-side\?([^"]*)" '
        r'aria-label="[^"]*" title="([^"]*)"( tabindex="-1")?>(.*?)</a></td>'
    )
    found: dict[tuple[str, str], tuple[str, str, bool]] = {}
    for look, address, say, passed, text in re.findall(pattern, table):
        one, other = re.findall(r"pair=([a-z0-9-]+)", address)
        shown = f"{unescape(say)} | {plain(text)}"
        key = (other, one) if passed else (one, other)
        assert key not in found
        found[key] = (look, shown, not passed)
    return found


@pytest.mark.parametrize("strength", [False, True])
@pytest.mark.parametrize("min_shared", [1, 3])
@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK])
def test_every_cell_says_what_the_core_says(
    opened: Opened, folder: Path, min_shared: int, strength: bool
) -> None:
    expected = core(folder, strength)
    at = opened(folder, min_shared=str(min_shared), strength="1" if strength else "")
    found = cells(at)
    assert len(found) == 2 * len(expected)
    assert sum(stops for _, _, stops in found.values()) == len(expected)
    for pair in expected:
        for key in ((pair.one, pair.other), (pair.other, pair.one)):
            look, shown, _ = found[key]
            say, _, text = shown.partition(" | ")
            assert say.endswith(words.pair_words(pair, min_shared))
            if pair.shared == 0:
                assert (look, text) == ("sp-pair-nothing", "–")
            elif pair.shared < min_shared:
                assert look == "sp-pair-few"
                assert text == f"too few {words.counts(pair, every=False)}"
            else:
                assert look.startswith("sp-shade-")
                figure = plain(words.percent(pair.value))
                assert text.startswith(f"{figure} n = {pair.shared}")
    assert "nan" not in plain(page(at)).lower().split()


def test_links_keep_the_rules_that_the_figure_depends_on(opened: Opened) -> None:
    at = opened(OEHLBRUECK, voices=["quoted"], strength="1", min_shared="2")
    address = re.search(r'href="(side-by-side\?[^"]*pair=[^"]*)"', page(at))
    assert address
    for part in ("voices=quoted", "strength=1", "min_shared=2"):
        assert part in address.group(1)


def test_the_order_is_by_similarity_or_the_dossiers(opened: Opened) -> None:
    loaded = load(snapshot(REPOSITORY))
    assert loaded.dossier is not None
    comparison = compare(loaded.dossier, Selection())
    names = {s.id: s.label for s in comparison.stakeholders}
    for order, ids in (
        ("similar", most_similar(stances(comparison))[0]),
        ("dossier", list(names)),
    ):
        heads = re.findall(r'<tr><th scope="row">(.*?)</th>', page(opened(order=order)))
        assert heads[: len(ids)] == [names[name] for name in ids]


def test_the_reader_is_told_where_strength_changes_an_order(opened: Opened, tmp_path: Path) -> None:
    assert "changes the order of no two pairs" in page(opened())
    from tests.conftest import write_large

    write_large(tmp_path, stakeholders=6, issues=12)
    said = plain(page(opened(tmp_path)))
    assert "Whether strength counts changes the order of two pairs" in said


def test_every_coalition_is_a_row_with_its_issues(opened: Opened) -> None:
    loaded = load(snapshot(REPOSITORY))
    assert loaded.dossier is not None
    comparison = compare(loaded.dossier, Selection())
    rows = re.findall(r'<details class="sp-set">(.*?)</details>', page(opened()), re.DOTALL)
    found = coalitions(comparison)
    assert len(rows) == len(found)
    for row, coalition in zip(rows, found, strict=True):
        assert row.count('class="sp-set-in"') == len(coalition.members)
        issues = re.findall(r"issue=([a-z0-9-]+)", row)
        assert issues == [*coalition.supporting, *coalition.opposing]


@pytest.mark.parametrize("threshold", ["50", "67", "100"])
def test_the_network_has_a_line_for_each_pair_that_agrees_enough(
    opened: Opened, threshold: str
) -> None:
    share = {"50": 1 / 2, "67": 2 / 3, "100": 1.0}[threshold]
    expected = [p for p in core(REPOSITORY) if p.shared >= 1 and p.value >= share]
    at = opened(min_shared="1", threshold=threshold)
    (figure,) = at.get("plotly_chart")
    spec = json.loads(figure.proto.spec)
    lines = sum(trace["x"].count(None) for trace in spec["data"] if trace["mode"] == "lines")
    assert lines == len(expected)
    assert plain(figure.proto.alt) in plain(page(at))


def test_without_a_line_nothing_is_drawn(opened: Opened) -> None:
    at = opened(OEHLBRUECK)
    assert not at.get("plotly_chart")
    assert "there is no line to draw" in page(at)


def test_camps_that_are_not_clear_are_not_shown(opened: Opened) -> None:
    assert "No split is clear" in page(opened(OEHLBRUECK))
    assert "sp-boxes" not in page(opened(OEHLBRUECK))
    assert "Two camps fit, but for 1 of 13 issue-pairs" in page(opened())


def test_forty_stakeholders_are_all_there_and_their_camps_are_not_computed(
    opened: Opened, large_folder: Path
) -> None:
    at = opened(large_folder)
    assert len(cells(at)) == 40 * 39
    assert "Not computed: 40 stakeholders" in plain(page(at))


def test_reading_rules_that_leave_nothing_to_compare_say_so(opened: Opened) -> None:
    assert "leave fewer than two stakeholders" in page(opened(stakeholders="macron"))


def test_the_matrix_page_needs_none_of_the_heavy_libraries() -> None:
    code = (
        "import sys, standpoint.screen.matrix, standpoint.screen.frame, standpoint.wording; "
        "sys.exit(bool({'pandas', 'scipy', 'networkx'} & set(sys.modules)))"
    )
    result = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], cwd=REPOSITORY, check=False
    )
    assert result.returncode == 0
