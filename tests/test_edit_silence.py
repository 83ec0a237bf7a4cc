"""A position ends a silence: the entry comes, the silence goes, no other line of the file changes."""

import re
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from standpoint.edit.append import Appended, append
from standpoint.edit.write import Refused
from standpoint.load import snapshot, tree
from standpoint.load.files import File, text_of
from standpoint.load.lines import lines_of
from tests.test_edit_append import (
    COMMENTS,
    NEW,
    OEHLBRUECK,
    REPOSITORY,
    SCALARS,
    entry,
    file,
    loaded,
)

examples = settings(database=None, derandomize=True, max_examples=400)

DOSSIERS = {"calais": REPOSITORY, "oehlbrueck": OEHLBRUECK}


def check(old: File, issue: str) -> Appended:
    """End the silence on an issue, and assert what always holds."""
    before = loaded(old.data)
    assert before.record
    position = NEW.model_copy(update={"issue": issue})
    result = append(old, position)
    after = loaded(result.file.data)
    assert after.record
    assert after.record.positions == (*before.record.positions, position)
    left = tuple(one for one in before.record.silent_on if one.issue != issue)
    assert after.record.silent_on == left
    kept = {"positions": (), "silent_on": ()}
    assert after.record.model_copy(update=kept) == before.record.model_copy(update=kept)
    assert after.problems == []
    assert result.ended
    only_these(old, result)
    return result


def only_these(old: File, result: Appended) -> None:
    """Assert that nothing is gone but the silence's lines, and nothing came but the entry."""
    assert result.ended
    before = lines_of(text_of(old), keepends=True)
    middle = lines_of(text_of(result.ended.file), keepends=True)
    first, last = result.ended.first, result.ended.last
    gone = "".join(before[first - 1 : last])
    assert result.ended.text in gone
    if result.ended.whole:
        assert gone.strip() == result.ended.text.strip()
        assert [line for line in middle if line.strip()] == [
            line for line in before[: first - 1] + before[last:] if line.strip()
        ]
        assert len(before) - len(middle) in (last - first + 1, last - first + 2)
    else:
        ahead, _, rest = "".join(before).partition(result.ended.text)
        assert "".join(middle) in (ahead + rest, ahead + rest.lstrip())
    after = text_of(result.file)
    whole = text_of(result.ended.file)
    ahead = next(
        (n for n, (a, b) in enumerate(zip(whole, after, strict=False)) if a != b), len(whole)
    )
    while not after.endswith(whole[ahead:]):
        ahead -= 1
    assert after.startswith(whole[:ahead])
    assert "issue:" in lines_of(after)[result.line - 1]


@pytest.mark.parametrize("folder", DOSSIERS.values(), ids=DOSSIERS)
def test_every_silence_of_the_two_dossiers_can_be_ended(folder: Path) -> None:
    ended = 0
    for one in snapshot(folder).files:
        if one.folder != "positions" or one.name.startswith("_"):
            continue
        for data in (
            one.data,
            one.data.replace(b"\n", b"\r\n"),
            b"\xef\xbb\xbf" + one.data.rstrip(),
        ):
            record = loaded(data).record
            assert record
            for silence in record.silent_on:
                check(file(data), silence.issue)
                ended += 1
    assert ended


