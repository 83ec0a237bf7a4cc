"""What holds between entries and between files: ids that exist, once each, and kept apart.

Each rule yields faults with paths from the top of the file that it is about.
"""

from collections.abc import Collection, Iterator

from standpoint.load.evidence import Shelf
from standpoint.load.problems import Fault, Path, clip, did_you_mean
from standpoint.load.records import Read
from standpoint.model import OTHER, Outline, Position, Source, Stakeholder, Voice

_MAX_LABELS = 50  # a text in which more lines look like labels has other problems
_DIRECT = (Voice.QUOTED, Voice.REPORTED)


def outline_faults(
    read: Read[Outline], stakeholders: Collection[str], shelf: Shelf
) -> Iterator[Fault]:
    """Yield what is wrong across `_dossier.yaml` and between it and the other files."""
    outline = read.record
    assert outline is not None
    topics: dict[str, Path] = {}
    issues: dict[str, Path] = {}
    for number, topic in enumerate(outline.topics):
        yield from _once(topic.id, "topic", ("topics", number, "id"), topics)
        for place, issue in enumerate(topic.issues):
            yield from _once(issue.id, "issue", ("topics", number, "issues", place, "id"), issues)
    seen: dict[str, Path] = {}
    for stakeholder, place in zip(outline.stakeholders, read.entries["stakeholders"], strict=True):
        path: Path = ("stakeholders", place)
        yield from _once(stakeholder, "stakeholder", path, seen)
        if stakeholder not in stakeholders:
            guess = did_you_mean(stakeholder, stakeholders)
            hint = guess or f"; there is no file positions/{clip(stakeholder)}.yaml"
            unknown = f"unknown stakeholder '{clip(stakeholder)}'{hint}"
            yield Fault(path, unknown, needs=f"positions/{stakeholder}.yaml")
    for event, place in zip(outline.events, read.entries["events"], strict=True):
        for number, cited in enumerate(event.evidence):
            for fault in shelf.check(cited):
                yield _within(fault, "events", place, "evidence", number)


def stakeholder_faults(
    read: Read[Stakeholder], issues: Collection[str] | None, shelf: Shelf
) -> Iterator[Fault]:
    """Yield what is wrong with the positions and silences of one stakeholder.

    `issues` is None where the outline that names them cannot be read.
    """
    stakeholder = read.record
    assert stakeholder is not None
    for position, place in zip(stakeholder.positions, read.entries["positions"], strict=True):
        path: Path = ("positions", place)
        yield from _known_issue(position.issue, path, issues)
        yield from _rationale(position, path)
        for number, evidence in enumerate(position.evidence):
            for fault in shelf.check(evidence, stakeholder.id):
                yield _within(fault, *path, "evidence", number)
    held = {position.issue for position in stakeholder.positions}
    seen: dict[str, Path] = {}
    for silence, place in zip(stakeholder.silent_on, read.entries["silent_on"], strict=True):
        path = ("silent_on", place, "issue")
        yield from _known_issue(silence.issue, path[:2], issues)
        yield from _once(silence.issue, "silence", path, seen)
        if silence.issue in held:
            yield Fault(
                path,
                f"'{silence.issue}' is among the positions above, so they are not silent on it; "
                "delete one of the two",
            )


def source_faults(source: Source, stakeholders: Collection[str] | None) -> Iterator[Fault]:
    """Yield what is wrong between a source's citation and the stakeholders.

    `stakeholders` is None where their folder cannot be read.
    """
    if stakeholders is None:
        return
    if source.own_words_of:
        yield from _known_stakeholder(source.own_words_of, ("own_words_of",), stakeholders)
    for label, speaker in source.speakers.items():
        if speaker != OTHER:
            yield from _known_stakeholder(speaker, ("speakers", label), stakeholders, OTHER)


def label_faults(source: Source, text: str) -> Iterator[Fault]:
    """Yield what stands in `text` like a speaker's label and is not listed, so that no words go to
    the speaker ahead of it.
    """
    for line, label in source.body.unlisted[:_MAX_LABELS]:
        guess = did_you_mean(label, source.speakers)
        yield Fault(
            ("speakers",),
            f"line {line} of '{clip(text)}' begins with what looks like a speaker's label, "
            f"'{clip(label)}'; list it, with a stakeholder's id or other, or put how the line "
            f"begins into 'narration' where it is nobody's words{guess}",
        )


def _known_stakeholder(
    name: str, path: Path, stakeholders: Collection[str], *others: str
) -> Iterator[Fault]:
    if name not in stakeholders:
        hint = did_you_mean(name, [*stakeholders, *others])
        hint = hint or f"; there is no positions/{clip(name)}.yaml"
        yield Fault(
            path, f"unknown stakeholder '{clip(name)}'{hint}", needs=f"positions/{name}.yaml"
        )


def _within(fault: Fault, *path: str | int) -> Fault:
    return fault._replace(path=(*path, *fault.path))


def _rationale(position: Position, path: Path) -> Iterator[Fault]:
    if not position.rationale and not any(e.voice in _DIRECT for e in position.evidence):
        yield Fault(
            path,
            "rests on what they did or what others say of them; add 'rationale': why does this "
            "evidence support this stance?",
        )


def _known_issue(issue: str, path: Path, issues: Collection[str] | None) -> Iterator[Fault]:
    if issues is not None and issue not in issues:
        guess = did_you_mean(issue, issues)
        hint = guess or "; add it to a topic in positions/_dossier.yaml"
        yield Fault((*path, "issue"), f"unknown issue '{clip(issue)}'{hint}")


def _once(name: str, what: str, path: Path, seen: dict[str, Path]) -> Iterator[Fault]:
    if name in seen:
        yield Fault(path, f"{what} '{clip(name)}' stands twice; rename or delete one")
    seen.setdefault(name, path)
