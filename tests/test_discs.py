"""Discs, strips and bars as Plotly figures: what stands where, in which look, and what it tells."""

from math import hypot
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import plotly.graph_objects as go
import pytest

from standpoint.charts import HATCHES, INK, MUTED, ON_STANCES, PAPER, STANCE_COLOURS, Theme
from standpoint.charts.discs import GLYPH, SIZE, disc_address
from standpoint.charts.figure import BOX, LINES, MANY, box, drawn_height, is_free
from standpoint.charts.letters import app_width
from standpoint.charts.marks import EDGES
from standpoint.charts.parts import ChartRow, HoverMark, PlacedPart, draw_parts
from standpoint.charts.stances import stance_figure
from standpoint.charts.strip import (
    BESIDE,
    BROAD,
    HEAD,
    HIGH_ROW,
    NAME,
    PAD,
    ROW,
    STEP,
    WIDE,
    bars,
    strip_figure,
)
from standpoint.charts.strips import STEPS
from tests.figures import told

WORDS = ["strongly oppose", "oppose", "mixed", "support", "strongly support"]
HOSTILE = "<b>x</b> & <img src=y>"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("stance", STEPS)
@pytest.mark.parametrize("voice", EDGES)
def test_a_disc_has_the_stance_and_the_edge_of_the_voice(
    stance: int, voice: str, theme: Theme
) -> None:
    told = disc_address(stance, voice, theme)
    kind, _, drawn = told.partition(",")
    assert kind == "data:image/svg+xml"
    assert not set("<#") & set(drawn)  # no address has them as they are
    root = ElementTree.fromstring(unquote(drawn))
    assert root.get("viewBox") == f"0 0 {SIZE} {SIZE}"
    rings = root.findall(f"{SVG}circle")
    assert {ring.get("stroke") for ring in rings} - {None} == {INK[theme]}
    fills = [ring.get("fill") for ring in rings]
    hatched = root.findall(f"{SVG}pattern/{SVG}rect")
    assert ("url(#h)" in fills) == (voice == "ascribed")
    assert (STANCE_COLOURS[stance] in fills) == (voice != "ascribed")
    assert [one.get("fill") for one in hatched] == [STANCE_COLOURS[stance], HATCHES[stance]]
    # One ring for what they said, two for what they did, one of dashes for what is said of them.
    edges = [ring for ring in rings if ring.get("stroke")]
    assert len(edges) == (2 if voice == "observed" else 1)
    assert bool(edges[-1].get("stroke-dasharray")) == (voice == "ascribed")
    if voice == "ascribed":  # between hatch and dashes is the paper
        paper, hatch, dashes = (float(ring.get("r", 0)) for ring in rings)
        assert hatch + 1 < dashes - 0.6 < paper
        assert (fills[0], fills[2]) == (PAPER[theme], "none")
    (glyph,) = root.findall(f"{SVG}g")
    assert glyph.get("color") == ON_STANCES[stance]
    (icon,) = glyph
    x, y, wide, high = (float(icon.get(name, 0)) for name in ("x", "y", "width", "height"))
    assert wide == high == GLYPH >= 11  # of which it takes so many to tell its parts apart
    assert x + wide / 2 == y + high / 2 == SIZE / 2  # in the middle, and within the innermost edge
    inner = min(float(one.get("r", 0)) - float(one.get("stroke-width", 1)) / 2 for one in edges)
    assert hypot(wide, high) < 2 * inner
    others = {disc_address(stance, other, theme) for other in EDGES}
    assert len(others) == len(EDGES)


def test_what_a_mark_tells_is_text_in_short_lines() -> None:
    told = box(HOSTILE, "one " * 40, "")
    head, *lines = told.split("<br>")
    assert head == "<b>&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src=y&gt;</b>"
    assert " ".join(lines) == " ".join(["one"] * 40)
    assert all(len(line) <= BOX for line in lines)
    _, *lines = box("Ann", "one " * 200, "two").split("<br>")
    assert (len(lines), lines[LINES - 1][-5:], lines[-1]) == (LINES + 1, "one …", "two")


@pytest.mark.parametrize(
    ("x", "y", "free"),
    [
        (4, 0, True),
        (3.9, 0, False),
        (-4, 0, True),
        (-3.9, 1.9, False),
        (0, 2, True),
        (0, -1.9, False),
    ],
)
def test_a_box_is_free_where_it_covers_no_other(x: float, y: float, free: bool) -> None:
    far = (90, 90, 1, 1)
    assert is_free((x + 5, y + 7, 1, 0.5), [far, (5, 7, 3, 1.5)]) == free


