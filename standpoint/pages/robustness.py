"""Which findings change when one source, or one kind of voice, is left out."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TypeVar

import streamlit as st

from standpoint import wording
from standpoint.charts.grid import grid
from standpoint.compare.cells import Comparison
from standpoint.compare.robustness import columns, robustness, rows
from standpoint.compare.robustness.records import CellChange, Omission, PairChange, Robustness
from standpoint.markup import html, joined
from standpoint.screen import chart, controls, fold, frame, links, omissions, pairs, session, tables
from standpoint.screen.pairs import FigureRules
from standpoint.wording.robustness import (
    column_name,
    grid_summary,
    grid_title,
    left_out,
    sole_sentence,
    steady_headline,
    steady_pairs,
)

SHOWN = 60
"""A longer table goes on in the download."""

_Change = TypeVar("_Change", bound=CellChange | PairChange)


def _lead(comparison: Comparison, found: Robustness) -> None:
    """Draw what is steady, and below it what everything, or a stakeholder, rests on alone."""
    told = [
        sole_sentence(comparison.dossier, found),
        omissions.trivial(comparison, found),
        steady_pairs(found),
    ]
    frame.lead(steady_headline(comparison, found), joined(filter(None, told), " "))


def _chosen(comparison: Comparison, found: Robustness, figures: FigureRules) -> str:
    """Draw the choices of what is left out, and how much a pair must share; return the first."""
    titles = {
        omissions.name(effect.omission): left_out(comparison.dossier, effect.omission)
        for effect in found.effects
    }
    picked = controls.pick("without", "Left out", {"any": "any one of them", **titles})
    if found.pairs:
        pairs.min_shared_chip(figures.min_shared)
    return picked


def _lost(comparison: Comparison, found: Robustness) -> None:
    """Draw how many cells of whom change without what."""
    dossier, drawn = comparison.dossier, columns(found)
    people = rows(found, drawn)
    names = [left_out(dossier, effect.omission) for effect in drawn]
    fields = omissions.fields(comparison, found, drawn, people)
    of = dossier.stakeholder_by_id
    figure = grid(
        [of[one].label for one in people],
        [column_name(dossier, effect.omission) for effect in drawn],
        fields,
        session.theme(),
    )
    cells = [
        (
            links.to_stakeholder(comparison.selection, of[one], of[one].name),
            found.held[one],
            *(
                omissions.lost_or_elsewhere(effect, one, name)
                for effect, name in zip(drawn, names, strict=True)
            ),
        )
        for one in people
    ]
    head = ("Stakeholder", "Cells with a position", *(f"Without {name}" for name in names))
    chart.draw(
        figure,
        grid_title(dossier, found, drawn),
        grid_summary(dossier, found, drawn, len(people)),
        tables.Table("robustness-grid", "Cells that change without one thing", head, cells),
        session.extract(),
    )


def _changes(
    kind: str,
    changes: Sequence[tuple[_Change, Omission]],
    rows: Callable[[Sequence[tuple[_Change, Omission]]], Iterable[Sequence[object]]],
    is_open: bool,
    rest: str,
) -> None:
    """Draw what changes, the gravest first; of much the first of it, and all to take away.

    `rows` makes the rows of changes, and `rest` says what is not among them.
    """
    if not changes:
        return
    found = sorted(changes, key=lambda one: one[0].gravity)
    head = (kind[:-1].capitalize(), "Without", "Before", "After")
    note = wording.counted(len(found), "change")
    caption = f"{kind.capitalize()}, the gravest first{rest}"
    if len(found) > SHOWN:
        caption = f"The first {SHOWN} of {note}, the gravest; the download holds them all{rest}."
    table = tables.Table(
        f"robustness-{kind}", caption, head, [*rows(found[:SHOWN])], lambda: [*rows(found)]
    )
    title = f"{kind.capitalize()} that change"
    part = fold.part(title, note, table.html(), is_open=is_open)
    st.html(html('<div class="sp-changes">{}</div>', part))
    tables.download(table.name, lambda: table, session.extract())


comparison = session.comparison()
figures = pairs.figure_rules()
found = session.cached(robustness)(comparison, figures.min_shared)
_lead(comparison, found)
with frame.bar(session.extract()):
    picked = _chosen(comparison, found, figures) if found.effects else "any"
if found.effects:
    _lost(comparison, found)
    st.html(omissions.effects(comparison, found))
    one = [effect for effect in found.effects if omissions.name(effect.omission) == picked]
    shown = one or [effect for effect in found.effects if effect.says]
    cells = [(change, effect.omission) for effect in shown for change in effect.cells]
    both = [(change, effect.omission) for effect in shown for change in effect.pairs]
    told = one or not any(effect.cells and not effect.says for effect in found.effects)
    rest = "" if told else "; what rests on one thing alone is told above"
    _changes("cells", cells, partial(omissions.cell_rows, comparison), bool(one), rest)
    _changes("pairs", both, partial(omissions.pair_rows, comparison, figures), bool(one), rest)
