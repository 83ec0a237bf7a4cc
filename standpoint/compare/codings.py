"""Two codings of the same sources: how often they agree, and the cells in dispute.

A unit is a cell: what one stakeholder holds on one issue. Three questions are asked of it. Is there
a position? Every cell that both codings have answers that. What stance is it? Only cells that have
a number in both do. In which voice? Only cells that have a position in both do.
"""

import math
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, NamedTuple, TypeVar

import numpy as np
from numpy.typing import ArrayLike

from standpoint.compare.cells import Cell, Comparison, most_direct, side
from standpoint.model import VOICES, Issue, Stakeholder

Level = Literal["nominal", "ordinal"]
Held = TypeVar("Held")


def alpha(values: ArrayLike, level: Level) -> float:
    """Return Krippendorff's alpha, 1 - D_o / D_e: how far coders agree beyond chance.

    Parameters
    ----------
    values : array_like
        Coders (rows) by units (columns); NaN where a coder gave a unit no value. A unit with fewer
        than two values takes no part.
    level : {"nominal", "ordinal"}
        What the distance of two values is: whether they differ, or how many values lie between
        them.

    Returns
    -------
    float
        1 where all values of each unit are alike, 0 where they agree no better than if they had
        been dealt out by chance, less where worse. NaN where no unit has two values, and where all
        values are one and the same: without variation nothing tells agreement from habit.

    References
    ----------
    Krippendorff, K. (2011), "Computing Krippendorff's Alpha-Reliability".

    Examples
    --------
    >>> round(alpha([[0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]], "nominal"), 3)
    0.095
    >>> alpha([[1, 1, 1], [1, 1, 1]], "nominal")
    nan
    """
    import krippendorff  # here, for nothing but the comparison of two codings needs it

    given = np.asarray(values, dtype=float)
    paired = given[:, (~np.isnan(given)).sum(axis=0) > 1]
    if len(np.unique(paired[~np.isnan(paired)])) < 2:
        return math.nan
    return float(krippendorff.alpha(paired, level_of_measurement=level))


@dataclass(frozen=True)
class Reliability:
    """How far two codings agree on one question."""

    level: Level
    table: Counter[tuple[int, int]]
    """How many cells have which value in the first coding and which in the second: what every
    figure here can be made of again."""

    @property
    def n(self) -> int:
        """The cells that have a value in both."""
        return self.table.total()

    @property
    def same(self) -> int:
        """Those of them that have one value in both."""
        return sum(number for (one, other), number in self.table.items() if one == other)

    @property
    def alpha(self) -> float:
        """Krippendorff's alpha; NaN where it is not defined."""
        return _of_table(self.table, self.level)

    @property
    def range(self) -> tuple[float, float] | None:
        """The least and the greatest alpha that is left when any one cell is left out.

        None where leaving one out leaves no alpha: so few cells, or so few that differ, tell
        nothing.
        """
        found = [_of_table(self.table - Counter([pair]), self.level) for pair in self.table]
        return None if not found or any(map(math.isnan, found)) else (min(found), max(found))


def _of_table(table: Counter[tuple[int, int]], level: Level) -> float:
    pairs = list(table)
    counts = [table[pair] for pair in pairs]
    values = np.array(pairs, dtype=float).reshape(-1, 2).T
    return alpha(np.repeat(values, counts, axis=1), level)


class DisputeKind(StrEnum):
    """What a cell is in dispute over; of several, the first of these."""

    POSITION = "whether there is a position"
    SIDE = "the side"
    STRENGTH = "the strength"
    VOICE = "the voice"
    SILENCE = "whether somebody is silent"


@dataclass(frozen=True)
class Dispute:
    """A cell that is not alike in both codings."""

    kind: DisputeKind
    issue: Issue
    stakeholder: Stakeholder
    first: Cell
    second: Cell

    @property
    def has_no_number(self) -> bool:
        """Whether both hold a position and one of them is divided, so that no stance is counted."""
        both = self.first.current and self.second.current
        return bool(both) and None in (self.first.score, self.second.score)


