"""The text of a source as far as it may be passed on.

Of a source of which only excerpts may be shown, what goes out is the sentences that hold a passage
that counts. Where a cut takes from an excerpt what shows whose words it holds, that stands at the
cut: the marks of a quotation, the dash or the mark of a block that opens direct speech, the label
of a speaker. So words are not more or less quoted than in the source.
"""

import re
from collections.abc import Iterable, Iterator

from standpoint.compare.passages import excerpts
from standpoint.export.extract import Extract
from standpoint.model import Citation, Display, Source
from standpoint.quotes import Span, Text, normal
from standpoint.quotes.spans import words_end

GAP = "[…]"
"""Stands between two excerpts: no passage runs over it."""

_MARK = re.compile(r"``|''|‘‘|’’|,,|‚‚|.")
_LAST_MARK = re.compile(r"(?:''|’’|‘‘|.)\Z")


def pieces(extract: Extract, source: Source) -> list[str] | None:
    """Return the excerpts of a source in order, None where all of it may be passed on."""
    if source.display == Display.FULL:
        return None
    cited: list[Citation] = [passage.evidence for passage in extract.passages]
    cited += [citation for event in extract.events for citation in event.evidence]
    text = source.body
    marks = (_with_lead(text, citation) for citation in cited if citation.source == source.id)
    found, turn = [], ""
    for spans in _groups(text, excerpts(text, marks)):
        found.append(_framed(source, spans, turn))
        last = text.spoken.turn(Span(spans[-1].end - 1, spans[-1].end))
        turn = last.label if last else ""
    return found


def joined_excerpts(pieces: Iterable[str]) -> str:
    """Return excerpts as one text."""
    return f"\n\n{GAP}\n\n".join(pieces) + "\n"


def shown(extract: Extract, source: Source) -> str:
    """Return as much of the text of a source as may be passed on."""
    found = pieces(extract, source)
    return source.body.raw if found is None else joined_excerpts(found)


def _with_lead(text: Text, cited: Citation) -> Span:
    """Return the place of a passage, and of the words ahead that tell it from others."""
    span = cited.place.span
    if cited.before is None:
        return span
    ahead = normal(cited.before)
    length = words_end(ahead, len(ahead))
    return Span(words_end(text.normal, span.start) - length, span.end)


def _groups(text: Text, spans: Iterable[Span]) -> Iterator[list[Span]]:
    """Yield spans that have nothing between them but the end of a paragraph together."""
    group: list[Span] = []
    for span in spans:
        if group and text.normal[group[-1].end : span.start].strip():
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _framed(source: Source, spans: list[Span], ahead: str) -> str:
    """Return paragraphs, or parts of them, with what shows whose words they are.

    `ahead` is the label of the turn in which the excerpt ahead ends.
    """
    text, whole = source.body, Span(spans[0].start, spans[-1].end)
    parts = []
    for span in spans:
        start, end = text.raw_span(span)
        parts.append(_opened(text, span) + text.raw[start:end])
    said = "\n\n".join(parts).replace("\r\n", "\n")
    for quotation in text.quotations:
        if quotation.start < whole.start < quotation.end:
            mark = _MARK.match(text.typeset, quotation.start)
            assert mark
            # A paragraph may open anew what is open.
            said = said if said.startswith(mark[0]) else mark[0] + said
        if quotation.start < whole.end < quotation.end:
            mark = _LAST_MARK.search(text.typeset[: quotation.end][-2:])
            assert mark
            said += mark[0]
    turn = text.spoken.turn(whole)
    if turn and turn.start < whole.start:
        label = turn.label if turn.label[-1] in ":：" else f"{turn.label}:"
        return f"{label} {said}"
    if turn is None and ahead:  # only narration can have ended that turn
        return f"{source.narration[0]}\n\n{said}"
    return said


def _opened(text: Text, span: Span) -> str:
    """Return the sign that a stretch of direct speech without quotation marks begins with."""
    for held in text.spoken.stretches:
        if held in text.quotations:
            continue
        if text.speech == "block" and held.start <= span.start < held.end:
            return "> "
        if text.speech == "dash" and held.start < span.start < held.end:
            return "– "
    return ""
