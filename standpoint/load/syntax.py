"""What makes a text no YAML at all, in words that say what to do."""

import re
from dataclasses import dataclass

import yaml

from standpoint.load.decoding import wrong_signs
from standpoint.load.lines import lines_of, place_of
from standpoint.load.problems import clip
from standpoint.load.slips import junk, slip
from standpoint.quotes import Span

CONFLICT = (
    "a merge left its conflict marks here; keep one of the versions and delete the lines of "
    "<, |, = and >"
)
_CONFLICT = re.compile(r"([<|>])\1{6}( |$)")
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


class Unreadable(Exception):
    """The text is no tree at all; the place is from 1."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


def refuse_unreadable(text: str) -> None:
    """Raise `Unreadable` where a merge left its marks, or a character is no text."""
    for number, line in enumerate(lines_of(text), 1):
        if _CONFLICT.match(line):
            raise Unreadable(CONFLICT, number)
    if match := _UNREADABLE.search(text):
        place, what = match.start(), f"a control character (U+{ord(match[0]):04X}); delete it"
        sign = next(wrong_signs(text, Span(*match.span())), None)
        if sign and sign.meant != "\ufffd":  # else nobody can tell what was written
            place = sign.place
            what = f"seems wrongly decoded: '{clip(sign.meant)}' was written here; write it anew"
        raise Unreadable(what, *place_of(text, place))


@dataclass(frozen=True)
class Failure:
    """Where libyaml could not go on, and what it says of that; places are from 1.

    `since` is where the part begins that it could not make out. `last` is the scalar just before,
    if what came last was one; `alias` is where the alias begins that came after it, if one did.
    `bracket` is where the list in [ ] or the mapping in { } that is still open begins. `keys` and
    `entries` are the columns in which the keys and the entries stand that might go on.
    """

    lines: list[str]
    said: str
    line: int
    column: int
    since: tuple[int, int]
    last: yaml.ScalarEvent | None = None
    alias: tuple[int, int] | None = None
    bracket: tuple[int, int] | None = None
    keys: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()

    def at(self, message: str) -> Unreadable:
        """Return what is told at the place where libyaml could not go on."""
        return Unreadable(message, self.line, self.column)

    def slip(self, number: int) -> Unreadable | None:
        """Return what is said of a line that is nearly YAML, or begins with what is none of it."""
        line = self.lines[number - 1]
        found = slip(line) or junk(line)
        return Unreadable(found[1], number, found[0]) if found else None

    @property
    def here(self) -> str:
        """The line in which libyaml could not go on."""
        return self.lines[self.line - 1]

    @property
    def rest(self) -> str:
        """What that line holds from there on."""
        return self.here[self.column - 1 :]

    @property
    def nearby(self) -> str:
        """What stands just ahead of that in its line, as far as anybody looks."""
        return self.here[max(0, self.column - 1 - 100) : self.column - 1]

    @property
    def at_the_end(self) -> bool:
        """Whether nothing but white space follows."""
        return not "".join([self.rest, *self.lines[self.line :]]).strip()

    @property
    def style(self) -> str:
        """How the scalar just before is written: in which marks, or as which block; else empty."""
        return (self.last.style if self.last else None) or ""

    @property
    def scalar(self) -> tuple[int, int, int, int]:
        """Lines and columns of the scalar just before: of its first character, and after its last.

        All are 0 where there is none.
        """
        last = self.last
        if last is None or last.start_mark is None or last.end_mark is None:
            return 0, 0, 0, 0
        start, end = last.start_mark, last.end_mark
        return start.line + 1, start.column + 1, end.line + 1, end.column + 1
