"""The lines of a raw text, and what joins each to the one ahead.

Blank lines part paragraphs; where there are none, each line is one, unless it goes on with the line
ahead. A line that begins with a speaker's label, with narration, with a dash that opens direct
speech, or with the mark of a block quotation begins a paragraph in any case.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from standpoint.patterns import regex
from standpoint.quotes import forms, items, sentences, speech
from standpoint.quotes.casts import is_addressed
from standpoint.quotes.known import Known
from standpoint.quotes.label import COLON, OPEN, SHUT, TIME, Shape, shape
from standpoint.quotes.turns import Labels, Opening

_BREAK = regex(r"\r\n|\r|\n")
_HEAD = 240
"""So much of a line is looked at for a label."""
_COLON = regex(COLON)
_HYPHEN_ENDS = regex(r"[^\W\d_](?P<hyphen>[-‐‑\u00ad])[\u200b-\u200f\u2060\ufeff]*\s*\Z")
_BROKEN_OFF = regex(
    r"(?:[-–—:：]|<[Bb][Rr] ?/?>|"
    rf"(?:\A|[.!?] |(?<=[。！？])){OPEN}[^()\[\]（）［］〔〕【】]*{SHUT})\Z"
)
"""How a line ends that a label may follow, though no sentence ends: cut short, or an aside."""
_PAGE = regex(r"(?:[-–—] ?)?\d{1,4}(?: ?[-–—])?")
"""The number of a page, which stands alone on its line."""
_GAP = regex(r"[^\W\d_]{2}[^\s\d:]?[ \u00a0]{3}\s*+\S")
"""What parts two columns; behind an item's number, or a label, it parts these from the rest."""
_TIME = regex(TIME)
_ANOTHER = regex(r"--(?=[\u3040-\u9fff])|>>+\s")
"""How a question begins in interviews of Japan, and its answer; in captions, whoever is next."""
_CLOSES_UP = regex(f"[{forms.BESIDE}]{{2}}")
_DIGITS, _LONGEST_HEAD, _LONGEST_ASIDE = regex(r"\d+"), 140, 12
"""So many characters has the head of a page at most, so many lines an aside."""
_CLOSES_NONE = regex(r"(?<![\w(])(?:\d{1,2}|[^\W\d_])\)|[:;]-?\)")
"""What ends with a bracket that none need have opened: 12) a) B) :)"""


@dataclass(frozen=True)
class Way:
    """How lines are read: with which labels, how speech is marked, what is known of the words."""

    labels: Labels
    speech: str
    known: Known


class Line(NamedTuple):
    """A line that holds something, typeset; `start` is its raw place, block marks left out.

    `gap` is whether a wide one is within it, as between columns.
    """

    start: int
    end: int
    typeset: str
    block: bool
    blank_ahead: bool
    gap: bool


class Joint(NamedTuple):
    """A line with what stands between it and the one ahead: a line feed begins a paragraph.

    `opening` is its label or narration, `like` what looks like a label. `fresh` is whether it goes
    on with no other line, `free` whether nothing stands open ahead of it. `hyphen` is the raw place
    of the hyphen at which the line ahead ends in the middle of a word, else -1. `heads_page` is
    whether it is a head with a full stop in it.
    """

    line: Line
    between: str
    opening: Opening | None
    like: Shape | None
    fresh: bool
    free: bool
    hyphen: int = -1
    unsure: bool = False
    heads_page: bool = False


_Label = tuple[Opening | None, Shape | None]
"""What a line begins with: a label or narration, and what looks like a label."""


def line_starts(raw: str) -> list[int]:
    r"""Return where the lines of a raw text begin, as editors count them: CR, LF and CRLF end one.

    Examples
    --------
    >>> line_starts("a\r\nb\x0cc\rd")
    [0, 3, 7]
    """
    return [0, *(found.end() for found in _BREAK.finditer(raw))]


def text_lines(raw: str, blocks: bool) -> Iterator[Line]:
    """Yield the lines of a text that hold something."""
    start, blank = 0, False
    has_gaps = " " * 3 in raw.replace("\u00a0", " ")  # few texts have, and to look takes its time
    for end, further in [*(found.span() for found in _BREAK.finditer(raw)), (len(raw), 0)]:
        mark = speech.block_mark(raw[start:end]) if blocks else 0
        typeset = forms.typeset(raw[start + mark : end])
        if typeset:
            gap = has_gaps and _GAP.search(raw, start + mark, end)
            yield Line(start + mark, end, typeset, mark > 0, blank, bool(gap))
        blank = not typeset
        start = further


