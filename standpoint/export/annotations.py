"""Passages as annotations of their sources, by the Web Annotation Data Model, in JSON-LD.

References
----------
Sanderson, R., Ciccarese, P., & Young, B. (2017). Web Annotation Data Model. W3C Recommendation.
https://www.w3.org/TR/annotation-model/
"""

import uuid
from collections.abc import Iterator
from urllib.parse import quote

from standpoint.export.about import basis
from standpoint.export.document import as_json
from standpoint.export.extract import CountedPassage, Extract
from standpoint.model import Display, Source
from standpoint.quotes import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""As many characters on each side tell a passage from others."""

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "https://www.w3.org/TR/annotation-model/")


def annotations(extract: Extract) -> str:
    """Return every passage that counts as an annotation of its source's text.

    A target is the file of the text, by its address from the dossier's folder. Positions count the
    characters (code points) of that file from 0, its line ends as they are and without a byte-order
    mark; `exact` is what stands there.
    """
    rules = repr(extract.comparison.selection.plain)
    items = [_annotation(extract, passage) for passage in extract.passages]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    return as_json(
        {
            "@context": CONTEXT,
            "id": _urn(extract, f"collection {rules}"),
            "type": "AnnotationCollection",
            "label": basis(extract),
            "total": len(items),
            "first": {"id": _urn(extract, f"page {rules}"), **page},
        }
    )


def _urn(extract: Extract, name: str) -> str:
    """Return a name that is the same for the same thing in the same version of a dossier."""
    return uuid.uuid5(_NAMESPACE, f"{extract.version.digest} {name}").urn


def _annotation(extract: Extract, passage: CountedPassage) -> dict[str, object]:
    cited = passage.evidence
    number = [other is cited for other in passage.position.evidence].index(True)
    place = f"{passage.file}:{passage.position.line} {number}"
    return {
        "id": _urn(extract, place),
        "type": "Annotation",
        "motivation": "classifying",
        "body": [*_bodies(passage)],
        "target": {
            "source": _resource(passage.source),
            "selector": [*_selectors(passage.source, cited.place.span, cited.place.sentence)],
        },
    }


def _bodies(passage: CountedPassage) -> Iterator[dict[str, object]]:
    """Yield what is said of a passage, one thing in each body, named by its label."""
    position, cited = passage.position, passage.evidence
    told = (
        ("identifying", "stakeholder_id", passage.stakeholder.id),
        ("identifying", "stakeholder", passage.stakeholder.name),
        ("identifying", "speaker", cited.speaker),
        ("classifying", "issue_id", passage.issue.id),
        ("classifying", "proposition", passage.issue.proposition),
        ("classifying", "stance", position.stance.value),
        ("classifying", "voice", cited.voice.value),
        ("classifying", "date", passage.date),
        ("describing", "summary", position.summary),
        ("commenting", "rationale", position.rationale),
        ("describing", "translation", cited.translation),
    )
    for purpose, label, value in told:
        if value:
            body = {"type": "TextualBody", "format": "text/plain", "value": value}
            yield {**body, "purpose": purpose, "label": label}


def _resource(source: Source) -> dict[str, object]:
    name = source.file
    known = {"language": source.language, "via": source.url}
    return {
        "id": f"seeds/{quote(name)}",
        "type": "Text",
        "format": "text/plain",
        **{key: value for key, value in known.items() if value},
    }


def _selectors(source: Source, span: Span, sentence: Span) -> Iterator[dict[str, object]]:
    """Yield the words, and their place in the text.

    Of a source of which only excerpts may be shown, no word beyond the sentence goes out.
    """
    text = source.body
    start, end = text.raw_span(span)
    least, most = (0, len(text.raw)) if source.display == Display.FULL else text.raw_span(sentence)
    yield {
        "type": "TextQuoteSelector",
        "exact": text.raw[start:end],
        "prefix": text.raw[max(least, start - AROUND) : start],
        "suffix": text.raw[end : min(most, end + AROUND)],
    }
    yield {"type": "TextPositionSelector", "start": start, "end": end}
