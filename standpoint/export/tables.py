"""The tables of a selection: what stands in each column, and what that means."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from standpoint import wording
from standpoint.compare.pairs import Pair
from standpoint.export.extract import CountedPassage, Extract, MatrixCell
from standpoint.export.fields import Value, known, table_csv
from standpoint.model import STANCES

AnyRow = TypeVar("AnyRow")
Content = Literal["text", "whole number", "number"]


@dataclass(frozen=True)
class ExportColumn(Generic[AnyRow]):
    """A column: its name, what it means, what a row has there, and of which kind that is.

    None is an empty field.
    """

    name: str
    meaning: str
    value: Callable[[AnyRow], Value]
    kind: Content = "text"


def whole(name: str, meaning: str, value: Callable[[AnyRow], int | None]) -> ExportColumn[AnyRow]:
    """Return a column of whole numbers."""
    return ExportColumn(name, meaning, value, "whole number")


@dataclass(frozen=True)
class ExportTable(Generic[AnyRow]):
    """A table: its name, what its rows are, where they come from, and its columns."""

    name: str
    what: str
    rows: Callable[[Extract], Iterable[AnyRow]]
    columns: tuple[ExportColumn[AnyRow], ...]

    def records(self, extract: Extract) -> list[dict[str, Value]]:
        """Return the rows, each by the names of the columns; what is no number is None."""
        return [
            {column.name: known(column.value(row)) for column in self.columns}
            for row in self.rows(extract)
        ]

    def csv(self, extract: Extract) -> str:
        rows = ([column.value(row) for column in self.columns] for row in self.rows(extract))
        return table_csv([column.name for column in self.columns], rows)


def _yes(held: bool) -> str:
    return "yes" if held else "no"


_PASSAGES: tuple[ExportColumn[CountedPassage], ...] = (
    ExportColumn(
        "stakeholder_id", "whose position it is: an id to join on", lambda p: p.stakeholder.id
    ),
    ExportColumn("stakeholder", "their name", lambda p: p.stakeholder.name),
    ExportColumn("issue_id", "the issue that it is on: an id to join on", lambda p: p.issue.id),
    ExportColumn("issue", "the issue's title", lambda p: p.issue.title),
    ExportColumn("proposition", "what is supported or opposed", lambda p: p.issue.proposition),
    ExportColumn("topic_id", "the topic that the issue belongs to", lambda p: p.topic.id),
    ExportColumn("topic", "the topic's title", lambda p: p.topic.title),
    ExportColumn(
        "stance", "direction and strength of the position", lambda p: p.position.stance.value
    ),
    whole(
        "score",
        "the stance as a number: -2 strongly oppose, -1 oppose, 0 mixed, 1 support, 2 strongly "
        "support",
        lambda p: p.position.stance.score,
    ),
    ExportColumn(
        "state", "the state of the cell that the position is in", lambda p: p.cell.state.value
    ),
    ExportColumn(
        "replaced",
        "yes where a later position has taken its place, and so no figure rests on it",
        lambda p: _yes(p.replaced),
    ),
    ExportColumn("summary", "what they hold, in the curator's words", lambda p: p.position.summary),
    ExportColumn(
        "rationale", "why this evidence supports this stance", lambda p: p.position.rationale
    ),
    ExportColumn(
        "voice",
        "how they reach us in the passage: quoted, reported, observed or ascribed",
        lambda p: p.evidence.voice.value,
    ),
    ExportColumn("speaker", "who says it, by name", lambda p: p.evidence.speaker),
    ExportColumn("passage", "the words of the source, to the letter", lambda p: p.evidence.text),
    ExportColumn(
        "before",
        "the words just ahead of the passage, where it stands more than once",
        lambda p: p.evidence.before,
    ),
    ExportColumn(
        "translation",
        "the passage in the readers' language, the curator's own",
        lambda p: p.evidence.translation,
    ),
    ExportColumn(
        "sentence", "the sentence or sentences that hold the passage", lambda p: p.sentence
    ),
    whole(
        "paragraph",
        "the paragraph of the source in which the passage begins, from 1",
        lambda p: p.evidence.place.paragraph,
    ),
    ExportColumn("source_id", "the source: an id to join on", lambda p: p.source.id),
    ExportColumn("citation", "the source's citation", lambda p: wording.source_line(p.source)),
    ExportColumn(
        "date",
        "when the position was stated, a year, a month or a day: its own date, else that of the "
        "latest source that counts; empty where that is unknown",
        lambda p: p.date,
    ),
    ExportColumn(
        "position_date",
        "the position's own date, where its file gives one",
        lambda p: p.position.date,
    ),
    ExportColumn(
        "source_date", "the source's date; empty where it is unknown", lambda p: p.source.date
    ),
    ExportColumn("file", "the file of the position", lambda p: p.file),
    whole(
        "line",
        "the line of the file at which the position begins; rows with the same file and line are "
        "passages of one position",
        lambda p: p.position.line,
    ),
)

POSITIONS = ExportTable(
    "positions",
    "One row for each passage that counts. Silences and empty cells are in cells.csv.",
    lambda extract: extract.passages,
    _PASSAGES,
)

_SQUARES: tuple[ExportColumn[MatrixCell], ...] = (
    ExportColumn("stakeholder_id", "an id to join on", lambda s: s.stakeholder.id),
    ExportColumn("stakeholder", "the stakeholder's name", lambda s: s.stakeholder.name),
    ExportColumn("issue_id", "an id to join on", lambda s: s.issue.id),
    ExportColumn("issue", "the issue's title", lambda s: s.issue.title),
    ExportColumn("topic_id", "the topic that the issue belongs to", lambda s: s.topic.id),
    ExportColumn("topic", "the topic's title", lambda s: s.topic.title),
    ExportColumn(
        "state",
        "; ".join(f"{state.value}: {what}" for state, what in wording.STATE_MEANINGS.items()),
        lambda s: s.cell.state.value,
    ),
    ExportColumn(
        "stance",
        "direction and strength, where the cell has a number",
        lambda s: None if s.cell.score is None else STANCES[s.cell.score + 2],
    ),
    whole("score", "-2 to 2; empty is no number, and no middle", lambda s: s.cell.score),
    ExportColumn(
        "voice",
        "the most direct voice among the passages that the number rests on",
        lambda s: s.cell.voice.value if s.cell.voice else None,
    ),
    whole("positions", "how many positions make the state", lambda s: len(s.cell.current)),
    whole("passages", "how many passages these rest on", lambda s: s.passages),
    whole(
        "replaced",
        "how many earlier positions a later one has replaced",
        lambda s: len(s.cell.earlier),
    ),
    ExportColumn(
        "changed_side",
        "yes where a position on the side of the stance is certainly later than one on the other",
        lambda s: _yes(s.cell.changed_side),
    ),
    whole("left_out", "how many positions the reading rules leave out", lambda s: s.cell.left_out),
    ExportColumn("note", "why they are silent, and what was looked for", lambda s: s.cell.note),
)

CELLS = ExportTable(
    "cells",
    "One row for each stakeholder and issue, whatever its state.",
    lambda extract: extract.squares,
    _SQUARES,
)


@dataclass(frozen=True)
class NamedPair:
    """A pair with the stakeholders' names, and whether it has a figure."""

    pair: Pair
    one: str
    other: str
    has_figure: bool


