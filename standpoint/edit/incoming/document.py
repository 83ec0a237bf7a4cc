"""The JSON of a selection back to the files of a dossier."""

import json
import re
from collections.abc import Iterator
from typing import NamedTuple

from standpoint.edit.incoming import Incoming, UnreadableInput, Wrong, decoded, problems_with
from standpoint.export.document import FORMAT, FORMAT_VERSION
from standpoint.export.excerpts import joined_excerpts
from standpoint.load import OUTLINE, Problem, Snapshot
from standpoint.load.builder import MAX_DEPTH
from standpoint.load.files import File
from standpoint.load.problems import Path, clip
from standpoint.model import block
from standpoint.model.plain import Plain
from standpoint.model.scalars import ID_LETTERS, is_id

_PARTS = ("outline", "stakeholders", "sources")
"""What is read."""
_REST = ("format", "format_version", "dossier_version", "selection", "said", "missing")
"""What says where it comes from."""
_FOLLOWS = ("cells", "agreement")
"""What follows from the records."""

_BY_LINES = (
    (r"begin each entry on a line of its own with '- '", "put its entries in brackets"),
    (r"put '- ' ahead of '.*?:'|write '- .*' in place of '.*:'", "put its entries in brackets"),
    (r"keys with values, one on each line", "keys with values"),
)
"""What is to be done in the lines of a file, and what in JSON instead."""

_NO_TEXT = re.compile(
    r"[/\\:\x00-\x1f]|\A[.#~ ]|[~. ]\Z|\.(?:ya?ml(?:\.txt)?|md|bak|swp|orig)\Z", re.IGNORECASE
)
"""What the name of a text cannot have: a way out of the folder, or an end that is not read."""


class _Origin(NamedTuple):
    """A file, and the path to the record in the JSON that it is made of."""

    file: File
    path: Path


class _Reader:
    """Makes files of the parts of the JSON, and notes what is wrong with their shape."""

    def __init__(self) -> None:
        self.made: dict[str, _Origin] = {}
        self.wrong: list[Wrong] = []

    def fault(self, path: Path, message: str) -> None:
        self.wrong.append(_at(path, message))

    def add(self, name: str, data: bytes, path: Path) -> None:
        """Add a file; two that share a name have to be the same."""
        known = self.made.setdefault(name, _Origin(File(name, data), path))
        if known.file.data != data:
            self.fault(path, f"{name} would be two files that hold different things")

    def record(self, said: object, path: Path) -> dict[str, Plain]:
        """Return a record as texts, lists and keys; empty where it is none."""
        found = self._plain(said, path) if isinstance(said, dict) else None
        if isinstance(found, dict):
            return found
        self.fault(path, "should hold keys with values")
        return {}

    def records(self, said: object, path: Path) -> Iterator[tuple[str, dict[str, Plain], Path]]:
        """Yield the records of a list, each with its id and the path to it."""
        if not isinstance(said, list):
            self.fault(path, "should be a list")
            return
        for number, item in enumerate(said):
            found = self.record(item, (*path, number))
            known = found.pop("id", "")
            if isinstance(known, str) and is_id(known):
                yield known, found, (*path, number)
            else:
                what = f"'id' is missing, or is not an id; give {ID_LETTERS}"
                self.fault((*path, number, "id"), what)

    def _plain(self, said: object, path: Path) -> Plain | None:
        """Return a value; None where it is nothing, or nothing that the files of a dossier hold."""
        if isinstance(said, (dict, list)) and len(path) > MAX_DEPTH:
            self.fault(path, f"is nested more than {MAX_DEPTH} deep")
        elif isinstance(said, dict):
            found = {
                key: self._plain(value, (*path, key))
                for key, value in said.items()
                if self._is_text(key, path)
            }
            return {key: value for key, value in found.items() if value is not None}
        elif isinstance(said, list):
            for number, item in enumerate(said):
                if item is None:
                    self.fault((*path, number), "is null; write the entry, or delete it")
            items = (self._plain(item, (*path, number)) for number, item in enumerate(said))
            return [item for item in items if item is not None]
        elif isinstance(said, str):
            return said if self._is_text(said, path) else None
        elif isinstance(said, int) and not isinstance(said, bool):
            return str(said)
        elif said is not None:
            self.fault(path, "should be text; put it in quotation marks")
        return None

    def _is_text(self, said: str, path: Path) -> bool:
        """Return whether a text can be written, as half of a pair of surrogates cannot."""
        if any("\ud800" <= character <= "\udfff" for character in said):
            self.fault(path, "holds half a character; write it anew")
            return False
        return True

    def source(self, name: str, said: dict[str, Plain], path: Path) -> None:
        """Add a source's citation, and its text; neither where it has no excerpt at all.

        Such a source is cited by nothing that came in, and no dossier has a text without words.
        """
        body, pieces, text = said.pop("body", None), said.pop("excerpts", None), said.get("text")
        if body is None and pieces == []:
            return
        called = text if isinstance(text, str) else f"{name}.txt"
        if isinstance(pieces, list):
            texts = [piece for piece in pieces if isinstance(piece, str)]
            pieces = joined_excerpts(texts) if len(texts) == len(pieces) else pieces
        held = pieces if body is None else body
        if (body is None) == (pieces is None):
            self.fault(path, "needs either a 'body' or 'excerpts'")
        elif not isinstance(held, str):
            self.fault(path, "the text should be text")
        elif _NO_TEXT.search(called):
            self.fault((*path, "text"), f"'{clip(called)}' is no name for a text in seeds/")
        else:
            self.add(f"seeds/{called}", held.encode(), (*path, "body"))
        self.add(f"seeds/{name}.yaml", block.file_contents(said).encode(), path)


