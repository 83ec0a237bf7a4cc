"""What shows at a glance: the rows, who is alone, what is left out, and the example."""

from dataclasses import replace

import pytest

from standpoint.compare.cells import Comparison, Step, compare
from standpoint.compare.contested import contested
from standpoint.compare.glance import ROWS, Glance, at_a_glance, by_stance, example
from standpoint.compare.selection import Selection
from standpoint.model import Voice
from standpoint.screen import landing
from standpoint.wording.glance import (
    Counted,
    counted,
    glance_summary,
    mark_said,
    not_drawn,
    stance_said,
)
from tests.elements import having, parse, words
from tests.grids import of_grid

QUOTED = Selection(voices=("quoted",))


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("+q", [(1, "quoted")]),
        ("++or", [(2, "reported")]),
        ("0a", [(0, "ascribed")]),
        ("+r -o", [(-1, "observed"), (1, "reported")]),
        ("++q +aq --o -ar", [(-1, "reported"), (1, "quoted")]),
        ("++q 0q --o", [(-2, "observed"), (2, "quoted")]),
        ("2017:-q 2018:+r", [(1, "reported")]),
        ("s", []),
        (".", []),
    ],
)
def test_a_cell_stands_on_one_step_or_is_divided_between_two(
    field: str, expected: list[tuple[int, str]]
) -> None:
    made = of_grid({"Ann": field})
    found = made.cells["noise", "ann"].steps
    assert found == tuple(Step(score, Voice(voice)) for score, voice in expected)


GRIDS: list[tuple[dict[str, str], Selection, Glance]] = [
    # Noise is contested most, Trees is not, Parking is Ann's alone, and nobody speaks of Buses.
    (
        {"Ann": "++q|+q|+q|s", "Bob": "--o|.|+r|.", "Cem": ".|s|.|."},
        Selection(),
        Glance(("noise", "trees"), (), {"ann": ("parking",)}, (), ("buses",)),
    ),
    # What Bob observes is left out: nobody is alone by that.
    (
        {"Ann": "++q|+q|+q|s", "Bob": "--o|.|+r|-o", "Cem": ".|s|.|."},
        QUOTED,
        Glance((), (), {"ann": ("parking",)}, ("noise", "trees"), ("buses",)),
    ),
    # Who is divided has one position, on two steps.
    (
        {"Ann": "+q -q|+q -r", "Bob": ".|0q"},
        Selection(),
        Glance(("parking",), (), {"ann": ("noise",)}, (), ()),
    ),
    # Who is alone most often comes first.
    (
        {"Ann": "+q|.|.|.", "Bob": ".|+q|-q|."},
        Selection(),
        Glance((), (), {"bob": ("parking", "trees"), "ann": ("noise",)}, (), ("buses",)),
    ),
    (
        {"Ann": "|".join(["+q"] * 8), "Bob": "|".join(["+q"] * 7 + ["-q"])},
        Selection(),
        Glance(
            ("benches", "noise", "parking", "trees", "buses", "lamps", "markets"),
            ("bins",),
            {},
            (),
            (),
        ),
    ),
]


@pytest.mark.parametrize(("grid", "selection", "expected"), GRIDS)
def test_every_issue_is_in_one_group(
    grid: dict[str, str], selection: Selection, expected: Glance
) -> None:
    made = of_grid(grid, selection)
    found = at_a_glance(made)
    assert found == expected
    assert list(found.alone) == list(expected.alone)
    assert len(found.rows) <= ROWS
    groups = [found.rows, found.more, *found.alone.values(), found.others_left_out, found.empty]
    assert sorted(issue for group in groups for issue in group) == sorted(i.id for i in made.issues)


@pytest.mark.parametrize(
    ("grid", "expected", "two_sided"),
    [
        ({"Ann": "+q|+q", "Bob": "+q|--o", "Cem": ".|++r"}, ("parking", "bob"), True),
        ({"Ann": "+q|.", "Bob": "++q|.", "Cem": "++r|."}, ("noise", "bob"), False),
        ({"Ann": "0q", "Bob": "+q"}, ("noise", "bob"), False),
        ({"Ann": ".|+q -q", "Bob": ".|."}, ("parking", "ann"), True),
        ({"Ann": ".|s", "Bob": ".|."}, None, False),
    ],
)
def test_the_example_is_the_strongest_of_a_most_contested_issue(
    grid: dict[str, str], expected: tuple[str, str] | None, two_sided: bool
) -> None:
    made = of_grid(grid)
    assert example(made) == expected
    if expected:
        assert contested(made.row(expected[0])).two_sided == two_sided


