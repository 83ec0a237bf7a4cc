"""What stands around the matrix on the first page: findings above, the dossier below."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding
from standpoint.markup import bdi, direction_of, html, joined
from standpoint.screen import findings, fold, links
from standpoint.views import evidence
from standpoint.wording.panel import INVITATION

FINDINGS = 3


def lead(comparison: Comparison, found: Sequence[Finding]) -> None:
    """Draw the question, and the findings that say most, each with a link to what it rests on."""
    question = comparison.dossier.outline.question
    told = joined(
        html("<p>{}</p>", findings.told(comparison, [one], "")) for one in found[:FINDINGS]
    )
    st.html(
        html(
            '<div class="sp-lead"><h1{}>{}</h1><div class="sp-findings">{}</div></div>',
            direction_of(question),
            question,
            told or html("<p>{}</p>", wording.nothing_counts(comparison)),
        )
    )


def title(comparison: Comparison) -> None:
    """Draw the heading of the matrix, with how much there is and from what."""
    cited = comparison.sources
    number, dates = wording.dossier_sources(comparison)
    source = {"source": cited[0].id} if len(cited) == 1 else {}
    linked = links.link(comparison.selection, number, "source", **source) if cited else number
    st.html(
        html(
            '<div class="sp-over"><h2>All positions</h2><p>{} from {}{}</p></div>',
            wording.dossier_counts(comparison),
            linked,
            dates,
        )
    )


def about(comparison: Comparison) -> None:
    """Draw what the dossier is and rests on, folded."""
    outline = comparison.dossier.outline
    events = [
        html("<b>{}</b> {}", date, bdi(title))
        for date, title in wording.event_lines(comparison.dossier)
    ]
    named = [
        links.link(comparison.selection, wording.source_line(source), "source", source=source.id)
        for source in comparison.sources
    ]
    description = html('<p dir="auto">{}</p>', outline.description) if outline.description else ""
    told = html(
        "{description}<p>{voices}</p><p>{invitation}</p>{events}{sources}",
        description=description,
        voices=wording.dossier_voices(comparison),
        invitation=INVITATION,
        events=_part("Background", events),
        sources=_part("Source" if len(named) == 1 else "Sources", named),
    )
    st.html(fold.folded("About this dossier", told, "sp-about"))


def _part(heading: str, items: Sequence[Markup]) -> Markup:
    return html("<h3>{}</h3>{}", heading, evidence.listing(items)) if items else Markup()
