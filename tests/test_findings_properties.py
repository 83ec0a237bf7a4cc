"""What a finding says is true of its comparison, counted again cell by cell; none is missing."""

import random
import re
from collections.abc import Iterator
from itertools import combinations, product
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.compare.alliances import allied
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.contested import van_der_eijk
from standpoint.compare.findings import (
    findings,
    of_issue,
    of_issues,
    of_stakeholder,
    of_stakeholders,
)
from standpoint.compare.findings.kinds import (
    Alone,
    BestSplit,
    ChangedSides,
    Finding,
    Misfit,
    MostContested,
    NeverQuoted,
    OfStakeholder,
    OnePassage,
    OnIssue,
    Opposite,
    Positions,
    Ranked,
    Shared,
    ThroughOthers,
    Together,
)
from standpoint.compare.pairs import SHARED, Relation, relations
from standpoint.compare.selection import Selection
from standpoint.model import VOICES, Voice
from standpoint.wording import side_by_side
from standpoint.wording.findings import headline, sentence
from tests.conftest import REPOSITORY
from tests.grids import STANCES, TITLES, of_grid

PAGES = {path.stem.replace("_", "-") for path in (REPOSITORY / "standpoint/pages").glob("*.py")}
PARAMETERS = {
    "": {"cell"},
    "issues": {"issue"},
    "stakeholders": {"who"},
    "side-by-side": {"pair", "show"},
    "alliances": set(),
    "voices": set(),
    "methods": set(),
    "time": set(),
}
"""Where a finding may lead, and what may stand in the address."""
NAMES = ["Ann", "Bob", "Cem", "Dan", "Eve", "Fay"]
SHOWN = ["same", "apart", "opposite"]

voices = st.text("qroaQROA", min_size=1, max_size=2)
entry = st.builds(
    "{}{}{}{}".format,
    st.sampled_from(["", "", "", "2016:", "2017:", "2019:"]),
    st.sampled_from(sorted(STANCES)),
    voices,
    st.sampled_from(["", "", "", "", "=Ann", "=Bob"]),
)
field = st.one_of(
    st.sampled_from([".", "s"]),
    st.lists(entry, min_size=1, max_size=2).map(" ".join),
    entry,
)


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Return a comparison of up to six stakeholders on up to six issues, in any selection."""
    width = draw(st.integers(1, 6))
    names = NAMES[: draw(st.integers(0, 6))]
    line = st.lists(field, min_size=width, max_size=width).map("|".join)
    rules = draw(
        st.one_of(
            st.just(Selection()),
            st.builds(
                Selection,
                voices=some(VOICES),
                sources=some(("paper", "other")),
                topics=some(("street", "rest")),
                stakeholders=some([name.lower() for name in names]),
            ),
        )
    )
    speech = draw(
        st.sampled_from([{}, {}, {"own_words_of": "ann"}, {"speakers": {"THE CHAIR": "cem"}}])
    )
    return of_grid({name: draw(line) for name in names}, rules, **speech)


def some(values: list[str] | tuple[str, ...]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return none of the values, which is all, or some."""
    chosen = st.sets(st.sampled_from(values)) if values else st.just(set())
    return st.one_of(st.just(()), chosen.map(lambda few: tuple(v for v in values if v in few)))


def scores(seen: Comparison, issue: str) -> dict[str, int]:
    """Return who has which number on an issue."""
    cells = {s.id: seen.cells[issue, s.id] for s in seen.stakeholders}
    return {name: cell.score for name, cell in cells.items() if cell.score is not None}


def holding(seen: Comparison, issue: str) -> list[str]:
    """Return who has a position that counts on an issue."""
    return [s.id for s in seen.stakeholders if seen.cells[issue, s.id].current]


def hidden(seen: Comparison, issue: str) -> list[str]:
    """Return of whom the reading rules leave out all that is recorded on an issue."""
    return [
        s.id
        for s in seen.stakeholders
        if any(position.issue == issue for position in s.positions)
        and not seen.cells[issue, s.id].current
    ]


def held(seen: Comparison, name: str) -> list[str]:
    return [issue.id for issue in seen.issues if seen.cells[issue.id, name].current]


