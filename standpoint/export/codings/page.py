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
from standpoint.views.evidence import in_sentence
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
        "<body><main><h1 dir=auto>{title}</h1><p><bdi>{first}</bdi> and "
        "<bdi>{second}</bdi>. {scope}</p><table>{figures}</table><p>{reading}</p>"
        "<h2>{heading}</h2><p>{told}</p>{disputes}</main></body></html>",
        title=title,
        first=pair.first.name,
        second=pair.second.name,
        scope=" ".join(scope),
        figures=figures,
        reading=codings.READING,
        heading=codings.disputes_heading(found),
        told=" ".join(codings.disputes_sentences(found)),
        disputes=joined(_dispute(pair, dispute) for dispute in found.disputes),
    )
    return f"<!doctype html>\n{head}<style>\n{_STYLE}</style></head>\n{body}\n"


def _dispute(pair: CodingPair, dispute: Dispute) -> str:
    return html(
        "<section><h3><bdi>{person}</bdi>: <bdi>{issue}</bdi></h3><p dir=auto>{proposition}</p>"
        "<p>In dispute: {kind}.</p><div class=sides>{sides}</div></section>\n",
        person=dispute.stakeholder.name,
        issue=dispute.issue.title,
        proposition=dispute.issue.proposition,
        kind=codings.kind_words(dispute, pair.names),
        sides=joined(_side(dispute, coding, cell) for coding, cell in pair.sides(dispute)),
    )


def _side(dispute: Dispute, coding: Coding, cell: Cell) -> str:
    return html(
        "<div><h4><bdi>{coding}</bdi></h4><p>{sign} <b>{words}</b></p>{note}{entries}</div>",
        coding=coding.name,
        sign=SIGNS[cell.stance],
        words=wording.cell_words(cell),
        note=html("<p dir=auto>{}</p>", cell.note) if cell.note and not cell.current else "",
        entries=joined(joined(_entry(dispute, coding, position)) for position in cell.current),
    )


def _entry(dispute: Dispute, coding: Coding, position: Position) -> Iterator[str]:
    """Yield a position, why it was coded so, and its passages."""
    yield html("<p dir=auto>{}</p>", position.summary)
    if position.rationale:
        yield html("<p dir=auto><i>{}</i></p>", position.rationale)
    for one in position.evidence:
        source = coding.comparison.dossier.source_by_id[one.source]
        yield html(
            "<blockquote{language}>{sentence}</blockquote><p class=by>{speaker}{voice}, "
            "<bdi>{source}</bdi>, paragraph {paragraph}</p>",
            language=language_of(source.language),
            sentence=in_sentence(source, one.place),
            speaker=html("<bdi>{}</bdi>, ", one.speaker) if one.speaker else "",
            voice=wording.VOICE_WORDS[one.voice],
            source=one.source,
            paragraph=one.place.paragraph,
        )
    yield html("<p class=by>{}</p>", place_in_coding(dispute, position))
