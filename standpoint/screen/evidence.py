"""Positions and passages in the app: they lead to their sources, and to where they are edited."""

from markupsafe import Markup

from standpoint import views
from standpoint.compare.cells import Cell, Comparison
from standpoint.edit import place
from standpoint.markup import html
from standpoint.model import Evidence, Outline, Position, Stakeholder
from standpoint.screen import links
from standpoint.views.evidence import (
    Around,
    cell_chip,
    cell_summary,
    in_sentence,
    listing,
    stance_chip,
    translated,
    voice,
)

__all__ = [
    "body",
    "cell_chip",
    "cell_summary",
    "in_sentence",
    "listing",
    "passage",
    "position",
    "stance_chip",
    "translated",
    "voice",
]


def body(comparison: Comparison, stakeholder: Stakeholder, cell: Cell) -> Markup:
    """Return what a cell rests on: its positions, or what its silence means."""
    return views.evidence.body(comparison, stakeholder, cell, _around(comparison))


def position(
    comparison: Comparison, stakeholder: Stakeholder, held: Position, with_stance: bool
) -> Markup:
    """Return one position: summary, passages, rationale."""
    around = _around(comparison)
    return views.evidence.position(comparison, stakeholder, held, around, with_stance=with_stance)


def passage(comparison: Comparison, evidence: Evidence, stakeholder: str, issue: str) -> Markup:
    """Return a passage in its sentence, with who speaks and where it stands."""
    where = _around(comparison).where(evidence, stakeholder, issue)
    return views.evidence.passage(comparison, evidence, where)


def _around(comparison: Comparison) -> Around:
    """Return what leads from positions to their passages' places and to their lines on GitHub."""

    def where(evidence: Evidence, stakeholder: str, issue: str) -> Markup:
        words = f"paragraph {evidence.place.paragraph}"
        return links.to_passage(comparison.selection, evidence, stakeholder, issue, words)

    def below(stakeholder: str, held: Position) -> Markup:
        return _edit(comparison.dossier.outline, stakeholder, held)

    return Around(where, below)


def _edit(outline: Outline, stakeholder: str, held: Position) -> Markup:
    """Return a link to where GitHub edits a position; empty where no repository is named."""
    there = held.line and place.editor(outline, f"positions/{stakeholder}.yaml", held.line)
    if not there:
        return Markup()
    return html('<p class="sp-note">{}</p>', links.outward(there, "Edit this position on GitHub"))
