"""Links between pages: a name, an issue, a figure leads to what is behind it, the rules kept.

Each takes the reading rules under which it is drawn; nothing here reads the address.
"""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding, Lead
from standpoint.compare.selection import Selection
from standpoint.markup import html, joined, own_direction
from standpoint.model import Evidence, Issue, Position, Stakeholder
from standpoint.views.evidence import Around
from standpoint.views.findings import linked

_SCRIPTS = [Path(__file__).with_name(name) for name in ("links.js", "paper.js", "picture.js")]
_KEY = "links"
_SCRIPT = st.components.v2.component(
    "standpoint.links", js="\n".join(script.read_text(encoding="utf-8") for script in _SCRIPTS)
)


def install(here: str, again: Callable[[str], None]) -> None:
    """Let links change pages without a reload; once on every page, whose path is `here`.

    Its script also asks for the page once a connection that was lost is there again: `again` is
    then called with the key under which it says how many steps through the history there were.
    """
    _SCRIPT(key=_KEY, data=[here], height=1, on_again_change=partial(again, _KEY))


def href(rules: Selection, page: str = "", **parameters: str | list[str]) -> str:
    """Return the relative address of a page under reading rules.

    Pages are one level deep, so a relative address leads to the same place from each of them,
    wherever the app is mounted. The matrix is the page without a name.
    """
    given = {name: value for name, value in {**vars(rules), **parameters}.items() if value}
    query = urlencode(given, doseq=True)
    return f"{page or './'}{'?' if query else ''}{query}"


def link(rules: Selection, text: object, page: str = "", **parameters: str | list[str]) -> Markup:
    """Return a link to a page; `text` is escaped unless it is HTML."""
    to = href(rules, page, **parameters)
    return html('<a class="sp-link"{} href="{}">{}</a>', own_direction(text), to, text)


def to_issue(rules: Selection, issue: Issue, text: object = None) -> Markup:
    """Return a link to the page of an issue."""
    return link(rules, issue.title if text is None else text, "issues", issue=issue.id)


def to_stakeholder(rules: Selection, stakeholder: Stakeholder, text: object = None) -> Markup:
    """Return a link to the page of a stakeholder."""
    shown = stakeholder.label if text is None else text
    return link(rules, shown, "stakeholders", who=stakeholder.id)


def to_cell(rules: Selection, issue: str, stakeholder: str, text: object) -> Markup:
    """Return a link to the matrix with one cell open."""
    return link(rules, text, cell=f"{issue}/{stakeholder}")


def to_passage(
    rules: Selection, evidence: Evidence, stakeholder: str, issue: str, text: object
) -> Markup:
    """Return a link to the place of a passage in its source."""
    return link(rules, text, "source", source=evidence.source, at=f"{issue}/{stakeholder}")


def outward(address: str | None, text: object) -> Markup:
    """Return a link that leaves the app, or its text alone where there is no address."""
    if not address:
        return html("{}", text)
    return html(
        '<a class="sp-plain-link" href="{}" rel="noreferrer" target="_blank">{}</a>', address, text
    )


def around(comparison: Comparison) -> Around:
    """Return what leads from positions to their passages' places and to their lines on GitHub."""

    def where(evidence: Evidence, stakeholder: str, issue: str) -> Markup:
        words = f"paragraph {evidence.place.paragraph}"
        return to_passage(comparison.selection, evidence, stakeholder, issue, words)

    def below(stakeholder: str, held: Position) -> Markup:
        file = f"positions/{stakeholder}.yaml"
        there = held.line and comparison.dossier.outline.editor(file, held.line)
        if not there:
            return Markup()
        edit = outward(there, "Edit this position on GitHub")
        return html('<p class="sp-note">{}</p>', edit)

    return Around(where, below)


def told(comparison: Comparison, found: Iterable[Finding], here: str) -> Markup:
    """Return findings as sentences, each with its links; none leads to the page `here` itself."""

    def onward(words: str, there: Lead) -> str:
        if there.page == here and not there.parameters:
            return words
        return link(comparison.selection, words, there.page, **there.parameters)

    return joined((linked(comparison, one, onward) for one in found), " ")
