"""Two versions of a passage word by word: what they share and where they part."""

from typing import NamedTuple

from standpoint.quotes import normal
from standpoint.quotes.nearest import opcodes


class Stretch(NamedTuple):
    """A stretch of words in two versions; the same in both, or one of them may be empty."""

    yours: str
    theirs: str
    same: bool


def differences(yours: str, theirs: str) -> list[Stretch]:
    """Return two texts as stretches that are the same in the normal form, or not.

    Examples
    --------
    >>> for stretch in differences("vowed to let no camp", "vowed not to let no “camp”"):
    ...     print(stretch.same, repr(stretch.yours), repr(stretch.theirs))
    True 'vowed' 'vowed'
    False '' 'not'
    True 'to let no' 'to let no'
    False 'camp' '“camp”'
    """
    one, two = yours.split(), theirs.split()
    return [
        Stretch(" ".join(one[a:b]), " ".join(two[c:d]), code == "equal")
        for code, a, b, c, d in opcodes(list(map(normal, one)), list(map(normal, two)))
    ]
