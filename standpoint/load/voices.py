"""The voice of a passage, as far as a machine can see it: whose words are these?"""

from collections.abc import Collection, Iterator

from standpoint.load.decoding import mangles_marks
from standpoint.load.problems import Fault, clip
from standpoint.model import Evidence, Source, Speech, Voice, folded
from standpoint.patterns import regex
from standpoint.quotes import Place
from standpoint.quotes.label import AHEAD, bare

_AHEAD, _HEAD = regex(AHEAD), 240
"""What may stand ahead of a label, and how much of a paragraph is looked at for one."""
_ASCRIBED = "use voice: ascribed, with 'speaker'"
_OPENED = {
    Speech.MARKS: "in quotation marks",
    Speech.DASH: "in quotation marks or behind a dash",
    Speech.BLOCK: "in quotation marks or in a block quotation",
}
"""Where direct speech stands, by what opens it in a source."""


def voice_faults(
    evidence: Evidence, source: Source, place: Place, stakeholder: str, names: Collection[str]
) -> Iterator[Fault]:
    """Yield what a machine can see to be wrong with the voice of a stakeholder's passage.

    `names` are those of the stakeholder. Another stakeholder's name as the speaker of what is
    quoted is right where a person speaks for a body, and both take positions.
    """
    if evidence.voice == Voice.ASCRIBED:
        if not evidence.speaker:
            yield Fault(("voice",), "an ascribed passage needs 'speaker': who says it of them?")
        elif source.speakers.get(place.turn) != stakeholder:
            yield from _ascribed_to_themselves(evidence.speaker, names)
    if source.body.leaves_turn(place.span):
        yield Fault(
            ("text",),
            "the passage holds a speaker's label or runs out of a turn, and a label is nobody's "
            f"words; cite words of one turn of '{source.id}'",
        )
    elif label := _inner_label(source, place):
        yield Fault(
            ("text",),
            f"the passage stands behind '{clip(label)}', a label that begins no line of "
            f"'{source.id}', so whose words it is cannot be told; cite words "
            + ("of another turn" if place.turn else "outside the brackets"),
        )
    elif place.turn and source.body.spoken.is_noted(source.body.trimmed(place.span)):
        yield Fault(
            ("text",),
            f"the passage stands in brackets that interrupt the turn of '{clip(place.turn)}', as "
            "applause does, so whose words it is cannot be told; cite words beside the brackets",
        )
    elif place.turn:
        yield from _in_turn(evidence.voice, source, place, stakeholder)
    elif source.own_words_of:
        yield from _in_own_words(evidence.voice, source.own_words_of, stakeholder)
    else:
        yield from _among_marks(evidence.voice, source, place, stakeholder)


def _inner_label(source: Source, place: Place) -> str:
    """Return the label that begins no line and goes for the passage; empty where none does."""
    if source.own_words_of and not place.turn:
        return source.body.spoken.interjection(source.body.trimmed(place.span))
    return source.body.inner_label(place.span)


def _ascribed_to_themselves(speaker: str, names: Collection[str]) -> Iterator[Fault]:
    if folded(speaker) in map(folded, names):
        yield Fault(
            ("speaker",),
            f"'{clip(speaker)}' is the stakeholder, and nobody ascribes a position to themselves; "
            "name who says it of them, or, where they say it themselves, use voice: quoted, or "
            "voice: reported",
        )


def _in_turn(voice: Voice, source: Source, place: Place, stakeholder: str) -> Iterator[Fault]:
    """Yield what is wrong where every word is a labelled speaker's, also what that one quotes."""
    turn = f"the passage stands in the turn of '{clip(place.turn)}'"
    if source.speakers[place.turn] == stakeholder:
        if voice != Voice.QUOTED:
            own = "the stakeholder's own words"
            yield Fault(("voice",), f"{turn}: {own}, not {voice.value}; use voice: quoted")
    elif voice != Voice.ASCRIBED:
        yield Fault(
            ("voice",),
            f"{turn}, who is somebody else, so it is not {voice.value}, whatever is quoted in it; "
            f"{_ASCRIBED}",
        )


