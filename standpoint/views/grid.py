"""The grid of cells: issues under their topics, by stakeholders. What fills it is the caller's."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder, Topic


class GridParts(NamedTuple):
    """What a grid is filled with."""

    issue: Callable[[Issue], Markup]
    """Returns what stands at the beginning of a row."""
    stakeholder: Callable[[Stakeholder], Markup]
    """Returns what stands over a column: the name as `<b>`, and what else there is."""
    cell: Callable[[Issue, Stakeholder], Markup]
    """Returns what a cell shows."""


def drawn(
    comparison: Comparison,
    people: Sequence[Stakeholder],
    caption: str,
    look: str,
    parts: GridParts,
) -> Markup:
    """Return the grid of these stakeholders as a table; where there are many, names stand upright.

    `caption` is what it is, for those who hear it, and `look` the class by which a style sheet
    tells it from other grids.
    """
    return html(
        '<div class="sp-matrix {look}{upright}" style="--columns:{columns}"><table role="table">'
        '<caption class="mk-heard">{caption}</caption><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader" class="corner"><span>Issue</span></th>{people}</tr>'
        "</thead>{topics}</table></div>",
        look=look,
        upright=" sp-upright" if comparison.has_many else "",
        columns=len(people),
        caption=caption,
        people=joined(
            html('<th scope="col" role="columnheader">{}</th>', parts.stakeholder(one))
            for one in people
        ),
        topics=joined(_topic(topic, issues, people, parts) for topic, issues in comparison.topics),
    )


def _topic(
    topic: Topic, issues: Sequence[Issue], people: Sequence[Stakeholder], parts: GridParts
) -> Markup:
    return html(
        '<tbody role="rowgroup"><tr role="row"><th scope="rowgroup" role="rowheader" class="topic"'
        ' colspan="{}" dir="auto"><span>{}</span></th></tr>{}</tbody>',
        len(people) + 1,
        topic.title,
        joined(_row(issue, people, parts) for issue in issues),
    )


def _row(issue: Issue, people: Sequence[Stakeholder], parts: GridParts) -> Markup:
    return html(
        '<tr role="row"><th scope="row" role="rowheader">{}</th>{}</tr>',
        parts.issue(issue),
        joined(html('<td role="cell">{}</td>', parts.cell(issue, person)) for person in people),
    )
