"""The beginnings of files: a stakeholder, a source, an issue, with a word on each key.

What is made here is read before it is written or shown, and a file that is there is never touched.
"""

import json
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from standpoint import schema
from standpoint.edit.write import Refused
from standpoint.load import OUTLINE, Snapshot, load
from standpoint.load import tree as trees
from standpoint.load.files import File, text_of
from standpoint.load.lines import lines_of
from standpoint.load.problems import clip, did_you_mean
from standpoint.load.records import NOTHING_SAID, PROSE_KEYS
from standpoint.model import (
    Evidence,
    Position,
    Record,
    Silence,
    Source,
    Stakeholder,
)
from standpoint.model.plain import FROM_FILE
from standpoint.model.scalars import MAX_ID, is_id

_ENTRIES: dict[str, type[Record]] = {
    "positions": Position,
    "evidence": Evidence,
    "silent_on": Silence,
}
"""The lists that hold records, and which."""


def stakeholder(folder: Path, taken: Snapshot, name: str, full_name: str) -> File:
    """Return the file of a stakeholder of whom nothing but the name is known."""
    text = _file(folder, "stakeholder", Stakeholder, {"name": _quoted(full_name)})
    made = File(f"positions/{_id(name)}.yaml", text.encode())
    _refuse_faults(taken, made)
    return made


def source(folder: Path, taken: Snapshot, name: str, text: str | None, date: str | None) -> File:
    """Return the citation of a text in `seeds/`; without a date, that is left to fill in.

    `text` is the name of the text's file, where that is not the id with .txt.
    """
    path = f"seeds/{_id(name)}.yaml"
    called = (text or f"{name}.txt").removeprefix("seeds/")
    texts = [f.name for f in taken.files if f.folder == "seeds" and not f.name.endswith(".yaml")]
    if called not in texts:
        hint = did_you_mean(called, texts) or "; put it there first, or name it with --text"
        raise Refused(f"there is no text '{clip(called)}' in seeds/{hint}")

    def made(date: str) -> File:
        known = {"text": _quoted(called), "date": date}
        return File(path, _file(folder, "source", Source, known).encode())

    _refuse_faults(taken, made(_quoted(date or "2000")))
    return made(date or "")


def issue(
    taken: Snapshot, name: str, topic: str, title: str, proposition: str, note: str | None
) -> tuple[int | None, str]:
    """Return the lines that add an issue to a topic, and after which line of the outline.

    That line is None where it cannot be told, as in an outline with braces; then the lines stand as
    for a list that begins in the first column.
    """
    outline = next((file for file in taken.files if file.path == OUTLINE), None)
    dossier = load(taken).dossier
    if outline is None or dossier is None:
        raise Refused(f"{OUTLINE} has a problem or is missing; mend that first")
    topics = {held.id: held for held in dossier.outline.topics}
    if topic not in topics:
        hint = did_you_mean(topic, topics) or f"; choose from {', '.join(topics)}"
        raise Refused(f"unknown topic '{clip(topic)}'{hint}")
    if _id(name) in dossier.issue_by_id:
        raise Refused(f"there is an issue '{name}' already, in '{dossier.topic_of[name].id}'")
    said = {"title": title, "proposition": proposition, **({"note": note} if note else {})}
    values = {"id": name, **{key: _quoted(value) for key, value in said.items()}}
    entry = _entry(f"{key}: {value}" for key, value in values.items())
    _refuse_faults(Snapshot((), ()), File(OUTLINE, (_LEAST + "\n  ".join(entry)).encode()))

    after, indent = _end_of_issues(text_of(outline), [*topics].index(topic))
    indented = [indent + line for line in entry]
    lines = lines_of(text_of(outline))
    changed = "\n".join([*lines[:after], *indented, *lines[after:]])
    grown = load(_with(taken, File(OUTLINE, changed.encode()))).dossier
    if grown and name in grown.issue_by_id:
        issues = (*topics[topic].issues, grown.issue_by_id[name])
        topics[topic] = topics[topic].model_copy(update={"issues": issues})
        if grown.outline == dossier.outline.model_copy(update={"topics": (*topics.values(),)}):
            return after, "\n".join(indented)
    return None, "\n".join(entry)


