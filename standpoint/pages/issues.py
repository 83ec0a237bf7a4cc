"""The issues: all of them as strips, or one with the passages that its stances rest on."""

import streamlit as st

from standpoint.compare.cells import Comparison
from standpoint.compare.findings import of_issue, of_issues
from standpoint.compare.search import hits, indexed_issues, suggestions
from standpoint.markup import bdi, html
from standpoint.model import Issue
from standpoint.screen import address, controls, frame, issue, issue_index, links, session
from standpoint.wording import issues, nothing_counts
from standpoint.wording.findings import headline

ORDERS = {"contested": "most contested first", "dossier": "as in the dossier"}


def _index(comparison: Comparison) -> None:
    first, *others = of_issues(comparison) or (None,)
    title = headline(first, comparison) if first else "Issues"
    told = links.told(comparison, others, "issues") if first else nothing_counts(comparison)
    frame.lead(title, told)
    with frame.bar(session.extract()):
        order = controls.choice("order", "Order", ORDERS)
        query = controls.search("Find an issue")
    sections = issue_index.by_group if order == "contested" else issue_index.by_topic
    found = _searched(comparison, query) if query else None
    st.html(issue_index.drawn(comparison, sections(comparison), found))


def _searched(comparison: Comparison, query: str) -> issue_index.FoundTexts:
    """Return the issues that hold the words of a query, and say how many they are."""
    ready = indexed_issues(comparison)
    found: dict[str, list[issue_index.FoundText]] = {}
    for hit in hits(ready, query):
        found.setdefault(hit.issue, []).append((hit.sentence, hit.places))
    like = suggestions(ready, query) if not found else ()
    said = issues.found(len(found), len(comparison.issues), query, like)
    st.html(html('<p class="sp-said" role="status">{}</p>', said))
    return found


def _one(comparison: Comparison, shown: Issue) -> None:
    frame.tab(comparison.dossier, shown.title)
    found = of_issue(comparison, shown.id)
    told: object = issues.without_position(comparison, shown.id)
    if found:
        told = links.told(comparison, [found], "issues")
    note = html('<br><span class="sp-note" dir="auto">{}</span>', shown.note) if shown.note else ""
    topic = comparison.dossier.topic_of[shown.id].title
    kicker = html("{} · {}", bdi(topic), bdi(shown.title))
    frame.lead(shown.proposition, html("{}{}", told, note), kicker)
    with frame.bar(session.extract()):
        titles = {one.id: one.title for one in comparison.issues}
        controls.another("issue", "Another issue", titles, shown.id)
    st.html(issue.neighbours(comparison, shown))
    issue.stance_chart(session.extract(), shown, session.theme())
    for part in (issue.passages(comparison, shown), issue.without_stance(comparison, shown)):
        if part:
            st.html(part)


comparison = session.comparison()
known = {issue.id: issue for issue in comparison.issues}
titles = {issue.id: issue.title for issue in comparison.dossier.issues}
asked = address.thing("issue", known, titles)
if asked:
    _one(comparison, known[asked])
else:
    _index(comparison)
