"""Files to a dossier, and every problem with its place.

Nothing is lost silently: what has a problem is left out at the smallest whole, and the problem says
where it is and what to do.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from standpoint.load.copies import file_id
from standpoint.load.evidence import Shelf
from standpoint.load.files import FOLDERS, File, Kept, Snapshot
from standpoint.load.listing import snapshot
from standpoint.load.names import Names
from standpoint.load.once import one_name
from standpoint.load.problems import Problem
from standpoint.load.records import Read, read_record
from standpoint.load.rules import outline_faults, stakeholder_faults
from standpoint.load.sources import read_citation, uncited
from standpoint.load.unchanged import Unchanged
from standpoint.model import Dossier, Outline, Source, Stakeholder

__all__ = ["Kept", "Loaded", "Problem", "Snapshot", "load", "snapshot"]

OUTLINE = "positions/_dossier.yaml"


@dataclass(frozen=True)
class Loaded:
    """A dossier, None where its outline has a problem, and every problem, sorted.

    `taken` are the files that the dossier was built from, and `kept` those of them that are not as
    they are now (see `last`). `whole` are the paths of problems for which these stand, so that
    nothing is left out. `sound` are the paths of the citations and the stakeholders of which all is
    in the dossier.
    """

    dossier: Dossier | None
    problems: tuple[Problem, ...]
    taken: Snapshot
    kept: tuple[Kept, ...] = ()
    whole: frozenset[str] = frozenset()
    sound: frozenset[str] = frozenset()

    @property
    def lacking(self) -> set[str]:
        """The files of which something is left out, for it has a problem."""
        return {problem.file for problem in self.problems} - self.whole

    @property
    def digest(self) -> str:
        """That of the files that the dossier was built from: the same digest, the same dossier."""
        return self.taken.digest

    @property
    def passages(self) -> int:
        """How many passages stand word for word in their source, those of events included."""
        if self.dossier is None:
            return 0
        held = [p for stakeholder in self.dossier.stakeholders for p in stakeholder.positions]
        cited = sum(len(position.evidence) for position in held)
        return cited + sum(len(event.evidence) for event in self.dossier.outline.events)


def load(taken: Snapshot, before: Loaded | None = None) -> Loaded:
    """Return the dossier of a snapshot and its problems; never raises for what a file holds.

    What is found is the same with and without `before`, what an earlier snapshot of the same folder
    held: files that are as they were then are not read again.
    """
    problems = list(taken.problems)
    people = {f.stem: f for f in taken.files if f.folder == "positions" and f.name[0] != "_"}
    earlier = before or Loaded(None, (), taken)
    unchanged = Unchanged(earlier.dossier, earlier.taken, earlier.sound, taken)

    unread = {problem.file for problem in problems}.intersection(FOLDERS)
    outline = _outline(taken.by_path.get(OUTLINE), problems)
    there = {*map(_id, people), *_named("positions", taken)}
    owners = None if "positions" in unread else there
    sources = _sources(taken, owners, unchanged, problems)
    shelf = _shelf(sources, taken, readable="seeds" not in unread)
    issues = _check_outline(outline, there, shelf)
    stakeholders = [_stakeholder(file, issues, shelf, unchanged) for file in people.values()]
    first = outline.record.stakeholders if outline and outline.record else ()
    for person, fault in one_name(stakeholders, first):
        person.grow()
        # How a copy's file is called, and whose its words are by that, follows from its being one.
        person.settle([fault], instead_of=("id", "voice"))
        person.record = None  # every position of a copy would count twice

    names = _names(outline, sources, stakeholders, there, taken.by_path)
    for part in (sources, stakeholders, [outline] if outline else []):
        problems.extend(problem for read_file in part for problem in read_file.told(names))
    dossier = None
    if outline and outline.record:
        held = [person.record for person in stakeholders if person.record]
        ordered = tuple(_in_order(held, outline.record.stakeholders))
        complete = {p.record.id for p in stakeholders if p.record and p.is_whole}
        partial = frozenset(there - complete)
        dossier = Dossier(outline.record, ordered, tuple(shelf.sources.values()), partial)
    sound = {read.file.path for read in sources if read.is_sound}
    sound |= {person.file.path for person in stakeholders if person.is_sound}
    told = tuple(sorted(set(problems)))
    return Loaded(dossier, told, taken, sound=frozenset(sound))


def _shelf(sources: Sequence[Read[Source]], taken: Snapshot, *, readable: bool) -> Shelf:
    """Return the sources as passages look for them."""
    cited = {read.record.file for read in sources if read.record}
    texts = {f.stem for f in taken.files if f.folder == "seeds" and f.name == f"{f.stem}.txt"}
    return Shelf(
        {read.file.stem: read.record for read in sources if read.record},
        frozenset(_id(read.file.stem) for read in sources if not read.record)
        | _named("seeds", taken),
        readable=readable,
        pointers=frozenset(_id(read.file.stem) for read in sources if not read.fetched),
        uncited=frozenset(texts.difference(name.removesuffix(".txt") for name in cited)),
    )


def _outline(file: File | None, problems: list[Problem]) -> Read[Outline] | None:
    if file is None:
        if not any(problem.file in (OUTLINE, "positions") for problem in problems):
            missing = "is missing; it holds the question and the issues"
            problems.append(Problem(OUTLINE, 1, 1, missing))
        return None
    return read_record(file, Outline)


def _sources(
    taken: Snapshot, owners: Collection[str] | None, unchanged: Unchanged, problems: list[Problem]
) -> list[Read[Source]]:
    """Return what the citations hold; what is wrong with the texts beside them joins `problems`.

    `owners` are the ids of the stakeholders, None where it is not known who there is.
    """
    cited = [file for file in taken.files if file.folder == "seeds" and file.name.endswith(".yaml")]
    found = [
        unchanged.source(file) or read_citation(file, taken.by_path, owners, problems)
        for file in cited
    ]
    problems.extend(uncited(taken.files, found, _named("seeds", taken)))
    return found


def _check_outline(
    outline: Read[Outline] | None, there: set[str], shelf: Shelf
) -> frozenset[str] | None:
    """Check what the outline says of other files; return its issues, None where it is broken."""
    if outline and outline.record:
        outline.settle(outline_faults(outline, there, shelf))
    if not outline or not outline.record:
        return None
    return frozenset(issue.id for topic in outline.record.topics for issue in topic.issues)


def _stakeholder(
    file: File, issues: frozenset[str] | None, shelf: Shelf, unchanged: Unchanged
) -> Read[Stakeholder]:
    """Return what a stakeholder holds, checked against issues and sources, and placed."""
    if person := unchanged.stakeholder(file, issues):
        return person
    person = read_record(file, Stakeholder, id=file.stem)
    if person.record:
        person.settle(stakeholder_faults(person, issues, shelf))
    person.shed()
    return person


def _id(stem: str) -> str:
    """Return the id that a file's name has, or would have."""
    return file_id(stem) or stem