def is_opposed(seen: Comparison, issue: str) -> bool:
    numbers = scores(seen, issue).values()
    return any(one * other < 0 for one, other in combinations(numbers, 2))


def contest(seen: Comparison, issue: str) -> tuple[float, int]:
    numbers = list(scores(seen, issue).values())
    agreement = van_der_eijk([numbers.count(score) for score in range(-2, 3)])
    return round(agreement, 9) if len(numbers) > 1 else 2.0, -len(numbers)


def related(seen: Comparison, one: str, other: str) -> dict[str, list[str]]:
    """Return the issues that two share by how they stand to each other."""
    found: dict[str, list[str]] = {"same": [], "apart": [], "opposite": []}
    for issue in seen.issues:
        numbers = scores(seen, issue.id)
        if one in numbers and other in numbers:
            first, second = numbers[one], numbers[other]
            if first * second < 0:
                found["opposite"].append(issue.id)
            elif first * second > 0 or first == second == 0:
                found["same"].append(issue.id)
            else:
                found["apart"].append(issue.id)
    return found


def pairs_of(seen: Comparison) -> Iterator[tuple[str, str]]:
    return combinations([s.id for s in seen.stakeholders], 2)


def unheard(seen: Comparison, silent_voices: set[Voice]) -> list[str]:
    """Return who has a position here, and in the whole dossier only passages in these voices."""
    if seen.selection.voices:
        return []
    people = seen.dossier.stakeholders
    everything = [(s, e) for s in people for p in s.positions for e in p.evidence]
    talking = {e.speaker for _, e in everything if e.voice == Voice.ASCRIBED}
    for source in seen.dossier.sources:
        owners = (source.own_words_of, *source.speakers.values())
        talking |= {s.name for s in people if s.id in owners}
    return [
        s.id
        for s in seen.stakeholders
        if held(seen, s.id)
        and s.name not in talking
        and {e.voice for who, e in everything if who is s} <= silent_voices
    ]


UNQUOTED = {Voice.REPORTED, Voice.OBSERVED, Voice.ASCRIBED}


def check_positions(seen: Comparison, found: Positions | None) -> None:
    counts = [len(held(seen, s.id)) for s in seen.stakeholders]
    if not any(counts):
        assert found is None
        return
    assert found is not None
    assert [len(held(seen, name)) for name in found.most] == [max(counts)] * len(found.most)
    assert sorted([*found.others, *[found.count] * len(found.most)]) == sorted(counts)
    assert found.of == len(seen.issues)
    assert found.count > max(found.others, default=0)
    assert found.weight * found.of == pytest.approx(
        found.count - max(found.others, default=found.count if len(found.most) > 1 else 0)
    )


def check_opposite(seen: Comparison, found: Opposite | None) -> None:
    comparable = [i.id for i in seen.issues if len(scores(seen, i.id)) > 1]
    opposed = [issue for issue in comparable if is_opposed(seen, issue)]
    rules = seen.selection.voices or seen.selection.sources
    if not opposed and (not comparable or rules):
        assert found is None
        return
    assert found is not None
    assert sorted(found.issues) == sorted(opposed)
    assert list(found.issues) == sorted(found.issues, key=lambda issue: contest(seen, issue))
    assert found.weight == pytest.approx(len(opposed) / len(comparable))


def check_together(seen: Comparison, found: Together | None, min_shared: int) -> None:
    leads = {}
    for pair in pairs_of(seen):
        by = {name: len(issues) for name, issues in related(seen, *pair).items()}
        shared = sum(by.values())
        if shared >= min_shared and by["same"] > shared / 2 and by["same"] > by["opposite"]:
            leads[pair] = by["same"] - by["opposite"], by["same"], shared
    if not leads:
        assert found is None
        return
    assert found is not None
    best = next(
        pair for pair in leads if leads[pair][0] == max(lead for lead, _, _ in leads.values())
    )
    assert (found.one, found.other) == best
    assert (found.same, found.shared) == leads[best][1:]
    assert found.alike == [one[1:] for one in leads.values()].count(leads[best][1:]) - 1
    assert found.weight == pytest.approx(leads[best][0] / len(seen.issues))


