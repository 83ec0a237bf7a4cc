"""The sentences of the findings: of those that are ranked, then of those of one page each."""

from collections.abc import Sequence

from standpoint.compare.cells import Comparison
from standpoint.compare.findings import kinds
from standpoint.wording.findings.parts import (
    NAMED,
    TITLED,
    TOLD,
    Link,
    Sentence,
    between,
    each,
    every,
    few,
    numbered,
    numeral,
    out_of,
    people,
    plain,
    scoped,
    title,
    titles,
)

MEET = "Opposite sides meet on "


def positions(found: kinds.Positions, comparison: Comparison) -> Sentence:
    """Return as in "Most positions: Ann, on three of five issues; the others, on one each"."""
    # Where something is left out, nobody is said to have no position.
    untold = comparison.may_lack and not any(found.others)
    label = "Positions" if untold or not found.others else "Most positions"
    alike = " each" if len(found.most) > 1 else ""
    rest = "" if untold or len(found.most) > NAMED else _others(found.others)
    return scoped(
        comparison,
        f"{label}: {people(comparison, found.most)}, on ",
        out_of(found.count, found.of, "issue"),
        f"{alike}{rest}",
    )


def _others(counts: Sequence[int]) -> str:
    if not counts:
        return ""
    low, high = min(counts), max(counts)
    if len(counts) == 1:
        return f"; the other, on {numeral(high)}"
    if not low:
        return f"; the others, on {numeral(high)}{' at most' if high else ''}"
    return f"; the others, on {between(low, high)} each"


def opposite(found: kinds.Opposite, comparison: Comparison, *, titled: bool = True) -> Sentence:
    """Return as in "Opposite sides meet on two issues: Noise and Parking".

    Where they are not to be `titled`, as in "Opposite sides meet on two of five issues".
    """
    count = len(found.issues)
    if not count and found.of == 1:
        return scoped(comparison, "Opposite sides do not meet on ", "the one issue")
    if not (titled and 0 < count <= TITLED):
        return scoped(comparison, MEET, out_of(count, found.of, "issue"))
    named = titles(comparison, found.issues)
    return scoped(comparison, f"{MEET}{numbered(count, 'issue')}: ", named)


def most_contested(found: kinds.MostContested, comparison: Comparison) -> Sentence:
    """Return as in "The most contested is Noise"."""
    count = len(found.issues)
    if count > TITLED:
        which = numbered(count, "issue")
        return scoped(comparison, "The most contested are ", which, ", all alike")
    verb = "is" if count == 1 else "are"
    return scoped(comparison, f"The most contested {verb} ", titles(comparison, found.issues))


def together(found: kinds.Together, comparison: Comparison) -> Sentence:
    """Return as in "Same side on both issues they share: Ann and Bob; so is one other pair"."""
    share = out_of(found.same, found.shared, "issue", " they share")
    pair = people(comparison, (found.one, found.other))
    more = numbered(found.alike, "other pair")
    so = f"; so {'is' if found.alike == 1 else 'are'} {more}" if found.alike else ""
    return scoped(comparison, "Same side on ", share, f": {pair}{so}")


def unheard(found: kinds.Unheard, comparison: Comparison, what: str) -> Sentence:
    """Return as in "Never quoted: Ann and Bob".

    By name it holds of the dossier, whatever the selection.
    """
    who = f": {people(comparison, found.stakeholders)}"
    if len(found.stakeholders) > NAMED:
        return scoped(comparison, "", what, who)
    return plain("", what, who)


def alone(found: kinds.Alone, comparison: Comparison) -> Sentence:
    """Return as in "On two of five issues only one stakeholder has a position: Ann"."""
    told = list(found.counts.items())
    who = f": {each(comparison, told)}" if len(told) <= TOLD else ""
    if comparison.selection.chooses_passages or comparison.selection.stakeholders:
        who = ", with no other left out"
    share = out_of(len(found.issues), found.of, "issue")
    return scoped(comparison, "On ", share, f" only one stakeholder has a position{who}")


def one_passage(found: kinds.OnePassage, comparison: Comparison) -> Sentence:
    """Return as in "Resting on a single passage each: five of nine positions"."""
    share = out_of(found.count, found.of, "position")
    each = " each" if found.count > 1 else ""
    return scoped(comparison, f"Resting on a single passage{each}: ", share)


def changed_sides(found: kinds.ChangedSides, comparison: Comparison) -> Sentence:
    """Return as in "Changed sides: Ann, on Noise"."""
    issues = tuple(dict.fromkeys(issue for issue, _ in found.cells))
    moved = {name for _, name in found.cells}
    who = [s.id for s in comparison.stakeholders if s.id in moved]
    on = title(comparison, issues[0]) if len(issues) == 1 else numbered(len(issues), "issue")
    in_all = " in all" if len(issues) > 1 and len(who) > 1 else ""
    return scoped(comparison, f"Changed sides: {people(comparison, who)}, on ", on, in_all)


def on_issue(found: kinds.OnIssue, comparison: Comparison) -> Sentence:
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
        here = " here" if comparison.selection.leaves_all_in else ""
        return scoped(comparison, "", f"Only one{here} has a position", f": {who}, {where}{rest}")
    label = "One side" if len(held) == 1 else "Apart"
    if found.divided:
        label = "Divided"
    if found.supporting and found.opposing:
        label = "Opposite sides"
    told = "; ".join(f"{where} {who}" for where, who in held.items())
    return scoped(comparison, "", label, f": {told}")


def of_stakeholder(found: kinds.OfStakeholder, comparison: Comparison) -> Sentence:
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
    return scoped(comparison, *told) if comparison.selection.chooses_passages else plain(*told)


def _quoted(number: int, of: int) -> str:
    if number < of:
        return f"quoted on {numeral(number)}"
    return f"quoted on {every(of)}" if of > 1 else "quoted"


def best_split(found: kinds.BestSplit, comparison: Comparison) -> Sentence:
    """Return as in "Two camps fit 12 of 13 comparisons"; a search is told as one."""
    by = " found by a search" if found.searched else ""
    fit = f"Two camps{by} fit " if found.camps == 2 else f"One camp{by} fits "
    return scoped(comparison, fit, out_of(found.count, found.of, "comparison"))


def misfit(found: kinds.Misfit, comparison: Comparison) -> Sentence:
    """Return as in "One does not fit: Ann and Bob, same side on Noise".

    Several are comparisons as well, of those that the headline counts.
    """
    pair = people(comparison, (found.one, found.other))
    relation = "same side" if found.together else "opposite"
    number = numeral(found.count)
    which = "One does not fit" if found.count == 1 else f"Among the {number} that do not fit"
    on = titles(comparison, (found.issue,))
    return plain(f"{which}: ", (Link(pair), f", {relation} on ", *on))


def shared(found: kinds.Shared, comparison: Comparison) -> Sentence:
    """Return as in "Of 10 pairs, one shares three issues or more"."""
    enough = f"{numbered(found.least, 'issue')} or more"
    if found.of == 1:
        share = "shares" if found.count else "does not share"
        return scoped(comparison, f"The one pair {share} ", enough)
    number = "all" if found.count == found.of else numeral(found.count)
    verb = "shares" if found.count < 2 else "share"
    return scoped(comparison, f"Of {numeral(found.of)} pairs, {number} {verb} ", enough)