def joints(found: Sequence[Line], raw: str, way: Way) -> Iterator[Joint]:
    """Yield the lines, each with what joins it to the one ahead."""
    parted = any(line.blank_ahead for line in found[1:])
    width = max((len(line.typeset) for line in found), default=0)
    heads = _heads(found)
    ahead: Line | None = None
    opened: Opening | None = None
    taken = 0  # so much of the line ahead is a label's
    capitals = False  # whether this block of lines has what looks like a label in capitals
    for line, opening, like, held in _labelled_lines(found, raw, way):
        first = ahead is None or line.blank_ahead or line.block != ahead.block
        marked = ahead is None or sentences.ends_with_mark(ahead.typeset)
        let_go = marked or (ahead is not None and _is_broken_off(ahead.typeset))
        alone = not held and ahead is not None and taken >= len(ahead.typeset)
        if opening and opening.may_end_sentence and not (first or alone or let_go):
            opening = like = None
        if way.labels and like is None and _is_anothers(line, ahead):
            like = Shape(">>" if line.typeset[0] == ">" else "-", "title", "apart")
        if alone and like and like.form == "alone":
            like = None  # the words that the label ahead goes for: Yes
        capitals = capitals and not first
        fresh = opening is not None or _labelled(like, line, ahead, capitals, way)
        capitals = capitals or (fresh and like is not None and like.cast == "upper")
        if way.speech == "dash" and speech.opens(line.typeset):
            # Else it sets off an aside.
            fresh = fresh or first or (marked and not sentences.begins_small(line.typeset))
        between, hyphen = "\n", -1
        heads_page = line.start in heads
        goes_on = heads_page and not parted
        if ahead and not (fresh or alone) and (goes_on or not _parts(line, ahead, parted, way)):
            between, hyphen = _between(raw, ahead, line)
        free = first or opened is not None or let_go
        if ahead and not free:  # the next word would still have fitted
            free = len(ahead.typeset) + 1 + len(line.typeset.split(" ", 1)[0]) <= width
        unsure = between != "\n" and marked and not (parted or sentences.begins_small(line.typeset))
        yield Joint(line, between, opening, like, fresh, free, hyphen, unsure, heads_page)
        ahead, opened = line, opening or (opened if held else None)
        taken = opening.words if opening else held


def _labelled_lines(
    found: Sequence[Line], raw: str, way: Way
) -> Iterator[tuple[Line, Opening | None, Shape | None, int]]:
    """Yield the lines, each with its label, what looks like one, and how much the one ahead holds.

    That much of a line belongs to a label which the line ahead begins.
    """
    aside = _within_asides(found) if way.labels else set()
    own = [(None, None) if line.start in aside else _labels(line, raw, way) for line in found]
    held, over = 0, None
    for number, line in enumerate(found):
        opening, like = (None, None) if held or over else own[number]
        rest, further = 0, None
        if number + 1 < len(found) and not (held or over or opening):
            opening, further = _over_lines(line, found[number + 1], own[number + 1], way)
            like = further or like
            rest = opening.words - len(line.typeset) - 1 if opening else 0
        yield line, opening, like, held
        held, over = rest, further


def _within_asides(found: Sequence[Line]) -> set[int]:
    """Return where the lines begin that go on with an aside: who is named in it has no turn.

    It stands in brackets, begins large, and surely ends within few lines of the same block: one
    that is left open would take the turns of others.
    """
    within, aside, depth = set[int](), list[int](), 0
    for line in found:
        text = line.typeset
        if line.blank_ahead or len(aside) > _LONGEST_ASIDE:
            depth = 0
        if depth:
            aside.append(line.start)
            depth += text.count("(") - _CLOSES_NONE.sub("", text).count(")")
            within.update(aside if depth <= 0 else ())
        if depth <= 0:
            opened = text.rfind("(")
            begins = opened > text.rfind(")") and text[opened + 1 : opened + 2].isupper()
            aside, depth = [], int(begins)
    return within


def _heads(found: Sequence[Line]) -> set[int]:
    """Return where the lines begin that head pages: with a full stop within, and again and again.

    They are alike but for their numbers.
    """
    heads: dict[str, list[int]] = {}
    for line in found:
        if ". " in line.typeset and len(line.typeset) <= _LONGEST_HEAD:
            without = _DIGITS.sub("", line.typeset)
            if without != line.typeset and not items.is_item(line.typeset):
                heads.setdefault(without, []).append(line.start)
    return {start for starts in heads.values() if len(starts) > 1 for start in starts}


