"""The page on alliances: camps, pairs, sets, network and map are those of the core."""

import re
from collections import Counter
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.alliances import FEW, LARGEST, coalitions
from standpoint.compare.camps import camps
from standpoint.compare.cells import Comparison, State, side
from standpoint.compare.maps import scaled
from standpoint.compare.network import MANY
from standpoint.compare.order import most_similar
from standpoint.compare.pairs import Pair, all_pairs
from standpoint.screen.alliances import LINKED, RANKED, pairs_table
from standpoint.screen.groups import DRAWN, sets
from standpoint.screen.pairs import AllPairs, FigureRules
from standpoint.wording import alliances, percent
from standpoint.wording.findings.parts import numeral
from tests import grids
from tests.app import App, Reader, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, style, words
from tests.reading import BY_VOICE, seen

FOLDERS = {"calais": REPOSITORY, "oehlbrueck": OEHLBRUECK}
SIDES = {0: "same", 1: "apart", 2: "opposite"}


@pytest.fixture(scope="module", params=FOLDERS)
def folder(request: pytest.FixtureRequest) -> Path:
    return FOLDERS[request.param]


@pytest.fixture
def app(folder: Path) -> Reader:
    return Reader(folder)


@pytest.fixture
def shipped() -> Reader:
    return Reader(REPOSITORY)


