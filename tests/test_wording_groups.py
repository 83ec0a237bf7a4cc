"""Who stands with whom in words: sets, thresholds, the map, two camps."""

from dataclasses import replace
from fractions import Fraction

import pytest

from standpoint.compare.alliances import Coalition, coalitions
from standpoint.compare.camps import Camps, Split
from standpoint.compare.maps import Map, MapPlace
from standpoint.compare.network import Network
from standpoint.compare.pairs import Pair
from standpoint.wording import groups
from tests.grids import of_grid

NAMES = dict(zip("abcdefg", "Ann Ben Cem Dora Eva Finn Gus".split(), strict=True))
NOT_TOGETHER = "On no issue are two of them together for it, or together against it."


@pytest.mark.parametrize(
    ("grid", "said"),
    [
        ({"Ann": "+q|.", "Ben": "-q|+q"}, NOT_TOGETHER),
        ({"Ann": "0q", "Ben": "0q"}, NOT_TOGETHER),  # the same side, and no set
        (
            {"Ann": "+q|-q", "Ben": "+q|-q"},
            "Two or more stand together, all for or all against, in one set: Ann and Ben, on two "
            "issues.",
        ),
        (
            {"Ann": "+q|-q|+q", "Ben": "+q|-q|.", "Cem": ".|.|+q"},
            "Two or more stand together, all for or all against, in two sets. Most often Ann and "
            "Ben: on two issues.",
        ),
        (
            {"Ann": "+q|-q", "Ben": "+q|.", "Cem": ".|-q"},
            "Two or more stand together, all for or all against, in two sets. Neither does so on "
            "more than one issue.",
        ),
        (
            {"Ann": "+q|+q|.", "Ben": "+q|.|+q", "Cem": ".|+q|+q"},
            "Two or more stand together, all for or all against, in three sets. None does so on "
            "more than one issue.",
        ),
        (
            dict.fromkeys([*NAMES.values()][:6], "+q"),
            "Two or more stand together, all for or all against, in one set: Ann, Ben, Cem, Dora, "
            "Eva and Finn, on one issue.",
        ),
        (
            dict.fromkeys(NAMES.values(), "+q"),
            "Two or more stand together, all for or all against, in one set: seven stakeholders, "
            "on one issue.",
        ),
    ],
)
def test_the_sets_in_words(grid: dict[str, str], said: str) -> None:
    found: list[Coalition] = coalitions(of_grid(grid))
    assert groups.coalitions_sentence(found, {name.lower(): name for name in grid}, 0) == said


def test_where_something_is_left_out_nobody_is_said_to_stand_with_nobody() -> None:
    assert groups.coalitions_sentence([], NAMES, 1) == (
        "By what counts, on no issue are two of them together for it, or together against it."
    )


def test_two_thirds_are_called_so_and_other_shares_are_numbers() -> None:
    shares = (Fraction(2, 3), Fraction(1, 2))
    assert list(map(groups.share_words, shares)) == ["two thirds", "50\u00a0%"]
    assert list(map(groups.threshold_words, shares)) == ["two thirds (67\u00a0%)", "50\u00a0%"]


