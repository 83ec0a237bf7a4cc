"""Where words begin and end: a passage is cut at word edges and nowhere else.

To cut elsewhere can turn a sentence into its opposite: can|'t, non-|violent, 1,|130, −|5, <|5, 5|%.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from standpoint.patterns import regex
from standpoint.quotes.forms import UNSPACED, of_hebrew, of_unelided, of_unspaced, typeset

_HYPHENS = "-‐‑\u05be"
_APOSTROPHES = "'’‘＇´`′"
"""The last three stand for one where it is typed by hand: can´t, can`t."""
_JOINERS = frozenset(_APOSTROPHES + "ʼ.·‧_&@°" + _HYPHENS)
_NUMBER_JOINERS = frozenset(",:/·‧∙⋅٫٬،⁄–‒，．：±~∼～〜´`×^*")
_ITEM = regex(r"(?:\A|\n)(?:\d{1,3}|[一二三四五六七八九十]{1,3})[.．-]\Z")
"""The number of an item of a list, at a paragraph's beginning, with no space after it: 1.中方."""
_NO_ITEM = regex(r" ([\d一二三四五六七八九十]{1,3}[.．-]\S+)")
_NOTE = regex(r"\d{1,3}(?![\w.,])")
_GERSHAYIM = frozenset('"״׳')
_PARTICLE = regex(
    r"(?<![\u05d0-\u05ea])(?:ו|ו?[בהכלמש])[\"״](?=[\u05d0-\u05ea]{3}|[\u05d0-\u05ea]{2}(?!\S))"
)
"""A Hebrew particle with the mark of a quotation (ש"המחנה), which is none of an acronym (צה"ל)."""
_TILDES = "~∼～〜"
_SIGNS = frozenset("-−–+±∓.－﹣＋﹢" + _TILDES)
_COMPARISONS = "≤≥≦≧⩽⩾≮≯≰≱≲≳≠≈≉≃≅≒＜＞﹤﹥"
_COMPARING = frozenset("<>!±∓" + _COMPARISONS + _TILDES)
_CURRENCY = "$¢-¥֏؋৲৳૱௹฿៛₠-⃀﷼﹩＄￠￡￥￦"
_PRICE = regex(rf"[{_CURRENCY}] (?=\d)(?<=[^\W\d_{UNSPACED}][{_CURRENCY}] )")
"""A currency with its sign and a space ahead of a number: US$ 5."""
_COMPARED = regex(
    rf"(?:(?<![<>\-–—])[<>]=?|!=|[{_COMPARISONS}]|(?<![\w{_TILDES}])[±∓{_TILDES}]) ?"
    rf"(?:[A-Z]{{0,3}}[{_CURRENCY}]|[{_CURRENCY}] )?[-−–+.]?\d"
)
"""A sign of comparison, or of approximation, and the number whose it is, up to its first digit."""
_OPENS_BRACKET = regex(r"[<＜](?!\s)[^<>＜＞\n]{1,80}(?<!\s)[>＞](?!\W{0,2}\d)")
_SHUTS_BRACKET = regex(
    r"[<＜](?!\s|\W?\d)(?:[^<>＜＞\n]{1,80}|[^<>＜＞\n]{1,2000}[\"'”’]\s?/?)(?<!\s)\Z"
)
"""Ahead of the second half of a pair: a tag with quoted attributes may be long."""
_PLUS = frozenset("+＋﹢")
_PARTS = frozenset("%‰‱٪％﹪°℃℉′″")
_POINTS_OF_COLUMNS = frozenset("・･")
"""What parts the tenths from a number in Japanese, as where it is set in columns: 三・五％."""
_MYRIADS = frozenset("만억조万萬亿億兆")
_AFTER_MYRIADS = regex(r"[만억조万萬亿億兆] (?=\d)(?<=\d. )")
_TENS, _ONES = "〇十百千万萬亿億兆", r"\d零一二三四五六七八九"
_NUMERALS = regex(f"[{_TENS}{_ONES}][{_TENS}]|[{_TENS}][{_ONES}]")
"""What stands together in a number of Chinese or Japanese: 二|十|五|万, 二|〇|一, 500|万."""
_PREFIX = regex(rf"[(\[（［][^\W\d_]{{1,12}}[{_HYPHENS}]?[)\]）］]\Z")
"""What stands in brackets right ahead of the rest of its word: (un)elected, (nicht-)öffentlich."""
_ATTACHED = regex(
    r"(?<=[^\W\d_])(?:\*(?=[^\W\d_])|:(?=[a-zà-öø-ÿ])|\([a-zà-öø-ÿ]{1,6}\)"
    r"|/(?=(?:inne?n?|r|n|ne|e|es|s|as|os|a|o)(?![^\W\d_])))"
)
"""What sets off an ending that is of its word: Bürger*innen, EU:s, citoyen(ne)s, Todos/as."""
_BROKEN = regex(rf"[^\W\d_][{_HYPHENS}]\n(?:[^\n]{{1,60}}\n){{0,3}}\Z")
"""The half of a word that the end of a page breaks, with the page's number or its head behind."""
_ATTACHING = frozenset("*:/()")
_DATE = regex(r"(?<!\d)\d{1,2}\. ?\d{1,2}\. ?\d{4}(?!\d)")
"""A day as it is written in Prague, Vienna or Oslo: 16. 1. 2018."""
_OF_DATES = frozenset("0123456789. ")
_IN_NUMBER = regex(
    r" (?:(?=\d{3}(?!\d)|\d{1,2}/\d{1,2}(?![\d/]))"
    r"(?:(?<=(?<!\d)\d )|(?<=(?<!\d)\d\d )|(?<=(?<!\d)\d{3} ))|(?=[¼-¾⅐-⅞](?!\d))(?<=\d ))"
)
"""A space within a number: 1 180 000, 2 1/2, 2 ½."""
_BEHIND_NUMBER = regex(r" (?=[\d¼-¾⅐-⅞])(?<=[\d.] )")
"""The space that such a number, or a date, has at least."""
_OF_RANGE = r"(\d{1,3}(?:[ .,]\d{3})+|\d{1,4}(?:[.,]\d{1,2})?)"
_RANGE = regex(
    rf"(?<![\d.,]){_OF_RANGE}(?: ?[%{_CURRENCY}])? ?[-‐–] (?=[{_CURRENCY}]?{_OF_RANGE}(?![.,]?\d))"
)
"""Two numbers with a dash and spaces between them, or a hyphen at the end of a line: 10 – 15.

Signs may stand with them: 20 % – 30 %, €20 – €30.
"""
_PARTED_BY = frozenset("-‐–")
_CLOSE_RANGE = regex(rf"(?<=\d)(?:[%‰％]|[^\W\d_]{{1,3}})?(?P<dash>[-‐–])(?=[{_CURRENCY}]?\d)")
"""The dash of a range without spaces whose numbers have signs or units: £20–£30, 2bn–3bn."""
_DASH_AHEAD = regex(rf"[-‐–] (?=[{_CURRENCY}]?\d)")
_GROUPS = regex(r"\d{1,3}(?:[.,]\d{3})+")
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
    if "." in pair and _ends_sentence(text, place):
        return True
    if _holds_together(text, place) or _compared(text, place):
        return False
    return not (_OF_DATES.issuperset(pair) and _in_date(text, place))


