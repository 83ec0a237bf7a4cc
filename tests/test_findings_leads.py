"""Where findings lead, how much each says, and that their set is closed."""

import pytest

from standpoint.compare.alliances import allied
from standpoint.compare.findings import (
    findings,
    of_issue,
    of_issues,
    of_stakeholder,
)
from standpoint.compare.findings.alliances import of_pair
from standpoint.compare.findings.kinds import Finding, Kind, Lead
from standpoint.compare.selection import Selection
from standpoint.wording.findings import SENTENCES, sentence
from tests.grids import comparison

GRID = dict[str, str]
REPORTED = Selection(voices=("reported",))
LEADS: list[tuple[Kind, GRID, Lead]] = [
    (Kind.POSITIONS, {"Ann": "+q|+q", "Bob": "+q|."}, Lead("stakeholders", {"who": "ann"})),
    (Kind.POSITIONS, {"Ann": "+q|+q", "Bob": "+q|-q"}, Lead("stakeholders")),
    (Kind.OPPOSITE, {"Ann": "+q|+q", "Bob": "-q|+q"}, Lead("issues", {"issue": "noise"})),
    (Kind.OPPOSITE, {"Ann": "+q|+q", "Bob": "-q|-q"}, Lead("issues")),
    (Kind.TOGETHER, {"Ann": "+q|+q|+q", "Bob": "+q|+q|+q"},
     Lead("side-by-side", {"pair": ["ann", "bob"], "show": "same"})),
    (Kind.NEVER_QUOTED, {"Ann": "+o"}, Lead("voices")),
    (Kind.THROUGH_OTHERS, {"Ann": "+a"}, Lead("voices")),
    (Kind.ALONE, {"Ann": "+q|+q", "Bob": "+q|."}, Lead("", {"cell": "parking/ann"})),
    (Kind.ALONE, {"Ann": "+q|+q", "Bob": ".|."}, Lead("issues")),
    (Kind.ONE_PASSAGE, {"Ann": "+q"}, Lead("methods")),
    (Kind.CHANGED_SIDES, {"Ann": "2016:-q 2017:+q"}, Lead("", {"cell": "noise/ann"})),
    (Kind.CHANGED_SIDES, {"Ann": "2016:-q 2017:+q|2016:-q 2017:+q"}, Lead("time")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "grid", "lead"), LEADS)
def test_each_leads_to_what_it_rests_on(kind: Kind, grid: GRID, lead: Lead) -> None:
    assert [f.leads for f in findings(comparison(grid), 3) if f.kind == kind] == [lead]


def test_what_is_said_of_one_leads_to_what_it_rests_on() -> None:
    seen = comparison({"Ann": "+q|+q|+o|.", "Bob": ".|-q|-o|+o", "Cem": "+r|0q|.|."})
    found = {issue.id: of_issue(seen, issue.id) for issue in seen.issues}
    assert {name: one.leads for name, one in found.items() if one} == {
        "noise": Lead("side-by-side", {"pair": ["ann", "cem"]}),
        "parking": Lead("side-by-side", {"pair": ["ann", "bob"]}),
        "trees": Lead("side-by-side", {"pair": ["ann", "bob"]}),
        "buses": Lead("", {"cell": "buses/bob"}),
    }
    pairs = {"bob": "opposite", "cem": ""}
    leads = {name: of_pair(seen, "ann", name) for name in pairs}
    assert {name: one.leads for name, one in leads.items() if one} == {
        "bob": Lead("side-by-side", {"pair": ["ann", "bob"], "show": "opposite"}),
        "cem": Lead("side-by-side", {"pair": ["ann", "cem"]}),
    }
    once = of_pair(seen, "bob", "cem")
    assert once is not None
    assert once.leads == Lead("issues", {"issue": "parking"})
    unquoted = comparison({"Ann": "+qr|-r|-o"}, REPORTED)
    example = of_stakeholder(unquoted, "ann")
    assert example is not None
    assert example.leads == Lead("", {"cell": "noise/ann"})
    for line in ("+q|-r", "+o|-r"):
        heard = of_stakeholder(comparison({"Ann": line}), "ann")
        assert heard is not None
        assert heard.leads == Lead("voices")
    half = of_stakeholder(comparison({"Ann": "+q|+q -q|s|."}), "ann")
    assert half is not None
    assert half.weight == 2 / 4


