"""What belongs to a number: its groups, its sign, that of its currency or of a comparison, a range.

A passage that leaves a part of it out says another number: 1| 130, −|5, <| 5, 5| %, £20|–£30.
"""

import re
import unicodedata
from collections.abc import Iterator

from standpoint.patterns import regex
from standpoint.quotes.forms import inside_word, of_unspaced

_TILDES = "~∼～〜"
_SIGNS = frozenset("-−–+±∓.－﹣＋﹢" + _TILDES)
_COMPARISONS = "≤≥≦≧⩽⩾≮≯≰≱≲≳≠≈≉≃≅≒＜＞﹤﹥"
_COMPARING = frozenset("<>!±∓" + _COMPARISONS + _TILDES)
_CURRENCY = "$¢-¥֏؋৲৳૱௹฿៛₠-⃀﷼﹩＄￠￡￥￦"
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
_MYRIADS = frozenset("만억조万萬亿億兆")
_NUMBER_AHEAD = regex(r"(?:\d ?|[〇零一二三四五六七八九十百千万萬亿億兆])\Z")
"""A number right ahead of a sign, which then is not that of the one behind: 5€ 10, 五€ 10."""
_DATE = regex(r"(?<!\d)\d{1,2}\. ?\d{1,2}\. ?\d{4}(?!\d)")
"""A day as it is written in Prague, Vienna or Oslo: 16. 1. 2018."""
_OF_DATES = frozenset("0123456789. ")
_IN_NUMBER = regex(
    r" (?:(?=\d{3}(?!\d)|\d{1,2}/\d{1,2}(?![\d/]))"
    r"(?:(?<=(?<!\d)\d )|(?<=(?<!\d)\d\d )|(?<=(?<!\d)\d{3} ))|(?=[¼-¾⅐-⅞](?!\d))(?<=\d ))"
)
"""A space within a number: 1 180 000, 2 1/2, 2 ½."""
_OF_RANGE = r"(\d{1,3}(?:[ .,]\d{3})+|\d{1,4}(?:[.,]\d{1,2})?)"
_RANGE = regex(
    rf"(?<![\d.,]){_OF_RANGE}(?: ?[%{_CURRENCY}])? ?[-‐–] (?=[{_CURRENCY}]?{_OF_RANGE}(?![.,]?\d))"
)
"""Two numbers with a dash and spaces between them, or a hyphen at the end of a line: 10 – 15.

Signs may stand with them: 20 % – 30 %, €20 – €30.
"""
DASHES = frozenset("-‐–")
"""What may stand between the two numbers of a range."""
_CLOSE_RANGE = regex(rf"(?<=\d)(?:[%‰％]|[^\W\d_]{{1,3}})?(?P<dash>[-‐–])(?=[{_CURRENCY}]?\d)")
"""The dash of a range without spaces whose numbers have signs or units: £20–£30, 2bn–3bn."""


def cut_through(
    pattern: re.Pattern[str], text: str, place: int, reach: int
) -> Iterator[re.Match[str]]:
    """Yield what a pattern finds no farther from `place` than `reach` that a cut there parts."""
    for found in pattern.finditer(text, max(0, place - reach), place + reach):
        if found.start() < place < found.end():
            yield found


def in_date(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take a part from a date with spaces in it."""
    if text[place] not in _OF_DATES or text[place - 1] not in _OF_DATES:
        return False
    return any(cut_through(_DATE, text, place, 12))


def spaced_number(text: str, space: int) -> bool:
    """Return whether the space at `space` parts the groups of a number, or it and its sign."""
    left, right = text[space - 1 : space], text[space + 1 : space + 2]
    if left in DASHES or right in DASHES:
        return in_range(text, space)
    if left.isdigit() and (right in _PARTS or _is_currency(right)):
        return not text[space + 2 : space + 3].isdigit()  # else it is the sign of that number
    if _IN_NUMBER.match(text, space):
        return True
    if not right.isdigit():
        return False
    if left in _MYRIADS:  # 12만 5000
        return text[space - 2 : space - 1].isdigit()
    if _is_currency(left):  # of this number, where it is not that of one ahead of it
        return _NUMBER_AHEAD.search(text, max(0, space - 3), space - 1) is None
    return False


def in_range(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take one number from a range."""
    dashes = _CLOSE_RANGE.finditer(text, max(0, place - 6), place + 4)
    if any(found.start("dash") <= place <= found.end("dash") for found in dashes):
        return True
    ranges = cut_through(_RANGE, text, place, 18)
    return any(_value(found[1]) < _value(found[2]) for found in ranges)


def _value(number: str) -> float:
    return float(re.sub(r"[ .,](?=\d{3})", "", number).replace(",", "."))


def signed(further: str, left: str, right: str, nearer: str) -> bool:
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


def compared(text: str, place: int) -> bool:
    """Return whether a cut at `place` would take a sign of comparison from a number."""
    if _COMPARING.isdisjoint(text[max(0, place - 8) : place]):
        return False
    numbers = cut_through(_COMPARED, text, place, 8)
    return any(not _is_bracket(text, found.start()) for found in numbers)


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
