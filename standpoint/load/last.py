"""In a running app the last good version of a file stays in use while the file is broken.

What is shown is then built from two kinds of files: those that have no problem as they are now, and
for each that has one, what it held when it was last seen without. The problems stay those of the
files as they are now. A file that is gone counts as broken while another file needs it; a deletion
that leaves no problem stands.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

from standpoint.load import OUTLINE, Loaded, load
from standpoint.load.files import FOLDERS, File, Kept, Snapshot
from standpoint.load.problems import Problem, clip

Loader = Callable[[Snapshot, Loaded | None], Loaded]


@dataclass(frozen=True)
class Seen:
    """A file as it was when it last had no problem, and when that was."""

    file: File
    at: datetime


class Keeper:
    """Remembers the last good version of each file of one folder, for as long as the app runs.

    Safe to share between threads. The same files are loaded once.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> keeper = Keeper()
    >>> nothing = Snapshot(files=(), problems=())
    >>> loaded = keeper.load(nothing, datetime(2018, 1, 16, 12, 0, tzinfo=UTC))
    >>> [str(problem) for problem in loaded.problems]
    ['positions/_dossier.yaml:1:1: is missing; it holds the question and the issues']
    >>> keeper.load(nothing, datetime(2018, 1, 16, 12, 1, tzinfo=UTC)) is loaded
    True
    """

    def __init__(self, loader: Loader = load) -> None:
        self._loader = loader
        self._lock = Lock()
        self._last: dict[str, Seen] = {}
        self._good: tuple[File, ...] = ()
        self._digest = ""
        self._loaded: Loaded | None = None

    def load(self, taken: Snapshot, now: datetime) -> Loaded:
        """Return the dossier of a snapshot that was taken `now`, an aware datetime.

        Its `kept` names the files that are in use as they were, `problems` are those of the files
        as they are now. Where versions of different times do not fit each other, what does not is
        left out at the smallest whole, and a problem says so.
        """
        with self._lock:
            if self._loaded is None or taken.digest != self._digest:
                self._loaded = self._load(taken)
                self._digest = taken.digest
            self._last.update({file.path: Seen(file, now) for file in self._good})
            return self._loaded

    def _load(self, taken: Snapshot) -> Loaded:
        loaded = self._loader(taken, self._loaded)
        in_use, kept = _mixed(taken, loaded, self._last, self._loader)
        names = _names(in_use.problems)
        self._good = tuple(
            file for file in taken.files if file.path not in kept and not _among(file.path, names)
        )
        if not loaded.problems:
            self._last.clear()  # what has been deleted since stays deleted
        return _told(loaded, in_use, kept)


def _mixed(
    taken: Snapshot, now: Loaded, last: Mapping[str, Seen], loader: Loader
) -> tuple[Loaded, dict[str, Seen]]:
    """Replace broken files while a last good version helps; return what is in use then."""
    here = {file.path: file for file in taken.files}
    others = {path: seen for path, seen in last.items() if seen.file != here.get(path)}
    in_use, kept = now, dict[str, Seen]()
    while found := _first_broken(in_use.problems, others):
        trial = kept | {path: others[path] for path in found}
        mixed = loader(_mixture(taken, trial), in_use)
        names = _names(mixed.problems)
        vain = [path for path in found if _among(path, names) and _holds(in_use, path)]
        if not vain:
            in_use, kept = mixed, trial
        for path in vain or found:
            del others[path]
    return in_use, kept


def _mixture(taken: Snapshot, kept: Mapping[str, Seen]) -> Snapshot:
    files = {file.path: file for file in taken.files}
    files |= {path: seen.file for path, seen in kept.items()}
    unread = (p for p in taken.problems if not any(_among(path, _names([p])) for path in kept))
    return Snapshot(tuple(files[path] for path in sorted(files)), tuple(unread))


def _holds(loaded: Loaded, path: str) -> bool:
    """Return whether a dossier has some of what a file holds, though it has a problem.

    Then a last good version that has one, too, is no better, and lacks the latest edits.
    """
    if loaded.dossier is None:
        return False
    people = {f"positions/{name}.yaml" for name in loaded.dossier.stakeholder_by_id}
    citations = {f"seeds/{name}.yaml" for name in loaded.dossier.source_by_id}
    return path == OUTLINE or path in people | citations


def _first_broken(problems: Iterable[Problem], paths: Iterable[str]) -> list[str]:
    """Return those of `paths` that have a problem and come first.

    What other files need comes first, with all of a folder that cannot be read, then sources, then
    the outline: once these are whole again, many a problem of the others is gone, and their latest
    edits can stay.
    """
    problems = tuple(problems)
    names = _names(problems)
    needed = {*FOLDERS, *(problem.needs for problem in problems)} & names

    def rank(path: str) -> int:
        if _among(path, needed):
            return 0
        if path.startswith("seeds/"):
            return 1
        return 2 if path == OUTLINE else 3

    broken = [path for path in paths if _among(path, names)]
    first = min(map(rank, broken), default=None)
    return [path for path in broken if rank(path) == first]


def _told(now: Loaded, in_use: Loaded, kept: Mapping[str, Seen]) -> Loaded:
    """Return what is in use with the problems as they are now, and what does not fit."""
    if not kept:
        return now
    places = {(p.file, p.line, p.column) for p in now.problems}
    unfit = {
        _unfit(problem, kept)
        for problem in in_use.problems
        if (problem.file, problem.line, problem.column) not in places
    }
    return replace(
        in_use,
        problems=tuple(sorted({*now.problems, *unfit})),
        files=now.files,
        kept=tuple(sorted(Kept(path, seen.at) for path, seen in kept.items())),
    )


def _unfit(problem: Problem, kept: Mapping[str, Seen]) -> Problem:
    """Return the problem of a version that does not fit those of other times."""
    what = problem.message.partition("; ")[0]
    if any(clip(path, 200) == problem.file for path in kept):
        # The place is one in the last good version, so it is none in the file as it is now.
        part = f"its last good version is in use, but for a part that does not fit: {what}"
        return Problem(problem.file, 1, 1, f"{part}; mend the file")
    others = "left out while last good versions of other files are in use"
    return replace(problem, message=f"{others}: {what}; mend those first")


def _names(problems: Iterable[Problem]) -> set[str]:
    """Return the files and folders that problems are about."""
    return {name for problem in problems for name in (problem.file, problem.needs)}


def _among(path: str, names: set[str]) -> bool:
    """Return whether a file, or its folder, is among what problems are about."""
    return not names.isdisjoint((path, clip(path, 200), path.partition("/")[0]))
