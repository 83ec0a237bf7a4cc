"""The items of lists: what they begin with, and what says that some come after it."""

import re

from standpoint.quotes.forms import ENDS, STOPS

_DASHES = "-‐–—"
_NO_BULLETS = r"\-‐–—\"'“”„«»‘’‚‹›「」『』《》()\[\]{}（）¿¡@#$€£¥%&<.,:;!?…。、，"
_NUMERAL = r"(?:\d{1,3}(?:[.．]\d{1,3})*|[^\W\d_]|[ivxIVX]{2,5}|[一二三四五六七八九十]{1,3})"
_MARKED = "|".join(
    (
        rf"[{_DASHES}](?:\s|(?=[^\W\d_]))",  # no sign of a number
        rf"[^\w\s{_NO_BULLETS}]\s?",  # • ■ ➢ * § and whatever else is drawn there
        r"[①-⓿]",
        r"\d{1,3}[.)]?[ºª°][.)]?\s",  # 1.º, 2ª, 3°)
        r"第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[，、：]",
        r"\d{1,3}(?:\.\d{1,3})+\s(?![a-z])",  # 1.2 Scope, not 3.5 million
        r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})、",
        rf"[(（\[]?{_NUMERAL}(?:[.)\]]\s|[）．]|-\s)",
    )
)
"""What an item of a list begins with."""
_ITEM = re.compile(rf"\s*(?![{_DASHES}]\s?\d{{1,4}}\s?[{_DASHES}]\Z)(?:{_MARKED})")
"""The number of a page between two dashes is none."""
_WITHIN = re.compile(rf"[:;,：；，،؛]\s*(?:{_MARKED})")
_FURTHER = re.compile(rf"[{STOPS}{ENDS}]\s*(?:{_MARKED})")
_WORDS = (
    r"following|below|as follows|suivante?s?|ci-après|ci-dessous|qui suit",
    r"folgend\w*|nachstehend\w*|volgende|följande|følgende",
    r"siguientes?|a continuación|seguintes?|seguent[ei]|quanto segue",
    r"seuraav\w*|następując\w*|poniżs\w*|následující\w*|következő\w*|alábbi\w*|aşağıda\w*",
    r"следующ\w*|наступн\w*|ακόλουθ\w*|εξής|להלן|הבאי?[םות]*|ما يلي|التالي\w*|الآتي\w*",
)
_UNSPACED_WORDS = "次の|次に|以下|下記|左記|下列|如下|다음|아래"
_ANNOUNCED = (
    rf"(?i:\b(?:{'|'.join(_WORDS)})\b|{_UNSPACED_WORDS})[^{STOPS}{ENDS}]{{0,300}}[{STOPS}{ENDS}]"
)
"""What a sentence with an end says of a list after it, as those of Japanese and Korean laws do."""
_ANNOUNCING = re.compile(rf"{_ANNOUNCED}\Z")
_OPENED = re.compile(rf"(?:[:：]|{_ANNOUNCED})\s*(?:{_MARKED})")
_DIGITS, _LETTERS = re.compile(r"\d+"), re.compile(r"[^\W\d_]+")


def is_item(paragraph: str) -> bool:
    """Return whether a paragraph begins like an item of a list: with a dash, a number, a letter."""
    return _ITEM.match(paragraph) is not None


def mark(paragraph: str) -> str:
    """Return what an item begins with, whatever its number; empty for what is no item.

    Examples
    --------
    >>> [mark(item) for item in ("(b) The camp", "12. The camp", "• Camps", "The camp")]
    ['(a)', '1.', '•', '']
    """
    found = _ITEM.match(paragraph)
    return _LETTERS.sub("a", _DIGITS.sub("1", found[0])).strip() if found else ""


def follows(paragraph: str, ahead: str) -> bool:
    """Return whether an item may be the next one of a list after the one ahead.

    Examples
    --------
    >>> follows("(b) Fences", "(a) Camps"), follows("3. Fences", "1. Camps"), follows("• B", "- A")
    (True, False, False)
    """
    later, earlier = _ITEM.match(paragraph), _ITEM.match(ahead)
    if later is None or earlier is None or mark(paragraph) != mark(ahead):
        return False
    if digits := _DIGITS.findall(later[0]):
        return int(digits[-1]) == int(_DIGITS.findall(earlier[0])[-1]) + 1
    letters = [_LETTERS.findall(found[0]) for found in (later, earlier)]
    if [len(one) for found in letters for one in found] == [1, 1]:
        return ord(letters[0][0]) == ord(letters[1][0]) + 1
    return True  # what is drawn is the same for all, and Roman numbers are not read


def has_item(paragraph: str) -> bool:
    """Return whether a list begins within a paragraph."""
    return _WITHIN.search(paragraph) is not None


def opened(text: str) -> int:
    """Return the place of what the first item of a stretch's last list follows, -1 for none."""
    return max((found.start() for found in _OPENED.finditer(text)), default=-1)


def has_further(text: str) -> bool:
    """Return whether an item follows what may be the end of the one ahead."""
    return _FURTHER.search(text) is not None


def announced(paragraph: str) -> bool:
    """Return whether a paragraph ends with a sentence that says that a list comes after it.

    Examples
    --------
    >>> announced("They met. They oppose each of the following."), announced("They oppose it.")
    (True, False)
    """
    return _ANNOUNCING.search(paragraph[-400:]) is not None
