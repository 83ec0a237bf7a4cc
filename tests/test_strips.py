"""Strips: where marks and names stand, the line between the extremes, links and words."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts.marks import EDGES
from standpoint.charts.strips import (
    STEPS,
    GlanceRow,
    Holders,
    Rest,
    ScaleMark,
    glance,
    holders,
    marks_by_step,
    scale,
    step_columns,
    strip,
)
from standpoint.markup import html
from tests.elements import having, parse, style, words

WORDS = ["strongly oppose", "oppose", "mixed", "support", "strongly support"]
MARKS = st.lists(
    st.tuples(st.sampled_from(STEPS), st.sampled_from(list(EDGES)), st.text("abc", min_size=1)).map(
        lambda held: ScaleMark(*held)
    ),
    max_size=30,
)


def mark(stance: int, name: str = "Ann", **more: object) -> ScaleMark:
    return ScaleMark(stance, "quoted", name)._replace(**more)


def placed(drawn: Sequence[ScaleMark], named: bool) -> list[tuple[str | None, list[str | None]]]:
    """Return the place of each step that is drawn, and the stances of its discs."""
    root = parse(strip(drawn, "all", named=named))
    return [
        (step.get("style"), [disc.get("data-stance") for disc in having(step, "mk-disc")])
        for step in having(root, "mk-step")
    ]


@given(MARKS)
def test_every_mark_stands_on_its_step_in_the_order_given(drawn: list[ScaleMark]) -> None:
    grouped = marks_by_step(drawn)
    assert list(grouped) == sorted({one.stance for one in drawn})
    for step, some in grouped.items():
        assert some == [one for one in drawn if one.stance == step]
    places = [
        (f"grid-column:{step + 3}/span 1", [str(step)] * len(n)) for step, n in grouped.items()
    ]
    assert placed(drawn, named=False) == places


@given(st.sets(st.sampled_from(STEPS)))
def test_a_step_may_reach_to_the_next_that_is_held_and_no_further(held: set[int]) -> None:
    places = step_columns(held)
    taken = [column for first, free in places.values() for column in range(first, first + free)]
    assert len(taken) == len(set(taken)), "two steps share a column"
    assert taken == list(range(min(held) + 3, 6) if held else [])
    assert [first for first, _ in places.values()] == [step + 3 for step in sorted(held)]


def test_names_reach_over_the_steps_that_are_free_beside_them() -> None:
    drawn = [mark(1), mark(-1), mark(1)]
    assert placed(drawn, named=True) == [
        ("grid-column:2/span 2", ["-1"]),
        ("grid-column:4/span 2", ["1", "1"]),
    ]


def alone(*drawn: ScaleMark) -> dict[int, tuple[str, int]]:
    """Return of each step that has a row of its own by its column where it has, and the row."""
    root = parse(strip(drawn, "all", named=True))
    steps = [one for one in having(root, "mk-step") if one.get("data-long")]
    stems = having(root, "mk-stem")
    assert [one.get("style") for one in stems] == [one.get("style") for one in steps]
    back = [bool("mk-back" in one.get("class", "")) for one in steps]
    assert back == [style(one)["--column"] == 5 for one in steps]
    return {
        style(one)["--column"]: (one.get("data-long", ""), style(one)["--row"]) for one in steps
    }


def test_a_step_whose_words_find_no_room_has_a_row_of_its_own() -> None:
    long = "Bundesregierung"
    assert alone(mark(0, long)) == {}, "it may reach to the end"
    assert alone(mark(0, long), mark(1)) == {3: ("always", 3)}
    assert alone(mark(0, "Rönnebaum"), mark(1)) == {3: ("narrow", 3)}
    assert alone(mark(0, "Security forces"), mark(1, "Union")) == {}
    assert alone(mark(0, "三日月漁業協同組合連合会"), mark(1)) == {}, "a line may end in it"
    assert alone(mark(-2, long), mark(-1, long), mark(0), mark(2, long)) == {
        1: ("always", 4),
        2: ("always", 3),
        5: ("always", 5),
    }
    assert alone(mark(2, "Ann", note="zweideutig"), mark(2)) == {5: ("narrow", 3)}


@pytest.mark.parametrize(
    ("stances", "ends"),
    [((-1, 1, 2), (1, 4)), ((2, -2), (0, 4)), ((0, 1), (2, 3)), ((1, 1), None), ((), None)],
)
def test_a_line_joins_the_extremes(stances: tuple[int, ...], ends: tuple[int, int] | None) -> None:
    joins = having(parse(strip([mark(one) for one in stances], "all")), "mk-join")
    drawn = [(style(one)["--from"], style(one)["--to"]) for one in joins]
    assert drawn == ([ends] if ends else [])


def test_a_strip_without_links_is_a_picture_in_words() -> None:
    (root,) = parse(strip([mark(1, say="Ann: support")], "Ann supports it"))
    assert (root.get("role"), root.get("aria-label")) == ("img", "Ann supports it")
    assert not list(root.iter("a"))
    (one,) = having(root, "mk-mark")
    assert one.get("title") == "Ann: support"


def test_of_a_strip_with_links_each_says_its_own() -> None:
    drawn = [mark(1, say="Ann: support", href="?cell=a/ann&q=1"), mark(0, "Bea", say="Bea: mixed")]
    (root,) = parse(strip(drawn, "all"))
    assert (root.get("role"), root.get("aria-label")) == (None, None)
    (link,) = root.iter("a")
    assert link.get("href") == "?cell=a/ann&q=1"
    assert (link.get("title"), link.get("aria-label")) == ("Ann: support", None)
    assert "sp-link" in link.get("class", "").split()
    unlinked = next(one for one in having(root, "mk-disc") if one.get("aria-label"))
    assert unlinked.get("aria-label") == "Bea: mixed"


def test_a_named_mark_shows_its_name_and_its_note() -> None:
    root = parse(strip([mark(1, "Ann", note="divided"), mark(1, "Bea")], "", named=True))
    ann, bea = having(root, "mk-mark")
    assert (words(ann), words(bea)) == ("Ann divided", "Bea")
    assert [one.text for one in root.iter("bdi")] == ["Ann", "Bea"]
    assert [having(ann, "mk-disc")[0].get("aria-hidden")] == ["true"]


def test_a_strip_without_names_shows_none() -> None:
    assert words(parse(strip([mark(1, "Ann", note="divided")], "all"))) == ""


def test_the_names_beside_a_strip_stand_behind_their_stance() -> None:
    groups = [
        Holders(1, "Support", ["Ann", html('<a href="{}">{}</a>', "?who=bea", "B & C")]),
        Holders("divided", "Divided", ["Dan"]),
        Holders("silent", "Silent", ["Eve"]),
    ]
    (root,) = parse(holders(groups))
    assert [words(one) for one in root] == ["Support Ann, B & C", "Divided Dan", "○ Silent Eve"]
    assert [one.get("class") for one in root] == [None, None, "mk-without"]
    assert [one.text for one in root.iter("b")] == ["Support", "Divided"]
    assert len(list(root.iter("bdi"))) == 4
    assert [one.get("href") for one in root.iter("a")] == ["?who=bea"]


def test_the_scale_has_a_word_for_each_step() -> None:
    (root,) = parse(scale(WORDS))
    assert [words(one) for one in root] == WORDS
    with pytest.raises(ValueError, match="zip"):
        scale(WORDS[1:])


def test_at_a_glance_are_rows_and_what_is_only_counted() -> None:
    rows = [
        GlanceRow(html("<b>{}</b>", "One & all"), [mark(1)], "Ann supports"),
        GlanceRow("Two", [], "nobody"),
    ]
    rest = [
        Rest("On two issues only Ann", {1: "1 issue", -2: html("<b>{}</b> issue", 1)}, "counted")
    ]
    root = parse(glance(rows, WORDS, rest))
    first, second, counted = root.findall("div/ul/li")
    assert [words(one[0]) for one in (first, second, counted)] == [
        "One & all",
        "Two",
        "On two issues only Ann",
    ]
    assert [one[1].get("aria-label") for one in (first, second, counted)] == [
        "Ann supports",
        "nobody",
        "counted",
    ]
    assert [(one.get("style"), words(one)) for one in counted[1]] == [
        ("grid-column:1/span 3", "1 issue"),
        ("grid-column:4/span 2", "1 issue"),
    ]


def test_at_a_glance_names_stand_under_the_words_of_the_steps() -> None:
    root = parse(glance([GlanceRow("One", [mark(1)], "Ann supports")], WORDS))
    (above,), (row,) = having(root, "mk-scale"), having(root, "mk-strip")
    assert [one.get("class") for one in (above, row)] == ["mk-scale mk-named", "mk-strip mk-named"]
    assert [(one.tag, words(one)) for one in above] == [("span", word) for word in WORDS]
    assert words(row) == "Ann"


def test_where_no_names_stand_no_room_is_made_for_them() -> None:
    (row,), (above,) = parse(strip([mark(1)], "all")), parse(scale(WORDS))
    assert [one.get("class") for one in (above, row)] == ["mk-scale", "mk-strip"]


@pytest.mark.parametrize("named", [False, True])
@pytest.mark.parametrize("href", ["", "?cell=a/ann"])
def test_a_mark_is_said_once(href: str, named: bool) -> None:
    root = parse(strip([mark(1, say="Ann: support", href=href)], "all", named=named))
    (one,), (disc,) = having(root, "mk-mark"), having(root, "mk-disc")
    assert one.get("class") == ("mk-mark sp-link" if href else "mk-mark")
    assert disc.get("aria-label") == (None if named or href else "Ann: support")
    # A link is called by its title: its name beside the disc would be said a second time.
    hidden = [name.get("aria-hidden") for name in root.iter("bdi")]
    assert hidden == (["true" if href else None] if named else [])
    assert [note.tag for note in root.iter("small")] == []


def test_the_names_of_one_stance_are_parted_from_those_of_the_next() -> None:
    (root,) = parse(holders([Holders(1, "Support", ["Ann"]), Holders(-1, "Oppose", ["Bea"])]))
    assert words(root) == "Support Ann Oppose Bea"
