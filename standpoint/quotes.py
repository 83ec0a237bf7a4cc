"""Is this passage in this text, word for word, and where? Pure functions over strings.

A text is compared in one normal form and no other: Unicode NFC, white space to single spaces,
soft hyphens and zero-width characters dropped, typographic quotation marks, apostrophes, dashes,
ellipses and ligatures to one form each. After that a passage must stand in it exactly, case
included, from one word edge to another. Nothing fuzzy ever passes; `nearest` only suggests.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

_DROPPED = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u2060\ufeff]")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_LONGER = {**_LIGATURES, "…": "..."}
# One character to one character, so that a place in the typeset form is a place in the normal one.
_MARKS = {
    **dict.fromkeys("“”„‟«»〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›ʼ＇", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    "\n": " ",
}
_SPACE = re.compile(r"\s+")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

# Scripts written without spaces: there every character is a word of its own.
_UNSPACED = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)
_WORD = re.compile(rf"{_UNSPACED.pattern}|(?:(?!{_UNSPACED.pattern})[\w'-])+")
_TRAILING_MARKS = re.compile(r"\W+\Z")
# What joins two halves of a word or a number: to cut there can lose a "not" (can|'t, non-|violent).
_JOINERS = "'’‘ʼ＇-‐‑"
_NUMBER_JOINERS = ".,:/"

_QUOTES = {
    "“": "”", "”": "”", "„": "“”", "«": "»", "»": "«", '"': '"',
    "‘": "’", "‚": "‘’", "‹": "›", "›": "‹", "'": "'",
}  # fmt: skip
_QUOTE_MARKS = re.compile("[" + "".join(_QUOTES) + "’\n]")
_SENTENCE_END = re.compile(r"""[.!?…]["'”’»“)\]]*(?=\s+["'“‘„«»(¿¡—–-]*[^\W_a-zß-öø-ÿ])""")
_INITIAL = re.compile(r"(?:\b[^\W\d_]|\b(?:Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Gov|No|vs|bzw|Nr))\.$")


class Span(NamedTuple):
    """From `start` up to, not including, `end`."""

    start: int
    end: int

    def within(self, other: "Span") -> bool:
        return other.start <= self.start and self.end <= other.end


class Nearest(NamedTuple):
    """The place of a text that a passage is most like, and the first words that differ."""

    span: Span  # in the normal form
    theirs: str
    yours: str


def _typeset(text: str, blank_line_ends_paragraph: bool) -> str:
    """Return the normal form but for the marks, with a line feed between paragraphs."""
    text = _DROPPED.sub("", text)
    for long, short in _LONGER.items():
        text = text.replace(long, short)
    text = unicodedata.normalize("NFC", text)
    if not blank_line_ends_paragraph:
        return "\n".join(" ".join(line.split()) for line in text.splitlines() if line.strip())
    blocks = _BLANK_LINE.split(text.replace("\r\n", "\n"))
    return "\n".join(" ".join(block.split()) for block in blocks if block.strip())


def _unmarked(typeset: str) -> str:
    for mark, plain in _MARKS.items():
        typeset = typeset.replace(mark, plain)
    return typeset


def normal(text: str) -> str:
    r"""Return the one form in which a passage and its source are compared.

    Examples
    --------
    >>> normal("“A  dead\u00a0end”—he said…")
    '"A dead end"-he said...'
    """
    return _unmarked(" ".join(_typeset(text, blank_line_ends_paragraph=True).split()))


def words(text: str) -> Iterator[str]:
    """Yield the words of `text`; scripts without spaces count by the character."""
    for match in _WORD.finditer(normal(text)):
        if any(c.isalnum() for c in match.group()):
            yield match.group()


@dataclass(frozen=True)
class Text:
    """A source's text, normalised once.

    `raw` is the text as it came. `typeset` and `normal` have the same length: a place in one is the
    same place in the other. Spans are places in the normal form unless a name says raw.
    """

    raw: str

    @cached_property
    def typeset(self) -> str:
        """The normal form with its typographic marks kept, a line feed between paragraphs."""
        blank_line = _BLANK_LINE.search(self.raw.replace("\r\n", "\n").strip())
        return _typeset(self.raw, blank_line_ends_paragraph=blank_line is not None)

    @cached_property
    def normal(self) -> str:
        return _unmarked(self.typeset)

    def occurrences(self, passage: str) -> list[Span]:
        """Return every place where `passage` stands exactly, at word edges or not."""
        wanted = normal(passage)
        found = []
        start = self.normal.find(wanted) if wanted else -1
        while start >= 0:
            found.append(Span(start, start + len(wanted)))
            start = self.normal.find(wanted, start + 1)
        return found

    def find(self, passage: str, before: str | None = None) -> list[Span]:
        """Return the places where `passage` stands word for word, right after `before` if given.

        Examples
        --------
        >>> text = Text("They do not allow camps. They allow camps elsewhere.")
        >>> text.find("They do allow camps")
        []
        >>> text.find("allow camps", before="They")
        [Span(start=30, end=41)]
        """
        found = [span for span in self.occurrences(passage) if self._whole_words(span)]
        if before is None:
            return found
        ahead = _TRAILING_MARKS.sub("", normal(before))
        return [span for span in found if self._follows(span, ahead)]

    def _follows(self, span: Span, ahead: str) -> bool:
        """Return whether nothing but space and marks stands between `ahead` and `span`."""
        left = _TRAILING_MARKS.sub("", self.normal[: span.start])
        return left.endswith(ahead) and self.edge(len(left) - len(ahead))

    def _whole_words(self, span: Span) -> bool:
        return self.edge(span.start) and self.edge(span.end)

    def edge(self, place: int) -> bool:
        """Return whether a word, or a number, begins or ends just before `place`."""
        text = self.typeset
        if place <= 0 or place >= len(text):
            return True
        left, right = text[place - 1], text[place]
        if _inside_word(left) and _inside_word(right):
            return bool(_UNSPACED.match(left) or _UNSPACED.match(right))
        if _joins(right, left, text[place + 1 : place + 2]):
            return False
        return not _joins(left, text[max(0, place - 2) : place - 1], right)

    def widened(self, span: Span) -> Span:
        """Return `span` widened to the nearest word edges."""
        start, end = span
        while not self.edge(start):
            start -= 1
        while not self.edge(end):
            end += 1
        return Span(start, end)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Every quotation that is opened and closed, marks included; one may span paragraphs."""
        return tuple(_quotations(self.typeset))

    def in_quotation(self, span: Span) -> bool:
        """Return whether all of `span` lies in one quotation."""
        return any(span.within(quotation) for quotation in self.quotations)

    def touches_quotation(self, span: Span) -> bool:
        """Return whether a word of `span` lies in a quotation."""
        return any(
            any(c.isalnum() for c in self.normal[max(span.start, q.start) : min(span.end, q.end)])
            for q in self.quotations
        )

    def paragraph(self, span: Span) -> int:
        """Return the number of the paragraph in which `span` begins, from 1."""
        return self.typeset.count("\n", 0, span.start) + 1

    def line(self, span: Span) -> int:
        """Return the number of the raw text's line in which `span` begins, from 1."""
        return len(self.raw[: self.raw_span(span).start].splitlines() or [""])

    def sentence(self, span: Span) -> Span:
        """Return the sentence or sentences, within their paragraphs, that hold `span`."""
        text = self.typeset
        start = text.rfind("\n", 0, span.start) + 1
        for end in _sentence_ends(text, start, span.start + 1):
            start = end
        stop = text.find("\n", max(span.end - 1, 0))
        stop = len(text) if stop < 0 else stop
        end = next((e for e in _sentence_ends(text, start, stop) if e >= span.end), stop)
        while start < span.start and text[start].isspace():
            start += 1
        return Span(start, end)

    def raw_span(self, span: Span) -> Span:
        """Return the place of `span` in the raw text."""
        starts, ends = self._raw_places
        if span.start >= span.end:
            return Span(0, 0)
        return Span(starts[span.start], ends[span.end - 1])

    def slice(self, span: Span) -> str:
        """Return the raw text of `span`, its white space evened out."""
        raw = self.raw_span(span)
        return _SPACE.sub(" ", self.raw[raw.start : raw.end])

    @cached_property
    def _raw_places(self) -> tuple[list[int], list[int]]:
        """For each character of the normal form, where it begins and ends in the raw text."""
        starts: list[int] = []
        ends: list[int] = []
        for piece, start, end in _pieces(self.raw):
            if piece == " ":
                if starts and starts[-1] != -1:
                    starts.append(-1)  # a run of white space: placed when something follows it
                    ends.append(end)
                continue
            if starts and starts[-1] == -1:
                starts[-1] = ends[-2]
                ends[-1] = start
            starts.extend([start] * len(piece))
            ends.extend([end] * len(piece))
        if starts and starts[-1] == -1:
            starts.pop()
            ends.pop()
        return starts, ends

    def nearest(self, passage: str, cutoff: float = 60) -> Nearest | None:
        """Return the place most like `passage`, or None where nothing is at all like it."""
        from rapidfuzz import fuzz  # here, for it is needed only when a passage has failed

        wanted = normal(passage)
        found = fuzz.partial_ratio_alignment(wanted, self.normal, score_cutoff=cutoff)
        if found is None or found.dest_end <= found.dest_start:
            return None
        span = self.widened(Span(found.dest_start, found.dest_end))
        yours, theirs = _first_difference(wanted, self.slice(span))
        return Nearest(span, theirs=theirs, yours=yours)


def _inside_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character)[0] == "M"


