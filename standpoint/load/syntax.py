"""What makes a text no YAML at all, in words that say what to do."""

import re

import yaml

from standpoint.load.problems import clip

_CONFLICT = re.compile(r"^(<{7}|>{7})( |$)", re.MULTILINE)
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")


class Unreadable(Exception):
    """The text is no tree at all; the place is from 1."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.message, self.line, self.column = message, line, column


def refuse_unreadable(text: str) -> None:
    """Raise `Unreadable` where a merge left its marks, or a character is no text."""
    _refuse_conflict(text)
    _refuse_control(text)


def _refuse_conflict(text: str) -> None:
    if match := _CONFLICT.search(text):
        line = text.count("\n", 0, match.start()) + 1
        raise Unreadable(
            "a merge left its conflict marks here; keep one of the two versions and delete the "
            "lines of <, = and >",
            line,
        )


def _refuse_control(text: str) -> None:
    if match := _UNREADABLE.search(text):
        # The character itself keeps a line that has only just begun from being lost.
        ahead = (text[: match.start()] + "-").splitlines()
        what = f"a control character (U+{ord(match.group()):04X}); delete it"
        raise Unreadable(what, len(ahead), len(ahead[-1]))


_ADVICE = {
    "mapping values are not allowed": (
        "a second ': ' in one line; put the text in quotation marks, or align this key with its "
        "neighbours"
    ),
    "block sequence entries are not allowed": (
        "a list begins in the middle of a line; begin it on the next line"
    ),
    "could not find expected ':'": (
        "neither a key nor a value; write 'key: value', or indent it as part of the text above"
    ),
    "did not find expected '-'": (
        "not in line with the entries above; begin a new entry with '- ' or align the key"
    ),
    "did not find expected key": (
        "a key was expected; a value in quotation marks must end with them, and the keys of one "
        "entry start in one column"
    ),
    "did not find expected ',' or ']'": "a list in [ ] is not closed, or lacks a comma",
    "did not find expected ',' or '}'": "a mapping in { } is not closed, or lacks a comma",
    "found unexpected end of stream": "quotation marks are opened here and never closed",
    "found unexpected document indicator": "quotation marks are opened here and never closed",
    "did not find expected <document start>": (
        "a key was expected; a value in quotation marks must end with them, and the keys of one "
        "entry start in one column"
    ),
    "did not find expected hexdecimal number": (
        "a backslash in double quotation marks; use single ones, or write two backslashes"
    ),
    "found unknown escape character": (
        "a backslash in double quotation marks; use single ones, or write two backslashes"
    ),
    "tab character": "a tab; indent with spaces",
}
_UNSTARTABLES = (
    *("cannot start any token", "expected node content", "keys are not allowed", "alphabetic"),
)
_UNSTARTABLE = "cannot begin a value here; put the text in quotation marks"


def reworded(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    """Return libyaml's complaint about `text` with its place and what to do."""
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    lines = text.splitlines() or [""]
    rest = lines[mark.line :] if mark else []
    start = mark.column if mark else 0
    at_the_end = not "".join([*(line[start:] for line in rest[:1]), *rest[1:]]).strip()
    in_quotes = "end of stream" in said or "document indicator" in said
    if at_the_end or in_quotes or "alphabetic" in said or "comment or line break" in said:
        mark = error.context_mark or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    character = lines[line - 1][column - 1 : column] if 0 < line <= len(lines) else ""
    if "expected ':'" in said and error.context_mark:
        line, column = error.context_mark.line + 1, error.context_mark.column + 1
    if "comment or line break" in said:
        what = (
            f"'{character}' begins a block of text; begin the text on the next line, or put it in "
        )
        return Unreadable(f"{what}quotation marks", line, column)
    if at_the_end and "node content" in said:
        return Unreadable("a list in [ ] or a mapping in { } is not closed", line, column)
    if any(words in said for words in _UNSTARTABLES):
        tab = character == "\t"
        what = "a tab; indent with spaces" if tab else f"'{character}' {_UNSTARTABLE}"
        return Unreadable(what, line, column)
    if "directive" in said:
        return Unreadable("delete the line that begins with '%'", line)
    for words, advice in _ADVICE.items():
        if words in said:
            return Unreadable(advice, line, column)
    what = f"not YAML: {clip(said)}; check the indentation and the quotation marks"
    return Unreadable(what, line, column)