@pytest.fixture(scope="module")
def square_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a dossier of 38 stakeholders and as many issues."""
    made = tmp_path_factory.mktemp("square")
    write_large(made, stakeholders=38, issues=38)
    return made


@pytest.fixture
def many(square_folder: Path) -> Reader:
    return Reader(square_folder)


def core(comparison: Comparison, strength: str = "") -> list[Pair]:
    return all_pairs(agreement(stances(comparison), bool(strength)))


def held(comparison: Comparison, one: str, other: str) -> dict[str, str]:
    """Return how two relate on the issues that they share, by the cells alone."""
    both = {
        issue.id: (comparison.cells[issue.id, one].score, comparison.cells[issue.id, other].score)
        for issue in comparison.issues
    }
    return {
        issue: SIDES[abs(side(a) - side(b))]
        for issue, (a, b) in both.items()
        if a is not None and b is not None
    }


def block(shown: str, name: str) -> Element:
    """Return the block of a class that stands at the end of its piece of HTML."""
    (found,) = re.findall(rf'<div class="{name}">.*?(?=\n<|<details|\Z)', shown, re.DOTALL)
    return parse(found)


def between(shown: str, start: str, end: str) -> str:
    return shown[shown.index(start) : shown.index(end, shown.index(start)) + len(end)]


@pytest.mark.parametrize("rules", BY_VOICE, ids=str)
@pytest.mark.parametrize(("min_shared", "strength"), [("", ""), ("1", "1")])
def test_under_every_rule_each_pair_stands_in_its_group_with_its_issues(
    app: Reader, folder: Path, rules: dict[str, Any], min_shared: str, strength: str
) -> None:
    comparison = seen(folder, **rules)
    titles = {issue.id: issue.title for issue in comparison.issues}
    shown = app.open("alliances", min_shared=min_shared, strength=strength, **rules)
    least = int(min_shared or 3)
    listed = parse(between(shown, '<div class="sp-pair-list">', "</ul></div>"))[0]
    groups: dict[str, list[Element]] = {}
    for heading, rows in zip(listed[::2], listed[1::2], strict=True):
        groups[words(heading)] = list(rows)
    left_out = any(cell.state == State.LEFT_OUT for cell in comparison.cells.values())
    nothing = groups.pop("Nothing shared that counts" if left_out else "Nothing shared", [])
    told: dict[tuple[str, ...], str] = {}
    for heading, rows in groups.items():
        for row in rows:
            told[tuple((row.get("id") or "").removeprefix("pair-").split("--"))] = heading
    expected = core(comparison, strength)
    assert len(nothing) == sum(not pair.shared for pair in expected)
    assert set(told) == {(pair.one, pair.other) for pair in expected if pair.shared}
    assert words(parse(between(shown, "<h2>", "</h2>"))) or nothing
    for pair in (pair for pair in expected if pair.shared):
        enough = pair.shared >= least
        assert told[pair.one, pair.other].endswith(": a percentage") == enough
        (row,) = (
            row
            for rows in groups.values()
            for row in rows
            if row.get("id") == f"pair-{pair.one}--{pair.other}"
        )
        _, counts, drawn = row
        said = f"{pair.shared} of {len(titles)} · {alliances.counts(pair, every=False)}"
        figure = f" · {percent(pair.value)}".replace("\u00a0", " ") if enough else ""
        assert words(counts) == said + figure
        found = {}
        for link in drawn.iter("a"):
            address = link.get("href") or ""
            assert f"pair={pair.one}&pair={pair.other}" in address
            (issue,) = re.findall(r"issue=([a-z0-9-]+)", address)
            (square,) = having(link, "mk-square")
            found[issue] = square.get("data-relation")
            assert titles[issue] in words(link)
        assert found == held(comparison, pair.one, pair.other)
        order = [list(SIDES.values()).index(kind or "") for kind in found.values()]
        assert order == sorted(order)


def test_of_few_who_share_much_each_pair_has_a_bar(tmp_path: Path) -> None:
    write_large(tmp_path, stakeholders=6, issues=30)
    comparison = seen(tmp_path)
    shown = Reader(tmp_path).open("alliances")
    (listed,) = parse(between(shown, '<div class="sp-pair-list">', "</ul></div>"))
    bars = {row.get("id"): having(row, "mk-share") for row in listed.iter("li")}
    expected = core(comparison)
    assert set(bars) == {f"pair-{pair.one}--{pair.other}" for pair in expected}
    for pair in expected:
        counts = Counter(held(comparison, pair.one, pair.other).values())
        parts = bars[f"pair-{pair.one}--{pair.other}"]
        drawn = {part.get("data-relation"): style(part)["--part"] for part in parts}
        assert drawn == counts


@pytest.mark.parametrize("rules", BY_VOICE, ids=str)
def test_under_every_rule_camps_have_a_square_for_each_comparison(
    app: Reader, folder: Path, rules: dict[str, Any]
) -> None:
    comparison = seen(folder, **rules)
    split = camps(agreement(stances(comparison)))
    for least in (3, 1):
        shown = app.open("alliances", min_shared=str(least), **rules)
        assert ("<summary>How this is counted</summary>" in shown) == (split is not None)
        if split is None or not split.is_clear(least):
            assert "sp-camps" not in shown
            assert ("No split into camps is clear" in shown) == (split is not None)
            continue
        fits = split.total - split.best.wrong
        heading = plain(between(shown, "<h1>", "</h1>"))
        assert re.search(r"camps? fits? ", heading)
        numbers = {9: "nine", 1: "one", 2: "two", 3: "three", 4: "four", 5: "five", 6: "six"}
        numbers |= {7: "seven", 8: "eight"}
        assert numbers.get(split.total, str(split.total)) in heading or split.total < 3
        sections = parse(between(shown, '<div class="sp-camps">', "</div></div>"))[0][:-1]
        one, other = split.best.camps
        wanted = [(one, one, "same"), (one, other, "opposite"), (other, other, "same")]
        labels = comparison.dossier.stakeholder_by_id
        outlined = 0
        for section, (first, second, fitting) in zip(
            sections, wanted if other else wanted[:1], strict=True
        ):
            compared = Counter(
                relation
                for a, b in combinations([s.id for s in comparison.stakeholders], 2)
                if (a in first and b in second) or (b in first and a in second)
                for relation in held(comparison, a, b).values()
                if relation != "apart"
            )
            if first == second:
                (names,) = having(section, "sp-members")
                assert [words(name) for name in names] == [labels[name].label for name in first]
            squares = [one.get("data-relation") for one in having(section, "mk-square")]
            assert squares == (
                sorted(compared.elements(), key=lambda kind: kind != fitting)
                if compared
                else ["not-shared"]
            )
            exceptions = [i for i in having(section, "mk-issue") if i.get("data-outlined") == ""]
            assert {having(i, "mk-square")[0].get("data-relation") for i in exceptions} <= {
                "same",
                "opposite",
            } - {fitting}
            outlined += len(exceptions)
            if compared:
                assert f"{compared[fitting]} of {compared.total()}" in words(section)
        assert (outlined, fits) == (split.best.wrong, split.total - outlined)


def test_the_shipped_dossier_has_two_camps_and_one_exception(shipped: Reader) -> None:
    shown = shipped.open("alliances")
    lead = plain(shown[: shown.index("</div>")])
    assert lead.startswith(
        "Two camps fit 12 of 13 comparisons One does not fit: Macron and Migrants , same side on "
        "Asylum in a case like Ahmed’s ."
    )
    caveat = plain(between(shown, '<div class="sp-caveat">', "</div>"))
    assert caveat.startswith(
        "Aid groups and Migrants share no issue. What puts them in one camp is that each is "
        "opposite to someone in the other."
    )
    assert "Next best is a split with Migrants moved over: it misses three of 13." in caveat
    assert "search" not in caveat
    assert "Divided, and counted for no pair: Migrants on Asylum here, not Britain." in plain(shown)
    assert not shipped.figures


def test_who_shares_nothing_that_counts_is_not_said_to_share_nothing(shipped: Reader) -> None:
    rules = {"voices": ["reported", "observed"]}
    comparison = seen(REPOSITORY, **rules)
    split = camps(agreement(stances(comparison)))
    assert split is not None
    caveat = shipped.open("alliances", min_shared="1", **rules)
    assert "share no issue." not in plain(caveat)


def test_every_set_is_a_row_of_dots_with_its_issues(app: Reader, folder: Path) -> None:
    comparison = seen(folder)
    place = {one.id: number for number, one in enumerate(comparison.stakeholders)}
    shown = app.open("alliances")
    found = coalitions(comparison)
    rows = re.findall(r"<li><span><b>(.*?)</span>(.*?)</li>", shown)
    assert [plain(told) for told, _ in rows] == [
        f"{one.count} {'issue' if one.count == 1 else 'issues'}" for one in found
    ]
    for (_, row), one in zip(rows, found, strict=True):
        root = parse(row)
        dots = [int(style(dot)["--at"]) for dot in having(root, "mk-dot")]
        assert dots == sorted(place[name] for name in one.members)
        (drawn,) = having(root, "mk-dots")
        *first, last = (comparison.names[name] for name in one.members)
        assert drawn.get("aria-label") == f"{', '.join(first)} and {last}"
        (line,) = having(root, "mk-joined")
        assert style(line) == {"--from": dots[0], "--to": dots[-1]}
        issues = re.findall(r"issue=([a-z0-9-]+)", row)
        assert issues == [*one.supporting, *one.opposing]
        who = "both" if len(one.members) == 2 else "all"
        assert plain(row).count(f"{who} support") >= len(one.supporting)
        assert plain(row).count(f"{who} oppose") >= len(one.opposing)


def cells(shown: str) -> list[tuple[str, str, str]]:
    """Return look, title and text of each cell of the table of all pairs."""
    table = between(shown, '<div class="sp-all-pairs"', "</table>")
    pattern = (
        r'<td class="([^"]+)"(?:><a class="sp-link" tabindex="-1" href="[^"]*")? '
        r'title="([^"]*)">(.*?)(?:</a>)?</td>'
    )
    return [(look, unescape(say), text) for look, say, text in re.findall(pattern, table, re.S)]


@pytest.mark.parametrize("strength", ["", "1"])
@pytest.mark.parametrize("min_shared", ["", "10"])
@pytest.mark.parametrize("voices", [[], ["quoted"], ["ascribed", "reported"]])
def test_of_many_the_table_says_of_each_pair_once_what_the_core_says(
    many: Reader, square_folder: Path, voices: list[str], min_shared: str, strength: str
) -> None:
    rules = {"voices": voices} if voices else {}
    comparison = seen(square_folder, **rules)
    labels = {one.id: one.label for one in comparison.stakeholders}
    shown = many.open("alliances", min_shared=min_shared, strength=strength, **rules)
    expected = {}
    for pair in core(comparison, strength):
        say = f"{alliances.both(pair, labels)}: {alliances.pair_words(pair, int(min_shared or 3))}"
        expected[say] = pair
    found = cells(shown)
    assert len(found) == len(expected) == 38 * 37 / 2
    assert {say for _, say, _ in found} == set(expected)
    for look, say, text in found:
        pair = expected[say]
        if not pair.shared:
            assert (look, text) == ("sp-none", "")
        elif pair.shared < int(min_shared or 3):
            assert (look, text) == ("sp-few", str(pair.shared))
        else:
            assert text == f"{percent(pair.value).removesuffix(chr(160) + '%')}\n{pair.shared}"
            tone = int(look.removeprefix("sp-tone-"))
            assert tone / 5 - 1e-9 <= pair.value <= (tone + 1) / 5 + 1e-9
    assert len(re.findall(r"<[a-z]", shown)) < 5500


def test_the_order_is_by_similarity_or_the_dossiers(many: Reader, square_folder: Path) -> None:
    comparison = seen(square_folder)
    labels = comparison.dossier.stakeholder_by_id
    for order, ids in (
        ("similar", most_similar(stances(comparison))[0]),
        ("dossier", [one.id for one in comparison.stakeholders]),
    ):
        shown = between(
            many.open("alliances", order=order), '<div class="sp-all-pairs"', "</table>"
        )
        heads = re.findall(r'<tr><th scope="row">(.*?)</th>', shown)
        assert heads == [labels[name].label for name in ids]


@pytest.mark.parametrize("to", ["", "stakeholder-17"])
def test_who_is_closest_to_one_and_who_furthest(many: Reader, square_folder: Path, to: str) -> None:
    comparison = seen(square_folder)
    shown = many.open("alliances", to=to)
    whom = to or comparison.stakeholders[0].id
    mine = {
        pair.other if pair.one == whom else pair.one: pair
        for pair in core(comparison)
        if whom in (pair.one, pair.other)
    }
    values = sorted((pair.value for pair in mine.values()), reverse=True)
    lists = re.findall(r'<section><h3 class="sp-kicker">(\w+)</h3><ol>(.*?)</ol>', shown, re.DOTALL)
    assert [title for title, _ in lists] == ["Closest", "Furthest"]
    for (_, rows), expected in zip(lists, (values[:RANKED], values[::-1][:RANKED]), strict=True):
        told = re.findall(r"pair=([a-z0-9-]+)&amp;pair=([a-z0-9-]+).*?<b>(.*?)</b>", rows)
        assert [figure for *_, figure in told] == [percent(value) for value in expected]
        for one, other, figure in told:
            pair = mine[other if one == whom else one]
            assert percent(pair.value) == figure
            said = f"{figure} {alliances.counts(pair, every=False)} of {pair.shared} issues"
            assert " ".join(said.split()) in plain(rows)
    table = between(shown, '<details class="sp-folded"><summary>All 37', "</details>")
    figures = re.findall(r"<td[^>]*><a[^>]*>([^<]*\u00a0%)</a></td>", table)
    assert figures == [percent(value) for value in values]


def test_where_nobody_is_near_or_far_that_is_said(tmp_path: Path) -> None:
    write_large(tmp_path, stakeholders=13, issues=2)
    shown = Reader(tmp_path).open("alliances")
    assert "<p>Nobody here shares at least three issues with " in between(
        shown, '<div class="sp-nearest">', "</div>"
    )


def test_a_search_says_that_it_is_one(many: Reader, square_folder: Path) -> None:
    shown = plain(many.open("alliances"))
    split = camps(agreement(stances(seen(square_folder))))
    assert split is not None
    assert split.searched
    assert split.total > DRAWN
    assert "found by a search" in shown or "At least" in shown
    assert "a better one may exist" in shown or not split.is_clear(3)
    assert 'class="mk-shares"' in many.open("alliances") or not split.is_clear(3)


def test_sets_of_one_issue_are_folded_where_there_are_many() -> None:
    """Two hold three issues together; on each of the others the side is another set."""
    lines = {f"Name {number}": ["."] * 8 for number in range(FEW + 1)}
    for number, line in enumerate(lines.values()):
        if number < 2:
            line[:3] = ["+q", "-q", "+q"]
        for issue in range(3, 8):
            if number in (issue, issue + 1, issue + 2):
                line[issue] = "+q"
    comparison = grids.of_grid({name: "|".join(line) for name, line in lines.items()})
    every = AllPairs(comparison, FigureRules(), tuple(core(comparison)))
    found = coalitions(comparison)
    assert [one.count for one in found] == [3, 1, 1, 1, 1, 1]
    shown = sets(every, found, list(every.names))
    drawn, folded = shown.split('<details class="sp-folded sp-lone-sets">')
    assert drawn.count('class="mk-dots"') == 1
    assert folded.startswith("<summary>Five sets on one issue each</summary>")
    assert "Buses</a> all support: Name 3, Name 4 and Name 5" in folded
    few = sets(every, found, list(every.names)[:FEW])
    assert few.count('class="mk-dots"') == len(found)
    assert "sp-lone-sets" not in few


def test_a_rerun_makes_the_same_html_to_the_letter(
    square_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So that Streamlit sends a reference instead of what is large."""
    app = App(square_folder, monkeypatch)
    assert app.open("alliances") == app.open("alliances")


