"""What a dispute shows at a glance: where two or more stand, and where only one has a position."""

from collections import Counter
from dataclasses import dataclass

from standpoint.compare.cells import CellKey, Comparison, State
from standpoint.compare.contested import contested_order

ROWS = 7
"""As many issues are shown one by one."""


@dataclass(frozen=True)
class Glance:
    """The issues of a comparison, each in one of its groups; ids, the most contested first."""

    rows: tuple[str, ...]
    more: tuple[str, ...]
    """The issues on which two stakeholders or more have a position: those that are shown, and those
    that find no room."""
    alone: dict[str, tuple[str, ...]]
    """By the stakeholder, the issues on which nobody else of the comparison has a position, not
    even one that the reading rules leave out. Who has most comes first."""
    others_left_out: tuple[str, ...]
    """The issues on which one stakeholder has a position, and what another holds is left out."""
    empty: tuple[str, ...]
    """The issues on which no position counts."""


def at_a_glance(comparison: Comparison) -> Glance:
    """Return what a comparison shows at a glance; of many stakeholders nothing can be seen so."""
    several, alone, others_left_out, empty = [], dict[str, list[str]](), [], []
    for issue in contested_order(comparison):
        holders = [who.id for who, cell in comparison.on(issue) if cell.current]
        if len(holders) > 1:
            several.append(issue)
        elif not holders:
            empty.append(issue)
        elif any(cell.state == State.LEFT_OUT for cell in comparison.row(issue)):
            others_left_out.append(issue)
        else:
            alone.setdefault(holders[0], []).append(issue)
    return Glance(
        tuple(several[:ROWS]),
        tuple(several[ROWS:]),
        {name: tuple(issues) for name, issues in sorted(alone.items(), key=lambda i: -len(i[1]))},
        tuple(others_left_out),
        tuple(empty),
    )


def by_stance(comparison: Comparison, issues: tuple[str, ...]) -> Counter[int | str]:
    """Return how many of the cells with a position have which score, or are divided."""
    cells = (cell for issue in issues for cell in comparison.row(issue))
    return Counter(cell.stance for cell in cells if cell.current)


def example(comparison: Comparison) -> CellKey | None:
    """Return a cell of a most contested issue: of its strongest, the first.

    None where nobody has a position.
    """
    for issue in contested_order(comparison):
        held = {who.id: cell for who, cell in comparison.on(issue) if cell.current}
        if held:
            return issue, max(held, key=lambda name: abs(held[name].score or 0))
    return None
