"""Which findings change when one source, or one kind of voice, is left out."""

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.robustness import (
    Effect,
    Omission,
    Robustness,
    Side,
    robustness,
)
from standpoint.markup import bdi, html
from standpoint.screen import controls, evidence, frame, links, pairs, session, tables
from standpoint.screen.pairs import FigureRules
from standpoint.wording import robustness as sentences

SHOWN_EFFECTS = 8
"""More sentences than this are folded away."""
SHOWN_CHANGES = 60
"""A longer table goes on in the download."""


@st.cache_resource(max_entries=16, show_spinner=False)
def worked_out(_comparison: Comparison, key: str, min_shared: int) -> Robustness:
    """Return what changes, worked out once; `key` tells one comparison from another."""
    return robustness(_comparison, min_shared)


def name(omission: Omission) -> str:
    """Return what stands for an omission in the address."""
    return f"{omission.rule}.{omission.value}"


def effects(comparison: Comparison, found: Robustness) -> None:
    """Draw one sentence for each thing left out, the one that changes most first."""
    ordered = sorted(found.effects, key=lambda effect: -len(effect.cells) - len(effect.pairs))
    said = [effect_line(comparison, found, effect) for effect in ordered]
    if not said:
        return
    rest = html(
        '<details class="sp-folded"><summary>{} more</summary>{}</details>',
        len(said) - SHOWN_EFFECTS,
        evidence.listing(said[SHOWN_EFFECTS:]),
    )
    st.html(
        html(
            '<div class="sp-prose sp-effects"><h2>One thing left out at a time</h2>{}{}'
            '<p class="sp-note">A cell is one stakeholder on one issue; it changes when its side '
            "does, not its strength. A pair changes when its agreement by side goes above, to or "
            "below one half, or can no longer be said.</p></div>",
            evidence.listing(said[:SHOWN_EFFECTS]),
            rest if len(said) > SHOWN_EFFECTS else "",
        )
    )


def effect_line(comparison: Comparison, found: Robustness, effect: Effect) -> Markup:
    """Return the sentence of an effect, and a link to its changes."""
    without = sentences.without(comparison.dossier, effect.omission)
    which = links.link(comparison.selection, "Which?", "robustness", without=name(effect.omission))
    return html(
        "<b>{}</b>, {} {}",
        without,
        sentences.effect_words(found, effect),
        which if effect.cells or effect.pairs else "",
    )


def chosen(comparison: Comparison, found: Robustness, figures: FigureRules) -> tuple[Effect, ...]:
    """Draw the choices of what is left out, and of how much a pair must share; return effects."""
    titles = {
        name(effect.omission): sentences.left_out(comparison.dossier, effect.omission)
        for effect in found.effects
    }
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small"):
        picked = controls.pick("without", "Left out", {"any": "any one of them", **titles})
        pairs.min_shared_chip(figures.min_shared)
    return tuple(e for e in found.effects if picked in ("any", name(e.omission)))


def cell_changes(comparison: Comparison, shown: tuple[Effect, ...]) -> None:
    """Draw the cells that change, each leading to its cell of the matrix, the gravest first."""
    issues, people = comparison.dossier.issue_by_id, comparison.dossier.stakeholder_by_id
    rows: list[tuple[object, ...]] = []
    found = [(change, effect.omission) for effect in shown for change in effect.cells]
    for change, omission in sorted(found, key=lambda one: one[0].gravity):
        names = people[change.stakeholder].label, issues[change.issue].title
        what: object = html("{} on {}", *map(bdi, names))
        if len(rows) < SHOWN_CHANGES:
            what = links.to_cell(comparison.selection, change.issue, change.stakeholder, what)
        without = sentences.left_out(comparison.dossier, omission)
        rows.append((what, without, side_chip(change.before), side_chip(change.after)))
    changes("cells", "Cells that change", rows)


def pair_changes(comparison: Comparison, shown: tuple[Effect, ...], figures: FigureRules) -> None:
    """Draw the pairs that change, each leading to the two side by side, the gravest first."""
    people = comparison.dossier.stakeholder_by_id
    rows: list[tuple[object, ...]] = []
    found = [(change, effect.omission) for effect in shown for change in effect.pairs]
    for change, omission in sorted(found, key=lambda one: one[0].gravity):
        what: object = wording.listed([people[change.one].label, people[change.other].label])
        if len(rows) < SHOWN_CHANGES:
            what = pairs.to_pair(comparison.selection, figures, [change.one, change.other], what)
        without = sentences.left_out(comparison.dossier, omission)
        before, after = sentences.standing(change.before), sentences.standing(change.after)
        rows.append((what, without, before, after))
    changes("pairs", "Pairs that change", rows)


def changes(kind: str, title: str, rows: list[tuple[object, ...]]) -> None:
    """Draw rows of what changes, the first of them where they are many, and all to take away."""
    if not rows:
        return
    head = (kind[:-1].capitalize(), "Without", "Before", "After")
    said = wording.counted(len(rows), "change")
    if len(rows) > SHOWN_CHANGES:
        said = f"The first {SHOWN_CHANGES} of {said}; the download holds them all."
    part = tables.Table(f"robustness-{kind}", said, head, rows[:SHOWN_CHANGES])
    st.html(
        html('<div class="sp-prose sp-changes"><h2>{}</h2>{}</div>', title, part.html()),
    )
    tables.download(tables.Table(part.name, title, head, rows), session.missing())


def side_chip(side: Side) -> Markup:
    """Return the sign and word of a side, in the look of a cell on that side."""
    return html(
        '<span class="sp-side"><b class="sp-chip sp-{}" aria-hidden="true">{}</b> {}</span>',
        sentences.SIDE_LOOKS[side],
        sentences.SIDE_SIGNS[side],
        sentences.SIDE_WORDS[side],
    )


comparison = session.comparison()
figures = pairs.figure_rules()
found = worked_out(comparison, session.key(comparison), figures.min_shared)
frame.head(
    comparison,
    "What rests on one voice or one source",
    html(
        "<b>{}</b> {}",
        sentences.sole_sentence(comparison.dossier, found),
        sentences.steady_sentence(found),
    ),
    session.missing(),
)
effects(comparison, found)
if any(effect.cells or effect.pairs for effect in found.effects):
    shown = chosen(comparison, found, figures)
    cell_changes(comparison, shown)
    pair_changes(comparison, shown, figures)
