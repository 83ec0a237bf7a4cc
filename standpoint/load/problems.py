"""Problems: what is wrong, at which file, line and column, and what to do about it."""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

CLIP = 200

Path = tuple[str | int, ...]
"""The way from the top of a YAML file to a value: keys and places in lists."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in a file, with its place (from 1) and what to do.

    `excerpt` is the line of the file at that place, empty where there is none to show. `needs` is
    the path of another file that would end the problem if it were there and held what it should.
    `path` leads to the value, for files that were made from something else; it makes no difference.
    """

    file: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    needs: str = ""
    path: Path = field(default=(), compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class Fault(NamedTuple):
    """A problem on its way to its place: the path to a value, and what is wrong there.

    `place` is line and column where the path does not lead to them, as for a key that stands twice.
    `needs` is as in `Problem`. `cites` is a source that a passage cites in vain for a reason that
    lies elsewhere; the message then is what follows on "1 passage cites".
    """

    path: Path
    message: str
    place: tuple[int, int] | None = None
    needs: str = ""
    cites: str = ""


def clip(text: str, length: int = 60) -> str:
    """Return `text` on one line, cut to `length` characters, unprintable ones spelled out."""
    line = " ".join(text.split())
    line = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in line)
    return line if len(line) <= length else line[: length - 1] + "…"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" where a known word is close to `word`, else nothing."""
    close = difflib.get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return f"; did you mean '{clip(close[0])}'?" if close else ""