def check_unheard(
    seen: Comparison, never: NeverQuoted | None, others: ThroughOthers | None
) -> None:
    quoteless, ascribed = unheard(seen, UNQUOTED), unheard(seen, {Voice.ASCRIBED})
    assert list(others.stakeholders if others else ()) == ascribed
    assert list(never.stakeholders if never else ()) == (quoteless if quoteless != ascribed else [])


def check_alone(seen: Comparison, found: Alone | None) -> None:
    recorded = {
        issue.id: [
            s.id
            for s in seen.dossier.stakeholders
            if any(position.issue == issue.id for position in s.positions)
        ]
        for issue in seen.issues
    }
    filled = [issue for issue in recorded if holding(seen, issue)]
    lone = {issue: recorded[issue][0] for issue in filled if len(recorded[issue]) == 1}
    if not lone or len(seen.dossier.stakeholders) < 2:
        assert found is None
        return
    assert found is not None
    assert found.weight * 3 == pytest.approx(len(lone) / len(filled))
    assert list(found.issues) == list(lone)
    assert found.counts == {n: sum(o == n for o in lone.values()) for n in lone.values()}


def check_one_passage(seen: Comparison, found: OnePassage | None) -> None:
    resting = [
        len({(e.source, e.text) for e in position.evidence})
        for stakeholder in seen.stakeholders
        for position in stakeholder.positions
        if position.issue in {issue.id for issue in seen.issues}
        and any(seen.selection.counts(e) for e in position.evidence)
    ]
    assert (found.count if found else 0) == resting.count(1)
    assert found is None or found.of == len(resting)


def check_changed_sides(seen: Comparison, found: ChangedSides | None) -> None:
    def turned(cell: Cell) -> bool:
        now = cell.score or 0
        return any(before.stance.score * now < 0 for before in cell.earlier)

    moved = [
        (i.id, s.id)
        for i in seen.issues
        for s in seen.stakeholders
        if turned(seen.cells[i.id, s.id])
    ]
    assert list(found.cells if found else ()) == moved


def check_ranked(seen: Comparison, min_shared: int) -> tuple[Finding, ...]:
    found = findings(seen, min_shared)
    kinds: dict[type[Finding], Any] = {type(one): one for one in found}
    assert len(kinds) == len(found)
    weights = [one.weight for one in found]
    assert weights == sorted(weights, reverse=True)
    check_positions(seen, kinds.get(Positions))
    check_opposite(seen, kinds.get(Opposite))
    check_together(seen, kinds.get(Together), min_shared)
    check_unheard(seen, kinds.get(NeverQuoted), kinds.get(ThroughOthers))
    check_alone(seen, kinds.get(Alone))
    check_one_passage(seen, kinds.get(OnePassage))
    check_changed_sides(seen, kinds.get(ChangedSides))
    return found


