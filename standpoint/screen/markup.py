"""Text from YAML on its way to the screen: always data, never markup."""

import html
import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def escaped(text: str) -> str:
    """Return `text` for HTML, in an element or in an attribute with double quotation marks."""
    return html.escape(text, quote=True)


def label(text: str) -> str:
    """Return `text` for a widget's label, which Streamlit reads as Markdown."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
