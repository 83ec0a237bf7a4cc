"""The matrix of a report: tables that are never wider than a page, each cell a link."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.compare.cells import Cell, State
from standpoint.export.paper.anchors import Anchors, anchor_link, issue_id, stakeholder_id
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.views import grid, legends
from standpoint.views.grid import GridParts
from standpoint.wording.dossier import dossier_counts, dossier_sources

WORDED, SIGNED = 6, 14
"""As many stakeholders find room beside each other on a sheet of paper and on a phone: with words
in the cells, and with signs alone."""


def matrix_section(anchors: Anchors) -> Markup:
    """Return the matrix: a table, or several below one another where there are many stakeholders.

    Of more than twelve stakeholders the cells have signs alone, as in the app.
    """
    comparison = anchors.comparison
    compact = comparison.has_many
    tables = _parts(comparison.stakeholders, SIGNED if compact else WORDED)
    captions = ["Stances by issue and stakeholder"]
    if len(tables) > 1:
        captions = [f"{captions[0]}, part {n} of {len(tables)}" for n in range(1, len(tables) + 1)]
    filled = GridParts(
        lambda issue: anchor_link(issue_id(issue.id), issue.proposition),
        lambda person: _head(anchors, person),
        lambda issue, person: _cell(anchors, issue, person),
    )
    number, dates = dossier_sources(comparison)
    return html(
        '<p class="pp-note">{counts} from {number}{dates}. Each cell leads to the passages that '
        "it rests on.</p>{legend}{tables}",
        counts=dossier_counts(comparison),
        number=number,
        dates=dates,
        legend=legends.cell_legend([*comparison.cells.values()], compact=compact),
        tables=joined(
            grid.drawn(comparison, people, caption, "pp-matrix", filled)
            for people, caption in zip(tables, captions, strict=True)
        ),
    )


def _parts(people: Sequence[Stakeholder], most: int) -> list[Sequence[Stakeholder]]:
    """Return the stakeholders in parts of about one size, of as many as find room at most."""
    number = max(1, -(-len(people) // most))
    size = max(1, -(-len(people) // number))
    return [people[start : start + size] for start in range(0, max(len(people), 1), size)]


def _head(anchors: Anchors, person: Stakeholder) -> Markup:
    return html(
        '<b dir="auto">{}</b> <small>{}</small>',
        anchor_link(stakeholder_id(person.id), person.label),
        wording.column_note(anchors.comparison, person.id),
    )


def _cell(anchors: Anchors, issue: Issue, person: Stakeholder) -> Markup:
    """Return a cell as a link to what it rests on; of what is not recorded there is nothing."""
    cell = anchors.comparison.cells[issue.id, person.id]
    face = _face(anchors, cell)
    there = anchors.cell(issue.id, person.id)
    if not there:
        return face
    say = f"{wording.cell_sentence(cell)}: {person.label}, {issue.title}"
    return html('<a href="#{0}" aria-label="{1}">{2}</a>', there, say, face)


def _face(anchors: Anchors, cell: Cell) -> Markup:
    if anchors.comparison.has_many:
        said = "" if cell.state != State.NO_STATEMENT else wording.cell_words(cell)
        return marks.compact(cell.stance, said, cell.voices)
    return marks.cell(cell.stance, wording.turned_words(cell), cell.voices)
