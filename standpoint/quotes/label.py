"""A label of a transcript: how it is written, with what around it, and what looks like one."""

import re
from typing import NamedTuple

from standpoint.patterns import regex
from standpoint.quotes import sentences
from standpoint.quotes.casts import cast, cast_of_speaker, is_addressed, is_nameless
from standpoint.quotes.forms import normal

OPEN, SHUT, COLON = r"[\[(（【［〔]", r"[\])）】］〕]", "[:：]"
_NOON = r"\s?[AaPp]\.?[Mm]\.?"
_CLOCK = (
    rf"(?:\d{{1,2}}[:h]\d\d(?::\d\d(?:[:;]\d\d)?)?(?:[.,]\d++)?(?:{_NOON})?"
    rf"|\d{{1,2}}\.\d\d{_NOON})"
)
"""The last of four pairs of digits are the frames of a film: 00:00:07:12."""
_DAY = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?\s[^\W\d_]{3,9}\s\d{4})"
_DATE = rf"(?:{_DAY},?\s)?"
_TIME = rf"[\[(]?{_DATE}{_CLOCK}(?:,\s{_DAY})?[\])]?[\s-]*+|Anf\.\s\d{{1,4}}\s+"
"""When somebody speaks, or as which number; a dash behind a time is no bullet."""
TIME = rf"(?:(?:{_TIME})(?:>\s?{_CLOCK}.*)?|\d{{1,2}}\.\d\d)"
"""It alone, as some set it on a line of its own, and subtitles: 00:12.500 --> 00:14.000"""
_WHO = r"[^\s:：()\[\]][^:：()\[\]]{0,39}?"
TIMED = regex(
    rf"(?:{_TIME})(?P<who>{_WHO})\s?{COLON}(?!\d|//)"
    rf"|(?P<said>{_WHO})\s?[\[(]{_DATE}{_CLOCK}[\])]\s?{COLON}"
)
"""Who speaks with the time, however their name is cast: [10:20] +44 7700: No; bo_9 (10:20): No."""
CIRCLE = "○◯●◎〇◆◇■□▲△"
_TAG = (
    r"(?i:[abipqsu]|article|aside|big|blockquote|body|br|caption|center|cite|code|d[dlt]|del|div|em"
    r"|figure|font|footer|h[1-6r]|head|header|html|ins|li|main|nav|[ou]l|pre|section|small|span"
    r"|strike|strong|su[bp]|t[dhrt]|table|t(?:body|foot|head)|time|title|wbr)>"
)
"""What stands in a tag of HTML, as one for bold letters does: <b>MS LEE</b>:"""
_BOLD = r"\*{2,}+|\*(?![\s*])|_{2,}+|_(?![\s_])"
"""What makes a label bold, or slanted, in Markdown."""
_MARKS = rf"(?:{_BOLD}|<{_TAG}|#+\s|>+(?!>)|[{CIRCLE}])\s*"
_NUMBER = r"(?:[-*•]|[\[(]?Q?\d{1,4}[.)\]]*|\d{1,2}\.\d\d|\([A-D]\))\s+"
AHEAD = rf"(?:{_TIME}|{_MARKS}|{_NUMBER}(?=[^:：]*{COLON}))*"
"""What may stand ahead of a label: the time, marks of a heading, a bullet or the turn's number.

Without a colon, what a bullet or a number stands ahead of may be a list of who is there.
"""
_AT = rf"(?:\s?[,|-])?\s+\[?{_DATE}{_CLOCK}\]?(?:,?\s+{_DAY})?"
_HANDLE = r"\s@\w[\w.@-]*(?:\s[·•]\s[^·•:]{1,20})?"
"""What stands behind the name of who posted something: Ann Lee @annlee · Mar 3"""
_INNER = r"(?:[^()（）\[\]]++|[(（\[][^()（）\[\]]*+[)）\]])*+"
ROLES = rf"(?:\s*[(（\[]{_INNER}[)）\]]|{_AT}|{_HANDLE}|\*++|_++|</{_TAG}){{0,9}}"
_TO_WHOM = r"to\s(?:the\s)?[A-Z][^:：.!?;\"()\[\]]{1,120}"
GOES_ON = (
    rf"(?P<further>(?<=[)）\]])\s(?:[a-zà-öø-ÿ]{{2,12}}|[A-Z]{{2,5}}|{_TO_WHOM})\s*)?"
    rf"(?P<colon>{COLON})"
)
"""A colon, which a word may part from the brackets behind a name: BERG (M) replik: Lee (Lab) MP:

So may who is asked: LEE (Labour) to the Minister of Justice:
"""
_OFFICE = (
    r"(?<=[)）\]])(?P<office>,\s[^:：.!?;\"()\[\]]{1,40}|\s[A-Z][A-Z .,'-]{1,40})"
    rf"(?={COLON}(?!\d|//))"
)
"""What is said there of who speaks, behind a comma or in capitals: ROY (R), TEXAS:"""
_NAMES = r"[^\s<>/=@:\d][^\s<>/=@:]{,29}(?:\s[A-ZÀ-ÖØ-Þ][^\s<>/=@:]{,29}){,3}"
VOICE = rf"<(?:v[.\w]*\s|(?!{_TAG})[@+]?(?={_NAMES}>(?:[\s:]|\Z)))"
"""What begins a tag that says who speaks: in subtitles <v Ann Lee>We left, in a chat <lee> No."""
_SHAPE, _AT_LENGTH = (
    regex(
        rf"(?:(?:{_BOLD})?(?:{_TIME}))?(?:{VOICE}(?P<voiced>[^<>]{{1,60}})>"
        rf"|{OPEN}(?P<bracketed>[^\[\](（）【】［］:：)]{{1,100}}?){ROLES}"
        rf"\s*(?P<within>{COLON}\s*)?{SHUT}(?P<behind>\s*{COLON}(?!\d|//))?"
        rf"|(?P<named>[^\s:：\[\](（【［\"][^:：\[\](（【［]{{0,{most}}}?){ROLES}\s*"
        rf"(?:{GOES_ON}(?!\d|//)|{_OFFICE}|\Z))"
    )
    for most in (99, 199)
)
"""A name in capitals may have all that it is of behind it: NAGY ANNA, a párt elnöke; valamint …"""
SET_OFF = regex(
    r"\s*(?P<name>Q\.?(?=\s+(?:[^\W\d_]|(?P<marked>[\"'“‘(\[$€£…—–-]|\.\.)))"
    r"|\S(?:[^\t\u00a0\u3000]{,60}?\S)??"
    r"(?=(?P<wide>[\t\u3000])|\s{2}|\u00a0))"
)
"""What a wide gap, or a tab, sets off from the words behind it; with Q, a space is enough.

Behind that a mark may come first, and then words that are small: Q (Inaudible) does he agree?
"""
_ARTICLE = (
    r"(?:An?|The|Une?|Una|El|Il|L[ea](?! \w+o\b)|Het|Een|De(?= \w+[nr]\b)|O|Uma?|[ΟΗ]|Ένας|Μία|Μια)"
)
"""What stands ahead of a noun, and hardly of a verb (Le digo, Lo dico), at a line's beginning."""
_FROM = (
    r"(?:at|aus|dans|d[aeiou]|de[ils]|del|dall?a?|dell?[ao]|from|im|in|of|uit|von|z|с|из|із|з|από)"
)
_DESCRIBED = regex(
    rf"(?:{_ARTICLE} \w+|[^\W\d_]+(?= {_FROM} ))(?: {_FROM}(?: [\w'-]+){{1,3}})?"
    r"|(?:[A-Z][\w.'-]* )+[A-Z][\w-]*'s? \w+"
    r"|(?:From the|Aus dem|Dal|Desde el|De la|Z|Ze|Из|Із) "
    r"(?:audience|floor|gallery|hall|Plenum|Publikum|Saal|pubblico|público|sali|sálu|зала|залу)"
)
"""Somebody without a name: A witness, Voice from the hall, La maire de Calais, Bo Roy's aide."""
_NOTED = regex(r"\A\s*(?:\([^()]*\)|\[[^\[\]]*\])")
"""How its speaker speaks, behind a label: (aside)."""
_PAGE_DAY = regex(r"\d{1,2}\.? [^\W\d_]+\.? (?:19|20)\d\d")
"""What heads a page or an entry: 4 Jul 2018 : Column 312."""
_BRACKETS = frozenset("([（［")
_FORMS = {
    "voiced": "voice",
    "bracketed": "brackets",
    "named": "alone",
    "stopped": "stop",
    "circled": "circle",
    "bold": "bold",
}
"""What holds the name of a label in these patterns, and its form where it has no colon."""


