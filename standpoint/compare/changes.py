"""What differs between two readings of a dossier, file by file."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from standpoint.model import Dossier, Record, Source, Stakeholder

_Entry = TypeVar("_Entry", bound=Record)


@dataclass(frozen=True)
class Difference:
    """How many entries of one kind were added to a file, taken out of it, or rewritten."""

    noun: str
    added: int = 0
    removed: int = 0
    changed: int = 0


@dataclass(frozen=True)
class FileChange:
    """What is different about a file: it is new, it is gone, or it holds other things.

    `differences` is empty where only what is not an entry of a list differs, as a name.
    """

    file: str
    is_new: bool = False
    is_gone: bool = False
    differences: tuple[Difference, ...] = ()


def file_changes(before: Dossier, after: Dossier) -> tuple[FileChange, ...]:
    """Return what is different in `after`, the outline first, then positions, then sources.

    Examples
    --------
    >>> from standpoint.model import Outline, Dossier
    >>> outline = Outline.model_construct(title="T", question="Q", topics=())
    >>> one, other = Dossier(outline, (), ()), Dossier(outline, (), ())
    >>> file_changes(one, other)
    ()
    """
    found: list[FileChange] = []
    if before.outline != after.outline:
        found.append(FileChange("_dossier.yaml", differences=_outline(before, after)))
    found += _files(before.stakeholders, after.stakeholders, _stakeholder)
    found += _files(before.sources, after.sources, lambda one, other: ())
    return tuple(found)


Owner = TypeVar("Owner", Stakeholder, Source)


def _files(
    before: tuple[Owner, ...],
    after: tuple[Owner, ...],
    differences: Callable[[Owner, Owner], tuple[Difference, ...]],
) -> Iterable[FileChange]:
    old: dict[str, Owner] = {one.id: one for one in before}
    new: dict[str, Owner] = {one.id: one for one in after}
    for name in dict.fromkeys([*new, *old]):
        file = f"{name}.yaml"
        if name not in old:
            yield FileChange(file, is_new=True)
        elif name not in new:
            yield FileChange(file, is_gone=True)
        elif old[name] != new[name]:
            yield FileChange(file, differences=differences(old[name], new[name]))


def _outline(before: Dossier, after: Dossier) -> tuple[Difference, ...]:
    old, new = before.outline.events, after.outline.events
    return _told(
        _entries("issue", before.issues, after.issues, lambda issue: issue.id),
        _entries("event", old, new, lambda event: event.title),
    )


def _stakeholder(before: Stakeholder, after: Stakeholder) -> tuple[Difference, ...]:
    return _told(
        _entries("position", before.positions, after.positions, lambda one: one.issue),
        _entries("silence", before.silent_on, after.silent_on, lambda one: one.issue),
    )


def _entries(
    noun: str,
    before: Iterable[_Entry],
    after: Iterable[_Entry],
    about: Callable[[_Entry], Hashable],
) -> Difference:
    """Count the differences; an entry taken out and one added about the same thing is a rewrite."""
    old, new = Counter(before), Counter(after)
    came = Counter(about(entry) for entry in (new - old).elements())
    went = Counter(about(entry) for entry in (old - new).elements())
    rewritten = (came & went).total()
    return Difference(noun, came.total() - rewritten, went.total() - rewritten, rewritten)


def _told(*found: Difference) -> tuple[Difference, ...]:
    return tuple(one for one in found if one.added or one.removed or one.changed)
