"""Who gets to speak: counts by hand, by brute force, and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.selection import Selection
from standpoint.compare.standing import standing
from standpoint.compare.voices import (
    Heard,
    ascriptions,
    cited_words,
    how_heard,
    passages_by_voice,
    words_by_rank,
    words_once,
)
from standpoint.load import Loaded
from standpoint.model import (
    Dossier,
    Evidence,
    Issue,
    Outline,
    Position,
    Silence,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Span, Text, words
from standpoint.wording import shown_in_cell
from standpoint.wording.voices import (
    RULES,
    bars_summary,
    bars_title,
    coverage_sentence,
    heard_instead,
    lead,
    overview,
    quoted,
    sources_sentence,
    without_bar,
)
from tests.conftest import placed

TEXT = "Ann said “we will stay here”. Bea left early. Ann wants that Bea pays for it all."


def evidence(text: str, voice: str, source: str = "paper", speaker: str | None = None) -> Evidence:
    return Evidence(source=source, text=text, voice=Voice(voice), speaker=speaker)


def position(issue: str, *passages: Evidence, stance: str = "support") -> Position:
    return Position(issue=issue, stance=Stance(stance), summary="So.", evidence=passages)


def dossier(*stakeholders: Stakeholder, sources: tuple[str, ...] = ("paper",)) -> Dossier:
    issues = tuple(Issue(id=name, title=name.title(), proposition="So.") for name in ("one", "two"))
    topic = Topic(id="topic", title="Topic", issues=issues)
    return placed(
        Dossier(
            Outline(title="T", question="Q?", topics=(topic,)),
            stakeholders,
            tuple(Source(id=name, body=Text(TEXT), date="2020") for name in sources),
        )
    )


ANN = Stakeholder(
    id="ann",
    name="Ann",
    positions=(
        position("one", evidence("Ann said “we will stay here”", "quoted")),
        position(
            "two",
            evidence("Ann said “we will stay here”", "quoted"),
            evidence("stay here", "observed"),
        ),
    ),
)
BEA = Stakeholder(
    id="bea",
    name="Bea",
    positions=(position("one", evidence("Bea pays for it all", "ascribed", speaker="Ann")),),
    silent_on=(Silence(issue="two", note="Not asked."),),
)


def test_a_passage_is_counted_with_each_position_and_its_words_once() -> None:
    (ann,) = how_heard(compare(dossier(ANN), Selection()))
    assert ann.passages == (2, 0, 1, 0)
    assert ann.words == (6, 0, 0, 0)  # "stay here" lies within the quoted passage
    assert ann.sources == {"paper": 6}
    assert ann.voices == (Voice.QUOTED, Voice.OBSERVED)


def test_under_reading_rules_only_what_counts_is_counted() -> None:
    (ann,) = how_heard(compare(dossier(ANN), Selection(voices=("observed",))))
    assert (ann.passages, ann.words, ann.left_out) == ((0, 0, 1, 0), (0, 0, 2, 0), 1)


def test_a_stakeholder_without_a_position_has_zeros_and_no_source() -> None:
    nobody = Stakeholder(id="no", name="No", silent_on=(Silence(issue="one", note="None."),))
    (found,) = how_heard(compare(dossier(nobody), Selection()))
    assert found == Heard(nobody, (0,) * 4, (0,) * 4, {}, silent=1, never_quoted=False, left_out=0)
    assert found.voices == ()


def test_the_same_words_in_two_sources_are_counted_in_both() -> None:
    two = Stakeholder(
        id="two",
        name="Two",
        positions=(
            position(
                "one",
                evidence("Bea left early", "observed"),
                evidence("Bea left early", "observed", source="other"),
            ),
        ),
    )
    found = how_heard(compare(dossier(two, sources=("paper", "other")), Selection()))
    assert found[0].sources == {"paper": 3, "other": 3}
    assert cited_words(found) == {"paper": 3, "other": 3}


def test_a_word_cited_for_two_stakeholders_counts_for_each() -> None:
    other = ANN.model_copy(update={"id": "other", "name": "Other"})
    assert cited_words(how_heard(compare(dossier(ANN, other), Selection()))) == {"paper": 12}


def test_who_speaks_of_whom_holds_every_ascribed_passage_by_speaker() -> None:
    more = position(
        "two",
        evidence("Bea left early", "ascribed", speaker="Cem"),
        evidence("Bea pays for it all", "ascribed", speaker="Ann"),
        evidence("Bea left early", "observed"),
    )
    bea = BEA.model_copy(update={"positions": (*BEA.positions, more), "silent_on": ()})
    found = ascriptions(compare(dossier(ANN, bea), Selection()))
    assert [
        (one.speaker, one.stakeholder.id, [issue for issue, _ in one.passages]) for one in found
    ] == [("Ann", "bea", ["one", "two"]), ("Cem", "bea", ["two"])]


def test_a_divided_cell_has_the_most_direct_of_both_sides_voices() -> None:
    torn = Stakeholder(
        id="torn",
        name="Torn",
        positions=(
            position("one", evidence("Bea left early", "observed")),
            position("one", evidence("Ann wants that Bea pays", "reported"), stance="oppose"),
        ),
    )
    comparison = compare(dossier(torn), Selection())
    assert comparison.cells["one", "torn"].voice is None
    assert comparison.cells["two", "torn"].state == State.NO_STATEMENT
    assert standing(comparison, "torn").voices == {Voice.REPORTED: 1}


WORDS = "a bb ccc dddd e ff ggg hhhh i jj kkk llll".split()
STARTS = [len(" ".join([*WORDS[:i], ""])) for i in range(len(WORDS))]


@given(
    st.lists(
        st.tuples(st.integers(0, 11), st.integers(0, 11), st.integers(0, 3)).map(
            lambda t: (min(t[:2]), max(t[:2]), t[2])
        )
    )
)
def test_words_by_rank_equals_a_count_word_by_word(pieces: list[tuple[int, int, int]]) -> None:
    spans = [(Span(STARTS[a], STARTS[b] + len(WORDS[b])), rank) for a, b, rank in pieces]
    expected = [0] * 4
    for place in range(len(WORDS)):
        ranks = [rank for a, b, rank in pieces if a <= place <= b]
        if ranks:
            expected[min(ranks)] += 1
    assert words_by_rank(" ".join(WORDS), spans, 4) == tuple(expected)


def test_the_shipped_dossier_adds_up(calais: Loaded) -> None:
    assert calais.dossier
    comparison = compare(calais.dossier, Selection())
    found = how_heard(comparison)
    assert sum(sum(one.passages) for one in found) == sum(len(c[2]) for c in comparison.counted)
    assert all(sum(one.sources.values()) == sum(one.words) for one in found)
    said_of = ascriptions(comparison)
    assert sum(len(a.passages) for a in said_of) == sum(one.passages[3] for one in found)
    force = found[1]  # both of its passages begin alike: one lies within the other
    assert force.stakeholder.id == "security-forces"
    longest = max((p.evidence[0] for p in force.stakeholder.positions), key=lambda e: len(e.text))
    assert force.words[2] == len(list(words(longest.text)))


def test_each_way_not_to_be_quoted_has_its_sentence() -> None:
    def one(name: str, *passages: Evidence) -> Stakeholder:
        held = (position("one", *passages),) if passages else ()
        return Stakeholder(id=name, name=name, positions=held)

    left, pays = "Bea left early", "Bea pays for it all"
    comparison = compare(
        dossier(
            one("quoted", evidence("we will stay here", "quoted")),
            one("reported", evidence(left, "reported"), evidence(pays, "observed")),
            one("seen", evidence(left, "observed")),
            one("told", evidence(pays, "ascribed", speaker="Ann")),
            one("both", evidence(left, "observed"), evidence(pays, "ascribed", speaker="Ann")),
            one("none"),
        ),
        Selection(),
    )
    said = heard_instead(how_heard(comparison), ascriptions(comparison), restricted=False)
    assert {found.stakeholder.id: sentence for found, sentence in said} == {
        "reported": "never quoted; one passage in the author’s paraphrase.",
        "seen": "only observed, not heard: one passage on what they did, as the author describes it.",
        "told": "heard only through others: one passage of Ann on them.",
        "both": (
            "not heard themselves: one passage on what they did, as the author describes it, and "
            "one passage of Ann on them."
        ),
        "none": "no position here.",
    }


def test_who_loses_all_positions_to_the_rules_is_told_from_who_has_none() -> None:
    comparison = compare(dossier(BEA), Selection(voices=("quoted",)))
    found, said_of = how_heard(comparison), ascriptions(comparison)
    ((_, sentence),) = heard_instead(found, said_of, restricted=True)
    assert sentence == (
        "no position counts here, and silent on one issue; one position left out by the reading rules."
    )


def test_the_coverage_sentence_counts_each_kind_of_cell() -> None:
    cem = Stakeholder(id="cem", name="Cem")
    comparison = compare(dossier(ANN, BEA, cem), Selection(voices=("quoted",)))
    assert comparison.states == {
        State.STANCE: 2,
        State.SILENT: 1,
        State.NO_STATEMENT: 2,
        State.LEFT_OUT: 1,
    }
    assert coverage_sentence(comparison.states) == (
        "Of 6 cells: 2 with a position, 1 silent, 2 without a statement, 1 left out by the reading "
        "rules."
    )


def test_what_is_cited_is_every_passage_by_its_voice() -> None:
    found = passages_by_voice(compare(dossier(ANN, BEA), Selection()))
    assert {key: [e.text for e in passages] for key, passages in found.items()} == {
        ("ann", "quoted"): ["Ann said “we will stay here”"] * 2,
        ("ann", "observed"): ["stay here"],
        ("bea", "ascribed"): ["Bea pays for it all"],
    }


def heard(*who: Stakeholder) -> tuple[Comparison, tuple[Heard, ...]]:
    comparison = compare(dossier(*who), Selection())
    return comparison, how_heard(comparison)


def test_the_overview_counts_each_voice_once() -> None:
    said = [overview(heard(*who)[1]) for who in PEOPLE]
    assert said == [
        "Of four passages, two are quoted, one observed and one ascribed.",
        "The one passage is ascribed.",
        "Both passages are ascribed.",
        "Of two passages, one is quoted and one ascribed.",
        "No passage counts here.",
    ]
    assert [quoted(*heard(*who)) for who in PEOPLE] == [
        "Quoted: two of four passages",
        "Quoted: none",
        "Quoted: none",
        "Quoted: one of two passages",
        "No passage counts here",
    ]


ONCE = ANN.model_copy(update={"id": "once", "positions": ANN.positions[:1]})
DORA = BEA.model_copy(update={"id": "dora", "name": "Dora"})
NOBODY = Stakeholder(id="no", name="No")
PEOPLE = [(ANN, BEA), (BEA,), (BEA, DORA), (ONCE, BEA), (NOBODY,)]


def test_the_lead_says_who_is_never_quoted_and_then_who_is_heard_only_through_others() -> None:
    held = (position("one", evidence("Bea left early", "observed")),)
    seen = Stakeholder(id="seen", name="Seen", positions=held)
    assert [lead(*heard(*who)) for who in ((ANN, seen, BEA), (ANN,), (NOBODY,))] == [
        (
            "Never quoted: Seen and Bea",
            [
                "Of five passages, two are quoted, two observed and one ascribed.",
                "Heard only through others: Bea.",
            ],
        ),
        (
            "Quoted: two of three passages",
            ["Of three passages, two are quoted and one observed."],
        ),
        ("No passage counts here", []),
    ]


def test_a_cell_of_the_coverage_says_its_stance_and_its_voice() -> None:
    torn = Stakeholder(
        id="torn",
        name="Torn",
        positions=(
            position("one", evidence("Bea left early", "observed")),
            position("one", evidence("Ann wants that Bea pays", "reported"), stance="oppose"),
        ),
    )
    comparison = compare(dossier(torn, BEA), Selection())
    cells = {key: shown_in_cell(c) for key, c in comparison.cells.items()}
    assert cells == {
        ("one", "torn"): "divided, reported against and observed for",
        ("two", "torn"): "no statement",
        ("one", "bea"): "support, ascribed",
        ("two", "bea"): "silent",
    }


@pytest.mark.parametrize(
    ("rules", "passages", "nobody", "cited"),
    [
        (
            {},
            "Quoted: eight of 39 passages (21\u00a0%). By stakeholder: Macron (25), Migrants (5), Aid "
            "groups (4), UK government (3) and Security forces (2).",
            "",
            "Cited: 546 words of one source, Truthdig, 16 January 2018. A word cited for two "
            "stakeholders counts for each: 565 in all, so that the shares of a source add up, but for rounding.",
        ),
        (
            {"voices": ("quoted",)},
            "Quoted: all eight passages (100\u00a0%). By stakeholder: Macron (6), Aid groups (1) and "
            "Migrants (1).",
            " Left out by the reading rules: Security forces and UK government.",
            "Cited: 92 words of one source, Truthdig, 16 January 2018. A word cited for two "
            "stakeholders counts for each, so that the shares of a source add up, but for rounding.",
        ),
        (
            {"topics": ("asylum",)},
            "Quoted: two of eight passages (25\u00a0%). By stakeholder: Macron (4) and Migrants (4).",
            " Without a position here: Security forces, Aid groups and UK government.",
            "Cited: 114 words of one source, Truthdig, 16 January 2018. A word cited for two "
            "stakeholders counts for each, so that the shares of a source add up, but for rounding.",
        ),
    ],
)
def test_bars_in_words(
    rules: dict[str, tuple[str, ...]], passages: str, nobody: str, cited: str, calais: Loaded
) -> None:
    assert calais.dossier is not None
    comparison = compare(calais.dossier, Selection(**rules))
    found = how_heard(comparison)
    assert bars_summary(found, "passages") == f"{passages}{nobody} {RULES['passages']}"
    assert bars_summary(found, "words").endswith(f".{nobody} {RULES['words']}")
    assert sources_sentence(found, words_once(comparison), calais.dossier) == cited


@pytest.mark.parametrize(
    ("most", "least", "said"),
    [
        (6, 0, "By stakeholder: One (3), Two (3), Three (3), Four (3), Five (3) and Six (3)."),
        (7, 0, "First come One (3), Two (3), Three (3), Four (3), Five (3) and Six (3, like one other)."),
        (9, 0, "First come One (3), Two (3), Three (3), Four (3), Five (3) and Six (3, like three others)."),
        (6, 1, "First come One (3), Two (3), Three (3), Four (3), Five (3) and Six (3)."),
        (5, 2, "First come One (3), Two (3), Three (3), Four (3), Five (3) and Six (1, like one other)."),
    ],
)  # fmt: skip
def test_who_is_level_with_the_last_that_is_named_is_counted(
    most: int, least: int, said: str
) -> None:
    """Not to be named then does not seem to be less."""
    names = ["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"]
    like = [ANN] * most + [ONCE] * least
    who = [
        one.model_copy(update={"id": name.lower(), "name": name})
        for one, name in zip(like, names, strict=False)
    ]
    found = how_heard(compare(dossier(*who), Selection()))
    assert said in bars_summary(found, "passages")


def test_the_words_of_each_source_are_counted_in_it_alone(oehlbrueck: Loaded) -> None:
    assert oehlbrueck.dossier is not None
    comparison = compare(oehlbrueck.dossier, Selection())
    article, speech = "tagblatt-altstadt-2023", "rede-roennebaum-2023"
    assert {one.stakeholder.id: one.sources for one in how_heard(comparison)} == {
        "buergermeisterin": {article: 65, speech: 45},
        "gewerbering": {article: 108},
        "atempause": {article: 89, speech: 15},
    }
    assert words_once(comparison) == {article: 262, speech: 60}


def test_two_sources_are_counted_and_not_named(oehlbrueck: Loaded) -> None:
    comparison = compare(oehlbrueck.dossier, Selection())
    found, once = how_heard(comparison), words_once(comparison)
    assert sources_sentence(found, once, oehlbrueck.dossier) == (
        "Cited: 322 words of two sources. A word cited for two stakeholders counts for each, so "
        "that the shares of a source add up, but for rounding."
    )


def test_why_one_has_no_bar_and_when_there_is_no_leader() -> None:
    cem = Stakeholder(id="cem", name="Cem")
    found = how_heard(compare(dossier(ANN, BEA, cem), Selection(voices=("quoted",))))
    assert [without_bar(one) for one in found[1:]] == ["left out", "no position here"]
    assert bars_title(found[:1], "passages") == "Whose passages are cited, and in which voice"
    alike = how_heard(
        compare(dossier(ANN, ANN.model_copy(update={"id": "dora", "name": "Dora"})), Selection())
    )
    assert bars_title(alike, "passages") == "Whose passages are cited, and in which voice"
    alone = how_heard(compare(dossier(BEA, cem), Selection()))
    assert bars_title(alone, "passages") == "Bea: 1 of 1 cited passage"


def test_bars_are_titled_by_who_has_more_than_half_and_else_by_the_question(
    calais: Loaded,
) -> None:
    assert calais.dossier is not None
    found = how_heard(compare(calais.dossier, Selection()))
    assert bars_title(found, "words") == "Macron: 332 of 565 cited words"
    assert bars_summary(found, "words").startswith(
        "Quoted: 92 of 565 words (16\u00a0%). By stakeholder: Macron (332), Migrants (70), "
    )
    assert bars_title(found[::-1], "passages") == "Macron: 25 of 39 cited passages"
    assert bars_title(found[1:], "words") == "Whose words are cited, and in which voice"
    nobody = Selection(voices=("quoted",), stakeholders=("security-forces",))
    assert bars_summary(how_heard(compare(calais.dossier, nobody)), "words") == (
        "There are no words to count."
    )
