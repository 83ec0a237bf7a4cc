"""The page of two or three side by side: its squares, counts and lines are those of the core."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import Comparison, State, side
from standpoint.compare.pairs import SHARED, Pair, Relation, all_pairs, in_common, relations
from standpoint.screen.beside import OPEN
from standpoint.wording import percent
from tests.app import App, Reader, plain
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.elements import having, parse, words
from tests.reading import BY_VOICE, seen

DRAWN = {Relation.SAME: "same", Relation.APART: "apart", Relation.OPPOSITE: "opposite"}
SIGNS = {"same": "=", "apart": "~", "opposite": "≠", "not-shared": ""}
HEADINGS = {
    Relation.DIVIDED: ("No single stance",),
    Relation.ONE: ("Only one here has a position",),
    Relation.NEITHER: ("Neither has a position here", "None has a position here"),
    Relation.LEFT_OUT: ("Left out",),
}


@pytest.fixture(scope="module", params=[REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def app(request: pytest.FixtureRequest) -> Reader:
    return Reader(request.param)


@pytest.fixture
def shipped() -> Reader:
    return Reader(REPOSITORY)


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> App:
    return App(REPOSITORY, monkeypatch)


def pair_of(comparison: Comparison, one: str, other: str, by_strength: bool = False) -> Pair:
    found = all_pairs(agreement(stances(comparison), by_strength))
    return next(pair for pair in found if {pair.one, pair.other} == {one, other})


def drawn_groups(shown: str) -> list[tuple[str, list[str]]]:
    """Return the words below each group of squares, and the relation that each square shows."""
    (block,) = re.findall(r'<div class="sp-groups">.*?</div></div>', shown, re.DOTALL)
    found = []
    for group in parse(block)[0]:
        squares = having(group, "mk-square")
        kinds = [square.get("data-relation", "") for square in squares]
        assert [words(square) for square in squares] == [SIGNS[kind] for kind in kinds]
        (said,) = group.iter("p")
        found.append((words(said), kinds))
    return found


def expected_groups(comparison: Comparison, ids: list[str]) -> list[tuple[str, list[str]]]:
    """Return the same by the cells alone."""
    related = relations(comparison, ids)
    by = {r: [i for i, held in related.items() if held == r] for r in Relation}
    shared = [DRAWN[r] for r in (Relation.OPPOSITE, Relation.APART, Relation.SAME) for _ in by[r]]
    found = [(f"{len(shared)} of {len(related)} shared", shared)] if shared else []
    labels = comparison.dossier.stakeholder_by_id
    rest = [(f"{len(by[Relation.DIVIDED])} without a single stance", by[Relation.DIVIDED])]
    for name in ids:
        mine = [i for i in by[Relation.ONE] if comparison.cells[i, name].current]
        rest.append((f"{len(mine)} only {labels[name].label}", mine))
    rest.append((f"{len(by[Relation.LEFT_OUT])} left out", by[Relation.LEFT_OUT]))
    nobody = "neither" if len(ids) == 2 else "none of them"
    rest.append((f"{len(by[Relation.NEITHER])} {nobody}", by[Relation.NEITHER]))
    return found + [(said, ["not-shared"] * len(issues)) for said, issues in rest if issues]


@pytest.mark.parametrize("rules", BY_VOICE, ids=str)
def test_under_every_rule_there_is_a_square_for_each_issue_in_its_group(
    app: Reader, rules: dict[str, Any]
) -> None:
    comparison = seen(app.folder, **rules)
    names = [one.id for one in comparison.stakeholders]
    for ids in [*combinations(names, 2), names[:3]]:
        shown = app.open("side_by_side", pair=list(ids), **rules)
        found, expected = drawn_groups(shown), expected_groups(comparison, list(ids))
        assert sum(len(kinds) for _, kinds in found) == len(comparison.issues)
        assert [kinds for _, kinds in found] == [kinds for _, kinds in expected]
        for (said, _), (begin, kinds) in zip(found, expected, strict=True):
            assert said.startswith(begin)
            for word, number in Counter(k for k in kinds if k != "not-shared").items():
                told = {"same": "same side"}.get(word, word)
                assert said.endswith(told) or f"{number} {told}" in said


def test_a_group_leads_to_its_issues_alone() -> None:
    shown = Reader(REPOSITORY).open("side_by_side", pair=["macron", "security-forces"])
    assert (
        '<p class="sp-onward"><a class="sp-link" dir="auto" href="alliances">All pairs</a>' in shown
    )
    links = re.findall(r'<a [^>]*&amp;show=(\w+)">(.*?)</a>', shown)
    assert links == [
        ("same", "both same side"),
        ("one", "16 only Macron"),
        ("neither", "1 neither"),
    ]


@pytest.mark.parametrize("rules", BY_VOICE, ids=str)
def test_every_issue_stands_in_its_section_with_what_each_holds(
    app: Reader, rules: dict[str, Any]
) -> None:
    comparison = seen(app.folder, **rules)
    ids = [one.id for one in comparison.stakeholders][:2]
    related = relations(comparison, ids)
    shown = app.open("side_by_side", pair=ids, **rules)
    sections = re.findall(r'<section class="sp-beside.*?</section>', shown, re.DOTALL)
    told: list[str] = []
    for section in sections:
        root = parse(section)
        heading = words(next(root.iter("h2")))
        issues = [one.get("id", "").removeprefix("on-") for one in root.iter() if one.get("id")]
        title, number, _, _ = heading.rsplit(" ", 3)
        assert int(number) == len(issues)
        for issue in issues:
            assert (
                related[issue] in SHARED if title == "Shared" else title in HEADINGS[related[issue]]
            )
        for head in having(root, "sp-line-head"):
            assert [*map(words, head)] == ["", *(comparison.names[name] for name in ids)]
        for article in having(root, "sp-shared"):
            relation = related[article.get("id", "").removeprefix("on-")]
            assert words(having(article, "sp-relation")[0]) == relation
        for line in having(root, "sp-line"):
            issue = having(line, "sp-kicker")[0].get("id", "").removeprefix("on-")
            for name, held in zip(ids, having(line, "sp-line-cell"), strict=True):
                cell = comparison.cells[issue, name]
                mark = having(held, "mk-face")[0]
                assert mark.get("data-stance") == (
                    str(cell.score) if cell.score is not None else cell.state.replace(" ", "-")
                )
                voices = [one.get("data-voice") for one in having(held, "mk-glyph")]
                assert voices == ([cell.voice] if cell.voice else [])
        told += issues
    assert sorted(told) == sorted(related)


@pytest.mark.parametrize("strength", ["", "1"])
@pytest.mark.parametrize("min_shared", [1, 3, 10])
def test_every_pair_has_the_counts_and_the_figure_of_the_core(
    app: Reader, min_shared: int, strength: str
) -> None:
    comparison = seen(app.folder)
    for pair in all_pairs(agreement(stances(comparison), bool(strength))):
        shown = app.open(
            "side_by_side",
            pair=[pair.one, pair.other],
            min_shared=str(min_shared),
            strength=strength,
        )
        (said,) = re.findall(r'<p class="sp-pair-counts">(.*?)</p>', shown)
        assert not re.search(r"\bnan\b", plain(shown), re.IGNORECASE)
        legend = [plain(one) for one in re.findall(r'<div class="mk-legend">(.*?)</div>', shown)]
        told = ["= same side ~ apart ≠ opposite not shared"]
        assert legend == (told if pair.shared else []), "it tells of squares that are shared"
        if not pair.shared:
            assert "Nothing shared" in said
            assert "sp-pair-why" not in shown
            continue
        counts = f"{pair.same} same side, {pair.apart} apart, {pair.opposite} opposite."
        assert said.startswith(counts)
        figure = re.findall(r"<b>(.*?)</b>", said)
        if pair.shared >= min_shared:
            low, high = percent(pair.low), percent(pair.high)
            assert figure == [percent(pair.value)]
            assert f"anything from {low} to {high}" in said
        else:
            assert figure == []
            assert "too few for a percentage" in said
            assert "%" not in said
        *each, last = app.tables[f"{pair.one}-{pair.other}-agreement"][1:]
        shared = in_common(relations(comparison, (pair.one, pair.other)))
        assert len(each) == pair.shared == len(shared)
        total = sum(float(row[-1]) for row in each)
        assert total / pair.shared == pytest.approx(pair.value)
        assert float(last[-1]) == pytest.approx(total)
        for word, number in zip(
            ("same side", "apart", "opposite"),
            (pair.same, pair.apart, pair.opposite),
            strict=True,
        ):
            assert sum(row[3] == word for row in each) == number


def test_three_have_the_counts_of_each_of_their_pairs(app: Reader) -> None:
    comparison = seen(app.folder)
    ids = [one.id for one in comparison.stakeholders][:3]
    shown = app.open("side_by_side", pair=ids)
    lines = [plain(line) for line in re.findall(r'<p class="sp-pair-counts">(.*?)</p>', shown)]
    labels = comparison.dossier.stakeholder_by_id
    for line, (one, other) in zip(lines, combinations(ids, 2), strict=True):
        pair = pair_of(comparison, one, other)
        assert line.startswith(f"{labels[one].label} and {labels[other].label}: ")
        if pair.shared:
            counts = f"{pair.same} same side, {pair.apart} apart, {pair.opposite} opposite."
            assert counts in line
    assert "sp-beside-3" in shown
    related = relations(comparison, ids)
    for relation in (Relation.OPPOSITE, Relation.SAME):
        number = sum(held == relation for held in related.values())
        assert (f"{relation.value} on" in plain(shown).lower()) == bool(number)


@pytest.mark.parametrize(
    ("pair", "lead"),
    [
        (
            ["macron", "aid-groups"],
            "Opposite on both issues they share: Macron and Aid groups Of 19 issues they share two; "
            "on 17 only one here has a position: Macron on 16, Aid groups on one.",
        ),
        (
            ["macron", "aid-groups", "migrants"],
            "Same side on one and opposite on three of four shared issues: Macron, Aid groups and "
            "Migrants Of 19 issues, four are shared by at least two of them; on 14 only one here has "
            "a position: Macron on 13, Aid groups on one. On one, no two have a single stance each.",
        ),
    ],
    ids=["two", "three"],
)
def test_the_page_begins_with_what_all_of_them_share(
    shipped: Reader, pair: list[str], lead: str
) -> None:
    assert plain(shipped.open("side_by_side", pair=pair).partition("</div>")[0]) == lead


def test_what_both_hold_stands_beside_each_other_with_every_passage(shipped: Reader) -> None:
    comparison = seen(REPOSITORY)
    shown = shipped.open("side_by_side", pair=["macron", "aid-groups"])
    articles = re.findall(r'<article class="sp-shared" id="on-(.*?)">(.*?)</article>', shown, re.S)
    assert [issue for issue, _ in articles] == ["no-camps", "meals-by-aid-groups"]
    for issue, article in articles:
        columns = article.split('<div class="sp-who">')[1:]
        for name, column in zip(["macron", "aid-groups"], columns, strict=True):
            (held,) = comparison.cells[issue, name].current
            assert f"who={name}" in column
            assert held.summary in plain(column)
            assert [plain(mark) for mark in re.findall(r"<mark>(.*?)</mark>", column)] == [
                plain(passage.text) for passage in held.evidence
            ]


def test_by_default_those_stand_there_who_are_opposite_on_most_issues(
    session: App,
) -> None:
    for rules in BY_VOICE:
        comparison = seen(REPOSITORY, **rules)
        names = [one.id for one in comparison.stakeholders]
        scores = {name: [cell.score for cell in comparison.column(name)] for name in names}

        def count(one: str, other: str, of: Any = scores) -> tuple[int, int]:
            both = [(a, b) for a, b in zip(of[one], of[other], strict=True) if None not in (a, b)]
            return sum(side(a) * side(b) < 0 for a, b in both), len(both)

        every = list(combinations(names, 2))
        opposite = max(count(*pair)[0] for pair in every)
        most = max(count(*pair)[1] for pair in every)
        wanted = [
            pair
            for pair in every
            if (count(*pair)[0] == opposite if opposite else count(*pair)[1] == most)
        ]
        session.open("side_by_side", **rules)
        assert tuple(selected(session)) == wanted[0], rules


def selected(app: App) -> list[str]:
    """Return whom the lists show as chosen."""
    return [str(one.value) for one in app.at.selectbox if str(one.key).startswith("pair ")]


def test_a_single_one_gets_the_other_that_it_is_opposite_to_most(session: App) -> None:
    session.open("side_by_side", pair="uk-government")
    assert selected(session) == ["uk-government", "migrants"]


def test_a_choice_is_in_the_address_and_who_is_chosen_twice_changes_places(
    session: App,
) -> None:
    at = session.at
    session.open("side_by_side", pair=["migrants", "aid-groups"])
    figures, strength, *_ = (one.options for one in at.button_group)
    assert (figures, strength) == ([str(n) for n in range(1, 11)], ["Count strength"])
    first, second = (one for one in at.selectbox if str(one.key).startswith("pair "))
    second.set_value("macron").run()
    assert at.query_params["pair"] == ["migrants", "macron"]
    first, second = (one for one in at.selectbox if str(one.key).startswith("pair "))
    first.set_value("macron").run()
    assert at.query_params["pair"] == ["macron", "migrants"]
    assert selected(session) == ["macron", "migrants"]


def address_of(app: Reader, text: str) -> list[str]:
    """Return to whom a link beside the lists leads."""
    shown = "".join(app.blocks)
    (address,) = re.findall(rf'<a [^>]*href="([^"]*)">{text}</a>', shown)
    assert "min_shared=2" in address
    assert "strength=1" in address
    return re.findall(r"pair=([a-z-]+)", address)


def test_they_swap_and_a_third_comes_and_goes(shipped: Reader) -> None:
    figures = {"min_shared": "2", "strength": "1"}
    shipped.open("side_by_side", pair=["aid-groups", "macron"], **figures)
    assert address_of(shipped, "Swap") == ["macron", "aid-groups"]
    three = address_of(shipped, "Add a third")
    comparison = seen(REPOSITORY)
    shared = {
        name: sum(pair_of(comparison, name, one).shared for one in ("aid-groups", "macron"))
        for name in ("security-forces", "uk-government", "migrants")
    }
    assert three == ["aid-groups", "macron", max(shared, key=lambda name: shared[name])]
    shipped.open("side_by_side", pair=three, **figures)
    assert address_of(shipped, "Remove the third") == three[:2]


def test_who_is_not_shown_is_named_and_why(session: App) -> None:
    shown = session.open(
        "side_by_side",
        pair=["macron", "migrants", "<nobody>"],
        stakeholders=["macron", "uk-government"],
    )
    said = plain(shown)
    assert "Left out by the reading rules: Migrants. Not in this dossier: <nobody>." in said
    assert selected(session) == ["macron", "uk-government"]
    people = ["macron", "migrants", "aid-groups", "uk-government"]
    said = plain(session.open("side_by_side", pair=people))
    assert "Not shown, for three stand side by side at most: UK government." in said


def test_reading_rules_that_leave_one_stakeholder_say_so(shipped: Reader) -> None:
    shown = shipped.open("side_by_side", stakeholders="macron")
    assert "leave fewer than two stakeholders" in shown


@pytest.mark.parametrize("page", ["side_by_side", "alliances"])
@pytest.mark.parametrize("broken", [False, True])
def test_a_dossier_of_one_stakeholder_is_not_said_to_be_cut_by_reading_rules(
    page: str, broken: bool, dossier_copy: Callable[[Path], Path]
) -> None:
    """Nor to have no other, where a problem leaves out a whole file."""
    folder = dossier_copy(REPOSITORY)
    for name in ("aid-groups", "migrants", "security-forces", "uk-government"):
        (folder / "positions" / f"{name}.yaml").unlink()
        if broken:
            (folder / "positions" / f"{name}.yaml").write_text("name:", encoding="utf-8")
    shown = Reader(folder).open(page)
    where = "here" if broken else "in the dossier"
    assert f"There are fewer than two stakeholders {where}." in shown
    assert "reading rules leave" not in shown


@pytest.mark.parametrize("show", ["same", "one", "neither", "opposite"])
def test_one_relation_alone_is_shown_where_it_is_asked_for(shipped: Reader, show: str) -> None:
    related = relations(seen(REPOSITORY), ["macron", "migrants"])
    shown = shipped.open("side_by_side", pair=["macron", "migrants"], show=show)
    told = re.findall(r'id="on-([a-z0-9-]+)"', shown)
    assert told == [issue for issue, held in related.items() if held.name.lower() == show]
    assert f"{len(told)} of {len(related)}. All issues" in plain(shown)


def test_the_issue_that_is_asked_for_comes_first(shipped: Reader) -> None:
    pair = ["macron", "uk-government"]
    usual = re.findall(r'id="on-(.*?)"', shipped.open("side_by_side", pair=pair))
    asked = re.findall(r'id="on-(.*?)"', shipped.open("side_by_side", pair=pair, issue=usual[2]))
    assert asked[0] == usual[2]
    assert sorted(asked) == sorted(usual)


def test_of_many_shared_issues_the_first_are_open_and_the_rest_one_line_each(
    large_folder: Path,
) -> None:
    shown = Reader(large_folder).open("side_by_side")
    comparison = seen(large_folder)
    assert shown.count('<article class="sp-shared"') == OPEN
    assert shown.count('<details class="sp-line">') == len(comparison.issues) - OPEN
    assert len(re.findall(r"<[a-z]", shown)) < 6000


def test_where_nothing_that_is_recorded_counts_nobody_is_said_to_have_no_position(
    shipped: Reader,
) -> None:
    rules = {"voices": ["quoted"]}
    pair = ["security-forces", "uk-government"]
    comparison = seen(REPOSITORY, **rules)
    assert {c.state for name in pair for c in comparison.column(name)} >= {State.LEFT_OUT}
    shown = shipped.open("side_by_side", pair=pair, **rules)
    assert plain(shown[: shown.index("</div>")]) == (
        "Security forces and UK government "
        "Every position of theirs is left out by the reading rules."
    )


def test_no_point_between_two_parts_of_a_caption_begins_a_line(shipped: Reader) -> None:
    drawn = shipped.open("side_by_side", pair=["macron", "aid-groups"])
    captions = re.findall("<figcaption>(.*?)</figcaption>", drawn)
    assert captions
    for caption in captions:
        assert "\u00a0· " in caption and " · " not in caption
