"""Text from YAML on its way to the screen: always data, never markup."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def html(template: str, *values: object, **named: object) -> Markup:
    """Return HTML from a template of ours; every value that is not HTML itself is escaped.

    Examples
    --------
    >>> print(html("<p>{} {}</p>", "a < b", html("<b>{}</b>", "&")))
    <p>a &lt; b <b>&amp;</b></p>
    """
    return Markup(template).format(*values, **named)


def joined(parts: Iterable[object], between: str = "") -> Markup:
    """Return parts as one piece of HTML; those that are not HTML are escaped."""
    return Markup(between).join(escape(part) for part in parts)


def label(text: str) -> str:
    """Return `text` for a widget's label, which Streamlit reads as Markdown."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
