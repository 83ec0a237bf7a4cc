"""Whole kinds of loss: what is emptied, copied or doubled is told, and counts once.

The dossiers are never written to a disk: a snapshot is a value.
"""

from datetime import UTC, datetime

import pytest

from standpoint.load import Kept, Loaded, load
from standpoint.load.last import Keeper
from tests.changes import SHIPPED, D, M, U, edited, positions, said, with_files

FILES = {file.path: file for file in SHIPPED.files}
MACRON = FILES[M].data.decode()

NOTHING_SAID = (
    "neither 'positions' nor 'silent_on' has an entry; add one, or bring back those that were here"
)
NAMED = "is the {} in {}, too; if one is a copy, compare the two and keep one; else change the name"
WHOLE = {name: len(held) for name, held in positions().items()}


def held(loaded: Loaded) -> dict[str, int]:
    return {name: len(held) for name, held in positions(loaded).items()}


EMPTIED = {
    "only its name is left": ("name: Emmanuel Macron\n", "1:1"),
    "a name without a line's end": ("name: Emmanuel Macron", "1:1"),
    "an empty list": ("name: Emmanuel Macron\npositions: []\n", "2:1"),
    "a key without a list": ("name: Emmanuel Macron\nrole: P\npositions:\n", "3:1"),
    "two keys without lists": ("name: Emmanuel Macron\npositions:\nsilent_on:\n", "2:1"),
    "two empty lists": ("name: Emmanuel Macron\nsilent_on: []\npositions: []\n", "3:1"),
    "entries that are comments": ("name: Emmanuel Macron\npositions:\n  # - issue: x\n", "2:1"),
}


@pytest.mark.parametrize(("text", "place"), EMPTIED.values(), ids=EMPTIED)
def test_a_file_that_is_emptied_is_told(text: str, place: str) -> None:
    taken = with_files({M: text})
    loaded = load(taken)
    assert said(loaded) == [f"{M}:{place}: {NOTHING_SAID}"]
    assert held(loaded) == WHOLE | {"macron": 0}
    # In a running app it stays in use as it was.
    keeper = Keeper()
    noon = datetime(2018, 1, 16, 12, tzinfo=UTC)
    keeper.load(SHIPPED, noon)
    kept = keeper.load(taken, noon.replace(minute=1))
    assert (said(kept), kept.kept) == (said(loaded), (Kept(M, noon),))
    assert held(kept) == WHOLE


def test_a_silence_alone_is_enough() -> None:
    text = "name: Emmanuel Macron\nsilent_on:\n  - {issue: talks, note: Nothing.}\n"
    assert load(with_files({M: text})).problems == ()


def test_a_misspelt_list_is_not_told_to_be_empty() -> None:
    loaded = load(with_files({M: MACRON.replace("positions:", "postions:")}))
    assert said(loaded) == [f"{M}:8:1: unknown key 'postions'; did you mean 'positions'?"]


