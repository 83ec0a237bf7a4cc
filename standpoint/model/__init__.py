"""The words of a dossier as types: frozen records, no input or output.

Each record mirrors what a YAML file holds, key by key. Only `id` of a stakeholder and of a source,
and `body` of a source, do not stand in the file: they are its name and the text beside it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Self

from pydantic import ConfigDict, Field, PrivateAttr, StringConstraints, model_validator

from standpoint import dates
from standpoint.model.coders import Coders as Coders
from standpoint.model.record import Record as Record
from standpoint.model.repository import told_apart
from standpoint.model.scalars import (
    Address,
    Branch,
    Date,
    Filled,
    Id,
    KnownDate,
    Label,
    Prose,
    Repository,
)
from standpoint.quotes import Place, Text


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


class Voice(StrEnum):
    """How a stakeholder reaches us through a passage, from the most direct to the least.

    quoted: their own words in quotation marks. reported: paraphrased by the author. observed: what
    they did, as the author describes it. ascribed: what somebody else says that they want.
    """

    QUOTED = "quoted"
    REPORTED = "reported"
    OBSERVED = "observed"
    ASCRIBED = "ascribed"


OTHER = "other"
"""Whose words a label stands for that is no stakeholder's."""

VOICES = tuple(voice.value for voice in Voice)


class Display(StrEnum):
    """How much of a source's text the app shows: all, or the cited passages with some context."""

    FULL = "full"
    EXCERPTS = "excerpts"


class Speech(StrEnum):
    """What opens direct speech in a source.

    marks: quotation marks alone. dash: a dash at a paragraph's beginning, too. block: a block
    quotation, each line of it marked with >, too.
    """

    MARKS = "marks"
    DASH = "dash"
    BLOCK = "block"


class Citation(Record):
    """A passage of a source, word for word."""

    source: Id
    """The source: the name of its file in seeds/, without .yaml."""

    text: Prose
    """The passage, copied from the source word for word, two words or more, in one piece.

    One word will do where it is the whole of a paragraph, a turn or a quotation.

    Typographic marks and line breaks may differ, nothing else. No […]: a cut can hide a "not".

    Good: vowed not to allow any migrant camp take root here again

    Bad: allow any migrant camp take root here (it stands in the source, and says the opposite)
    """

    before: Prose | None = None
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


class Issue(Record):
    """One proposition that can be supported or opposed."""

    id: Id
    """Its short name: lowercase letters, digits and single hyphens; never changed for wording."""

    title: Label
    """A few words for the head of a column."""

    proposition: Prose
    """One sentence that can be supported or opposed, worded so that both sides would accept it.

    Good: Aid groups should go on distributing food to migrants in Calais.

    Bad: Aid groups should stop misusing food aid. (only one side would say it like this)

    Bad: France should have a new and tougher law. (two propositions, and a loaded word)
    """

    note: Prose | None = None
    """What the proposition leaves out."""


class Topic(Record):
    """A heading that groups issues."""

    id: Id
    """Its short name: lowercase letters, digits and single hyphens."""

    title: Label
    """The heading."""

    issues: Filled[Issue]
    """The issues under this heading, at least one."""


class Event(Record):
    """Something that happened in the background of the dispute."""

    date: Date
    """A year (2003), a month (2016-10) or a day (2018-01-16), no more precise than the source."""

    title: Label
    """What happened, in one line."""

    evidence: Filled[Citation]
    """The passages that say so, at least one."""


class Source(Record):
    """A text in `seeds/`, never edited, with its citation."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    id: Id

    body: Text

    text: Label | None = None
    """The name of the text's file in seeds/; not needed where that is this file's with .txt."""

    title: Label | None = None
    """The headline, only where it is known."""

    publisher: Label | None = None
    """Who published it."""

    authors: tuple[Label, ...] = ()
    """Who wrote it, as they sign.

    Good: [Jane Doe, John Roe]
    """

    date: KnownDate
    """When it was published: a year (2003), a month (2016-10), a day (2018-01-16), or unknown.

    What is unknown is neither earlier nor later than anything.
    """

    url: Address | None = None
    """Where it can be read."""

    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")] | (
        None
    ) = None
    """The language of the text as a tag, such as en, fr or pt-BR."""

    rights: Prose | None = None
    """Who holds the rights in the text."""

    own_words_of: Id | None = None
    """The stakeholder whose words all of it is: a speech, a release, a manifesto."""

    speakers: Mapping[Label, Id] = Field(default_factory=dict)
    """In a transcript: whose words follow which label, a stakeholder's id or other.

    Good: {MR SMITH: smith, THE CHAIR: other}
    """

    narration: tuple[Label, ...] = ()
    """In a transcript: how lines begin that are nobody's words. They end a turn and are no labels.

    Good: [The sitting was, "Note:"]
    """

    speech: Speech = Speech.MARKS
    """What opens direct speech besides quotation marks."""

    display: Display = Display.FULL
    """How much of the text the dashboard shows."""

    @property
    def file(self) -> str:
        """The name of the text's file in seeds/."""
        return self.text or f"{self.id}.txt"

    @property
    def voices_of(self) -> frozenset[str]:
        """The ids of the stakeholders whose own words it holds, all of it or a turn of them."""
        whole = {self.own_words_of} if self.own_words_of else set()
        return frozenset(whole | set(self.speakers.values()) - {OTHER})


