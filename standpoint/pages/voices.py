"""Who gets to speak: passages and words by voice, who speaks of whom, and who is not heard."""

from dataclasses import dataclass, replace

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.charts.voices import Bar, voices
from standpoint.compare.cells import Comparison, State
from standpoint.compare.voices import Ascription, Heard, ascriptions, cited_words, heard
from standpoint.markup import bdi, html, joined
from standpoint.model import VOICES, Evidence, Voice
from standpoint.screen import chart, controls, coverage, evidence, frame, links, session, tables
from standpoint.wording import voices as sentences

UNITS = {"passages": "passages", "words": "words"}
SHOWN_IN_FULL = 6
"""So many passages in which others speak are shown in their sentence; more are only linked."""
SHOWN_SPEAKERS = 12
SHOWN_SHARES = 15
SHOWN_SILENT = 8
"""So many are shown at once; the others open on demand."""


@dataclass(frozen=True)
class Findings:
    """What the page shows, worked out once for a dossier and its reading rules."""

    heard: tuple[Heard, ...]
    ascriptions: tuple[Ascription, ...]


@st.cache_resource(max_entries=8, show_spinner=False)
def findings(_comparison: Comparison, key: str) -> Findings:
    """Return what the page shows; `key` tells one comparison from another."""
    return Findings(heard(_comparison), ascriptions(_comparison))


def voice_key() -> None:
    """Draw what each voice means, in the look that it has in the bars and in the coverage."""
    st.html(
        html(
            '<div class="sp-voices-key"><ul>{}</ul></div>',
            joined(
                html(
                    '<li><i class="sp-tick sp-v-{}" aria-hidden="true"></i> <b>{}</b> {}</li>',
                    voice.value,
                    voice.value,
                    wording.VOICE_MEANINGS[voice],
                )
                for voice in Voice
            ),
        )
    )


def bars(comparison: Comparison, found: tuple[Heard, ...]) -> None:
    """Draw passages or words by voice, the stakeholder with the most on top."""
    with st.container(key="voices-count"):
        unit = controls.choice("count", "Count", UNITS)
    numbers = {one.stakeholder.id: one.words if unit == "words" else one.passages for one in found}
    order = sorted(found, key=lambda one: -sum(numbers[one.stakeholder.id]))
    drawn = [
        Bar(
            one.stakeholder.label,
            dict(zip(VOICES, numbers[one.stakeholder.id], strict=True)),
            f"{sum(numbers[one.stakeholder.id]):,}" if one.voices else sentences.without_bar(one),
        )
        for one in order
    ]
    rows = [
        (
            links.to_stakeholder(comparison.selection, one.stakeholder, one.stakeholder.name),
            *numbers[one.stakeholder.id],
            sum(numbers[one.stakeholder.id]),
        )
        for one in order
    ]
    meanings = {voice.value: wording.VOICE_MEANINGS[voice] for voice in Voice}
    chart.draw(
        voices(drawn, meanings, unit, session.theme()),
        sentences.bars_title(found, unit),
        sentences.bars_summary(found, unit),
        tables.Table(
            f"voices-{unit}",
            f"{unit.capitalize()} by stakeholder and voice",
            ("Stakeholder", *(voice.capitalize() for voice in VOICES), "All"),
            rows,
        ),
        session.missing(),
    )


def not_quoted(
    comparison: Comparison, found: tuple[Heard, ...], said_of: tuple[Ascription, ...]
) -> None:
    """Draw by name who is never quoted, heard only through others, or has no position."""
    told = [
        html("<b>{}</b>: {}", links.to_stakeholder(comparison.selection, one.stakeholder), sentence)
        for one, sentence in sentences.unheard(
            found, said_of, comparison.selection.restricts_passages
        )
    ]
    shown = evidence.listing(told) if told else html("<p>Everybody here is quoted.</p>")
    st.html(html('<div class="sp-prose"><h2>Not in their own words</h2>{}</div>', shown))


def spoken_of(comparison: Comparison, said_of: tuple[Ascription, ...]) -> None:
    """Draw who speaks of whom: in full where it is little, else as links to the passages."""
    if not said_of:
        st.html(
            html(
                '<div class="sp-prose"><h2>Who speaks of whom</h2>'
                "<p>No passage counts here in which somebody speaks of somebody else.</p></div>"
            )
        )
        return
    in_full = sum(len(one.passages) for one in said_of) <= SHOWN_IN_FULL
    groups = [
        html(
            '<article class="sp-voice"><h3>{} <span>speaks of</span> {}</h3>{}</article>',
            speaker(comparison, one.speaker),
            links.to_stakeholder(comparison.selection, one.stakeholder, one.stakeholder.name),
            joined(passage(comparison, one, *said, in_full) for said in one.passages),
        )
        for one in said_of
    ]
    look = "sp-evidence" if in_full else "sp-speaking-links"
    rest = html(
        '<details class="sp-folded"><summary>{} more</summary><div class="{}">{}</div></details>',
        len(groups) - SHOWN_SPEAKERS,
        look,
        joined(groups[SHOWN_SPEAKERS:]),
    )
    st.html(
        html(
            '<div class="sp-prose sp-speaking"><h2>Who speaks of whom</h2><div class="{}">{}</div>'
            "{}</div>",
            look,
            joined(groups[:SHOWN_SPEAKERS]),
            rest if len(groups) > SHOWN_SPEAKERS else "",
        )
    )


