"""A form for a new position: the source beside it, the check at once, the entry to take away."""

import os
from collections.abc import Sequence
from urllib.parse import urlsplit

import streamlit as st

from standpoint import wording
from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.edit import place
from standpoint.edit.append import Appended, Unsuitable, append
from standpoint.edit.block import block
from standpoint.edit.draft import Draft, Looked, look_up, position
from standpoint.edit.write import Refused, added, changed, write
from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.model import (
    STANCES,
    VOICES,
    Dossier,
    Evidence,
    Position,
    Source,
    Stance,
    Voice,
)
from standpoint.screen import contribute, evidence, frame, links, rules, session
from standpoint.screen.markup import html, label
from standpoint.wording import contribute as said

PASSAGE = ("text", "before", "voice", "speaker")
TYPED = (*PASSAGE, "stance", "summary", "rationale", "date")
KEPT = "contribute kept"
LOCAL = ("localhost", "127.0.0.1", "::1")
OUTCOME = "contribute outcome"


def key(name: str) -> str:
    """Return the key of the widget for a field."""
    return f"contribute-{name}"


def typed(who: str, issue: str, source: str) -> Draft:
    """Return what the form holds, which outlives the dossier's reload and a visit elsewhere."""
    values = {name: st.session_state.get(key(name)) or "" for name in TYPED}
    kept = tuple(Evidence(**given) for given in st.session_state.get(KEPT, ()))
    return Draft(who, issue, source, **values, kept=kept)


def clear(names: Sequence[str] = TYPED) -> None:
    """Empty the form, or some of its fields."""
    for name in names:
        st.session_state[key(name)] = None if name in ("voice", "stance") else ""
    if names == TYPED:
        st.session_state.pop(KEPT, None)


def keep(passage: Evidence) -> None:
    """Keep a passage that is sound, and make room for another one of the same position."""
    # As plain values: an edit of the code makes other classes of the same names.
    given = passage.model_dump(mode="json")
    st.session_state[KEPT] = (*st.session_state.get(KEPT, ()), given)
    clear(PASSAGE)


def drop(number: int) -> None:
    """Let go of a passage that was kept."""
    kept = st.session_state[KEPT]
    st.session_state[KEPT] = (*kept[:number], *kept[number + 1 :])


def take(words: str) -> None:
    """Put words that were selected in the text into the form."""
    st.session_state[key("text")] = words
    st.session_state[key("before")] = ""


def chosen(dossier: Dossier) -> tuple[str, str, str]:
    """Draw who, on what, from where; return the ids."""
    with st.container(horizontal=True, key="chosen"):
        who = rules.pick("who", "Who", {s.id: s.name for s in dossier.stakeholders})
        issue = rules.pick("issue", "On what", {i.id: i.title for i in dossier.issues})
        sources = {source.id: wording.source_name(source) for source in dossier.sources}
        source = next(iter(sources))
        if len(sources) > 1:
            source = rules.pick("source", "Source", sources)
    return who, issue, source


def recorded(loaded: Loaded, who: str, issue: str) -> None:
    """Draw the proposition and what is recorded on it already, with its place in the files."""
    assert loaded.dossier is not None
    person = loaded.dossier.stakeholder_by_id[who]
    cell = compare(loaded.dossier, Selection(stakeholders=(who,))).cells[issue, who]
    held = []
    for number, known in enumerate(person.positions):
        if known.issue == issue:
            path, line = f"positions/{who}.yaml", loaded.lines.get((who, number), 1)
            there = place.view(loaded.dossier.outline, path, line)
            where = links.outward(there, said.place_in(path, line))
            held.append(html("{} <span>({})</span>", known.summary, where))
    silence = html("<p>{}</p>", said.silent(cell.note)) if cell.note and not held else ""
    st.html(
        html(
            '<div class="sp-recorded"><p><b>{}</b></p><div><span>{}, so far:</span>{}</div>'
            "{}{}</div>",
            loaded.dossier.issue_by_id[issue].proposition,
            person.label,
            evidence.chip(cell),
            evidence.listing(held) if held else "",
            silence,
        )
    )


