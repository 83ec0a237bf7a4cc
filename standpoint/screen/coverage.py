"""Who is heard on what: issues by stakeholders, a small mark for the voice or the lack of one."""

from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.selection import Selection
from standpoint.compare.voices import most_direct
from standpoint.direction import isolated
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder, Voice
from standpoint.screen import links
from standpoint.wording import voices as sentences

UPRIGHT = 8
"""With more stakeholders than this, their names stand upright above their columns."""


def block(comparison: Comparison) -> Markup:
    """Return the marks under a heading that counts them and says what those without a voice are."""
    empty = {
        State.SILENT: "silent: looked for, nothing found",
        State.NO_STATEMENT: "no statement recorded",
        State.LEFT_OUT: "left out by the reading rules",
    }
    return html(
        '<div class="sp-prose"><h2>Who is heard on what</h2><p>{} A mark shows the most direct '
        "voice and opens the cell. {}</p></div>{}",
        sentences.coverage_sentence(comparison.states),
        joined(
            html('<span class="sp-tick sp-empty">{}</span> {}. ', wording.STATE_SIGNS[state], words)
            for state, words in empty.items()
            if comparison.states[state]
        ),
        table(comparison),
    )


def rows(comparison: Comparison) -> tuple[tuple[str, ...], ...]:
    """Return the marks as words, a row for each issue, its title first."""
    return tuple(
        (issue.title, *(sentences.mark(*cell) for cell in covered(comparison, issue)))
        for issue in comparison.issues
    )


def sign(cell: Cell, voice: Voice | None) -> str:
    """Return the sign in a mark; a voice needs none, for its look says it."""
    return "" if voice else wording.STATE_SIGNS[cell.state]


def covered(comparison: Comparison, issue: Issue) -> list[tuple[Cell, Voice | None]]:
    """Return the cells of an issue, each with its most direct voice."""
    return [(cell, most_direct(comparison, cell)) for cell in comparison.row(issue.id)]


def table(comparison: Comparison) -> Markup:
    """Return the table of marks, a group of rows for each topic."""
    people = comparison.stakeholders
    head = joined(
        html(
            '<th scope="col"><span>{}</span></th>', links.to_stakeholder(comparison.selection, one)
        )
        for one in people
    )
    groups = []
    for topic in comparison.dossier.outline.topics:
        rows = [
            html(
                '<tr><th scope="row">{}</th>{}</tr>',
                links.to_issue(comparison.selection, issue),
                joined(
                    mark(comparison.selection, issue, stakeholder, *cell)
                    for stakeholder, cell in zip(people, covered(comparison, issue), strict=True)
                ),
            )
            for issue in topic.issues
            if issue in comparison.issues
        ]
        if rows:
            groups.append(
                html(
                    '<tbody><tr><th class="sp-topic" scope="rowgroup" colspan="{}" dir="auto">{}'
                    "</th></tr>{}</tbody>",
                    len(people) + 1,
                    topic.title,
                    joined(rows),
                )
            )
    return html(
        '<div class="sp-coverage{}" tabindex="0" role="region" aria-label="Who is heard on what">'
        '<table><thead><tr><th scope="col">Issue</th>{}</tr></thead>{}</table></div>',
        " sp-upright" if len(people) > UPRIGHT else "",
        head,
        joined(groups),
    )


def mark(
    rules: Selection, issue: Issue, stakeholder: Stakeholder, cell: Cell, voice: Voice | None
) -> Markup:
    """Return one mark, which opens its cell of the matrix."""
    word = sentences.mark(cell, voice)
    return html(
        '<td><a class="sp-link sp-tick sp-{}" href="{}" title="{}: {}" aria-label="{}">{}</a></td>',
        f"v-{voice.value}" if voice else "empty",
        links.href(rules, cell=f"{issue.id}/{stakeholder.id}"),
        isolated(stakeholder.label),
        word,
        word,
        sign(cell, voice),
    )
