"""The marks: their colours and glyphs, what each says, and that text stays text."""

import re
import subprocess
import sys
from collections.abc import Callable
from itertools import combinations
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from standpoint.charts import (
    FULL,
    HATCHES,
    INK,
    LINE,
    MUTED,
    NEUTRAL,
    ON_STANCES,
    PAPER,
    RELATION_COLOURS,
    RETOLD,
    RIMS,
    SOLID,
    STANCE_COLOURS,
    glyphs,
    marks,
)
from standpoint.model import VOICES
from standpoint.screen import frame
from tests import gallery
from tests.elements import having, parse, words

SHEET = marks.style()
THEMES = ("light", "dark")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours after WCAG 2, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def declared(name: str, selector: str = ":root, :host") -> str:
    """Return the value of a custom property in the first rule of a selector."""
    (rule,) = re.findall(rf"^{re.escape(selector)} {{(.*?)}}", SHEET, re.MULTILINE | re.DOTALL)
    (value,) = re.findall(rf"{name}: (.*?);", rule)
    return str(value)


def pair(colours: dict[str, str]) -> str:
    return f"light-dark({colours['light']}, {colours['dark']})"


@pytest.mark.parametrize("score", STANCE_COLOURS)
def test_the_style_sheet_has_the_colours_of_the_charts(score: int) -> None:
    of = f'[data-stance="{score}"]'
    assert declared("--mk-fill", of) == STANCE_COLOURS[score]
    assert declared("--mk-hatch", of) == HATCHES[score]
    assert declared("--mk-rim", of) == RIMS[score]
    assert declared("--mk-on", of) == ON_STANCES[score]


def test_the_style_sheet_has_the_other_colours_in_both_themes() -> None:
    named = {"ink": INK, "muted": MUTED, "line": LINE, "paper": PAPER}
    assert {name: declared(f"--sp-{name}") for name in named} == {
        name: pair(colours) for name, colours in named.items()
    }
    assert {name: declared(f"--mk-{name}") for name in RELATION_COLOURS} == {
        name: pair(colours) for name, colours in RELATION_COLOURS.items()
    }
    greys = {"solid": SOLID, "neutral": NEUTRAL}
    assert {name: declared(f"--mk-{name}") for name in greys} == {
        name: pair(colours) for name, colours in greys.items()
    }
    assert f"--mk-on: var(--sp-ink); --mk-fill: {pair(RETOLD)}" in SHEET


