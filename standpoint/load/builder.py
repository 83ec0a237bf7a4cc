"""libyaml's events to a tree, refusing while they stream whatever has no use in a dossier."""

import re

import yaml

from standpoint.load.nodes import Mapping, Node, Scalar, Sequence
from standpoint.load.problems import Fault, clip
from standpoint.load.signs import OPENED, as_text, nearly_block
from standpoint.load.slips import BEGINS_ENTRY, BEGINS_KEY, LIST_OF, siblings, slip
from standpoint.load.syntax import Failure, Unreadable
from standpoint.load.twice import twice
from standpoint.model.scalars import hidden

MAX_DEPTH = 12

_AHEAD = 100  # columns, within which a line's first word begins
_TYPE_ANEW = "a key holds an invisible character; type the key anew"
_NUMBER_SIGN = re.compile(r" +(?=#\w)")
_SIGNS = frozenset("-<›»‐‑–—−")
"""With which a plain text may begin that was to be a block."""
_WORD_FOR_WORD = ("text", "before", "translation")
"""The keys of texts in which anything may stand at the beginning of a line."""
_NOTHING = ("~", "null", "Null", "NULL")


class Builder:
    """Takes events one by one and grows the tree; a stack instead of recursion."""

    def __init__(self, lines: list[str], prose_keys: frozenset[str]) -> None:
        self.lines = lines
        self.has_comments = any(" #" in line or "\t#" in line for line in lines)
        self.prose_keys = prose_keys
        self.top: Node | None = None
        self.faults: list[Fault] = []
        self.open: list[Mapping | Sequence] = []
        self.waiting: Scalar | None = None  # the key whose value comes next
        self.again: dict[int, list[tuple[Scalar, int]]] = {}  # keys that stand twice, by depth
        self.path: list[str | int] = []
        self.closed: list[Mapping | Sequence] = []  # since the last scalar
        self.last: yaml.ScalarEvent | None = None
        self.aliased: yaml.AliasEvent | None = None
        self.documents = 0

    def take(self, event: yaml.Event) -> None:
        # Most frequent first: this runs for every event of every file.
        if isinstance(event, yaml.ScalarEvent):
            self.scalar(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self.end()
        elif isinstance(event, yaml.MappingStartEvent):
            self.begin(Mapping(*self.place(event), flow=event.flow_style is True), event)
        elif isinstance(event, yaml.SequenceStartEvent):
            self.begin(Sequence(*self.place(event), flow=event.flow_style is True), event)
        elif isinstance(event, yaml.AliasEvent):
            self.alias(event)
        elif isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                what = "a second document begins; delete the line '---'"
                raise Unreadable(what, *self.place(event))
            if event.version or event.tags:
                raise Unreadable("delete the line that begins with '%'", *self.place(event))

    @staticmethod
    def place(event: yaml.Event) -> tuple[int, int]:
        """Return line and column from 1; libyaml counts from 0."""
        assert event.start_mark
        return event.start_mark.line + 1, event.start_mark.column + 1

    @property
    def bracket(self) -> Mapping | Sequence | None:
        """The innermost that is open, if that is in brackets or braces: then all within it are."""
        return self.open[-1] if self.open and self.open[-1].flow else None

    def failure(self, error: yaml.MarkedYAMLError) -> Failure:
        """Return where libyaml could not go on; a place behind the text is that of its end."""
        lines = self.lines or [""]
        place = _from_1(error.problem_mark or error.context_mark)
        if place[0] > len(lines):
            place = len(lines), len(lines[-1]) + 1
        since = _from_1(error.context_mark or error.problem_mark)
        around = [node for node in (*self.open, *self.closed) if not node.flow]
        bracket = self.bracket
        alias = self.place(self.aliased) if self.aliased and not self.closed else None
        if alias and self.last and alias < self.place(self.last):
            alias = None
        return Failure(
            lines,
            error.problem or "",
            *place,
            min(since, place),
            self.last,
            alias,
            (bracket.line, bracket.column) if bracket else None,
            frozenset(node.column for node in around if isinstance(node, Mapping)),
            frozenset(node.column for node in around if isinstance(node, Sequence)),
        )

    def begin(self, node: Mapping | Sequence, event: yaml.CollectionStartEvent) -> None:
        if len(self.open) >= MAX_DEPTH:
            raise Unreadable(f"is nested more than {MAX_DEPTH} deep", node.line, node.column)
        if self.awaits_key():
            raise self.no_key(node)
        self.attach(node)
        self.plainness(event)
        self.open.append(node)
        self.path.append("")

    def no_key(self, node: Mapping | Sequence) -> Unreadable:
        """Return what is said of a list or a mapping where a key should stand."""
        line = self.lines[node.line - 1]
        if found := slip(line):
            return Unreadable(found[1], node.line, found[0])
        if around := self.bracket:
            text = self.lines[around.line - 1][around.column - 1 :]
            what = f"'{text[0]}' begins a mapping; {as_text(text)}"
            return Unreadable(what, around.line, around.column)
        what = "a key should be one word, not a list or a mapping"
        return Unreadable(what, node.line, node.column)

    def end(self) -> None:
        again = self.again.pop(len(self.open), None)
        node = self.open.pop()
        self.path.pop()
        if again:
            assert isinstance(node, Mapping)
            self.faults += twice(node, again, tuple(self.path), self.prose_keys)
        self.closed.append(node)

    def alias(self, event: yaml.AliasEvent) -> None:
        if self.awaits_key():
            self.key(Scalar(event.anchor or "", *self.place(event)))
        else:
            self.attach(Scalar("", *self.place(event)))
        self.aliased = event
        self.closed.clear()
        name = clip(event.anchor or "", 20)
        self.sign(event, f"'*{name}' is an alias; write the value out, or quote it")

    def scalar(self, event: yaml.ScalarEvent) -> None:
        node = Scalar(event.value, *self.place(event))
        self.last = event
        self.closed.clear()
        is_key = self.awaits_key()
        if is_key:
            self.key(node)
        else:
            self.attach(node)
        if event.tag or event.anchor:
            self.plainness(event)
        if is_key:
            return
        assert event.end_mark
        several_lines = event.end_mark.line >= node.line
        if event.style:  # quoted, or a block
            if several_lines:
                self.swallowed(event)
        elif event.value in _NOTHING:
            self.fault(
                f"'{event.value}' is text here, not nothing; write the value, or leave it out "
                "if it is optional"
            )
        elif several_lines and (odd := self.entry_within(event) or self.no_block(event)):
            self.fault(*odd)
        elif self.has_comments and (what := self.cut_short(event)):
            self.fault(what)

    def awaits_key(self) -> bool:
        """Return whether what comes next is a key of the mapping that is open."""
        return self.waiting is None and bool(self.open) and isinstance(self.open[-1], Mapping)

    def key(self, node: Scalar) -> None:
        parent = self.open[-1]
        assert isinstance(parent, Mapping)
        self.path[-1] = node.value
        if hidden(node.value):
            line = self.lines[node.line - 1] if node.line <= len(self.lines) else ""
            column, what = slip(line) or (node.column, _TYPE_ANEW)
            self.fault(what, (node.line, column))
        elif node.value == "<<":
            self.fault("'<<' merges another mapping; write its keys out", (node.line, node.column))
        elif node.value in parent.entries:
            first, _ = parent.entries[node.value]
            self.again.setdefault(len(self.open), []).append((node, first.line))
        self.waiting = node

    def attach(self, node: Node) -> None:
        if not self.open:
            self.top = node
            return
        parent = self.open[-1]
        if isinstance(parent, Sequence):
            self.path[-1] = len(parent.items)
            parent.items.append(node)
            return
        assert self.waiting
        parent.entries[self.waiting.value] = (self.waiting, node)
        self.waiting = None

    def plainness(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.fault(f"'{clip(tag, 30)}' is a tag; delete it, or quote the value")
        if event.anchor:
            name = clip(event.anchor, 20)
            self.sign(event, f"'&{name}' is an anchor; delete it, or quote the value")

    def sign(self, event: yaml.Event, message: str) -> None:
        """Note a sign that means something in YAML, or what it is ahead of a key."""
        line, column = self.place(event)
        begins = column <= _AHEAD and not self.lines[line - 1][: column - 1].strip(" -")
        found = slip(self.lines[line - 1]) if begins else None
        self.fault(found[1] if found and found[0] == column else message)

    def cut_short(self, event: yaml.ScalarEvent) -> str:
        """Return what is said of running text that seems to go on after a #, as in #1, or nothing.

        Two spaces are how a comment is set off; nobody writes running text that way.
        """
        assert event.end_mark
        key = next((step for step in reversed(self.path) if isinstance(step, str)), "")
        if key not in self.prose_keys:
            return ""
        line, column = event.end_mark.line, event.end_mark.column
        here, below = [*self.lines[line : line + 2], "", ""][:2]
        found = _NUMBER_SIGN.match(below)
        if found and found.end() > self.open[-1].column:
            comment = "the line below begins with '#', so it is a comment"
            space = "a space after the '#'"
        elif here.startswith((" #", "\t#"), column):
            comment = "the text ends at ' #', which begins a comment"
            space = "two spaces before the comment"
        else:
            return ""
        advice = as_text(event.value, in_braces=self.bracket is not None)
        return f"{comment}; {advice}, or {space}"

    def entry_within(self, event: yaml.ScalarEvent) -> tuple[str, tuple[int, int]] | None:
        """Return what is said of an entry of a list that goes into the text of the one above it.

        Its dash stands farther in, and so is a dash of that text.
        """
        assert event.start_mark and event.end_mark
        around = self.open[-1] if self.open else None
        first, last = event.start_mark.line + 1, event.end_mark.line
        if not isinstance(around, Sequence) or around.flow:
            return None
        for number, line in enumerate(self.lines[first : last + 1], first + 1):
            entry = line.lstrip(" ")
            if entry.startswith("- "):
                dash = len(line) - len(entry) + 1
                stands = f"{dash - 1} spaces in, and its neighbours {around.column - 1}"
                return f"'{clip(entry, 30)}' stands {stands}; align it", (number, dash)
        return None

    def no_block(self, event: yaml.ScalarEvent) -> tuple[str, tuple[int, int]] | None:
        """Return what is said of a text over lines whose first holds nothing but signs."""
        line, column = self.place(event)
        what = nearly_block(self.lines[line - 1][column - 1 :]) if event.value[:1] in _SIGNS else ""
        return (what, (line, column)) if what else None

    def swallowed(self, event: yaml.ScalarEvent) -> None:
        """Note a text that goes on over what was meant as the keys below it."""
        assert event.start_mark and event.end_mark
        first, last = event.start_mark.line + 1, event.end_mark.line
        lines = list(enumerate(self.lines[first:last], first + 1))
        entries = [(at, found) for at, line in lines if (found := BEGINS_ENTRY.match(line))]
        if event.style in ("'", '"') and len(entries) > 1:
            self.fault(OPENED, self.place(event))
        if event.style not in ("|", ">"):
            return
        owner = str(self.path[-1]) if self.path else ""
        for at, line in lines if owner not in _WORD_FOR_WORD else ():
            key = BEGINS_KEY.match(line)
            if key and key["key"] != owner and siblings(owner, key["key"]) and "-" not in key[0]:
                goes_on = f"the text above goes on here, over '{key['key']}:'"
                what = f"{goes_on}; indent it as far as '{owner}:'"
                self.fault(what, (at, key.start("key") + 1))
                return
        if entries:
            at, found = entries[0]
            of = f"the key of a list, such as '{LIST_OF[found['key']]}:'"
            goes_on = f"the text above goes on here, over '- {found['key']}:'"
            self.fault(f"{goes_on}; write {of}, in a line above it", (at, found.start("at") + 1))

    def fault(self, message: str, place: tuple[int, int] | None = None) -> None:
        self.faults.append(Fault(tuple(self.path), message, place))


def _from_1(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark else (1, 1)
