"""Time: positions and background events on one axis, who moved, what lay before and ahead."""

import streamlit as st
from markupsafe import Markup

from standpoint import dates, wording
from standpoint.charts.lanes import Flag, Mark
from standpoint.charts.timeline import Words, timeline
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import (
    Change,
    Dated,
    Happening,
    axis,
    changes,
    dated,
    happenings,
    written_gaps,
)
from standpoint.markup import bdi, html, joined, language_of
from standpoint.model import VOICES, Citation, Position
from standpoint.screen import chart, evidence, frame, links, session, tables
from standpoint.wording import time as said


def voice(comparison: Comparison, position: Position) -> str:
    """Return the most direct voice among the passages of a position that count."""
    voices = [passage.voice.value for passage in comparison.selection.passages(position)]
    return min(voices, key=VOICES.index)


def line(
    comparison: Comparison, told: list[Dated], happened: list[Happening], moved: list[Change]
) -> None:
    """Draw the time line with its numbers."""
    order = {stakeholder.id: place for place, stakeholder in enumerate(comparison.stakeholders)}
    titles = comparison.dossier.issue_by_id
    marks = [
        Mark(
            order[held.stakeholder],
            held.date,
            held.position.stance.score,
            voice(comparison, held.position),
            titles[held.position.issue].title,
        )
        for held in told
    ]
    flags = [Flag(h.event.date, h.event.title, h.announced) for h in happened]
    index = {(held.stakeholder, held.position.line): n for n, held in enumerate(told)}
    moves = [
        (index[change.stakeholder.id, before.line], index[change.stakeholder.id, after.line])
        for change in moved
        for before, after in change.moves
    ]
    voices = {voice.value: words for voice, words in wording.VOICE_MEANINGS.items()}
    words = Words(wording.STANCE_WORDS, voices, dates.words, said.short, said.gap)
    names = [stakeholder.label for stakeholder in comparison.stakeholders]
    days = dict.fromkeys([*(mark.date for mark in marks), *(flag.date for flag in flags)], 1)
    _, unwritten = written_gaps(axis(days))
    figure = timeline(names, marks, flags, moves, words, session.theme())
    # Where there are many dates, the figure scrolls sideways rather than shrink.
    least = int(figure.layout.meta["narrowest"])
    st.html(f"<style>.st-key-chart-timeline > * {{ min-width: {least}px; }}</style>")
    note = said.axis_note(unwritten, figure.layout.meta["crowded"])
    chart.draw(
        figure,
        "Who stood where, when",
        said.summary(told, happened, note),
        numbers(comparison, told, happened),
        session.missing(),
    )


def numbers(comparison: Comparison, told: list[Dated], happened: list[Happening]) -> tables.Table:
    """Return what the time line shows as rows, oldest first."""
    people, titles = comparison.dossier.stakeholder_by_id, comparison.dossier.issue_by_id
    rows = [
        (
            held.date,
            people[held.stakeholder].label,
            links.to_cell(
                comparison.selection,
                held.position.issue,
                held.stakeholder,
                titles[held.position.issue].title,
            ),
            wording.STANCE_WORDS[held.position.stance.score],
            voice(comparison, held.position),
        )
        for held in told
    ]
    rows += [
        (
            h.event.date,
            "Background",
            html("{}", h.event.title),
            "",
            "announced" if h.announced else "",
        )
        for h in happened
    ]
    rows.sort(key=lambda row: dates.span(row[0]))
    return tables.Table(
        "timeline",
        "Positions and background events by date",
        ("Date", "Who", "Issue or event", "Stance", "Voice"),
        rows,
    )


def who_moved(comparison: Comparison, told: list[Dated], moved: list[Change]) -> None:
    """Draw each change of stance, what was held before beside what is held after."""
    changed = [change for change in moved if change.moved]
    again = [change for change in moved if not change.moved]
    shown = joined(
        html(
            '<article class="sp-change"><h3>{} on {} <small>{}</small></h3>'
            '<div class="sp-pair"><section aria-label="Before"><h4>Before</h4>{}</section>'
            '<section aria-label="After"><h4>After</h4>{}</section></div></article>',
            links.to_cell(
                comparison.selection,
                change.issue.id,
                change.stakeholder.id,
                change.stakeholder.name,
            ),
            links.to_issue(comparison.selection, change.issue),
            said.change_words(change),
            held(comparison, change, change.cell.earlier),
            held(comparison, change, change.cell.current),
        )
        for change in changed
    )
    restated = joined(
        (
            links.to_cell(
                comparison.selection,
                c.issue.id,
                c.stakeholder.id,
                html("{} on {}", bdi(c.stakeholder.label), bdi(c.issue.title)),
            )
            for c in again
        ),
        "; ",
    )
    st.html(
        html(
            '<div class="sp-prose sp-evidence"><h2>Who moved</h2>{}{}{}</div>',
            "" if changed else html("<p>{}</p>", said.no_change(told, len(again))),
            shown,
            html("<p><b>Stated again, with the same stance:</b> {}</p>", restated) if again else "",
        )
    )


def held(comparison: Comparison, change: Change, positions: tuple[Position, ...]) -> Markup:
    """Return positions with their dates, stances and passages."""
    return joined(
        evidence.position(comparison, change.stakeholder, position, with_stance=True)
        for position in positions
    )


def background(comparison: Comparison, told: list[Dated], happened: list[Happening]) -> None:
    """Draw the events, each with how it lies to the positions and its passages."""
    if not happened:
        st.html('<div class="sp-prose"><h2>Background</h2><p>No event is recorded here.</p></div>')
        return
    sources = comparison.dossier.source_by_id
    shown = joined(
        html(
            '<article class="sp-event"><h3>{} <small>{}</small></h3><p>{} {}</p>{}</article>',
            bdi(h.event.title),
            dates.words(h.event.date),
            said.relation(h, told),
            said.announcement(h, [sources[citation.source].date for citation in h.citations]),
            joined(passage(comparison, h, citation) for citation in h.citations),
        )
        for h in happened
    )
    st.html(html('<div class="sp-prose sp-evidence"><h2>Background</h2>{}</div>', shown))


def passage(comparison: Comparison, happening: Happening, citation: Citation) -> Markup:
    """Return an event's passage in its sentence, linked to its place in the source."""
    source = comparison.dossier.source_by_id[citation.source]
    where = f"paragraph {citation.place.paragraph}"
    return html(
        '<figure class="sp-passage"><blockquote{}>{}</blockquote>{}<figcaption>{} · {} · '
        '<span class="sp-check">✓ word for word in the source</span></figcaption></figure>',
        language_of(source.language),
        evidence.in_sentence(source, citation.place),
        evidence.translated(citation),
        wording.source_line(source),
        links.link(
            comparison.selection, where, "source", source=source.id, event=str(happening.number)
        ),
    )


comparison = session.comparison()
told, happened, moved = dated(comparison), happenings(comparison), changes(comparison)
frame.head(
    comparison,
    "What was said when",
    said.lead(told, moved, len(comparison.counted) - len(told)),
    session.missing(),
)
if told or happened:
    line(comparison, told, happened, moved)
who_moved(comparison, told, moved)
background(comparison, told, happened)
