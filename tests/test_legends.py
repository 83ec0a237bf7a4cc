"""What the marks mean: a legend has what there is to see, and nothing else."""

from pathlib import Path

import pytest

from standpoint import wording
from standpoint.charts.marks import EDGES, SIGNS
from standpoint.compare.cells import State
from standpoint.compare.selection import Selection
from standpoint.model import VOICES
from standpoint.views.legends import cell_legend, edges, stances
from tests.elements import having, parse, words
from tests.reading import READINGS, compared, name


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)
def test_a_legend_has_all_stances_and_the_states_and_voices_that_there_are(
    folder: Path, rules: Selection, compact: bool
) -> None:
    comparison = compared(folder, rules)
    cells = [*comparison.cells.values()]
    root = parse(f"<div>{cell_legend(cells, compact=compact)}</div>")
    first, *second = having(root, "mk-legend")[0].findall("ul")
    there = {cell.state.value for cell in cells if cell.score is None}
    assert {words(one) for one in first} == {
        *(f"{SIGNS[score]} {word}" for score, word in wording.STANCE_WORDS.items()),
        *(f"{SIGNS[state]} {state}" for state in there),
    }
    heard = [voice for voice in VOICES if any(voice in c.voices for c in cells)]
    keys = [one for line in second for one in having(line, "mk-key")]
    drawn = [key.get("data-edge") for key in keys]
    wanted = [EDGES[voice] for voice in heard]
    assert drawn == ([*dict.fromkeys(wanted)] if compact else wanted)
    assert len(having(root, "mk-glyph")) == (0 if compact else len(heard))
    moved = any(cell.changed_side for cell in cells)
    assert ("⇄ changed sides" in words(root)) == (moved and not compact)


def test_an_edge_names_all_voices_that_it_stands_for() -> None:
    told = {entry.word: entry.meaning for entry in edges()}
    assert told == {"said": "quoted or reported", "did": "observed", "said of them": "ascribed"}
    assert [entry.meaning for entry in edges({"reported", "ascribed"})] == ["reported", "ascribed"]


def test_every_state_without_a_number_has_a_gloss_and_is_told_where_it_is_asked_for() -> None:
    without = [state for state in State if state not in (State.STANCE, State.MIXED)]
    assert sorted(wording.STATE_GLOSSES) == sorted(without)
    assert [entry.meaning for entry in stances(without, told=True)[5:]] == [
        *wording.STATE_GLOSSES.values()
    ]
    assert not any(entry.meaning for entry in stances(without))
