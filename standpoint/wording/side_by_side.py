"""Two or three side by side in words: what they share, what they do not, and why not."""

from collections import Counter
from collections.abc import Mapping, Sequence

from standpoint.compare.cells import Comparison
from standpoint.compare.pairs import SHARED, Pair, Relation
from standpoint.wording import alliances, ended, listed, percent, percents, upper, where
from standpoint.wording.findings.parts import each, numbered, numeral, out_of, people, scoped

RELATIONS = {one: one.value for one in Relation} | {Relation.DIVIDED: "no single stance"}
MEANINGS = {
    Relation.DIVIDED: "Both have a position, but not both a single stance to compare.",
    Relation.ONE: "A missing position is not a neutral one.",
    Relation.NEITHER: "A missing position is not a neutral one.",
    Relation.LEFT_OUT: (
        "What is recorded is left out by the reading rules, so there is nothing to compare."
    ),
}
"""Why there is nothing to compare."""


def relation_words(relation: Relation, number: int) -> str:
    """Return the words for how two, or three, stand to each other."""
    none = relation == Relation.NEITHER and number > 2
    return "none has a position here" if none else RELATIONS[relation]


def meaning(relation: Relation, number: int) -> str:
    """Return why two, or three, cannot be compared, and that each line opens."""
    several = relation == Relation.DIVIDED and number > 2
    why = "Some have positions, but no two a single stance each." if several else MEANINGS[relation]
    return f"Each line opens to its passage. {why}"


def count_words(relation: Relation, number: int, of: int) -> str:
    """Return how many of the shared issues have a relation.

    Examples
    --------
    >>> count_words(Relation.SAME, 2, 2), count_words(Relation.SAME, 1, 1)
    ('both same side', 'same side')
    >>> count_words(Relation.SAME, 3, 3), count_words(Relation.APART, 1, 3)
    ('all same side', '1 apart')
    """
    if number == of:
        return {1: "", 2: "both "}.get(of, "all ") + RELATIONS[relation]
    return f"{number} {RELATIONS[relation]}"


def apart_from_shared(relation: Relation, number: int, people: int, label: str) -> str:
    """Return how many issues have a relation that is not shared; `label` is who alone has one."""
    words = {
        Relation.ONE: f"only {label}",
        Relation.DIVIDED: "without a single stance",
        Relation.NEITHER: "neither" if people == 2 else "none of them",
        Relation.LEFT_OUT: "left out",
    }
    return f"{number} {words[relation]}"


def before_figure(pair: Pair, min_shared: int) -> str:
    """Return the counts of a pair, and what leads to its figure or why there is none.

    Examples
    --------
    >>> before_figure(Pair("a", "b", 2, 0, 1, 2 / 3, 0.3, 0.9), 3)
    '2 same side, 0 apart, 1 opposite. Agreement over three shared issues:'
    >>> before_figure(Pair("a", "b", 0, 0, 1, 0.0, 0.0, 1.0), 3)
    '0 same side, 0 apart, 1 opposite. One shared issue is too few for a percentage.'
    """
    if not pair.shared:
        return "Nothing shared: on no issue have both a stance that counts."
    told = f"{alliances.counts(pair)}."
    shared = numbered(pair.shared, "shared issue")
    if pair.has_figure(min_shared):
        return f"{told} Agreement over {shared}:"
    verb = "is" if pair.shared == 1 else "are"
    return f"{told} {shared.capitalize()} {verb} too few for a percentage."


def after_figure(pair: Pair, issues: int, by_strength: bool) -> str:
    """Return what a figure could be over all issues, if those without a position had one.

    That may be more than the figure at the least: who is mixed where the other has nothing can be
    no more than apart there.
    """
    rule = "by strength" if by_strength else "by side"
    rest = issues - pair.shared
    if not rest:
        return f"{rule}. They share every issue here, so no other figure is possible."
    went = "the one issue" if rest == 1 else f"the {numeral(rest)} issues"
    span = percents(pair.low, pair.high)
    if span != percent(pair.low):
        span = f"anything from {span}"
    over = out_of(issues, issues, "issue")
    return (
        f"{rule}. Over {over} it could be {span}, if {went} that they do not share went either way."
    )


