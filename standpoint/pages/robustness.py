"""Which findings change when one source, or one kind of voice, is left out."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from standpoint import wording
from standpoint.charts.grid import grid
from standpoint.compare.cells import Comparison
from standpoint.compare.robustness import Effect, Robustness, robustness
from standpoint.compare.robustness.grid import columns, rows
from standpoint.markup import html
from standpoint.screen import chart, controls, fold, frame, links, omissions, pairs, session, tables
from standpoint.screen.pairs import FigureRules
from standpoint.wording.robustness import (
    grid_summary,
    grid_title,
    left_out,
    sole_sentence,
    steady_headline,
    steady_pairs,
)

SHOWN = 60
"""A longer table goes on in the download."""


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Comparison: session.key})
def _worked_out(comparison: Comparison, min_shared: int) -> Robustness:
    """Return what changes, worked out once."""
    return robustness(comparison, min_shared)


def _lead(comparison: Comparison, found: Robustness) -> None:
    """Draw what is steady, and below it what everything, or a stakeholder, rests on alone."""
    told = [
        sole_sentence(comparison.dossier, found),
        omissions.trivial(comparison, found),
        steady_pairs(found),
    ]
    deck = html(" ".join("{}" for part in told if part), *(part for part in told if part))
    frame.lead(steady_headline(comparison, found), deck)


def _chosen(comparison: Comparison, found: Robustness, figures: FigureRules) -> str:
    """Draw the choices of what is left out, and of how much a pair must share; return the first."""
    titles = {
        omissions.name(effect.omission): left_out(comparison.dossier, effect.omission)
        for effect in found.effects
    }
    picked = controls.pick("without", "Left out", {"any": "any one of them", **titles})
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
        [effect.omission.value if effect.omission.rule == "voices" else name
         for effect, name in zip(drawn, names, strict=True)],
        fields,
        session.theme(),
    )  # fmt: skip
    cells = [
        (
            links.to_stakeholder(comparison.selection, of[one], of[one].name),
            found.held[one],
            *(
                omissions.lost_and_turned(effect, one, name)
                for effect, name in zip(drawn, names, strict=True)
            ),
        )
        for one in people
    ]
    head = ("Stakeholder", "Cells with a position", *(f"Without {name}" for name in names))
    chart.draw(
        figure,
        grid_title(dossier, found),
        grid_summary(dossier, found, drawn, len(people)),
        tables.Table("robustness-grid", "Cells that change without one thing", head, cells),
        session.taken(),
    )


def _cell_changes(comparison: Comparison, shown: Sequence[Effect], is_open: bool) -> None:
    """Draw the cells that change."""
    found = omissions.cell_changes(shown)
    _changes(
        "cells",
        len(found),
        lambda number: list(omissions.cell_rows(comparison, found[:number])),
        is_open,
    )


def _pair_changes(
    comparison: Comparison, shown: Sequence[Effect], figures: FigureRules, is_open: bool
) -> None:
    """Draw the pairs that change."""
    found = omissions.pair_changes(shown)
    _changes(
        "pairs",
        len(found),
        lambda number: list(omissions.pair_rows(comparison, found[:number], figures)),
        is_open,
    )


def _changes(
    kind: str, count: int, rows: Callable[[int], list[tuple[object, ...]]], is_open: bool
) -> None:
    """Draw what changes, the first of it where it is much, and all to take away.

    `rows` makes the first so many rows.
    """
    if not count:
        return
    head = (kind[:-1].capitalize(), "Without", "Before", "After")
    note = wording.counted(count, "change")
    first = f"The first {SHOWN} of {note}; the download holds them all."
    table = tables.Table(f"robustness-{kind}", first if count > SHOWN else note, head, rows(SHOWN))
    title = f"{kind.capitalize()} that change"
    part = fold.part(title, note, table.html(), is_open=is_open)
    st.html(html('<div class="sp-changes">{}</div>', part))
    tables.download(table.name, lambda: replace(table, rows=rows(count)), session.taken())


comparison = session.comparison()
figures = pairs.figure_rules()
found = _worked_out(comparison, figures.min_shared)
picked = "any"
_lead(comparison, found)
with frame.bar(comparison, session.missing()):
    if found.effects:
        picked = _chosen(comparison, found, figures)
if found.effects:
    _lost(comparison, found)
    st.html(omissions.effects(comparison, found))
    one = [effect for effect in found.effects if omissions.name(effect.omission) == picked]
    shown = one or [effect for effect in found.effects if effect.says]
    _cell_changes(comparison, shown, is_open=bool(one))
    _pair_changes(comparison, shown, figures, is_open=bool(one))
