"""What was stated when: who moved from what to what, and dates that the reading rules move."""

import re
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

import pytest

from standpoint import wording
from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.chronology import (
    Change,
    changes,
    columns,
    dated,
    happenings,
    shared_dates,
    undated,
)
from standpoint.compare.replaced import replaced
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, load, snapshot
from standpoint.model import Dossier, Stance
from standpoint.wording import time
from standpoint.wording.background import relation
from tests.app import App, between, plain
from tests.elements import having, parse, style, words

SOURCES = {"minutes": "2013", "letter": "2017-05", "leaflet": "unknown"}
"""The sources of the made dossier, and when they were published."""


class Stated(NamedTuple):
    """One position of the mayor on the trams; each of `sources` holds a passage of its own."""

    stance: str
    date: str = ""
    sources: tuple[str, ...] = ("minutes",)


def written(folder: Path, *stated: Stated) -> Path:
    """Write a dossier in which the mayor has stated these positions, in their order."""
    for name in ("positions", "seeds"):
        (folder / name).mkdir()
    (folder / "positions" / "_dossier.yaml").write_text(
        "title: Trams\nquestion: Should the trams come back?\n"
        "repository: https://github.com/owner/trams\n"
        "topics:\n  - id: town\n    title: Town\n    issues:\n"
        "      - {id: trams, title: Trams, proposition: The trams should come back.}\n"
        "events:\n  - date: 2030\n    title: The first tram\n    evidence:\n"
        "      - {source: leaflet, text: In 2030 the first tram will run}\n",
        encoding="utf-8",
    )
    entries = "".join(
        f"  - issue: trams\n    stance: {one.stance}\n    summary: Statement {one.stance}.\n"
        + (f"    date: {one.date}\n" if one.date else "")
        + "    evidence:\n"
        + "".join(
            f"      - {{source: {source}, voice: reported, text: {passage(one)}}}\n"
            for source in one.sources
        )
        for one in stated
    )
    (folder / "positions" / "mayor.yaml").write_text(
        f"name: The Mayor\npositions:\n{entries}", encoding="utf-8"
    )
    (folder / "positions" / "trade.yaml").write_text(
        "name: Trade\nsilent_on:\n  - {issue: trams, note: Not asked.}\n", encoding="utf-8"
    )
    sentences = dict.fromkeys(f"On trams {passage(one)}." for one in stated)
    for name, date in SOURCES.items():
        text = "\n\n".join([*sentences, "In 2030 the first tram will run."])
        (folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        citation = f"publisher: The {name}\ndate: {date}\n"
        (folder / "seeds" / f"{name}.yaml").write_text(citation, encoding="utf-8")
    return folder


def passage(stated: Stated) -> str:
    """Return the words in which something was stated; the same for the same statement."""
    when = stated.date.replace("-", " and ") or "no day"
    return f"the word on {when} was to {stated.stance.replace('-', ' ')} it"


def loaded(folder: Path) -> Dossier:
    found = load(snapshot(folder))
    assert [str(problem) for problem in found.problems] == []
    assert found.dossier is not None
    return found.dossier


def compared(folder: Path, *sources: str) -> Comparison:
    return compare(loaded(folder), Selection(sources=sources))


class History(NamedTuple):
    """Positions in the order of the file, and what is to be told of them."""

    stated: tuple[Stated, ...]
    words: str
    moves: tuple[tuple[int, int], ...]
    changed_side: bool


UNKNOWN = ("leaflet",)
HISTORIES = {
    "stated again on each side": History(
        (Stated("support", "2025"), Stated("oppose", "2013"), Stated("oppose", "2017"),
         Stated("support", "2021")),
        "from oppose to support", ((2, 3),), True),
    "there and back": History(
        (Stated("oppose", "2013"), Stated("support", "2017"), Stated("oppose", "2021")),
        "from oppose to support to oppose", ((0, 1), (1, 2)), True),
    "to the middle": History(
        (Stated("oppose", "2013"), Stated("support", "2017"), Stated("mixed", "2021")),
        "from oppose to support to mixed", ((0, 1), (1, 2)), False),
    "stronger": History(
        (Stated("support", "2013"), Stated("strongly-support", "2017")),
        "from support to strongly support", ((0, 1),), False),
    "a month within a year": History(
        (Stated("oppose", "2013-05"), Stated("support", "2013"), Stated("mixed", "2017")),
        "from oppose and support to mixed", ((0, 2), (1, 2)), False),
    "a year around two months": History(
        (Stated("oppose", "2013-05"), Stated("support", "2013-11"), Stated("mixed", "2013"),
         Stated("strongly-support", "2017")),
        "from oppose, mixed and support to strongly support",
        ((0, 3), (1, 3), (2, 3)), True),
    "what may be as late": History(
        (Stated("oppose", "2013-05"), Stated("support", "2013-11"), Stated("mixed", "2013")),
        "from oppose to mixed and support", ((0, 1),), False),
    "divided since": History(
        (Stated("oppose", "2013"), Stated("oppose", "2017"), Stated("support", "2017")),
        "from oppose to divided", ((0, 2),), False),
    "divided before": History(
        (Stated("oppose", "2013"), Stated("support", "2013"), Stated("support", "2017")),
        "from oppose and support to support", ((0, 2),), True),
    "of unknown date, and as before": History(
        (Stated("oppose", "2013"), Stated("support", "2017"), Stated("oppose", "", UNKNOWN)),
        "from oppose to support", ((0, 1),), False),
    "of unknown date, and as since": History(
        (Stated("oppose", "2013"), Stated("support", "2017"), Stated("support", "", UNKNOWN)),
        "from oppose to support", ((0, 1),), True),
}  # fmt: skip


@pytest.mark.parametrize("history", HISTORIES.values(), ids=HISTORIES)
def test_who_moved_from_what_to_what(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path, *history.stated)
    comparison = compared(folder)
    (mayor,) = (one for one in comparison.stakeholders if one.positions)
    (change,) = changes(comparison)
    assert change.moved
    assert time.path(change) == history.words
    assert change.cell.changed_side is history.changed_side
    number = {position.line: n for n, position in enumerate(mayor.positions)}
    moves = {(number[before.line], number[after.line]) for before, after in change.moves}
    assert moves == set(history.moves)
    assert len(change.moves) == len(history.moves)

    app = App(folder, monkeypatch)
    shown = app.open("time")
    (row,) = having(parse(moved(shown)), "sp-move")
    told = words(having(row, "sp-moved")[0])
    assert ("⇄ Changed sides." in told) is history.changed_side
    assert f"{history.words[0].upper()}{history.words[1:]}, " in told
    before, after = (part for part in row.iter("section"))
    assert len(having(before, "sp-position")) == len(change.cell.earlier)
    assert len(having(after, "sp-position")) == len(change.cell.current)
    assert drawn(row) == [
        sorted({p.stance.score for p in column.positions})
        for column in columns(comparison, change, shared(comparison, change))
    ]


ONE = "the one position that can be followed"


@pytest.mark.parametrize(
    ("stances", "told"),
    [
        (("oppose", "support"), f"Changed sides: {ONE}"),
        (("support", "oppose", "support"), f"Changed sides: {ONE}"),
        (("support", "strongly-support", "mixed"), f"Moved: {ONE}, none to the other side"),
        (("mixed", "oppose"), f"Moved: {ONE}, none to the other side"),
        # There and back to the middle: what was held between is on the line below the heading.
        (("support", "oppose", "mixed"), f"Moved: {ONE}"),
        (("oppose", "mixed", "support", "mixed"), f"Moved: {ONE}"),
    ],
)
def test_the_heading_denies_no_change_of_side_that_was_taken_back(
    stances: tuple[str, ...], told: str, tmp_path: Path
) -> None:
    stated = (Stated(stance, str(2003 + n)) for n, stance in enumerate(stances))
    comparison = compared(written(tmp_path, *stated))
    assert time.headline(comparison, dated(comparison), changes(comparison)) == told


def shared(comparison: Comparison, change: Change) -> tuple[str, ...]:
    return shared_dates(comparison, [change])


def moved(shown: str) -> str:
    """Return the rows of what moved."""
    start = shown.index('<div class="sp-moves">')
    return shown[start : shown.index("</div>\n", start) + 6]


def drawn(row: Element) -> list[list[int]]:
    """Return the stances at each date of a line, from the left."""
    (line,) = having(row, "mk-moves")
    held: list[list[int]] = [[] for _ in range(int(style(line)["--of"]))]
    for mark in having(line, "mk-mark"):
        held[int(style(mark)["--start"])].append(int(style(mark)["--before"]))
    return [sorted(there) for there in held]


@pytest.mark.parametrize(
    "stated",
    [
        (Stated("support", "2013"), Stated("support", "2017")),
        (Stated("support", "2013"), Stated("support", "2017"), Stated("support", "2021")),
    ],
)
def test_what_is_stated_again_is_no_move(stated: tuple[Stated, ...], tmp_path: Path) -> None:
    (change,) = changes(compared(written(tmp_path, *stated)))
    assert not change.moved
    assert change.moves == ()
    assert len(change.history) == len(stated)


def test_of_one_date_or_none_nothing_moved(tmp_path: Path) -> None:
    stated = (Stated("oppose", "2013"), Stated("support", "2013"), Stated("mixed", "", UNKNOWN))
    assert changes(compared(written(tmp_path, *stated))) == []


AGAIN = (Stated("support", "2013"), Stated("support", "2017-05"))


@pytest.mark.parametrize(
    ("stated", "deck", "heading"),
    [
        ((*AGAIN, Stated("oppose", "", UNKNOWN)),
         "From 2013 to May 2017 it was stated again with the same stance.", "1 that did not move"),
        ((*AGAIN, Stated("mixed", "", UNKNOWN)),
         "From 2013 to May 2017 it was stated again with the same stance.", "1 that did not move"),
        ((Stated("support", "2017-01"), Stated("support", "2017-05"), Stated("oppose", "2017")),
         "of one the order of the stances is not known.", "1 of which no move is known"),
    ],
)  # fmt: skip
def test_a_stance_that_is_not_certainly_later_is_no_move(
    stated: tuple[Stated, ...],
    deck: str,
    heading: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = written(tmp_path, *stated)
    (change,) = changes(compared(folder))
    assert (change.moves, change.moved, change.crossed) == ((), False, False)
    shown = App(folder, monkeypatch).open("time")
    assert deck in plain(shown)
    assert f"<h2>{heading}</h2>" in shown
    assert '<div class="sp-moves">' not in shown


def test_what_is_of_unknown_date_is_told_beside_what_moved(tmp_path: Path) -> None:
    stated = (Stated("oppose", "2013"), Stated("support", "2017"), Stated("oppose", "", UNKNOWN))
    comparison = compared(written(tmp_path, *stated))
    (change,) = changes(comparison)
    assert time.moved_when(comparison, change) == "From oppose to support, in 2017."
    assert time.line_words(comparison, change, columns(comparison, change)) == (
        "The Mayor on Trams. 2013: oppose, reported; 2017: support, reported. "
        "Of unknown date: oppose, reported."
    )


def test_the_later_of_two_sources_is_as_late_as_the_more_precise_of_them(tmp_path: Path) -> None:
    """One is of 2017, the other of May: what was said in January is older than the later one."""
    folder = written(tmp_path, Stated("support", "", BOTH), Stated("oppose", "2017-01-16"))
    (folder / "seeds" / "minutes.yaml").write_text("date: 2017\n", encoding="utf-8")
    comparison = compared(folder)
    cell = comparison.cells["trams", "mayor"]
    assert [position.stance for position in cell.current] == [Stance.SUPPORT]
    assert cell.changed_side
    assert [entry.latest for entry in replaced(comparison)] == [cell.current[0]]
    (change,) = changes(comparison)
    assert time.moved_when(comparison, change) == "From oppose to support, in 2017."
    assert [column.dates for column in columns(comparison, change)] == [("2017-01-16",), ("2017",)]


YEAR, MONTH = Stated("support"), Stated("oppose", "2013-03")
UNORDERED = "Stated more than once, in an order that is not known: one position"


@pytest.mark.parametrize(
    ("stated", "heading", "summary"),
    [
        ((YEAR, MONTH), UNORDERED, "of two dates in 2013."),
        ((YEAR, MONTH._replace(stance="support")), UNORDERED, "of two dates in 2013."),
        ((YEAR, MONTH, Stated("mixed", "", UNKNOWN)), UNORDERED, "of two dates in 2013."),
        ((Stated("support", "2013-03"), Stated("oppose", "2013-04"), Stated("mixed", "2013")),
         f"Moved: {ONE}", "of three dates in 2013."),
        ((YEAR, Stated("support", "2017-05")), "Moved: none of one position that can be followed",
         "of two dates from 2013 to May 2017."),
    ],
)  # fmt: skip
def test_of_dates_that_overlap_no_order_is_told(
    stated: tuple[Stated, ...], heading: str, summary: str, tmp_path: Path
) -> None:
    comparison = compared(written(tmp_path, *stated))
    told = dated(comparison)
    assert time.headline(comparison, told, changes(comparison)) == heading
    assert summary in time.chart_summary(told, [], 0)


def test_sources_of_a_year_and_of_a_month_in_it_are_of_the_year(tmp_path: Path) -> None:
    folder = written(tmp_path, Stated("support", "", BOTH))
    (folder / "seeds" / "minutes.yaml").write_text("date: 2017\n", encoding="utf-8")
    assert wording.dossier_sources(compared(folder)) == ("two sources", " of 2017")


@pytest.mark.parametrize(
    ("stated", "heading"),
    [
        ((Stated("oppose", "2012"), Stated("support", "2015")), "Before, on the other side"),
        ((Stated("support", "2009"), Stated("oppose", "2012-03"), Stated("support", "2015")),
         "Before, also on the other side"),
        ((Stated("mixed", "2009"), Stated("support", "2015")), "Before"),
    ],
)  # fmt: skip
def test_what_was_held_before_stands_under_what_holds_of_all_of_it(
    stated: tuple[Stated, ...], heading: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = App(written(tmp_path, *stated), monkeypatch).open("matrix", cell="trams/mayor")
    assert f"<h3>{heading}</h3>" in shown


@pytest.mark.parametrize("other", [Stated("oppose", "2013"), Stated("oppose", "", UNKNOWN)])
def test_of_what_is_divided_no_time_is_told(
    other: Stated, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may be of one date, of dates that overlap, or of none that is known."""
    folder = written(tmp_path, Stated("support", "2013-05"), other)
    shown = App(folder, monkeypatch).open("matrix", cell="trams/mayor")
    assert "positions on both sides, none of them certainly the later, so there is no" in shown


def test_who_came_to_be_on_both_sides_did_not_stay_on_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = Stated("support", "2018"), Stated("oppose", "2018")
    folder = written(tmp_path, Stated("support", "2010"), *both)
    shown = plain(App(folder, monkeypatch).open("time"))
    assert "Moved in other ways · 1" in shown
    assert "From support to divided, in 2018." in shown


BOTH = ("minutes", "letter")


@pytest.mark.parametrize(
    ("sources", "dates", "current"),
    [
        ((), ["2017-05", "2015"], "support"),
        (BOTH, ["2017-05", "2015"], "support"),
        (("letter",), ["2017-05", "2015"], "support"),
        (("minutes",), ["2013", "2015"], "oppose"),
    ],
)
def test_a_position_is_as_late_everywhere_as_the_passages_that_count(
    sources: tuple[str, ...],
    dates: list[str],
    current: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its own date stays its date, whichever passages count."""
    folder = written(tmp_path, Stated("support", "", BOTH), Stated("oppose", "2015", BOTH))
    comparison = compared(folder, *sources)
    (mayor,) = (one for one in comparison.stakeholders if one.positions)
    assert [comparison.date_of(position) for position in mayor.positions] == dates
    cell = comparison.cells["trams", "mayor"]
    assert [position.stance for position in cell.current] == [Stance(current)]
    assert [held.date for held in dated(comparison)] == sorted(dates)

    app = App(folder, monkeypatch)
    panel = app.open("matrix", cell="trams/mayor", sources=sources)
    (before,) = cell.earlier
    earlier = comparison.date_of(before)
    told = plain(between(panel, "<h3>Before, on the other side</h3>", "</p>"))
    assert told.endswith(f"{before.stance.value} {dates_words(earlier)}")
    app.open("time", sources=sources)
    rows = [row for row in app.tables["timeline"][1:] if row[1] == "The Mayor"]
    by_date = dict(zip(dates, ["support", "oppose"], strict=True))
    assert [(row[0], row[3]) for row in rows] == sorted(by_date.items())


def dates_words(date: str | None) -> str:
    return {"2013": "2013", "2015": "2015", "2017-05": "May 2017"}[date or ""]


def test_what_is_of_unknown_date_is_never_set_aside_and_told_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The leaflet may be later than anything, so its passage leaves a position without a date."""
    folder = written(
        tmp_path,
        Stated("support", "", ("minutes", "leaflet")),
        Stated("strongly-support", "2017"),
        Stated("support", "2019", UNKNOWN),
    )
    comparison = compared(folder)
    cell = comparison.cells["trams", "mayor"]
    assert [comparison.date_of(position) for position in cell.current] == [None, "2019"]
    assert [comparison.date_of(position) for position in cell.earlier] == ["2017"]
    assert [held.date for held in dated(comparison)] == ["2017", "2019"]
    (happening,) = happenings(comparison)
    assert not happening.announced

    app = App(folder, monkeypatch)
    panel = app.open("matrix", cell="trams/mayor")
    stances = re.findall(
        r'<p class="sp-stance">(?:(?!</p>).)*</span><span[^>]*>((?:(?!</?span).)*)</span></p>',
        panel,
    )
    assert stances[1:] == ["date unknown", "2019", "2017"]
    assert "The leaflet, date unknown" in plain(panel)
    shown = plain(app.open("time"))
    assert "Not drawn, for the date is unknown: one position." in shown
    assert (
        "Of unknown date, and not drawn 1 position The Mayor on Trams : support, reported" in shown
    )
    assert "had not happened yet" not in shown
    assert [row[0] for row in app.tables["timeline"][1:]] == ["2017", "2019", "2030"]
    assert "Date date unknown" in plain(app.open("source", source="leaflet"))
    only = plain(app.open("time", sources="minutes"))
    assert "date is unknown" not in only
    assert [row[0] for row in app.tables["timeline"][1:]] == ["2013", "2017"]


def test_where_no_date_is_known_the_page_says_that_nothing_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path, Stated("support", "", UNKNOWN), Stated("oppose", "", UNKNOWN))
    assert compared(folder).cells["trams", "mayor"].state == State.DIVIDED
    app = App(folder, monkeypatch)
    shown = plain(app.open("time"))
    assert "No position counts with a date in this selection" in shown
    assert "Not drawn, for the date is unknown: two positions." in shown
    assert app.figures == []
    assert shown.count("The Mayor on Trams") == 2


TWICE = (
    Stated("oppose", "2013"),
    Stated("oppose", "2013", ("letter",)),
    Stated("support", "2017"),
)
"""The same is said twice, in the same words; only the source is another."""


def test_two_positions_that_say_the_same_keep_their_own_lines(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(tmp_path, *TWICE)
    one, other, _ = loaded(folder).stakeholder_by_id["mayor"].positions
    assert one != other
    assert one.model_copy(update={"evidence": other.evidence}) == other
    lines = (folder / "positions" / "mayor.yaml").read_text(encoding="utf-8").splitlines()
    begun = [n for n, line in enumerate(lines, 1) if line == "  - issue: trams"]
    assert [one.line, other.line] == begun[:2]
    app = App(folder, monkeypatch)
    for page, address in (
        ("matrix", {"cell": "trams/mayor"}),
        ("issues", {"issue": "trams"}),
        ("time", {}),
    ):
        app.open(page, **address)
        edited = [link for link in app.links if link.startswith("https://github.com/")]
        at = "https://github.com/owner/trams/edit/main/positions/mayor.yaml#L"
        assert sorted(edited) == sorted(f"{at}{line}" for line in begun)


def test_positions_that_say_the_same_are_one_mark_and_one_square_of_two(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said twice of one date is one place on the scale, and two positions."""
    folder = written(tmp_path, *TWICE)
    (change,) = changes(compared(folder))
    assert len(change.moves) == 2
    app = App(folder, monkeypatch)
    (row,) = having(parse(moved(app.open("time"))), "sp-move")
    assert drawn(row) == [[-1], [1]]
    (figure,) = app.figures
    (squares,) = (trace for trace in figure["data"] if trace["name"] == "positions")
    assert list(zip(squares["text"], squares["x"], strict=True)) == [("2", 40), ("", 208)]


@pytest.mark.parametrize(
    ("stated", "shares", "held"),
    [
        # Of each two dates one is certainly later: all cells are followed over the same dates.
        ((Stated("oppose", "2013"), Stated("support", "2017")), True, [[-1], [1]]),
        # A month within a year: the cell is followed over the steps of its own history.
        (
            (Stated("oppose", "2013-05"), Stated("support", "2013"), Stated("mixed", "2017")),
            False,
            [[-1, 1], [0]],
        ),
        # More dates than can stand beside one another.
        (tuple(Stated("support" if n % 2 else "oppose", str(2000 + n)) for n in range(8)), False,
         [[-1], [1]] * 4),
    ],
)  # fmt: skip
def test_a_cell_is_followed_over_the_dates_that_are_certain(
    stated: tuple[Stated, ...], shares: bool, held: list[list[int]], tmp_path: Path
) -> None:
    comparison = compared(written(tmp_path, *stated))
    (change,) = changes(comparison)
    dates = shared_dates(comparison, [change])
    assert bool(dates) is shares
    place = columns(comparison, change, dates)
    assert [sorted(p.stance.score for p in column.positions) for column in place] == held
    assert not any(column.left_out for column in place)


def test_a_date_whose_statement_the_rules_leave_out_is_not_told_as_one_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(
        tmp_path,
        Stated("oppose", "2013", ("minutes",)),
        Stated("mixed", "2015", ("letter",)),
        Stated("support", "2017", ("minutes",)),
    )
    comparison = compared(folder, "minutes")
    (change,) = changes(comparison)
    place = columns(comparison, change, ("2013", "2015", "2017"))
    assert [(len(c.positions), c.left_out) for c in place] == [(1, False), (0, True), (1, False)]
    told = time.line_words(comparison, change, place)
    assert "2015: left out" in told
    assert "no statement" not in told
    app = App(folder, monkeypatch)
    shown = plain(moved(app.open("time", sources=("minutes",))))
    assert "⊘ 1 position left out by the reading rules." in shown


def test_calais_is_of_one_day_with_two_events_to_come(calais: Loaded) -> None:
    assert calais.dossier is not None
    comparison = compare(calais.dossier, Selection())
    told, happened = dated(comparison), happenings(comparison)
    assert {held.date for held in told} == {"2018-01-16"}
    assert [h.event.date for h in happened if h.announced] == ["2018-01-18", "2018-02"]
    assert [relation(h, told) for h in happened] == [
        "14 to 15 years before the positions",
        "1 to 2 years before the positions",
        "The day of the positions",
        "Announced: 2 days after the positions",
        "Announced: 2 to 6 weeks after the positions",
    ]
    assert relation(happened[0], told[:1]) == "14 to 15 years before the position"
    assert [relation(h, []) for h in happened] == ["", "", "", "Announced", "Announced"]
    assert changes(comparison) == undated(comparison) == []


def test_oehlbrueck_has_one_change_of_side_and_with_one_source_none(oehlbrueck: Loaded) -> None:
    assert oehlbrueck.dossier is not None
    comparison = compare(oehlbrueck.dossier, Selection())
    (change,) = changes(comparison)
    assert (change.stakeholder.id, change.issue.id) == ("buergermeisterin", "autofreie-altstadt")
    assert time.moved_when(comparison, change) == "From oppose to support, on 9 November 2023."
    assert time.headline(comparison, dated(comparison), [change]) == (
        "Changed sides: the one position that can be followed"
    )
    one = compare(oehlbrueck.dossier, Selection(sources=("rede-roennebaum-2023",)))
    assert changes(one) == []
    assert happenings(one) == []


@pytest.mark.parametrize("rules", [{}, {"voices": ("ascribed",)}, {"topics": ("verkehr",)}])
def test_sentences_are_whole_under_any_rules(
    oehlbrueck: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    assert oehlbrueck.dossier is not None
    comparison = compare(oehlbrueck.dossier, Selection(**rules))
    told, happened, followed = dated(comparison), happenings(comparison), changes(comparison)
    title = time.headline(comparison, told, followed)
    sentences = [
        f"{title}.",
        time.deck(told, followed, happened, 2),
        *([time.chart_summary(told, happened, 2)] if told else []),
    ]
    for sentence in sentences:
        assert sentence.endswith(".")
        assert not any(part[0].isdigit() for part in sentence.split(". "))
        assert sentence[0].isupper()
        assert "  " not in sentence
        assert "None " not in sentence.replace("None of", "")
