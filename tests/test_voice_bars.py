"""The bars of voices as a chart: what is drawn, with which glyph and edge, and in which colours."""

import re
from urllib.parse import unquote

import pytest

from standpoint.charts import FILLS, INK, MUTED, PAPER, SOLID, STANCE_COLOURS, WRITTEN, Theme
from standpoint.charts.figure import EDGE, NARROW, NOTE, box
from standpoint.charts.letters import app_width
from standpoint.charts.parts import DIGIT, GLYPH, INSET, TINY, ChartRow
from standpoint.charts.parts import NARROW as NARROW_PART
from standpoint.charts.voices import ROW, THICK, VoicePart, voice_figure
from standpoint.model import VOICES
from tests.figures import told

BARS = [
    ChartRow(
        "<b>Ann</b>",
        [
            VoicePart("quoted", 2, box("<b>Ann</b>", "“no”")),
            VoicePart("observed", 1, box("<b>Ann</b>", "<i>left</i>")),
        ],
        "3",
    ),
    ChartRow("Nobody at all with a very long name", [], "no position"),
    ChartRow("Cem", [VoicePart("reported", 1, ""), VoicePart("ascribed", 4, "")], "5"),
]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_chart_draws_no_segment_where_there_is_nothing(theme: Theme) -> None:
    figure = voice_figure(BARS, theme)
    drawn = {
        trace.name: list(zip(trace.y, trace.base, trace.x, strict=True))
        for trace in figure.data
        if trace.type == "bar"
    }
    assert drawn == {
        "quoted": [(0, 0, 2)],
        "reported": [(2, 0, 1)],
        "observed": [(0, 2, 1)],
        "ascribed": [(2, 1, 4)],
    }
    # Of its own Plotly takes the width from the gaps in a trace, which not every row is a part of.
    assert {trace.width for trace in figure.data if trace.type == "bar"} == {THICK / ROW}
    notes = [(note.x, note.y, note.text) for note in figure.layout.annotations]
    assert notes == [(3, 0, "3"), (0, 1, "no position"), (5, 2, "5")]
    assert figure.layout.yaxis.ticktext == (
        "&lt;b&gt;Ann&lt;/b&gt;",
        "Nobody at all with a v…",
        "Cem",
    )
    assert told(figure.data[0]) == ["<b>&lt;b&gt;Ann&lt;/b&gt;</b><br>“no”"]
    assert told(figure.data[2]) == ["<b>&lt;b&gt;Ann&lt;/b&gt;</b><br>&lt;i&gt;left&lt;/i&gt;"]
    assert [note.font.color for note in figure.layout.annotations] == [
        colour[theme] for colour in (INK, MUTED, INK)
    ]
    assert figure.layout.yaxis.range == (2.5, -0.5)
    low, high = figure.layout.xaxis.range
    assert -0.05 < low < 0 and 5 < high < 5.05
    assert figure.layout.barmode == "overlay"  # or else a bar is as thin as there are voices
    (nobody,) = voice_figure(BARS[1:2], theme).layout.annotations
    assert (nobody.x, nobody.text) == (0, "no position")


def test_a_part_has_the_glyph_and_the_edge_of_its_voice() -> None:
    """Each part has them inside of it, at its own place, and beside its number."""
    figure = voice_figure(BARS, "light")
    over = [
        ((image.x, image.x + image.sizex, image.y, image.sizey), unquote(image.source))
        for image in figure.layout.images
    ]
    assert [place for place, _ in over] == [
        (0, 2, 0, THICK / ROW),
        (2, 3, 0, THICK / ROW),
        (0, 1, 2, THICK / ROW),
        (1, 5, 2, THICK / ROW),
    ]
    drawn = [svg for _, svg in over]
    assert [svg.count("<rect") for svg in drawn] == [0, 3, 0, 1]
    assert [svg.count("dasharray") for svg in drawn] == [0, 0, 0, 1]
    assert [svg.count("<circle") for svg in drawn] == [0, 1, 0, 1]
    lines = {t.name: (t.marker.line.width, t.marker.pattern.shape) for t in figure.data}
    assert lines == {
        "quoted": (1, ""),
        "reported": (1, ""),
        "observed": (0, ""),
        "ascribed": (0, "/"),
    }


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_part_bears_its_number_in_the_colours_of_its_voice(theme: Theme) -> None:
    for trace in voice_figure(BARS, theme).data:
        assert [number.strip() for number in trace.text] == [str(number) for number in trace.x]
        placed = (trace.orientation, trace.textposition, trace.insidetextanchor, trace.textangle)
        assert placed == ("h", "inside", "end", 0)
        assert trace.textfont.color == WRITTEN[trace.name][theme]
        pattern = trace.marker.pattern
        assert trace.marker.color == pattern.bgcolor == FILLS[trace.name][theme]
        assert (pattern.fgcolor, trace.marker.line.color) == (PAPER[theme], SOLID[theme])


