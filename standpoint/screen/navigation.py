"""The app from its head to its foot: what all pages share, navigation, the page."""

from functools import partial

import streamlit as st
from streamlit.delta_generator_singletons import context_dg_stack, get_default_dg_stack_value

from standpoint.folder import PACKAGE
from standpoint.screen import address, frame, session, share, strangers, writer

GROUPS = {
    "Compare": {"": "Matrix", "side-by-side": "Side by side", "alliances": "Alliances"},
    "Read": {
        "issues": "Issues",
        "stakeholders": "Stakeholders",
        "source": "Source",
        "time": "Time",
    },
    "Check": {"voices": "Voices", "robustness": "Robustness", "methods": "Methods"},
    "Contribute": {"contribute": "Add a position"},
}
FILES = {path: path.replace("-", "_") or "matrix" for pages in GROUPS.values() for path in pages}


def draw() -> None:
    """Draw the app; Streamlit calls for this once in every run."""
    # A part of the page that was drawn by itself right before leaves what it stands in as the place
    # where things are drawn, and all of the page would be drawn within that.
    context_dg_stack.set(get_default_dg_stack_value())
    address.begin()
    writer.take()
    loaded, changes = session.read()
    address.lead(FILES)
    page = st.navigation(
        [
            st.Page(
                PACKAGE / "pages" / f"{FILES[path]}.py",
                title=title,
                url_path=path,
                default=not path,
            )
            for pages in GROUPS.values()
            for path, title in pages.items()
        ],
        position="hidden",
    )
    frame.configure(loaded, page.title if page.url_path else "")
    top = st.container(key="top")  # what comes and goes in it must not move what is below
    with top:
        title = loaded.dossier.outline.title if loaded.dossier else ""
        frame.masthead(title, session.rules(), GROUPS, page.url_path)
        if loaded.dossier:
            share.draw(partial(session.view, page.url_path))
        frame.problems(loaded, session.kept())
        frame.updated(changes, loaded.digest)
    if loaded.dossier:
        page.run()
        address.look_for_page(list(FILES), page.url_path)
        with top:
            strangers.draw()
            if page.url_path == "contribute" and writer.is_on() and not session.writable():
                frame.locked()
        frame.foot(loaded.dossier, session.dossier_version())
    session.watch()
