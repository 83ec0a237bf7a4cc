"""What a dossier is too thin to show: cells that rest on little, pairs that share little."""

from dataclasses import dataclass
from itertools import combinations

from standpoint.compare.cells import Comparison, State
from standpoint.compare.findings.evidence import one_passage
from standpoint.compare.findings.stances import sides
from standpoint.model import Voice


@dataclass(frozen=True)
class Limits:
    """Counts over the cells, the positions and the pairs of a comparison."""

    sources: int
    """Sources with a passage that counts."""
    cells: int
    """Stakeholders times issues."""
    filled: int
    silent: int
    empty: int
    left_out: int
    """Cells with a position that counts, those that say that the sources are silent, those with
    nothing recorded, and those of which the reading rules leave out all; they add up to `cells`."""
    positions: int
    """Positions that count; more than `filled` where a cell holds several."""
    one_passage: int
    """Those of them that rest on a single passage, whatever the reading rules leave out."""
    indirect: int
    """Those of them without a passage that counts and is quoted or reported."""
    pairs: int
    pairs_too_few: int
    pairs_nothing: int
    """Pairs of stakeholders; those that share fewer issues than `min_shared`, but some; and those
    that share none."""


def limits(comparison: Comparison, min_shared: int) -> Limits:
    """Return how thin a comparison is."""
    passages = [held for _, _, held in comparison.counted]
    single = one_passage(comparison)
    known = [sides(comparison, stakeholder.id).known for stakeholder in comparison.stakeholders]
    shared = [(one & other).bit_count() for one, other in combinations(known, 2)]
    return Limits(
        sources=len({evidence.source for held in passages for evidence in held}),
        cells=len(comparison.cells),
        filled=sum(bool(cell.current) for cell in comparison.cells.values()),
        silent=comparison.states[State.SILENT],
        empty=comparison.states[State.NO_STATEMENT],
        left_out=comparison.states[State.LEFT_OUT],
        positions=len(passages),
        one_passage=single.count if single else 0,
        indirect=sum(
            all(evidence.voice in (Voice.OBSERVED, Voice.ASCRIBED) for evidence in held)
            for held in passages
        ),
        pairs=len(shared),
        pairs_too_few=sum(0 < number < min_shared for number in shared),
        pairs_nothing=shared.count(0),
    )
