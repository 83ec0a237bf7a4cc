"""What is begun in a form: the words that were typed, and what they make of a dossier's files."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from standpoint.edit import begin
from standpoint.edit.write import Refused, place_files, with_files, write
from standpoint.load import OUTLINE, Problem, Snapshot, load
from standpoint.load.files import File, text_of
from standpoint.load.problems import clip
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.model.scalars import ID_LETTERS, slug

STAKEHOLDER, ISSUE, SOURCE = "stakeholder", "issue", "source"
KINDS = (STAKEHOLDER, ISSUE, SOURCE)

NEEDED = {
    STAKEHOLDER: ("name",),
    ISSUE: ("topic", "name", "proposition"),
    SOURCE: ("name", "date"),
}


@dataclass(frozen=True)
class Typed:
    """The fields of a form in which something is begun, empty where nothing was typed.

    `name` is the full name of a stakeholder, the title of an issue, and of a source the name of the
    file of its text. `data` are the bytes of that text, None where it is in `seeds/` already.
    """

    kind: str
    id: str = ""
    name: str = ""
    topic: str = ""
    proposition: str = ""
    note: str = ""
    date: str = ""
    data: bytes | None = None

    def missing(self) -> list[str]:
        """Return the fields that it needs and has not."""
        return [key for key in NEEDED[self.kind] if not getattr(self, key).strip()]

    @property
    def own_id(self) -> str:
        """The id that was typed, or one made of the name; empty where none can be."""
        name = self.name.rpartition(".")[0] or self.name if self.kind == SOURCE else self.name
        return self.id.strip() or slug(name)


@dataclass(frozen=True)
class Begun:
    """What a beginning makes of the files."""

    typed: Typed
    file: File | None
    """The new file, or the outline with the issue in it; None where the outline leaves no place."""
    text: str
    """What is new: the whole of a new file, the lines of an issue."""
    after: int | None = None
    """The line of the outline behind which they belong; None for a new file, or where none is."""
    text_file: File | None = None
    """The text of a source, where that is new too."""

    @property
    def path(self) -> str:
        return self.file.path if self.file else OUTLINE

    @property
    def files(self) -> tuple[File, ...]:
        return tuple(file for file in (self.text_file, self.file) if file)


def made(folder: Path, taken: Snapshot, typed: Typed) -> Begun:
    """Return what a beginning makes of the files; nothing is written.

    Raises
    ------
    Refused
        Where it would not pass the check, or something of its id is there; the message says so.
    """
    name = typed.own_id
    if not name:
        raise Refused(f"no id can be made of '{clip(typed.name)}'; type one: {ID_LETTERS}")
    if typed.kind == ISSUE:
        said = (typed.name, typed.proposition, typed.note)
        lines, placed = begin.issue(taken, name, typed.topic, *said)
        if placed is None:
            return Begun(typed, None, lines)
        return Begun(typed, placed.file, lines, placed.after)
    path = f"{'positions' if typed.kind == STAKEHOLDER else 'seeds'}/{name}.yaml"
    if path in taken.by_path:
        raise Refused(f"{path} is there already; choose another id")
    if typed.kind == STAKEHOLDER:
        file = begin.stakeholder(folder, taken, name, typed.name)
        return Begun(typed, file, text_of(file))
    text = _text(taken, name, typed.data) if typed.data is not None else None
    called = text.name if text else typed.name
    with_text = with_files(taken, text) if text else taken
    file = begin.source(folder, with_text, name, called, typed.date)
    if text:
        _refuse_text(with_files(with_text, file), text)
    return Begun(typed, file, text_of(file), text_file=text)


def _text(taken: Snapshot, name: str, data: bytes) -> File:
    text = File(f"seeds/{name}.txt", data)
    if text.path in taken.by_path:
        raise Refused(f"{text.path} is there already; choose another id")
    if len(data) > text.limit:
        raise Refused(f"the text is larger than {text.limit // 1000:,} kB; split it")
    return text


def _refuse_text(taken: Snapshot, text: File) -> None:
    for problem in load(taken).problems:
        if problem.file == text.path:
            raise Refused(str(problem))


def all_made(
    folder: Path, taken: Snapshot, typed: Sequence[Typed]
) -> tuple[Snapshot, list[Begun | str]]:
    """Return the files with all beginnings in them, and of each what it made or why it did not."""
    results: list[Begun | str] = []
    for one in typed:
        try:
            begun = made(folder, taken, one)
        except Refused as refused:
            results.append(str(refused))
            continue
        if begun.file is None:
            results.append(f"{OUTLINE} leaves no safe place for it")
            continue
        taken = with_files(taken, *begun.files)
        results.append(begun)
    return taken, results


def put(folder: Path, taken: Snapshot, begun: Begun) -> tuple[Problem, ...]:
    """Write a beginning into the dossier's folder, all of it or nothing.

    A file that is there is never written over.

    Return the problems for which an issue was not written into the outline, if there are any.

    Raises
    ------
    Refused
        Where a file is there already, has changed meanwhile, or cannot be written.
    """
    assert begun.file  # without a place it is only shown
    if begun.typed.kind == ISSUE:
        return write(folder, taken, begun.file)
    place_files(folder, begun.files)
    return ()


def left(begun: Begun, problems: Iterable[Problem]) -> list[str]:
    """Return what it lacks once it is in the files, each with its place."""
    if begun.file is None or begun.typed.kind == ISSUE:
        return []
    return begin.left_to_fill_in(begun.file, [p for p in problems if p.message == NOTHING_SAID])
