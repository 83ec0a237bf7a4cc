"""Text for the files that are XML: networks and pictures."""

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def clean(text: str) -> str:
    r"""Return a text with the few characters that no XML file can hold replaced.

    Examples
    --------
    >>> clean("a\tb\x00c")
    'a\tb�c'
    """
    return _NOT_XML.sub("\ufffd", text)
