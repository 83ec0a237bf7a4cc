"""What stands beside the matrix: the open cell, an example, or the sentences that were found.

The panel says which cell is open, and which wish of the matrix it answers, and of a compact matrix
who is pinned and what is to be found: the matrix reads all of it off the panel, so that nothing but
the panel changes with a click.
"""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.compare.cells import Cell, CellKey, Comparison, State
from standpoint.compare.contested import contested
from standpoint.compare.search import Hit
from standpoint.markup import bdi, html, joined, language_of, marked
from standpoint.model import Issue, Stakeholder
from standpoint.quotes.spans import pieces
from standpoint.screen import links
from standpoint.views import evidence
from standpoint.wording.panel import (
    INVITATION,
    example_said,
    is_passage,
    kind,
)

SHOWN_HITS = 30
SHOWN_OTHERS = 12
"""As many others are listed with a line each, and of more as many on each side."""


def drawn(
    inner: Markup,
    cell: CellKey | None,
    example: CellKey | None,
    heard: int,
    pin: Sequence[str],
    find: str,
) -> Markup:
    """Return the panel, with what the matrix reads off it.

    That is the cell that is open, or the one that it shows as an example, the number of the wish
    which was heard last, the ids of the stakeholders that stay first, and what is looked for among
    the labels. Where it opens within the matrix, it is empty while no cell is open.
    """
    said = {
        "cell": "/".join(cell or ()),
        "example": "/".join(example or ()),
        "heard": heard,
        "pin": " ".join(pin),
        "find": find,
    }
    attributes = joined(html(' data-{}="{}"', name, text) for name, text in said.items() if text)
    return html('<div class="sp-panel"{}>{}</div>', attributes, inner)


def opened(comparison: Comparison, key: CellKey) -> Markup:
    """Return the evidence of the cell that is open, and what closes it.

    That can be seen, and pressed, once the matrix hears it; styles may come later than the panel.
    """
    return html(
        '<section class="sp-evidence sp-open" aria-label="Evidence" tabindex="0">{}</section>'
        '<button class="sp-close" type="button" style="visibility:hidden">Close</button>',
        _cell(comparison, key),
    )


def example(comparison: Comparison, key: CellKey) -> Markup:
    """Return the evidence of a cell that nobody has opened, called an example."""
    return html(
        '<section class="sp-evidence" aria-label="Example"><p class="sp-example">{}</p>{}'
        "</section>",
        example_said(contested(comparison.row(key[0])).two_sided),
        _cell(comparison, key),
    )


def nothing() -> Markup:
    """Return what stands there where nobody has a position to show."""
    return html('<section class="sp-evidence"><p>{}</p></section>', INVITATION)


def found(comparison: Comparison, hits: Sequence[Hit]) -> Markup:
    """Return the sentences in which words were found, marked, with who and where."""
    issues = [
        html(
            "<h3>{}</h3>{}",
            links.to_issue(comparison.selection, comparison.dossier.issue_by_id[issue]),
            joined(_hit(comparison, hit) for hit in group),
        )
        for issue, group in groupby(hits[:SHOWN_HITS], key=lambda hit: hit.issue)
    ]
    more = len(hits) - SHOWN_HITS
    return html(
        '<section class="sp-evidence sp-hits" aria-label="Found"><h2>Found in {}</h2>{}{}'
        "</section>",
        wording.counted(len(hits), "sentence"),
        joined(issues),
        html('<p class="sp-note">And {} more.</p>', more) if more > 0 else "",
    )


def not_found(comparison: Comparison, query: str, known: Sequence[str]) -> Markup:
    """Return that nothing was found, with words of the texts that are like those searched for."""
    said = html("<p>No issue, summary, passage or note matches “{}”.</p>", bdi(query))
    if known:
        like = joined((links.link(comparison.selection, word, q=word) for word in known), ", ")
        said += html("<p>The texts have: {}</p>", like)
    return html('<section class="sp-evidence sp-hits" aria-label="Found">{}</section>', said)


def _cell(comparison: Comparison, key: CellKey) -> Markup:
    """Return the evidence of a cell under its issue's proposition."""
    issue = comparison.dossier.issue_by_id[key[0]]
    stakeholder = comparison.dossier.stakeholder_by_id[key[1]]
    cell = comparison.cells[key]
    role = html(" · {}", bdi(stakeholder.role)) if stakeholder.role else ""
    return html(
        '<div class="sp-panel-head"><p class="sp-kicker">{person}{role}</p>'
        '<h2 dir="auto">{proposition}</h2></div>{note}{chip}{body}{others}'
        '<p class="sp-onward">{onward}</p>',
        person=links.to_stakeholder(comparison.selection, stakeholder, stakeholder.name),
        role=role,
        proposition=issue.proposition,
        note=html('<p class="sp-note" dir="auto">{}</p>', issue.note) if issue.note else "",
        chip=evidence.cell_chip(cell),
        body=evidence.body(comparison, stakeholder, cell, links.around(comparison)),
        others=_others(comparison, issue, stakeholder),
        onward=joined(_onward(comparison, issue, stakeholder), " "),
    )


