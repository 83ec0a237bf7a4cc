"""The matrix of a report: tables that are never wider than a page, each cell a link."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.charts.marks import Entry
from standpoint.compare.cells import Cell, State, steps
from standpoint.compare.glance import MANY
from standpoint.export.paper.anchors import Anchors, anchor_link, issue_id, stakeholder_id
from standpoint.markup import direction_of, html, joined
from standpoint.model import VOICES, Issue, Stakeholder, Topic, Voice

WORDED, SIGNED = 6, 14
"""As many stakeholders find room beside each other on a sheet of paper and on a phone: with words
in the cells, and with signs alone."""
EDGES = (
    Entry("quoted", "said", "quoted or reported"),
    Entry("observed", "did", "observed"),
    Entry("ascribed", "said of them", "ascribed"),
)
"""What the edges of cells without glyphs mean."""
STATES = (State.DIVIDED, State.SILENT, State.NO_STATEMENT, State.LEFT_OUT)


def matrix_section(anchors: Anchors) -> Markup:
    """Return the matrix: a table, or several below one another where there are many stakeholders.

    Of more than twelve stakeholders the cells have signs alone, as in the app.
    """
    people = anchors.comparison.stakeholders
    compact = len(people) > MANY
    parts = _parts(people, SIGNED if compact else WORDED)
    tables = [_table(anchors, part, number, len(parts)) for number, part in enumerate(parts, 1)]
    number, dates = wording.dossier_sources(anchors.comparison)
    return html(
        '<p class="pp-note">{} from {}{}. Each cell leads to the passages that it rests on.</p>'
        "{}{}",
        *(wording.dossier_counts(anchors.comparison), number, dates),
        _legend(anchors, compact=compact),
        joined(tables),
    )


def _parts(people: Sequence[Stakeholder], most: int) -> list[Sequence[Stakeholder]]:
    """Return the stakeholders in parts of about one size, of as many as find room at most."""
    number = max(1, -(-len(people) // most))
    size = max(1, -(-len(people) // number))
    return [people[start : start + size] for start in range(0, max(len(people), 1), size)]


def _table(anchors: Anchors, people: Sequence[Stakeholder], number: int, of: int) -> Markup:
    compact = len(anchors.comparison.stakeholders) > MANY
    which = f", part {number} of {of}" if of > 1 else ""
    caption = f"Stances by issue and stakeholder{which}"
    return html(
        '<div class="sp-matrix pp-matrix{}" style="--columns:{}"><table role="table">'
        '<caption class="mk-heard">{}</caption><thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader"><span class="mk-heard">Issue</span></th>{}</tr>'
        "</thead>{}</table></div>",
        " pp-compact" if compact else "",
        len(people),
        caption,
        joined(_head(anchors, one) for one in people),
        joined(_topic(anchors, topic, people) for topic in _topics(anchors)),
    )


def _topics(anchors: Anchors) -> list[tuple[Topic, list[Issue]]]:
    shown = {issue.id for issue in anchors.comparison.issues}
    topics = anchors.comparison.dossier.outline.topics
    held = [(topic, [one for one in topic.issues if one.id in shown]) for topic in topics]
    return [(topic, issues) for topic, issues in held if issues]


def _head(anchors: Anchors, person: Stakeholder) -> Markup:
    return html(
        '<th scope="col" role="columnheader"><b{}>{}</b> <small>{}</small></th>',
        direction_of(person.label),
        anchor_link(stakeholder_id(person.id), person.label),
        wording.column_note(anchors.comparison, person.id),
    )


def _topic(
    anchors: Anchors, held: tuple[Topic, Sequence[Issue]], people: Sequence[Stakeholder]
) -> Markup:
    topic, issues = held
    return html(
        '<tbody role="rowgroup"><tr role="row"><th scope="rowgroup" role="rowheader" class="topic"'
        ' colspan="{}"{}>{}</th></tr>{}</tbody>',
        *(len(people) + 1, direction_of(topic.title), topic.title),
        joined(_row(anchors, issue, people) for issue in issues),
    )


def _row(anchors: Anchors, issue: Issue, people: Sequence[Stakeholder]) -> Markup:
    return html(
        '<tr role="row"><th scope="row" role="rowheader">{}</th>{}</tr>',
        anchor_link(issue_id(issue.id), issue.proposition),
        joined(html('<td role="cell">{}</td>', _cell(anchors, issue, person)) for person in people),
    )


def _cell(anchors: Anchors, issue: Issue, person: Stakeholder) -> Markup:
    """Return a cell as a link to what it rests on; of what is not recorded there is nothing."""
    cell = anchors.comparison.cells[issue.id, person.id]
    face = _face(anchors, cell)
    there = anchors.cell(issue.id, person.id)
    if not there:
        return face
    say = f"{wording.cell_sentence(cell)}: {person.label}, {issue.title}"
    return html('<a href="#{0}" aria-label="{1}">{2}</a>', there, say, face)


def _face(anchors: Anchors, cell: Cell) -> Markup:
    voices = tuple(step.voice.value for step in steps(anchors.comparison, cell))
    word = wording.cell_words(cell)
    if len(anchors.comparison.stakeholders) > MANY:
        said = "" if cell.state != State.NO_STATEMENT else word
        return marks.compact(cell.stance, said, voices)
    return marks.cell(cell.stance, f"{word} ⇄" if cell.changed_side else word, voices)


def _legend(anchors: Anchors, *, compact: bool) -> Markup:
    """Return what the cells mean: all stances, and of states and voices those that there are."""
    cells = anchors.comparison.cells.values()
    states = {cell.state for cell in cells}
    voices = {step.voice for cell in cells for step in steps(anchors.comparison, cell)}
    stances = [Entry(score, word) for score, word in wording.STANCE_WORDS.items()]
    stances += [Entry(state.value, state.value) for state in STATES if state in states]
    told = [
        Entry(name, name, wording.VOICE_GLOSSES[Voice(name)])
        for name in VOICES
        if Voice(name) in voices
    ]
    if compact:
        heard = {marks.EDGES[voice.value] for voice in voices}
        told = [entry for entry in EDGES if marks.EDGES[str(entry.of)] in heard]
    moved = any(cell.changed_side for cell in cells)
    return marks.legend(stances, told, compact) + (
        html('<p class="pp-note">⇄ changed sides</p>') if moved and not compact else ""
    )
