"""A form for a new position: the source beside it, the check at once, the entry to take away."""

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.charts.marks import SIGNS
from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.edit.begun import all_made
from standpoint.edit.draft import Draft, Looked, look_up
from standpoint.load import Loaded, Snapshot
from standpoint.markup import bdi, html, joined
from standpoint.model import STANCES, VOICES, Dossier, Source, Stance, Voice
from standpoint.screen import (
    address,
    begin,
    contribute,
    controls,
    entry,
    form,
    frame,
    links,
    session,
    sitting,
)
from standpoint.screen.markup import label
from standpoint.views import evidence
from standpoint.wording.contribute import LEAD, NOTHING_YET, place_in, silent


def _chosen(dossier: Dossier) -> tuple[str, str, str]:
    """Draw who, on what, from where; return the ids."""
    with st.container(horizontal=True, key="chosen"):
        who = controls.pick("who", "Who", {s.id: s.name for s in dossier.stakeholders})
        issue = controls.pick("issue", "On what", {i.id: i.title for i in dossier.issues})
        sources = {source.id: wording.source_name(dossier, source.id) for source in dossier.sources}
        if len(sources) > 1:
            source = controls.pick("source", "Source", sources)
        else:
            source = address.one("source", list(sources), next(iter(sources)))
    return who, issue, source


def _recorded(dossier: Dossier, who: str, issue: str) -> None:
    """Draw the proposition and what is recorded on it already, with its place in the files."""
    person = dossier.stakeholder_by_id[who]
    cell = compare(dossier, Selection(stakeholders=(who,))).cells[issue, who]
    path = f"positions/{who}.yaml"

    def where(line: int) -> Markup:
        place_of_it = links.outward(dossier.outline.view(path, line), place_in(path, line))
        return html("<span>({})</span>", place_of_it)

    held = [
        html("{} {}", bdi(known.summary), where(known.line))
        for known in person.positions
        if known.issue == issue
    ]
    silences = joined(
        html("<p>{} {}</p>", silent(silence.note), where(silence.line))
        for silence in person.silent_on
        if silence.issue == issue
    )
    st.html(
        html(
            '<div class="sp-recorded"><p dir="auto"><b>{proposition}</b></p><div>'
            "<span>{person}, so far:</span>{chip}</div>{held}{silences}</div>",
            proposition=dossier.issue_by_id[issue].proposition,
            person=bdi(person.label),
            chip=evidence.cell_chip(cell),
            held=evidence.listing(held) if held else "",
            silences=silences,
        )
    )


def _reading(dossier: Dossier, source: Source, looked: Looked) -> None:
    """Draw the text, and the button that takes words from it."""
    with st.container(key="read"):
        contribute.selection(form.TAKE, form.take, source, looked)
        st.html(contribute.text(dossier, source, looked.spans))


def _stance_label(stance: str) -> str:
    score = Stance(stance).score
    return label(f"{SIGNS[score]} {wording.STANCE_WORDS[score]}")


def _fields(dossier: Dossier, draft: Draft, looked: Looked) -> None:
    """Draw the fields, and beneath each what is wrong with it."""
    for number, passage in enumerate(draft.kept):
        st.html(contribute.kept(passage))
        st.button("Leave it out", key=f"drop-{number}", on_click=form.drop, args=(passage,))
    _cited(dossier.source_by_id[draft.source], draft, looked)
    st.radio(
        "Stance on the proposition",
        STANCES[::-1],
        index=None,
        format_func=_stance_label,
        key=form.key("stance"),
        persist_state="session",
    )
    form.area("summary", "Summary: one sentence in plain words, your own")
    form.area(
        "rationale",
        "Rationale: why this evidence supports this stance; needed if observed or ascribed",
    )
    form.line(
        "date",
        "Date, if it was stated on another day than the source’s",
        placeholder="2018-01-16, 2018-01 or 2018",
        width=420,
    )
    st.button("Clear the form", key="clear", on_click=form.clear)


def _cited(source: Source, draft: Draft, looked: Looked) -> None:
    """Draw the fields of a passage, and what became of looking it up.

    What is told has a place of its own that is always as high, so that nothing to be pressed moves
    away from under a pointer while an answer comes.
    """
    form.area(
        "text",
        "Another passage, word for word" if draft.kept else "The passage, word for word",
        height=120,
        placeholder="Paste the words of the source, or select them in the text.",
    )
    st.html(contribute.looked_up(source, draft.text, looked))
    form.line(
        "before",
        "The words just ahead of it, where it stands more than once",
        disabled=len(looked.places) < 2 and not draft.before,
    )
    _voice(draft, looked)


def _voice(draft: Draft, looked: Looked) -> None:
    """Draw the fields of how a passage reaches us, and what is wrong with them."""
    st.radio(
        "Voice: how their position reaches us in this passage",
        VOICES,
        index=None,
        format_func=lambda name: label(f"{name}: {wording.VOICE_MEANINGS[Voice(name)]}"),
        key=form.key("voice"),
        persist_state="session",
    )
    form.line("speaker", "Speaker: who says it; needed if ascribed")
    st.html(contribute.heard(looked))
    st.button(
        "Cite another passage too",
        key="keep",
        disabled=looked.evidence is None,
        on_click=form.keep,
        args=(draft, looked.evidence),
    )


def _form_of(dossier: Dossier, who: str, issue: str, source: str) -> tuple[Draft, Looked]:
    """Draw the form beside the text that it takes passages from; return what it holds."""
    draft = form.draft(who, issue, source)
    looked = look_up(draft, dossier)
    _recorded(dossier, who, issue)
    with st.container(key="contribute"):
        left, right = st.columns(2, gap="large")
        with left:
            _reading(dossier, dossier.source_by_id[source], looked)
        with right:
            _fields(dossier, draft, looked)
    if form.draft(who, issue, source) != draft:
        st.rerun()  # a browser had filled it in for a server that was started anew
    return draft, looked


def _draw(taken: Snapshot, loaded: Loaded) -> None:
    """Draw who and on what, the form, and below it what to write.

    What was begun in this sitting is in the lists as if it were in the files.
    """
    folder, writable, rules = session.folder(), session.writable(), session.rules()
    based, begun = all_made(folder, taken, form.begun())
    base = entry.tried(based) if begun else loaded
    dossier = base.dossier
    assert dossier is not None
    can_begin_only = not (dossier.stakeholders and dossier.sources)
    frame.lead("Add a position", NOTHING_YET if can_begin_only else LEAD)
    given = None if can_begin_only else _chosen(dossier)
    begin.draw(dossier, based, folder, writable is not None)
    if given:
        draft, looked = _form_of(dossier, *given)
        entry.draw(rules, based, base, draft, looked, writable)
    sitting.draw(rules, taken, loaded, based, dossier, begun, writable)


_draw(*session.files())
