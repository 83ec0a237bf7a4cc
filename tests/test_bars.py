"""Bars: where each part begins and ends, counted by hand and for any numbers."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts.bars import reach, segments, stance_bar, voice_bar
from standpoint.charts.marks import EDGES
from tests.elements import having, parse, style, words

NUMBERS = st.dictionaries(st.sampled_from([-2, -1, 0, 1, 2]), st.integers(0, 300))


def test_mixed_lies_across_the_line() -> None:
    rows = [{-2: 7, -1: 14, 0: 4, 1: 9}, {0: 2, 1: 20, 2: 6}]
    ends = reach(rows)
    assert ends == (23, 27)
    assert [tuple(part) for part in segments(rows[0], ends)] == [
        (-2, 7, 0, 14),
        (-1, 14, 14, 28),
        (0, 4, 42, 8),
        (1, 9, 50, 18),
    ]
    assert [tuple(part) for part in segments(rows[1], ends)] == [
        (0, 2, 44, 4),
        (1, 20, 48, 40),
        (2, 6, 88, 12),
    ]


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_parts_lie_side_by_side_within_the_width(rows: list[dict[int, int]]) -> None:
    ends = reach(rows)
    for numbers in rows:
        parts = segments(numbers, ends)
        assert {part.of: part.number for part in parts} == {k: n for k, n in numbers.items() if n}
        assert [part.of for part in parts] == sorted(part.of for part in parts)
        for one, following in pairwise(parts):
            assert one.left + one.width == pytest.approx(following.left)
        for part in parts:
            assert part.width == pytest.approx(100 * part.number / sum(ends))
            assert part.left >= -1e-9
            assert part.left + part.width <= 100 + 1e-9
        line = 100 * ends[0] / sum(ends) if sum(ends) else 0
        for part in parts:
            if part.of == 0:
                assert part.left + part.width / 2 == pytest.approx(line)
            elif int(part.of) < 0:
                assert part.left + part.width <= line + 1e-9
            else:
                assert part.left >= line - 1e-9


def test_a_bar_of_stances_has_numbers_and_a_line_and_a_note() -> None:
    root = parse(stance_bar({-1: 1, 0: 2, 1: 1}, (3, 2), "in words", "4 of 9 & more"))
    (track,) = having(root, "mk-track")
    assert (track.get("role"), track.get("aria-label")) == ("img", "in words")
    drawn = [(one.get("data-stance"), words(one), style(one)) for one in having(root, "mk-part")]
    assert drawn == [
        ("-1", "1", {"--left": 20, "--width": 20}),
        ("0", "2", {"--left": 40, "--width": 40}),
        ("1", "1", {"--left": 80, "--width": 20}),
    ]
    assert style(having(root, "mk-zero")[0]) == {"left": 60}
    assert words(having(root, "mk-beside")[0]) == "4 of 9 & more"
    assert not having(root, "mk-small")
    (small,) = having(parse(stance_bar({1: 4}, (1, 4), "in words", small=True)), "mk-bar")
    assert "mk-small" in small.get("class", "").split() and words(small) == ""


def test_a_bar_of_nobody_is_empty() -> None:
    root = parse(stance_bar({}, reach([{}]), "nobody", small=True))
    assert not having(root, "mk-part")
    assert not having(root, "mk-beside")
    assert style(having(root, "mk-zero")[0]) == {"left": 50}
    assert having(root, "mk-small")


def test_a_bar_of_voices_has_their_edges_and_leaves_none_out_that_counts() -> None:
    numbers = {"quoted": 6, "reported": 0, "observed": 3, "ascribed": 1}
    root = parse(voice_bar(numbers, 20, "in words", "10 passages"))
    drawn = [
        (one.get("data-voice"), one.get("data-edge"), words(one), style(one))
        for one in having(root, "mk-part")
    ]
    assert drawn == [
        ("quoted", EDGES["quoted"], "6", {"--left": 0, "--width": 30}),
        ("observed", EDGES["observed"], "3", {"--left": 30, "--width": 15}),
        ("ascribed", EDGES["ascribed"], "1", {"--left": 45, "--width": 5}),
    ]
    (bar,) = having(root, "mk-bar")
    assert bar.get("class") == "mk-bar"
    glyphs = [one.get("data-voice") for one in having(root, "mk-glyph")]
    assert glyphs == ["quoted", "observed", "ascribed"]