class Unshared(NamedTuple):
    """The ids of one kind that only one of two codings has, and those under which they differ."""

    first: tuple[str, ...]
    second: tuple[str, ...]
    differing: tuple[str, ...]


@dataclass(frozen=True)
class Codings:
    """Two codings of the same sources, over the issues and the stakeholders that both have."""

    issues: tuple[Issue, ...]
    stakeholders: tuple[Stakeholder, ...]
    """Those that both have, as the first one words and orders them."""
    position: Reliability
    """Nominal: 1 where there is a position, 0 where there is none, silent or not."""
    stance: Reliability
    """Ordinal: -2 to 2, where both have a number; a divided cell has none."""
    voice: Reliability
    """Nominal: the place in `VOICES` of the most direct voice, where both have a position."""
    disputes: tuple[Dispute, ...]
    """The cells that are not alike, the gravest kind first, then in the first one's order."""
    apart: dict[str, Unshared]
    """What is not compared, by "issues", "stakeholders" and "sources". An issue differs where its
    proposition does, a source where its text does; both are compared all the same."""


def codings(first: Comparison, second: Comparison) -> Codings:
    """Return how far two codings agree."""
    other_issues, other_people = second.dossier.issue_by_id, second.dossier.stakeholder_by_id
    issues = tuple(issue for issue in first.issues if issue.id in other_issues)
    stakeholders = tuple(person for person in first.stakeholders if person.id in other_people)
    position, stance, voice = (Counter[tuple[int, int]]() for _ in range(3))
    disputes = []
    for person in stakeholders:
        for issue in issues:
            one, other = (found.cells[issue.id, person.id] for found in (first, second))
            position[bool(one.current), bool(other.current)] += 1
            if one.score is not None and other.score is not None:
                stance[one.score, other.score] += 1
            heard = _voice(first, one), _voice(second, other)
            if one.current and other.current:
                voice[heard] += 1
            if kind := _kind(one, other, heard[0] == heard[1]):
                disputes.append(Dispute(kind, issue, person, one, other))
    return Codings(
        issues,
        stakeholders,
        Reliability("nominal", position),
        Reliability("ordinal", stance),
        Reliability("nominal", voice),
        tuple(sorted(disputes, key=lambda found: [*DisputeKind].index(found.kind))),
        _apart(first, second),
    )


def _voice(comparison: Comparison, cell: Cell) -> int:
    """Return the place of a cell's most direct voice; one past the last where nothing is held."""
    if not cell.current:
        return len(VOICES)
    return VOICES.index(most_direct(comparison.selection, cell.current).value)


def _kind(one: Cell, other: Cell, same_voice: bool) -> DisputeKind | None:
    if bool(one.current) != bool(other.current):
        return DisputeKind.POSITION
    if not one.current:
        return DisputeKind.SILENCE if one.state != other.state else None
    if one.stance == other.stance:
        return None if same_voice else DisputeKind.VOICE
    if one.score is None or other.score is None or side(one.score) != side(other.score):
        return DisputeKind.SIDE
    return DisputeKind.STRENGTH


def _apart(first: Comparison, second: Comparison) -> dict[str, Unshared]:
    """Return what only one of two codings has, and what they word differently."""
    one, other = first.dossier, second.dossier
    return {
        "issues": _unshared(one.issue_by_id, other.issue_by_id, lambda issue: issue.proposition),
        "stakeholders": _unshared(one.stakeholder_by_id, other.stakeholder_by_id, lambda _: ""),
        "sources": _unshared(one.source_by_id, other.source_by_id, lambda held: held.body.raw),
    }


def _unshared(
    one: Mapping[str, Held], other: Mapping[str, Held], said: Callable[[Held], str]
) -> Unshared:
    both = [name for name in one if name in other]
    return Unshared(
        tuple(name for name in one if name not in other),
        tuple(name for name in other if name not in one),
        tuple(name for name in both if said(one[name]) != said(other[name])),
    )