_LEAST = """\
title: A dossier
question: Which?
topics:
- id: topic
  title: Topic
  issues:
  """
"""An outline that lacks nothing but the lines of an issue."""


def _end_of_issues(text: str, place: int) -> tuple[int, str]:
    """Return the line after which the issues of a topic end, and what stands ahead of each dash.

    Whether that is right is for the reader of the changed text to say: not in every style it is.
    """
    top = trees.read(text, PROSE_KEYS).top
    topics = top.entries["topics"][1]
    assert isinstance(topics, trees.Sequence)
    topic = topics.items[place]
    assert isinstance(topic, trees.Mapping)
    issues = topic.entries["issues"][1]
    assert isinstance(issues, trees.Sequence)
    begin = [key.line for mapping in (top, topic) for key, _ in mapping.entries.values()]
    begin += [item.line for item in topics.items]
    lines = lines_of(text)
    end = min((line for line in begin if line > issues.items[-1].line), default=len(lines) + 1) - 1
    # What stands just ahead of the next topic or key belongs to that.
    while not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#"):
        end -= 1
    return end, " " * (issues.column - 1)


def _refuse_faults(taken: Snapshot, made: File) -> None:
    """Refuse a file that would not pass the check, but for entries that are still to come."""
    for problem in load(_with(taken, made)).problems:
        if problem.file == made.path and problem.message != NOTHING_SAID:
            raise Refused(problem.message)


def _with(taken: Snapshot, made: File) -> Snapshot:
    others = [file for file in taken.files if file.path != made.path]
    return Snapshot((*others, made), taken.problems)


def _id(name: str) -> str:
    if not is_id(name):
        raise Refused(
            f"'{clip(name)}' is not an id; use lowercase letters, digits and single hyphens, "
            f"{MAX_ID} characters at most"
        )
    return name


def _quoted(value: str) -> str:
    """Return a value in quotation marks, so that nothing in it is taken for YAML."""
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Refused(f"'{clip(value)}' is not UTF-8") from None
    return json.dumps(value, ensure_ascii=False)


def _file(folder: Path, kind: str, model: type[Record], known: Mapping[str, str]) -> str:
    """Return a file with what is known, and every other key switched off."""
    switch = "# A line that begins with # is switched off: take away the # and the space to use it."
    heading = [switch, ""]
    if (folder / schema.FOLDER / f"{kind}.schema.json").is_file():
        heading.insert(0, f"# yaml-language-server: $schema=../{schema.FOLDER}/{kind}.schema.json")
    return "\n".join([*heading, *_keys(model, known)]) + "\n"


def _keys(model: type[Record], known: Mapping[str, str]) -> list[str]:
    """Return a line for each key of a record: its value, if it is known, and a word on it."""
    lines = []
    for key in model.model_fields:
        if key in FROM_FILE:
            continue
        off = "" if key in known else "# "
        lines.append(f"{off}{key}: {known.get(key, '')}".ljust(26) + f"  # {_word(model, key)}")
        if key in _ENTRIES:
            entry = [line.removeprefix("# ") for line in _keys(_ENTRIES[key], {})]
            lines += [f"{off}  {line}" for line in _entry(entry)]
    return lines


def _entry(lines: Iterable[str]) -> list[str]:
    return [("- " if number == 0 else "  ") + line for number, line in enumerate(lines)]


def _word(model: type[Record], key: str) -> str:
    """Return the values that a key may have, or the first sentence of what the model says of it."""
    field = model.model_fields[key]
    if isinstance(field.annotation, type) and issubclass(field.annotation, StrEnum):
        return ", ".join(field.annotation)
    return re.split(r"(?<=\.)\s", " ".join((field.description or "").split()))[0]
