"""Whatever a file is to say, its text says it, and nothing else."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.load import Snapshot, load, snapshot, tree
from standpoint.load.files import File
from standpoint.model.block import WIDTH, file_contents
from standpoint.model.plain import Plain, plain
from tests.extracts import DOSSIERS, taken
from tests.made import dossiers
from tests.test_block import NASTY

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=300)

TEXT = st.one_of(NASTY, st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
KEY = st.one_of(
    st.sampled_from(["name", "a_b", "MR SMITH", "THE CHAIR:", "- x", "#", "~", "é"]), TEXT
)
PLAIN: st.SearchStrategy[Plain] = st.recursive(
    TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEY, inner, max_size=3),
    max_leaves=6,
)


@examples
@given(st.dictionaries(KEY, PLAIN, min_size=1, max_size=4))
def test_what_is_written_is_read_whatever_it_is(said: dict[str, Plain]) -> None:
    """Also what no file of a dossier may hold: then the check can say so, at its place."""
    assert tree.read_tree(file_contents(said), frozenset()).data() == said


@settings(examples, max_examples=50)
@given(dossiers())
def test_records_are_read_back_and_no_line_is_longer_than_it_has_to_be(files: Snapshot) -> None:
    dossier = load(files).dossier
    assert dossier is not None
    records = [("positions/_dossier.yaml", dossier.outline)]
    records += [(f"positions/{p.id}.yaml", p) for p in dossier.stakeholders]
    records += [(f"seeds/{s.id}.yaml", s) for s in dossier.sources]
    written = [File(path, file_contents(plain(record)).encode()) for path, record in records]
    texts = [File(f"seeds/{s.id}.txt", s.body.raw.encode()) for s in dossier.sources]
    # What had a problem is not in the records, and nothing is left out of what they hold.
    whole = replace(dossier, partial=frozenset())
    assert load(taken([*written, *texts])).dossier == whole
    for file in written:
        for line in file.data.decode().split("\n"):
            assert line == line.rstrip(" ")
            if len(line) > WIDTH:
                content = line.strip().removeprefix("- ")
                assert re.match(r"(?:[a-z_]+: )?['\"]", content) or not re.search(r"\S \S", content)


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
def test_the_records_of_a_dossier_say_what_their_files_say(folder: Path) -> None:
    loaded = load(snapshot(folder))
    assert loaded.dossier is not None
    files = {file.path: file for file in snapshot(folder).files}
    for person in loaded.dossier.stakeholders:
        said = tree.read_tree(
            files[f"positions/{person.id}.yaml"].data.decode(), frozenset()
        ).data()
        assert plain(person) == said
    outline = tree.read_tree(files["positions/_dossier.yaml"].data.decode(), frozenset()).data()
    assert plain(loaded.dossier.outline) == outline


def test_a_file_is_written_as_people_write_it() -> None:
    said: dict[str, Plain] = {
        "name": "Emmanuel Macron",
        "authors": ["A: B", "C"],
        "speakers": {"MR SMITH": "smith", "THE CHAIR:": "other"},
        "positions": [
            {"issue": "a", "evidence": [{"source": "b", "text": "word " * 20 + "end"}]},
            {"issue": "c", "note": ""},
        ],
        "empty": [],
    }
    assert file_contents(said) == (
        "name: Emmanuel Macron\n"
        "authors:\n"
        '  - "A: B"\n'
        "  - C\n"
        "speakers:\n"
        '  "MR SMITH": smith\n'
        '  "THE CHAIR:": other\n'
        "\n"
        "positions:\n"
        "  - issue: a\n"
        "    evidence:\n"
        "      - source: b\n"
        "        text: >-\n"
        "          word word word word word word word word word word word word word word word word word word\n"
        "          word word end\n"
        "\n"
        "  - issue: c\n"
        "    note:\n"
        "empty: []\n"
    )
