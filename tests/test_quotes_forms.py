"""The normal form in its parts: where each character comes from, marks without end, look-alikes."""

import pytest

from standpoint.quotes import MAX_MARKS, Lookalike, Text, overladen, sameness
from standpoint.quotes.forms import core, places

TILDE, STROKE, ZWJ = "\u0303", "\u0338", "\u200d"


@pytest.mark.parametrize(
    ("raw", "found"),
    [
        ("a b", [(0, 1), (1, 2), (2, 3)]),
        ("a \n\t b", [(0, 1), (1, 5), (5, 6)]),
        (f"a {ZWJ} b", [(0, 1), (1, 4), (4, 5)]),
        ("ﬁn", [(0, 1), (0, 1), (1, 2)]),
        ("e\u0301n", [(0, 2), (2, 3)]),
        (f"e{ZWJ}\u0301n", [(0, 3), (3, 4)]),
        ("x\u0302\u0323n", [(0, 3), (0, 3), (0, 3), (3, 4)]),
        ("ก่น", [(0, 2), (0, 2), (2, 3)]),
        ("a\u00a0\u0323b", [(0, 1), (1, 2), (2, 3), (3, 4)]),
        ("反 对", [(0, 1), (2, 3)]),
        ("反 \n a", [(0, 1), (1, 4), (4, 5)]),
    ],
)
def test_where_each_character_of_the_typeset_form_comes_from(
    raw: str, found: list[tuple[int, int]]
) -> None:
    assert list(places(raw)) == found


@pytest.mark.parametrize(
    ("raw", "found"),
    [("a b", "a b"), (" \n a b\t", "a b"), (f"{ZWJ} a\u00ad b {ZWJ}", "a\u00ad b"), (" \n", "")],
)
def test_the_core_of_a_stretch_has_neither_space_nor_what_is_unseen_at_its_ends(
    raw: str, found: str
) -> None:
    assert raw[slice(*core(raw))] == found


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("no", -1),
        ("não", -1),
        (f"n{TILDE * MAX_MARKS}o", -1),
        (f"no n{TILDE * (MAX_MARKS + 1)}o", 4 + MAX_MARKS),
        (f"n{TILDE * MAX_MARKS}{ZWJ}{TILDE}", 2 + MAX_MARKS),  # what is unseen parts no marks
        (f"n{TILDE * 20}“{TILDE * 20}", -1),
        (f"n{TILDE * 20}“{TILDE * 31}", 52),
        (f"n{STROKE * (MAX_MARKS + 1)}o", 1 + MAX_MARKS),
        ("—" * 99, -1),
    ],
)
def test_where_a_character_has_more_marks_than_any_writing(text: str, place: int) -> None:
    assert overladen(text) == place


def test_too_many_marks_are_found_wherever_they_stand() -> None:
    marks = f"n{TILDE * (MAX_MARKS + 1)}"
    for ahead in range(2 * MAX_MARKS):
        assert overladen("x" * ahead + marks) == ahead + len(marks) - 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("TАХ office", "tax office", True),  # with Cyrillic А and Х
        ("уea", "yea", True),  # with Cyrillic у
        ("Нarbour", "harbour", True),  # with Cyrillic Н, whose small letter looks like none
        ("ԝay", "way", True),  # with Cyrillic ԝ, whose capital looks like none
        ("Ԝay", "way", True),
        ("ναο", "vao", False),  # Greek throughout
        ("тут", "tyt", False),  # Cyrillic throughout
        ("Mr\u00a0 ﬁne", "MR fine", True),
        ("a1²", "a12", False),
        ("naïve", "naive", False),
        ("Lee\u3164", "Lee", True),  # a filler
        ("葛\U000e0100城 \u2800", "葛城", True),  # a variant of a character, and a blank
        ("\U0001f3f4\U000e0067 team", "\U0001f3f4\U000e0073 team", False),  # two flags
        ("\U000e0067 team", "\U000e0073 team", True),
        ("\U00017000 office", "\U00017000 Office", True),  # a letter whose name not everybody knows
    ],
)
def test_names_are_one_where_they_differ_by_look_alikes_in_a_mixed_word(
    one: str, other: str, same: bool
) -> None:
    assert (sameness(one) == sameness(other)) == same


@pytest.mark.parametrize(
    ("raw", "passage", "told"),
    [
        ("改正⼊国管理法に反対", "改正入国管理法", ("'⼊' (U+2F0A, KANGXI RADICAL ENTER)", "'入' (U+5165, CJK UNIFIED IDEOGRAPH-5165)")),
        ("国⺠の声", "国民の声", ("'⺠' (U+2EA0, CJK RADICAL CIVILIAN)", "'民' (U+6C11, CJK UNIFIED IDEOGRAPH-6C11)")),
        ("the c\u0430mp is", "the camp is", ("'\u0430' (U+0430, CYRILLIC SMALL LETTER A)", "'a' (U+0061, LATIN SMALL LETTER A)")),
        ("the camp is", "the c\u0430mp is", ("'a' (U+0061, LATIN SMALL LETTER A)", "'\u0430' (U+0430, CYRILLIC SMALL LETTER A)")),
        ("Ελλάδα ΝΑΤΟ no", "NATO no", ("'Ν' (U+039D, GREEK CAPITAL LETTER NU)", "'N' (U+004E, LATIN CAPITAL LETTER N)")),
        ("ｔhe camp", "the camp", ("'ｔ' (U+FF54, FULLWIDTH LATIN SMALL LETTER T)", "'t' (U+0074, LATIN SMALL LETTER T)")),
        ("ştie tot", "știe tot", ("'ş' (U+015F, LATIN SMALL LETTER S WITH CEDILLA)", "'ș' (U+0219, LATIN SMALL LETTER S WITH COMMA BELOW)")),
        ("آنها می‌گويند", "آنها می‌گویند", ("'ي' (U+064A, ARABIC LETTER YEH)", "'ی' (U+06CC, ARABIC LETTER FARSI YEH)")),
        ("the camp is", "the lamp is", None),
        ("the camp is", "the camp is", None),
    ],
)  # fmt: skip
def test_a_look_alike_is_named(raw: str, passage: str, told: tuple[str, str] | None) -> None:
    assert Text(raw).lookalike(passage) == (told and Lookalike(*told))
