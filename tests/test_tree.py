"""The tree of a YAML text: places, text that stays text, and what is refused where it stands."""

import pytest

from standpoint.load import tree
from standpoint.load.problems import Path
from standpoint.load.tree import Unreadable

PROSE = frozenset({"text", "authors"})

READABLE = {
    "a mapping": ("name: Macron\nrole: President\n", {"name": "Macron", "role": "President"}),
    "no line feed at the end": ("name: Macron", {"name": "Macron"}),
    "a line --- at the top": ("---\nname: Macron\n", {"name": "Macron"}),
    "a line ... at the end": ("name: Macron\n...\n", {"name": "Macron"}),
    "an empty value": ("name:\n", {"name": ""}),
    "flow style": ("{name: M, list: [x, {y: z}]}", {"name": "M", "list": ["x", {"y": "z"}]}),
    "an explicit key": ("? name\n: Macron\n", {"name": "Macron"}),
    "a list under its key's column": ("list:\n- x\n- y\n", {"list": ["x", "y"]}),
    "a folded block": ("text: >-\n  one\n  two\n\n  three\n", {"text": "one two\nthree"}),
    "a literal block": ("text: |\n  one\n  two\n", {"text": "one\ntwo\n"}),
    "a plain text over two lines": ("text: one\n  two\n", {"text": "one two"}),
    "single quotation marks": ("text: 'it''s: #1'\n", {"text": "it's: #1"}),
    "double quotation marks": ('text: "a \\"dead end\\"\\u2014"\n', {"text": 'a "dead end"—'}),
    "CRLF": ("name: M\r\ntext: >-\r\n  one\r\n  two\r\n", {"name": "M", "text": "one two"}),
    "a byte-order mark": ("\ufeffname: Macron\n", {"name": "Macron"}),
    "letters beyond ASCII": ("ключ: “Größe” 😀\n", {"ключ": "“Größe” 😀"}),
    "a tab within a line": ("name:\tMacron\n", {"name": "Macron"}),
    # Conflict marks have seven signs at the beginning of a line.
    "signs that are no conflict": (
        "text: |\n  <<<<<<< HEAD\n<<<<<<<<: x\n",
        {"text": "<<<<<<< HEAD\n", "<<<<<<<<": "x"},
    ),
    # An invisible character is refused in a key; in a value it is the model's to judge.
    "an invisible character in a value": ("text: a\u200bb\n", {"text": "a\u200bb"}),
    "twelve levels": ("a: " + "[" * 11 + "]" * 11, {"a": [[[[[[[[[[[]]]]]]]]]]]}),
}


@pytest.mark.parametrize(("text", "data"), READABLE.values(), ids=READABLE)
def test_a_readable_text_becomes_its_data(text: str, data: dict[str, object]) -> None:
    read = tree.read_tree(text, PROSE)
    assert (read.data(), read.faults) == (data, [])


@pytest.mark.parametrize(
    "scalar",
    "2018-01-16 2018-02-30 86400 20180116 1_000 0o17 0x1F 1e3 .inf .nan 12:30:00 "
    "no NO yes on off true False y n =".split(),
)
def test_every_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    read = tree.read_tree(f"key: {scalar}\nlist: [{scalar}]\n{scalar}: x\n", PROSE)
    assert read.data() == {"key": scalar, "list": [scalar], scalar: "x"}
    assert read.faults == []


PLACED = """\
# a comment
name: Macron

positions:
  - issue: asylum
    evidence:
      - {source: ap, text: "ein „Schloß“", é: [x,  y]}
      - text: >-
          a block
          of text

        before: 'x'
  -   issue: talks
😀😀: {ключ: 1, b: 2}
"""


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        ((), 2, 1),
        (("name",), 2, 1),
        (("positions",), 4, 1),
        (("positions", 0), 5, 5),  # an entry stands where its first key does, not at the dash
        (("positions", 0, "issue"), 5, 5),
        (("positions", 0, "evidence"), 6, 5),
        (("positions", 0, "evidence", 0), 7, 9),  # in braces, at the brace
        (("positions", 0, "evidence", 0, "source"), 7, 10),
        (("positions", 0, "evidence", 0, "text"), 7, 22),
        (("positions", 0, "evidence", 0, "é"), 7, 44),
        (("positions", 0, "evidence", 0, "é", 0), 7, 48),
        (("positions", 0, "evidence", 0, "é", 1), 7, 52),
        (("positions", 0, "evidence", 1, "text"), 8, 9),
        (("positions", 0, "evidence", 1, "before"), 12, 9),
        (("positions", 1), 13, 7),
        (("positions", 1, "issue"), 13, 7),
        (("😀😀",), 14, 1),
        (("😀😀", "ключ"), 14, 6),  # an emoji is one character, as in an editor
        (("😀😀", "b"), 14, 15),
        # What is not there has the place of the nearest that is.
        (("role",), 2, 1),
        (("positions", 1, "stance"), 13, 7),
        (("positions", 7), 4, 1),
        (("positions", "issue"), 4, 1),
        (("positions", 0, "evidence", 1, "text", "further"), 8, 9),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_every_key_and_entry_has_its_place(
    path: Path, line: int, column: int, newline: str
) -> None:
    read = tree.read_tree(PLACED.replace("\n", newline), PROSE)
    assert read.place(path) == (line, column)


