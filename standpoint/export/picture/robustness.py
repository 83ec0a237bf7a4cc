"""What changes when one thing is left out, as a picture: the grid of the cells that change."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

import standpoint.compare.robustness
from standpoint.charts import FULL, NEUTRAL
from standpoint.charts.letters import width
from standpoint.compare.cells import Comparison
from standpoint.compare.robustness import columns, rows
from standpoint.compare.robustness.records import Effect, Robustness, Side
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.export.picture import shapes
from standpoint.export.picture.grid import find_room, level, upright
from standpoint.export.picture.shapes import Block, below, centred, paragraph
from standpoint.export.picture.sheet import Sample, section, sheet
from standpoint.markup import html, joined
from standpoint.wording import ended, robustness

WIDE, NAME, HELD = 850.0, 180.0, 76.0
"""How many pixels is drawn on at least, and of them the names and the numbers of cells."""
FIELD = 28.0
LEVEL, WIDEST, NARROW = 6, 170.0, 46.0
"""So many names of columns stand on the level; how many pixels a column has then at most, and how
many at least where they stand upright."""
GROUP = 20.0
"""How many pixels lie between the voices and the sources."""
KINDS = {"voices": "Voice left out", "sources": "Source left out"}


class DrawnColumn(NamedTuple):
    """A column of the grid: what is left out, what that is called, and where it begins."""

    effect: Effect
    name: str
    x: float


class DrawnColumns(NamedTuple):
    """The columns of a grid, how many pixels a field and all have, and how the names stand."""

    held: Sequence[DrawnColumn]
    field: float
    width: float
    is_level: bool


def drawn(extract: Extract) -> str:
    """Return how many cells of whom change without which voice, and without which source."""
    comparison = extract.comparison
    found = standpoint.compare.robustness.robustness(comparison, extract.min_shared)
    deck = [robustness.sole_sentence(comparison.dossier, found), *_resting(comparison, found)]
    told = [one for one in (*deck, robustness.steady_pairs(found)) if one]
    title = robustness.steady_headline(comparison, found)
    if not found.effects:
        return sheet(extract, title, told, Block(WIDE, 0, Markup()), [])
    drawn = columns(found)
    people = rows(found, drawn)
    grid = _grid(comparison, found, _placed(comparison, drawn), people)
    note = " ".join([robustness.GRID, *robustness.not_drawn(found, drawn, len(people))])
    head = section(
        robustness.grid_title(comparison.dossier, found, drawn), note, max(WIDE, grid.width)
    )
    return sheet(extract, title, told, below([head, grid]), [_key(drawn, people)])


def _resting(comparison: Comparison, found: Robustness) -> list[str]:
    """Return who rests on one source, or on one kind of voice."""
    people = comparison.dossier.stakeholder_by_id
    return [
        ended(before + ", ".join(f"{isolated(people[one].label)}{on}" for one, on in who.items()))
        for before, who in robustness.resting(found)
    ]


def _placed(comparison: Comparison, drawn: Sequence[Effect]) -> DrawnColumns:
    """Return the columns, the sources at some distance from the voices."""
    names = [robustness.column_name(comparison.dossier, effect.omission) for effect in drawn]
    room = (WIDE - NAME - HELD - GROUP) / max(len(drawn), 1)
    pitch, narrow = min(WIDEST, room), max(NARROW, min(2 * NARROW, room))
    is_level = len(drawn) <= LEVEL and find_room(names, pitch - 3)
    pitch = pitch if is_level else narrow
    placed, x = [], NAME + HELD
    for place, (effect, name) in enumerate(zip(drawn, names, strict=True)):
        if place and effect.omission.rule != drawn[place - 1].omission.rule:
            kind = KINDS[drawn[place - 1].omission.rule].upper()
            x = max(x, NAME + HELD + width(kind, 12, bold=True)) + GROUP
        placed.append(DrawnColumn(effect, name, x))
        x += pitch
    return DrawnColumns(placed, pitch - 3, x - 3, is_level)


def _grid(
    comparison: Comparison, found: Robustness, placed: DrawnColumns, people: Sequence[str]
) -> Block:
    """Return the grid under the names of its columns, and the sums below it."""
    rows = below([_row(comparison, found, placed, person) for person in people], 3)
    return below([_heads(placed), rows, _sums(found, placed)])


def _sums(found: Robustness, placed: DrawnColumns) -> Block:
    """Return how many cells there are, and how many change in a column, under a line."""
    parts = [
        shapes.rule(0, 2, placed.width, thick=1),
        shapes.line(0, 24, "All stakeholders", 14, bold=True),
        _number(sum(found.held.values()), 24),
    ]
    for effect, _, x in placed.held:
        number, middle = f"{len(effect.cells):,}", x + placed.field / 2
        parts.append(
            html(
                '<g data-all="{}.{}">{}</g>',
                *effect.omission,
                shapes.line(middle, 24, number, 14, bold=True, anchor="middle"),
            )
        )
    return Block(placed.width, 36, joined(parts))


def _number(held: int, y: float) -> Markup:
    """Return how many cells there are with a position, before the fields."""
    return shapes.line(NAME + HELD - 16, y, f"{held:,}", 14, colour=shapes.MUTED_, anchor="end")


def _heads(placed: DrawnColumns) -> Block:
    """Return what the numbers are of and the names of the columns, under what is left out."""
    make, most = (level, 6) if placed.is_level else (upright, 2)  # so many lines has a name
    blocks = []
    for rule, kind in KINDS.items():
        of_kind = [one for one in placed.held if one.effect.omission.rule == rule]
        if of_kind:
            names = make([one.name for one in of_kind], placed.field + 3, placed.field, most)
            blocks.append((of_kind[0].x, kind, names))
    high = max((names.height for *_, names in blocks), default=0) + 24
    told = "cells with a position"
    said = paragraph(told, HELD - 6, 12, colour=shapes.MUTED_, anchor="end")
    parts = [shapes.at(NAME + HELD - 16, high - said.height, said.drawn)]
    for x, kind, names in blocks:
        parts.append(shapes.line(x, 12, kind.upper(), 12, bold=True, colour=shapes.MUTED_))
        parts.append(shapes.at(x, high - names.height, names.drawn))
    parts.append(shapes.rule(0, high + 4, placed.width))
    return Block(placed.width, high + 10, joined(parts))


def _row(comparison: Comparison, found: Robustness, placed: DrawnColumns, person: str) -> Block:
    """Return the fields of a stakeholder; what is not cited for one has none."""
    label = comparison.dossier.stakeholder_by_id[person].label
    name = paragraph(label, NAME - 12, 14, most=2, leading=1.1)
    high = max(FIELD, name.height + 2)
    middle, held = high / 2, found.held[person]
    parts = [centred(0, high, name), _number(held, middle + 4)]
    for effect, _, x in placed.held:
        if person not in effect.cited:
            continue
        cells = effect.cells_of(person)
        lost = sum(change.after == Side.NONE for change in cells)
        said = robustness.field(cells, held)
        number = shapes.line(x + placed.field / 2, middle + 4.5, said, 13, anchor="middle")
        ground = shapes.box(x, 0, placed.field, high, _tint(len(cells) / held))
        parts.append(
            html(
                '<g data-field="{person}/{rule}.{value}" data-lost="{lost}" '
                'data-elsewhere="{elsewhere}">{ground}{number}</g>',
                person=person,
                rule=effect.omission.rule,
                value=effect.omission.value,
                lost=lost,
                elsewhere=len(cells) - lost,
                ground=ground,
                number=number,
            )
        )
    return Block(placed.width, high, joined(parts))


def _tint(share: float) -> str:
    """Return the colour of a share of the cells, 0 to 1."""
    ends = [
        [int(colour["light"][at : at + 2], 16) for at in (1, 3, 5)] for colour in (NEUTRAL, FULL)
    ]
    mixed = (round(low + (high - low) * share) for low, high in zip(*ends, strict=True))
    return "#" + "".join(f"{part:02x}" for part in mixed)


def _key(drawn: Sequence[Effect], people: Sequence[str]) -> tuple[str, list[Sample]]:
    """Return the group of a legend that explains the fields, those that there are."""
    shares = {"none of its cells": 0.0, "half of them": 0.5, "all of them": 1.0}
    entries = [Sample(shapes.box(0, 0, 34, 24, _tint(n)), word) for word, n in shares.items()]
    if any(change.after != Side.NONE for effect in drawn for change in effect.cells):
        arrows = shapes.line(17, 17, "⇄", 15, anchor="middle")
        entries.append(Sample(arrows, f"of them {robustness.ELSEWHERE}", "the others are lost"))
    if any(person not in effect.cited for effect in drawn for person in people):
        entries.append(Sample(Markup(), "no field", "not cited for this stakeholder"))
    return "Cells that change", entries
