"""What a dossier, or what the reading rules leave of it, is too thin to show, in sentences."""

from itertools import combinations

from standpoint.compare.cells import Comparison, State
from standpoint.compare.findings.evidence import one_passage
from standpoint.compare.selection import Selection
from standpoint.compare.sides import all_sides
from standpoint.model import Voice
from standpoint.wording import counted, upper
from standpoint.wording.alliances import how_many_share
from standpoint.wording.findings.parts import numbered, numeral, out_of
from standpoint.wording.voices import coverage_sentence

_INDIRECT = (Voice.OBSERVED, Voice.ASCRIBED)


def counted_of(selection: Selection) -> str:
    """Return of what the limits are counted."""
    return "this dossier" if selection.leaves_all_in else "this selection"


def limit_sentences(comparison: Comparison, min_shared: int) -> list[str]:
    """Return what a comparison is too thin to show, a sentence for each limit.

    Pairs that share fewer issues than `min_shared` have no percentage. A position rests on a single
    passage, or is without a word of the stakeholder, whatever the reading rules leave out.
    """
    held = [position for _, position, _ in comparison.counted]
    filled = sum(bool(cell.current) for cell in comparison.cells.values())
    said = [*_sources(comparison), coverage_sentence(comparison.states)]
    if len(held) > filled:
        positions = counted(len(held), "position")
        said.append(f"The cells with a position hold {positions}: one cell may hold several.")
    if single := one_passage(comparison):
        each = " each" if single.count > 1 else ""
        said.append(f"{_rest(single.count, single.of)} on a single passage{each}.")
    if indirect := sum(all(e.voice in _INDIRECT for e in one.evidence) for one in held):
        said.append(
            f"{_rest(indirect, len(held))} only on what was done or on what others say, without a "
            "word of the stakeholder, quoted or reported."
        )
    if len(comparison.stakeholders) > 1:
        said.append(_pairs(comparison, min_shared))
    return said


def _sources(comparison: Comparison) -> list[str]:
    """Return on how many sources the passages rest, and what that means where it is one."""
    number = len(comparison.sources)
    if number == 1:
        of = counted_of(comparison.selection)
        return [
            f"Everything rests on one source: what it leaves out, {of} cannot know, and who is "
            "quoted most in it is heard most."
        ]
    return [f"Everything rests on {numbered(number, 'source')}."] if number else []


def _rest(number: int, positions: int) -> str:
    """Return as in "Of 30 positions, eight rest" and "All 12 positions rest"."""
    verb = "rests" if number == 1 else "rest"
    if number == positions:
        return f"{upper(out_of(number, number, 'position'))} {verb}"
    return f"Of {numbered(positions, 'position')}, {numeral(number)} {verb}"


def _pairs(comparison: Comparison, min_shared: int) -> str:
    known = [sides.known for sides in all_sides(comparison).values()]
    shared = [(one & other).bit_count() for one, other in combinations(known, 2)]
    return how_many_share(shared, min_shared, comparison.states[State.LEFT_OUT])