SILENT = "  - {issue: new, note: N}\n"
CASES = {
    "the first of two": (
        f"name: X\npositions:\n{entry()}\nsilent_on:\n{SILENT}  - {{issue: b, note: M}}\n",
        f"name: X\npositions:\n{entry()}\n@\nsilent_on:\n  - {{issue: b, note: M}}\n",
        (9, 9),
    ),
    "the only one, and its key with it": (
        f"name: X\npositions:\n{entry()}\nsilent_on:\n{SILENT}",
        f"name: X\npositions:\n{entry()}\n@",
        (8, 9),
    ),
    "all that was known": (f"name: X\nsilent_on:\n{SILENT}", "name: X\n\npositions:\n@", (2, 3)),
    "a comment of its own stays": (
        f"name: X\npositions:\n{entry()}silent_on:\n  - {{issue: b, note: M}}\n"
        f"  # looked for twice\n{SILENT}  # so far\n# the end\n",
        f"name: X\npositions:\n{entry()}\n@silent_on:\n  - {{issue: b, note: M}}\n"
        "  # looked for twice\n  # so far\n# the end\n",
        (10, 10),
    ),
    "a note in a block, and a line like a comment": (
        f"name: X\npositions:\n{entry()}silent_on:\n  - issue: new\n    note: >-\n      One.\n"
        "      # two\n\n      Three.\n\n  - {issue: b, note: M}\nrole: R\n",
        f"name: X\npositions:\n{entry()}\n@silent_on:\n  - {{issue: b, note: M}}\nrole: R\n",
        (8, 13),
    ),
    "the dash alone": (
        f"name: X\npositions:\n{entry()}silent_on:\n-\n  issue: new\n  note: N\n- {{issue: b, note: M}}\n",
        f"name: X\npositions:\n{entry()}\n@silent_on:\n- {{issue: b, note: M}}\n",
        (8, 10),
    ),
    "its key in single quotation marks": (
        f"'name': X\n'silent_on':\n{SILENT}", "'name': X\n\npositions:\n@", (2, 3)
    ),
    "its key in double quotation marks": (
        f'"name": X\n"silent_on":\n{SILENT}', '"name": X\n\npositions:\n@', (2, 3)
    ),
    "ahead of all": (
        f"silent_on:\n{SILENT}\nname: X\n\n", "name: X\n\npositions:\n@\n", (1, 2)
    ),
    "a space behind its key, and a blank line": (
        f"name: X\nsilent_on :\n\n{SILENT}", "name: X\n\npositions:\n@", (2, 4)
    ),
    "ahead of the positions": (
        f"name: X\nsilent_on:\n{SILENT}\npositions:\n{entry()}",
        f"name: X\n\npositions:\n{entry()}\n@",
        (2, 3),
    ),
    "in brackets, the first": (
        f"name: X\nsilent_on: [{{issue: new, note: N}}, {{issue: b, note: M}}]\npositions:\n{entry()}",
        f"name: X\nsilent_on: [{{issue: b, note: M}}]\npositions:\n{entry()}\n@",
        (2, 2),
    ),
    "in brackets, the first of three": (
        "name: X\nsilent_on: [{issue: new, note: N}, {issue: b, note: M}, {issue: c, note: M}]\n"
        f"positions:\n{entry()}",
        "name: X\nsilent_on: [{issue: b, note: M}, {issue: c, note: M}]\n"
        f"positions:\n{entry()}\n@",
        (2, 2),
    ),
    "in brackets, on a line of its own": (
        f"name: X\nsilent_on: [\n  {{issue: new, note: N}},\n  {{issue: b, note: M}}\n]\npositions:\n{entry()}",
        f"name: X\nsilent_on: [\n  {{issue: b, note: M}}\n]\npositions:\n{entry()}\n@",
        (3, 3),
    ),
    "in brackets, on the last line": (
        f"name: X\nsilent_on: [\n  {{issue: b, note: M}},\n  {{issue: new, note: N}}\n]\npositions:\n{entry()}",
        f"name: X\nsilent_on: [\n  {{issue: b, note: M}}\n]\npositions:\n{entry()}\n@",
        (3, 4),
    ),
    "in brackets, a comma behind the only one": (
        f"name: X\nsilent_on: [{{issue: new, note: N}},]\npositions:\n{entry()}",
        f"name: X\nsilent_on: []\npositions:\n{entry()}\n@",
        (2, 2),
    ),
    "in brackets, the last": (
        f"name: X\nsilent_on: [{{issue: b, note: M}}, {{issue: new, note: 'a, b]'}} ] # so\npositions:\n{entry()}",
        f"name: X\nsilent_on: [{{issue: b, note: M}} ] # so\npositions:\n{entry()}\n@",
        (2, 2),
    ),
    "in brackets, the only one": (
        f"name: X\nsilent_on: [ {{issue: new, note: N}} ]\npositions:\n{entry()}",
        f"name: X\nsilent_on: [  ]\npositions:\n{entry()}\n@",
        (2, 2),
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "expected", "lines"), CASES.values(), ids=CASES)
def test_the_silence_goes_and_the_rest_stays(
    old: str, expected: str, lines: tuple[int, int]
) -> None:
    result = check(file(old), "new")
    new = text_of(result.file)
    match = re.search(r"^( *)- issue: new\n(?:\1 .*\n|\n(?=\1  ))*", new, re.MULTILINE)
    assert match
    assert new.replace(match[0], "@") == expected
    assert result.ended
    assert (result.ended.first, result.ended.last) == lines


