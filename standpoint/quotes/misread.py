"""What shows that a text was read in another encoding than it was written in: â€™ for ’."""

import re
from collections.abc import Iterator
from typing import NamedTuple

QUOTATION = frozenset('"“”„‟«»‘’‚‛‹›\ufffd')
"""What may have been a quotation mark."""
_RUN = re.compile(r"[^\x00-\x7f]{2,}|\ufffd")
_READ_AS = ("cp1252", "mac_roman", "cp1251")
_USUAL = re.compile("[\u00a0-\u00ff\u2010-\u2026\u20ac]+")
"""What a few signs have to stand for: others stand side by side in words and marks, as in É»."""
_CHANCE = 4  # so many signs do not make other characters by chance
_LOOKED, _EACH = 100_000, 10
"""So many signs are looked at in one stretch; to look at a few costs as much as at some more."""


class Sign(NamedTuple):
    """Signs that stand for characters, and these: U+FFFD for what is lost."""

    place: int
    seen: str
    meant: str


def misread(text: str, start: int = 0, end: int | None = None) -> Iterator[Sign]:
    r"""Yield the signs of a wrong encoding that a stretch of a text holds.

    Examples
    --------
    >>> [(sign.seen, sign.meant) for sign in misread("Itâ€™s the cafÃ© \ufffd")]
    [('â€™', '’'), ('Ã©', 'é'), ('\ufffd', '\ufffd')]
    >>> list(misread("«É», a dit l’été à Ålesund."))
    []
    """
    looked = 0
    for run in _RUN.finditer(text, start, len(text) if end is None else end):
        looked += len(run[0]) + _EACH
        if looked > _LOOKED:
            return
        if meant := "\ufffd" if "\ufffd" in run[0] else _meant(run[0]):
            yield Sign(run.start(), run[0], meant)


def _meant(run: str) -> str:
    """Return the characters that were written where these were read, empty where none were."""
    for encoding in _READ_AS:
        try:
            found = b"".join(_byte(character, encoding) for character in run).decode()
        except UnicodeError:
            continue
        usual = _USUAL.fullmatch(found) and (len(run) > 2 or run[1] not in QUOTATION)
        if usual or len(run) >= _CHANCE:
            return found
    return ""


def _byte(character: str, encoding: str) -> bytes:
    # Where an encoding has nothing for a byte, browsers take the control character of its number.
    return character.encode("latin-1" if character <= "\x9f" else encoding)
