"""What a dispute shows at a glance, in words: over it, for those who hear it, and below it."""

from collections.abc import Mapping
from typing import NamedTuple

from standpoint.compare.cells import Cell, Comparison, State, Step
from standpoint.compare.glance import Glance
from standpoint.direction import isolated
from standpoint.model import Stakeholder
from standpoint.wording import STANCE_WORDS
from standpoint.wording.findings.parts import numbered, numeral, out_of

TITLE = "At a glance: who stands where on which issue"
HEAD = ("Issue", "Proposition", "Stakeholder", "Stance", "Number", "Voice")
NAMED = 2
"""As many stakeholders are named who are alone with a position; more are told together."""


class Counted(NamedTuple):
    """Issues that are counted instead of drawn: a sentence, and who ends it where it is one."""

    sentence: str
    who: str
    issues: tuple[str, ...]


def glance_summary(found: Glance) -> str:
    """Return the whole glance in one paragraph; each of its strips says its own."""
    shown = numbered(len(found.rows), "issue") if found.rows else "no issue"
    if found.more:
        shown = out_of(len(found.rows), len(found.rows) + len(found.more), "issue")
    order = ", the most contested first" if len(found.rows) > 1 else ""
    told = f"Drawn: {shown} on which two or more have a position{order}."
    return f"{told} {not_drawn(found)}".strip()


def mark_said(stakeholder: Stakeholder, cell: Cell, step: Step) -> str:
    """Return what a mark says, with the stakeholder's name ahead."""
    told = f"{isolated(stakeholder.label)}: {STANCE_WORDS[step.score]}, {step.voice.value}"
    return f"{told}, {note(cell)}" if note(cell) else told


def stance_said(cell: Cell, step: Step) -> str:
    """Return the stance of a step, with what stands behind the name of its mark."""
    return f"{STANCE_WORDS[step.score]}, {note(cell)}" if note(cell) else STANCE_WORDS[step.score]


def note(cell: Cell) -> str:
    """Return what stands behind a name; empty where the mark says all."""
    return State.DIVIDED.value if cell.state == State.DIVIDED else ""


def counted(comparison: Comparison, found: Glance) -> list[Counted]:
    """Return the issues on which one alone has a position, then those where others are left out."""
    where = "Here, on" if comparison.dossier.partial else "On"
    if comparison.selection.stakeholders:
        where = "In this selection, on"
    told = [
        Counted(f"{where} {numbered(len(issues), 'issue')} only ", who, issues)
        for who, issues in found.alone.items()
    ]
    if len(told) > NAMED:
        rest = tuple(issue for one in told[NAMED - 1 :] for issue in one.issues)
        others = numeral(len(told) - NAMED + 1)
        sentence = f"{where} {numbered(len(rest), 'issue')} only one of {others} others"
        told = [*told[: NAMED - 1], Counted(sentence, "", rest)]
    if found.others_left_out:
        number = numbered(len(found.others_left_out), "issue")
        sentence = f"On {number} only one has a position that counts, and others are left out"
        told.append(Counted(sentence, "", found.others_left_out))
    return told


def counts_said(by_stance: Mapping[int | str, int]) -> str:
    """Return counts by stance for those who hear them.

    Examples
    --------
    >>> counts_said({1: 9, 0: 1, "divided": 2})
    'one mixed, nine support, two divided'
    """
    words: list[tuple[int | str, str]] = [*STANCE_WORDS.items()]
    words.append((State.DIVIDED.value, State.DIVIDED.value))
    return ", ".join(f"{numeral(by_stance[s])} {word}" for s, word in words if s in by_stance)


def not_drawn(found: Glance) -> str:
    """Return which issues have no place of their own; empty where all have one."""
    told = []
    if found.more:
        number = numbered(len(found.more), "more issue")
        told.append(f"Not drawn: {number} on which two or more have a position.")
    if found.empty:
        told.append(f"Without a position that counts: {numbered(len(found.empty), 'issue')}.")
    return " ".join(told)