COPIES = {
    # A file, what it holds, where, and what is said.
    "an id with a number": (
        "positions/macron-2.yaml", MACRON, f"1:1: 'Emmanuel Macron' {NAMED.format('name', M)}"),
    # Its name comes first, but the outline knows the other one.
    "an id that comes first": (
        "positions/a.yaml", MACRON, f"1:1: 'Emmanuel Macron' {NAMED.format('name', M)}"),
    "another name and the same short one": (
        "positions/macron-2.yaml", MACRON.replace("name: Emm", "name: Brigitte Emm", 1),
        f"2:1: 'Macron' {NAMED.format('short_name', M)}"),
    # A name that stands in columns, for there is no shorter one
    "a name that is the short one of another": (
        "positions/macron-2.yaml", "name: macron\nsilent_on:\n  - {issue: talks, note: x}\n",
        f"1:1: 'macron' {NAMED.format('short_name', M)}"),
    "other capitals and spaces": (
        "positions/macron-2.yaml", "name: emmanuel  macron\nsilent_on:\n  - {issue: talks, note: x}\n",
        f"1:1: 'emmanuel macron' {NAMED.format('name', M)}"),
    "a Cyrillic letter in a Latin word": (
        "positions/macron-2.yaml", "name: Emm\u0430nuel Macron\nsilent_on:\n  - {issue: talks, note: x}\n",
        f"1:1: 'Emm\u0430nuel Macron' {NAMED.format('name', M)}"),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text", "told"), COPIES.values(), ids=COPIES)
def test_a_copied_stakeholder_does_not_count_twice(path: str, text: str, told: str) -> None:
    loaded = load(with_files({path: text}))
    assert said(loaded) == [f"{path}:{told}"]
    assert held(loaded) == WHOLE


def test_a_name_may_be_another_s_that_stands_in_no_column() -> None:
    text = "name: Emmanuel\nshort_name: Emmanuel Macron\nsilent_on:\n  - {issue: talks, note: x}\n"
    assert load(with_files({"positions/macron-2.yaml": text})).problems == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("B\u00fcrger", "Bu\u0308rger"),
        ("Cyclists' Union", "Cyclists\u2019 Union"),
        ("Anti-Tax", "Anti\u2010Tax"),
        ("T\u0430x", "T\u0430\u0445"),
    ],
)
def test_names_that_look_alike_are_one(one: str, other: str) -> None:
    said_of_nothing = "silent_on:\n  - {issue: talks, note: x}\n"
    files = {"positions/a.yaml": f"name: {one}\n", "positions/b2.yaml": f"name: {other}\n"}
    loaded = load(with_files({path: name + said_of_nothing for path, name in files.items()}))
    assert said(loaded) == [
        f"positions/b2.yaml:1:1: '{other}' {NAMED.format('name', 'positions/a.yaml')}"
    ]


def test_a_name_in_one_script_is_not_what_it_looks_like_in_another() -> None:
    said_of_nothing = "silent_on:\n  - {issue: talks, note: x}\n"
    files = {"positions/a.yaml": "name: TAX\n", "positions/b2.yaml": "name: \u0422\u0410\u0425\n"}
    assert load(with_files({path: n + said_of_nothing for path, n in files.items()})).problems == ()


@pytest.mark.parametrize("broken", [False, True])
def test_a_file_without_an_entry_takes_the_place_of_none(broken: bool) -> None:
    """Its id is shorter, as that of a file that has just been begun may be."""
    text = FILES[U].data.decode().replace("role:", "groups: [x]\nrole:" if broken else "role:", 1)
    name = text.partition("\n")[0].removeprefix("name: ")
    unordered = FILES[D].data.decode().replace("stakeholders: [", "stakeholders: [macron] # [", 1)
    loaded = load(with_files({D: unordered, U: text, "positions/m2.yaml": f"name: {name}\n"}))
    told = [line for line in said(loaded) if not line.startswith(U)]
    assert told == [
        f"positions/m2.yaml:1:1: '{name}' {NAMED.format('name', U)}",
        f"positions/m2.yaml:1:1: {NOTHING_SAID}",
    ]
    left = {n: count for n, count in WHOLE.items() if n != "uk-government" or not broken}
    assert held(loaded) == left


def test_the_one_that_is_whole_is_kept_of_two_with_one_name() -> None:
    broken = MACRON.replace("role:", "groups: [x]\nrole:", 1)
    loaded = load(with_files({M: broken, "positions/macron-2.yaml": MACRON}))
    assert said(loaded) == [
        f"{M}:1:1: 'Emmanuel Macron' {NAMED.format('name', 'positions/macron-2.yaml')}",
        f"{M}:3:1: unknown key 'groups'; the keys here are name, short_name, role, description, "
        "positions, silent_on",
    ]
    assert held(loaded)["macron-2"] == WHOLE["macron"]


