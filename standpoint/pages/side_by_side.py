"""Two or three stakeholders beside each other: what they share, their figure, and every issue."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.pairs import (
    SHARED,
    Pair,
    Relation,
    every_pair,
    relations,
    third,
)
from standpoint.markup import html, joined
from standpoint.screen import address, frame, links, pairs, session, tables
from standpoint.screen.beside import (
    ORDER,
    Beside,
    groups,
    others,
    shared_issues,
    squares_legend,
    sum_rows,
)
from standpoint.screen.pairs import FigureRules
from standpoint.wording import alliances, side_by_side


def _choices(
    comparison: Comparison, every: Sequence[Pair], ids: Sequence[str], figures: FigureRules
) -> None:
    """Draw who is compared with whom, and what a figure takes, ahead of the reading rules."""
    one, other, *more = ids
    further = {"Swap": [other, one, *more]}
    if more:
        further["Remove the third"] = [one, other]
    elif next_one := third(every, one, other):
        further["Add a third"] = [one, other, next_one]
    shown = joined(
        (
            pairs.to_pair(comparison.selection, figures, who, word)
            for word, who in reversed(further.items())
        ),
        " ",
    )
    with frame.bar(session.extract()):
        pairs.chooser(comparison.names, ids)
        st.html(html('<p class="sp-further">{}</p>', shown), width="content")
        pairs.min_shared_chip(figures.min_shared)
        pairs.strength_chip()


def _finding(beside: Beside) -> None:
    """Draw what the comparison of these two, or three, says."""
    seen, ids = beside.comparison, [who.id for who in beside.people]
    title = wording.listed([who.label for who in beside.people])
    told = side_by_side.without_any(beside.relations, len(ids), seen)
    if any(seen.cells[issue.id, name].current for issue in seen.issues for name in ids):
        title = side_by_side.headline(beside.relations, ids, seen)
        told = side_by_side.deck(beside.relations, ids, seen)
    frame.lead(title, " ".join(part for part in (told, pairs.passed_over(seen)) if part))


def _counts(beside: Beside, found: Sequence[Pair], figures: FigureRules) -> Markup:
    """Return the counts of each pair with its figure, or why there is none."""
    names = beside.comparison.names
    lines = []
    for pair in found:
        whom = f"{alliances.both(pair, names)}: " if len(found) > 1 else ""
        told = side_by_side.before_figure(pair, figures.min_shared)
        figure: object = ""
        if pair.has_figure(figures.min_shared):
            shown = alliances.figure(pair, figures.min_shared)
            rests = side_by_side.after_figure(pair, len(beside.relations), figures.by_strength)
            figure = html(" <b>{}</b>, {}", shown, rests)
        lines.append(html('<p class="sp-pair-counts">{}{}{}</p>', whom, told, figure))
    return joined([*lines, squares_legend() if beside.on(*SHARED) else ""])


def _how(beside: Beside, found: Sequence[Pair], figures: FigureRules) -> None:
    """Draw, for each pair that shares something, what its figure adds up from."""
    for pair in found:
        if not pair.shared:
            continue
        table = sum_rows(beside.comparison, pair, figures)
        whom = f": {alliances.both(pair, beside.comparison.names)}" if len(found) > 1 else ""
        counted = f"How this is counted{whom}"
        tables.folded(table, session.extract(), counted, "sp-pair-why")


def _draw(comparison: Comparison) -> None:
    """Draw the page of those whom the address names."""
    figures = pairs.figure_rules()
    every = session.cached(every_pair)(comparison, figures.by_strength)
    ids = pairs.chosen([one.id for one in comparison.stakeholders], every)
    people = tuple(comparison.dossier.stakeholder_by_id[name] for name in ids)
    related = relations(comparison, ids)
    titles = {issue.id: issue.title for issue in comparison.dossier.issues}
    beside = Beside(comparison, people, related, address.thing("issue", related, titles))
    found = [pair for pair in every if pair.one in ids and pair.other in ids]
    show = address.one("show", [one.name.lower() for one in ORDER], "")

    def filtered(relation: Relation, words: object) -> Markup:
        name = relation.name.lower()
        return pairs.to_pair(comparison.selection, figures, ids, words, show=name)

    _choices(comparison, every, ids, figures)
    _finding(beside)
    st.html(html("{}{}", groups(beside, filtered), _counts(beside, found, figures)))
    with st.container(gap="xxsmall"):
        _how(beside, found, figures)
    shown = [one for one in ORDER if show in ("", one.name.lower())]
    parts = [shared_issues(beside, [one for one in shown if one in SHARED])]
    parts += [others(beside, one) for one in shown]
    if show:
        what = side_by_side.relation_words(shown[0], len(ids))
        told = f"Shown: {what}, {len(beside.on(shown[0]))} of {len(related)}."
        back = pairs.to_pair(comparison.selection, figures, ids, "All issues")
        parts.insert(0, html('<p class="sp-note" role="status">{} {}</p>', told, back))
    onward = links.link(comparison.selection, "All pairs", "alliances", **figures.parameters)
    parts.append(html('<p class="sp-onward">{}</p>', onward))
    st.html(joined(parts))


comparison = session.comparison()
if too_little := alliances.too_little(comparison):
    told = joined([too_little, pairs.passed_over(comparison)], " ")
    frame.head(session.extract(), "Side by side", told)
else:
    _draw(comparison)
