"""The matrix as a picture, 1600 by 900 pixels or as large as it has to be."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison, State, steps
from standpoint.compare.findings import findings
from standpoint.compare.glance import MANY
from standpoint.export.extract import Extract
from standpoint.export.picture import shapes
from standpoint.export.picture.letters import width, wrapped
from standpoint.export.picture.sheet import Block, Entry, scale, sheet, voices
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder, Voice
from standpoint.wording.findings import sentence
from standpoint.wording.findings.parts import numbered

SIZE = (1600, 900)
ROW, TEXT, HEAD = 28.0, 14.0, 14.0
CELL, PITCH = 125.0, 128.0
SIGN, SIGN_PITCH = 22.0, 24.0
COLUMNS = 60
"""As many stakeholders are drawn, the first ones; it is said that there are more."""
WORDS = {
    State.DIVIDED: "divided: on both sides",
    State.SILENT: "silent: none found",
    State.NO_STATEMENT: "no statement",
    State.LEFT_OUT: "left out by the rules",
}


def matrix(extract: Extract) -> str:
    """Return the matrix, under the question and the findings that say most."""
    comparison = extract.comparison
    people = comparison.stakeholders[:COLUMNS]
    found = findings(comparison, extract.min_shared)
    deck = [str(sentence(one, comparison)) for one in found[:3]]
    if len(people) < len(comparison.stakeholders):
        deck.append(f"Of {numbered(len(comparison.stakeholders), 'stakeholder')} the first "
                    f"{len(people)} are drawn, in the dossier’s order.")  # fmt: skip
    compact = len(people) > MANY
    body = _body(comparison, people, compact)
    question = comparison.dossier.outline.question
    return sheet(extract, question, deck, body, _legend(comparison, people), SIZE)


def _body(comparison: Comparison, people: Sequence[Stakeholder], compact: bool) -> Block:
    pitch = SIGN_PITCH if compact else PITCH
    text = max(420.0, min(610.0, 1232 - pitch * len(people)))
    head = _heads(comparison, people, text, compact)
    parts, y, topic = [head.drawn], head.height + 6, ""
    for issue in comparison.issues:
        here = comparison.dossier.topic_of[issue.id].id
        y += 6 if topic and here != topic else 0
        topic = here
        said = wrapped(issue.proposition, text - 10, TEXT)
        tall = shapes.height(said, TEXT, 1.1)
        high = max(SIGN, tall) if compact else max(ROW, tall + 1)
        top = y + (high - tall) / 2
        parts.append(shapes.lines(0, top, said, TEXT, leading=1.1, room=text - 10))
        parts += [
            _cell(comparison, issue, person, text + pitch * place, y, high, compact)
            for place, person in enumerate(people)
        ]
        y += high + 2
    return Block(text + pitch * len(people), y, joined(parts))


def _heads(
    comparison: Comparison, people: Sequence[Stakeholder], text: float, compact: bool
) -> Block:
    """Return the names over the columns: with their counts, or upright where there are many."""
    if compact:
        return _upright(people, text)
    named = [wrapped(person.label, CELL - 6, HEAD, bold=True, most=3) for person in people]
    noted = [wrapped(wording.column_note(comparison, p.id), CELL - 6, 12) for p in people]
    high = max(
        (shapes.height(a, HEAD) + shapes.height(b, 12) for a, b in zip(named, noted, strict=True)),
        default=0,
    ) + 8  # fmt: skip
    parts = [shapes.rule(0, high, text - 4)]
    for place, (name, note) in enumerate(zip(named, noted, strict=True)):
        x = text + PITCH * place
        y = high - 6 - shapes.height(name, HEAD) - shapes.height(note, 12)
        parts.append(shapes.lines(x + 5, y, name, HEAD, bold=True, room=CELL - 6))
        below = y + shapes.height(name, HEAD)
        parts.append(shapes.lines(x + 5, below, note, 12, colour=shapes.MUTED_))
        parts.append(shapes.rule(x, high, CELL))
    return Block(0, high, joined(parts))


def _upright(people: Sequence[Stakeholder], text: float) -> Block:
    names = [wrapped(person.label, 190, 13, most=1)[0] for person in people]
    high = max((width(name, 13) for name in names), default=0) + 8
    parts = [
        html(
            '<g transform="translate({:.1f} {:.1f}) rotate(-90)">{}</g>',
            *(text + SIGN_PITCH * place + SIGN / 2 + 4.5, high - 3),
            shapes.line(0, 0, name, 13),
        )
        for place, name in enumerate(names)
    ]
    rule = shapes.rule(0, high, text + SIGN_PITCH * len(people))
    return Block(0, high, joined(parts) + rule)


def _cell(
    comparison: Comparison,
    issue: Issue,
    person: Stakeholder,
    x: float,
    y: float,
    high: float,
    compact: bool,
) -> Markup:
    cell = comparison.cells[issue.id, person.id]
    heard = [step.voice.value for step in steps(comparison, cell)]
    words: list[str] = []
    if not compact:
        word = wording.cell_words(cell) + (" ⇄" if cell.changed_side else "")
        words = wrapped(word, CELL - 40 - 16 * len(heard), 13)
    wide = SIGN if compact else CELL
    return html(
        '<g data-cell="{}/{}" data-stance="{}" data-voices="{}">{}</g>',
        *(issue.id, person.id, cell.stance, " ".join(heard)),
        shapes.cell(x, y, wide, SIGN if compact else high, cell.stance, heard, words),
    )


def _legend(
    comparison: Comparison, people: Sequence[Stakeholder]
) -> list[tuple[str, Sequence[Entry]]]:
    shown = [comparison.cells[i.id, s.id] for i in comparison.issues for s in people]
    states = {cell.state for cell in shown}
    heard = {step.voice for cell in shown for step in steps(comparison, cell)}
    heading, entries = scale()
    entries += [
        Entry(shapes.cell(0, 0, 34, 24, state.value), word)
        for state, word in WORDS.items()
        if state in states
    ]
    if any(cell.changed_side for cell in shown):
        arrows = shapes.line(17, 17, "⇄", 15, anchor="middle")
        entries.append(Entry(arrows, "changed sides"))
    return [(heading, entries), voices([voice for voice in Voice if voice in heard])]
