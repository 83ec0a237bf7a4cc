"""Pairs in words: how many share enough, who is closest, what their figures rest on."""

import pytest

from standpoint.compare.findings.kinds import BestSplit, Lead, Shared
from standpoint.compare.pairs import Pair, every_pair
from standpoint.compare.selection import Selection
from standpoint.wording import alliances
from tests.grids import of_grid


def pair(names: str, same: int, opposite: int = 0) -> Pair:
    shared = same + opposite
    one, other = names
    return Pair(one, other, same, 0, opposite, same / shared if shared else float("nan"), 0.0, 1.0)


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ([pair("ab", 3)], "The one pair shares at least three issues. Closest: A and B (100 % of 3 shared issues)."),
        ([pair("ab", 1)], "The one pair shares fewer than three issues, too few to say."),
        ([pair("ab", 0)], "The one pair shares nothing."),
        ([pair("ab", 0), pair("ac", 0)], "Both pairs share nothing."),
        ([pair("ab", 1), pair("ac", 0)],
         "Of two pairs, none shares at least three issues; one shares fewer than three issues, too few to say; "
         "one shares nothing."),
        ([pair("ab", 3), pair("ac", 3), pair("bc", 0, 4)],
         "All three pairs share at least three issues. Closest: A and B; A and C (100 % of 3 shared issues "
         "each). Furthest apart: B and C (0 % of 4 shared issues)."),
        ([*(pair(two, 3) for two in ("ab", "ac", "ad", "bc")), pair("bd", 1)],
         "Of five pairs, four share at least three issues; one shares fewer, too few to say. "
         "Closest: four pairs (100 % of 3 shared issues each)."),
        ([pair("ab", 3), pair("ac", 3), pair("ad", 3)],
         "All three pairs share at least three issues. Closest: A and B; A and C; A and D (100 % of 3 "
         "shared issues each)."),
        ([pair("ab", 3), pair("ac", 5)],
         "Both pairs share at least three issues. Closest: A and C (100 % of 5 shared issues)."),
        ([pair("ab", 0, 3)],
         "The one pair shares at least three issues. Furthest apart: A and B (0 % of 3 shared issues)."),
        ([pair("ab", 1, 2)],
         "The one pair shares at least three issues. Furthest apart: A and B (33 % of 3 shared issues)."),
        ([pair("ab", 1, 2), pair("ac", 0, 3)],
         "Both pairs share at least three issues. Least far apart: A and B (33 % of 3 shared issues). "
         "Furthest apart: A and C (0 % of 3 shared issues)."),
    ],
)  # fmt: skip
def test_pairs_that_are_as_close_are_all_told(pairs: list[Pair], expected: str) -> None:
    names = {name: name.upper() for name in "abcd"}
    told = alliances.pairs_sentence(pairs, names, 3, 0)
    assert told.replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("grid", "expected"),
    [
        ({"Ann": "+q|+q|+q", "Bob": "-q|-q|-q"},
         "Furthest apart: Ann and Bob (50 % of 3 shared issues)."),
        ({"Ann": "+q|+q|+q", "Bob": "-q|-q|+q", "Cem": "--q|--q|++q"},
         "Closest: Bob and Cem (75 % of 3 shared issues). "
         "Furthest apart: Ann and Cem (42 % of 3 shared issues)."),
        ({"Ann": "++q|++q|+q", "Bob": "0q|0q|+q"},
         "Closest: Ann and Bob (67 % of 3 shared issues)."),
        ({"Ann": "++q|++q|+q|.|.|.", "Bob": "0q|0q|+q|.|.|.",
          "Cem": ".|.|.|+q|+q|+q", "Dan": ".|.|.|-q|-q|+q"},
         "Furthest apart: Ann and Bob; Cem and Dan (67 % of 3 shared issues each)."),
    ],
)  # fmt: skip
def test_where_strength_counts_nobody_is_close_who_is_mostly_opposite(
    grid: dict[str, str], expected: str
) -> None:
    """Support and opposition are half a scale apart, however often they meet."""
    read = of_grid(grid)
    told = alliances.closest_sentence(every_pair(read, by_strength=True), read.names, 3)
    assert told.replace("\N{NO-BREAK SPACE}", " ") == expected


