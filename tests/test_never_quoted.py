"""Who is never quoted is judged over the whole dossier, whatever the reading rules leave in."""

import re
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from standpoint import wording
from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.compare.voices import ascriptions, how_heard, never_quoted
from standpoint.model import (
    VOICES,
    Dossier,
    Evidence,
    Issue,
    Outline,
    Position,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Text
from standpoint.wording import stakeholders
from standpoint.wording.dossier import dossier_voices
from standpoint.wording.voices import heard_instead
from tests import histories
from tests.app import Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, placed
from tests.grids import of_grid
from tests.reading import dossier_in


def without_a_quotation(dossier: Dossier) -> list[str]:
    """Return the labels of those who have positions, none of them in their own words."""
    owners = {source.own_words_of for source in dossier.sources}
    return [
        one.label
        for one in dossier.stakeholders
        if one.positions
        and one.id not in owners
        and not any(e.voice == Voice.QUOTED for p in one.positions for e in p.evidence)
    ]


def rules(folder: Path) -> list[Selection]:
    """Return the single voices and pairs of them, and each source, topic and stakeholder."""
    dossier = dossier_in(folder)
    voices = [(voice,) for voice in VOICES] + list(combinations(VOICES, 2))
    return [
        Selection(),
        *(Selection(voices=chosen) for chosen in voices),
        *(Selection(sources=(source.id,)) for source in dossier.sources),
        *(Selection(topics=(topic.id,)) for topic in dossier.outline.topics),
        *(Selection(stakeholders=(one.id,)) for one in dossier.stakeholders),
    ]


@pytest.fixture
def app() -> Reader:
    return Reader(REPOSITORY)


@pytest.mark.parametrize(
    "selection",
    rules(REPOSITORY),
    ids=lambda one: " ".join(part for rule in vars(one).values() for part in rule) or "none",
)
def test_the_pages_call_nobody_never_quoted_who_is_quoted(
    selection: Selection, app: Reader
) -> None:
    dossier = dossier_in(REPOSITORY)
    comparison = compare(dossier, selection)
    never = without_a_quotation(dossier)
    assert never == ["Security forces", "UK government"]
    people = [one.label for one in comparison.stakeholders]
    expected = [label for label in never if label in people]

    shown = app.open("matrix", **vars(selection))
    about = plain(between(shown, "About this dossier</summary>", "</details>"))
    told = re.findall(r"Never quoted: ([^.]*)\.", about)
    assert told == ([", ".join(expected)] if expected and expected != people else [])
    (columns,) = (group["items"] for group in app.matrix["columns"])
    holding = [
        one.label
        for one in comparison.stakeholders
        if any(cell.current for cell in comparison.column(one.id))
    ]
    noted = [item["label"] for item in columns if item["note"].endswith(", never quoted")]
    assert noted == [label for label in expected if label in holding]

    page = plain(app.open("voices", **vars(selection)))
    absolute = (
        r"never quoted|heard only through others|only observed, not heard|not heard themselves"
    )
    called = [
        one.label
        for one in comparison.stakeholders
        if re.search(f"{one.label} : ({absolute})", page)
    ]
    assert called == [label for label in expected if label in holding]


SOURCES = {"speech": "ann", "paper": None}


def made(*voices: str) -> Dossier:
    """Return a dossier in which Ann has a speech of her own, and positions in these voices.

    Each is on an issue of its own, under a topic of its own, and cites the paper; Ben's are the
    same, but no source is in his words.
    """

    def held(voice: str) -> Position:
        cited = Evidence(source="paper", text="some words", voice=Voice(voice), speaker="Cyd")
        return Position(issue=voice, stance=Stance.SUPPORT, summary="So.", evidence=(cited,))

    topics = tuple(
        Topic(
            id=voice, title=voice, issues=(Issue(id=voice, title=voice, proposition=f"{voice}?"),)
        )
        for voice in VOICES
    )
    people = tuple(
        Stakeholder(id=name.lower(), name=name, positions=tuple(map(held, voices)))
        for name in ("Ann", "Ben")
    )
    sources = tuple(
        Source(id=name, body=Text("some words"), date="2020", own_words_of=owner)
        for name, owner in SOURCES.items()
    )
    return placed(Dossier(Outline(title="T", question="Q?", topics=topics), people, sources))


@pytest.mark.parametrize("selection", [Selection(), Selection(sources=("paper",))])
def test_who_has_a_source_of_own_words_is_never_called_never_quoted(selection: Selection) -> None:
    """Ann speaks in a whole source, although the curator cites nothing of it."""
    dossier = made("reported")
    ann, ben = dossier.stakeholders
    assert (never_quoted(dossier, ann), never_quoted(dossier, ben)) == (False, True)
    comparison = compare(dossier, selection)
    assert dossier_voices(comparison).endswith(" Never quoted: Ben.")
    assert wording.column_note(comparison, "ann") == "1 of 4"
    assert wording.column_note(comparison, "ben") == "1 of 4, never quoted"
    found = how_heard(comparison)
    restricted = selection.restricts_passages
    told = [said for _, said in heard_instead(found, ascriptions(comparison), restricted)]
    assert told[0] == "no quoted passage counts here; one reported."
    assert told[1].startswith("never quoted; one ")


@pytest.mark.parametrize(
    ("speaker", "heard"),
    [
        ("Ben", ["ben"]),
        ("the ben", ["ben"]),
        ("BEN", ["ben"]),
        ("Ben (of the\u00a0union)", ["ben"]),
        ("Benjamin", []),
        ("Ben’s deputy", []),
        ("Zoe\u0308 O'Neill", ["zoe"]),
        ("the Harbour  Board", ["zoe"]),
        ("Board (port)", ["port"]),
        ("Board (town)", []),
        ("(a clerk)", []),
    ],
)
def test_who_is_the_speaker_of_what_is_said_of_another_is_quoted(
    speaker: str, heard: list[str]
) -> None:
    """Letters of another case, a form of a mark or what stands in brackets make nobody else."""
    of_ann = Evidence(source="paper", text="some words", voice=Voice.ASCRIBED, speaker=speaker)
    position = Position(issue="a", stance=Stance.SUPPORT, summary="So.", evidence=(of_ann,))
    names = {"ben": ("Ben", None), "zoe": ("Zoë O’Neill", "Harbour Board"),
             "port": ("The Board (port)", None)}  # fmt: skip
    people = [Stakeholder(id=i, name=name, short_name=short) for i, (name, short) in names.items()]
    ann = Stakeholder(id="ann", name="Ann", positions=(position,))
    topic = Topic(id="t", title="T", issues=(Issue(id="a", title="A", proposition="A?"),))
    source = Source(id="paper", body=Text("some words"), date="2020")
    outline = Outline(title="T", question="Q?", topics=(topic,))
    dossier = Dossier(outline, (ann, *people), (source,))
    assert sorted(dossier.in_own_words) == heard
    assert [one.id for one in dossier.named(speaker)] == heard


def test_who_has_no_position_is_not_called_never_quoted() -> None:
    dossier = made()
    assert not any(never_quoted(dossier, one) for one in dossier.stakeholders)
    assert "ever quoted" not in dossier_voices(compare(dossier, Selection()))


@pytest.mark.parametrize(
    ("rules", "said", "mouth"),
    [
        ({"topics": ("observed",)}, "never quoted; one observed.",
         "This position rests on one passage: one observed."),
        ({"topics": ("ascribed",)}, "never quoted; one ascribed.",
         "This position rests on one passage: one ascribed."),
        ({"voices": ("ascribed",)}, "never quoted; one ascribed.",
         "This position rests on one passage: one ascribed."),
        ({"topics": ("quoted",)}, "no position here.", "No passage counts here."),
        ({}, "never quoted; one passage in the author’s paraphrase.",
         "These positions rest on three passages: one reported, one observed and one ascribed."),
    ],
)  # fmt: skip
def test_a_rule_makes_nobody_known_only_through_others(
    rules: dict[str, tuple[str, ...]], said: str, mouth: str
) -> None:
    """Ben is reported, observed and ascribed, each under a topic of its own."""
    comparison = compare(made("reported", "observed", "ascribed"), Selection(**rules))
    restricted = comparison.selection.restricts_passages
    told = heard_instead(how_heard(comparison), ascriptions(comparison), restricted)
    assert {found.stakeholder.id: sentence for found, sentence in told}["ben"] == said
    assert stakeholders.mouth(comparison, comparison.stakeholders[1]) == mouth


@pytest.mark.parametrize(
    ("voice", "mouth"),
    [
        ("ascribed", "Known only through what others say, in one passage."),
        ("observed", "Known only by what was done, in one passage."),
    ],
)
def test_without_rules_it_is_said_who_is_known_only_through_others(voice: str, mouth: str) -> None:
    """But not of Ann, who speaks in a whole source."""
    comparison = compare(made(voice), Selection())
    ann, ben = comparison.stakeholders
    assert stakeholders.mouth(comparison, ben) == mouth
    assert (
        stakeholders.mouth(comparison, ann) == f"This position rests on one passage: one {voice}."
    )


@pytest.mark.parametrize("before", ["r", "o", "a"])
def test_of_whom_something_older_is_known_it_is_not_said_to_be_known_in_one_way(
    before: str,
) -> None:
    """Nor, where it is known in no other way, in fewer passages than there are."""
    comparison = of_grid({"Ben": f"2013:+{before} 2017:-a"})
    told = stakeholders.mouth(comparison, comparison.stakeholders[0])
    assert told == "This position rests on one passage: one ascribed."


def test_what_was_held_before_is_not_among_what_it_rests_on(tmp_path: Path) -> None:
    stated = histories.Stated("support", "2013"), histories.Stated("oppose", "2017")
    comparison = compare(dossier_in(histories.written(tmp_path, *stated)), Selection())
    mayor = comparison.dossier.stakeholder_by_id["mayor"]
    assert (
        stakeholders.mouth(comparison, mayor) == "This position rests on one passage: one reported."
    )


def test_the_mayor_of_the_german_dossier_is_quoted_whatever_counts() -> None:
    dossier = dossier_in(OEHLBRUECK)
    assert without_a_quotation(dossier) == []
    for selection in rules(OEHLBRUECK):
        comparison = compare(dossier, selection)
        assert "ever quoted" not in dossier_voices(comparison)
        notes = [wording.column_note(comparison, one.id) for one in comparison.stakeholders]
        assert not any("never quoted" in note for note in notes)


def test_of_what_has_a_problem_nothing_is_told_as_absent(dossier_copy: Callable[..., Path]) -> None:
    """The only quoted words of the aid groups stand in a position whose stance is misspelt."""
    folder = dossier_copy()
    written = folder / "positions" / "aid-groups.yaml"
    text = written.read_text(encoding="utf-8")
    written.write_text(text.replace("stance: oppose", "stance: opose", 1), encoding="utf-8")
    app = Reader(folder)
    told = plain(app.open("matrix", cell="no-camps/aid-groups"))
    assert "Never quoted : Security forces and UK government." in told
    assert "There is no position of Aid groups on this here." in told
    told = plain(app.open("matrix", cell="no-camps/uk-government"))
    assert "No position of UK government on this is recorded." in told


@pytest.mark.parametrize(
    "lost", [("stance: oppose", "stance: opose"), ("name: Aid", "nmae: Aid"), ("name", "\0")]
)
def test_nobody_is_alone_where_what_another_holds_has_a_problem(
    dossier_copy: Callable[..., Path], lost: tuple[str, str]
) -> None:
    """A position of the aid groups, their whole file, or one that cannot be read."""
    folder = dossier_copy()
    written = folder / "positions" / "aid-groups.yaml"
    text = written.read_text(encoding="utf-8")
    written.write_text(text.replace(*lost, 1), encoding="utf-8")
    for dossier, is_told in ((REPOSITORY, True), (folder, False)):
        app = Reader(dossier)
        alone = "only one stakeholder has a position: Macron on 11" in plain(app.open("issues"))
        assert alone is is_told
        told = plain(app.open("stakeholders", who="macron"))
        assert ("nobody else has a position" in told) is is_told
