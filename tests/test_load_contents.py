"""Files whose contents are spoilt as a whole: what is told of them, and what is left.

Each row changes the files of a folder; the problems are compared word for word.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import load, snapshot
from tests.changes import (
    NO_RING,
    NO_SPEECH,
    OEHLBRUECK,
    REDE,
    SPEECH_BROKEN,
    WHOLE,
    A,
    B,
    Change,
    D,
    G,
    R,
    change,
    halved,
    many,
    put,
    tells,
)

NOT_IN_REDE = (
    "not word for word in 'rede-roennebaum-2023', nor is anything like it; copy the passage from "
    "the source"
)
TO_TOPIC = "add it to a topic in positions/_dossier.yaml"
ALIAS = "is an alias; write the value out, or quote it"
CONFLICT = (
    "a merge left its conflict marks here; keep one of the versions and delete the lines of "
    "<, |, = and >"
)
OPEN_LIST = (
    "the '[' opened here is not closed; put ']' where it ends, or the text in quotation marks"
)
OPEN_MARK = (
    "the quotation mark opened here is not closed; put one where the text ends; if it is an "
    "apostrophe, begin with '>-' alone and write the whole text on the next line, indented further"
)
NOTHING_SAID = (
    "neither 'positions' nor 'silent_on' has an entry; add one, or bring back those that were here"
)

Row = tuple[Change, list[str], dict[str, int] | None]
"""What is changed, the problems, and the number of usable positions by stakeholder."""

# fmt: off
ROWS: dict[str, Row] = {
    # Its text may be what a broken citation names, so nothing is said of the text.
    "a citation that is no YAML": (
        put(R, b"date: [2023\n"),
        [*SPEECH_BROKEN, f"{R}:1:7: {OPEN_LIST}"], NO_SPEECH),
    "half of a citation": (
        halved(R), [*SPEECH_BROKEN, f"{R}:3:12: {OPEN_MARK}"],
        NO_SPEECH),
    "half of a text": (
        halved(REDE),
        [f"{A}:50:18: {NOT_IN_REDE}", f"{B}:54:9: {NOT_IN_REDE}"],
        {"atempause": 3, "buergermeisterin": 4, "gewerbering": 5}),
    "half of a file": (
        halved(G), [f"{G}:34:14: {OPEN_MARK}"], NO_RING),
    # It is YAML, and says that there are fewer issues.
    "half of an outline": (
        halved(D),
        [f"{A}:29:5: unknown issue 'parkhaus-wallring'; {TO_TOPIC}",
         f"{A}:42:5: unknown issue 'anwohnerparken'; {TO_TOPIC}",
         f"{A}:47:6: unknown issue 'buergerentscheid'; {TO_TOPIC}",
         f"{B}:39:5: unknown issue 'parkhaus-wallring'; {TO_TOPIC}",
         f"{B}:56:5: unknown issue 'buergerentscheid'; {TO_TOPIC}",
         f"{B}:67:5: unknown issue 'anwohnerparken'; {TO_TOPIC}",
         f"{G}:39:5: unknown issue 'parkhaus-wallring'; {TO_TOPIC}",
         f"{G}:52:5: unknown issue 'anwohnerparken'; {TO_TOPIC}"],
        {"atempause": 1, "buergermeisterin": 3, "gewerbering": 3}),
    "conflict marks": (
        change(G, b"role: ", b"<<<<<<< HEAD\nrole: X\n=======\nrole: "),
        [f"{G}:2:1: {CONFLICT}"], NO_RING),
    "conflict marks with the common version": (
        change(G, b"positions:", b"||||||| 4b825dc\n=======\n>>>>>>> branch\npositions:"),
        [f"{G}:3:1: {CONFLICT}"], NO_RING),
    "a second document": (
        change(G, b"positions:\n", b"---\npositions:\n"),
        [f"{G}:3:1: a second document begins; delete the line '---'"], NO_RING),
    "a tab": (
        change(G, b"    stance: strongly", b"\tstance: strongly"),
        [f"{G}:5:1: a tab; indent with spaces"], NO_RING),
    "an alias bomb": (
        put(G, b"name: x\ndescription: &a [x, x]\nrole: &b [*a, *a]\nshort_name: [*b, *b]\n"),
        [f"{G}:1:1: {NOTHING_SAID}",
         f"{G}:2:1: '&a' is an anchor; delete it, or quote the value",
         f"{G}:3:1: '&b' is an anchor; delete it, or quote the value",
         f"{G}:3:11: '*a' {ALIAS}",
         f"{G}:3:15: '*a' {ALIAS}",
         f"{G}:4:1: 'short_name' should be text; put it in quotation marks, on one line",
         f"{G}:4:14: '*b' {ALIAS}",
         f"{G}:4:18: '*b' {ALIAS}"], {**WHOLE, "gewerbering": 0}),
    "an alias bomb that merges": (
        put(G, b"name: x\n<<: [*a, *a]\n"),
        [f"{G}:1:1: {NOTHING_SAID}",
         f"{G}:2:1: '<<' merges another mapping; write its keys out", f"{G}:2:6: '*a' {ALIAS}",
         f"{G}:2:10: '*a' {ALIAS}"], NO_RING),
    "25,000 lists in lists": (
        put(G, b"name: x\npositions: " + b"[" * 25_000),
        [f"{G}:2:23: is nested more than 12 deep"], NO_RING),
    "25,000 entries in entries": (
        put(G, b"name: x\npositions:\n" + b"- " * 25_000),
        [f"{G}:3:23: is nested more than 12 deep"], NO_RING),
    "25,000 mappings in mappings": (
        put(G, b"name: x\npositions: " + b"{a: " * 25_000),
        [f"{G}:2:56: is nested more than 12 deep"], NO_RING),
    "a key twice": (
        change(G, b"role: ", b"name: X\nrole: "),
        [f"{G}:2:1: 'name' stands twice, here on line 2 and first on line 1; delete one"],
        NO_RING),
    "a merge key": (
        change(G, b"role: ", b"<<: {role: X}\nrole: "),
        [f"{G}:2:1: '<<' merges another mapping; write its keys out"], NO_RING),
    "a directive": (
        change(G, b"name: ", b"%YAML 1.1\n---\nname: "),
        [f"{G}:1:1: delete the line that begins with '%'"], NO_RING),
    "a tag": (
        change(G, b"role: ", b"role: !!str "),
        [f"{G}:2:1: '!!str' is a tag; delete it, or quote the value"], WHOLE),
    "a text in brackets": (
        change(G, b"role: ", b"role: [e.V.] "),
        [f"{G}:2:7: '[' begins a list; put the text in quotation marks"], WHOLE),
    "two dates": (
        change(G, b"date: 2023-03-16", b"date: [2018, 2019]"),
        [f"{G}:7:5: 'date' should be one value; write that value alone"],
        {**WHOLE, "gewerbering": WHOLE["gewerbering"] - 1}),
    "a null byte": (
        put(G, b"name: x\n\0"), [f"{G}:2:1: a control character (U+0000); delete it"], NO_RING),
    "a heap of accents in a name": (
        change(G, b"name: G", b"name: G" + "\u0301".encode() * 31),
        [f"{G}:1:1: 'name' has more than 30 combining marks on one character; delete them"],
        NO_RING),
    "a heap of accents in a summary": (
        change(G, b"summary: Der", b"summary: Der" + "\u0301".encode() * 31),
        [f"{G}:6:5: 'summary' has more than 30 combining marks on one character; delete them"],
        {**WHOLE, "gewerbering": WHOLE["gewerbering"] - 1}),
    "a heap of accents, spelled out": (
        change(G, b"role: ", b'role: "' + rb"a\u0301" + rb"\u0316" * 40 + b'" # '),
        [f"{G}:2:1: 'role' has more than 30 combining marks on one character; delete them"],
        WHOLE),
    "a picture": (
        put(G, b"\x89PNG\r\n\x1a\n\0\0\0"),
        [f"{G}:1:1: is a picture; type its text into a file of plain text"], NO_RING),
    "a thousand broken files": (
        many(1_000),
        [f"positions/neu-{count}.yaml:1:7: {OPEN_LIST}" for count in sorted(range(1_000), key=str)],
        WHOLE),
    "a text in another encoding": (
        change(REDE, "für".encode(), "für".encode("latin-1")),
        [*SPEECH_BROKEN, f"{REDE}:5:14: byte 0xFC is not UTF-8; save the file as UTF-8"],
        NO_SPEECH),
    "a text in UTF-16": (
        lambda folder: put(REDE, (folder / REDE).read_bytes().decode().encode("utf-16"))(folder),
        [*SPEECH_BROKEN, f"{REDE}:1:1: is UTF-16; save it as UTF-8"], NO_SPEECH),
}
# fmt: on


@pytest.mark.parametrize(("changed", "problems", "left"), ROWS.values(), ids=ROWS)
def test_what_is_wrong_with_what_a_file_holds(
    changed: Change,
    problems: list[str],
    left: dict[str, int] | None,
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    changed(folder)
    tells(folder, problems, left)


def test_a_line_that_is_not_utf8_is_shown_as_far_as_it_is(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / G).write_bytes(b"\xef\xbb\xbfname: x\r\nrole: \xd6hlbr\xfcck\r\n")
    (problem,) = load(snapshot(folder)).problems
    assert (problem.line, problem.column, problem.excerpt) == (2, 7, "role: \ufffdhlbr\ufffdck")
