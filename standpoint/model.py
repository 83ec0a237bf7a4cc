"""The words of a dossier as types: frozen records, no input or output.

Each record mirrors what a YAML file holds, key by key. Only `id` of a stakeholder and of a source,
and `body` of a source, do not stand in the file: they are its name and the text beside it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from standpoint import dates
from standpoint.quotes import Text as SourceText

Entry = TypeVar("Entry")


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


VOICES = tuple(voice.value for voice in Voice)


class Display(StrEnum):
    """How much of a source's text the app shows: all, or the cited passages with some context."""

    FULL = "full"
    EXCERPTS = "excerpts"


CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
"""Control characters, which a double-quoted YAML scalar can spell out."""

INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
"""What makes two names look alike that are not: control, format and bidirectional characters."""


def _visible(value: str) -> str:
    if "\n" in value:
        raise PydanticCustomError("broken_line", "should stand on one line")
    if found := INVISIBLE.search(value):
        raise PydanticCustomError(
            "invisible",
            "holds an invisible character (U+{code}); delete it",
            {"code": f"{ord(found.group()):04X}"},
        )
    return value


def _printable(value: str) -> str:
    if found := CONTROL.search(value):
        raise PydanticCustomError(
            "control",
            "holds a control character (U+{code}); delete it",
            {"code": f"{ord(found.group()):04X}"},
        )
    return value


def _date(value: str) -> str:
    try:
        dates.span(value)
    except ValueError:
        raise PydanticCustomError(
            "no_date", "is not a date; write a year, a month (2016-10) or a day (2018-01-16)"
        ) from None
    return value


def _address(value: str) -> str:
    if any(c.isspace() for c in value):
        raise PydanticCustomError("no_address", "is not a web address; it holds a space")
    if not value.startswith(("https://", "http://")):
        raise PydanticCustomError(
            "no_address", "is not a web address; begin it with https://", {"value": value[:40]}
        )
    return value


def _filled(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Refuse an empty list, once its entries are sound: their own faults come first."""
    if not entries:
        raise PydanticCustomError("too_short", "is empty")
    return entries


ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=64)]
Label = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=200),
    AfterValidator(_visible),
]
Prose = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1, max_length=10_000),
    AfterValidator(_printable),
]
Date = Annotated[str, AfterValidator(_date)]
Address = Annotated[
    str,
    StringConstraints(max_length=2_000),
    AfterValidator(_address),
    AfterValidator(_visible),
]


class Record(BaseModel):
    """A mapping in a YAML file; unknown keys are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Citation(Record):
    """A passage of a source, word for word."""

    source: Id
    text: Prose
    before: Prose | None = None


class Evidence(Citation):
    """A passage that a position rests on, and how the stakeholder's voice reaches us in it."""

    voice: Voice
    speaker: Label | None = None


class Position(Record):
    """What one stakeholder holds on one issue."""

    issue: Id
    stance: Stance
    summary: Prose
    date: Date | None = None
    rationale: Prose | None = None
    evidence: Annotated[tuple[Evidence, ...], AfterValidator(_filled)]


class Silence(Record):
    """An issue on which the sources were searched for a stakeholder's position in vain."""

    issue: Id
    note: Prose


class Stakeholder(Record):
    """Who takes positions: a person, a body, or a group."""

    id: Id
    name: Label
    short_name: Label | None = None
    role: Label | None = None
    description: Prose | None = None
    positions: tuple[Position, ...] = ()
    silent_on: tuple[Silence, ...] = ()

    @property
    def label(self) -> str:
        """The name for narrow columns."""
        return self.short_name or self.name


class Issue(Record):
    """One proposition that can be supported or opposed."""

    id: Id
    title: Label
    proposition: Prose
    note: Prose | None = None


class Topic(Record):
    """A heading that groups issues."""

    id: Id
    title: Label
    issues: Annotated[tuple[Issue, ...], AfterValidator(_filled)]


class Event(Record):
    """Something that happened in the background of the dispute."""

    date: Date
    title: Label
    evidence: Annotated[tuple[Citation, ...], AfterValidator(_filled)]


class Source(Record):
    """A text in `seeds/`, never edited, with its citation."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    id: Id
    body: SourceText
    text: Label | None = None
    title: Label | None = None
    publisher: Label | None = None
    authors: tuple[Label, ...] = ()
    date: Date
    url: Address | None = None
    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")] | (
        None
    ) = None
    rights: Prose | None = None
    own_words_of: Id | None = None
    display: Display = Display.FULL


class Outline(Record):
    """What `positions/_dossier.yaml` holds: the question, the issues, the background."""

    title: Label
    question: Label
    description: Prose | None = None
    repository: Address | None = None
    branch: Label | None = None
    stakeholders: tuple[Id, ...] = ()
    topics: Annotated[tuple[Topic, ...], AfterValidator(_filled)]
    events: tuple[Event, ...] = ()


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

    def date_of(
        self, position: Position, passages: tuple[Evidence, ...] | None = None
    ) -> str | None:
        """Return when the position was stated: its own date, else its latest source's.

        `passages` are those that count, where not all do.
        """
        if position.date:
            return position.date
        counted = position.evidence if passages is None else passages
        cited = {evidence.source for evidence in counted}
        return dates.latest([self.source_by_id[source].date for source in sorted(cited)])
