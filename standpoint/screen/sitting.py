"""The list of what was made in one sitting, and the ways of all of it into the files."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from standpoint.compare.selection import Selection
from standpoint.edit.begun import Begun
from standpoint.edit.sitting import Fitted, differing, fit
from standpoint.edit.write import added, write
from standpoint.load import Loaded, Snapshot
from standpoint.load.files import File
from standpoint.markup import bdi, html
from standpoint.model import Dossier
from standpoint.screen import contribute, downloads, entry, form, links
from standpoint.wording import listed
from standpoint.wording.begin import KINDS
from standpoint.wording.contribute import place_in


def draw(
    rules: Selection,
    taken: Snapshot,
    loaded: Loaded,
    based: Snapshot,
    dossier: Dossier,
    made: Sequence[Begun | str],
    folder: Path | None,
) -> None:
    """Draw what was made, each with where it is; nothing where nothing was made.

    `based` are the files with all that was begun in them, `dossier` is what they hold, and `made`
    what each beginning made. `folder` is where entries may be written, None where they may not.
    """
    new, fitted = fit(based, dossier, form.made())
    if not (fitted or made):
        return
    st.html(
        '<div class="sp-result"><h2>In this sitting</h2><p>The list lives in this tab, until the '
        "page is loaded anew, its server is started anew, or the connection is lost for ten "
        "minutes: download or write what is kept before you leave.</p></div>"
    )
    with st.container(key="sitting"):
        for number, begun in enumerate(made):
            _begun(number, begun)
        for number, one in enumerate(fitted):
            _line(rules, dossier, number, one)
    if told := form.told(form.SITTING):
        st.html(contribute.outcome_line(told))
    files = differing(taken, new)
    if not files:
        return
    problems = added(loaded, entry.tried(new))
    if problems:
        st.html(contribute.placed(problems))
    else:
        _ways(taken, files, fitted, folder)


def _begun(number: int, begun: Begun | str) -> None:
    """Draw something that was begun, and what can be done about it."""
    typed = form.begun()[number]
    state = _refused(begun) if isinstance(begun, str) else f"kept for {begun.path}"
    _listed(
        html("<p>{} · {}: {}</p>", KINDS[typed.kind], bdi(typed.name), state),
        f"drop-begun-{number}",
        partial(form.leave_out_begun, typed),
    )


def _listed(line: Markup, key: str, leave_out: Callable[[], None] | None) -> None:
    """Draw a line of the list, and a button that takes it off where it is in no file."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(line, width="content")
        if leave_out:
            st.button("Leave it out", key=key, on_click=leave_out)


def _line(rules: Selection, dossier: Dossier, number: int, one: Fitted) -> None:
    """Draw an entry with its state; one that is in no file can be left out."""
    is_out = not (one.there or one.made.written)
    issue = dossier.issue_by_id.get(one.made.position.issue)
    person = dossier.stakeholder_by_id.get(one.made.stakeholder)
    title = issue.title if issue else one.made.position.issue
    who = person.label if person else one.made.stakeholder
    _listed(
        html("<p>{} · {}: {}</p>", bdi(title), bdi(who), _state(rules, one)),
        f"leave-out-{number}",
        partial(form.leave_out, one.made) if is_out else None,
    )


def _state(rules: Selection, one: Fitted) -> Markup:
    made = one.made
    if one.there:
        return links.to_cell(rules, made.position.issue, made.stakeholder, f"in {made.path}")
    if made.written:
        return html("written into {}, which has changed since", made.path)
    if one.appended:
        return html("kept for {}", place_in(made.path, one.appended.line))
    return html("{}", _refused(one.refused))


def _refused(why: str) -> str:
    """Return that what is kept fits nowhere, and why."""
    return f"kept, but without a place: {why}"


def _ways(
    taken: Snapshot, files: Sequence[File], fitted: Sequence[Fitted], folder: Path | None
) -> None:
    """Draw the ways of all that is kept into its files."""
    changed = "changed file" if len(files) == 1 else f"{len(files)} changed files"
    with st.container(horizontal=True, vertical_alignment="center", key="sitting-ways"):
        downloads.packed(f"the {changed}", files, "positions.zip", "download-all")
        if folder:
            st.button(
                "Write them all, one file after the other",
                key="write-all",
                on_click=_write,
                args=(folder, taken, files, fitted),
            )


def _write(folder: Path, taken: Snapshot, files: Sequence[File], fitted: Sequence[Fitted]) -> None:
    """Write the files one after the other, and note what became of each."""
    if [one.made for one in fitted] != form.made():
        return  # the list is another than the one beside the button that was pressed
    done, failed = [], []
    for file in files:
        if told := contribute.complaint(partial(write, folder, taken, file)):
            failed.append(told)
        else:
            done.append(file.path)
    form.are_written(
        number
        for number, one in enumerate(fitted)
        if one.appended and one.appended.file.path in done
    )
    form.tell(form.SITTING, " ".join([*([f"Written: {listed(done)}."] if done else []), *failed]))
