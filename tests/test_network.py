"""The network: which lines, where the nodes stand, and that no name covers another."""

import json
from dataclasses import replace
from itertools import combinations, pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.charts import INK, PAPER
from standpoint.charts.figure import drawn_height
from standpoint.charts.network import SIZE, network_chart, node_widths
from standpoint.compare.network import (
    ABOVE,
    BELOW,
    MANY,
    WIDTH,
    Network,
    network,
    strongest,
)
from standpoint.compare.pairs import Pair
from standpoint.wording import groups
from tests.figures import told


def pair(one: str, other: str, same: int, opposite: int) -> Pair:
    value = same / (same + opposite) if same + opposite else float("nan")
    return Pair(one, other, same, 0, opposite, value, 0.0, 1.0)


def labels(number: int, length: int = 14) -> dict[str, str]:
    return {f"s{n}": f"Stakeholder {n}".ljust(length, "x") for n in range(number)}


def laid_out(
    lines: list[Pair], names: dict[str, str], min_shared: int, threshold: float
) -> Network:
    return network(lines, node_widths(names), min_shared, threshold)


def overlaps(found: Network, names: dict[str, str]) -> list[tuple[str, str]]:
    widths = node_widths(names)
    boxes = {
        name: (x - widths[name] / 2, y - ABOVE, x + widths[name] / 2, y + BELOW)
        for name, (x, y) in found.places.items()
    }
    slack = 1e-6
    return [
        (one, other)
        for one, other in combinations(boxes, 2)
        if boxes[one][0] < boxes[other][2] - slack
        and boxes[other][0] < boxes[one][2] - slack
        and boxes[one][1] < boxes[other][3] - slack
        and boxes[other][1] < boxes[one][3] - slack
    ]


def test_a_line_takes_the_threshold_and_enough_shared_issues() -> None:
    found = laid_out(
        [pair("a", "b", 2, 1), pair("a", "c", 1, 0), pair("b", "c", 1, 2), pair("c", "d", 3, 0)],
        {name: name for name in "abcde"},
        3,
        2 / 3,
    )
    assert [(p.one, p.other) for p in found.lines] == [("c", "d"), ("a", "b")]
    assert found.groups == (("a", "b"), ("c", "d"))
    assert found.alone == ("e",)
    assert set(found.places) == set("abcd")


def test_nothing_shared_is_never_a_line() -> None:
    found = laid_out([pair("a", "b", 0, 0)], {"a": "A", "b": "B"}, 0, 0.0)
    assert found.lines == ()
    assert found.places == {}
    said = groups.network_summary(found, {"a": "A", "b": "B"}, "two thirds", 3)
    assert said.startswith("No two stakeholders have an agreement")


SIMILAR = [(4, 0), (4, 0), (3, 0), (3, 0), (3, 1), (2, 2)]


@pytest.mark.parametrize(("most", "kept"), [(6, 6), (5, 5), (4, 4), (3, 2), (2, 2), (1, 1)])
def test_of_many_lines_the_strongest_are_kept_and_none_before_its_like(
    most: int, kept: int
) -> None:
    lines = [pair(f"s{n}", f"s{n + 1}", *counts) for n, counts in enumerate(SIMILAR)]
    assert strongest(lines[::-1], most)[:kept] == strongest(lines[::-1])[:kept]
    assert len(strongest(lines, most)) == kept


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=40), st.integers(1, 40))
def test_what_is_left_out_is_weaker_than_all_that_are_drawn(
    counts: list[tuple[int, int]], most: int
) -> None:
    lines = [pair(f"s{n}", f"s{n + 1}", *each) for n, each in enumerate(counts) if sum(each)]
    kept = strongest(lines, most)
    assert len(kept) <= most
    assert bool(kept) == bool(lines)
    rest = [line for line in lines if line not in kept]
    for one in kept:
        for other in rest:
            assert (one.value, one.shared) >= (other.value, other.shared)


def test_how_many_lines_are_not_drawn_is_said() -> None:
    names = labels(20)
    every = [pair(a, b, 3 + (a == "s0"), 0) for a, b in combinations(names, 2)]
    found = laid_out(every, names, 3, 0.5)
    assert len(found.lines) == 19
    assert found.weaker == len(every) - 19 > MANY
    said = groups.network_summary(found, names, "two thirds", 3)
    assert f": {len(every)} pairs, of which the strongest 19 are drawn. " in said


