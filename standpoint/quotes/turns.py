"""Transcripts: the labels that begin a speaker's turn, the narration that ends one."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from standpoint.quotes import sentences
from standpoint.quotes.forms import normal

_OPEN, _SHUT, _COLON = r"[\[(（【［]", r"[\])）】］]", "[:：]"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
_TIME = rf"[\[(]?{_CLOCK}(?:[.,]\d++)?[\])]?[\s-]*+"  # a dash behind it is no bullet, too
_MARKS, _NUMBER = r"(?:\*\*|__|#+\s|>+(?!>))\s*", r"(?:[-*•]|[\[(]?Q?\d{1,4}[.)\]]*)\s+"
_AHEAD = rf"(?:{_TIME}|{_MARKS}|{_NUMBER}(?=[^:：]*{_COLON}))*"
"""What may stand ahead of a label: the time, marks of a heading, a bullet or the turn's number.

Without a colon, what a bullet or a number stands ahead of may be a list of who is there.
"""
_ROLES = rf"(?:\s*[(（\[][^()（）\[\]]*[)）\]]|\s+{_CLOCK}(?:\s?[AaPp]\.?[Mm]\.?)?|\*\*|__){{0,9}}"
_SHAPE = re.compile(
    rf"(?:{_TIME})?(?:{_OPEN}(?P<bracketed>[^\[\](（）【】［］:：)]{{1,100}}?){_ROLES}"
    rf"\s*(?P<within>{_COLON}\s*)?{_SHUT}"
    rf"|(?P<named>[^\s:：\[\](（【［\"][^:：\[\](（【［]{{0,99}}?){_ROLES}\s*"
    rf"(?:(?P<colon>{_COLON})(?!\d|//)|\Z))"
)
_AFTER_SENTENCE = r"(?:(?<=[.!?\"')\]] )|(?<=[。！？」』]))"
_INTERJECTED = re.compile(
    rf"{_OPEN}(?P<name>[^\[\](（）【】［］:：)]{{1,100}}?){_ROLES}\s*{_COLON}(?!\d|//)[^\])）】］]*"
)
_NO_NAME = re.compile(r"[!?;\"。，、]|\.\.")
_MARKS_IN_NAME = re.compile(
    r"(?<=[\u05d0-\u05ea])\"(?=[\u05d0-\u05ea])|(?<=\w )\"(?P<called>[^\s\"]+)\"(?= \w)"
)
"""Marks that are part of a name: in a Hebrew abbreviation, around what somebody is called by."""
_SMALL_IN_CAPITALS = re.compile(r"\bMa?c(?=[A-Z])|\b[a-z]{1,2}'(?=[A-Z])")
_BEFORE_NAME = re.compile(r"\A[^\W\d_]{0,4}['-](?=[^\W\d_])")
"""What stands small ahead of a name, and joined to it: d'Arcy, al-Assad."""
_SHORTENED = re.compile(r"(?:[^\W\d_]{1,4}\.)+")
"""What may stand small in a name, shortened: Dr. h. c. Thierse, An hon. Member."""
_STOPPED = re.compile(
    r"(?P<name>(?:[^\W\d_]{1,4}\.|[^\s.:!?;,\"]+)(?: (?:[^\W\d_]\.|[^\s.:!?;,\"]+))*)"
    r"(?:,[^.:!?;\"]*)?\.(?=\s|\Z)"
)
"""What ends with a full stop as a label may: M. Jean Roy, ministre de l'intérieur."""
_CIRCLE = "○◯●◎〇"
_CIRCLED = re.compile(
    rf"[{_CIRCLE}]\s?(?:[^\s:：()（）。、]{{1,30}}[(（][^()（）]{{1,40}}[)）]|[^\s:：()（）。、]{{1,20}}"
    r"(?: [^\s:：()（）。、]{1,20}){0,1}(?=\s))"
)
"""A name or an office behind a circle, as in the records of Tokyo and Seoul: ○議長（山田君）."""
_PARTICLES = frozenset(
    "a al and av bin d da das de del della den der des di do dos du e el et for för i la le los "
    "nd of och og oder of på rd st te ten ter th the to und van von y z ze zu 't "
    "señor señora senhor senhora".split()
)


_SHORT_AT_END = re.compile(r"(?<=\s)(?:Jr|Sr|Esq|[^\W\d_])\.\Z")
"""A full stop of a name, which ends no label: Smith Jr."""
_COURTESY = frozenset(
    "M. MM. Mme Mmes Mlle Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sir Lord Lady".split()
)
"""What stands ahead of a name in languages whose transcripts have labels with a full stop."""
_MOST_WORDS = 14
"""So many words a name or an office has at most."""


