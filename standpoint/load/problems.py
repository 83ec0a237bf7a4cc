"""Problems: what is wrong, at which file, line and column, and what to do about it."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from standpoint.load.guesses import closest
from standpoint.load.lines import around
from standpoint.load.names import Names

CLIP = 200
MAX_PROBLEMS = 100
"""How many problems of one file are told; the last of them says how many more there are."""

TOLD_ENOUGH = "seeds/"
"""What a fault cites whose reason is told where it lies; no source has this name."""

Path = tuple[str | int, ...]
"""The way from the top of a YAML file to a value: keys and places in lists."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in a file, with its place (from 1) and what to do.

    `excerpt` is the line of the file at that place, or the part of a long one around it; empty
    where there is none to show. `caret` is the column in the excerpt that the place is at. `needs`
    is the path of another file that would end the problem if it were there and held what it should.
    `path` leads to the value, for files that were made from something else; `reveals` is whether
    the message holds, from its first semicolon on, words of a source of which no more is to be
    shown than what is cited. They make no difference.
    """

    file: str
    line: int
    column: int
    message: str
    excerpt: str = ""
    needs: str = ""
    caret: int = 1
    path: Path = field(default=(), compare=False)
    reveals: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


def problem(
    file: str,
    message: str,
    place: tuple[int, int] = (1, 1),
    lines: Sequence[str] = (),
    needs: str = "",
    path: Path = (),
    reveals: bool = False,
) -> Problem:
    """Return the problem of a file, which has these `lines`, at line and column `place`."""
    line = lines[place[0] - 1] if place[0] <= len(lines) else ""
    excerpt, caret = around(line, place[1])
    return Problem(clip(file, CLIP), *place, message, excerpt, needs, caret, path, reveals)


class Fault(NamedTuple):
    """A problem on its way to its place: the path to a value, and what is wrong there.

    `place` is line and column where the path does not lead to them, as for a key that stands twice.
    `needs` and `reveals` are as in `Problem`. `cites` is a source that a passage cites in vain for
    a reason that lies elsewhere; the message then is what follows on "1 passage cites". `hint`
    finds what follows on the message; it takes time, so only those that are told are asked for it.
    `lacks` is the key that is missing, where one is.
    """

    path: Path
    message: str
    place: tuple[int, int] | None = None
    needs: str = ""
    cites: str = ""
    hint: Callable[[Names], str] | None = None
    lacks: str = ""
    reveals: bool = False

    def said(self, names: Names) -> str:
        """Return the message with its hint, in which ids of the dossier may be suggested."""
        return self.message + (self.hint(names) if self.hint else "")


def told_once(faults: Iterable[Fault]) -> Iterator[Fault]:
    """Yield the faults; of those that cite one source in vain, one that counts them all.

    Of those that lack a key of one record, one that names all of them.

    A source that is missing or broken would otherwise bury what is wrong under a line for each of
    its passages. Where the whole folder cannot be read, or Git LFS has not fetched the source, its
    own problem says enough: nothing is to be mended in what cites it.
    """
    faults = list(faults)
    citing = Counter(fault.cites for fault in faults)
    told = {TOLD_ENOUGH}
    lacking: dict[Path, list[str]] = {}
    for fault in faults:
        if fault.lacks:
            lacking.setdefault(fault.path[:-1], []).append(f"'{fault.lacks}'")
    for fault in faults:
        if fault.lacks:
            *others, last = lacking.pop(fault.path[:-1], [""])
            if others:
                keys = f"{', '.join(others)} and {last}"
                yield fault._replace(message=f"{keys} are missing; add them")
            elif last:
                yield fault
        elif not fault.cites:
            yield fault
        elif fault.cites not in told:
            told.add(fault.cites)
            count = citing[fault.cites]
            passages = "1 passage cites" if count == 1 else f"{count} passages cite"
            yield fault._replace(message=f"{passages} {fault.message}")


def clip(text: str, length: int = 60) -> str:
    """Return `text` on one line, cut to `length` characters, unprintable ones spelled out."""
    cut = len(text) > 20 * length  # so that a long text costs no more than a short one
    line = " ".join(text[: 20 * length].split())
    line = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in line)
    return line if len(line) <= length and not cut else line[: length - 1] + "…"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return "; did you mean 'x'?" where a known word is close to `word`, else nothing.

    Case, and whether words are parted by a hyphen, an underscore or a space, makes no difference.
    """
    found = closest(word, known)
    return f"; did you mean '{clip(found)}'?" if found else ""
