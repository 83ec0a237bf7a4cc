"""Which sets stand together: exact, counted once for each side of an issue, and in their order."""

from hypothesis import given
from hypothesis import strategies as st

from standpoint.compare.alliances import coalitions
from standpoint.compare.cells import Cell, Comparison, State, compare
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.model import Dossier, Issue, Outline, Stakeholder, Topic

Scores = list[list[int | None]]


def comparison_of(scores: Scores) -> Comparison:
    """Return a comparison with these scores, one row for each stakeholder."""
    names = [f"s{number}" for number in range(len(scores))]
    columns = [f"i{number}" for number in range(len(scores[0]))]
    issues = tuple(Issue(id=name, title=name, proposition=name) for name in columns)
    people = tuple(Stakeholder(id=name, name=name) for name in names)
    topic = Topic(id="t", title="t", issues=issues)
    dossier = Dossier(Outline(title="t", question="q", topics=(topic,)), people, ())
    cells = {}
    for name, row in zip(names, scores, strict=True):
        for column, score in zip(columns, row, strict=True):
            if score is None:
                cells[column, name] = Cell(State.NO_STATEMENT)
            else:
                cells[column, name] = Cell(State.STANCE if score else State.MIXED, score)
    return Comparison(dossier, Selection(), issues, people, cells)


grids = st.integers(1, 6).flatmap(
    lambda width: st.lists(
        st.lists(st.sampled_from([None, -2, -1, 0, 1, 2]), min_size=width, max_size=width),
        min_size=1,
        max_size=6,
    )
)


def test_a_set_is_all_of_one_side_and_strength_makes_no_difference() -> None:
    (found,) = coalitions(comparison_of([[1, -1], [2, -2], [-1, 0], [None, None]]))
    assert found.members == ("s0", "s1")
    assert (found.supporting, found.opposing) == (("i0",), ("i1",))


def test_a_larger_set_does_not_count_for_a_smaller_one_inside_it() -> None:
    found = coalitions(comparison_of([[1, 1], [1, 1], [1, -1]]))
    assert [(c.members, c.count) for c in found] == [(("s0", "s1", "s2"), 1), (("s0", "s1"), 1)]


def test_nobody_together_is_no_set() -> None:
    assert coalitions(comparison_of([[1, 0], [-1, 0], [None, 0]])) == []


def test_more_issues_come_first_and_then_more_members_and_then_the_dossiers_order() -> None:
    found = coalitions(comparison_of([[1, 1, 1, None], [1, 1, 1, None], [None, None, 1, 1]] * 2))
    assert [(c.count, len(c.members)) for c in found] == [(2, 4), (1, 6), (1, 2)]
    alike = coalitions(comparison_of([[None, 1], [None, 1], [1, None], [1, None]]))
    assert [c.members for c in alike] == [("s0", "s1"), ("s2", "s3")]


@given(grids)
def test_every_side_of_two_or_more_is_in_exactly_one_set(scores: Scores) -> None:
    comparison = comparison_of(scores)
    found = coalitions(comparison)
    sides = {
        (issue, sign): {f"s{row}" for row, held in enumerate(scores) if (held[i] or 0) * sign > 0}
        for i, issue in enumerate(issue.id for issue in comparison.issues)
        for sign in (1, -1)
    }
    expected = {key: members for key, members in sides.items() if len(members) > 1}
    told = {(issue, 1): set(c.members) for c in found for issue in c.supporting}
    told |= {(issue, -1): set(c.members) for c in found for issue in c.opposing}
    assert told == expected
    assert sum(c.count for c in found) == len(expected)
    assert len({c.members for c in found}) == len(found)
    assert found == sorted(found, key=lambda c: (-c.count, -len(c.members)))


def test_the_shipped_dossier_has_macron_and_britain_together_most_often(calais: Loaded) -> None:
    assert calais.dossier is not None
    first = coalitions(compare(calais.dossier, Selection()))[0]
    assert set(first.members) == {"macron", "uk-government"}
    assert first.count == 2
