"""Issues in words: the groups of their index, what a strip says, who stands where on one."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import replace

from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.contested import Contested, Group
from standpoint.direction import isolated
from standpoint.model import Issue
from standpoint.wording import contested_note, counted, ended, listed
from standpoint.wording.findings.parts import numbered, people

NO_STANCE = "no stance with a number"
BAR_NOTE = (
    "Width is how many hold a stance, mixed lies across the line. Who is divided, silent, left out "
    "or without a statement is counted at the right and never drawn as a stance."
)
_NO_NUMBER = (State.DIVIDED, State.SILENT, State.LEFT_OUT, State.NO_STATEMENT)


def heading(group: Group, issues: Iterable[Sequence[Cell]]) -> str:
    """Return what stands over a group; `issues` has the cells of each of its issues."""
    if group == Group.DIVIDED:
        divided = (sum(cell.state == State.DIVIDED for cell in cells) for cells in issues)
        return "One of them divided" if max(divided) == 1 else "One or more of them divided"
    return group.value.capitalize()


def beside_bar(cells: Sequence[Cell]) -> str:
    """Return what is counted at the right of a bar: how many of all, and who has no number."""
    numbers = sum(cell.score is not None for cell in cells)
    states = [cell.state for cell in cells]
    parts = [f"{states.count(s):,} {s.value}" for s in _NO_NUMBER if s in states]
    return ", ".join([f"{numbers:,} of {len(cells):,}", *parts])


def found(hits: int, of: int, query: str, like: Sequence[str]) -> str:
    """Return how many issues hold the words searched for; `like` are words that some hold."""
    said = f"{hits:,} of {counted(of, 'issue')}"
    if hits:
        return f"Only issues that hold “{isolated(query)}”: {said}."
    known = f" Their texts have: {listed(like)}." if like else ""
    return f"No issue holds “{isolated(query)}”.{known}"


def without_position(comparison: Comparison, issue: str) -> str:
    """Return why nothing stands on an issue on which no position counts."""
    left_out = [who.id for who, _ in comparison.by_stance(issue).get(State.LEFT_OUT, ())]
    if left_out:
        return ended(f"Left out by the reading rules: {people(comparison, left_out)}")
    return "Nobody here has a position on it."


def summary(issue: Issue, found: Contested) -> str:
    """Return one paragraph on where the stakeholders stand on an issue."""
    number = counted(sum(found.counts), "stakeholder")
    counts = contested_note(replace(found, divided=0))
    title = f"“{isolated(issue.title)}”"
    said = f"Of {number} with a stance on {title}: {counts}."
    if not sum(found.counts):
        said = f"Nobody has a stance with a number on {title}."
    if found.divided:
        said += f" On both sides: {numbered(found.divided, 'stakeholder')}."
    if sum(found.counts) > 2:
        # At the half away from nothing, as a percentage is: by hand 0.625 is 0.63.
        hundredths = math.floor(round(abs(found.agreement) * 100, 6) + 0.5)
        shown = math.copysign(hundredths / 100, found.agreement)
        if abs(found.agreement) < 1:  # only what is 1, or −1, is written so
            shown = min(max(shown, -0.99), 0.99)
        told = f"{shown + 0:.2f}".replace("-", "−")  # and never −0.00
        said += (
            f" Van der Eijk’s agreement A: {told}, on a scale from −1 (two camps) "
            "over 0 (evenly spread) to 1 (all alike)."
        )
    return said
