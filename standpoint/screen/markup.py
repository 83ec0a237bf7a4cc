"""Text on its way into a widget's label, which Streamlit reads as Markdown."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


def label(text: str) -> str:
    """Return `text` for a widget's label, so that it is shown as it is."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))