def test_a_strip_has_a_line_for_each_and_joins_the_two_of_who_is_divided() -> None:
    rows = [
        ChartRow("Ann", [HoverMark(2, "quoted", "a")]),
        ChartRow(HOSTILE, [HoverMark(-2, "observed", "b"), HoverMark(2, "quoted", "c")]),
        ChartRow("Cem", [HoverMark(-2, "ascribed", "d")]),
    ]
    figure = strip_figure(rows, WORDS, "light")
    (marks,) = figure.data
    assert list(zip(marks.x, marks.y, strict=True)) == [(2, 0), (-2, 1), (2, 1), (-2, 2)]
    assert marks.mode == "markers"
    assert told(marks) == ["a", "b", "c", "d"]
    assert list(marks.marker.color) == [STANCE_COLOURS[step] for step in marks.x]
    (line,) = figure.layout.shapes
    assert (line.x0, line.x1, line.y0, line.y1) == (-2, 2, 1, 1)
    assert (line.type, line.layer, line.line.color) == ("line", "below", MUTED["light"])
    pictures = [(one.x, one.y, one.source) for one in figure.layout.images]
    voices = ["quoted", "observed", "quoted", "ascribed"]
    assert pictures == [
        (x, y, disc_address(x, voice, "light"))
        for x, y, voice in zip(marks.x, marks.y, voices, strict=True)
    ]
    look = {(one.sizex, one.sizey, one.sizing, one.xanchor) for one in figure.layout.images}
    assert look == {(WIDE, SIZE / ROW, "contain", "center")}
    across, down = figure.layout.xaxis, figure.layout.yaxis
    assert (across.range, down.range) == ((-2.5, 2.5), (2.5, -0.5))
    assert (across.tickvals, across.side) == (tuple(STEPS), "top")
    assert across.ticktext == (
        "strongly<br>oppose", "oppose", "mixed", "support", "strongly<br>support"
    )  # fmt: skip
    names = {
        note.text: (note.x, note.y, note.xanchor, note.xshift, note.align)
        for note in figure.layout.annotations
    }
    # A name stands where there is room: ahead of support, after opposition, between the two.
    assert names == {
        "Ann": (2, 0, "right", -BESIDE, "right"),
        "&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src=y&gt;": (0, 1, "center", 0, None),
        "Cem": (-2, 2, "left", BESIDE, "left"),
    }
    look = {
        (
            note.showarrow,
            note.yanchor,
            note.bgcolor,
            note.borderpad,
            note.font.size,
            note.font.color,
        )
        for note in figure.layout.annotations
    }
    assert look == {(False, "middle", PAPER["light"], PAD, NAME, INK["light"])}
    # Each step has a fifth of all the width, and each line its height.
    margin = figure.layout.margin
    assert (margin.l, margin.r, margin.t) == (0, 0, HEAD)
    assert drawn_height(figure) == 3 * ROW + HEAD + 8


def test_a_name_that_has_no_room_on_a_phone_has_two_lines_and_its_discs_stay_as_they_are() -> None:
    name = "Maritime Hauliers’ Association"
    heights = set()
    for stance, lines in ((0, ["Maritime Hauliers’", "Association"]), (-2, [name]), (1, [name])):
        mark = HoverMark(stance, "quoted", "a")
        figure = strip_figure([ChartRow(one, [mark]) for one in ("Ann", name) * 9], WORDS, "light")
        assert {note.text for note in figure.layout.annotations} == {"Ann", "<br>".join(lines)}
        (high,) = {one.sizey for one in figure.layout.images}
        heights.add(
            (len(lines), round(SIZE / high), figure.layout.height - 18 * round(SIZE / high))
        )
    ((_, _, rest), *_) = heights
    assert heights == {(1, ROW, rest), (2, HIGH_ROW, rest)}
    both = [HoverMark(-1, "quoted", "a"), HoverMark(2, "quoted", "b")]
    (note,) = strip_figure([ChartRow(name * 9, both)], WORDS, "light").layout.annotations
    assert note.text.count("<br>") == 1 and note.text.endswith("…")


@pytest.mark.parametrize("ends", [(-2,), (0,), (1,), (2,), (-1, 1), (-2, 1), (-1, 2), (-2, 2)])
def test_a_name_has_room_on_a_phone_and_covers_no_mark(ends: tuple[int, ...]) -> None:
    name = "Maritime Hauliers’ Association of the Northern Ports and Islands"
    marks = [HoverMark(end, "quoted", "a") for end in ends]
    (note,) = strip_figure([ChartRow(name, marks)], WORDS, "light").layout.annotations
    low, high = (STEP * (end + 2.5) for end in (ends if len(ends) > 1 else (-2.5, 2.5)))
    free = BESIDE if len(ends) > 1 else 0
    wide = max(app_width(line, NAME) for line in note.text.split("<br>")) + 2 * PAD
    left = STEP * (note.x + 2.5) + note.xshift
    left -= {"left": 0, "center": wide / 2, "right": wide}[note.xanchor]
    assert low + free <= left <= left + wide <= high - free
    assert wide > (high - low) / 3  # and no more of it is cut than has to be


