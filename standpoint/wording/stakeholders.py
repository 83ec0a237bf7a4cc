"""One stakeholder in sentences."""

from collections.abc import Mapping, Sequence

from standpoint.compare.cells import Comparison, State
from standpoint.compare.pairs import Pair
from standpoint.compare.voices import never_quoted
from standpoint.direction import isolated
from standpoint.model import VOICES, Stakeholder, Voice
from standpoint.wording import counted, listed, spelled
from standpoint.wording.alliances import pair_words


def holds(comparison: Comparison, stakeholder: Stakeholder) -> str:
    """Return on how many of the issues a stakeholder has a position, and what is left out."""
    column = comparison.column(stakeholder.id)
    held = sum(bool(cell.current) for cell in column)
    number = spelled(held) if held else "none"
    said = f"Positions on {number} of {counted(len(comparison.issues), 'issue')}."
    if left_out := sum(cell.state == State.LEFT_OUT for cell in column):
        said += f" Left out by the reading rules: {spelled(left_out)}."
    return said


def mouth(comparison: Comparison, stakeholder: Stakeholder) -> str:
    """Return how much of what is known of a stakeholder comes from its own mouth."""
    voices = [
        evidence.voice
        for position in stakeholder.positions
        if (position.issue, stakeholder.id) in comparison.cells
        for evidence in comparison.selection.passages(position)
    ]
    if not voices:
        return "No passage counts here."
    parts = [
        f"{spelled(number)} {voice}" for voice in VOICES if (number := voices.count(Voice(voice)))
    ]
    passages = counted(len(voices), "passage")
    every = not comparison.selection.restricts_passages
    if every and never_quoted(comparison.dossier, stakeholder):
        if set(voices) == {Voice.ASCRIBED}:
            return f"Known only through what others say, in {passages}."
        if set(voices) == {Voice.OBSERVED}:
            return f"Known only by what was done, in {passages}."
    return f"It rests on {passages}: {listed(parts)}."


def nearest(
    stakeholder: Stakeholder,
    found: Sequence[Pair],
    people: Mapping[str, Stakeholder],
    min_shared: int,
) -> str:
    """Return whom a stakeholder is closest to and furthest from, as far as enough is shared.

    `found` are its pairs, the closest first.
    """
    kept = [pair for pair in found if pair.has_figure(min_shared)]
    least = counted(min_shared, "issue")
    if not kept:
        return f"With nobody does it share {least} or more, too few for a percentage."
    others = [people[pair.other if pair.one == stakeholder.id else pair.one] for pair in kept]
    said = f"Closest to {isolated(others[0].label)} ({pair_words(kept[0], min_shared)})"
    if len(kept) > 1 and kept[-1].value < kept[0].value:
        said += f", furthest from {isolated(others[-1].label)} ({pair_words(kept[-1], min_shared)})"
    rest = len(found) - len(kept)
    if rest:
        said += f". With {spelled(rest)} {'other' if rest == 1 else 'others'} it shares fewer than "
        said += least
    return f"{said}."
