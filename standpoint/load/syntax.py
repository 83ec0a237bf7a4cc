"""What makes a text no YAML at all, in words that say what to do."""

import re

import yaml

from standpoint.load.problems import clip

_CONFLICT = re.compile(r"([<|>])\1{6}( |$)")
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
    for number, line in enumerate(text.splitlines(), 1):
        if _CONFLICT.match(line):
            raise Unreadable(
                "a merge left its conflict marks here; keep one of the versions and delete the "
                "lines of <, |, = and >",
                number,
            )


def _refuse_control(text: str) -> None:
    if match := _UNREADABLE.search(text):
        # The character itself keeps a line that has only just begun from being lost.
        ahead = (text[: match.start()] + "-").splitlines()
        what = f"a control character (U+{ord(match.group()):04X}); delete it"
        raise Unreadable(what, len(ahead), len(ahead[-1]))


_NO_KEY = (
    "a key was expected; a value in quotation marks must end with them, and the keys of one entry "
    "start in one column"
)
_UNCLOSED = "quotation marks are opened here and never closed"
_BACKSLASH = "a backslash in double quotation marks; use single ones, or write two backslashes"
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
    "did not find expected key": _NO_KEY,
    "did not find expected <document start>": _NO_KEY,
    "did not find expected ',' or ']'": (
        "a list in [ ] is not closed, or lacks a comma; a text that begins with [ goes in "
        "quotation marks"
    ),
    "did not find expected ',' or '}'": (
        "a mapping in { } is not closed, or lacks a comma; a text that begins with { goes in "
        "quotation marks"
    ),
    "found unexpected end of stream": _UNCLOSED,
    "found unexpected document indicator": _UNCLOSED,
    "did not find expected hexdecimal number": _BACKSLASH,
    "found unknown escape character": _BACKSLASH,
    "found invalid Unicode character escape code": _BACKSLASH,
    "tab character": "a tab; indent with spaces",
}
"""What libyaml says, in part, and what to do."""

_UNSTARTABLE = "cannot begin a value here; put the text in quotation marks"
_BLOCK = "begins a block of text; begin the text on the next line, or put it in quotation marks"
_TAG = "begins a tag; put the text in quotation marks"
_ADVICE_ON_A_SIGN = {
    "cannot start any token": _UNSTARTABLE,
    "expected node content": _UNSTARTABLE,
    "keys are not allowed": _UNSTARTABLE,
    "alphabetic": _UNSTARTABLE,
    "comment or line break": _BLOCK,
    "indentation indicator": _BLOCK,
    "tag URI": _TAG,
    "tag handle": _TAG,
    "URI escaped octet": _TAG,
    "the expected '>'": _TAG,
}
"""What libyaml says of a sign that means something in YAML, and what is to be said of the sign."""

_TOLD_WHERE_IT_BEGINS = (
    *("end of stream", "document indicator", "alphabetic", "expected ':'"),
    *(words for words, advice in _ADVICE_ON_A_SIGN.items() if advice in (_BLOCK, _TAG)),
)
_TEXT_IN_BRACKETS = re.compile(r"(\s*(?:- +)*(?:[^\s:]+: +)?)([\[{]).*[\]}]\s*")


def reworded(error: yaml.MarkedYAMLError, text: str) -> Unreadable:
    """Return libyaml's complaint about `text` with its place and what to do."""
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    lines = text.splitlines() or [""]
    at_the_end = mark is not None and _nothing_follows(lines, mark)
    if (at_the_end and "tab" not in said) or any(word in said for word in _TOLD_WHERE_IT_BEGINS):
        mark = error.context_mark or mark
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if line > len(lines):
        line, column = len(lines), len(lines[-1]) + 1
    ahead = lines[line - 1][: column - 1]
    inside = at_the_end or "expected ','" in said  # the bracket is still open
    if not inside and (bracket := _TEXT_IN_BRACKETS.fullmatch(ahead)):
        what = f"'{bracket[2]}' begins a {'list' if bracket[2] == '[' else 'mapping'}"
        return Unreadable(f"{what}; put the text in quotation marks", line, bracket.start(2) + 1)
    if at_the_end and "node content" in said:
        return Unreadable("a list in [ ] or a mapping in { } is not closed", line, column)
    if "directive" in said or lines[line - 1].startswith("%"):
        return Unreadable("delete the line that begins with '%'", line)
    return Unreadable(_advice(said, lines[line - 1][column - 1 : column]), line, column)


def _nothing_follows(lines: list[str], mark: yaml.Mark) -> bool:
    rest = lines[mark.line :]
    return not "".join([*(line[mark.column :] for line in rest[:1]), *rest[1:]]).strip()


def _advice(said: str, character: str) -> str:
    """Return what to do about what libyaml said of the place where `character` stands."""
    for words, advice in _ADVICE_ON_A_SIGN.items():
        if words in said:
            return _ADVICE["tab character"] if character == "\t" else f"'{character}' {advice}"
    for words, advice in _ADVICE.items():
        if words in said:
            return advice
    return f"not YAML: {clip(said)}; check the indentation and the quotation marks"
