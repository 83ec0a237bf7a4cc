"""Who is heard on what: issues by stakeholders, a small cell for the voice or the lack of one."""

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.compare.cells import Cell, Comparison, steps, voices_of
from standpoint.direction import isolated
from standpoint.markup import html
from standpoint.model import Issue, Stakeholder
from standpoint.screen import links
from standpoint.views import grid, legends
from standpoint.views.grid import GridParts
from standpoint.wording import voices

MOST = 2500
"""More cells than this are not drawn: nobody could read them, and no browser would like them."""


def block(comparison: Comparison) -> Markup:
    """Return the cells under a heading that counts them and says what they are."""
    many = len(comparison.cells) > MOST
    what = "A cell shows the stance and the most direct voice, and opens the passages."
    if many:
        what = "They are too many to be drawn: choose topics or stakeholders above. "
        what += "The download has all."
    legend = marks.legend(legends.stances(comparison.states, told=True), ())
    return html(
        '<div class="sp-prose"><h2>{title}</h2><p>{counted} {what}</p>{legend}</div>{grid}',
        title=voices.ON_WHAT,
        counted=voices.coverage_sentence(comparison.states),
        what=what,
        legend="" if many else legend,
        grid="" if many else _grid(comparison),
    )


def rows(comparison: Comparison) -> list[tuple[Markup, ...]]:
    """Return the cells as words that lead to them, a row for each issue, its title first."""
    rules = comparison.selection
    return [
        (
            links.to_issue(rules, issue),
            *(
                links.to_cell(rules, issue.id, who.id, word(comparison, cell))
                for who, cell in comparison.on(issue.id)
            ),
        )
        for issue in comparison.issues
    ]


def word(comparison: Comparison, cell: Cell) -> str:
    """Return what a cell shows in words."""
    return voices.shown_in_cell(cell, steps(comparison, cell))


def _grid(comparison: Comparison) -> Markup:
    """Return the cells as a table in a box that scrolls; each opens that of the matrix."""
    rules, small = comparison.selection, comparison.has_many

    def shown(issue: Issue, person: Stakeholder) -> Markup:
        cell = comparison.cells[issue.id, person.id]
        say = f"{isolated(person.label)}: {word(comparison, cell)}"
        there = links.href(rules, cell=f"{issue.id}/{person.id}")
        return marks.voiced(cell.stance, say, voices_of(comparison, cell), there, small=small)

    parts = GridParts(
        lambda issue: links.to_issue(rules, issue),
        lambda person: html("<b>{}</b>", links.to_stakeholder(rules, person)),
        shown,
    )
    return html(
        '<div class="sp-scroll wide" tabindex="0" role="region" aria-label="{}">{}</div>',
        voices.ON_WHAT,
        grid.drawn(comparison, comparison.stakeholders, voices.ON_WHAT, "sp-coverage", parts),
    )