def test_a_byte_order_mark_takes_no_column() -> None:
    read = tree.read_tree("\ufeff{a: 1, b: 2}\n", PROSE)
    assert [read.place(("a",)), read.place(("b",))] == [(1, 2), (1, 8)]


ANCHOR = "is an anchor; delete it, or quote the value"
ALIAS = "is an alias; write the value out, or quote it"
TAG = "is a tag; delete it, or quote the value"
DIRECTIVE = "delete the line that begins with '%'"
SECOND = "a second document begins; delete the line '---'"
DEEP = "is nested more than 12 deep"
NOTHING = "is text here, not nothing; write the value, or leave it out if it is optional"
HASH = (
    "the text ends at ' #', which begins a comment; put the text in quotation marks, or two "
    "spaces before the comment"
)
EMPTY = "is empty; write its keys, or bring back those that were here"
NO_KEYS = "should hold keys with values, like 'name: …'"
ONE_WORD = "a key should be one word, not a list or a mapping"
INVISIBLE = "a key holds an invisible character; type the key anew"
CONFLICT = (
    "a merge left its conflict marks here; keep one of the versions and delete the lines of "
    "<, |, = and >"
)

REFUSED = {
    "an anchor": ("a: &x 1\n", [f"1:1 '&x' {ANCHOR}"]),
    "an anchor on a list": ("a: &x\n  - 1\n", [f"1:1 '&x' {ANCHOR}"]),
    "an anchor on an entry": ("a:\n  - b\n  - &x c\n", [f"3:5 '&x' {ANCHOR}"]),
    "an anchor on a key": ("é: 1\n&x a: 1\n", [f"2:1 '&x' {ANCHOR}"]),
    "an alias": ("b: 1\na: *x\n", [f"2:1 '*x' {ALIAS}"]),
    "an alias in a list": ("a: [b, *x]\n", [f"1:8 '*x' {ALIAS}"]),
    "an alias for a key": ("a: 1\n*x : 2\n", [f"2:1 '*x' {ALIAS}"]),
    "a long anchor": (f"a: &{'x' * 99} 1\n", [f"1:1 '&{'x' * 19}…' {ANCHOR}"]),
    "a tag": ("b: 1\na: !!int 1\n", [f"2:1 '!!int' {TAG}"]),
    "a tag of somebody": ("a: !include secret.yaml\n", [f"1:1 '!include' {TAG}"]),
    "a tag on an entry": ("a:\n  - !x {b: c}\n", [f"2:5 '!x' {TAG}"]),
    "a tag that builds objects": (
        "a: !!python/object/apply:os.system [id]\n",
        [f"1:1 '!!python/object/apply:os.syst…' {TAG}"],
    ),
    # An exclamation mark that is cut off a text.
    "a lone exclamation mark": ("text: ! no more\n", [f"1:1 '!' {TAG}"]),
    "the directive YAML": ("%YAML 1.2\n---\na: 1\n", [f"1:1 {DIRECTIVE}"]),
    "the directive TAG": ("%TAG ! tag:x,2000:\n---\na: 1\n", [f"1:1 {DIRECTIVE}"]),
    "another directive": ("%FOO bar\n---\na: 1\n", [f"1:1 {DIRECTIVE}"]),
    "a text at a line's beginning that starts with %": (
        "text: >-\n  a share of 12\n% of the votes\n",
        ["3:1 a line may not begin with '%'; indent it as part of the text above"],
    ),
    "a merge key": ("a: 1\n<<: {b: 2}\n", ["2:1 '<<' merges another mapping; write its keys out"]),
    "a second document": ("a: 1\n---\nb: 2\n", [f"2:1 {SECOND}"]),
    "a second document after dots": ("a: 1\n...\n---\nb: 2\n", [f"3:1 {SECOND}"]),
    "a second, empty document": ("a: 1\n---\n", [f"2:1 {SECOND}"]),
    "a key twice": (
        "a: 1\nb: 2\na: 3\n",
        ["3:1 'a' stands twice, here on line 3 and first on line 1; delete one"],
    ),
    "a key twice in an entry": (
        "list:\n  - a: 1\n    é: 2\n    'é': 3\n",
        ["4:5 'é' stands twice, here on line 4 and first on line 3; delete one"],
    ),
    "a key twice in one line": (
        "{a: 1, a: 2}\n",
        ["1:8 'a' stands twice, here on line 1 and first on line 1; delete one"],
    ),
    "13 lists": ("a: " + "[" * 12 + "]" * 12, [f"1:15 {DEEP}"]),
    "13 mappings": (
        "".join("  " * level + "a:\n" for level in range(14)),
        [f"13:25 {DEEP}"],
    ),
    # These two end other readers of YAML with a segmentation fault.
    "25,000 dashes": ("- " * 25_000, [f"1:25 {DEEP}"]),
    "25,000 brackets": ("[" * 25_000, [f"1:13 {DEEP}"]),
    "25,000 braces": ("{" * 25_000, ["1:1 '{' begins a mapping; put the text in quotation marks"]),
    "30,000 keys": (
        "".join(f"k{number}: v\n" for number in range(30_000)),
        ["30000:1 holds too many entries to read; split it"],
    ),
    "an alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n",
        [
            f"1:1 '&a' {ANCHOR}",
            f"2:1 '&b' {ANCHOR}",
            f"2:8 '*a' {ALIAS}",
            f"2:12 '*a' {ALIAS}",
            f"3:1 '&c' {ANCHOR}",
            f"3:8 '*b' {ALIAS}",
            f"3:12 '*b' {ALIAS}",
        ],
    ),
    "a control character": ("a: 1\nb: x\x07y\n", ["2:5 a control character (U+0007); delete it"]),
    "a control character that begins a line": (
        "a: 1\n\x1bb: 2\n",
        ["2:1 a control character (U+001B); delete it"],
    ),
    "a control character after CRLF": (
        "a: 1\r\nb: 2\r\né\x7f: 3\r\n",
        ["3:2 a control character (U+007F); delete it"],
    ),
    "a character that was read as three others": (
        "a: 1\nb: say \u00e2\u0080\u009cno\n",
        ["2:8 seems wrongly decoded: '“' was written here; write it anew"],
    ),
    "a control character beside a character that is lost": (
        "a: \ufffd\x81 no\n",
        ["1:5 a control character (U+0081); delete it"],
    ),
    "a null byte": ("\x00", ["1:1 a control character (U+0000); delete it"]),
    "no character": ("a: \uffff\n", ["1:4 a control character (U+FFFF); delete it"]),
    "a zero-width space in a key": ("b: 1\nna\u200bme: x\n", [f"2:1 {INVISIBLE}"]),
    "a reversing mark in a key": ("a:\n  - \u202eb: x\n", [f"2:5 {INVISIBLE}"]),
    "a soft hyphen in a key": ("na\u00adme: x\n", [f"1:1 {INVISIBLE}"]),
    "a control character spelled out in a key": ('"a\\0b": x\n', [f"1:1 {INVISIBLE}"]),
    "conflict marks": (
        "a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> branch\n",
        [f"2:1 {CONFLICT}"],
    ),
    "conflict marks with the common version": (
        "a: 1\n||||||| 4b825dc\nb: 2\n=======\nb: 3\n>>>>>>> branch\n",
        [f"2:1 {CONFLICT}"],
    ),
    "a bare conflict mark and CRLF": ("a: 1\r\n<<<<<<<\r\n", [f"2:1 {CONFLICT}"]),
    "a conflict mark and old line ends": ("a: 1\rb: 2\r>>>>>>> branch\r", [f"3:1 {CONFLICT}"]),
    "the last conflict mark": ("a: 1\r\nb: 3\r\n>>>>>>> branch\r\n", [f"3:1 {CONFLICT}"]),
    "a bare conflict mark": ("<<<<<<<\na: 1\n", [f"1:1 {CONFLICT}"]),
    " # in a text": ("name: x\ntext: see No. #4\n", [f"2:1 {HASH}"]),
    " # in the second line of a text": ("text: one\n  two #4\n", [f"1:1 {HASH}"]),
    " # at a text's end": ("text: see #", [f"1:1 {HASH}"]),
    " # at a text's beginning": ("text: #4 is a lie\n", [f"1:1 {HASH}"]),
    " # after a tab": ("text: see\t#4\n", [f"1:1 {HASH}"]),
    " # in a list of texts": ("authors:\n  - Ann\n  - Bob #2\n", [f"3:5 {HASH}"]),
    " # in braces": ("{é: 1, text: see #4\n}\n", [f"1:8 {HASH}"]),
    "a space and a tab before #": ("text: see \t# a comment\n", []),
    "two spaces before #": ("text: see  # a comment\nauthors:  # none\n  - x\n", []),
    "# in quotation marks, a block, a word": (
        "text: 'see #4'\nb:\n  text: >-\n    see #4\nc:\n  text: C#4\n",
        [],
    ),
    " # after quotation marks": ("text: 'see' # a comment\n", []),
    " # where no text is expected": ("date: 2018 # or so\ntext: x\n", []),
    "~": ("a: 1\nb: ~\n", [f"2:1 '~' {NOTHING}"]),
    "null": ("a: null\n", [f"1:1 'null' {NOTHING}"]),
    "Null in a list": ("a: [x, Null]\n", [f"1:8 'Null' {NOTHING}"]),
    "NULL": ("a:\n  - b: NULL\n", [f"2:5 'NULL' {NOTHING}"]),
    "nothing in quotation marks": ("a: 'null'\nb: \"~\"\n", []),
    "an empty file": ("", [f"1:1 {EMPTY}"]),
    "a file of comments": ("# nothing\n\n  # at all\n", [f"1:1 {EMPTY}"]),
    "a file of a byte-order mark": ("\ufeff", [f"1:1 {EMPTY}"]),
    "a file of dashes": ("---\n", [f"1:1 {EMPTY}"]),
    "a list at the top": ("# x\n- a\n- b\n", [f"2:1 {NO_KEYS}"]),
    "text at the top": ("Emmanuel Macron\n", [f"1:1 {NO_KEYS}"]),
    "no space after the colon": ("name:Macron\n", ["1:1 put a space after 'name:'"]),
    "a note above a text": (
        "# x\nMacron\n// so\n",
        ["3:1 comments begin with '#'; put '# ' in place of '//'"],
    ),
    "a list for a key": ("a: 1\n[b]: c\n", [f"2:1 {ONE_WORD}"]),
    "a mapping for a key": ("? {a: b}\n: c\n", [f"1:3 {ONE_WORD}"]),
}