def _joins(joiner: str, left: str, right: str) -> bool:
    if not (left and right):
        return False
    if joiner in _NUMBER_JOINERS:
        return left.isdigit() and right.isdigit()
    return joiner in _JOINERS and _inside_word(left) and _inside_word(right)


def _first_difference(yours: str, theirs: str, context: int = 3) -> tuple[str, str]:
    """Return the stretch of each text around the first word that differs."""
    from difflib import SequenceMatcher

    one, two = yours.split(), theirs.split()
    codes = SequenceMatcher(None, one, [normal(word) for word in two], autojunk=False).get_opcodes()
    for code, one_start, one_end, two_start, two_end in codes:
        if code != "equal":
            return (
                " ".join(one[max(0, one_start - context) : one_end + 1]),
                " ".join(two[max(0, two_start - context) : two_end + 1]),
            )
    return yours, theirs


def _sentence_ends(text: str, start: int, stop: int) -> Iterator[int]:
    for match in _SENTENCE_END.finditer(text, start, stop):
        if not _INITIAL.search(text, max(start, match.start() - 6), match.start() + 1):
            yield match.end()


def _pieces(raw: str) -> Iterator[tuple[str, int, int]]:
    """Yield the normal form of `raw` piece by piece, each with its raw start and end."""
    piece, start, end = "", 0, 0
    for place, character in enumerate(raw):
        if not character.isascii() and _DROPPED.match(character):
            continue
        if piece and not (character.isascii() or piece.isspace()) and _composes(piece, character):
            piece, end = piece + character, place + 1
            continue
        if piece:
            yield _piece(piece), start, end
        piece, start, end = character, place, place + 1
    if piece:
        yield _piece(piece), start, end


