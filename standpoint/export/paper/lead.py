"""How a report begins: what it is of, the question, the findings, and what is in it."""

from collections.abc import Mapping

from markupsafe import Markup

from standpoint import wording
from standpoint.compare.findings import findings
from standpoint.compare.findings.kinds import Finding
from standpoint.export.extract import Extract
from standpoint.export.paper.anchors import Anchors, anchor_link
from standpoint.markup import direction_of, html, joined
from standpoint.wording.findings import sentence

FIRST = 3
"""As many findings stand under the question in large letters."""


def masthead(extract: Extract) -> Markup:
    """Return the line that says what the report is of."""
    comparison = extract.comparison
    return html(
        '<header class="pp-masthead"><p><b>Standpoint</b> <span dir="auto">{}</span></p>'
        "<p>{}</p></header>",
        comparison.dossier.outline.title,
        wording.dossier_counts(comparison),
    )


def question(anchors: Anchors) -> Markup:
    """Return the question with the findings that say most, and what the selection leaves out."""
    comparison = anchors.comparison
    asked = comparison.dossier.outline.question
    found = findings(comparison, anchors.extract.min_shared)
    told = [_told(anchors, one) for one in found]
    return html(
        '<section class="pp-lead" id="findings" aria-labelledby="question">'
        '<h1 id="question"{direction}>{asked}</h1>{selection}'
        '<ul class="pp-first">{first}</ul>{more}</section>',
        direction=direction_of(asked),
        asked=asked,
        selection=_selection(anchors.extract),
        first=joined(told[:FIRST]) or html("<li>{}</li>", wording.nothing_counts(comparison)),
        more=html('<ul class="pp-more">{}</ul>', joined(told[FIRST:])) if told[FIRST:] else "",
    )


def _selection(extract: Extract) -> Markup:
    """Return what the reading rules leave in, and what problems leave out; empty for nothing."""
    said = (wording.selection_sentence(extract.comparison), extract.missing)
    told = joined(html("<p>{}</p>", one) for one in said if one)
    return html('<div class="pp-selection">{}</div>', told) if told else told


def _told(anchors: Anchors, found: Finding) -> Markup:
    before, linked, after = sentence(found, anchors.comparison)
    there = anchor_link(anchors.lead(found.leads), linked)
    return html("<li>{}{}{}</li>", before, there, after)


def contents(sections: Mapping[str, str]) -> Markup:
    """Return links to the sections, by id and title."""
    items = joined(
        html("<li>{}</li>", anchor_link(name, title)) for name, title in sections.items()
    )
    return html('<nav class="pp-contents" aria-label="Contents"><ul>{}</ul></nav>', items)
