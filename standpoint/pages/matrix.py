"""The first page: who holds what on which issue, and the words that each cell rests on."""

from typing import TYPE_CHECKING

import streamlit as st

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.contested import contested, most_contested
from standpoint.direction import isolated
from standpoint.markup import html
from standpoint.screen import address, controls, evidence, frame, matrix, session

if TYPE_CHECKING:
    from standpoint.compare.search import Index

ORDERS = {
    "dossier": "as in the dossier",
    "contested": "most contested first",
    "similar": "most similar side by side",
}
SWITCHES = {"contested": "Only contested", "transpose": "Swap rows and columns"}
HEARD = "number of the last cell that was asked for"


def arrangement(comparison: Comparison) -> tuple[str, dict[str, bool], str]:
    """Draw the reading rules and what arranges the matrix; return order, switches and search."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="rules"):
        controls.reading_rules(comparison.dossier)
        order = controls.choice("order", "Order", ORDERS)
        on = controls.switches(SWITCHES)
        query = controls.search("q", "Search the passages")
    return order, on, query


def arranged(comparison: Comparison, order: str, on: dict[str, bool], query: str) -> matrix.View:
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
    hits: set[tuple[str, str]] = set()
    if query:
        from standpoint.compare.search import matching

        found, hits = matching(texts(comparison, session.key(comparison)), query)
        issues = [name for name in issues if name in found]
    return matrix.View(
        issues,
        stakeholders,
        by_topic=order == "dossier",
        transposed=on["transpose"],
        with_counts=order == "contested" or on["contested"],
        hits=frozenset(hits),
        opened=opened(comparison),
    )


@st.cache_resource(max_entries=8, show_spinner=False)
def texts(_comparison: Comparison, key: str) -> "Index":
    """Return what is searched, made ready once; `key` tells one comparison from another."""
    from standpoint.compare.search import index  # the stemmers, only when something is searched

    return index(_comparison)


def opened(comparison: Comparison) -> tuple[str, str] | None:
    """Return the cell in the address as (issue, stakeholder), if it is one of the comparison's."""
    issue, _, stakeholder = address.text("cell").partition("/")
    return (issue, stakeholder) if (issue, stakeholder) in comparison.cells else None


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


def nothing_left(comparison: Comparison, query: str) -> str:
    """Return what is said in place of a matrix without rows, with words like one not found."""
    sentence = "No issue is left. Take a filter away."
    if not query:
        return sentence
    from standpoint.compare.search import suggestions

    known = suggestions(texts(comparison, session.key(comparison)), query)
    return f"{sentence} The texts have: {wording.listed(known)}." if known else sentence


def beside(comparison: Comparison, view: matrix.View) -> None:
    """Draw what stands beside the matrix: the evidence of the open cell, or how to open one."""
    with st.container(key="evidence"):
        if view.opened is None:
            shown = evidence.invitation(comparison)
            st.html(html('<div class="sp-evidence">{}</div>', shown))
            return
        issue, stakeholder = view.opened
        shown = evidence.panel(
            comparison,
            comparison.dossier.issue_by_id[issue],
            comparison.dossier.stakeholder_by_id[stakeholder],
            comparison.cells[view.opened],
        )
        # In one piece, so that what closes it is there with it; the matrix listens to it.
        st.html(
            html(
                '<div class="sp-opened"><section class="sp-evidence sp-open" aria-label="Evidence" '
                'tabindex="0">{}</section><button class="sp-close" type="button">Close</button>'
                "</div>",
                shown,
            )
        )


comparison = session.comparison()
frame.lead(
    comparison.dossier.outline.question,
    html("<b>{}</b> {}", wording.dossier_counts(comparison), wording.dossier_basis(comparison)),
)
order, on, query = arrangement(comparison)
view = arranged(comparison, order, on, query)
frame.said(sentence(comparison, view, on, query), session.missing(), "contested", "q")
with st.container(key="workspace"):
    table, side = st.columns([65, 35], gap="medium")
    with table:
        matrix.draw("matrix", st.session_state.get(HEARD, 0), asked, comparison, view)
        if not view.issues:
            st.html(html("<p>{}</p>", nothing_left(comparison, query)))
    with side:
        beside(comparison, view)
