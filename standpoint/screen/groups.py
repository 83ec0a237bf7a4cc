"""Who stands together as HTML: two camps with every comparison, and the sets that make a side."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from standpoint.charts.squares import Square, dots, shares, squares
from standpoint.compare.alliances import FEW, Coalition
from standpoint.compare.camps import LARGEST, Camps
from standpoint.compare.cells import State
from standpoint.compare.pairs import Pair, Relation, relations
from standpoint.direction import isolated
from standpoint.markup import direction_of, html, joined
from standpoint.screen import fold, links
from standpoint.screen.pairs import AllPairs, relation_square
from standpoint.views.document import filled
from standpoint.wording import alliances, ended, groups, listed, methods, spelled

DRAWN = 60
"""As many comparisons are squares; more are a bar, as wide as their numbers."""
BELOW = 8
"""As many of a camp stand below each other; more follow one another in lines."""
NAMED = 6
"""A set of as many members is named; of a larger one it is said how many it has."""


@dataclass(frozen=True)
class CampPairs:
    """The pairs within a camp, or those between the two."""

    pairs: tuple[Pair, ...]
    rule: Relation
    """Within a camp they are on the same side, and between the two opposite, but for exceptions."""

    @property
    def numbers(self) -> dict[Relation, int]:
        """How many comparisons fit the rule, and how many are an exception."""
        same, opposite = sum(p.same for p in self.pairs), sum(p.opposite for p in self.pairs)
        found = {Relation.SAME: same, Relation.OPPOSITE: opposite}
        return dict(sorted(found.items(), key=lambda one: one[0] != self.rule))


def _parts(split: Camps, pairs: Sequence[Pair]) -> list[CampPairs]:
    """Return the pairs within the first camp, between both, and within the second."""
    camp = {name: number for number, names in enumerate(split.best.camps) for name in names}
    held = [p for p in pairs if {p.one, p.other} <= camp.keys()]
    return [
        CampPairs(tuple(p for p in held if camp[p.one] + camp[p.other] == n), rule)
        for n, rule in enumerate((Relation.SAME, Relation.OPPOSITE, Relation.SAME))
    ]


def camps_block(every: AllPairs, split: Camps) -> Markup:
    """Return the camps of a clear split, what is compared, and what to keep in mind of it."""
    first, between, second = _parts(split, every.pairs)
    one, other = split.best.camps
    shown = [_camp(every, "One camp", one, first)]
    if other:
        shown.append(
            html(
                '<section class="sp-between"><h2 class="sp-kicker">Between them</h2>{}{}</section>',
                _compared(every, between),
                _said(*groups.between_words(*between.numbers.values())),
            )
        )
        shown.append(_camp(every, "The other", other, second))
    told = joined(html("<p>{}</p>", said) for said in caveats(every, split))
    return html(
        '<div class="sp-camps">{}<div class="sp-caveat">{}</div></div>', joined(shown), told
    )


def caveats(every: AllPairs, split: Camps) -> list[str]:
    """Return what to keep in mind of a split: who has nothing in common, what counts, the next."""
    first, _, second = _parts(split, every.pairs)
    counts = " that counts" if every.comparison.states[State.LEFT_OUT] else ""
    said = [
        groups.unlinked(
            [every.names[name] for name in members], any(p.shared for p in part.pairs), counts
        )
        for members, part in zip(split.best.camps, (first, second), strict=True)
        if len(members) > 1 and not sum(part.numbers.values())
    ]
    said.append(groups.COMPARISON)
    if split.searched:
        said.append(groups.SEARCHED)
    said.append(groups.camps_sentence(split, every.names, every.figures.min_shared))
    if split.left_out:
        said.append(ended(f"In no camp: {listed([every.names[n] for n in split.left_out])}"))
    return said


def how_counted() -> Markup:
    """Return how camps are counted, folded."""
    return fold.folded("How this is counted", filled(methods.CAMPS, largest=spelled(LARGEST)))


def _camp(every: AllPairs, title: str, members: Sequence[str], part: CampPairs) -> Markup:
    rules = every.comparison.selection
    fits, wrong = part.numbers.values()
    named = joined(
        html("<li>{}</li>", links.link(rules, every.names[name], "stakeholders", who=name))
        for name in members
    )
    return html(
        '<section><h2 class="sp-kicker">{title}</h2>'
        '<ul class="sp-members{many}">{members}</ul>{compared}{said}</section>',
        title=title,
        many="" if len(members) <= BELOW else " sp-many",
        members=named,
        compared=_compared(every, part),
        said=_said(*groups.camp_words(fits, wrong, len(members))),
    )


def _said(number: str, what: str, exception: str) -> Markup:
    told = html("<b>{}</b> {}", number, what) if number else what
    return html("<p>{}{}</p>", told, html("<br/>{}", exception) if exception else "")


def _compared(every: AllPairs, part: CampPairs) -> Markup:
    """Return a square for each comparison, what does not fit at the end and outlined, or a bar."""
    numbers = part.numbers
    say = ", ".join(f"{number:,} {one.value}" for one, number in numbers.items() if number)
    if not say:
        return squares([Square("not shared", "nothing to compare")], "", 24)
    if sum(numbers.values()) > DRAWN:
        return shares({relation_square(one): number for one, number in numbers.items()}, say)
    every_one = [
        square
        for relation in numbers
        for pair in part.pairs
        for square in _squares(every, pair, relation, outlined=relation != part.rule)
    ]
    return squares(every_one, say, 24)


def _squares(every: AllPairs, pair: Pair, relation: Relation, outlined: bool) -> list[Square]:
    """Return a square for each issue on which a pair has a relation."""
    who, issues = alliances.both(pair, every.names), every.comparison.dossier.issue_by_id
    return [
        Square(
            relation_square(relation),
            f"{who}, {isolated(issues[issue].title)}: {relation.value}",
            href=every.href(pair, issue),
            outlined=outlined,
        )
        for issue, held in relations(every.comparison, (pair.one, pair.other)).items()
        if held == relation
    ]


def sets(every: AllPairs, found: Sequence[Coalition], order: Sequence[str]) -> Markup:
    """Return the sets that make up a side of an issue, those of most issues first.

    Where there are many stakeholders, those of one issue are folded and have no dots.
    """
    at_scale = len(order) > FEW
    drawn_ones = [one for one in found if one.count > 1 or not at_scale]
    folded = [one for one in found if one not in drawn_ones]
    place = {name: number for number, name in enumerate(order)}
    heads = joined(
        html("<em{}>{}</em>", direction_of(every.names[n]), every.names[n]) for n in order
    )
    parts = []
    if drawn_ones:
        parts.append(
            html(
                '<div class="sp-sets{many}" style="--of:{of}" tabindex="0" role="region" '
                'aria-label="{say}"><div class="sp-set-head" aria-hidden="true"><span></span>'
                "<div>{heads}</div></div><ul>{sets}</ul></div>",
                many=" sp-many" if at_scale else "",
                of=len(order),
                say=groups.SETS,
                heads=heads,
                sets=joined(_set(every, one, place) for one in drawn_ones),
            )
        )
    if folded:
        parts.append(_of_one_issue(every, folded))
    return html(
        '<div class="sp-section"><h2>{title}</h2><p>{what}</p></div>'
        '<p class="sp-note">{said}</p>{parts}',
        title=groups.SETS,
        what=groups.SET,
        said=groups.coalitions_sentence(
            found, every.names, every.comparison.states[State.LEFT_OUT]
        ),
        parts=joined(parts),
    )


def _of_one_issue(every: AllPairs, folded: Sequence[Coalition]) -> Markup:
    """Return the sets that make up a side of one issue only, under a line that opens them."""
    lines = (html("<li>{}: {}</li>", _on(every, one), _members(every, one)) for one in folded)
    content = html("<ul>{}</ul>", joined(lines))
    return fold.folded(groups.of_one_issue(len(folded)), content, "sp-lone-sets")


def _set(every: AllPairs, one: Coalition, place: dict[str, int]) -> Markup:
    return html(
        "<li><span><b>{}</b> {}</span>{}<span>{}</span></li>",
        one.count,
        "issue" if one.count == 1 else "issues",
        dots(
            sorted(place[name] for name in one.members),
            len(place),
            listed([every.names[name] for name in one.members]),
        ),
        _on(every, one),
    )


def _members(every: AllPairs, one: Coalition) -> Markup:
    """Return who a set is, and how many where they are many."""
    number = html("<b>{} of {}</b>: ", len(one.members), len(every.names))
    named = listed([every.names[name] for name in one.members])
    return html("{}{}", number if len(one.members) > NAMED else "", named)


def _on(every: AllPairs, one: Coalition) -> Markup:
    """Return the issues of a set, each with the side that all of it hold."""
    issues = every.comparison.dossier.issue_by_id
    who = "both" if len(one.members) == 2 else "all"
    return joined(
        (
            html("{} {} {}", links.to_issue(every.comparison.selection, issues[name]), who, side)
            for side, where in (("support", one.supporting), ("oppose", one.opposing))
            for name in where
        ),
        "; ",
    )
