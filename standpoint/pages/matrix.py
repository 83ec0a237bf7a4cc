"""The first page: what was found, who holds what on which issue, and the words behind each cell."""

from typing import TYPE_CHECKING, NamedTuple

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.contested import contested, most_contested
from standpoint.compare.findings import findings
from standpoint.compare.findings.kinds import Finding
from standpoint.compare.glance import MANY, Glance, at_a_glance, example
from standpoint.compare.selection import MIN_SHARED
from standpoint.direction import isolated
from standpoint.screen import (
    address,
    controls,
    frame,
    glance,
    landing,
    matrix,
    panel,
    session,
    tables,
)

if TYPE_CHECKING:
    from standpoint.compare.search import Hit, Index

ORDERS = {
    "dossier": "as in the dossier",
    "contested": "most contested first",
    "similar": "most similar side by side",
}
SWITCHES = {"contested": "Only contested", "transpose": "Swap axes"}
HEARD = "number of the last cell that was asked for"


class Found(NamedTuple):
    """What a comparison says before anything is opened, worked out once."""

    findings: tuple[Finding, ...]
    glance: Glance
    example: tuple[str, str] | None


@st.cache_resource(max_entries=8, show_spinner=False)
def found_in(_comparison: Comparison, key: str) -> Found:
    """Return what a comparison says; `key` tells one from another."""
    return Found(findings(_comparison, MIN_SHARED), at_a_glance(_comparison), example(_comparison))


@st.cache_resource(max_entries=8, show_spinner=False)
def texts(_comparison: Comparison, key: str) -> "Index":
    """Return what is searched, made ready once; `key` tells one comparison from another."""
    from standpoint.compare.search import index  # the stemmers, only when something is searched

    return index(_comparison)


def searched(comparison: Comparison, query: str) -> "tuple[Hit, ...]":
    """Return the sentences that hold what is searched for; none where nothing is."""
    if not query:
        return ()
    from standpoint.compare.search import hits

    return hits(texts(comparison, session.key(comparison)), query)


def arrangement(comparison: Comparison) -> tuple[str, dict[str, bool], str]:
    """Draw the matrix's title and all that arranges it; return order, switches and search."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="over"):
        landing.title(comparison)
        query = controls.search("q", "Search the passages")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="rules"):
        controls.reading_rules(comparison.dossier)
        order = controls.choice("order", "Order", ORDERS)
        on = controls.switches(SWITCHES)
        frame.copy_link()
    return order, on, query


def arranged(
    comparison: Comparison, order: str, on: dict[str, bool], query: str, hits: "tuple[Hit, ...]"
) -> matrix.View:
    """Return the rows and columns that are left, in the order that was asked for."""
    issues = [issue.id for issue in comparison.issues]
    stakeholders = [stakeholder.id for stakeholder in comparison.stakeholders]
    if order == "contested":
        issues = most_contested(comparison)
    elif order == "similar":
        from standpoint.compare.agreement import stances  # pandas and SciPy, only when asked for
        from standpoint.compare.order import most_similar

        stakeholders, issues = most_similar(stances(comparison))
    if on["contested"]:
        issues = [name for name in issues if contested(comparison.row(name)).two_sided]
    if query:
        held = {hit.issue for hit in hits}
        issues = [name for name in issues if name in held]
    return matrix.View(
        issues,
        stakeholders,
        by_topic=order == "dossier",
        transposed=on["transpose"],
        with_counts=order == "contested" or on["contested"],
        hits=tuple(hit for hit in hits if hit.issue in issues),
    )


def sentence(comparison: Comparison, view: matrix.View, on: dict[str, bool], query: str) -> str:
    """Return what reading rules and filters leave; empty where they leave all."""
    parts = [wording.selection_sentence(comparison)]
    shown = wording.result_sentence(len(view.issues), len(comparison.issues), "issue")
    if on["contested"]:
        parts.append("Only issues with somebody on each side.")
    if query:
        parts.append(f"Only issues that hold “{isolated(query)}”; the cells that do are outlined.")
    if on["contested"] or query:
        parts.append(f"{shown} shown.")
    return " ".join(part for part in parts if part)


def asked() -> None:
    """Write the cell that was asked for into the address, and keep the number of the wish."""
    wish = st.session_state["matrix"].asked
    st.session_state[HEARD] = wish["number"]
    address.put("cell", wish["cell"])


def opened(comparison: Comparison) -> tuple[str, str] | None:
    """Return the cell in the address as (issue, stakeholder), if it is one of the comparison's."""
    issue, _, stakeholder = address.text("cell").partition("/")
    return (issue, stakeholder) if (issue, stakeholder) in comparison.cells else None


def beside(comparison: Comparison, view: matrix.View, query: str) -> Markup:
    """Return what stands beside the matrix: the open cell, what was found, or an example."""
    heard = st.session_state.get(HEARD, 0)
    key = opened(comparison)
    if key:
        return panel.opened(comparison, key, heard)
    if view.hits:
        return panel.found(comparison, view.hits, heard)
    if query:
        from standpoint.compare.search import suggestions

        known = suggestions(texts(comparison, session.key(comparison)), query)
        return panel.not_found(comparison, query, known, heard)
    shown = found_in(comparison, session.key(comparison)).example
    return panel.example(comparison, shown, heard) if shown else panel.nothing(heard)


@st.fragment
def workspace(comparison: Comparison, view: matrix.View, query: str) -> None:
    """Draw the matrix and its panel; a click on a cell draws nothing else again."""
    matrix.draw("matrix", asked, comparison, view)
    if not view.issues:
        st.html("<p>No issue is left. Take a filter away.</p>")
    with st.container(key="evidence"):
        st.html(beside(comparison, view, query))


comparison = session.comparison()
found = found_in(comparison, session.key(comparison))
at_once = found.glance if found.glance.rows and len(comparison.stakeholders) <= MANY else None
landing.lead(comparison, found.findings)
with st.container(key="workspace"):
    with st.container(key="overview"):
        if at_once:
            st.html(glance.drawn(comparison, at_once))
        order, on, query = arrangement(comparison)
        view = arranged(comparison, order, on, query, searched(comparison, query))
        frame.said(sentence(comparison, view, on, query), session.missing(), "contested", "q")
        st.html(matrix.legend(comparison, view))
    workspace(comparison, view, query)
with st.container(key="below"):
    landing.about(comparison)
    if at_once:
        with st.container(horizontal=True, gap="medium", key="table"):
            table = glance.table(comparison, at_once)
            tables.folded(table, session.missing(), "At a glance, as a table")
