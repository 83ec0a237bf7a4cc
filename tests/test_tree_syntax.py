"""What is no YAML: where it goes wrong, and what to do, in words for somebody who edits texts."""

import pytest

from standpoint.load import tree

SECOND_COLON = (
    "a second ': ' in one line; put the text in quotation marks, or align this key with its "
    "neighbours"
)
AS_BLOCK = "begin with '>-' alone and write the whole text on the next line, indented further"
LIST_IN_LINE = "a list begins in the middle of a line; begin it on the next line"
LIST_OR_TEXT = (
    "'- ' begins an entry of a list; put the text in quotation marks, or begin the list on the "
    "next line"
)
NEITHER = (
    "neither a key nor a value; write 'key: value', indent it as part of the text above, or "
    "delete it"
)
PART_OF_TEXT = "this line is part of the text above; indent it as far as the text's first line"
BRACKETS = (
    "a list in [ ] is not closed, or lacks a comma; a text that begins with [ goes in quotation "
    "marks"
)
BRACES = (
    "a mapping in { } is not closed, or lacks a comma; a text that begins with { goes in quotation "
    "marks"
)
LIST = "'[' begins a list; put the text in quotation marks"
MAPPING = "'{' begins a mapping; put the text in quotation marks"
BEGINS_TAG = "'!' begins a tag; put the text in quotation marks"
DIRECTIVE = "delete the line that begins with '%'"
UNCLOSED = "the quotation mark opened here is not closed; put one where the text ends"
APOSTROPHE = f"{UNCLOSED}; if it is an apostrophe, {AS_BLOCK}"
ENDED = f"the quotation mark ahead of this ends the text; {AS_BLOCK}"
SINGLE_ENDED = "a ' ends the text in single quotation marks; put it in double ones"
BACKSLASH = "a backslash in double quotation marks; use single ones, or write two backslashes"
TAB = "a tab; indent with spaces"
BLOCK = "begins a block of text; begin the text on the next line, or put it in quotation marks"


def open_bracket(sign: str) -> str:
    other = "]" if sign == "[" else "}"
    return (
        f"the '{sign}' opened here is not closed; put '{other}' where it ends, or the text in "
        "quotation marks"
    )


def stands(what: str, spaces: str, others: int) -> str:
    return f"'{what}' stands {spaces} in, and its neighbours {others}; align it"


def unstartable(character: str) -> str:
    return f"'{character}' cannot begin a value here; put the text in quotation marks"


