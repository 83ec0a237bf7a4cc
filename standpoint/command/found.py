"""What a check found, as lines, as JSON, or as annotations for GitHub."""

import json
import os
from pathlib import Path

from standpoint import dates
from standpoint.compare.cells import Comparison, compare
from standpoint.compare.chronology import replaced
from standpoint.compare.selection import Selection
from standpoint.load import OUTLINE, Loaded, Problem
from standpoint.load.files import File, text_of
from standpoint.load.problems import CLIP, clip
from standpoint.load.tree import comment_in_text
from standpoint.model import Position, Source
from standpoint.wording import counted, listed

_ALWAYS = ("source", "issue", "stakeholder", "position", "silence", "passage")
"""What a dossier is made of; what else it may hold is counted where there is some."""
NAMED = 3
"""So many beginnings of lines are named in a note, and of more it is said how many."""

_OF_A_MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_OF_A_PLACE = _OF_A_MESSAGE | str.maketrans({":": "%3A", ",": "%2C"})
"""What GitHub takes for a part of its command, and how it is written as text."""


def _summary(loaded: Loaded, folder: Path) -> str:
    """Return one line that says what was checked, or how much is wrong, and in which folder."""
    place = folder_shown(folder)
    if loaded.problems:
        files = len({problem.file for problem in loaded.problems})
        return f"{counted(len(loaded.problems), 'problem')} in {counted(files, 'file')} of {place}"
    told = [counted(n, noun) for noun, n in _held(loaded).items() if n or noun in _ALWAYS]
    read = counted(len(loaded.taken.files), "file")
    checked = "; every passage stands word for word in its source" if loaded.passages else ""
    return f"checked {read} of {place}: {', '.join(told)}{checked}"


def _held(loaded: Loaded) -> dict[str, int]:
    """Return how much a curator wrote that can be used, by its noun."""
    dossier = loaded.dossier
    outline = dossier.outline if dossier else None
    people = dossier.stakeholders if dossier else ()
    return {
        "source": len(dossier.sources) if dossier else 0,
        "topic": len(outline.topics) if outline else 0,
        "issue": len(dossier.issue_by_id) if dossier else 0,
        "stakeholder": len(people),
        "position": sum(len(person.positions) for person in people),
        "silence": sum(len(person.silent_on) for person in people),
        "event": len(outline.events) if outline else 0,
        "correction": len(outline.corrections) if outline else 0,
        "coder comparison": len(outline.coders) if outline else 0,
        "passage": loaded.passages,
    }


def replaced_note(comparison: Comparison) -> str:
    """Return one line on the cells in which a later entry replaces an earlier one, empty for none.

    It names the first of them: a dossier that follows positions over many dates has many.
    """
    found = replaced(comparison)
    if not found:
        return ""
    ((issue, name), latest), others = found[0], counted(len(found) - 1, "other cell")
    earlier = comparison.cells[issue, name].earlier
    newest, *older = (f"line {p.line} ({comparison.date_of(p)})" for p in earlier)
    who = clip(comparison.dossier.stakeholder_by_id[name].name)
    rest = f" and {counted(len(older), 'older entry')}" if older else ""
    more = f" So it is in {others}, too, which --format json lists." if found[1:] else ""
    return (
        f"note: positions/{name}.yaml:{latest.line} ({comparison.date_of(latest)}) replaces "
        f"{newest}{rest}: the latest entry of {who} on '{issue}' counts, and Time shows all. Where "
        f"both are to count, give both the same 'date'.{more}"
    )


def notes(loaded: Loaded) -> list[str]:
    """Return a line for each thing that is allowed, and may not be meant; none beside problems."""
    if loaded.dossier is None or loaded.problems:
        return []
    comparison = compare(loaded.dossier, Selection())
    unopened = map(_unopened, loaded.dossier.sources)
    kinds = (replaced_note, _ahead_of_source, _one_text, _one_proposition)
    told = [*(kind(comparison) for kind in kinds), *unopened, *map(_comment, loaded.taken.files)]
    return [*filter(None, told)]


def _comment(file: File) -> str:
    """Return one line on what may be meant as a comment and is published with a text."""
    is_ours = file.folder == "positions" and file.name.endswith(".yaml") and b"# " in file.data
    if not is_ours or not (found := comment_in_text(text_of(file))):
        return ""
    key, line, column = clip(found[0]), *found[1:]
    return (
        f"note: {file.path}:{line}:{column}: this '# ' begins no comment but is part of the text "
        f"of '{key}', and shown with it; move a comment above '{key}:', or delete it"
    )