def lines(figure: Any) -> int:
    traces = [trace for trace in figure["data"] if trace["mode"] == "lines"]
    return sum(trace["x"].count(None) for trace in traces)


def test_below_four_lines_there_is_no_network(app: Reader, folder: Path) -> None:
    for least in (1, 2, 3):
        for threshold, share in (("50", 0.5), ("67", 2 / 3), ("100", 1.0)):
            app.open("alliances", min_shared=str(least), threshold=threshold)
            expected = [p for p in core(seen(folder)) if p.shared >= least and p.value >= share]
            assert [lines(figure) for figure in app.figures] == (
                [len(expected)] if len(expected) >= 4 else []
            )


def test_of_many_lines_the_strongest_are_drawn_and_the_rest_is_counted(
    many: Reader, square_folder: Path
) -> None:
    shown = plain(many.open("alliances", threshold="50"))
    enough = [pair for pair in core(seen(square_folder)) if pair.value >= 0.5]
    network, _ = many.figures
    assert 4 <= lines(network) <= MANY < len(enough)
    assert (
        f": {len(enough)} pairs, of which the strongest {numeral(lines(network))} are drawn. "
        in shown
    )
    assert "Where a node lies has no meaning." in shown
    assert "Agreement of the pairs that a line joins, by side" in shown
    assert many.tables["pairs"][1:] != many.tables["network"][1:]
    drawn = many.tables["network"][1:]
    weakest = min(float(row[2].removesuffix("\u00a0%")) for row in drawn)
    assert len([pair for pair in enough if pair.value * 100 > weakest + 0.5]) <= len(drawn)


