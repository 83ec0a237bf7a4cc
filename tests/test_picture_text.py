"""Text in pictures: its lines find room, lose nothing, and run as their first letters do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.charts.letters import app_width, shortened, widest_word, width, wrapped
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
    assert app_width("e漁", 100) - app_width("e", 100) == pytest.approx(wide["漁"])
    assert wide["漁"] > width("M", 100) * 0.9
    assert app_width("ж", 100) / wide["ж"] == pytest.approx(app_width("É", 100) / wide["É"])
    assert app_width("ж", 100) < 0.9 * wide["ж"]


@pytest.mark.parametrize("letter", "漁ひ가Ａ")
def test_a_line_of_letters_as_wide_as_high_is_as_wide_as_they_are(letter: str) -> None:
    assert width(letter * 30, 13) >= 30 * 13


@pytest.mark.parametrize("letter", "漁⺀鿿ꆈ가힣\uf900\ufaff！｠")
def test_letters_that_stand_without_spaces_are_parted_where_a_line_is_full(letter: str) -> None:
    assert widest_word(letter * 4, 10) == app_width(letter, 10)
    assert widest_word(f"ab{letter}abc", 10) == app_width("abc", 10)
    assert wrapped(f"abc{letter * 3}", width(f"abc{letter}", 10) + 1, 10) == [
        f"abc{letter}",
        letter * 2,
    ]


@pytest.mark.parametrize("word", ["K\ua78ciche\ua78c", "\ua98f\ua9a7\ua98f\ua9a7", "ɐꬲꭓ"])
def test_words_of_other_scripts_are_not_parted(word: str) -> None:
    """K'iche' with its own apostrophe, Javanese, and phonetic letters."""
    assert widest_word(word, 10) == app_width(word, 10)
    assert wrapped(f"on {word}", width(word, 10) + 1, 10) == ["on", word]


@pytest.mark.parametrize("sign", "-‐–— ")
def test_a_word_ends_at_a_hyphen_or_a_dash(sign: str) -> None:
    assert widest_word(f"eee{sign}eeee{sign}ee", 10) == app_width("eeee", 10)
    assert widest_word("", 10) == 0


def test_bold_letters_need_more_room() -> None:
    assert 1.1 < width("ee", 10, bold=True) / width("ee", 10) < 1.2
    assert width("ee", 20) == 2 * width("ee", 10)
    room = width("eee eee", 10)
    assert wrapped("eee eee", room, 10) == ["eee eee"]
    for least in (room - 0.5, width("eee", 10) + 0.5):  # of which the last has none for the space
        assert wrapped("eee eee eee", least, 10) == ["eee", "eee", "eee"]
    assert wrapped("eee eee", room, 10, bold=True) == ["eee", "eee"]
    assert wrapped("eee", width("eee", 10), 10, bold=True) == ["ee", "e"]


def test_text_is_cut_where_it_has_more_lines_than_there_may_be() -> None:
    room = width("eee eee", 10)
    text = " eee  eee eee eee eee "
    assert wrapped(text, room, 10) == ["eee eee", "eee eee", "eee"]
    assert wrapped(text, room, 10, most=3) == ["eee eee", "eee eee", "eee"]
    assert wrapped(text, room, 10, most=2) == ["eee eee", "eee e…"]
    text, room = "eeeee eeeee eeeee", width("eeeee eeeee", 10, bold=True) + 1
    assert wrapped(text, room, 10, bold=True, most=1) == ["eeeee eee…"]
    assert wrapped(" ", room, 10) == wrapped("", room, 10, most=1) == []
    assert wrapped("eee", 1, 10) == ["e", "e", "e"]
    assert shortened("eee", app_width("eee", 10), 10) == "eee"
    assert shortened("eee ee", app_width("eee …", 10), 10) == "eee…"
    assert shortened("eeeeeee", app_width("eeee…", 10) + 0.5, 10) == "eeee…"
    assert shortened("eee", 1, 10) == "…"


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
