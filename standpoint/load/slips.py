"""Lines that are nearly YAML: a space, a dash or a colon is missing, or something stands for it.

These are looked for only where a text is no YAML, or a key is not known: the same signs may stand
in running text.
"""

import re
from collections.abc import Callable

from standpoint.load.characters import LOOK_ALIKES, character_name, space
from standpoint.load.problems import clip
from standpoint.model import (
    Citation,
    Coders,
    Correction,
    Event,
    Evidence,
    Issue,
    Outline,
    Position,
    Silence,
    Source,
    Stakeholder,
    Topic,
)
from standpoint.model.coders import Agreed
from standpoint.patterns import regex

RECORDS = (
    *(Outline, Topic, Issue, Event, Correction, Coders, Agreed),
    *(Stakeholder, Position, Silence, Evidence, Citation, Source),
)
KEYS = frozenset(key for record in RECORDS for key in record.model_fields if len(key) > 1)
"""Every key that a file of a dossier may hold; a letter alone stands in running text, too."""

LIST_OF = {
    "issue": "positions",
    "source": "evidence",
    "id": "issues",
    "date": "events",
    "names": "coders",
}
"""The keys with which the entries of lists begin, as they are written, each with such a list."""

FIRST_KEYS = frozenset(LIST_OF)

_KEY = "(?P<key>" + "|".join(sorted(KEYS, key=len, reverse=True)) + ")"
_COLONS = "".join(sign for sign, like in LOOK_ALIKES.items() if like == ":")
_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u200b\ufeff"
_BULLETS = r"[*+@!?&|•‣⁃◦▪▫●○■□◆◇▶►➢➤∙·・\uf0a7\uf0b7\u2010-\u2015−→»>✓✔☐☑]+|--+|\d+[.)]|o(?=\t)"

_BEGINNING = 1_000  # of a line: a slip stands at its beginning

Slip = tuple[int, str]
"""The column of a slip, from 1, and what to do."""

BEGINS_KEY = regex(rf"[ \t]*(?:- +)*{_KEY}\s*:(?=\s|$)")
"""A line that begins with a key of a dossier and its colon."""

BEGINS_ENTRY = regex(rf"[ \t]*(?P<at>- +)(?P<key>{'|'.join(sorted(FIRST_KEYS))})\s*:(?=\s|$)")
"""A line that begins an entry of one of a dossier's lists."""

ANY_KEY = regex(r"[ \t]*(?:- +)*(?P<key>[\w-]+)\s*:(?=\s|$)")
"""A line that begins with a key, whether a dossier knows it or not."""


def siblings(one: str, other: str) -> bool:
    """Return whether two keys belong to one entry, or to one file."""
    return any({one, other} <= record.model_fields.keys() for record in RECORDS)


def slip(line: str) -> Slip | None:
    """Return the slip of the pen in a line, None where there is none.

    Examples
    --------
    >>> slip("  - issue:talks")
    (5, "put a space after 'issue:'")
    >>> slip("  1. issue: talks")
    (3, "entries begin with '- '; write '- issue:' in place of '1. issue:'")
    >>> slip("  - issue: talks")
    """
    line = line[:_BEGINNING]
    for pattern, told in _SLIPS:
        if found := pattern.match(line):
            if isinstance(told, str):
                held = {name: clip(text, 30) for name, text in found.groupdict().items()}
                return found.start("at") + 1, told.format(**held)
            return found.start("at") + 1, told(found)
    return None


def junk(line: str) -> Slip | None:
    """Return what stands ahead of a key, and ahead of its dash, that has no place there.

    Examples
    --------
    >>> junk("12   - issue: talks")
    (1, "delete '12', which stands ahead of '- issue:'")
    """
    found = _JUNK.match(line[:_BEGINNING])
    if not found or BEGINS_KEY.match(line):
        return None
    if not found["dash"] and found["key"] in FIRST_KEYS:
        what = _bullet(found)
    else:
        shown = f"{'- ' if found['dash'] else ''}{found['key']}:"
        what = f"delete '{clip(found['at'], 20)}', which stands ahead of '{shown}'"
    return found.start("at") + 1, what