def _holds_together(text: str, place: int) -> bool:
    left, right = text[place - 1], text[place]
    if inside_word(left) and inside_word(right):
        unspaced = of_unspaced(left) or of_unspaced(right)
        return not unspaced or _is_mark(right) or _NUMERALS.match(left + right) is not None
    if opens_after_particle(text, place) or opens_after_particle(text, place - 1):
        return False
    further, nearer = text[max(0, place - 2) : place - 1], text[place + 1 : place + 2]
    if _joins(right, left, nearer):
        return True
    if _joins(left, further, right):
        return not _opens_item(text, place)
    if right == " ":
        return _spaced_number(text, place)
    if left == " ":
        return _spaced_number(text, place - 1)
    if (left in _PARTED_BY or right in _PARTED_BY) and _in_range(text, place):
        return True
    if left in ")]）］" and right.islower():
        return _PREFIX.search(text, max(0, place - 15), place) is not None
    if right in ")]）］" and nearer.islower():
        return _PREFIX.search(text, max(0, place - 14), place + 1) is not None
    if not _ATTACHING.isdisjoint((left, right)) and _is_attached(text, place):
        return True
    if left == "\n" and right.islower():  # a word that a page's end, it seems, broke in two
        return _BROKEN.search(text, max(0, place - 200), place) is not None
    return _signed(further, left, right, nearer)


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
            if any(character.isalnum() for character in text[start:place]):
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
    """Return how many words a typeset text has, each different one looked at once."""
    inner = sum(_in_range(typeset, dash.end()) for dash in _DASH_AHEAD.finditer(typeset))
    inner += sum(1 for space in (_PRICE, _AFTER_MYRIADS) for _ in space.finditer(typeset))
    if _BEHIND_NUMBER.search(typeset):  # few texts have such, and many are counted
        inner += sum(1 for _ in _IN_NUMBER.finditer(typeset))
        inner += sum(date.group().count(" ") for date in _DATE.finditer(typeset))
    # Behind a word no number is that of an item: 5 1.a
    behind = _NO_ITEM.findall(typeset)
    inner += sum(1 + _words_in(token) - _words_in(f"a {token}") for token in behind)
    return sum(map(_words_in, typeset.split())) - inner


@lru_cache(maxsize=16_384)
def _words_in(token: str) -> int:
    return sum(1 for _ in words(token))


