"""What pages and report list row by row: cells, pairs, what moved, and the dates of the ribbon."""

from pathlib import Path

import pytest
from markupsafe import Markup

from standpoint.charts.ribbon import MOST, RibbonDate
from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Change, Dated, Happening, changes
from standpoint.compare.pairs import Pair, all_pairs
from standpoint.compare.selection import Selection
from standpoint.markup import bdi, html
from standpoint.model import Citation, Event, Evidence
from standpoint.views import grid, moves, pairs, ribbon
from tests.elements import having, parse, words
from tests.grids import of_grid
from tests.histories import Stated, compared, written

FOUR = {
    "Ann": "+q|+q|0q|-q|+q -q",
    "Bob": "++q|-q|+q|.|+q",
    "Cem": "+q|s|.|.|.",
    "Dee": ".|.|.|.|.",
}
LEADS = pairs.PairLeads(
    lambda pair: html("<b>{} and {}</b>", pair.one, pair.other),
    lambda pair, issue: f"?{pair.one}={issue}",
)


TOLD = (Citation(source="paper", text="some words"),)


def pairs_of(comparison: Comparison) -> list[Pair]:
    return all_pairs(agreement(stances(comparison)))


def test_pairs_with_a_percentage_stand_first_and_the_closest_of_them_ahead() -> None:
    held = [
        Pair("a", "b", 1, 0, 1, 0.5, 0, 1),
        Pair("a", "c", 0, 0, 1, 0.0, 0, 1),
        Pair("a", "d", 0, 0, 0, float("nan"), 0, 1),
        Pair("b", "c", 2, 0, 0, 1.0, 0, 1),
        Pair("b", "d", 3, 0, 3, 0.5, 0, 1),
        Pair("c", "d", 1, 0, 0, 1.0, 0, 1),
    ]
    names = [[one.one + one.other for one in group] for group in pairs.ranked(held, 2)]
    assert names == [["bc", "bd", "ab"], ["ac", "cd"]]
    names = [[one.one + one.other for one in group] for group in pairs.ranked(held, 3)]
    assert names == [["bd"], ["ab", "bc", "ac", "cd"]]


def test_a_pair_has_a_square_for_each_issue_that_it_shares() -> None:
    comparison = of_grid(FOUR)
    root = parse(pairs.sharing(comparison, pairs_of(comparison), 3, LEADS))
    headings = [words(one) for one in root.iter("h3")]
    assert headings == ["Three shared issues or more: a percentage", "Too few for a percentage"]
    rows = {one.get("id"): one for one in root.iter("li") if one.get("id")}
    assert list(rows) == ["pair-ann--bob", "pair-ann--cem", "pair-bob--cem"]
    who, counts, squares = rows["pair-ann--bob"]
    assert (words(who), who.get("dir")) == ("ann and bob", None), "who, and how, is up to the lead"
    assert words(counts) == "3 of 5 · 1 same side, 1 apart, 1 opposite · 50 %"
    assert words(rows["pair-ann--cem"][1]) == "1 of 5 · 1 same side"
    drawn = [
        (one.get("href"), words(one)[1:].strip(), having(one, "mk-square")[0].get("data-relation"))
        for one in squares.iter("a")
    ]
    assert drawn == [
        ("?ann=noise", "Noise: same side", "same"),
        ("?ann=trees", "Trees: apart", "apart"),
        ("?ann=parking", "Parking: opposite", "opposite"),
    ]
    assert words(parse(pairs.legend())) == "= same side~ apart, one is mixed≠ opposite"
    few = parse(pairs.sharing(comparison, pairs_of(comparison), 4, LEADS))
    assert [words(one) for one in few.iter("h3")] == ["Too few for a percentage"]
    assert "%" not in words(few)


