"""What was stated when, of dates that overlap, are unknown, or are moved by the reading rules."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from standpoint.charts.timeline import COLUMN, PITCH
from standpoint.compare.cells import State, compare
from standpoint.compare.chronology import (
    changes,
    columns,
    dated,
    every_date,
    happenings,
    replaced,
    shared_dates,
    undated,
    unordered,
)
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.model import Citation, Event, Stance
from standpoint.wording import time
from standpoint.wording.background import relation
from standpoint.wording.dossier import dossier_sources
from tests.app import App, Reader, between, plain
from tests.elements import having, parse
from tests.grids import of_grid
from tests.histories import BOTH, ONE, UNKNOWN, Stated, compared, drawn, loaded, moved, written


def test_the_later_of_two_sources_is_as_late_as_the_more_precise_of_them(tmp_path: Path) -> None:
    """One is of 2017, the other of May: what was said in January is older than the later one."""
    folder = written(tmp_path, Stated("support", "", BOTH), Stated("oppose", "2017-01-16"))
    (folder / "seeds" / "minutes.yaml").write_text("date: 2017\n", encoding="utf-8")
    comparison = compared(folder)
    cell = comparison.cells["trams", "mayor"]
    assert [position.stance for position in cell.current] == [Stance.SUPPORT]
    assert cell.changed_side
    assert [latest for _, latest in replaced(comparison)] == [cell.current[0]]
    (change,) = changes(comparison)
    assert time.moved_when(comparison, change) == "From oppose to support, in 2017."
    assert [column.dates for column in columns(comparison, change)] == [("2017-01-16",), ("2017",)]


def test_what_counts_in_place_of_the_newest_is_certainly_later_than_it(tmp_path: Path) -> None:
    """What is of 2015, and no more is known, is later than the oldest alone."""
    comparison = compared(
        written(
            tmp_path,
            Stated("mixed", "2015"),
            Stated("support", "2015-06"),
            Stated("oppose", "2015-03"),
            Stated("oppose", "2013"),
        )
    )
    assert [(key, latest.date) for key, latest in replaced(comparison)] == [
        (("trams", "mayor"), "2015-06")
    ]


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
        ((YEAR, Stated("support", "2017-05")), "Moved: not the one position that can be followed",
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


@pytest.mark.parametrize(
    ("stated", "cells"),
    [
        ((YEAR,), 0),
        ((YEAR, YEAR._replace(stance="oppose")), 0),
        ((YEAR, MONTH), 1),
        ((YEAR, MONTH, Stated("mixed", "2010")), 0),  # which is certainly earlier
    ],
)
def test_cells_without_an_order_are_those_of_several_dates_none_of_them_later(
    stated: tuple[Stated, ...], cells: int, tmp_path: Path
) -> None:
    assert unordered(compared(written(tmp_path, *stated))) == cells


def test_of_dates_that_begin_together_the_longer_comes_first(tmp_path: Path) -> None:
    stated = (Stated("support", "2013"), Stated("oppose", "2013-01"), Stated("mixed", "2017"))
    comparison = compared(written(tmp_path, *stated))
    (change,) = changes(comparison)
    assert [column.dates for column in columns(comparison, change)] == [
        ("2013", "2013-01"),
        ("2017",),
    ]


def test_sources_of_a_year_and_of_a_month_in_it_are_of_the_year(tmp_path: Path) -> None:
    folder = written(tmp_path, Stated("support", "", BOTH))
    (folder / "seeds" / "minutes.yaml").write_text("date: 2017\n", encoding="utf-8")
    assert dossier_sources(compared(folder)) == ("two sources", " of 2017")


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
    assert "Date unknown" in plain(app.open("source", source="leaflet"))
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
    assert "No position has a known date Not drawn" in shown
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
    against, support = COLUMN / 2 - PITCH, COLUMN * 1.5 + PITCH
    assert list(zip(squares["text"], squares["x"], strict=True)) == [("2", against), ("", support)]


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
        (tuple(Stated("support" if n % 2 else "oppose", str(2000 + n)) for n in range(7)), True,
         [[-1], *[[1], [-1]] * 3]),
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


@pytest.mark.parametrize(
    ("own", "date", "said"),
    [
        ("2015", "2015", "2015: left out"),
        ("", "2017-05", "May 2017: left out"),
        ("2015-02-02", "2015-02", "February 2015: left out"),
    ],
)
def test_a_date_whose_statement_the_rules_leave_out_is_not_told_as_one_without(
    own: str, date: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = written(
        tmp_path,
        Stated("oppose", "2013", ("minutes",)),
        Stated("mixed", own, ("letter",)),
        Stated("support", "2019", ("minutes",)),
    )
    comparison = compared(folder, "minutes")
    (change,) = changes(comparison)
    place = columns(comparison, change, ("2013", date, "2019"))
    assert [(len(c.positions), c.left_out) for c in place] == [(1, False), (0, True), (1, False)]
    told = time.line_words(comparison, change, place)
    assert said in told
    assert "no statement" not in told
    app = App(folder, monkeypatch)
    shown = plain(moved(app.open("time", sources=("minutes",))))
    assert "⊘ 1 position left out by the reading rules." in shown


def test_a_year_stands_ahead_of_its_first_day_throughout(tmp_path: Path) -> None:
    stated = (Stated("mixed", "2018-01-01"), Stated("support", "2018"), Stated("oppose", "2017"))
    folder = written(tmp_path, *stated)
    told = dated(compared(folder))
    in_order = ["2017", "2018", "2018-01-01"]
    assert [one.date for one in told] == every_date(told, []) == in_order
    app = Reader(folder)
    app.open("time")
    assert [row[0] for row in app.tables["timeline"][1:]] == [*in_order, "2030"]


def test_calais_is_of_one_day_with_two_events_to_come(calais: Loaded) -> None:
    assert calais.dossier is not None
    comparison = compare(calais.dossier, Selection())
    told, happened = dated(comparison), happenings(comparison)
    assert {held.date for held in told} == {"2018-01-16"}
    assert [h.event.date for h in happened if h.announced] == ["2018-01-18", "2018-02"]
    assert [relation(h, told) for h in happened] == [
        "About 14 to 15 years before the positions",
        "About 1 to 2 years before the positions",
        "The day of the positions",
        "Announced: 2 days after the positions",
        "Announced: about 2 to 6 weeks after the positions",
    ]
    same = [told[0]._replace(date=date) for date in ("2018-01", "2018-01-16", "2018")]
    assert every_date(same, happened[:1]) == [
        happened[0].event.date,
        "2018",
        "2018-01",
        "2018-01-16",
    ]
    assert relation(happened[0], told[:1]) == "About 14 to 15 years before the position"
    assert [relation(h, []) for h in happened] == ["", "", "", "Announced", "Announced"]
    assert changes(comparison) == undated(comparison) == []


def test_only_a_source_that_is_chosen_tells_of_an_event_and_whether_it_was_to_come() -> None:
    """The paper of 2018 announces what the minutes of 2020 report."""
    made = of_grid({"Ann": "+q"}).dossier
    late = made.sources[1].model_copy(update={"id": "minutes", "date": "2020"})
    event = Event(
        date="2019",
        title="The first tram",
        evidence=tuple(Citation(source=name, text="some words") for name in ("paper", "minutes")),
    )
    outline = made.outline.model_copy(update={"events": (event,)})
    dossier = replace(made, outline=outline, sources=(*made.sources, late))
    told = {
        chosen: [
            ([citation.source for citation in one.event.evidence], one.announced)
            for one in happenings(compare(dossier, Selection(sources=chosen)))
        ]
        for chosen in ((), ("paper",), ("minutes",), ("other",))
    }
    assert told == {
        (): [(["paper", "minutes"], False)],
        ("paper",): [(["paper"], True)],
        ("minutes",): [(["minutes"], False)],
        ("other",): [],
    }


def test_events_are_told_oldest_first_each_under_its_number() -> None:
    made = of_grid({"Ann": "+q"}).dossier
    told = (Citation(source="paper", text="some words"),)
    events = tuple(Event(date=date, title=date, evidence=told) for date in ("2016", "2017", "2015"))
    dossier = replace(made, outline=made.outline.model_copy(update={"events": events}))
    found = happenings(compare(dossier, Selection()))
    assert [(one.number, one.event.date) for one in found] == [
        (3, "2015"),
        (1, "2016"),
        (2, "2017"),
    ]


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
