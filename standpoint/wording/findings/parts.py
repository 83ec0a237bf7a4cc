"""What the sentences of findings are put together from."""

from collections.abc import Sequence
from typing import NamedTuple

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Lead
from standpoint.direction import isolated
from standpoint.wording import listed, spelled

NAMED = 4
"""As many stakeholders are named; more are counted."""
TITLED = 3
"""As many issues are named; more are counted."""
TOLD = 2
"""As many stakeholders are told with a count of their own."""


class Link(NamedTuple):
    """Words that lead to what they say; None is where the finding they are of leads."""

    words: str
    leads: Lead | None = None


class Sentence(NamedTuple):
    """A sentence in pieces, word for word, of which links lead to what it rests on.

    Examples
    --------
    >>> str(Sentence(("On ", Link("Noise"), " and ", Link("Parking"), ".")))
    'On Noise and Parking.'
    """

    pieces: tuple[str | Link, ...]

    def __str__(self) -> str:
        return "".join(one if isinstance(one, str) else one.words for one in self.pieces)


def plain(before: str, linked: str | tuple[str | Link, ...], after: str = "") -> Sentence:
    """Return a sentence; what is linked and names nothing else leads where its finding does."""
    middle = (Link(linked),) if isinstance(linked, str) else linked
    return Sentence((before, *middle, after))


def scoped(
    comparison: Comparison, before: str, linked: str | tuple[str | Link, ...], after: str = ""
) -> Sentence:
    """Return a sentence of a comparison, which begins by saying where it holds of a selection.

    What it begins with is no name: where "In this selection" goes ahead, it becomes small.
    """
    if not comparison.selection.leaves_all_in:
        if not before and isinstance(linked, str):
            linked = _lower_first(linked)
        before = f"In this selection, {_lower_first(before)}"
    return plain(before, linked, after)


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def numeral(number: int) -> str:
    """Return a number as it stands in a sentence: up to nine as a word, nothing as "none".

    Examples
    --------
    >>> numeral(0), numeral(9), numeral(10), numeral(1520)
    ('none', 'nine', '10', '1,520')
    """
    if not number:
        return "none"
    return spelled(number)


def between(low: int, high: int) -> str:
    """Return from how many to how many, or the one that both are.

    Examples
    --------
    >>> between(2, 2), between(1, 2), between(1, 3)
    ('two', 'one or two', 'one to three')
    """
    if low == high:
        return numeral(low)
    return f"{numeral(low)} {'or' if high == low + 1 else 'to'} {numeral(high)}"


def every(number: int) -> str:
    """Return what is put for all of so many: "both" of two.

    Examples
    --------
    >>> every(2), every(3)
    ('both', 'all')
    """
    return "both" if number == 2 else "all"


def numbered(number: int, noun: str) -> str:
    """Return a number as it stands in a sentence, with its noun.

    Examples
    --------
    >>> numbered(1, "issue"), numbered(12, "issue")
    ('one issue', '12 issues')
    """
    return f"{numeral(number)} {noun if number == 1 else noun + 's'}"


def out_of(number: int, of: int, noun: str, which: str = "") -> str:
    """Return how many of how many.

    Examples
    --------
    >>> out_of(3, 19, "issue"), out_of(1, 1, "issue"), out_of(2, 2, "issue", " they share")
    ('three of 19 issues', 'the one issue', 'both issues they share')
    >>> out_of(0, 1, "issue"), out_of(0, 2, "issue", " they share"), out_of(0, 3, "issue")
    ('not the one issue', 'neither of the two issues they share', 'none of three issues')
    """
    if not number and of == 1:
        return f"not the one {noun}{which}"
    if not number and of == 2:
        return f"neither of the two {noun}s{which}"
    if number < of:
        return f"{numeral(number)} of {numbered(of, noun)}{which}"
    if of == 1:
        return f"the one {noun}{which}"
    return f"{every(of)}{f' {numeral(of)}' if of > 2 else ''} {noun}s{which}"


def people(comparison: Comparison, names: Sequence[str]) -> str:
    """Return stakeholders by name, or how many they are of all in the comparison."""
    if len(names) > NAMED:
        return out_of(len(names), len(comparison.stakeholders), "stakeholder")
    of = comparison.dossier.stakeholder_by_id
    return listed([of[name].label for name in names])


def few(comparison: Comparison, names: Sequence[str]) -> str:
    """Return stakeholders by name, or only how many they are."""
    return people(comparison, names) if len(names) <= NAMED else numeral(len(names))


def title(comparison: Comparison, issue: str) -> str:
    """Return the title of an issue for a sentence."""
    return isolated(comparison.dossier.issue_by_id[issue].title)


def titles(comparison: Comparison, issues: Sequence[str]) -> tuple[str | Link, ...]:
    """Return issues by their titles, each of which leads to its issue, as a list in a sentence."""
    said: list[str | Link] = []
    for place, issue in enumerate(issues):
        if place:
            said.append(" and " if place == len(issues) - 1 else ", ")
        said.append(Link(title(comparison, issue), Lead("issues", {"issue": issue})))
    return tuple(said)


def each(comparison: Comparison, counts: Sequence[tuple[str, int]]) -> str:
    """Return of which stakeholder how many there are, or only which, where it is one."""
    of = comparison.dossier.stakeholder_by_id
    if len(counts) == 1:
        return isolated(of[counts[0][0]].label)
    return ", ".join(f"{isolated(of[name].label)} on {numeral(number)}" for name, number in counts)
