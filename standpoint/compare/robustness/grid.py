"""What finds room in a grid of what changes: which effects, and which stakeholders."""

from collections import Counter
from collections.abc import Sequence

from standpoint.compare.robustness.records import Effect, Robustness

SOURCES = 24
"""The grid has columns for as many sources at most, those without which most changes."""
STAKEHOLDERS = 60
"""And rows for as many stakeholders, those with most changes."""


def columns(found: Robustness) -> list[Effect]:
    """Return what has a column in the grid: every voice, and the sources that say something.

    A source that is the only one of each that it is cited for says nothing: all of theirs falls.
    Only where there would be no column at all, those sources have one.
    """
    voices = [e for e in found.effects if e.omission.rule == "voices"]
    sources = [e for e in found.effects if e.omission.rule == "sources"]
    telling = [e for e in sources if e.says]
    if not voices and not telling:
        telling = [e for e in sources if e.cells]
    most = sorted(telling, key=lambda effect: -len(effect.cells))[:SOURCES]
    return [*voices, *(effect for effect in sources if effect in most)]


def rows(found: Robustness, drawn: Sequence[Effect]) -> list[str]:
    """Return the stakeholders that have a row in the grid, in the dossier's order."""
    changes = Counter(change.stakeholder for effect in drawn for change in effect.cells)
    most = sorted(found.held, key=lambda one: -changes[one])[:STAKEHOLDERS]
    return [one for one in found.held if one in most]
