"""One issue: who stands where on it, the passages by stance, and how contested it is."""

import streamlit as st

from standpoint import wording
from standpoint.charts.strip import Mark, strip
from standpoint.compare.cells import Comparison, State
from standpoint.compare.contested import Contested, contested
from standpoint.direction import isolated
from standpoint.markup import bdi, html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.screen import address, chart, controls, evidence, frame, links, session, tables


def chosen(comparison: Comparison) -> Issue:
    """Draw the choice of the issue and return it; the first of the selection is the default."""
    titles = {issue.id: issue.title for issue in comparison.issues}
    return comparison.dossier.issue_by_id[controls.pick("issue", "Issue", titles)]


def standing(comparison: Comparison, issue: Issue, found: Contested) -> None:
    """Draw the strip: every stakeholder with a number, and the counts in words."""
    marks = [
        Mark(stakeholder.label, cell.score, cell.voice.value)
        for stakeholder, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True)
        if cell.score is not None and cell.voice is not None
    ]
    marks.sort(key=lambda mark: -mark.score)
    if not marks:
        st.html("<p>No stance on it with a number counts here.</p>")
        return
    voices = {voice.value: words for voice, words in wording.VOICE_MEANINGS.items()}
    rows = [
        (
            links.to_cell(comparison.selection, issue.id, stakeholder.id, stakeholder.name),
            wording.cell_words(cell),
            "" if cell.score is None else cell.score,
            wording.VOICE_WORDS[cell.voice] if cell.voice else "",
        )
        for stakeholder, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True)
    ]
    chart.draw(
        strip(marks, wording.STANCE_WORDS, voices, session.theme()),
        "Where they stand",
        wording.issue_summary(issue, found),
        tables.Table(
            f"{issue.id}-stances",
            f"Stances on: {isolated(issue.title)}",
            ("Stakeholder", "Stance", "Score", "Voice"),
            rows,
        ),
        session.missing(),
    )


def unheard(comparison: Comparison, issue: Issue) -> None:
    """Draw by name who is silent, of whom nothing is recorded, and who is left out."""
    by_state: dict[State, list[object]] = {}
    for stakeholder, cell in zip(comparison.stakeholders, comparison.row(issue.id), strict=True):
        name = links.to_cell(comparison.selection, issue.id, stakeholder.id, stakeholder.label)
        told = html("<b>{}</b>: {}", name, bdi(cell.note)) if cell.note else name
        by_state.setdefault(cell.state, []).append(told)
    if State.SILENT in by_state:
        st.html(
            html(
                '<div class="sp-prose"><h2>Silent</h2><p>The sources were searched for these, and '
                "nothing was found.</p>{}</div>",
                evidence.listing(by_state[State.SILENT]),
            )
        )
    for state, title in (
        (State.NO_STATEMENT, "No statement recorded"),
        (State.LEFT_OUT, "Left out by the reading rules"),
    ):
        if state in by_state:
            names = joined(by_state[state], ", ")
            st.html(html('<div class="sp-prose"><p><b>{}:</b> {}</p></div>', title, names))


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
                            links.to_stakeholder(
                                comparison.selection, stakeholder, stakeholder.name
                            ),
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


comparison = session.comparison()
if not comparison.issues:
    frame.head(comparison, "Issues", "No issue is left by the reading rules.", session.missing())
    st.stop()
known = [issue.id for issue in comparison.issues]
issue = comparison.dossier.issue_by_id[address.one("issue", known, known[0])]
found = contested(comparison.row(issue.id))
note = html(' <span class="sp-note" dir="auto">{}</span>', issue.note) if issue.note else ""
frame.head(
    comparison,
    issue.title,
    html(
        '<b dir="auto">{}</b>{}<br>{}',
        issue.proposition,
        note,
        f"{wording.contested_note(found).capitalize()}.",
    ),
    session.missing(),
)
chosen(comparison)
standing(comparison, issue, found)
unheard(comparison, issue)
passages(comparison, issue)
