"""The words of a dossier as types: frozen records, no input or output.

Each record mirrors what a YAML file holds, key by key. Only `id` of a stakeholder and of a source,
and `body` of a source, do not stand in the file: they are its name and the text beside it.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from standpoint import dates
from standpoint.model.citation import VOICES, Citation, Evidence, Voice
from standpoint.model.coders import Coders
from standpoint.model.outline import Correction, Event, Issue, Outline, Topic
from standpoint.model.record import Record
from standpoint.model.source import OTHER, Display, Source, Speech
from standpoint.model.stakeholder import STANCES, ListEntry, Position, Silence, Stakeholder, Stance
from standpoint.quotes import normal

__all__ = [
    "OTHER",
    "STANCES",
    "VOICES",
    "Citation",
    "Coders",
    "Correction",
    "Display",
    "Dossier",
    "Event",
    "Evidence",
    "Issue",
    "ListEntry",
    "Outline",
    "Position",
    "Record",
    "Silence",
    "Source",
    "Speech",
    "Stakeholder",
    "Stance",
    "Topic",
    "Voice",
]

_BRACKETS = re.compile(r" ?\([^()]*\)$")


@dataclass(frozen=True)
class Dossier:
    """One comparison: its outline, its stakeholders in display order, and its sources by id."""

    outline: Outline
    stakeholders: tuple[Stakeholder, ...]
    sources: tuple[Source, ...]
    partial: frozenset[str] = frozenset()
    """The ids of the stakeholders of whom an entry, or all, is left out, for it has a problem."""

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """Every issue, in the order of the topics."""
        return tuple(issue for topic in self.outline.topics for issue in topic.issues)

    @cached_property
    def source_by_id(self) -> dict[str, Source]:
        return {source.id: source for source in self.sources}

    @cached_property
    def cited(self) -> tuple[Source, ...]:
        """The sources that a position or an event rests on, in the order of all."""
        names = {e.source for s in self.stakeholders for held in s.positions for e in held.evidence}
        names |= {one.source for event in self.outline.events for one in event.evidence}
        return tuple(source for source in self.sources if source.id in names)

    @cached_property
    def source_names(self) -> dict[str, tuple[str, ...]]:
        """What each source is called beside its date, by its id; no two of a date are alike.

        It is the title, or else who published it, and where that leaves two of a date alike, the
        publisher, and then the id, follow.
        """
        named: dict[str, tuple[str, ...]]
        named = {one.id: (one.title or one.publisher or one.id,) for one in self.sources}
        for part in ("publisher", "id"):
            alike = Counter((named[one.id], one.date) for one in self.sources)
            for one in self.sources:
                name, more = named[one.id], getattr(one, part)
                if alike[name, one.date] > 1 and more and more not in name:
                    named[one.id] = (*name, more)
        return named

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
    def held(self) -> dict[tuple[str, str], list[Position]]:
        """The positions of each cell that has any, by the ids of its issue and its stakeholder."""
        found: dict[tuple[str, str], list[Position]] = {}
        for stakeholder in self.stakeholders:
            for position in stakeholder.positions:
                found.setdefault((position.issue, stakeholder.id), []).append(position)
        return found

    @cached_property
    def in_own_words(self) -> frozenset[str]:
        """The ids of the stakeholders of whose own words it has some, whatever is cited of them.

        They are quoted, they own a source or a turn of one, or they are named as the speaker of
        what is said of another.
        """
        cited = [(s.id, e) for s in self.stakeholders for p in s.positions for e in p.evidence]
        speakers = {e.speaker for _, e in cited if e.voice == Voice.ASCRIBED and e.speaker}
        return frozenset(
            {name for name, evidence in cited if evidence.voice == Voice.QUOTED}
            | {name for source in self.sources for name in source.voices_of}
            | {s.id for speaker in speakers for s in self.named(speaker)}
        )

    def named(self, speaker: str) -> Sequence[Stakeholder]:
        """Return the stakeholders whose name, or name for narrow columns, a speaker's is.

        Case, white space, typographic marks and a "the" ahead make no other name, and where none is
        the whole, nor does what stands in brackets at the end.
        """
        name = folded(speaker)
        return self._by_name.get(name) or self._by_name.get(_BRACKETS.sub("", name), [])

    @cached_property
    def _by_name(self) -> dict[str, list[Stakeholder]]:
        found: dict[str, list[Stakeholder]] = {}
        for stakeholder in self.stakeholders:
            for name in {folded(stakeholder.name), folded(stakeholder.label)}:
                found.setdefault(name, []).append(stakeholder)
        return found

    def date_of(self, position: Position, passages: Sequence[Evidence]) -> str | None:
        """Return when a position was stated: its own date, else that of its latest source.

        `passages` are those that count. None where one of them is of an unknown date, for then
        the position may be later than the others say.
        """
        return dates.latest(self._dates(position, passages))

    def span_of(self, position: Position, passages: Sequence[Evidence]) -> dates.Days | None:
        """Return the first and the last day on which a position may have been stated.

        `passages` are those that count. None where its date is not known. Of a source of 2018 and
        one of 2018-03 the later one is of March at the earliest, though it is of 2018 in a word.
        """
        spans = [dates.span(date) for date in self._dates(position, passages)]
        if not spans:
            return None
        return max(first for first, _ in spans), max(last for _, last in spans)

    def _dates(self, position: Position, passages: Sequence[Evidence]) -> list[str]:
        """Return the dates of which a position has the latest; none where one is not known."""
        if position.date:
            return [position.date]
        cited = [self.source_by_id[source].date for source in sorted({e.source for e in passages})]
        return [date for date in cited if date] if all(cited) else []


def folded(name: str) -> str:
    """Return a name as it is compared: in case, white space, marks and a "the" all are alike."""
    return normal(name).casefold().removeprefix("the ")
