"""A position as YAML text loads back to the same position, whatever its words are."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from standpoint.load import Loaded, snapshot
from standpoint.load.files import File
from standpoint.load.records import read_record
from standpoint.model import VOICES, Evidence, Position, Stakeholder, Stance, Voice
from standpoint.model.block import WIDTH, flow, list_entry
from standpoint.model.scalars import DIRECTION, INVISIBLE
from tests.conftest import REPOSITORY

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=400)

PIECES = (
    "a: b|: |:|#| #|# |- |-|? |?|*x|&x|!t|%|@|`|yes|no|null|~|1.5|2018-01-16|'|\"|\\|\\n|[|]|{|}|"
    ", |,|<<|=|>-|>|”|“|« a »|’|–|…|ü|e\u0308|😀|\u2028|\u2029|\u200b|\ufeff|\ufffe|\u00a0|\u200f|"
    "  |   | |\n|\n\n|\n \n| \n|\t|---|...|word |a longer piece of running text |===="
).split("|")
NASTY = st.lists(st.sampled_from([*PIECES, "|"]), min_size=1, max_size=30).map("".join)
PROSE = st.one_of(NASTY, st.text(min_size=1, max_size=300)).filter(
    lambda text: (
        any(map(str.isalnum, text))
        and not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", text)
        and not DIRECTION.search(text)
    )
)
LABEL = st.one_of(NASTY, st.text(min_size=1, max_size=40)).map(
    lambda text: INVISIBLE.sub("", text)[:200]
).filter(lambda text: any(map(str.isalnum, text)))  # fmt: skip
ID = st.sampled_from(["talks", "null", "yes", "no", "1-2", "2018", "0x10", "a-b-c"])


def evidence() -> st.SearchStrategy[Evidence]:
    return st.builds(
        Evidence,
        source=ID,
        voice=st.sampled_from([Voice(voice) for voice in VOICES]),
        speaker=st.none() | LABEL,
        text=PROSE,
        before=st.none() | PROSE,
    )


def positions() -> st.SearchStrategy[Position]:
    return st.builds(
        Position,
        issue=ID,
        stance=st.sampled_from(list(Stance)),
        summary=PROSE,
        date=st.none() | st.sampled_from(["2018", "2018-01", "2018-01-16"]),
        rationale=st.none() | PROSE,
        evidence=st.lists(evidence(), min_size=1, max_size=3).map(tuple),
    )


def loaded(text: str) -> tuple[Position, ...]:
    result = read_record(File("positions/x.yaml", text.encode()), Stakeholder, id="x")
    assert [str(problem) for problem in result.problems] == []
    assert result.record is not None
    return result.record.positions


def only_what_cannot_be_broken_is_long(block: str) -> bool:
    """Return whether each long line has nowhere to be broken."""
    long = [line.strip().removeprefix("- ") for line in block.split("\n") if len(line) > WIDTH]
    return all(
        re.match(r"[a-z]+: ['\"]", content) or not re.search(r"\S \S", content) for content in long
    )


@examples
@given(positions(), st.sampled_from([0, 2, 4]))
def test_a_block_loads_back_and_its_lines_are_tidy(position: Position, indent: int) -> None:
    block = list_entry(position, indent)
    assert loaded(f"name: X\npositions:\n{block}") == (position,)
    assert [line for line in block.split("\n") if line != line.rstrip(" ")] == []
    assert only_what_cannot_be_broken_is_long(block)


@settings(examples, max_examples=200)  # each of two
@given(positions(), positions())
def test_a_flow_loads_back(one: Position, other: Position) -> None:
    text = f"name: X\npositions: [{flow(one)}, {flow(other)}]\n"
    assert loaded(text) == (one, other)


def test_quotation_marks_stand_only_where_they_are_needed() -> None:
    position = Position(
        issue="talks",
        stance=Stance.STRONGLY_SUPPORT,
        summary="Says “no” – again, and it’s 12:30; a #tag.",
        date="2018-01-16",
        evidence=(
            Evidence(source="ap", voice=Voice.ASCRIBED, speaker="A: B", text="it's: 'so'"),
            Evidence(source="ap", voice=Voice.REPORTED, text='"so" #1', before="null"),
        ),
    )
    assert list_entry(position, 0) == (
        "- issue: talks\n"
        "  stance: strongly-support\n"
        '  summary: "Says “no” – again, and it’s 12:30; a #tag."\n'
        "  date: 2018-01-16\n"
        "  evidence:\n"
        "    - source: ap\n"
        "      voice: ascribed\n"
        '      speaker: "A: B"\n'
        "      text: \"it's: 'so'\"\n"
        "    - source: ap\n"
        "      voice: reported\n"
        "      text: '\"so\" #1'\n"
        '      before: "null"\n'
    )


@pytest.mark.parametrize("word", ["~", "null", "Null", "NULL"])
def test_a_word_for_nothing_stands_in_quotation_marks(word: str) -> None:
    passage = Evidence(source="ap", voice=Voice.REPORTED, text="two words", before=word)
    position = Position(issue="talks", stance=Stance.MIXED, summary="So.", evidence=(passage,))
    assert list_entry(position, 0).endswith(f'      before: "{word}"\n')


def test_no_line_of_a_text_begins_like_a_key_that_it_would_be_taken_for() -> None:
    heard = Evidence(source="ap", voice=Voice.REPORTED, text="no camps")
    for words in ("date: 2016", "evidence:", "- source: ap"):
        for ahead in range(80, 100):  # characters, behind which a line is broken
            held = Position(
                issue="talks",
                stance=Stance.OPPOSE,
                summary="S.",
                rationale=f"{'a ' * (ahead // 2)}{words} {'or ' * 20}not",
                evidence=(heard,),
            )
            assert loaded(f"name: X\npositions:\n{list_entry(held)}") == (held,)


def test_the_shipped_positions_are_written_as_they_stand_in_their_file(calais: Loaded) -> None:
    """But for those whose lines were broken by hand, or are longer."""
    assert calais.dossier is not None
    files = {file.path: file.data.decode() for file in snapshot(REPOSITORY).files}
    same = 0
    for stakeholder in calais.dossier.stakeholders:
        text = files[f"positions/{stakeholder.id}.yaml"]
        same += sum(list_entry(position) in text for position in stakeholder.positions)
    assert same > 10