@pytest.mark.parametrize("number", [2, 5, 12, 40])
def test_forty_who_all_agree_are_named_without_overlap(number: int) -> None:
    names = labels(number)
    found = laid_out([pair(a, b, 3, 0) for a, b in combinations(names, 2)], names, 3, 0.5)
    assert len(found.places) == number
    assert overlaps(found, names) == []


@given(
    st.lists(st.tuples(st.integers(0, 24), st.integers(0, 24)), max_size=60),
    st.integers(1, 40),
    st.sampled_from("iM漁"),
)
@settings(max_examples=40)
def test_no_name_covers_another_in_any_network(
    ends: list[tuple[int, int]], length: int, letter: str
) -> None:
    names = {f"s{n}": f"{n} {letter * length}" for n in range(25)}
    edges = sorted({(min(e), max(e)) for e in ends if e[0] != e[1]})
    lines = [pair(f"s{a}", f"s{b}", 3, 0) for a, b in edges]
    found = laid_out(lines, names, 3, 0.5)
    assert overlaps(found, names) == []
    assert laid_out(lines, names, 3, 0.5) == found
    assert all(0 <= x <= WIDTH and 0 <= y <= found.height for x, y in found.places.values())
    assert {*found.places, *found.alone} == set(names)


def test_the_figure_shows_names_and_lines_as_they_are() -> None:
    names = {"a": "<b>A</b> & co", "b": "B", "c": "C"}
    found = laid_out([pair("a", "b", 4, 0), pair("b", "c", 3, 0)], names, 3, 0.5)
    said = {("a", "b"): "100 %, 4 shared", ("b", "c"): "100 %, 3 shared"}
    for theme in ("light", "dark"):
        figure = network_chart(found, names, said, theme)
        spec = json.loads(figure.to_json())
        texts = [note["text"] for note in spec["layout"]["annotations"]]
        assert "&lt;b&gt;A&lt;/b&gt; &amp; co" in texts
        assert texts.count("100 %") == 2
        traces = [trace["name"] for trace in spec["data"] if trace.get("mode") == "lines"]
        assert traces == ["4 shared issues", "3 shared issues"]
        widths = [trace["line"]["width"] for trace in spec["data"] if trace.get("mode") == "lines"]
        assert widths[0] > widths[1]
        four, three, middles, nodes = figure.data
        at = found.places
        for line, one, other in ((four, "a", "b"), (three, "b", "c")):
            assert list(zip(line.x, line.y, strict=True)) == [at[one], at[other], (None, None)]
            assert line.hoverinfo == "skip"
        assert list(zip(nodes.x, nodes.y, strict=True)) == [*at.values()]
        assert told(nodes) == ["&lt;b&gt;A&lt;/b&gt; &amp; co", "B", "C"]
        assert told(middles) == [
            "&lt;b&gt;A&lt;/b&gt; &amp; co – B<br>100 %, 4 shared",
            "B – C<br>100 %, 3 shared",
        ]
        assert list(zip(middles.x, middles.y, strict=True)) == [
            tuple(np.mean([at[one], at[other]], axis=0)) for one, other in ("ab", "bc")
        ]
        assert {trace.mode for trace in (middles, nodes)} == {"markers"}
        assert (middles.marker.opacity, nodes.marker.color) == (0, INK[theme])
        # What is above is above: the plane is that of a page.
        assert figure.layout.xaxis.range == (0, WIDTH)
        assert figure.layout.yaxis.range == (found.height, 0)
        assert drawn_height(figure) == round(found.height) + 80  # below is what widths mean
        shown = [trace.name for trace in figure.data if trace.showlegend is not False]
        assert figure.layout.showlegend and shown == traces
        for note in figure.layout.annotations:
            assert (note.showarrow, note.bgcolor) == (False, PAPER[theme])
        *on_lines, ann, ben, cem = figure.layout.annotations
        assert [(note.x, note.y) for note in (ann, ben, cem)] == [*at.values()]
        assert {(note.yshift, note.font.size) for note in (ann, ben, cem)} == {(-19, SIZE)}
        assert [(note.x, note.y) for note in on_lines] == list(
            zip(middles.x, middles.y, strict=True)
        )
        legend = figure.layout.legend
        assert (legend.orientation, legend.yanchor) == ("h", "top") and legend.y < 0


