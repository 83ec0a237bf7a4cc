"""How wide text is, before anybody has drawn it.

An SVG picture has no letters of its own and breaks no lines. Lines are therefore broken by the
widths of wide letters, so that those of any usual face find room. A figure is in the letters of the
app, which are narrower.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import takewhile

_WIDTHS = {
    **dict.fromkeys("'", 0.3),
    **dict.fromkeys(" ,./:;\\ijl|‘’·", 0.35),
    **dict.fromkeys("()-I[]f", 0.4),
    **dict.fromkeys("!Jt", 0.45),
    **dict.fromkeys('"*_`r–', 0.5),
    **dict.fromkeys("?sz“”", 0.55),
    **dict.fromkeys("cvxy", 0.6),
    **dict.fromkeys("FLPSTYZ", 0.7),
    **dict.fromkeys("ABEKVX", 0.75),
    **dict.fromkeys("CGR", 0.8),
    **dict.fromkeys("#+<=>DOQU^~", 0.85),
    **dict.fromkeys("&HNw%", 0.95),
    **dict.fromkeys("@mMW—…", 1.05),
}
"""The width of a letter as a part of its size, in the widest of the usual faces."""
_OTHER, _CAPITAL, _WIDE, _JOINED = 0.66, 0.85, 1.02, 0.6
_BOLD = 1.14
"""How much wider bold letters are."""
_ON_AVERAGE = 0.95
"""How wide a line is of the sum of its letters, each of which is rounded up.

Not so letters that are as wide as high in any face.
"""
_IN_THE_APP = 0.81
"""And in Source Sans."""
_OPEN, _CLOSE = "\u2068", "\u2069"
_ALONE = r"\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff01-\uff60"
"""Letters of Chinese, Japanese, Yi and Korean.

They are escaped: U+F900 is a form of U+8C48, and what brings texts to one form makes it that.
"""
_WIDE_LETTER = re.compile(rf"\s+|[{_ALONE}]|[^\s{_ALONE}]+")
"""Where a line may be broken: at white space, and between letters that stand without it."""
_HYPHEN = re.compile("[-‐–—]")


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how many pixels wide a text of `size` pixels is at most.

    Examples
    --------
    >>> width("iii", 10) < width("mmm", 10) < width("mmm", 10, bold=True)
    True
    """
    letters = map(_letter, text)
    wide = sum(one if one == _WIDE else one * _ON_AVERAGE for one in letters)
    return wide * size * (_BOLD if bold else 1)


def app_width(text: str, size: float) -> float:
    """Return how many pixels wide a text of `size` pixels is at most in the letters of the app.

    Examples
    --------
    >>> app_width("words", 10) < width("words", 10), app_width("株式", 10) == width("株式", 10)
    (True, True)
    """
    letters = map(_letter, text)
    return sum(one if one == _WIDE else one * _IN_THE_APP for one in letters) * size


def widest_word(text: str, size: float) -> float:
    """Return how many pixels a text needs at least in the letters of the app, whatever its lines.

    Examples
    --------
    >>> [round(widest_word(name, 10)) for name in ("Security forces", "Gemeinde", "三日月漁協")]
    [37, 45, 10]
    """
    pieces = _WIDE_LETTER.findall(_HYPHEN.sub(" ", text))
    return max((app_width(piece, size) for piece in pieces), default=0)


def shortened(text: str, room: float, size: float) -> str:
    """Return a text of the app's letters that finds room; one that has none ends in an ellipsis.

    Examples
    --------
    >>> shortened("one two", 60, 10), shortened("one two three", 60, 10)
    ('one two', 'one two thr…')
    """
    if app_width(text, size) <= room:
        return text
    return _ended(text, lambda words: app_width(words, size) > room)


