"""The grid of what changes, read as data: its fields, what they tell, and what has none."""

import pytest

from standpoint.charts import FULL, INK, NEUTRAL
from standpoint.charts.figure import LOWEST, MANY, NAME, drawn_height
from standpoint.charts.grid import (
    CLOSE,
    COLUMN,
    HEAD,
    LEVEL,
    LINES,
    ROW,
    SIZE,
    SLANTED,
    SLOPE,
    STEP,
    Field,
    grid,
)
from standpoint.charts.letters import app_width

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
    assert (trace.texttemplate, trace.hovertemplate) == ("%{text}", "%{customdata}<extra></extra>")
    assert (trace.zmin, trace.zmax) == (0, 1)
    assert trace.colorscale == ((0, NEUTRAL["light"]), (1, FULL["light"]))
    assert trace.textfont.color == INK["light"]
    assert trace.showscale is False
    assert trace.hoverongaps is False


def test_the_first_row_is_on_top_and_names_are_no_markup() -> None:
    layout = grid(["Ann", "<i>Bob</i>"], ["quoted", "A paper & more"], FIELDS, "dark").layout
    assert layout.yaxis.range == (1.5, -0.5)
    assert layout.xaxis.side == "top"
    assert layout.xaxis.automargin is False  # the room above is made for the names
    for axis in (layout.xaxis, layout.yaxis):
        assert (axis.tickfont.size, axis.tickfont.color, axis.showgrid) == (
            SIZE,
            INK["dark"],
            False,
        )
    assert list(layout.yaxis.ticktext) == ["Ann", "&lt;i&gt;Bob&lt;/i&gt;"]
    assert list(layout.xaxis.ticktext) == ["quoted", "A paper &amp; more"]
    assert list(layout.xaxis.tickvals) == list(layout.yaxis.tickvals) == [0, 1]


@pytest.mark.parametrize(
    ("rows", "columns"), [(1, 1), (MANY, LEVEL), (MANY + 1, LEVEL + 1), (60, 28)]
)
def test_many_rows_stand_closer_and_many_names_slant(rows: int, columns: int) -> None:
    names = [f"Somebody with a long name {n}" for n in range(rows)]
    figure = grid(names, list(map(str, range(columns))), {}, "light")
    layout = figure.layout
    head = HEAD + STEP if columns <= LEVEL else SLANTED
    drawn = rows * (CLOSE if rows > MANY else ROW) + head
    assert layout.height == max(drawn + 8, LOWEST)
    assert drawn_height(figure) == drawn + 8
    assert layout.height - layout.margin.t - layout.margin.b == drawn - head
    assert layout.xaxis.tickangle == (0 if columns <= LEVEL else -45)
    assert all("…" in name for name in layout.yaxis.ticktext)
    assert len(set(layout.yaxis.ticktext)) == rows
    assert all(app_width(name, SIZE) <= NAME for name in layout.yaxis.ticktext)


SHORT, LONG, WIDE = "no", "Ministry of the Interior, 9 November 2023", "1,212, 1,111 ⇄"


@pytest.mark.parametrize(
    ("number", "name", "heads"),
    [
        (3, SHORT, SHORT),
        (LEVEL, LONG, "Ministry of the<br>Interior, 9<br>November 2023"),
        (LEVEL + 1, LONG, "Ministry of the Interior,…"),
        (28, "株式会社ミカヅキ協会東京支部", "株式会社ミカヅキ協会…"),
    ],
)
def test_every_column_has_room_for_its_name_and_what_it_holds(
    number: int, name: str, heads: str
) -> None:
    layout = grid(["Ann"], [name] * number, {(0, 1): Field(1, WIDE)}, "light").layout
    assert set(layout.xaxis.ticktext) == {heads}
    # Plotly hides a name that reaches beyond the last column, where it is not told otherwise.
    assert layout.xaxis.ticklabeloverflow == "allow"
    column = (layout.width - layout.margin.r - app_width("Ann", SIZE) - 12) / number
    assert column >= max(COLUMN, app_width(WIDE, SIZE))
    wide = max(app_width(line, SIZE) for line in heads.split("<br>"))
    if number <= LEVEL:
        assert column > wide
    else:
        # Slanted names stand in one another's way at no width, so they make no column wider.
        assert column == pytest.approx(max(COLUMN, 10 + app_width(WIDE, SIZE)), abs=0.2)
        assert layout.margin.r + column / 2 > wide * 0.71


def test_above_the_columns_there_is_room_for_the_longest_name() -> None:
    layout = grid(["Ann"], [SHORT, LONG, SHORT], {}, "light").layout
    assert layout.margin.t == HEAD + 3 * STEP
    (cut,) = grid(["Ann"], [LONG * 3], {}, "light").layout.xaxis.ticktext
    assert cut.count("<br>") == LINES - 1 and cut.endswith("…")


def test_a_slanted_name_has_room_beyond_the_last_column_as_far_as_it_reaches() -> None:
    short, long = [SHORT] * LEVEL, LONG[:20]
    assert grid(["Ann"], [long, *short], {}, "light").layout.margin.r == 8
    beyond = SLOPE * app_width(long, SIZE) - COLUMN / 2
    found = grid(["Ann"], [*short, long], {}, "light").layout.margin.r
    assert found == pytest.approx(8 + beyond) and beyond > 0


@pytest.mark.parametrize("number", [LEVEL, LEVEL + 1])
def test_no_two_names_are_cut_alike(number: int) -> None:
    """Reports of one title are told by their dates, which stand last."""
    title = "What the whole town says of its tram, of the bridge, and of whoever is to pay for both"
    names = [f"{title}, {year}" for year in range(2019, 2019 + number)]
    layout = grid(names, names, {(0, 1): Field(1, "1")}, "light").layout
    for told in (layout.xaxis.ticktext, layout.yaxis.ticktext):
        assert [name[-4:] for name in told] == [name[-4:] for name in names]
        assert all(name.startswith("…") for name in told)
    same = grid(["Ann"], [title] * number, {(0, 0): Field(1, "1")}, "light").layout
    assert all(name.endswith("…") for name in same.xaxis.ticktext)
