"""What the dispute shows at a glance: a strip for each issue on which two or more stand."""

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks, strips
from standpoint.charts.strips import Mark, Rest, Row
from standpoint.compare.cells import Comparison, Step, steps
from standpoint.compare.glance import Glance, by_stance, holding
from standpoint.markup import bdi, html
from standpoint.model import VOICES, Stakeholder
from standpoint.screen import links, tables
from standpoint.wording.glance import (
    HEAD,
    TITLE,
    Counted,
    counted,
    counts_said,
    mark_said,
    not_drawn,
    note,
    summary,
)

STEPS = [wording.STANCE_WORDS[step] for step in strips.STEPS]


def drawn(comparison: Comparison, found: Glance) -> Markup:
    """Return the glance under its title; every mark is a link to its cell."""
    rows = [_row(comparison, issue) for issue in found.rows]
    heard = {mark.voice for row in rows for mark in row.marks}
    voices = [marks.Entry(voice, voice) for voice in VOICES if voice in heard]
    rest = not_drawn(found)
    return html(
        '<section class="sp-glance" aria-label="{}"><div class="sp-over"><h2>{}</h2>{}</div>'
        '<p class="mk-heard">{}</p>{}{}</section>',
        TITLE,
        TITLE,
        marks.disc_legend(voices),
        summary(found),
        strips.glance(rows, STEPS, [_rest(comparison, one) for one in counted(comparison, found)]),
        html('<p class="sp-note">{}</p>', rest) if rest else "",
    )


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
                wording.STANCE_WORDS[step.score],
                step.score,
                step.voice.value,
                note(comparison.cells[issue, person.id]),
            )
            for issue in issues
            for person, step in _standing(comparison, issue)
        ],
    )


def _standing(comparison: Comparison, issue: str) -> list[tuple[Stakeholder, Step]]:
    people = comparison.dossier.stakeholder_by_id
    return [
        (people[name], step)
        for name in holding(comparison, issue)
        for step in steps(comparison, comparison.cells[issue, name])
    ]


def _row(comparison: Comparison, issue: str) -> Row:
    drawn = []
    for person, step in _standing(comparison, issue):
        cell = comparison.cells[issue, person.id]
        href = links.href(comparison.selection, cell=f"{issue}/{person.id}")
        say = mark_said(person, cell, step)
        drawn.append(Mark(step.score, step.voice.value, person.label, note(cell), say, href))
    text = html('<span dir="auto">{}</span>', comparison.dossier.issue_by_id[issue].proposition)
    return Row(text, drawn, "; ".join(mark.say for mark in drawn))


def _rest(comparison: Comparison, one: Counted) -> Rest:
    counts = by_stance(comparison, one.issues)
    who = comparison.dossier.stakeholder_by_id.get(one.who)
    name = links.to_stakeholder(comparison.selection, who, bdi(who.label)) if who else ""
    divided = counts["divided"]
    aside = html(" ({} divided)", wording.spelled(divided)) if divided else ""
    shown = {
        step: html("<b>{}</b> {}", counts[step], "issue" if counts[step] == 1 else "issues")
        for step in strips.STEPS
        if counts[step]
    }
    return Rest(html("{}{}{}", one.sentence, name, aside), shown, counts_said(counts))