def test_what_has_no_room_in_a_part_is_hidden() -> None:
    """In a narrow one all lines but the outer, in a tiny one that; a glyph, beside its number."""
    rule = r"@media \(max-width:([\d.]+)px\),\(max-height:([\d.]+)px\)\{(.+?)\{display:none\}\}"
    for number, digits in ((3, 1), (1200, 5)):
        bars = [ChartRow("Ann", [VoicePart("quoted", number, "")], "")]
        (image,) = voice_figure(bars, "light").layout.images
        drawn = unquote(image.source)
        room = 3 * INSET + GLYPH + digits * DIGIT
        assert [(float(w), float(h), what) for w, h, what in re.findall(rule, drawn)] == [
            (NARROW_PART, NARROW_PART, "rect:not(:last-of-type)"),
            (TINY, TINY, "rect"),
            (room, GLYPH, "g"),
        ]
        assert f"translate({INSET} {-GLYPH / 2})" in drawn
        assert f"width='{GLYPH}' height='{GLYPH}'" in drawn


@pytest.mark.parametrize(
    ("short", "room"),
    [
        # Beside the longest bar a note has all that is beside the bars, or else what is free of them.
        ("1", app_width("10 passages", 13)),
        ("x" * 9, app_width("10 passages", 13)),
        ("x" * 30, app_width("x" * 30, 13) - 0.9 * NARROW),
        ("x" * 60, NOTE),
    ],
)
def test_the_note_of_a_short_bar_stands_in_what_is_free_beside_it(short: str, room: float) -> None:
    bars = [
        ChartRow(note, [VoicePart("quoted", number, "")], note)
        for number, note in ((10, "10 passages"), (1, short))
    ]
    layout = voice_figure(bars, "light").layout
    assert layout.margin.r - EDGE == pytest.approx(room, abs=1)
    look = {(n.xanchor, n.yanchor, n.showarrow, n.font.size) for n in layout.annotations}
    assert look == {("left", "middle", False, 13)}


def test_many_bars_stand_closer() -> None:
    few, many = (
        [ChartRow(f"P{n}", [VoicePart("quoted", 1, "")], "1") for n in range(count)]
        for count in (12, 13)
    )
    assert voice_figure(few, "light").layout.height == 12 * 30 + 16
    assert voice_figure(many, "light").layout.height == 13 * 24 + 16
    for count, bars in ((12, few), (13, many)):
        axis = voice_figure(bars, "light").layout.yaxis
        assert (axis.tickvals, axis.showgrid) == (tuple(range(count)), False)
        assert axis.tickfont.size == (14 if count == 12 else 13)
    assert {30 * bar.width for bar in voice_figure(few, "light").data} == {THICK}
    assert {24 * bar.width for bar in voice_figure(many, "light").data} == {THICK}


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_voices_share_no_colour_with_a_stance_and_their_numbers_are_readable(theme: Theme) -> None:
    assert FILLS.keys() == WRITTEN.keys() == set(VOICES)
    for voice, fill in FILLS.items():
        assert fill[theme] not in STANCE_COLOURS.values()
        assert contrast(WRITTEN[voice][theme], fill[theme]) >= 4.5
        assert contrast(SOLID[theme], PAPER[theme]) >= 3


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
