"""What an outline tells besides: the background, in its sources' words, and the corrections."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from standpoint import dates
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Dated, Happening
from standpoint.markup import bdi, html, joined
from standpoint.model import Citation, Outline
from standpoint.views import evidence
from standpoint.wording.background import relation

Where = Callable[[Happening, Citation], Markup]
"""Returns the place of an event's passage in its source, linked to it."""


def event(
    comparison: Comparison,
    told: Sequence[Dated],
    happening: Happening,
    where: Where,
    heading: str = "h3",
) -> Markup:
    """Return an event with how it lies to the positions and its passages.

    `heading` is the element of its title.
    """
    title = html("<{0}>{1}</{0}>", heading, bdi(happening.event.title))
    return html(
        '<article class="sp-event"><p><b>{}</b><br/>{}</p><div>{}{}</div></article>',
        dates.words(happening.event.date),
        relation(happening, told),
        title,
        joined(
            evidence.passage(comparison, cited, where(happening, cited))
            for cited in happening.event.evidence
        ),
    )


def corrections(outline: Outline) -> Markup:
    """Return what was changed after publication, the latest first; empty where nothing was."""
    if not outline.corrections:
        return Markup()
    ordered = sorted(outline.corrections, key=lambda one: one.date, reverse=True)
    return evidence.listing(
        html("<b>{}</b>: {}", dates.words(one.date), bdi(one.note)) for one in ordered
    )
