"""Texts that are written from right to left, in an app that is written from the left."""

import unicodedata

_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"
_LANGUAGES = frozenset("ar ckb dv fa he iw ps sd syr ug ur yi".split())
_SCRIPTS = frozenset("arab hebr nkoo syrc thaa".split())
"""What is written from right to left, as the tags of BCP 47 begin and go on."""


def is_other(text: str) -> bool:
    """Return whether a text has letters that are written from right to left.

    Examples
    --------
    >>> is_other("Calais"), is_other("קאלה"), is_other("كاليه 2018")
    (False, True, True)
    """
    return not text.isascii() and any(
        unicodedata.bidirectional(character) in ("R", "AL") for character in text
    )


def in_language(text: str, language: str) -> str:
    """Return the direction of a text in a language, as HTML names it.

    A browser that finds out itself goes by the first letter. Where a text has letters of both
    directions, as one in Arabic that begins with the name of an English paper, that may be the
    wrong one, and its language decides.

    Examples
    --------
    >>> in_language("BBC: كاليه", "ar"), in_language("קאלה is Calais", "en")
    ('rtl', 'ltr')
    >>> in_language("كاليه", "ar"), in_language("BBC: كاليه", "az-Arab")
    ('auto', 'rtl')
    """
    letters = {unicodedata.bidirectional(character) for character in set(text)}
    if "L" not in letters or letters.isdisjoint(("R", "AL")):
        return "auto"
    first, *others = language.lower().split("-")
    return "rtl" if first in _LANGUAGES or not _SCRIPTS.isdisjoint(others) else "ltr"


def isolated(text: str) -> str:
    r"""Return a name for a sentence of ours, set apart so that both keep their own order.

    Without it a comma or a bracket after the name, and the number or the name after that, would be
    drawn into the name's direction.

    Examples
    --------
    >>> isolated("Calais"), isolated("קאלה") == "\u2068קאלה\u2069"
    ('Calais', True)
    """
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP}" if is_other(text) else text


def is_ours(text: str) -> bool:
    r"""Return whether words of ours hold a text, set apart in them: they run as we write.

    Examples
    --------
    >>> is_ours("קאלה"), is_ours(f"{isolated('קאלה')} and {isolated('كاليه')}")
    (False, True)
    """
    return _FIRST_STRONG_ISOLATE in text


def bare(text: str) -> str:
    """Return a text without what sets names apart, for files that other programs read."""
    return text.replace(_FIRST_STRONG_ISOLATE, "").replace(_POP, "")