def _unopened(source: Source) -> str:
    """Return one line on labels and narration with which no line of a source begins."""
    body = source.body
    begun = body.labels_used
    unused = [f"the label '{clip(label)}'" for label in source.speakers if label not in begun]
    unused += [f"'{clip(begins)}'" for begins in source.narration if not body.begins(begins)]
    if not unused:
        return ""
    more = [counted(len(unused) - NAMED, "other")] if unused[NAMED:] else []
    told = listed([*unused[:NAMED], *more], "or")
    return (
        f"note: seeds/{source.id}.yaml: no line of its text begins with {told}; correct what is "
        "misspelt, so that no words are taken for somebody else's"
    )


def _ahead_of_source(comparison: Comparison) -> str:
    """Return one line on positions that are dated later than all that they are cited from."""
    of = comparison.dossier.source_by_id
    found = []
    for name, position, _ in comparison.counted:
        cited = [dates.span(date) for e in position.evidence if (date := of[e.source].date)]
        own = position.date if len(cited) == len(position.evidence) else None
        if own and dates.span(own)[0] > max(last for _, last in cited):
            found.append((name, position))
    if not found:
        return ""
    (name, position), others = found[0], counted(len(found) - 1, "other position")
    more = f" So is {others}." if len(found) == 2 else f" So are {others}." if found[2:] else ""
    return (
        f"note: positions/{name}.yaml:{position.line} is dated {position.date}, later than all "
        f"that it is cited from; correct the date, unless it was announced there.{more}"
    )


def _one_text(comparison: Comparison) -> str:
    """Return one line on two sources that are cited and have the same text, empty for none."""
    seen: dict[str, Source] = {}
    for source in comparison.sources:
        first = seen.setdefault(source.body.normal, source)
        if first is not source:
            return (
                f"note: seeds/{source.id}.yaml has the same text as seeds/{first.id}.yaml; cite "
                "one of the two, so that what stands in one text does not seem to stand in two"
            )
    return ""


def _one_proposition(comparison: Comparison) -> str:
    """Return one line on two issues that have the same proposition, empty for none."""
    seen: dict[str, str] = {}
    for issue in comparison.issues:
        first = seen.setdefault(issue.proposition.casefold().rstrip("."), issue.id)
        if first != issue.id:
            return (
                f"note: {OUTLINE}: the issues '{first}' and '{issue.id}' have the same "
                "proposition; reword or delete one, so that one position does not count as two"
            )
    return ""


def as_lines(loaded: Loaded, shape: str, folder: Path) -> str:
    """Return a line for each problem, or the notes where there is none, and the summary."""
    lines = [annotation(p, folder) if shape == "github" else str(p) for p in loaded.problems]
    lines += notes(loaded)
    return "\n".join([*lines, _summary(loaded, folder)])


def problems_json(loaded: Loaded, folder: Path) -> str:
    """Return the problems and the counts of what can be used as one JSON object."""
    people = loaded.dossier.stakeholders if loaded.dossier else ()
    held = {noun: n for noun, n in _held(loaded).items() if noun != "stakeholder"}
    return json.dumps(
        {
            "folder": clip(os.path.abspath(folder), CLIP),
            "problems": [
                {"file": p.file, "line": p.line, "column": p.column, "message": p.message}
                for p in loaded.problems
            ],
            "stakeholders": {person.id: len(person.positions) for person in people},
            **{f"{noun.replace(' ', '_')}s": n for noun, n in held.items()},
            "replaced": _replaced(loaded),
        },
        ensure_ascii=False,
        indent=2,
    )


def _replaced(loaded: Loaded) -> list[dict[str, object]]:
    """Return every cell in which a later entry replaces earlier ones, with lines and dates."""
    if loaded.dossier is None:
        return []
    comparison = compare(loaded.dossier, Selection())

    def entry(position: Position) -> dict[str, object]:
        return {"line": position.line, "date": comparison.date_of(position)}

    return [
        {
            "file": f"positions/{name}.yaml",
            "issue": issue,
            "latest": entry(latest),
            "earlier": [entry(position) for position in comparison.cells[issue, name].earlier],
        }
        for (issue, name), latest in replaced(comparison)
    ]


def annotation(problem: Problem, folder: Path) -> str:
    """Return a problem as a command that makes GitHub Actions annotate the line."""
    place = _from_here(folder / problem.file).translate(_OF_A_PLACE)
    message = problem.message.translate(_OF_A_MESSAGE)
    return f"::error file={place},line={problem.line},col={problem.column}::{message}"


def folder_shown(folder: Path) -> str:
    """Return a folder in a sentence, from where the command was given."""
    return clip(_from_here(folder), CLIP)


def _from_here(path: Path) -> str:
    """Return a path from where the command was given, where it lies below that; follow no link."""
    whole, here = Path(os.path.abspath(path)), Path.cwd()
    below = whole != here and whole.is_relative_to(here)
    return (whole.relative_to(here) if below else whole).as_posix()