# fmt: off
WRONG = {
    "a colon in a text": ("name: x\ntext: Macron: no camps\n", 2, 13, SECOND_COLON),
    "a colon in a text beyond ASCII": ("text: „Größe“ 😀: x\n", 1, 16,
        "a second ': ' in one line; „ is no quotation mark here; put the text in quotation marks"),
    "a key too far to the right": ("a:\n  - b: 1\n     c: 2\n", 3, 6, stands("c:", "5 spaces", 4)),
    "no space after the first colon": ("name:M\nrole: x\n", 1, 1, "put a space after 'name:'"),
    "a dash after a key": ("a: - b\n", 1, 4, LIST_IN_LINE),
    "a text that begins with a dash": ("a:\n  text: - and so on\n", 2, 9, LIST_OR_TEXT),
    "a text that is not indented": ("text: one\ntwo\nname: x\n", 2, 1, NEITHER),
    "a block that is not indented": ("text: >-\n  one\ntwo\n", 3, 1, NEITHER),
    "a key without a colon": ("name: x\nrole\n", 2, 1, "a colon is missing after 'role'; write 'role:'"),
    "a key too far to the left": ("a:\n  - b: 1\n   c: 2\n", 3, 4, stands("c:", "3 spaces", 4)),
    "a key among entries": ("a:\n  - b\n  c: 1\n", 3, 3,
        "entries begin here; align 'c:' with the keys above"),
    "a list's first entry without its dash, and the next in the list's column": (
        "positions:\n  issue: talks\n- issue: camps\n", 2, 3,
        "the entries of 'positions' begin with '- '; put it ahead of 'issue:'"),
    "text after quotation marks": ('text: "Never" he said\n', 1, 15, ENDED),
    "an apostrophe in single marks": ("text: 'it's so'\n", 1, 11, SINGLE_ENDED),
    "straight marks in straight marks": (
        'name: x\ntext: "a "dead end""\n', 2, 11, f"{ENDED}, without the marks around it"),
    "marks that the next key's marks close": ('text: "one\nname: "two"\n', 1, 7, UNCLOSED),
    "a key out of its column": ("a:\n    b: 1\n  c: 2\n", 3, 3, stands("c:", "2 spaces", 4)),
    "a block out of its column": ("text: >-\n  one\n two: x\n", 3, 2, PART_OF_TEXT),
    "a block whose first line is out of its column": (
        "text: >-\n    one\n  two: x\n", 2, 5,
        "the text's first line stands 4 spaces in, and its other lines 2; align it"),
    "an entry out of its column": ("a:\n  - b\n- c\n", 3, 1, stands("- c", "0 spaces", 2)),
    "a first key that is indented": ("  a: 1\nb: 2\n", 1, 1,
        "the first key begins in the first column; delete the spaces"),
    "keys after dots": ("a: 1\n...\nb: 2\n", 2, 1, "delete the line '...', which ends a file"),
    # What is never closed is opened somewhere, and the end of the file is no help.
    "an open bracket": ("a: 1\nb: [x, y\n", 2, 4, open_bracket("[")),
    "an open bracket in the last line": ("b: [x", 1, 4, open_bracket("[")),
    "a list in a list without a comma": ("a: [b, [c] d]\n", 1, 12, BRACKETS),
    "an open bracket before a key": ("b: [x\nc: 1\n", 1, 4, open_bracket("[")),
    "a bracket closed by a brace": ("a: [b}\n", 1, 6, BRACKETS),
    "an open brace": ("list:\n  - {b: 1\n", 2, 5, open_bracket("{")),
    "a bracket too many": ("a: [b]]\n", 1, 7, "']' closes what is closed already; delete it"),
    "a brace too many": ("a: {b: c} }\n", 1, 11, "'}' closes what is closed already; delete it"),
    "a brace closed by a bracket": ("a: {b: 1]\n", 1, 9, BRACES),
    "a missing comma in braces": ("a: {b: 'x' c: 1}\n", 1, 12, "a comma is missing ahead of 'c'"),
    "open double marks": ('a: 1\ntext: "one\ntwo\n', 2, 7, UNCLOSED),
    "open single marks": ("a: 1\ntext: 'one\n", 2, 7, APOSTROPHE),
    "an apostrophe that begins a text": ("text: 'tis so\n", 1, 7, APOSTROPHE),
    "open marks before a second document": ('text: "one\n---\nb: 1\n', 1, 7, UNCLOSED),
    "a backslash": ('text: "C:\\dir"\n', 1, 10, BACKSLASH),
    "a backslash before x": ('text: "a\\xyz"\n', 1, 11, BACKSLASH),
    "a backslash before u": ('text: "\\union"\n', 1, 10, BACKSLASH),
    "a backslash before U": ('text: "\\U00110000"\n', 1, 10, BACKSLASH),
    "half a character that is spelled out": ('text: "\\uD83D"\n', 1, 10, BACKSLASH),
    "a text that begins with [": ("a: 1\ntext: [Applause] We will never\n", 2, 7, LIST),
    "a text that begins with [ and has a colon": ("text: [1]: the first\n", 1, 7, LIST),
    "a text in a list that begins with [": ("a:\n  - [sic] so he said\n", 2, 5, LIST),
    "a text in an entry that begins with {": ("a:\n  - b: {c: [d]} e\n", 2, 8, MAPPING),
    "a text in braces that begins with [": ("a: {b: c, d: [sic] so he said}\n", 1, 14, LIST),
    "a text in braces that begins with { and holds marks": (
        "a: {d: {c} \"so\"}\n", 1, 8,
        "'{' begins a mapping; put the text in single quotation marks, and each ' in it twice"),
    "a comma after braces": ("a:\n  - {b: c, d: e},\n  - {b: f}\n", 2, 17, "',' stands after '}'; delete it"),
    "a comma after braces of several lines": ("a:\n  - {b: c,\n    d: e\n    },\n", 4, 6, "',' stands after '}'; delete it"),
    "a semicolon after brackets": ("a: [b, c]; \n", 1, 10, "';' stands after ']'; delete it"),
    "a line that begins with [": ("[Applause] We will\n", 1, 1, LIST),
    "a tag that is not closed": ("text: !<a b\n", 1, 7, BEGINS_TAG),
    "a text that begins with !<": ("a: 1\ntext: !<\n", 2, 7, BEGINS_TAG),
    "a text that begins with !%": ("text: !%zz of them\n", 1, 7, BEGINS_TAG),
    "a text that begins with ! and has a comma": ("text: !so, he said\n", 1, 7, BEGINS_TAG),
    "a text with two !": ("text: !a!b c\n", 1, 7, BEGINS_TAG),
    "another version of YAML": ("%YAML 3.0\n---\na: b\n", 1, 1, DIRECTIVE),
    "half a directive": ("%TAG x\n---\na: b\n", 1, 1, DIRECTIVE),
    "a tab for a key": ("a:\n\tb: 1\n", 2, 1, TAB),
    "a tab at the top": ("\ta: 1\n", 1, 1, TAB),
    "a tab after spaces": ("a:\n  b: 1\n  \tc: 2\n", 3, 3, TAB),
    "a tab for an entry": ("a:\n\t- b\n", 2, 1, TAB),
    "a tab after a dash": ("a:\n  -\tb: 1\n", 2, 4, TAB),
    "a tab in the last line": ("a: b\n\t\n", 2, 1, "a tab in an empty line; delete it"),
    "a tab in a block": ("text: |\n\tone\n", 2, 1, TAB),
    "a tab in a text": ("text: one\n\ttwo\n", 2, 1, TAB),
    "an at sign": ("text: @macron says\n", 1, 7, unstartable("@")),
    "a grave accent": ("a:\n  - `code`\n", 2, 5, unstartable("`")),
    "a percent sign": ("text: %d of them\n", 1, 7, unstartable("%")),
    "an asterisk": ("text: *never* again\n", 1, 7, unstartable("*")),
    "a lone asterisk": ("text: * a footnote\n", 1, 7, unstartable("*")),
    "an asterisk before a letter beyond ASCII": ("é: *überall*\n", 1, 4, unstartable("*")),
    "an ampersand": ("text: & Co. agree\n", 1, 7, unstartable("&")),
    "a comma": ("text: , and so on\n", 1, 7, unstartable(",")),
    "a closing bracket": ("text: ] one\n", 1, 7, unstartable("]")),
    "a closing brace": ("text: } one\n", 1, 7, unstartable("}")),
    "a question mark": ("text: ? and why\n", 1, 7, unstartable("?")),
    # Signs that no quotation marks could hold as they are
    "marks and a colon": ('text: Macron: "no camps"\n', 1, 13, f"a second ': ' in one line; {AS_BLOCK}"),
    "marks after an at sign": ('text: @macron said "no"\n', 1, 7, f"'@' cannot begin a value here; {AS_BLOCK}"),
    "marks after a bracket": ('text: [sic] he said "no"\n', 1, 7, f"'[' begins a list; {AS_BLOCK}"),
    "marks in marks in braces": (
        'a: {text: "he said "no" again", b: c}\n', 1, 21,
        "the quotation mark ahead of this ends the text; put the text in single quotation marks, and "
        "each ' in it twice"),
    "text beside the sign of a block": ("text: >- one\n  two\n", 1, 7, f"'>' {BLOCK}"),
    "a text that begins with >": ("text: > 50 % of them\n", 1, 7, f"'>' {BLOCK}"),
    "a text that begins with >0": ("text: >0 of them\n", 1, 7, f"'>' {BLOCK}"),
    "a text that begins with |": ("text: |one\n", 1, 7, f"'|' {BLOCK}"),
}
# fmt: on


Said = tuple[int, int, str]


def complaint(text: str) -> Said:
    with pytest.raises(tree.Unreadable) as error:
        tree.read_tree(text, frozenset({"text"}))
    return error.value.line, error.value.column, error.value.message


@pytest.mark.parametrize(("text", "line", "column", "said"), WRONG.values(), ids=WRONG)
def test_what_is_no_yaml_is_told_where_and_what_to_do(
    text: str, line: int, column: int, said: str
) -> None:
    assert complaint(text) == (line, column, said)


def test_crlf_makes_no_difference() -> None:
    texts = [text for text, *_ in WRONG.values()]
    assert [complaint(text.replace("\n", "\r\n")) for text in texts] == list(map(complaint, texts))


@pytest.mark.parametrize(
    "text", ["a: [", "a: {", "a: {b: [", "a: [b, {c: d", "a:\n  - [b\n  - c\n", "[", "{", "a: [b,"]
)
def test_what_is_never_closed_has_a_place_in_the_file(text: str) -> None:
    line, column, said = complaint(text)
    assert line <= len(text.splitlines())
    assert column <= len(text.splitlines()[line - 1]) + 1
    assert "is not closed" in said
