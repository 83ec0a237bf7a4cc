"""The page of two or three side by side: its figures are those of the core, read off the page."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.compare.agreement import agreement, stances, support
from standpoint.compare.cells import Comparison, compare
from standpoint.compare.pairs import pairs, relations
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
        at.switch_page("standpoint/pages/side_by_side.py").run()
        assert not at.exception
        return at

    return open_page


def comparison_of(folder: Path, selection: Selection | None = None) -> Comparison:
    loaded = load(snapshot(folder))
    assert loaded.dossier is not None
    return compare(loaded.dossier, selection or Selection())


def page(at: AppTest) -> str:
    """Return the HTML of the page itself, without style and masthead."""
    whole = "\n".join(block.value for block in at.html if not block.value.startswith("<style"))
    return whole[whole.index('<div class="sp-lead">') :]


def plain(markup: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def rows(at: AppTest) -> list[list[str]]:
    """Return the cells of the rows of the table that says why."""
    table = re.search(r'<details class="sp-folded sp-pair-why">.*?</details>', page(at), re.DOTALL)
    assert table
    return [
        [plain(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)]
        for row in re.findall(r"<tr>(.*?)</tr>", table.group(), re.DOTALL)[1:]
    ]


def figures(at: AppTest) -> list[str]:
    return [plain(text) for text in re.findall(r'<p class="sp-pair-figure">(.*?)</p>', page(at))]


@pytest.mark.parametrize("strength", [False, True])
@pytest.mark.parametrize("min_shared", [1, 3, 10])
@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK])
def test_every_pair_has_the_figure_of_the_core(
    opened: Opened, folder: Path, min_shared: int, strength: bool
) -> None:
    comparison = comparison_of(folder)
    found = agreement(stances(comparison), strength)
    rules = {"min_shared": str(min_shared), **({"strength": "1"} if strength else {})}
    for pair in pairs(found):
        at = opened(folder, pair=[pair.one, pair.other], **rules)
        expected = words.figure(pair, min_shared)
        assert figures(at) == [plain(expected)]
        assert not re.search(r"\bnan\b", plain(page(at)), re.IGNORECASE)
        if not pair.shared:
            assert expected == "nothing shared"
            assert "sp-pair-why" not in page(at)
            continue
        *each, last = rows(at)
        assert len(each) == pair.shared == len(support(stances(comparison), pair.one, pair.other))
        total = sum(float(row[-1]) for row in each)
        assert total / pair.shared == pytest.approx(pair.value)
        assert float(last[-1].split()[0]) == pytest.approx(total)
        for relation, number in (
            ("same side", pair.same),
            ("apart", pair.apart),
            ("opposite", pair.opposite),
        ):
            assert sum(row[3] == relation for row in each) == number
            assert f"{number} {relation}" in last[3]
        if pair.shared < min_shared:
            assert expected == "too few to say"
            assert "%" not in plain(page(at)).partition("Same side")[0]


@pytest.mark.parametrize("show", ["same", "one", "neither", "opposite"])
def test_a_chip_leaves_the_issues_of_its_relation(opened: Opened, show: str) -> None:
    comparison = comparison_of(REPOSITORY)
    ids = ["macron", "migrants"]
    shown = opened(pair=ids, show=show)
    titles = re.findall(r'sp-beside-row"><h3>(.*?)</h3>', page(shown))
    expected = [
        issue.title
        for issue in comparison.issues
        if relations(comparison, ids)[issue.id].name.lower() == show
    ]
    assert [plain(title) for title in titles] == expected


def test_three_have_the_figure_of_each_of_their_pairs(opened: Opened) -> None:
    at = opened(OEHLBRUECK, pair=["atempause", "gewerbering", "buergermeisterin"])
    found = pairs(agreement(stances(comparison_of(OEHLBRUECK))))
    assert figures(at) == [plain(words.figure(pair, 3)) for pair in found]
    assert page(at).count("sp-beside-3") == 5


def test_one_alone_is_asked_for_a_second(opened: Opened) -> None:
    at = opened(pair="macron")
    assert "Choose whom to put beside Macron" in plain(page(at))
    assert figures(at) == []


def test_who_is_left_out_by_the_rules_is_named(opened: Opened) -> None:
    at = opened(pair=["macron", "migrants"], stakeholders=["macron", "uk-government"])
    assert "Left out by the reading rules: Migrants." in plain(page(at))


def test_reading_rules_that_leave_one_stakeholder_say_so(opened: Opened) -> None:
    at = opened(stakeholders="macron")
    assert "leave fewer than two stakeholders" in page(at)


def test_the_rules_recalculate_the_figure(opened: Opened) -> None:
    selection = Selection(voices=("quoted", "reported"))
    found = pairs(agreement(stances(comparison_of(REPOSITORY, selection))))
    (pair,) = [p for p in found if {p.one, p.other} == {"macron", "uk-government"}]
    at = opened(pair=["macron", "uk-government"], voices=["quoted", "reported"])
    assert figures(at) == [words.figure(pair, 3)]


def chosen(at: AppTest) -> list[str]:
    """Return the ids of those whom the control shows as compared."""
    control = next(one for one in at.multiselect if str(one.key).startswith("pair "))
    return list(control.value)


def test_the_two_who_share_most_are_the_default(opened: Opened) -> None:
    at = opened()
    assert chosen(at) == ["macron", "uk-government"]
    assert "<h1>Macron and UK government</h1>" in page(at)


def test_a_choice_writes_the_address_and_unknown_names_are_passed_over(opened: Opened) -> None:
    at = opened(pair=["migrants", "nobody", "aid-groups"])
    assert chosen(at) == ["migrants", "aid-groups"]
    assert figures(at) == ["nothing shared"]
    control = next(one for one in at.multiselect if str(one.key).startswith("pair "))
    control.set_value(["migrants", "macron"]).run()
    assert at.query_params["pair"] == ["migrants", "macron"]
    assert figures(at) == ["too few to say"]
