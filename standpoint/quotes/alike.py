"""What looks like a speaker's label without a colon, by those that a transcript lists."""

import re
from collections.abc import Collection
from functools import cached_property

from standpoint.patterns import regex
from standpoint.quotes.casts import (
    COURTESY,
    MOST_WORDS,
    OFFICES,
    PARTICLES,
    cast,
    is_addressed,
    is_nameless,
)
from standpoint.quotes.forms import normal
from standpoint.quotes.label import (
    CIRCLE,
    COLON,
    ROLES,
    SET_OFF,
    Shape,
    goes_on_small,
    is_described,
)

_WORD = r"(?:[(\[][^()\[\]:!?;\"]*[)\]]|(?:[^\W\d_]{1,4}\.)*[^\s.．:!?;,\"([-][^\s.．:!?;,\"]*)"
_TITLE = r"(?i:[ds]ra?|eng|exma?|hon|jr|mme|prof|rev|st)"
"""What is shortened ahead of a name behind an article: O SR. LIMA. – Não."""
_STOP = r"(?:\s(?!\.\s?\.))?\.-?"
_STOPPED = regex(
    rf"(?P<name>(?:[^\W\d_]{{1,4}}\.|{_WORD})(?: (?:(?:[^\W\d_]|{_TITLE})\.|{_WORD}))*)"
    rf"(?:,(?:[^.:!?;\"\d]|\"[^.:!?;\"\d]*\")*)?(?P<end>(?:{_STOP}|\s-)(?=\s|\Z)|．)"
)
"""What ends with a full stop or a dash as a label may: M. Jean Roy, ministre de l'intérieur."""
_BOLD = regex(r"\*\*(?P<name>[^*:]{1,60})\*\*(?P<end>)(?=\s)")
"""What is bold, without a colon, as a label may be: **Ann Lee** We oppose it."""
_SHORT_NAME = regex(r"(?P<name>[^\W\d_a-z]{2,4})\.(?=\s)")
"""A name that could be an abbreviation ahead of one: LAI."""
_INITIALS = regex(r"[^\W\d_]{2,40}(?: ?[^\W\d_]\.){2}(?:, [^.:!?;]{1,150}\.)?(?=\s|\Z)")
"""A name with its initials behind it, and perhaps who that is: Петров П. П., фракция ЕР."""
_INITIALED = regex(r"(?:[^\W\d_]\.)+[^\W\d_]{2}")
"""A name with its initials right ahead of it: A.Kalniņš"""
_CIRCLED = regex(
    rf"[{CIRCLE}]\s?(?![{CIRCLE}])(?:[^\s:：()（）。、]{{1,30}}[(（][^()（）]{{1,40}}[)）]|[^\s:：()（）。、]{{1,20}}"
    r"(?: [^\s:：()（）。、]{1,20}){0,1}(?=\s))"
)
"""A name or an office behind a circle, as in the records of Tokyo and Seoul: ○議長（山田君）."""
_SHORT_AT_END = regex(r"(?<=\s)(?:Jr|Sr|Esq|[^\W\d_])\.\Z")
"""A full stop of a name, which ends no label: Smith Jr."""
_TOLD_OF = regex(r"\s[\[(][^\[\]()]*[\])]\Z")
"""What is said of a speaker behind a name: Ms. Lee [continuing]."""
_SMALL_OFFICE = regex(
    r"(?P<name>[^\W\d_][^\s,:.!?;\"]*(?:,? [^\s,:!?;\"]+){1,4}), (?=[a-zà-öø-ÿ])[^:.!?;\"]{1,60}"
    rf"(?:(?P<colon>(?={COLON}(?!\d|//)))|\Z)"
)
"""A name with what somebody is, in small letters, perhaps alone: Ann Lee, mayor of Calais:"""
_PRONOUN = regex(
    r"\b(?:I|[Yy]ou|your|[Ww]e|our|us|my|me|s?he|they|it|[Jj]e|j'|[Vv]ous|votre|[Nn]ous)\b"
)
"""No office holds it, and what is said to somebody does."""
_OF_US = regex(r"\b(?:I(?!\.)|YOU|YOUR|WE|OUR|IS|ARE)\b")
"""No name in capitals holds it: WE STAY. So we said."""
_OF_SENTENCES = frozenset(
    "a avait doit est était l'a n'a n'est ne nous peut s'est se sera va vous".split()
)
"""What no office holds either, and a sentence that begins with one: M. le ministre l'a dit."""
_FURTHER = regex(r"[,(\[]")
"""What begins who somebody is, behind the name, where capitals are those of a party."""


