"""The background events in the app, of many the first ones."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Dated, Happening
from standpoint.markup import html, joined
from standpoint.model import Citation
from standpoint.screen import fold, links
from standpoint.views.background import event

SHOWN = 6
"""More events than this are folded away."""


def block(comparison: Comparison, told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the events, each with how it lies to the positions and its passages."""

    def where(happening: Happening, citation: Citation) -> Markup:
        words, number = f"paragraph {citation.place.paragraph}", str(happening.number)
        rules = comparison.selection
        return links.link(rules, words, "source", source=citation.source, event=number)

    sources = len({citation.source for h in happened for citation in h.event.evidence})
    of = "source" if sources == 1 else "sources"
    events = [event(comparison, told, happening, where) for happening in happened]
    return html(
        '<div class="sp-background"><h2>The background, in the words of the {}</h2>{}</div>',
        of,
        fold.more(events, SHOWN, joined),
    )
