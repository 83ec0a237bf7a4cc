"""A passage of a source, and how a voice reaches us through it."""

from enum import StrEnum
from typing import Self

from pydantic import PrivateAttr

from standpoint.model.record import Record
from standpoint.model.scalars import Id, Label, Passage, Prose
from standpoint.quotes import Place


class Voice(StrEnum):
    """How a stakeholder reaches us through a passage, from the most direct to the least.

    quoted: their own words, in quotation marks or in a text or a turn that is theirs. reported:
    paraphrased by the author. observed: what they did, as the author describes it. ascribed: what
    somebody else says that they want.
    """

    QUOTED = "quoted"
    REPORTED = "reported"
    OBSERVED = "observed"
    ASCRIBED = "ascribed"


VOICES = tuple(voice.value for voice in Voice)


class Citation(Record):
    """A passage of a source, word for word."""

    source: Id
    """The source: the name of its file in seeds/, without .yaml."""

    text: Passage
    """The passage, copied from the source word for word, two words or more, in one piece.

    One word will do where it is the whole of a paragraph, a turn or a quotation.

    Typographic marks and line breaks may differ, nothing else. No […]: a cut can hide a "not".

    Good: vowed not to allow any migrant camp take root here again

    Bad: allow any migrant camp take root here (it stands in the source, and says the opposite)
    """

    before: Passage | None = None
    """The words just ahead of the passage, only where it stands more than once in the source."""

    translation: Prose | None = None
    """What it says in the readers' language, the curator's own; shown under it, never checked."""

    _place: Place | None = PrivateAttr(None)

    @property
    def place(self) -> Place:
        """Where it stands in its source, as loading found it; only a draft has none."""
        assert self._place is not None
        return self._place

    def placed(self, place: Place) -> Self:
        """Note where it stands, once, before anybody else has the record; return it."""
        self._place = place
        return self


class Evidence(Citation):
    """A passage that a position rests on, and how the stakeholder's voice reaches us in it."""

    voice: Voice
    """How the stakeholder reaches us through this passage. The voice is part of the fact.

    Good: reported for: launching “automatic” expulsion proceedings (the sentence is the reporter's)

    Bad: quoted for a government that is never quoted
    """

    speaker: Label | None = None
    """Who says it, by name; needed where it is ascribed: who says this of the stakeholder?"""
