"""The dossier that the running app shows, loaded once and shared by all sessions."""

import gc
import os
from pathlib import Path

import streamlit as st

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.load import Loaded, Snapshot, load, snapshot
from standpoint.screen import address

_READ = "dossier as read in this run"

REPOSITORY = Path(__file__).resolve().parents[2]


def folder() -> Path:
    """Return the dossier's folder: STANDPOINT_DOSSIER, or the repository."""
    return Path(os.environ.get("STANDPOINT_DOSSIER") or REPOSITORY)


def read() -> Loaded:
    """Return the dossier as its files are now; once for each run, before the page is drawn."""
    taken = snapshot(folder())
    loaded = _loaded(taken.digest, taken)
    st.session_state[_READ] = taken, loaded
    return loaded


def files() -> tuple[Snapshot, Loaded]:
    """Return the files of the dossier as they were read for this run, and what is in them."""
    taken, loaded = st.session_state[_READ]
    return taken, loaded


def comparison() -> Comparison:
    """Return the cells under the reading rules in the address, of the dossier as it was read."""
    taken, loaded = files()
    assert loaded.dossier is not None
    return _compared(taken.digest, address.selection(loaded.dossier), loaded)


def key(comparison: Comparison) -> str:
    """Return what tells a comparison from every other, for what a page caches of it."""
    taken, _ = files()
    return f"{taken.digest} {comparison.selection}"


@st.cache_resource(max_entries=2, show_spinner=False)
def _loaded(digest_is_the_key: str, _taken: Snapshot) -> Loaded:
    gc.disable()  # a load makes many objects and no garbage worth looking for
    try:
        loaded = load(_taken)
    finally:
        gc.enable()
    # What has been loaded lives as long as the server: no collection needs to look at it again.
    gc.collect()
    gc.freeze()
    return loaded


@st.cache_resource(
    max_entries=32,
    show_spinner=False,
    hash_funcs={Selection: lambda s: (s.voices, s.sources, s.topics, s.stakeholders)},
)
def _compared(digest: str, selection: Selection, _loaded: Loaded) -> Comparison:
    assert _loaded.dossier is not None
    return compare(_loaded.dossier, selection)
