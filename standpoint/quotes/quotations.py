"""Which stretches of a typeset text stand in quotation marks.

Marks that show a direction are paired like brackets. Marks that show none ("straight" ones, and the
one mark of Swedish) are told by what stands beside them, and where a paragraph's do not pair, none
of them encloses anything. Single marks are apostrophes too: see `apostrophes`.
"""

from collections.abc import Container
from dataclasses import dataclass

from standpoint.patterns import regex
from standpoint.quotes import overleaf
from standpoint.quotes.forms import COLONS, of_arabic, of_hebrew, of_unelided
from standpoint.quotes.spans import Span
from standpoint.quotes.words import opens_after_particle

_CLOSERS = {
    "“": ("”", '"', "''", "’’"), "‟": ("”", '"'), "‘‘": ("’’", "”", '"'),
    "„": ("“", "”", '"', "‟", "''", "‘‘", "’’"), ",,": ("“", "”", '"', "''", "‘‘", "’’"),
    "‚‚": ("‘‘", "’’", "“", "”"), "``": ("''", "”", '"', "’’"), "〝": ("〞", "〟"),
    "”": ("“", "”"), "’’": ("‘‘",), "「": ("」",), "『": ("』",), "《": ("》",), "﹁": ("﹂",),
    "﹃": ("﹄",), "｢": ("｣",), "<<": (">>",), "❝": ("❞",),
}  # fmt: skip
"""What closes a mark that opens: most can do nothing else, ” and ’’ where they close nothing."""
_EITHER_WAY = frozenset(("«", "»", "‹", "›", "”", "’’"))
_UNMISTAKABLE = frozenset("「『《﹁﹃〝｢❝")
_MARKS = regex("``|''|‘‘|’’|,,|‚‚|<<|>>|[“”„‟«»‹›\"＂״〝〞〟❝❞「」『』《》﹁﹂﹃﹄｢｣]|\n")
_ELIDED = regex(r"[^\W\d_]['’]")
"""What may stand right ahead of a mark that opens: d’« un échec »."""
_FEET = regex(r"\d['’′]\s?\d{1,2}\Z")
_DEEP = 8
_OPEN_BESIDE = frozenset("([{<—–―-/=‘'‚¿¡“„«‹「『")
_SHUT_BESIDE = frozenset(".,;:!?)]}>—–―/’'”»›」』。、，！？؟،।")
_UNSURE_BESIDE = frozenset(".,!?。，、！？")
_NOTED_BESIDE = frozenset("[*_^†‡")
"""What begins the sign of a note, or ends italics, and so comes behind what is quoted."""


@dataclass
class _Open:
    """A mark that is open: what it is, what closes it, and whether it is sure that it opens."""

    mark: str
    closers: tuple[str, ...]
    place: int
    paragraph: int
    straight: bool = False
    sure: bool = True
    carried: bool = False  # over the end of a paragraph, and not opened anew
    missed: bool = False  # by a paragraph that should have opened it anew


def quotations(typeset: str, fresh: Container[int]) -> tuple[list[Span], set[int]]:
    """Return what the marks of a text enclose, and where the paragraphs begin that do not pair.

    The quotations, marks included, are in the order in which they close and may lie in one another;
    none runs into a paragraph of `fresh`.
    """
    reader = _Reader(typeset, fresh)
    reader.read()
    unpaired = reader.unpaired
    return [span for span, unsure in reader.pairs if unpaired.isdisjoint(unsure)], unpaired


