"""What the name of a file comes of: of another file that was copied, or of two endings."""

import re

from standpoint.load.guesses import as_id

_ENDING = re.compile(
    r"(?<=.)\.(?:te?xt|ya?ml|json|md|markdown|html?|pdf|docx?|odt|rtf)\Z", re.IGNORECASE
)
_WORD = "copy|kopie|copie|c[oó]pia|kopia|kopio|kopi|kopya|копия|コピー|副本"
"""What systems add to the name of a copy, in the languages of those who use them."""
_COPIED = re.compile(
    rf"(?:copy of|kopie von|copie de|copia d[ei]) (?P<of>.+)|(?P<name>.+?)(?:"
    rf"[\s_.-]+(?:{_WORD})\b.*|\s*(?:\(.*\b(?:{_WORD})\b.*\)|\(\d{{1,2}}\)|\.sync-conflict-.*))",
    re.IGNORECASE | re.DOTALL,
)


def file_id(stem: str) -> str:
    """Return the id that a file's name has, or would have; empty where nothing of it can stand.

    Examples
    --------
    >>> file_id("Herald 2018"), file_id("herald.txt"), file_id("…")
    ('herald-2018', 'herald', '')
    """
    return as_id(_ENDING.sub("", stem))


def original(stem: str) -> str:
    """Return what a file would be a copy of by its name, empty where that tells nothing of copies.

    Whether there is such a file is for the caller to see: a "hard copy" is none.

    Examples
    --------
    >>> [original(stem) for stem in ("herald copy 2", "herald - Kopie", "Copy of herald")]
    ['herald', 'herald', 'herald']
    >>> [original(stem) for stem in ("herald (1)", "herald-copyright", "herald (2018)", "copy")]
    ['herald', '', '', '']
    """
    found = _COPIED.fullmatch(stem)
    return (found["of"] or found["name"]) if found else ""
