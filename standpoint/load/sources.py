"""A source: its citation, and the text beside it, which has to be plain text."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from standpoint.load.copies import file_id, original
from standpoint.load.files import File, not_utf8, text_of
from standpoint.load.guesses import also_called, as_id
from standpoint.load.kinds import PLAIN, POINTER, FileKind, kind_of
from standpoint.load.labels import label_faults
from standpoint.load.lines import lines_of, place_of
from standpoint.load.nodes import Scalar
from standpoint.load.problems import CLIP, Fault, Problem, clip, did_you_mean, problem
from standpoint.load.records import Read, read_record
from standpoint.load.rules import source_faults
from standpoint.load.syntax import CONFLICT
from standpoint.model import Source
from standpoint.quotes import MAX_MARKS, Text, overladen

_OURS = re.compile(r"^<{7}(?:\s|$)", re.MULTILINE)
_BETWEEN = re.compile(r"^={7}\s*$", re.MULTILINE)
_THEIRS = re.compile(r"^>{7}(?:\s|$)", re.MULTILINE)
_MIN_WORDS, _LONGEST = 5, 200
_ENDING = re.compile(r"\.\w{1,5}\s*\Z")
"""How many words running text has at least, how long no name of a file is, and how one ends."""
_NUL = f"a control character (U+0000), so this is no plain text; {PLAIN}"
_OVERLADEN = f"a character has more than {MAX_MARKS} combining marks here; delete them"


def read_citation(
    file: File,
    files: Mapping[str, File],
    stakeholders: Collection[str] | None,
    problems: list[Problem],
) -> Read[Source]:
    """Read a citation and the text beside it; what is wrong with the text joins `problems`.

    `stakeholders` is None where it is not known who there is.
    """
    result = read_record(file, Source, id=file.stem, body=Text(""))
    if result.record is None:
        result.faults = [_holding_text(fault, result) for fault in result.faults]
        if not result.fetched:
            result.faults = [fault._replace(message=_unfetched(fault)) for fault in result.faults]
        return result
    name = result.record.file
    text = files.get(f"seeds/{name}")
    if text is None and any(p.file == clip(f"seeds/{name}", CLIP) for p in problems):
        result.record = None  # the text's own problem says what to do
        return result
    if text is None or text.name.endswith(".yaml"):
        result.settle([_no_text(file, name, text, files)])
        return result
    body = _body(text, file, result.record, files)
    if isinstance(body, Problem):
        result.record = None
        result.fetched = kind_of(text.data) is not POINTER
        problems.append(body if result.fetched else replace(body, message=_unfetched(body)))
    elif not body.normal:
        empty = f"the text '{clip(name)}' is empty; bring back what was in it"
        result.settle([Fault(("text",), empty, needs=text.path)])
    else:
        result.record = result.record.model_copy(update={"body": body})
        record = result.record
        result.settle([*label_faults(record, name), *source_faults(record, stakeholders)])
    return result


def _unfetched(told: Fault | Problem) -> str:
    """Return what is told of a pointer: nothing else is told of what cites the source."""
    return f"{told.message}; until then what cites it is left out"


def _holding_text(fault: Fault, citation: Read[Source]) -> Fault:
    """Return a fault, or what is told in its place where a key holds the text of the source."""
    key = str(fault.path[0]) if len(fault.path) == 1 else ""
    is_text = key in ("text", "body") or also_called(key, ("text",))
    value = citation.tree.at(fault.path) if citation.tree and is_text else None
    if not isinstance(value, Scalar) or not _is_running_text(value.value):
        return fault
    return fault._replace(message=_text_here(key, citation.file), hint=None)


def _is_running_text(value: str) -> bool:
    """Return whether a value is text itself, and no name of a file."""
    long = len(value) > _LONGEST or len(value.split()) >= _MIN_WORDS
    return long and not _ENDING.search(value)


def _text_here(key: str, citation: File) -> str:
    beside = f"seeds/{clip(citation.stem)}.txt"
    what = f"'{key}' holds text of the source, which stands in a file of its own"
    return f"{what}; see that it is in {beside}, and delete this key"


def _no_text(citation: File, name: str, found: File | None, files: Mapping[str, File]) -> Fault:
    """Return that there is no text of a name, where there is nothing, or a citation."""
    first = f"seeds/{original(citation.stem)}.yaml"
    in_seeds = [f for f in files.values() if f.folder == "seeds" and not f.name.endswith(".yaml")]
    cited = {f.stem for f in files.values() if f.name.endswith(".yaml")} - {citation.stem}
    names = [f.name for f in in_seeds if f.stem not in cited]
    if _is_running_text(name):
        return Fault(("text",), _text_here("text", citation), needs=f"seeds/{citation.stem}.txt")
    missing = f"there is no text '{clip(name)}' in seeds/"
    advice = "; put it there, as plain text, or name it with 'text'"
    if found:
        missing, advice = f"'{clip(name)}' is a citation and no text", "; name the text's file"
    hint = did_you_mean(name, names) or advice
    if first in files and name == f"{citation.stem}.txt":
        hint = f"; this looks like a copy of {clip(first)}: compare them, keep one"
    return Fault(("text",), f"{missing}{hint}", needs=f"seeds/{name}")


def _body(file: File, citation: File, known: Source, files: Mapping[str, File]) -> Text | Problem:
    """Return a source's text, or what it is where it is no plain text."""
    if kind := kind_of(file.data, file.name):
        return problem(file.path, _no_plain_text(kind, file, citation, files))
    try:
        text = text_of(file)
    except UnicodeDecodeError as error:
        place, what = not_utf8(file, error)
        lines = lines_of(file.data.decode("utf-8-sig", "replace"))
        return problem(file.path, what, place, lines)
    for found, what in (
        (_conflict(text), CONFLICT),
        (text.find("\0"), _NUL),
        (overladen(text), _OVERLADEN),
    ):
        if found >= 0:
            return problem(file.path, what, place_of(text, found), lines_of(text))
    labels = tuple(known.speakers)
    return Text(text, known.language or "", labels, known.narration, known.speech)