@pytest.mark.parametrize(
    ("pairs", "left_out", "expected"),
    [
        ([pair("ab", 1), pair("ac", 0)], 0,
         "One shares fewer than three issues, too few to say; one shares nothing."),
        ([pair("ab", 1), pair("ac", 0), pair("bc", 0)], 2,
         "One shares fewer than three issues, too few to say; two share nothing that counts."),
        ([pair("ab", 0), pair("ac", 0)], 0, "Both pairs share nothing."),
        ([pair("ab", 2)], 0, "Shared: two issues, too few to say."),
        ([pair("ab", 1), pair("ac", 1)], 0, "Shared: one issue each, too few to say."),
        ([pair("ab", 1), pair("ac", 2)], 0, "Shared: one or two issues each, too few to say."),
        ([pair("ab", 1), pair("ac", 3)], 0, "Closest: A and C (100 % of 3 shared issues)."),
        ([pair("ab", 3), pair("ac", 1)], 0, "Closest: A and B (100 % of 3 shared issues)."),
    ],
)  # fmt: skip
def test_what_a_headline_says_is_not_said_below_it(
    pairs: list[Pair], left_out: int, expected: str
) -> None:
    names = {name: name.upper() for name in "abc"}
    enough = sum(one.has_figure(3) for one in pairs)
    first = Shared(count=enough, of=len(pairs), least=3, leads=Lead("alliances"))
    told = alliances.under_headline(first, pairs, names, 3, left_out)
    assert told.replace("\N{NO-BREAK SPACE}", " ") == expected


def test_under_a_headline_on_camps_stands_how_many_share_enough() -> None:
    names = {name: name.upper() for name in "abc"}
    first = BestSplit(camps=1, count=3, of=3, searched=False, leads=Lead("alliances"))
    told = alliances.under_headline(first, [pair("ab", 3), pair("ac", 0)], names, 3, 2)
    assert told.replace("\N{NO-BREAK SPACE}", " ") == (
        "Of two pairs, one shares at least three issues; one shares nothing that counts. "
        "Closest: A and B (100 % of 3 shared issues)."
    )


def test_what_pairs_rest_on_and_by_which_rule() -> None:
    some = Pair("a", "b", 2, 0, 1, 2 / 3, 0.3, 0.9)
    assert alliances.counts(some) == "2 same side, 0 apart, 1 opposite"
    assert alliances.counts(some, every=False) == "2 same side, 1 opposite"
    assert [alliances.rule(by_strength) for by_strength in (False, True)] == [
        "The same side is a point, apart a half, opposite none.",
        "A step on the scale of five takes a quarter of a point away.",
    ]
    assert [alliances.table_caption(by_strength) for by_strength in (False, True)] == [
        "Agreement of all pairs, by side",
        "Agreement of all pairs, by strength",
    ]


def test_why_there_is_nothing_to_compare() -> None:
    assert alliances.why_nothing(0) == "Nobody here has a position."
    assert alliances.why_nothing(2) == "What is recorded is left out by the reading rules."
    said = "No two pairs change their order when strength counts."
    assert alliances.turned_sentence(None, {}) == said


@pytest.mark.parametrize(
    ("people", "chosen", "expected"),
    [
        ("Ann", (), "There are fewer than two stakeholders in the dossier."),
        ("Ann Bob", (), ""),
        ("Ann Bob", ("ann",), "The reading rules leave fewer than two stakeholders."),
        ("Ann Bob Cem", ("ann", "cem"), ""),
    ],
)
def test_of_one_it_is_said_whether_the_reading_rules_leave_no_more(
    people: str, chosen: tuple[str, ...], expected: str
) -> None:
    seen = of_grid(dict.fromkeys(people.split(), "+q"), Selection(stakeholders=chosen))
    assert alliances.too_little(seen) == expected
