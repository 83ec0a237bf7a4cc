"""Where words begin and end: a passage is cut at word edges and nowhere else.

To cut elsewhere can turn a sentence into its opposite: can|'t, non-|violent, 1,|130, −|5, <|5, 5|%.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from standpoint.patterns import regex
from standpoint.quotes.forms import (
    RAISED,
    inside_word,
    is_mark,
    of_hebrew,
    of_unelided,
    of_unspaced,
    typeset,
)
from standpoint.quotes.numbers import (
    DASHES,
    compared,
    cut_through,
    in_date,
    in_range,
    signed,
    spaced_number,
)

_HYPHENS = "-‐‑\u05be"
_APOSTROPHES = "'’‘＇´`′"
"""The last three stand for one where it is typed by hand: can´t, can`t."""
_JOINERS = frozenset(_APOSTROPHES + ".·‧_&@°" + _HYPHENS)
_NUMBER_JOINERS = frozenset(",:/∙⋅٫٬،⁄‒，．：±~∼～〜´`×^*")
_POINTS_OF_COLUMNS = frozenset("・･")
"""What parts the tenths from a number in Japanese, as where it is set in columns: 三・五％."""
_ITEM = regex(r"(?:\A|\n)(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.-]\Z")
"""The number of an item of a list, at a paragraph's beginning, with no space after it: 1.中方."""
_NOTE = regex(r"\d{1,3}(?![\w.,])")
_GERSHAYIM = frozenset('"״׳')
_PARTICLE = regex(
    r"(?<![\u05d0-\u05ea])(?:ו|ו?[בהכלמש])[\"״](?=[\u05d0-\u05ea]{3}|[\u05d0-\u05ea]{2}(?!\S))"
)
"""A Hebrew particle with the mark of a quotation (ש"המחנה), which is none of an acronym (צה"ל)."""
_TENS, _ONES = "〇十百千万萬亿億兆", r"\d零一二三四五六七八九"
_NUMERALS = regex(f"[{_TENS}{_ONES}之第数數几幾][{_TENS}]|[{_TENS}之第][{_ONES}]")
"""What stands together in a number of Chinese or Japanese: 二|十|五|万, 500|万, 数|千, 第|5."""
_PREFIX = regex(rf"[(\[（［][^\W\d_]{{1,12}}[{_HYPHENS}]?[)\]）］]\Z")
"""What stands in brackets right ahead of the rest of its word: (un)elected, (nicht-)öffentlich."""
_ATTACHED = regex(
    r"[^\W\d_](?:(?:\*(?=[^\W\d_])|:(?=[a-zà-öø-ÿ])|\([a-zà-öø-ÿ]{1,6}\)"
    r"|/-?(?=(?:in(?:nen)?|r|n|ne|e|es|s|as|os|a|o)(?![^\W\d_])))[^\W\d_]?)+"
    r"|(?<!\w)(?i:anti|ex|nicht|non|post|pre|pro)–\w"
    r"|(?:(?<!\w)[A-Z]\.){2,4}[-‐‑][a-z]|(?<!\w)[a-z]/[a-z]"
)
"""What sets off an ending that is of its word: Bürger*innen, EU:s, citoyen(ne)s, Schüler/-innen.

Or a beginning that a dash joins to several words: non–New Yorkers; or initials: U.S.-led, s/he.
"""
_BROKEN = regex(rf"[^\W\d_][{_HYPHENS}]\n(?:[^\n]{{1,60}}\n){{0,3}}\Z")
"""The half of a word that the end of a page breaks, with the page's number or its head behind."""
_ATTACHING = frozenset("*:/()–-‐‑")
_PARTED = regex(
    r"\n|(?<=[\w,.;:!?\"'”’»)]) (?=[^\W\d_¼-¾⅐-⅞一二三四五六七八九十])"
    r"|(?<=\d) (?!\d{3}(?!\d))(?=\d++(?:\s|\Z))"
)
"""What surely parts words: a paragraph's end, a space ahead of a letter that numbers no item.

So does one between two numbers, of which the further has nothing but digits and not just three.
"""
_TWO_WORDS = regex(r"[A-Za-zÀ-ÖØ-öø-ɏ] [A-Za-zÀ-ÖØ-öø-ɏ]")
"""A space between two letters parts words in any case; most passages have one."""


def edge(text: str, place: int) -> bool:
    """Return whether a word, or a number, begins or ends just before `place` of a typeset text.

    A number is one word with its sign, also one of comparison (< 5, ~5, 18+), with the sign of its
    currency or of a percentage, and whatever its groups are parted by.
    """
    if place <= 0 or place >= len(text):
        return True
    pair = text[place - 1 : place + 1]
    if pair.isascii() and pair.isalnum():
        return False
    if ("." in pair and _ends_sentence(text, place)) or _ends_noted_word(text, place):
        return True
    return not (_holds_together(text, place) or compared(text, place) or in_date(text, place))


