"""What is taken away: a comparison, the version of the dossier that it is of, and what it lacks."""

from dataclasses import dataclass
from functools import cached_property

from standpoint.compare.cells import Cell, Comparison
from standpoint.compare.pairs import Pair, every_pair
from standpoint.compare.selection import MIN_SHARED
from standpoint.model import Event, Evidence, Issue, Position, Source, Stakeholder, Topic
from standpoint.version import Version


@dataclass(frozen=True)
class CountedPassage:
    """A passage that counts, with what rests on it and where it comes from."""

    stakeholder: Stakeholder
    issue: Issue
    topic: Topic
    position: Position
    evidence: Evidence
    source: Source
    cell: Cell
    date: str | None

    @property
    def file(self) -> str:
        """The file of the position, from the dossier's folder."""
        return f"positions/{self.stakeholder.id}.yaml"

    @property
    def sentence(self) -> str:
        """The sentence, or the sentences, in which the passage stands."""
        return self.source.body.slice(self.evidence.place.sentence)

    @property
    def replaced(self) -> bool:
        """Whether a later position has taken the place of this one."""
        return self.position in self.cell.earlier


@dataclass(frozen=True)
class MatrixCell:
    """A cell with its stakeholder and its issue."""

    stakeholder: Stakeholder
    issue: Issue
    topic: Topic
    cell: Cell
    passages: int


@dataclass(frozen=True)
class Extract:
    """A comparison on its way out."""

    comparison: Comparison
    version: Version
    """The version of the dossier."""
    missing: str = ""
    """What it lacks for problems in the files, as a sentence; empty for nothing."""
    min_shared: int = MIN_SHARED
    """Pairs of stakeholders that share fewer issues have no figure."""
    address: str = ""
    """Where it is read in the app; empty where that is not known."""
    full_texts: bool = False
    """Whether a report has the whole text of a source that may be shown whole, and not only the
    sentences that are cited."""

    @cached_property
    def passages(self) -> tuple[CountedPassage, ...]:
        """Every passage that counts, by stakeholder and position, in the order of the files."""
        dossier, cells = self.comparison.dossier, self.comparison.cells
        return tuple(
            CountedPassage(
                dossier.stakeholder_by_id[stakeholder],
                dossier.issue_by_id[position.issue],
                dossier.topic_of[position.issue],
                position,
                evidence,
                dossier.source_by_id[evidence.source],
                cells[position.issue, stakeholder],
                self.comparison.date_of(position),
            )
            for stakeholder, position, counted in self.comparison.counted
            for evidence in counted
        )

    @cached_property
    def squares(self) -> tuple[MatrixCell, ...]:
        """Every cell, by stakeholder and issue."""
        selection, topic_of = self.comparison.selection, self.comparison.dossier.topic_of
        return tuple(
            MatrixCell(
                stakeholder,
                issue,
                topic_of[issue.id],
                cell,
                sum(len(selection.passages(position)) for position in cell.current),
            )
            for stakeholder in self.comparison.stakeholders
            for issue, cell in self.comparison.of(stakeholder.id)
        )

    @cached_property
    def pairs(self) -> tuple[Pair, ...]:
        """Every two stakeholders with their agreement by side."""
        return every_pair(self.comparison, by_strength=False)

    @property
    def events(self) -> tuple[Event, ...]:
        """The background events, each with its passages that count, in the dossier's order."""
        return tuple(self.comparison.events.values())

    @cached_property
    def cited(self) -> tuple[Source, ...]:
        """The sources that the selection cites, be it for the background alone."""
        names = {source.id for source in self.comparison.sources}
        names |= {citation.source for event in self.events for citation in event.evidence}
        return tuple(source for source in self.comparison.dossier.sources if source.id in names)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources that the selection cites; all of them where nothing is left out."""
        whole = self.comparison.selection.leaves_all_in
        return self.comparison.dossier.sources if whole else self.cited
