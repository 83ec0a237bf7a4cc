"""Files to a dossier, and every problem with its place.

Nothing is lost silently: what has a problem is left out at the smallest whole, and the problem says
where it is and what to do.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from standpoint.load.evidence import Shelf, told_once
from standpoint.load.files import FOLDERS, File, Kept, Snapshot, not_utf8, snapshot, text_of
from standpoint.load.problems import Fault, Problem, clip, did_you_mean
from standpoint.load.records import Model, Read, read, whole
from standpoint.load.rules import label_faults, outline_faults, source_faults, stakeholder_faults
from standpoint.model import Dossier, Outline, Source, Stakeholder
from standpoint.quotes import Text

__all__ = ["Kept", "Loaded", "Problem", "Snapshot", "load", "snapshot"]

OUTLINE = "positions/_dossier.yaml"


@dataclass(frozen=True)
class Loaded:
    """A dossier, None where its outline has a problem, and every problem, sorted.

    `files` counts what was read; `passages` counts the passages that stand word for word in their
    source, those of events included. `digest` is that of the files that the dossier was built from:
    the same digest, the same dossier. `kept` are those that are not as they are now (see `last`).
    """

    dossier: Dossier | None
    problems: tuple[Problem, ...]
    files: int
    digest: str
    kept: tuple[Kept, ...] = ()

    @property
    def passages(self) -> int:
        if self.dossier is None:
            return 0
        held = [p for stakeholder in self.dossier.stakeholders for p in stakeholder.positions]
        cited = sum(len(position.evidence) for position in held)
        return cited + sum(len(event.evidence) for event in self.dossier.outline.events)


def load(taken: Snapshot) -> Loaded:
    """Return the dossier of a snapshot and its problems; never raises for what a file holds."""
    problems = list(taken.problems)
    files = {file.path: file for file in taken.files}
    people = {f.stem: f for f in taken.files if f.folder == "positions" and f.name[0] != "_"}

    unread = {problem.file for problem in problems}.intersection(FOLDERS)
    outline = _outline(files.get(OUTLINE), problems)
    owners = None if "positions" in unread else {*people, *_named("positions", taken)}
    sources = [_source(file, files, owners, problems) for file in _citations(taken.files)]
    problems.extend(_uncited(files, sources, _named("seeds", taken)))
    shelf = Shelf(
        {read.file.stem: read.record for read in sources if read.record},
        frozenset(read.file.stem for read in sources if not read.record) | _named("seeds", taken),
        readable="seeds" not in unread,
    )
    stakeholders = [read(file, Stakeholder, id=stem) for stem, file in people.items()]
    issues = None
    if outline and outline.record:
        _settle(outline, outline_faults(outline, owners or (), shelf))
    if outline and outline.record:
        issues = {issue.id for topic in outline.record.topics for issue in topic.issues}
    for person in stakeholders:
        if person.record:
            _settle(person, stakeholder_faults(person, issues, shelf))

    for part in (sources, stakeholders, [outline] if outline else []):
        problems.extend(problem for read_file in part for problem in read_file.problems)
    dossier = None
    if outline and outline.record:
        held = [_placed(person, shelf) for person in stakeholders if person.record]
        ordered = tuple(_in_order(held, outline.record.stakeholders))
        told = tuple(
            event.model_copy(update={"evidence": shelf.placed(event.evidence)})
            for event in outline.record.events
        )
        background = outline.record.model_copy(update={"events": told})
        dossier = Dossier(background, ordered, tuple(shelf.sources.values()))
    return Loaded(dossier, tuple(sorted(set(problems))), len(files), taken.digest)


def _outline(file: File | None, problems: list[Problem]) -> Read[Outline] | None:
    if file is None:
        if not any(problem.file in (OUTLINE, "positions") for problem in problems):
            missing = "is missing; it holds the question and the issues"
            problems.append(Problem(OUTLINE, 1, 1, missing))
        return None
    return read(file, Outline)


def _citations(files: Iterable[File]) -> list[File]:
    return [file for file in files if file.folder == "seeds" and file.name.endswith(".yaml")]


def _source(
    file: File, files: dict[str, File], owners: Collection[str] | None, problems: list[Problem]
) -> Read[Source]:
    """Read a citation and the text beside it."""
    result = read(file, Source, id=file.stem, body=Text(""))
    if result.record is None:
        return result
    name = result.record.text or f"{file.stem}.txt"
    text = files.get(f"seeds/{name}")
    if text is None and any(p.file == clip(f"seeds/{name}", 200) for p in problems):
        result.record = None  # the text's own problem says what to do
        return result
    if text is None or text.name.endswith(".yaml"):
        names = [f.name for f in files.values() if f.folder == "seeds" and f not in _citations([f])]
        hint = did_you_mean(name, names) or "; put it there, or name it with 'text'"
        missing = f"there is no text '{clip(name)}' in seeds/{hint}"
        _settle(result, [Fault(("text",), missing, needs=f"seeds/{name}")])
        return result
    try:
        raw = text_of(text)
    except UnicodeDecodeError as error:
        problems.append(not_utf8(text, error))
        result.record = None
        return result
    record = result.record
    body = Text(raw, record.language or "", tuple(record.speakers), record.narration, record.speech)
    if not body.normal:
        _settle(result, [Fault(("text",), f"the text '{clip(name)}' is empty", needs=text.path)])
        return result
    result.record = record.model_copy(update={"body": body})
    _settle(result, [*label_faults(result.record, name), *source_faults(result.record, owners)])
    return result


def _uncited(
    files: dict[str, File], sources: list[Read[Source]], unread: set[str]
) -> Iterable[Problem]:
    """Yield the texts that no citation names, unless a citation cannot be read and might."""
    if unread or any(read.record is None for read in sources):
        return
    cited = {read.record.text or f"{read.file.stem}.txt" for read in sources if read.record}
    for file in files.values():
        if file.folder == "seeds" and file.name.lower().endswith(".txt") and file.name not in cited:
            yield Problem(
                clip(file.path, 200), 1, 1, f"has no citation; add seeds/{clip(file.stem)}.yaml"
            )


def _named(folder: str, taken: Snapshot) -> set[str]:
    """Return the ids whose files are there but could not be read."""
    names = [problem.file.partition("/") for problem in taken.problems]
    return {name.rpartition(".")[0] for place, _, name in names if place == folder}


def _settle(result: Read[Model], faults: Iterable[Fault]) -> None:
    """Note the faults of a record and leave out the smallest wholes that have one."""
    faults = list(faults)
    left_out = {whole(fault.path) for fault in faults}
    for fault in told_once(faults):
        result.add(fault)
    if not left_out or result.record is None:
        return
    if () in left_out:
        result.record = None
        return
    kept = {
        key: tuple(
            entry
            for entry, place in zip(getattr(result.record, key), places, strict=True)
            if (key, place) not in left_out
        )
        for key, places in result.entries.items()
    }
    result.record = result.record.model_copy(update=kept)
    for key, places in result.entries.items():
        result.entries[key] = [place for place in places if (key, place) not in left_out]


def _placed(person: Read[Stakeholder], shelf: Shelf) -> Stakeholder:
    """Return a stakeholder whose entries know their line, and its passages their place."""
    record, tree = person.record, person.tree
    assert record is not None
    assert tree is not None
    lines = {
        key: [tree.place((key, place))[0] for place in places]
        for key, places in person.entries.items()
    }
    positions = tuple(
        position.model_copy(update={"evidence": shelf.placed(position.evidence)}).begun(line)
        for position, line in zip(record.positions, lines["positions"], strict=True)
    )
    silences = tuple(
        silence.begun(line)
        for silence, line in zip(record.silent_on, lines["silent_on"], strict=True)
    )
    return record.model_copy(update={"positions": positions, "silent_on": silences})


def _in_order(stakeholders: list[Stakeholder], first: tuple[str, ...]) -> list[Stakeholder]:
    """Return the stakeholders in display order: those listed first, the rest by name."""
    rank = {name: place for place, name in enumerate(first)}
    return sorted(stakeholders, key=lambda s: (rank.get(s.id, len(rank)), s.name.casefold(), s.id))
