"""Findings in words: small comparisons and the two real dossiers, in any selection."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from standpoint.compare.alliances import allied
from standpoint.compare.cells import Comparison, compare
from standpoint.compare.contested import contested_order
from standpoint.compare.findings import (
    findings,
    of_issue,
    of_issues,
    of_stakeholder,
    of_stakeholders,
)
from standpoint.compare.findings.evidence import one_passage
from standpoint.compare.findings.kinds import (
    Alone,
    ChangedSides,
    Finding,
    NeverQuoted,
    OnePassage,
    Opposite,
    Positions,
    ThroughOthers,
    Together,
)
from standpoint.compare.pairs import relations
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, load, snapshot
from standpoint.wording import side_by_side
from standpoint.wording.findings import headline, sentence
from tests.conftest import OEHLBRUECK
from tests.grids import of_grid, seen

NAKHLA = OEHLBRUECK.parent / "nakhla"

QUOTED = Selection(voices=("quoted",))
REPORTED = Selection(voices=("reported",))
PAPER = Selection(sources=("paper",))
STREET = Selection(topics=("street",))
TWO = Selection(stakeholders=("ann", "bob"))


def told(found: Iterable[Finding | None], seen: Comparison) -> list[str]:
    """Return the sentences, each part that leads on in brackets."""
    return [
        "".join(p if isinstance(p, str) else f"[{p.words}]" for p in sentence(one, seen).pieces)
        for one in found
        if one
    ]


def of_kind(kind: type[Finding], seen: Comparison, min_shared: int = 3) -> list[str]:
    return told((f for f in findings(seen, min_shared) if type(f) is kind), seen)


GRID = dict[str, str]
CASES: list[tuple[type[Finding], GRID, Selection | None, str | None]] = [
    # Who has how many positions.
    (Positions, {"Ann": "+q|+q|.", "Bob": "+q|.|."}, None,
     "Most positions: Ann, on [two of three issues]; the other, on one."),
    (Positions, {"Ann": "+q|+q|+q|+q", "Bob": "+q|.|.|.", "Cem": ".|-q|0q|."}, None,
     "Most positions: Ann, on [all four issues]; the others, on one or two each."),
    (Positions, {"Ann": "+q|+q|+q|+q", "Bob": "+q|.|.|.", "Cem": "+q|-q|0q|."}, None,
     "Most positions: Ann, on [all four issues]; the others, on one to three each."),
    (Positions, {"Ann": "+q|+q|+q|.", "Bob": "+q|.|.|.", "Cem": "+q|.|.|."}, None,
     "Most positions: Ann, on [three of four issues]; the others, on one each."),
    (Positions, {"Ann": "+q|+q", "Bob": "s|.", "Cem": "+q|."}, None,
     "Most positions: Ann, on [both issues]; the others, on one at most."),
    (Positions, {"Ann": "+q|+q|+q", "Bob": "s|.|.", "Cem": ".|.|."}, None,
     "Most positions: Ann, on [all three issues]; the others, on none."),
    (Positions, {"Ann": "+q|+q|+q", "Bob": "+q|-q|0q", "Cem": "+q|.|."}, None,
     "Most positions: Ann and Bob, on [all three issues] each; the other, on one."),
    (Positions, {"Ann": "+q|.", "Bob": ".|+q -q"}, None,
     "Positions: Ann and Bob, on [one of two issues] each."),
    (Positions, {"Ann": "+q"}, None, "Positions: Ann, on [the one issue]."),
    (Positions, dict.fromkeys(("Ann", "Bob", "Cem", "Dan", "Eve"), "+q|."), None,
     "Positions: all five stakeholders, on [one of two issues] each."),
    (Positions, {**dict.fromkeys(("Ann", "Bob", "Cem", "Dan", "Eve"), "+q|."), "Fay": ".|."},
     None, "Most positions: five of six stakeholders, on [one of two issues] each."),
    (Positions, {**dict.fromkeys(("Ann", "Bob", "Cem", "Dan"), "+q|."), "Eve": ".|."}, None,
     "Most positions: Ann, Bob, Cem and Dan, on [one of two issues] each; the other, on none."),
    (Positions, {"Ann": "+q|+q|.", "Bob": "+q|.|.", "Cem": "+q|+q|+q"}, TWO,
     "In this selection, most positions: Ann, on [two of three issues]; the other, on one."),
    (Positions, {"Ann": "+q|+q|+r", "Bob": "+r|.|."}, QUOTED,
     "In this selection, positions: Ann, on [two of three issues]."),  # Bob's is left out
    # Where there are opposite sides.
    (Opposite, {"Ann": "+q|+q|+q", "Bob": "-q|+q|0q"}, None,
     "Opposite sides meet on one issue: [Noise]."),
    (Opposite, {"Ann": "+q|++q|+q", "Bob": "-q|--q|0q"}, None,
     "Opposite sides meet on two issues: [Parking] and [Noise]."),  # the more contested one first
    (Opposite, {"Ann": "+q|+q|+q|+q", "Bob": "-q|-q|-q|-q"}, None,
     "Opposite sides meet on [all four issues]."),
    (Opposite, {"Ann": "+q|+q", "Bob": "+q|0q"}, None,
     "Opposite sides meet on [neither of the two issues]."),
    (Opposite, {"Ann": "+q", "Bob": "0q"}, None, "Opposite sides do not meet on [the one issue]."),
    (Opposite, {"Ann": "+q|+q", "Bob": "+q -q|."}, None, None),  # divided: nothing to compare
    (Opposite, {"Ann": "+q|+q", "Bob": "+q|-r"}, QUOTED, None),  # Bob may be opposite
    (Opposite, {"Ann": "+q|+q", "Bob": "-q|-r"}, QUOTED,
     "In this selection, opposite sides meet on one issue: [Noise]."),
    (Opposite, {"Ann": "+q|+q", "Bob": "+q|+q", "Cem": "-q|."}, TWO,
     "In this selection, opposite sides meet on [neither of the two issues]."),
    # Who stands together.
    # More often together than opposite, but on no more than half of what they share
    (Together, {"Ann": "+q|+q|+q|+q|+q|+q", "Bob": "+q|+q|+q|-q|-q|0q"}, None, None),
    (Together, {"Ann": "+q|-q|0q|.", "Bob": "++q|-q|0q|+q"}, None,
     "Same side on [all three issues they share]: Ann and Bob."),
    (Together, {"Ann": "+q|-q|+q", "Bob": "++q|-q|0q"}, None,
     "Same side on [two of three issues they share]: Ann and Bob."),
    (Together, {"Ann": "+q|-q|0q", "Bob": "+q|-q|0q", "Cem": "+q|-q|0q"}, None,
     "Same side on [all three issues they share]: Ann and Bob; so are two other pairs."),
    (Together, {"Ann": "+q|+q|+q", "Bob": "+q|+q|+q", "Cem": "-q|-q|-q", "Dan": "-q|-q|-q"}, None,
     "Same side on [all three issues they share]: Ann and Bob; so is one other pair."),
    (Together, {"Ann": "+q|+q|+q", "Bob": "+q|+q|-q"}, None,
     "Same side on [two of three issues they share]: Ann and Bob."),
    # As many of as many is as many, though they are opposite on the fourth and the first are not
    (Together,
     {"Ann": "+q|+q|+q|+q|.|.|.|.", "Bob": "+q|+q|+q|0q|.|.|.|.",
      "Cem": ".|.|.|.|+q|+q|+q|+q", "Dan": ".|.|.|.|+q|+q|+q|-q"}, None,
     "Same side on [three of four issues they share]: Ann and Bob; so is one other pair."),
    # As many more than opposite, but of more: not another such pair
    (Together,
     {"Ann": "+q|+q|+q|.|.|.|.|.", "Bob": "+q|+q|+q|.|.|.|.|.",
      "Cem": ".|.|.|+q|+q|+q|+q|+q", "Dan": ".|.|.|+q|+q|+q|+q|-q"}, None,
     "Same side on [all three issues they share]: Ann and Bob."),
    (Together, {"Ann": "+q|-q", "Bob": "++q|-q"}, None, None),  # too few to say
    (Together, {"Ann": "+q|-q|0q|+q", "Bob": "++q|-q|+q|-q"}, None, None),  # only half
    (Together,
     {"Ann": "+q|+q|+q|.", "Bob": "+q|+q|+q|.", "Cem": "-q|-q|-q|+q", "Dan": "-q|-q|-q|+q"}, None,
     "Same side on [all four issues they share]: Cem and Dan."),
    (Together, {"Ann": "+q|+q|+q|.|-q", "Bob": "+q|+q|+q|.|-q"}, STREET,
     "In this selection, same side on [all three issues they share]: Ann and Bob."),
    # Who has no words of its own.
    (NeverQuoted, {"Ann": "+q", "Bob": "+r", "Cem": "+oa", "Dan": "s"}, None,
     "[Never quoted]: Bob and Cem."),
    (NeverQuoted, {"Ann": "+q", "Bob": "+r", "Cem": "+a"}, None,
     "[Never quoted]: Bob and Cem."),  # whole, though one of the two has a sentence of its own
    (NeverQuoted, {"Ann": "+q", "Cem": "+a"}, None, None),  # the stronger one says it
    (NeverQuoted, dict.fromkeys(("Ann", "Bob", "Cem", "Dan", "Eve"), "+o"), None,
     "[Never quoted]: all five stakeholders."),
    (NeverQuoted, dict.fromkeys(("Ann", "Bob", "Cem", "Dan"), "+o"), PAPER,
     "[Never quoted]: Ann, Bob, Cem and Dan."),
    (NeverQuoted, dict.fromkeys(("Ann", "Bob", "Cem", "Dan", "Eve"), "+o"), PAPER,
     "In this selection, [never quoted]: all five stakeholders."),
    (NeverQuoted, {"Ann": "+q", "Bob": "+r"}, REPORTED, None),  # it may be by the rule
    (NeverQuoted, {"Ann": "+q", "Bob": "+r"}, QUOTED, None),
    (NeverQuoted, {"Ann": "+q|.|.|.|.", "Bob": "+r|.|.|.|+q"}, STREET, None),  # but elsewhere
    (NeverQuoted, {"Ann": "+q|.|.|.|.", "Bob": "+r|.|.|.|+r"}, STREET,
     "[Never quoted]: Bob."),
    (NeverQuoted, {"Ann": "+q", "Bob": "+rQ"}, PAPER, None),  # but in the other source
    (NeverQuoted, {"Ann": "+q", "Bob": "+rR", "Cem": "+R"}, PAPER,
     "[Never quoted]: Bob."),  # nothing of Cem's counts
    (NeverQuoted, {"Ann": "2017:+q 2018:+r"}, None, None),  # an older position is quoted
    (NeverQuoted, {"Ann": "+a=Bob", "Bob": "+r"}, None, None),  # Bob speaks, of Ann
    (ThroughOthers, {"Ann": "+q", "Bob": "+a|-aA"}, None,
     "[Heard only through others]: Bob."),
    (ThroughOthers, {"Ann": "+q", "Bob": "+a|-o"}, None, None),
    (ThroughOthers, {"Ann": "+q|.|.|.|.", "Bob": "+a|.|.|.|+o"}, STREET, None),
    (ThroughOthers, {"Ann": "+q", "Bob": "+a"}, Selection(voices=("ascribed",)), None),
    (ThroughOthers, {"Ann": "+a=Bob", "Bob": "+a"}, None,
     "[Heard only through others]: Ann."),
    # On what only one has a position.
    (Alone, {"Ann": "+q|+q|.", "Bob": "+q|s|."}, None,
     "On [one of three issues] only one stakeholder has a position: Ann."),
    (Alone, {"Ann": "+q|.|.", "Bob": ".|+q -q|-q"}, None,
     "On [all three issues] only one stakeholder has a position: Bob on two, Ann on one."),
    (Alone, {"Ann": "+q|.|.", "Bob": ".|+q|.", "Cem": ".|.|+q"}, None,
     "On [all three issues] only one stakeholder has a position."),
    (Alone, {"Ann": "+q|+q"}, None, None),  # there is nobody else
    (Alone, {"Ann": "+q|+q", "Bob": "+q|-q"}, None, None),
    (Alone, {"Ann": "+q|+q", "Bob": "+r|+q"}, QUOTED, None),  # Bob's is only left out
    (Alone, {"Ann": "+q|+q", "Bob": "+r|."}, QUOTED,
     "In this selection, on [one of two issues] only one stakeholder has a position, with no other "
     "left out."),
    (Alone, {"Ann": "+q|+q", "Bob": "+q|.", "Cem": "+q|."}, TWO,
     "In this selection, on [one of two issues] only one stakeholder has a position, with no other "
     "left out."),
    (Alone, {"Ann": "+q|+q", "Bob": "+q|.", "Cem": "+q|+q"}, TWO, None),  # but for Cem
    (Alone, {"Ann": ".|+q|.|.|+q", "Bob": ".|.|.|.|."}, STREET,
     "In this selection, on [one of four issues] only one stakeholder has a position: Ann."),
    # What rests on one passage.
    (OnePassage, {"Ann": "+qr|+q", "Bob": "+q -q|."}, None,
     "Resting on a single passage each: [three of four positions]."),
    (OnePassage, {"Ann": "+q"}, None, "Resting on a single passage: [the one position]."),
    (OnePassage, {"Ann": "+q|+q"}, None, "Resting on a single passage each: [both positions]."),
    (OnePassage, {"Ann": "+qr|+qo"}, None, None),
    (OnePassage, {"Ann": "+qr|+q"}, QUOTED,
     "In this selection, resting on a single passage: [one of two positions]."),
    # Who changed sides.
    (ChangedSides, {"Ann": "2016:-q 2017:+q", "Bob": "+q"}, None,
     "Changed sides: Ann, on [Noise]."),
    (ChangedSides, {"Ann": "2016:-q 2017:+q|2016:++q 2017:-q"}, None,
     "Changed sides: Ann, on [two issues]."),
    (ChangedSides, {"Ann": "2016:-q 2017:+q", "Bob": "2016:+q 2017:-q"}, None,
     "Changed sides: Ann and Bob, on [Noise]."),
    (ChangedSides, {"Ann": "2016:-q 2017:+q|.", "Bob": ".|2016:+q 2017:-q"}, None,
     "Changed sides: Ann and Bob, on [two issues] in all."),
    (ChangedSides, {"Ann": "2016:0q 2017:+q", "Bob": "2016:++q 2017:+q"}, None, None),
    (ChangedSides, {"Ann": "2016:-r 2017:+q"}, QUOTED, None),
    (ChangedSides, {"Ann": "2016:-q 2017:+q"}, QUOTED,
     "In this selection, changed sides: Ann, on [Noise]."),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "grid", "selection", "expected"), CASES)
def test_each_kind_in_words(
    kind: type[Finding], grid: GRID, selection: Selection | None, expected: str | None
) -> None:
    assert of_kind(kind, of_grid(grid, selection)) == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("other", "resting"),
    [({}, 1), ({"before": "the other"}, None), ({"source": "other"}, None)],
)
def test_the_same_words_at_another_place_are_another_passage(
    other: dict[str, str], resting: int | None
) -> None:
    made = of_grid({"Ann": "+q"}).dossier
    (ann,) = made.stakeholders
    (position,) = ann.positions
    (one,) = position.evidence
    held = position.model_copy(update={"evidence": (one, one.model_copy(update=other))})
    twice = replace(made, stakeholders=(ann.model_copy(update={"positions": (held,)}),))
    found = one_passage(compare(twice, Selection()))
    assert (found and found.count) == resting


@pytest.mark.parametrize("kind", [NeverQuoted, ThroughOthers])
@pytest.mark.parametrize("speech", [{"own_words_of": "bob"}, {"speakers": {"MR BOB": "bob"}}])
def test_who_has_a_speech_or_a_turn_in_one_is_heard_though_no_passage_of_it_is_cited(
    kind: type[Finding], speech: dict[str, Any]
) -> None:
    grid = {"Ann": "+q", "Bob": "+a", "Cem": "+r"}
    assert "Bob" in str(of_kind(kind, of_grid(grid)))
    assert "Bob" not in str(of_kind(kind, of_grid(grid, **speech)))


@pytest.mark.parametrize("lacking", ["bob", "cem"])
@pytest.mark.parametrize(
    ("kind", "grid", "expected"),
    [
        (Alone, {"Ann": "+q|+q", "Bob": "+q|."}, None),
        (Opposite, {"Ann": "+q|+q", "Bob": "+q|."}, None),
        (Opposite, {"Ann": "+q|+q", "Bob": "-q|."}, "Opposite sides meet on one issue: [Noise]."),
        (Positions, {"Ann": "+q|+q", "Bob": ".|s"}, "Positions: Ann, on [both issues]."),
    ],
)
def test_what_a_problem_leaves_out_is_not_told_as_absent(
    kind: type[Finding], grid: GRID, expected: str | None, lacking: str
) -> None:
    """Of Bob something is left out for a problem, or all that a file holds of Cem."""
    whole = of_grid(grid)
    assert of_kind(kind, whole)
    seen = compare(replace(whole.dossier, partial=frozenset({lacking})), Selection())
    assert of_kind(kind, seen) == ([expected] if expected else [])


def test_who_lacks_something_itself_is_alone_all_the_same() -> None:
    whole = of_grid({"Ann": "+q|+q", "Bob": "+q|."})
    seen = compare(replace(whole.dossier, partial=frozenset({"ann"})), Selection())
    assert of_kind(Alone, seen) == of_kind(Alone, whole) != []


def test_fewer_shared_issues_are_enough_where_the_reader_says_so() -> None:
    seen = of_grid({"Ann": "+q|-q", "Bob": "++q|-q"})
    assert of_kind(Together, seen, min_shared=2) == [
        "Same side on [both issues they share]: Ann and Bob."
    ]


@pytest.mark.parametrize(
    ("grid", "selection"),
    [
        ({}, None),
        ({"Ann": ".|s"}, None),
        ({"Ann": ".|.", "Bob": "s|s"}, None),
        ({"Ann": "+r|-o", "Bob": "+r|."}, QUOTED),
        ({"Ann": ".|.|.|.|+q", "Bob": ".|.|.|.|-q"}, STREET),
    ],
)
def test_of_nothing_nothing_is_said(grid: GRID, selection: Selection | None) -> None:
    seen = of_grid(grid, selection)
    assert findings(seen, 1) == of_issues(seen) == of_stakeholders(seen) == ()
    assert allied(seen, 1, by_strength=False).findings == ()
    for stakeholder in seen.stakeholders:
        assert of_stakeholder(seen, stakeholder.id) is None
    for issue in seen.issues:
        assert of_issue(seen, issue.id) is None


ISSUES = [
    ({"Ann": "+q", "Bob": "+q", "Cem": "-q"}, None,
     "[Opposite sides]: for it Ann and Bob; against it Cem."),
    ({"Ann": "+q", "Bob": "-q", "Cem": "0q", "Dan": "+q -q"}, None,
     "[Opposite sides]: for it Ann; against it Bob; mixed Cem; on both sides Dan."),
    ({"Ann": "+q", "Bob": "+q -q"}, None, "[Divided]: for it Ann; on both sides Bob."),
    ({"Ann": "+q", "Bob": "++q"}, None, "[One side]: for it Ann and Bob."),
    ({"Ann": "0q", "Bob": "0q"}, None, "[One side]: mixed Ann and Bob."),
    ({"Ann": "0q", "Bob": "-q"}, None, "[Apart]: against it Bob; mixed Ann."),
    ({"Ann": "s", "Bob": "-q"}, None, "[Only one here has a position]: Bob, against it."),
    ({"Ann": "0q"}, None, "[Only one here has a position]: Ann, mixed."),
    ({"Ann": "0q", "Bob": "+r", "Cem": "."}, QUOTED,
     "In this selection, [only one has a position]: Ann, mixed; left out Bob."),
    ({"Ann": "0q", "Bob": "+q", "Cem": "+r"}, QUOTED,
     "In this selection, [apart]: for it Bob; mixed Ann."),
    (dict.fromkeys(("Ann", "Bob", "Cem", "Dan"), "+q"), None,
     "[One side]: for it Ann, Bob, Cem and Dan."),
    ({**dict.fromkeys(("Ann", "Bob", "Cem", "Dan", "Eve"), "+q"), "Fay": "-q"}, None,
     "[Opposite sides]: for it five; against it Fay."),
]  # fmt: skip


@pytest.mark.parametrize(("grid", "selection", "expected"), ISSUES)
def test_one_issue_in_words(grid: GRID, selection: Selection | None, expected: str) -> None:
    seen = of_grid(grid, selection)
    assert told([of_issue(seen, "noise")], seen) == [expected]


STAKEHOLDERS = [
    ("+q|+q|0r|-r|.", None,
     "Of five issues, support on two, opposition on one, mixed on one; [quoted on two]."),
    ("0q|0q|+q -q|+q", None,
     "Of four issues, mixed or divided on three, support on one; [quoted on all]."),
    ("+q -r|-q", None, "Of two issues, opposition on one, divided on one; [quoted on both]."),
    ("+q", None, "Of one issue, support on one; [quoted]."),
    ("+o|+r|.", None, "Of three issues, support on two; [never quoted]."),
    ("+q|-o|-o", REPORTED, None),
    ("+qr|+r|0o", REPORTED, "In this selection, of three issues, [support on two]."),
    ("+q|+r|0o", Selection(voices=("quoted", "reported")),
     "In this selection, of three issues, [support on two]."),
    ("+r|+r|0o|.|-q", STREET,
     "Of four issues, [support on two], mixed on one."),  # quoted, but elsewhere
]  # fmt: skip


@pytest.mark.parametrize(("line", "selection", "expected"), STAKEHOLDERS)
def test_one_stakeholder_in_words(
    line: str, selection: Selection | None, expected: str | None
) -> None:
    seen = of_grid({"Ann": line}, selection)
    assert told([of_stakeholder(seen, "ann")], seen) == ([expected] if expected else [])


ALLIANCES = [
    ({"Ann": "+q|+q|+q", "Bob": "+q|+q|+q"}, None, ["One camp fits [all three comparisons]."]),
    ({"Ann": "+q|+q|+q", "Bob": "-q|-q|+q"}, None,
     ["Two camps fit [two of three comparisons].",
      "One does not fit: [Ann and Bob], same side on [Trees]."]),
    ({"Ann": "+q|+q|+q|+q|+q|+q", "Bob": "+q|+q|+q|+q|-q|-q"}, None,
     ["One camp fits [four of six comparisons].",
      "Among the two that do not fit: [Ann and Bob], opposite on [Lamps]."]),
    ({"Ann": "+q|+q|+q|+q|-q|+q", "Bob": "+q|+q|+q|+q|+q|-q", "Cem": "+q|+q|+q|+q|-q|."}, None,
     ["One camp fits [13 of 16 comparisons].",
      "Among the three that do not fit: [Ann and Bob], opposite on [Lamps]."]),
    ({"Ann": "+q|+q|+q|+q|+q|+q", "Bob": "-q|-q|-q|-q|-q|+q", "Cem": "-q|-q|-q|.|+q|+q"}, None,
     ["Two camps fit [12 of 16 comparisons].",
      "Among the four that do not fit: [Ann and Cem], same side on [Lamps]."]),
    ({"Ann": "+q|+q", "Bob": "+q|-q"}, None,
     ["The one pair does not share [three issues or more]."]),
    ({"Ann": "+q|+q|+q", "Bob": "0q|0q|0q"}, None,  # apart on all: nobody to split
     ["The one pair shares [three issues or more]."]),
    ({"Ann": "+q|0q|-q", "Bob": "-q|+q|0q", "Cem": "0q|-q|+q"}, None,
     ["Of three pairs, all share [three issues or more]."]),
    ({"Ann": "+q|+q|+q|+q", "Bob": "+q|+q|-q|-q", "Cem": "."}, None,
     ["Of three pairs, one shares [three issues or more]."]),
    ({"Ann": "+q|+q|.|.", "Bob": "+q|+q|.|.", "Cem": ".|.|+q|+q", "Dan": ".|.|+q|-q"}, None,
     ["Of six pairs, none shares [three issues or more]."]),
    ({"Ann": "+q|+q|+q|.", "Bob": "+q|+q|+q|.", "Cem": ".|.|.|+q", "Dan": ".|.|.|-q"}, None,
     ["Same side on [all three issues they share]: Ann and Bob.",
      "Of six pairs, one shares [three issues or more]."]),
    ({"Ann": "+q"}, None, []),  # there is nobody else
    ({"Ann": "+q|+q|+q|+q", "Bob": "-q|-q|-q|+r"}, QUOTED,
     ["In this selection, two camps fit [all three comparisons]."]),
]  # fmt: skip


@pytest.mark.parametrize(("grid", "selection", "expected"), ALLIANCES)
def test_alliances_in_words(grid: GRID, selection: Selection | None, expected: list[str]) -> None:
    seen = of_grid(grid, selection)
    assert told(allied(seen, 3, by_strength=False).findings, seen) == expected


def test_of_more_than_fifteen_it_is_said_that_the_camps_are_found_by_a_search() -> None:
    fifteen = {f"Name {letter}": "+q|+q|+q" for letter in "ABCDEFGHIJKLMNO"}
    few = of_grid(fifteen)
    assert told(allied(few, 3, by_strength=False).findings, few) == [
        "One camp fits [all 315 comparisons]."
    ]
    seen = of_grid({**fifteen, "Name P": "+q|+q|+q", "Quiet": "+q|.|."})
    assert told(allied(seen, 3, by_strength=False).findings, seen) == [
        "One camp found by a search fits [all 376 comparisons]."
    ]
    against = of_grid({**fifteen, "Name P": "-q|-q|-q"})
    assert told(allied(against, 3, by_strength=False).findings, against) == [
        "Two camps found by a search fit [all 360 comparisons]."
    ]


def test_the_list_of_issues_says_what_is_most_contested_or_what_is_as_contested() -> None:
    seen = of_grid({"Ann": "++q|+q|+q|.", "Bob": "--q|-q|.|-q"})
    assert told(of_issues(seen), seen) == [
        "Opposite sides meet on two issues: [Noise] and [Parking].",
        "The most contested is [Noise].",
        "On [two of four issues] only one stakeholder has a position: Ann on one, Bob on one.",
    ]
    assert headline(of_issues(seen)[0], seen) == "Opposite sides meet on two of four issues"
    more = of_grid({"Ann": "++q|++q", "Bob": "--q|--q", "Cem": ".|++q", "Dan": ".|--q"})
    assert told(of_issues(more), more)[1] == "The most contested is [Parking]."
    eight = dict.fromkeys("ABCDEFGH", "+q|+q|.")
    split = of_grid({"Ann": "-q|-q|+q -q", "Bob": "+q|+q|0q", "Cem": "+q|+q|+q", **eight})
    assert told(of_issues(split), split)[1] == "The most contested is [Trees]."
    assert contested_order(split)[0] == "trees"
    alike = of_grid({"Ann": "+q|-q", "Bob": "-q|+q"})
    assert told(of_issues(alike), alike)[1] == "The most contested are [Noise] and [Parking]."
    three = of_grid({"Ann": "+q|+q|+q", "Bob": "-q|-q|-q"})
    assert told(of_issues(three), three) == [
        "Opposite sides meet on three issues: [Noise], [Parking] and [Trees].",
        "The most contested are [Noise], [Parking] and [Trees].",
    ]
    many = of_grid({"Ann": "+q|+q|+q|+q", "Bob": "-q|-q|-q|-q"})
    assert told(of_issues(many), many)[1] == "The most contested are [four issues], all alike."
    once = of_grid({"Ann": "+q|+q", "Bob": "-q|+q"})
    assert told(of_issues(once), once) == ["Opposite sides meet on one issue: [Noise]."]
    lone = of_grid({"Ann": "+q|."})
    assert told(of_issues(lone), lone) == ["Positions: Ann, on [one of two issues]."]


def test_what_is_said_of_the_shipped_dossier(calais: Loaded) -> None:
    matrix = seen(calais)
    assert told(findings(matrix, 3), matrix) == [
        "Most positions: Macron, on [18 of 19 issues]; the others, on two or three each.",
        "Opposite sides meet on three issues: [No camps in Calais], [Meals from aid groups] and "
        "[Blocking the way to Britain].",
        "[Never quoted]: Security forces and UK government.",
        "Resting on a single passage each: [22 of 30 positions].",
        "On [12 of 19 issues] only one stakeholder has a position: Macron on 11, Aid groups on "
        "one.",
        "Same side on [all three issues they share]: Macron and UK government.",
    ]
    assert told(of_issues(matrix), matrix)[1] == "The most contested is [No camps in Calais]."
    assert headline(of_issues(matrix)[0], matrix) == "Opposite sides meet on three of 19 issues"
    assert told(of_stakeholders(matrix), matrix) == [
        told(findings(matrix, 3), matrix)[place] for place in (0, 2)
    ]
    assert told(allied(matrix, 3, by_strength=False).findings, matrix) == [
        "Two camps fit [12 of 13 comparisons].",
        "One does not fit: [Macron and Migrants], same side on [Asylum in a case like Ahmed’s].",
    ]
    assert told([of_stakeholder(matrix, "macron")], matrix) == [
        "Of 19 issues, support on 16, opposition on one, mixed on one; [quoted on six]."
    ]
    assert told([of_issue(matrix, "asylum-not-britain")], matrix) == [
        "[Divided]: for it Macron; on both sides Migrants."
    ]
    pair = ("macron", "aid-groups")
    held = relations(matrix, pair)
    assert side_by_side.headline(held, pair, matrix) == (
        "Opposite on both issues they share: Macron and Aid groups"
    )
    assert side_by_side.deck(held, pair, matrix) == (
        "Of 19 issues they share two; on 17 only one here has a position: Macron on 16, Aid groups on "
        "one."
    )


def test_what_is_left_out_of_the_shipped_dossier_is_not_told_as_absent(calais: Loaded) -> None:
    matrix = seen(calais, QUOTED)
    assert told(findings(matrix, 3), matrix) == [
        "In this selection, most positions: Macron, on [six of 19 issues]; the others, on one at "
        "most.",
        "In this selection, resting on a single passage each: [four of eight positions].",
        "In this selection, on [three of 19 issues] only one stakeholder has a position, with no "
        "other left out.",
    ]
    assert told([of_issue(matrix, "no-camps")], matrix) == [
        "In this selection, [only one has a position]: Aid groups, against it; left out Macron and "
        "Security forces."
    ]


def test_what_is_said_of_the_german_dossier(oehlbrueck: Loaded) -> None:
    matrix = seen(oehlbrueck)
    assert told(findings(matrix, 3), matrix) == [
        "Opposite sides meet on two issues: [Autofreie Altstadt] and [Parkhaus am Wallring].",
        "Changed sides: Rönnebaum, on [Autofreie Altstadt].",
        "Resting on a single passage each: [10 of 14 positions].",
        "Positions: Rönnebaum, Gewerbering Öhlbrück and Atempause, on [four of five issues] each.",
    ]
    assert told(allied(matrix, 3, by_strength=False).findings, matrix) == [
        "Of three pairs, two share [three issues or more]."
    ]
    paper = seen(oehlbrueck, Selection(sources=("tagblatt-altstadt-2023",)))
    assert not of_kind(ChangedSides, paper)
    assert told([of_stakeholder(matrix, "buergermeisterin")], matrix) == [
        "Of five issues, support on three, mixed on one; [quoted on three]."
    ]


def test_names_of_another_direction_are_set_apart() -> None:
    matrix = seen(load(snapshot(NAKHLA)))
    people, issue = matrix.stakeholders, matrix.issues[0]
    assert told(findings(matrix, 3), matrix)[:2] == [
        f"Opposite sides meet on one issue: [\u2068{issue.title}\u2069].",
        f"Most positions: \u2068{people[1].label}\u2069, on [all three issues]; the others, on one "
        "each.",
    ]
    pair = (people[0].id, people[1].id)
    assert side_by_side.deck(relations(matrix, pair), pair, matrix).endswith(
        f": \u2068{people[1].label}\u2069."
    )
    dossier = of_grid({"Ann": "+q|.", "Bob": ".|-q"}).dossier
    arabic = tuple(s.model_copy(update={"name": people[0].name}) for s in dossier.stakeholders)
    alike = compare(replace(dossier, stakeholders=arabic), Selection())
    name = f"\u2068{people[0].name}\u2069"
    assert of_kind(Alone, alike) == [
        f"On [both issues] only one stakeholder has a position: {name} on one, {name} on one."
    ]


def test_over_the_stakeholders_stands_who_changed_sides() -> None:
    seen = of_grid({"Ann": "2016:-q 2018:+q", "Bob": "+q"})
    assert ChangedSides in [type(found) for found in of_stakeholders(seen)]