def one_dash(key: str) -> str:
    """Return what is said of a second dash in one entry, ahead of `key`."""
    return f"only the first key of an entry has a '- '; put spaces ahead of '{key}:'"


def _space(found: re.Match[str]) -> str:
    what = f"{space(found['at'][0])} stands here"
    is_seen = found["at"][0].isspace()
    return f"{what}; put ordinary spaces in its place" if is_seen else f"{what}; delete it"


def _no_space_after_dash(found: re.Match[str]) -> str:
    if found["key"] not in FIRST_KEYS:
        return f"delete the '-' ahead of '{found['key']}:'"
    return f"put a space after '-': '- {found['key']}:'"


def _bullet(found: re.Match[str]) -> str:
    key, bullet = found["key"], clip(found["at"])
    if key not in FIRST_KEYS:
        return f"write '{key}:' without the '{bullet}' ahead of it"
    return f"entries begin with '- '; write '- {key}:' in place of '{bullet} {key}:'"


def _marked_key(found: re.Match[str]) -> str:
    return f"write '{found['key'].lower()}:' without the signs around it"


def _other_colon(found: re.Match[str]) -> str:
    sign = found["sign"]
    name = character_name(sign)
    return f"the sign {sign} ({name}) only looks like a colon; write '{found['key']}: '"


_JUNK = regex(rf"\s*(?P<at>\S+?)\s*(?P<dash>- +)?{_KEY}\s*:(?=\s|$)")
_AHEAD = r"[ \t]*(?:- +)*"
_LINE = "delete the line '{at}'"
_TOLD: tuple[tuple[str, str | Callable[[re.Match[str]], str]], ...] = (
    (rf"[ \t]*(?P<at>[{_SPACES}]+)", _space),
    (rf"[ \t]*-(?P<at>[{_SPACES}]+)", _space),
    (rf"{_AHEAD}[\w-]+[:：](?P<at>[{_SPACES}]+)", _space),
    (r"\s*(?P<at>(?:```|~~~).*)", _LINE),
    (r"\s*(?P<at>([-=_*~])\2{2,})\s*$", _LINE),
    (r"\s*(?P<at></?[a-z][^<>]*>)\s*$", _LINE),
    (r"\s*(?P<at>//+|/\*|<!--|;)", "comments begin with '#'; put '# ' in place of '{at}'"),
    (rf"\s*- +(?P<at>(?:- +)+){_KEY}\s*:", "one '- ' begins an entry; write '- {key}:'"),
    (rf"{_AHEAD}(?P<at>[*_`]+)(?i:{_KEY}):?[*_`]+", _marked_key),
    (rf"{_AHEAD}(?P<at>[\[{{<]+){_KEY}[\]}}>]+\s*:", _marked_key),
    (
        rf"{_AHEAD}(?P<at>\(){_KEY}\s*:",
        "'(' begins nothing here; put '{{' in its place, and '}}' at the end",
    ),
    (rf"\s*(?P<at>-){_KEY}\s*:", _no_space_after_dash),
    (rf"\s*(?:- +)?(?P<at>{_BULLETS})[\s{_SPACES}]*{_KEY}\s*:", _bullet),
    (rf"{_AHEAD}(?P<at>{_KEY})\s*(?P<sign>[{_COLONS}])", _other_colon),
    (
        rf"{_AHEAD}(?P<at>{_KEY})\s*(?P<sign>=>|->|=|→|;|\|)",
        "put a colon and a space after '{key}', in place of '{sign}'",
    ),
    (rf"{_AHEAD}(?P<at>[A-Za-z_]+):(?=[^\s:/]|/[^/])", "put a space after '{at}:'"),
    (rf"{_AHEAD}(?P<at>{_KEY})\s*$", "a colon is missing after '{key}'; write '{key}:'"),
    (
        rf"{_AHEAD}(?P<at>:)(?=\s|$)",
        "a key is missing ahead of the colon; write it, or delete the line",
    ),
)
"""What a line may begin with, and what is said of it, with what was found; `at` is the place."""
_SLIPS = tuple((regex(pattern), told) for pattern, told in _TOLD)
