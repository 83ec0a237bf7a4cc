"""What differs between two readings of a dossier, in one line for each file."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from standpoint.model import Dossier, Record, Source, Stakeholder
from standpoint.wording import counted

_Entry = TypeVar("_Entry", bound=Record)
_Owner = TypeVar("_Owner", Stakeholder, Source)


def changed_files(before: Dossier, after: Dossier) -> tuple[str, ...]:
    """Return what is different in `after`, the outline first, then positions, then sources.

    Entries of a list are counted that were added to a file, rewritten, or taken out of it; where
    something else differs, as a name, the file has changed. None where nothing does.

    Examples
    --------
    >>> from standpoint.model import Outline, Dossier
    >>> outline = Outline.model_construct(title="T", question="Q", topics=())
    >>> other = Outline.model_construct(title="T", question="Which?", topics=())
    >>> changed_files(Dossier(outline, (), ()), Dossier(outline, (), ()))
    ()
    >>> changed_files(Dossier(outline, (), ()), Dossier(other, (), ()))
    ('_dossier.yaml: changed',)
    """
    found: list[str] = []
    if before.outline != after.outline:
        found.append(_line("_dossier.yaml", _outline(before, after)))
    found += _files(before.stakeholders, after.stakeholders, _stakeholder)
    found += _files(before.sources, after.sources, lambda one, other: [])
    return tuple(found)


def _files(
    before: tuple[_Owner, ...],
    after: tuple[_Owner, ...],
    differences: Callable[[_Owner, _Owner], list[str]],
) -> Iterator[str]:
    old: dict[str, _Owner] = {one.id: one for one in before}
    new: dict[str, _Owner] = {one.id: one for one in after}
    for name in dict.fromkeys([*new, *old]):
        file = f"{name}.yaml"
        if name not in old:
            yield f"{file}: new"
        elif name not in new:
            yield f"{file}: no longer there"
        elif old[name] != new[name]:
            yield _line(file, differences(old[name], new[name]))


def _line(file: str, differences: list[str]) -> str:
    return f"{file}: {', '.join(differences) or 'changed'}"


def _outline(before: Dossier, after: Dossier) -> list[str]:
    old, new = before.outline.events, after.outline.events
    return [
        *_entries("issue", before.issues, after.issues, lambda issue: issue.id),
        *_entries("event", old, new, lambda event: event.title),
    ]


def _stakeholder(before: Stakeholder, after: Stakeholder) -> list[str]:
    return [
        *_entries("position", before.positions, after.positions, lambda one: one.issue),
        *_entries("silence", before.silent_on, after.silent_on, lambda one: one.issue),
    ]


def _entries(
    noun: str,
    before: Iterable[_Entry],
    after: Iterable[_Entry],
    about: Callable[[_Entry], Hashable],
) -> list[str]:
    """Return the differences; what is taken out and added about the same thing is rewritten."""
    old, new = Counter(before), Counter(after)
    came = Counter(about(entry) for entry in (new - old).elements())
    went = Counter(about(entry) for entry in (old - new).elements())
    rewritten = (came & went).total()
    numbers = {
        "added": came.total() - rewritten,
        "changed": rewritten,
        "taken out": went.total() - rewritten,
    }
    return [f"{counted(number, noun)} {what}" for what, number in numbers.items() if number]