class Shape(NamedTuple):
    """A beginning of a line that looks like a label: its name, how it is cast, its form.

    Somebody without a name is described.
    """

    name: str
    cast: str
    form: str
    is_told_of: bool = False  # in brackets; or it is small, and a sentence follows

    @property
    def names_somebody(self) -> bool:
        """Whether it looks like a label however those are set that are listed."""
        nameless = is_nameless(self.name.lower())  # Speaker 2, but not Figure 2
        if self.form != "colon" or (any(c.isdigit() for c in self.name) and not nameless):
            return False
        several = " " in self.name or nameless
        named = self.cast == "upper" or (self.cast == "title" and several)
        return named or (bool(self.cast) and self.is_told_of)

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
        return _without_ahead(self.name, self.form) or self.name


def shape(line: str) -> Shape | None:
    """Return what a line in the normal form begins with that looks like a label.

    Examples
    --------
    >>> shape("Mr Smith (Leeds): No.")
    Shape(name='Mr Smith', cast='title', form='colon', is_told_of=True)
    >>> shape("He said to them: no.")
    """
    found = (_AT_LENGTH if line[:2].isupper() else _SHAPE).match(line[:240])
    if found is None:
        return None
    name, form = named(found)
    name = name.strip()
    if not name:
        return None  # a box to tick: [ ]
    if len(name) > 100 and (" - " in name or " " not in name.partition(",")[0]):
        return None  # CALAIS, France - The camp was closed …
    plain = _without_ahead(name, form)
    told = line[found.end("named") :].lstrip()[:2] if found["named"] else ""
    how = cast_of_speaker(plain) or ("title" if form == "voice" else "")
    if not how and found["bracketed"] and form == "colon" and name[0].isupper():
        how = "title"  # [From the gallery]: Shame!
    begins_large = next(filter(str.isalnum, line[found.end() :]), "").isupper()
    if not how and form == "colon" and is_described(plain):
        how = "described" if begins_large else ""
    if not how and form == "colon" and told[1:].isupper() and is_nameless(plain.lower()):
        how = "title"  # Ministeren for udlændinge (Anna Lee):
    if is_told(found, name) or _PAGE_DAY.fullmatch(name):
        return None
    if not how or (form == "alone" and (len(line) > 100 or name[-1] in ".,")):
        return None
    if found["office"]:
        name = line[: found.end()].strip()
    told_of = told[:1] in _BRACKETS and (how != "lower" or told[1:].isupper())  # forseti (Anna R.):
    small = how == "lower" and told[:1] in (":", "：") and begins_large  # taz: Gehen Sie?
    return Shape(name, how, form, told_of or small)


