"""Texts that were read in another encoding, or form, than they were written in: what shows that.

A source is never edited, so nothing is put right; it is told where a passage fails by it.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain

from standpoint.load.lines import place_of
from standpoint.load.problems import clip
from standpoint.quotes import Span, Text
from standpoint.quotes.misread import QUOTATION, Sign, misread

_REFERENCE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
"""What stands for a character in HTML: &quot; and &#8217;."""
_REACH = 12  # so far reaches such a reference
_LONGEST = 1_000  # of signs in a row that are looked at


def wrongly_decoded(text: Text, span: Span | None = None) -> str:
    r"""Return what a text, or a stretch of it, shows of a wrong encoding, and what to do.

    Empty where it shows nothing of that.

    Examples
    --------
    >>> wrongly_decoded(Text("She said â€œNeverâ€\x9d.")).partition(";")[0]
    "the source seems wrongly decoded: line 1 has 'â€œ' where '“' was written"
    >>> wrongly_decoded(Text("«É», a dit l’été à Ålesund."))
    ''
    """
    raw = text.raw_span(span) if span else Span(0, len(text.raw))
    return next((_told(text, sign) for sign in _all_signs(text.raw, raw)), "")


def mangles_marks(text: Text, paragraph: Span) -> str:
    """Return the same of a paragraph whose quotation marks may be gone by that."""
    signs = _all_signs(text.raw, text.raw_span(paragraph))
    return next((_told(text, s) for s in signs if not QUOTATION.isdisjoint(s.meant)), "")


def _all_signs(raw: str, span: Span) -> Iterator[Sign]:
    return chain(wrong_signs(raw, span), _references(raw, span))


def _references(raw: str, span: Span) -> Iterator[Sign]:
    """Yield the references of HTML that a stretch holds or has at its edges."""
    for found in _REFERENCE.finditer(raw, max(0, span.start - _REACH), span.end + _REACH):
        if (meant := unescape(found[0])) != found[0]:
            yield Sign(found.start(), found[0], meant)


def wrong_signs(raw: str, span: Span) -> Iterator[Sign]:
    """Yield the signs of a wrong encoding that a stretch holds or has at its edges."""
    start, end = span
    least, most = max(0, start - _LONGEST), min(len(raw), end + _LONGEST)
    while start > least and raw[start - 1] > "\x7f":
        start -= 1
    while end < most and raw[end] > "\x7f":
        end += 1
    yield from misread(raw, start, end)


def _told(text: Text, sign: Sign) -> str:
    line, _ = place_of(text.raw, sign.place)
    has = f"line {line} has '{clip(sign.seen, 20)}' where '{clip(sign.meant, 20)}' was written"
    if sign.meant == "\ufffd":
        has = f"in line {line} a character is lost, and '\ufffd' stands in its place"
    if _REFERENCE.fullmatch(sign.seen):
        return (
            f"the source holds signs of HTML: {has}; take it anew from where it came, as plain text"
        )
    return f"the source seems wrongly decoded: {has}; take it anew from where it came, as UTF-8"
