"""Two codings beside each other as a page of HTML that needs nothing else."""

from collections.abc import Iterator
from pathlib import Path

from standpoint import wording
from standpoint.charts.marks import SIGNS
from standpoint.compare.cells import Cell
from standpoint.compare.codings import Dispute
from standpoint.export.codings import Coding, CodingPair, place_in_coding
from standpoint.markup import html, joined, language_of
from standpoint.model import Position
from standpoint.quotes import Place, Span, Text
from standpoint.wording import codings

_STYLE = Path(__file__).with_name("page.css").read_text(encoding="utf-8")


def codings_page(pair: CodingPair) -> str:
    """Return the figures, and every cell in dispute as both codings have it."""
    found, title = pair.found, f"Two codings: {pair.first.comparison.dossier.outline.title}"
    figures = joined(
        html(
            "<tr><th scope=row>{}</th><td>{}</td></tr>",
            codings.QUESTIONS[name],
            codings.reliability_sentence(name, one),
        )
        for name, one in pair.reliability.items()
    )
    scope = [codings.scope_sentence(found), *codings.apart_sentences(found.apart, pair.names)]
    head = html(
        "<html lang=en><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width"><title>{}</title>',
        title,
    )
    body = html(
        "<body><main><h1 dir=auto>{}</h1><p><bdi>{}</bdi> and <bdi>{}</bdi>. {}</p>"
        "<table>{}</table><p>{}</p><h2>{}</h2><p>{}</p>{}</main></body></html>",
        title,
        *pair.names,
        " ".join(scope),
        figures,
        codings.READING,
        codings.disputes_heading(found),
        " ".join(codings.disputes_sentences(found)),
        joined(_dispute(pair, dispute) for dispute in found.disputes),
    )
    return f"<!doctype html>\n{head}<style>\n{_STYLE}</style></head>\n{body}\n"


def _dispute(pair: CodingPair, dispute: Dispute) -> str:
    return html(
        "<section><h3><bdi>{}</bdi>: <bdi>{}</bdi></h3><p dir=auto>{}</p><p>In dispute: {}.</p>"
        "<div class=sides>{}</div></section>\n",
        dispute.stakeholder.name,
        dispute.issue.title,
        dispute.issue.proposition,
        codings.kind_words(dispute, pair.names),
        joined(_side(dispute, coding, cell) for coding, cell in pair.sides(dispute)),
    )


def _side(dispute: Dispute, coding: Coding, cell: Cell) -> str:
    return html(
        "<div><h4><bdi>{}</bdi></h4><p>{} <b>{}</b></p>{}{}</div>",
        coding.name,
        SIGNS[cell.stance],
        wording.cell_words(cell),
        html("<p dir=auto>{}</p>", cell.note) if cell.note and not cell.current else "",
        joined(joined(_entry(dispute, coding, position)) for position in cell.current),
    )


def _entry(dispute: Dispute, coding: Coding, position: Position) -> Iterator[str]:
    """Yield a position, why it was coded so, and its passages."""
    yield html("<p dir=auto>{}</p>", position.summary)
    if position.rationale:
        yield html("<p dir=auto><i>{}</i></p>", position.rationale)
    for one in position.evidence:
        source = coding.comparison.dossier.source_by_id[one.source]
        yield html(
            "<blockquote{}>{}</blockquote><p class=by>{}{}, <bdi>{}</bdi>, paragraph {}</p>",
            language_of(source.language),
            _in_sentence(source.body, one.place),
            html("<bdi>{}</bdi>, ", one.speaker) if one.speaker else "",
            wording.VOICE_WORDS[one.voice],
            one.source,
            one.place.paragraph,
        )
    yield html("<p class=by>{}</p>", place_in_coding(dispute, position))


def _in_sentence(text: Text, place: Place) -> str:
    """Return the sentence around a place of a text, the place marked."""
    return html(
        "{}<mark>{}</mark>{}",
        text.slice(Span(place.sentence.start, place.span.start)),
        text.slice(place.span),
        text.slice(Span(place.span.end, place.sentence.end)),
    )
