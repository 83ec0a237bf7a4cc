"""Texts that are written from right to left, in an app that is written from the left."""

import unicodedata

_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"


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