def told_apart(names: Sequence[str], cut: Callable[[str], object]) -> list[str]:
    """Return names of which no two look alike once they are cut, where they are not the same.

    Those that would lack as many as needed of the words with which all of them begin.

    Examples
    --------
    >>> told_apart(["The old tram, 2019", "The old tram, 2020", "A bus"], lambda name: name[:12])
    ['…tram, 2019', '…tram, 2020', 'A bus']
    """
    found = list(names)
    alike: dict[str, list[int]] = {}
    for place, name in enumerate(names):
        alike.setdefault(str(cut(name)), []).append(place)
    for places in alike.values():
        whole = [names[place].removeprefix("…") for place in places]
        starts = _word_starts(_common(whole)) if len(set(whole)) > 1 else []
        for start in starts:
            ends = [f"…{name[start:]}" for name in whole]
            if start == starts[-1] or len({str(cut(end)) for end in ends}) == len(set(ends)):
                for place, name in zip(places, told_apart(ends, cut), strict=True):
                    found[place] = name
                break
    return found


def _common(names: Sequence[str]) -> str:
    """Return with what all names begin."""
    same = takewhile(lambda letters: len(set(letters)) == 1, zip(*names, strict=False))
    return "".join(letters[0] for letters in same)


def _word_starts(words: str) -> list[int]:
    """Return where each word but the first begins; where there is but one, its end."""
    if not words:
        return []
    return [found.end() for found in re.finditer(" ", words)] or [len(words)]


def wrapped(
    text: str, room: float, size: float, *, bold: bool = False, most: int | None = None
) -> list[str]:
    """Return a text in lines that find room; a word that has none even alone is broken, behind
    a hyphen where it can be.

    `room` is how many pixels a line has, `most` how many lines there are at most; the last of them
    then ends in an ellipsis.

    Examples
    --------
    >>> wrapped("one two three", 60, 10), wrapped("one two three", 60, 10, most=1)
    (['one two', 'three'], ['one two…'])
    >>> wrapped("letter-cooperative", 80, 10), wrapped("cooperative", 50, 10)
    (['letter-', 'cooperative'], ['cooperati', 've'])
    """
    lines, line, taken = [], "", 0.0
    for piece in _pieces(text, room, size, bold):
        needed = width(piece, size, bold=bold)
        if line and taken + needed > room and not piece.isspace():
            lines.append(line.rstrip())
            line, taken = "", 0.0
        line, taken = line + piece, taken + needed
    if line:
        lines.append(line)
    lines = _closed(lines)
    if most is None or len(lines) <= most:
        return lines
    last = _ended(lines[most - 1], lambda line: width(line, size, bold=bold) > room)
    return [*lines[: most - 1], last]


def _ended(text: str, is_too_wide: Callable[[str], bool]) -> str:
    """Return as much of a text as is not too wide with an ellipsis behind it."""
    while text and is_too_wide(f"{text}…"):
        text = text[:-1].rstrip()
    return f"{text}…"


def _closed(lines: list[str]) -> list[str]:
    """Return lines in which a name that is set apart, and was broken, is set apart in each."""
    found, is_open = [], False
    for line in lines:
        begun = _OPEN + line if is_open else line
        is_open = begun.count(_OPEN) > begun.count(_CLOSE)
        found.append(begun + _CLOSE if is_open else begun)
    return found


def _pieces(text: str, room: float, size: float, bold: bool) -> list[str]:
    """Return the pieces between which a line may be broken."""
    found = []
    for piece in _WIDE_LETTER.findall(" ".join(text.split())):
        while width(piece, size, bold=bold) > room and len(piece) > 1:
            ends = range(1, len(piece))
            end = next(n for n in ends if width(piece[: n + 1], size, bold=bold) > room)
            end = max((found.end() for found in _HYPHEN.finditer(piece, 1, end)), default=end)
            found.append(piece[:end])
            piece = piece[end:]
        found.append(piece)
    return found


@lru_cache(maxsize=4096)
def _letter(letter: str) -> float:
    known = _WIDTHS.get(letter)
    if known is not None:
        return known
    if unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    if unicodedata.bidirectional(letter) in ("R", "AL"):
        return _JOINED
    if ord(letter) > 0x24F and letter.isupper():
        return 1.15
    if ord(letter) > 0x24F:
        return 0.95
    return _CAPITAL if letter.isupper() else _OTHER
