"""One issue: who stands where on it, the passages by stance, and how contested it is."""

import math

import streamlit as st

from standpoint import wording
from standpoint.charts.strip import Mark, strip
from standpoint.compare.cells import Comparison, State
from standpoint.compare.contested import Contested, contested
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.screen import address, chart, evidence, frame, links, rules, session, tables


def chosen(comparison: Comparison) -> Issue:
    """Draw the choice of the issue and return it; the first of the selection is the default."""
    titles = {issue.id: issue.title for issue in comparison.issues}
    return comparison.dossier.issue_by_id[rules.pick("issue", "Issue", titles)]


def standing(comparison: Comparison, issue: Issue, found: Contested) -> None:
    """Draw the strip: every stakeholder with a number, and the counts in words."""
    marks = [
        Mark(stakeholder.label, cell.score, cell.voice.value)
        for stakeholder, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True)
        if cell.score is not None and cell.voice is not None
    ]
    marks.sort(key=lambda mark: -mark.score)
    if not marks:
        st.html("<p>No stakeholder of this selection has a stance with a number on it.</p>")
        return
    voices = {voice.value: words for voice, words in wording.VOICE_MEANINGS.items()}
    rows = [
        (
            links.to_cell(issue.id, stakeholder.id, stakeholder.name),
            wording.cell_words(cell),
            "" if cell.score is None else cell.score,
            wording.VOICE_WORDS[cell.voice] if cell.voice else "",
        )
        for stakeholder, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True)
    ]
    chart.draw(
        strip(marks, wording.STANCE_WORDS, voices, chart.theme()),
        "Where they stand",
        wording.issue_summary(issue, found),
        tables.Table(
            f"{issue.id}-stances",
            f"Stances on: {issue.title}",
            ("Stakeholder", "Stance", "Score", "Voice"),
            rows,
        ),
    )


def unheard(comparison: Comparison, issue: Issue) -> None:
    """Draw by name who is silent and of whom nothing is recorded."""
    silent, nothing = [], []
    for stakeholder, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True):
        name = links.to_cell(issue.id, stakeholder.id, stakeholder.label)
        if cell.state == State.SILENT:
            silent.append(html("<b>{}</b>: {}", name, cell.note or ""))
        elif cell.state == State.NO_STATEMENT:
            nothing.append(name)
    if silent:
        st.html(
            html(
                '<div class="sp-prose"><h2>Silent</h2><p>The sources were searched for these, and '
                "nothing was found.</p>{}</div>",
                evidence.listing(silent),
            )
        )
    if nothing:
        names = joined(nothing, ", ")
        st.html(html('<div class="sp-prose"><p><b>No statement recorded:</b> {}</p></div>', names))


def passages(comparison: Comparison, issue: Issue) -> None:
    """Draw what everyone rests on, grouped by stance from support to opposition."""
    held: dict[str, list[tuple[Stakeholder, object]]] = {}
    for stakeholder in comparison.stakeholders:
        cell = comparison.cells[issue.id, stakeholder.id]
        if cell.current:
            group = wording.cell_words(cell)
            shown = evidence.body(comparison, stakeholder, cell)
            held.setdefault(group, []).append((stakeholder, shown))
    order = [*reversed(wording.STANCE_WORDS.values()), State.DIVIDED.value]
    st.html(
        html(
            '<div class="sp-prose sp-evidence"><h2>The passages, by stance</h2>{}</div>',
            joined(
                html(
                    '<section aria-label="{}"><h3 class="sp-group">{} <small>{}</small></h3>'
                    "{}</section>",
                    group,
                    group.capitalize(),
                    len(held[group]),
                    joined(
                        html(
                            '<article class="sp-voice"><h4>{}</h4>{}</article>',
                            links.to_stakeholder(stakeholder, stakeholder.name),
                            shown,
                        )
                        for stakeholder, shown in held[group]
                    ),
                )
                for group in order
                if group in held
            ),
        )
    )


def sentence(issue: Issue, found: Contested) -> str:
    """Return how contested the issue is, with the counts."""
    said = f"{wording.contested_note(found).capitalize()}."
    if not math.isnan(found.agreement):
        said += (
            f" Van der Eijk’s agreement A is {found.agreement:.2f} over "
            f"{wording.counted(sum(found.counts), 'stance')}, on a scale from −1 (two camps) over "
            "0 (evenly spread) to 1 (all alike)."
        )
    return said


comparison = session.comparison()
if not comparison.issues:
    frame.head(comparison, "Issues", "No issue is left by the reading rules.")
    st.stop()
known = [issue.id for issue in comparison.issues]
issue = comparison.dossier.issue_by_id[address.one("issue", known, known[0])]
found = contested(comparison.row(issue.id))
note = html(' <span class="sp-note">{}</span>', issue.note) if issue.note else ""
frame.head(
    comparison,
    issue.title,
    html("<b>{}</b>{}<br>{}", issue.proposition, note, sentence(issue, found)),
)
chosen(comparison)
standing(comparison, issue, found)
unheard(comparison, issue)
passages(comparison, issue)