def test_the_map_says_what_it_is_thin_on_and_who_is_not_on_it() -> None:
    firm, thin = MapPlace(0.0, 0.5, 0.0), MapPlace(0.5, 0.0, 0.25)
    whole = groups.map_summary(Map({"a": firm, "b": firm, "c": firm}, 0.8, ()), NAMES, 3, 0)
    assert "have 80\u00a0% of the variance" in whole
    assert "Hollow" not in whole
    assert "Not on it" not in whole
    assert (
        "In one place with another, and all named in the table: all three stakeholders on it."
        in whole
    )
    part = groups.map_summary(Map({"a": firm, "b": thin, "c": thin}, 0.8, ("d", "e")), NAMES, 3, 0)
    assert part == (
        "Near are those who agree: two are as far apart as their agreement lacks of 100\u00a0%. The "
        "two directions of the map have 80\u00a0% of the variance of all distances. Hollow, for some "
        "of their distances rest on fewer than three shared issues: two of three stakeholders on "
        "it. In one place with another, and all named in the table: two of three stakeholders on it. Not on it, "
        "for they share nothing with somebody who is: Dora and Eva. Left and right, above and below "
        "have no meaning of their own."
    )
    apart = {"a": firm, "b": MapPlace(0.4, 0.5, 0.0), "c": MapPlace(0.0, 0.1, 0.0)}
    assert "In one place" not in groups.map_summary(Map(apart, 0.8, ()), NAMES, 3, 0)
    alike = {"a": firm, "b": MapPlace(0.0002, 0.5, 0.0), "c": MapPlace(0.0, 0.5002, 0.0)}
    assert "table: all three" in groups.map_summary(Map(alike, 0.8, ()), NAMES, 3, 0)
    all_thin = groups.map_summary(Map(dict.fromkeys("abc", thin), 0.8, ()), NAMES, 3, 0)
    assert "rest on fewer than three shared issues: all three stakeholders on it." in all_thin
    many = groups.map_summary(Map({"a": firm}, 0.8, tuple(NAMES)), NAMES, 3, 0)
    assert "In one place" not in many
    assert "somebody who is: seven stakeholders." in many
    ruled = groups.map_summary(Map({"a": firm}, 0.8, ("b",)), NAMES, 3, 1)
    assert "they share nothing that counts with somebody who is: Ben." in ruled
    named = groups.map_summary(Map({"a": firm}, 0.8, tuple("bcdefg")), NAMES, 3, 0)
    assert "somebody who is: Ben, Cem, Dora, Eva, Finn and Gus." in named
    assert groups.place_words(firm, 3) == "every distance over three shared issues or more"
    assert groups.place_words(thin, 3) == (
        "25\u00a0% of its distances over fewer than three shared issues"
    )
    assert groups.thin_name(3) == "Distances over fewer than three shared issues (0 to 1)"


def test_a_split_is_called_camps_only_where_it_is_clear_and_has_two() -> None:
    two, one = Split((("a", "b"), ("c",)), 1), Split((("a", "b", "c"), ()), 1)
    other = Split((("a",), ("b", "c")), 4)
    assert groups.camps_title(Camps(two, other, 1, 12, ()), 3) == "Two camps"
    assert groups.camps_title(Camps(one, other, 1, 12, ()), 3) == "One camp fits better than two"
    tie = Camps(two, Split(other.camps, 1), 2, 12, ())
    assert groups.camps_title(tie, 3) == "No split into camps is clear"


@pytest.mark.parametrize(("searched", "number"), [(False, "two"), (True, "at least two")])
def test_of_a_search_more_splits_may_do_as_well(searched: bool, number: str) -> None:
    split = Split((("a", "b"), ("c",)), 1)
    said = groups.camps_sentence(Camps(split, split, 2, 12, (), searched), NAMES, 3)
    assert said == f"Splits that do equally well: {number}. Each misses one of 12 comparisons."


def test_who_is_alone_in_a_camp_or_has_nothing_to_compare_in_it() -> None:
    assert groups.camp_words(0, 0, 1) == ("", "Alone in the camp", "")
    assert groups.camp_words(0, 0, 2) == ("Nothing to compare", "within the camp", "")
    assert groups.camp_words(1, 1, 3)[0] == "1 of 2"
    assert groups.unlinked(["Ann", "Ben"], False, " that counts") == (
        "Ann and Ben share no issue that counts. What puts them in one camp is that each is "
        "opposite to someone in the other."
    )
    assert groups.unlinked([*"abcdef"], True, "").startswith("a, b, c, d, e and f share only ")
    assert groups.unlinked(list(NAMES.values()), True, "").startswith(
        "The 7 of one camp share only issues on which they are apart."
    )


def test_where_one_pair_agrees_no_network_is_drawn() -> None:
    line = Pair("a", "b", 3, 0, 0, 1.0, 0.5, 1.0)
    places = {"a": (0.0, 0.0), "b": (1.0, 0.0)}
    found = Network(places, (line,), 0, ("c",), (("a", "b"),), 1.0)
    told = (
        "With an agreement of two thirds or more over at least three shared issues: one pair. Linked: "
        "Ann and Ben. Without a line, and not drawn: Cem."
    )
    summary = groups.network_summary(found, NAMES, "two thirds", 3)
    assert summary == told
    assert groups.no_network(summary) == f"Too few lines for a network. {told}"


