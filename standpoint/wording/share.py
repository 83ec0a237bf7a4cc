"""How a view and its passages are cited, and what a file to take away holds."""

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.direction import isolated
from standpoint.model import Evidence, Source
from standpoint.version import Version

HERE = (
    "This address is that of your own computer, and leads nowhere else. "
    "To share the dashboard, publish it: the README says how."
)


def view_citation(comparison: Comparison, version: Version, address: str) -> str:
    """Return how to cite what is on the screen: what it is of, its selection, version, address."""
    outline = comparison.dossier.outline
    parts = (
        f"{isolated(outline.title)}: {isolated(outline.question)}",
        wording.selection_sentence(comparison),
        f"Dossier of Standpoint, {version.words}",
    )
    said = " ".join(wording.ended(part) for part in parts if part)
    return f"{said} {address}".strip()


def passage_citation(evidence: Evidence, source: Source) -> str:
    """Return how to cite a passage: its words, who says them, and where they stand."""
    who = f" ({isolated(evidence.speaker)}, {evidence.voice.value})" if evidence.speaker else ""
    where = f"{wording.source_line(source)}, paragraph {evidence.place.paragraph}"
    words = " ".join(evidence.text.split())
    return f"{wording.in_marks(isolated(words))}{who}. {where}."
