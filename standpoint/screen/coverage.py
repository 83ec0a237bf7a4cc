"""Who is heard on what: issues by stakeholders, a small cell for the voice or the lack of one."""

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.compare.cells import Cell, Comparison, State, steps
from standpoint.compare.selection import Selection
from standpoint.direction import isolated
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.screen import links
from standpoint.wording import voices

UPRIGHT = 12
"""With more stakeholders than this, their names stand upright, and a glyph without its sign."""
MOST = 2500
"""More cells than this are not drawn: nobody could read them, and no browser would like them."""


def block(comparison: Comparison) -> Markup:
    """Return the cells under a heading that counts them and says what they are."""
    many = len(comparison.cells) > MOST
    return html(
        '<div class="sp-prose"><h2>{}</h2><p>{} {}</p>{}</div>{}',
        voices.ON_WHAT,
        voices.coverage_sentence(comparison.states),
        "They are too many to be drawn: choose topics or stakeholders above. The download has all."
        if many
        else "A cell shows the stance and the most direct voice, and opens the passages.",
        Markup() if many else _legend(comparison),
        Markup() if many else _table(comparison),
    )


def _legend(comparison: Comparison) -> Markup:
    """Return what the signs of the cells mean, those on the screen."""
    shown = {cell.stance for cell in comparison.cells.values()}
    meanings = {
        State.DIVIDED: "on both sides",
        State.SILENT: "looked for, nothing found",
        State.NO_STATEMENT: "nothing recorded",
        State.LEFT_OUT: "by the reading rules",
    }
    stances = [marks.Entry(score, word) for score, word in wording.STANCE_WORDS.items()]
    states = [marks.Entry(state.value, state.value, words) for state, words in meanings.items()]
    return marks.legend([entry for entry in (*stances, *states) if entry.of in shown], ())


def rows(comparison: Comparison) -> list[tuple[Markup, ...]]:
    """Return the cells as words that lead to them, a row for each issue, its title first."""
    rules, people = comparison.selection, comparison.stakeholders
    return [
        (
            links.to_issue(rules, issue),
            *(
                links.to_cell(rules, issue.id, who.id, word(comparison, cell))
                for who, cell in zip(people, comparison.row(issue.id), strict=True)
            ),
        )
        for issue in comparison.issues
    ]


def word(comparison: Comparison, cell: Cell) -> str:
    """Return what a cell shows in words."""
    return voices.shown_in_cell(cell, steps(comparison, cell))


def _table(comparison: Comparison) -> Markup:
    """Return the table of cells, a group of rows for each topic."""
    people = comparison.stakeholders
    head = joined(
        html('<th scope="col">{}</th>', links.to_stakeholder(comparison.selection, one))
        for one in people
    )
    return html(
        '<div class="sp-coverage{}" tabindex="0" role="region" aria-label="{}">'
        '<table><thead><tr><th scope="col">Issue</th>{}</tr></thead>{}</table></div>',
        " sp-upright" if len(people) > UPRIGHT else "",
        voices.ON_WHAT,
        head,
        joined(
            html(
                '<tbody><tr><th class="sp-topic" scope="rowgroup" colspan="{}" dir="auto">{}'
                "</th></tr>{}</tbody>",
                *(len(people) + 1, topic.title, joined(shown)),
            )
            for topic in comparison.dossier.outline.topics
            if (shown := [_row(comparison, i) for i in topic.issues if i in comparison.issues])
        ),
    )


def _row(comparison: Comparison, issue: Issue) -> Markup:
    cells = zip(comparison.stakeholders, comparison.row(issue.id), strict=True)
    return html(
        '<tr><th scope="row">{}</th>{}</tr>',
        links.to_issue(comparison.selection, issue),
        joined(html("<td>{}</td>", _cell(comparison, issue, one, cell)) for one, cell in cells),
    )


def _cell(comparison: Comparison, issue: Issue, stakeholder: Stakeholder, cell: Cell) -> Markup:
    """Return a cell, which opens that of the matrix."""
    return marks.voiced(
        cell.stance,
        f"{isolated(stakeholder.label)}: {word(comparison, cell)}",
        [step.voice.value for step in steps(comparison, cell)],
        _opened(comparison.selection, issue, stakeholder),
        small=len(comparison.stakeholders) > UPRIGHT,
    )


def _opened(rules: Selection, issue: Issue, stakeholder: Stakeholder) -> str:
    return links.href(rules, cell=f"{issue.id}/{stakeholder.id}")
