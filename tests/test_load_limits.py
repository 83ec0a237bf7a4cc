"""However much is wrong with a file, it is told in as many words as anybody reads.

What a file costs is limited by counting: no test looks at a clock.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from rapidfuzz import fuzz

from standpoint.load import Problem, load
from standpoint.load.characters import odd
from standpoint.load.evidence import Shelf
from standpoint.load.files import File
from standpoint.load.guesses import closest
from standpoint.load.lines import around, lines_of, place_of
from standpoint.load.names import Names
from standpoint.load.problems import Fault, clip
from standpoint.load.records import read_record
from standpoint.load.rules import stakeholder_faults
from standpoint.model import Outline, Record, Source, Stakeholder
from tests.changes import SHIPPED, C, D, M, edited, said, with_files

MACRON = next(file.data for file in SHIPPED.files if file.path == M).decode()
LINES = MACRON.count("\n")

STAKEHOLDER = "name: Somebody else\npositions:\n"
PASSAGE = "evidence: [{source: ap-calais-2018, voice: reported, text: help for those}]"


def entry(number: int) -> str:
    """Return a position on an issue that there is not, but nearly."""
    return f"  - {{issue: help-to-sta{number}, stance: support, summary: x, {PASSAGE}}}\n"


def problems(more: str, path: str = M) -> list[Problem]:
    """Return what is told of a file of the shipped dossier with more at its end."""
    loaded = load(edited((M, "", "", []), at_the_end={path: more}))
    return [problem for problem in loaded.problems if problem.file == path]


MANY = {
    # What is added to a file, the number of all its problems, and the last place of the file.
    "40,000 aliases in a line": (f"x: [{','.join(['*a'] * 40_000)}]\n", 40_001, (LINES + 1, 120_005)),
    "16,000 unknown keys": ("".join(f"k{n}: v\n" for n in range(16_000)), 16_000, (LINES + 16_000, 10)),
    "16,000 anchors": (
        "".join(f"k{n}: &a v\n" for n in range(16_000)), 16_000, (LINES + 16_000, 13)),
    "9,000 names": ("name: x\n" * 9_000, 9_000, (LINES + 9_000, 8)),
    "101 keys": ("".join(f"k{n}: v\n" for n in range(101)), 101, (LINES + 101, 8)),
}  # fmt: skip


@pytest.mark.parametrize(("more", "count", "end"), MANY.values(), ids=MANY)
def test_a_file_has_at_most_a_hundred_problems_and_says_how_many_more(
    more: str, count: int | None, end: tuple[int, int]
) -> None:
    told = problems(more)
    assert len(told) == 100
    number, rest = told[-1].message.split(" ", 1)
    assert rest == "more problems in this file; mend those above first"
    assert count is None or int(number.replace(",", "")) in (count - 99, count - 98)
    assert (told[-1].line, told[-1].column) == end
    # Those that are told are the first of the file.
    assert all(problem.line <= LINES + 120 for problem in told[:-1])
    assert max(len(problem.excerpt) for problem in told) <= 200
    assert max(len(problem.message) for problem in told) <= 400


ENTRIES = {
    "14,000 entries": ["  - {a: 1}\n"] * 14_000,
    "28,000 texts": ["  - issue:x\n"] * 28_000,
    "2,000 unknown issues": [entry(number) for number in range(2_000)],
    "2,000 issues that are no ids": [
        entry(number).replace("help-to", "help_to") for number in range(2_000)
    ],
}


@pytest.mark.parametrize("entries", ENTRIES.values(), ids=ENTRIES)
def test_a_list_has_at_most_a_hundred_problems_and_says_how_many_more(entries: list[str]) -> None:
    path = "positions/x.yaml"
    loaded = load(with_files({path: STAKEHOLDER + "".join(entries)}))
    assert len(loaded.problems) == 100
    *told, rest = loaded.problems
    assert (rest.line, rest.message.partition(" ")[2]) == (
        len(entries) + 2,
        "more problems in this file; mend those above first",
    )
    assert all(problem.line <= 103 for problem in told)
    assert int(rest.message.partition(" ")[0].replace(",", "")) == len(entries) - 99


class Looked(list[Fault]):
    """Faults, and how many were looked at."""

    count = 0

    def __iter__(self) -> Iterator[Fault]:
        for fault in super().__iter__():
            self.count += 1
            yield fault


def test_the_faults_of_a_file_are_not_looked_through_for_each_entry() -> None:
    refused = (entry(number).replace("stance: ", "stance: un") for number in range(50))
    text = STAKEHOLDER + "".join(refused)
    read = read_record(File("positions/x.yaml", text.encode()), Stakeholder, id="x")
    read.faults = Looked(read.faults)
    further = list(stakeholder_faults(read, frozenset(), Shelf({})))
    assert (len(read.faults), len(further)) == (50, 100)  # their stances; their issues and sources
    assert read.faults.count <= 3 * len(read.faults)


def test_a_hundred_problems_are_told_each() -> None:
    told = problems("".join(f"k{n}: v\n" for n in range(100)))
    assert len(told) == 100
    assert "more problems" not in told[-1].message


def test_the_limit_is_that_of_a_file() -> None:
    more = "".join(f"k{n}: v\n" for n in range(300))
    loaded = load(edited((M, "", "", []), at_the_end=dict.fromkeys((M, D, C), more)))
    counts = {path: sum(p.file == path for p in loaded.problems) for path in (M, D, C)}
    assert counts == dict.fromkeys((M, D, C), 100)


def test_only_what_is_told_is_put_into_words(monkeypatch: pytest.MonkeyPatch) -> None:
    """To look for what was meant takes time, so it is not done for thousands of keys."""
    asked: list[str] = []

    def counting(word: str, *how: Any) -> str:
        asked.append(word)
        return closest(word, *how)

    monkeypatch.setattr("standpoint.load.unknown_keys.key_meant", counting)
    monkeypatch.setattr("standpoint.load.names.closest", counting)
    problems("".join(f"k{n}: v\n" for n in range(3_000)))
    problems("".join(f"k{n}: v\n" for n in range(3_000)), C)
    assert len(asked) < 300
    asked.clear()
    issues = "".join(map(entry, range(1_000)))
    load(with_files({"positions/x.yaml": STAKEHOLDER + issues}))
    assert len(asked) < 300


def test_a_long_passage_is_looked_for_by_its_beginning(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    align = fuzz.partial_ratio_alignment

    def counting(passage: str, text: str, score_cutoff: float) -> object:
        looked.append(len(passage))
        return align(passage, text, score_cutoff=score_cutoff)

    monkeypatch.setattr("rapidfuzz.fuzz.partial_ratio_alignment", counting)
    prose = "help for those who want to leave, and other words about it " * 170
    cited = "text: help for those who want to stay"
    (told,) = load(edited((M, cited, f"text: {prose[:9_990]}", []))).problems
    assert looked == [300]
    assert told.message.startswith("not word for word in 'ap-calais-2018'")
    assert len(told.message) <= 400


HELD = {
    "keys": (Stakeholder, "name: x\n" + "".join(f"k{n}: v\n" for n in range(9_000))),
    "keys of a passage": (
        Stakeholder, "name: x\npositions:\n  - issue: talks\n    evidence:\n      - "
        + "\n        ".join(f"k{n}: v" for n in range(9_000))),
    "passages": (Stakeholder, f"name: x\npositions: [{{evidence: [{'{}, ' * 9_000}]}}]\n"),
    "topics": (Outline, f"title: x\nquestion: x\ntopics: [{'{}, ' * 9_000}]\n"),
    "authors": (Source, f"date: 2018\nauthors: [{'x, ' * 9_000}]\n"),
}  # fmt: skip


@pytest.mark.parametrize(("model", "text"), HELD.values(), ids=HELD)
def test_what_is_longer_than_any_record_is_counted_and_told(model: type[Record], text: str) -> None:
    found = read_record(File("positions/x.yaml", text.encode()), model)
    assert 3_990 <= found.untold <= 4_200
    assert len(found.faults) <= 15_100
    assert "more problems in this file" in found.problems[-1].message


LONG = {
    "a scalar": f"description: {'x' * 400_000}\n",
    "a key": f"? {'k' * 400_000}\n: v\n",
    "a text in quotation marks": f'x: "{"a: b " * 60_000}\n',
    "a line of brackets": f"x: [a] {']' * 400_000}\n",
    "a line of spaces": f"x: a{' ' * 400_000}: b\n",
    "a line of dashes": f"{'-' * 400_000}\n",
    "a line of bullets": f"{'•' * 130_000}\n",
    "a line of slashes": f"{'/' * 400_000}\n",
    "a line of look-alikes": f"positions:\n  - stance: {'а' * 100_000}\n",
    "a line of tabs": "\t" * 400_000,
    "deep brackets": f"x: {'[' * 400_000}",
    "deep dashes": f"x:\n{'- ' * 200_000}",
    "a stance": f"positions:\n  - stance: {'support' * 50_000}\n",
    "an id": f"positions:\n  - issue: {'Talks ' * 60_000}\n",
}


@pytest.mark.parametrize("more", LONG.values(), ids=LONG)
def test_a_long_line_is_shown_around_the_place(more: str) -> None:
    told = problems(more)
    lines = (MACRON + more).split("\n")
    assert told
    for problem in told:
        line = lines[problem.line - 1]
        assert len(problem.excerpt) == min(len(line), 200)
        assert 1 <= problem.caret <= 201
        if problem.column <= len(line):
            shown = problem.excerpt[problem.caret - 1]
            assert shown in (line[problem.column - 1], "…")
        assert len(problem.message) <= 400


@pytest.mark.parametrize(
    ("length", "column", "begins", "ends", "caret"),
    [
        (200, 1, "0", "9", 1),
        (200, 201, "0", "9", 201),
        (201, 1, "0", "…", 1),
        (201, 201, "…", "0", 200),
        (900, 450, "…", "…", 101),
        (900, 901, "…", "9", 201),
        (900, 101, "0", "…", 101),
        (900, 102, "…", "…", 101),
    ],
)
def test_an_excerpt_has_two_hundred_characters_and_the_caret_in_place(
    length: int, column: int, begins: str, ends: str, caret: int
) -> None:
    line = "".join(str(number % 10) for number in range(length))
    excerpt, at = around(line, column)
    assert (len(excerpt), excerpt[0], excerpt[-1], at) == (200, begins, ends, caret)
    if 1 < at < 200:
        assert excerpt[at - 1] == line[column - 1]


def test_lines_are_those_of_an_editor() -> None:
    odd = "a\x0bb\x0cc\x1cd\x1ee\x85f\u2028g\u2029h"
    text = f"{odd}\nx\r\n{odd}\r\n\ny\r{odd}"
    assert lines_of(text) == [odd, "x", odd, "", "y", odd]
    assert "".join(lines_of(text, keepends=True)) == text
    assert place_of(text, text.index("y")) == (5, 1)
    assert place_of(text, len(text) - 1) == (6, len(odd))


@pytest.mark.parametrize("odd", ["\u2028", "\u2029"])
def test_what_no_editor_takes_for_a_line_makes_no_later_place_wrong(odd: str) -> None:
    row = (M, "summary: Offers help to", f"summary: Offers{odd}help to\n    colour: red", [])
    loaded = load(edited(row))
    assert said(loaded) == [
        f"{M}:12:5: unknown key 'colour'; the keys here are issue, stance, summary, date, rationale, "
        "evidence"
    ]
    assert loaded.problems[0].excerpt == "    colour: red migrants who want to stay in France."
    # In a comment it does not bring back what is switched off.
    commented = load(edited((M, "name: Emm", f"# x{odd}role: y\nname: Emm", [])))
    assert said(commented) == []


@pytest.mark.parametrize("odd", ["\x0c", "\x85", "\x0b", "\x1e"])
def test_a_character_that_is_no_text_is_told_in_its_line(odd: str) -> None:
    loaded = load(edited((M, "summary: Offers help", f"summary: Offers\u2028{odd}help", [])))
    assert said(loaded) == [f"{M}:11:21: a control character (U+{ord(odd):04X}); delete it"]


def test_a_long_text_costs_no_more_than_a_short_one_to_be_named() -> None:
    assert clip("x" * 9_000_000) == "x" * 59 + "…"
    assert clip(" " * 9_000_000) == "…"
    assert clip("a " * 30) == "a " * 29 + "a"
    assert closest("support" * 9_000, ["support"]) == ""


def test_a_long_word_is_not_compared_with_those_that_are_known() -> None:
    asked: list[str] = []
    assert odd("а" * 201, lambda word: not asked.append(word)) == ""
    assert asked == []
    assert odd("аа", lambda word: word == "aa").startswith("the letter а (U+0430, Cyrillic)")


def test_a_hint_is_found_when_it_is_told() -> None:
    known = Names(issues={"talks": ("Talks",)})
    fault = Fault((), "unknown issue 'talk'", hint=lambda names: names.hint("issue", "talk"))
    assert fault.said(Names()) == "unknown issue 'talk'"
    assert fault.said(known) == "unknown issue 'talk'; did you mean 'talks'?"