def test_bars_of_many_lie_on_one_another() -> None:
    marks = [
        HoverMark(1, "quoted", "a", 2),
        HoverMark(-2, "ascribed", "b"),
        HoverMark(1, "observed", "c"),
    ]
    figure = bars(marks, WORDS, "dark")
    *drawn, numbers = figure.data
    assert [list(zip(one.x, one.base, one.y, strict=True)) for one in drawn] == [
        [(1, 0, 2), (1, 2, 1)],
        [(-2, 0, 1)],
    ]
    assert [told(one) for one in drawn] == [["a", "c"], ["b"]]
    assert {(one.orientation, one.width) for one in drawn} == {("v", BROAD)}
    assert figure.layout.barmode == "overlay"
    assert drawn_height(figure) > 200
    numbered = list(zip(numbers.x, numbers.y, numbers.text, strict=True))
    assert numbered == [(-2, 1, "1"), (1, 3, "3")]
    assert (numbers.mode, numbers.textposition) == ("text", "top center")
    assert figure.layout.yaxis.range == pytest.approx((0, 3.36))  # a number has room on the bar
    # A thin line, or the edge of the voice: a picture over the part.
    assert [list(one.marker.line.width) for one in drawn] == [[0.5, 0], [0]]
    places = [
        (one.x, one.y, one.sizex, one.sizey, one.xanchor, one.yanchor)
        for one in figure.layout.images
    ]
    assert places == [(-2.4, 0.5, 0.8, 1, "left", "middle"), (0.6, 2.5, 0.8, 1, "left", "middle")]


@pytest.mark.parametrize("stance", STEPS)
def test_a_part_is_filled_hatched_and_edged_in_the_colours_of_its_stance(stance: int) -> None:
    """What Plotly is given as one colour for each part it hatches in none of them."""
    parts = [
        PlacedPart(HoverMark(stance, voice, ""), 0, place) for place, voice in enumerate(EDGES)
    ]
    figure = go.Figure()
    draw_parts(figure, parts, 0.5)
    (drawn,) = figure.data
    marker = drawn.marker
    assert (marker.color, marker.line.color) == (STANCE_COLOURS[stance], ON_STANCES[stance])
    assert (marker.pattern.bgcolor, marker.pattern.fgcolor) == (
        STANCE_COLOURS[stance],
        HATCHES[stance],
    )
    assert marker.pattern.fillmode == "replace"
    assert list(marker.pattern.shape) == ["", "", "", "/"]
    did, said_of = (edge(image) for image in figure.layout.images)
    assert [line.get("stroke") for line in did] == [
        ON_STANCES[stance],
        STANCE_COLOURS[stance],
        ON_STANCES[stance],
    ]
    assert [line.get("stroke-width") for line in did] == ["8", "5.5", "2.5"]  # half is outside
    (dashes,) = said_of
    assert (dashes.get("stroke"), dashes.get("stroke-dasharray")) == (ON_STANCES[stance], "4 3")


def edge(image: Any) -> list[ElementTree.Element]:
    """Return the lines of an edge."""
    root = ElementTree.fromstring(unquote(image.source.partition(",")[2]))
    assert root.find(f"{SVG}g") is None
    return root.findall(f"{SVG}rect")


def test_the_bars_of_all_diverge_from_mixed() -> None:
    rows = [
        ChartRow(
            "Ann",
            [
                HoverMark(0, "quoted", "m", 2),
                HoverMark(-1, "quoted", "o", 2),
                HoverMark(-1, "ascribed", "a"),
            ],
            "5",
        ),
        ChartRow("Ben", [HoverMark(2, "quoted", "s")], "1"),
        ChartRow("Cem", [], "0, 2 silent"),
    ]
    figure = stance_figure(rows, "light")
    parts = [
        (place, base, number)
        for trace in figure.data
        if trace.type == "bar"
        for place, base, number in zip(trace.y, trace.base, trace.x, strict=True)
    ]
    assert sorted(parts) == [(0, -4.0, 2), (0, -2.0, 1), (0, -1.0, 2), (1, 0.0, 1)]
    assert [hover for trace in figure.data for hover in told(trace)] == ["o", "a", "m", "s"]
    assert {(trace.orientation, trace.width) for trace in figure.data} == {("h", 0.75)}
    (edged,) = figure.layout.images
    assert (edged.x, edged.y, edged.sizex, edged.sizey) == (-2, 0, 1, 0.75)
    assert (edged.xref, edged.yref, edged.sizing, edged.layer) == ("x", "y", "contain", "above")
    notes = [(note.x, note.y, note.text) for note in figure.layout.annotations]
    assert notes == [(1, 0, "5"), (1, 1, "1"), (0, 2, "0, 2 silent")]
    layout = figure.layout
    assert (layout.yaxis.ticktext, layout.yaxis.range) == (("Ann", "Ben", "Cem"), (2.6, -0.6))
    assert layout.xaxis.range == (-4.05, 1.05)
    (line,) = layout.shapes
    assert (line.x0, line.x1, line.layer, line.line.color) == (0, 0, "below", INK["light"])
    assert layout.barmode == "overlay"  # or else a bar is as thin as there are stances
    few, many = (stance_figure(rows[:1] * number, "light") for number in (MANY, MANY + 1))
    assert few.layout.height == 28 * MANY + 16
    assert many.layout.height == 20 * (MANY + 1) + 16
    assert not stance_figure([], "light").data
