"""A stakeholder: what it holds, and on what the sources have nothing of it."""

from enum import StrEnum
from typing import Self

from pydantic import PrivateAttr

from standpoint.model.citation import Evidence
from standpoint.model.record import Record
from standpoint.model.scalars import Date, Filled, Id, Label, Prose


class Stance(StrEnum):
    """Direction and strength of a position, ordinal; `score` runs from -2 to 2."""

    STRONGLY_OPPOSE = "strongly-oppose"
    OPPOSE = "oppose"
    MIXED = "mixed"
    SUPPORT = "support"
    STRONGLY_SUPPORT = "strongly-support"

    @property
    def score(self) -> int:
        """-2 (strongly oppose) to 2 (strongly support); 0 is a stated middle position."""
        return STANCES.index(self.value) - 2


STANCES = tuple(stance.value for stance in Stance)


class ListEntry(Record):
    """An entry of a list in a stakeholder's file."""

    _line: int = PrivateAttr(0)

    @property
    def line(self) -> int:
        """The line of the file at which it begins, from 1; 0 of one that is only being drafted.

        It tells apart the positions of one file that differ in their passages alone.
        """
        return self._line

    def begun(self, line: int) -> Self:
        """Note its line, once, before anybody else has the record; return it."""
        self._line = line
        return self


class Position(ListEntry):
    """What one stakeholder holds on one issue."""

    issue: Id
    """The issue: one of those in positions/_dossier.yaml."""

    stance: Stance
    """Direction and strength. The strong ones are for words or acts that are categorical.

    mixed is a middle that they state: a condition of theirs, or one part and not another.

    Good: strongly-support for "vowed not to allow any migrant camp", or for a boycott

    Bad: strongly-oppose for "stern warning" (the adjective is the reporter's)
    """

    summary: Prose
    """One sentence in plain words, the curator's own, that says what they hold."""

    date: Date | None = None
    """The day it was stated, where that is not the source's date."""

    rationale: Prose | None = None
    """Why this evidence supports this stance; needed where no passage is quoted or reported."""

    evidence: Filled[Evidence]
    """The passages that the position rests on, at least one."""


class Silence(ListEntry):
    """An issue on which the sources were searched for a stakeholder's position in vain."""

    issue: Id
    """The issue: one of those in positions/_dossier.yaml."""

    note: Prose
    """What was looked for, and why a reader would have expected it.

    Good: The claims are about them, and no answer of theirs is reported.
    """


class Stakeholder(Record):
    """Who takes positions: a person, a body, or a group."""

    id: Id

    name: Label
    """The full name, as the dashboard shows it."""

    short_name: Label | None = None
    """A shorter name for narrow columns."""

    role: Label | None = None
    """Who that is, in a few words, such as President of France."""

    description: Prose | None = None
    """One paragraph for the reader."""

    positions: tuple[Position, ...] = ()
    """What they hold, one entry for each position that a source states.

    Code only what the source says of this stakeholder. What the author thinks, and what happens to
    a stakeholder, is nobody's position.
    """

    silent_on: tuple[Silence, ...] = ()
    """Issues on which the sources were searched for their position in vain.

    Silence is a finding. No position is recorded to fill a hole.
    """

    @property
    def label(self) -> str:
        """The name for narrow columns."""
        return self.short_name or self.name
