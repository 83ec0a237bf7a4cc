"""The ways of an entry into its file, and what happens after each of them."""

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from standpoint.compare.selection import Selection
from standpoint.edit.append import Appended
from standpoint.edit.draft import Draft
from standpoint.markup import html, joined
from standpoint.model import Outline
from standpoint.screen import contribute, downloads, form, links
from standpoint.screen.markup import label

GUIDE = ".github/CONTRIBUTING.md"
"""Where a repository says how a change is proposed."""
CHECK = "python -m standpoint check"
NO_REPOSITORY = (
    "Set repository: owner/name in positions/_dossier.yaml, and a link to GitHub’s editor, at the "
    "line where the entry belongs, stands here. Each position then leads to its line there, too."
)


def draw(
    outline: Outline,
    draft: Draft,
    appended: Appended,
    keep: Callable[[], None],
    write: Callable[[], None] | None,
    sound: bool,
) -> None:
    """Draw the ways to get the entry into the file; only by hand where that is not all to do.

    `keep` puts it on the list of this sitting; `write` writes it, None where it may not be written.
    Each cell has buttons of its own: who is quicker than the server presses one as it was, and what
    is called for it is what it was given last.
    """
    file, cell = appended.file, f"{draft.stakeholder}-{draft.issue}"
    editor = outline.editor(file.path, appended.line)
    with st.container(horizontal=True, vertical_alignment="center", key="ways"):
        if sound:
            downloads.yaml(f"{file.name} with the entry in it", file, "download")
            if write:
                st.button(
                    label(f"Write it into {file.path}"), key=f"write-entry-{cell}", on_click=write
                )
            st.button("Keep it and begin another", key=f"keep-entry-{cell}", on_click=keep)
        if editor:
            link = links.outward(editor, "Edit the file on GitHub")
            st.html(html("<p>{}</p>", link), width="content")
    st.html(_next(outline, appended, writes=bool(sound and write), edits=bool(editor)))


def _next(outline: Outline, appended: Appended, *, writes: bool, edits: bool) -> Markup:
    """Return what happens after each way, and where it says how a change is proposed."""
    path = appended.file.path
    told = {
        "Copied or downloaded": (
            f"Save it in {path}, in your copy of the dossier, and run {CHECK}. A dashboard that "
            "runs beside it shows the entry within two seconds. Then propose the change."
        )
    }
    if writes:
        told["Written"] = (
            f"{path} on this machine has it, checked, and its cell shows it at once. Nothing "
            "leaves this machine: commit the file, then propose the change."
        )
    if edits:
        first = "Take the lines above away, then paste" if appended.ended else "Paste"
        told["On GitHub"] = (
            f"{first} the entry so that it begins at line {appended.line}. Choose “Commit "
            "changes”, and a new branch for a pull request: there others read it, and the "
            "repository’s own check runs."
        )
    return html(
        '<section class="sp-next" aria-label="What next"><h3>What next</h3><ul>{}</ul><p>{}</p>{}'
        "</section>",
        joined(html("<li><b>{}</b> {}</li>", short, whole) for short, whole in told.items()),
        guide(outline),
        "" if outline.repository else html("<p>{}</p>", NO_REPOSITORY),
    )


def guide(outline: Outline) -> Markup:
    """Return where it says how a change is proposed, as a link where there is an address."""
    return html("How a change is proposed: {}", links.outward(outline.view(GUIDE), GUIDE))


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