def test_of_very_many_shared_issues_each_pair_has_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    comparison = of_grid(FOUR)
    held = pairs_of(comparison)
    shared = sum(pair.shared for pair in held)
    assert pairs.is_labelled(held)
    for most, bars in ((shared, 0), (shared - 1, 3)):
        monkeypatch.setattr(pairs, "LABELLED", most)
        root = parse(pairs.sharing(comparison, held, 3, LEADS))
        assert len(having(root, "mk-shares")) == bars
    first = having(root, "mk-shares")[0]
    told = [(one.get("data-relation"), words(one)) for one in having(first, "mk-share")]
    assert told == [("same", "="), ("apart", "~"), ("opposite", "≠")]
    assert first.get("aria-label") == "1 same side, 1 apart, 1 opposite"


def test_pairs_that_share_nothing_are_named_or_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    comparison = of_grid(FOUR)
    held = pairs_of(comparison)
    for most, said in ((3, "ann and dee bob and dee cem and dee"), (2, "3 pairs")):
        monkeypatch.setattr(pairs, "NAMED", most)
        heading, told = parse(pairs.nothing_shared(comparison, held, LEADS))
        assert (words(heading), words(told)) == ("Nothing shared", said)
    left = of_grid({"Ann": "+q|+q", "Bob": "+r|+r"}, Selection(voices=("quoted",)))
    root = parse(pairs.nothing_shared(left, pairs_of(left), LEADS))
    assert words(root[0]) == "Nothing shared that counts"
    assert not pairs.nothing_shared(comparison, [one for one in held if one.shared], LEADS)
    assert pairs.uncounted(comparison) == "Divided, and counted for no pair: Ann on Lamps."  # five


def test_a_grid_has_a_row_for_each_issue_under_its_topic_and_a_column_for_each_person() -> None:
    comparison = of_grid({"Ann": "+q|.|.|.|-q", "Bob": "-q|s|.|.|."})
    parts = grid.GridParts(
        lambda issue: bdi(issue.title),
        lambda person: bdi(person.name),
        lambda issue, person: Markup(comparison.cells[issue.id, person.id].state.value),
    )
    (root,) = parse(grid.drawn(comparison, comparison.stakeholders, "Who & what", "sp-a", parts))
    assert (root.get("class"), root.get("style")) == ("sp-matrix sp-a", "--columns:2")
    assert [words(one) for one in root.iter("caption")] == ["Who & what"]
    head, *rows = root.iter("tr")
    assert [(one.tag, words(one)) for one in head] == [
        ("th", "Issue"),
        ("th", "Ann"),
        ("th", "Bob"),
    ]
    assert [(words(row[0]), [words(one) for one in row[1:]]) for row in rows] == [
        ("Street", []),
        ("Noise", ["stance", "stance"]),
        ("Parking", ["no statement", "silent"]),
        ("Trees", ["no statement", "no statement"]),
        ("Buses", ["no statement", "no statement"]),
        ("Rest", []),
        ("Lamps", ["stance", "no statement"]),
    ]
    assert [one.get("colspan") for one in having(root, "topic")] == ["3", "3"]
    # What it is stays what it is where a style sheet lays it out otherwise.
    roles = {"table": "table", "thead": "rowgroup", "tbody": "rowgroup", "tr": "row", "td": "cell"}
    for tag, role in roles.items():
        assert {one.get("role") for one in root.iter(tag)} == {role}
    heads = {(one.get("scope"), one.get("role")) for one in root.iter("th")}
    assert heads == {("col", "columnheader"), ("row", "rowheader"), ("rowgroup", "rowheader")}
    many = of_grid(dict.fromkeys(("Ann", *map(str, range(30))), "+q"))
    (root,) = parse(grid.drawn(many, many.stakeholders[:1], "Many", "sp-a", parts))
    assert (root.get("class"), root.get("style")) == ("sp-matrix sp-a sp-upright", "--columns:1")


def row(comparison: Comparison, shared: tuple[str, ...] = ()) -> Markup:
    """Return the row of the one who moved."""

    def passage(change: Change, first: Evidence) -> str:
        return f"?{change.issue.id}={first.source}"

    leads = moves.MoveLeads(
        lambda issue, who, text: html('<a href="{}/{}">{}</a>', issue, who, text),
        lambda change: change.issue.proposition,
        passage,
    )
    (change,) = changes(comparison)
    return moves.row(comparison, change, shared, leads, html("<hr/>below"))