class _Reader:
    def __init__(self, text: str, fresh: Container[int]) -> None:
        self.text, self.fresh = text, fresh
        # Marks that show no direction enclose nothing where those of their paragraphs do not pair.
        self.pairs: list[tuple[Span, tuple[int, ...]]] = []
        self.unpaired: set[int] = set()
        self.open: list[_Open] = []
        self.paragraph = 0
        self.resumed = 0  # up to here a paragraph's first marks only open anew what is open
        self.closers, self.straight = _conventions(text)

    def read(self) -> None:
        for match in _MARKS.finditer(self.text):
            mark, start, end = match.group(), *match.span()
            if mark == "\n":
                self._begin_paragraph(end)
            elif end > self.resumed and not self._is_of_inches(mark, start, end):
                self._take('"' if mark in "＂״" else mark, start, end)
        self._drop(0)

    def _is_of_inches(self, mark: str, start: int, end: int) -> bool:
        """Return whether a mark is of inches, behind feet, and another one closes: I’m 5’6” …”"""
        if mark not in '"”' or not _FEET.search(self.text, max(0, start - 6), start):
            return False
        further = _MARKS.search(self.text, end)
        return further is not None and (
            further[0] == mark and _side(self.text, *further.span()) == "close"
        )

    def _begin_paragraph(self, place: int) -> None:
        """Carry what is open into the next paragraph, which may open it anew."""
        self.paragraph = self.resumed = place
        if place in self.fresh:
            self._drop(0)
        for number, held in enumerate(self.open):
            if not held.sure:
                self._drop(number)
                return
            marks = (held.mark, *(("»",) if held.mark == "«" else ()))
            mark = next((m for m in marks if self.text.startswith(m, self.resumed)), "")
            at = self.resumed + len(mark)
            after = self.text[at : at + 2].lstrip(" ")[:1]
            again = bool(mark) and (after.isalnum() or after in _OPEN_BESIDE)
            if again and held.missed:
                self._drop(number)  # never closed, or the paragraph ahead had opened it anew, too
                return
            held.carried = not again
            if held.carried:
                is_aside = overleaf.is_aside(self.text, place)
                for further in self.open[number:]:
                    further.carried = True
                    further.missed = further.missed or not is_aside
                return
            self.resumed += len(mark)

    def _drop(self, number: int) -> None:
        """Let go of what is open from `number` on: it encloses nothing."""
        for held in self.open[number:]:
            if held.mark != "”" or held.straight:  # else it may have closed what nothing opened
                self.unpaired.add(held.paragraph)
        del self.open[number:]

    def _take(self, mark: str, start: int, end: int) -> None:
        side = _side(self.text, start, end)
        left = self.text[max(0, start - 1) : start]
        if side == "either" and mark == "”" and of_arabic(left):
            side = "open"
        closes = self._closed_by(mark, side, start)
        if closes is None and mark == "”" and side == "close":
            closes = self._typed_by_hand()
        if side == "inside" and mark in self.straight and (closes is None or not _ends(mark, left)):
            return
        if closes is not None:
            held = self.open[closes]
            self._drop(closes + 1)
            self.open.pop()
            unsure = (held.paragraph, self.paragraph) if held.straight else ()
            self.pairs.append((Span(held.place, end), unsure))
        elif mark in self.straight:
            self._open_straight(mark, side, start)
        elif mark in self.closers and _may_open(mark, side, left):
            self._end(mark, carried=True)  # which no paragraph opened anew
            self._keep_shallow()
            self.open.append(_Open(mark, self.closers[mark], start, self.paragraph))
        elif side == "close":
            self._end_mistyped(mark)

    def _closed_by(self, mark: str, side: str, start: int) -> int | None:
        """Return the number of the open mark that `mark` closes."""
        straight = mark in self.straight
        for number in range(len(self.open) - 1, -1, -1):
            held = self.open[number]
            if mark not in held.closers:
                continue
            if held.mark == "”" and not straight and self.text[start + 1 : start + 2].isalnum():
                continue
            opens = straight or mark == held.mark or mark not in _EITHER_WAY
            if side == "open" and opens and (straight or mark in self.closers):
                continue
            if held.straight and held.carried and side != "close":
                continue
            measure = mark == '"' and self.text[max(0, start - 1) : start].isdigit()
            if not (measure and not held.straight):
                return number
        return None

    def _typed_by_hand(self) -> int | None:
        """Return the number of the straight mark that ” closes, where nothing else is open."""
        number = len(self.open) - 1
        held = self.open[number] if self.open else None
        return number if held and held.mark == '"' and held.sure else None

    def _open_straight(self, mark: str, side: str, start: int) -> None:
        if side == "close":
            if not self.text[max(0, start - 1) : start].isdigit():  # a 5" pipe
                self.unpaired.add(self.paragraph)
            return
        self._end(mark)
        self.open.append(
            _Open(mark, (mark,), start, self.paragraph, straight=True, sure=side == "open")
        )

    def _end_mistyped(self, mark: str) -> None:
        """Let go of what the same mark opened that stands where one closes: “No“, he said."""
        for number in range(len(self.open) - 1, -1, -1):
            if self.open[number].mark == mark:
                self._drop(number)
                return

    def _keep_shallow(self) -> None:
        """Let go of the outermost open mark where more are open than anybody nests."""
        if len(self.open) >= _DEEP:
            rest = self.open[1:]
            self._drop(0)
            self.open = rest

    def _end(self, mark: str, carried: bool = False) -> None:
        """Let another opening mark end one of its kind, or only one that was carried."""
        for number, held in enumerate(self.open):
            if held.mark == mark and (held.carried or not carried):
                self._drop(number)
                return