def reading(dossier: Dossier, source: Source, looked: Looked) -> None:
    """Draw the text, and the button that takes words from it."""
    with st.container(key="read"):
        contribute.selection(take, source, looked)
        st.html(contribute.text(dossier, source, looked.places))


def form(dossier: Dossier, draft: Draft, looked: Looked) -> None:
    """Draw the fields, and beneath each what is wrong with it."""
    for number, passage in enumerate(draft.kept):
        st.html(contribute.kept(passage))
        st.button("Leave it out", key=f"drop-{number}", on_click=drop, args=(number,))
    cited(dossier.source_by_id[draft.source], draft, looked)
    st.radio(
        "Stance on the proposition",
        STANCES[::-1],
        index=None,
        format_func=lambda stance: label(said.stance(Stance(stance))),
        key=key("stance"),
        persist_state="session",
    )
    st.text_area(
        "Summary: one sentence in plain words, your own",
        key=key("summary"),
        height=80,
        persist_state="session",
    )
    st.text_area(
        "Rationale: why this evidence supports this stance; needed if observed or ascribed",
        key=key("rationale"),
        height=80,
        persist_state="session",
    )
    st.text_input(
        "Date, if it was stated on another day than the source’s",
        key=key("date"),
        placeholder="2018-01-16, 2018-01 or 2018",
        width=420,
        persist_state="session",
    )
    st.button("Clear the form", key="clear", on_click=clear)


def cited(source: Source, draft: Draft, looked: Looked) -> None:
    """Draw the fields of a passage, and what became of looking it up."""
    st.text_area(
        "Another passage, word for word" if draft.kept else "The passage, word for word",
        key=key("text"),
        height=120,
        placeholder="Paste the words of the source, or select them in the text.",
        persist_state="session",
    )
    if draft.text.strip():
        st.html(contribute.verdict(source, draft.text, looked))
    if len(looked.places) > 1 or draft.before:
        st.text_input(
            "The words just ahead of it, which tell it from the other places",
            key=key("before"),
            persist_state="session",
        )
    st.radio(
        "Voice: how their position reaches us in this passage",
        VOICES,
        index=None,
        format_func=lambda voice: label(f"{voice}: {wording.VOICE_MEANINGS[Voice(voice)]}"),
        key=key("voice"),
        persist_state="session",
    )
    st.text_input(
        "Speaker: who says it; needed if ascribed",
        key=key("speaker"),
        persist_state="session",
    )
    heard = [fault.message for fault in looked.faults if fault.path[-1:] in contribute.HEARD]
    if heard:
        st.html(contribute.objections(heard))
    if looked.evidence:
        st.button("Cite another passage too", key="keep", on_click=keep, args=(looked.evidence,))


def result(taken: Snapshot, loaded: Loaded, draft: Draft, looked: Looked) -> None:
    """Draw the cell as it would be, and the entry with its place; or what they still lack."""
    assert loaded.dossier is not None
    missing = draft.missing()
    if missing or looked.faults:
        heading(said.still_needed(missing) if missing else said.TO_MEND)
        return
    held, faults = position(draft, looked)
    if held is None:
        heading(said.TO_MEND)
        st.html(contribute.objections([fault.message for fault in faults]))
        return
    path = f"positions/{draft.stakeholder}.yaml"
    try:
        appended = append(next(file for file in taken.files if file.path == path), held)
    except (StopIteration, Unsuitable) as unsuitable:
        heading(said.by_hand(path))
        st.code(block(held), language="yaml", wrap_lines=True)
        st.html(contribute.objections([str(unsuitable) or said.unread(path)]))
        return
    after = tried(changed(taken, appended.file))
    left, right = st.columns([2, 3], gap="large")
    with left:
        preview(after, draft, held)
    with right:
        problems = added(loaded, after)
        entry(appended, problems)
        ways(taken, loaded, draft, appended, sound=not problems)


def heading(sentence: object) -> None:
    """Draw the heading of the entry and a sentence on it."""
    st.html(html('<div class="sp-result"><h2>The entry</h2><p>{}</p></div>', sentence))


