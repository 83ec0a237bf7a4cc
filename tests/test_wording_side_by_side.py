"""Two or three beside each other in words: over them, below, and who is not there."""

from dataclasses import replace

import pytest

from standpoint.compare.cells import compare
from standpoint.compare.pairs import Pair, Relation, relations
from standpoint.compare.selection import Selection
from standpoint.wording import side_by_side
from tests.grids import of_grid


@pytest.mark.parametrize(
    ("fields", "heading"),
    [
        (("+q|.", ".|+q", ".|."), "Nothing shared: Ann, Ben and Cem"),
        (("+q|.", "+q|+q", ".|."), "Same side on the one issue that two of them share: Ann, Ben and Cem"),
        (("+q|-q", "+q|.", ".|-q"), "Same side on both issues that two of them share: Ann, Ben and Cem"),
        (("+q|-q", "-q|.", ".|-q"), "Same side on one and opposite on one of two shared issues: Ann, Ben and Cem"),
    ],
)  # fmt: skip
def test_the_heading_says_how_three_stand_to_each_other(
    fields: tuple[str, ...], heading: str
) -> None:
    seen = of_grid(dict(zip(("Ann", "Ben", "Cem"), fields, strict=True)))
    who = ["ann", "ben", "cem"]
    said = side_by_side.headline(relations(seen, who), who, seen)
    assert said.translate({0x2068: None, 0x2069: None}) == heading


def test_below_stands_what_three_share_and_what_they_do_not() -> None:
    rules = Selection(voices=("quoted",))
    grid = {"Ann": "+q|+q|+q -q|-r", "Ben": "-q|.|+q -q|.", "Cem": "+q|.|.|."}
    seen = of_grid(grid, rules)
    found = relations(seen, ["ann", "ben", "cem"])
    said = side_by_side.deck(found, ["ann", "ben", "cem"], seen)
    assert said.translate({0x2068: None, 0x2069: None}) == (
        "Of four issues, one is shared by at least two of them; on one only one here has a position: "
        "Ann. On one, no two have a single stance each. On one, what some of them hold is left out."
    )
    none = of_grid({"Ann": "+q|+r", "Ben": "-r|-r", "Cem": ".|-r"}, rules)
    found = relations(none, ["ann", "ben", "cem"])
    assert side_by_side.headline(found, ["ann", "ben", "cem"], none) == (
        "In this selection, nothing shared that counts: Ann, Ben and Cem"
    )
    both = of_grid({"Ann": "+q|+q", "Ben": "-q|+q", "Cem": ".|."})
    found = relations(both, ["ann", "ben", "cem"])
    said = side_by_side.deck(found, ["ann", "ben", "cem"], both)
    assert said == "Both issues are shared by at least two of them."


PAIRS = [
    ({"Ann": "+q|+q|.", "Bob": "-q|--q|."}, None,
     "Opposite on both issues they share: Ann and Bob",
     "Of three issues they share two."),
    ({"Ann": "+q|0q|+q|.", "Bob": "+q|0q|.|-q"}, None,
     "Same side on both issues they share: Ann and Bob",
     "Of four issues they share two; on two only one here has a position: Ann on one, Bob on one."),
    ({"Ann": "+q", "Bob": "0q"}, None,
     "Apart on the one issue they share: Ann and Bob",
     "They share the one issue."),
    ({"Ann": "+q|+q|+q", "Bob": "+q|0q|-q"}, None,
     "Same side on one, apart on one and opposite on one of three shared issues: Ann and Bob",
     "They share all three issues."),
    ({"Ann": "+q|+q -q|+q", "Bob": ".|+q|s"}, None,
     "Nothing shared: Ann and Bob",
     "Of three issues they share none; on two only one here has a position: Ann. "
     "On one, at least one of them is divided."),
    ({"Ann": "+q|+q|.", "Bob": "+r|.|-r"}, Selection(voices=("quoted",)),
     "In this selection, nothing shared that counts: Ann and Bob",
     "Of three issues they share none; on one only one here has a position: Ann. "
     "On two, all that one or both hold is left out."),
]  # fmt: skip


@pytest.mark.parametrize(("grid", "selection", "head", "below"), PAIRS)
def test_a_pair_in_words(
    grid: dict[str, str], selection: Selection | None, head: str, below: str
) -> None:
    seen = of_grid(grid, selection)
    who = ("ann", "bob")
    found = relations(seen, who)
    assert side_by_side.headline(found, who, seen) == head
    assert side_by_side.deck(found, who, seen) == below


