"""Transcripts: the labels that begin a speaker's turn, the narration that ends one."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from standpoint.patterns import regex
from standpoint.quotes import sentences
from standpoint.quotes.casts import (
    COURTESY,
    MOST_WORDS,
    OFFICES,
    PARTICLES,
    cast,
    holds_office,
    is_addressed,
    is_office,
    is_upper_with_office,
)
from standpoint.quotes.forms import normal

OPEN, SHUT, COLON = r"[\[(（【［]", r"[\])）】］]", "[:：]"
_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?"
_TIME = rf"[\[(]?{_CLOCK}(?:[.,]\d++)?[\])]?[\s-]*+"  # a dash behind it is no bullet, too
_CIRCLE = "○◯●◎〇◆◇■□▲△"
_MARKS = rf"(?:\*\*|__|#+\s|>+(?!>)|[{_CIRCLE}])\s*"
_NUMBER = r"(?:[-*•]|[\[(]?(?:Q|Anf\.\s)?\d{1,4}[.)\]]*|\d{1,2}\.\d\d)\s+"
_AHEAD = rf"(?:{_TIME}|{_MARKS}|{_NUMBER}(?=[^:：]*{COLON}))*"
"""What may stand ahead of a label: the time, marks of a heading, a bullet or the turn's number.

Without a colon, what a bullet or a number stands ahead of may be a list of who is there.
"""
_AT = rf"(?:\s?[,|])?\s+{_CLOCK}(?:\s?[AaPp]\.?[Mm]\.?)?"
ROLES = rf"(?:\s*[(（\[][^()（）\[\]]*[)）\]]|{_AT}|\*\*|__){{0,9}}"
_GOES_ON = rf"(?P<further>(?<=[)）\]])\s(?:[a-zà-öø-ÿ]{{2,12}}|[A-Z]{{2,5}})\s*)?(?P<colon>{COLON})"
"""A colon, which a word may part from the brackets behind a name: BERG (M) replik: Lee (Lab) MP:"""
_SHAPE = regex(
    rf"(?:{_TIME})?(?:{OPEN}(?P<bracketed>[^\[\](（）【】［］:：)]{{1,100}}?){ROLES}"
    rf"\s*(?P<within>{COLON}\s*)?{SHUT}"
    rf"|(?P<named>[^\s:：\[\](（【［\"][^:：\[\](（【［]{{0,99}}?){ROLES}\s*"
    rf"(?:{_GOES_ON}(?!\d|//)|\Z))"
)
_FORMS = {"bracketed": "brackets", "named": "alone", "stopped": "stop", "circled": "circle"}
"""What holds the name of a label in these patterns, and its form where it has no colon."""
_AFTER_SENTENCE = r"(?:(?<=[.!?\"')\]] )(?:\*\*|__)?|(?<=[。！？」』]))"
_CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'-])*+"
_ADDRESSED = regex(
    rf"{_AFTER_SENTENCE}(?P<name>[A-Z]{{2,4}}\.?(?: {_CAPITALS}){{1,5}}){ROLES}\s*{COLON}(?!\d|//)"
)
"""A form of address, or what looks like one, and a name, both in capitals."""
_WORD = r"(?:[^\W\d_]{1,4}\.)*[^\s.:!?;,\"-][^\s.:!?;,\"]*"
_STOPPED = regex(
    rf"(?P<name>(?:[^\W\d_]{{1,4}}\.|{_WORD})(?: (?:[^\W\d_]\.|{_WORD}))*)"
    r"(?:,(?:[^.:!?;\"\d]|\"[^.:!?;\"\d]*\")*)?(?P<end>\.-?|\s-)(?=\s|\Z)"
)
"""What ends with a full stop or a dash as a label may: M. Jean Roy, ministre de l'intérieur."""
_INITIALS = regex(r"[^\W\d_]{2,40}(?: ?[^\W\d_]\.){2}(?=\s)")
"""A name with its initials behind it: Петров П. П."""
_SET_OFF = regex(
    r"\s*(?P<name>Q(?=\s[^\W\d_])|\S(?:[^\t\u00a0\u3000]{,60}?\S)??"
    r"(?=\t|\s{2}|\u00a0|(?P<wide>\u3000)))"
)
"""What a wide gap, or a tab, sets off from the words behind it; with Q, a space is enough."""
_CIRCLED = regex(
    rf"[{_CIRCLE}]\s?(?![{_CIRCLE}])(?:[^\s:：()（）。、]{{1,30}}[(（][^()（）]{{1,40}}[)）]|[^\s:：()（）。、]{{1,20}}"
    r"(?: [^\s:：()（）。、]{1,20}){0,1}(?=\s))"
)
"""A name or an office behind a circle, as in the records of Tokyo and Seoul: ○議長（山田君）."""
_SHORT_AT_END = regex(r"(?<=\s)(?:Jr|Sr|Esq|[^\W\d_])\.\Z")
"""A full stop of a name, which ends no label: Smith Jr."""
_SPACE, _MOST_SPACES = regex(r"\s+"), 3
"""So many spaces are looked at that may end a label: one may part a name, too."""
_TOLD_OF = regex(r"\s[\[(][^\[\]()]*[\])]\Z")
"""What is said of a speaker behind a name: Ms. Lee [continuing]."""


