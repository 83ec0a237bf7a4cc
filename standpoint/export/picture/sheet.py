"""A picture as a whole: title, deck, what is drawn, the legend beside it, and the foot."""

from collections.abc import Collection, Container, Sequence
from typing import Literal, NamedTuple

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import WRITTEN
from standpoint.charts.glyphs import svg
from standpoint.compare.cells import Comparison, State
from standpoint.direction import bare
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.shapes import Block, paragraph
from standpoint.markup import clean, html, joined
from standpoint.views import legends
from standpoint.wording.alliances import RELATION_GLOSSES
from standpoint.wording.findings.parts import numbered

MOST = 60
"""As many stakeholders are drawn, the first ones; it is said that there are more."""
MARGIN = 44
LEGEND = 224
GAP = 28
LARGE = 1600
"""From this width on the title has large letters."""


class Sample(NamedTuple):
    """An entry of a legend: what is drawn in 34 by 24, its word, and what it means."""

    drawn: Markup
    word: str
    meaning: str = ""


def sheet(
    extract: Extract,
    title: str,
    deck: Sequence[str],
    body: Block,
    legend: Sequence[tuple[str, Sequence[Sample]]],
    least: tuple[float, float] = (1200, 0),
) -> str:
    """Return a picture.

    `title` is the question or a name, and `deck` has the sentences below it. `legend` has groups of
    entries, each with its heading. The picture grows with `body`, and has `least` pixels in width
    and height.
    """
    wide = max(least[0], 2 * MARGIN + body.width + 2 * GAP + LEGEND)
    room = wide - 2 * MARGIN
    head = _head(title, " ".join(deck), room, 38 if wide >= LARGE else 32)
    keys = _legend([(heading, entries) for heading, entries in legend if entries])
    foot = _foot(extract, room)
    top = head.height + 34
    bottom = top + max(body.height, keys.height)
    high = max(least[1], bottom + foot.height + 30)
    split = wide - MARGIN - LEGEND
    between = split - GAP / 2
    placed = (
        shapes.at(MARGIN, 24, head.drawn),
        shapes.at(MARGIN, top, body.drawn),
        shapes.stroke((between, top), (between, bottom), shapes.RULE),
        shapes.at(split, top, keys.drawn),
        shapes.at(MARGIN, high - foot.height - 14, foot.drawn),
    )
    return _document(wide, high, title, " ".join(deck), joined(placed))


def not_all(comparison: Comparison) -> list[str]:
    """Return the sentence that not all stakeholders are drawn; nothing where they are."""
    number = len(comparison.stakeholders)
    of = numbered(number, "stakeholder")
    told = f"Of {of} the first {MOST} are drawn, in the dossier’s order."
    return [told] if number > MOST else []


def section(title: str, note: str, room: float, above: float = 0) -> Block:
    """Return the heading of a part of what is drawn, and what is said under it."""
    head = paragraph(title, room, 19, bold=True, serif=True)
    under = paragraph(note, room, 14, colour=shapes.MUTED_)
    top = above + head.height
    drawn = shapes.at(0, above, head.drawn) + shapes.at(0, top + 2, under.drawn)
    return Block(room, top + under.height + 14, drawn)


def remark(text: str, room: float) -> Block:
    """Return what is said below what is drawn."""
    said = paragraph(text, room, 14, colour=shapes.MUTED_)
    return Block(room, 8 + said.height, shapes.at(0, 8, said.drawn))


def _document(wide: float, high: float, title: str, described: str, drawn: Markup) -> str:
    """Return an SVG document, which says what it shows to those who hear it."""
    return html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{high:.0f}" '
        'viewBox="0 0 {wide:.0f} {high:.0f}" role="img" aria-labelledby="title description" '
        'font-family="{font}"><title id="title">{title}</title>'
        '<desc id="description">{described}</desc><defs>{hatches}</defs>'
        '<rect width="100%" height="100%" fill="{paper}"/>{drawn}</svg>\n',
        wide=wide,
        high=high,
        font=shapes.SANS,
        title=clean(bare(title)),
        described=clean(bare(described)),
        hatches=marks.hatches(),
        paper=shapes.PAPER_,
        drawn=drawn,
    )


