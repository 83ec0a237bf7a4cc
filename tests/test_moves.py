"""Who moved from what to what, and what is no move."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Change, changes, columns, dated, shared_dates
from standpoint.wording import time
from tests.app import App, Reader, plain
from tests.elements import having, parse, words
from tests.histories import ONE, UNKNOWN, Stated, compared, drawn, moved, written


class History(NamedTuple):
    """Positions in the order of the file, and what is to be told of them."""

    stated: tuple[Stated, ...]
    words: str
    moves: tuple[tuple[int, int], ...]
    changed_side: bool


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
    "a year around a month and its own last day": History(
        (Stated("mixed", "2013-12-31"), Stated("support", "2013"), Stated("oppose", "2013-05"),
         Stated("strongly-support", "2017")),
        "from oppose, mixed and support to strongly support",
        ((0, 3), (1, 3), (2, 3)), True),
    "a month within a year, after another year": History(
        (Stated("oppose", "2010"), Stated("oppose", "2013-05"), Stated("support", "2013"),
         Stated("mixed", "2017")),
        "from oppose to oppose and support to mixed", ((0, 2), (1, 3), (2, 3)), False),
    "what may be as late": History(
        (Stated("oppose", "2013-05"), Stated("support", "2013-11"), Stated("mixed", "2013")),
        "from oppose to mixed and support", ((0, 1),), False),
    "divided after three": History(
        (Stated("support", "2013"), Stated("mixed", "2017"), Stated("oppose", "2021"),
         Stated("support", "2021")),
        "from support to mixed to divided", ((0, 1), (1, 2), (1, 3)), False),
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


def shared(comparison: Comparison, change: Change) -> tuple[str, ...]:
    return shared_dates(comparison, [change])


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
         "From 2013 to May 2017, it was stated again with the same stance.", "1 that did not move"),
        ((*AGAIN, Stated("mixed", "", UNKNOWN)),
         "From 2013 to May 2017, it was stated again with the same stance.", "1 that did not move"),
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


@pytest.mark.parametrize(
    ("last", "heading"),
    [
        (Stated("support", "2017-06"), "After"),
        (Stated("support", "2017"), "After, as far as is known"),
        (Stated("support", "", UNKNOWN), "After, as far as is known"),
    ],
)
def test_what_is_not_certainly_later_is_not_told_to_be_after(
    last: Stated, heading: str, tmp_path: Path
) -> None:
    stated = (Stated("oppose", "2017-01"), Stated("support", "2017-06-01"), last)
    shown = Reader(written(tmp_path, *stated)).open("time")
    assert re.findall(r"<h4>([^<]+)</h4>", shown) == ["Before", heading]
