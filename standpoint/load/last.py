"""In a running app the last good version of a file stays in use while the file is broken.

What is shown is then built from two kinds of files: those that have no problem as they are now, and
for each that has one, what it held when it was last seen without. The problems stay those of the
files as they are now. A file that is gone counts as broken while another file needs it; a deletion
that leaves no problem stands.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Lock

from standpoint.load import OUTLINE, Loaded, load
from standpoint.load.files import FOLDERS, File, Kept, Snapshot
from standpoint.load.problems import CLIP, Problem, clip


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

    def __init__(self, loader: Callable[[Snapshot, Loaded | None], Loaded] = load) -> None:
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
            self._last |= {file.path: Seen(file, now) for file in self._good}
            return self._loaded

    def _load(self, taken: Snapshot) -> Loaded:
        now = self._loader(taken, self._loaded)
        in_use, kept = self._replaced(taken, now)
        bad = {*kept, *_named(taken.by_path, in_use.problems)}
        self._good = tuple(file for file in taken.files if file.path not in bad)
        if not now.problems:
            self._last.clear()  # what has been deleted since stays deleted
        return _told(now, in_use, kept)

    def _replaced(self, taken: Snapshot, now: Loaded) -> tuple[Loaded, dict[str, Seen]]:
        """Return what is in use, and the last good versions in it that stand for broken files.

        One can call for another: once the outline is as it was, a file with a position on an issue
        that is new in it has to be, too.
        """
        here, last = taken.by_path, self._last.items()
        left = {path: seen for path, seen in last if seen.file != here.get(path)}
        in_use, kept = now, dict[str, Seen]()
        while broken := _first_broken(left, in_use.problems):
            tried = kept | {path: left[path] for path in broken}
            mixed = self._loader(_mixed(taken, tried), in_use)
            # Where it has a problem, too, it is no better than what is left of the latest edits.
            vain = _held(in_use).intersection(_named(broken, mixed.problems))
            if not vain:
                in_use, kept = mixed, tried
            for path in vain or broken:
                del left[path]
        return in_use, kept


def _first_broken(paths: Iterable[str], problems: Sequence[Problem]) -> list[str]:
    """Return the broken ones among `paths` that come first, for the others rest on them.

    Once these are whole again, many a problem of the others is gone, and their latest edits stay.
    """
    broken = _named(paths, problems)
    needs = {p.needs for p in problems} | {p.file for p in problems if p.file in FOLDERS}
    needed = [path for path in broken if needs & {path, path.partition("/")[0]}]
    sources = [path for path in broken if path.startswith("seeds/")]
    outline = [path for path in broken if path == OUTLINE]
    return needed or sources or outline or broken


def _named(paths: Iterable[str], problems: Iterable[Problem]) -> list[str]:
    """Return those of `paths` that a problem is about or needs, or whose folder it is about."""
    names = {clip(name, CLIP) for problem in problems for name in (problem.file, problem.needs)}
    return [path for path in paths if names & {clip(path, CLIP), path.partition("/")[0]}]


def _mixed(taken: Snapshot, kept: Mapping[str, Seen]) -> Snapshot:
    """Return the files as they are now but for those that are kept as they were."""
    files = taken.by_path | {path: seen.file for path, seen in kept.items()}
    unread = tuple(problem for problem in taken.problems if not _named(kept, [problem]))
    return Snapshot(tuple(files[path] for path in sorted(files)), unread)


def _held(loaded: Loaded) -> set[str]:
    """Return the files of which a dossier has some, though they may have a problem."""
    if loaded.dossier is None:
        return set()
    people = (f"positions/{stakeholder.id}.yaml" for stakeholder in loaded.dossier.stakeholders)
    return {OUTLINE, *people, *(f"seeds/{source.id}.yaml" for source in loaded.dossier.sources)}


def _told(now: Loaded, in_use: Loaded, kept: Mapping[str, Seen]) -> Loaded:
    """Return what is in use with the problems as they are now, and what does not fit."""
    told = {(p.file, p.line, p.column) for p in now.problems}
    more = [p for p in in_use.problems if (p.file, p.line, p.column) not in told]
    problems = {*now.problems, *(_unfit(problem, kept) for problem in more)}
    return replace(
        in_use,
        problems=tuple(sorted(problems)),
        kept=tuple(sorted(Kept(path, seen.at) for path, seen in kept.items())),
        whole=frozenset({p.file for p in now.problems} - {p.file for p in in_use.problems}),
    )


def _unfit(problem: Problem, kept: Iterable[str]) -> Problem:
    """Return the problem of a version that does not fit those of other times."""
    what = problem.message.partition("; ")[0]
    if _named(kept, [problem]):
        # The place is one in the last good version, so it is none in the file as it is now.
        part = f"its last good version is in use, but for a part that does not fit: {what}"
        return Problem(problem.file, 1, 1, f"{part}; mend the file")
    others = "left out while last good versions of other files are in use"
    return replace(problem, message=f"{others}: {what}; mend those first")
