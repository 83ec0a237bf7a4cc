"""The ways of an entry into its file, and what happens after each of them."""

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from standpoint.compare.selection import Selection
from standpoint.edit import place
from standpoint.edit.append import Appended
from standpoint.edit.draft import Draft
from standpoint.markup import html, joined
from standpoint.model import Outline
from standpoint.screen import contribute, form, links
from standpoint.screen.markup import label
from standpoint.wording import ways


def draw(
    outline: Outline,
    appended: Appended,
    keep: Callable[[], None],
    write: Callable[[], None] | None,
    sound: bool,
) -> None:
    """Draw the ways to get the entry into the file; only by hand where that is not all to do.

    `keep` puts it on the list of this sitting; `write` writes it, None where it may not be written.
    """
    file = appended.file
    editor = place.editor(outline, file.path, appended.line)
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
        if sound and write:
            st.button(label(f"Write it into {file.path}"), key="write", on_click=write)
        if sound:
            st.button("Keep it and begin another", key="keep-entry", on_click=keep)
        if editor:
            link = links.outward(editor, "Edit the file on GitHub")
            st.html(html("<p>{}</p>", link), width="content")
    told = [ways.saved(file.path)]
    if sound and write:
        told.append(ways.in_place(file.path))
    if editor:
        told.append(ways.on_github(appended.line, appended.ended is not None))
    st.html(_next(outline, told))


def _next(outline: Outline, told: list[tuple[str, str]]) -> Markup:
    """Return what happens after each way, and where it says how a change is proposed."""
    return html(
        '<section class="sp-next" aria-label="What next"><h3>What next</h3><ul>{}</ul><p>{}</p>{}'
        "</section>",
        joined(html("<li><b>{}</b> {}</li>", short, whole) for short, whole in told),
        guide(outline),
        "" if outline.repository else html("<p>{}</p>", ways.NO_REPOSITORY),
    )


def guide(outline: Outline) -> Markup:
    """Return where it says how a change is proposed, as a link where there is an address."""
    there = place.view(outline, ways.GUIDE)
    return html("How a change is proposed: {}", links.outward(there, ways.GUIDE))


def outcome(rules: Selection, outline: Outline, draft: Draft) -> None:
    """Draw what became of writing a draft, and what it leads to; nothing where none was written."""
    told, done = form.outcome(draft)
    if not told:
        return
    onward = Markup()
    if done:
        cell = links.to_cell(rules, draft.issue, draft.stakeholder, "Open its cell")
        onward = html("<span>{} {}</span>", cell, guide(outline))
    st.html(contribute.outcome_line(told, onward))
