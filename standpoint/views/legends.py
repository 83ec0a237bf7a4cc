"""What the marks mean: the entries of legends, the legend of a grid of cells, and tables."""

from collections.abc import Container, Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.charts.marks import Entry
from standpoint.compare.cells import Cell, State
from standpoint.markup import html
from standpoint.model import VOICES, Voice
from standpoint.views import tables

_SIGNS: dict[State, int | str] = {State.STANCE: 1, State.MIXED: 0}
"""Whose sign stands for a state that has a number."""


def cell_legend(cells: Sequence[Cell], *, compact: bool) -> Markup:
    """Return what cells mean: all stances, and of states and voices those that there are.

    `compact` is whether they have a sign and an edge alone.
    """
    states = {cell.state for cell in cells}
    heard = {voice for cell in cells for voice in cell.voices}
    moved = not compact and any(cell.changed_side for cell in cells)
    return html(
        "{}{}",
        marks.legend(stances(states), edges(heard) if compact else glyphs(heard), compact),
        html("<p>⇄ changed sides</p>") if moved else "",
    )


def stances(states: Container[State] = (), *, told: bool = False) -> list[Entry]:
    """Return all stances, and those of the states without a number that are in `states`.

    `told` is whether it is said what these mean.
    """
    found = [Entry(score, word) for score, word in wording.STANCE_WORDS.items()]
    glosses = wording.STATE_GLOSSES.items()
    return found + [
        Entry(state.value, state.value, gloss if told else "")
        for state, gloss in glosses
        if state in states
    ]


def glyphs(voices: Container[str]) -> list[Entry]:
    """Return what the glyphs of voices mean."""
    return [
        Entry(name, name, wording.VOICE_GLOSSES[Voice(name)]) for name in VOICES if name in voices
    ]


def edges(voices: Container[str] = VOICES) -> list[Entry]:
    """Return what edges mean that have no glyph with them; two of the voices have one in common."""
    shown: dict[str, list[str]] = {}
    for name in VOICES:
        if name in voices:
            shown.setdefault(marks.EDGES[name], []).append(name)
    return [
        Entry(names[0], wording.EDGE_WORDS[edge], " or ".join(names))
        for edge, names in shown.items()
    ]


def states_table() -> Markup:
    """Return what each state of a cell is, as a table."""
    rows = [
        (html("{} {}", marks.sign(_SIGNS.get(state, state.value)), state.value), meaning)
        for state, meaning in wording.STATE_MEANINGS.items()
    ]
    return tables.drawn("The six states of a cell", ("State", "Meaning"), rows)


def voices_table() -> Markup:
    """Return what each voice is, as a table."""
    rows = [(marks.voice(voice.value), said) for voice, said in wording.VOICE_MEANINGS.items()]
    return tables.drawn("The voices", ("Voice", "What it is"), rows)
