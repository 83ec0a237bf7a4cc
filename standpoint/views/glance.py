"""What the dispute shows at a glance: a strip for each issue on which two or more stand."""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks, strips
from standpoint.charts.strips import GlanceRow, Rest, ScaleMark
from standpoint.compare.cells import Comparison, Step
from standpoint.compare.glance import Glance, by_stance
from standpoint.markup import html
from standpoint.model import Stakeholder
from standpoint.wording.glance import (
    Counted,
    counted,
    counts_said,
    glance_summary,
    mark_said,
    not_drawn,
    note,
)

STEP_WORDS = [wording.STANCE_WORDS[step] for step in strips.STEPS]
"""The words over strips."""


class GlanceLeads(NamedTuple):
    """Where the glance leads to."""

    cell: Callable[[str, str], str]
    """Returns the address of a cell; takes its issue's id and its stakeholder's."""
    name: Callable[[Stakeholder], Markup]
    """Returns a stakeholder's name, linked to all of its positions."""


def drawn(comparison: Comparison, found: Glance, heading: Markup, leads: GlanceLeads) -> Markup:
    """Return the glance under a heading; every mark is a link to its cell."""
    rows = [glance_row(comparison, issue, leads) for issue in found.rows]
    heard = {mark.voice for one in rows for mark in one.marks}
    rest = not_drawn(found)
    return html(
        '<div class="sp-over">{heading}{legend}</div><p class="mk-heard">{summary}</p>'
        "{strips}{rest}",
        heading=heading,
        legend=marks.disc_legend(heard),
        summary=glance_summary(found),
        strips=strips.glance(
            rows, STEP_WORDS, [_rest(comparison, one, leads) for one in counted(comparison, found)]
        ),
        rest=html('<p class="sp-note">{}</p>', rest) if rest else "",
    )


def issue_marks(comparison: Comparison, issue: str) -> list[tuple[Stakeholder, Step]]:
    """Return who stands on which step of an issue; who is divided stands on two."""
    return [(person, step) for person, cell in comparison.on(issue) for step in cell.steps]


def glance_row(comparison: Comparison, issue: str, leads: GlanceLeads) -> GlanceRow:
    """Return an issue as a row of the glance, under its proposition."""
    drawn = [
        ScaleMark(
            step.score,
            step.voice.value,
            person.label,
            note(cell),
            mark_said(person, cell, step),
            leads.cell(issue, person.id),
        )
        for person, cell in comparison.on(issue)
        for step in cell.steps
    ]
    text = html('<span dir="auto">{}</span>', comparison.dossier.issue_by_id[issue].proposition)
    return GlanceRow(text, drawn, "; ".join(mark.say for mark in drawn))


def _rest(comparison: Comparison, one: Counted, leads: GlanceLeads) -> Rest:
    counts = by_stance(comparison, one.issues)
    who = comparison.dossier.stakeholder_by_id.get(one.who)
    name = leads.name(who) if who else ""
    divided = counts["divided"]
    aside = html(" ({} divided)", wording.spelled(divided)) if divided else ""
    shown = {
        step: html("<b>{}</b> {}", counts[step], "issue" if counts[step] == 1 else "issues")
        for step in strips.STEPS
        if counts[step]
    }
    return Rest(html("{}{}{}", one.sentence, name, aside), shown, counts_said(counts))
