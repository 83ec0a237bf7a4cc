"""The sentences of the findings on alliances."""

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.page_kinds import BestSplit, Misfit, Shared
from standpoint.wording.findings.parts import (
    Sentence,
    numbered,
    numeral,
    out_of,
    people,
    scoped,
    titles,
)


def best_split(found: BestSplit, comparison: Comparison) -> Sentence:
    """Return as in "Two camps fit 12 of 13 comparisons"; a search is told as one."""
    by = " found by a search" if found.searched else ""
    fit = f"Two camps{by} fit " if found.camps == 2 else f"One camp{by} fits "
    return scoped(comparison, fit, out_of(found.count, found.of, "comparison"))


def misfit(found: Misfit, comparison: Comparison) -> Sentence:
    """Return as in "One does not fit: Ann and Bob, same side on Noise".

    Several are comparisons as well, of those that the headline counts.
    """
    pair = people(comparison, (found.one, found.other))
    relation = "same side" if found.together else "opposite"
    on = titles(comparison, (found.issue,))
    if found.count == 1:
        return Sentence("One does not fit: ", pair, f", {relation} on {on}")
    number = numeral(found.count)
    return Sentence(f"Among the {number} that do not fit: ", pair, f", {relation} on {on}")


def shared(found: Shared, comparison: Comparison) -> Sentence:
    """Return as in "Of 10 pairs, one shares three issues or more"."""
    enough = f"{numbered(found.least, 'issue')} or more"
    if found.of == 1:
        share = "shares" if found.count else "does not share"
        return scoped(comparison, f"The one pair {share} ", enough)
    number = "all" if found.count == found.of else numeral(found.count)
    verb = "shares" if found.count < 2 else "share"
    return scoped(comparison, f"Of {numeral(found.of)} pairs, {number} {verb} ", enough)
