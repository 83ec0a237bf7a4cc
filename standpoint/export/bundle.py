"""Every format in which a selection can be taken away, and all of them in one zip."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from standpoint.archive import archive
from standpoint.export.about import about_text
from standpoint.export.annotations import annotations
from standpoint.export.document import json_document
from standpoint.export.extract import Extract
from standpoint.export.graph import EDGES, NODES, gexf, graphml
from standpoint.export.paper import report
from standpoint.export.picture import alliances, matrix, robustness, stances, strips, times, voices
from standpoint.export.references import bibtex, csl
from standpoint.export.schema import json_schema
from standpoint.export.statements import DOCUMENTS, STATEMENTS, statement_texts
from standpoint.export.tables import AGREEMENT, CELLS, POSITIONS

SVG = "image/svg+xml"


@dataclass(frozen=True)
class Format:
    """A file to take away: its name, its media type, what it is, and how it is made."""

    name: str
    media_type: str
    what: str
    make: Callable[[Extract], str | bytes]

    def data(self, extract: Extract) -> bytes:
        made = self.make(extract)
        return made if isinstance(made, bytes) else made.encode()


def as_picture(name: str, what: str, make: Callable[[Extract], str]) -> Format:
    """Return a picture of something as a file to take away."""
    return Format(f"{name}.svg", SVG, f"{what}, as a picture", make)


_TABLES = (POSITIONS, CELLS, AGREEMENT, NODES, EDGES, DOCUMENTS, STATEMENTS)
_ALONE = {
    "csv": Format(
        "positions.csv",
        "text/csv",
        "the positions, a row for each passage",
        POSITIONS.csv,
    ),
    "json": Format(
        "dossier.json",
        "application/json",
        "the whole selection, from which a dossier can be made again",
        json_document,
    ),
    "report": Format(
        "report.html", "text/html", "all of it to read and to print, without a network", report
    ),
    "picture": Format("matrix.svg", SVG, "the matrix as a picture with its context", matrix.drawn),
    "glance": as_picture("glance", "who stands where on which issue", strips.glance),
    "stances": as_picture("stances", "who supports and opposes how much", stances.drawn),
    "time": as_picture("time", "what was said when", times.drawn),
    "alliances": as_picture("alliances", "what every two share", alliances.drawn),
    "voices": as_picture("voices", "who is heard how, and on what", voices.drawn),
    "robustness": as_picture(
        "robustness", "what changes without a source or a voice", robustness.drawn
    ),
    "graphml": Format(
        "agreement.graphml", "application/graphml+xml", "agreement as a network", graphml
    ),
    "gexf": Format("agreement.gexf", "application/gexf+xml", "agreement as a network", gexf),
    "annotations": Format(
        "annotations.jsonld",
        "application/ld+json",
        "the passages as annotations of their sources (W3C Web Annotation)",
        annotations,
    ),
    "bibtex": Format(
        "references.bib", "application/x-bibtex", "how to cite the dossier and its sources", bibtex
    ),
    "csl": Format(
        "references.json",
        "application/vnd.citationstyles.csl+json",
        "the same as CSL-JSON",
        csl,
    ),
}


def bundle(extract: Extract) -> bytes:
    """Return a zip of all tables and all formats, with a text that says what they are."""
    return archive(_files(extract))


def _files(extract: Extract) -> Iterator[tuple[str, bytes]]:
    """Yield the path of each file in the zip, and what it holds."""
    tables = (Format(f"{t.name}.csv", "text/csv", t.what, t.csv) for t in _TABLES)
    shape = Format(
        "dossier.schema.json",
        "application/schema+json",
        "what stands in dossier.json, as a JSON Schema",
        lambda _: json_schema(),
    )
    files = {one.name: one for one in (*_ALONE.values(), *tables, shape)}
    held = about_text(extract, ((one.name, one.what) for one in files.values()), _TABLES)
    yield "about.txt", held.encode()
    for name, one in files.items():
        yield name, one.data(extract)
    for name, text in statement_texts(extract).items():
        yield name, text.encode()


FORMATS = {
    "zip": Format("selection.zip", "application/zip", "all tables and formats", bundle),
    **_ALONE,
}
"""The formats, by the name under which the command line knows them."""
