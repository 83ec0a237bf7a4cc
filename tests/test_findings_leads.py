"""Where findings lead, how much each says, and that their set is closed."""

import pytest

from standpoint.compare.alliances import allied
from standpoint.compare.findings import (
    findings,
    of_issue,
    of_issues,
    of_stakeholder,
)
from standpoint.compare.findings.kinds import (
    Alone,
    ChangedSides,
    Finding,
    Lead,
    NeverQuoted,
    OnePassage,
    Opposite,
    Positions,
    Ranked,
    ThroughOthers,
    Together,
    Unheard,
)
from standpoint.compare.selection import Selection
from standpoint.wording.findings import SENTENCES, sentence
from standpoint.wording.findings.parts import Link
from tests.grids import of_grid

GRID = dict[str, str]
REPORTED = Selection(voices=("reported",))
LEADS: list[tuple[type[Finding], GRID, Lead]] = [
    (Positions, {"Ann": "+q|+q", "Bob": "+q|."}, Lead("stakeholders", {"who": "ann"})),
    (Positions, {"Ann": "+q|+q", "Bob": "+q|-q"}, Lead("stakeholders")),
    (Opposite, {"Ann": "+q|+q", "Bob": "-q|+q"}, Lead("issues", {"issue": "noise"})),
    (Opposite, {"Ann": "+q|+q", "Bob": "-q|-q"}, Lead("issues")),
    (Together, {"Ann": "+q|+q|+q", "Bob": "+q|+q|+q"},
     Lead("side-by-side", {"pair": ["ann", "bob"], "show": "same"})),
    (NeverQuoted, {"Ann": "+o"}, Lead("voices")),
    (ThroughOthers, {"Ann": "+a"}, Lead("voices")),
    (Alone, {"Ann": "+q|+q", "Bob": "+q|."}, Lead("", {"cell": "parking/ann"})),
    (Alone, {"Ann": "+q|+q", "Bob": ".|."}, Lead("issues")),
    (OnePassage, {"Ann": "+q"}, Lead("methods")),
    (ChangedSides, {"Ann": "2016:-q 2017:+q"}, Lead("", {"cell": "noise/ann"})),
    (ChangedSides, {"Ann": "2016:-q 2017:+q|2016:-q 2017:+q"}, Lead("time")),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "grid", "lead"), LEADS)
def test_each_leads_to_what_it_rests_on(kind: type[Finding], grid: GRID, lead: Lead) -> None:
    assert [f.leads for f in findings(of_grid(grid), 3) if type(f) is kind] == [lead]


def test_what_is_said_of_one_leads_to_what_it_rests_on() -> None:
    seen = of_grid({"Ann": "+q|+q|+o|.", "Bob": ".|-q|-o|+o", "Cem": "+r|0q|.|."})
    found = {issue.id: of_issue(seen, issue.id) for issue in seen.issues}
    assert {name: one.leads for name, one in found.items() if one} == {
        "noise": Lead("side-by-side", {"pair": ["ann", "cem"]}),
        "parking": Lead("side-by-side", {"pair": ["ann", "bob"]}),
        "trees": Lead("side-by-side", {"pair": ["ann", "bob"]}),
        "buses": Lead("", {"cell": "buses/bob"}),
    }
    unquoted = of_grid({"Ann": "+qr|-r|-o"}, REPORTED)
    example = of_stakeholder(unquoted, "ann")
    assert example is not None
    assert example.leads == Lead("", {"cell": "noise/ann"})
    for line in ("+q|-r", "+o|-r"):
        heard = of_stakeholder(of_grid({"Ann": line}), "ann")
        assert heard is not None
        assert heard.leads == Lead("voices")


@pytest.mark.parametrize(
    ("fields", "pair"),
    [
        ("+q -q|+q|0q|-q", ["bob", "dan"]),  # opposite sides before all
        ("+q|++q|-q|.", ["ann", "cem"]),
        ("+q -q|+q|0q|+q", ["bob", "dan"]),  # then the same side, for it
        ("+q -q|-q|0q|-q", ["bob", "dan"]),  # or against it
        ("+q -q|-q|0q|.", ["bob", "cem"]),
        ("+q -q|.|0q|.", ["cem", "ann"]),
    ],
)
def test_an_issue_leads_to_two_who_are_far_apart_rather_than_near(
    fields: str, pair: list[str]
) -> None:
    seen = of_grid(dict(zip(["Ann", "Bob", "Cem", "Dan"], fields.split("|"), strict=True)))
    found = of_issue(seen, "noise")
    assert found is not None
    assert found.leads == Lead("side-by-side", {"pair": pair})


