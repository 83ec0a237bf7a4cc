"""A stakeholder, an issue or a source begun from the form: its fields, its text, the ways of it."""

from functools import partial
from pathlib import Path

import streamlit as st

from standpoint import schema
from standpoint.edit import begun
from standpoint.edit.begun import ISSUE, KINDS, SOURCE, STAKEHOLDER, Begun, Typed
from standpoint.edit.write import Refused
from standpoint.load import Snapshot, load, snapshot
from standpoint.markup import html
from standpoint.model import Dossier
from standpoint.screen import address, contribute, downloads, form
from standpoint.screen.markup import label
from standpoint.wording import begin
from standpoint.wording.contribute import CHANGED, kept, still_needed

_PARAMETER = {STAKEHOLDER: "who", ISSUE: "issue", SOURCE: "source"}


def draw(dossier: Dossier, taken: Snapshot, folder: Path, writable: bool) -> None:
    """Draw what begins something that is not in the lists yet, folded until it is asked for.

    `taken` are the files with what was begun before in them; `folder` is the dossier's, and
    `writable` says whether it may be written to.
    """
    with st.expander(begin.TITLE, key="begin"):
        kind = st.radio(
            "Begin",
            KINDS,
            format_func=lambda kind: begin.KINDS[kind],
            key=form.key("begin-kind"),
            horizontal=True,
            label_visibility="collapsed",
            persist_state="session",
        )
        with st.container(key="begin-fields"):
            _fields(dossier, kind)
            typed = form.typed(kind)
        with st.container(key="begin-made"):  # in one place, however many fields there are above
            if missing := typed.missing():
                needed = still_needed([begin.NEEDED[kind, name] for name in missing])
                st.html(html('<p class="sp-needed">{}</p>', needed))
            else:
                _made(taken, folder, typed, writable)
    if told := form.told(form.BEGINNING):
        st.html(contribute.outcome_line(told))


def _fields(dossier: Dossier, kind: str) -> None:
    if kind == STAKEHOLDER:
        form.line("begin-name", "Full name, as it is to be shown")
    elif kind == ISSUE:
        topics = {topic.id: topic.title for topic in dossier.outline.topics}
        st.selectbox(
            "Topic that it belongs to",
            list(topics),
            format_func=lambda topic: topics.get(topic, topic),
            key=form.key("begin-topic"),
            width=420,
        )
        form.line("begin-title", "Title: a few words for the head of a column")
        form.line("begin-proposition", "Proposition: a sentence both sides would accept")
        form.line("begin-note", "Note, if there is something that the proposition leaves out")
    else:
        form.line("begin-file", "Name of the file of its text, such as letter.txt")
        form.area(
            "begin-text", "The text whole, as it came; empty if it is in seeds/ already", height=120
        )
        form.line("begin-published", "Published: 2018-01-16, 2018-01, 2018 or unknown")
    made_of = "title" if kind == ISSUE else "name"
    rule = f"Id: lowercase letters, digits, hyphens; made of the {made_of} if left empty"
    form.line("begin-id", rule)


def _made(taken: Snapshot, folder: Path, typed: Typed, writable: bool) -> None:
    """Draw what is begun, or what is wrong with it."""
    try:
        made = begun.made(folder, taken, typed)
    except Refused as refused:
        st.html(contribute.objections([str(refused)]))
        return
    st.html(html("<p>{}</p>", begin.belongs(typed.kind, made.path, typed.topic, made.after)))
    if made.file:  # ahead of the text, which would move them while it is drawn
        _ways(taken, folder, made, writable)
    st.code(made.text, language="yaml", wrap_lines=True)
    if made.text_file:
        beside = "<p>The text goes beside it, as it stands above, as {}.</p>"
        st.html(html(beside, made.text_file.path))


def _ways(taken: Snapshot, folder: Path, made: Begun, writable: bool) -> None:
    assert made.file
    with st.container(horizontal=True, vertical_alignment="center", key="begin-ways"):
        if made.text_file:
            downloads.packed("both files", made.files, f"{made.typed.own_id}.zip", "begin-download")
        else:
            downloads.yaml(made.file.name, made.file, "begin-download")
        if writable:
            st.button(
                label(f"Write {made.path}"),
                key="begin-write",
                on_click=_write,
                args=(folder, taken, made),
            )
        else:
            st.button("Keep it and go on with it", key="begin-keep", on_click=_keep, args=(made,))


def _keep(made: Begun) -> None:
    """Put what is begun on the list of this sitting, and choose it."""
    if _has_changed(made.typed):
        return
    form.begin(made.typed)
    _go_on(made, f"{kept(made.path)} {begin.THEN[made.typed.kind]}")


def _write(folder: Path, taken: Snapshot, made: Begun) -> None:
    """Write what is begun, choose it, and note what became of it."""
    if _has_changed(made.typed):
        return
    if told := contribute.complaint(partial(begun.put, folder, taken, made)):
        form.tell(form.BEGINNING, told)
        return
    now = snapshot(folder)
    loaded = load(now)
    if schema.outdated(folder, now, loaded):
        schema.write(folder, now, loaded)
    paths = [file.path for file in made.files]
    _go_on(made, begin.written(paths, made.typed.kind, begun.left(made, loaded.problems)))


def _has_changed(typed: Typed) -> bool:
    """Return whether other words stand in the fields, and tell it where there are some."""
    now = form.typed(typed.kind)
    if now != typed and now.name:
        form.tell(form.BEGINNING, CHANGED)
    return now != typed


def _go_on(made: Begun, told: str) -> None:
    form.clear_begun()
    form.tell(form.BEGINNING, told)
    address.put(_PARAMETER[made.typed.kind], made.typed.own_id)