def is_described(name: str) -> bool:
    """Return whether a name is none, and says who somebody is.

    Examples
    --------
    >>> [is_described(text) for text in ("The witness", "Voz del público", "Le digo", "We say no")]
    [True, True, False, False]
    """
    return name[:1].isupper() and _DESCRIBED.fullmatch(name) is not None


def bare(label: str) -> str:
    """Return a label without the circle, brackets or colon, with what follows it, of its line."""
    label = re.sub(rf"\A{VOICE}|\s*{COLON}(?:(?!{SHUT})\W)*\Z", "", normal(label))
    label = label.lstrip(CIRCLE).lstrip().rstrip(">")
    return re.sub(rf"\A{OPEN}\s*(.*?)\s*{COLON}?\s*{SHUT}\Z", r"\1", label)


def is_told(found: re.Match[str], name: str) -> bool:
    """Return whether a line tells what somebody said, and is none of their turn: Lee (Lab) said:"""
    further = found["further"] or ""
    return further.islower() and cast(name.split()[-1]) != "upper"


def _without_ahead(name: str, form: str) -> str:
    ahead = re.match(AHEAD, f"{name}:" if form == "colon" else name)
    return name[ahead.end() :] if ahead else name


def named(found: re.Match[str]) -> tuple[str, str]:
    """Return the name that a label has, and its form."""
    groups = found.groupdict()
    kind = next(kind for kind in _FORMS if groups.get(kind))
    has_colon = any(map(groups.get, ("colon", "within", "behind", "office")))
    return groups[kind], "colon" if has_colon else _FORMS[kind]


def goes_on_small(further: str) -> bool:
    """Return whether what follows a label, and a note in brackets, says that it goes on with it.

    Behind a dash or dots it goes on with what its speaker was saying before: Q. -- sign it?
    """
    further = _NOTED.sub("", further).lstrip()
    return not further.startswith(("-", "...")) and sentences.begins_small(further)
