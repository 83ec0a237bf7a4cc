"""What was changed after publication."""

from markupsafe import Markup

from standpoint import dates
from standpoint.markup import bdi, html
from standpoint.model import Outline
from standpoint.views.evidence import listing


def corrections(outline: Outline) -> Markup:
    """Return what was changed after publication, the latest first; empty where nothing was."""
    if not outline.corrections:
        return Markup()
    ordered = sorted(outline.corrections, key=lambda one: dates.span(one.date), reverse=True)
    return listing(html("<b>{}</b>: {}", dates.words(one.date), bdi(one.note)) for one in ordered)
