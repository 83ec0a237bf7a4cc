"""A position is added at the end of a file's list, and no other byte of the file changes."""

import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from standpoint.edit.append import append
from standpoint.edit.write import Refused
from standpoint.load import snapshot
from standpoint.load.files import File
from standpoint.load.records import Read, read_record
from standpoint.model import Evidence, Position, Stakeholder, Stance, Voice
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.test_load_properties import ACCIDENTS, FILES, POSITIONS, Accident, after

examples = settings(database=None, derandomize=True, max_examples=400)

NEW = Position(
    issue="new",
    stance=Stance.MIXED,
    summary="Says: “it depends” # on [this], {that}.",
    rationale="A first line that is long enough to be folded, because it goes on for more than a "
    "hundred characters and then some.\nAnd a second one.",
    evidence=(Evidence(source="ap", voice=Voice.QUOTED, text="it depends, 'so' \"they\" say: yes"),),
)  # fmt: skip
SHORT = "issue: old\n{i}  stance: support\n{i}  summary: Old.\n{i}  evidence: [{{source: a, voice: quoted, text: so it is}}]\n"


def file(text: str | bytes) -> File:
    data = text.encode() if isinstance(text, str) else text
    return File("positions/x.yaml", data)


def loaded(data: bytes) -> Read[Stakeholder]:
    return read_record(file(data), Stakeholder, id="x")


def entry(indent: int = 2) -> str:
    i = " " * indent
    return f"{i}- {SHORT.format(i=i)}"


def inserted(old: bytes, new: bytes) -> tuple[bytes, bytes, bytes]:
    """Return what is ahead, what was inserted and what follows; fail if there is more to it."""
    ahead = next((n for n, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(old))
    while ahead >= 0 and not new.endswith(old[ahead:]):
        ahead -= 1
    assert ahead >= 0
    rest = len(old) - ahead
    assert new == old[:ahead] + new[ahead : len(new) - rest] + old[ahead:]
    return old[:ahead], new[ahead : len(new) - rest], old[ahead:]


def check(old: bytes) -> bytes:
    """Append to a file, assert what always holds, and return the new bytes."""
    before = loaded(old)
    result = append(file(old), NEW)
    new = result.file.data
    _, added, _ = inserted(old, new)
    after = loaded(new)
    held = before.record.positions if before.record else ()
    assert after.record is not None
    assert after.record.positions == (*held, NEW)
    if before.record:
        assert after.record.silent_on == before.record.silent_on
        assert after.record.description == before.record.description
    assert len(after.problems) <= len(before.problems)
    line = new.decode("utf-8-sig").splitlines()[result.line - 1]
    assert "issue: new" in line
    if b"\r\n" in old:
        assert not re.search(rb"(?<!\r)\n", added)
    return new


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=["calais", "oehlbrueck"])
def test_every_file_of_the_two_dossiers_can_be_added_to(folder: Path) -> None:
    files = [f for f in snapshot(folder).files if f.folder == "positions" and f.name[0] != "_"]
    assert files
    for one in files:
        for data in (one.data, one.data.replace(b"\n", b"\r\n"), one.data.rstrip()):
            check(b"\xef\xbb\xbf" + data)
            check(data)


