"""The tree of a YAML file: every key and value with its place."""

from collections.abc import Callable
from dataclasses import dataclass, field

from standpoint.load.problems import Fault, Path

InBraces = Callable[[Path], bool]
"""Whether the mapping at a path is written in { }."""


@dataclass(slots=True)
class Scalar:
    """A value of text, and where it begins."""

    value: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list, where it begins, and whether in brackets."""

    line: int
    column: int
    flow: bool = False
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys, each with its own place, and their values; where it begins, and whether in braces."""

    line: int
    column: int
    flow: bool = False
    entries: dict[str, tuple[Scalar, "Node"]] = field(default_factory=dict)


Node = Scalar | Sequence | Mapping


@dataclass(slots=True)
class Tree:
    """The mapping at the top of a file, and what is wrong with parts of it."""

    top: Mapping
    faults: list[Fault]

    def place(self, path: Path) -> tuple[int, int]:
        """Return line and column of the value at `path`: those of its key, or of itself in a list.

        A step that leads nowhere (a missing key, a step that only the model knows) is passed over,
        so that the place is always the nearest that exists.
        """
        node: Node = self.top
        line, column = node.line, node.column
        for step in path:
            if found := _held(node, step):
                begins, node = found
                line, column = begins.line, begins.column
        return line, column

    def at(self, path: Path) -> Node | None:
        """Return what stands at `path`, None where nothing does."""
        node: Node = self.top
        for step in path:
            found = _held(node, step)
            if found is None:
                return None
            _, node = found
        return node

    def in_braces(self, path: Path) -> bool:
        """Return whether the mapping at a path is written in { }."""
        node = self.at(path)
        return isinstance(node, Mapping) and node.flow

    def data(self) -> dict[str, object]:
        """Return the tree as plain dicts, lists and strings."""
        return {key: _plain(node) for key, (_, node) in self.top.entries.items()}


def _held(node: Node, step: str | int) -> tuple[Node, Node] | None:
    """Return where what a step leads to begins, its key or itself in a list, and what it is."""
    if isinstance(node, Mapping) and step in node.entries:
        return node.entries[str(step)]
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step], node.items[step]
    return None


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, (_, value) in node.entries.items()}