def _head(title: str, deck: str, room: float, size: float) -> Block:
    head = paragraph(title, room, size, leading=1.16, bold=True, serif=True)
    under = paragraph(deck, room, size / 2 + 1, leading=1.28, serif=True)
    drawn = head.drawn + shapes.at(0, head.height + 4, under.drawn)
    return Block(room, head.height + 4 + under.height, drawn)


def _legend(groups: Sequence[tuple[str, Sequence[Sample]]]) -> Block:
    """Return the keys, 34 wide, each with its word and below that with what it means."""
    parts, y = [], 0.0
    for heading, entries in groups:
        parts.append(shapes.line(0, y + 12, heading.upper(), 12, bold=True, colour=shapes.MUTED_))
        y += 22
        for drawn, word, told in entries:
            meaning = paragraph(told, LEGEND - 48, 13.5)
            parts.append(shapes.at(0, y, drawn))
            parts.append(shapes.line(44, y + 16, word, 14, bold=bool(told)))
            parts.append(shapes.at(44, y + 19, meaning.drawn))
            y += 30 + (meaning.height - 6 if told else 0)
        y += 14
    return Block(LEGEND, y, joined(parts))


def _foot(extract: Extract, room: float) -> Block:
    """Return the line at the bottom: the selection and n, the sources, the version, the address."""
    comparison = extract.comparison
    there = extract.address or comparison.dossier.outline.repository or ""
    said = wording.selection_sentence(comparison) or "All topics, all stakeholders, all voices."
    number = (
        f"n = {wording.counted(len(comparison.counted), 'position')} of "
        f"{wording.counted(len(comparison.stakeholders), 'stakeholder')} on "
        f"{wording.counted(len(comparison.issues), 'issue')}."
    )
    columns = (
        (0.42, " ".join((said, number, extract.missing)).strip()),
        (0.36, f"{wording.sources_line(extract.cited)} Dossier {extract.version.words}."),
        (0.22, there),
    )
    drawn, x, high = [shapes.rule(0, 0, room, thick=1)], 0.0, 0.0
    for share, text in columns:
        column = paragraph(text, room * share - 20, 13, leading=1.3, colour=shapes.MUTED_)
        drawn.append(shapes.at(x, 9, column.drawn))
        high = max(high, column.height)
        x += room * share
    return Block(room, high + 9, joined(drawn))


def reached(
    heard: Container[str], look: Literal["edges", "discs", "bars"] = "edges"
) -> tuple[str, list[Sample]]:
    """Return the group of a legend that explains the voices, in the look of the picture’s marks."""
    entries = []
    for _, voice, meaning in legends.glyphs(heard):
        glyph = svg(voice, 14, 10, 5)
        if look == "discs":
            drawn = marks.disc(17, 12, None, voice)
        elif look == "bars":
            ground, on = marks.part(0, 0, 34, 24, voice), WRITTEN[voice]["light"]
            drawn = html('{}<g color="{}">{}</g>', ground, on, glyph)
        else:
            ground = marks.face(0, 0, 34, 24, None, voice)
            drawn = html('{}<g color="{}">{}</g>', ground, shapes.INK_, glyph)
        entries.append(Sample(drawn, voice, meaning))
    return "How it reached us", entries


def scale(states: Collection[State] = ()) -> tuple[str, list[Sample]]:
    """Return the group of a legend that explains the stances, and those states that there are."""
    found = sorted(wording.STANCE_WORDS.items(), reverse=True)
    entries = [Sample(marks.cell(0, 0, 34, 24, of), word) for of, word in found]
    entries += [
        Sample(marks.cell(0, 0, 34, 24, state.value), state.value, gloss)
        for state, gloss in wording.STATE_GLOSSES.items()
        if state in states
    ]
    return "Stance", entries


def squares() -> tuple[str, list[Sample]]:
    """Return the group of a legend that explains the squares of pairs."""
    glosses = RELATION_GLOSSES.items()
    return "A shared issue", [Sample(marks.square(7, 2, one), word) for one, word in glosses]
