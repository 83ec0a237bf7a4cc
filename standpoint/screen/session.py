"""The dossier that the running app shows, loaded once and shared by all sessions.

While the app runs, a file that breaks stays in use as it last was, and a page on the curator's own
machine is drawn again when a file is saved.
"""

import gc
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import ParamSpec, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from standpoint import dates
from standpoint.charts import Theme
from standpoint.compare.cells import CellKey, Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.export.extract import Extract
from standpoint.folder import default
from standpoint.load import Loaded, Snapshot, load
from standpoint.load.last import Keeper
from standpoint.load.watched import Watched
from standpoint.model import Outline
from standpoint.screen import address, poll, strangers, writer
from standpoint.screen.share import SharedView
from standpoint.version import Version, last_change, version
from standpoint.wording.changes import changed_files
from standpoint.wording.problems import missing_sentence

_Given = ParamSpec("_Given")
_Found = TypeVar("_Found")

_READ = "dossier as read in this run"

LOCAL = ("localhost", "127.0.0.1", "::1")


def folder() -> Path:
    """Return the dossier's folder; where none is meant, the one that the server was started in."""
    return default() or Path.cwd()


def read() -> tuple[Loaded, tuple[str, ...]]:
    """Return the dossier as its files are now; once for each run, before the page is drawn.

    With it comes what has changed in the files since this page was last drawn, a line for each.
    """
    taken, loaded = _now()
    _, before = st.session_state.get(_READ, (taken, loaded))
    found: tuple[str, ...] = ()
    if before.dossier and loaded.dossier and before.digest != loaded.digest:
        found = changed_files(before.dossier, loaded.dossier)
    st.session_state[_READ] = taken, loaded
    return loaded, found


def digest() -> str:
    """Return what tells the files as they are now from all others; for whoever opens no session."""
    watched, _ = _watched(str(folder()))
    return watched.snapshot().digest


def outline() -> Outline | None:
    """Return what the dossier is about, as its files are now; for whoever opens no session."""
    _, loaded = _now()
    return loaded.dossier.outline if loaded.dossier else None


def _now() -> tuple[Snapshot, Loaded]:
    watched, keeper = _watched(str(folder()))
    taken = watched.snapshot()
    return taken, keeper.load(taken, datetime.now(UTC))


def kept() -> dict[str, str]:
    """Return the files that are in use as they were, and in words of the reader's clock since when.

    A reader whose time zone is not known gets that of Greenwich, and is told so.
    """
    _, loaded = files()
    zone, name = _clock(st.context.timezone or "")
    times = {one.path: one.since.astimezone(zone) for one in loaded.kept}
    return {
        path: f"{at:%H:%M:%S}{name} on {dates.words(at.date().isoformat())}"
        for path, at in times.items()
    }


def _clock(zone: str) -> tuple[tzinfo, str]:
    """Return a reader's zone, and what is said of its times: of one that is not known, Greenwich's.

    Examples
    --------
    >>> _clock("Europe/Paris")[1]
    ''
    >>> {_clock(zone)[1] for zone in ("", "Nowhere", "America", "../x", "x" * 300)}
    {' UTC'}
    """
    try:
        return ZoneInfo(zone), ""
    except (OSError, ValueError, ZoneInfoNotFoundError):  # the first of a folder of zones
        return UTC, " UTC"


def missing() -> str:
    """Return what everything drawn in this run lacks, as a sentence; empty for nothing."""
    _, loaded = files()
    return missing_sentence(loaded.lacking, kept())


def is_local() -> bool:
    """Return whether the reader seems to sit at the machine that the app runs on.

    The browser says so itself: enough to look at the files more often, not to write into them.
    """
    here = urlsplit(st.context.url or "").hostname in LOCAL
    return here and writer.is_here(st.context.ip_address)


def writable() -> Path | None:
    """Return the folder of the dossier, where its reader may write into it; else None."""
    return folder() if writer.may_write() else None


def theme() -> Theme:
    """Return the reader's theme."""
    return "dark" if st.context.theme.type == "dark" else "light"


def watch() -> None:
    """Have the page drawn again once the files are others than those that it was drawn from.

    Only where somebody may be editing them: elsewhere files change with a deployment, and every
    click looks at them anyway.
    """
    taken, _ = files()
    if is_local():
        poll.draw(taken.digest)