class Correction(Record):
    """What was changed after publication, and why."""

    date: Date
    """When it was changed: a year (2018), a month (2018-02) or a day (2018-02-03)."""

    note: Prose
    """What stood there, what stands there now, and why, in plain words."""


class Outline(Record):
    """What `positions/_dossier.yaml` holds: the question, the issues, the background."""

    title: Label
    """The dossier's name: a place or a subject, and a time."""

    question: Label
    """The question that the dossier is about, in one line.

    Good: How should France and Britain deal with migrants in Calais?
    """

    description: Prose | None = None
    """One paragraph for the reader."""

    repository: Repository | None = None
    """The dossier's repository on GitHub, which turns on the links to read and edit a file.

    Write owner/name, or any address of it that GitHub shows.
    """

    branch: Branch | None = None
    """The branch that these links lead to; main, or the one in the address of the repository."""

    stakeholders: tuple[Id, ...] = ()
    """The order in which stakeholders are shown; the rest follow by name."""

    topics: Filled[Topic]
    """The headings that group the issues, at least one."""

    events: tuple[Event, ...] = ()
    """The background, for the page on time."""

    corrections: tuple[Correction, ...] = ()
    """What was changed after publication; readers see it, and what they take away carries it."""

    coders: tuple[Coders, ...] = ()
    """How far two codings of the same sources agreed, where they were compared."""

    @model_validator(mode="before")
    @classmethod
    def _repository_in_one_way(cls, said: object) -> object:
        return told_apart(said) if isinstance(said, dict) else said


@dataclass(frozen=True)
class Dossier:
    """One comparison: its outline, its stakeholders in display order, and its sources by id."""

    outline: Outline
    stakeholders: tuple[Stakeholder, ...]
    sources: tuple[Source, ...]

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Every issue, in the order of the topics."""
        return tuple(issue for topic in self.outline.topics for issue in topic.issues)

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def stakeholder_by_id(self) -> dict[str, Stakeholder]:
        return {stakeholder.id: stakeholder for stakeholder in self.stakeholders}

    @cached_property
    def issue_by_id(self) -> dict[str, Issue]:
        return {issue.id: issue for issue in self.issues}

    @cached_property
    def topic_of(self) -> dict[str, Topic]:
        """The topic of each issue, by the issue's id."""
        return {issue.id: topic for topic in self.outline.topics for issue in topic.issues}

    @cached_property
    def in_own_words(self) -> frozenset[str]:
        """The ids of the stakeholders of whose own words it has some, whatever is cited of them.

        They are quoted, they own a source or a turn of one, or they are named as the speaker of
        what is said of another.
        """
        cited = [(s.id, e) for s in self.stakeholders for p in s.positions for e in p.evidence]
        speakers = {e.speaker for _, e in cited if e.voice == Voice.ASCRIBED}
        return frozenset(
            {name for name, evidence in cited if evidence.voice == Voice.QUOTED}
            | {name for source in self.sources for name in source.voices_of}
            | {s.id for s in self.stakeholders if {s.name, s.label} & speakers}
        )

    def date_of(self, position: Position, passages: Sequence[Evidence]) -> str | None:
        """Return when a position was stated: its own date, else that of its latest source.

        `passages` are those that count. None where one of them is of an unknown date, for then
        the position may be later than the others say.
        """
        if position.date:
            return position.date
        cited = [self.source_by_id[source].date for source in sorted({e.source for e in passages})]
        known = [date for date in cited if date]
        return dates.latest(known) if len(known) == len(cited) else None