class Opening(NamedTuple):
    """How a line begins: with whose label, and where in the line the words begin after it.

    `label` is empty where the line is nobody's words. `form` is colon, stop, brackets, circle,
    alone or narration.
    """

    label: str
    words: int
    form: str

    @property
    def may_end_sentence(self) -> bool:
        """Whether it may be the end of the line ahead, where that is not finished."""
        return self.form in ("stop", "alone") and self.label.endswith(".")


class Shape(NamedTuple):
    """A beginning of a line that looks like a label: its name, how it is cast, its form."""

    name: str
    cast: str
    form: str

    @property
    def names_somebody(self) -> bool:
        """Whether it looks like a label however those are set that are listed."""
        if self.form != "colon" or any(c.isdigit() for c in self.name):
            return False
        return self.cast == "upper" or (self.cast == "title" and " " in self.name)

    @property
    def label(self) -> str:
        """The name without what may stand ahead of a label of its form: Q12, **, a bullet."""
        ahead = re.match(_AHEAD, f"{self.name}:" if self.form == "colon" else self.name)
        return self.name[ahead.end() :] if ahead else self.name


class Turn(NamedTuple):
    """A stretch of a transcript between one label and the next: whose label, and its words.

    `start` is where the label begins, `words` where what is said begins, `end` where it ends.
    """

    label: str
    start: int
    words: int
    end: int


