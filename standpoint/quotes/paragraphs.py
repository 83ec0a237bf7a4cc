"""Which paragraphs go on with which: lists, the ends of pages, captions, lines set apart."""

from bisect import bisect_left
from functools import cache, cached_property, partial

from standpoint.patterns import regex
from standpoint.quotes import items, overleaf, sentences
from standpoint.quotes.casts import PARTICLES
from standpoint.quotes.known import Known
from standpoint.quotes.layout import Layout
from standpoint.quotes.overleaf import BETWEEN_PAGES

UNFINISHED = frozenset(",:;，：；、،؛")
"""With which marks a paragraph ends that goes on."""
_BROKEN = regex(r"[^\W\d_](?:[-‐‑]|\s?[–—])\Z")
"""How a paragraph ends that leaves off within a word, or at a dash."""
_GOES_ON_AFTER = PARTICLES.union(
    "at by from into nor not on or than with aus bei durch mit nicht ohne über um unter von "
    "avec aux dans des ne par pour sans sous sur con en no non para por sin com não per "
    "that dass que che dat".split()
)
"""What ends no sentence, and no heading."""
_CUT_SHORT = regex(r"(?:[-‐-―,，]|\.\.\.)\W*(?:[(\[（［][^()\[\]（）［］]*[)\]）］]\W*)?\Z")
"""How a turn ends that another speaker, or applause, cuts short."""
_TAKEN_UP = regex(r"\W*?(?:[-‐-―]|\.\.\.)")
"""How a turn begins that goes on with what its speaker was saying before."""
_MOST_TURNS = 5
"""So many turns and lines of narration may lie between."""
_LONGEST_CAPTION = 200
"""So many characters has what stands within a sentence of another paragraph."""
_THROWN_IN = regex(r"[(（\[［].{1,300}[)）\]］]")
_CUE = regex(
    r"(?:\d{1,5} )?(?:\d{1,2}:){1,2}\d\d[.,]\d{3} -->"
    r"|[\[(]?(?:\d{1,2}:){1,2}\d\d[\])]? ?[^\W\d_]"
)
"""How subtitles begin, and the lines of what was written down with the time."""
_LINE, _MOST_SMALL = 40, 0.25
"""So many characters a line of prose has, and so large a part of paragraphs may begin small."""


