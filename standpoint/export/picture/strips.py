"""Strips as pictures: what the dispute shows at a glance, and where all stand on one issue."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts.letters import wrapped
from standpoint.charts.strips import STEPS
from standpoint.compare.cells import Comparison, State, Step, voices_of
from standpoint.compare.findings import findings, of_issue
from standpoint.compare.glance import at_a_glance, by_stance
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.sheet import Block, below, reached, sheet
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
    parts = [Block(wide, 30, _scale(TEXT))]
    parts += [_row(comparison, issues[name]) for name in found.rows]
    told = []
    for one in counted(comparison, found):
        who = comparison.dossier.stakeholder_by_id.get(one.who)
        counts = counts_said(by_stance(comparison, one.issues))
        told.append(f"{one.sentence}{isolated(who.label) if who else ''}: {counts}.")
    if not_drawn(found):
        told.append(not_drawn(found))
    for said in told:
        lines = wrapped(said, wide, 14)
        drawn = shapes.lines(0, 8, lines, 14, colour=shapes.MUTED_)
        parts.append(Block(wide, shapes.height(lines, 14) + 6, drawn))
    body = below([*parts, Block(wide, 12, Markup())])
    first = [str(sentence(one, comparison)) for one in findings(comparison, extract.min_shared)]
    deck = [f"{TITLE}.", *first[:1]]
    question = comparison.dossier.outline.question
    return sheet(
        extract, question, deck, body, [reached(_heard(comparison, found.rows), look="discs")]
    )


def issue(extract: Extract, name: str) -> str:
    """Return where everyone stands on one issue, and who has no place on the scale."""
    comparison = extract.comparison
    of = comparison.dossier.issue_by_id[name]
    found = of_issue(comparison, name)
    deck = str(sentence(found, comparison)) if found else without_position(comparison, name)
    row = _strip(comparison, of, 0, 30, 5 * STEP + TEXT / 2)
    parts, y = [_scale(0, 5 * STEP + TEXT / 2), row.drawn], row.height + 44
    for text in _without(comparison, of):
        lines = wrapped(text, 5 * STEP + TEXT / 2, 15)
        parts.append(shapes.lines(0, y, lines, 15, leading=1.3, colour=shapes.MUTED_))
        y += shapes.height(lines, 15, 1.3) + 6
    body = Block(5 * STEP + TEXT / 2, y + 8, joined(parts))
    return sheet(
        extract, of.proposition, [deck], body, [reached(_heard(comparison, [name]), look="discs")]
    )


def _heard(comparison: Comparison, issues: Sequence[str]) -> set[str]:
    cells = (cell for issue in issues for cell in comparison.row(issue))
    return {voice for cell in cells for voice in voices_of(comparison, cell)}


def _scale(start: float, wide: float = 5 * STEP) -> Markup:
    """Return the words of the steps over the strips."""
    words = joined(
        shapes.line(start + wide / 5 * place, 14, wording.STANCE_WORDS[step], 13.5,
                    colour=shapes.MUTED_)
        for place, step in enumerate(STEPS)
    )  # fmt: skip
    return words + shapes.rule(0, 24, start + wide, thick=1)


def _row(comparison: Comparison, of: Issue) -> Block:
    """Return an issue's proposition and its strip."""
    said = wrapped(of.proposition, TEXT - 18, 15)
    strip = _strip(comparison, of, TEXT, 0, 5 * STEP)
    high = max(shapes.height(said, 15) + 12, strip.height)
    text = shapes.lines(0, (high - shapes.height(said, 15)) / 2, said, 15, room=TEXT - 18)
    moved = shapes.at(0, (high - strip.height) / 2, strip.drawn)
    rule = shapes.rule(0, high, TEXT + 5 * STEP, shapes.RULE, 1)
    return Block(TEXT + 5 * STEP, high + 1, text + moved + rule)


def _strip(comparison: Comparison, of: Issue, x: float, y: float, wide: float) -> Block:
    """Return who stands on which step, those on one step below one another."""
    by_step: dict[int, list[tuple[Stakeholder, Step]]] = {}
    for person, step in issue_marks(comparison, of.id):
        by_step.setdefault(step.score, []).append((person, step))
    rows = {score: _names(comparison, of, held, wide / 5) for score, held in by_step.items()}
    high = max((sum(tall for *_, tall in some) for some in rows.values()), default=LINE) + 8
    parts = [_guides(x, y, high, wide)]
    if len(by_step) > 1:
        ends = [STEPS.index(step) for step in (min(by_step), max(by_step))]
        start = x + wide / 5 * ends[0] + 13
        parts.append(
            shapes.rule(start, y + high / 2, wide / 5 * (ends[1] - ends[0]), shapes.FAINT, 2)
        )
    for score, some in rows.items():
        left = x + wide / 5 * STEPS.index(score) + 2
        top = y + (high - sum(tall for *_, tall in some)) / 2
        for person, step, lines, tall in some:
            parts.append(_mark(person, step, lines, left, top + tall / 2))
            top += tall
    return Block(wide, high, joined(parts))


def _names(
    comparison: Comparison, of: Issue, held: Sequence[tuple[Stakeholder, Step]], room: float
) -> list[tuple[Stakeholder, Step, list[str], float]]:
    """Return each mark with the lines of its name, and how high they are."""
    found = []
    for person, step in held:
        aside = note(comparison.cells[of.id, person.id])
        said = f"{isolated(person.label)} ({aside})" if aside else person.label
        lines = wrapped(said, room - 36, 14)
        found.append((person, step, lines, max(LINE, shapes.height(lines, 14) + 6)))
    return found


def _mark(person: Stakeholder, step: Step, said: Sequence[str], x: float, y: float) -> Markup:
    """Return a disc with the name at its right, on paper, so that no line runs through it."""
    high = shapes.height(said, 14)
    ground = html(
        '<rect x="{x:.1f}" y="{y:.1f}" width="{wide:.1f}" height="{high:.1f}" fill="{colour}"/>',
        x=x + 24,
        y=y - high / 2,
        wide=shapes.across(said, 14) + 6,
        high=high,
        colour=shapes.PAPER_,
    )
    name = shapes.lines(x + 28, y - high / 2, said, 14)
    return html(
        '<g data-mark="{person}" data-stance="{stance}" data-voice="{voice}">'
        "{ground}{disc}{name}</g>",
        person=person.id,
        stance=step.score,
        voice=step.voice.value,
        ground=ground,
        disc=marks.disc(x + 11, y, step.score, step.voice.value),
        name=name,
    )


def _guides(x: float, y: float, high: float, wide: float) -> Markup:
    return joined(
        html(
            '<path d="M{:.1f} {:.1f}v{:.1f}" stroke="#e3e3df"/>', x + wide / 5 * place + 13, y, high
        )
        for place in range(len(STEPS))
    )


def _without(comparison: Comparison, of: Issue) -> list[str]:
    """Return who has no place on the scale, by state."""
    told = []
    for state in (State.SILENT, State.NO_STATEMENT, State.LEFT_OUT):
        names = [
            person.label
            for person, cell in zip(comparison.stakeholders, comparison.row(of.id), strict=True)
            if cell.state == state
        ]
        if names:
            told.append(wording.ended(f"{state.value.capitalize()}: {wording.listed(names)}"))
    return told
