"""The sets that stand together as HTML: a row of dots each, and the issues that they are of."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.charts.squares import dots
from standpoint.compare.alliances import FEW
from standpoint.compare.coalitions import Coalition
from standpoint.markup import direction_of, html, joined
from standpoint.screen import fold, links
from standpoint.screen.pairs import AllPairs
from standpoint.wording import groups, listed

NAMED = 6
"""A set of as many members is named; of a larger one it is said how many it has."""


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
        said=groups.coalitions_sentence(found, every.names),
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
