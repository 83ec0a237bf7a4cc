"""The map: distances that fit a plane come back, who lacks one is left out, the fit is a share."""

from itertools import combinations

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts import INK, MUTED, PAPER
from standpoint.charts.figure import EDGE, names_width
from standpoint.charts.maps import SIDES, SIZE, map_chart
from standpoint.compare.agreement import Agreement, agreement, stances
from standpoint.compare.alliances import FEW, allied
from standpoint.compare.maps import Map, MapPlace, scaled
from tests.figures import told
from tests.grids import of_grid

SCORES = st.integers(1, 7).flatmap(
    lambda width: st.lists(
        st.lists(
            st.sampled_from([np.nan, -2.0, -1.0, 0.0, 1.0, 2.0]), min_size=width, max_size=width
        ),
        min_size=1,
        max_size=8,
    )
)


def of(*rows: list[float]) -> Agreement:
    names = [f"s{number}" for number in range(len(rows))]
    return agreement(pd.DataFrame(rows, index=names, dtype=float))


def lengths(found: Map) -> dict[tuple[str, str], float]:
    at = {name: np.array([place.x, place.y]) for name, place in found.places.items()}
    return {(a, b): float(np.linalg.norm(at[a] - at[b])) for a, b in combinations(at, 2)}


@given(st.lists(st.tuples(st.floats(0, 0.7), st.floats(0, 0.7)), min_size=3, max_size=12))
def test_distances_of_a_plane_come_back(points: list[tuple[float, float]]) -> None:
    at = np.array(points)
    distance = np.linalg.norm(at[:, None] - at, axis=2)
    names = [f"s{number}" for number in range(len(points))]
    like = agreement(pd.DataFrame(np.ones((len(points), 3)), index=names))
    value = pd.DataFrame(1 - distance, index=names, columns=names)
    found = scaled(Agreement(**{**vars(like), "value": value}), 3)
    if distance.max() < 1e-4:
        return
    assert found is not None
    assert found.fit == pytest.approx(1, abs=1e-3)
    for (one, other), length in lengths(found).items():
        assert length == pytest.approx(1 - value.loc[one, other], abs=1e-3)


def test_camps_lie_apart_and_the_first_lies_left() -> None:
    found = scaled(of([1, 1, 1], [1, 1, 1], [-1, -1, -1], [-1, -1, -1]), 3)
    assert found is not None
    xs = {name: place.x for name, place in found.places.items()}
    assert xs == pytest.approx({"s0": -0.5, "s1": -0.5, "s2": 0.5, "s3": 0.5})
    assert [place.y for place in found.places.values()] == pytest.approx([0] * 4)
    assert found.fit == pytest.approx(1)
    assert {place.thin for place in found.places.values()} == {0.0}


def test_a_right_triangle_comes_back_and_the_first_lies_left_and_above() -> None:
    """Of ten issues the first two differ in three, the first and the last in four, the others in
    five."""
    found = scaled(of([1] * 10, [-1] * 3 + [1] * 7, [1, 1] + [-1] * 4 + [1] * 4), 3)
    assert found is not None
    wanted = {("s0", "s1"): 0.3, ("s0", "s2"): 0.4, ("s1", "s2"): 0.5}
    assert lengths(found) == pytest.approx(wanted)
    assert found.fit == pytest.approx(1)
    assert found.places["s0"].x < 0 < found.places["s0"].y


def test_the_fit_is_what_two_directions_have_of_all() -> None:
    nan = np.nan
    # Four, each half a distance from each: three directions of which none has more than another.
    found = scaled(of([1, 1, 1, 1], [1, -1, 1, -1], [1, 1, -1, -1], [1, -1, -1, 1]), 3)
    assert found is not None
    assert found.fit == pytest.approx(2 / 3)
    # One is where three others are who are all opposite: two directions have a half each, and what
    # fits into no room a quarter.
    found = scaled(of([1, 1, 1, nan, nan, nan], [1, nan, nan, 1, 1, nan],
                      [nan, 1, nan, -1, nan, 1], [nan, nan, 1, nan, -1, -1]), 1)  # fmt: skip
    assert found is not None
    assert found.fit == pytest.approx(0.8)


def test_who_shares_nothing_with_somebody_has_no_place_and_is_named() -> None:
    nan = np.nan
    found = scaled(of([1, 1, nan], [1, -1, nan], [-1, nan, nan], [nan, nan, 1]), 2)
    assert found is not None
    assert found.left_out == ("s3",)
    thin = [(name, place.thin) for name, place in found.places.items()]
    assert thin == [("s0", 0.5), ("s1", 0.5), ("s2", 1.0)]


def test_whoever_lacks_most_goes_first_and_of_several_the_last() -> None:
    """The fifth lacks the first and the second, and then the third and the fourth each other."""
    nan = np.nan
    found = scaled(of([1, 1, nan, nan], [-1, 1, nan, nan], [1, nan, 1, nan], [nan, 1, nan, 1],
                      [nan, nan, 1, 1], [1, 1, 1, 1]), 1)  # fmt: skip
    assert found is not None
    assert (list(found.places), found.left_out) == (["s0", "s1", "s2", "s5"], ("s3", "s4"))


def test_too_few_all_in_one_place_and_thin_distances_alone_are_no_map() -> None:
    assert scaled(of([1], [-1]), 1) is None
    assert scaled(of([1, 1], [1, 2], [2, 2]), 1) is None
    shared = of([1, 1, -1], [1, -1, 1], [-1, 1, 1])
    assert scaled(shared, 3) is not None
    assert scaled(shared, 4) is None


