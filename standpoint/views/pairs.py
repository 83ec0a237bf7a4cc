"""Pairs as a list: what two share as squares, with counts, and a percentage where it is allowed."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.charts.squares import Square, relation_legend, shares, squares
from standpoint.compare.cells import Comparison, State
from standpoint.compare.pairs import Pair, in_common, relations
from standpoint.direction import isolated
from standpoint.markup import html, joined
from standpoint.wording import alliances, counted, percent

LABELLED = 250
"""As many shared issues of all pairs together are squares with their titles; more are bars."""
NAMED = 120
"""As many pairs that share nothing are named; more are counted."""


class PairLeads(NamedTuple):
    """Where a list of pairs leads to."""

    pair: Callable[[Pair], object]
    """Returns who a pair is, linked to where it is shown in full."""
    issue: Callable[[Pair, str], str]
    """Returns the address of an issue that a pair shares; takes the pair and the issue's id."""


def pair_id(one: str, other: str) -> str:
    """Return the id of a pair's row; the first of the two is that which stands first."""
    return f"pair-{one}--{other}"


def is_labelled(pairs: Sequence[Pair]) -> bool:
    """Return whether the shared issues are so few that each is a square with its title."""
    return sum(pair.shared for pair in pairs) <= LABELLED


def legend() -> Markup:
    """Return what the squares mean."""
    return relation_legend(alliances.RELATION_GLOSSES)


def ranked(pairs: Sequence[Pair], least: int) -> tuple[list[Pair], list[Pair]]:
    """Return the pairs that have a percentage, and those that share too little for one."""
    enough = [pair for pair in pairs if pair.has_figure(least)]
    few = [pair for pair in pairs if pair.shared and not pair.has_figure(least)]
    enough.sort(key=lambda pair: (-pair.value, -pair.shared))
    few.sort(key=lambda pair: -pair.shared)
    return enough, few


def sharing(comparison: Comparison, pairs: Sequence[Pair], least: int, leads: PairLeads) -> Markup:
    """Return a row for each pair that shares something, those with a percentage first."""
    drawn = _squares if is_labelled(pairs) else _bar
    headings = (alliances.enough_heading(least), alliances.FEW_HEADING)
    return joined(
        html(
            '<h3 class="sp-kicker">{}</h3><ul>{}</ul>',
            heading,
            joined(
                _row(comparison, pair, least, leads, drawn(comparison, pair, leads))
                for pair in group
            ),
        )
        for heading, group in zip(headings, ranked(pairs, least), strict=True)
        if group
    )


def nothing_shared(comparison: Comparison, pairs: Sequence[Pair], leads: PairLeads) -> Markup:
    """Return the pairs that share nothing under a heading; empty where there is none."""
    held = [pair for pair in pairs if not pair.shared]
    if not held:
        return Markup()
    told = html("<p>{}</p>", counted(len(held), "pair"))
    if len(held) <= NAMED:
        items = joined((html("<li>{}</li>", leads.pair(pair)) for pair in held), " ")
        told = html('<ul class="sp-nothing">{}</ul>', items)
    heading = f"Nothing shared{alliances.that_counts(comparison.states[State.LEFT_OUT])}"
    return html('<h3 class="sp-kicker">{}</h3>{}', heading, told)


def uncounted(comparison: Comparison) -> str:
    """Return who is divided on what, and so in no comparison there; empty where nobody is."""
    people, issues = comparison.dossier.stakeholder_by_id, comparison.dossier.issue_by_id
    return alliances.uncounted(
        [
            (people[name].label, issues[issue].title)
            for (issue, name), cell in comparison.cells.items()
            if cell.state == State.DIVIDED
        ]
    )


def _row(comparison: Comparison, pair: Pair, least: int, leads: PairLeads, drawn: Markup) -> Markup:
    return html(
        '<li id="{id}"><span>{pair}</span>'
        "<span><b>{shared} of {of}</b> · {counts}{figure}</span>{squares}</li>",
        id=pair_id(pair.one, pair.other),
        pair=leads.pair(pair),
        shared=pair.shared,
        of=len(comparison.issues),
        counts=alliances.counts(pair, every=False),
        figure=html(" · <b>{}</b>", percent(pair.value)) if pair.has_figure(least) else "",
        squares=drawn,
    )


def _squares(comparison: Comparison, pair: Pair, leads: PairLeads) -> Markup:
    """Return a square for each issue that two share, labelled with it."""
    titles = comparison.dossier.issue_by_id
    drawn = [
        Square(
            relation.name.lower(),
            f"{isolated(titles[issue].title)}: {relation.value}",
            html("{}{}", titles[issue].title, marks.heard(f": {relation.value}")),
            leads.issue(pair, issue),
        )
        for issue, relation in in_common(relations(comparison, (pair.one, pair.other)))
    ]
    return squares(drawn, "", 20)


def _bar(comparison: Comparison, pair: Pair, leads: PairLeads) -> Markup:
    numbers = {relation.name.lower(): n for relation, n in pair.counts.items()}
    return shares(numbers, alliances.counts(pair, every=False))
