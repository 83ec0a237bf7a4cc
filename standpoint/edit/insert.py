"""An entry at the end of a list in a YAML file, every other byte as it was.

Where an entry belongs in a text can be told from the tree and the lines, but not with certainty in
every style that YAML knows. So places are proposed, the likeliest first, and the first one is
taken at which the file reads as it is meant to.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from standpoint.load.files import File, text_of, with_text
from standpoint.load.lines import lines_of
from standpoint.load.nodes import Mapping, Scalar, Sequence, Tree
from standpoint.load.problems import Path
from standpoint.model import Record
from standpoint.model.block import flow, list_entry

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class Inserted:
    """A file with an entry added."""

    file: File
    text: str
    """What was inserted, without blank lines around it."""
    after: int | None
    """How many lines of the file stand ahead of it; None where it stands within a line."""


@dataclass(frozen=True)
class _Proposal:
    """A place in a text, counted in characters, what to insert there, and the lines ahead of it."""

    place: int
    text: str
    after: int | None


def insert(
    file: File,
    tree: Tree,
    path: Path,
    record: Record,
    is_right: Callable[[File], bool],
    ahead_of: str = "",
) -> Inserted | None:
    """Return a file with a record at the end of one of its lists; None where no place is safe.

    `tree` is what the file holds, and `path` leads to the list. Only one at the top of the file may
    lack; then it is begun ahead of the key `ahead_of`, or at the end where there is no such key.
    `is_right` says whether a changed file reads as it is meant to.
    """
    text = text_of(file)
    end = _LINE_BREAK.search(text)
    for proposed in _proposals(text, tree, path, record, ahead_of):
        inserted = proposed.text.replace("\n", end[0] if end else "\n")
        result = with_text(file, text[: proposed.place] + inserted + text[proposed.place :])
        if is_right(result):
            return Inserted(result, proposed.text.strip("\n") + "\n", proposed.after)
    return None


def _proposals(
    text: str, tree: Tree, path: Path, record: Record, ahead_of: str
) -> Iterator[_Proposal]:
    lines = lines_of(text, keepends=True)
    holder, name = tree.at(path[:-1]), str(path[-1])
    assert isinstance(holder, Mapping)
    key, value = holder.entries.get(name, (None, None))
    if key is None:
        yield from _new_list(lines, tree, name, record, ahead_of)
        return
    following = _following(tree, path, key.line, lines)
    if isinstance(value, Scalar):
        entry = list_entry(record, holder.column + 1)
        yield from _between(lines, key.line, following, holder.column, entry, gap=False)
    elif isinstance(value, Sequence) and value.flow:
        yield from _brackets(text, lines, value, following, record)
    elif isinstance(value, Sequence):
        last = value.items[-1].line
        entry = list_entry(record, value.column - 1)
        gap = _parted(lines, value, alone=len(path) == 1)
        yield from _between(lines, last, following, value.column, entry, gap)


def _following(tree: Tree, path: Path, line: int, lines: list[str]) -> int:
    """Return how many lines stand ahead of what begins next after `line` around a list, or all."""
    begins: list[int] = []
    for length in range(len(path)):
        node = tree.at(path[:length])
        if isinstance(node, Mapping):
            begins += [key.line for key, _ in node.entries.values()]
        elif isinstance(node, Sequence):
            begins += [item.line for item in node.items]
    return min((begin for begin in begins if begin > line), default=len(lines) + 1) - 1


def _parted(lines: list[str], sequence: Sequence, alone: bool) -> bool:
    """Return whether a blank line parts the entries; `alone` is what holds for a single one."""
    if len(sequence.items) < 2:
        return alone
    above = sequence.items[-1].line - 1
    while lines[above - 1].lstrip().startswith("#"):
        above -= 1
    return not lines[above - 1].strip()


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
        above = lines[number - 1] if number else "\n"
        finish = "\n" if above[-1] not in "\r\n" else ""  # the file ends within this line
        if gap and above.strip():
            yield _Proposal(place, f"{finish}\n{entry}", number)
        yield _Proposal(place, f"{finish}{entry}", number)


def _belongs_below(line: str, column: int) -> bool:
    content = line.strip()
    indent = len(line) - len(line.lstrip(" "))
    return content in ("", "...") or (content.startswith("#") and indent < column)


def _new_list(
    lines: list[str], tree: Tree, name: str, record: Record, ahead_of: str
) -> Iterator[_Proposal]:
    """Propose a list ahead of another key, or at the end; never between braces."""
    if tree.top.flow:
        return
    column = tree.top.column
    next_key, _ = tree.top.entries.get(ahead_of, (None, None))
    following = next_key.line - 1 if next_key else len(lines)
    begun = f"{' ' * (column - 1)}{name}:\n{list_entry(record, column + 1)}"
    yield from _between(lines, tree.top.line, following, column, begun, gap=True)


def _brackets(
    text: str, lines: list[str], sequence: Sequence, following: int, record: Record
) -> Iterator[_Proposal]:
    """Propose the places ahead of closing brackets, the last one first."""
    entry = flow(record)
    begin = len("".join(lines[: sequence.line - 1])) + sequence.column - 1
    end = len("".join(lines[:following]))
    while (bracket := text.rfind("]", begin, end)) >= 0:
        end = bracket
        inside = len(text[:bracket].rstrip())
        for place in dict.fromkeys((inside, bracket)):
            if sequence.items:
                yield _Proposal(place, f", {entry}", None)
            yield _Proposal(place, f" {entry}" if sequence.items else entry, None)
