"""What one stakeholder holds on one issue: six states, four of them without a number."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from statistics import median_high, median_low
from typing import NamedTuple

from standpoint import dates
from standpoint.compare.selection import Selection
from standpoint.model import (
    VOICES,
    Dossier,
    Event,
    Evidence,
    Issue,
    Position,
    Source,
    Stakeholder,
    Topic,
    Voice,
)

MANY = 12
"""Of more stakeholders, the names and words of all find no room beside each other."""


class State(StrEnum):
    """The states of a cell. Only the first two have a number."""

    STANCE = "stance"
    MIXED = "mixed"
    DIVIDED = "divided"
    SILENT = "silent"
    NO_STATEMENT = "no statement"
    LEFT_OUT = "left out"


class Step(NamedTuple):
    """A place on the scale, -2 to 2, and the most direct voice of what stands there."""

    score: int
    voice: Voice


@dataclass(frozen=True)
class Cell:
    """What one stakeholder holds on one issue under a selection."""

    state: State
    score: int | None = None
    """-2 (strongly oppose) to 2 (strongly support), 0 for mixed; None for a cell that is divided,
    silent, without a statement or left out. None is not a middle."""
    current: tuple[Position, ...] = ()
    earlier: tuple[Position, ...] = ()
    """The positions that make the state, and those that a later one has replaced."""
    steps: tuple[Step, ...] = ()
    """Where it stands on the scale: one step where it has a number; where it is divided two, that
    against first, each the median of the positions on its side; none in the other states."""
    note: str | None = None
    """Why the stakeholder is silent."""
    left_out: int = 0
    """How many positions the reading rules leave out; where they leave out all that there are, the
    cell itself is left out."""
    changed_side: bool = False
    """Whether a position on its side is certainly later than one on the other side."""

    @property
    def stance(self) -> int | str:
        """The score, or the name of the state where there is none: what a mark is drawn from."""
        return self.state.value if self.score is None else self.score

    @property
    def voice(self) -> Voice | None:
        """The most direct voice among the passages that count; None where nothing counts.

        None, too, where the cell is divided, for each side has a voice of its own.
        """
        return self.steps[0].voice if len(self.steps) == 1 else None

    @property
    def voices(self) -> tuple[str, ...]:
        """The names of the voices of its steps, in their order."""
        return tuple(step.voice.value for step in self.steps)


CellKey = tuple[str, str]
"""What a cell is found by: the ids of its issue and of its stakeholder."""


@dataclass(frozen=True)
class Comparison:
    """A dossier read under a selection: its rows, its columns, and a cell for each pair of ids."""

    dossier: Dossier
    selection: Selection
    issues: tuple[Issue, ...]
    stakeholders: tuple[Stakeholder, ...]
    cells: dict[CellKey, Cell]

    @property
    def has_many(self) -> bool:
        """Whether there are more stakeholders than `MANY`."""
        return len(self.stakeholders) > MANY

    @property
    def may_lack(self) -> bool:
        """Whether more may be recorded than counts: left out by the rules, or for a problem."""
        return self.selection.chooses_passages or bool(self.dossier.partial)

    @cached_property
    def counted(self) -> list[tuple[str, Position, tuple[Evidence, ...]]]:
        """Every position that counts: its stakeholder's id, itself, its passages that count."""
        shown = {issue.id for issue in self.issues}
        return [
            (stakeholder.id, position, passages)
            for stakeholder in self.stakeholders
            for position in stakeholder.positions
            if position.issue in shown and (passages := self.selection.passages(position))
        ]

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """The sources of the passages that count, in the dossier's order."""
        cited = {one.source for _, _, passages in self.counted for one in passages}
        return tuple(source for source in self.dossier.sources if source.id in cited)

    @cached_property
    def events(self) -> dict[int, Event]:
        """The background events that a source of the selection tells of, with what counts of each.

        By number: the event's place among all of the dossier's events, from 1.
        """
        chosen, found = self.selection.sources, {}
        for number, event in enumerate(self.dossier.outline.events, 1):
            counted = tuple(one for one in event.evidence if not chosen or one.source in chosen)
            if counted:
                found[number] = event.model_copy(update={"evidence": counted})
        return found

    @cached_property
    def names(self) -> dict[str, str]:
        """The name for narrow places of each stakeholder by id."""
        return {stakeholder.id: stakeholder.label for stakeholder in self.stakeholders}

    def date_of(self, position: Position) -> str | None:
        """Return when a position was stated, as far as its passages that count tell."""
        return self.dossier.date_of(position, self.selection.passages(position))

    def span_of(self, position: Position) -> dates.Days | None:
        """Return the days on which a position may have been stated, as far as is known."""
        return self.dossier.span_of(position, self.selection.passages(position))

    @cached_property
    def states(self) -> Counter[State]:
        """How many cells are in each state."""
        return Counter(cell.state for cell in self.cells.values())

    @cached_property
    def topics(self) -> list[tuple[Topic, list[Issue]]]:
        """The topics of the issues, each with its own, in the dossier's order."""
        shown = {issue.id for issue in self.issues}
        topics = self.dossier.outline.topics
        held = [(topic, [one for one in topic.issues if one.id in shown]) for topic in topics]
        return [(topic, issues) for topic, issues in held if issues]

    def row(self, issue: str) -> list[Cell]:
        """Return the cells of an issue in the stakeholders' order."""
        return [self.cells[issue, stakeholder.id] for stakeholder in self.stakeholders]

    def column(self, stakeholder: str) -> list[Cell]:
        """Return the cells of a stakeholder in the issues' order."""
        return [self.cells[issue.id, stakeholder] for issue in self.issues]

    def on(self, issue: str) -> list[tuple[Stakeholder, Cell]]:
        """Return the stakeholders, each with its cell on an issue."""
        return [*zip(self.stakeholders, self.row(issue), strict=True)]

    def by_stance(self, issue: str) -> dict[int | str, list[tuple[Stakeholder, Cell]]]:
        """Return the same by the cells' stances, and where they have no number by their states."""
        found: dict[int | str, list[tuple[Stakeholder, Cell]]] = {}
        for who, cell in self.on(issue):
            found.setdefault(cell.stance, []).append((who, cell))
        return found

    def of(self, stakeholder: str) -> list[tuple[Issue, Cell]]:
        """Return the issues, each with the cell of a stakeholder."""
        return [*zip(self.issues, self.column(stakeholder), strict=True)]


