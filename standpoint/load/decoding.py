"""Texts that were read in another encoding, or form, than they were written in: what shows that.

A source is never edited, so nothing is put right; it is told where a passage fails by it.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import chain
from typing import NamedTuple

from standpoint.load.lines import place_of
from standpoint.load.problems import clip
from standpoint.quotes import Span, Text

_RUN = re.compile(r"[^\x00-\x7f]{2,}|\ufffd")
_REFERENCE = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,8}\d{0,2});")
"""What stands for a character in HTML: &quot; and &#8217;."""
_REACH = 12  # so far reaches such a reference
_READ_AS = ("cp1252", "mac_roman", "cp1251")
_USUAL = re.compile("[\u00a0-\u00ff\u2010-\u2026\u20ac]+")
"""What a few signs have to stand for: others stand side by side in words and marks, as in É»."""
_CHANCE = 4  # so many signs do not make other characters by chance
_LONGEST = 1_000  # of signs in a row that are looked at
_LOOKED, _EACH = 100_000, 10
"""So many signs are looked at for one passage; to look at a few costs as much as at some more."""
_QUOTATION = frozenset('"“”„‟«»‘’‚‛‹›\ufffd')


class _Sign(NamedTuple):
    """Signs that stand for characters, and these: U+FFFD for what is lost."""

    place: int
    seen: str
    meant: str


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
    return next((_told(text, s) for s in signs if not _QUOTATION.isdisjoint(s.meant)), "")


def _all_signs(raw: str, span: Span) -> Iterator[_Sign]:
    return chain(_signs(raw, span), _references(raw, span))


def _references(raw: str, span: Span) -> Iterator[_Sign]:
    """Yield the references of HTML that a stretch holds or has at its edges."""
    for found in _REFERENCE.finditer(raw, max(0, span.start - _REACH), span.end + _REACH):
        if (meant := unescape(found[0])) != found[0]:
            yield _Sign(found.start(), found[0], meant)


def _signs(raw: str, span: Span) -> Iterator[_Sign]:
    """Yield the signs of a wrong encoding that a stretch holds or has at its edges."""
    start, end = span
    least, most = max(0, start - _LONGEST), min(len(raw), end + _LONGEST)
    while start > least and raw[start - 1] > "\x7f":
        start -= 1
    while end < most and raw[end] > "\x7f":
        end += 1
    looked = 0
    for run in _RUN.finditer(raw, start, end):
        looked += len(run[0]) + _EACH
        if looked > _LOOKED:
            return
        if meant := "\ufffd" if "\ufffd" in run[0] else _meant(run[0]):
            yield _Sign(run.start(), run[0], meant)


def _meant(run: str) -> str:
    """Return the characters that were written where these were read, empty where none were."""
    for encoding in _READ_AS:
        try:
            found = b"".join(_byte(character, encoding) for character in run).decode()
        except UnicodeError:
            continue
        usual = _USUAL.fullmatch(found) and (len(run) > 2 or run[1] not in _QUOTATION)
        if usual or len(run) >= _CHANCE:
            return found
    return ""


def _byte(character: str, encoding: str) -> bytes:
    # Where an encoding has nothing for a byte, browsers take the control character of its number.
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else encoding)


def _told(text: Text, sign: _Sign) -> str:
    line, _ = place_of(text.raw, sign.place)
    has = f"line {line} has '{clip(sign.seen, 20)}' where '{clip(sign.meant, 20)}' was written"
    if sign.meant == "\ufffd":
        has = f"in line {line} a character is lost, and '\ufffd' stands in its place"
    if _REFERENCE.fullmatch(sign.seen):
        return (
            f"the source holds signs of HTML: {has}; take it anew from where it came, as plain text"
        )
    return f"the source seems wrongly decoded: {has}; take it anew from where it came, as UTF-8"
