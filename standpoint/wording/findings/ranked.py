"""The sentences of the findings that are ranked among each other, and of the most contested."""

from collections.abc import Sequence

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import (
    Alone,
    ChangedSides,
    MostContested,
    OnePassage,
    Opposite,
    Positions,
    Together,
    Unheard,
)
from standpoint.wording.findings.parts import (
    NAMED,
    TITLED,
    TOLD,
    Link,
    Sentence,
    each,
    numbered,
    numeral,
    out_of,
    people,
    scoped,
    title,
    titles,
)

MEET = "Opposite sides meet on "


def positions(found: Positions, comparison: Comparison) -> Sentence:
    """Return as in "Most positions: Ann, on three of five issues; the others, on one each"."""
    # Where the rules leave passages out, nobody is said to have no position.
    untold = comparison.selection.chooses_passages and not any(found.others)
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
    if low == high:
        return f"; the others, on {numeral(low)} each"
    between = "or" if high == low + 1 else "to"
    return f"; the others, on {numeral(low)} {between} {numeral(high)} each"


def opposite(found: Opposite, comparison: Comparison, *, titled: bool = True) -> Sentence:
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


def most_contested(found: MostContested, comparison: Comparison) -> Sentence:
    """Return as in "The most contested is Noise"."""
    count = len(found.issues)
    if count > TITLED:
        which = numbered(count, "issue")
        return scoped(comparison, "The most contested are ", which, ", all alike")
    verb = "is" if count == 1 else "are"
    return scoped(comparison, f"The most contested {verb} ", titles(comparison, found.issues))


def together(found: Together, comparison: Comparison) -> Sentence:
    """Return as in "Same side on both issues they share: Ann and Bob; so is one other pair"."""
    share = out_of(found.same, found.shared, "issue", " they share")
    pair = people(comparison, (found.one, found.other))
    more = numbered(found.alike, "other pair")
    so = f"; so {'is' if found.alike == 1 else 'are'} {more}" if found.alike else ""
    return scoped(comparison, "Same side on ", share, f": {pair}{so}")


def unheard(found: Unheard, comparison: Comparison, what: str) -> Sentence:
    """Return as in "Never quoted: Ann and Bob".

    By name it holds of the dossier, whatever the selection.
    """
    who = f": {people(comparison, found.stakeholders)}"
    if len(found.stakeholders) > NAMED:
        return scoped(comparison, "", what, who)
    return Sentence("", (Link(what),), who)


def alone(found: Alone, comparison: Comparison) -> Sentence:
    """Return as in "On two of five issues only one stakeholder has a position: Ann"."""
    told = list(found.counts.items())
    who = f": {each(comparison, told)}" if len(told) <= TOLD else ""
    if comparison.selection.chooses_passages:
        who = ", with no other left out"
    share = out_of(len(found.issues), found.of, "issue")
    return scoped(comparison, "On ", share, f" only one stakeholder has a position{who}")


def one_passage(found: OnePassage, comparison: Comparison) -> Sentence:
    """Return as in "Resting on a single passage each: five of nine positions"."""
    share = out_of(found.count, found.of, "position")
    each = " each" if found.count > 1 else ""
    return scoped(comparison, f"Resting on a single passage{each}: ", share)


def changed_sides(found: ChangedSides, comparison: Comparison) -> Sentence:
    """Return as in "Changed sides: Ann, on Noise"."""
    issues = tuple(dict.fromkeys(issue for issue, _ in found.cells))
    moved = {name for _, name in found.cells}
    who = [s.id for s in comparison.stakeholders if s.id in moved]
    on = title(comparison, issues[0]) if len(issues) == 1 else numbered(len(issues), "issue")
    in_all = " in all" if len(issues) > 1 and len(who) > 1 else ""
    return scoped(comparison, f"Changed sides: {people(comparison, who)}, on ", on, in_all)
