"""The reading rules: which voices, sources, topics and stakeholders count."""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from standpoint.model import VOICES, Dossier, Evidence, Position

MIN_SHARED = 3
"""Fewer shared issues than this are too few for a percentage, unless the reader moves it."""


@dataclass(frozen=True)
class Selection:
    """What a reader wants to count, as ids in the dossier's order; an empty rule leaves all in."""

    voices: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    stakeholders: tuple[str, ...] = ()

    @property
    def plain(self) -> "Selection":
        """The rules alone: two that leave in the same are equal, and named alike."""
        return Selection(self.voices, self.sources, self.topics, self.stakeholders)

    @property
    def leaves_all_in(self) -> bool:
        """Whether no rule leaves anything out."""
        return self.plain == Selection()

    @property
    def chooses_passages(self) -> bool:
        """Whether a passage on one of the issues shown may not count."""
        return bool(self.voices or self.sources)

    @property
    def restricts_passages(self) -> bool:
        """Whether some passages of a stakeholder may not count."""
        return bool(self.chooses_passages or self.topics)

    def counts(self, evidence: Evidence) -> bool:
        """Return whether a passage is in one of the voices and of one of the sources."""
        return (not self.voices or evidence.voice.value in self.voices) and (
            not self.sources or evidence.source in self.sources
        )

    def passages(self, position: Position) -> tuple[Evidence, ...]:
        """Return the passages of a position that count; a position counts while there is one."""
        return tuple(evidence for evidence in position.evidence if self.counts(evidence))


@dataclass(frozen=True)
class Carried(Selection):
    """Reading rules with what a reader's links carry along, as it stands in an address.

    It leaves nothing out: two have no percentage who share fewer issues than `min_shared`.
    """

    min_shared: str = ""


def known(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    """Return the ids that each reading rule can hold, in the dossier's order."""
    return {
        "topics": tuple(topic.id for topic in dossier.outline.topics),
        "stakeholders": tuple(stakeholder.id for stakeholder in dossier.stakeholders),
        "voices": VOICES,
        "sources": tuple(source.id for source in dossier.sources),
    }


def chosen(dossier: Dossier, given: Mapping[str, Container[str]]) -> Selection:
    """Return the reading rules that hold the ids given; to choose all of a rule is to choose none.

    `given` has the ids that count, for some of the rules.
    """
    rules = {}
    for rule, ids in known(dossier).items():
        kept = tuple(one for one in ids if one in given.get(rule, ()))
        rules[rule] = () if kept == ids else kept
    return Selection(**rules)
