"""What a dossier is too thin to show: each number with its unit, and why two of them differ."""

import pytest

from standpoint.compare.cells import compare
from standpoint.compare.findings import findings
from standpoint.compare.findings.kinds import OnePassage
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.wording.findings.parts import numbered, numeral
from standpoint.wording.limits import limit_sentences
from tests.grids import of_grid

QUOTED = Selection(voices=("quoted",))


def said(loaded: Loaded, selection: Selection) -> list[str]:
    assert loaded.dossier
    return limit_sentences(compare(loaded.dossier, selection), 3)[1:-1]


def test_cells_and_positions_are_told_apart(calais: Loaded, oehlbrueck: Loaded) -> None:
    """Migrants are divided on one issue, by two positions; so are the others in either dossier."""
    assert said(calais, Selection()) == [
        "Of 95 cells: 29 with a position, 16 silent, 50 without a statement.",
        "The cells with a position hold 30 positions: one cell may hold several.",
        "Of 30 positions, 22 rest on a single passage each.",
        "Of 30 positions, eight rest only on what was done or on what others say, without a word of "
        "the stakeholder, quoted or reported.",
    ]
    assert said(oehlbrueck, Selection())[:2] == [
        "Of 15 cells: 12 with a position, 2 silent, 1 without a statement.",
        "The cells with a position hold 14 positions: one cell may hold several.",
    ]


def test_where_each_cell_holds_one_position_nothing_is_explained(calais: Loaded) -> None:
    told = said(calais, QUOTED)
    assert told[0].startswith("Of 95 cells: 8 with a position")
    assert not any("hold" in one for one in told)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ("+q", "The one position rests on a single passage."),
        ("+q|+q", "Both positions rest on a single passage each."),
        ("+q|+qr", "Of two positions, one rests on a single passage."),
        ("+q|+q|-q|-q|+q|+q|+q|+q", "All eight positions rest on a single passage each."),
    ],
)
def test_what_holds_of_all_positions_is_told_of_all(fields: str, told: str) -> None:
    assert told in limit_sentences(of_grid({"Ann": fields}), 3)


def test_of_what_one_source_leaves_out_not_the_dossier_is_told_where_only_that_one_is_chosen() -> (
    None
):
    for rules, of in ((Selection(), "dossier"), (Selection(sources=("paper",)), "selection")):
        read = of_grid({"Ann": "+q|+q"}, rules)
        first, *_ = limit_sentences(read, 3)
        assert first == (
            f"Everything rests on one source: what it leaves out, this {of} cannot know, and who is "
            "quoted most in it is heard most."
        )


def test_what_is_left_out_and_on_how_many_sources_the_rest_stands_is_told() -> None:
    read = of_grid({"Ann": "+q|-Q|+r"}, QUOTED)
    assert limit_sentences(read, 3) == [
        "Everything rests on two sources.",
        "Of 3 cells: 2 with a position, 1 left out by the reading rules.",
        "Both positions rest on a single passage each.",
    ]


@pytest.mark.parametrize(
    ("rules", "told"),
    [
        (Selection(), "Of three positions, one rests"),
        (Selection(voices=("observed",)), "Of two positions, one rests"),
        (Selection(sources=("other",)), ""),
    ],
)
def test_no_position_is_without_a_word_only_for_what_the_rules_leave_out(
    rules: Selection, told: str
) -> None:
    """Of Noise Ann's own words are known, too, and of Trees nothing but what was done."""
    read = of_grid({"Ann": "+qO|-r|+o"}, rules)
    said = [one for one in limit_sentences(read, 3) if "without a word" in one]
    assert [one.partition(" only")[0] for one in said] == ([told] if told else [])


def test_pairs_that_share_too_little_are_told_from_those_that_share_nothing() -> None:
    """Ann and Bob share three issues, either shares one with Cem, and Dan has no position."""
    read = of_grid({"Ann": "+q|+q|+q|.", "Bob": "-q|+q|0q|.", "Cem": "+q|.|.|+q", "Dan": ".|.|.|s"})
    assert [limit_sentences(read, least)[-1] for least in (1, 3, 4)] == [
        "Of six pairs, three share at least one issue; three share nothing.",
        "Of six pairs, one shares at least three issues; two share fewer, too few to say; "
        "three share nothing.",
        "Of six pairs, none shares at least four issues; three share fewer than four issues, too "
        "few to say; three share nothing.",
    ]


def test_the_finding_and_the_limit_are_one_number(calais: Loaded, oehlbrueck: Loaded) -> None:
    """The finding leads to the limits, so a reader meets both."""
    for loaded in (calais, oehlbrueck):
        assert loaded.dossier
        for selection in (Selection(), QUOTED):
            comparison = compare(loaded.dossier, selection)
            (found,) = [one for one in findings(comparison, 3) if isinstance(one, OnePassage)]
            told = f"Of {numbered(found.of, 'position')}, {numeral(found.count)} rest on a single passage each."
            assert told in limit_sentences(comparison, 3)


@pytest.mark.parametrize(
    ("least", "told"),
    [(1, "at least one issue"), (3, "fewer than three issues, too few to say")],
)
def test_one_pair_is_told_by_itself(least: int, told: str) -> None:
    read = of_grid({"Ann": "+q|+q", "Bob": "-q|."})
    assert limit_sentences(read, least)[-1] == f"The one pair shares {told}."


def test_where_nothing_counts_nothing_is_said_to_rest_on_anything() -> None:
    read = of_grid({"Ann": ".|s", "Bob": ".|."})
    assert limit_sentences(read, 3) == [
        "Of 4 cells: 0 with a position, 1 silent, 3 without a statement.",
        "The one pair shares nothing.",
    ]


def test_what_the_rules_leave_out_is_not_told_as_nothing() -> None:
    two = of_grid({"Ann": "+r", "Bob": "-r"}, QUOTED)
    assert limit_sentences(two, 3)[-1] == "The one pair shares nothing that counts."
    three = of_grid({"Ann": "+r", "Bob": "-r", "Cem": "-q"}, QUOTED)
    assert limit_sentences(three, 3)[-1] == "All three pairs share nothing that counts."


def test_where_all_pairs_share_enough_that_is_what_is_told() -> None:
    read = of_grid({"Ann": "+q|+q", "Bob": "-q|+q", "Cem": "0q|."})
    assert limit_sentences(read, 1)[-1] == "All three pairs share at least one issue."