def tried(taken: Snapshot) -> Loaded:
    """Return the dossier as it would be; looked at again and again while a form is filled in."""
    return _tried(taken.digest, taken)


@st.cache_resource(max_entries=4, show_spinner=False)
def _tried(digest_is_the_key: str, _taken: Snapshot) -> Loaded:
    return load(_taken)


def preview(after: Loaded, draft: Draft, held: Position) -> None:
    """Draw the cell of the matrix as it would be, with all that it would rest on."""
    assert after.dossier is not None
    person = after.dossier.stakeholder_by_id.get(draft.stakeholder)
    if person is None or held not in person.positions:
        return
    comparison = compare(after.dossier, Selection(stakeholders=(person.id,)))
    cell = comparison.cells[draft.issue, person.id]
    st.html(
        html(
            '<section class="sp-result sp-evidence" aria-label="The cell as it would be">'
            "<h2>The cell as it would be</h2>{}{}</section>",
            evidence.chip(cell),
            evidence.body(comparison, person, cell),
        )
    )


def entry(appended: Appended, problems: Sequence[Problem]) -> None:
    """Draw the entry, ready to copy, where it belongs, and the problems that it brings."""
    path, line = appended.file.path, appended.line
    heading(html("It belongs at <code>{}</code>.", said.place_in(path, line)))
    st.code(appended.text, language="yaml", wrap_lines=True)
    if problems:
        messages = [f"{p.message} ({said.place_in(p.file, p.line)})" for p in problems]
        st.html(contribute.objections(messages))


def ways(taken: Snapshot, loaded: Loaded, draft: Draft, appended: Appended, sound: bool) -> None:
    """Draw the ways to get the entry into the file; only by hand where that is not all to do."""
    assert loaded.dossier is not None
    file = appended.file
    with st.container(horizontal=True, vertical_alignment="center", key="ways"):
        if sound:
            st.download_button(
                label(f"Download {file.name} with the entry in it"),
                data=file.data,
                file_name=file.name,
                mime="application/yaml",
                key="download",
                on_click="ignore",
            )
        if sound and may_write():
            st.button(
                label(f"Write it into {file.path}"),
                key="write",
                on_click=written,
                args=(taken, draft, appended),
            )
        if there := place.editor(loaded.dossier.outline, file.path, appended.line):
            link = links.outward(there, "Edit the file on GitHub")
            st.html(html("<p>{}</p>", link), width="content")


def may_write() -> bool:
    """Return whether the server was started for editing, and its reader sits at it."""
    host = urlsplit(st.context.url or "").hostname
    on = os.environ.get("STANDPOINT_EDIT") == "1"
    return on and host in LOCAL and st.context.ip_address is None


def written(taken: Snapshot, draft: Draft, appended: Appended) -> None:
    """Write the entry into the file, and note in one line what became of it."""
    try:
        problems = write(session.folder(), taken, appended.file)
    except Refused as refused:
        outcome = said.not_written([str(refused)])
    else:
        if problems:
            outcome = said.not_written([problem.message for problem in problems])
        else:
            outcome = said.written(appended.file.path, appended.line)
            clear()
            draft = Draft(draft.stakeholder, draft.issue, draft.source)
    st.session_state[OUTCOME] = draft, outcome


def outcome(draft: Draft) -> None:
    """Draw what became of writing, until something else is typed or chosen."""
    of, told = st.session_state.get(OUTCOME, (None, ""))
    if of == draft:
        st.html(html('<p class="sp-outcome" role="status">{}</p>', told))


taken, loaded = session.files()
assert loaded.dossier is not None
dossier = loaded.dossier
if not (dossier.stakeholders and dossier.sources):
    frame.lead("Add a position", said.NOTHING_YET)
    st.stop()
frame.lead("Add a position", said.LEAD)
draft = typed(*chosen(dossier))
looked = look_up(draft, dossier)
outcome(draft)
recorded(loaded, draft.stakeholder, draft.issue)
with st.container(key="contribute"):
    left, right = st.columns(2, gap="large")
    with left:
        reading(dossier, dossier.source_by_id[draft.source], looked)
    with right:
        form(dossier, draft, looked)
result(taken, loaded, draft, looked)
