"""What stands ahead of the lines of a file that was pasted from elsewhere, and is none of it.

That is the numbers of its lines, the signs of a patch, those of a mail's quotation, or spaces of
a web page; and ahead of the colons the spaces of a French typesetter. Told line by line it would be
as many slips, and each of them another.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from standpoint.load.characters import space
from standpoint.load.slips import ANY_KEY, BEGINS_KEY, KEYS

_NUMBER = re.compile(r"\s*[L(\[]?(\d{1,6})[)\]]?(?:[.:-]|\s*[|│])?")
_PATCH = re.compile(r"[-+ @\\]|(?:diff|index|new|deleted|old|rename|similarity) ")
_SPACED = re.compile(r"[ \t]*(?:- +)*\w+[\u00a0\u202f]+:")
_INDENTED = re.compile(rf"\s+(?:- +)?(?:{'|'.join(KEYS)}):(?=\s|$)")
_ADDED = re.compile(r"\+(?!\+\+ )")
_SIGNS = "+>|*%"
_MOST = 0.2  # of the lines may lack a number: the first may have lost its own in the pasting


def margin(lines: Sequence[str]) -> tuple[int, str] | None:
    """Return what stands ahead of a file's lines: the first that has it, and what to do.

    Examples
    --------
    >>> margin(["1 name: Ada", "2 silent_on:", "3   - {issue: talks, note: Nothing.}"])
    (1, 'the lines begin with their numbers; paste the file without these')
    >>> margin(["name: Ada", "silent_on:", "  - {issue: talks, note: Nothing.}"])
    """
    filled = [(number, line) for number, line in enumerate(lines, 1) if line.strip()]
    if len(filled) < 2:
        return None
    kinds = (_numbers, _sign, _patch, _spaces, _indentation)
    return next(filter(None, (kind(filled) for kind in kinds)), None)


def _numbers(filled: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    numbered = [(at, line, found) for at, line in filled if (found := _NUMBER.match(line))]
    rising = all(int(a[2][1]) < int(b[2][1]) for a, b in pairwise(numbered))
    lacking = len(filled) - len(numbered)
    if len(numbered) < 2 or lacking > max(1, _MOST * len(filled)) or not rising:
        return None
    if not any(BEGINS_KEY.match(line[found.end() :]) for _, line, found in numbered):
        return None
    return numbered[0][0], "the lines begin with their numbers; paste the file without these"


def _sign(filled: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    at, line = filled[0]
    sign = line[0]
    if sign not in _SIGNS or not all(line[0] == sign for _, line in filled):
        return None
    if not any(BEGINS_KEY.match(line[1:]) for _, line in filled):
        return None
    return at, f"every line begins with '{sign}'; delete that sign ahead of each"


def _spaces(filled: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    spaced = [at for at, line in filled if _SPACED.match(line)]
    keys = sum(ANY_KEY.match(line) is not None for _, line in filled)
    if len(spaced) < 3 or 2 * len(spaced) <= keys:
        return None
    return spaced[0], "no-break spaces stand ahead of the colons; delete all of them"


def _indentation(filled: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    """Spaces of a web page or a word processor, which YAML takes for letters."""
    ahead = [(at, line[: -len(line.lstrip())]) for at, line in filled if _INDENTED.match(line)]
    odd = [(at, spaces.strip(" \t")[0]) for at, spaces in ahead if spaces.strip(" \t")]
    if len(odd) < 2:
        return None
    at, character = odd[0]
    what = f"{space(character)} stands ahead of this line and of others"
    return at, f"{what}; put ordinary spaces in place of all of them"


def _patch(filled: Sequence[tuple[int, str]]) -> tuple[int, str] | None:
    if not all(_PATCH.match(line) for _, line in filled):
        return None
    added = next((at for at, line in filled if _ADDED.match(line)), 0)
    if not added or not any(BEGINS_KEY.match(line[1:]) for _, line in filled):
        return None
    what = "this is a patch, whose lines begin with '+', '-' or a space; paste the file itself"
    return added, what