def test_the_most_contested_leads_to_its_issue_or_to_the_list() -> None:
    one = of_issues(of_grid({"Ann": "++q|+q", "Bob": "--q|-q"}))[1]
    assert one.leads == Lead("issues", {"issue": "noise"})
    two = of_issues(of_grid({"Ann": "+q|+q", "Bob": "-q|-q"}))[1]
    assert two.leads == Lead("issues")


def test_each_of_several_issues_leads_to_itself() -> None:
    seen = of_grid({"Ann": "++q|+q", "Bob": "--q|-q"})
    (opposite,) = (found for found in findings(seen, 3) if type(found) is Opposite)
    assert [piece for piece in sentence(opposite, seen).pieces if isinstance(piece, Link)] == [
        Link("Noise", Lead("issues", {"issue": "noise"})),
        Link("Parking", Lead("issues", {"issue": "parking"})),
    ]


def test_alliances_lead_to_the_pair_that_does_not_fit() -> None:
    across = allied(of_grid({"Ann": "+q|+q|+q", "Bob": "-q|-q|+q"}), 3, by_strength=False).findings
    within = allied(of_grid({"Ann": "+q|+q|+q", "Bob": "+q|+q|-q"}), 3, by_strength=False).findings
    assert [one.leads for one in (*across, *within)] == [
        Lead("alliances"),
        Lead("side-by-side", {"pair": ["ann", "bob"], "show": "same"}),
        Lead("alliances"),
        Lead("side-by-side", {"pair": ["ann", "bob"], "show": "opposite"}),
    ]


def test_how_many_share_enough_leads_to_the_alliances() -> None:
    (shared,) = allied(of_grid({"Ann": "+q|+q", "Bob": "+q|-q"}), 3, by_strength=False).findings
    assert shared.leads == Lead("alliances")


WEIGHTS: list[tuple[type[Finding], GRID, float]] = [
    (Positions, {"Ann": "+q|+q|+q|.", "Bob": "+q|.|.|."}, 2 / 4),
    (Positions, {"Ann": "+q|.|.|."}, 1 / 4),
    (Positions, {"Ann": "+q|+q|+q|+q", "Bob": "+q|+q|+q|.", "Cem": "+q|.|.|."}, 1 / 4),
    (Positions, {"Ann": "+q|+q|.|.", "Bob": "+q|+q|.|."}, 0),
    (Positions, {"Ann": "+q|+q|.|.", "Bob": "+q|+q|.|.", "Cem": "+q|.|.|."}, 1 / 4),
    (Opposite, {"Ann": "+q|+q|0q|+q", "Bob": "-q|0q|0q|."}, 1 / 3),
    (Together, {"Ann": "+q|+q|+q|0q|-q", "Bob": "+q|+q|+q|-q|+q"}, 2 / 5),
    (NeverQuoted, {"Ann": "+q", "Bob": "+r", "Cem": "s", "Dan": "+q"}, 1 / 3),
    (ThroughOthers, {"Ann": "+q", "Bob": "+a", "Cem": "s"}, 1 / 2),
    (Alone, {"Ann": "+q|+q|.", "Bob": "+q|.|."}, 1 / 6),
    (OnePassage, {"Ann": "+q|+q|+qr", "Bob": "+q|.|."}, 1 / 4),
    (ChangedSides, {"Ann": "2016:-q 2017:+q", "Bob": "+q", "Cem": "s"}, 1 / 2),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "grid", "weight"), WEIGHTS)
def test_how_much_each_says(kind: type[Finding], grid: GRID, weight: float) -> None:
    found = [f.weight for f in findings(of_grid(grid), 3) if type(f) is kind]
    assert found == [pytest.approx(weight)]


def test_of_two_that_say_as_much_the_kind_decides() -> None:
    found = findings(of_grid({"Ann": "+r|.", "Bob": "2016:-q 2018:+q|."}), 3)
    assert [(type(f), f.weight) for f in found if f.weight == 1 / 2] == [
        (NeverQuoted, 1 / 2),
        (ChangedSides, 1 / 2),
    ]


def test_the_set_is_closed() -> None:
    kinds = {kind for one in (Finding, Ranked, Unheard) for kind in one.__subclasses__()}
    kinds -= {Ranked, Unheard}
    assert kinds == SENTENCES.keys()
    with pytest.raises(KeyError):
        sentence(Finding(leads=Lead("")), of_grid({"Ann": "+q"}))