CASES = {
    "the shipped style": (
        f"name: X\npositions:\n{entry()}\nsilent_on:\n  - {{issue: b, note: N}}\n",
        f"name: X\npositions:\n{entry()}\n@\nsilent_on:\n  - {{issue: b, note: N}}\n",
    ),
    "two without a blank line": (
        f"name: X\npositions:\n{entry()}{entry()}silent_on: []\n",
        f"name: X\npositions:\n{entry()}{entry()}@silent_on: []\n",
    ),
    "two with a blank line between them": (
        f"name: X\npositions:\n{entry()}\n{entry()}silent_on: []\n",
        f"name: X\npositions:\n{entry()}\n{entry()}\n@silent_on: []\n",
    ),
    "a blank line and a comment between them": (
        f"name: X\npositions:\n{entry()}\n  # so far\n  # as known\n{entry()}silent_on: []\n",
        f"name: X\npositions:\n{entry()}\n  # so far\n  # as known\n{entry()}\n@silent_on: []\n",
    ),
    "a comment and no blank line between them": (
        f"name: X\npositions:\n{entry()}  # so far\n{entry()}silent_on: []\n",
        f"name: X\npositions:\n{entry()}  # so far\n{entry()}@silent_on: []\n",
    ),
    "no newline at the end": (
        f"name: X\npositions:\n{entry()}{entry().rstrip()}",
        f"name: X\npositions:\n{entry()}{entry()}@",
    ),
    "no indentation": (
        f"name: X\npositions:\n{entry(0)}{entry(0)}role: R\n",
        f"name: X\npositions:\n{entry(0)}{entry(0)}@role: R\n",
    ),
    "a comment on what follows": (
        f"name: X\npositions:\n{entry()}{entry()}\n# silences\n\n# more\nsilent_on: []\n",
        f"name: X\npositions:\n{entry()}{entry()}@\n# silences\n\n# more\nsilent_on: []\n",
    ),
    "a comment on the last entry": (
        f"name: X\npositions:\n{entry()}{entry()}    # so much for it\n  # end of list\n",
        f"name: X\npositions:\n{entry()}{entry()}    # so much for it\n@  # end of list\n",
    ),
    "no list, silences": (
        "name: X\nrole: R\n\n# silences\nsilent_on: []\n",
        "name: X\nrole: R\n\npositions:\n@\n# silences\nsilent_on: []\n",
    ),
    "no list, silences ahead of all": (
        "silent_on: []\nname: X",
        "positions:\n@silent_on: []\nname: X",
    ),
    "no list, a comment of the file's and silences ahead of all": (
        "# of X\nsilent_on: []\nname: X\n",
        "# of X\n\npositions:\n@silent_on: []\nname: X\n",
    ),
    "no list, nothing else": ("name: X", "name: X\n\npositions:\n@"),
    "an empty list": ("name: X\npositions:   # none yet\nrole: R\n", "name: X\npositions:   # none yet\n@role: R\n"),
    "an empty list, indented": ("  name: X\n  positions:\n", "  name: X\n  positions:\n@"),
    "the end of the document": (
        f"name: X\npositions:\n{entry()}{entry()}...\n",
        f"name: X\npositions:\n{entry()}{entry()}@...\n",
    ),
    "indented at the top": (
        "  name: X\n  positions:\n    - " + SHORT.format(i="    ") + "    - " + SHORT.format(i="    "),
        "  name: X\n  positions:\n    - " + SHORT.format(i="    ") + "    - " + SHORT.format(i="    ") + "@",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "expected"), CASES.values(), ids=CASES)
def test_the_entry_stands_where_it_belongs(old: str, expected: str) -> None:
    new = check(old.encode()).decode()
    match = re.search(r"^( *)- issue: new\n(?:\1 .*\n|\n(?=\1  ))*", new, re.MULTILINE)
    assert match
    assert new.replace(match[0], "@") == expected
    there = re.search("^( *)- ", old, re.MULTILINE)
    assert match[1] == (there[1] if there else "  " if old[0] != " " else "    ")
    made = append(file(old), NEW).text
    assert made.removeprefix("positions:\n") == match[0]


FLOW = "{issue: old, stance: support, summary: Old, evidence: [{source: a, voice: quoted, text: so it is}]}"


@pytest.mark.parametrize(
    ("old", "ahead", "rest"),
    [
        ("name: X\npositions: []\n", "[", "]\n"),
        ("name: X\npositions: [ ] # none\n", "[", " ] # none\n"),
        (f"name: X\npositions: [{FLOW}]", "}", "]"),
        (f"name: X\npositions: [{FLOW}, ]\n", ", ", "]\n"),
        (f"name: X\npositions: [\n  {FLOW}, # ]\n]\nrole: R\n", "\n", "]\nrole: R\n"),
        (f"{{name: X, positions: [{FLOW}], silent_on: []}}", "}", "], silent_on: []}"),
        (f"name: X\npositions: [\n  {FLOW},\n  {FLOW} ]  # ]\n", "}", " ]  # ]\n"),
    ],
)
def test_a_list_in_brackets_stays_one(old: str, ahead: str, rest: str) -> None:
    new = check(old.encode()).decode()
    before, _, after = inserted(old.encode(), new.encode())
    assert before.decode().endswith(ahead)
    assert after.decode() == rest


