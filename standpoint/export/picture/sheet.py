"""A picture as a whole: title, deck, what is drawn, the legend beside it, and the foot."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from standpoint import wording
from standpoint.charts.glyphs import svg
from standpoint.direction import bare
from standpoint.export.extract import Extract
from standpoint.export.picture import shapes
from standpoint.export.picture.letters import wrapped
from standpoint.markup import html, joined
from standpoint.model import Voice

MARGIN = 44
LEGEND = 224
GAP = 28
LARGE = 1600
"""From this width on the title has large letters."""
SOURCES = 3
"""As many sources are named; of more it is said how many."""


class Block(NamedTuple):
    """Something drawn from (0, 0), and how many pixels it is wide and high."""

    width: float
    height: float
    drawn: Markup


class Entry(NamedTuple):
    """An entry of a legend: what is drawn in 34 by 24, its word, and what it means."""

    drawn: Markup
    word: str
    meaning: str = ""


def sheet(
    extract: Extract,
    title: str,
    deck: Sequence[str],
    body: Block,
    legend: Sequence[tuple[str, Sequence[Entry]]],
    least: tuple[float, float] = (1200, 0),
) -> str:
    """Return a picture.

    Parameters
    ----------
    title : str
        The question or a name; `deck` has the sentences below it.
    body : Block
        What is drawn. The picture grows with it.
    legend : sequence of (str, sequence of Entry)
        Groups of entries, each with its heading.
    least : (float, float)
        How many pixels the picture is wide and high at least.
    """
    wide = max(least[0], 2 * MARGIN + body.width + 2 * GAP + LEGEND)
    room = wide - 2 * MARGIN
    head = _head(title, " ".join(deck), room, 38 if wide >= LARGE else 32)
    keys = _legend(legend)
    foot = _foot(extract, room)
    top = head.height + 34
    high = max(least[1], top + max(body.height, keys.height) + foot.height + 30)
    split = wide - MARGIN - LEGEND
    beside = html(
        '<path d="M{:.1f} {:.1f}V{:.1f}" stroke="{}"/>',
        *(split - GAP / 2, top, top + max(body.height, keys.height), shapes.RULE),
    )
    placed = (
        _at(MARGIN, 24, head),
        _at(MARGIN, top, body),
        beside,
        _at(split, top, keys),
        _at(MARGIN, high - foot.height - 14, foot),
    )
    return _document(wide, high, title, " ".join(deck), joined(placed))


def _document(wide: float, high: float, title: str, described: str, drawn: Markup) -> str:
    """Return an SVG document, which says what it shows to those who hear it."""
    return html(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{0:.0f}" height="{1:.0f}" '
        'viewBox="0 0 {0:.0f} {1:.0f}" role="img" aria-labelledby="title description" '
        'font-family="{2}"><title id="title">{3}</title><desc id="description">{4}</desc>'
        '<defs>{5}</defs><rect width="100%" height="100%" fill="{6}"/>{7}</svg>\n',
        *(wide, high, shapes.SANS, shapes.clean(bare(title)), shapes.clean(bare(described))),
        *(shapes.hatches(), shapes.PAPER_, drawn),
    )


def _at(x: float, y: float, block: Block) -> Markup:
    return html('<g transform="translate({:.1f} {:.1f})">{}</g>', x, y, block.drawn)


def _head(title: str, deck: str, room: float, size: float) -> Block:
    lines = wrapped(title, room, size, bold=True)
    small = size / 2 + 1
    below = wrapped(deck, room, small)
    high = shapes.height(lines, size, 1.16)
    drawn = shapes.lines(0, 0, lines, size, leading=1.16, room=room, bold=True, serif=True)
    drawn += shapes.lines(0, high + 4, below, small, leading=1.28, room=room, serif=True)
    return Block(room, high + 4 + shapes.height(below, small, 1.28), drawn)


def _legend(groups: Sequence[tuple[str, Sequence[Entry]]]) -> Block:
    parts, y = [], 0.0
    for heading, entries in groups:
        parts.append(shapes.line(0, y + 12, heading.upper(), 12, bold=True, colour=shapes.MUTED_))
        y += 22
        for entry in entries:
            meaning = wrapped(entry.meaning, LEGEND - 48, 13.5)
            parts.append(shapes.key(0, y, entry.drawn, entry.word, meaning))
            y += 30 + (shapes.height(meaning, 13.5) - 6 if meaning else 0)
        y += 14
    return Block(LEGEND, y, joined(parts))


def _foot(extract: Extract, room: float) -> Block:
    """Return the line at the bottom: the selection and n, the sources, the version, the address."""
    comparison = extract.comparison
    there = extract.address or comparison.dossier.outline.repository or ""
    columns = (
        (0.42, " ".join((selection(extract), number(extract), extract.missing)).strip()),
        (0.36, f"{sources(extract)} Dossier {extract.version.words}."),
        (0.22, there),
    )
    drawn, x, high = [shapes.rule(0, 0, room, thick=1)], 0.0, 0.0
    for share, text in columns:
        lines = wrapped(text, room * share - 20, 13)
        drawn.append(shapes.lines(x, 9, lines, 13, leading=1.3, colour=shapes.MUTED_))
        high = max(high, shapes.height(lines, 13, 1.3))
        x += room * share
    return Block(room, high + 9, joined(drawn))


def selection(extract: Extract) -> str:
    """Return what the reading rules leave in; that it is all where they leave nothing out."""
    said = wording.selection_sentence(extract.comparison)
    return said or "All topics, all stakeholders, all voices."


def number(extract: Extract) -> str:
    """Return how much a picture rests on."""
    comparison = extract.comparison
    return (
        f"n = {wording.counted(len(comparison.counted), 'position')} of "
        f"{wording.counted(len(comparison.stakeholders), 'stakeholder')} on "
        f"{wording.counted(len(comparison.issues), 'issue')}."
    )


def sources(extract: Extract) -> str:
    """Return the sources with their dates, the first of them by name."""
    named = [wording.source_line(source) for source in extract.sources[:SOURCES]]
    more = len(extract.sources) - len(named)
    rest = f"; and {more} more" if more > 0 else ""
    return f"{'Source' if len(extract.sources) == 1 else 'Sources'}: {'; '.join(named)}{rest}."


def voices(heard: Sequence[Voice], *, discs: bool = False) -> tuple[str, list[Entry]]:
    """Return the group of a legend that explains the voices, as edges of cells or as discs."""
    entries = []
    for voice in heard:
        if discs:
            drawn = shapes.disc(17, 12, None, voice.value)
        else:
            ground = shapes.face(0, 0, 34, 24, None, voice.value)
            glyph = svg(voice.value, 14, 10, 5)
            drawn = html('{}<g color="{}">{}</g>', ground, shapes.INK_, glyph)
        entries.append(Entry(drawn, voice.value, wording.VOICE_GLOSSES[voice]))
    return "How it reached us", entries


def scale() -> tuple[str, list[Entry]]:
    """Return the group of a legend that explains the stances."""
    words = sorted(wording.STANCE_WORDS.items(), reverse=True)
    return "Stance", [Entry(shapes.cell(0, 0, 34, 24, score), word) for score, word in words]


def squares() -> tuple[str, list[Entry]]:
    """Return the group of a legend that explains the squares of pairs."""
    words = (("same", "same side"), ("apart", "apart, one is mixed"), ("opposite", "opposite"))
    return "A shared issue", [Entry(shapes.square(7, 2, one), word) for one, word in words]
