"""Who is heard on what: issues by stakeholders, a small mark for the voice or the lack of one."""

from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Cell, Comparison
from standpoint.compare.voices import most_direct
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder, Voice
from standpoint.screen import links
from standpoint.wording import voices as sentences

UPRIGHT = 8
"""With more stakeholders than this, their names stand upright above their columns."""


def block(comparison: Comparison) -> Markup:
    """Return the marks under a heading that counts them and says what those without a voice are."""
    cells = [cell for issue in comparison.issues for cell in covered(comparison, issue)]
    signs = {
        "○": "silent: looked for, nothing found",
        "·": "no statement recorded",
        "–": "left out by the reading rules",
    }
    used = {sign(*cell) for cell in cells}
    return html(
        '<div class="sp-prose"><h2>Who is heard on what</h2><p>{} A mark shows the most direct '
        "voice and opens the cell. {}</p></div>{}",
        sentences.coverage_sentence(cells),
        joined(
            html('<span class="sp-tick sp-empty">{}</span> {}. ', *known)
            for known in signs.items()
            if known[0] in used
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
    if voice:
        return ""
    return "–" if cell.left_out else wording.STATE_SIGNS[cell.state]


def covered(comparison: Comparison, issue: Issue) -> list[tuple[Cell, Voice | None]]:
    """Return the cells of an issue, each with its most direct voice."""
    return [(cell, most_direct(comparison, cell)) for cell in comparison.row(issue.id)]


def table(comparison: Comparison) -> Markup:
    """Return the table of marks, a group of rows for each topic."""
    people = comparison.stakeholders
    head = joined(
        html('<th scope="col"><span>{}</span></th>', links.to_stakeholder(one)) for one in people
    )
    groups = []
    for topic in comparison.dossier.outline.topics:
        rows = [
            html(
                '<tr><th scope="row">{}</th>{}</tr>',
                links.to_issue(issue),
                joined(
                    mark(issue, stakeholder, *cell)
                    for stakeholder, cell in zip(people, covered(comparison, issue), strict=True)
                ),
            )
            for issue in topic.issues
            if issue in comparison.issues
        ]
        if rows:
            groups.append(
                html(
                    '<tbody><tr><th class="sp-topic" scope="rowgroup" colspan="{}">{}</th></tr>'
                    "{}</tbody>",
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


def mark(issue: Issue, stakeholder: Stakeholder, cell: Cell, voice: Voice | None) -> Markup:
    """Return one mark, which opens its cell of the matrix."""
    word = sentences.mark(cell, voice)
    return html(
        '<td><a class="sp-link sp-tick sp-{}" href="{}" title="{}: {}" aria-label="{}">{}</a></td>',
        f"v-{voice.value}" if voice else "empty",
        links.href(cell=f"{issue.id}/{stakeholder.id}"),
        stakeholder.label,
        word,
        word,
        sign(cell, voice),
    )
