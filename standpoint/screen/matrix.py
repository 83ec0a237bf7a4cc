"""The matrix as a component: what it is given to draw."""

import json
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.charts import bars, marks
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.contested import contested
from standpoint.markup import html
from standpoint.quotes.spans import pieces
from standpoint.screen.arrangement import View
from standpoint.views.legends import cell_legend

MANY = 10
"""Beyond as many stakeholders, a row says in words how they are spread."""
RANKS = [-2, -1, 0, "divided", 1, 2, "silent", "left out", "no statement"]
"""In which order cells stand that are read as a strip."""

# Not apart from the page, whose style sheet has the marks, the passages and the links.
_SCRIPTS = [
    Path(__file__).with_name(f"matrix{part}.js")
    for part in ("", "_address", "_keys", "_drawing", "_compact", "_finder")
]
SCRIPT = "\n".join(script.read_text(encoding="utf-8") for script in _SCRIPTS)
_COMPONENT = st.components.v2.component(
    "standpoint.matrix",
    html='<div class="sp-matrix" id="matrix"></div>\n',
    js=SCRIPT,
    isolate_styles=False,
)


def draw(key: str, asked: Callable[[], None], payload: bytes) -> None:
    """Draw the matrix; when a cell is to open or close, `asked` finds the wish under `key`.

    `payload` is what `payload_of` makes: of many cells that takes longer than the rest of a click.

    A wish is a number, the cell as in the address or "" for none, and of a compact matrix who is
    pinned and what is to be found. What of them holds, and which wish was heard last, the matrix
    reads off the panel beside it (`standpoint.screen.panel`).
    """
    _COMPONENT(key=key, data=payload, on_asked_change=asked)


def payload_of(comparison: Comparison, view: View) -> bytes:
    """Return as JSON what the component draws: rows, columns, and for each cell one of a few looks.

    Written once, where Streamlit would write a dict out twice for each click.
    """
    transposed, compact = view.wish.transpose, view.wish.compact
    looks: dict[tuple[object, ...], int] = {}
    drawn: list[dict[str, str]] = []
    rows: dict[str, list[int]] = {}
    hits = {(hit.issue, hit.stakeholder) for hit in view.hits}
    for issue in view.issues:
        for stakeholder in view.stakeholders:
            cell = comparison.cells[issue, stakeholder]
            hit = (issue, stakeholder) in hits
            left_out = cell.left_out if cell.state == State.LEFT_OUT else 0
            key = (cell.state, cell.score, cell.voices, cell.changed_side, left_out, hit)
            if key not in looks:
                looks[key] = len(drawn)
                drawn.append(_look(cell, hit, compact))
            rows.setdefault(stakeholder if transposed else issue, []).append(looks[key])
    lines, across = _issues(comparison, view), _stakeholders(comparison, view)
    if transposed:
        lines, across = across, lines
    zero = _with_bars(comparison, lines, transposed) if compact else 0
    payload = {
        "caption": f"{comparison.dossier.outline.question} Stances by issue and stakeholder.",
        "corner": "Stakeholder" if transposed else "Issue",
        "rows": lines,
        "columns": across,
        "cells": rows,
        "transposed": transposed,
        "compact": compact,
        "zero": zero,
        "looks": drawn,
    }
    return json.dumps(payload).encode()


def _look(cell: Cell, hit: bool, compact: bool) -> dict[str, Any]:
    # A cell says all of it to who hears it (see `say`), so no word is needed that is not seen.
    word = wording.turned_words(cell) if cell.state != State.NO_STATEMENT else ""
    look = {
        "face": marks.cell(cell.stance, word, cell.voices),
        "hit": "hit" if hit else "",
        "group": "" if cell.current else cell.state.value,
        "say": wording.cell_sentence(cell) + (", found" if hit else ""),
    }
    if not compact:
        return look
    return look | {
        "small": marks.compact(cell.stance, "", cell.voices),
        "rank": RANKS.index(cell.stance),
    }


def _issues(comparison: Comparison, view: View) -> list[dict[str, Any]]:
    """Return the issues as groups: by topic, or all in one."""
    by_topic, topic_of = view.wish.order == "dossier", comparison.dossier.topic_of
    groups = []
    for title, some in groupby(view.issues, lambda name: topic_of[name].title if by_topic else ""):
        names = list(some)
        number = sum(position.issue in names for _, position, _ in comparison.counted)
        items = [_issue(comparison, view, name) for name in names]
        issues = wording.counted(len(names), "issue")
        note = f"{issues}, {wording.counted(number, 'position')}"
        groups.append({"title": title, "items": items, "note": note})
    return groups


def _issue(comparison: Comparison, view: View, name: str) -> dict[str, Any]:
    """Return what a row says of its issue; what was found in it comes in pieces, to be marked."""
    issue = comparison.dossier.issue_by_id[name]
    found = {
        hit.sentence: pieces(hit.sentence, hit.places)
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
    of = view.wish
    if of.order == "contested" or of.contested or of.compact or len(view.stakeholders) > MANY:
        item["note"] = wording.contested_note(contested(comparison.row(name)))
    return item


def _stakeholders(comparison: Comparison, view: View) -> list[dict[str, Any]]:
    people = comparison.dossier.stakeholder_by_id
    items = [
        {
            "id": name,
            "label": people[name].label,
            "name": people[name].name,
            "note": wording.column_note(comparison, name),
        }
        for name in view.stakeholders
    ]
    return [{"title": "", "items": items}]


def _with_bars(comparison: Comparison, groups: list[dict[str, Any]], transposed: bool) -> float:
    """Give each row a bar of the stances in it; return where all have their line, in percent."""
    cells_of = comparison.column if transposed else comparison.row
    items = [item for group in groups for item in group["items"]]
    counts = {item["id"]: contested(cells_of(item["id"])) for item in items}
    ends = bars.reach(found.by_score for found in counts.values())
    for item in items:
        found = counts[item["id"]]
        say = wording.contested_note(found)
        item["bar"] = bars.stance_bar(found.by_score, ends, say, small=True)
    return round(100 * ends[0] / sum(ends), 2) if sum(ends) else 50


def legend(comparison: Comparison, view: View) -> Markup:
    """Return what the cells mean: all stances, and of states and voices those on the screen."""
    shown = [comparison.cells[i, s] for i in view.issues for s in view.stakeholders]
    return html(
        '<details class="sp-cell-legend" data-cells="{}" data-panel="{}" open>'
        "<summary>How to read the cells</summary>{}</details>",
        "compact" if view.wish.compact else "full",
        "within" if view.takes_all else "beside",
        cell_legend(shown, compact=view.wish.compact),
    )