def _others(comparison: Comparison, issue: Issue, stakeholder: Stakeholder) -> Markup:
    """Return where the others stand on an issue, of whom anything is recorded on it."""
    told = [
        (other, cell)
        for other, cell in comparison.on(issue.id)
        if other != stakeholder and cell.state != State.NO_STATEMENT
    ]
    if not told:
        return Markup()
    few = len(told) <= SHOWN_OTHERS
    return html(
        '<div class="sp-others{}"><h3>Others on this issue</h3><ul>{}</ul></div>',
        "" if few else " sp-many",
        joined((_by_name if few else _by_stance)(comparison, issue, told)),
    )


def _by_name(
    comparison: Comparison, issue: Issue, told: Sequence[tuple[Stakeholder, Cell]]
) -> list[Markup]:
    """Return a line for each stakeholder, with the stance or the state."""
    return [
        html("<li>{}{}</li>", _other(comparison, issue, other), evidence.cell_chip(cell))
        for other, cell in told
    ]


def _other(comparison: Comparison, issue: Issue, other: Stakeholder) -> Markup:
    return links.to_cell(comparison.selection, issue.id, other.id, other.label)


def _by_stance(
    comparison: Comparison, issue: Issue, told: Sequence[tuple[Stakeholder, Cell]]
) -> list[Markup]:
    """Return a line for each stance and state, with how many and who."""
    groups: dict[int | str, list[Stakeholder]] = {stance: [] for stance in marks.SIGNS}
    words = {cell.stance: wording.cell_words(cell) for _, cell in told}
    for other, cell in told:
        groups[cell.stance].append(other)
    return [
        html(
            '<li><p class="sp-stance">{} <b>{}</b></p><span>{}{}</span></li>',
            marks.chip(stance, words[stance]),
            len(people),
            joined((_other(comparison, issue, one) for one in people[:SHOWN_OTHERS]), ", "),
            _and_more(comparison, issue, len(people) - SHOWN_OTHERS),
        )
        for stance, people in groups.items()
        if people
    ]


def _and_more(comparison: Comparison, issue: Issue, number: int) -> Markup:
    if number <= 0:
        return Markup()
    return html(", {}", links.to_issue(comparison.selection, issue, f"and {number} more"))


def _onward(comparison: Comparison, issue: Issue, stakeholder: Stakeholder) -> list[Markup]:
    rules, cell = comparison.selection, comparison.cells[issue.id, stakeholder.id]
    counted = [passage for held in cell.current for passage in rules.passages(held)]
    read = "Read it in the source"
    return [
        *(links.to_passage(rules, one, stakeholder.id, issue.id, read) for one in counted[:1]),
        links.to_issue(rules, issue, "This issue"),
        links.to_stakeholder(
            rules, stakeholder, html("All positions of {}", bdi(stakeholder.label))
        ),
        links.link(rules, "Add a position", "contribute", who=stakeholder.id, issue=issue.id),
    ]


def _hit(comparison: Comparison, hit: Hit) -> Markup:
    """Return a sentence with the words marked, and below it whose it is and where it stands."""
    told = [html("{}", kind(hit))]
    language = None
    if hit.stakeholder:
        label = comparison.dossier.stakeholder_by_id[hit.stakeholder].label
        told.insert(0, links.to_cell(comparison.selection, hit.issue, hit.stakeholder, label))
    if hit.stakeholder and hit.evidence:
        source = comparison.dossier.source_by_id[hit.evidence.source]
        language = source.language if is_passage(hit) else None
        where = f"paragraph {hit.evidence.place.paragraph}"
        told.append(html("{}", wording.source_name(comparison.dossier, source.id)))
        told.append(
            links.to_passage(comparison.selection, hit.evidence, hit.stakeholder, hit.issue, where)
        )
    return html(
        '<div><blockquote class="sp-hit"{}>{}</blockquote><p class="sp-note">{}</p></div>',
        language_of(language, hit.sentence),
        marked(pieces(hit.sentence, hit.places)),
        joined(told, " · "),
    )