SCALARS = (
    "plain words",
    '"in quotes,\n\n  #  over lines"',
    '"in quotes\nat the edge"',
    "'it''s # no comment'",
    ">-\n        folded words\n        # no comment\n\n        more",
    "|\n        literal\n\n          words",
    "|+\n        kept\n\n\n",
    ">+\n        kept, folded\n",
    "|2+\n          more\n\n# a comment at the edge\n",
    "plain words\n        that go on",
)
COMMENTS = ("", "\n", "\n\n", "# at the edge\n", "  # in line\n", "      # deeper\n", "\n  # x\n\n")


@examples
@given(
    st.lists(st.sampled_from(SCALARS), max_size=3),
    st.sampled_from(COMMENTS),
    st.sampled_from(COMMENTS),
    st.sampled_from(["", "silent_on:\n  - {issue: b, note: N}\n", "description: |+\n  Kept.\n\n"]),
    st.sampled_from([0, 1, 2, 4]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.booleans(),
)
def test_only_the_entry_is_new(
    scalars: list[str],
    between: str,
    after: str,
    following: str,
    indent: int,
    end: str,
    mark: bool,
    cut: bool,
) -> None:
    i = " " * indent
    entries = between.join(
        f"{i}- issue: old\n{i}  stance: mixed\n{i}  evidence: [{{source: a, voice: quoted, text: so it}}]\n"
        f"{i}  summary: {scalar}{'' if scalar.endswith(chr(10)) else chr(10)}"
        for scalar in scalars
    )
    text = f"name: X\npositions:{'' if scalars else ' []'}\n{entries}{after}{following}"
    if cut:
        text = text.rstrip("\n")
    old = (b"\xef\xbb\xbf" if mark else b"") + text.replace("\n", end).encode()
    assume(loaded(old).tree)  # a comment may cut a plain text in two, which is no YAML
    check(old)


@examples
@given(st.sampled_from(sorted(POSITIONS)), ACCIDENTS)
def test_a_broken_file_is_added_to_or_refused(name: str, accidents: list[Accident]) -> None:
    old = after(accidents, FILES[f"positions/{name}.yaml"].data)
    try:
        append(file(old), NEW)
    except Refused:
        return
    check(old)


UNREAD = "cannot be read; mend its problems first"
OWN_PROBLEM = "has a problem of its own; mend that first"
NO_PLACE = (
    "is written in a way that leaves no safe place; put the entry into it under a new key "
    "'positions' by hand"
)
BY_HAND = "into it under a new key", "at the end of its"


@pytest.mark.parametrize(
    ("old", "told"),
    [
        (b"name: [", UNREAD),
        (b"\xff\xfe", UNREAD),
        (b"{name: X}", NO_PLACE),
        (b"{name: X, positions: , role: R}", NO_PLACE.replace(*BY_HAND)),
        (b"positions: words\nname: X\n", OWN_PROBLEM),
        (b"name: X\nunknown: [Y]\n", OWN_PROBLEM),
        (b"name: X\npositions: {a: b}\n", OWN_PROBLEM),
    ],
)
def test_what_cannot_be_done_safely_is_refused_in_a_line(old: bytes, told: str) -> None:
    with pytest.raises(Refused) as refused:
        append(file(old), NEW)
    assert str(refused.value) == f"positions/x.yaml {told}"


def test_a_problem_elsewhere_in_the_file_does_not_matter() -> None:
    old = f"name: X\npositions:\n{entry()}  - issue: 1 2\n    stance: no\n".encode()
    assert loaded(old).problems
    check(old)
