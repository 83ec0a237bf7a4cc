"""One stakeholder: what it holds, whom it is close to, where it stands alone or is silent."""

import streamlit as st

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.pairs import Pair
from standpoint.compare.pairs import pairs as all_pairs
from standpoint.compare.standing import alone_on_its_side, alone_with_a_position
from standpoint.direction import isolated
from standpoint.markup import bdi, html, joined
from standpoint.model import Stakeholder
from standpoint.screen import address, controls, evidence, frame, links, pairs, session, tables
from standpoint.wording import alliances
from standpoint.wording.stakeholders import holds, mouth, nearest


def positions(comparison: Comparison, stakeholder: Stakeholder) -> None:
    """Draw the positions by topic, each with its summary, its passages and its voice."""
    shown = joined(
        html(
            '<section aria-label="{}"><h3 class="sp-group" dir="auto">{}</h3>{}</section>',
            topic.title,
            topic.title,
            joined(cells),
        )
        for topic in comparison.dossier.outline.topics
        if (
            cells := [
                held(comparison, stakeholder, issue.id)
                for issue in topic.issues
                if (issue.id, stakeholder.id) in comparison.cells
                and comparison.cells[issue.id, stakeholder.id].current
            ]
        )
    )
    if shown:
        st.html(html('<div class="sp-prose sp-evidence"><h2>Positions</h2>{}</div>', shown))


def held(comparison: Comparison, stakeholder: Stakeholder, issue: str) -> object:
    """Return one of the positions under its issue."""
    cell = comparison.cells[issue, stakeholder.id]
    proposition = comparison.dossier.issue_by_id[issue]
    return html(
        '<article class="sp-voice"><h4>{}</h4><p class="sp-note" dir="auto">{}</p>{}{}</article>',
        links.to_issue(comparison.selection, proposition),
        proposition.proposition,
        evidence.chip(cell),
        evidence.body(comparison, stakeholder, cell),
    )


def distances(comparison: Comparison, stakeholder: Stakeholder) -> None:
    """Draw whom it is closest to and furthest from, each with the counts that the figure is of."""
    figures = pairs.figure_rules()
    least = figures.min_shared
    found = [
        pair
        for pair in all_pairs(agreement(stances(comparison)))
        if stakeholder.id in (pair.one, pair.other)
    ]
    if not found:
        return
    # Those with a figure first, the closest on top; then the more the more they share.
    found.sort(key=lambda pair: (not pair.has_figure(least), -_value(pair, least), -pair.shared))
    people = comparison.dossier.stakeholder_by_id
    rows = []
    for pair in found:
        other = people[pair.other if pair.one == stakeholder.id else pair.one]
        figure = pairs.to_pair(
            comparison.selection, figures, [stakeholder.id, other.id], alliances.figure(pair, least)
        )
        rows.append(
            (
                links.to_stakeholder(comparison.selection, other),
                figure,
                pair.shared,
                pair.same,
                pair.apart,
                pair.opposite,
            )
        )
    head = ("Stakeholder", "Agreement", "Shared issues", "Same side", "Apart", "Opposite")
    said = nearest(stakeholder, found, people, least)
    st.html(html('<div class="sp-prose"><h2>Closest and furthest</h2><p>{}</p></div>', said))
    tables.draw(
        tables.Table(
            f"{stakeholder.id}-agreement",
            f"Agreement with {isolated(stakeholder.label)}",
            head,
            rows,
        ),
        session.missing(),
    )


def _value(pair: Pair, least: int) -> float:
    return pair.value if pair.has_figure(least) else 0.0


def alone(comparison: Comparison, stakeholder: Stakeholder) -> None:
    """Draw the issues on which it stands alone, or alone speaks."""
    people = comparison.dossier.stakeholder_by_id
    issues = comparison.dossier.issue_by_id
    against = [
        html(
            "{}, unlike {}",
            links.to_cell(comparison.selection, issue, stakeholder.id, issues[issue].title),
            joined(
                (
                    links.to_cell(comparison.selection, issue, name, people[name].label)
                    for name in others
                ),
                ", ",
            ),
        )
        for issue, others in alone_on_its_side(comparison, stakeholder.id).items()
    ]
    speaking = [
        links.to_cell(comparison.selection, issue, stakeholder.id, issues[issue].title)
        for issue in alone_with_a_position(comparison, stakeholder.id)
    ]
    parts = []
    if against:
        parts.append(html("<p>Nobody here shares its side on:</p>{}", evidence.listing(against)))
    if speaking:
        parts.append(html("<p>Nobody else has a position on:</p>{}", evidence.listing(speaking)))
    if parts:
        st.html(html('<div class="sp-prose"><h2>Where it stands alone</h2>{}</div>', joined(parts)))


def unheard(comparison: Comparison, stakeholder: Stakeholder) -> None:
    """Draw where the sources are silent, nothing is recorded, and what is left out."""
    by_state: dict[State, list[tuple[str, Cell]]] = {}
    for issue in comparison.issues:
        cell = comparison.cells[issue.id, stakeholder.id]
        by_state.setdefault(cell.state, []).append((issue.id, cell))
    titles = {issue.id: issue.title for issue in comparison.issues}
    silent = [
        html(
            "<b>{}</b>: {}",
            links.to_cell(comparison.selection, issue, stakeholder.id, titles[issue]),
            bdi(cell.note or ""),
        )
        for issue, cell in by_state.get(State.SILENT, [])
    ]
    unsaid, left_out = (
        [
            links.to_cell(comparison.selection, issue, stakeholder.id, titles[issue])
            for issue, _ in by_state.get(state, [])
        ]
        for state in (State.NO_STATEMENT, State.LEFT_OUT)
    )
    parts = []
    if silent:
        parts.append(html("<p>Looked for, nothing found:</p>{}", evidence.listing(silent)))
    if unsaid:
        parts.append(html("<p><b>No statement recorded:</b> {}</p>", joined(unsaid, ", ")))
    if parts:
        st.html(html('<div class="sp-prose"><h2>Without a position</h2>{}</div>', joined(parts)))
    if left_out:
        title, names = "Left out by the reading rules", joined(left_out, ", ")
        st.html(html('<div class="sp-prose"><h2>{}</h2><p>{}</p></div>', title, names))


comparison = session.comparison()
if not comparison.stakeholders:
    frame.head(
        comparison,
        "Stakeholders",
        "No stakeholder is left by the reading rules.",
        session.missing(),
    )
    st.stop()
known = [stakeholder.id for stakeholder in comparison.stakeholders]
stakeholder = comparison.dossier.stakeholder_by_id[address.one("who", known, known[0])]
role = html("<b>{}.</b> ", bdi(stakeholder.role)) if stakeholder.role else ""
frame.head(
    comparison,
    stakeholder.name,
    html(
        "{}{}<br>{} {}",
        role,
        bdi(stakeholder.description or ""),
        holds(comparison, stakeholder),
        mouth(comparison, stakeholder),
    ),
    session.missing(),
)
controls.pick("who", "Stakeholder", {s.id: s.name for s in comparison.stakeholders})
positions(comparison, stakeholder)
distances(comparison, stakeholder)
alone(comparison, stakeholder)
unheard(comparison, stakeholder)
