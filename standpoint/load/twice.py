"""Keys that stand in a mapping more than once: one slip, or several."""

from collections.abc import Container, Iterator, Sequence

from standpoint.load import nodes
from standpoint.load.nodes import Mapping, Scalar
from standpoint.load.problems import Fault, Path, clip


def twice(
    parent: Mapping,
    again: Sequence[tuple[Scalar, int]],
    path: Path,
    prose_keys: Container[str],
) -> Iterator[Fault]:
    """Yield what is said of the keys of a mapping that come again, each with its first line.

    Where the first key comes again, and others with it, that is one slip and not many: a new
    entry begins without its dash, or another file was pasted below. So it is where others come
    again below all of them: an entry has lost its first line, or a merge kept both versions.
    `path` leads to the mapping.
    """
    firsts: dict[str, int] = {}
    for key, line in again:
        firsts.setdefault(key.value, line)
    key, line = again[0]
    if begins := _begins(parent, key, firsts, path):
        yield _fault(key, line, path, begins)
        return
    for key, _ in again:
        advice = "delete one"
        if isinstance(parent.entries[key.value][1], nodes.Sequence):
            advice = "move its entries below those of the first, and delete this line"
        elif path and key.value in prose_keys:
            advice = "delete one, or begin a new entry with '- '"
        yield _fault(key, firsts[key.value], path, advice)


def _begins(parent: Mapping, key: Scalar, firsts: dict[str, int], path: Path) -> str:
    """Return what to do where one slip brought several keys again, `key` first; empty elsewhere."""
    if len(firsts) < 2:
        return ""
    is_entry = bool(path) and isinstance(path[-1], int)
    if key.value == next(iter(parent.entries)):
        if not path:
            return "another file seems to begin here: move it into a file of its own"
        if is_entry:
            return "a new entry seems to begin here: put '- ' ahead of it"
    if is_entry and max(firsts.values()) < key.line:
        first = clip(next(iter(parent.entries)), 30)
        begins = f"write '- {first}: …' above it where a new entry begins here"
        return f"{begins}, or delete what stands twice"
    return ""


def _fault(key: Scalar, first: int, path: Path, advice: str) -> Fault:
    what = f"'{clip(key.value)}' stands twice, here on line {key.line} and first on line {first}"
    return Fault((*path, key.value), f"{what}; {advice}", (key.line, key.column))
