"""Strips as pictures: what the dispute shows at a glance, and where all stand on one issue."""

from collections.abc import Sequence

from standpoint import wording
from standpoint.charts.strips import STEPS
from standpoint.compare.cells import Comparison, State, Step
from standpoint.compare.findings import findings, of_issue
from standpoint.compare.glance import at_a_glance, by_stance
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.shapes import Block, below, centred, paragraph
from standpoint.export.picture.sheet import reached, remark, sheet
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.views.glance import issue_marks
from standpoint.wording.findings import sentence
from standpoint.wording.glance import TITLE, counted, counts_said, not_drawn, note
from standpoint.wording.issues import without_position

TEXT, STEP = 380.0, 172.0
LINE = 27.0
"""How many pixels a mark with its name is high."""


def glance(extract: Extract) -> str:
    """Return where all stand on the issues on which two or more have a position."""
    comparison = extract.comparison
    found = at_a_glance(comparison)
    wide, issues = TEXT + 5 * STEP, comparison.dossier.issue_by_id
    parts = [_scale(TEXT, 5 * STEP)]
    parts += [_row(comparison, issues[name]) for name in found.rows]
    told = []
    for one in counted(comparison, found):
        who = comparison.dossier.stakeholder_by_id.get(one.who)
        counts = counts_said(by_stance(comparison, one.issues))
        told.append(f"{one.sentence}{isolated(who.label) if who else ''}: {counts}.")
    if not_drawn(found):
        told.append(not_drawn(found))
    parts += [remark(said, wide) for said in told]
    first = [str(sentence(one, comparison)) for one in findings(comparison, extract.min_shared)]
    deck = [f"{TITLE}.", *first[:1]]
    question = comparison.dossier.outline.question
    legend = [reached(_heard(comparison, found.rows), look="discs")]
    return sheet(extract, question, deck, below(parts), legend)


def issue(extract: Extract, name: str) -> str:
    """Return where everyone stands on one issue, and who has no place on the scale."""
    comparison = extract.comparison
    of = comparison.dossier.issue_by_id[name]
    found = of_issue(comparison, name)
    deck = str(sentence(found, comparison)) if found else without_position(comparison, name)
    wide = 5 * STEP + TEXT / 2
    row = _strip(comparison, of, wide)
    parts = [_scale(0, wide), row._replace(height=row.height + 14)]
    for text in _without(comparison, of):
        said = paragraph(text, wide, 15, leading=1.3, colour=shapes.MUTED_)
        parts.append(said._replace(height=said.height + 6))
    legend = [reached(_heard(comparison, [name]), look="discs")]
    return sheet(extract, of.proposition, [deck], below(parts), legend)


def _heard(comparison: Comparison, issues: Sequence[str]) -> set[str]:
    cells = (cell for issue in issues for cell in comparison.row(issue))
    return {voice for cell in cells for voice in cell.voices}


def _scale(start: float, wide: float) -> Block:
    """Return the words of the steps over the strips."""
    words = joined(
        shapes.line(start + wide / 5 * place, 14, wording.STANCE_WORDS[step], 13.5,
                    colour=shapes.MUTED_)
        for place, step in enumerate(STEPS)
    )  # fmt: skip
    return Block(start + wide, 30, words + shapes.rule(0, 24, start + wide, thick=1))


def _row(comparison: Comparison, of: Issue) -> Block:
    """Return an issue's proposition and its strip."""
    said = paragraph(of.proposition, TEXT - 18, 15)
    strip = _strip(comparison, of, 5 * STEP)
    high = max(said.height + 12, strip.height)
    rule = shapes.rule(0, high, TEXT + 5 * STEP, shapes.RULE, 1)
    drawn = centred(0, high, said) + centred(TEXT, high, strip) + rule
    return Block(TEXT + 5 * STEP, high + 1, drawn)


def _strip(comparison: Comparison, of: Issue, wide: float) -> Block:
    """Return who stands on which step, those on one step below one another."""
    by_step: dict[int, list[Block]] = {}
    for person, step in issue_marks(comparison, of.id):
        mark = _mark(comparison, of, person, step, wide / 5)
        by_step.setdefault(STEPS.index(step.score), []).append(mark)
    columns = {place: below(some) for place, some in by_step.items()}
    high = max((one.height for one in columns.values()), default=LINE) + 8
    guides = [wide / 5 * place + 13 for place in range(len(STEPS))]
    parts = [shapes.stroke((x, 0), (x, high), "#e3e3df") for x in guides]
    if len(columns) > 1:
        start, end = guides[min(columns)], guides[max(columns)]
        parts.append(shapes.rule(start, high / 2, end - start, shapes.FAINT, 2))
    parts += [centred(wide / 5 * place + 2, high, one) for place, one in columns.items()]
    return Block(wide, high, joined(parts))


def _mark(comparison: Comparison, of: Issue, person: Stakeholder, step: Step, room: float) -> Block:
    """Return a disc with the name at its right, on paper, so that no line runs through it."""
    aside = note(comparison.cells[of.id, person.id])
    named = f"{isolated(person.label)} ({aside})" if aside else person.label
    name = paragraph(named, room - 36, 14, stays=True)
    high = max(LINE, name.height + 6)
    top = (high - name.height) / 2
    drawn = html(
        '<g data-mark="{person}" data-stance="{stance}" data-voice="{voice}">'
        "{ground}{disc}{name}</g>",
        person=person.id,
        stance=step.score,
        voice=step.voice.value,
        ground=shapes.box(24, top, name.width + 6, name.height, shapes.PAPER_),
        disc=marks.disc(11, high / 2, step.score, step.voice.value),
        name=shapes.at(28, top, name.drawn),
    )
    return Block(room, high, drawn)


def _without(comparison: Comparison, of: Issue) -> list[str]:
    """Return who has no place on the scale, by state."""
    held, told = comparison.by_stance(of.id), []
    for state in (State.SILENT, State.NO_STATEMENT, State.LEFT_OUT):
        if names := [person.label for person, _ in held.get(state, ())]:
            told.append(wording.ended(f"{state.value.capitalize()}: {wording.listed(names)}"))
    return told
