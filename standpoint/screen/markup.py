"""Text on its way into a widget's label, which Streamlit reads as Markdown."""

import re

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_READ = re.compile(
    r"(?<![^\s\ufeff])(?=(?:<->|->|<-|--|>=|<=|~=)(?![^\s\ufeff]))"
    r"|(?<=:)(?=streamlit:)|(?<=://)|(?<=www)(?=\.)|(?=@)",
    re.IGNORECASE,
)
"""Where something begins that is replaced once escapes are resolved: arrows, addresses, a logo."""


def label(text: str) -> str:
    r"""Return `text` for a widget's label, so that it is shown as it is.

    What no escape keeps from being read is cut by a word joiner, which nobody sees.

    Examples
    --------
    >>> label("one *and* all"), label("a -- b")
    ('one \\*and\\* all', 'a \u2060\\-\\- b')
    """
    return _PUNCTUATION.sub(r"\\\1", _READ.sub("\u2060", " ".join(text.split())))
