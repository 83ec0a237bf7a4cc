"""What the lists of issues and stakeholders say in words."""

from dataclasses import replace

import pytest

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.contested import Group
from standpoint.compare.selection import Selection
from standpoint.compare.standing import standing
from standpoint.wording import issues, stakeholders
from tests.grids import of_grid

QUOTED = Selection(voices=("quoted",))


def read(*fields: str, rules: Selection | None = None) -> Comparison:
    return of_grid({f"P{n}": field for n, field in enumerate(fields)}, rules)


@pytest.mark.parametrize(
    ("group", "fields", "expected"),
    [
        (Group.OPPOSITE, ("+q", "-q"), "Opposite sides"),
        (Group.DIVIDED, ("+q -q", "+q"), "One of them divided"),
        (Group.DIVIDED, ("+q -q", "+q -q"), "One or more of them divided"),
        (Group.NOBODY, ("s", "."), "Nobody here has a position"),
    ],
)
def test_the_heading_of_a_group(group: Group, fields: tuple[str, ...], expected: str) -> None:
    assert issues.heading(group, [read(*fields).row("noise")]) == expected


def test_one_issue_with_two_who_are_divided_is_enough_for_the_heading() -> None:
    rows = [read("+q -q", other).row("noise") for other in ("+q", "+q -q")]
    assert issues.heading(Group.DIVIDED, rows) == "One or more of them divided"


@pytest.mark.parametrize(
    ("fields", "rules", "expected"),
    [
        (("+q", "-q"), None, "2 of 2"),
        (("+q", "s", ".", "+q -q"), None, "1 of 4, 1 divided, 1 silent, 1 no statement"),
        (("+q", "-r", "s", "."), QUOTED, "1 of 4, 1 silent, 1 left out, 1 no statement"),
    ],
)
def test_what_is_counted_beside_a_bar_makes_up_all(
    fields: tuple[str, ...], rules: Selection | None, expected: str
) -> None:
    told = issues.beside_bar(read(*fields, rules=rules).row("noise"))
    assert told == expected
    first, *others = told.split(", ")
    numbers = [int(part.split()[0]) for part in (first, *others)]
    assert sum(numbers) == len(fields)


@pytest.mark.parametrize(
    ("fields", "rules", "expected"),
    [
        (("s", "."), None, "Nobody here has a position on it."),
        (("-r", "."), QUOTED, "Left out by the reading rules: P0."),
        (("-r", "+o"), QUOTED, "Left out by the reading rules: P0 and P1."),
    ],
)
def test_why_nothing_stands_on_an_issue(
    fields: tuple[str, ...], rules: Selection | None, expected: str
) -> None:
    assert issues.without_position(read(*fields, rules=rules), "noise") == expected


def test_what_was_found() -> None:
    assert issues.found(3, 19, "camp", []) == "Only issues that hold “camp”: 3 of 19 issues."
    assert issues.found(0, 19, "x", []) == "No issue holds “x”."
    assert issues.found(0, 1, "x", ["a", "b"]) == "No issue holds “x”. Their texts have: a and b."
    told = "Only stakeholders named or described with “x”: 1 of 38 stakeholders."
    assert stakeholders.found(1, 38, "x") == told
    assert stakeholders.found(0, 38, "x") == "Nobody is named or described with “x”."


def test_why_nobody_is_closest() -> None:
    rules = Selection(stakeholders=("p1",))
    alone = read("+q", "-q", rules=rules)
    assert stakeholders.no_pair(alone) == "nobody else is in this selection"
    single = read("+q")
    assert stakeholders.no_pair(single) == "nobody else is in this dossier"
    lacking = compare(replace(single.dossier, partial=frozenset({"p1"})), Selection())
    assert stakeholders.no_pair(lacking) == "nobody else is here"
    assert stakeholders.no_pair(read("+q", ".")) == "no issue shared with anybody"
    ruled = read("+q", "-r", rules=QUOTED)
    assert stakeholders.no_pair(ruled) == "no shared issue that counts"


def test_a_stakeholder_and_all_of_them_in_counts() -> None:
    seen = read("++q|+r -o|s|0q", "-q|.|.|-q")
    told = [(person, standing(seen, person.id)) for person in seen.stakeholders]
    (_, first), (_, second) = told
    assert stakeholders.share(first, 4) == "3 of 4 issues"
    assert stakeholders.voices(first) == "2 quoted, 1 reported"
    assert stakeholders.bar_note(first) == "2, 1 divided, 1 silent"
    assert (stakeholders.bar_note(second), stakeholders.silent_or_left_out(second)) == ("2", "")
    assert stakeholders.silent_or_left_out(first) == "1 silent"
    both = standing(read("s|-r", rules=QUOTED), "p0")
    assert stakeholders.silent_or_left_out(both) == "1 silent, 1 left out"
    assert stakeholders.bar_note(both) == "0, 1 silent, 1 left out"
    assert (stakeholders.positions_on(2, first), stakeholders.positions_on(0, both)) == (
        "2 on 3 issues",
        "none",
    )
    assert stakeholders.bars_summary(told) == (
        "Of 5 cells with a position: 1 support, 2 oppose, 1 mixed, 1 divided and not drawn. "
        "Most positions: P0, on three issues."
    )
    strong = read("--q|-q|++q", "-q|.|.")
    counted = [(person, standing(strong, person.id)) for person in strong.stakeholders]
    assert stakeholders.bars_summary(counted).startswith(
        "Of 4 cells with a position: 1 support, 3 oppose"
    )
    said = stakeholders.bars_summary(counted * 1234)
    assert said.startswith("Of 4,936 cells with a position: 1,234 support, 3,702 oppose, 0 mixed. ")
    alike = read("+q|.", ".|-q", "s|.")
    all_of_them = [(person, standing(alike, person.id)) for person in alike.stakeholders]
    said = stakeholders.bars_summary(all_of_them)
    assert said.endswith(". Most positions: P0 and P1, on one issue each.")
    said = stakeholders.bars_summary(all_of_them[:2])
    assert said.endswith(". Positions: P0 and P1, on one issue each.")
    assert stakeholders.bars_summary(all_of_them[:2] * 2).endswith(
        ". Positions: P0, P1, P0 and P1, on one issue each."
    )
    assert stakeholders.bars_summary(all_of_them[:2] * 4).endswith(
        ". Positions: all eight stakeholders, on one issue each."
    )
    assert stakeholders.no_position(standing(read("s|.", "+q|."), "p0"), 2) == (
        "Of two issues, none with a position here."
    )
    left = standing(read("-r|.|.|-o", "+q|.|.|.", rules=QUOTED), "p0")
    assert stakeholders.no_position(left, 4) == (
        "Of four issues, none with a position that counts. Left out by the reading rules: two."
    )
