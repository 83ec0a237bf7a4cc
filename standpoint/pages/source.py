"""One source: its text, every cited passage at its place, and how much of it is cited."""

import streamlit as st
from markupsafe import Markup

from standpoint import dates, wording
from standpoint.compare.cells import CellKey, Comparison
from standpoint.compare.passages import Share, cited_share, words_in
from standpoint.markup import bdi, html
from standpoint.model import Display, Event, Source
from standpoint.screen import address, controls, frame, links, reading, session, tables
from standpoint.screen.reading import Reading
from standpoint.views import evidence
from standpoint.views.source import citation
from standpoint.wording.source import excerpted, how_much_cited, nothing_cited, source_title


def _chosen(comparison: Comparison) -> None:
    """Draw the choice of the source; with one there is nothing to choose."""
    dossier = comparison.dossier
    titles = {source.id: wording.source_name(dossier, source.id) for source in dossier.sources}
    if len(titles) > 1:
        controls.pick("source", "Source", titles)


def _asked(read: Reading, at: CellKey | None, event: Event | None) -> Markup:
    """Return the passages that the address asks for, ahead of the text, and the way back."""
    comparison = read.comparison
    if at:
        issue, stakeholder = at
        who = comparison.dossier.stakeholder_by_id[stakeholder]
        topic = comparison.dossier.issue_by_id[issue]
        heading = html(
            "{} on {}",
            links.to_stakeholder(comparison.selection, who, who.name),
            links.to_issue(comparison.selection, topic),
        )
        back = evidence.cell_chip(comparison.cells[at]) + links.to_cell(
            comparison.selection, issue, stakeholder, "Back to the matrix"
        )
    elif event:
        heading = html("{}: {}", dates.words(event.date), bdi(event.title))
        back = links.link(comparison.selection, "Back to the time line", "time")
    else:
        return Markup()
    return html(
        '<section class="sp-evidence sp-asked-for" aria-label="Passages asked for">'
        '<p class="sp-kicker">Asked for</p><h2>{}</h2>{}{}</section>',
        heading,
        reading.asked_for(read) or html("<p>No passage of this source counts for it here.</p>"),
        back,
    )


def _page(read: Reading, asked_for: Markup) -> None:
    """Draw the text beside the list of all passages."""
    note = ""
    if read.source.display == Display.EXCERPTS:
        note = html(
            '<p class="sp-rest">{}</p>', excerpted(cited_share(read.source.body, read.blocks))
        )
    st.html(
        html(
            '<div class="sp-reading">{asked}<nav class="sp-index" aria-label="Cited passages" '
            'tabindex="0"><h2>Cited passages</h2>{legend}{index}</nav>'
            '<div class="sp-body">{note}{text}</div></div>',
            asked=asked_for,
            legend=reading.legend(read),
            index=reading.index(read) or html("<p>{}</p>", nothing_cited(read.comparison)),
            note=note,
            text=reading.text(read),
        )
    )


def _shares(read: Reading, whole: Share) -> None:
    """Draw how much of the text is cited, overall and by stakeholder; of many, by who is cited."""
    body = read.source.body
    rows: list[tuple[object, ...]] = []
    said = f"{wording.counted(whole.total, 'word')} in all; the background does not count as cited"
    people = read.comparison.stakeholders
    if read.comparison.has_many:
        cited = {passage.stakeholder for passage in read.cited}
        people = tuple(one for one in people if one.id in cited)
        if others := len(read.comparison.stakeholders) - len(people):
            said += f"; {wording.counted(others, 'stakeholder')} not cited"
    for stakeholder in people:
        own = [p for p in read.cited if p.stakeholder == stakeholder.id]
        part = Share(words_in(body, [p.place.span for p in own]), whole.total)
        link = links.to_stakeholder(read.comparison.selection, stakeholder, stakeholder.name)
        rows.append((link, len(own), part.cited, _share_of_text(part)))
    rows.append(("All together", len(read.cited), whole.cited, _share_of_text(whole)))
    st.html(
        '<div class="sp-prose"><h2>How much of the text is cited</h2><p>A word that several '
        "passages hold counts once in each line.</p></div>"
    )
    table = tables.Table(
        f"{read.source.id}-cited",
        said,
        ("Stakeholder", "Passages", "Words cited", "Share of the text"),
        rows,
    )
    st.html(table.html())
    tables.download(table.name, lambda: table, session.extract())


def _share_of_text(part: Share) -> tables.Numbered:
    words = wording.percent(part.of_all)
    return tables.Numbered(words, {"Share of the text (0 to 1)": part.of_all})


def _draw(comparison: Comparison, source: Source) -> None:
    at = session.cell(comparison, "at")
    events = {str(n): event for n, event in enumerate(comparison.dossier.outline.events, 1)}
    event = address.one("event", list(events), "")
    read = reading.reading(comparison, source, at, event)
    cited = cited_share(source.body, [passage.place.span for passage in read.cited])
    people = {passage.stakeholder for passage in read.cited}
    told = how_much_cited(len(read.cited), len(people), cited)
    frame.lead(source_title(comparison.dossier, source), told)
    with frame.bar(session.extract()):
        _chosen(comparison)
    known = citation(comparison, source, lambda url: links.outward(url, url))
    st.html(html('<dl class="sp-citation">{}</dl>', known))
    _page(read, _asked(read, at, events.get(event)))
    _shares(read, cited)


comparison = session.comparison()
sources = comparison.dossier.source_by_id
if sources:
    _draw(comparison, sources[address.one("source", list(sources), next(iter(sources)))])
else:
    frame.lead("Source", "The dossier has no source yet.")
