"""Agreement in words: a figure never travels without its counts."""

from collections import Counter
from collections.abc import Mapping, Sequence

from standpoint.compare.pairs import Pair, Relation, Turned
from standpoint.direction import isolated
from standpoint.wording import counted, listed, percent, spelled

Names = Mapping[str, str]
"""The label of each stakeholder by id."""

TOO_FEW = "too few to say"
NOTHING = "nothing shared"

RELATIONS = {
    Relation.SAME: "same side",
    Relation.APART: "apart",
    Relation.OPPOSITE: "opposite",
    Relation.DIVIDED: "no single stance",
    Relation.ONE: "only one has a position",
    Relation.NEITHER: "neither has a position",
    Relation.LEFT_OUT: "left out",
}
_NOTHING = "There is nothing to compare."
_LEFT_OUT = "What is recorded is left out by the reading rules, so there is nothing to compare."
MEANINGS = {
    Relation.SAME: "Both for it, both against it, or both mixed.",
    Relation.APART: "One takes a mixed position, the other a side.",
    Relation.OPPOSITE: "One is for it, the other against it.",
    Relation.DIVIDED: "Both have a position, but one has it on both sides. " + _NOTHING,
    Relation.ONE: _NOTHING,
    Relation.NEITHER: _NOTHING,
    Relation.LEFT_OUT: _LEFT_OUT,
}
MEANINGS_OF_THREE = {
    Relation.SAME: "All who have a stance are for it, against it, or mixed.",
    Relation.APART: "One takes a mixed position, another a side; nobody is opposite to anybody.",
    Relation.OPPOSITE: "One is for it, another against it.",
    Relation.DIVIDED: "Some have positions, but not with stances that can be compared.",
    Relation.ONE: _NOTHING,
    Relation.NEITHER: _NOTHING,
    Relation.LEFT_OUT: _LEFT_OUT,
}


def relation_words(relation: Relation, number: int) -> str:
    """Return the words for how two, or three, stand to each other."""
    none = relation == Relation.NEITHER and number > 2
    return "none has a position" if none else RELATIONS[relation]


def relation_count(relation: Relation, number: int, count: int) -> str:
    """Return a relation with the number of its issues, for a chip."""
    return f"{relation_words(relation, number).capitalize()}: {count}"


def relation_meaning(relation: Relation, number: int) -> str:
    """Return what a relation of two, or three, means."""
    return (MEANINGS if number == 2 else MEANINGS_OF_THREE)[relation]


def figure(pair: Pair, min_shared: int) -> str:
    """Return the figure of a pair: a percentage only where enough is shared."""
    if not pair.shared:
        return NOTHING
    return percent(pair.value) if pair.has_figure(min_shared) else TOO_FEW


def counts(pair: Pair, every: bool = True) -> str:
    """Return the three counts of a pair, or those of them that are not zero."""
    parts = (
        (pair.same, "same side"),
        (pair.apart, "apart"),
        (pair.opposite, "opposite"),
    )
    return ", ".join(f"{number} {word}" for number, word in parts if number or every)


def pair_words(pair: Pair, min_shared: int) -> str:
    r"""Return a pair's figure with what it rests on.

    Examples
    --------
    >>> pair_words(Pair("a", "b", 2, 0, 1, 2 / 3, 0.3, 0.9), 3)
    '67\xa0%, 3 shared issues: 2 same side, 0 apart, 1 opposite'
    """
    if not pair.shared:
        return NOTHING
    shared = f"{pair.shared} shared {'issue' if pair.shared == 1 else 'issues'}"
    return f"{figure(pair, min_shared)}, {shared}: {counts(pair)}"


def both(pair: Pair, names: Names) -> str:
    """Return the names of a pair."""
    return listed([names[pair.one], names[pair.other]])