def _conventions(text: str) -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return what closes each mark that opens in a text, and its marks without a direction."""
    closers, straight = dict(_CLOSERS), {'"'}
    if not any(mark in text for mark in "“„‟") and ",," not in text and "``" not in text:
        straight.add("”")
    if "``" not in text and ",," not in text:
        straight.add("''")
    for left, right in (("«", "»"), ("‹", "›")):
        if left in text:
            closers[left], closers[right] = (right,), (left,)
        else:
            straight.add(right)
    return closers, frozenset(straight)


def _ends(mark: str, left: str) -> bool:
    """Return whether a mark between letters may close, an ending after it."""
    return mark != "''" and left.isalpha() and not of_hebrew(left)  # ארה"ב


def _may_open(mark: str, side: str, left: str) -> bool:
    """Return whether a mark that shows a direction opens at its place."""
    if mark in ("»", "›", "”", "’’"):
        return side == "open"
    return mark in _UNMISTAKABLE or side in ("open", "either") or not left.strip()


def _side(text: str, start: int, end: int) -> str:
    """Return on which side of words a mark stands: open, close, either, or inside of one."""
    left, right = text[max(0, start - 1) : start], text[end : end + 1]
    beside = of_unelided(left)
    if opens_after_particle(text, start):
        return "open"
    if left.isalnum() and not beside:
        return "inside" if right.isalnum() and not of_unelided(right) else "close"
    begins = not left or left.isspace()
    ends = not right or right.isspace()
    if begins and ends:
        if right in ("", "\n"):
            return "close"
        return "open" if left in ("", "\n") else "either"
    if begins:
        nested = right in ("’", "”", "›", "»") and text[end + 1 : end + 2].isalnum()
        shut = right in _SHUT_BESIDE and right not in _OPEN_BESIDE and not nested
        return "close" if shut and text[end : end + 2] != ".." else "open"
    if ends and left in ("‘", "“"):  # each opens in one convention and closes in another
        return "either"
    if ends and text[start:end] in ("«", "‹") and _ELIDED.search(text, max(0, start - 2), start):
        return "either"
    if ends and left in COLONS:
        return "either"  # He said:" We left."
    if ends:
        return "open" if left in _OPEN_BESIDE and left not in _SHUT_BESIDE else "close"
    if right.isalnum():
        return "either" if left in _UNSURE_BESIDE or beside else "open"
    if right in _SHUT_BESIDE or (left in _UNSURE_BESIDE and right in _NOTED_BESIDE):
        return "close"
    return "either" if beside else "open"
