"""Characters that only look like others.

They are never matched, but named where a passage fails by one; and two names that differ in nothing
else are told to be one.
"""

import unicodedata
from typing import NamedTuple

from standpoint.patterns import regex
from standpoint.quotes.forms import normal

# Cyrillic, Greek and Armenian letters for Latin ones, and radicals for the characters they are part
# of, which texts taken out of PDF files are full of. Unicode's own foldings tell the rest.
_LETTERS = zip(
    "аеорсухіјѕԁһӏԛԝАВЕЗКМНОРСТУХІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιυκօսոհցՕՍ"
    "⺟⺠⻁⻄⻅⻆⻉⻋⻑⻓⻔⻗⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲⻳",
    "aeopcyxijsdhlqwABE3KMHOPCTYXIJSGABEZHIKMNOPTYXovıuкouпhgOU"
    "母民虎西见角贝车長长门雨青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙亀龟",
    strict=True,
)
_WRITTEN = zip("şŞţŢيكة", "șȘțȚیکه", strict=True)
"""A cedilla for the comma below of Romanian, and Arabic letters for those of Persian and Urdu."""
_SEEN_AS = {**dict(_LETTERS), **dict(_WRITTEN)}
_ALIKE = ("LATIN", "CYRILLIC", "GREEK", "ARMENIAN")
"""The scripts that share letters by their looks."""
_WORD = regex(r"\w+")
_UNSEEN = regex(
    "(\U0001f3f4[\U000e0020-\U000e007f]+)|[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2800\u3164"
    "\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]"
)
"""Fillers, variants of one character, and tags, but for those that make a flag another one."""


class Lookalike(NamedTuple):
    """A character of the source and the different one that a passage has there, each with its name.

    Examples
    --------
    >>> Lookalike.of("⼊", "入").theirs
    "'⼊' (U+2F0A, KANGXI RADICAL ENTER)"
    """

    theirs: str
    yours: str

    @classmethod
    def of(cls, theirs: str, yours: str) -> "Lookalike":
        return cls(_named(theirs), _named(yours))


def seen(text: str) -> str:
    """Return a text of the same length with each character as what it looks like.

    Examples
    --------
    >>> seen("ｆｉｎｅ"), seen("ﬁne")
    ('fine', 'ﬁne')
    """
    if text.isascii():
        return text
    return text.translate({ord(character): _seen(character) for character in set(text)})


def sameness(text: str) -> str:
    """Return what texts have in common that readers take for one.

    Case, white space and marks make no difference, nor does how an accent is written; look-alikes
    make none in a word that mixes scripts, and so is in none of them; nor does what is not seen.

    Examples
    --------
    >>> sameness("Cyclists’  Union") == sameness("cyclists' union")
    True
    >>> [sameness(word) == "tax" for word in ("T\u0430x", "\u0422\u0430\u0445")]
    [True, False]
    >>> sameness("t\u0585ur"), sameness("t\u03bfur")
    ('tour', 'tour')
    """
    shown = _UNSEEN.sub(lambda found: found[1] or "", text)
    return _WORD.sub(lambda word: _unmixed(word[0]), normal(shown)).casefold().strip()


def is_mixed(text: str) -> bool:
    """Return whether a word of a text has letters of two scripts, which only look alike.

    Examples
    --------
    >>> is_mixed("t\u0430x.example"), is_mixed("\u0442\u0430\u0445.example")
    (True, False)
    """
    return not text.isascii() and any(map(_mixes, _WORD.findall(text)))


def _mixes(word: str) -> bool:
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in set(word)}
    return len(scripts.intersection(_ALIKE)) > 1


def _unmixed(word: str) -> str:
    """Return a word that mixes scripts as what it looks like, every other as it is."""
    if not is_mixed(word):
        return word
    return seen(seen(word.lower()).upper())  # some look like others as capitals alone, some small


def _named(character: str) -> str:
    return f"'{character}' (U+{ord(character):04X}, {unicodedata.name(character)})"


def _seen(character: str) -> str:
    folded = unicodedata.normalize("NFKC", character)
    folded = folded if len(folded) == 1 else character
    return _SEEN_AS.get(folded, folded)
