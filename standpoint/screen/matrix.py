"""The matrix as a component: what it is given to draw."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from standpoint import wording
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.contested import contested
from standpoint.model import VOICES, Voice

MANY = 10
"""Beyond as many stakeholders, a row says in words how they are spread."""

_HERE = Path(__file__).parent
_COMPONENT = st.components.v2.component(
    "standpoint.matrix",
    html='<div class="root"></div>\n',
    css=(_HERE / "matrix.css").read_text(encoding="utf-8"),
    js=(_HERE / "matrix.js").read_text(encoding="utf-8"),
)


@dataclass(frozen=True)
class View:
    """How the matrix is laid out: rows and columns in their order, and the cell that is open."""

    issues: Sequence[str]
    stakeholders: Sequence[str]
    by_topic: bool = True
    transposed: bool = False
    with_counts: bool = False
    hits: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    opened: tuple[str, str] | None = None


def draw(
    key: str, heard: int, asked: Callable[[], None], comparison: Comparison, view: View
) -> None:
    """Draw the matrix; when a cell is to open or close, `asked` finds the wish under `key`.

    A wish is a number and the cell as in the address, or "" for none. `heard` is the number of the
    last one.
    """
    # In a list, for Streamlit looks into a dict for data frames, and imports pandas to do so.
    data = [{**payload(comparison, view), "heard": heard}]
    _COMPONENT(key=key, data=data, on_asked_change=asked)


def payload(comparison: Comparison, view: View) -> dict[str, Any]:
    """Return what the component draws: rows, columns, and for each cell one of a few looks."""
    looks: dict[tuple[object, ...], int] = {}
    drawn: list[dict[str, str]] = []
    rows: dict[str, list[int]] = {}
    for issue in view.issues:
        for stakeholder in view.stakeholders:
            cell = comparison.cells[issue, stakeholder]
            hit = (issue, stakeholder) in view.hits
            left_out = cell.left_out if cell.state == State.LEFT_OUT else 0
            key = (cell.state, cell.score, cell.voice, cell.changed_side, left_out, hit)
            if key not in looks:
                looks[key] = len(drawn)
                drawn.append(_look(cell, hit))
            rows.setdefault(stakeholder if view.transposed else issue, []).append(looks[key])
    issues, stakeholders = _issues(comparison, view), _stakeholders(comparison, view)
    opened = view.opened
    return {
        "caption": f"{comparison.dossier.outline.question} Stances by issue and stakeholder.",
        "corner": "Stakeholder" if view.transposed else "Issue",
        "rows": stakeholders if view.transposed else issues,
        "columns": issues if view.transposed else stakeholders,
        "cells": rows,
        "transposed": view.transposed,
        "looks": drawn,
        "legend": legend(comparison, view),
        "selected": (opened[::-1] if view.transposed else opened) if opened else None,
    }


def _look(cell: Cell, hit: bool) -> dict[str, str]:
    classes = [cell.state.name.lower() if cell.score is None else f"s{cell.score}"]
    if cell.voice:
        classes.append(cell.voice.value)
    if cell.changed_side:
        classes.append("moved")
    if hit:
        classes.append("hit")
    return {
        "classes": " ".join(classes),
        "sign": wording.cell_sign(cell),
        "word": wording.cell_words(cell),
        "say": wording.cell_sentence(cell) + (", found" if hit else ""),
    }


def _issues(comparison: Comparison, view: View) -> list[dict[str, Any]]:
    """Return the issues as groups: by topic, or all in one."""
    groups: list[dict[str, Any]] = []
    for name in view.issues:
        issue = comparison.dossier.issue_by_id[name]
        title = comparison.dossier.topic_of[name].title if view.by_topic else ""
        if not groups or groups[-1]["title"] != title:
            groups.append({"title": title, "items": []})
        item = {"id": name, "label": issue.title, "title": issue.proposition}
        if view.with_counts or len(view.stakeholders) > MANY:
            item["note"] = wording.contested_note(contested(comparison.row(name)))
        groups[-1]["items"].append(item)
    return groups


def _stakeholders(comparison: Comparison, view: View) -> list[dict[str, Any]]:
    people = comparison.dossier.stakeholder_by_id
    return [
        {
            "title": "",
            "items": [
                {
                    "id": name,
                    "label": people[name].label,
                    "note": wording.column_note(comparison, name),
                }
                for name in view.stakeholders
            ],
        }
    ]


def legend(comparison: Comparison, view: View) -> list[dict[str, str]]:
    """Return what the signs mean: all stances, and of states and voices those on the screen."""
    shown = [comparison.cells[i, s] for i in view.issues for s in view.stakeholders]
    states = {cell.state for cell in shown}
    voices = {cell.voice for cell in shown}
    entries = [
        {"look": f"s{score}", "sign": wording.STANCE_SIGNS[score], "text": word}
        for score, word in reversed(wording.STANCE_WORDS.items())
    ]
    meanings = {
        State.DIVIDED: "divided: on both sides",
        State.SILENT: "silent: looked for, nothing found",
        State.NO_STATEMENT: "no statement recorded",
        State.LEFT_OUT: "left out by the reading rules",
    }
    entries += [
        {"look": state.name.lower(), "sign": wording.STATE_SIGNS[state], "text": text}
        for state, text in meanings.items()
        if state in states
    ]
    if any(cell.changed_side for cell in shown):
        entries.append({"look": "s0", "sign": "⇄", "text": "changed sides"})
    entries += [
        {"look": f"s1 {name}", "sign": "", "text": wording.VOICE_MEANINGS[Voice(name)]}
        for name in VOICES
        if Voice(name) in voices
    ]
    return entries