def compare(dossier: Dossier, selection: Selection) -> Comparison:
    """Return the cells of a dossier under a selection, keyed by (issue id, stakeholder id)."""
    topics, people = selection.topics, selection.stakeholders
    chosen = [topic for topic in dossier.outline.topics if not topics or topic.id in topics]
    issues = tuple(issue for topic in chosen for issue in topic.issues)
    stakeholders = tuple(one for one in dossier.stakeholders if not people or one.id in people)
    cells: dict[CellKey, Cell] = {}
    for stakeholder in stakeholders:
        notes = {silence.issue: silence.note for silence in stakeholder.silent_on}
        for issue in issues:
            key = issue.id, stakeholder.id
            held = dossier.held.get(key, [])
            cells[key] = cell_of(dossier, selection, held, notes.get(issue.id))
    return Comparison(dossier, selection, issues, stakeholders, cells)


def cell_of(
    dossier: Dossier, selection: Selection, positions: Sequence[Position], note: str | None = None
) -> Cell:
    """Return the cell of the positions that one stakeholder holds on one issue.

    The positions with the latest date make it. Where the dates are not known to the day, none that
    may be as late as another is set aside. On both sides of the middle they are divided; otherwise
    their median counts, a tie going towards the middle, so that two never add up to a stronger one.
    A position recorded twice counts once, and so do two of one stance of which the selection leaves
    the same passages.
    """
    counted = [position for position in positions if selection.passages(position)]
    left_out = len(positions) - len(counted)
    if not counted:
        empty = State.SILENT if note else State.NO_STATEMENT
        return Cell(State.LEFT_OUT if left_out else empty, note=note, left_out=left_out)
    spans = [dossier.span_of(position, selection.passages(position)) for position in counted]
    dated = list(zip(spans, counted, strict=True))
    current, earlier = _by_time(dated)
    score = median(_scores(selection, current))
    sides, now = by_side(dated), side(score or 0)
    if score is None:
        state = State.DIVIDED
        halves = ([p for p in current if side(p.stance.score) == half] for half in (-1, 1))
        steps = tuple(_step(selection, held) for held in halves)
    else:
        state = State.MIXED if score == 0 else State.STANCE
        steps = _single(score, most_direct(selection, current))
    return Cell(
        state,
        score,
        tuple(current),
        tuple(earlier),
        steps,
        left_out=left_out,
        changed_side=now != 0 and dates.any_later(sides[now], sides[-now]),
    )


def median(scores: Iterable[int]) -> int | None:
    """Return the middle score, or None where scores lie on both sides of 0.

    Examples
    --------
    >>> median([1, 2]), median([0, 2]), median([-2, -1, -1]), median([-1, 2])
    (1, 0, -1, None)
    """
    ordered = sorted(scores)
    if ordered[0] < 0 < ordered[-1]:
        return None
    return min(median_low(ordered), median_high(ordered), key=abs)


@cache
def _single(score: int, voice: Voice) -> tuple[Step]:
    """Return a step alone, of which there are so few that all cells share them."""
    return (Step(score, voice),)


def _step(selection: Selection, positions: Sequence[Position]) -> Step:
    """Return where positions of one side stand."""
    score = median(_scores(selection, positions))
    assert score is not None
    return Step(score, most_direct(selection, positions))


def most_direct(selection: Selection, positions: Iterable[Position]) -> Voice:
    """Return the most direct voice among the passages that count; there must be one."""
    voices = {evidence.voice for held in positions for evidence in selection.passages(held)}
    return min(voices, key=lambda voice: VOICES.index(voice.value))


def side(score: int) -> int:
    """Return the side of a score: -1 against, 0 in the middle, 1 for."""
    return (score > 0) - (score < 0)


def by_side(dated: Iterable[tuple[dates.Days | None, Position]]) -> dict[int, list[dates.Days]]:
    """Return when what is against, in the middle and for may have been stated, where known."""
    found: dict[int, list[dates.Days]] = {-1: [], 0: [], 1: []}
    for span, position in dated:
        if span:
            found[side(position.stance.score)].append(span)
    return found


def _by_time(
    dated: Sequence[tuple[dates.Days | None, Position]],
) -> tuple[list[Position], list[Position]]:
    """Split positions into the latest ones and the rest, the rest newest first."""
    newest = max((span[0] for span, _ in dated if span), default=None)
    current, replaced = [], []
    for span, position in dated:
        if span and newest and span[1] < newest:
            replaced.append((span[1], position))
        else:
            current.append(position)
    replaced.sort(key=lambda pair: pair[0], reverse=True)
    return current, [position for _, position in replaced]


def _scores(selection: Selection, positions: Iterable[Position]) -> list[int]:
    """Return the positions' scores; of those with one stance and the same passages, one."""
    distinct = {(p.stance.score, frozenset(selection.passages(p))) for p in positions}
    return [score for score, _ in distinct]