def speaker(comparison: Comparison, name: str) -> object:
    """Return a speaker's name, as a link where it is a stakeholder's."""
    for stakeholder in comparison.dossier.stakeholders:
        if name in (stakeholder.name, stakeholder.short_name):
            return links.to_stakeholder(comparison.selection, stakeholder, name)
    return bdi(name)


def passage(
    comparison: Comparison, one: Ascription, issue: str, said: Evidence, in_full: bool
) -> Markup:
    """Return what somebody says of a stakeholder on an issue."""
    title = comparison.dossier.issue_by_id[issue].title
    if not in_full:
        return html(
            "<p>{}</p>",
            links.to_passage(comparison.selection, said, one.stakeholder.id, issue, title),
        )
    return html(
        "<p>On {}:</p>{}",
        links.to_cell(comparison.selection, issue, one.stakeholder.id, title),
        evidence.passage(comparison, said, one.stakeholder.id, issue),
    )


def of_sources(comparison: Comparison, found: tuple[Heard, ...]) -> None:
    """Draw how much of what is cited of each source is whose."""
    total = cited_words(found)
    sources = [source for source in comparison.dossier.sources if source.id in total]
    several = len(comparison.dossier.sources) > 1
    rows = [
        (
            links.to_stakeholder(comparison.selection, one.stakeholder, one.stakeholder.name),
            *([wording.source_name(source)] if several else []),
            one.sources[source.id],
            share_bar(one.sources[source.id], total[source.id]),
        )
        for source in sources
        for one in sorted(found, key=lambda one: -one.sources.get(source.id, 0))
        if source.id in one.sources
    ]
    title = "Whose words are cited, source by source" if several else "Whose words are cited"
    sentence = sentences.sources_sentence(found, sources)
    st.html(html('<div class="sp-prose"><h2>{}</h2><p>{}</p></div>', title, sentence))
    if rows:
        head = ("Stakeholder", *(["Source"] if several else []), "Words", "Share of the source")
        table = tables.Table("voices-sources", "Cited words by stakeholder and source", head, rows)
        first, others = (
            replace(table, rows=part) for part in (rows[:SHOWN_SHARES], rows[SHOWN_SHARES:])
        )
        rest = html(
            '<details class="sp-folded"><summary>{} more</summary>{}</details>',
            len(others.rows),
            others.html(),
        )
        st.html(
            html('<div class="sp-shares">{}{}</div>', first.html(), rest if others.rows else "")
        )
        tables.download(table, session.missing())


def share_bar(part: int, whole: int) -> Markup:
    """Return a share with a small bar of that length."""
    return html(
        '<span class="sp-share"><i style="width:{}%"></i></span> {}',
        round(100 * part / whole, 1),
        wording.percent(part / whole if whole else 0),
    )


def heard_on(comparison: Comparison) -> None:
    """Draw issues by stakeholders: the voice of each cell, its silence, or the lack of both."""
    st.html(coverage.block(comparison))
    head = ("Issue", *(stakeholder.label for stakeholder in comparison.stakeholders))
    tables.download(
        tables.Table("voices-coverage", "Who is heard on what", head, coverage.rows(comparison)),
        session.missing(),
    )


def silences(comparison: Comparison) -> None:
    """Draw every silence with its note, by stakeholder; beyond a screenful they open on demand."""
    groups = []
    for stakeholder in comparison.stakeholders:
        column = zip(comparison.issues, comparison.column(stakeholder.id), strict=True)
        notes = [
            html(
                "{}: {}",
                links.to_cell(comparison.selection, issue.id, stakeholder.id, issue.title),
                bdi(cell.note or ""),
            )
            for issue, cell in column
            if cell.state == State.SILENT
        ]
        if notes:
            groups.append(
                html(
                    '<h3 class="sp-group">{} <small>{}</small></h3>{}',
                    bdi(stakeholder.label),
                    len(notes),
                    evidence.listing(notes),
                )
            )
    if not groups:
        return
    rest = html(
        '<details class="sp-folded"><summary>{} more</summary>{}</details>',
        wording.counted(len(groups) - SHOWN_SILENT, "stakeholder"),
        joined(groups[SHOWN_SILENT:]),
    )
    st.html(
        html(
            '<div class="sp-prose sp-silences"><h2>Silences</h2><p>The sources were searched for '
            "these, and nothing was found. Silence is not neutrality.</p>{}{}</div>",
            joined(groups[:SHOWN_SILENT]),
            rest if len(groups) > SHOWN_SILENT else "",
        )
    )


comparison = session.comparison()
found = findings(comparison, session.key(comparison))
frame.head(comparison, "Who gets to speak", sentences.overview(found.heard), session.missing())
voice_key()
bars(comparison, found.heard)
not_quoted(comparison, found.heard, found.ascriptions)
spoken_of(comparison, found.ascriptions)
of_sources(comparison, found.heard)
heard_on(comparison)
silences(comparison)