def inside_word(character: str) -> bool:
    """Return whether a character is a letter, a digit or a mark on one."""
    return character.isalnum() or _is_mark(character)


def _is_mark(character: str) -> bool:
    return not character.isascii() and unicodedata.category(character)[0] == "M"


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

    A word with a capital does (camp.They), or, where the cut is ahead of the full stop, the number
    of a note (camp.12). What is shorter may be part of an abbreviation: e.V.
    """
    stop = place if text[place] == "." else place - 1
    ahead, after = text[max(0, stop - 3) : stop], text[stop + 1 : stop + 3]
    if not (len(ahead) == 3 and ahead.isalpha() and ahead.islower()):
        return False
    if after[:1].isupper() and after[1:].islower():
        return True
    return stop == place and _NOTE.match(text, stop + 1) is not None


def _is_attached(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take from a word an ending that is set off."""
    return any(
        found.start() <= place < found.end() or (place == found.end() and text[place].isalpha())
        for found in _ATTACHED.finditer(text, max(0, place - 10), place + 10)
    )


def _opens_item(text: str, place: int) -> bool:
    """Return whether the mark ahead of `place` parts an item's number from its first word."""
    right = text[place]
    if not right.isalpha() or (text[place - 1] == "-" and right.lower() != right.upper()):
        return False  # 2-year-olds
    return _ITEM.search(text, max(0, place - 5), place) is not None


def _in_date(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take a part from a date with spaces in it."""
    dates = _DATE.finditer(text, max(0, place - 11), place + 12)
    return any(found.start() < place < found.end() for found in dates)


def _spaced_number(text: str, space: int) -> bool:
    """Return whether the space at `space` parts the groups of a number, or it and its sign."""
    left, right = text[space - 1 : space], text[space + 1 : space + 2]
    if left in _PARTED_BY or right in _PARTED_BY:
        return _in_range(text, space)
    if left.isdigit() and (right in _PARTS or _is_currency(right)):
        return not text[space + 2 : space + 3].isdigit()  # else it is the sign of that number
    if _IN_NUMBER.match(text, space):
        return True
    if not right.isdigit():
        return False
    if left in _MYRIADS:  # 12만 5000
        return text[space - 2 : space - 1].isdigit()
    if _is_currency(left):  # of this number, where it is not that of one ahead of it
        return re.search(r"\d ?\Z", text[max(0, space - 3) : space - 1]) is None
    return False


def _in_range(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take one number from a range."""
    dashes = _CLOSE_RANGE.finditer(text, max(0, place - 6), place + 4)
    if any(found.start("dash") <= place <= found.end("dash") for found in dashes):
        return True
    return any(
        found.start() < place < found.end(2) and _value(found[1]) < _value(found[2])
        for found in _RANGE.finditer(text, max(0, place - 18), place + 18)
    )


def _value(number: str) -> float:
    number = number.replace(" ", "")
    if _GROUPS.fullmatch(number):
        return float(number.replace(",", "").replace(".", ""))
    return float(number.replace(",", "."))


def _signed(further: str, left: str, right: str, nearer: str) -> bool:
    """Return whether the edge between `left` and `right` would take its sign from a number."""
    if left.isnumeric():
        more = right in _PLUS and not nearer.isalnum()  # 18+
        return more or right in _PARTS or _is_currency(right)
    if _is_currency(right):
        if left in _SIGNS:
            return nearer.isdigit() or not inside_word(further)
        return left.isalnum() and not of_unspaced(left)  # US$ 5
    if right.isdigit():
        if left in _TILDES and inside_word(further):
            return False  # a range: 5月～8月
        if left in _PARTS or _is_currency(left):  # %45 in Turkish
            return True
        return left in _SIGNS and left != further and not _in_spaced_word(further)
    return False


def _compared(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take a sign of comparison from a number."""
    first, last = max(0, place - 8), place + 8
    if _COMPARING.isdisjoint(text[first:place]):
        return False
    return any(
        found.start() < place < found.end() and not _is_bracket(text, found.start())
        for found in _COMPARED.finditer(text, first, last)
    )


def _is_bracket(text: str, place: int) -> bool:
    """Return whether a sign is half of a pair, such as <b>, or marks a block quotation."""
    if text[place] in "<＜":
        return _OPENS_BRACKET.match(text, place) is not None
    if text[place] not in ">＞":
        return False
    begins = text[max(0, place - 1) : place] in ("", "\n") and text[place + 1] == " "
    opened = max(text.rfind(sign, max(0, place - 2_003), place) for sign in "<＜")
    return begins or (opened >= 0 and _SHUTS_BRACKET.match(text, opened, place) is not None)


def _in_spaced_word(character: str) -> bool:
    """Return whether a character may be one of a word; in scripts without spaces each is a word."""
    return bool(character) and inside_word(character) and not of_unspaced(character)


def _is_currency(character: str) -> bool:
    return bool(character) and unicodedata.category(character) == "Sc"
