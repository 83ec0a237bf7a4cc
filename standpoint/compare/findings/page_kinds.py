"""The findings of one page: on an issue, a stakeholder, a pair, and the alliances."""

from dataclasses import dataclass

from standpoint.compare.findings.kinds import Finding


@dataclass(frozen=True, kw_only=True)
class OnIssue(Finding):
    """Who stands where on one issue.

    Attributes
    ----------
    issue : str
    supporting, opposing, mixed, divided : tuple of str
        The stakeholders with a position; at least one.
    left_out : tuple of str
        Those with positions of which none counts.
    weight : float
        The share of the stakeholders that have a position.
    """

    issue: str
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    mixed: tuple[str, ...]
    divided: tuple[str, ...]
    left_out: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class OfStakeholder(Finding):
    """What one stakeholder holds, and on how much of it it is quoted.

    Attributes
    ----------
    stakeholder : str
    supporting, opposing, mixed, divided : tuple of str
        The issues with a position; at least one.
    quoted : tuple of str or None
        Those on which a passage is quoted; None where the reading rules leave passages out.
    never_quoted : bool
        Whether it is never quoted at all; see `NeverQuoted`.
    of : int
        How many issues there are.
    weight : float
        The share of the issues that it has a position on.
    """

    stakeholder: str
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    mixed: tuple[str, ...]
    divided: tuple[str, ...]
    quoted: tuple[str, ...] | None
    never_quoted: bool
    of: int


@dataclass(frozen=True, kw_only=True)
class OfPair(Finding):
    """How two stakeholders stand to each other.

    Attributes
    ----------
    one, other : str
    same, apart, opposite : tuple of str
        The issues that they share: both have a number.
    divided : tuple of str
        Those on which both have a position, but not both a number.
    only_one, only_other : tuple of str
        Those on which one of the two has a position, and the other none that is left out.
    left_out : tuple of str
        Those on which one of them, or each, has positions of which none counts.
    of : int
        How many issues there are.
    weight : float
        The share of the issues that the two share.
    """

    one: str
    other: str
    same: tuple[str, ...]
    apart: tuple[str, ...]
    opposite: tuple[str, ...]
    divided: tuple[str, ...]
    only_one: tuple[str, ...]
    only_other: tuple[str, ...]
    left_out: tuple[str, ...]
    of: int

    @property
    def shared(self) -> int:
        """n, on how many issues both have a number."""
        return len(self.same) + len(self.apart) + len(self.opposite)


@dataclass(frozen=True, kw_only=True)
class BestSplit(Finding):
    """How well the best split into camps fits.

    Attributes
    ----------
    camps : int
        One or two.
    count, of : int
        How many of the issue-pairs that are on the same side or opposite fit it.
    searched : bool
        Whether it is the best that a search has found, and not the best of all.
    weight : float
        The share that fits.
    """

    camps: int
    count: int
    of: int
    searched: bool


@dataclass(frozen=True, kw_only=True)
class Misfit(Finding):
    """What does not fit the best split.

    Attributes
    ----------
    one, other : str
        The pair with most issue-pairs that do not fit.
    issue : str
        The first of those.
    together : bool
        Whether the two are on the same side of it, and in two camps; else opposite, and in one.
    count : int
        How many issue-pairs of all pairs do not fit.
    weight : float
        Their share of the issue-pairs.
    """

    one: str
    other: str
    issue: str
    together: bool
    count: int


@dataclass(frozen=True, kw_only=True)
class Shared(Finding):
    """How many pairs share enough to have a figure.

    Attributes
    ----------
    count, of : int
        How many of the pairs.
    least : int
        How many issues are enough.
    weight : float
        The share of the pairs.
    """

    count: int
    of: int
    least: int
