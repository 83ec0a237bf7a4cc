"""The grid of what changes, read as data: its fields, what they tell, and what has none."""

import pytest

from standpoint.charts.figure import LOWEST, MANY
from standpoint.charts.grid import CLOSE, HEAD, LEVEL, ROW, SLANTED, Field, grid

FIELDS = {
    (0, 0): Field(1.0, "all 2", ["without quoted passages", "<b>One</b>: for → left out"]),
    (0, 1): Field(0.0, "0"),
    (1, 1): Field(0.5, "3, 1 ⇄", ["without a source"]),
}


def test_each_field_has_its_share_its_label_and_what_it_tells() -> None:
    (trace,) = grid(["Ann", "<i>Bob</i>"], ["quoted", "A paper & more"], FIELDS, "light").data
    assert [list(row) for row in trace.z] == [[1.0, 0.0], [None, 0.5]]
    assert [list(row) for row in trace.text] == [["all 2", "0"], ["", "3, 1 ⇄"]]
    assert [list(row) for row in trace.customdata] == [
        [
            "<b>Ann</b><br>without quoted passages<br>&lt;b&gt;One&lt;/b&gt;: for → left out",
            "<b>Ann</b>",
        ],
        ["", "<b>&lt;i&gt;Bob&lt;/i&gt;</b><br>without a source"],
    ]
    assert (trace.zmin, trace.zmax) == (0, 1)
    assert trace.hoverongaps is False


def test_the_first_row_is_on_top_and_names_are_no_markup() -> None:
    layout = grid(["Ann", "<i>Bob</i>"], ["quoted", "A paper & more"], FIELDS, "dark").layout
    low, high = layout.yaxis.range
    assert low > high
    assert list(layout.yaxis.ticktext) == ["Ann", "&lt;i&gt;Bob&lt;/i&gt;"]
    assert list(layout.xaxis.ticktext) == ["quoted", "A paper &amp; more"]
    assert list(layout.yaxis.tickvals) == [0, 1]


@pytest.mark.parametrize(
    ("rows", "columns"), [(1, 1), (MANY, LEVEL), (MANY + 1, LEVEL + 1), (60, 28)]
)
def test_many_rows_stand_closer_and_many_names_slant(rows: int, columns: int) -> None:
    names = [f"Somebody with a long name {n}" for n in range(rows)]
    layout = grid(names, list(map(str, range(columns))), {}, "light").layout
    head = HEAD if columns <= LEVEL else SLANTED
    drawn = rows * (CLOSE if rows > MANY else ROW) + head
    assert layout.height == max(drawn + 8, LOWEST)
    assert layout.height - layout.margin.t - layout.margin.b == drawn - head
    assert layout.xaxis.tickangle == (0 if columns <= LEVEL else -45)
    assert all(len(name) <= 20 and name.endswith("…") for name in layout.yaxis.ticktext)
