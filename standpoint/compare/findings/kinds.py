"""The closed set of findings: what each says in ids and counts, and where it leads.

Ids stand in the comparison's order unless a field says otherwise. Every count is over the
selection: its stakeholders, its issues, and the positions that count under its reading rules. Those
that are ranked among each other say how much they say, the others are of one page each.
"""

from dataclasses import dataclass, field

from standpoint.compare.cells import CellKey

THIN = 1 / 3
"""What a comparison lacks, a second position or a second passage, says of a dispute a third of
what it holds: it comes first where nothing else concerns more than a third."""


@dataclass(frozen=True)
class Lead:
    """Where a finding leads: a page by its path ("" is the matrix), and what its address holds."""

    page: str
    parameters: dict[str, str | list[str]] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """What all findings have."""

    leads: Lead
    """To what it rests on."""


@dataclass(frozen=True, kw_only=True)
class Ranked(Finding):
    """What a finding has that is ranked among others."""

    weight: float
    """How much it says, 0 to 1: each kind says of what it is the share."""


@dataclass(frozen=True, kw_only=True)
class Positions(Ranked):
    """Who has a position on how many issues.

    Its weight: by how large a share of the issues they are ahead of all others; 0 where all are
    level.
    """

    most: tuple[str, ...]
    """Those with a position on most issues."""
    count: int
    of: int
    """On how many of the issues each of them has one; at least one."""
    others: tuple[int, ...]
    """On how many each of the others has one."""


@dataclass(frozen=True, kw_only=True)
class Opposite(Ranked):
    """Where stakeholders stand on opposite sides.

    Its weight: the share of those among the issues on which two have a number, and so could be
    opposite.
    """

    issues: tuple[str, ...]
    """The issues that somebody supports and somebody opposes, the most contested first. Who is
    divided is neither."""
    of: int
    """How many issues there are."""


@dataclass(frozen=True, kw_only=True)
class Together(Ranked):
    """Who stands together: of the pairs that share enough, the one of the largest weight.

    Its weight: the issues on the same side less the opposite ones, as a share of all issues.
    """

    one: str
    other: str

    same: int
    shared: int
    """The issues on the same side, more than half of those that the two share."""
    alike: int
    """How many other pairs are on the same side of as many of as many."""


@dataclass(frozen=True, kw_only=True)
class Unheard(Ranked):
    """Who has a position in the selection and no words of its own in the dossier.

    Its weight: the share of the stakeholders with a position.
    """

    stakeholders: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class NeverQuoted(Unheard):
    """Who is never quoted."""


@dataclass(frozen=True, kw_only=True)
class ThroughOthers(Unheard):
    """Who is heard only through others: every passage is ascribed."""


@dataclass(frozen=True, kw_only=True)
class Alone(Ranked):
    """On how many issues only one stakeholder has a position, and no other in the dossier.

    Its weight: the share of the issues with a position, times `THIN`.
    """

    issues: tuple[str, ...]
    counts: dict[str, int]
    """On how many of them it is which stakeholder; the highest count first."""
    of: int
    """How many issues there are."""


@dataclass(frozen=True, kw_only=True)
class OnePassage(Ranked):
    """How many positions rest on one passage, whatever the reading rules leave out.

    Its weight: the share of the positions, times `THIN`.
    """

    count: int
    of: int
    """How many of the positions that count."""


@dataclass(frozen=True, kw_only=True)
class ChangedSides(Ranked):
    """Who changed sides, on what.

    Its weight: the share of the stakeholders with a position.
    """

    cells: tuple[CellKey, ...]
    """Issue and stakeholder, issue by issue."""


@dataclass(frozen=True, kw_only=True)
class MostContested(Finding):
    """Which issue is the most contested, by van der Eijk's A, where several have opposite sides."""

    issues: tuple[str, ...]
    """One, or several that are as contested."""


@dataclass(frozen=True, kw_only=True)
class OnIssue(Finding):
    """Who stands where on one issue."""

    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    mixed: tuple[str, ...]
    divided: tuple[str, ...]
    """The stakeholders with a position; at least one."""
    left_out: tuple[str, ...]
    """Those with positions of which none counts."""


@dataclass(frozen=True, kw_only=True)
class OfStakeholder(Finding):
    """What one stakeholder holds, and on how much of it it is quoted."""

    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    mixed: tuple[str, ...]
    divided: tuple[str, ...]
    """The issues with a position; at least one."""
    quoted: tuple[str, ...] | None
    """Those on which a passage is quoted; None where the reading rules leave passages out."""
    never_quoted: bool
    """Whether it is never quoted at all; see `NeverQuoted`."""
    of: int
    """How many issues there are."""


@dataclass(frozen=True, kw_only=True)
class BestSplit(Finding):
    """How well the best split into camps fits."""

    camps: int
    """One or two."""
    count: int
    of: int
    """How many of the issue-pairs that are on the same side or opposite fit it."""
    searched: bool
    """Whether it is the best that a search has found, and not the best of all."""


@dataclass(frozen=True, kw_only=True)
class Misfit(Finding):
    """What does not fit the best split."""

    one: str
    other: str
    """The pair with most issue-pairs that do not fit."""
    issue: str
    """The first of those."""
    together: bool
    """Whether the two are on the same side of it, and in two camps; else opposite, and in one."""
    count: int
    """How many issue-pairs of all pairs do not fit."""


@dataclass(frozen=True, kw_only=True)
class Shared(Finding):
    """How many pairs share enough to have a figure."""

    count: int
    of: int
    """How many of the pairs."""
    least: int
    """How many issues are enough."""
