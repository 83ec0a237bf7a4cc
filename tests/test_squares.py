"""Squares of pairs and of counts: how many, in which order, what they say and where they lead."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts.marks import EDGES
from standpoint.charts.squares import (
    RELATION_SIGNS,
    TARGET,
    Count,
    Square,
    dots,
    relation_legend,
    shares,
    square,
    squares,
    tally,
)
from standpoint.markup import html
from tests.elements import having, parse, style, words

KINDS = st.lists(st.sampled_from(list(RELATION_SIGNS)), max_size=40)


@given(KINDS, st.sampled_from([12, 16, 26]))
def test_there_is_a_square_for_each_issue_in_the_order_given(kinds: list[str], size: int) -> None:
    root = parse(squares([Square(kind, kind) for kind in kinds], "all", size))
    drawn = having(root, "mk-square")
    assert [one.get("data-relation") for one in drawn] == [k.replace(" ", "-") for k in kinds]
    assert [words(one) for one in drawn] == [RELATION_SIGNS[kind] for kind in kinds]
    assert all(style(one) == {"--mk-size": size} for one in drawn)


def test_squares_without_links_and_labels_are_one_picture() -> None:
    (root,) = parse(squares([Square("same", "Camps: same side")], "one of one the same"))
    assert (root.get("role"), root.get("aria-label")) == ("img", "one of one the same")
    assert [one.get("title") for one in having(root, "mk-issue")] == ["Camps: same side"]


def test_linked_squares_are_a_list_and_each_says_what_it_is() -> None:
    drawn = [
        Square("same", "Camps: same side", href="?a=1&b=2"),
        Square("opposite", "Meals: opposite", outlined=True),
    ]
    (root,) = parse(squares(drawn, "what they share"))
    assert (root.tag, root.get("aria-label")) == ("ul", "what they share")
    camps, meals = having(root, "mk-issue")
    assert (camps.tag, camps.get("href"), camps.get("title")) == (
        "a",
        "?a=1&b=2",
        "Camps: same side",
    )
    assert (meals.tag, words(having(meals, "mk-heard")[0])) == ("span", "Meals: opposite")
    assert [one.get("data-outlined") for one in (camps, meals)] == [None, ""]


def test_a_label_names_its_link_itself() -> None:
    drawn = [Square("same", "Camps: same side", html("<em>{}</em>", "Camps & all"), "?a=1")]
    (link,) = parse(squares(drawn, "all")).iter("a")
    assert link.get("aria-label") is None
    assert words(link) == "= Camps & all"
    assert link.find("span/em") is not None


@pytest.mark.parametrize(("size", "target"), [(12, TARGET), (16, TARGET), (26, 26)])
def test_a_link_is_never_smaller_than_a_finger_needs(size: int, target: int) -> None:
    (root,) = parse(squares([Square("same", "Camps", href="#")], "all", size))
    assert style(root) == {"--mk-target": target}


@given(st.lists(st.tuples(st.sampled_from([-2, -1, 0, 1, 2, *EDGES]), st.integers(0, 60))))
def test_a_count_has_as_many_squares_as_it_says(numbers: list[tuple[int | str, int]]) -> None:
    # A voice is called by its name, whatever it counts.
    counts = [Count(of, str(of) if of in EDGES else f"word of {of}", n) for of, n in numbers]
    (root,) = parse(tally(counts, "by something"))
    assert root.get("aria-label") == "by something"
    assert len(root) == len(counts)
    for row, count in zip(root, counts, strict=True):
        units = having(row, "mk-unit")
        assert len(units) == count.number
        assert words(row) == f"{count.word} {count.number}"
        is_voice = count.of in EDGES
        for unit in units:
            assert unit.get("data-stance") == (None if is_voice else str(count.of))
            assert unit.get("data-edge") == (EDGES[str(count.of)] if is_voice else None)
        assert [one.get("data-voice") for one in having(row, "mk-glyph")] == [count.of] * is_voice


@given(st.dictionaries(st.sampled_from(["same", "apart", "opposite"]), st.integers(0, 9000)))
def test_a_bar_is_as_wide_as_its_numbers(numbers: dict[str, int]) -> None:
    (root,) = parse(shares(numbers, "said"))
    assert (root.get("role"), root.get("aria-label")) == ("img", "said")
    assert [(part.get("data-relation"), style(part)["--part"], words(part)) for part in root] == [
        (kind, number, RELATION_SIGNS[kind]) for kind, number in numbers.items() if number
    ]


@given(st.sets(st.integers(0, 39), min_size=2))
def test_dots_stand_at_their_places_and_a_line_joins_all(places: set[int]) -> None:
    (root,) = parse(dots(sorted(places), 40, "Ann & Bob"))
    assert (root.get("role"), root.get("aria-label")) == ("img", "Ann & Bob")
    assert style(root) == {"--of": 40}
    line, *drawn = root
    assert style(line) == {"--from": min(places), "--to": max(places)}
    assert [style(dot) for dot in drawn] == [{"--at": place} for place in sorted(places)]


def test_the_legend_of_relations_has_each_square_before_its_word() -> None:
    relations = {"same": "same side", "apart": "apart", "opposite": "opposite", "not shared": "no"}
    (root,) = parse(relation_legend(relations))
    said = ["= same side", "~ apart", "≠ opposite", "no"]
    assert [words(one) for one in root.iter("li")] == said


def test_what_is_no_relation_is_refused() -> None:
    with pytest.raises(KeyError):
        square("similar")


def test_what_leads_nowhere_has_its_label_and_is_explained_where_one_points() -> None:
    drawn = [Square("same", "Camps: same side", "Camps"), Square("apart", "Meals: apart")]
    (root,) = parse(squares(drawn, "all"))
    assert [(one.tag, len(one)) for one in root] == [("li", 1), ("li", 1)]
    camps, meals = having(root, "mk-issue")
    assert (words(camps), words(meals)) == ("= Camps", "~Meals: apart")
    assert [one.get("title") for one in (camps, meals)] == ["Camps: same side", "Meals: apart"]


def test_a_link_that_says_what_it_is_says_it_once() -> None:
    (link,) = parse(squares([Square("same", "Camps: same side", href="?a=1")], "all")).iter("a")
    assert words(link) == "="
    assert link.find("i[@aria-hidden='true']") is not None
    assert (link.get("title"), link.get("aria-label")) == ("Camps: same side", None)


def test_squares_that_are_told_beside_them_are_not_heard() -> None:
    (picture,) = parse(squares([Square("same", "Camps: same side")], ""))
    assert (picture.get("role"), picture.get("aria-hidden")) == (None, "true")
    (listed,) = parse(squares([Square("same", "Camps: same side", "Camps")], ""))
    assert (listed.tag, listed.get("aria-label")) == ("ul", None)


@pytest.mark.parametrize(("href", "opened"), [("?a=1", True), ("?a=1#", True), ("#camps", False)])
def test_only_what_leads_to_another_page_is_opened_by_the_app(href: str, opened: bool) -> None:
    (link,) = parse(squares([Square("same", "Camps", href=href)], "all")).iter("a")
    assert ("sp-link" in link.get("class", "").split()) == opened
    (plain,) = having(parse(squares([Square("same", "Camps", "Camps")], "all")), "mk-issue")
    assert plain.get("class") == "mk-issue"