def _holds_together(text: str, place: int) -> bool:
    left, right = text[place - 1], text[place]
    if inside_word(left) and inside_word(right):
        unspaced = of_unspaced(left) or of_unspaced(right)
        of_number = left.isdigit() and right.isdigit()  # ๑|๒๐
        held = of_number or is_mark(right) or _NUMERALS.match(left + right) is not None
        return held or not unspaced
    if opens_after_particle(text, place) or opens_after_particle(text, place - 1):
        return False
    further, nearer = text[max(0, place - 2) : place - 1], text[place + 1 : place + 2]
    if _joins(right, left, nearer):
        return True
    if _joins(left, further, right):
        return not _opens_item(text, place)
    if right == " ":
        return spaced_number(text, place)
    if left == " ":
        return spaced_number(text, place - 1)
    if (left in DASHES or right in DASHES) and in_range(text, place):
        return True
    if left in ")]）］" and right.islower():
        return _PREFIX.search(text, max(0, place - 15), place) is not None
    if right in ")]）］" and nearer.islower():
        return _PREFIX.search(text, max(0, place - 14), place + 1) is not None
    if not _ATTACHING.isdisjoint((left, right)) and any(cut_through(_ATTACHED, text, place, 10)):
        return True
    if left == "\n" and right.islower():  # a word that a page's end, it seems, broke in two
        return _BROKEN.search(text, max(0, place - 200), place) is not None
    return signed(further, left, right, nearer)


def words(text: str) -> Iterator[str]:
    """Yield the words of `text`; scripts without spaces count by the character.

    Examples
    --------
    >>> list(words("1,130 can’t—“so” 1 180 000 %"))
    ['1,130', 'can’t', 'so', '1 180 000 %']
    """
    text = typeset(text)
    start = 0
    for place in range(1, len(text) + 1):
        if edge(text, place):
            if any(c.isalnum() and c not in RAISED for c in text[start:place]):
                yield text[start:place]
            start = place


def has_words(text: str, least: int) -> bool:
    """Return whether a text has `least` words or more.

    Examples
    --------
    >>> [has_words(text, 2) for text in ("They left.", "1 180 000", "港を")]
    [True, False, True]
    """
    if least <= 2 and _TWO_WORDS.search(text):
        return True
    return len(list(islice(words(text), least))) == least


def word_count(typeset: str) -> int:
    """Return how many words a typeset text has, each different stretch looked at once."""
    return sum(map(_words_in, _PARTED.split(typeset)))


def _words_in(stretch: str) -> int:
    is_one = stretch.isascii() and stretch.isalnum()
    return 1 if is_one else _words_looked_at(stretch)


@lru_cache(maxsize=16_384)
def _words_looked_at(stretch: str) -> int:
    return sum(1 for _ in words(stretch))


def opens_after_particle(text: str, place: int) -> bool:
    """Return whether the mark at a place opens a quotation, a Hebrew particle right ahead of it."""
    if text[place] not in _GERSHAYIM:
        return False
    return any(_PARTICLE.match(text, start) for start in (place - 1, place - 2) if start >= 0)


def _joins(joiner: str, left: str, right: str) -> bool:
    """Return whether `joiner` holds the characters beside it together, of which either may lack."""
    if joiner in _NUMBER_JOINERS and left.isdigit() and right.isdigit():
        return joiner != "，" or "０" <= left <= "９"  # else it parts clauses
    if joiner in _POINTS_OF_COLUMNS:
        return left.isnumeric() and right.isnumeric()
    if joiner in _GERSHAYIM:
        return bool(of_hebrew(left) and of_hebrew(right))
    if joiner in _APOSTROPHES and (of_unelided(left) or of_unelided(right)):
        return False
    return joiner in _JOINERS and inside_word(left) and inside_word(right)


def _ends_sentence(text: str, place: int) -> bool:
    """Return whether a full stop beside `place` ends a sentence, though no space follows it.

    A word with a capital does (camp.They, camp.I), the raised number of a note (2020.³), or, where
    the cut is ahead of the full stop, one on the line (camp.12). What is shorter may be part of an
    abbreviation: e.V.
    """
    stop = place if text[place] == "." else place - 1
    if text[stop + 1 : stop + 2] in RAISED:
        return True
    ahead, after = text[max(0, stop - 3) : stop], text[stop + 1 : stop + 3]
    if not (len(ahead) == 3 and ahead.isalpha() and ahead.islower()):
        return False
    if after[:1].isupper() and (after[1:].islower() or after[1:].isspace()):
        return True
    return stop == place and _NOTE.match(text, stop + 1) is not None


def _ends_noted_word(text: str, place: int) -> bool:
    """Return whether the raised number of a note follows a word: the camp¹, but km² and 10⁶."""
    if text[place] not in RAISED:
        return False
    ahead = text[max(0, place - 4) : place]
    return len(ahead) == 4 and ahead.isalpha() and ahead.islower()


def _opens_item(text: str, place: int) -> bool:
    """Return whether the mark ahead of `place` parts an item's number from its first word."""
    right = text[place]
    if not right.isalpha() or (text[place - 1] == "-" and right.lower() != right.upper()):
        return False  # 2-year-olds
    return _ITEM.search(text, max(0, place - 5), place) is not None