def test_a_figure_stands_where_on_its_line_it_covers_no_other() -> None:
    """Of two lines that cross in their middles one has its figure farther on."""
    places = {"a": (100.0, 100.0), "b": (400.0, 400.0), "c": (100.0, 400.0), "d": (400.0, 100.0)}
    lines = (pair("a", "b", 3, 0), pair("c", "d", 3, 0))
    names = {name: name.upper() for name in places}
    said = {("a", "b"): "100 %, 3 shared", ("c", "d"): "90 %, 3 shared"}
    found = laid_out(list(lines), names, 3, 0.5)
    found = replace(found, places=places, lines=lines, height=500.0)
    first, second, *_ = network_chart(found, names, said, "light").layout.annotations
    assert (first.text, first.x, first.y) == ("100 %", 250, 250)
    assert (second.text, second.x, second.y) == ("90 %", 100 + 0.42 * 300, 400 - 0.42 * 300)
    near = {name: (x / 10, y / 10) for name, (x, y) in places.items()}  # there is no room at all
    figure = network_chart(replace(found, places=near), names, said, "light")
    assert [note.text for note in figure.layout.annotations] == ["A", "B", "C", "D"]


@pytest.mark.parametrize(("number", "figures", "opacity"), [(12, 12, 0.9), (13, 0, 0.45)])
def test_where_lines_are_many_they_are_fainter_and_bear_no_figures(
    number: int, figures: int, opacity: float
) -> None:
    lines = [pair(f"s{2 * n}", f"s{2 * n + 1}", 3, 0) for n in range(number)]
    names = {f"s{n}": f"S{n}" for n in range(2 * number)}
    said = {(line.one, line.other): "100 %, 3 shared" for line in lines}
    figure = network_chart(laid_out(lines, names, 3, 0.5), names, said, "light")
    texts = [note.text for note in figure.layout.annotations]
    assert (texts.count("100 %"), figure.data[0].opacity) == (figures, opacity)


