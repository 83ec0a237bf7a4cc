"""The text of a source as far as it may be passed on.

Of a source of which only excerpts may be shown, what goes out is the sentences that hold a passage
that counts. Each stands as a paragraph of its own; where a quotation goes beyond it, its marks
stand at the cut, so that the words are not less quoted than in the source.
"""

import re
from collections.abc import Iterable

from standpoint.compare.passages import excerpts
from standpoint.export.extract import Extract
from standpoint.model import Citation, Display, Source
from standpoint.quotes import Span, Text, normal

GAP = "[…]"
"""Stands between two excerpts: no passage runs over it."""

_TRAILING_MARKS = re.compile(r"\W+\Z")


def pieces(extract: Extract, source: Source) -> list[str] | None:
    """Return the excerpts of a source in order, None where all of it may be passed on."""
    if source.display == Display.FULL:
        return None
    cited: list[Citation] = [passage.evidence for passage in extract.passages]
    cited += [citation for event in extract.events for citation in event.evidence]
    text = source.body
    marks = (_with_lead(text, c) for c in cited if c.source == source.id)
    return [_closed(text, span) for span in excerpts(text, marks)]


def joined(pieces: Iterable[str]) -> str:
    """Return excerpts as one text."""
    return f"\n\n{GAP}\n\n".join(pieces) + "\n"


def shown(extract: Extract, source: Source) -> str:
    """Return as much of the text of a source as may be passed on."""
    found = pieces(extract, source)
    return source.body.raw if found is None else joined(found)


def _with_lead(text: Text, cited: Citation) -> Span:
    """Return the place of a passage, and of the words ahead that tell it from others."""
    span = cited.place.span
    if cited.before is None:
        return span
    left = _TRAILING_MARKS.sub("", text.normal[: span.start])
    return Span(len(left) - len(_TRAILING_MARKS.sub("", normal(cited.before))), span.end)


def _closed(text: Text, span: Span) -> str:
    """Return a piece of a text with the marks of the quotations that it cuts."""
    said = text.slice(span)
    for quotation in text.quotations:
        if quotation.start < span.start < quotation.end:
            opening = text.typeset[quotation.start]
            said = said if said.startswith(opening) else opening + said  # a paragraph opens it anew
        if quotation.start < span.end < quotation.end:
            said += text.typeset[quotation.end - 1]
    return said