def from_document(data: bytes, taken: Snapshot) -> Incoming:
    """Return the files of a dossier that the JSON of a selection makes, and what is wrong with it.

    Raises
    ------
    UnreadableInput
        Where it is no such JSON.
    """
    said = _parsed(data)
    reader = _Reader()
    for key in said.keys() - {*_PARTS, *_REST, *_FOLLOWS}:
        reader.fault((key,), f"unknown key '{clip(key)}'; delete it")
    outline = reader.record(said.get("outline"), ("outline",))
    reader.add(OUTLINE, block.file_contents(outline).encode(), ("outline",))
    for name, record, path in reader.records(said.get("stakeholders"), ("stakeholders",)):
        reader.add(f"positions/{name}.yaml", block.file_contents(record).encode(), path)
    for name, record, path in reader.records(said.get("sources"), ("sources",)):
        reader.source(name, record, path)
    if reader.wrong:
        return Incoming((), tuple(sorted(set(reader.wrong))))

    def placed(problem: Problem) -> Wrong:
        if origin := reader.made.get(problem.file):
            return _at((*origin.path, *problem.path), _for_json(problem.message), problem.line)
        return Wrong((), f"{problem.file}:{problem.line}:{problem.column}", problem.message)

    files = tuple(origin.file for origin in reader.made.values())
    wrong = {placed(problem) for problem in problems_with(files, taken)}
    return Incoming(files, tuple(sorted(wrong)))


def _parsed(data: bytes) -> dict[str, object]:
    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                twice = f"the key '{clip(key)}' stands twice in one place"
                raise UnreadableInput(f"{twice}; delete one")
            found[key] = value
        return found

    try:
        said = json.loads(decoded(data), object_pairs_hook=unique)
    except RecursionError:
        raise UnreadableInput("is nested too deep") from None
    except ValueError as error:
        raise UnreadableInput(f"is not JSON ({clip(str(error), 120)})") from None
    if not isinstance(said, dict) or said.get("format") != FORMAT:
        raise UnreadableInput(
            "is not the JSON of a selection, as python -m standpoint export makes it"
        )
    if said.get("format_version") != FORMAT_VERSION:
        version = clip(str(said.get("format_version")))
        raise UnreadableInput(
            f"is of format version {version}; this reads version {FORMAT_VERSION}"
        )
    return said


def _for_json(message: str) -> str:
    """Return what is wrong with a file as what is to be done in JSON."""
    for in_lines, in_json in _BY_LINES:
        message = re.sub(in_lines, in_json, message)
    return message


def _at(path: Path, message: str, line: int = 0) -> Wrong:
    """Return what is wrong at a path of the JSON."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    part = _PARTS.index(str(path[0])) if path[0] in _PARTS else len(_PARTS)
    numbers = [step for step in path if isinstance(step, int)]
    place = clip("".join(steps).lstrip("."), 200)
    return Wrong((part, *numbers[:1], line, *numbers[1:]), place, message)
