"""The page on robustness says what leaving one thing out does, as the comparison has it."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.robustness import robustness
from standpoint.compare.robustness.records import Robustness
from standpoint.compare.selection import Selection
from standpoint.markup import html
from standpoint.wording import counted
from standpoint.wording.robustness import (
    effect_words,
    left_out,
    sole_sentence,
    steady_headline,
    steady_pairs,
    without,
)
from tests.app import App, Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.reading import READINGS, compared, name


def drawn(figure: Any) -> dict[tuple[str, str], tuple[float, str, str]]:
    """Return the fields of the grid by their names: share, label, and what it tells."""
    (trace,) = figure["data"]
    rows = [unescape(label) for label in figure["layout"]["yaxis"]["ticktext"]]
    columns = [
        unescape(label).replace("<br>", " ") for label in figure["layout"]["xaxis"]["ticktext"]
    ]
    return {
        (person, column): (
            trace["z"][r][c],
            trace["text"][r][c],
            unescape(trace["customdata"][r][c]),
        )
        for r, person in enumerate(rows)
        for c, column in enumerate(columns)
        if trace["z"][r][c] is not None
    }


def lost(comparison: Comparison, person: str, rule: str, value: str) -> tuple[int, int] | None:
    """Return how many cells lose their position and how many turn, by comparing anew.

    None where nobody is cited so, or where nothing else is cited.
    """
    passages = [e for name, _, counting in comparison.counted if name == person for e in counting]
    said = {e.voice.value if rule == "voices" else e.source for e in passages}
    if value not in said:
        return None
    everything = {
        e.voice.value if rule == "voices" else e.source
        for _, _, counting in comparison.counted
        for e in counting
    }
    others = {**vars(comparison.selection), rule: tuple(everything - {value})}
    after = compare(comparison.dossier, Selection(**others)) if everything - {value} else None
    if after is None:
        return None
    numbers = [0, 0]
    for (issue, one), cell in comparison.cells.items():
        if one == person and cell.current:
            new = after.cells[issue, one]
            if new.state == State.LEFT_OUT:
                numbers[0] += 1
            elif side(cell) != side(new):
                numbers[1] += 1
    return numbers[0], numbers[1]


def side(cell: Any) -> object:
    return cell.state if cell.score is None else (cell.score > 0) - (cell.score < 0)


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_the_grid_has_what_a_comparison_without_the_thing_has(
    folder: Path, rules: Selection
) -> None:
    app, comparison = Reader(folder), compared(folder, rules)
    app.open("robustness", **vars(rules))
    found = robustness(comparison)
    if not found.effects:
        assert app.figures == []
        return
    (figure,) = app.figures
    labels = {one.label: one.id for one in comparison.stakeholders}
    fields = drawn(figure)
    # Where nothing else has a column, what only takes along its own has one.
    effects = [e for e in found.effects if e.omission.rule == "voices" or e.says]
    effects = effects or [e for e in found.effects if e.cells]
    columns = {
        left_out(comparison.dossier, e.omission)
        if e.omission.rule == "sources"
        else e.omission.value: e.omission
        for e in effects
    }
    short = {}
    for shown in figure["layout"]["xaxis"]["ticktext"]:
        named = unescape(shown).replace("<br>", " ")
        (full,) = (one for one in columns if one.startswith(named.rstrip("…")))
        short[named] = columns[full]
    assert len(short) == len(columns)
    expected = {}
    for label, person in labels.items():
        for column, omission in short.items():
            numbers = lost(comparison, person, *omission)
            if numbers is not None:
                expected[label, column] = numbers
    assert fields.keys() == expected.keys()
    for key, (gone, turned) in expected.items():
        share, text, told = fields[key]
        held = found.held[labels[key[0]]]
        assert share == pytest.approx((gone + turned) / held)
        plainly = f"{gone + turned}, {turned} ⇄" if turned else f"{gone + turned}"
        assert text == (f"all {held}" if gone == held else plainly)
        assert told.count(" → ") == min(gone + turned, 10)
        assert told.count("→ left out") == min(gone, 10)
    head, *lines = app.tables["robustness-grid"]
    assert head[:2] == ["Stakeholder", "Cells with a position"]
    named = {f"Without {left_out(comparison.dossier, one)}": one for one in columns.values()}
    assert sorted(head[2:]) == sorted(named)
    by_name = {one.name: one.label for one in comparison.stakeholders}
    for who, number, *cells in lines:
        assert number == str(found.held[labels[by_name[who]]])
        cited = {
            named[above] for above, cell in zip(head[2:], cells, strict=True) if cell != "not cited"
        }
        assert cited == {short[column] for label, column in expected if label == by_name[who]}


@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_the_page_says_what_the_comparison_says(folder: Path, rules: Selection) -> None:
    app, comparison = Reader(folder), compared(folder, rules)
    shown = app.open("robustness", **vars(rules), min_shared="1")
    found = robustness(comparison, 1)
    title = steady_headline(comparison, found)
    assert html("<h1>{}</h1>", title) in shown
    deck = plain(between(shown, "</h1>", "</p>"))
    for told in (sole_sentence(comparison.dossier, found), steady_pairs(found)):
        assert told in deck
    listed = [e for e in found.effects if e.says]
    for effect in found.effects:
        begins = without(comparison.dossier, effect.omission)
        line = html("<b>{}</b>, {} ", begins, effect_words(found, effect))
        assert (line in shown) == (effect in listed)
    cells = sum(len(effect.cells) for effect in listed)
    pairs = sum(len(effect.pairs) for effect in listed)
    assert rows(shown, "Cells that change") == min(cells, 60)
    assert rows(shown, "Pairs that change") == min(pairs, 60)
    assert len(app.tables.get("robustness-cells", [[]])) == 1 + cells
    assert len(app.tables.get("robustness-pairs", [[]])) == 1 + pairs


def rows(shown: str, title: str) -> int:
    """Return how many rows the table under a heading has."""
    part = shown.partition(f"<h2>{title}</h2>")[2].partition("</tbody>")[0]
    return part.count("<tr>") - 1 if part else 0


def resting(found: Robustness) -> set[str]:
    return {one for effect in found.effects for one in effect.alone}


def test_a_dossier_of_one_source_says_that_everything_rests_on_it() -> None:
    shown = Reader(REPOSITORY).open("robustness")
    assert shown.count("rests on one source, Truthdig, 16 January 2018") == 1
    deck = plain(between(shown, "</h1>", "</p>"))
    assert "On one kind of voice alone: Security forces (observed)." in deck
    assert "rests on one source" not in Reader(OEHLBRUECK).open("robustness")


def test_one_thing_left_out_shows_only_its_changes_and_they_are_open(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = App(OEHLBRUECK, monkeypatch)
    shown = app.open("robustness", without="sources.rede-roennebaum-2023")
    effects = robustness(compared(OEHLBRUECK, Selection())).effects
    effect = next(e for e in effects if e.omission.value == "rede-roennebaum-2023")
    assert rows(shown, "Cells that change") == len(effect.cells) == 3
    assert counted(len(effect.cells), "change") in shown
    assert app.at.selectbox[0].value == "sources.rede-roennebaum-2023"
    assert '<details class="sp-prose sp-fold" open="">' in shown
    assert '<details class="sp-prose sp-fold" open="">' not in app.open("robustness")


def test_changes_lead_to_the_cell_and_to_the_pair() -> None:
    shown = Reader(REPOSITORY).open("robustness", without="voices.ascribed")
    table = shown.partition("<h2>Cells that change</h2>")[2].partition("<footer")[0]
    assert re.findall(r'href="([^"]*)"', table) == [
        "./?cell=british-money%2Fuk-government",
        "side-by-side?pair=macron&amp;pair=uk-government",
    ]


def test_a_cell_that_loses_its_position_is_left_out() -> None:
    """Without a voice a recorded position is not absent: it has the sign of what is left out."""
    app = Reader(REPOSITORY)
    shown = app.open("robustness", without="voices.ascribed")
    assert app.tables["robustness-cells"] == [
        ["Cell", "Without", "Before", "After"],
        ["UK government on More British money", "ascribed passages", "▲ for", "⊘ left out"],
    ]
    assert '<span class="mk-chip mk-face" data-stance="left-out">' in shown
    assert "no position" not in shown.partition("<h2>")[2]


def test_forty_sources_of_which_each_is_one_partys_own_are_told_once(tmp_path: Path) -> None:
    write_large(tmp_path, 40, 38)
    app = Reader(tmp_path)
    shown = app.open("robustness")
    comparison = compared(tmp_path, Selection())
    found = robustness(comparison)
    assert len(resting(found)) == 40
    deck = plain(between(shown, "</h1>", "</p>"))
    assert "On one source alone: all 40 stakeholders with a position." in deck
    assert shown.count("<b>Without") == 4, "the voices; the sources say nothing"
    voices = sum(len(e.cells) for e in found.effects if e.omission.rule == "voices")
    assert (
        f"The first 60 of {voices:,} changes, the gravest; the download holds them all; what rests "
        "on one thing alone is told above."
    ) in shown
    assert rows(shown, "Cells that change") == 60
    assert len(app.tables["robustness-cells"]) == 1 + voices == 1521
    (figure,) = app.figures
    assert len(drawn(figure)) == 40 * 4
    assert "Not drawn: 40 sources" in shown
    assert sum(block.count("</") for block in app.blocks) < 2500
    one = app.open("robustness", without="sources.source-7")
    assert rows(one, "Cells that change") == 38
    assert "is told above" not in one
    assert "is told above" not in Reader(OEHLBRUECK).open("robustness")


def test_a_field_of_the_grid_tells_ten_changes_and_counts_the_rest(tmp_path: Path) -> None:
    write_large(tmp_path, 2, 42)
    app = Reader(tmp_path)
    app.open("robustness")
    found = [(text, told) for _, text, told in drawn(app.figures[0]).values()]
    assert {text for text, _ in found} == {"10", "11"}
    for text, told in found:
        assert told.count(" → ") == 10
        assert told.endswith("<br>and 1 more") == (text == "11")
        assert "<br>and 0 more" not in told


def test_a_party_of_several_sources_has_them_in_the_grid(tmp_path: Path) -> None:
    """Of what is cited for one alone, and for another beside others, the others are told."""
    write_large(tmp_path, 3, 4)
    file = tmp_path / "positions" / "stakeholder-1.yaml"
    text = file.read_text(encoding="utf-8")
    entry = (tmp_path / "positions" / "stakeholder-0.yaml").read_text(encoding="utf-8")
    first = entry.partition("positions:\n")[2].partition("  - issue: issue-1\n")[0]
    file.write_text(
        text + first.replace("stance: strongly-oppose", "stance: support"), encoding="utf-8"
    )
    app = Reader(tmp_path)
    shown = app.open("robustness")
    found = robustness(compared(tmp_path, Selection()))
    says = [e.omission.value for e in found.effects if e.says and e.omission.rule == "sources"]
    assert says
    assert shown.count("<b>Without the source") == len(says)
    assert len(app.figures[0]["layout"]["xaxis"]["ticktext"]) == 4 + len(says)


@pytest.mark.parametrize(
    ("papers", "told"),
    [
        (2, "paper-0, 1 January 2020 or paper-1, 1 January 2020"),
        (
            4,
            ", ".join(f"paper-{n}, 1 January 2020" for n in range(3))
            + " or paper-3, 1 January 2020",
        ),
        (5, "any one of 5 others"),
    ],
)
def test_up_to_four_things_without_which_nothing_changes_are_named(
    tmp_path: Path, papers: int, told: str
) -> None:
    """What stands in several papers rests on none of them."""
    write_large(tmp_path, 2, 1)
    file = tmp_path / "positions" / "stakeholder-0.yaml"
    head, _, passage = file.read_text(encoding="utf-8").partition("      - source: source-0\n")
    for paper in (f"paper-{number}" for number in range(papers)):
        head += f"      - source: {paper}\n{passage}"
        for kind in ("txt", "yaml"):
            text = (tmp_path / "seeds" / f"source-0.{kind}").read_text(encoding="utf-8")
            (tmp_path / "seeds" / f"{paper}.{kind}").write_text(
                text.replace("Publisher 0", paper), encoding="utf-8"
            )
    file.write_text(head, encoding="utf-8")
    shown = plain(Reader(tmp_path).open("robustness"))
    assert f"Without {told} , nothing changes." in shown
    assert "What is left out takes along what rests on it alone" not in shown


def test_without_a_position_that_counts_the_page_says_so() -> None:
    shown = Reader(REPOSITORY).open("robustness", stakeholders="security-forces", voices="quoted")
    assert "<h1>No position counts here, so nothing can change</h1>" in shown


def test_of_one_stakeholder_no_pair_is_spoken_of(monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(REPOSITORY, monkeypatch)
    asked = "How many issues two must share for a percentage"
    app.open("robustness")
    assert asked in {one.label for one in app.at.button_group}
    shown = plain(app.open("robustness", stakeholders="macron").partition("Everything is")[0])
    assert "three of 18 cells change: all lose their position. Which?" in shown
    assert "pair" not in shown
    assert asked not in {one.label for one in app.at.button_group}
