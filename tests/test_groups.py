"""Issues by how those who have a position stand to each other, and who is closest to whom."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.contested import Group, group, grouped
from standpoint.compare.pairs import Pair, extremes, is_close, nearest
from standpoint.compare.selection import Selection
from standpoint.compare.standing import alone_on_its_side, sole_holders, standing
from tests.grids import of_grid

QUOTED = Selection(voices=("quoted",))


@pytest.mark.parametrize(
    ("fields", "rules", "expected"),
    [
        (("+q", "-q"), None, Group.OPPOSITE),
        (("++q", "-q", "+q -q"), None, Group.OPPOSITE),
        (("+q", "+q -q"), None, Group.DIVIDED),
        (("+q -q", "+q -q"), None, Group.DIVIDED),
        (("0q", "+q -q"), None, Group.DIVIDED),
        (("0q", "+q"), None, Group.APART),
        (("-q", "0q", "--q"), None, Group.APART),
        (("+q", "++q"), None, Group.ONE_SIDE),
        (("0q", "0q"), None, Group.ONE_SIDE),
        (("+q", "."), None, Group.ONE),
        (("+q -q", "s"), None, Group.ONE),
        (("s", "."), None, Group.NOBODY),
        (("+q", "-r"), QUOTED, Group.LEFT_OUT),
        (("s", "-r"), QUOTED, Group.LEFT_OUT),
        (("+q", "+q", "-r"), QUOTED, Group.ONE_SIDE),
        (("+q", "-q", "-r"), QUOTED, Group.OPPOSITE),
        (("+q", "s"), QUOTED, Group.ONE),
    ],
)
def test_the_group_of_an_issue(
    fields: tuple[str, ...], rules: Selection | None, expected: Group
) -> None:
    read = of_grid({f"P{n}": field for n, field in enumerate(fields)}, rules)
    assert group(read.row("noise")) == expected
    assert grouped(read) == {expected: ["noise"]}


def test_groups_are_ordered_and_within_them_the_most_contested_comes_first() -> None:
    read = of_grid(
        {
            "Ann": "+q|.|+q|++q|.|0q",
            "Bob": ".|.|+q|--q|+q|+q",
            "Cem": ".|.|.|.|-q|.",
        }
    )
    assert [(one, [*issues]) for one, issues in grouped(read).items()] == [
        (Group.OPPOSITE, ["buses", "lamps"]),
        (Group.APART, ["markets"]),
        (Group.ONE_SIDE, ["trees"]),
        (Group.ONE, ["noise"]),
        (Group.NOBODY, ["parking"]),
    ]


def scores(read: Comparison) -> list[tuple[int, str]]:
    return [(step.score, step.voice.value) for step in read.row("noise")[0].steps]


@pytest.mark.parametrize(
    ("field", "rules", "expected"),
    [
        ("++rq", None, [(2, "quoted")]),
        ("++r -o 0q", None, [(-1, "observed"), (2, "reported")]),
        ("-q -q --r +a", None, [(-1, "quoted"), (1, "ascribed")]),
        ("+q -r", QUOTED, [(1, "quoted")]),
        ("-r", QUOTED, []),
        ("s", None, []),
        (".", None, []),
    ],
)
def test_the_steps_of_a_cell(
    field: str, rules: Selection | None, expected: list[tuple[int, str]]
) -> None:
    assert scores(of_grid({"Ann": field}, rules)) == expected


def test_a_standing_counts_what_is_held_once_an_issue() -> None:
    read = of_grid({"Ann": "++qr|+r -o|s|-a|.", "Bob": "+q|.|.|.|."})
    counts = standing(read, "ann")
    assert counts.stances == {2: 1, "divided": 1, -1: 1}
    assert counts.voices == {"quoted": 1, "reported": 1, "ascribed": 1}
    assert counts.states[State.SILENT] == counts.states[State.NO_STATEMENT] == 1
    assert counts.held == 3 == counts.voices.total()
    left = standing(of_grid({"Ann": "++qr|+r -o|s|-a|."}, QUOTED), "ann")
    assert (left.held, left.states[State.LEFT_OUT]) == (1, 2)


@pytest.mark.parametrize(
    ("fields", "rules", "elsewhere", "alone"),
    [
        (("+q", "-q"), None, ["p1"], False),
        (("0q", "+q", "--q"), None, ["p1", "p2"], False),
        (("+q", "++q", "-q"), None, None, False),
        (("+q", "s", "."), None, None, True),
        ((".", "-q"), None, None, False),
        (("s", "."), None, None, False),
        (("+q -q", "-q"), None, None, False),
        (("+q", "+q -q"), None, None, False),
        (("+q", "-q", "+q -q"), None, None, False),  # on both sides is on this one, too
        (("0q", "-q", "+q -q"), None, ["p1"], False),
        # What is left out might share the side, and is a position of somebody all the same.
        (("+q", "-q", "+r"), QUOTED, None, False),
        (("+q", "-q", "s"), QUOTED, ["p1"], False),
        (("+q", "-r"), QUOTED, None, False),
        (("+r", "."), QUOTED, None, False),
    ],
)
def test_who_is_alone(
    fields: tuple[str, ...], rules: Selection | None, elsewhere: list[str] | None, alone: bool
) -> None:
    """On its side while others are elsewhere, or with a position at all; the first of each row."""
    read = of_grid({f"P{n}": field for n, field in enumerate(fields)}, rules)
    assert alone_on_its_side(read, "p0") == ({"noise": elsewhere} if elsewhere else {})
    assert (sole_holders(read).get("noise") == "p0") is alone


@pytest.mark.parametrize("rule", ["voices", "sources", "topics", "stakeholders"])
def test_which_rules_can_leave_out_passages_of_a_stakeholder(rule: str) -> None:
    assert Selection(**{rule: ("one",)}).restricts_passages is (rule != "stakeholders")


def pair(one: str, other: str, same: int, apart: int, opposite: int) -> Pair:
    shared = same + apart + opposite
    value = (same + apart / 2) / shared if shared else float("nan")
    return Pair(one, other, same, apart, opposite, value, 0.0, 1.0)


def partners(found: list[Pair], of: str, least: int) -> tuple[str | None, str | None]:
    """Return those closest and furthest, as letters; None for nobody."""
    closest, furthest = nearest(found, least)[of]
    named = ["".join(pair.partner(of) for pair in pairs) or None for pairs in (closest, furthest)]
    return named[0], named[1]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ({"b": (3, 0, 0), "c": (0, 0, 2)}, ("b", "c")),  # a figure, and too few for one
        ({"b": (2, 0, 0), "c": (2, 0, 1)}, ("c", None)),  # a figure comes first
        ({"b": (3, 0, 0), "c": (2, 0, 1), "d": (0, 0, 1)}, ("b", "c")),
        ({"b": (4, 0, 0), "c": (3, 0, 0), "d": (0, 0, 3)}, ("b", "d")),  # who shares most
        ({"b": (3, 0, 0), "c": (0, 0, 3), "d": (0, 0, 4)}, ("b", "d")),
        ({"b": (0, 0, 2), "c": (0, 0, 3)}, (None, "c")),  # nobody is close
        ({"b": (0, 0, 3), "c": (0, 1, 1)}, ("c", "b")),  # a figure, and opposite throughout
        ({"b": (3, 0, 0), "c": (3, 0, 0)}, ("bc", None)),  # both; nobody is further away
        ({"b": (2, 0, 1), "c": (0, 0, 3), "d": (0, 0, 3)}, ("b", "cd")),
        ({"b": (3, 0, 0), "c": (6, 0, 0), "d": (6, 0, 0)}, ("cd", None)),
        ({"b": (0, 1, 0)}, ("b", None)),
        ({"b": (1, 0, 2), "c": (0, 0, 3)}, ("b", "c")),  # the least far, and not close
        ({"b": (1, 0, 2), "c": (2, 0, 0)}, ("c", "b")),  # close, too few for a figure
        ({"b": (1, 0, 2)}, (None, "b")),  # neither
        ({"b": (1, 0, 2), "c": (1, 0, 2)}, (None, "bc")),
    ],
)
def test_who_is_closest_and_furthest(
    counts: dict[str, tuple[int, int, int]], expected: tuple[str | None, str | None]
) -> None:
    found = [pair("a", name, *numbers) for name, numbers in counts.items()]
    assert partners(found, "a", 3) == expected
    turned = [pair(name, "a", *numbers) for name, numbers in counts.items()]
    assert partners(turned, "a", 3) == expected


@pytest.mark.parametrize(
    ("values", "near", "far"),
    [
        ([3, 2, 0], [3, 2], [0]),
        ([3, 0], [3], [0]),
        ([3, 2, 2, 0], [3, 2], [0, 2]),  # less than the first, though not than the last
        ([3, 1, 0], [3], [0]),  # who is beside one that is close has to be close as well
        ([1, 1, 0], [1, 1], [0]),
        ([3, 3, 3], [3, 3, 3], []),
        ([3], [3], []),
        ([0], [], [0]),
        ([3, 3, 3, 3], [3, 3, 3], []),
        ([1, 1, 1], [], [1, 1, 1]),
        ([3, 3, 3, 2, 2, 1, 0], [3, 3, 3], [0, 1, 2]),
        ([], [], []),
    ],
)
def test_of_ranked_pairs_those_at_the_ends(
    values: list[int], near: list[int], far: list[int]
) -> None:
    found = extremes([pair("a", f"p{n}", same, 0, 3 - same) for n, same in enumerate(values)], 3)
    assert [[one.same for one in end] for end in found] == [near, far]


def test_where_strength_counts_who_is_mostly_opposite_is_not_passed_over() -> None:
    ranked = [
        Pair("a", "b", 1, 0, 2, 2 / 3, 0.0, 1.0),
        Pair("a", "c", 1, 2, 0, 7 / 12, 0.0, 1.0),
        Pair("a", "d", 0, 0, 3, 0.0, 0.0, 1.0),
    ]
    assert [is_close(one) for one in ranked] == [False, True, False]
    assert extremes(ranked, 2) == (ranked[:2], ranked[2:])


def test_who_shares_nothing_is_nowhere() -> None:
    assert nearest([pair("a", "b", 0, 0, 0)], 3) == {}


COUNTS = st.lists(st.tuples(*[st.integers(0, 4)] * 3), min_size=1, max_size=8)


@given(COUNTS, st.integers(1, 6))
def test_nobody_is_closer_than_the_closest_or_further_than_the_furthest(
    counts: list[tuple[int, int, int]], least: int
) -> None:
    found = [pair("a", f"p{n}", *numbers) for n, numbers in enumerate(counts)]
    near = nearest(found, least).get("a")
    shared = [one for one in found if one.shared]
    assert (near is None) == (not shared)
    if near is None:
        return
    (closest, *_), (furthest, *_) = near.closest or (None,), near.furthest or (None,)
    enough = [one for one in shared if one.has_figure(least)]
    if closest is None:
        assert not any(is_close(one) for one in shared)
        assert len({one.value for one in enough or shared}) == 1
    if closest:
        close = [one for one in shared if is_close(one)]
        among = [one for one in close or shared if one in enough and one.value > 0]
        among = among or close or shared
        assert closest.value == max(one.value for one in among)
    if closest and furthest:
        assert furthest.value < closest.value
    if furthest and furthest.has_figure(least):
        assert furthest.value == min(one.value for one in enough)


@pytest.mark.parametrize("lacking", ["ben", "cem"])
def test_where_something_of_another_has_a_problem_nobody_is_alone(lacking: str) -> None:
    whole = of_grid({"Ann": "+q|+q", "Ben": "-q|."})
    seen = compare(replace(whole.dossier, partial=frozenset({lacking})), Selection())
    assert alone_on_its_side(whole, "ann") and sole_holders(whole)
    assert not alone_on_its_side(seen, "ann") and not sole_holders(seen)


def test_an_issue_with_something_left_out_hides_no_other_on_which_one_is_alone() -> None:
    seen = of_grid({"Ann": "-r|+q", "Ben": "+q|-q"}, Selection(voices=("quoted",)))
    assert alone_on_its_side(seen, "ann") == {"parking": ["ben"]}
