"""Why a text is no YAML: where the slip is, and what to do.

libyaml says where it could not go on, which is often a line or many below the slip. What it read
last, and the lines in between, tell the rest. Each function returns what it knows of a failure, or
None; the first that knows something is told.
"""

import re
from collections.abc import Callable

from standpoint.load.columns import label_out_of_line, out_of_column, out_of_line, switched_off
from standpoint.load.problems import clip
from standpoint.load.signs import (
    AS_BLOCK,
    NEITHER,
    OPENED,
    as_text,
    known_complaint,
    list_in_line,
    percent_sign,
    special_sign,
    star,
)
from standpoint.load.slips import ANY_KEY, BEGINS_KEY, KEYS, LIST_OF, siblings, slip
from standpoint.load.syntax import Failure, Unreadable

_MARKS = ("'", '"')
_COMMENT = re.compile(r"\s#")
_APOSTROPHE = f"; if it is an apostrophe, {AS_BLOCK}"
_LAST_WORD = re.compile(r"(?<=[\s,])(\w+)\s*$")
_BRACKETS_AHEAD = re.compile(r"(?<=:\s)[\[{][^\[\]{}]*[\]}]\s*$")
_TEXT_IN_BRACKETS = re.compile(r"(\s*(?:- +)*(?:[^\s:]+: +)?)([\[{]).*[\]}]\s*")

_IN_BRACES = re.compile(r"{[^}]*:")
_NO_ENTRY = "'{' begins a mapping; put '- ' ahead of it, in the column of the list's other entries"


def cause(failure: Failure) -> Unreadable:
    """Return what made a text no YAML, at its place."""
    for known in _CAUSES:
        if found := known(failure):
            return found
    said = clip(failure.said)
    return failure.at(f"not YAML: {said}; check the indentation and the quotation marks")


def _quotation_never_closed(failure: Failure) -> Unreadable | None:
    """A mark whose second one is missing, so that the next text's mark, or nothing, ends it."""
    first, column, last, _ = failure.scalar
    place = None
    if "end of stream" in failure.said or "document indicator" in failure.said:
        place = failure.since
    elif failure.style in _MARKS and first < last == failure.line:
        runs_on = any(BEGINS_KEY.match(line) for line in failure.lines[first:last])
        place = (first, column) if runs_on else None
    if place is None:
        return None
    mark = failure.lines[place[0] - 1][place[1] - 1 : place[1]]
    return Unreadable(OPENED + (_APOSTROPHE if mark == "'" else ""), *place)


def _text_after_quotation(failure: Failure) -> Unreadable | None:
    first, column, last, end = failure.scalar
    if failure.style not in _MARKS or last != failure.line:
        return None
    if failure.here[end - 1 : failure.column - 1].strip():
        return None
    parted = end < failure.column and not failure.rest[:1].isalpha()
    if "expected ','" in failure.said and (parted or ANY_KEY.match(failure.rest)):
        return None
    if not failure.rest.strip(", "):
        return failure.at("a comma stands after the quotation mark; delete it")
    whole = failure.here[column - 1 :] if first == last else '"'
    if failure.style == "'" and '"' not in whole and "\\" not in whole:
        return failure.at("a ' ends the text in single quotation marks; put it in double ones")
    outer = ", without the marks around it" if whole.rstrip().endswith(failure.style) else ""
    advice = as_text('"', failure.bracket is not None)
    return failure.at(f"the quotation mark ahead of this ends the text; {advice}{outer}")


def _slip_of_the_pen(failure: Failure) -> Unreadable | None:
    """A line that is nearly YAML, up to the one in which libyaml could not go on."""
    first, last = failure.line, failure.line
    if "expected ':'" in failure.said:
        first = last = failure.since[0]
    elif "mapping values" in failure.said and failure.scalar[2] == failure.line:
        first = failure.scalar[0]
    elif "expected '-'" in failure.said and failure.line == failure.since[0] + 1:
        first = failure.since[0]
    for number in range(first, last + 1):
        if found := slip(failure.lines[number - 1]):
            return Unreadable(found[1], number, found[0])
    return None