def test_the_map_has_a_mark_for_each_who_has_a_distance_from_all(
    many: Reader, square_folder: Path
) -> None:
    comparison = seen(square_folder, voices=["quoted"])
    shown = plain(many.open("alliances", voices=["quoted"], min_shared="3"))
    found = scaled(agreement(stances(comparison)), 3)
    assert found is not None
    figure = many.figures[-1]
    firm, thin = figure["data"]
    labels = comparison.dossier.stakeholder_by_id
    for trace, is_thin in ((firm, False), (thin, True)):
        names = [name for name, place in found.places.items() if bool(place.thin) == is_thin]
        assert [tells[0] for tells in trace["customdata"]] == [labels[n].label for n in names]
        assert trace["x"] == pytest.approx([found.places[name].x for name in names])
    assert thin["marker"]["color"] != firm["marker"]["color"]
    assert f"have {percent(found.fit)} of the variance".replace("\u00a0", " ") in shown
    assert len(many.tables["map"]) == len(found.places) + 1


def test_with_more_than_a_hundred_there_is_no_table_and_everybody_is_reached(
    tmp_path: Path,
) -> None:
    assert FEW < LINKED < LARGEST
    write_large(tmp_path, stakeholders=LARGEST + 1, issues=6)
    app = Reader(tmp_path)
    shown = app.open("alliances", to="stakeholder-7")
    assert "sp-all-pairs" not in shown
    assert f"<summary>All {LARGEST}</summary>" in shown
    assert len(app.tables["pairs"]) == (LARGEST + 1) * LARGEST / 2 + 1


