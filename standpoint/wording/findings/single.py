"""The sentences of the findings of one page: an issue, a stakeholder, the alliances."""

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import (
    BestSplit,
    Misfit,
    OfStakeholder,
    OnIssue,
    Shared,
)
from standpoint.wording.findings.parts import (
    Link,
    Sentence,
    every,
    few,
    numbered,
    numeral,
    out_of,
    people,
    scoped,
    titles,
)


def on_issue(found: OnIssue, comparison: Comparison) -> Sentence:
    """Return as in "Opposite sides: for it Ann and Bob; against it Cem"."""
    sides = {
        "for it": found.supporting,
        "against it": found.opposing,
        "mixed": found.mixed,
        "on both sides": found.divided,
    }
    held = {where: few(comparison, who) for where, who in sides.items() if who}
    if sum(len(who) for who in sides.values()) == 1:
        [(where, who)] = held.items()
        rest = f"; left out {few(comparison, found.left_out)}" if found.left_out else ""
        return scoped(comparison, "", "Only one has a position", f": {who}, {where}{rest}")
    label = "One side" if len(held) == 1 else "Apart"
    if found.divided:
        label = "Divided"
    if found.supporting and found.opposing:
        label = "Opposite sides"
    told = "; ".join(f"{where} {who}" for where, who in held.items())
    return scoped(comparison, "", label, f": {told}")


def of_stakeholder(found: OfStakeholder, comparison: Comparison) -> Sentence:
    """Return as in "Of five issues, support on two, mixed on one; quoted on two"."""
    counts = {
        "support": len(found.supporting),
        "opposition": len(found.opposing),
        "mixed": len(found.mixed),
        "divided": len(found.divided),
    }
    if found.mixed and found.divided:
        counts["mixed or divided"] = counts.pop("mixed") + counts.pop("divided")
    ordered = sorted(counts.items(), key=lambda one: -one[1])
    first, *others = [f"{what} on {numeral(number)}" for what, number in ordered if number]
    begin, rest = f"Of {numbered(found.of, 'issue')}, ", "".join(f", {other}" for other in others)
    told = begin, first, rest
    if found.never_quoted:
        told = f"{begin}{first}{rest}; ", "never quoted", ""
    elif found.quoted:
        on = _quoted(len(found.quoted), sum(counts.values()))
        told = f"{begin}{first}{rest}; ", on, ""
    # How many issues there are says what is selected; only what counts of them is to be said.
    if comparison.selection.chooses_passages:
        return scoped(comparison, *told)
    before, linked, after = told
    return Sentence(before, (Link(linked),), after)


def _quoted(number: int, of: int) -> str:
    if number < of:
        return f"quoted on {numeral(number)}"
    return f"quoted on {every(of)}" if of > 1 else "quoted"


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
    number = numeral(found.count)
    which = "One does not fit" if found.count == 1 else f"Among the {number} that do not fit"
    on = titles(comparison, (found.issue,))
    return Sentence(f"{which}: ", (Link(pair), f", {relation} on ", *on), "")


def shared(found: Shared, comparison: Comparison) -> Sentence:
    """Return as in "Of 10 pairs, one shares three issues or more"."""
    enough = f"{numbered(found.least, 'issue')} or more"
    if found.of == 1:
        share = "shares" if found.count else "does not share"
        return scoped(comparison, f"The one pair {share} ", enough)
    number = "all" if found.count == found.of else numeral(found.count)
    verb = "shares" if found.count < 2 else "share"
    return scoped(comparison, f"Of {numeral(found.of)} pairs, {number} {verb} ", enough)