class Opening(NamedTuple):
    """How a line begins: with whose label, and where in the line the words begin after it.

    `label` is empty where the line is nobody's words. `form` is colon, stop, brackets, circle, gap,
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
    def addresses_somebody(self) -> bool:
        """Whether it is a form of address with a name, in brackets or alone on its line."""
        by_itself = self.form in ("alone", "brackets")
        return by_itself and self.cast in ("upper", "title") and is_addressed(self.name)

    @property
    def label(self) -> str:
        """The name without what may stand ahead of a label of its form: Q12, **, a bullet."""
        if self.form == "circle":
            return self.name
        return _without_ahead(self.name, self.form)


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
        ended = [one for one in by_length if one[-1] in ".-"]
        self._ends = bool(ended)
        self._stopped = [one for one in ended if not _SHORT_AT_END.search(one)]
        names, stopped = ("|".join(map(re.escape, one)) or "(?!)" for one in (by_length, ended))
        self._unstopped = regex(rf"(?P<name>{names}){ROLES}(?:\.-?|\s-)(?=\s)")
        self._opening = regex(
            rf"{_AHEAD}(?:{OPEN}\s*(?P<bracketed>{names}){ROLES}"
            rf"\s*(?P<within>{COLON}\s*)?{SHUT}\s*{COLON}?\s*"
            rf"|(?P<named>{names}){ROLES}\s*(?:{_GOES_ON}\s*|\Z)"
            rf"|(?P<stopped>{stopped})\s+"
            rf"|(?:(?<=[{_CIRCLE}])|(?<=[{_CIRCLE}] ))(?P<circled>{names})"
            r"(?:(?:\s*[(（][^()（）]*[)）])+\s*|(?<=[)）])|\s+))"
        )
        self._whole = regex(rf"(?P<name>{names}){ROLES}")
        self._within = regex(
            rf"{_AFTER_SENTENCE}(?:(?P<named>{names}){ROLES}\s*{COLON}(?!\d|//)"
            rf"|(?P<stopped>{stopped})\s)"
        )

    def __bool__(self) -> bool:
        return bool(self._listed)

    def opening(self, line: str, raw: str = "") -> Opening | None:
        """Return how a line in the normal form begins, None where it only goes on.

        `raw` is the line as it came: a space that is none in the normal form may end a label.
        """
        if self._narration and line.startswith(self._narration):
            return Opening("", len(line), "narration")
        if not self._listed:
            return None
        found = self._opening.match(line)
        if found is None or (found["stopped"] and _begins_small(line[found.end() :])):
            return self._behind_circle(raw) if line[:1] in _CIRCLE else self._set_off(line, raw)
        name, form = _named(found)
        return None if _is_told(found, name) else Opening(self._listed[name], found.end(), form)

    def _set_off(self, line: str, raw: str) -> Opening | None:
        found = _SET_OFF.match(raw)
        name = normal(found["name"]) if found else ""
        listed = self._whole.fullmatch(name)
        if listed is None or _begins_small(line[len(name) :]):
            return None
        return Opening(self._listed[listed["name"]], len(name), "gap")

    def _behind_circle(self, raw: str) -> Opening | None:
        for space in islice(_SPACE.finditer(raw.lstrip()), _MOST_SPACES):
            name = normal(raw.lstrip()[: space.start()])
            if label := self._listed.get(bare(name)):
                return Opening(label, len(name), "circle")
        return None

    def like_listed(self, line: str, raw: str = "") -> Shape | None:
        """Return what a line in normal form begins with that looks like a label without a colon.

        It is one that is listed, with a full stop or a dash behind it; or it stands behind a
        circle or ahead of a wide gap; or it ends with a full stop or a dash, as one that is listed
        does. `raw` is the line as it came.
        """
        if not self._listed:
            return None
        other = self._unstopped.match(line)
        if other and cast(other["name"]) in ("upper", "title"):
            goes_on = _begins_small(line[other.end() :])
            return None if goes_on else Shape(other[0], "title", "listed")
        if line[:1] in _CIRCLE:
            first = f"{normal(raw.split(maxsplit=1)[0])} " if raw.strip() else ""
            circled = _CIRCLED.match(line) or _CIRCLED.match(first)
            return Shape(circled[0], "caseless", "circle") if circled else None
        gap = _SET_OFF.match(raw)
        name = normal(gap["name"]) if gap else ""
        how = cast(name)
        is_wide = gap is not None and gap["wide"] and how == "caseless"
        if how in ("upper", "title") or (is_wide and not "ぁ" <= name[-1] <= "ん"):
            return Shape(name, how, "listed" if name == "Q" else "gap")
        return self._like_stopped(line)

    def _like_stopped(self, line: str) -> Shape | None:
        """Return what a line begins with that looks like a label with a full stop, or a dash.

        It is in capitals as one that is listed so; or it begins with the same word as one or with a
        form of address, and goes on with a name, in capitals where all of those have some, or with
        an article and an office. A name that has capitals as all of those, that initials end, or
        that a dash follows besides, needs no such word.
        """
        found = self._ends and _INITIALS.match(line)
        if found and not _begins_small(line[found.end() :]):
            return Shape(found[0], "title", "stop")
        found = _STOPPED.match(line) if self._stopped else None
        if found is None or _begins_small(line[found.end() :]):
            return None
        name = _TOLD_OF.sub("", found["name"])
        how = cast(name)
        first, *words = name.split()
        alike = [one for one in self._stopped if words or " " not in one.rstrip(" .-")]
        dashed = found["end"] == ".-" or line.startswith(" - ", found.end())
        dashed = dashed or (found["end"] == " -" and any(one.endswith(" -") for one in alike))
        capitals = all(map(_in_capitals, self._stopped))
        if how == "upper":
            fits = any(cast(one) == "upper" for one in alike)
        elif capitals:
            fits = how == "title" and _in_capitals(name)
        elif how == "title" and dashed:
            fits = True
        else:
            begins = bool(words) and first in self._beginnings
            has_office = begins and words[0] in PARTICLES and len(words) <= MOST_WORDS
            fits = has_office or (begins and cast(" ".join(words)) in ("title", "upper"))
        return Shape(found[0], "title", "stop") if fits else None

    def within(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield the labels that begin no line of a text in normal form, and from where to where.

        One that follows a finished sentence goes for all that comes. It is one that is listed or,
        where those have capitals, a form of address with a name in capitals.
        """
        for found in self._within.finditer(text):
            yield found.start(), len(text), self._listed[_named(found)[0]]
        for found in _ADDRESSED.finditer(text) if "upper" in self.casts else ():
            if found["name"] not in self._listed and is_addressed(found["name"]):
                yield found.start(), len(text), found["name"]

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """What stands ahead of names in labels with a full stop."""
        return COURTESY | OFFICES | {one.split()[0] for one in self._stopped}

    @cached_property
    def casts(self) -> frozenset[str]:
        """How the listed labels are cast."""
        return frozenset(filter(None, map(cast, self._listed)))

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset(label.casefold() for label in self._listed)


