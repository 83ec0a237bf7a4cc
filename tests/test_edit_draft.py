"""A position that is still being written: what it lacks, and what the loader says to it."""

import pytest

from standpoint.edit.draft import SHOWN_PLACES, Draft, Looked, drafted_position, look_up
from standpoint.load import Loaded
from standpoint.model import (
    Dossier,
    Evidence,
    Issue,
    Outline,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Text

BODY = (
    "The mayor wants trams. “We want trams now,” said Ann Lee.\n\n"
    "Bea said that Ann Lee does not want any re\u00adturn of buses. The mayor wants trams."
)
TRAMS = Issue(id="trams", title="Trams", proposition="The trams should come back.")
TOWN = Dossier(
    Outline(title="T", question="Q?", topics=(Topic(id="town", title="Town", issues=(TRAMS,)),)),
    (Stakeholder(id="ann", name="Ann Lee", short_name="Ann"),),
    (Source(id="paper", body=Text(BODY), date="2018"),),
)
BELL = "\a"


def looked_up(text: str, **others: str) -> Looked:
    return look_up(Draft("ann", "trams", "paper", text, **others), TOWN)


def told(looked: Looked) -> list[tuple[str, ...]]:
    return [tuple(map(str, fault.path)) for fault in looked.faults]


def at(looked: Looked) -> list[int]:
    return [span.start for span in looked.spans]


KEPT = looked_up("We want trams now", voice="quoted").evidence


@pytest.mark.parametrize(
    ("kept", "fields", "missing"),
    [
        (False, {}, ["text", "voice", "stance", "summary"]),
        (False, {"text": " \n", "voice": "quoted", "summary": " "}, ["text", "stance", "summary"]),
        (False, {"text": "a", "voice": "quoted", "stance": "oppose", "summary": "b"}, []),
        (True, {}, ["stance", "summary"]),
        (True, {"text": " \n", "stance": "oppose", "summary": "b"}, []),
        (True, {"text": "a", "stance": "oppose", "summary": "b"}, ["voice"]),
    ],
)
def test_what_a_position_lacks(kept: bool, fields: dict[str, str], missing: list[str]) -> None:
    """One with a passage needs no other, but of another that is begun its voice."""
    assert KEPT is not None
    draft = Draft("ann", "trams", "paper", **fields, kept=(KEPT,) if kept else ())
    assert draft.missing() == missing


def test_the_entry_has_the_passage_as_the_source_has_it(calais: Loaded) -> None:
    typed = 'staying in Calais instead of\n  applying for asylum in France is "a dead end"'
    looked = look_up(
        Draft("macron", "talks", "ap-calais-2018", typed, voice="quoted"), calais.dossier
    )
    assert looked.evidence is not None
    assert looked.evidence.text == (
        "staying in Calais instead of applying for asylum in France is “a dead end”"
    )
    assert looked.evidence.place == looked.places[0]
    nowhere = Draft("macron", "talks", "ap-calais-2018", "stands nowhere", voice="quoted")
    assert look_up(nowhere, calais.dossier).evidence is None


def test_a_soft_hyphen_of_the_source_does_not_get_into_the_entry() -> None:
    looked = looked_up("any return of buses", voice="ascribed", speaker="Bea")
    assert looked.evidence is not None
    assert (looked.evidence.text, looked.evidence.speaker) == ("any return of buses", "Bea")


def test_of_a_word_that_stands_often_few_places_are_looked_into(calais: Loaded) -> None:
    looked = look_up(Draft("macron", "talks", "ap-calais-2018", "the"), calais.dossier)
    assert len(looked.spans) > len(looked.places) == SHOWN_PLACES == 5
    assert looked.spans[:5] == tuple(place.span for place in looked.places)


def test_a_passage_that_stands_twice_is_told_by_the_words_ahead_of_it() -> None:
    first, last = (span.start for span in TOWN.sources[0].body.find("The mayor"))
    twice = looked_up("The mayor wants trams", voice="reported")
    assert (at(twice), told(twice), twice.evidence) == ([first, last], [("text",)], None)
    assert twice.nearest is None
    once = looked_up("The mayor wants trams", voice="reported", before="of\n buses.")
    assert (at(once), once.faults) == ([last], ())
    assert once.evidence is not None
    assert (once.evidence.before, once.evidence.voice) == ("of buses.", Voice.REPORTED)
    assert once.evidence.speaker is None


def test_what_stands_nowhere_is_told_with_what_it_is_most_like() -> None:
    looked = looked_up("The mayor wants trains", voice="reported")
    assert (looked.spans, looked.places, told(looked)) == ((), (), [("text",)])
    assert looked.nearest is not None
    assert TOWN.sources[0].body.slice(looked.nearest.span).startswith("The mayor wants")
    assert looked_up("We want trams now", voice="quoted").nearest is None


def test_a_passage_without_a_voice_is_looked_up_and_is_no_evidence_yet() -> None:
    looked = looked_up("We want trams now")
    assert (at(looked), looked.faults, looked.evidence) == ([BODY.index("We")], (), None)
    assert looked_up(" \n", voice="quoted", speaker="Bea") == Looked()


@pytest.mark.parametrize("field", ["text", "before"])
def test_what_no_record_can_hold_is_told_and_not_looked_up(field: str) -> None:
    fields = {"text": "We want trams now", field: f"tr{BELL}ams are"}
    looked = looked_up(**fields, voice="quoted")
    assert (told(looked), looked.spans, looked.nearest) == ([(field,)], (), None)


def test_a_speaker_that_no_record_can_hold_keeps_no_passage_from_being_found() -> None:
    looked = looked_up("We want trams now", voice="quoted", speaker=f"An{BELL}n")
    assert (told(looked), at(looked), looked.evidence) == (
        [("speaker",)],
        [BODY.index("We")],
        None,
    )


@pytest.mark.parametrize(("who", "wrong"), [("Ann Lee", True), ("Ann", True), ("Bea", False)])
def test_nobody_ascribes_a_position_to_themselves(who: str, wrong: bool) -> None:
    looked = looked_up("any return of buses", voice="ascribed", speaker=who)
    assert told(looked) == ([("speaker",)] if wrong else [])
    assert all("nobody ascribes a position to themselves" in f.message for f in looked.faults)


def test_of_a_stakeholder_that_is_not_there_yet_no_name_is_known() -> None:
    draft = Draft("new", "trams", "paper", "any return of buses", "", "ascribed", "Ann Lee")
    assert look_up(draft, TOWN).evidence is not None


def test_a_position_has_the_passages_that_were_kept_and_the_one_that_was_found() -> None:
    assert KEPT is not None
    typed = {"stance": "support", "summary": "Wants\n trams."}
    more = {"date": "2017", "rationale": "So they\n say."}
    other = looked_up("any return of buses", voice="ascribed", speaker="Bea")
    for kept, looked in (((KEPT,), other), ((KEPT,), Looked()), ((), other)):
        draft = Draft("ann", "trams", "paper", **typed, **more, kept=kept)
        held, faults = drafted_position(draft, looked)
        assert held is not None
        assert not faults
        wanted: list[Evidence] = [*kept, *([looked.evidence] if looked.evidence else [])]
        assert [one.text for one in held.evidence] == [one.text for one in wanted]
        assert (held.issue, held.stance, held.summary) == (
            "trams",
            Stance("support"),
            "Wants trams.",
        )
        assert (held.date, held.rationale) == ("2017", "So they say.")
    held, _ = drafted_position(Draft("ann", "trams", "paper", **typed, kept=(KEPT,)), Looked())
    assert held is not None
    assert not held.date
    assert not held.rationale
    held, faults = drafted_position(Draft("ann", "trams", "paper", **typed), Looked())
    assert held is None
    assert [fault.path[-1] for fault in faults] == ["evidence"]
