"""The one normal form in which a passage and its source are compared, character by character."""

import unicodedata
from collections.abc import Iterator

from standpoint.patterns import regex

DROPPED = (
    "\u00ad\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Soft hyphens, zero-width characters and the controls of writing direction."""
_LONGER = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "…": "...",
    "ﻵ": "لآ", "ﻶ": "لآ", "ﻷ": "لأ", "ﻸ": "لأ", "ﻹ": "لإ", "ﻺ": "لإ", "ﻻ": "لا", "ﻼ": "لا",
}  # fmt: skip
_SPELT = str.maketrans({**dict.fromkeys(DROPPED, ""), **_LONGER})
_SPECIAL = regex("[" + DROPPED + "".join(_LONGER) + "]")
# One character to one character, so that a place in the typeset form is a place in the normal one.
_MARKS = {
    **dict.fromkeys("“”„‟«»〝〞〟❝❞＂״", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼ＇׳", "'"),
    **dict.fromkeys("‐‑‒–—―−־", "-"),
}

UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u312f\u31f0-\u31ff"
    "\u3400-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
"""Scripts written without spaces, as part of a character class: each character is a word."""
ARABIC = (
    "\u0620-\u065f\u066e-\u06d3\u06d5\u06ee\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08c9"
    "\ufb50-\ufdff\ufe70-\ufefc"
)
"""Letters, as part of a character class, of which one alone may precede a quotation mark (و“…”)."""
UNELIDED = UNSPACED + ARABIC + "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
"""Scripts that have no apostrophe: a mark beside one of their letters is a quotation mark."""
of_unspaced, of_arabic, of_unelided, of_hebrew = (
    regex(f"[{script}]").match for script in (UNSPACED, ARABIC, UNELIDED, "\u05d0-\u05ea")
)
"""Whether a character, which may lack, is a letter of such a script."""
_MARKS_OF_UNSPACED = "\u3001-\u303f！（），．：；？［］｛｝｡｢｣､･"
BESIDE = UNSPACED + _MARKS_OF_UNSPACED
_SPACE_BETWEEN = regex(f" (?=[{BESIDE}])(?<=[{BESIDE}] )")
_BREAK_BETWEEN = regex(rf"(?<=[{BESIDE}])[^\S\r\n]*[\r\n]\s*(?=[{BESIDE}])")
_SPACE = regex(r"\s+")

STOPS, ENDS = ".．", "!?！？｡。؟۔।॥։።፧፨៕។။༎‼⁇⁈⁉"
"""Marks that end sentences; a stop may belong to an abbreviation, too."""

COLONS = frozenset(":：")

RAISED = frozenset("⁰¹²³⁴⁵⁶⁷⁸⁹")
"""The digits of a note's number; behind a full stop they are of no other."""

MAX_MARKS = 30
"""More combining marks than this on one character are no writing, and to order them takes long."""
_NO_LETTER = regex(r"[^\w\s\x00-\x7f]")  # as every mark is
_NO_LETTERS = regex(rf"{_NO_LETTER.pattern}{{{MAX_MARKS + 1},}}")


def inside_word(character: str) -> bool:
    """Return whether a character is a letter, a digit or a mark on one."""
    return character.isalnum() or is_mark(character)


def is_mark(character: str) -> bool:
    """Return whether a character is a mark on another, as an accent of its own is."""
    return not character.isascii() and unicodedata.category(character)[0] == "M"


def overladen(text: str) -> int:
    """Return where a character has more than `MAX_MARKS` combining marks, -1 for nowhere.

    Unicode orders the marks of a character, in a time that grows with the square of their number.
    So this is asked ahead of the normal form.

    Examples
    --------
    >>> overladen("Ça, não"), overladen("n" + "\u0303" * 31)
    (-1, 31)
    """
    # A run that is too long holds one of every so many characters: most texts need no other look.
    if text.isascii() or not _NO_LETTER.search(text[MAX_MARKS :: MAX_MARKS + 1]):
        return -1
    for run in _NO_LETTERS.finditer(text):
        combining = {character for character in set(run[0]) if _combines(character)}
        marks = 0
        for place, character in enumerate(run[0], run.start()):
            if character in DROPPED:
                continue
            marks = marks + 1 if character in combining else 0
            if marks > MAX_MARKS:
                return place
    return -1


def _combines(character: str) -> bool:
    return unicodedata.combining(unicodedata.normalize("NFD", character)[0]) > 0


def typeset(text: str) -> str:
    """Return the normal form of a stretch of text, its typographic marks kept."""
    if text.isascii():
        return " ".join(text.split())
    if _SPECIAL.search(text):
        text = text.translate(_SPELT)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)
    return _SPACE_BETWEEN.sub("", " ".join(text.split()))


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
    return unmarked(typeset(text))


def is_unspaced(stretch: str) -> bool:
    """Return whether a space within `stretch` is none, for it parts a script without spaces."""
    return _SPACE_BETWEEN.search(stretch) is not None


def evened(raw: str) -> str:
    """Return raw text to be shown, its white space evened out.

    A line's end between two characters of a script without spaces is nothing.
    """
    return _SPACE.sub(" ", _BREAK_BETWEEN.sub("", raw))


def core(raw: str) -> tuple[int, int]:
    """Return where raw text begins and ends but for white space and what is dropped."""
    start, end = 0, len(raw)
    while start < end and _is_empty(raw[start]):
        start += 1
    while end > start and _is_empty(raw[end - 1]):
        end -= 1
    return start, end


def _is_empty(character: str) -> bool:
    return character.isspace() or character in DROPPED


def alike(raw: str, typeset: str) -> bool:
    """Return whether each character of `raw` is one character of its typeset form."""
    if raw == typeset:
        return True
    plain = not _SPECIAL.search(raw) and unicodedata.is_normalized("NFC", raw)
    return plain and len(raw) == len(typeset)


def places(raw: str) -> Iterator[tuple[int, int]]:
    """Yield where in `raw`, its `core`, each character of its typeset form begins and ends."""
    space, before = -1, ""  # where white space begins, and what stands ahead of it
    for piece, start, end in _pieces(raw):
        if piece == " ":
            space = start if space < 0 else space
            continue
        if space >= 0:
            if not _SPACE_BETWEEN.search(f"{before} {piece}"):
                yield space, start
            space = -1
        yield from ((start, end) for _ in piece)
        before = piece[-1:]


def _pieces(raw: str) -> Iterator[tuple[str, int, int]]:
    """Yield `raw` in pieces that no composition joins, each typeset, with its start and end."""
    piece, start, end = "", 0, 0
    for place, character in enumerate(raw):
        if character in DROPPED:
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
    return unicodedata.normalize("NFC", characters.translate(_SPELT))


def _composes(left: str, right: str) -> bool:
    if unicodedata.combining(right):
        return True
    together = unicodedata.normalize("NFC", left + right)
    return together != unicodedata.normalize("NFC", left) + unicodedata.normalize("NFC", right)