def _labels(line: Line, raw: str, way: Way) -> _Label:
    """Return the label or the narration with which a line begins, and what looks like a label."""
    plain = forms.unmarked(line.typeset[:_HEAD])
    head = raw[line.start : line.end][:_HEAD]
    like = shape(plain) if way.labels or _COLON.search(plain) else None
    if like is None or like.form == "alone":  # as Q Does the President - is, with a wide gap
        found = way.labels.alike.shape(plain, head)
        if found and not (like and found.form == "gap" and found.name == like.name):  # Lee  00:15
            like = found
    if like and "," in like.name and like.name.split()[0] in way.known.beginners:
        like = None  # On Monday, as he says:
    return way.labels.opening(plain, head), like


def _over_lines(line: Line, further: Line, own: _Label, way: Way) -> _Label:
    """Return the label that runs over two lines, and what looks like one that does.

    `own` is what the further line begins with by itself.
    """
    length, (opened, alone) = len(line.typeset), own
    if not way.labels or opened or further.blank_ahead or length >= _HEAD:
        return None, None
    if _COLON.search(line.typeset) or sentences.begins_small(line.typeset):
        return None, None  # as most lines of prose do
    plain = forms.unmarked(f"{line.typeset} {further.typeset}"[:_HEAD])
    opening, like = way.labels.opening(plain, plain), shape(plain)
    if like is None or like.form != "colon":
        like = way.labels.alike.shape(plain, plain)
    named = like and (like.names_somebody or (like.form == "stop" and len(like.name) > length))
    begins = alone and (
        alone.cast == "upper"
        or is_addressed(alone.name)
        or alone.name.casefold() in way.labels.alike.folded
    )
    return (
        opening if opening and opening.words > length + 1 else None,
        like if named and not begins else None,
    )


def _labelled(like: Shape | None, line: Line, ahead: Line | None, capitals: bool, way: Way) -> bool:
    """Return whether a line surely begins with a speaker's label, though none is listed.

    Where the line ahead is not finished, only capitals after capitals are sure.
    """
    if like is None or like.form != "colon":
        return False
    if like.cast in ("lower", "described") and not (way.labels and like.is_told_of):
        return False
    if not way.labels and any(c.isdigit() for c in like.name):  # Figure 3: The camp
        return False
    behind_time = ahead is not None and _is_time(ahead.typeset)
    stands_free = bool(way.labels) and (line.blank_ahead or behind_time)
    return stands_free or (capitals and like.cast == "upper") or _finished(ahead, line, way)


def _is_broken_off(line: str) -> bool:
    return _BROKEN_OFF.search(line, max(0, len(line) - 200)) is not None or _is_time(line)


def _is_anothers(line: Line, ahead: Line | None) -> bool:
    """Return whether a dash begins the words of somebody else, as in a subtitle of two voices."""
    plain = forms.unmarked(line.typeset[:4])
    if ahead is None or not _is_time(ahead.typeset):
        return _ANOTHER.match(plain) is not None
    return plain.startswith("- ") and not sentences.begins_small(line.typeset)


def _is_time(line: str) -> bool:
    """Return whether a line is but the time, at which somebody else may begin."""
    return _TIME.fullmatch(line) is not None


def _finished(ahead: Line | None, line: Line, way: Way) -> bool:
    return ahead is None or sentences.finished(ahead.typeset, line.typeset, way.known)


def _parts(line: Line, ahead: Line, parted: bool, way: Way) -> bool:
    """Return whether a paragraph ends between two lines that show no other sign of it."""
    if parted or line.block != ahead.block:
        page = _PAGE.fullmatch(line.typeset) or _PAGE.fullmatch(ahead.typeset)
        return line.blank_ahead or line.block != ahead.block or page is not None
    goes_on = ahead.gap or sentences.begins_small(line.typeset)
    return not goes_on and _finished(ahead, line, way)


def _between(raw: str, ahead: Line, line: Line) -> tuple[str, int]:
    """Return what stands between two lines of a paragraph, and the hyphen that joins them."""
    if line.typeset[0].isalpha() and (found := _HYPHEN_ENDS.search(raw, ahead.start, ahead.end)):
        return "", found.start("hyphen")
    return ("" if _CLOSES_UP.match(ahead.typeset[-1] + line.typeset[0]) else " "), -1
