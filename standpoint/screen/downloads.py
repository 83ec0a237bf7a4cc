"""Files to take away: made once they are asked for, and there until the browser has them."""

from collections.abc import Callable, Iterable
from functools import partial
from threading import Thread

import streamlit as st
from streamlit.runtime import get_instance
from streamlit.runtime.scriptrunner import add_script_run_ctx, get_script_run_ctx

from standpoint.archive import archive
from standpoint.load.files import File
from standpoint.screen.markup import label


def button(text: str, make: Callable[[], bytes], name: str, media_type: str, key: str) -> None:
    """Draw a button that hands out a file of that name, which `make` makes after the click."""
    st.download_button(
        label(text),
        data=_held(make, name, media_type, key),
        file_name=name,
        mime=media_type,
        key=key,
        on_click="ignore",
    )


def yaml(what: str, file: File, key: str) -> None:
    """Draw a button that hands out a file of the dossier as it would be."""
    button(f"Download {what}", lambda: file.data, file.name, "application/yaml", key)


def packed(what: str, files: Iterable[File], name: str, key: str) -> None:
    """Draw a button that hands out files of the dossier as they would be, in their folders."""
    make = partial(archive, [(file.path, file.data) for file in files])
    button(f"Download {what} as a zip", make, name, "application/zip", key)


def _held(make: Callable[[], bytes], name: str, media_type: str, key: str) -> Callable[[], bytes]:
    """Return what makes a file and says that the reader's session is in need of it.

    Streamlit tells the browser where a file is that is made after a click, and drops it once two
    runs have ended, whoever's they are. With many readers that is before the browser has asked for
    it, and what is saved is an error. A file that a session needs stays.
    """
    context = get_script_run_ctx()

    def made() -> bytes:
        data = make()

        def hold() -> None:
            files = get_instance().media_file_mgr
            files.add(data, media_type, f"taken {key}", name, is_for_static_download=True)

        thread = Thread(target=hold)  # a session is that of a thread, and this one is everybody's
        add_script_run_ctx(thread, context)
        thread.start()
        thread.join()
        return data

    return made
