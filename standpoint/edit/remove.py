"""An entry of a list in a YAML file taken away, every other line as it was.

As where one is inserted, the likeliest stretch is proposed first, and the first one is taken
without which the file reads as it is meant to.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from standpoint.load import tree
from standpoint.load.files import File, text_of, with_text
from standpoint.load.lines import lines_of
from standpoint.load.nodes import Node, Scalar, Sequence, Tree

_Range = tuple[int, int]
"""Where a part of a text begins and ends, counted in characters."""


@dataclass(frozen=True)
class Removed:
    """A file without an entry that it had."""

    file: File

    first: int
    last: int
    """The lines of the file as it was, from 1, which the entry stood in."""
    text: str
    """What was taken away."""
    whole: bool
    """Whether those lines went whole; else `text` stood among others in them."""


def remove(
    file: File, tree: Tree, key: str, number: int, is_right: Callable[[File], bool]
) -> Removed | None:
    """Return a file without one entry of a list at its top; None where it cannot be cut out safely.

    A list that is empty then goes with it, if nothing but the entry stood in its lines, and so does
    one of two blank lines that would meet. A comment on lines of its own around the entry stays.

    `tree` is what the file holds, `key` that of the list, `number` which of its entries, from 0.
    `is_right` says whether a changed file reads as it is meant to.
    """
    text = text_of(file)
    name, value = tree.top.entries[key]
    assert isinstance(value, Sequence)
    lines = lines_of(text, keepends=True)
    cuts = (
        _among(text, lines, value, number)
        if value.flow
        else _whole(text, lines, name, value, number)
    )
    for begin, end in cuts:
        result = with_text(file, text[:begin] + text[end:])
        if is_right(result):
            gone = text[begin:end]
            shown = gone.strip("\r\n").rstrip()
            ahead = text[:begin] + gone[: len(gone) - len(gone.lstrip("\r\n"))]
            first = len(lines_of(f"{ahead}|"))
            return Removed(result, first, first + len(lines_of(shown)) - 1, shown, not value.flow)
    return None


def _span(text: str, lines: list[str], item: Node) -> _Range:
    """Return where an entry begins and where its last character ends.

    To find the end, the text is parsed up to there.
    """
    begin = _offset(lines, item.line, item.column)
    end = _offset(lines, *tree.end(text, item.line, item.column))
    return begin, begin + len(text[begin:end].rstrip())


def _offset(lines: list[str], line: int, column: int) -> int:
    return sum(map(len, lines[: line - 1])) + column - 1


def _whole(
    text: str, lines: list[str], name: Scalar, value: Sequence, number: int
) -> Iterator[_Range]:
    """Propose the lines of an entry behind a dash; those of the only one with the list's key."""
    item = value.items[number]
    first = item.line
    while first > name.line and lines[first - 1][value.column - 1 : value.column] != "-":
        first -= 1
    _, end = _span(text, lines, item)
    last = len(lines_of(text[:end]))
    alone = len(value.items) == 1 and all(not line.strip() for line in lines[name.line : first - 1])
    key = lines[name.line - 1].strip().removesuffix(":").rstrip()
    if alone and key.strip("'\"") == name.value:
        yield from _cut(lines, name.line, last)
    yield from _cut(lines, first, last, under=name.line)


def _cut(lines: list[str], first: int, last: int, under: int = 0) -> Iterator[_Range]:
    """Propose whole lines, from 1, and one blank line next to them that would be too many.

    That is one of two that would meet, at the file's end, or ahead of a list, `under` its key.
    """
    blank = [not line.strip() for line in lines]
    begin, end = _offset(lines, first, 1), _offset(lines, last + 1, 1)
    above = first > 1 and blank[first - 2]
    if (above or first == under + 1) and last < len(lines) and blank[last]:
        yield begin, _offset(lines, last + 2, 1)
    elif above and last == len(lines):
        yield _offset(lines, first - 1, 1), end
    yield begin, end


def _among(text: str, lines: list[str], value: Sequence, number: int) -> Iterator[_Range]:
    """Propose an entry between brackets, with the comma that parts it from its neighbour."""
    items = value.items
    begin, end = _span(text, lines, items[number])
    if number + 1 < len(items):
        following = _offset(lines, items[number + 1].line, items[number + 1].column)
        if text[end:following].strip() == ",":
            yield begin, following
    if number:
        _, ahead = _span(text, lines, items[number - 1])
        if text[ahead:begin].strip() == ",":
            yield ahead, end
    comma = text.find(",", end)
    if comma >= 0:
        yield begin, comma + 1
    yield begin, end
