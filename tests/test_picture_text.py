"""Text in pictures: its lines find room, lose nothing, and run as their first letters do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts.letters import app_width, width, wrapped
from standpoint.direction import bare
from standpoint.export.picture.grid import upright
from standpoint.export.picture.shapes import line, paragraph, starts_other
from tests.test_picture import SVG, examples, read


@examples
@given(st.text(max_size=80), st.integers(30, 300), st.booleans())
def test_lines_find_room_and_lose_nothing(text: str, room: int, bold: bool) -> None:
    found = wrapped(text, room, 12, bold=bold)
    for one in found:
        assert width(one, 12, bold=bold) <= room or len(bare(one).strip()) <= 1
    assert "".join("".join(map(bare, found)).split()) == "".join(bare(text).split())


def test_a_letter_is_as_wide_as_those_of_its_script() -> None:
    wide = {letter: width(letter, 100) for letter in "eéÉعжЖ漁"}
    assert width("e\u0301", 100) == width("\u2068e\u2069", 100) == wide["e"]
    assert wide["ع"] < wide["é"] < wide["É"] < wide["漁"]
    assert wide["é"] < wide["ж"] < wide["漁"] < wide["Ж"]
    # Letters as wide as high are so in any face; of the others those of the app are narrower.
    assert app_width("e漁", 100) - app_width("e", 100) > wide["漁"] > width("M", 100) * 0.9
    assert app_width("ж", 100) / wide["ж"] == pytest.approx(app_width("É", 100) / wide["É"])
    assert app_width("ж", 100) < 0.9 * wide["ж"]


@pytest.mark.parametrize(
    ("text", "turned"),
    [("Calais", False), ("كاليه", True), ("\u2068كاليه\u2069 and Calais", False), ("2018", False)],
)
def test_a_line_runs_as_its_own_first_letter_does(text: str, turned: bool) -> None:
    assert starts_other(text) == turned
    (one,) = [read(f'<svg xmlns="{SVG[1:-1]}">{line(10, 20, text)}</svg>')[0]]
    assert one.get("direction") == ("rtl" if turned else None)
    assert one.get("text-anchor") == ("end" if turned else None)


def test_lines_from_right_to_left_stand_at_the_right_of_their_room() -> None:
    two = f"كاليه {'2018' * 12}"
    for stays, place in ((False, "200.0"), (True, "0.0")):
        text = paragraph(two, 200, 14, stays=stays)
        drawn = read(f'<svg xmlns="{SVG[1:-1]}">{text.drawn}</svg>')
        assert len(drawn) > 1
        assert {one.get("x") for one in drawn} == {place}
        assert {one.get("direction") for one in drawn} == {"rtl"}


def test_a_name_that_is_broken_is_set_apart_in_each_line() -> None:
    found = wrapped("of \u2068aaaa bbbb\u2069 and", 45, 10)
    assert found == ["of \u2068aaaa\u2069", "\u2068bbbb\u2069", "and"]


@pytest.mark.parametrize("most", [1, 2])
def test_no_two_names_over_columns_are_cut_alike(most: int) -> None:
    title = "What the whole town says of its tram, of the bridge and of the river"
    drawn = upright([f"{title}, {year}" for year in (2019, 2020)], 20, 15, most).drawn
    root = read(f'<svg xmlns="{SVG[1:-1]}">{drawn}</svg>')
    assert ["".join(one.itertext())[-4:] for one in root] == ["2019", "2020"]