def headline(relations: Mapping[str, Relation], names: Sequence[str], seen: Comparison) -> str:
    """Return how two, or three, stand to each other, as a heading.

    It says "In this selection" where the reading rules choose. `names` are ids.
    """
    counts = {RELATIONS[one]: number for one, number in _shared(relations).items()}
    shared = sum(counts.values())
    if not counts:
        left_out = list(relations.values()).count(Relation.LEFT_OUT)
        told = f"nothing shared{alliances.that_counts(left_out)}"
    elif len(counts) == 1:
        which = " they share" if len(names) == 2 else " that two of them share"
        told = f"{next(iter(counts))} on {out_of(shared, shared, 'issue', which)}"
    else:
        parts = listed([f"{relation} on {numeral(number)}" for relation, number in counts.items()])
        told = f"{parts} of {numeral(shared)} shared issues"
    return str(scoped(seen, "", f"{upper(told)}: {people(seen, names)}"))


def deck(relations: Mapping[str, Relation], names: Sequence[str], seen: Comparison) -> str:
    """Return what two, or three, share and do not; `names` are ids."""
    found, shared = Counter(relations.values()), sum(_shared(relations).values())
    of = len(relations)
    are = "is" if shared == 1 else "are"
    if shared == of:
        every = out_of(of, of, "issue")
        of_them = f"{upper(every)} {are} shared by at least two of them."
        return f"They share {every}." if len(names) == 2 else of_them
    if len(names) == 2:
        told = f"Of {numbered(of, 'issue')} they share {numeral(shared)}"
        divided, left_out = (
            "at least one of them is divided",
            "all that one or both hold is left out",
        )
    else:
        told = f"Of {numbered(of, 'issue')}, {numeral(shared)} {are} shared by at least two of them"
        divided, left_out = "no two have a single stance each", "what some of them hold is left out"
    if number := found[Relation.ONE]:
        counts = [(name, _alone(relations, name, seen)) for name in names]
        holding = each(seen, [one for one in counts if one[1]])
        told += f"; on {numeral(number)} only one here has a position: {holding}"
    rest = {Relation.DIVIDED: divided, Relation.LEFT_OUT: left_out}
    parts = [f"On {numeral(found[one])}, {why}." for one, why in rest.items() if found[one]]
    return " ".join([ended(told), *parts])


def _alone(relations: Mapping[str, Relation], name: str, seen: Comparison) -> int:
    """Return on how many issues only this one of them has a position."""
    issues = [issue for issue, relation in relations.items() if relation == Relation.ONE]
    return sum(bool(seen.cells[issue, name].current) for issue in issues)


def not_beside(left_out: Sequence[str], more: Sequence[str], unknown: Sequence[str]) -> str:
    """Return who was asked for and is not shown; empty where nobody was.

    Examples
    --------
    >>> not_beside(["Ann"], [], ["nobody"])
    'Left out by the reading rules: Ann. Not in this dossier: nobody.'
    """
    told = {
        "Left out by the reading rules": left_out,
        "Not shown, for three stand side by side at most": more,
        "Not in this dossier": unknown,
    }
    return " ".join(ended(f"{why}: {listed(who)}") for why, who in told.items() if who)


def without_any(relations: Mapping[str, Relation], number: int, seen: Comparison) -> str:
    """Return that nobody of two, or three, has a position that counts."""
    if Relation.LEFT_OUT in relations.values():
        return "Every position of theirs is left out by the reading rules."
    return f"{'Neither' if number == 2 else 'None of them'} has a position{where(seen)}."


def _shared(relations: Mapping[str, Relation]) -> dict[Relation, int]:
    found = Counter(relations.values())
    return {relation: found[relation] for relation in SHARED if found[relation]}
