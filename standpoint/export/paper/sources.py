"""The sources of a report: their citations, and the sentences of them that are cited.

The whole text of a source stands in a report only where it is asked for, and never that of one of
which only excerpts may be shown.
"""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.compare.passages import (
    TextSegment,
    cited_share,
    excerpts,
    segment_text,
    segmented,
)
from standpoint.export.paper.anchors import Anchors, address_link, anchor_link, passage_id
from standpoint.markup import bdi, html, joined, language_of
from standpoint.model import Display, Source
from standpoint.quotes import Span
from standpoint.views.evidence import with_gaps
from standpoint.views.source import citation
from standpoint.wording.source import how_much_cited, source_title


def sources_section(anchors: Anchors) -> Markup:
    """Return every source of the selection."""
    return joined(_source(anchors, source) for source in anchors.extract.sources)


def is_whole(anchors: Anchors, source: Source) -> bool:
    """Return whether the report has the whole text of a source."""
    return anchors.extract.full_texts and source.display == Display.FULL


def _source(anchors: Anchors, source: Source) -> Markup:
    cited = anchors.cited[source.id]
    spans = [one.place.span for one in anchors.citations(source)]
    held = cited_share(source.body, [one.place.span for one in cited])
    number = len({one.stakeholder for one in cited})
    return html(
        '<section class="pp-source" id="{id}" aria-labelledby="{id}-title">'
        '<h3 id="{id}-title" dir="auto">{title}</h3><dl>{citation}</dl>'
        '<p class="pp-note">{cited} {shown}</p>{blocks}</section>',
        id=f"source-{source.id}",
        title=source_title(anchors.comparison.dossier, source),
        citation=citation(anchors.comparison, source, address_link),
        cited=how_much_cited(len(cited), number, held),
        shown="The whole text stands here."
        if is_whole(anchors, source)
        else "Only the sentences that are cited stand here.",
        blocks=_blocks(anchors, source, spans),
    )


def _blocks(anchors: Anchors, source: Source, spans: Sequence[Span]) -> Markup:
    """Return the paragraphs, or the parts of them that are cited, with their numbers."""
    body = source.body
    shown = body.paragraphs if is_whole(anchors, source) else excerpts(body, spans)
    blocks = [
        (
            span,
            html(
                '<div class="pp-paragraph"><span class="pp-no"><span class="mk-heard">paragraph '
                "</span>{}</span><p{}>{}</p></div>",
                body.paragraph(span),
                language_of(source.language, body.slice(span)),
                joined(_segment(anchors, source, one, spans) for one in segments),
            ),
        )
        for span, segments in segmented(shown, spans)
    ]
    return with_gaps(body, blocks, html('<p class="pp-gap">[…]</p>')) if blocks else Markup()


def _segment(anchors: Anchors, source: Source, piece: TextSegment, spans: Sequence[Span]) -> Markup:
    """Return a stretch of text, marked where it is cited, with who rests on it where that ends."""
    text = segment_text(source.body, piece.span)
    if not piece.marks:
        return html("{}", text)
    begins = [n for n in piece.marks if spans[n].start == piece.span.start]
    ends = [n for n in piece.marks if spans[n].end == piece.span.end]
    places = joined(
        html('<span id="{}" class="pp-place"></span>', passage_id(source.id, n + 1)) for n in begins
    )
    return html(
        "{places}<mark>{text}</mark>{tags}{space}",
        places=places,
        text=text.rstrip(),
        tags=_tags(anchors, source, ends) if ends else "",
        space=" " if text[-1:].isspace() else "",
    )


def _tags(anchors: Anchors, source: Source, numbers: Sequence[int]) -> Markup:
    """Return who rests on what ends here, each a link to its cell; or that it is background."""
    cited = anchors.cited[source.id]
    people = anchors.comparison.dossier.stakeholder_by_id
    issues = anchors.comparison.dossier.issue_by_id
    tags = [
        html(
            '<a class="sp-link" href="#{}">{}: {}</a>',
            anchors.cell(cited[n].issue, cited[n].stakeholder),
            bdi(people[cited[n].stakeholder].label),
            bdi(issues[cited[n].issue].title),
        )
        for n in numbers
        if n < len(cited)
    ]
    if any(n >= len(cited) for n in numbers):
        tags.append(anchor_link("time", "background"))
    return html(
        ' <small class="pp-tags" lang="en" dir="ltr">[{}]</small>',
        joined(dict.fromkeys(tags), "; "),
    )
