"""The matrix as a component: what it is given to draw."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.charts.marks import Entry
from standpoint.compare.cells import Cell, Comparison, State, steps
from standpoint.compare.contested import contested
from standpoint.markup import html
from standpoint.model import VOICES, Voice
from standpoint.screen.panel import marked

if TYPE_CHECKING:
    from standpoint.compare.search import Hit  # the stemmers, only when something is searched

MANY = 10
"""Beyond as many stakeholders, a row says in words how they are spread."""
STATES = (State.DIVIDED, State.SILENT, State.NO_STATEMENT, State.LEFT_OUT)

# Not apart from the page, whose style sheet has the marks, the passages and the links.
_SCRIPTS = [Path(__file__).with_name(name) for name in ("matrix.js", "matrix_drawing.js")]
_COMPONENT = st.components.v2.component(
    "standpoint.matrix",
    html='<div class="sp-matrix"></div>\n',
    js="\n".join(script.read_text(encoding="utf-8") for script in _SCRIPTS),
    isolate_styles=False,
)


@dataclass(frozen=True)
class View:
    """How the matrix is laid out: rows and columns in their order, and what is marked in it.

    Attributes
    ----------
    hits : tuple of Hit
        Where what was searched for stands; cells are outlined, an issue's own words are marked.
    """

    issues: Sequence[str]
    stakeholders: Sequence[str]
    by_topic: bool = True
    transposed: bool = False
    with_counts: bool = False
    hits: tuple["Hit", ...] = ()


def draw(key: str, asked: Callable[[], None], comparison: Comparison, view: View) -> None:
    """Draw the matrix; when a cell is to open or close, `asked` finds the wish under `key`.

    A wish is a number and the cell as in the address, or "" for none. Which cell is open, and which
    wish was heard last, the matrix reads off the panel beside it (`standpoint.screen.panel`).
    """
    # In a list, for Streamlit looks into a dict for data frames, and imports pandas to do so.
    _COMPONENT(key=key, data=[payload(comparison, view)], on_asked_change=asked)


def payload(comparison: Comparison, view: View) -> dict[str, Any]:
    """Return what the component draws: rows, columns, and for each cell one of a few looks."""
    looks: dict[tuple[object, ...], int] = {}
    drawn: list[dict[str, str]] = []
    rows: dict[str, list[int]] = {}
    hits = {(hit.issue, hit.stakeholder) for hit in view.hits}
    for issue in view.issues:
        for stakeholder in view.stakeholders:
            cell = comparison.cells[issue, stakeholder]
            hit = (issue, stakeholder) in hits
            left_out = cell.left_out if cell.state == State.LEFT_OUT else 0
            voices = tuple(step.voice.value for step in steps(comparison, cell))
            key = (cell.state, cell.score, voices, cell.changed_side, left_out, hit)
            if key not in looks:
                looks[key] = len(drawn)
                drawn.append(_look(cell, voices, hit))
            rows.setdefault(stakeholder if view.transposed else issue, []).append(looks[key])
    issues, stakeholders = _issues(comparison, view), _stakeholders(comparison, view)
    return {
        "caption": f"{comparison.dossier.outline.question} Stances by issue and stakeholder.",
        "corner": "Stakeholder" if view.transposed else "Issue",
        "rows": stakeholders if view.transposed else issues,
        "columns": issues if view.transposed else stakeholders,
        "cells": rows,
        "transposed": view.transposed,
        "looks": drawn,
    }


def _look(cell: Cell, voices: tuple[str, ...], hit: bool) -> dict[str, str]:
    word = html("{} ⇄", wording.cell_words(cell)) if cell.changed_side else wording.cell_words(cell)
    return {
        "face": marks.cell(cell.stance, word, voices),
        "hit": "hit" if hit else "",
        "group": "" if cell.current else cell.state.value,
        "say": wording.cell_sentence(cell) + (", found" if hit else ""),
    }


def _issues(comparison: Comparison, view: View) -> list[dict[str, Any]]:
    """Return the issues as groups: by topic, or all in one."""
    groups: list[dict[str, Any]] = []
    for name in view.issues:
        title = comparison.dossier.topic_of[name].title if view.by_topic else ""
        if not groups or groups[-1]["title"] != title:
            groups.append({"title": title, "items": [], "positions": 0})
        groups[-1]["items"].append(_issue(comparison, view, name))
        groups[-1]["positions"] += sum(len(cell.current) for cell in comparison.row(name))
    for group in groups:
        issues = wording.counted(len(group["items"]), "issue")
        group["note"] = f"{issues}, {wording.counted(group.pop('positions'), 'position')}"
    return groups


def _issue(comparison: Comparison, view: View, name: str) -> dict[str, Any]:
    """Return what a row says of its issue; what was found in it comes in pieces, to be marked."""
    issue = comparison.dossier.issue_by_id[name]
    found = {
        hit.sentence: marked(hit.sentence, hit.places)
        for hit in view.hits
        if hit.issue == name and hit.stakeholder is None
    }
    item = {
        "id": name,
        "label": issue.title,
        "title": found.get(issue.title, [issue.title]),
        "text": found.get(issue.proposition, [issue.proposition]),
    }
    if issue.note and issue.note in found:
        item["found"] = found[issue.note]
    if view.with_counts or len(view.stakeholders) > MANY:
        item["note"] = wording.contested_note(contested(comparison.row(name)))
    return item


def _stakeholders(comparison: Comparison, view: View) -> list[dict[str, Any]]:
    people = comparison.dossier.stakeholder_by_id
    items = [
        {"id": name, "label": people[name].label, "note": wording.column_note(comparison, name)}
        for name in view.stakeholders
    ]
    return [{"title": "", "items": items}]


def legend(comparison: Comparison, view: View) -> Markup:
    """Return what the cells mean: all stances, and of states and voices those on the screen."""
    shown = [comparison.cells[i, s] for i in view.issues for s in view.stakeholders]
    states = {cell.state for cell in shown}
    voices = {step.voice for cell in shown for step in steps(comparison, cell)}
    stances = [Entry(score, word) for score, word in wording.STANCE_WORDS.items()]
    stances += [Entry(state.value, state.value) for state in STATES if state in states]
    told = [
        Entry(name, name, wording.VOICE_GLOSSES[Voice(name)])
        for name in VOICES
        if Voice(name) in voices
    ]
    moved = any(cell.changed_side for cell in shown)
    return html(
        '<details class="sp-cell-legend" open><summary>How to read the cells</summary>{}{}'
        "</details>",
        marks.legend(stances, told),
        html("<p>⇄ changed sides</p>") if moved else "",
    )
