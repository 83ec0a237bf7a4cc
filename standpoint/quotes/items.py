"""The items of lists: what they begin with, and what says that some come after it."""

from standpoint.patterns import regex
from standpoint.quotes.forms import ENDS, STOPS

HEAD = 30
"""So many characters of a paragraph show whether it is an item."""
_DASHES = "-‐–—"
_NO_BULLETS = r"\-‐–—\"'“”„«»‘’‚‹›「」『』《》()\[\]{}（）¿¡@#$€£¥©%&<.,:;!?…。、，"
_CHINESE = "一二三四五六七八九十"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_SYLLABLES = "ア-ンｱ-ﾝㄱ-ㅎ가-힣"
_ORDINALS = {
    "en": "First(?:ly)? Second(?:ly)? Third(?:ly)? Fourth(?:ly)? Fifth(?:ly)? Finally",
    "de": "Erstens Zweitens Drittens Viertens Fünftens",
    "fr": "Premièrement Deuxièmement Troisièmement Quatrièmement",
    "es": "Primero Segundo Tercero Cuarto Quinto",
    "it": "Primo Secondo Terzo Quarto Quinto",
    "nl": r"Ten\s(?:eerste|tweede|derde|vierde)",
    "sv": r"F[öo]r\sdet\s(?:første|första|andra|andre|andet|tredje|fjärde|fjerde)",
    "pl": r"Po\s(?:pierwsze|drugie|trzecie|czwarte)",
    "ar": "أولاً? ثانياً? ثالثاً? رابعاً?",
    "ko": "첫째 둘째 셋째 넷째",
}
_NUMERAL = rf"(?:\d{{1,3}}(?:[.．]\d{{1,3}}){{0,9}}|[^\W\d_]|[ivxIVX]{{2,5}}|[{_CHINESE}]{{1,3}})"
_MARKED = "|".join(
    (
        rf"[{_DASHES}]{{1,2}}>?(?:\s|(?=[^\W\d_]))",  # no sign of a number
        rf"[^\w\s{_NO_BULLETS}]\s?",  # • ■ ➢ * § and whatever else is drawn there
        r"\[[ xX✓✔]\]\s",  # a box to tick
        r"[ØŸㅇ]\s",  # what is drawn in a fount of symbols, and a circle in Korean
        r"#\d{1,3}[:.)]?\s",
        rf"(?:{'|'.join(' '.join(_ORDINALS.values()).split())})[,:،]\s",
        r"[①-⓿❶-➓㈠-㉃㊀-㊉]|\d\ufe0f?\u20e3",
        r"\d{1,3}[.)]?[ºª°][.)]?\s",  # 1.º, 2ª, 3°)
        rf"[第其](?:\d{{1,3}}|[{_CHINESE}]{{1,3}})に?[，,、：:]|[{_CHINESE}]是",
        r"\d{1,3}(?:\.\d{1,3}){1,9}\s(?![a-z])",  # 1.2 Scope, not 3.5 million
        r"[A-Z]\.\d{1,3}(?:\.\d{1,3}){0,9}\.?\s",
        rf"(?:\d{{1,3}}|[{_CHINESE}]{{1,3}}|[{_STEMS}])、",
        rf"[{_CHINESE}{_SYLLABLES}]{{1,3}}\u3000|[０-９]{{1,3}}\s",
        rf"[(（\[](?:\d{{1,3}}|[{_CHINESE}]{{1,3}}|[{_SYLLABLES}])[)）\]]",
        r"\d{1,3}[.．)](?=[^\W\d_])|\d{1,3}[a-z]?(?:[.)]|\s?[:/：])\s|\d{1,3}(?:ـ|-(?![A-Za-z\d]))",
        rf"[(（\[]?{_NUMERAL}(?:[.)\]]\s|[）．]|-\s)",
        rf"(?:\d{{1,3}}|[A-Z]|[IVX]{{2,5}})\s[{_DASHES}]\s(?!\d)",  # no range: 10 – 15
        r"[א-ת]['׳]\s|[\u0621-\u064a](?:ـ|-)\s?",
        r"(?:Art\.\s\d{1,3}|No\.\s\d{1,3}:|[^\W\d_a-z][^\W\d_]{2,20}\s(?:\d{1,3}|[A-Z]|[IVX]{2,5})\s?[.:)])\s",
    )
)
"""What an item of a list begins with."""
_ITEM = regex(rf"\s*(?![{_DASHES}]\s?\d{{1,4}}\s?[{_DASHES}]\Z)(?:{_MARKED})")
"""The number of a page between two dashes is none."""
_WITHIN = regex(rf"[:;,：；，،؛]\s*(?:{_MARKED})")
_FURTHER = regex(rf"([{STOPS}{ENDS}]\s*)(?:{_MARKED})")
_AMID = regex(rf"(?<=\s)(?:{_MARKED})")
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
_ANNOUNCING = regex(rf"{_ANNOUNCED}\Z")
_OPENED = regex(rf"(?:[:：]|{_ANNOUNCED})\s*(?:{_MARKED})")
_DIGITS, _LETTERS = regex(r"\d+"), regex(r"[^\W\d_ØŸㅇ第其是ºªـ]+")
_COUNTED = regex(rf"{_DIGITS.pattern}|{_LETTERS.pattern}")
_SPACED = regex(rf"\s*([{_CHINESE}{_SYLLABLES}]{{1,3}})\u3000")
_ORDERS = (
    *(_CHINESE, _STEMS, "アイウエオカキクケコ", "イロハニホヘトチリヌルヲ", "ｱｲｳｴｵｶｷｸｹｺ"),
    *("가나다라마바사아자차카타파하", "אבגדהוזחטיכלמנסעפצקרשת", "أبتثجحخدذر", "ابجدهوزحطي"),
)
"""In which some letters are counted that do not stand so in Unicode."""
_FIRST = frozenset(
    [*"aAiIαΑаА①❶㈠㊀ㄱ", "First", "Firstly", "Erstens", "Premièrement", "Primero"]
) | {order[0] for order in _ORDERS}


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


