"""The entry that a form makes: the cell as it would be, its place, and the ways into its file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.edit.append import Appended, append
from standpoint.edit.draft import Draft, Looked, drafted_position, mistyped
from standpoint.edit.sitting import Made
from standpoint.edit.write import Refused, added, with_files, write
from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.markup import html, joined
from standpoint.model import Outline, Position
from standpoint.model.block import list_entry
from standpoint.screen import contribute, downloads, form, links
from standpoint.screen.markup import label
from standpoint.views import evidence
from standpoint.wording.contribute import (
    NEEDED,
    TO_MEND,
    TO_MEND_BELOW,
    entry_written,
    kept,
    line_numbers,
    place_in,
    still_needed,
    to_take_away,
)

GUIDE = ".github/CONTRIBUTING.md"
"""Where a repository says how a change is proposed."""
CHECK = "python -m standpoint check"
NO_REPOSITORY = (
    "Set repository: owner/name in positions/_dossier.yaml, and a link to GitHub’s editor, at the "
    "line where the entry belongs, stands here. Each position then leads to its line there, too."
)


def draw(
    rules: Selection,
    taken: Snapshot,
    loaded: Loaded,
    draft: Draft,
    looked: Looked,
    folder: Path | None,
) -> None:
    """Draw the cell as it would be, and the entry with its place; or what they still lack.

    A cell is opened under `rules`. `folder` is where the entry may be written, or None.
    """
    assert loaded.dossier is not None
    _outcome(rules, loaded.dossier.outline, draft)
    missing = draft.missing()
    if missing or looked.faults:
        _heading(still_needed([NEEDED[name] for name in missing]) if missing else TO_MEND)
        if wrong := mistyped(draft):
            st.html(contribute.objections([fault.message for fault in wrong]))
        return
    held, faults = drafted_position(draft, looked)
    if held is None:
        _heading(TO_MEND_BELOW)
        st.html(contribute.objections([fault.message for fault in faults]))
        return
    path = f"positions/{draft.stakeholder}.yaml"
    try:
        if path not in taken.by_path:
            raise Refused(f"{path} cannot be read just now; look at it and try again")
        appended = append(taken.by_path[path], held)
    except Refused as refused:
        _by_hand(path, held, str(refused))
        return
    _ready(taken, loaded, draft, held, appended, folder)


def _ready(
    taken: Snapshot,
    loaded: Loaded,
    draft: Draft,
    held: Position,
    appended: Appended,
    folder: Path | None,
) -> None:
    """Draw the cell as it would be beside the entry in its place, and where that can go."""
    new = with_files(taken, appended.file)
    after = tried(new)
    problems = added(loaded, after)
    write_it = partial(_write, folder, taken, draft, appended, held) if folder else None
    keep_it = partial(_keep, draft, held)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _preview(after, draft, held)
    with right:
        _entry(appended, problems)
        assert loaded.dossier is not None
        _ways(loaded.dossier.outline, draft, appended, keep_it, write_it, sound=not problems)


def _by_hand(path: str, held: Position, why: str) -> None:
    """Draw the entry for a file that it cannot be put into, and why not."""
    _heading(f"It belongs at the end of the positions in {path}.")
    st.code(list_entry(held), language="yaml", wrap_lines=True)
    st.html(contribute.objections([why]))


def _heading(sentence: object) -> None:
    st.html(html('<div class="sp-result"><h2>The entry</h2><p>{}</p></div>', sentence))


@st.cache_resource(max_entries=4, show_spinner=False, hash_funcs={Snapshot: lambda one: one.digest})
def tried(taken: Snapshot) -> Loaded:
    """Return what a changed dossier holds; while a form is filled in it is mostly the same."""
    return load(taken)


def _preview(after: Loaded, draft: Draft, held: Position) -> None:
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
            evidence.cell_chip(cell),
            evidence.body(comparison, person, cell, links.around(comparison)),
        )
    )


def _entry(appended: Appended, problems: Sequence[Problem]) -> None:
    """Draw the entry, ready to copy, where it belongs, and the problems that it brings.

    Ahead of it stands the silence that it ends, for who puts it in by hand has to take that away.
    """
    path, line = appended.file.path, appended.line
    if ended := appended.ended:
        there = line_numbers(path, ended.first, ended.last)
        ahead = to_take_away(ended.whole)
        _heading(html("{} <code>{}</code>, then add what stands below.", ahead, there))
        st.code(ended.text, language="yaml", wrap_lines=True)
        below = html("<p>It belongs at <code>{}</code>.</p>", place_in(path, line))
        st.html(html('<div class="sp-result">{}</div>', below))
    else:
        _heading(html("It belongs at <code>{}</code>.", place_in(path, line)))
    st.code(appended.text, language="yaml", wrap_lines=True)
    if problems:
        st.html(contribute.placed(problems))


def _ways(
    outline: Outline,
    draft: Draft,
    appended: Appended,
    keep_it: Callable[[], None],
    write_it: Callable[[], None] | None,
    sound: bool,
) -> None:
    """Draw the ways to get the entry into the file; only by hand where that is not all to do.

    `keep_it` puts it on the list of this sitting; `write_it` writes it, None where that may not be.
    Each cell has buttons of its own: who is quicker than the server presses one as it was, and what
    is called for it is what it was given last.
    """
    file, cell = appended.file, f"{draft.stakeholder}-{draft.issue}"
    editor = outline.editor(file.path, appended.line)
    with st.container(horizontal=True, vertical_alignment="center", key="ways"):
        if sound:
            downloads.yaml(f"{file.name} with the entry in it", file, "download")
            if write_it:
                words = label(f"Write it into {file.path}")
                st.button(words, key=f"write-entry-{cell}", on_click=write_it)
            st.button("Keep it and begin another", key=f"keep-entry-{cell}", on_click=keep_it)
        if editor:
            link = links.outward(editor, "Edit the file on GitHub")
            st.html(html("<p>{}</p>", link), width="content")
    st.html(_next(outline, appended, writes=bool(sound and write_it), edits=bool(editor)))


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
        _guide(outline),
        "" if outline.repository else html("<p>{}</p>", NO_REPOSITORY),
    )


def _guide(outline: Outline) -> Markup:
    """Return where it says how a change is proposed, as a link where there is an address."""
    return html("How a change is proposed: {}", links.outward(outline.view(GUIDE), GUIDE))


def _keep(draft: Draft, held: Position) -> None:
    """Put the entry on the list of this sitting, and make room for another."""
    if form.has_changed(draft):
        return
    one = Made(draft.stakeholder, held)
    form.add(one)
    form.clear()
    told = f"{kept(one.path)} The form is ready for another."
    form.note(Draft(draft.stakeholder, draft.issue, draft.source), told)


def _write(folder: Path, taken: Snapshot, draft: Draft, appended: Appended, held: Position) -> None:
    """Write the entry into the file, and note in one line what became of it."""
    if form.has_changed(draft):
        return
    if told := contribute.complaint(partial(write, folder, taken, appended.file)):
        form.note(draft, told)
        return
    form.add(Made(draft.stakeholder, held, written=True))
    form.clear()
    told = entry_written(appended.file.path, appended.line, appended.ended is not None)
    form.note(Draft(draft.stakeholder, draft.issue, draft.source), told, done=True)


def _outcome(rules: Selection, outline: Outline, draft: Draft) -> None:
    """Draw what became of writing a draft, and what it leads to; nothing where none was written."""
    told, done = form.outcome(draft)
    if not told:
        return
    onward = Markup()
    if done:
        cell = links.to_cell(rules, draft.issue, draft.stakeholder, "Open its cell")
        onward = html("<span>{} {}</span>", cell, _guide(outline))
    st.html(contribute.outcome_line(told, onward))
