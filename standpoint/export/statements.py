"""Documents and statements for the Discourse Network Analyzer: texts and two tables.

The program itself takes texts from files and statements from its own databases only. Its R package
rDNA adds both from R, one document and one statement at a time; the columns here are named after
the arguments of its functions dna_addDocuments and dna_addStatement, for the statement type "DNA
Statement" with the variables person, organization, concept and agreement.

References
----------
Leifeld, P. Discourse Network Analyzer and rDNA. https://github.com/leifeld/dna (manual pages of
dna_addDocuments and dna_addStatement).
"""

import calendar
from collections.abc import Iterator
from dataclasses import dataclass, replace

from standpoint import dates
from standpoint.compare.cells import side
from standpoint.export import excerpts
from standpoint.export.extract import CountedPassage, Extract
from standpoint.export.tables import ExportColumn, ExportTable, whole
from standpoint.model import Source
from standpoint.quotes import Text


@dataclass(frozen=True)
class _Document:
    number: int
    source: Source
    text: Text

    @property
    def file(self) -> str:
        return f"dna/{self.source.id}.txt"


def _documents(extract: Extract) -> list[_Document]:
    documents = []
    for number, source in enumerate(extract.sources, 1):
        raw = excerpts.shown(extract, source).replace("\r\n", "\n")
        text = source.body if raw == source.body.raw else replace(source.body, raw=raw)
        documents.append(_Document(number, source, text))
    return documents


def statement_texts(extract: Extract) -> dict[str, str]:
    """Return the texts that the statements count in, or what of them may be passed on, by file."""
    return {document.file: document.text.raw for document in _documents(extract)}


DOCUMENTS = ExportTable(
    "dna/documents",
    "One row for each source, with the arguments of rDNA's dna_addDocuments.",
    _documents,
    (
        whole("document", "the number of the row, from 1", lambda d: d.number),
        ExportColumn(
            "title", "the source's title, or its id", lambda d: d.source.title or d.source.id
        ),
        ExportColumn("text_file", "the file whose content is the text", lambda d: d.file),
        ExportColumn("author", "who wrote it", lambda d: ", ".join(d.source.authors)),
        ExportColumn("source", "who published it", lambda d: d.source.publisher),
        ExportColumn("section", "empty", lambda d: None),
        ExportColumn("type", "empty", lambda d: None),
        ExportColumn("notes", "the source: an id to join on", lambda d: d.source.id),
        whole(
            "date_time",
            "the beginning of the source's date, or of the year or the month that it names, in "
            "seconds since 1970, UTC; empty where it is unknown: give one before you add it",
            lambda d: (
                calendar.timegm(dates.span(d.source.date)[0].timetuple()) if d.source.date else None
            ),
        ),
    ),
)


@dataclass(frozen=True)
class _Statement:
    document: int
    start: int
    end: int
    passage: CountedPassage


def _statements(extract: Extract) -> Iterator[_Statement]:
    """Yield the passages of positions that are for or against; agreement there is yes or no."""
    documents = {document.source.id: document for document in _documents(extract)}
    for passage in extract.passages:
        if side(passage.position.stance.score):
            document, cited = documents[passage.source.id], passage.evidence
            text = document.text
            place = text.raw_span(text.find(cited.text, cited.before)[0])
            start, end = (_java_length(text.raw[:edge]) for edge in place)
            yield _Statement(document.number, start, end, passage)


def _java_length(text: str) -> int:
    """Return how many characters Java counts, some of which are two of them."""
    return len(text.encode("utf-16-le")) // 2


STATEMENTS = ExportTable(
    "dna/statements",
    "One row for each passage of a position for or against, with the arguments of rDNA's "
    "dna_addStatement. Mixed positions are not in it: agreement there is yes or no.",
    _statements,
    (
        whole(
            "document",
            "the row of documents.csv; give the id that dna_addDocuments returned for it as "
            "documentID",
            lambda s: s.document,
        ),
        whole(
            "startCaret",
            "where the passage begins in the text, from 0, as Java counts",
            lambda s: s.start,
        ),
        whole("endCaret", "where it ends", lambda s: s.end),
        ExportColumn("person", "who says it, by name", lambda s: s.passage.evidence.speaker or ""),
        ExportColumn("organization", "the stakeholder", lambda s: s.passage.stakeholder.name),
        ExportColumn("concept", "the proposition", lambda s: s.passage.issue.proposition),
        whole(
            "agreement",
            "1 for, 0 against; how strongly is not told",
            lambda s: int(s.passage.position.stance.score > 0),
        ),
    ),
)