def test_who_was_asked_for_and_is_not_there_is_told_with_why() -> None:
    assert side_by_side.not_beside([], [], []) == ""
    assert side_by_side.not_beside([], ["Dora", "Eva"], ["nobody"]) == (
        "Not shown, for three stand side by side at most: Dora and Eva. Not in this dossier: nobody."
    )


def test_what_is_not_shared_and_what_a_figure_could_be() -> None:
    kinds = (Relation.ONE, Relation.DIVIDED, Relation.NEITHER, Relation.LEFT_OUT)
    assert [side_by_side.apart_from_shared(relation, 2, 3, "Ann") for relation in kinds] == [
        "2 only Ann",
        "2 without a single stance",
        "2 none of them",
        "2 left out",
    ]
    assert side_by_side.apart_from_shared(Relation.NEITHER, 2, 2, "") == "2 neither"
    nothing = Pair("a", "b", 0, 0, 0, float("nan"), 0.0, 1.0)
    assert side_by_side.before_figure(nothing, 3) == (
        "Nothing shared: on no issue have both a stance that counts."
    )
    pair = Pair("a", "b", 2, 0, 0, 1.0, 0.5, 1.0)
    assert side_by_side.before_figure(pair, 3).endswith(
        " Two shared issues are too few for a percentage."
    )
    one, more = (side_by_side.after_figure(pair, issues, False) for issues in (3, 5))
    assert one.startswith("by side. Over all three issues it could be anything from 50\u00a0% to ")
    assert "if the one issue that they do not share went either way." in one
    assert "if the three issues that they do not share went either way." in more
    one_of_two = side_by_side.after_figure(Pair("a", "b", 1, 0, 0, 1.0, 0.5, 1.0), 2, False)
    assert one_of_two.startswith(
        "by side. Over both issues it could be anything from 50\u00a0% to "
    )
    of_many = side_by_side.after_figure(Pair("a", "b", 3, 0, 1, 0.75, 0.75, 0.7525), 400, False)
    assert "it could be 75\u00a0%, if the 396 issues" in of_many  # from and to are told alike
    assert [side_by_side.after_figure(pair, 2, by_strength) for by_strength in (False, True)] == [
        f"{rule}. They share every issue here, so no other figure is possible."
        for rule in ("by side", "by strength")
    ]


@pytest.mark.parametrize(
    ("rules", "lacking", "where"),
    [
        (None, (), "."),
        (None, ("ann",), " here."),
        (Selection(voices=("quoted",)), ("ann",), " in this selection."),
    ],
)
def test_that_nobody_has_a_position_is_said_of_what_is_left_in(
    rules: Selection | None, lacking: tuple[str, ...], where: str
) -> None:
    whole = of_grid({"Ann": ".", "Ben": ".", "Cem": "."}, rules)
    seen = compare(replace(whole.dossier, partial=frozenset(lacking)), whole.selection)
    nobody = {"noise": Relation.NEITHER}
    assert [side_by_side.without_any(nobody, number, seen) for number in (2, 3)] == [
        f"Neither has a position{where}",
        f"None of them has a position{where}",
    ]
    left_out = {"noise": Relation.NEITHER, "trees": Relation.LEFT_OUT}
    assert side_by_side.without_any(left_out, 2, seen) == (
        "Every position of theirs is left out by the reading rules."
    )


def test_why_two_or_three_cannot_be_compared() -> None:
    assert [side_by_side.meaning(Relation.DIVIDED, number) for number in (2, 3)] == [
        "Each line opens to its passage. Both have a position, but not both a single stance to "
        "compare.",
        "Each line opens to its passage. Some have positions, but no two a single stance each.",
    ]
    assert side_by_side.meaning(Relation.ONE, 3).endswith(
        " A missing position is not a neutral one."
    )


def test_of_two_neither_has_a_position_and_of_three_none() -> None:
    words = side_by_side.relation_words
    assert words(Relation.NEITHER, 2) == "neither has a position here"
    assert words(Relation.NEITHER, 3) == "none has a position here"
    for relation in set(Relation) - {Relation.NEITHER}:
        assert words(relation, 3) == words(relation, 2) == side_by_side.RELATIONS[relation]