def bare(label: str) -> str:
    """Return a label without the circle, brackets or colon, with what follows it, of its line."""
    label = re.sub(rf"\s*{COLON}(?:(?!{SHUT})\W)*\Z", "", normal(label)).lstrip(_CIRCLE).lstrip()
    return re.sub(rf"\A{OPEN}\s*(.*?)\s*{COLON}?\s*{SHUT}\Z", r"\1", label)


def _is_told(found: re.Match[str], name: str) -> bool:
    """Return whether a line tells what somebody said, and is none of their turn: Lee (Lab) said:"""
    further = found["further"] or ""
    return further.islower() and cast(name.split()[-1]) != "upper"


def _without_ahead(name: str, form: str) -> str:
    ahead = re.match(_AHEAD, f"{name}:" if form == "colon" else name)
    return name[ahead.end() :] if ahead else name


def _named(found: re.Match[str]) -> tuple[str, str]:
    """Return the name that a label has, and its form."""
    groups = found.groupdict()
    kind = next(kind for kind in _FORMS if groups.get(kind))
    has_colon = groups.get("colon") or groups.get("within")
    return groups[kind], "colon" if has_colon else _FORMS[kind]


def _begins_small(further: str) -> bool:
    """Return whether what follows a label says that it goes on with it.

    Behind a dash or dots it goes on with what its speaker was saying before: Q. -- sign it?
    """
    further = further.lstrip()
    return not further.startswith(("-", "...")) and sentences.begins_small(further)


def _in_capitals(name: str) -> bool:
    """Return whether a name has a word in capitals, which may begin as McCONNELL or DeFAZIO."""
    return any(len(word) > 1 and word[-2:].isupper() for word in re.findall(r"[^\W\d_]+", name))


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
    name, form = _named(found)
    name = name.strip()
    how = cast(_without_ahead(name, form))
    if not how and cast(name.partition(",")[0]) == "upper":
        how = "upper"  # KOVÁCS BÉLA, a párt képviselője
    if not how and is_upper_with_office(name):
        how = "upper"
    if not how and (is_office(name) or holds_office(name)):
        how = "title"
    if _is_told(found, name):
        return None
    if not how or (form == "alone" and (len(line) > 100 or name[-1] in ".,")):
        return None
    return Shape(name, how, form)
