"""A position that is still being written: what was typed, and what the loader says to it."""

from collections.abc import Sequence
from dataclasses import dataclass

from standpoint.load.evidence import Shelf
from standpoint.load.problems import Fault
from standpoint.load.wholes import read_position
from standpoint.model import Citation, Dossier, Evidence, Position
from standpoint.model.scalars import hidden
from standpoint.quotes import NearestPassage, Place, Span

_POSITION = ("issue", "stance", "summary", "date", "rationale")
_TYPED = ("text", "before", "speaker")
"""What is typed of a passage, and may be such that no record can hold it."""

SHOWN_PLACES = 5
"""So many places of a passage are shown with their sentences, where it stands more than once."""


@dataclass(frozen=True)
class Draft:
    """The fields of a form, empty where nothing was typed or chosen yet.

    `kept` are the passages that were typed before the one that `source` to `speaker` are about.
    """

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
    kept: tuple[Evidence, ...] = ()

    def missing(self) -> list[str]:
        """Return the fields that every position needs and this one has not."""
        passage = () if self.kept and not self.text.strip() else ("text", "voice")
        needed = (*passage, "stance", "summary")
        return [name for name in needed if not getattr(self, name).strip()]

    def filled(self, names: Sequence[str]) -> dict[str, str]:
        """Return the fields that hold something, on one line each: a form's breaks mean nothing."""
        given = {name: " ".join(getattr(self, name).split()) for name in names}
        return {name: value for name, value in given.items() if value}


@dataclass(frozen=True)
class Looked:
    """What became of looking a passage up in its source."""

    spans: tuple[Span, ...] = ()
    """Where it stands word for word, after `before` if that is given; one place is needed."""
    places: tuple[Place, ...] = ()
    """What is known of the first few of these."""
    nearest: NearestPassage | None = None
    """What it is most like, where it stands nowhere."""
    faults: tuple[Fault, ...] = ()
    """What the loader would say to passage and voice."""
    evidence: Evidence | None = None
    """The passage as the source has it, once it has a voice and no fault."""


def look_up(draft: Draft, dossier: Dossier) -> Looked:
    """Look the passage of a draft up in its source, as the loader does."""
    source = dossier.source_by_id[draft.source]
    given = draft.filled(_TYPED)
    text, before, speaker = (given.get(name, "") for name in _TYPED)
    if not text:
        return Looked()
    _, refused = read_position({"evidence": [given]})
    faults = [Fault(f.path[-1:], f.message) for f in refused if f.path[-1] in _TYPED]
    wrong = {fault.path for fault in faults}
    if wrong - {("speaker",)}:  # no record can hold what was typed, so there is nothing to look up
        return Looked(faults=tuple(faults))
    cited = Citation(source=source.id, text=text, before=before or None)
    if draft.voice and not wrong:
        heard = {"voice": draft.voice, "speaker": speaker or None}
        cited = Evidence(**cited.model_dump(), **heard)
    who = dossier.stakeholder_by_id.get(draft.stakeholder)
    names = (who.name, who.label) if who else ()
    faults += Shelf(dossier.source_by_id).check(cited, draft.stakeholder, names)
    spans = tuple(source.body.find(text, before or None))
    places = tuple(map(source.body.place, spans[:SHOWN_PLACES]))  # a word has thousands of them
    nearest = None if spans else source.body.nearest(text)
    if faults or not isinstance(cited, Evidence):
        return Looked(spans, places, nearest, tuple(faults))
    theirs = source.body.slice(places[0].span)
    if not hidden(theirs):  # a soft hyphen helps nobody who reads the file
        cited = cited.model_copy(update={"text": theirs})
    return Looked(spans, places, evidence=cited.placed(places[0]))


def mistyped(draft: Draft) -> list[Fault]:
    """Return the faults of what is typed beside the passage, whatever is still missing."""
    typed = draft.filled(_POSITION)
    _, faults = read_position(typed)
    return [fault for fault in faults if fault.path[-1] in typed]


def drafted_position(draft: Draft, looked: Looked) -> tuple[Position | None, list[Fault]]:
    """Return the position, None where the loader would refuse the entry, and its faults."""
    passages = [*draft.kept, *([looked.evidence] if looked.evidence else [])]
    plain = [passage.model_dump() for passage in passages]
    return read_position({**draft.filled(_POSITION), "evidence": plain})