def complaints(text: str) -> list[str]:
    """Return what is said of a text, each with line and column, whether it is a tree or not."""
    try:
        read = tree.read_tree(text, PROSE)
    except Unreadable as error:
        return [f"{error.line}:{error.column} {error.message}"]
    placed = [(*(fault.place or read.place(fault.path)), fault.message) for fault in read.faults]
    return [f"{line}:{column} {message}" for line, column, message in placed]


@pytest.mark.parametrize(("text", "said"), REFUSED.values(), ids=REFUSED)
def test_what_has_no_use_in_a_dossier_is_refused_where_it_stands(
    text: str, said: list[str]
) -> None:
    assert complaints(text) == said


def test_an_alias_is_never_expanded() -> None:
    text = "a: &a [x, x]\nb: [*a, *a]\nc: {<<: *a}\n"
    read = tree.read_tree(text, PROSE)
    assert read.data() == {"a": ["x", "x"], "b": ["", ""], "c": {"<<": ""}}


def test_what_is_refused_is_only_a_fault_of_the_entry_that_holds_it() -> None:
    """The path of a fault tells the loader what to leave out."""
    text = "list:\n  - a: 1\n  - a: &x 1\n  - a: 1\n    a: 2\n  - a: *x\n"
    paths = [fault.path for fault in tree.read_tree(text, PROSE).faults]
    assert paths == [("list", 1, "a"), ("list", 2, "a"), ("list", 3, "a")]
