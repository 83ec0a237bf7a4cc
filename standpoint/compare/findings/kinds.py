"""The closed set of findings: what each says in ids and counts, how much, and where it leads.

Ids stand in the comparison's order unless a field says otherwise. Every count is over the
selection: its stakeholders, its issues, and the positions that count under its reading rules.
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
    """What all findings have.

    Attributes
    ----------
    weight : float
        How much it says, 0 to 1: each kind says of what it is the share.
    leads : Lead
        To what it rests on.
    """

    weight: float
    leads: Lead


@dataclass(frozen=True, kw_only=True)
class Positions(Finding):
    """Who has a position on how many issues.

    Attributes
    ----------
    most : tuple of str
        Those with a position on most issues.
    count, of : int
        On how many of the issues each of them has one; at least one.
    others : tuple of int
        On how many each of the others has one.
    weight : float
        By how large a share of the issues they are ahead of all others; 0 where all are level.
    """

    most: tuple[str, ...]
    count: int
    of: int
    others: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class Opposite(Finding):
    """Where stakeholders stand on opposite sides.

    Attributes
    ----------
    issues : tuple of str
        The issues that somebody supports and somebody opposes, the most contested first. Who is
        divided is neither.
    of : int
        How many issues there are.
    weight : float
        The share of those among the issues on which two have a number, and so could be opposite.
    """

    issues: tuple[str, ...]
    of: int


@dataclass(frozen=True, kw_only=True)
class Together(Finding):
    """Who stands together: of the pairs that share enough, the one of the largest weight.

    Attributes
    ----------
    one, other : str
    same, shared : int
        The issues on the same side, more than half of those that the two share.
    alike : int
        How many other pairs are on the same side of as many of as many.
    weight : float
        The issues on the same side less the opposite ones, as a share of all issues.
    """

    one: str
    other: str
    same: int
    shared: int
    alike: int


@dataclass(frozen=True, kw_only=True)
class Unheard(Finding):
    """Who has a position in the selection and no words of its own in the dossier.

    Attributes
    ----------
    stakeholders : tuple of str
    of : int
        How many stakeholders there are.
    weight : float
        The share of the stakeholders with a position.
    """

    stakeholders: tuple[str, ...]
    of: int


@dataclass(frozen=True, kw_only=True)
class NeverQuoted(Unheard):
    """Who is never quoted."""


@dataclass(frozen=True, kw_only=True)
class ThroughOthers(Unheard):
    """Who is heard only through others: every passage is ascribed."""


@dataclass(frozen=True, kw_only=True)
class Alone(Finding):
    """On how many issues only one stakeholder has a position, and no other in the dossier.

    Attributes
    ----------
    issues : tuple of str
    counts : dict of str to int
        On how many of them it is which stakeholder; the highest count first.
    of : int
        How many issues there are.
    weight : float
        The share of the issues with a position, times `THIN`.
    """

    issues: tuple[str, ...]
    counts: dict[str, int]
    of: int


@dataclass(frozen=True, kw_only=True)
class OnePassage(Finding):
    """How many positions rest on one passage, whatever the reading rules leave out.

    Attributes
    ----------
    count, of : int
        How many of the positions that count.
    weight : float
        The share of the positions, times `THIN`.
    """

    count: int
    of: int


@dataclass(frozen=True, kw_only=True)
class ChangedSides(Finding):
    """Who changed sides, on what.

    Attributes
    ----------
    cells : tuple of (str, str)
        Issue and stakeholder, issue by issue.
    weight : float
        The share of the stakeholders with a position.
    """

    cells: tuple[CellKey, ...]


@dataclass(frozen=True, kw_only=True)
class MostContested(Finding):
    """Which issue is the most contested, by van der Eijk's A, of those with opposite sides.

    Attributes
    ----------
    issues : tuple of str
        One, or several that are as contested.
    weight : float
        Their share of the issues with opposite sides.
    """

    issues: tuple[str, ...]