def test_a_row_of_what_moved_has_its_line_its_dates_and_what_is_not_on_it(tmp_path: Path) -> None:
    folder = written(
        tmp_path,
        Stated("oppose", "2013", ("minutes", "leaflet")),
        Stated("strongly-oppose", "2013", ("letter",)),
        Stated("support", "2017-05"),
        Stated("mixed", "", ("leaflet",)),
        Stated("strongly-support", "2016", ("letter",)),
    )
    root = parse(row(compared(folder, "minutes", "leaflet")))
    (who,) = having(root, "sp-move-of")
    assert words(who) == "The Mayor The trams should come back."
    assert [one.get("href") for one in who.iter("a")] == ["trams/mayor"]
    (dates,) = having(root, "mk-dates")
    assert [words(one) for one in dates] == ["2013", "May 2017"]
    marks = having(root, "mk-mark")
    assert [one.get("href") for one in marks] == ["?trams=minutes"] * 2
    assert [one.get("title") for one in marks] == [
        "2013: oppose, reported",
        "May 2017: support, reported",
    ]
    assert words(having(root, "sp-moved")[0]) == (
        "From oppose to support, in May 2017. Of unknown date: mixed, reported. "
        "⊘ 2 positions left out by the reading rules."
    )
    assert words(root).endswith("below")
    shared = parse(row(compared(folder, "minutes", "leaflet"), ("2013", "2016", "2017-05")))
    assert not having(shared, "mk-dates")
    assert len(having(shared, "mk-mark")) == 2
    assert words(having(shared, "mk-moves")[0]).count("⊘") == 1  # of 2016; 2013 has its mark


@pytest.mark.parametrize(
    ("before", "said"),
    [("mixed", "From mixed to support, in 2017."),
     ("oppose", "⇄ Changed sides. From oppose to support, in 2017.")],
)  # fmt: skip
def test_a_row_says_whether_a_side_changed_and_nothing_of_what_there_is_not(
    tmp_path: Path, before: str, said: str
) -> None:
    folder = written(tmp_path, Stated(before, "2013"), Stated("support", "2017"))
    (told,) = having(parse(row(compared(folder))), "sp-moved")
    assert words(told) == said
    assert not list(told.iter("small"))


def test_each_date_of_the_ribbon_has_its_positions_and_events() -> None:
    comparison = of_grid({"Ann": "+q|-q", "Bob": "-q|0q"})
    held = [(who, position) for who, position, _ in comparison.counted]
    told = [Dated("2018-01", *held[0]), Dated("2018-01", *held[1]), Dated("2018-01", *held[3])]
    happened = [
        Happening(1, Event(date="2016", title="A bus", evidence=TOLD), False),
        Happening(2, Event(date="2018-01", title="A tram", evidence=TOLD), False),
        Happening(3, Event(date="2018-01", title="A train", evidence=TOLD), True),
    ]
    scores = sorted(one.position.stance.score for one in told)
    counts = "Three positions: "
    first, second = ribbon.ribbon_dates(told, happened).values()
    assert first == RibbonDate("2016", ["A bus"], False, [], "", first.say)
    assert second[:5] == ("Jan 2018", ["A tram", "A train"], True, scores, "all 3 positions")
    assert second.say.lower().startswith(counts.lower())
    two = ribbon.ribbon_dates([*told, Dated("2019", *held[2])], happened)
    assert [one.note for one in two.values()] == ["", "3 positions", "1 position"]
    assert list(two) == ["2016", "2018-01", "2019"]
    root = parse(ribbon.drawn(told, happened))
    assert "One square is one position" in words(root)
    assert len(having(root, "mk-unit")) == 3
    assert "to 2 years" in words(root)
    many = parse(ribbon.drawn([told[0]] * (MOST + 1), happened))
    assert "The positions are counted by stance." in words(many)
    exactly = parse(ribbon.drawn([told[0]] * MOST, happened))
    assert "One square is one position" in words(exactly)
