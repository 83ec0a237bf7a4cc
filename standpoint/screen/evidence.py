"""What surrounds positions in the app: links to their sources, and to where they are edited."""

from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.markup import html
from standpoint.model import Evidence, Position
from standpoint.screen import links
from standpoint.views.evidence import Around


def around(comparison: Comparison) -> Around:
    """Return what leads from positions to their passages' places and to their lines on GitHub."""

    def where(evidence: Evidence, stakeholder: str, issue: str) -> Markup:
        words = f"paragraph {evidence.place.paragraph}"
        return links.to_passage(comparison.selection, evidence, stakeholder, issue, words)

    def below(stakeholder: str, held: Position) -> Markup:
        file = f"positions/{stakeholder}.yaml"
        there = held.line and comparison.dossier.outline.editor(file, held.line)
        if not there:
            return Markup()
        link = links.outward(there, "Edit this position on GitHub")
        return html('<p class="sp-note">{}</p>', link)

    return Around(where, below)