@pytest.mark.parametrize("number", [LINKED, LINKED + 1])
def test_of_very_many_a_cell_of_the_table_tells_its_pair_and_does_not_lead_to_it(
    tmp_path: Path, number: int
) -> None:
    write_large(tmp_path, stakeholders=number, issues=1)
    comparison = seen(tmp_path)
    every = AllPairs(comparison, FigureRules(), tuple(core(comparison)))
    table = pairs_table(every, [*comparison.names], "All pairs")
    assert len(cells(table)) == len(every.pairs) == number * (number - 1) / 2
    assert ("href" in table) == (number == LINKED)


def test_links_keep_the_rules_that_the_figure_depends_on() -> None:
    shown = Reader(OEHLBRUECK).open("alliances", voices=["quoted"], strength="1", min_shared="2")
    addresses = re.findall(r'href="(side-by-side\?[^"]*issue=[^"]*)"', shown)
    assert addresses
    for address in addresses:
        for part in ("voices=quoted", "strength=1", "min_shared=2"):
            assert part in address


def test_the_reader_is_told_where_strength_changes_an_order(many: Reader) -> None:
    said = plain(many.open("alliances"))
    assert "Counting strength changes the order of two pairs" in said


def test_the_reader_is_told_where_strength_changes_no_order(shipped: Reader) -> None:
    said = "No two pairs change their order when strength counts."
    assert said in plain(shipped.open("alliances", min_shared="2"))
    # One figure alone has no order.
    assert "Macron and UK government" in (one := plain(shipped.open("alliances")))
    assert said not in one