def spaced(raw: str, start: int) -> int:
    """Return how long the mark is that a space parts from a raw line in Chinese or Japanese.

    The line begins at `start`. The space is none in the normal form, and shows alone that the mark
    is one.

    Examples
    --------
    >>> spaced("二　港を閉鎖する。", 0), spaced("二つの港を閉鎖する。", 0)
    (1, 0)
    """
    found = _SPACED.match(raw, start)
    return len(found[1]) if found else 0


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
    one, two = (_count(found[0]) for found in (earlier, later))
    if two.isdecimal():
        return int(two) == int(one) + 1
    if len(one) == len(two) == 1:
        return ord(two) == ord(one) + 1 or any(one + two in order for order in _ORDERS)
    return True  # what is drawn is the same for all, and Roman numbers are not read


def is_first(paragraph: str) -> bool:
    """Return whether a paragraph may be the first item of a list.

    Examples
    --------
    >>> [is_first(item) for item in ("1. Camps", "(b) Camps", "• Camps", "Camps")]
    [True, False, True, False]
    """
    found = _ITEM.match(paragraph)
    if found is None:
        return False
    count = _count(found[0])
    return not count or count in _FIRST or (count.isdecimal() and int(count) == 1)


def _count(mark: str) -> str:
    """Return the number or the letter of an item's mark; empty for what is drawn."""
    found: list[str] = _COUNTED.findall(mark)
    return found[-1] if found else ""


def has_item(paragraph: str) -> bool:
    """Return whether a list begins within a paragraph."""
    return _WITHIN.search(paragraph) is not None


def opened(text: str) -> int:
    """Return the place of what the first item of a stretch's last list follows, -1 for none."""
    return max((found.start() for found in _OPENED.finditer(text)), default=-1)


def further(text: str) -> int:
    """Return the place of the last item that follows what may be the end of the one ahead, or -1.

    Examples
    --------
    >>> further("We reject - camps. - fences"), further("We reject - camps")
    (19, -1)
    """
    return max((found.end(1) for found in _FURTHER.finditer(text)), default=-1)


def first_alike(text: str, item: str) -> int:
    """Return the place of the first mark in a stretch like that of the item which follows, or -1.

    Examples
    --------
    >>> first_alike("We reject 1. camps. 2. walls.", "3. fences"), first_alike("By 1. May", "3. a")
    (10, -1)
    """
    wanted, found = mark(item), []
    for inner in _AMID.finditer(text):
        if mark(text[inner.start() : inner.start() + HEAD]) == wanted:
            found.append(inner.start())
    is_ahead = bool(found) and follows(item, text[found[-1] : found[-1] + HEAD])
    return found[0] if is_ahead else -1


def announced(paragraph: str) -> bool:
    """Return whether a paragraph ends with a sentence that says that a list comes after it.

    Examples
    --------
    >>> announced("They met. They oppose each of the following."), announced("They oppose it.")
    (True, False)
    """
    return _ANNOUNCING.search(paragraph[-400:]) is not None
