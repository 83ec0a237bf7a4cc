"""What stands around the matrix on the first page: findings, the glance, and the dossier below."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from standpoint import views, wording
from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding
from standpoint.compare.glance import Glance
from standpoint.markup import bdi, direction_of, html, joined
from standpoint.model import Stakeholder
from standpoint.screen import fold, links, tables
from standpoint.views import evidence
from standpoint.views.glance import GlanceLeads, issue_marks
from standpoint.wording.background import event_lines
from standpoint.wording.dossier import dossier_counts, dossier_sources, dossier_voices
from standpoint.wording.findings import FIRST
from standpoint.wording.glance import HEAD, TITLE, counted, stance_said
from standpoint.wording.panel import INVITATION


def lead(comparison: Comparison, found: Sequence[Finding]) -> None:
    """Draw the question, and the findings that say most, each with a link to what it rests on."""
    question = comparison.dossier.outline.question
    told = joined(html("<p>{}</p>", links.told(comparison, [one], "")) for one in found[:FIRST])
    st.html(
        html(
            '<div class="sp-lead"><h1{}>{}</h1><div class="sp-findings">{}</div></div>',
            direction_of(question),
            question,
            told or html("<p>{}</p>", wording.nothing_counts(comparison)),
        )
    )


def glance(comparison: Comparison, found: Glance) -> Markup:
    """Return the glance under its title; every mark is a link to its cell."""

    def cell(issue: str, stakeholder: str) -> str:
        return links.href(comparison.selection, cell=f"{issue}/{stakeholder}")

    def name(who: Stakeholder) -> Markup:
        return links.to_stakeholder(comparison.selection, who, bdi(who.label))

    heading = html("<h2>{}</h2>", TITLE)
    shown = views.glance.drawn(comparison, found, heading, GlanceLeads(cell, name))
    return html('<section class="sp-glance" aria-label="{}">{}</section>', TITLE, shown)


def glance_table(comparison: Comparison, found: Glance) -> tables.Table:
    """Return the same as a table: every position of the rows, then those that are counted."""
    issues = [*found.rows]
    issues += [issue for one in counted(comparison, found) for issue in one.issues]
    return tables.Table(
        "glance",
        TITLE,
        HEAD,
        [
            (
                links.to_issue(comparison.selection, comparison.dossier.issue_by_id[issue]),
                comparison.dossier.issue_by_id[issue].proposition,
                links.to_cell(comparison.selection, issue, person.id, person.name),
                stance_said(comparison.cells[issue, person.id], step),
                step.score,
                step.voice.value,
            )
            for issue in issues
            for person, step in issue_marks(comparison, issue)
        ],
    )


def title(comparison: Comparison) -> None:
    """Draw the heading of the matrix, with how much there is and from what."""
    cited = comparison.sources
    number, dates = dossier_sources(comparison)
    source = {"source": cited[0].id} if len(cited) == 1 else {}
    linked = links.link(comparison.selection, number, "source", **source) if cited else number
    st.html(
        html(
            '<div class="sp-over"><h2>All positions</h2><p>{} from {}{}</p></div>',
            dossier_counts(comparison),
            linked,
            dates,
        )
    )


def about(comparison: Comparison) -> None:
    """Draw what the dossier is and rests on, folded."""
    outline = comparison.dossier.outline
    events = [html("<b>{}</b> {}", date, bdi(title)) for date, title in event_lines(comparison)]
    named = [
        links.link(comparison.selection, wording.source_line(source), "source", source=source.id)
        for source in comparison.sources
    ]
    description = html('<p dir="auto">{}</p>', outline.description) if outline.description else ""
    told = html(
        "{description}<p>{voices}</p><p>{invitation}</p>{events}{sources}",
        description=description,
        voices=dossier_voices(comparison),
        invitation=INVITATION,
        events=_part("Background", events),
        sources=_part("Source" if len(named) == 1 else "Sources", named),
    )
    st.html(fold.folded("About this dossier", told, "sp-about"))


def _part(heading: str, items: Sequence[Markup]) -> Markup:
    return html("<h3>{}</h3>{}", heading, evidence.listing(items)) if items else Markup()
