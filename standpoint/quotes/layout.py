"""A raw text laid out in paragraphs, and the way from each of its places back to the raw text."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from standpoint.patterns import regex
from standpoint.quotes import forms, items
from standpoint.quotes.label import TIMED
from standpoint.quotes.lines import Joint, Way, joints, text_lines
from standpoint.quotes.spans import Span
from standpoint.quotes.turns import Opening, Turn

# Where a long line may be cut: beside no space, and ahead of what composes with nothing before it.
_CUT = regex(rf"(?<=[^\s{forms.DROPPED}])(?=[!-~…]|[^\W\d_\u1100-\u11ff\U00010000-\U0010ffff])")
_PIECE = 1_000
_DIGITS, _HEAD, _OFTEN = regex(r"\d+"), 100, 3
"""So many characters has a running head, or who speaks, at most; so often a head stands."""


class Piece(NamedTuple):
    """A stretch of the typeset text, from `start` on, and where it stands in the raw text.

    `alike` is whether each character of the one is one of the other.
    """

    start: int
    raw_start: int
    raw_end: int
    alike: bool


class Layout:
    """A typeset text with a line feed between paragraphs, and what was seen of its lines.

    `labels` are those it is read with. `starts` are the places of the paragraphs; `openings` the
    labels and narration among them by their places, `fresh` those that go on with no other,
    `blocks` the block quotations. `hyphens` are the places of the hyphens at which a line ends;
    `unsure` those of lines within a paragraph that may begin one. `heads` are lines that head pages
    and hold a full stop.
    """

    def __init__(self, raw: str, way: Way) -> None:
        self._raw = raw
        self._has_pages = "\f" in raw
        self.labels = way.labels
        self._alike: list[Joint] = []  # lines that begin with what looks like a label and is none
        self._timed: list[tuple[int, str, str]] = []  # lines with the time: who, and their label
        self.pieces: list[Piece] = []
        self.starts: list[int] = []
        self.openings: dict[int, Opening] = {}
        self.fresh: set[int] = set()
        self.blocks: set[int] = set()
        self.hyphens: list[int] = []
        self.heads: list[Span] = []
        self.unsure: list[int] = []
        self._gaps: list[int] = []  # lines with a wide gap
        self._spaced: dict[int, int] = {}  # paragraphs with an item's mark and a space that is none
        self._parts: list[str] = []
        self._length = 0
        for joint in joints(list(text_lines(raw, way.speech == "block")), raw, way):
            self._set(joint)
            if joint.heads_page:
                self.heads.append(Span(self._length - len(joint.line.typeset), self._length))
            like = None if joint.opening else joint.like
            if way.labels and like and (self.openings or like.form != "apart"):
                self._alike.append(joint)
            if way.labels and not (joint.opening and not joint.opening.label):  # no narration
                self._note_time(joint)
        self.starts = self.starts or [0]
        self.typeset = "".join(self._parts)
        self._parts.clear()  # together they are as large as the text
        self.opened = list(self.openings)  # their places, in order
        ends = [*(start - 1 for start in self.starts[1:]), len(self.typeset)]
        self.paragraphs = tuple(Span(*found) for found in zip(self.starts, ends, strict=True))

    def _set(self, joint: Joint) -> None:
        """Set a line after the others."""
        if joint.hyphen >= 0:
            if self._raw[joint.hyphen] == "\u00ad":
                self._add(Piece(self._length, joint.hyphen, joint.hyphen + 1, True), "-")
            self.hyphens.append(self._length - 1)
        elif self.starts:
            self._parts.append(joint.between)
            self._length += len(joint.between)
        if joint.unsure:
            self.unsure.append(self._length)
        if joint.line.gap:
            self._gaps.append(self._length)
        if joint.between == "\n":
            self.starts.append(self._length)
            if joint.opening:
                self.openings[self._length] = joint.opening
            if joint.fresh:
                self.fresh.add(self._length)
            if joint.line.block:
                self.blocks.add(self._length)
            if mark := items.spaced(self._raw, joint.line.start):
                self._spaced[self._length] = mark
        first, last = joint.line.start, joint.line.end
        start = first
        for end in _cuts(self._raw, first, last):
            whole = (start, end) == (first, last)
            typeset = joint.line.typeset if whole else forms.typeset(self._raw[start:end])
            begins, ends = forms.core(self._raw[start:end])
            alike = forms.alike(self._raw[start + begins : start + ends], typeset)
            self._add(Piece(self._length, start + begins, start + ends, alike), typeset)
            start = end

    def _note_time(self, joint: Joint) -> None:
        if timed := TIMED.match(forms.unmarked(joint.line.typeset[:_HEAD])):
            label = joint.opening.label if joint.opening else ""
            self._timed.append((joint.line.start, timed["who"] or timed["said"], label))

    def _add(self, piece: Piece, typeset: str) -> None:
        self.pieces.append(piece)
        self._parts.append(typeset)
        self._length += len(typeset)

    def number(self, place: int) -> int:
        """Return the number, from 0, of the paragraph that holds `place`."""
        return max(bisect_right(self.starts, place) - 1, 0)

    def paragraph(self, number: int) -> str:
        """Return a paragraph, typeset."""
        start, end = self.paragraphs[number]
        return self.typeset[start:end]

    def head(self, number: int) -> str:
        """Return how a paragraph begins, with the space after an item's mark that is none."""
        start, end = self.paragraphs[number]
        text, mark = self.typeset[start : min(end, start + items.HEAD)], self._spaced.get(start, 0)
        return f"{text[:mark]}\u3000{text[mark:]}" if mark else text

    def raw(self, place: int) -> tuple[int, int]:
        """Return where a character of the typeset text begins and ends in the raw text."""
        number = bisect_right(self.pieces, place, key=lambda piece: piece.start) - 1
        piece = self.pieces[number]
        inside = place - piece.start
        if piece.alike and inside < piece.raw_end - piece.raw_start:
            return piece.raw_start + inside, piece.raw_start + inside + 1
        if not piece.alike:
            stretch = self._raw[piece.raw_start : piece.raw_end]
            for count, (start, end) in enumerate(forms.places(stretch)):
                if count == inside:
                    return piece.raw_start + start, piece.raw_start + end
        return piece.raw_end, self.pieces[number + 1].raw_start

    def begins_page(self, number: int) -> bool:
        """Return whether a form feed stands between a paragraph and the one ahead."""
        if not self._has_pages:
            return False
        ahead = self.raw(self.paragraphs[number - 1].end - 1)[1]
        return "\f" in self._raw[ahead : self.raw(self.starts[number])[0]]

    def is_running(self, number: int) -> bool:
        """Return whether a paragraph, but for its digits, stands again and again as a head does."""
        return _DIGITS.sub("", self.paragraph(number)) in self._running

    def _heads_pages(self, text: str) -> bool:
        """Return whether a line stands again and again with other numbers, as a page's head."""
        without = _DIGITS.sub("", text)
        return without != text and without in self._running

    @cached_property
    def _running(self) -> frozenset[str]:
        short = (self.typeset[s:e] for s, e in self.paragraphs if e - s <= _HEAD)
        found = Counter(_DIGITS.sub("", text) for text in short)
        return frozenset(text for text, count in found.items() if count >= _OFTEN)

    def has_columns(self, number: int) -> bool:
        """Return whether lines of a paragraph hold two columns: in neither is it told what ends."""
        start, end = self.paragraphs[number]
        return bisect_left(self._gaps, end) - bisect_left(self._gaps, start) > 1

    def turns(self) -> Iterator[Turn]:
        """Yield the turns of the labelled speakers in order."""
        for start, further in pairwise([*self.opened, len(self.typeset) + 1]):
            opening = self.openings[start]
            words, end = start + opening.words, further - 1
            while words < end and self.typeset[words].isspace():
                words += 1
            if opening.label and words < end:
                yield Turn(opening.label, start, words, end)

    def unlisted(self) -> Iterator[tuple[int, str]]:
        """Yield the raw places of lines that look like those with labels, and what looks like one.

        Such a line is cast and set like the labels that are listed, and stands free; or it begins
        with capitals, with a name of several words or with the last word of a label and a colon,
        after a finished line; or it is a form of address with a name, in brackets or alone; or it
        begins with a tag that says who speaks; or its beginning stands apart, be it set like none
        of the labels ahead; or the time is set with a name and a colon, as it is with a label.
        """
        yield from sorted(self._like_labels() | self._with_time())

    def _with_time(self) -> set[tuple[int, str]]:
        """Return the lines that the time is set on as it is on those with labels, if it is."""
        if not any(label for _, _, label in self._timed):
            return set()
        return {(start, name) for start, name, label in self._timed if not label}

    def _like_labels(self) -> set[tuple[int, str]]:
        """Return the lines that look like those with labels, whether or not they have the time."""
        told = set()
        forms_used = {o.form for o in self.openings.values() if o.label}
        if self.labels.alike.has_stops and "colon" not in forms_used:
            forms_used.add("stop")  # be those listed alone on their lines, or longer there
        forms_used = forms_used or {"colon"}
        for joint in self._alike:
            like = joint.like
            assert like is not None
            # A name with a full stop that is all of a line may be the end of the one ahead.
            listed = like.form == "listed" and (joint.free or like.name != joint.line.typeset)
            name = like.name.casefold()
            same = listed or name in self.labels.alike.folded
            short = like.form == "colon" and name in self.labels.alike.last_names
            stands = joint.free or (like.cast == "upper" and like.form == "colon")
            how = "title" if like.cast == "described" else like.cast
            set_so = like.form == "stop" or how in self.labels.alike.casts
            alike = set_so and like.form in forms_used and stands
            addressed = like.addresses_somebody and (
                joint.line.blank_ahead or (like.cast == "upper" and joint.free)
            )
            names = short or like.names_somebody
            alike = alike or (like.form == "apart" and joint.free)
            if self._heads_pages(joint.line.typeset):
                continue
            if same or alike or addressed or like.form == "voice" or (names and joint.fresh):
                told.add((joint.line.start, like.label))
        return told


def _cuts(raw: str, start: int, end: int) -> Iterator[int]:
    """Yield where the pieces of a line end, none of them much longer than `_PIECE`."""
    while cut := _CUT.search(raw, start + _PIECE, end):
        start = cut.start()
        yield start
    yield end
