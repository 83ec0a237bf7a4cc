"""What may stand once only: an id, an entry of a list, what a stakeholder is called.

Each rule yields faults with paths from the top of the file that it is about.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from standpoint.load.nodes import Scalar
from standpoint.load.problems import CLIP, Fault, Path, clip
from standpoint.load.records import Read
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.model import Correction, Event, Outline, Position, Stakeholder
from standpoint.quotes import normal, sameness

_BREAKS = re.compile(r"(?:\\n|\s)+")


def once(name: str, what: str, path: Path, seen: set[str]) -> Iterator[Fault]:
    """Yield that an id stands in a list for the second time; `seen` are those ahead of it."""
    if name in seen:
        yield Fault(path, f"{what} '{clip(name)}' stands twice; correct or delete one")
    seen.add(name)


def entry_twice(
    what: str,
    key: str,
    entries: Sequence[Position | Event | Correction],
    read: Read[Outline] | Read[Stakeholder],
) -> Iterator[Fault]:
    """Yield the entries of a list that say the same as one above them."""
    seen: dict[tuple[str, str], int] = {}
    about = Counter(map(_about, entries))
    for entry, place in zip(entries, read.entries[key], strict=True):
        if about[_about(entry)] == 1:
            continue  # to write out every entry of a long file takes long
        said = _said(entry)
        if said in seen and read.tree:
            line, _ = read.tree.place((key, seen[said]))
            twice = f"this {what} stands twice, first on line {line}; delete one of the two"
            yield Fault((key, place), twice)
        seen.setdefault(said, place)


def one_name(
    stakeholders: Sequence[Read[Stakeholder]], first: Sequence[str]
) -> Iterator[tuple[Read[Stakeholder], Fault]]:
    """Yield the stakeholders who have the name of another, or are called like one in columns.

    Most often that is a file that was copied, so that every position of it counts twice. The
    original is taken to be the one that comes `first` in the outline, or has the shorter id; a file
    in which there is no entry yet takes the place of none.
    """
    rank = {name: place for place, name in enumerate(first)}
    seen: dict[tuple[str, str], tuple[str, str]] = {}
    for read in sorted(
        stakeholders,
        key=lambda read: (
            any(fault.message == NOTHING_SAID for fault in read.faults),
            read.record is None,
            rank.get(read.file.stem, len(rank)),
            len(read.file.stem),
            read.file.stem,
        ),
    ):
        path = clip(read.file.path, CLIP)
        for where, (key, name) in _called(read).items():
            other_key, other = seen.setdefault((where, sameness(name)), (key, path))
            if other != path:
                what = f"'{clip(name)}' is the {other_key} in {other}, too"
                advice = "if one is a copy, compare the two and keep one; else change the name"
                yield read, Fault((key,), f"{what}; {advice}")
                break


def _called(read: Read[Stakeholder]) -> dict[str, tuple[str, str]]:
    """Return what a stakeholder is called, whether or not there is more wrong with its file.

    That is in full and in columns, where the name is short or else whole; each with its key.
    """
    keys = ("name", "short_name")
    if read.record:
        names = {key: name for key in keys if (name := getattr(read.record, key))}
    else:
        wrong = {fault.path for fault in read.faults}
        found = {key: read.tree.at((key,)) for key in keys} if read.tree else {}
        scalars = {key: node.value for key, node in found.items() if isinstance(node, Scalar)}
        names = {key: name for key, name in scalars.items() if name and (key,) not in wrong}
    called = {"in full": "name", "in columns": "short_name" if "short_name" in names else "name"}
    return {where: (key, names[key]) for where, key in called.items() if key in names}


def _about(entry: Position | Event | Correction) -> str:
    if isinstance(entry, Correction):
        return sameness(entry.note)
    return sameness(entry.issue if isinstance(entry, Position) else entry.title)


def _said(entry: Position | Event | Correction) -> tuple[str, str]:
    """Return all that an entry says, wherever its lines break, and what it cites to the letter."""
    words = entry.model_dump_json(exclude={"evidence"})
    passages = entry.model_dump_json(include={"evidence"})
    return sameness(_BREAKS.sub(" ", words)), normal(_BREAKS.sub(" ", passages))
