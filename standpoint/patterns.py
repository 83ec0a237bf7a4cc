"""Regular expressions that are compiled when they are first used.

To compile all of those by which texts are read takes longer than to read a text, and each text
needs only some of them.
"""

import re
from typing import Any, cast


class _Pattern:
    """What a compiled pattern has, from the first time that any of it is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self.flags), name)
        setattr(self, name, found)  # from now on it is found here, and nothing is asked
        return found


def regex(text: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern, not compiled yet; what is wrong with it is told when it is used.

    Its methods are those of a compiled one. It is no argument for the functions of `re`.

    Examples
    --------
    >>> word = regex("[a-z]+")
    >>> word.findall("one, two"), word.pattern
    (['one', 'two'], '[a-z]+')
    """
    return cast(re.Pattern[str], _Pattern(text, flags))
