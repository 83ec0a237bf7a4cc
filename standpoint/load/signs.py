"""Signs that mean something in YAML, where they were meant as text, and what to do."""

import re

from standpoint.load.problems import clip
from standpoint.load.shapes import holds_list
from standpoint.load.slips import ANY_KEY, KEYS, RECORDS
from standpoint.load.syntax import Failure, Unreadable

AS_BLOCK = "begin with '>-' alone and write the whole text on the next line, indented further"
NEITHER = (
    "neither a key nor a value; write 'key: value', indent it as part of the text above, or "
    "delete it"
)
OPENED = "the quotation mark opened here is not closed; put one where the text ends"
_IN_BRACES = "put the text in single quotation marks, and each ' in it twice"
_LISTS = frozenset(key for one in RECORDS for key in one.model_fields if holds_list(one, key))

_UNSTARTABLE = "cannot begin a value here; {}"
_BLOCK = "begins a block of text; begin the text on the next line, or put it in quotation marks"
_NEARLY_BLOCK = re.compile(r"(?=.*[<>|›»])(?![>|](?:[-+]?\d?|\d[-+])\Z)[-‐-―−+<>|›»\d ]{1,8}")
_COMMENT = re.compile(r"(?<!\s)\s+#.*\Z", re.DOTALL)
_ONE_TOO_MANY = "a comma too many; delete it"
_TAG = "begins a tag; {}"
_BACKSLASH = "a backslash in double quotation marks; use single ones, or write two backslashes"
_ADVICE_ON_A_SIGN = {
    "cannot start any token": _UNSTARTABLE,
    "expected node content": _UNSTARTABLE,
    "keys are not allowed": _UNSTARTABLE,
    "alphabetic": _UNSTARTABLE,
    "comment or line break": _BLOCK,
    "indentation indicator": _BLOCK,
    "expected whitespace": _TAG,
    "tag URI": _TAG,
    "tag handle": _TAG,
    "URI escaped octet": _TAG,
    "the expected '>'": _TAG,
}
"""What libyaml says of a sign that means something in YAML, and what is to be said of the sign."""

_ADVICE = {
    "hexdecimal number": _BACKSLASH,
    "unknown escape character": _BACKSLASH,
    "Unicode character escape code": _BACKSLASH,
}
"""What libyaml says, in part, and what to do."""


def as_text(text: str, in_braces: bool = False) -> str:
    """Return how a text becomes one that YAML takes as it is, whatever signs it holds."""
    if '"' not in text and "\\" not in text:
        return "put the text in quotation marks"
    return _IN_BRACES if in_braces else AS_BLOCK


def nearly_block(text: str) -> str:
    """Return what is said of the signs behind a key that were to begin a block of text, or nothing.

    Examples
    --------
    >>> nearly_block(">—"), nearly_block("-| # as it stands")
    ("write '>-' in place of '>—'", "write '>-' in place of '-|'")
    >>> nearly_block(">-"), nearly_block("> 5 euros")
    ('', '')
    """
    signs = _COMMENT.sub("", text).strip()
    found = _NEARLY_BLOCK.fullmatch(signs)
    return f"write '>-' in place of '{clip(signs)}'" if found else ""


def list_in_line(failure: Failure) -> Unreadable | None:
    """Return what is said of a dash after a key: the beginning of a text, or of a list."""
    if "block sequence entries" not in failure.said:
        return None
    key = re.match(r"\s*(?:- +)*(\w+):\s", failure.here)
    if key and key[1] in KEYS - _LISTS:
        advice = f"; {as_text(failure.rest)}, or begin the list on the next line"
        return failure.at(f"'- ' begins an entry of a list{advice}")
    return failure.at("a list begins in the middle of a line; begin it on the next line")


def special_sign(failure: Failure) -> Unreadable | None:
    """A sign that means something in YAML and begins a text."""
    for words, advice in _ADVICE_ON_A_SIGN.items():
        if words in failure.said:
            begins = advice is not _UNSTARTABLE or "alphabetic" in words
            line, column = failure.since if begins else (failure.line, failure.column)
            text = failure.lines[line - 1][column - 1 :]
            if text.startswith("\t"):
                return Unreadable(_tab(failure.lines[line - 1]), line, column)
            ahead = failure.lines[line - 1][: column - 1].rstrip()
            if ahead and (nearly := nearly_block(text)):
                return Unreadable(nearly, line, column)
            if not ahead and (advice is _BLOCK or not _awaits_value(failure, line)):
                return Unreadable(NEITHER, line, column)
            if text[:1] == "," and ahead[-1:] in (",", "[", "{"):
                return Unreadable(_ONE_TOO_MANY, line, column)
            return Unreadable(f"'{text[:1]}' {advice.format(as_text(text))}", line, column)
    return None


def _awaits_value(failure: Failure, number: int) -> bool:
    """Return whether a key above a line is still without its value."""
    above = next((line for line in reversed(failure.lines[: number - 1]) if line.strip()), "")
    key = ANY_KEY.match(above)
    return key is not None and not _COMMENT.sub("", f" {above[key.end() :]}").strip()


def star(failure: Failure) -> Unreadable | None:
    """A text that begins with a star, as for emphasis: its first word is an alias to YAML."""
    if not failure.alias:
        return None
    line, column = failure.alias
    text = failure.lines[line - 1][column - 1 :]
    advice = as_text(text, in_braces=failure.bracket is not None)
    return Unreadable(f"'*' {_UNSTARTABLE.format(advice)}", line, column)


def percent_sign(failure: Failure) -> Unreadable | None:
    """Return what is said of a line that begins with a percent sign."""
    if not failure.here.startswith("%"):
        return None
    if re.match(r"%[A-Z]", failure.here):
        return Unreadable("delete the line that begins with '%'", failure.line)
    mend = "indent it as part of the text above" if failure.line > 1 else "delete that sign"
    return Unreadable(f"a line may not begin with '%'; {mend}", failure.line)


def _tab(line: str) -> str:
    return "a tab; indent with spaces" if line.strip() else "a tab in an empty line; delete it"


def known_complaint(failure: Failure) -> Unreadable | None:
    """What libyaml says is enough to know what to do."""
    if "tab character" in failure.said:
        return failure.at(_tab(failure.here))
    for words, advice in _ADVICE.items():
        if words in failure.said:
            return failure.at(advice)
    return None
