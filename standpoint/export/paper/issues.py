"""The issues of a report, one after the other: who stands where, and what each cell rests on."""

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import bars, marks, strips
from standpoint.compare.cells import Cell, State
from standpoint.compare.contested import contested
from standpoint.compare.findings import of_issue
from standpoint.export.paper.anchors import Anchors, anchor_link, issue_id, stakeholder_id
from standpoint.markup import bdi, html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.views import evidence
from standpoint.views.evidence import Around
from standpoint.views.glance import STEP_WORDS, GlanceLeads, glance_row
from standpoint.wording.findings import sentence
from standpoint.wording.issues import beside_bar, without_position


def issues_section(anchors: Anchors) -> Markup:
    """Return every issue under its topic."""
    comparison = anchors.comparison
    parts = []
    for topic, issues in comparison.topics:
        parts.append(html('<h3 class="pp-topic" dir="auto">{}</h3>', topic.title))
        parts += [_issue(anchors, issue) for issue in issues]
    return joined(parts)


def leads(anchors: Anchors) -> GlanceLeads:
    """Return where marks lead: to what their cell rests on, and to who it is of."""
    return GlanceLeads(
        lambda issue, stakeholder: f"#{anchors.cell(issue, stakeholder)}",
        lambda who: anchor_link(stakeholder_id(who.id), bdi(who.label)),
    )


def _issue(anchors: Anchors, issue: Issue) -> Markup:
    comparison = anchors.comparison
    found = of_issue(comparison, issue.id)
    deck = str(sentence(found, comparison)) if found else without_position(comparison, issue.id)
    return html(
        '<section class="pp-issue" id="{id}" aria-labelledby="{id}-title">'
        '<div class="pp-opening"><p class="pp-kicker"><span dir="auto">{title}</span> {link}</p>'
        '<h4 id="{id}-title" dir="auto">{proposition}</h4>{note}'
        '<p class="pp-deck">{deck}</p>{standing}</div>{held}{unheard}</section>',
        id=issue_id(issue.id),
        title=issue.title,
        link=anchor_link("matrix", "to the matrix"),
        proposition=issue.proposition,
        note=html('<p class="sp-note" dir="auto">{}</p>', issue.note) if issue.note else "",
        deck=deck,
        standing=_standing(anchors, issue) if found else "",
        held=_held(anchors, issue),
        unheard=_unheard(anchors, issue),
    )


def _standing(anchors: Anchors, issue: Issue) -> Markup:
    """Return the issue's strip; of many stakeholders a bar, with who has no number beside it."""
    comparison = anchors.comparison
    cells = comparison.row(issue.id)
    if comparison.has_many:
        numbers = contested(cells).by_score
        said = ", ".join(f"{n} {wording.STANCE_WORDS[step]}" for step, n in numbers.items() if n)
        return bars.stance_bar(numbers, bars.reach([numbers]), said, beside_bar(cells))
    drawn = glance_row(comparison, issue.id, leads(anchors))
    return html(
        '<div class="pp-strip">{}{}</div>',
        html('<div aria-hidden="true">{}</div>', strips.scale(STEP_WORDS, named=True)),
        strips.strip(drawn.marks, drawn.say, named=True),
    )


def _held(anchors: Anchors, issue: Issue) -> Markup:
    """Return what everyone who has a position rests on, from support to opposition."""
    held = anchors.comparison.by_stance(issue.id)
    every = (one for stance in wording.POSITION_WORDS for one in held.get(stance, ()))
    return joined(_article(anchors, issue, *one) for one in every)


def _article(anchors: Anchors, issue: Issue, person: Stakeholder, cell: Cell) -> Markup:
    around = Around(lambda cited, *_: anchors.where(cited), heading="h6")
    return html(
        '<article class="pp-cell sp-evidence" id="{id}"><div class="pp-who">'
        '<h5 dir="auto">{name}</h5>{role}{chip}</div><div class="pp-held">{body}</div></article>',
        id=anchors.cell(issue.id, person.id),
        name=person.name,
        role=html('<p class="pp-role" dir="auto">{}</p>', person.role) if person.role else "",
        chip=evidence.cell_chip(cell),
        body=evidence.body(anchors.comparison, person, cell, around),
    )


def _unheard(anchors: Anchors, issue: Issue) -> Markup:
    """Return who is silent, with the notes, who is left out, and of whom nothing is recorded."""
    parts = _named(anchors, issue, State.SILENT, "the sources were searched, nothing was found")
    parts += _named(anchors, issue, State.LEFT_OUT, "by the reading rules; not silence")
    held = anchors.comparison.by_stance(issue.id)
    if nothing := [one.label for one, _ in held.get(State.NO_STATEMENT, ())]:
        parts += html(
            "<p>{} <b>No statement</b>, nothing is recorded here: {}{}</p>",
            marks.sign(State.NO_STATEMENT.value),
            joined(map(bdi, nothing), ", "),
            wording.stop("".join(nothing)),
        )
    return html('<div class="pp-unheard">{}</div>', parts) if parts else parts


def _named(anchors: Anchors, issue: Issue, state: State, meaning: str) -> Markup:
    """Return the cells of a state by name, each with what there is to say of it; if any."""
    items = [
        html(
            '<li id="{}"><b dir="auto">{}</b>: {}</li>',
            anchors.cell(issue.id, person.id),
            person.name,
            evidence.cell_summary(cell),
        )
        for person, cell in anchors.comparison.by_stance(issue.id).get(state, ())
    ]
    if not items:
        return Markup()
    return html(
        "<p>{sign} <b>{state}</b>, {meaning}:</p><ul>{items}</ul>",
        sign=marks.sign(state.value),
        state=state.value.capitalize(),
        meaning=meaning,
        items=joined(items),
    )
