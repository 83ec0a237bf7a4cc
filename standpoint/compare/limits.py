"""What a dossier is too thin to show: cells that rest on little, pairs that share little."""

from dataclasses import dataclass
from itertools import combinations

from standpoint.compare.cells import Cell, Comparison, State
from standpoint.model import Voice


@dataclass(frozen=True)
class Limits:
    """Counts over the cells and pairs of a comparison.

    Attributes
    ----------
    sources : int
        Sources with a passage that counts.
    cells : int
        Stakeholders times issues.
    filled, silent, empty, left_out : int
        Cells with a position that counts, those that say that the sources are silent, those with
        nothing recorded, and those of which the reading rules leave out all; they add up to
        `cells`.
    one_passage : int
        Filled cells that rest on a single passage.
    indirect : int
        Filled cells without a passage that is quoted or reported.
    pairs, pairs_too_few, pairs_nothing : int
        Pairs of stakeholders; those that share fewer issues than `min_shared`, but some; and those
        that share none.
    """

    sources: int
    cells: int
    filled: int
    silent: int
    empty: int
    left_out: int
    one_passage: int
    indirect: int
    pairs: int
    pairs_too_few: int
    pairs_nothing: int


def limits(comparison: Comparison, min_shared: int) -> Limits:
    """Return how thin a comparison is."""
    passages = [_passages(comparison, cell) for cell in comparison.cells.values() if cell.current]
    shared = [
        sum(
            one.score is not None and other.score is not None
            for one, other in zip(
                comparison.column(first.id), comparison.column(second.id), strict=True
            )
        )
        for first, second in combinations(comparison.stakeholders, 2)
    ]
    return Limits(
        sources=len({source for held in passages for source, _ in held}),
        cells=len(comparison.cells),
        filled=len(passages),
        silent=comparison.states[State.SILENT],
        empty=comparison.states[State.NO_STATEMENT],
        left_out=comparison.states[State.LEFT_OUT],
        one_passage=sum(len(held) == 1 for held in passages),
        indirect=sum(
            all(voice in (Voice.OBSERVED, Voice.ASCRIBED) for _, voice in held) for held in passages
        ),
        pairs=len(shared),
        pairs_too_few=sum(0 < number < min_shared for number in shared),
        pairs_nothing=shared.count(0),
    )


def _passages(comparison: Comparison, cell: Cell) -> list[tuple[str, Voice]]:
    """Return source and voice of every passage that a cell rests on."""
    return [
        (evidence.source, evidence.voice)
        for position in cell.current
        for evidence in comparison.selection.passages(position)
    ]
