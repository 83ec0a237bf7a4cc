"""The reading rules: which voices, sources, topics and stakeholders count."""

from dataclasses import dataclass

from standpoint.model import Dossier, Evidence, Issue, Position, Stakeholder

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
    def restricts_passages(self) -> bool:
        """Whether some passages of a stakeholder may not count."""
        return bool(self.voices or self.sources or self.topics)

    def counts(self, evidence: Evidence) -> bool:
        """Return whether a passage is in one of the voices and of one of the sources."""
        return (not self.voices or evidence.voice.value in self.voices) and (
            not self.sources or evidence.source in self.sources
        )

    def passages(self, position: Position) -> tuple[Evidence, ...]:
        """Return the passages of a position that count; a position counts while there is one."""
        return tuple(evidence for evidence in position.evidence if self.counts(evidence))

    def stakeholders_of(self, dossier: Dossier) -> tuple[Stakeholder, ...]:
        """Return the chosen stakeholders in the dossier's order."""
        chosen = self.stakeholders
        return tuple(s for s in dossier.stakeholders if not chosen or s.id in chosen)

    def issues_of(self, dossier: Dossier) -> tuple[Issue, ...]:
        """Return the issues of the chosen topics in the dossier's order."""
        chosen = self.topics
        topics = (topic for topic in dossier.outline.topics if not chosen or topic.id in chosen)
        return tuple(issue for topic in topics for issue in topic.issues)
