"""Two or three stakeholders beside each other: their figure, why it is so, and every issue."""

from collections import Counter
from collections.abc import Mapping, Sequence

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.agreement import agreement, stances, support
from standpoint.compare.cells import Comparison
from standpoint.compare.pairs import Pair, Relation, most_shared, points, relations
from standpoint.compare.pairs import pairs as all_pairs
from standpoint.markup import bdi, html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.screen import evidence, frame, links, pairs, session, tables
from standpoint.screen.pairs import FigureRules
from standpoint.wording import alliances as words

ORDER = (
    Relation.OPPOSITE,
    Relation.APART,
    Relation.SAME,
    Relation.DIVIDED,
    Relation.ONE,
    Relation.LEFT_OUT,
    Relation.NEITHER,
)


def chosen(comparison: Comparison, people: Sequence[Stakeholder], figures: FigureRules) -> None:
    """Draw who is compared, and what a figure takes."""
    names = {stakeholder.id: stakeholder.label for stakeholder in comparison.stakeholders}
    pairs.chooser(names, [stakeholder.id for stakeholder in people])
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="figure"):
        pairs.min_shared_chip(figures.min_shared)
        pairs.strength_chip()


def partners(
    comparison: Comparison, one: Stakeholder, found: Sequence[Pair], figures: FigureRules
) -> None:
    """Draw whom a single stakeholder can be put beside, who shares most first."""
    names = {stakeholder.id: stakeholder.label for stakeholder in comparison.stakeholders}
    with_one = [pair for pair in found if one.id in (pair.one, pair.other)]
    with_one.sort(key=lambda pair: -pair.shared)
    items = []
    for pair in with_one:
        other = pair.other if pair.one == one.id else pair.one
        link = pairs.to_pair(comparison.selection, figures, [one.id, other], names[other])
        items.append(html("{}: {}", link, words.pair_words(pair, figures.min_shared)))
    st.html(
        html(
            '<div class="sp-prose"><h2>Choose whom to put beside {}</h2>{}</div>',
            bdi(one.label),
            evidence.listing(items),
        )
    )


def agreements(comparison: Comparison, found: Sequence[Pair], fewest: int) -> None:
    """Draw the figure of each pair with its counts and range."""
    names = comparison.dossier.stakeholder_by_id
    st.html(
        html(
            '<div class="sp-figures">{}</div>',
            joined(
                html(
                    '<section aria-label="{}"><h2>{}</h2>{}</section>',
                    f"Agreement of {names[pair.one].label} and {names[pair.other].label}",
                    html("{} and {}", bdi(names[pair.one].label), bdi(names[pair.other].label))
                    if len(found) > 1
                    else "Agreement",
                    figure(comparison, pair, fewest),
                )
                for pair in found
            ),
        )
    )


def figure(comparison: Comparison, pair: Pair, fewest: int) -> Markup:
    """Return the figure of a pair, or why there is none, with what it is made of."""
    large = html('<p class="sp-pair-figure">{}</p>', words.figure(pair, fewest))
    if not pair.shared:
        return html("{}<p>There is no issue on which both have a stance that counts.</p>", large)
    shared = f"{pair.shared} shared {'issue' if pair.shared == 1 else 'issues'}"
    bar = joined(
        html('<i class="sp-bar-{}" style="flex-grow: {}"></i>', look, number)
        for look, number in (
            ("same", pair.same),
            ("apart", pair.apart),
            ("opposite", pair.opposite),
        )
        if number
    )
    return html(
        "{}<p><b>{}</b>: {}</p>{}<p>{}</p>",
        large,
        f"n = {shared}" if pair.has_figure(fewest) else f"Only {shared}",
        words.counts(pair),
        html('<div class="sp-pair-bar" aria-hidden="true">{}</div>', bar)
        if pair.has_figure(fewest)
        else "",
        words.range_sentence(pair, len(comparison.issues))
        if pair.has_figure(fewest)
        else f"A percentage takes at least {wording.counted(fewest, 'shared issue')}.",
    )


def why(comparison: Comparison, pair: Pair, figures: FigureRules) -> tables.Table:
    """Return the rows that a pair's figure adds up from, and their sum."""
    dossier, strong = comparison.dossier, figures.by_strength
    one, other = (dossier.stakeholder_by_id[name] for name in (pair.one, pair.other))
    rows: list[Sequence[object]] = []
    total = 0.0
    for name, row in support(stances(comparison), pair.one, pair.other).iterrows():
        issue = dossier.issue_by_id[str(name)]
        held = int(row[pair.one]), int(row[pair.other])
        worth = points(*held, by_strength=strong)
        total += worth
        chips = [
            links.to_cell(comparison.selection, issue.id, who, evidence.stance_chip(score))
            for who, score in zip((pair.one, pair.other), held, strict=True)
        ]
        rows.append(
            (
                links.to_issue(comparison.selection, issue),
                *chips,
                str(row["relation"]),
                plain(worth),
            )
        )
    result = words.figure(pair, figures.min_shared)
    equals = " = " if pair.has_figure(figures.min_shared) else ", "
    adds_up = f"{plain(total)} of {pair.shared}{equals}{result}"
    rows.append(("Together", "", "", words.counts(pair), adds_up))
    rule = (
        "A step on the scale of five takes a quarter of a point away."
        if strong
        else "The same side is a point, apart a half, opposite none."
    )
    return tables.Table(
        f"{pair.one}-{pair.other}-agreement",
        f"{wording.listed([one.label, other.label])}, issue by issue. {rule}",
        ("Issue", one.label, other.label, "Relation", "Points"),
        rows,
    )