def _named(folder: str, taken: Snapshot) -> frozenset[str]:
    """Return the ids whose files are there but could not be read."""
    names = [(problem.needs or problem.file).partition("/") for problem in taken.problems]
    return frozenset(_id(name.rpartition(".")[0]) for place, _, name in names if place == folder)


def _names(
    outline: Read[Outline] | None,
    sources: Sequence[Read[Source]],
    stakeholders: Iterable[Read[Stakeholder]],
    there: Iterable[str],
    files: Iterable[str],
) -> Names:
    """Return what the ids of the dossier are also called."""
    listed = outline.record.topics if outline and outline.record else ()
    issues = {issue.id: (issue.title,) for topic in listed for issue in topic.issues}
    topics = {topic.id: topic.issues[0].id for topic in listed}
    cited: dict[str, tuple[str, ...]] = {_id(one.file.stem): () for one in sources}
    cited |= {
        it.id: tuple(name for name in (it.text, it.title, it.url) if name)
        for it in (one.record for one in sources)
        if it
    }
    people: dict[str, tuple[str, ...]] = dict.fromkeys(there, ())
    people |= {
        person.record.id: (person.record.name, person.record.label)
        for person in stakeholders
        if person.record
    }
    return Names(issues, cited, people, topics, frozenset(files))


def _in_order(stakeholders: list[Stakeholder], first: tuple[str, ...]) -> list[Stakeholder]:
    """Return the stakeholders in display order: those listed first, the rest by name."""
    rank = {name: place for place, name in enumerate(first)}
    return sorted(stakeholders, key=lambda s: (rank.get(s.id, len(rank)), s.name.casefold(), s.id))
