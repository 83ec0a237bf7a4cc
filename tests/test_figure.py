"""What all Plotly figures share: their look, room for hover boxes, and names that find room."""

from math import ceil

import pytest

from standpoint.charts import INK, LINE, MUTED, PAPER, Theme
from standpoint.charts.figure import (
    CONFIG,
    EDGE,
    FONT,
    LOWEST,
    MANY,
    NAME,
    NARROW,
    NOTE,
    at_axis,
    blank,
    drawn_height,
    name_bars,
    names_width,
    note_ends,
    text,
)
from standpoint.charts.letters import app_width, shortened

LONG = "A name that is much wider than a phone has room for"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_figure_has_our_look_and_nothing_of_plotlys(theme: Theme) -> None:
    layout = blank(theme, LOWEST).layout
    assert not layout.template.layout.to_plotly_json()
    assert {layout.paper_bgcolor, layout.plot_bgcolor} == {"rgba(0,0,0,0)"}
    assert (layout.font.family, layout.font.size, layout.font.color) == (FONT, 14, INK[theme])
    box = layout.hoverlabel
    assert (box.bgcolor, box.bordercolor, box.align) == (PAPER[theme], LINE[theme], "left")
    assert (box.font.family, box.font.size, box.font.color) == (FONT, 13, INK[theme])
    assert (layout.showlegend, layout.dragmode) == (False, False)
    for axis in (layout.xaxis, layout.yaxis):
        assert (axis.color, axis.gridcolor) == (MUTED[theme], LINE[theme])
        assert (axis.linecolor, axis.zeroline, axis.showline) == (LINE[theme], False, False)
        assert (axis.fixedrange, axis.automargin) == (True, True)  # nothing is zoomed or cut off
    assert FONT.split(", ") == ['"Source Sans"', '"Source Sans 3"', "sans-serif"]
    assert CONFIG == {"displayModeBar": False}


@pytest.mark.parametrize(("height", "room"), [(40, 160), (199, 1), (200, 0), (300, 0)])
def test_a_low_figure_has_room_for_a_hover_box_below(height: int, room: int) -> None:
    figure = blank("light", height)
    margin = figure.layout.margin
    assert figure.layout.height == height + room
    assert (margin.l, margin.r, margin.t, margin.b) == (EDGE, EDGE, EDGE, EDGE + room)
    assert drawn_height(figure) == height


def test_names_at_an_axis_are_cut_and_measured_as_they_are_drawn() -> None:
    assert at_axis("R&D", 13) == "R&amp;D"
    assert at_axis(LONG, 13) == shortened(LONG, NAME, 13) != LONG
    assert app_width(at_axis(LONG, 13), 13) <= NAME < app_width(LONG, 13)
    assert names_width([], 13) == 0
    assert names_width(["Ann", "Beatrice"], 13) == ceil(app_width("Beatrice", 13))
    assert names_width(["Ann", LONG], 13) == NAME
    assert text("“x” & 'y'") == "“x” &amp; 'y'"


@pytest.mark.parametrize(("number", "size"), [(MANY, 14), (MANY + 1, 13)])
def test_the_names_of_many_bars_are_smaller(number: int, size: int) -> None:
    figure = blank("dark", 300)
    name_bars(figure, [LONG] * number, "dark")
    axis = figure.layout.yaxis
    assert axis.tickvals == tuple(range(number))
    assert set(axis.ticktext) == {at_axis(LONG, size)}
    assert (axis.tickfont.color, axis.tickfont.size) == (INK["dark"], size)
    assert (axis.ticks, axis.ticklen, axis.tickcolor) == ("outside", 6, "rgba(0,0,0,0)")
    assert axis.showgrid is False


def test_what_stands_at_the_ends_of_bars_finds_room_beside_the_longest() -> None:
    def margin(*ends: tuple[float, str]) -> float:
        figure = blank("light", 300)
        note_ends(figure, [(x, words, MUTED["light"]) for x, words in ends], -2, 6)
        assert (figure.layout.xaxis.visible, figure.layout.xaxis.range) == (False, (-2, 6))
        for row, (note, (x, words)) in enumerate(zip(figure.layout.annotations, ends, strict=True)):
            assert (note.x, note.y, note.text) == (x, row, text(words))
            assert (note.font.size, note.font.color) == (13, MUTED["light"])
            assert (note.xanchor, note.yanchor) == ("left", "middle")
            assert (note.xshift, note.showarrow) == (2, False)
        return float(figure.layout.margin.r) - EDGE

    words = "3 & all of them"
    assert margin((6, words)) == pytest.approx(app_width(words, 13))
    assert margin((4, words)) == pytest.approx(app_width(words, 13) - NARROW / 4)
    assert margin((-2, words), (6, "1")) == pytest.approx(app_width("1", 13))
    assert margin((6, LONG)) == NOTE
    assert margin((-2, "1")) == margin() == 0