@examples
@given(
    st.lists(st.sampled_from(SCALARS), min_size=1, max_size=3),
    st.integers(0, 2),
    st.sampled_from(COMMENTS),
    st.sampled_from(COMMENTS),
    st.sampled_from(["", f"positions:\n{entry()}", "description: |+\n  Kept.\n\n"]),
    st.sampled_from([0, 1, 2, 4]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.booleans(),
    st.booleans(),
)
def test_no_other_line_of_the_file_changes(
    notes: list[str],
    which: int,
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
        f"{i}- issue: old-{number}\n{i}  note: {note}{'' if note.endswith(chr(10)) else chr(10)}"
        for number, note in enumerate(notes)
    )
    text = f"name: X\nsilent_on:\n{entries}{after}{following}"
    if cut:
        text = text.rstrip("\n")
    old = file((b"\xef\xbb\xbf" if mark else b"") + text.replace("\n", end).encode())
    before = loaded(old.data)
    assume(before.record and not before.problems)
    check(old, f"old-{which % len(notes)}")


@pytest.mark.parametrize(
    "old",
    [
        f"name: X\npositions:\n{entry()}silent_on:   # looked for in all\n{SILENT}",
        f"name: X\npositions:\n{entry()}silent_on:\n  # looked for in all\n{SILENT}",
        f"name: X\nsilent_on:   # looked for in all\n{SILENT}",
        f"name: X\nsilent_on:\n  # looked for in all\n{SILENT}",
    ],
)
def test_a_comment_that_would_be_left_alone_keeps_the_silence_in_its_place(old: str) -> None:
    told = (
        r"at line \d that they are silent .* take 'silent_on' with that entry away by hand first$"
    )
    with pytest.raises(Refused, match=told):
        append(file(old), NEW)
    append(file(old.partition("silent_on")[0]), NEW)  # the advice can be followed


def test_of_several_silences_it_is_told_that_one_is_to_be_taken_away() -> None:
    silences = "[\n  {issue: new, note: N} # one, two\n  , {issue: b, note: M}]\n"
    old = f"name: X\npositions:\n{entry()}silent_on: {silences}"
    with pytest.raises(
        Refused, match=r" at line 8 .*; take that entry of 'silent_on' away by hand first$"
    ):
        append(file(old), NEW)


def test_where_there_is_no_safe_place_all_that_is_to_be_done_by_hand_is_told() -> None:
    old = '{\n  "name": "X",\n  "silent_on": [\n    {"issue": "new", "note": "N"}\n  ]\n}\n'
    with pytest.raises(Refused) as raised:
        append(file(old), NEW)
    assert str(raised.value) == (
        "positions/x.yaml is written in a way that leaves no safe place; take away the silence at "
        "line 4, then put the entry into it under a new key 'positions' by hand"
    )


def test_a_long_list_in_brackets_is_not_parsed_once_for_each_entry(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    parsed, end = [], tree.end

    def counted(text: str, line: int, column: int) -> tuple[int, int]:
        parsed.append(column)
        return end(text, line, column)

    monkeypatch.setattr(tree, "end", counted)
    entries = [f"{{issue: {issue}, note: N}}" for issue in [*map("i{}".format, range(40)), "new"]]
    check(file(f"name: X\nsilent_on: [{', '.join(entries)}]\n"), "new")
    assert len(parsed) <= 2


def test_a_silence_on_another_issue_stays() -> None:
    result = append(file(f"name: X\nsilent_on:\n{SILENT}"), NEW.model_copy(update={"issue": "b"}))
    assert result.ended is None
    assert SILENT in text_of(result.file)