class Labels:
    """The labels of a transcript's speakers, and how lines begin that are nobody's words."""

    def __init__(self, labels: Iterable[str], narration: Iterable[str]) -> None:
        self._listed = {bare(label): label for label in labels if bare(label)}
        self._narration = tuple(filter(None, map(normal, narration)))
        by_length = sorted(self._listed, key=len, reverse=True)
        self._stopped = [
            one for one in by_length if one.endswith(".") and not _SHORT_AT_END.search(one)
        ]
        circled = [one for one in by_length if one[0] in _CIRCLE]
        self._has_circles = bool(circled)
        names, stopped, circles = (
            "|".join(map(re.escape, one)) or "(?!)" for one in (by_length, self._stopped, circled)
        )
        self._unstopped = re.compile(rf"(?P<name>{names})\.(?=\s)")
        self._opening = re.compile(
            rf"{_AHEAD}(?:{_OPEN}\s*(?P<bracketed>{names}){_ROLES}"
            rf"\s*(?P<within>{_COLON}\s*)?{_SHUT}\s*{_COLON}?\s*"
            rf"|(?P<named>{names}){_ROLES}\s*(?:(?P<colon>{_COLON})\s*|\Z)"
            rf"|(?P<stopped>{stopped})\s+"
            rf"|(?P<circled>{circles})(?:(?:\s*[(（][^()（）]*[)）])+\s*|(?<=[)）])|\s+))"
        )
        self._within = re.compile(
            rf"{_AFTER_SENTENCE}(?:(?P<named>{names}){_ROLES}\s*{_COLON}(?!\d|//)"
            rf"|(?P<stopped>{stopped})\s)"
        )

    def __bool__(self) -> bool:
        return bool(self._listed)

    def opening(self, line: str) -> Opening | None:
        """Return how a line in the normal form begins, None where it only goes on."""
        if self._narration and line.startswith(self._narration):
            return Opening("", len(line), "narration")
        found = self._opening.match(line) if self._listed else None
        if found is None or (found["stopped"] and _begins_small(line, found)):
            return None
        if stopped := found["stopped"]:
            return Opening(self._listed[stopped], found.end(), "stop")
        return Opening(self._listed[_name(found)], found.end(), _form(found))

    def like_listed(self, line: str) -> Shape | None:
        """Return what a line in normal form begins with that looks like a label without a colon.

        It is one that is listed, with a full stop behind it; or it stands behind a circle, as one
        that is listed does; or it has a full stop, as one that is listed has.
        """
        if not self._listed:
            return None
        other = self._unstopped.match(line)
        if other and cast(other["name"]) in ("upper", "title"):
            return None if _begins_small(line, other) else Shape(other[0], "title", "stop")
        if self._has_circles and (circled := _CIRCLED.match(line)):
            return Shape(circled[0], "caseless", "circle")
        return self._like_stopped(line)

    def _like_stopped(self, line: str) -> Shape | None:
        """Return what a line begins with that looks like a label with a full stop.

        It is in capitals as one that is listed so; or it begins with the same word as one or with a
        form of address, and goes on with a name, in capitals where all of those have some, or with
        an article and an office.
        """
        found = _STOPPED.match(line) if self._stopped else None
        if found is None or _begins_small(line, found):
            return None
        first, *words = found["name"].split()
        if cast(found["name"]) == "upper":
            fits = any(cast(one) == "upper" for one in self._stopped if words or " " not in one)
        else:
            begins = bool(words) and first in _COURTESY | {one.split()[0] for one in self._stopped}
            is_office = begins and words[0] in _PARTICLES and len(words) <= _MOST_WORDS
            is_name = begins and cast(" ".join(words)) == "title"
            capital = not all(map(_in_capitals, self._stopped)) or _in_capitals(found["name"])
            fits = (is_office or is_name) and capital
        return Shape(found[0], "title", "stop") if fits else None

    def within(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield the labels that begin no line of a text in normal form, and from where to where.

        One that follows a finished sentence goes for all that comes; a name in brackets, with a
        colon and words, for an interjection up to where the brackets close.
        """
        if not self._listed:
            return
        for found in self._within.finditer(text):
            yield found.start(), len(text), self._listed[found["named"] or found["stopped"]]
        for found in _INTERJECTED.finditer(text):
            name = found["name"].strip()
            if cast(name) not in ("", "lower"):
                yield *found.span(), name

    @cached_property
    def casts(self) -> frozenset[str]:
        """How the listed labels are cast."""
        return frozenset(filter(None, map(cast, self._listed)))

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset(label.casefold() for label in self._listed)


def bare(label: str) -> str:
    """Return a label without the brackets or the colon, with what follows it, of its line."""
    label = re.sub(rf"\s*{_COLON}(?:(?!{_SHUT})\W)*\Z", "", normal(label))
    return re.sub(rf"\A{_OPEN}\s*(.*?)\s*{_COLON}?\s*{_SHUT}\Z", r"\1", label)


def _name(found: re.Match[str]) -> str:
    names = found.groupdict()
    return found["bracketed"] or found["named"] or names["circled"]


def _begins_small(line: str, label: re.Match[str]) -> bool:
    """Return whether what follows a label says that it goes on with it."""
    return sentences.begins_small(line[label.end() :])


def _in_capitals(name: str) -> bool:
    return any(len(word) > 1 and word.isupper() for word in re.findall(r"[^\W\d_]+", name))


def _form(found: re.Match[str]) -> str:
    if found["colon"] or found["within"]:
        return "colon"
    if found.groupdict().get("circled"):
        return "circle"
    return "brackets" if found["bracketed"] else "alone"


def shape(line: str) -> Shape | None:
    """Return what a line in the normal form begins with that looks like a label.

    Examples
    --------
    >>> shape("Mr Smith (Leeds): No.")
    Shape(name='Mr Smith', cast='title', form='colon')
    >>> shape("He said to them: no.")
    """
    found = _SHAPE.match(line[:200])
    if found is None:
        return None
    name, form = _name(found).strip(), _form(found)
    how = cast(name)
    if not how or (form == "alone" and (len(line) > 100 or name[-1] in ".,")):
        return None
    return Shape(name, how, form)


def cast(name: str) -> str:
    """Return how a name is written: upper, title, lower, caseless; empty where it is no name.

    Examples
    --------
    >>> [cast(name) for name in ("MR McKAY", "Mr Smith", "q", "議長", "We said no")]
    ['upper', 'title', 'lower', 'caseless', '']
    """
    name = _MARKS_IN_NAME.sub(r"\g<called>", name)
    words = name.split()
    if not any(c.isalpha() for c in name) or _NO_NAME.search(name):
        return ""
    if name.lower() == name.upper():
        return "caseless" if len(name) <= 40 and len(words) <= 6 else ""
    if not any(c.islower() for c in _SMALL_IN_CAPITALS.sub("", name)):
        return "upper" if len(words) <= _MOST_WORDS else ""
    if name.islower():
        return "lower" if len(words) <= 3 else ""
    names = [word if word[0].isupper() else _BEFORE_NAME.sub("", word) for word in words]
    heads = [next((c for c in name if c.isalnum()), "") for name in names]
    pairs = zip(heads, words, strict=True)
    named = all(
        not head.isalpha() or head.isupper() or word in _PARTICLES or _SHORTENED.fullmatch(word)
        for head, word in pairs
    )
    return "title" if named and len(words) <= _MOST_WORDS and not heads[0].islower() else ""