@given(SCORES, st.integers(1, 3))
def test_of_any_scores_every_distance_drawn_is_known_and_the_same_each_time(
    rows: list[list[float]], min_shared: int
) -> None:
    agreed = of(*rows)
    found = scaled(agreed, min_shared)
    if found is None:
        return
    assert found == scaled(agreed, min_shared)
    assert sorted([*found.places, *found.left_out]) == sorted(agreed.value.index)
    assert 0 < found.fit <= 1 + 1e-9
    for one, other in combinations(found.places, 2):
        assert agreed.shared.loc[one, other] > 0
    for one, place in found.places.items():
        others = [agreed.shared.loc[one, other] for other in found.places if other != one]
        assert place.thin == pytest.approx(np.mean([n < min_shared for n in others]))
        assert np.isfinite([place.x, place.y]).all()


def test_only_of_more_than_a_few_there_is_a_map() -> None:
    sides = {f"Name {number}": "+q|+q" if number % 2 else "+q|-q" for number in range(FEW + 1)}
    many = allied(of_grid(sides), 1, by_strength=False)
    assert many.map is not None
    assert len(many.map.places) == FEW + 1
    sides.popitem()
    few = allied(of_grid(sides), 1, by_strength=False)
    assert few.map is None


@pytest.mark.parametrize("by_strength", [False, True])
def test_the_map_is_by_side_or_by_strength_as_asked_for(by_strength: bool) -> None:
    fields = ["+q|+q|-q", "++q|-q|--q", "+q|--q|-q"]
    seen = of_grid({f"Name {number}": fields[number % 3] for number in range(FEW + 1)})
    asked, other = (
        scaled(agreement(stances(seen), strength), 1) for strength in (by_strength, not by_strength)
    )
    assert allied(seen, 1, by_strength).map == asked != other


def test_every_name_on_the_map_is_whole() -> None:
    """In the least width that is drawn; the outermost marks have the longest names."""
    places = {f"s{n}": MapPlace(n % 3 / 2, n // 3 / 4, 0.0) for n in range(12)}
    labels = {name: f"Alliance {name} for the Deep" for name in places}
    figure = map_chart(Map(places, 0.9, ()), labels, dict.fromkeys(places, ""), "light")
    (left, right), drawn = figure.layout.xaxis.range, figure.layout.width - 2 * EDGE
    assert (left, right) == pytest.approx((-0.16, 1.16))
    assert figure.layout.yaxis.range == pytest.approx((-0.07, 0.82))
    scale = drawn / (right - left)
    named = [
        (x * scale, names_width([text], SIZE), side)
        for trace in figure.data
        for x, text, side in zip(trace.x, trace.text, trace.textposition, strict=True)
        if text
    ]
    assert len(named) == len(places)
    for x, width, side in named:
        begins = {"right": x, "left": x - width, "center": x - width / 2}[side.split()[1]]
        assert left * scale <= begins <= begins + width <= right * scale


def test_a_mark_tells_who_it_is_and_who_rests_on_little_is_hollow() -> None:
    places = {"a": MapPlace(0, 0.5, 0.0), "b": MapPlace(1, 0.25, 0.4)}
    names = {"a": "<b>Ann</b>", "b": "Ben"}
    figure = map_chart(Map(places, 0.9, ()), names, {"a": "all of 3", "b": "2 & 3"}, "dark")
    firm, thin = figure.data
    assert (firm.name, list(firm.x), list(firm.y), told(firm)) == (
        "firm", [0], [0.5], ["<b>&lt;b&gt;Ann&lt;/b&gt;</b><br>all of 3"]
    )  # fmt: skip
    assert (thin.name, list(thin.x), list(thin.y), told(thin)) == (
        "thin", [1], [0.25], ["<b>Ben</b><br>2 &amp; 3"]
    )  # fmt: skip
    # Right of its mark, or left of it where there is no room.
    far = "A name that is long enough"
    here, there = map_chart(Map(places, 0.9, ()), {"a": far, "b": far}, names, "dark").data
    assert (*here.textposition, *there.textposition) == ("middle right", "middle left")
    assert {(trace.mode, trace.cliponaxis) for trace in figure.data} == {("markers+text", False)}
    assert (firm.marker.color, firm.marker.line.color) == (INK["dark"], INK["dark"])
    assert (thin.marker.color, thin.marker.line.color) == (PAPER["dark"], MUTED["dark"])
    assert (firm.textfont.size, firm.textfont.color) == (SIZE, INK["dark"])
    across, up = figure.layout.xaxis, figure.layout.yaxis
    assert (up.scaleanchor, up.scaleratio) == ("x", 1)  # a distance is one in any direction
    assert (across.visible, up.visible) == (False, False)


def test_a_name_is_drawn_on_the_side_that_is_found_to_be_free() -> None:
    """Plotly is told the side in words, `is_free` is asked for it in numbers."""
    across = {"left": -1, "center": 0, "right": 1}
    down = {"top": -1, "middle": 0, "bottom": 1}
    said = {f"{v} {h}": (across[h], down[v]) for v in down for h in across}
    assert {side: place for side, place in said.items() if side != "middle center"} == SIDES


def test_a_mark_among_others_has_its_name_at_a_corner() -> None:
    """Right and left, above and below of the first there is a mark."""
    near = [(0, 0), (0.05, 0), (-0.05, 0), (0, 0.03), (0, -0.03), (0.5, 0.3), (-0.5, -0.3)]
    places = {f"s{n}": MapPlace(x, y, 0.0) for n, (x, y) in enumerate(near)}
    labels = {name: f"The {name} ministry" for name in places}
    (firm, _) = map_chart(Map(places, 0.9, ()), labels, dict.fromkeys(places, ""), "light").data
    assert (firm.text[0], firm.textposition[0]) == ("The s0 ministry", "top right")