class Alike:
    """What looks like the listed labels of a transcript, and is none of them."""

    def __init__(self, listed: Collection[str]) -> None:
        self._listed = listed
        ended = [one for one in listed if one[-1] in ".．-"]
        self.has_stops = bool(ended)
        self._all_large = not any(one[0].islower() for one in listed)
        self._stopped = [one for one in ended if not _SHORT_AT_END.search(one)]
        names = "|".join(map(re.escape, listed)) or "(?!)"
        large = "|".join(re.escape(one) for one in listed if " " in one and cast(one) == "upper")
        self._unstopped = regex(
            rf"(?P<name>{names}){ROLES}(?:{_STOP}|\s-)(?=\s|\Z)"
            rf"|(?P<large>{large or '(?!)'}){ROLES}(?=\s[A-Z]['\s]?[a-z].*[^\W\d_][.?!])"
        )

    def shape(self, line: str, raw: str) -> Shape | None:
        """Return what a line in normal form begins with that looks like a label without a colon.

        It is one that is listed, with a full stop or a dash behind it, or in capitals ahead of a
        sentence that has none; or it stands behind a circle or ahead of a wide gap; or it ends with
        a full stop or a dash, as one that is listed does; or it stands apart, which none needs to
        be set like. `raw` is the line as it came.
        """
        if not self._listed or (line[:1].islower() and self._all_large):  # as most lines of prose
            return None
        office = self._has_small_offices and _SMALL_OFFICE.match(line)
        if office and cast(office["name"]) == "title" and not _is_spoken_to(office["name"]):
            return Shape(office[0], "title", "alone" if office["colon"] is None else "colon")
        other = self._unstopped.match(line)
        if other and (other["large"] or cast(other["name"]) in ("upper", "title")):
            goes_on = goes_on_small(line[other.end() :])
            return None if goes_on else Shape(other["large"] or other[0], "title", "listed")
        if line[:1] in CIRCLE:
            behind = raw.lstrip().removeprefix(line[:1])
            first = f"{line[:1]}{normal(behind.split(maxsplit=1)[0])} " if behind.strip() else ""
            circled = _CIRCLED.match(line) or _CIRCLED.match(first)
            return Shape(circled[0], "caseless", "circle") if circled else None
        gap = SET_OFF.match(raw)
        name = normal(gap["name"]) if gap else ""
        how = cast(name)
        # In prose there is no tab, and two spaces may stand behind a sentence.
        is_wide = gap and (gap["wide"] or (name.count(" ") < 3 and name[-1] not in ".?!"))
        if how in ("upper", "title") or (
            is_wide and how == "caseless" and not "ぁ" <= name[-1] <= "ん"
        ):
            stopped = self._like_stopped(line)  # LEE.  No.
            return stopped or Shape(name, how, "listed" if name in ("Q", "Q.") else "gap")
        return self._like_stopped(line) or self._apart(line)

    def _apart(self, line: str) -> Shape | None:
        """Return what begins a line that is a label however those are set that are listed.

        It is a name in capitals ahead of a full stop; or one that a dash follows, or that is bold;
        or an office. In each case a sentence begins behind it.
        """
        found = _BOLD.match(line) or _STOPPED.match(line)
        further = line[found.end() :].lstrip(" -") if found else ""
        if not found or not further or goes_on_small(further):
            return None
        name, end = _TOLD_OF.sub("", found["name"]), line[found.end("name") : found.end()]
        how, several = cast(name), name.count(" ") in (1, 2, 3)
        stopped = end == "." and not line.startswith(" - ", found.end())
        if "," in end:
            sure = False  # who is spoken to
        elif is_nameless(name.lower()):
            sure = bool(how) and not is_addressed(name)
        elif any(map(str.isdigit, name)):
            sure = False  # Part 2 – The plan.
        elif stopped:
            sure = how == "upper" and several and not (further.isupper() or _OF_US.search(name))
        else:
            several = several and not name.startswith("The ")
            several = several or name.casefold() in self.last_names or name in ("P", "Q", "R")
            sure = several and how in ("upper", "title")
        return Shape(found[0] if found["end"] else name, "title", "apart") if sure else None

    def _like_stopped(self, line: str) -> Shape | None:
        """Return what a line begins with that looks like a label with a full stop, or a dash.

        It is in capitals as one that is listed so; or it begins with the same word as one or with a
        form of address, and goes on with a name, in capitals where all of those have some, or with
        an article and an office. A name that has capitals as all of those, that initials end, that
        is an office's or that of many, or that a dash follows besides, needs no such word.
        """
        found = self.has_stops and _INITIALS.match(line)
        if found and not goes_on_small(line[found.end() :]):
            return Shape(found[0], "title", "stop")
        if not self._stopped:
            return None
        longer = _STOPPED.match(line)
        in_capitals = longer and cast(_TOLD_OF.sub("", longer["name"])) == "upper"
        # DR. LAI. is one label, and of LAI. Yes. the first word is.
        short = None if in_capitals else _SHORT_NAME.match(line)
        for found in (short, longer):
            goes_on = found and goes_on_small(line[found.end() :])
            if found and not goes_on and self._ends_as_listed(found):
                return Shape(found[0], "title", "stop")
        return None

    def _ends_as_listed(self, found: re.Match[str]) -> bool:
        """Return whether what ends with a full stop, or a dash, looks like what is listed."""
        line, name = found.string, _TOLD_OF.sub("", found["name"])
        how = cast(name)
        first, *words = name.split()
        end = line[found.end("name") : found.end()]
        if end[0] == "," and (_is_office(" ".join(words)) or _PRONOUN.search(end)):
            return False  # who is spoken to: Mr. Chairman, no. Ms. Lee, I thank you.
        if words and f"{words[-1]}." in COURTESY:
            return False  # Ms. Lee and Mr. Roy, thank you.
        several = words or (how == "upper" and (end == " -" or _is_office(name)))
        alike = [one for one in self._stopped if several or " " not in one.rstrip(" .．-")]
        dashed = end == ".-" or line.startswith(" - ", found.end())
        dashed = dashed or (end == " -" and any(one.endswith(" -") for one in alike))
        if how == "upper":
            return any(cast(_name(one)) == "upper" for one in alike)
        if how == "caseless":
            return end in (" -", "．") and any(one.endswith(end) for one in self._stopped)
        if self._capitals:
            return how == "title" and _in_capitals(name)
        named = dashed or is_nameless(name.lower()) or _INITIALED.match(name)
        if how == "title" and named:
            return True
        begins = bool(words) and first in self._beginnings
        has_office = begins and words[0] in PARTICLES and len(words) <= MOST_WORDS
        if has_office and _OF_SENTENCES.isdisjoint(words):
            return True
        return begins and cast(" ".join(words)) in ("title", "upper")

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """What stands ahead of names in labels with a full stop."""
        return COURTESY | OFFICES | {one.split()[0] for one in self._stopped}

    @cached_property
    def _capitals(self) -> bool:
        """Whether all names that end with a full stop, or a dash, have capitals."""
        return all(_in_capitals(_name(one)) for one in self._stopped)

    @cached_property
    def _has_small_offices(self) -> bool:
        """Whether a listed label says in small letters what somebody is."""
        return any(_SMALL_OFFICE.match(f"{one}:") for one in self._listed)

    @cached_property
    def casts(self) -> frozenset[str]:
        """How the listed labels are cast, those that say at length who it is by how they begin.

        What is described is told as a title is.
        """
        begun = (
            cast(one) or cast(" ".join(one.split()[:2])) or ("title" if is_described(one) else "")
            for one in self._listed
        )
        return frozenset(filter(None, begun))

    @cached_property
    def folded(self) -> frozenset[str]:
        return frozenset(label.casefold() for label in self._listed)

    @cached_property
    def last_names(self) -> frozenset[str]:
        """The last words of the listed labels, which may stand alone for them: Lee for MR LEE."""
        return frozenset(label.split()[-1] for label in self.folded)


def _name(label: str) -> str:
    """Return a label without who somebody is, behind the name."""
    return _FURTHER.split(label, maxsplit=1)[0]


def _is_office(name: str) -> bool:
    return is_nameless(name.lower()) or name.title() in OFFICES


def _is_spoken_to(name: str) -> bool:
    """Return whether a name may be that of somebody who is spoken to: Mr Speaker, I say this:"""
    return is_addressed(name) or is_nameless(name.lower())


def _in_capitals(name: str) -> bool:
    """Return whether a name has a word in capitals, which may begin as McCONNELL or DeFAZIO."""
    return any(len(word) > 1 and word[-2:].isupper() for word in re.findall(r"[^\W\d_]+", name))
