"""The glance in the app: its marks lead to their cells, and its numbers stand in a table, too."""

from markupsafe import Markup

from standpoint import views
from standpoint.compare.cells import Comparison
from standpoint.compare.glance import Glance
from standpoint.markup import bdi, html
from standpoint.model import Stakeholder
from standpoint.screen import links, tables
from standpoint.views.glance import GlanceLeads, issue_marks
from standpoint.wording.glance import HEAD, TITLE, counted, stance_said


def drawn(comparison: Comparison, found: Glance) -> Markup:
    """Return the glance under its title; every mark is a link to its cell."""

    def cell(issue: str, stakeholder: str) -> str:
        return links.href(comparison.selection, cell=f"{issue}/{stakeholder}")

    def name(who: Stakeholder) -> Markup:
        return links.to_stakeholder(comparison.selection, who, bdi(who.label))

    heading = html("<h2>{}</h2>", TITLE)
    shown = views.glance.drawn(comparison, found, heading, GlanceLeads(cell, name))
    return html('<section class="sp-glance" aria-label="{}">{}</section>', TITLE, shown)


def table(comparison: Comparison, found: Glance) -> tables.Table:
    """Return the same as a table: every position of the rows, then those that are counted."""
    issues = [*found.rows]
    issues += [issue for one in counted(comparison, found) for issue in one.issues]
    return tables.Table(
        "glance",
        TITLE,
        HEAD,
        [
            (
                links.to_issue(comparison.selection, comparison.dossier.issue_by_id[issue]),
                comparison.dossier.issue_by_id[issue].proposition,
                links.to_cell(comparison.selection, issue, person.id, person.name),
                stance_said(comparison.cells[issue, person.id], step),
                step.score,
                step.voice.value,
            )
            for issue in issues
            for person, step in issue_marks(comparison, issue)
        ],
    )
