"""The first page: what was found, who holds what on which issue, and the words behind each cell."""

import streamlit as st
from markupsafe import Markup

from standpoint.compare.cells import CellKey, Comparison
from standpoint.compare.findings import findings
from standpoint.compare.glance import at_a_glance, example
from standpoint.compare.search import Hit, hits, index, suggestions
from standpoint.screen import (
    address,
    arrangement,
    controls,
    frame,
    landing,
    matrix,
    panel,
    session,
    tables,
)
from standpoint.screen.arrangement import View, Wish

HEARD = "number of the last cell that was asked for"


@session.cached
def alike(comparison: Comparison) -> tuple[list[str], list[str]]:
    """Return stakeholders and issues, like beside like."""
    from standpoint.compare.agreement import stances  # pandas and SciPy, only when asked for
    from standpoint.compare.order import most_similar

    return most_similar(stances(comparison))


def searched(comparison: Comparison, query: str) -> tuple[Hit, ...]:
    """Return the sentences that hold what is searched for; none where nothing is."""
    return hits(session.cached(index)(comparison), query) if query else ()


def wished(comparison: Comparison) -> Wish:
    """Draw the matrix's title and all that arranges it; return what is asked for."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="over"):
        landing.title(comparison)
        query = controls.search("Search the passages")
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="rules"):
        controls.reading_rules(comparison.dossier)
        unasked = ["compact"] if comparison.has_many else []
        columns, choices = "", arrangement.columns_of(comparison)
        if address.on("compact", bool(unasked)):
            columns = controls.choice("columns", "Columns", choices)
        order = controls.choice("order", "Rows" if columns else "Order", arrangement.ORDERS)
        on = controls.switches(arrangement.SWITCHES, unasked)
    return Wish(order, columns, query=query, **on)


def asked() -> None:
    """Write what was asked for into the address, and keep the number of the wish."""
    if "matrix" not in st.session_state:
        return  # it is being left
    wish = st.session_state["matrix"].asked
    st.session_state[HEARD] = wish["number"]
    if address.has_moved():
        return
    address.stepped(wish["steps"])
    address.put_all({name: wish[name] for name in ("cell", "pin", "find")})


def beside(
    comparison: Comparison, view: View, key: CellKey | None
) -> tuple[Markup, CellKey | None]:
    """Return what stands beside the matrix: the cell that is open, what was found, or an example.

    Of an example, and no other, the cell is returned, too.
    """
    if key:
        return panel.opened(comparison, key), None
    if view.hits:
        return panel.found(comparison, view.hits), None
    if query := view.wish.query:
        known = suggestions(session.cached(index)(comparison), query)
        return panel.not_found(comparison, query, known), None
    if view.takes_all:
        return Markup(), None
    shown = session.cached(example)(comparison)
    return panel.example(comparison, shown) if shown else panel.nothing(), shown


@st.fragment
def workspace(comparison: Comparison, view: View, payload: bytes) -> None:
    """Draw the matrix and its panel; a click on a cell draws nothing else again."""
    matrix.draw("matrix", asked, payload)
    if not view.issues:
        st.html("<p>No issue is left. Take a filter away.</p>")
    people = [stakeholder.id for stakeholder in comparison.stakeholders]
    names = {stakeholder.id: stakeholder.name for stakeholder in comparison.dossier.stakeholders}
    pin = address.several("pin", people, names)
    find = address.text("find")
    key = session.cell(comparison, "cell")
    inner, shown = beside(comparison, view, key)
    heard = st.session_state.get(HEARD, 0)
    with st.container(key="evidence"):
        st.html(panel.drawn(inner, key, shown, heard, pin, find))


comparison = session.comparison()
seen = session.cached(at_a_glance)(comparison)
at_once = seen if seen.rows and not comparison.has_many else None
landing.lead(comparison, session.cached(findings)(comparison, address.min_shared()))
with st.container(key="workspace"):
    with st.container(key="overview"):
        with st.container(key="glance"):  # there even if empty, so that what is below stays open
            if at_once:
                st.html(landing.glance(comparison, at_once))
        wish = wished(comparison)
        view = arrangement.arranged(comparison, wish, searched(comparison, wish.query), alike)
        frame.said(arrangement.sentence(comparison, view), session.missing(), "contested", "q")
        st.html(matrix.legend(comparison, view))
    workspace(comparison, view, matrix.payload_of(comparison, view))
with st.container(key="below"):
    landing.about(comparison)
    if at_once:
        table = landing.glance_table(comparison, at_once)
        tables.folded(table, session.extract(), "At a glance, as a table")