def test_reading_rules_that_leave_nothing_to_compare_say_so(shipped: Reader) -> None:
    assert "leave fewer than two stakeholders" in shipped.open("alliances", stakeholders="macron")
    quiet = {"stakeholders": ["security-forces", "uk-government"], "voices": "quoted"}
    shown = plain(shipped.open("alliances", **quiet))
    assert "Nothing to compare What is recorded is left out by the reading rules." in shown
    assert "By what counts, on no issue are two of them together for it" in shown
    assert "One square is" not in shown
    assert "One square is one shared issue" in plain(shipped.open("alliances"))


def test_under_a_headline_that_says_how_many_share_enough_stands_who_is_closest() -> None:
    drawn = plain(Reader(OEHLBRUECK).open("alliances"))
    assert "Of three pairs, two share three issues or more" in drawn
    assert "Closest: Rönnebaum and Atempause (50 % of 3 shared issues)." in drawn
    assert "at least" not in drawn.partition("Closest:")[0]


def test_the_key_of_many_pairs_names_what_is_among_them(many: Reader, square_folder: Path) -> None:
    told = set()
    for rules in ({}, {"voices": ["ascribed"]}, {"topics": ["topic-0"]}):
        found = core(seen(square_folder, **rules))
        for least in (1, 3, 10):
            shown = many.open("alliances", min_shared=str(least), **rules)
            key = plain(between(shown, '<ul class="sp-pairs-key" aria-label="Key">', "</ul>"))
            has = (
                any(pair.shared >= least for pair in found),
                any(0 < pair.shared < least for pair in found),
                any(not pair.shared for pair in found),
            )
            assert has == ("80" in key, "n alone" in key, "nothing shared" in key)
            told.add(has)
    assert all({True, False} == set(each) for each in zip(*told, strict=True))
