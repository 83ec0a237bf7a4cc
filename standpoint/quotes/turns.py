"""Transcripts: the labels that begin a speaker's turn, the narration that ends one."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from standpoint.patterns import regex
from standpoint.quotes.alike import Alike
from standpoint.quotes.casts import cast, is_addressed
from standpoint.quotes.forms import normal
from standpoint.quotes.label import (
    AHEAD,
    CIRCLE,
    COLON,
    GOES_ON,
    OPEN,
    ROLES,
    SET_OFF,
    SHUT,
    VOICE,
    bare,
    goes_on_small,
    is_told,
    named,
)

_AFTER_SENTENCE = r"(?:(?<=[.!?\"')\]] )(?:\*\*|__)?|(?<=[。！？」』]))"
_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'-])*+"
_ADDRESSED = regex(
    rf"{_AFTER_SENTENCE}(?P<name>[A-Z]{{1,4}}\.?(?: {_CAPITALS}){{1,5}}){ROLES}\s*{COLON}(?!\d|//)"
)
"""A form of address, or what looks like one, and a name, both in capitals."""
_NAMED = regex(
    rf"{_AFTER_SENTENCE}(?P<name>(?:[^\W\d_a-z][\w.'-]* ){{1,3}}[^\W\d_a-z][\w'-]*){ROLES}\s*"
    rf"{COLON}(?!\d|//)"
)
"""What looks like a name of several words."""
_NEXT_VOICE = regex(r"(?<=[.!?\"')\]] )>>+ (?=\S)")
"""What captions set ahead of the words of the next speaker."""
_SPACE, _MOST_SPACES = regex(r"\s+"), 3
"""So many spaces are looked at that may end a label: one may part a name, too."""


class Opening(NamedTuple):
    """How a line begins: with whose label, and where in the line the words begin after it.

    `label` is empty where the line is nobody's words. `form` is colon, stop, brackets, voice,
    circle, gap, bold, alone or narration.
    """

    label: str
    words: int
    form: str

    @property
    def may_end_sentence(self) -> bool:
        """Whether it may be the end of the line ahead, where that is not finished."""
        return self.form in ("stop", "alone") and self.label.endswith(".")


class Turn(NamedTuple):
    """A stretch of a transcript between one label and the next: whose label, and its words.

    `start` is where the label begins, `words` where what is said begins, `end` where it ends.
    """

    label: str
    start: int
    words: int
    end: int


class Labels:
    """The labels of a transcript's speakers, and how lines begin that are nobody's words.

    `alike` tells what looks like the labels, and is none of them.
    """

    def __init__(self, labels: Iterable[str], narration: Iterable[str]) -> None:
        self._listed = {bare(label): label for label in labels if bare(label)}
        self.alike = Alike(self._listed)
        self._narration = tuple(filter(None, map(normal, narration)))
        by_length = sorted(self._listed, key=len, reverse=True)
        self._ended = [(one.rstrip(" .．-"), one) for one in by_length if one[-1] in ".．-"]
        names = "|".join(map(re.escape, by_length)) or "(?!)"
        stopped = "|".join(
            rf"{re.escape(name)}{ROLES}(?:\s(?=\.))?{re.escape(one[len(name) :])}"
            for name, one in self._ended
        )
        stopped = stopped or "(?!)"
        self._opening = regex(
            rf"{AHEAD}(?:{VOICE}(?P<voiced>{names})>:?\s*|{OPEN}\s*(?P<bracketed>{names}){ROLES}"
            rf"\s*(?P<within>{COLON}\s*)?{SHUT}\s*(?P<behind>{COLON}\s*)?"
            rf"|(?P<named>{names}){ROLES}\s*(?:{GOES_ON}\s*|\Z)"
            rf"|(?P<bold>{names}){ROLES}(?<=\*\*)\s+"
            rf"|(?P<count>\d{{1,2}}\s)?(?P<stopped>{stopped})"  # numbered: 2  A.
            r"(?:\s+|(?<=．)|(?(count)(?!)|\Z))"  # alone, it may be in a list of who is there
            rf"|(?:(?<=[{CIRCLE}])|(?<=[{CIRCLE}] ))(?P<circled>{names})"
            r"(?:(?:\s*[(（][^()（）]*[)）])+\s*|(?<=[)）])|\s+))"
        )
        self._whole = regex(rf"(?P<name>{names}){ROLES}")
        self._within = regex(
            rf"{_AFTER_SENTENCE}(?:(?P<named>{names}){ROLES}\s*{COLON}(?!\d|//)"
            rf"|{OPEN}\s*(?P<bracketed>{names}){ROLES}\s*(?:{COLON}\s*)?{SHUT}(?=\s*\w)"
            rf"|(?P<stopped>{stopped})(?:\s|(?<=．)))"
        )

    def __bool__(self) -> bool:
        return bool(self._listed)

    def opening(self, line: str, raw: str) -> Opening | None:
        """Return how a line in the normal form begins, None where it only goes on.

        `raw` is the line as it came: a space that is none in the normal form may end a label.
        """
        if self._narration and line.startswith(self._narration):
            return Opening("", len(line), "narration")
        if not self._listed:
            return None
        found = self._opening.match(line)
        bare_ahead = found and (found["stopped"] or found["bold"])  # of any colon
        if found is None or (bare_ahead and goes_on_small(line[found.end() :])):
            return self._behind_circle(raw) if line[:1] in CIRCLE else self._set_off(line, raw)
        name, form = named(found)
        return None if is_told(found, name) else Opening(self._label(name), found.end(), form)

    def _label(self, name: str) -> str:
        """Return the listed label of a name, be something said of it ahead of its full stop."""
        if name in self._listed:
            return self._listed[name]
        return next(
            self._listed[one]
            for begun, one in self._ended
            if name.startswith(begun) and name.endswith(one[len(begun) :])
        )

    def _set_off(self, line: str, raw: str) -> Opening | None:
        found = SET_OFF.match(raw)
        name = normal(found["name"]) if found else ""
        listed = self._whole.fullmatch(name)
        if not (found and listed) or (goes_on_small(line[len(name) :]) and not found["marked"]):
            return None
        return Opening(self._listed[listed["name"]], len(name), "gap")

    def _behind_circle(self, raw: str) -> Opening | None:
        for space in islice(_SPACE.finditer(raw.lstrip()), _MOST_SPACES):
            name = normal(raw.lstrip()[: space.start()])
            if label := self._listed.get(bare(name)):
                return Opening(label, len(name), "circle")
        return None

    def within(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield the labels that begin no line of a text in normal form, and from where to where.

        One that follows a finished sentence goes for all that comes. It is one that is listed or,
        where those have capitals, a form of address with a name in capitals; and where a listed one
        stands so, or several are such names, any name of several words. Or it is what captions set
        ahead of the next speaker.
        """
        for found in _NEXT_VOICE.finditer(text) if ">>" in text else ():
            yield found.start(), len(text), ">>"
        listed = [(found.start(), named(found)[0]) for found in self._within.finditer(text)]
        yield from ((start, len(text), self._label(name)) for start, name in listed)
        casts = ["title", "upper"] if listed else ["title"]
        are_names = len(self._listed) > 1 and "title" in self.alike.casts
        for found in _NAMED.finditer(text) if listed or are_names else ():
            if found["name"] not in self._listed and cast(found["name"]) in casts:
                yield found.start(), len(text), found["name"]
        for found in _ADDRESSED.finditer(text) if "upper" in self.alike.casts else ():
            if found["name"] not in self._listed and is_addressed(found["name"]):
                yield found.start(), len(text), found["name"]
