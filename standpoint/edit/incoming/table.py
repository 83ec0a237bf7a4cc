"""A tidy table to the files of a dossier: a row is a passage, with what rests on it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from standpoint.edit.incoming import Incoming, Wrong
from standpoint.edit.incoming.cells import field_fault
from standpoint.edit.incoming.issues import Issues
from standpoint.edit.incoming.mended import all_wrong
from standpoint.edit.incoming.names import NamedIds, source_meant
from standpoint.edit.incoming.origins import Origins
from standpoint.edit.incoming.people import SILENT, People
from standpoint.edit.incoming.rows import Row, Sheet, column_meant, read_table
from standpoint.load import OUTLINE, Snapshot, load
from standpoint.load.files import File
from standpoint.load.guesses import plain_word
from standpoint.load.problems import clip
from standpoint.load.records import read_record
from standpoint.model import VOICES, Dossier, Source
from standpoint.model.block import file_contents
from standpoint.model.plain import Plain
from standpoint.model.scalars import UNKNOWN
from standpoint.quotes import Text

COLUMNS = {
    "stakeholder": "who it is, by name",
    "stakeholder_id": "their id; made from the name where none is given",
    "issue": "the title of the issue",
    "issue_id": "its id; made from the title where none is given",
    "proposition": "what is supported or opposed",
    "topic": "the heading that the issue stands under",
    "topic_id": "its id; made from the heading where none is given",
    "stance": "strongly-oppose, oppose, mixed, support, strongly-support; or silent",
    "summary": "what they hold, in your words; of a silence, what was looked for",
    "rationale": "why the evidence supports the stance",
    "passage": "the words of the source, to the letter",
    "before": "the words just ahead of the passage, where it stands more than once",
    "translation": "the passage in your readers' language",
    "voice": "quoted, reported, observed or ascribed",
    "speaker": "who says it, by name",
    "source": "the id of the source: the name of its file in seeds/ without the ending",
    "source_id": "the same",
    "source_date": "the date of a source that has no citation yet",
    "date": "when it was stated, where that is not the date of the source",
    "position_date": "the same; where there is this column, date is passed over",
    "file": "rows with the same file and line are passages of one position",
    "line": "see file",
}
"""The columns that are read, and what they are for."""

PASSED_OVER = ("score", "state", "replaced", "sentence", "paragraph", "citation")
"""The columns of an export that follow from the others."""

_WHOSE = ("stakeholder", "stakeholder_id", "issue", "issue_id", "stance", "summary")
"""The columns of which one at least says whose a passage is, or on what."""
_OF_A_PASSAGE = frozenset(
    "passage before translation voice speaker source source_id source_date".split()
)
"""The columns that passages of one position do not share."""

_NEEDED: tuple[tuple[str, ...], ...] = (
    ("stakeholder", "stakeholder_id"),
    ("issue", "issue_id"),
    ("stance",),
    ("summary",),
    ("passage",),
    ("voice",),
    ("source", "source_id"),
)
_NEEDED_OF_AN_OUTLINE = (("proposition",), ("topic", "topic_id"))
"""The columns that there have to be, one of each."""


def from_table(name: str, data: bytes, taken: Snapshot, title: str, question: str) -> Incoming:
    """Return the files of a dossier that a table makes, and what is wrong with it.

    By its `name` .xlsx is a workbook, all else CSV. `taken` is what the folder of the dossier holds
    already: the texts of the sources, perhaps their citations and the outline. Where it has no
    outline yet, `title` and `question` are the dossier's.

    Raises
    ------
    UnreadableInput
        Where there is no table to work with.
    """
    sheet = read_table(name, data, (*COLUMNS, *PASSED_OVER))
    has_outline = OUTLINE in taken.by_path
    known = load(taken).dossier
    wrong = [*sheet.wrong, *_lacking(sheet, has_outline), *_saying_nothing(sheet)]
    if has_outline and known is None:
        wrong.append(Wrong((0,), "", f"{OUTLINE} has a problem; mend that first"))
    if not sheet.rows:
        wrong.append(Wrong((0,), "", "has no rows but the first one"))
    if wrong:
        return Incoming((), tuple(sorted(set(wrong))))  # an error of a workbook is found twice
    origins = Origins(sheet)
    said = _files(origins, taken, known, {"title": title, "question": question})
    return all_wrong(said, taken, origins)


def _files(
    origins: Origins, taken: Snapshot, known: Dossier | None, head: dict[str, Plain]
) -> dict[str, dict[str, Plain]]:
    """Return what the files say, by path; nothing where no row could be read.

    `known` is the dossier of the outline that is there; where there is none, one begins with
    `head`.
    """
    names, people, issues = NamedIds("stakeholder", {}), People(origins), Issues(origins, known)
    for row in _as_above(origins):
        who, issue = origins.named(row, names), issues.of(row)
        if who is None:
            who = names.id_of(f"nobody in row {row.number}")
            if plain_word(origins.value(row, "voice")) in VOICES:
                origins.guess(row, "voice")
        if issue is None:
            issue = f"nothing-in-row-{row.number}"
            origins.guess(row, "issue", "issue_id")
        people.take(row, who, names.by_id[who], issue)
    people.repeated()
    if known is None and not issues.outline:
        return {}
    said = {f"positions/{who}.yaml": person.said for who, person in people.by_id.items()}
    said |= _citations(origins, taken)
    if known is None:
        order: list[Plain] = [*people.by_id]
        said[OUTLINE] = {**head, "stakeholders": order, "topics": issues.outline}
    return said


def _as_above(origins: Origins) -> Iterator[Row]:
    """Yield the rows; one with no more than a passage as one of the position above it.

    So cells look that were merged. It is told as that, and whatever else is wrong there, too.
    """
    above: Row | None = None
    for row in origins.sheet.rows:
        says_whose = any(origins.value(row, column) for column in _WHOSE)
        if above and not says_whose and origins.value(row, "passage"):
            origins.fault(
                row,
                "",
                "has a passage and not whose it is; where its cells are merged with those of row "
                f"{above.number}, fill in the same in both",
            )
            shared = {n: said for n, said in above.values.items() if n not in _OF_A_PASSAGE}
            yield replace(row, values={**shared, **row.values})
            continue
        if stray := _stray(row):
            origins.fault(row, "", stray)
            continue
        above = None if plain_word(origins.value(row, "stance")) == SILENT else row
        yield row


def _stray(row: Row) -> str:
    """Return what is said of a row that is a note, or names the columns; empty for others."""
    if all(plain_word(text) == plain_word(column) for column, text in row.values.items()):
        return "names the columns again; delete the row"
    alone = clip(next(iter(row.values.values())), 30)
    told = f"holds nothing but '{alone}'; delete the row, or fill in the rest"
    return told if len(row.values) == 1 else ""


def _lacking(sheet: Sheet, has_outline: bool) -> Iterator[Wrong]:
    """Yield the columns that there have to be and are not, nor by a name that is nearly theirs."""
    needed: Iterable[tuple[str, ...]] = _NEEDED if has_outline else _NEEDED + _NEEDED_OF_AN_OUTLINE
    misspelt = (name for name in sheet.columns if name not in PASSED_OVER)
    there = {*sheet.columns, *(column_meant(name, COLUMNS) for name in misspelt)}
    for names in needed:
        if there.isdisjoint(names):
            yield sheet.at(sheet.top, "", f"there is no column '{names[0]}'; add it")


def _saying_nothing(sheet: Sheet) -> Iterator[Wrong]:
    """Yield the fields that hold an error, or what programs write for nothing.

    An export holds none, whatever its fields resemble: all of them were in a dossier.
    """
    if {*PASSED_OVER} <= {*sheet.columns}:
        return
    for row in sheet.rows:
        for column, text in row.values.items():
            if fault := field_fault(text):
                yield sheet.at(row.number, column, fault)


def _citations(origins: Origins, taken: Snapshot) -> dict[str, dict[str, Plain]]:
    """Return a citation for each text in `seeds/` that the table cites and that has none.

    It says no more than the date of the source, as far as a row gives it. So has one that is only
    nearly named as a row has it: what is wrong there is told with what is meant.
    """
    made: dict[str, dict[str, Plain]] = {}
    for row in origins.sheet.rows:
        source = origins.value(row, "source_id", "source")
        path, date = f"seeds/{source}.yaml", origins.value(row, "source_date")
        if path in taken.by_path:
            continue
        if f"seeds/{source}.txt" not in taken.by_path:
            _check_date(origins, row, date)
            near = f"seeds/{source_meant(source, taken)}"
            if f"{near}.txt" in taken.by_path and f"{near}.yaml" not in taken.by_path:
                made.setdefault(f"{near}.yaml", {"date": UNKNOWN})
            continue
        known = made.setdefault(path, {"date": UNKNOWN})
        if date and known["date"] == UNKNOWN:
            known["date"] = date
            origins.note(path, ("date",), row, "source_date")
        elif date and date != known["date"]:
            elsewhere = f"'{source}' is of {known['date']} elsewhere; say the same"
            origins.fault(row, "source_date", elsewhere)
    return made


def _check_date(origins: Origins, row: Row, date: str) -> None:
    """Note what is wrong with the date of a source that is not there, and so has no citation."""
    made = File("seeds/made.yaml", file_contents({"date": date or UNKNOWN}).encode())
    for problem in read_record(made, Source, id="made", body=Text("")).problems:
        origins.fault(row, "source_date", problem.message)
