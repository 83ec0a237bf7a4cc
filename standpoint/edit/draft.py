"""A position that is still being written: what was typed, and what the loader says to it."""

from dataclasses import dataclass, replace

from standpoint.load.evidence import Shelf
from standpoint.load.problems import Fault
from standpoint.load.records import entry
from standpoint.model import INVISIBLE, Citation, Dossier, Evidence, Position, Source, Voice
from standpoint.quotes import Nearest, Span

_POSITION = ("issue", "stance", "summary", "date", "rationale")
_EVIDENCE = ("source", "voice", "speaker", "text", "before")

_SPEAKER = ("speaker",)
_TYPED = (("text",), ("before",), _SPEAKER)
"""The last steps of the paths of what is typed of a passage."""


@dataclass(frozen=True)
class Draft:
    """The fields of a form, empty where nothing was typed or chosen yet."""

    stakeholder: str
    issue: str
    source: str
    text: str = ""
    before: str = ""
    voice: str = ""
    speaker: str = ""
    stance: str = ""
    summary: str = ""
    rationale: str = ""
    date: str = ""

    def missing(self) -> list[str]:
        """Return the fields that every position needs and this one has not."""
        needed = ("text", "voice", "stance", "summary")
        return [name for name in needed if not getattr(self, name).strip()]

    def entry(self) -> dict[str, object]:
        """Return the draft as an entry of a file, without what is empty."""
        given = {name: _evened(getattr(self, name)) for name in (*_POSITION, *_EVIDENCE)}
        fields: dict[str, object] = {name: given[name] for name in _POSITION if given[name]}
        return {**fields, "evidence": [{name: given[name] for name in _EVIDENCE if given[name]}]}

    def position(self) -> tuple[Position | None, list[Fault]]:
        """Return the position, None where the loader would refuse the entry, and its faults."""
        return entry("positions", self.entry())


@dataclass(frozen=True)
class Looked:
    """What became of looking a passage up in its source.

    Attributes
    ----------
    places : tuple of Span
        Where it stands word for word, after `before` where that is given; one place is what a
        position needs.
    nearest : Nearest or None
        What it is most like, where it stands nowhere.
    faults : tuple of Fault
        What the loader would say to passage and voice.
    """

    places: tuple[Span, ...]
    nearest: Nearest | None
    faults: tuple[Fault, ...]


def look_up(draft: Draft, dossier: Dossier) -> Looked:
    """Look the passage of a draft up in its source, as the loader does."""
    source = dossier.source_by_id[draft.source]
    text, before, speaker = map(_evened, (draft.text, draft.before, draft.speaker))
    _, refused = draft.position()
    faults = [Fault(f.path[-1:], f.message) for f in refused if f.path[-1:] in _TYPED]
    wrong = {fault.path for fault in faults}
    if wrong - {_SPEAKER}:  # no record can hold what was typed, so there is nothing to look up
        return Looked((), None, tuple(faults))
    cited = Citation(source=source.id, text=text, before=before or None)
    if draft.voice and not wrong:
        heard = {"voice": Voice(draft.voice), "speaker": speaker or None}
        cited = Evidence(**cited.model_dump(), **heard)
    faults += Shelf(dossier.source_by_id, frozenset()).check(cited, draft.stakeholder)
    places = source.body.find(text, before or None)
    nearest = None if places else source.body.nearest(text)
    return Looked(tuple(places), nearest, tuple(faults))


def settled(draft: Draft, source: Source, looked: Looked) -> Draft:
    """Return a draft with its passage as the source has it, if it stands there once."""
    if len(looked.places) != 1:
        return draft
    theirs = source.body.slice(looked.places[0])
    return draft if INVISIBLE.search(theirs) else replace(draft, text=theirs)


def _evened(text: str) -> str:
    """Return what was typed or pasted on one line: a line break in a form is no part of it."""
    return " ".join(text.split())
