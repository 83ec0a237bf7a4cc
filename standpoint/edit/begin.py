"""The beginnings of files: a stakeholder, a source, with a word on each key; the lines of an issue.

What is made here is read before it is written or shown, and a file that is there is never touched.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from standpoint.edit.insert import Inserted, insert
from standpoint.edit.write import Refused, added, with_files
from standpoint.folder import SCHEMAS
from standpoint.load import OUTLINE, Problem, Snapshot, load
from standpoint.load.files import File, text_of
from standpoint.load.kinds import kind_of
from standpoint.load.lines import lines_of
from standpoint.load.problems import clip, did_you_mean
from standpoint.load.records import read_record
from standpoint.load.shapes import entries_of
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.model import Issue, Outline, Record, Source, Stakeholder
from standpoint.model.block import file_contents, inline, list_entry
from standpoint.model.meanings import meanings
from standpoint.model.plain import FROM_FILE, Plain
from standpoint.model.scalars import ID_FORM, is_id

_EITHER = {"positions": "silent_on", "silent_on": "positions"}
"""The keys of which a stakeholder's file needs one."""

_HOW_TO = (
    "# What follows a # is a word to you, and is not read. Write between the colon and the #.",
    "# A line that begins with # is switched off: take away the # and one space to use it.",
    "# What is optional can stay off. python -m standpoint check names what is missing.",
)
"""How a file is filled in, for those who have never seen one."""


def stakeholder(folder: Path, taken: Snapshot, name: str, full_name: str) -> File:
    """Return the file of a stakeholder of whom nothing but the name is known."""
    text = _file(folder, "stakeholder", Stakeholder, {"name": inline(_utf_8(full_name))})
    made = File(f"positions/{_id(name)}.yaml", text.encode())
    _refuse_faults(taken, made)
    return made


def source(folder: Path, taken: Snapshot, name: str, text: str | None, date: str | None) -> File:
    """Return the citation of a text in `seeds/`; without a date, that is left to fill in.

    `text` is the name of the text's file, where that is not the id with .txt.
    """
    path = f"seeds/{_id(name)}.yaml"
    called = unicodedata.normalize("NFC", text or f"{name}.txt").removeprefix("seeds/")
    texts = [f.name for f in taken.files if f.folder == "seeds" and not f.name.endswith(".yaml")]
    if called not in texts:
        if kind := kind_of(b"", called):
            raise Refused(f"'{clip(called)}' is {kind.name}; {kind.advice}, seeds/{name}.txt")
        hint = did_you_mean(called, texts) or "; put it there first, or name it with --text"
        raise Refused(f"there is no text '{clip(called)}' in seeds/{hint}")

    def made(date: str) -> File:
        known = {"text": inline(_utf_8(called)), "date": date}
        return File(path, _file(folder, "source", Source, known).encode())

    _refuse_faults(taken, made(inline(_utf_8(date or "2000"))), f"seeds/{called}")
    return made(date or "")


def issue(
    taken: Snapshot, name: str, topic: str, title: str, proposition: str, note: str | None
) -> tuple[str, Inserted | None]:
    """Return the lines that add an issue to a topic, and the outline with them in their place.

    There is none where no place is safe. Where they belong within a line, as in an outline with
    braces, they are those of a list that begins in the first column.
    """
    outline = taken.by_path.get(OUTLINE)
    dossier = load(taken).dossier
    if outline is None or dossier is None:
        raise Refused(f"{OUTLINE} has a problem or is missing; mend that first")
    topics = {held.id: held for held in dossier.outline.topics}
    if topic not in topics:
        hint = did_you_mean(topic, topics) or f"; choose from {', '.join(topics)}"
        raise Refused(f"unknown topic '{clip(topic)}'{hint}")
    if _id(name) in dossier.issue_by_id:
        raise Refused(f"there is an issue '{name}' already, in '{dossier.topic_of[name].id}'")
    said = {"id": name, "title": title, "proposition": proposition}
    said |= {"note": note} if note else {}
    _refuse_faults(Snapshot((), ()), _least(said))

    place = [*topics].index(topic)
    added = Issue.model_validate(said)
    made = _inserted(outline, place, added)
    if made is None or made.after is None:
        return list_entry(added, 0).rstrip("\n"), made
    return made.text.rstrip("\n"), made