def _piece(characters: str) -> str:
    if characters.isspace():
        return " "
    if characters.isascii():
        return characters
    for long, short in _LONGER.items():
        characters = characters.replace(long, short)
    return _unmarked(unicodedata.normalize("NFC", characters))


def _composes(left: str, right: str) -> bool:
    if unicodedata.combining(right):
        return True
    together = unicodedata.normalize("NFC", left + right)
    return together != unicodedata.normalize("NFC", left) + unicodedata.normalize("NFC", right)


def _quotations(text: str) -> Iterator[Span]:
    """Yield the quotations of a typeset text, in order.

    A quotation that runs over paragraphs opens each of them anew and closes once. One that is
    never closed is none. An apostrophe closes nothing.
    """
    mark, start = "", -1
    for match in _QUOTE_MARKS.finditer(text):
        place, found = match.start(), match.group()
        left, right = text[place - 1 : place], text[place + 1 : place + 2]
        if not mark:
            if found in _QUOTES and _opens(found, left, right):
                mark, start = found, place
        elif found == "\n":
            if right != mark:
                mark = ""
        elif found == mark and left == "\n":
            continue
        elif found in _QUOTES[mark] and _closes(found, text, place):
            yield Span(start, place + 1)
            mark = ""


def _opens(mark: str, left: str, right: str) -> bool:
    """Return whether `mark` can open: an unambiguous one always, others at a word's beginning."""
    if mark in "“„«‘‚‹":
        return True
    if left.isalnum() or not right or right.isspace():
        return False
    return mark != "'" or right.isalpha()


def _closes(mark: str, text: str, place: int) -> bool:
    if mark not in "'’":
        return mark != '"' or not text[place - 1].isspace()
    if text[place - 1].isspace() or text[place + 1 : place + 2].isalnum():
        return False
    if not re.match(r"s. [^\W\d_]", text[place - 1 : place + 3]):
        return True
    # "migrants’ rights": a possessive, if what closes the quotation is still to come.
    rest = text[place + 1 :].partition("\n")[0]
    return not re.search(rf"\S{mark}(?!\w)", re.split("[‘“]", rest)[0])