def told(made: Comparison) -> list[Counted]:
    return counted(made, at_a_glance(made))


def test_more_than_two_who_are_alone_are_told_together() -> None:
    grid = {"Ann": "+q|-q|.|.|.", "Bob": ".|.|0q|.|.", "Cem": ".|.|.|++q|.", "Dan": ".|.|.|.|+q -q"}
    assert told(of_grid(grid)) == [
        ("On two issues only ", "ann", ("noise", "parking")),
        ("On three issues only one of three others", "", ("lamps", "trees", "buses")),
    ]
    two = Selection(stakeholders=("ann", "bob"))
    assert told(of_grid(grid, two)) == [
        ("In this selection, on two issues only ", "ann", ("noise", "parking")),
        ("In this selection, on one issue only ", "bob", ("trees",)),
    ]


def test_what_is_left_out_is_not_told_as_absent() -> None:
    made = of_grid({"Ann": "++q|.|+q", "Bob": "--o|+o|."}, QUOTED)
    assert told(made) == [
        ("On one issue only ", "ann", ("trees",)),
        (
            "On one issue only one has a position that counts, and others are left out",
            "",
            ("noise",),
        ),
    ]
    found = at_a_glance(made)
    assert not_drawn(found) == "Without a position that counts: one issue."
    assert not_drawn(replace(found, more=("trees", "noise"))) == (
        "Not drawn: two more issues on which two or more have a position. Without a position that "
        "counts: one issue."
    )


def test_what_a_problem_leaves_out_is_not_told_as_absent() -> None:
    whole = of_grid({"Ann": "++q|.", "Bob": ".|+q"})
    seen = compare(replace(whole.dossier, partial=frozenset({"bob"})), Selection())
    assert [one for one, _, _ in told(seen)] == 2 * ["Here, on one issue only "]


def test_the_divided_are_counted_in_words() -> None:
    made = of_grid({"Ann": "+q|+q -q|+q", "Bob": ".|.|-q"})
    found = at_a_glance(made)
    assert by_stance(made, found.alone["ann"]) == {1: 1, "divided": 1}
    (line,) = having(parse(landing.glance(made, found)), "mk-rest")
    assert words(line) == "On two issues only Ann (one divided)1 issue"
    (strip,) = having(line, "mk-strip")
    assert strip.get("aria-label") == "one support, one divided"


def test_the_glance_in_words() -> None:
    grid = {"Ann": "|".join(["+q"] * 8), "Bob": "|".join(["+q"] * 7 + ["-q"])}
    assert glance_summary(at_a_glance(of_grid(grid))) == (
        "Drawn: seven of eight issues on which two or more have a position, the most contested first. "
        "Not drawn: one more issue on which two or more have a position."
    )
    made = of_grid({"Ann": "+q -o", "Bob": "--r"})
    assert (
        glance_summary(at_a_glance(made))
        == "Drawn: one issue on which two or more have a position."
    )
    two = of_grid({"Ann": "+q|+q", "Bob": "-q|+q"})
    assert glance_summary(at_a_glance(two)) == (
        "Drawn: two issues on which two or more have a position, the most contested first."
    )
    assert glance_summary(at_a_glance(of_grid({"Ann": "+q"}))) == (
        "Drawn: no issue on which two or more have a position."
    )
    (ann, _), cell = made.stakeholders, made.cells["noise", "ann"]
    assert [mark_said(ann, cell, step) for step in cell.steps] == [
        "Ann: oppose, observed, divided",
        "Ann: support, quoted, divided",
    ]
    assert [stance_said(cell, step) for step in cell.steps] == [
        "oppose, divided",
        "support, divided",
    ]
    cell = of_grid({"Ann": "+q"}).cells["noise", "ann"]
    (step,) = cell.steps
    assert (mark_said(ann, cell, step), stance_said(cell, step)) == (
        "Ann: support, quoted",
        "support",
    )