def test_words_contrast_with_what_they_stand_on() -> None:
    for score, on in ON_STANCES.items():
        assert contrast(on, STANCE_COLOURS[score]) >= 4.5
        assert contrast(on, HATCHES[score]) >= 4.5
        assert on == max(
            ("#000000", "#ffffff"), key=lambda one: contrast(one, STANCE_COLOURS[score])
        )
    for theme in THEMES:
        for colours in (INK, MUTED):
            assert contrast(colours[theme], PAPER[theme]) >= 4.5
        for ground in (NEUTRAL, FULL):
            assert contrast(INK[theme], ground[theme]) >= 4.5
        for colours in RELATION_COLOURS.values():
            assert contrast(PAPER[theme], colours[theme]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
def test_outlines_contrast_with_the_paper(theme: str) -> None:
    light, dark = re.findall(r"#\w{6}", declared("--mk-faint"))
    assert contrast({"light": light, "dark": dark}[theme], PAPER[theme]) >= 3
    for rim in RIMS.values():
        assert contrast(rim, PAPER[theme]) >= 3
    for colours in RELATION_COLOURS.values():
        assert contrast(colours[theme], PAPER[theme]) >= 3
    for one, other in combinations(RELATION_COLOURS.values(), 2):
        assert one[theme] != other[theme]


def test_no_relation_has_the_colour_of_a_stance() -> None:
    of_stances = {*STANCE_COLOURS.values(), *HATCHES.values(), *RIMS.values()}
    assert not of_stances & {
        colour for both in RELATION_COLOURS.values() for colour in both.values()
    }


def test_the_style_sheet_draws_the_glyphs_of_the_charts() -> None:
    assert list(glyphs.GLYPHS) == list(marks.EDGES) == list(VOICES)
    box = glyphs.BOX + 2  # a margin of a sixteenth on each side
    for voice in VOICES:
        drawn = (
            f"<svg xmlns='http://www.w3.org/2000/svg' width='{box}' height='{box}' viewBox='-1 -1 "
            f"{box} {box}' preserveAspectRatio='xMinYMid' color='#000'>{glyphs.GLYPHS[voice]}</svg>"
        )
        address = quote(drawn.replace('"', "'"), safe=" =':/")
        assert declared(f"--mk-{voice}") == f'url("data:image/svg+xml,{address}")'
    assert "<svg" not in SHEET, "what cleans HTML on the screen would drop the whole sheet"


def test_every_glyph_and_every_sign_differs() -> None:
    assert len(set(glyphs.GLYPHS.values())) == len(glyphs.GLYPHS)
    assert [*marks.SIGNS.values()] == ["▼▼", "▼", "◆", "▲", "▲▲", "▼▲", "○", "⊘", "·"]


@pytest.mark.parametrize("voice", VOICES)
def test_a_glyph_is_svg_of_its_own(voice: str) -> None:
    root = ElementTree.fromstring(glyphs.svg(voice, 12, 3, 4))
    assert (root.get("width"), root.get("x"), root.get("y")) == ("12", "3", "4")
    assert {part.tag for part in root} <= {"path", "circle"}
    assert "currentColor" in glyphs.svg(voice)


def test_the_screen_and_a_report_have_the_same_sheet() -> None:
    assert SHEET in frame.STYLE
    assert SHEET.count("{") == SHEET.count("}") > 0


def test_the_marks_need_no_plotly() -> None:
    names = "marks, strips, squares, bars, ribbon, moves"
    code = f"import sys; from standpoint.charts import {names}; print('plotly' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout == "False\n"


FACES: list[Callable[..., Markup]] = [marks.cell, marks.compact]
LOOKS = [
    (-2, ("quoted",), "-2", "said"),
    (-1, ("reported",), "-1", "said"),
    (0, ("observed",), "0", "did"),
    (2, ("ascribed",), "2", "said-of"),
    (1, (), "1", None),
    ("silent", (), "silent", None),
    ("left out", (), "left-out", None),
    ("no statement", (), "no-statement", None),
]


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(("stance", "voices", "filled", "edge"), LOOKS)
def test_a_face_has_the_stance_and_the_edge_of_its_voice(
    face: Callable[..., Markup],
    stance: int | str,
    voices: tuple[str, ...],
    filled: str,
    edge: str | None,
) -> None:
    (one,) = having(parse(face(stance, "in words", voices)), "mk-face")
    assert (one.get("data-stance"), one.get("data-edge")) == (filled, edge)
    assert not having(one, "mk-half")
    heard = [glyph.get("data-voice") for glyph in having(one, "mk-glyph")]
    signs = [words(sign) for sign in having(one, "mk-sign")]
    assert heard == ([] if face is marks.compact else list(voices))
    assert signs == [marks.SIGNS[stance]]
    if face is marks.cell:
        assert words(one).endswith("in words")
    else:
        assert (one.get("role"), one.get("aria-label")) == ("img", "in words")


@pytest.mark.parametrize("face", FACES)
def test_what_is_divided_has_two_halves_with_an_edge_each(face: Callable[..., Markup]) -> None:
    (one,) = having(parse(face("divided", "in words", ("observed", "ascribed"))), "mk-face")
    halves = having(one, "mk-half")
    assert [(half.get("data-stance"), half.get("data-edge")) for half in halves] == [
        ("-1", "did"),
        ("1", "said-of"),
    ]
    assert one.get("data-edge") is None
    glyphs_there = [glyph.get("data-voice") for glyph in having(one, "mk-glyph")]
    assert glyphs_there == ([] if face is marks.compact else ["observed", "ascribed"])
    assert words(having(one, "mk-sign")[0]) == "▼▲"


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("stance", STANCE_COLOURS)
def test_a_disc_has_its_stance_and_the_glyph_and_the_edge_of_its_voice(
    stance: int, voice: str
) -> None:
    (one,) = parse(marks.disc(stance, voice, "in words"))
    assert one.attrib == {
        "class": "mk-disc mk-face",
        "data-stance": str(stance),
        "data-edge": marks.EDGES[voice],
        "role": "img",
        "aria-label": "in words",
    }
    assert [glyph.get("data-voice") for glyph in having(one, "mk-glyph")] == [voice]
    assert not having(one, "mk-half") and not having(one, "mk-sign")


@pytest.mark.parametrize("stance", marks.SIGNS)
def test_a_chip_has_the_stance_in_sign_and_word_and_no_voice(stance: int | str) -> None:
    (one,) = having(parse(marks.chip(stance, "in words")), "mk-face")
    assert one.get("data-stance") == str(stance).replace(" ", "-")
    halves = [half.get("data-stance") for half in having(one, "mk-half")]
    assert halves == (["-1", "1"] if stance == "divided" else [])
    assert words(one) == f"{marks.SIGNS[stance]} in words"
    assert not [part for part in one.iter() if "data-edge" in part.attrib]
    assert not having(one, "mk-glyph")


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("small", [False, True])
def test_a_cell_of_voices_has_its_sign_and_voice_and_leads_somewhere(
    voice: str, small: bool
) -> None:
    drawn = marks.voiced(-1, "Ann: oppose", (voice,), "./?cell=a/b", small=small)
    (link,) = parse(drawn)
    signs = [(one.get("aria-hidden"), one.text) for one in link]
    assert (link.tag, link.text, signs) == ("a", None, [] if small else [("true", "▼")])
    assert link.attrib == {
        "class": f"mk-voiced mk-face{' mk-small' if small else ''} sp-link",
        "data-stance": "-1",
        "data-edge": marks.EDGES[voice],
        "data-voice": voice,
        "href": "./?cell=a/b",
        "title": "Ann: oppose",
    }


@pytest.mark.parametrize("small", [False, True])
@pytest.mark.parametrize("state", ["silent", "left out", "no statement"])
def test_a_cell_of_voices_without_one_has_the_sign_of_its_state(state: str, small: bool) -> None:
    (mark,) = parse(marks.voiced(state, f"Ann: {state}", small=small))
    assert (mark.tag, words(mark)) == ("span", marks.SIGNS[state])
    assert "sp-link" not in mark.get("class", "").split()
    assert mark.get("data-stance") == state.replace(" ", "-")
    assert (mark.get("role"), mark.get("aria-label")) == ("img", f"Ann: {state}")
    assert "data-voice" not in mark.attrib and "data-edge" not in mark.attrib


@pytest.mark.parametrize("small", [False, True])
def test_a_divided_cell_of_voices_has_two_halves_with_a_voice_each(small: bool) -> None:
    (mark,) = parse(marks.voiced("divided", "Ann: divided", ("observed", "quoted"), small=small))
    halves = [
        (h.get("data-stance"), h.get("data-edge"), h.get("data-voice"))
        for h in having(mark, "mk-half")
    ]
    assert halves == [("-1", "did", "observed"), ("1", "said", "quoted")]
    assert words(mark) == ("" if small else "▼▲")
    assert "data-voice" not in mark.attrib and "data-edge" not in mark.attrib


def test_a_mark_that_says_nothing_is_not_heard() -> None:
    for face in (marks.disc(1, "quoted"), marks.compact(1, "")):
        (one,) = having(parse(face), "mk-face")
        assert (one.get("aria-hidden"), one.get("role")) == ("true", None)


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: marks.cell(3, "word"),
        lambda: marks.cell("mixed", "word"),
        lambda: marks.cell(1, "word", ("shouted",)),
        lambda: marks.disc(1, "shouted"),
        lambda: marks.disc(3, "quoted"),
        lambda: marks.glyph("shouted"),
        lambda: marks.passage("shouted", "", ""),
        lambda: glyphs.svg("shouted"),
    ],
)
def test_what_is_no_stance_or_voice_is_refused(wrong: Callable[[], object]) -> None:
    with pytest.raises(KeyError):
        wrong()


