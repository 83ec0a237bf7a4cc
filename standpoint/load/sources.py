"""A source: its citation, and the text beside it, which has to be plain text."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from standpoint.load.files import File, not_utf8, text_of
from standpoint.load.guesses import as_id
from standpoint.load.kinds import PLAIN, POINTER, kind_of
from standpoint.load.lines import lines_of, place_of
from standpoint.load.problems import CLIP, Fault, Problem, clip, did_you_mean, problem
from standpoint.load.records import Read, read_record
from standpoint.load.rules import label_faults, source_faults
from standpoint.load.syntax import CONFLICT
from standpoint.model import Source
from standpoint.quotes import MAX_MARKS, Text, overladen

_OURS = re.compile(r"^<{7}(?:\s|$)", re.MULTILINE)
_BETWEEN = re.compile(r"^={7}\s*$", re.MULTILINE)
_THEIRS = re.compile(r"^>{7}(?:\s|$)", re.MULTILINE)
_NUL = f"a control character (U+0000), so this is no plain text; {PLAIN}"
_OVERLADEN = f"a character has more than {MAX_MARKS} combining marks here; delete them"


def citations(files: Iterable[File]) -> list[File]:
    """Return the citations among the files of a dossier."""
    return [file for file in files if file.folder == "seeds" and file.name.endswith(".yaml")]


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
        if not result.fetched:
            result.faults = [fault._replace(message=_unfetched(fault)) for fault in result.faults]
        return result
    name = result.record.file
    text = files.get(f"seeds/{name}")
    if text is None and any(p.file == clip(f"seeds/{name}", CLIP) for p in problems):
        result.record = None  # the text's own problem says what to do
        return result
    if text is None or text.name.endswith(".yaml"):
        result.settle([_no_text(name, text, files)])
        return result
    body, wrong = _body(text, file, result.record)
    if wrong:
        result.record = None
        result.fetched = kind_of(text.data) is not POINTER
        problems.append(wrong if result.fetched else replace(wrong, message=_unfetched(wrong)))
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


def _no_text(name: str, found: File | None, files: Mapping[str, File]) -> Fault:
    """Return that there is no text of a name, where there is nothing, or a citation."""
    names = [f.name for f in files.values() if f.folder == "seeds" and f not in citations([f])]
    missing = f"there is no text '{clip(name)}' in seeds/"
    advice = "; put it there, or name it with 'text'"
    if found:
        missing, advice = f"'{clip(name)}' is a citation and no text", "; name the text's file"
    hint = did_you_mean(name, names) or advice
    return Fault(("text",), f"{missing}{hint}", needs=f"seeds/{name}")


def _body(file: File, citation: File, known: Source) -> tuple[Text, Problem | None]:
    """Return a source's text, or what it is where it is no plain text."""
    if kind := kind_of(file.data, file.name):
        what = f"is {kind.name}; {kind.advice}"
        if PLAIN in what or "plain text" in what:
            name = f"{as_id(file.stem) or citation.stem}.txt"
            if name != file.name:
                what = f"{what}, {name}, and write 'text: {name}' in {clip(citation.path, CLIP)}"
        return Text(""), problem(file.path, what)
    try:
        text = text_of(file)
    except UnicodeDecodeError as error:
        place, what = not_utf8(file, error)
        line = _line(file.data.decode("utf-8-sig", "replace"), place[0])
        return Text(""), problem(file.path, what, place, line)
    for found, what in (
        (_conflict(text), CONFLICT),
        (text.find("\0"), _NUL),
        (overladen(text), _OVERLADEN),
    ):
        if found >= 0:
            place = place_of(text, found)
            return Text(""), problem(file.path, what, place, _line(text, place[0]))
    labels = tuple(known.speakers)
    return Text(text, known.language or "", labels, known.narration, known.speech), None


def _conflict(text: str) -> int:
    """Return where a merge left its first mark, -1 for nowhere.

    One like its last alone stands in mails, too.
    """
    between = _BETWEEN.search(text)
    found = _OURS.search(text) or (_THEIRS.search(text, between.end()) if between else None)
    return found.start() if found else -1


def _line(text: str, number: int) -> str:
    lines = lines_of(text)
    return lines[number - 1] if number <= len(lines) else ""


def uncited(
    files: Iterable[File], sources: list[Read[Source]], unread: Collection[str]
) -> Iterable[Problem]:
    """Yield the texts that no citation names, unless a citation cannot be read and might.

    Only what ends with .txt waits for a citation; whatever else lies in the folder is ignored.
    """
    if unread or any(read.record is None for read in sources):
        return
    cited = {read.record.file for read in sources if read.record}
    for file in files:
        if file.folder == "seeds" and file.name.lower().endswith(".txt") and file.name not in cited:
            name = as_id(file.stem)
            if name and name != file.stem:
                what = f"has no citation; rename the file to {name}.txt and add seeds/{name}.yaml"
            else:
                what = f"has no citation; add seeds/{clip(file.stem)}.yaml"
            yield problem(file.path, what)
