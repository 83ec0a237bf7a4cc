"""The entry that a form makes: the cell as it would be, its place, and the ways into its file."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

import streamlit as st

from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.edit.append import Appended, append
from standpoint.edit.draft import Draft, Looked, drafted_position
from standpoint.edit.sitting import Made
from standpoint.edit.write import Refused, added, with_files, write
from standpoint.load import Loaded, Problem, Snapshot, load
from standpoint.markup import html
from standpoint.model import Position
from standpoint.model.block import list_entry
from standpoint.screen import contribute, form, ways
from standpoint.screen.evidence import around
from standpoint.views import evidence
from standpoint.wording.contribute import (
    NEEDED,
    TO_MEND,
    entry_written,
    kept,
    line_numbers,
    place_in,
    still_needed,
    to_take_away,
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
    ways.outcome(rules, loaded.dossier.outline, draft)
    missing = draft.missing()
    if missing or looked.faults:
        _heading(still_needed([NEEDED[name] for name in missing]) if missing else TO_MEND)
        return
    held, faults = drafted_position(draft, looked)
    if held is None:
        _heading(TO_MEND)
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
    after = tried(new.digest, new)
    problems = added(loaded, after)
    write_it = partial(_write, folder, taken, draft, appended, held) if folder else None
    keep_it = partial(_keep, draft, held)
    left, right = st.columns([2, 3], gap="large")
    with left:
        _preview(after, draft, held)
    with right:
        _entry(appended, problems)
        assert loaded.dossier is not None
        ways.draw(loaded.dossier.outline, draft, appended, keep_it, write_it, sound=not problems)


def _by_hand(path: str, held: Position, why: str) -> None:
    """Draw the entry for a file that it cannot be put into, and why not."""
    _heading(f"It belongs at the end of the positions in {path}.")
    st.code(list_entry(held), language="yaml", wrap_lines=True)
    st.html(contribute.objections([why]))


def _heading(sentence: object) -> None:
    """Draw the heading of the entry and a sentence on it."""
    st.html(html('<div class="sp-result"><h2>The entry</h2><p>{}</p></div>', sentence))


@st.cache_resource(max_entries=4, show_spinner=False)
def tried(digest_is_the_key: str, _taken: Snapshot) -> Loaded:
    """Return what a changed dossier holds; while a form is filled in it is mostly the same."""
    return load(_taken)


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
            evidence.body(comparison, person, cell, around(comparison)),
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