def check_lists(seen: Comparison, ranked: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Look at what stands over the lists: of the same findings, and what is most contested."""
    over = of_issues(seen)
    assert set(map(repr, of_stakeholders(seen))) <= set(map(repr, ranked))
    assert bool(over) == bool(ranked) == bool(of_stakeholders(seen))
    opposed = [issue.id for issue in seen.issues if is_opposed(seen, issue.id)]
    told = [one for one in over if isinstance(one, MostContested)]
    split = [i.id for i in seen.issues if any(c.state == State.DIVIDED for c in seen.row(i.id))]
    contested = [issue.id for issue in seen.issues if issue.id in {*opposed, *split}]
    least = min((contest(seen, issue) for issue in contested), default=None)
    most = tuple(issue for issue in contested if contest(seen, issue) == least)
    assert [one.issues for one in told] == ([most] if len(opposed) > 1 else [])
    rest = [one for one in over if one not in told]
    assert set(map(repr, rest)) <= set(map(repr, ranked))
    return over


def check_issue(seen: Comparison, issue: str, found: OnIssue | None) -> None:
    if not holding(seen, issue):
        assert found is None
        return
    assert found is not None
    numbers = scores(seen, issue)
    assert list(found.supporting) == [name for name in numbers if numbers[name] > 0]
    assert list(found.opposing) == [name for name in numbers if numbers[name] < 0]
    assert list(found.mixed) == [name for name in numbers if numbers[name] == 0]
    assert list(found.divided) == [n for n in holding(seen, issue) if n not in numbers]
    assert list(found.left_out) == hidden(seen, issue)


def check_stakeholder(seen: Comparison, name: str, found: OfStakeholder | None) -> None:
    mine = held(seen, name)
    if not mine:
        assert found is None
        return
    assert found is not None
    numbers = {issue: seen.cells[issue, name].score for issue in mine}
    assert list(found.supporting) == [i for i in mine if (numbers[i] or 0) > 0]
    assert list(found.opposing) == [i for i in mine if (numbers[i] or 0) < 0]
    assert list(found.mixed) == [i for i in mine if numbers[i] == 0]
    assert list(found.divided) == [i for i in mine if numbers[i] is None]
    assert found.never_quoted == (name in unheard(seen, UNQUOTED))
    quoted = [
        issue
        for issue in mine
        if any(e.voice == Voice.QUOTED for p in seen.cells[issue, name].current for e in p.evidence)
    ]
    assert found.of == len(seen.issues)
    rules = seen.selection.voices or seen.selection.sources
    assert found.quoted == (None if rules else tuple(quoted))


def check_pair(seen: Comparison, one: str, other: str) -> None:
    """Look at how two stand to each other, and at the words for it where either has a position."""
    mine, theirs = held(seen, one), held(seen, other)
    found = relations(seen, (one, other))
    on = {kind: [issue for issue, held in found.items() if held == kind] for kind in Relation}
    by = related(seen, one, other)
    assert [on[kind] for kind in SHARED] == [by[name] for name in SHOWN]
    untold = [i.id for i in seen.issues if {one, other} & set(hidden(seen, i.id))]
    alone = [i for i in (*mine, *theirs) if (i in mine) != (i in theirs) and i not in untold]
    assert sorted(on[Relation.ONE]) == sorted(alone)
    assert on[Relation.LEFT_OUT] == untold
    shared = [issue for issues in by.values() for issue in issues]
    assert on[Relation.DIVIDED] == [i for i in mine if i in theirs and i not in shared]
    assert list(found) == [issue.id for issue in seen.issues]
    if not mine and not theirs:
        return
    check_words(seen, f"{side_by_side.headline(found, (one, other), seen)}.")
    for part in side_by_side.deck(found, (one, other), seen).removesuffix(".").split(". "):
        check_words(seen, f"{part}.")


def check_alliances(seen: Comparison, min_shared: int) -> tuple[Finding, ...]:
    found = allied(seen, min_shared, by_strength=False).findings
    kinds = [type(one) for one in found]
    assert kinds in ([], [Shared], [Together, Shared], [BestSplit], [BestSplit, Misfit])
    every = {pair: related(seen, *pair) for pair in pairs_of(seen)}
    for one in found:
        if isinstance(one, Shared):
            assert one.of == len(every)
            shared = [sum(map(len, by.values())) for by in every.values()]
            assert one.count == sum(number >= min_shared for number in shared)
        if isinstance(one, Misfit):
            relation = "same" if one.together else "opposite"
            assert one.issue in every[one.one, one.other][relation]
    if BestSplit in kinds and len(seen.stakeholders) <= len(NAMES):
        check_split(every, found)
    return found


def check_split(every: dict[tuple[str, str], dict[str, list[str]]], found: Any) -> None:
    """Go through all splits of those who are on the same side as, or opposite to, somebody."""
    met = {pair: by for pair, by in every.items() if by["same"] or by["opposite"]}
    first, *others = sorted({name for pair in met for name in pair})
    splits = []
    for sides in product((False, True), repeat=len(others)):
        camp = {first: False, **dict(zip(others, sides, strict=True))}
        splits.append((camp, sum(
            len(by["opposite" if camp[one] == camp[other] else "same"])
            for (one, other), by in met.items()
        )))  # fmt: skip
    fewest = min(wrong for _, wrong in splits)
    (best,) = [camp for camp, wrong in splits if wrong == fewest]
    split = found[0]
    assert split.of == sum(len(by["same"]) + len(by["opposite"]) for by in met.values())
    assert (split.of - split.count, split.camps) == (fewest, len(set(best.values())))
    assert (len(found) > 1) == (fewest > 0)
    for misfit in found[1:]:
        wrong = {
            (one, other): len(by["opposite" if best[one] == best[other] else "same"])
            for (one, other), by in met.items()
        }
        assert wrong[misfit.one, misfit.other] == max(wrong.values())
        assert misfit.count == fewest
        assert misfit.together == (best[misfit.one] != best[misfit.other])


FIGURE = re.compile(r"(?<![\w,.])[0-9](?![\w,])")
WORD = re.compile(r"[\w’-]+")


def check_words(seen: Comparison, text: str) -> None:
    """Look at a sentence: its length without names, its numbers, its beginning and its end."""
    names = [*(s.label for s in seen.dossier.stakeholders), *TITLES]
    own = re.sub(rf"\b({'|'.join(names)})\b", "", text)
    assert len(WORD.findall(own)) < 20, text
    assert text[0].isupper(), text
    assert text.endswith("."), text
    assert own[0] == text[0], text
    assert not FIGURE.search(own), text
    assert not re.search(r"%|\b(speaks?|he|she|his|her)\b|  ", text), text


def check_lead(seen: Comparison, found: Finding) -> None:
    """Look at where a finding leads: to a page there is, with ids that are in the selection."""
    assert not isinstance(found, Ranked) or 0 <= found.weight <= 1
    assert found.leads.page in PARAMETERS
    assert (found.leads.page or "matrix") in PAGES
    given = dict(found.leads.parameters)
    assert given.keys() <= PARAMETERS[found.leads.page]
    issues, people = {i.id for i in seen.issues}, {s.id for s in seen.stakeholders}
    assert given.get("show", "same") in SHOWN
    assert given.get("issue", next(iter(issues), "")) in issues
    assert {given.get("who", next(iter(people), ""))} <= people
    assert set(given.get("pair", [])) <= people
    if "cell" in given:
        issue, _, name = str(given["cell"]).partition("/")
        assert seen.cells[issue, name].current


def check_everything(seen: Comparison, min_shared: int) -> None:
    ranked = check_ranked(seen, min_shared)
    told = [*ranked, *check_lists(seen, ranked), *check_alliances(seen, min_shared)]
    for issue in seen.issues:
        check_issue(seen, issue.id, on := of_issue(seen, issue.id))
        told += [on] if on else []
    for stakeholder in seen.stakeholders:
        check_stakeholder(seen, stakeholder.id, of := of_stakeholder(seen, stakeholder.id))
        told += [of] if of else []
    for one, other in pairs_of(seen):
        check_pair(seen, one, other)
    for found in told:
        check_lead(seen, found)
        check_words(seen, str(sentence(found, seen)))
        check_words(seen, f"{headline(found, seen)}.")


@settings(max_examples=200)
@given(comparisons(), st.integers(1, 4))
def test_what_is_said_is_true(seen: Comparison, min_shared: int) -> None:
    check_everything(seen, min_shared)


SIXTEEN = tuple(f"qa{letter}" for letter in "abcdefghijklmnop")


@pytest.mark.parametrize("filled", [0.3, 1.0])
@pytest.mark.parametrize(
    "selection",
    [
        Selection(),
        Selection(voices=("quoted", "reported")),
        Selection(sources=("paper",)),
        Selection(("observed",), ("other",), ("rest",), SIXTEEN),
    ],
    ids=["all", "voices", "source", "each"],
)
def test_what_is_said_of_forty_is_true(filled: float, selection: Selection) -> None:
    chance = random.Random(f"{filled}")
    names = [f"Q{first}{second}" for first in "abc" for second in "abcdefghijklmnop"]

    def position() -> str:
        date = chance.choice(["", "", "2016:", "2017:"])
        return f"{date}{chance.choice(sorted(STANCES))}{chance.choice('qroaQROA')}"

    def cell() -> str:
        few = " ".join(position() for _ in range(chance.choice([1, 1, 2])))
        return few if chance.random() < filled else chance.choice(".s")

    grid = {name: "|".join(cell() for _ in TITLES) for name in names[:40]}
    check_everything(of_grid(grid, selection), 3)