def _comment_in_bracket(failure: Failure) -> Unreadable | None:
    """A line of JSON that is meant as a comment."""
    if not failure.bracket:
        return None
    for number in range(failure.bracket[0] + 1, failure.line + 1):
        if failure.lines[number - 1].lstrip().startswith("//"):
            return failure.slip(number)
    return None


def _bracket_never_closed(failure: Failure) -> Unreadable | None:
    bracket = failure.bracket
    if not bracket or not any(words in failure.said for words in ("expected ','", "node content")):
        return None
    indent = len(failure.here) - len(failure.here.lstrip())
    below = failure.line > bracket[0] and indent < bracket[1]
    if not (below or failure.at_the_end):
        return None
    line = failure.lines[bracket[0] - 1]
    sign = line[bracket[1] - 1]
    other = "]" if sign == "[" else "}"
    comment = _COMMENT.search(line, bracket[1])
    if comment and other in line[comment.end() :]:
        what = (
            "' #' begins a comment, so nothing closes what is open; put the text in quotation marks"
        )
        return Unreadable(what, bracket[0], comment.end())
    what = f"the '{sign}' opened here is not closed; put '{other}' where it ends"
    return Unreadable(f"{what}, or the text in quotation marks", *bracket)


def _inside_bracket(failure: Failure) -> Unreadable | None:
    if not failure.bracket or "expected ','" not in failure.said:
        return None
    colon = failure.rest.startswith(":")
    found = _LAST_WORD.search(failure.nearby) if colon else re.match(r'"?(\w+)"?\s*:', failure.rest)
    if found and (found[1] in KEYS or not colon):
        back = len(failure.nearby) - found.start(1) if colon else 0
        what = f"a comma is missing ahead of '{clip(found[1], 30)}'"
        return Unreadable(what, failure.line, failure.column - back)
    if colon:
        what = f"a second ': ' in one text; {as_text(failure.here, in_braces=True)}"
        return failure.at(what)
    if failure.rest[:1] in ("[", "{"):
        advice = as_text(failure.here, in_braces=True)
        return failure.at(f"'{failure.rest[0]}' stands in the middle of a text; {advice}")
    if held := _BRACKETS_AHEAD.search(failure.nearby):
        return _begins(failure, failure.column - len(failure.nearby) + held.start(), in_braces=True)
    kind, sign = ("list", "[ ]") if "']'" in failure.said else ("mapping", "{ }")
    what = f"a {kind} in {sign} is not closed, or lacks a comma; a text that begins with "
    return failure.at(f"{what}{sign[0]} goes in quotation marks")


def _text_in_brackets(failure: Failure) -> Unreadable | None:
    if failure.bracket:
        return None
    ahead, sign = failure.nearby.rstrip()[-1:], failure.rest.rstrip()
    if sign in (",", ";") and ahead in ("]", "}"):
        return failure.at(f"'{sign}' stands after '{ahead}'; delete it")
    found = _TEXT_IN_BRACKETS.fullmatch(failure.here[: failure.column - 1])
    if not found:
        return None
    if failure.rest[:1] in ("]", "}"):
        return failure.at(f"'{failure.rest[0]}' closes what is closed already; delete it")
    return _begins(failure, found.start(2) + 1)


def _begins(failure: Failure, column: int, *, in_braces: bool = False) -> Unreadable:
    """Return what is said of a text that a list or a mapping in brackets begins."""
    text = failure.here[column - 1 :]
    what = f"'{text[0]}' begins a {'list' if text[0] == '[' else 'mapping'}"
    if not failure.here[: column - 1].strip() and _IN_BRACES.match(text):
        return Unreadable(_NO_ENTRY, failure.line, column)
    return Unreadable(f"{what}; {as_text(text, in_braces)}", failure.line, column)


def _outside_the_document(failure: Failure) -> Unreadable | None:
    if "<document start>" not in failure.said:
        return None
    for number, line in enumerate(failure.lines[: failure.line], 1):
        if line.startswith("..."):
            return Unreadable("delete the line '...', which ends a file", number)
    for number, line in enumerate(failure.lines[: failure.line], 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0] == " " and ANY_KEY.match(line):
            return Unreadable("the first key begins in the first column; delete the spaces", number)
        if found := failure.slip(number):
            return found
        if not ANY_KEY.match(line):
            return Unreadable(NEITHER, number)
    return None