def range_sentence(pair: Pair, issues: int) -> str:
    """Return what the agreement could be if those without a position had one."""
    rest = issues - pair.shared
    if not rest:
        return "They share every issue here, so the figure leaves nothing open."
    went = "the one issue" if rest == 1 else f"the {rest} issues"
    return (
        f"It could be anything from {percent(pair.low)} to {percent(pair.high)}, if {went} that "
        "they do not share went either way."
    )


def side_by_side_sentence(
    relations: Mapping[str, Relation], spoken: Mapping[str, int], names: Sequence[str]
) -> str:
    """Return the counts of two or three beside each other; `spoken` has each one's positions."""
    found = Counter(relations.values())
    shared = sum(found[relation] for relation in (Relation.SAME, Relation.APART, Relation.OPPOSITE))
    of = counted(len(relations), "issue")
    if len(names) == 2:
        said = f"Of {of}, {listed(names)} share {spelled(shared)}"
    else:
        said = f"Of {of}, at least two of {listed(names)} share {spelled(shared)}"
    said += (
        f": {found[Relation.SAME]} on the same side, {found[Relation.APART]} apart, "
        f"{found[Relation.OPPOSITE]} opposite."
    )
    rest = []
    if found[Relation.DIVIDED]:
        rest.append(f"Without a single stance: {found[Relation.DIVIDED]}")
    alone = [name for name in names if spoken[name]]
    if alone:
        each = ", ".join(f"{isolated(name)} {spoken[name]}" for name in alone)
        rest.append(f"A position of only one: {each}")
    if found[Relation.NEITHER]:
        neither = "neither" if len(names) == 2 else "none"
        rest.append(f"Of {neither}: {found[Relation.NEITHER]}")
    if found[Relation.LEFT_OUT]:
        rest.append(f"Left out by the reading rules: {found[Relation.LEFT_OUT]}")
    return " ".join([said, *(f"{part}." for part in rest)])


def pairs_sentence(pairs: Sequence[Pair], names: Names, min_shared: int) -> str:
    """Return how many pairs have a figure, and which are closest and furthest apart."""
    kept = [pair for pair in pairs if pair.has_figure(min_shared)]
    nothing = sum(not pair.shared for pair in pairs)
    few = len(pairs) - len(kept) - nothing
    least = f"at least {counted(min_shared, 'issue')}"
    if len(kept) == len(pairs) > 1:
        said = f"All {counted(len(pairs), 'pair')} share {least}"
    else:
        verb = "shares" if len(kept) == 1 else "share"
        said = f"Of {counted(len(pairs), 'pair')}, {spelled(len(kept))} {verb} {least}"
    rest = []
    for number, what in ((few, f"fewer, {TOO_FEW}"), (nothing, "nothing")):
        if number:
            rest.append(f"{spelled(number)} {'shares' if number == 1 else 'share'} {what}")
    said += f"; {'; '.join(rest)}." if rest else "."
    if kept:
        closest = max(kept, key=lambda pair: (pair.value, pair.shared))
        furthest = min(kept, key=lambda pair: (pair.value, -pair.shared))
        said += f" Closest: {_ranked(closest, names)}."
        if furthest.value < closest.value:
            said += f" Furthest apart: {_ranked(furthest, names)}."
    return said


def _ranked(pair: Pair, names: Names) -> str:
    return f"{both(pair, names)} ({percent(pair.value)} of {counted(pair.shared, 'shared issue')})"


def turned_sentence(found: Turned | None, names: Names) -> str:
    """Return where counting strength changes the order of two pairs."""
    if found is None:
        return "Whether strength counts changes the order of no two pairs."
    how_often = f"of two pairs in {counted(found.cases, 'case')}, most plainly"
    if found.cases == 1:
        how_often = "of two pairs:"
    return (
        f"Whether strength counts changes the order {how_often} {both(found.ahead, names)} and "
        f"{both(found.behind, names)}. By side the first two are closer "
        f"({percent(found.ahead.value)} against {percent(found.behind.value)}), by strength the "
        f"other two ({percent(found.behind_then.value)} against "
        f"{percent(found.ahead_then.value)})."
    )