def _inserted(outline: File, place: int, added: Issue) -> Inserted | None:
    """Return the outline with an issue at the end of one of its topics, None for no safe place."""
    before = read_record(outline, Outline)
    assert before.tree and before.record  # without them there would be no dossier
    topics = list(before.record.topics)
    issues = (*topics[place].issues, added)
    topics[place] = topics[place].model_copy(update={"issues": issues})
    grown = before.record.model_copy(update={"topics": tuple(topics)})

    def is_right(changed: File) -> bool:
        return read_record(changed, Outline).record == grown

    return insert(outline, before.tree, ("topics", place, "issues"), added, is_right)


def _least(said: dict[str, str]) -> File:
    """Return an outline that holds nothing but one issue."""
    issues: list[Plain] = [{key: _utf_8(value) for key, value in said.items()}]
    topics: list[Plain] = [{"id": "topic", "title": "Topic", "issues": issues}]
    outline = file_contents({"title": "A dossier", "question": "Which?", "topics": topics})
    return File(OUTLINE, outline.encode())


def left_to_fill_in(made: File, problems: Iterable[Problem]) -> list[str]:
    """Return what a file that has just been begun lacks, each with its place."""
    lines = lines_of(text_of(made))
    lists = [
        f"'{key}' (line {number})"
        for number, line in enumerate(lines, 1)
        for key in ("positions", "silent_on")
        if line.startswith(f"# {key}:")
    ]
    entry = (
        f"an entry under {' or '.join(lists)}; take away the '# ' ahead of those lines, and fill "
        "in what they need"
    )
    return [
        f"{made.path}: {entry}" if problem.message == NOTHING_SAID else str(problem)
        for problem in problems
        if problem.file == made.path
    ]


def _refuse_faults(taken: Snapshot, made: File, text: str = "") -> None:
    """Refuse a file that would not pass the check, but for entries that are still to come.

    Nor may the `text` that it cites have a problem, nor may it have the name of a stakeholder,
    whose file might be the one to be left out. Whatever else comes to light in other files is
    theirs, such as passages of a source that was missing.
    """
    for problem in added(load(taken), load(with_files(taken, made))):
        if problem.file == made.path and problem.message != NOTHING_SAID:
            raise Refused(problem.message)
        if problem.file == text or problem.path in (("name",), ("short_name",)):
            raise Refused(str(problem))


def _id(name: str) -> str:
    if not is_id(name):
        raise Refused(f"'{clip(name)}' is not an id; use {ID_FORM}")
    return name


def _utf_8(value: str) -> str:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Refused(f"'{clip(value)}' is not UTF-8") from None
    return value


def _file(folder: Path, kind: str, model: type[Record], known: Mapping[str, str]) -> str:
    """Return a file with what is known, and every other key switched off."""
    heading = [*_HOW_TO, ""]
    if (folder / SCHEMAS / f"{kind}.schema.json").is_file():
        heading.insert(0, f"# yaml-language-server: $schema=../{SCHEMAS}/{kind}.schema.json")
    return "\n".join([*heading, *_keys(model, known)]) + "\n"


def _keys(model: type[Record], known: Mapping[str, str]) -> list[str]:
    """Return a line for each key of a record: its value, if it is known, and a word on it."""
    lines, lists = [], entries_of(model)
    for key in model.model_fields:
        if key in FROM_FILE:
            continue
        off = "" if key in known else "# "
        word = f"{_need(model, key, known)}; {_word(model, key)}"
        lines.append(f"{off}{key}: {known.get(key, '')}".ljust(26) + f"  # {word}")
        if key in lists:
            entry = [line.removeprefix("# ") for line in _keys(lists[key], {})]
            lines += [f"{off}  {line}" for line in _entry(entry)]
    return lines


def _entry(lines: Iterable[str]) -> list[str]:
    return [("- " if number == 0 else "  ") + line for number, line in enumerate(lines)]


def _need(model: type[Record], key: str, known: Mapping[str, str]) -> str:
    """Return whether a key is filled in already, has to be, or can stay off."""
    if known.get(key):
        return "filled in"
    if key in _EITHER:
        return f"needed, this or {_EITHER[key]}"
    return "needed" if model.model_fields[key].is_required() else "optional"


def _word(model: type[Record], key: str) -> str:
    """Return the first sentence of what the model says of a key, and what it may hold.

    That is one of a few values, or a list or a mapping, of which an example shows the signs.
    """
    field = model.model_fields[key]
    said, *others = re.split(r"(?<=\.)\s", " ".join(meanings(model)[key].split()))
    said = said[:1].lower() + said[1:]
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        return f"{said.rstrip('.')}: {', '.join(field.annotation)}"
    shown = re.search(r"Good: ([\[{].*[\]}])", " ".join(others))
    return f"{said.rstrip('.')}: {shown[1]}" if shown else said
