"""YAML text to a tree in which every key and value has a place; types come later, from the model.

The tree is built from libyaml's events and refuses while they stream whatever has no use in a
dossier and could hide something or bring the reader down: anchors, aliases, tags, directives, merge
keys, a second document, duplicate keys, great depth. Every scalar is text.
"""

import yaml

from standpoint.load.builder import Builder
from standpoint.load.causes import cause
from standpoint.load.lines import lines_of
from standpoint.load.nodes import Mapping, Scalar, Sequence, Tree
from standpoint.load.slips import slip
from standpoint.load.syntax import Unreadable, refuse_unreadable
from standpoint.load.whole_file import OWN_FILES

__all__ = ["Tree", "Unreadable", "read_tree"]

MAX_EVENTS = 60_000

_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TOO_DEEP = "exceeded maximum nesting depth"
"""What libyaml says, since 0.2.6, at the thousandth bracket, before it hands out the first ones."""


def read_tree(text: str, prose_keys: frozenset[str]) -> Tree:
    """Return the tree of a YAML text whose top is a mapping.

    `prose_keys` are those whose values are running text, where a ` #` is more likely meant as text
    than as the beginning of a comment.

    Raises
    ------
    Unreadable
        Where there is no tree to work with, with the place and what to do.
    """
    refuse_unreadable(text)
    text = _without_breaks(text)
    builder = Builder(lines_of(text), prose_keys)
    try:
        for count, event in enumerate(yaml.parse(text, Loader=_LOADER)):
            if count > MAX_EVENTS:
                raise Unreadable("holds too many entries to read; split it", *builder.place(event))
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        if error.problem == _TOO_DEEP and error.problem_mark:
            # Up to there it can be read, and there is what to say of it.
            return read_tree(text[: error.problem_mark.index], prose_keys)
        raise cause(builder.failure(error)) from None
    if builder.top is None or (isinstance(builder.top, Scalar) and not builder.top.value):
        raise Unreadable("is empty; write its keys, or bring back those that were here")
    if not isinstance(builder.top, Mapping):
        raise _no_mapping(builder.top, builder.lines)
    return Tree(builder.top, builder.faults)


def _without_breaks(text: str) -> str:
    """Return a text, as long, without the signs that end a line to libyaml and to no editor."""
    return text.replace("\u2028", " ").replace("\u2029", " ")


def _no_mapping(top: Scalar | Sequence, lines: list[str]) -> Unreadable:
    if isinstance(top, Scalar):
        for number, line in enumerate(lines[top.line - 1 :], top.line):
            if found := slip(line):
                return Unreadable(found[1], number, found[0])
    what = "should hold keys with values, like 'name: …'"
    if isinstance(top, Sequence) and any(isinstance(item, Mapping) for item in top.items):
        keys = [key for item in top.items if isinstance(item, Mapping) for key in item.entries]
        sign = "the '[' here and its ']'" if top.flow else "the '- ' here"
        if len(top.items) > 1:
            sign = "every '- ' in this column"
        is_one = len(keys) == len(set(keys)) and not (top.flow and len(top.items) > 1)
        advice = f"delete {sign}, and move the other lines as far to the left"
        what = f"a file is no list; {advice if is_one else OWN_FILES}"
    return Unreadable(what, top.line, top.column)


def comment_in_text(text: str) -> tuple[str, int, int] | None:
    """Return the key of the first text with a line that looks like a comment, and its place."""
    lines, key = lines_of(text), ""
    for event in yaml.parse(_without_breaks(text), Loader=_LOADER):
        if isinstance(event, yaml.ScalarEvent) and event.start_mark and event.end_mark:
            end = event.end_mark.line + (event.style in ("'", '"'))
            for at in range(event.start_mark.line + 1, end if event.style else 0):
                if (line := lines[at].lstrip()).startswith("# ") and key not in ("text", "before"):
                    return key, at + 1, len(lines[at]) - len(line) + 1
            key = event.value
    return None


def end(text: str, line: int, column: int) -> tuple[int, int]:
    """Return where what begins at a place of a readable text ends, white space behind it included.

    The place is that of an entry of a list or of a value; line and column count from 1, and the
    end is that of the first character which no longer belongs to it.
    """
    depth, last = 0, (line, column)
    begun = False
    for event in yaml.parse(_without_breaks(text), Loader=_LOADER):
        if isinstance(event, yaml.NodeEvent) and Builder.place(event) == (line, column):
            begun = True
        if not begun:
            continue
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            continue
        # A list without brackets ends where the next thing begins, and its end has no width.
        if Builder.place(event) != _ended(event):
            last = _ended(event)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth <= 0:
            break
    return last


def _ended(event: yaml.Event) -> tuple[int, int]:
    assert event.end_mark
    return event.end_mark.line + 1, event.end_mark.column + 1
