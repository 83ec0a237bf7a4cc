"""What holds between entries and between files: ids that exist, once each, and kept apart.

Each rule yields faults with paths from the top of the file that it is about.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from standpoint.load.coders import coders_faults
from standpoint.load.evidence import Shelf
from standpoint.load.names import Names
from standpoint.load.once import entry_twice, once
from standpoint.load.problems import Fault, Path, clip
from standpoint.load.records import Read
from standpoint.load.wholes import Cited, read_cited
from standpoint.model import (
    OTHER,
    Citation,
    Evidence,
    Outline,
    Position,
    Source,
    Stakeholder,
    Voice,
)
from standpoint.model.repository import address_parts, is_address
from standpoint.quotes import normal

_DIRECT = (Voice.QUOTED, Voice.REPORTED)


def outline_faults(
    read: Read[Outline], stakeholders: Collection[str], shelf: Shelf
) -> Iterator[Fault]:
    """Yield what is wrong across `_dossier.yaml` and between it and the other files."""
    outline = read.record
    assert outline is not None
    topics, issues, seen = set[str](), set[str](), set[str]()
    for number, topic in enumerate(outline.topics):
        is_copy = topic.id in topics and {issue.id for issue in topic.issues} <= issues
        yield from once(topic.id, "topic", ("topics", number, "id"), topics)
        for place, issue in enumerate(() if is_copy else topic.issues):
            yield from once(issue.id, "issue", ("topics", number, "issues", place, "id"), issues)
    for stakeholder, place in zip(outline.stakeholders, read.entries["stakeholders"], strict=True):
        path: Path = ("stakeholders", place)
        yield from once(stakeholder, "stakeholder", path, seen)
        if stakeholder not in stakeholders:
            missing = f"there is no file positions/{clip(stakeholder)}.yaml"
            yield _unknown("stakeholders", stakeholder, path, missing)
    for event, place in zip(outline.events, read.entries["events"], strict=True):
        for number, cited in enumerate(event.evidence):
            for fault in (*_words_ahead(cited), *shelf.check(cited)):
                yield _within(fault, "events", place, "evidence", number)
    yield from _cited_amiss(read, "events", Citation, shelf.check)
    yield from entry_twice("event", "events", outline.events, read)
    yield from entry_twice("correction", "corrections", outline.corrections, read)
    for coders, place in zip(outline.coders, read.entries["coders"], strict=True):
        for fault in coders_faults(coders):
            yield _within(fault, "coders", place)
    if outline.repository and not is_address(outline.repository):
        yield Fault(("repository",), _no_repository(outline.repository, outline.branch))


def stakeholder_faults(
    read: Read[Stakeholder], issues: Collection[str] | None, shelf: Shelf
) -> Iterator[Fault]:
    """Yield what is wrong with the positions and silences of one stakeholder.

    `issues` is None where the outline that names them cannot be read.
    """
    stakeholder = read.record
    assert stakeholder is not None
    who, names = stakeholder.id, (stakeholder.name, stakeholder.label, stakeholder.id)
    for position, place in zip(stakeholder.positions, read.entries["positions"], strict=True):
        path: Path = ("positions", place)
        yield from _known_issue(position.issue, path, issues)
        cited, is_voice_known = set(), True
        for number, evidence in enumerate(position.evidence):
            for fault in (*_words_ahead(evidence), *shelf.check(evidence, who, names)):
                is_voice_known = is_voice_known and fault.path != ("voice",)
                yield _within(fault, *path, "evidence", number)
            if len(position.evidence) == 1:
                continue  # to bring every passage into its normal form takes long
            if (passage := _passage(evidence)) in cited:
                what = "this passage stands twice in one position; delete one of the two"
                yield Fault((*path, "evidence", number), what)
            cited.add(passage)
        if is_voice_known:  # in the right voice it may need none
            yield from _rationale(position, path)
    yield from entry_twice("position", "positions", stakeholder.positions, read)
    yield from _further(read, issues, shelf)
    held = {position.issue for position in stakeholder.positions}
    seen = set[str]()
    for silence, place in zip(stakeholder.silent_on, read.entries["silent_on"], strict=True):
        path = ("silent_on", place, "issue")
        yield from _known_issue(silence.issue, path[:2], issues)
        yield from once(silence.issue, "silence", path, seen)
        if silence.issue in held:
            yield Fault(
                path,
                f"'{silence.issue}' is among the positions above, so they are not silent on it; "
                "delete one of the two",
            )


def _further(
    read: Read[Stakeholder], issues: Collection[str] | None, shelf: Shelf
) -> Iterator[Fault]:
    """Yield what is wrong as well in positions that were refused before they were looked up."""
    assert read.record
    who, names = read.record.id, (read.record.name, read.record.label, read.record.id)
    for path, entry, told in _refused(read, "positions"):
        issue = entry.get("issue")
        if isinstance(issue, str) and (*path, "issue") not in told:
            yield from _known_issue(issue, path, issues)
    yield from _cited_amiss(
        read, "positions", Evidence, lambda cited: shelf.check(cited, who, names)
    )


def _cited_amiss(
    read: Read[Any], key: str, what: type[Cited], check: Callable[[Cited], Iterable[Fault]]
) -> Iterator[Fault]:
    """Yield what is wrong with the sound evidence of entries that are refused."""
    for path, entry, told in _refused(read, key):
        for number, cited in read_cited(entry, what):
            if not any(one[2:4] == ("evidence", number) for one in told):
                for fault in (*_words_ahead(cited), *check(cited)):
                    yield _within(fault, *path, "evidence", number)


def _refused(read: Read[Any], key: str) -> Iterator[tuple[Path, dict[str, object], set[Path]]]:
    """Yield the entries of a list that are refused for what they hold, with what is told of them.

    One that is told of as a whole is none.
    """
    told = defaultdict[Path, set[Path]](set)
    for fault in read.faults:
        told[fault.path[:2]].add(fault.path)
    for place, entry in read.refused.get(key, {}).items():
        path: Path = (key, place)
        if path not in told[path]:
            yield path, entry, told[path]


def source_faults(source: Source, stakeholders: Collection[str] | None) -> Iterator[Fault]:
    """Yield what is wrong between a source's citation and the stakeholders.

    `stakeholders` is None where their folder cannot be read.
    """
    if stakeholders is None:
        return
    owner = source.own_words_of
    if owner and owner not in stakeholders:
        missing = f"there is no positions/{clip(owner)}.yaml"
        yield _unknown("own_words_of", owner, ("own_words_of",), missing)
    for label, speaker in source.speakers.items():
        if speaker != OTHER and speaker not in stakeholders:
            missing = f"there is no positions/{clip(speaker)}.yaml; write {OTHER} for who has none"
            yield _unknown("speakers", speaker, ("speakers", label), missing)


def _passage(evidence: Evidence) -> tuple[str | None, ...]:
    """Return what two pieces of evidence have in common that are one passage."""
    words = normal(evidence.before or ""), normal(evidence.text)
    return evidence.source, *words, evidence.voice, evidence.speaker


def _within(fault: Fault, *path: str | int) -> Fault:
    return fault._replace(path=(*path, *fault.path))


def _no_repository(address: str, branch: str | None) -> str:
    repository, tree, named = address.partition("/tree/")
    if not tree or not (found := address_parts(repository)):
        return "'repository' is not that of one on GitHub; write it as owner/name"
    if branch:
        return (
            f"'repository' names the branch {clip(named.strip('/'))}, and 'branch' {clip(branch)}; "
            f"end it with {clip(found[0])}, and write the branch that is meant under 'branch'"
        )
    own = f"write 'branch: {clip(named.strip('/'))}' on a line of its own"
    return f"'repository' names a branch or a folder; end it with {clip(found[0])}, and {own}"


def _words_ahead(cited: Citation) -> Iterator[Fault]:
    if cited.before and not any(character.isalnum() for character in cited.before):
        what = "'before' holds no word; give the words just ahead of the passage"
        yield Fault(("before",), what)


def _rationale(position: Position, path: Path) -> Iterator[Fault]:
    if not position.rationale and not any(e.voice in _DIRECT for e in position.evidence):
        yield Fault(
            (*path, "rationale"),
            "rests on what they did or what others say of them; add 'rationale': why does this "
            "evidence support this stance?",
        )


def _known_issue(issue: str, path: Path, issues: Collection[str] | None) -> Iterator[Fault]:
    if issues is not None and issue not in issues:
        add = "add it to a topic in positions/_dossier.yaml"
        yield _unknown("issue", issue, (*path, "issue"), add)


def _unknown(key: str, name: str, path: Path, otherwise: str) -> Fault:
    """Return the fault of an id that there is not; `otherwise` is said where none is close."""
    what, needs = "stakeholder", f"positions/{name}.yaml"
    if key == "issue":
        what, needs = "issue", ""

    def hint(names: Names) -> str:
        if key == "issue" and name in names.topics:
            return f"; it is a topic: write one of its issues, such as '{names.topics[name]}'"
        return names.hint(key, name) or f"; {otherwise}"

    return Fault(path, f"unknown {what} '{clip(name)}'", needs=needs, hint=hint)