@pytest.mark.parametrize(
    ("fields", "pair"),
    [
        ("+q -q|+q|0q|-q", ["bob", "dan"]),  # opposite sides before all
        ("+q -q|+q|0q|+q", ["bob", "dan"]),  # then the same side, for it
        ("+q -q|-q|0q|-q", ["bob", "dan"]),  # or against it
        ("+q -q|-q|0q|.", ["bob", "cem"]),
        ("+q -q|.|0q|.", ["cem", "ann"]),
    ],
)
def test_an_issue_leads_to_two_who_are_far_apart_rather_than_near(
    fields: str, pair: list[str]
) -> None:
    seen = comparison(dict(zip(["Ann", "Bob", "Cem", "Dan"], fields.split("|"), strict=True)))
    found = of_issue(seen, "noise")
    assert found is not None
    assert found.leads == Lead("side-by-side", {"pair": pair})


def test_the_most_contested_leads_to_its_issue_or_to_the_list() -> None:
    one = of_issues(comparison({"Ann": "++q|+q", "Bob": "--q|-q"}))[1]
    assert one.leads == Lead("issues", {"issue": "noise"})
    two = of_issues(comparison({"Ann": "+q|+q", "Bob": "-q|-q"}))[1]
    assert two.leads == Lead("issues")


def test_alliances_lead_to_the_pair_that_does_not_fit() -> None:
    across = allied(
        comparison({"Ann": "+q|+q|+q", "Bob": "-q|-q|+q"}), 3, by_strength=False
    ).findings
    within = allied(
        comparison({"Ann": "+q|+q|+q", "Bob": "+q|+q|-q"}), 3, by_strength=False
    ).findings
    assert [one.leads for one in (*across, *within)] == [
        Lead("alliances"),
        Lead("side-by-side", {"pair": ["ann", "bob"], "show": "same"}),
        Lead("alliances"),
        Lead("side-by-side", {"pair": ["ann", "bob"], "show": "opposite"}),
    ]
    assert [one.weight for one in across] == [2 / 3, 1 / 3]


WEIGHTS: list[tuple[Kind, GRID, float]] = [
    (Kind.POSITIONS, {"Ann": "+q|+q|+q|.", "Bob": "+q|.|.|."}, 2 / 4),
    (Kind.POSITIONS, {"Ann": "+q|.|.|."}, 1 / 4),
    (Kind.POSITIONS, {"Ann": "+q|+q|+q|+q", "Bob": "+q|+q|+q|.", "Cem": "+q|.|.|."}, 1 / 4),
    (Kind.POSITIONS, {"Ann": "+q|+q|.|.", "Bob": "+q|+q|.|."}, 0),
    (Kind.POSITIONS, {"Ann": "+q|+q|.|.", "Bob": "+q|+q|.|.", "Cem": "+q|.|.|."}, 1 / 4),
    (Kind.OPPOSITE, {"Ann": "+q|+q|0q|+q", "Bob": "-q|0q|0q|."}, 1 / 3),
    (Kind.TOGETHER, {"Ann": "+q|+q|+q|0q|-q", "Bob": "+q|+q|+q|-q|+q"}, 2 / 5),
    (Kind.NEVER_QUOTED, {"Ann": "+q", "Bob": "+r", "Cem": "s", "Dan": "+q"}, 1 / 3),
    (Kind.THROUGH_OTHERS, {"Ann": "+q", "Bob": "+a", "Cem": "s"}, 1 / 2),
    (Kind.ALONE, {"Ann": "+q|+q|.", "Bob": "+q|.|."}, 1 / 6),
    (Kind.ONE_PASSAGE, {"Ann": "+q|+q|+qr", "Bob": "+q|.|."}, 1 / 4),
    (Kind.CHANGED_SIDES, {"Ann": "2016:-q 2017:+q", "Bob": "+q", "Cem": "s"}, 1 / 2),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "grid", "weight"), WEIGHTS)
def test_how_much_each_says(kind: Kind, grid: GRID, weight: float) -> None:
    found = [f.weight for f in findings(comparison(grid), 3) if f.kind == kind]
    assert found == [pytest.approx(weight)]


def test_of_two_that_say_as_much_the_kind_decides() -> None:
    found = findings(comparison({"Ann": "+r|.", "Bob": "2016:-q 2018:+q|."}), 3)
    assert [(f.kind, f.weight) for f in found if f.weight == 1 / 2] == [
        (Kind.NEVER_QUOTED, 1 / 2),
        (Kind.CHANGED_SIDES, 1 / 2),
    ]


def test_the_set_is_closed() -> None:
    assert sorted(kind.kind for kind in SENTENCES) == sorted(Kind)
    with pytest.raises(KeyError):
        sentence(Finding(weight=0.0, leads=Lead("")), comparison({"Ann": "+q"}))
