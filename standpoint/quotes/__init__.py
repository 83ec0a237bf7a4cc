"""Is this passage in this text, word for word, and where? Pure functions over strings.

A text is compared in one normal form and no other: Unicode NFC, white space to single spaces,
soft hyphens and zero-width characters dropped, typographic quotation marks, apostrophes, dashes,
ellipses and ligatures to one form each. After that a passage must stand in it exactly, case
included, from one word edge to another. Nothing fuzzy ever passes; `nearest` only suggests.
"""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from standpoint.quotes.forms import has_blank_line, normal, pieces, typeset, unmarked
from standpoint.quotes.sentences import quotations, sentence_ends
from standpoint.quotes.words import edge, words

__all__ = ["Nearest", "Place", "Span", "Text", "normal", "words"]

_SPACE = re.compile(r"\s+")
_TRAILING_MARKS = re.compile(r"\W+\Z")


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


@dataclass(frozen=True)
class Place:
    """Where a passage stands in a text, found once.

    Attributes
    ----------
    span, sentence : Span
        The passage, and the sentence or sentences around it, in the normal form.
    paragraph, line : int
        The paragraph, and the line of the raw text, in which the passage begins, from 1.
    """

    span: Span
    sentence: Span
    paragraph: int
    line: int


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
        return typeset(self.raw, blank_line_ends_paragraph=has_blank_line(self.raw))

    @cached_property
    def normal(self) -> str:
        return unmarked(self.typeset)

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
        return edge(self.typeset, place)

    def widened(self, span: Span) -> Span:
        """Return `span` widened to the nearest word edges."""
        start, end = span
        while not self.edge(start):
            start -= 1
        while not self.edge(end):
            end += 1
        return Span(start, end)

    def _trimmed(self, span: Span) -> Span:
        """Return `span` without the space and the marks at its ends."""
        start, end = span
        while start < end - 1 and not self.normal[start].isalnum():
            start += 1
        while end > start + 1 and not self.normal[end - 1].isalnum():
            end -= 1
        return Span(start, end)

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """Every quotation that is opened and closed, marks included; one may span paragraphs."""
        return tuple(Span(*found) for found in quotations(self.typeset))

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
        # The first character of the passage keeps a line that begins with it from being lost.
        return len(self.raw[: self.raw_span(span).start + 1].splitlines())

    def sentence(self, span: Span) -> Span:
        """Return the sentence or sentences, within their paragraphs, that hold `span`."""
        text = self.typeset
        start = text.rfind("\n", 0, span.start) + 1
        stop = text.find("\n", max(span.end - 1, 0))
        stop = len(text) if stop < 0 else stop
        end = stop
        for place in sentence_ends(text[:stop], start):
            if place > span.start:
                if place >= span.end:
                    end = place
                    break
            else:
                start = place
        while start < span.start and text[start].isspace():
            start += 1
        return Span(start, end)

    def place(self, span: Span) -> Place:
        """Return all that is to be known of where `span` stands."""
        return Place(span, self.sentence(span), self.paragraph(span), self.line(span))

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
        for piece, start, end in pieces(self.raw):
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
        span = self.widened(self._trimmed(Span(found.dest_start, found.dest_end)))
        yours, theirs = _first_difference(wanted, self.slice(span))
        return Nearest(span, theirs=theirs, yours=yours)


def _first_difference(yours: str, theirs: str, context: int = 3) -> tuple[str, str]:
    """Return the stretch of each text around the first word that differs."""
    from difflib import SequenceMatcher

    one, two = yours.split(), theirs.split()
    codes = SequenceMatcher(None, one, [normal(word) for word in two], autojunk=False).get_opcodes()
    ahead = 0
    for code, one_start, one_end, two_start, two_end in codes:
        if code == "insert" and one_start == 0:
            ahead = two_end  # what the other text has ahead of all is no difference
        elif code != "equal" and (one_start, one_end) != (len(one), len(one)):
            return (
                " ".join(one[max(0, one_start - context) : one_end + 1]),
                " ".join(two[max(ahead, two_start - context) : two_end + 1]),
            )
    return yours, theirs