@pytest.mark.parametrize("voices", [("quoted",), ("quoted", "observed", "ascribed")])
def test_what_is_divided_has_two_voices_or_none(voices: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="zip"):
        marks.cell("divided", "divided", voices)


def test_a_legend_has_a_line_of_stances_and_one_of_voices() -> None:
    stances = [marks.Entry(1, "support"), marks.Entry("divided", "divided", "on both sides")]
    voices = [marks.Entry("observed", "observed", "what they did")]
    first, second = parse(marks.legend(stances, voices)).findall("div/ul")
    assert [words(one) for one in first] == ["▲ support", "▼▲ divided on both sides"]
    assert [words(one) for one in second] == ["observed what they did"]
    assert [one.findtext("span/b") for one in (*first, *second)] == [None, "divided", "observed"]
    assert [one.get("data-voice") for one in having(second, "mk-glyph")] == ["observed"]
    (only,) = parse(marks.legend([], voices)).findall("div/ul")
    assert words(only) == "observed what they did"
    _, second = parse(marks.legend(stances, voices, compact=True)).findall("div/ul")
    assert not having(second, "mk-glyph")
    assert [words(one) for one in second] == ["▲ observed what they did"]
    assert [one.get("data-edge") for one in having(second, "mk-key")] == ["did"]


