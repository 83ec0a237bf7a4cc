"""A position at the end of a stakeholder's file, every other byte as it was.

Where an entry belongs in a text can be told from the tree and the lines, but not with certainty in
every style that YAML knows. So places are proposed, the likeliest first, and the first one is
taken at which the loader reads what it read before and the new position.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from standpoint.edit.block import block, flow
from standpoint.load.files import File, text_of
from standpoint.load.lines import lines_of
from standpoint.load.records import Read, read
from standpoint.load.tree import Scalar, Sequence, Tree
from standpoint.model import Position, Stakeholder

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Unsuitable(Exception):
    """A position cannot be added to a file safely; the message says what to do instead."""


@dataclass(frozen=True)
class Appended:
    """A file with a position added: the line at which the entry begins, and its text."""

    file: File
    line: int
    text: str


@dataclass(frozen=True)
class _Proposal:
    """A place in a text, counted in characters, and what to insert there."""

    place: int
    text: str


def append(file: File, position: Position) -> Appended:
    """Return a stakeholder's file with a position at the end of its list.

    Raises
    ------
    Unsuitable
        Where the file cannot be read, or no place is safe.
    """
    before = read(file, Stakeholder, id=file.stem)
    if before.tree is None:
        raise Unsuitable(f"{file.path} cannot be read; mend its problems first")
    mark = codecs.BOM_UTF8 if file.data.startswith(codecs.BOM_UTF8) else b""
    text = text_of(file)
    end = _LINE_BREAK.search(text)
    for proposed in _proposals(text, before.tree, position):
        inserted = proposed.text.replace("\n", end[0] if end else "\n")
        changed = text[: proposed.place] + inserted + text[proposed.place :]
        result = replace(file, data=mark + changed.encode())
        after = read(result, Stakeholder, id=file.stem)
        if after.tree and _only_adds(before, after, position):
            line, _ = after.tree.place(("positions", _last(after.tree)))
            return Appended(result, line, proposed.text.strip("\n") + "\n")
    if before.record is None:
        raise Unsuitable(f"{file.path} has a problem of its own; mend that first")
    raise Unsuitable(
        f"{file.path} is written in a way that leaves no safe place; put the entry at the end of "
        "its 'positions' by hand"
    )


def _only_adds(before: Read[Stakeholder], after: Read[Stakeholder], position: Position) -> bool:
    """Return whether a file says what it said before, and the position, and nothing else."""
    if after.record is None:
        return False
    said = Counter(problem.message for problem in after.problems)
    if not said <= Counter(problem.message for problem in before.problems):
        return False
    if before.record is None:  # of all problems of a file, the entry can only mend an empty list
        return after.record.positions == (position,)
    grown = before.record.model_copy(
        update={"positions": (*before.record.positions, position)},
    )
    return after.record == grown


def _last(tree: Tree) -> int:
    entries = tree.data()["positions"]
    return len(entries) - 1 if isinstance(entries, list) else 0


def _proposals(text: str, tree: Tree, position: Position) -> Iterator[_Proposal]:
    lines = lines_of(text, keepends=True)
    key, value = tree.top.entries.get("positions", (None, None))
    if key is None:
        yield from _new_list(lines, tree, position)
        return
    following = _following(tree, key.line, lines)
    if isinstance(value, Scalar) and not value.value:
        entry = block(position, tree.top.column + 1)
        yield from _between(lines, key.line, following, tree.top.column, entry, gap=False)
    elif isinstance(value, Sequence) and _in_brackets(lines, value):
        yield from _brackets(text, lines, value, following, position)
    elif isinstance(value, Sequence) and value.items:
        last = value.items[-1]
        entry = block(position, value.column - 1)
        yield from _between(
            lines, last.line, following, value.column, entry, gap=_parted(lines, value)
        )


def _in_brackets(lines: list[str], sequence: Sequence) -> bool:
    return lines[sequence.line - 1][sequence.column - 1 :].startswith("[")


def _following(tree: Tree, line: int, lines: list[str]) -> int:
    """Return how many lines stand ahead of the next key at the top after `line`, or all."""
    later = [key.line for key, _ in tree.top.entries.values() if key.line > line]
    return min(later) - 1 if later else len(lines)


def _parted(lines: list[str], sequence: Sequence) -> bool:
    """Return whether a blank line parts the entries; one entry alone is parted from the next."""
    if len(sequence.items) < 2:
        return True
    above = sequence.items[-1].line - 1
    while above and lines[above - 1].lstrip().startswith("#"):
        above -= 1
    return above > 0 and not lines[above - 1].strip()


def _between(
    lines: list[str], last: int, following: int, column: int, entry: str, gap: bool
) -> Iterator[_Proposal]:
    """Propose the ends of lines from the last content on, up to what follows.

    What is blank there, and a comment that is not indented more than `column`, belong to what
    follows; the lines of a block of text may look the same, which is why the later places come too.
    """
    first = following
    while first > last and _belongs_below(lines[first - 1], column):
        first -= 1
    for number in range(first, following + 1):
        place = len("".join(lines[:number]))
        above = lines[number - 1]
        finish = "\n" if above[-1] not in "\r\n" else ""  # the file ends within this line
        if gap and above.strip():
            yield _Proposal(place, f"{finish}\n{entry}")
        yield _Proposal(place, f"{finish}{entry}")


def _belongs_below(line: str, column: int) -> bool:
    content = line.strip()
    indent = len(line) - len(line.lstrip(" "))
    return content in ("", "...") or (content.startswith("#") and indent < column)


def _new_list(lines: list[str], tree: Tree, position: Position) -> Iterator[_Proposal]:
    """Propose a list ahead of the silences, or at the end; never between braces."""
    if lines[tree.top.line - 1][tree.top.column - 1 :].startswith("{"):
        return
    column = tree.top.column
    silences, _ = tree.top.entries.get("silent_on", (None, None))
    following = silences.line - 1 if silences else len(lines)
    key = f"{' ' * (column - 1)}positions:\n{block(position, column + 1)}"
    yield from _between(lines, tree.top.line, following, column, key, gap=True)


def _brackets(
    text: str, lines: list[str], sequence: Sequence, following: int, position: Position
) -> Iterator[_Proposal]:
    """Propose the places ahead of closing brackets, the last one first."""
    entry = flow(position)
    begin = len("".join(lines[: sequence.line - 1])) + sequence.column - 1
    end = len("".join(lines[:following]))
    while (bracket := text.rfind("]", begin, end)) >= 0:
        end = bracket
        inside = len(text[:bracket].rstrip())
        for place in dict.fromkeys((inside, bracket)):
            if sequence.items:
                yield _Proposal(place, f", {entry}")
            yield _Proposal(place, f" {entry}" if sequence.items else entry)