class Paragraphs:
    """The paragraphs of a text that is laid out, and which of them go on with others."""

    def __init__(self, layout: Layout, known: Known) -> None:
        self._layout, self._known = layout, known
        self.over = cache(self._past)
        self._cut_ahead = cache(partial(overleaf.cut_ahead, layout, known=known))
        self._going_on: dict[int, bool] = {}

    def _past(self, number: int) -> int:
        """Return the paragraph that one goes on with past what has an end, -1 for none.

        That is what another speaker throws in, the notes of a page, its foot or head or, where it
        begins small or the one that it goes on with leaves off, a caption.
        """
        starts = self._layout.starts
        if (cut_short := self._cut_short(number)) >= 0:
            return cut_short
        over = overleaf.ahead_of_notes(self._layout, number, self._known)
        if over >= 0:
            return over
        cut = self._cut_ahead(number)
        begun = (n for n in range(cut + 1, number + 1) if starts[n] in self._layout.fresh)
        if cut >= 0 and all(self._cut_short(turn) >= 0 for turn in begun):
            return cut
        begins_small = self.begins_small(starts[number])
        for ahead in range(number - 1, max(number - 2 - BETWEEN_PAGES, -1), -1):
            if starts[ahead + 1] in self._layout.fresh:
                break
            text = self._layout.paragraph(ahead)
            has_end = sentences.ends_with_mark(text) or overleaf.is_head(text)
            leaves_off = _leaves_off(text) and not self.is_item(ahead)  # 1. camps; or
            if leaves_off or (begins_small and not has_end):
                return ahead
            listed = self.is_item(ahead) and any(map(str.isalpha, text))  # not * * *
            if listed or len(text) > _LONGEST_CAPTION:
                break
        return -1

    def _goes_on(self, number: int) -> bool:
        """Return whether a paragraph goes on with the one ahead, as an item of a list does."""
        run = []
        while number not in self._going_on:
            goes_on = self._shows(number)
            if goes_on is None:
                run.append(number)
                number -= 1
            else:
                self._going_on[number] = goes_on
        self._going_on.update(dict.fromkeys(run, self._going_on[number]))
        return self._going_on[number]

    def _shows(self, number: int) -> bool | None:
        """Return whether a paragraph goes on with the one ahead; None where it does if that does.

        So does an item that follows another one.
        """
        start = self._layout.starts[number]
        if number == 0 or start in self._layout.fresh:
            return False
        ahead = self._layout.paragraph(number - 1)
        if ahead[-1] in UNFINISHED or self.begins_small(start) or _leaves_off(ahead):
            return True
        has_end = sentences.ends_with_mark(ahead)
        if not has_end and _CUE.match(self._layout.typeset, start):
            return True
        if not self.is_item(number):
            return False
        if self.is_item(number - 1):
            return None
        return not has_end or items.has_item(ahead) or items.announced(ahead)

    def _cut_short(self, number: int) -> int:
        """Return the paragraph in which others, or a page's end, cut a speaker short, or -1.

        The turn that begins with paragraph `number` goes on with it. So do the lines of what was
        written down with a label for each few seconds.
        """
        opened, openings = self._layout.opened, self._layout.openings
        start = self._layout.starts[number]
        opening = openings.get(start)
        if opening is None or not opening.label:
            return -1
        words = self._layout.typeset[start + opening.words : start + opening.words + 200]
        takes_up = _TAKEN_UP.match(words) is not None or sentences.begins_small(words)
        last, others = bisect_left(opened, start), False  # whether others speak in between
        for place in range(last - 1, max(last - 2 - _MOST_TURNS, -1), -1):
            ahead, label = self._layout.number(opened[place + 1]) - 1, openings[opened[place]].label
            if not label:
                continue
            same = label.startswith(opening.label)  # at first it says more: LEE (Dover)
            has_end = others or sentences.ends_with_mark(self._layout.paragraph(ahead))
            if same and not has_end and (takes_up or place == last - 1):
                return ahead
            if takes_up and (same or others) and self._is_cut_short(ahead):
                return ahead
            if same:
                break
            others = True
        return -1

    def _is_cut_short(self, number: int) -> bool:
        """Return whether a paragraph leaves off as a turn does that others cut short."""
        return _CUT_SHORT.search(self._layout.paragraph(number)[-200:]) is not None

    def is_within(self, number: int) -> bool:
        """Return whether a paragraph goes on with the one ahead, or may lie within its sentence.

        So do the foot and the head of a page: the sentence ahead has no end, and goes on soon.
        """
        if not 0 < number < len(self._layout.paragraphs):
            return False
        if self._goes_on(number):
            return True
        ahead = number - 1
        while number - ahead < BETWEEN_PAGES and ahead > 0 and self._is_thrown_in(ahead):
            ahead -= 1
        if overleaf.has_end(self._layout, ahead, self._known):
            return False
        if ahead < number - 1 or self._is_thrown_in(number) or self._is_cut(ahead):
            return self._layout.fresh.isdisjoint(self._layout.starts[ahead + 1 : number + 1])
        for start in self._layout.starts[number : number + 1 + BETWEEN_PAGES]:
            if start in self._layout.fresh:
                return False
            if self.begins_small(start):
                return True
        return self._cut_ahead(number) >= 0

    def _is_thrown_in(self, number: int) -> bool:
        """Return whether a paragraph stands in brackets, as applause and captions do."""
        return (
            _THROWN_IN.fullmatch(self._layout.typeset, *self._layout.paragraphs[number]) is not None
        )

    def _is_cut(self, number: int) -> bool:
        """Return whether a paragraph without an end is a line, as a text may part all of its."""
        return len(self._layout.paragraph(number)) >= _LINE and self._parts_lines

    @cached_property
    def _parts_lines(self) -> bool:
        """Whether so many paragraphs begin small that it is lines which the text parts."""
        starts = self._layout.starts[1:]
        return sum(map(self.begins_small, starts)) > _MOST_SMALL * len(starts)

    def begins_small(self, start: int) -> bool:
        """Return whether the paragraph at a place says by its first letter that it goes on."""
        return sentences.begins_small(self._layout.typeset[start : start + 200])

    def is_item(self, number: int) -> bool:
        """Return whether a paragraph is an item of a list."""
        return self.mark(number) != ""

    def mark(self, number: int) -> str:
        """Return what a paragraph begins with as an item does; empty for what is none."""
        return items.mark(self._layout.head(number))


def _leaves_off(paragraph: str) -> bool:
    """Return whether a paragraph ends within a word, at a dash, or with an article or the like.

    Examples
    --------
    >>> [_leaves_off(end) for end in ("We left the", "We left Ca-", "We left Calais", "So.")]
    [True, True, False, False]
    """
    last = paragraph[-20:].rpartition(" ")[2]
    return last in _GOES_ON_AFTER or _BROKEN.search(paragraph[-3:]) is not None