def _no_plain_text(kind: FileKind, file: File, citation: File, files: Mapping[str, File]) -> str:
    """Return what a text is that is not plain, and how it becomes that, or where that is."""
    name = f"{as_id(file.stem) or citation.stem}.txt"
    write = f"write 'text: {name}' in {clip(citation.path, CLIP)}"
    if name != file.name and f"seeds/{name}" in files:
        return f"is {kind.name}, and {name} is here too; {write} if that is its plain text"
    what = f"is {kind.name}; {kind.advice}"
    if "plain text" in what and name != file.name:
        return f"{what}, {name}, and {write}"
    return what


def _conflict(text: str) -> int:
    """Return where a merge left its first mark, -1 for nowhere.

    One like its last alone stands in mails, too.
    """
    between = _BETWEEN.search(text)
    found = _OURS.search(text) or (_THEIRS.search(text, between.end()) if between else None)
    return found.start() if found else -1


def uncited(
    files: Iterable[File], sources: list[Read[Source]], unread: Collection[str]
) -> Iterable[Problem]:
    """Yield the texts that no citation names, unless a citation cannot be read and might.

    Only what ends with .txt waits for a citation; whatever else lies in the folder is ignored.
    """
    if unread or any(read.record is None for read in sources):
        return
    cited = {read.record.id: read.record.file for read in sources if read.record}
    files = [file for file in files if file.folder == "seeds"]
    there, named = {file.name for file in files}, set(cited.values())
    for file in files:
        if file.name.lower().endswith(".txt") and file.name not in named:
            yield problem(file.path, f"has no citation{_no_citation(file, there, cited)}")


def _no_citation(file: File, there: Collection[str], cited: Mapping[str, str]) -> str:
    """Return what is to be done with a text that no citation names.

    `there` are the names of all files beside it, `cited` is the text that each citation names.
    """
    name, first = file_id(file.stem), f"{original(file.stem)}.txt"
    if first in there:
        return f"; it looks like a copy of {clip(first)}: compare them, keep one"
    if name in cited:
        other = f"seeds/{name}.yaml is that of {clip(cited[name])}"
        keep = "compare the two texts, keep one and name it there"
        return f": {other}; {keep}, or rename this one and add a citation of its own"
    if name and name != file.stem:
        return f"; rename the file to {name}.txt and add seeds/{name}.yaml"
    return f"; add seeds/{clip(file.stem)}.yaml"
