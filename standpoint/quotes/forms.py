"""The one normal form in which a passage and its source are compared."""

import re
import unicodedata
from collections.abc import Iterator

_DROPPED = "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LONGER = {**_LIGATURES, "…": "..."}
# One character to one character, so that a place in the typeset form is a place in the normal one.
_MARKS = {
    **dict.fromkeys("“”„‟«»〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
}
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")


def has_blank_line(text: str) -> bool:
    """Return whether blank lines part the paragraphs of a text, or else each line is one."""
    return _BLANK_LINE.search(text.replace("\r\n", "\n").strip()) is not None


def typeset(text: str, blank_line_ends_paragraph: bool) -> str:
    """Return the normal form but for the marks, with a line feed between paragraphs."""
    if not text.isascii():
        for dropped in _DROPPED:
            text = text.replace(dropped, "")
        for long, short in _LONGER.items():
            text = text.replace(long, short)
        text = unicodedata.normalize("NFC", text)
    if not blank_line_ends_paragraph:
        return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    blocks = _BLANK_LINE.split(text.replace("\r\n", "\n"))
    return "\n".join(" ".join(block.split()) for block in blocks if block.strip())


def unmarked(typeset: str) -> str:
    """Return a typeset text with its marks in their plain form, as long as it was."""
    typeset = typeset.replace("\n", " ")
    if not typeset.isascii():
        for mark, plain in _MARKS.items():
            typeset = typeset.replace(mark, plain)
    return typeset


def normal(text: str) -> str:
    r"""Return the one form in which a passage and its source are compared.

    Examples
    --------
    >>> normal("“A  dead\u00a0end”—he said…")
    '"A dead end"-he said...'
    """
    return unmarked(typeset(" ".join(text.split()), blank_line_ends_paragraph=False))


def pieces(raw: str) -> Iterator[tuple[str, int, int]]:
    """Yield the normal form of `raw` piece by piece, each with its raw start and end."""
    piece, start, end = "", 0, 0
    for place, character in enumerate(raw):
        if character in _DROPPED:
            continue
        if piece and not (character.isascii() or piece.isspace()) and _composes(piece, character):
            piece, end = piece + character, place + 1
            continue
        if piece:
            yield _piece(piece), start, end
        piece, start, end = character, place, place + 1
    if piece:
        yield _piece(piece), start, end


def _piece(characters: str) -> str:
    if characters.isspace():
        return " "
    if characters.isascii():
        return characters
    for long, short in _LONGER.items():
        characters = characters.replace(long, short)
    return unmarked(unicodedata.normalize("NFC", characters))


def _composes(left: str, right: str) -> bool:
    if unicodedata.combining(right):
        return True
    together = unicodedata.normalize("NFC", left + right)
    return together != unicodedata.normalize("NFC", left) + unicodedata.normalize("NFC", right)
