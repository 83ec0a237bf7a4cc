"""What goes with the tables: what they are of, what they lack, and what each column means."""

from collections.abc import Iterable
from textwrap import fill
from typing import Any

from standpoint import dates, wording
from standpoint.export.extract import Extract
from standpoint.export.tables import ExportTable
from standpoint.model import Source

WIDTH = 100

_READING = (
    "Tables are CSV in UTF-8 with a byte-order mark: fields parted by commas, text in quotation "
    "marks, numbers without, with a point and no separator of thousands; a field is empty where "
    "there is nothing.",
    "Text is as in the files of the dossier, but for one thing. A spreadsheet runs a cell that "
    "begins with = + - or @. So an apostrophe (') stands ahead of such a sign where a field "
    "begins, and where one would begin if the file were cut at semicolons, bars, tabs or line "
    "breaks, even if blanks or characters that nobody sees come between. Where you need the text "
    "to the letter, take the JSON, or read the table with python -m standpoint import, which takes "
    "the apostrophes away.",
)


def selection_words(extract: Extract) -> list[str]:
    """Return what a selection is, what the reading rules leave out of it, and what is missing."""
    sentences = [
        *selected(extract),
        "No figure, and no edge, for two stakeholders that share fewer issues than "
        f"{extract.min_shared}.",
        extract.missing,
    ]
    return [sentence for sentence in sentences if sentence]


def basis(extract: Extract) -> str:
    """Return in one line of which dossier, of which version of it and of which selection it is."""
    title = extract.comparison.dossier.outline.title
    return f"{title}, {extract.version.words}. {' '.join(selection_words(extract))}"


def selected(extract: Extract) -> list[str]:
    """Return what a selection is, and what the reading rules leave out of it."""
    said = wording.selection_sentence(extract.comparison)
    left_out = _left_out(extract)
    return [said or "Everything that the dossier holds.", *([left_out] if left_out else [])]


def _left_out(extract: Extract) -> str:
    """Return how much the reading rules leave out, as a sentence; empty where that is nothing."""
    comparison, dossier = extract.comparison, extract.comparison.dossier
    held = [position for person in dossier.stakeholders for position in person.positions]
    passages = sum(len(counted) for _, _, counted in comparison.counted)
    counts = (
        ("stakeholder", len(comparison.stakeholders), len(dossier.stakeholders)),
        ("issue", len(comparison.issues), len(dossier.issues)),
        ("position", len(comparison.counted), len(held)),
        ("passage", passages, sum(len(position.evidence) for position in held)),
        ("source", len(extract.sources), len(dossier.sources)),
        ("background event", len(extract.events), len(dossier.outline.events)),
    )
    parts = [
        f"{total - number} of {wording.counted(total, noun)}"
        for noun, number, total in counts
        if number < total
    ]
    return f"Left out by the reading rules: {wording.listed(parts)}." if parts else ""


def about_text(
    extract: Extract, files: Iterable[tuple[str, str]], tables: Iterable[ExportTable[Any]]
) -> str:
    """Return the text that travels beside the files.

    `files` has the name of each and what it is; of `tables` among them the columns are explained.
    """
    outline = extract.comparison.dossier.outline
    parts = [
        f"{outline.title}\n{outline.question}\nThe dossier's {extract.version.words}.",
        _section("What is in it", selection_words(extract)),
        _section("Files", [f"{name}: {what}" for name, what in files]),
        _section("How to read the tables", _READING),
        *(_dictionary(table) for table in tables),
        _section("Sources", map(_citation, extract.sources)),
    ]
    if outline.corrections:
        told = [f"{dates.words(c.date)}: {c.note}" for c in outline.corrections]
        parts.append(_section("Corrections", told))
    return "\n\n".join(parts) + "\n"


def _citation(source: Source) -> str:
    parts = [wording.source_line(source), source.url, source.rights and f"Rights: {source.rights}"]
    return f"{source.id}: {'. '.join(part for part in parts if part)}"


def _dictionary(table: ExportTable[Any]) -> str:
    columns = [f"{column.name} ({column.kind}): {column.meaning}" for column in table.columns]
    return _section(f"{table.name}.csv", [table.what, *columns])


def _section(title: str, paragraphs: Iterable[str]) -> str:
    filled = (fill(text, WIDTH, subsequent_indent="  ") for text in paragraphs)
    return "\n".join([title.upper(), *filled])
