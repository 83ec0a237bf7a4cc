"""One issue: who stands where, the passages by stance, and who has no position."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import Theme, figure, marks
from standpoint.charts.parts import HoverMark, HoverRow
from standpoint.charts.strip import bars, strip_figure
from standpoint.compare.cells import Cell, Comparison, State, side
from standpoint.compare.contested import contested
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.markup import bdi, html, joined
from standpoint.model import VOICES, Issue, Stakeholder
from standpoint.screen import chart, fold, links, tables
from standpoint.views import evidence, legends
from standpoint.views.glance import STEP_WORDS
from standpoint.wording import issues
from standpoint.wording.source import telling_passage


def neighbours(comparison: Comparison, issue: Issue) -> Markup:
    """Return links to the issues before and after it in the dossier, and to all of them."""
    ids = [one.id for one in comparison.issues]
    place = ids.index(issue.id)
    before = comparison.issues[place - 1] if place else None
    after = comparison.issues[place + 1] if place + 1 < len(ids) else None
    rules = comparison.selection
    all_of = links.link(rules, f"All issues ({len(ids):,})", "issues")
    return html(
        '<nav class="sp-walk" aria-label="Issues">{}{}{}</nav>',
        html('<span class="sp-walk-back">{}</span>', links.to_issue(rules, before))
        if before
        else "",
        html("<span>{}</span>", all_of),
        html('<span class="sp-walk-on">{}</span>', links.to_issue(rules, after)) if after else "",
    )


def stance_chart(extract: Extract, issue: Issue, theme: Theme) -> None:
    """Draw who stands where as a chart, support first; its marks tell their passages."""
    comparison = extract.comparison
    rows = _rows(comparison, issue)
    if not rows:
        return
    drawn = [mark for row in rows for mark in row.marks]
    heard = {mark.voice for mark in drawn}
    if comparison.has_many:
        drawn.sort(key=lambda mark: VOICES.index(mark.voice))
        picture = bars(drawn, STEP_WORDS, theme)
        legend = marks.legend((), legends.edges(heard), compact=True)
    else:
        picture, legend = strip_figure(rows, STEP_WORDS, theme), marks.disc_legend(heard)
    chart.draw(
        picture,
        "Where they stand",
        issues.summary(issue, contested(comparison.row(issue.id))),
        _table(comparison, issue),
        extract,
        legend,
    )


def _rows(comparison: Comparison, issue: Issue) -> list[HoverRow]:
    """Return the lines of the strip: those with a position, from support to opposition."""
    held = [one for one in comparison.on(issue.id) if one[1].current]
    held.sort(key=lambda one: -(one[1].score or 0))
    return [_standing(comparison, *one) for one in held]


def _standing(comparison: Comparison, stakeholder: Stakeholder, cell: Cell) -> HoverRow:
    found = []
    for step in cell.steps:
        # Of what is divided, its side alone.
        behind = [
            position
            for position in cell.current
            if cell.state != State.DIVIDED or side(position.stance.score) == side(step.score)
        ]
        heard = f"{wording.STANCE_WORDS[step.score]}, {step.voice.value}"
        hover = figure.box(stakeholder.label, heard, *telling_passage(comparison, behind))
        found.append(HoverMark(step.score, step.voice.value, hover))
    return HoverRow(stakeholder.label, found)


def _table(comparison: Comparison, issue: Issue) -> tables.Table:
    rows: list[Sequence[object]] = []
    for person, cell in comparison.on(issue.id):
        voices = dict.fromkeys(cell.voices)
        rows.append(
            (
                links.to_cell(comparison.selection, issue.id, person.id, person.name),
                wording.cell_words(cell),
                "" if cell.score is None else cell.score,
                ", ".join(voices),
            )
        )
    caption = f"Stances on: {isolated(issue.title)}"
    head = ("Stakeholder", "Stance", "Score", "Voice")
    return tables.Table(f"{issue.id}-stances", caption, head, rows)


def passages(comparison: Comparison, issue: Issue) -> Markup:
    """Return what everyone rests on, grouped by stance from support to opposition."""
    held = comparison.by_stance(issue.id)
    sections = [
        _section(comparison, word, held[stance])
        for stance, word in wording.POSITION_WORDS.items()
        if stance in held
    ]
    if not sections:
        return Markup()
    return html(
        '<div class="sp-prose sp-evidence sp-passages"><h2>The passages, by stance</h2>{}</div>',
        joined(sections),
    )


def _section(
    comparison: Comparison, stance: str, cells: Sequence[tuple[Stakeholder, Cell]]
) -> Markup:
    """Return who has a stance with its passages; of many they open, and the first ones are open."""
    if comparison.has_many:
        entries = [_line(comparison, *one, opened=not place) for place, one in enumerate(cells)]
    else:
        entries = [_entry(comparison, *one) for one in cells]
    return html(
        '<section aria-label="{stance}"><h3 class="sp-group">{chip} <small>{number}{of}</small>'
        "</h3>{entries}</section>",
        stance=stance,
        chip=marks.chip(cells[0][1].stance, stance),
        number=len(cells),
        of=marks.heard(f" {wording.behind(len(cells), 'stakeholder')}"),
        entries=joined(entries),
    )


def _entry(comparison: Comparison, person: Stakeholder, cell: Cell) -> Markup:
    return html(
        '<article class="sp-voice"><h4>{}</h4>{}</article>',
        links.to_stakeholder(comparison.selection, person, person.name),
        evidence.body(comparison, person, cell, links.around(comparison)),
    )


def _line(comparison: Comparison, person: Stakeholder, cell: Cell, *, opened: bool) -> Markup:
    voices = dict.fromkeys(cell.voices)
    cells = (
        html('<b dir="auto">{}</b>', person.name),
        html("<span>{}</span>", joined(map(marks.voice, voices), " ")),
        html('<span class="sp-sentence">{}</span>', evidence.cell_summary(cell)),
    )
    every = html("All of {}", bdi(person.label))
    onward = links.to_stakeholder(comparison.selection, person, every)
    body = evidence.body(comparison, person, cell, links.around(comparison))
    return fold.line(cells, body, onward, opened=opened)


def without_stance(comparison: Comparison, issue: Issue) -> Markup:
    """Return by name who is silent, of whom nothing is recorded, and who is left out."""
    by_stance = comparison.by_stance(issue.id)

    def told(state: State) -> list[Markup]:
        return [_noted(comparison, issue, *one) for one in by_stance.get(state, ())]

    parts = []
    if silent := told(State.SILENT):
        parts.append(
            html(
                '<div class="sp-prose"><h2>Silent</h2><p>The sources were searched for these, and '
                "nothing was found.</p>{}</div>",
                evidence.listing(silent),
            )
        )
    for state, title in (
        (State.NO_STATEMENT, "No statement recorded here"),
        (State.LEFT_OUT, "Left out by the reading rules"),
    ):
        if names := joined(told(state), ", "):
            parts.append(html('<div class="sp-prose"><p><b>{}:</b> {}</p></div>', title, names))
    return joined(parts)


def _noted(comparison: Comparison, issue: Issue, person: Stakeholder, cell: Cell) -> Markup:
    name = links.to_cell(comparison.selection, issue.id, person.id, person.label)
    return html("<b>{}</b>: {}", name, bdi(cell.note)) if cell.note else name