def plain(number: float) -> float:
    """Return a number without a fraction that it does not have."""
    return int(number) if number == int(number) else number


def reasons(comparison: Comparison, found: Sequence[Pair], figures: FigureRules) -> None:
    """Draw, for each pair that shares something, what its figure adds up from."""
    people = comparison.dossier.stakeholder_by_id
    for pair in found:
        if not pair.shared:
            continue
        table = why(comparison, pair, figures)
        whom = f": {wording.listed([people[pair.one].label, people[pair.other].label])}"
        what = "Why this figure" if pair.has_figure(figures.min_shared) else "What they share"
        st.html(
            html(
                '<details class="sp-folded sp-pair-why"><summary>{}{}</summary>{}</details>',
                what,
                whom if len(found) > 1 else "",
                table.html(),
            )
        )
        tables.download(table, session.missing())


def filtered(related: Mapping[str, Relation], number: int) -> list[Relation]:
    """Draw a chip for each relation there is, and return those to show."""
    found = Counter(related.values())
    present = [relation for relation in ORDER if found[relation]]
    options = {
        relation.name.lower(): words.relation_count(relation, number, found[relation])
        for relation in present
    }
    with st.container(key="relations"):
        show = pairs.filter_chips("show", "Show only", options)
    return [relation for relation in present if show in ("", relation.name.lower())]


def issues(
    comparison: Comparison,
    people: Sequence[Stakeholder],
    related: Mapping[str, Relation],
    shown: Sequence[Relation],
) -> None:
    """Draw the issues by relation, what each stakeholder holds on them in columns."""
    sections = []
    for relation in shown:
        here = [issue for issue in comparison.issues if related[issue.id] == relation]
        sections.append(
            html(
                '<section><h2>{} <small>{}</small></h2><p class="sp-note">{}</p>{}</section>',
                words.relation_words(relation, len(people)).capitalize(),
                len(here),
                words.relation_meaning(relation, len(people)),
                joined(beside(comparison, issue, people) for issue in here),
            )
        )
    st.html(html('<div class="sp-evidence sp-beside">{}</div>', joined(sections)))


def beside(comparison: Comparison, issue: Issue, people: Sequence[Stakeholder]) -> Markup:
    """Return one issue with what each stakeholder holds on it."""
    held = [(who, comparison.cells[issue.id, who.id]) for who in people]
    return html(
        '<article class="sp-beside-row"><h3>{}</h3><p class="sp-proposition" dir="auto">{}</p>'
        '<div class="sp-beside-columns sp-beside-{}">{}</div></article>',
        links.to_issue(comparison.selection, issue),
        issue.proposition,
        len(people),
        joined(
            html(
                "<div><h4>{}</h4>{}{}</div>",
                links.to_stakeholder(comparison.selection, who),
                evidence.chip(cell),
                evidence.body(comparison, who, cell),
            )
            for who, cell in held
        ),
    )


comparison = session.comparison()
if len(comparison.stakeholders) < 2 or not comparison.issues:
    lacking = "fewer than two stakeholders" if comparison.issues else "no issue"
    frame.head(comparison, "Side by side", f"The reading rules leave {lacking}.", session.missing())
    st.stop()
figures = pairs.figure_rules()
every = all_pairs(agreement(stances(comparison), figures.by_strength))
known = [stakeholder.id for stakeholder in comparison.stakeholders]
widest = most_shared(every)
assert widest is not None
ids = pairs.chosen(known) or [widest.one, widest.other]
people = [comparison.dossier.stakeholder_by_id[name] for name in ids]
if len(people) == 1:
    asked = "Put a second stakeholder, or two, beside this one."
    frame.head(
        comparison,
        people[0].label,
        joined([asked, pairs.left_out(comparison)], " "),
        session.missing(),
    )
    chosen(comparison, people, figures)
    partners(comparison, people[0], every, figures)
    st.stop()
related = relations(comparison, ids)
spoken = {
    who.label: sum(
        related[issue.id] == Relation.ONE and bool(comparison.cells[issue.id, who.id].current)
        for issue in comparison.issues
    )
    for who in people
}
labels = [who.label for who in people]
left_out = pairs.left_out(comparison)
frame.head(
    comparison,
    wording.listed(labels),
    joined([words.side_by_side_sentence(related, spoken, labels), left_out], " "),
    session.missing(),
)
chosen(comparison, people, figures)
found = [pair for pair in every if pair.one in ids and pair.other in ids]
agreements(comparison, found, figures.min_shared)
reasons(comparison, found, figures)
issues(comparison, people, related, filtered(related, len(people)))
st.html(
    html(
        '<p class="sp-onward">{}</p>',
        links.link(comparison.selection, "All pairs", "alliances", **figures.parameters),
    )
)