def named_pairs(extract: Extract) -> list[NamedPair]:
    """Return every pair."""
    names = {person.id: person.name for person in extract.comparison.stakeholders}
    return [
        NamedPair(pair, names[pair.one], names[pair.other], pair.has_figure(extract.min_shared))
        for pair in extract.pairs
    ]


COUNTS: tuple[ExportColumn[NamedPair], ...] = (
    whole("n", "the issues on which both have a number", lambda p: p.pair.shared),
    whole("same", "of these: on the same side", lambda p: p.pair.same),
    whole("apart", "of these: one of the two is mixed", lambda p: p.pair.apart),
    whole("opposite", "of these: on opposite sides", lambda p: p.pair.opposite),
)
BOUNDS: tuple[ExportColumn[NamedPair], ...] = (
    ExportColumn(
        "low",
        "the least that it could be over all issues of the selection, if every one that is not "
        "shared went as badly as it can; more than the value where somebody is mixed on those",
        lambda p: p.pair.low,
        "number",
    ),
    ExportColumn("high", "the most that it could be, likewise", lambda p: p.pair.high, "number"),
)

AGREEMENT = ExportTable(
    "agreement",
    "One row for each two stakeholders, by side.",
    named_pairs,
    (
        ExportColumn("one_id", "a stakeholder: an id to join on", lambda p: p.pair.one),
        ExportColumn("one", "their name", lambda p: p.one),
        ExportColumn("other_id", "another stakeholder: an id to join on", lambda p: p.pair.other),
        ExportColumn("other", "their name", lambda p: p.other),
        *COUNTS,
        ExportColumn(
            "value",
            "agreement by side, 0 to 1: (same + apart / 2) / n; empty where too few issues are "
            "shared to say",
            lambda p: p.pair.value if p.has_figure else None,
            "number",
        ),
        *BOUNDS,
    ),
)