def files() -> tuple[Snapshot, Loaded]:
    """Return the files of the dossier as they were read for this run, and what is in them."""
    taken, loaded = st.session_state[_READ]
    return taken, loaded


def rules() -> Selection:
    """Return the reading rules in the address; none where there is no dossier to rule on."""
    _, loaded = files()
    return address.selection(loaded.dossier) if loaded.dossier else Selection()


def comparison() -> Comparison:
    """Return the cells under the reading rules in the address, of the dossier as it was read."""
    _, loaded = files()
    return _compared(loaded, rules())


def cell(comparison: Comparison, name: str) -> CellKey | None:
    """Return the cell in a parameter, if the comparison has it."""
    given = address.text(name)
    issue, _, stakeholder = given.partition("/")
    if (issue, stakeholder) in comparison.cells:
        return issue, stakeholder
    issues, people = comparison.dossier.issue_by_id, comparison.dossier.stakeholder_by_id
    if issue and issue not in issues:
        strangers.met("issues", issue, tuple(issues))
    elif stakeholder and stakeholder not in people:
        strangers.met("stakeholders", stakeholder, tuple(people))
    elif given and not (issue and stakeholder):
        example = (issue or next(iter(issues), "…"), stakeholder or next(iter(people), "…"))
        strangers.met(name, given, (), "/".join(example))
    elif given:
        strangers.met(name, given, None)
    return None


def dossier_version() -> Version:
    """Return the version of the dossier as it was read for this run."""
    _, loaded = files()
    return version(loaded.digest, _last_change(loaded.digest, str(folder())))


def extract() -> Extract:
    """Return what is taken away of this run."""
    of, here = dossier_version(), address.whole()
    return Extract(comparison(), of, missing(), address.min_shared(), here)


def view(page: str) -> SharedView:
    """Return what is on the screen, to be shared; `page` is how it stands in the address."""
    made = extract()
    ids = [issue.id for issue in made.comparison.issues]
    issue = address.text("issue")
    return SharedView(
        page,
        made,
        cell(made.comparison, "cell"),
        issue if issue in ids else None,
        _two(made) if page == "side-by-side" else None,
        is_local(),
    )


def _two(made: Extract) -> tuple[str, str] | None:
    """Return who stands side by side, in the dossier's order, where they are two; else None."""
    from standpoint.screen import pairs  # what calculates, only when it is asked for

    known = [who.id for who in made.comparison.stakeholders]
    ids = sorted(pairs.chosen(known, made.pairs), key=known.index)
    return (ids[0], ids[1]) if len(ids) == 2 else None


def key(comparison: Comparison) -> str:
    """Return what tells a comparison from every other, for what a page caches of it."""
    _, loaded = files()
    return f"{loaded.digest} {comparison.selection}"


def cached(of: Callable[_Given, _Found]) -> Callable[_Given, _Found]:
    """Have what is found of a comparison worked out once, for all readers."""
    keep = st.cache_resource(max_entries=8, show_spinner=False, hash_funcs={Comparison: key})
    return keep(of)


@st.cache_resource(max_entries=4, show_spinner=False)
def _last_change(digest_is_the_key: str, of: str) -> str | None:
    return last_change(Path(of))


@st.cache_resource(max_entries=2, show_spinner=False)
def _watched(of: str) -> tuple[Watched, Keeper]:
    return Watched(Path(of)), Keeper(_load)


def _load(taken: Snapshot, before: Loaded | None) -> Loaded:
    gc.disable()  # a load makes many objects and no garbage worth looking for
    try:
        loaded = load(taken, before)
    finally:
        gc.enable()
    # What has been loaded lives as long as the server: no collection needs to look at it again. At
    # the start nothing but the load can have left anything to collect.
    gc.collect(2 if before else 0)
    gc.freeze()
    return loaded


@st.cache_resource(max_entries=32, show_spinner=False, hash_funcs={Loaded: lambda one: one.digest})
def _compared(loaded: Loaded, selection: Selection) -> Comparison:
    assert loaded.dossier is not None
    return compare(loaded.dossier, selection)