def test_another_file_pasted_below_is_told_once() -> None:
    lines = MACRON.count("\n")
    loaded = load(edited((M, "", "", []), at_the_end={M: FILES[U].data.decode()}))
    assert said(loaded) == [
        f"{M}:{lines + 1}:1: 'name' stands twice, here on line {lines + 1} and first on line 1; "
        "another file seems to begin here: move it into a file of its own"
    ]
    assert held(loaded) == {name: count for name, count in WHOLE.items() if name != "macron"}


def test_a_position_that_stands_twice_counts_once() -> None:
    first, second, rest = MACRON.partition("positions:\n")[2].split("\n\n", 2)
    head = MACRON.partition("positions:\n")[0] + "positions:\n"
    loaded = load(with_files({M: "\n\n".join([head + first, second, first, rest])}))
    line = (head + first + second).count("\n") + 5
    assert said(loaded) == [
        f"{M}:{line}:5: this position stands twice, first on line 9; delete one of the two"
    ]
    assert positions(loaded) == positions()
    # However its lines are broken
    wrapped = first.replace("who want to stay in France.", "who want\n      to stay in France.")
    assert wrapped != first
    loaded = load(with_files({M: "\n\n".join([head + first, second, wrapped, rest])}))
    assert [problem.line for problem in loaded.problems] == [line]
    # However its accents are written
    accents = [first.replace("who want", f"who w{a}nt", 1) for a in ("\u00e4", "a\u0308")]
    loaded = load(with_files({M: "\n\n".join([head + accents[0], second, accents[1], rest])}))
    assert [problem.line for problem in loaded.problems] == [line]
    # The same issue again is a history, or a divided stakeholder.
    other = first.replace("stance: support", "stance: oppose")
    loaded = load(with_files({M: "\n\n".join([head + first, second, other, rest])}))
    assert (said(loaded), held(loaded)["macron"]) == ([], WHOLE["macron"] + 1)


def test_a_passage_that_stands_twice_in_a_position_is_told() -> None:
    passage = MACRON.partition("evidence:\n")[2].partition("\n\n")[0]
    loaded = load(with_files({M: MACRON.replace(passage, f"{passage}\n{passage}", 1)}))
    assert said(loaded) == [
        f"{M}:20:9: this passage stands twice in one position; delete one of the two"
    ]


def test_a_passage_is_one_however_it_is_written() -> None:
    passage = MACRON.partition("evidence:\n")[2].partition("\n\n")[0]
    text = passage.partition("text: ")[2].partition("\n")[0]
    wider = passage.replace(text, text.replace(" ", "  ", 1))
    assert wider != passage
    loaded = load(with_files({M: MACRON.replace(passage, f"{passage}\n{wider}", 1)}))
    assert [problem.message for problem in loaded.problems] == [
        "this passage stands twice in one position; delete one of the two"
    ]


def test_a_correction_that_stands_twice_is_shown_once() -> None:
    outline, said_once = (
        FILES[D].data.decode(),
        "  - {date: 2018-02-03, note: The date was wrong.}\n",
    )
    loaded = load(with_files({D: f"{outline}corrections:\n{said_once}{said_once}"}))
    line = outline.count("\n") + 2
    assert said(loaded) == [
        f"{D}:{line + 1}:5: this correction stands twice, first on line {line}; delete one of the two"
    ]
    assert loaded.dossier and len(loaded.dossier.outline.corrections) == 1


def test_an_event_that_stands_twice_counts_once() -> None:
    outline = FILES[D].data.decode()
    event = outline.partition("events:\n")[2].partition("  - date: 2016\n")[0]
    loaded = load(with_files({D: outline + event}))
    line = outline.count("\n") + 1
    assert said(loaded) == [
        f"{D}:{line}:5: this event stands twice, first on line 108; delete one of the two"
    ]
    good = load(SHIPPED).dossier
    assert loaded.dossier and good and loaded.dossier.outline == good.outline