def test_the_discs_of_a_legend_have_the_colour_of_no_stance() -> None:
    root = parse(marks.disc_legend(VOICES))
    discs = having(root, "mk-disc")
    assert [disc.get("data-edge") for disc in discs] == list(marks.EDGES.values())
    assert {disc.get("data-stance") for disc in discs} == {None}
    (entry,) = parse(marks.disc_legend(["observed"])).findall("div/ul/li")
    assert words(entry) == "observed"
    assert [one.get("data-voice") for one in having(entry, "mk-glyph")] == ["observed"]


def test_a_passage_is_in_its_language_and_beside_its_rule() -> None:
    (figure,) = parse(marks.passage("observed", "Sie kamen.", "Zeuge", "de"))
    quote, caption = figure
    assert figure.get("data-voice") == "observed"
    assert (quote.get("lang"), quote.get("dir")) == ("de", "auto")
    assert (words(quote), words(caption)) == ("Sie kamen.", "Zeuge")
    assert "lang" not in parse(marks.passage("observed", "", ""))[0][0].attrib
    assert parse(marks.passage("", "", ""))[0].attrib == {"class": "mk-passage"}


def test_text_of_the_data_never_becomes_markup() -> None:
    """The gallery gives hostile text to everything that takes text."""
    root = parse(gallery.body())
    assert not [one for one in root.iter() if one.tag in ("img", "script")]
    shown = [text for one in root.iter() for text in one.itertext() if gallery.HOSTILE in text]
    said = [v for one in root.iter() for v in one.attrib.values() if gallery.HOSTILE in v]
    assert shown
    assert said
    names = {name for one in root.iter() for name in one.attrib}
    assert "onerror" not in names
    assert "id" not in names, "two of them on a page would collide"


def test_each_section_of_the_gallery_is_well_formed_and_says_something() -> None:
    for title, section in gallery.sections():
        root = parse(section)
        for one in root.iter():
            if one.get("role") == "img":
                assert one.get("aria-label"), title
            classes = one.get("class", "").split()
            assert not classes or classes[0].startswith(("mk-", "g-")), classes
