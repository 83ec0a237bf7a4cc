"""The stakeholders: all of them with their counts, or one with a row for each issue."""

from collections.abc import Mapping

import streamlit as st

from standpoint.compare.cells import Comparison
from standpoint.compare.findings import of_stakeholder, of_stakeholders
from standpoint.compare.pairs import every_pair, nearest
from standpoint.compare.search import stakeholders_named
from standpoint.compare.standing import Standing, standing
from standpoint.markup import bdi, html
from standpoint.model import Stakeholder
from standpoint.screen import (
    address,
    controls,
    frame,
    links,
    pairs,
    session,
    stakeholder,
    stakeholder_index,
    tables,
)
from standpoint.wording import nothing_counts, stakeholders, stop
from standpoint.wording.findings import headline

ORDERS = {"dossier": "as in the dossier", "positions": "most positions first"}


def _index(comparison: Comparison, counts: Mapping[str, Standing]) -> None:
    first, *others = of_stakeholders(comparison) or (None,)
    frame.lead(
        headline(first, comparison) if first else "Stakeholders",
        links.told(comparison, others, "stakeholders") if first else nothing_counts(comparison),
    )
    many = comparison.has_many
    with frame.bar(session.extract()):
        order = controls.choice("order", "Order", ORDERS)
        query = controls.search("Find a stakeholder") if many else ""
    people = list(comparison.stakeholders)
    if order == "positions":
        people.sort(key=lambda person: -counts[person.id].held)
    figures = pairs.FigureRules(address.min_shared())
    near = nearest(session.cached(every_pair)(comparison, figures.by_strength), figures.min_shared)
    shown = _searched(people, query) if query else people
    st.html(stakeholder_index.drawn(comparison, shown, counts, near, figures))
    stakeholder_index.stance_chart(session.extract(), people, counts, session.theme())


def _searched(people: list[Stakeholder], query: str) -> list[Stakeholder]:
    """Return who is named or described with the words of a query, and say how many they are."""
    found = stakeholders_named(people, query)
    told = stakeholders.found(len(found), len(people), query)
    st.html(html('<p class="sp-said" role="status">{}</p>', told))
    return found


def _lead(comparison: Comparison, person: Stakeholder, held: Standing) -> None:
    """Draw who it is, what it holds on how many issues, and what the dossier says of it."""
    found, about = of_stakeholder(comparison, person.id), person.description
    told: object = stakeholders.no_position(held, len(comparison.issues))
    if found:
        told = links.told(comparison, [found], "")
    role = html("{}{} ", bdi(person.role), stop(person.role)) if person.role else ""
    note = html('<br><span class="sp-note" dir="auto">{}</span>', about) if about else ""
    frame.lead(person.name, html("{}{}{}", role, told, note))


def _one(comparison: Comparison, person: Stakeholder) -> None:
    frame.tab(comparison.dossier, person.label)
    held = standing(comparison, person.id)
    _lead(comparison, person, held)
    with frame.bar(session.extract()):
        names = {other.id: other.name for other in comparison.stakeholders}
        controls.another("who", "Another stakeholder", names, person.id)
        st.html(html('<p class="sp-walk">{}</p>', stakeholder.to_all(comparison)), width="content")
    figures = pairs.FigureRules(address.min_shared())
    found = session.cached(every_pair)(comparison, figures.by_strength)
    near = nearest(found, figures.min_shared).get(person.id)
    st.html(stakeholder.summary(comparison, person, held, near, figures))
    st.html(stakeholder.rows(comparison, person))
    if len(comparison.stakeholders) > 1:
        table = pairs.with_everyone(comparison, person, found, figures)
        tables.folded(table, session.extract(), stakeholders.EVERYONE)


comparison = session.comparison()
known = {person.id: person for person in comparison.stakeholders}
names = {person.id: person.name for person in comparison.dossier.stakeholders}
asked = address.thing("who", known, names)
if asked:
    _one(comparison, known[asked])
elif known:
    _index(comparison, {name: standing(comparison, name) for name in known})
else:
    partial = comparison.dossier.partial
    told = "There are no stakeholders here." if partial else "The dossier has no stakeholders."
    frame.head(session.extract(), "Stakeholders", told)