@pytest.mark.parametrize(
    ("shared", "named"),
    [
        ([1], ["1 shared issue"]),
        ([3, 4, 4], ["4 shared issues", "3 shared issues"]),
        ([2, 9], ["8 to 9 shared issues", "2 to 3 shared issues"]),
        (
            [3, 4, 6, 8, 12],
            [
                "11 to 12 shared issues",
                "8 to 10 shared issues",
                "5 to 7 shared issues",
                "3 to 4 shared issues",
            ],
        ),
    ],
)
def test_the_wider_a_line_the_more_it_rests_on(shared: list[int], named: list[str]) -> None:
    names = labels(len(shared) + 1)
    lines = [pair(f"s{n}", f"s{n + 1}", number, 0) for n, number in enumerate(shared)]
    found = laid_out(lines, names, 1, 0.5)
    said = {(line.one, line.other): "100 %" for line in lines}
    drawn = [t for t in network_chart(found, names, said, "light").data if t.mode == "lines"]
    assert [trace.name for trace in drawn] == named
    widths = [trace.line.width for trace in drawn]
    assert widths == sorted(widths, reverse=True)
    assert sum(len(trace.x) // 3 for trace in drawn) == len(shared)


@pytest.mark.parametrize("name", ["Ann", "Name"])
def test_small_groups_stand_two_in_a_row_and_the_next_row_below_both(name: str) -> None:
    names = dict.fromkeys("abcdefghi", name)
    sides = ("ab", "bc", "cd", "ad", "ef", "hi")  # four, two and two
    found = laid_out([pair(one, other, 3, 0) for one, other in sides], names, 3, 0.5)
    assert found.groups == (tuple("abcd"), ("e", "f"), ("h", "i"))
    first, second, third = ([found.places[name] for name in nodes] for nodes in found.groups)
    assert max(x for x, _ in first) < WIDTH / 2 < min(x for x, _ in second)
    assert max(x for x, _ in third) < WIDTH / 2
    lowest = max(y for _, y in first)
    assert lowest < min(y for _, y in third)
    assert max(y for _, y in second) < lowest
    assert min(y for _, y in found.places.values()) == pytest.approx(ABOVE)
    if name == "Ann":  # a wider one is in the way of the group beside it
        for (_, one), (_, other) in (second, third):
            assert one == pytest.approx(other)
        # Four have the room of 206 and 20 below it, whoever is beside them.
        assert (second[0][1], third[0][1]) == pytest.approx((90, 276))


@pytest.mark.parametrize(("number", "height"), [(5, 238), (12, 422)])
def test_a_large_group_takes_the_width_with_a_margin(number: int, height: float) -> None:
    names = {f"s{n}": "Ann" for n in range(number)}
    ring = [*pairwise(names), ("s0", f"s{number - 1}")]
    found = laid_out([pair(one, other, 3, 0) for one, other in ring], names, 3, 0.5)
    across = [x for x, _ in found.places.values()]
    assert (min(across), max(across)) == pytest.approx((0.12 * WIDTH, 0.88 * WIDTH))
    assert found.height == pytest.approx(height)


def test_a_group_has_the_room_of_its_size() -> None:
    """With names in nobody's way: five have the width, pairs half of it, and one that is alone more."""
    names = dict.fromkeys("abcdefghijk", 20.0)
    ends = ("ab", "bc", "cd", "de", "ae", "fg", "hi", "jk")
    pairs = [pair(one, other, 3, 0) for one, other in ends]
    found = network(pairs, names, 3, 0.5)
    xs, ys = zip(*(found.places[name] for name in "abcde"), strict=True)
    assert (min(xs), max(xs), min(ys), max(ys)) == pytest.approx((40.8, 299.2, 12, 208))
    rows = {"fg": (20.4, 149.6, 316), "hi": (190.4, 319.6, 316), "jk": (20.4, 149.6, 462)}
    for group, (left, right, y) in rows.items():
        at = sorted(found.places[name] for name in group)
        assert at == [pytest.approx((left, y)), pytest.approx((right, y))]
    assert found.height == pytest.approx(462 + BELOW)
    two = network(pairs[-2:], names, 3, 0.5)
    assert sorted(x for x, _ in two.places.values()) == pytest.approx([20.4, 149.6, 190.4, 319.6])
    lone = network([pair("a", "b", 3, 0)], names, 3, 0.5)
    assert sorted(lone.places.values()) == [
        pytest.approx((92.48, ABOVE)), pytest.approx((247.52, ABOVE))
    ]  # fmt: skip


def test_names_that_meet_are_pushed_apart_as_far_as_the_width_goes() -> None:
    """Alone they would stand at 92 and 248; who is 200 wide stands 100 from its side at the least,
    and the other 160 from there."""
    alone = [pair("a", "b", 3, 0)]
    places = [network(alone, {"a": a, "b": b}, 3, 0.5).places for a, b in ((200, 120), (120, 200))]
    found = sorted(tuple(sorted(at.values())) for at in places)
    assert found[0] == (pytest.approx((80, ABOVE)), pytest.approx((240, ABOVE)))
    assert found[1] == (pytest.approx((100, ABOVE)), pytest.approx((260, ABOVE)))


def test_a_group_is_told_in_the_dossiers_order() -> None:
    names = {"z": "Zoe", "c": "Cem", "a": "Ann", "b": "Ben"}
    lines = [pair(one, other, 3, 0) for one, other in ("ca", "zb", "zc")]
    found = laid_out(lines, names, 3, 0.5)
    assert found.groups == (("z", "c", "a", "b"),)
    apart = laid_out(lines[:2], names, 3, 0.5)
    assert apart.groups == (("z", "b"), ("c", "a"))


def test_of_many_the_groups_are_told_by_their_sizes() -> None:
    names = labels(14)
    first, second = list(names)[:7], list(names)[7:]
    close = [pair(a, b, 3, 0) for half in (first, second) for a, b in pairwise(half)]
    said = groups.network_summary(laid_out(close, names, 3, 0.5), names, "two thirds", 3)
    assert said.startswith(
        "With an agreement of two thirds or more over at least three shared issues: 12 pairs. "
    )
    assert said.endswith(" They link two groups, of seven each, though not always each with each.")
    said = groups.network_summary(laid_out(close[:-1], names, 3, 0.5), names, "two thirds", 3)
    assert " They link two groups, of seven and six, though" in said
    close.append(pair(first[0], second[0], 3, 0))
    said = groups.network_summary(laid_out(close, names, 3, 0.5), names, "two thirds", 3)
    assert said.endswith(" They link 14 stakeholders, though not always each with each.")