def _second_colon(failure: Failure) -> Unreadable | None:
    if "mapping values" not in failure.said:
        return None
    first, column, last, end = failure.scalar
    if (last, end) != (failure.line, failure.column) or first == last:
        return _second_colon_in_line(failure, column if first == last else failure.column)
    begins = failure.lines[first - 1]
    if found := failure.slip(first):
        return found
    if not begins[: column - 1].strip(" -"):
        return _no_colon(failure, first, column)
    if ANY_KEY.match(failure.here):
        return out_of_column(failure)
    what = "a ': ' in a text of several lines"
    return failure.at(f"{what}; {AS_BLOCK}")


def _second_colon_in_line(failure: Failure, column: int) -> Unreadable:
    ahead = failure.here[: failure.column - 1]
    if failure.here.rstrip().endswith("}") and "{" not in failure.here:
        what = "the '}' at the end is not opened; put '{' ahead of the first key"
        return failure.at(what)
    if found := failure.slip(failure.line):
        return found
    word = _LAST_WORD.search(failure.nearby)
    key = BEGINS_KEY.match(ahead)
    owner = key["key"] if key else ""
    if word and (siblings(owner, word[1]) or (owner in LIST_OF.values() and word[1] in KEYS)):
        what = f"'{word[1]}:' belongs on a line of its own"
        return Unreadable(what, failure.line, failure.column - len(failure.nearby) + word.start(1))
    value = failure.here[column - 1 :]
    marks = f"{value[0]} is no quotation mark here; " if value[:1] in ("“", "„", "«", "‘") else ""
    advice = as_text(value)
    align = "" if marks or advice is AS_BLOCK else ", or align this key with its neighbours"
    return failure.at(f"a second ': ' in one line; {marks}{advice}{align}")


def _neither(failure: Failure) -> Unreadable | None:
    if "expected ':'" not in failure.said:
        return None
    line, column = failure.since
    if "unexpected" in failure.said:  # a text in [ ] or { } that YAML takes for a key
        text = failure.lines[line - 1][column - 1 :].partition(":")[0]
        advice = as_text(text, in_braces=True)
        return Unreadable(f"a colon at the end of this text; {advice}", line, column)
    word = failure.lines[line - 1][column - 1 :].partition(" ")[0]
    if re.match(r"-[^-\s]", word):
        what = "put a space after '-', or indent the line as part of the text above"
        return Unreadable(what, line, column)
    return _marks_at_the_top(failure) or _no_colon(failure, line, column)


def _no_colon(failure: Failure, line: int, column: int) -> Unreadable:
    """Return what is said of words that stand where a key should, and may begin with one."""
    text = failure.lines[line - 1][column - 1 :]
    if _IN_BRACES.match(text):
        return Unreadable(_NO_ENTRY, line, column)
    word = text.split(maxsplit=1)[0]
    key = word.rstrip(".,")
    if key not in KEYS:
        return Unreadable(NEITHER, line, column)
    what = f"a colon is missing after '{key}'; write '{key}: …'"
    return Unreadable(f"{what}, or indent the line as part of the text above", line, column)


def _marks_at_the_top(failure: Failure) -> Unreadable | None:
    """What stands ahead of the file's first key: most often ahead of every line, as in a patch."""
    for number, line in enumerate(failure.lines[: failure.line], 1):
        if line.strip() not in ("", "---") and not line.lstrip().startswith("#"):
            return failure.slip(number)
    return None


_CAUSES: tuple[Callable[[Failure], Unreadable | None], ...] = (
    *(_quotation_never_closed, _text_after_quotation, percent_sign, label_out_of_line),
    *(_slip_of_the_pen, star),
    *(switched_off, _comment_in_bracket, _bracket_never_closed, _inside_bracket, _text_in_brackets),
    *(_outside_the_document, _second_colon, out_of_line, _neither, list_in_line),
    *(special_sign, known_complaint),
)