@pytest.mark.parametrize(
    ("linked", "said"),
    [
        (("ab", "bc"), "With an agreement of two thirds or more over at least three shared issues: two "
         "pairs. Linked, though not always each with each: Ann, Ben and Cem."),
        (("ab", "ac", "bc"), "With an agreement of two thirds or more over at least three shared issues: "
         "three pairs. Linked: Ann, Ben and Cem."),
    ],
)  # fmt: skip
def test_who_are_not_all_linked_with_each_other_are_told_so(
    linked: tuple[str, ...], said: str
) -> None:
    lines = tuple(Pair(one, other, 3, 0, 0, 1.0, 0.5, 1.0) for one, other in linked)
    found = Network(dict.fromkeys("abc", (0.0, 0.0)), lines, 0, (), (("a", "b", "c"),), 1.0)
    summary = groups.network_summary(found, NAMES, "two thirds", 3)
    assert summary == said


@pytest.mark.parametrize(
    ("linked", "title"),
    [
        (("abcdefg",), "Linked: all seven stakeholders"),
        (("abcd",), "Linked: four of seven stakeholders"),
        (("abc", "de"), "Each linked within itself: two groups"),
    ],
)
def test_a_network_is_called_by_who_is_linked(linked: tuple[str, ...], title: str) -> None:
    assert groups.of_one_issue(3) == "Three sets on one issue each"
    found = Network({}, (), 0, (), tuple(map(tuple, linked)), 0.0)
    assert groups.network_title(found, NAMES) == title


def test_where_nobody_agrees_enough_there_is_no_line() -> None:
    found = Network({}, (), 0, tuple("abc"), (), 0.0)
    assert groups.network_summary(found, NAMES, "two thirds", 3) == (
        "No two stakeholders have an agreement of two thirds or more over at least three shared "
        "issues, so there is no line to draw."
    )


def test_groups_of_the_strongest_lines_are_not_told_as_those_of_all_who_agree() -> None:
    """A line that is not drawn may link two groups, and who has none drawn may agree with some."""
    lines = tuple(Pair(one, other, 3, 0, 0, 1.0, 0.5, 1.0) for one, other in ("ab", "ac", "de"))
    places = dict.fromkeys("abcde", (0.0, 0.0))
    found = Network(places, lines, 40, ("f", "g"), (tuple("abc"), tuple("de")), 1.0)
    assert groups.network_title(found, NAMES) == "Linked by the strongest three lines: two groups"
    summary = groups.network_summary(found, NAMES, "two thirds", 3)
    assert summary == (
        "With an agreement of two thirds or more over at least three shared issues: 43 pairs, of "
        "which the strongest three are drawn. Linked by these alone, though not always each with each: Ann, "
        "Ben and Cem; Dora and Eva. Without one of these lines, and not drawn: Finn and Gus."
    )
    one = groups.network_summary(replace(found, lines=lines[:1]), NAMES, "two thirds", 3)
    assert ": 41 pairs, of which the strongest one is drawn. " in one
    away = [replace(found, alone=("g",) * number) for number in (12, 13)]
    few, many = (groups.network_summary(one, NAMES, "two thirds", 3) for one in away)
    assert few.count("Gus") == 12
    assert many.endswith(" Without one of these lines, and not drawn: 13 stakeholders.")
    wide = replace(found, places=dict.fromkeys(map(str, range(13)), (0.0, 0.0)))
    told = groups.network_summary(wide, NAMES, "two thirds", 3)
    assert " These alone link two groups, of three and two, though not always each" in told
    twelve = replace(found, places=dict.fromkeys(map(str, range(12)), (0.0, 0.0)))
    assert "Ben and Cem; Dora and Eva." in groups.network_summary(twelve, NAMES, "two thirds", 3)
