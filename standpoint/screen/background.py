"""The background events as HTML: each beside its date, in the words of its sources."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Dated, Happening
from standpoint.markup import bdi, html, joined, language_of
from standpoint.model import Citation
from standpoint.screen import evidence, links
from standpoint.wording.background import relation

SHOWN = 6
"""More events than this are folded away."""


def block(comparison: Comparison, told: Sequence[Dated], happened: Sequence[Happening]) -> Markup:
    """Return the events, each with how it lies to the positions and its passages."""
    if not happened:
        return Markup()
    sources = len({citation.source for h in happened for citation in h.citations})
    of = "source" if sources == 1 else "sources"
    events = [_event(comparison, told, happening) for happening in happened]
    rest = html(
        '<details class="sp-folded"><summary>{} more</summary>{}</details>',
        *(len(events) - SHOWN, joined(events[SHOWN:])),
    )
    return html(
        '<div class="sp-background"><h2>The background, in the words of the {}</h2>{}{}</div>',
        *(of, joined(events[:SHOWN]), rest if len(events) > SHOWN else ""),
    )


def _event(comparison: Comparison, told: Sequence[Dated], happening: Happening) -> Markup:
    return html(
        '<article class="sp-event"><p><b>{}</b><br/>{}</p><div><h3>{}</h3>{}</div></article>',
        dates.words(happening.event.date),
        relation(happening, told),
        bdi(happening.event.title),
        joined(_passage(comparison, happening, c) for c in happening.citations),
    )


def _passage(comparison: Comparison, happening: Happening, citation: Citation) -> Markup:
    """Return an event's passage in its sentence, linked to its place in the source."""
    source = comparison.dossier.source_by_id[citation.source]
    where = f"paragraph {citation.place.paragraph}"
    return html(
        "<figure><blockquote{}>{}</blockquote>{}<figcaption>{} · {} · "
        '<span class="sp-check">✓ word for word</span></figcaption></figure>',
        language_of(source.language),
        evidence.in_sentence(source, citation.place),
        evidence.translated(citation),
        wording.source_line(source),
        links.link(
            comparison.selection, where, "source", source=source.id, event=str(happening.number)
        ),
    )
