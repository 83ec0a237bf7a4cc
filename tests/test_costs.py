"""Texts of a usual size that a pattern may not be tried on in all ways: it would hardly end."""

import pytest

from standpoint.load.columns import switched_off
from standpoint.load.copies import original
from standpoint.load.signs import nearly_block
from standpoint.load.syntax import Failure
from standpoint.quotes import Text, items, sentences
from standpoint.quotes.known import Known
from standpoint.quotes.quotations import quotations
from standpoint.quotes.speech import spoken
from standpoint.quotes.turns import Labels

BLANKS = " " * 500_000


def test_numbers_with_dots_are_no_items_from_each_dot_on() -> None:
    assert items.further("1." * 250_000) < 0
    assert items.opened(":" + "1." * 250_000) == -1


def test_what_stands_ahead_of_a_mark_that_opens_is_looked_for_beside_it() -> None:
    pairs, _ = quotations("d’« " * 100_000, ())
    assert not pairs


def test_blanks_in_a_line_are_passed_over_once() -> None:
    assert nearly_block(f">{BLANKS}x") == ""
    lines = [f"#silent_on:{BLANKS}x", "  - issue: talks"]
    assert switched_off(Failure(lines, "", 2, 3, (2, 3))) is None


def test_blanks_in_a_name_are_passed_over_once() -> None:
    assert original(f"herald{BLANKS[:1_500]}2") == ""


def test_a_letter_that_two_parts_of_a_pattern_take_is_taken_once() -> None:
    khmer = "ព្រះរាជាណាចក្រកម្ពុជាមិនបិទជំរុំនេះឡើយ"
    known = Known("", "km")
    assert not sentences.finished(f"{khmer} {khmer} {khmer[:3]}.", "We", known)


def test_marks_that_are_not_at_the_end_are_passed_over_once() -> None:
    text = Text(f"They left{'.' * 200_000}then")
    near = text.nearest("They left them")
    assert near is not None
    assert near.theirs == "They left"


@pytest.mark.parametrize("ahead", ["0:00- " * 30, "0:00" + ".111:00" * 30])
def test_what_stands_ahead_of_a_label_is_read_in_one_way(ahead: str) -> None:
    labels = Labels(["Ada Brook"], [])
    line, labelled = f"{ahead}no: one", "0:00.1- 12 - **Ada Brook**: No."
    assert labels.opening(line, line) is None
    assert labels.opening(labelled, labelled) is not None


def test_what_stands_behind_a_label_has_an_end() -> None:
    assert not list(Labels(["Ada Brook"], []).within(f"(Ada Brook {'*' * 8_000_000}"))


@pytest.mark.parametrize("ahead", [", vi", ", oavsett" + "t" * 20_000, " ,?"])
def test_who_speaks_is_not_looked_for_through_all_of_a_sentence_from_each_comma(ahead: str) -> None:
    line = f"– Nej{ahead * (400_000 // len(ahead))}, säger hon."
    assert spoken(line, "sv") == (2, len(line) - len(", säger hon."))