def _in_own_words(voice: Voice, owner: str, stakeholder: str) -> Iterator[Fault]:
    """Yield what is wrong where the whole source is the words of `owner`."""
    if owner == stakeholder and voice != Voice.QUOTED:
        yield Fault(
            ("voice",),
            f"the source is the stakeholder's own words, not {voice.value}; use voice: quoted",
        )
    elif owner != stakeholder and voice == Voice.QUOTED:
        yield Fault(
            ("voice",),
            f"the source is the words of '{owner}', so it does not quote somebody else; "
            f"{_ASCRIBED}",
        )
    elif owner != stakeholder and voice != Voice.ASCRIBED:
        yield Fault(
            ("voice",),
            f"the source is the words of '{owner}', who says it of somebody else, so it is not "
            f"{voice.value}; {_ASCRIBED}",
        )


def _among_marks(voice: Voice, source: Source, place: Place, stakeholder: str) -> Iterator[Fault]:
    """Yield what is wrong where quotation marks, dashes and block quotations tell."""
    body = source.body
    if voice == Voice.QUOTED and not body.spoken.any_of(place.span):
        yield Fault(("voice",), _not_quoted(source, place, stakeholder))
    if voice in (Voice.REPORTED, Voice.OBSERVED) and body.spoken.all_of(place.span):
        yield Fault(
            ("voice",),
            f"all of the passage stands {_OPENED[source.speech]} in the source, so it is not "
            f"{voice.value}; use voice: quoted, or voice: ascribed with 'speaker' where somebody "
            "else says it",
        )


def _not_quoted(source: Source, place: Place, stakeholder: str) -> str:
    spoken = source.body.spoken
    if spoken.resumed_at(place.span):
        return (
            f"the passage stands after the words that the dash of paragraph {place.paragraph} "
            "opens, where the reporter may have come in, so it is not surely quoted; use voice: "
            "reported"
        )
    if spoken.inserted(place.span):
        return (
            f"within the quotation marks of paragraph {place.paragraph} the passage is, or may be, "
            "the reporter's, who tells there who speaks, so it is not surely quoted; use voice: "
            "reported, or cite the words ahead of it, too"
        )
    if spoken.unsure_at(place.span):
        return (
            f"the quotation marks of paragraph {place.paragraph} do not pair, so what stands in "
            "them cannot be told; use voice: reported, or cite words of another paragraph"
        )
    if decoded := mangles_marks(source.body, source.body.paragraphs[place.paragraph - 1]):
        return f"no quotation marks can be told around the passage, for {decoded}"
    if spoken.after_narration(place.span):
        return (
            "the passage stands behind a line of narration, which ends the turn ahead of it, so it "
            "is not quoted; where the turn goes on, delete how that line begins from 'narration', "
            "else use voice: reported"
        )
    if label := _unmarked_label(source, place):
        return (
            f"'{clip(label)}' stands ahead of it without a colon, and neither in brackets nor on a "
            "line of its own, so no turn begins there and nobody is surely quoted; list it with "
            "the full stop or the dash that ends it, or use voice: reported"
        )
    return (
        f"the passage does not stand {_OPENED[source.speech]} in the source, so it is not quoted; "
        f"use voice: reported{_what_makes_it_so(source, stakeholder)}"
    )


def _what_makes_it_so(source: Source, stakeholder: str) -> str:
    """Return what in its citation would make words of a source quoted."""
    if source.speakers and source.body.turns:
        return ""  # what stands outside of all turns is no speaker's
    if source.speakers:
        return (
            f", or correct 'speakers' in seeds/{source.id}.yaml: no line begins with one of its "
            "labels; copy each with the full stop or the dash that ends it"
        )
    makes = (
        f", or write into seeds/{source.id}.yaml what makes it so: "
        f"'own_words_of: {stakeholder}' where all of it is theirs (a speech, a letter), 'speakers' "
        "where it is a transcript or an interview"
    )
    if source.speech != Speech.MARKS:
        return makes
    return f"{makes}, 'speech' where a dash or > opens quotations"


def _unmarked_label(source: Source, place: Place) -> str:
    """Return the label with which a passage's paragraph begins, though it begins no turn."""
    start, end = source.body.paragraphs[place.paragraph - 1]
    words = source.body.normal[start : min(end, start + _HEAD)]
    ahead = _AHEAD.match(words)
    words = words[ahead.end() :] if ahead else words
    for label in source.speakers:
        name = bare(label)
        if name and words.startswith(name) and not words[len(name) :][:1].isalnum():
            return label
    return ""
