"""The stances of all stakeholders as a picture: a bar for each, mixed across its middle."""

from collections.abc import Mapping

from markupsafe import Markup

from standpoint.charts import ON_STANCES, RIMS, STANCE_COLOURS
from standpoint.charts.bars import Segment, reach, segments
from standpoint.charts.letters import width
from standpoint.compare.cells import Comparison
from standpoint.compare.contested import contested
from standpoint.compare.findings import of_stakeholders
from standpoint.export.extract import Extract
from standpoint.export.picture import shapes
from standpoint.export.picture.shapes import Block, below, centred, paragraph
from standpoint.export.picture.sheet import MOST, not_all, scale, sheet
from standpoint.markup import html, joined
from standpoint.model import Stakeholder
from standpoint.wording import nothing_counts
from standpoint.wording.findings import headline, sentence
from standpoint.wording.issues import beside_bar

NAME, BAR, NOTE = 250.0, 520.0, 280.0


def drawn(extract: Extract) -> str:
    """Return how many issues each stakeholder supports and opposes, and of how many that is."""
    comparison = extract.comparison
    people = comparison.stakeholders[:MOST]
    found = of_stakeholders(comparison)
    deck = [str(sentence(one, comparison)) for one in found[1:3]]
    deck.append(
        "Width is on how many issues; who is divided or without a stance is counted beside."
    )
    deck += not_all(comparison)
    title = (
        headline(found[0], comparison) if found else nothing_counts(comparison).removesuffix(".")
    )
    numbers = {one.id: contested(comparison.column(one.id)).by_score for one in people}
    ends = reach(numbers.values())
    rows = [_row(comparison, person, numbers[person.id], ends) for person in people]
    return sheet(extract, title, deck, below(rows), [scale()])


def _row(
    comparison: Comparison,
    person: Stakeholder,
    numbers: Mapping[int, int],
    ends: tuple[float, float],
) -> Block:
    name = paragraph(person.label, NAME - 16, 15, bold=True, most=3)
    note = paragraph(beside_bar(comparison.column(person.id)), NOTE - 20, 13, colour=shapes.MUTED_)
    high = max(36.0, name.height + 10, note.height + 8)
    middle = high / 2
    zero = NAME + (BAR * ends[0] / sum(ends) if sum(ends) else BAR / 2)
    parts = [
        centred(0, high, name),
        *(_segment(one, middle) for one in segments(numbers, ends)),
        *(
            shapes.stroke((zero, y), (zero, y + 4), shapes.INK_, 1.5)
            for y in (middle - 16, middle + 12)
        ),
        centred(NAME + BAR + 20, high, note),
        shapes.rule(0, high, NAME + BAR + NOTE, shapes.RULE, 1),
    ]
    drawn = html('<g data-stakeholder="{}">{}</g>', person.id, joined(parts))
    return Block(NAME + BAR + NOTE, high + 1, drawn)


def _segment(part: Segment, middle: float) -> Markup:
    assert isinstance(part.of, int)
    left, wide = NAME + BAR * part.left / 100, BAR * part.width / 100
    number = f"{part.number:,}"
    drawn = html(
        '<rect data-stance="{stance}" data-number="{number}" x="{x:.1f}" y="{y:.1f}" '
        'width="{wide:.1f}" height="20" fill="{fill}" stroke="{stroke}"/>',
        stance=part.of,
        number=part.number,
        x=left + 0.5,
        y=middle - 10,
        wide=max(wide - 1, 1),
        fill=STANCE_COLOURS[part.of],
        stroke=RIMS[part.of],
    )
    if width(number, 12.5) > wide - 4:
        return drawn
    on = ON_STANCES[part.of]
    return drawn + shapes.line(
        left + wide / 2, middle + 4.5, number, 12.5, colour=on, anchor="middle"
    )
