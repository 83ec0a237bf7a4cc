"""YAML text to a tree in which every key and value has a place; types come later, from the model.

The tree is built from libyaml's events and refuses while they stream whatever has no use in a
dossier and could hide something or bring the reader down: anchors, aliases, tags, directives, merge
keys, a second document, duplicate keys, great depth. Every scalar is text.
"""

from dataclasses import dataclass, field

import yaml

from standpoint.load.problems import Fault, Path, clip
from standpoint.load.syntax import Unreadable, refuse_unreadable, reworded
from standpoint.model.scalars import INVISIBLE

__all__ = ["Mapping", "Node", "Scalar", "Sequence", "Tree", "Unreadable", "read"]

MAX_DEPTH = 12
MAX_EVENTS = 60_000

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_NOTHING = ("~", "null", "Null", "NULL")


@dataclass(slots=True)
class Scalar:
    """A value of text, and where it begins."""

    value: str
    line: int
    column: int


@dataclass(slots=True)
class Sequence:
    """A list, and where it begins."""

    line: int
    column: int
    items: list["Node"] = field(default_factory=list)


@dataclass(slots=True)
class Mapping:
    """Keys, each with its own place, and their values."""

    line: int
    column: int
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
            if isinstance(node, Mapping) and step in node.entries:
                key, node = node.entries[str(step)]
                line, column = key.line, key.column
            elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                line, column = node.line, node.column
        return line, column

    def data(self) -> dict[str, object]:
        """Return the tree as plain dicts, lists and strings."""
        return {key: _plain(node) for key, (_, node) in self.top.entries.items()}


def _plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, Sequence):
        return [_plain(item) for item in node.items]
    return {key: _plain(value) for key, (_, value) in node.entries.items()}


def read(text: str, prose_keys: frozenset[str]) -> Tree:
    """Return the tree of a YAML text whose top is a mapping.

    Parameters
    ----------
    text : str
        The file's text.
    prose_keys : frozenset of str
        Keys whose values are running text, where a ` #` is more likely meant as text than as the
        beginning of a comment.

    Raises
    ------
    Unreadable
        Where there is no tree to work with, with the place and what to do.
    """
    refuse_unreadable(text)
    builder = _Builder(text, prose_keys)
    try:
        for count, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            if count > MAX_EVENTS:
                raise Unreadable("holds too many entries to read; split it", *_at(event))
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise reworded(error, text) from None
    if builder.top is None or (isinstance(builder.top, Scalar) and not builder.top.value):
        raise Unreadable("is empty; write its keys or delete the file")
    if not isinstance(builder.top, Mapping):
        line, column = builder.top.line, builder.top.column
        raise Unreadable("should hold keys with values, like 'name: …'", line, column)
    return Tree(builder.top, builder.faults)


class _Builder:
    """Takes events one by one and grows the tree; a stack instead of recursion."""

    def __init__(self, text: str, prose_keys: frozenset[str]) -> None:
        self.lines = text.splitlines()
        self.has_comments = " #" in text or "\t#" in text
        self.prose_keys = prose_keys
        self.top: Node | None = None
        self.faults: list[Fault] = []
        self.open: list[Mapping | Sequence] = []
        self.keys: list[Scalar | None] = []  # the key that waits for its value, by depth
        self.path: list[str | int] = []
        self.first_lines: dict[Path, int] = {}  # of keys that stand twice or more
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        # Most frequent first: this runs for every event of every file.
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            self.open.pop()
            self.keys.pop()
            self.path.pop()
        elif isinstance(event, yaml.MappingStartEvent):
            self.begin(Mapping(*_at(event)), event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.begin(Sequence(*_at(event)), event)
        elif isinstance(event, yaml.AliasEvent):
            node = Scalar("", *_at(event))
            if self.awaits_key():
                self.key(self.open[-1], node)
            else:
                self.attach(node)
            self.fault(
                f"'*{clip(event.anchor or '', 20)}' is an alias; write the value out, or quote it"
            )
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise Unreadable("a second document begins; delete the line '---'", *_at(event))
            if event.version or event.tags:
                raise Unreadable("delete the line that begins with '%'", *_at(event))

    def begin(self, node: Mapping | Sequence, event: yaml.CollectionStartEvent) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise Unreadable(f"is nested more than {MAX_DEPTH} deep", node.line, node.column)
        if self.awaits_key():
            raise Unreadable("a key should be one word, not a list or a mapping", *_at(event))
        self.attach(node)
        self.plainness(event)
        self.open.append(node)
        self.keys.append(None)
        self.path.append("")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        node = Scalar(event.value, *_at(event))
        if self.awaits_key():
            self.key(self.open[-1], node)
            self.plainness(event)
            return
        self.attach(node)
        self.plainness(event)
        if event.style:  # quoted, or a block
            return
        if event.value in _NOTHING:
            self.fault(
                f"'{event.value}' is text here, not nothing; write the value, or leave the line "
                "out if it is optional"
            )
        elif self.has_comments and self.cut_short(event):
            self.fault(
                "the text ends at ' #', which begins a comment; put the text in quotation marks, "
                "or two spaces before the comment"
            )

    def awaits_key(self) -> bool:
        """Return whether what comes next is a key of the mapping that is open."""
        return bool(self.open) and isinstance(self.open[-1], Mapping) and self.keys[-1] is None

    def key(self, parent: Mapping | Sequence, node: Scalar) -> None:
        assert isinstance(parent, Mapping)
        self.path[-1] = node.value
        if INVISIBLE.search(node.value):
            self.fault("a key holds an invisible character; type the key anew")
        elif node.value == "<<":
            self.fault("'<<' merges another mapping; write its keys out", (node.line, node.column))
        elif node.value in parent.entries:
            first = self.first_lines.setdefault(
                tuple(self.path), parent.entries[node.value][0].line
            )
            self.fault(
                f"'{clip(node.value)}' stands twice, here on line {node.line} and first on line "
                f"{first}; delete one",
                (node.line, node.column),
            )
        self.keys[-1] = node

    def attach(self, node: Node) -> None:
        if not self.open:
            if self.top is None:
                self.top = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            self.path[-1] = len(parent.items)
            parent.items.append(node)
            return
        key = self.keys[-1]
        assert key is not None
        parent.entries[key.value] = (key, node)
        self.keys[-1] = None

    def plainness(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag:
            self.fault(f"'{clip(_shown(event.tag), 30)}' is a tag; delete it, or quote the value")
        if event.anchor:
            self.fault(f"'&{clip(event.anchor, 20)}' is an anchor; delete it, or quote the value")

    def cut_short(self, event: yaml.ScalarEvent) -> bool:
        """Return whether one space, or tab, and a # follow a plain scalar of running text.

        Two spaces are how a comment is set off; nobody writes running text that way.
        """
        assert event.end_mark
        line, column = event.end_mark.line, event.end_mark.column
        rest = self.lines[line][column:] if line < len(self.lines) else ""
        key = next((step for step in reversed(self.path) if isinstance(step, str)), "")
        return rest.startswith((" #", "\t#")) and key in self.prose_keys

    def fault(self, message: str, place: tuple[int, int] | None = None) -> None:
        self.faults.append(Fault(tuple(self.path), message, place))


def _at(event: yaml.Event) -> tuple[int, int]:
    """Return line and column from 1: the one place where libyaml's count from 0 is left behind."""
    assert event.start_mark
    return event.start_mark.line + 1, event.start_mark.column + 1


def _shown(tag: str) -> str:
    return "!!" + tag.rpartition(":")[2] if tag.startswith("tag:yaml.org") else tag
