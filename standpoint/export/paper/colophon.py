"""How a report ends: the selection, the version, and whose the texts are."""

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.export.about import selected
from standpoint.export.extract import Extract
from standpoint.markup import html, joined
from standpoint.wording import upper
from standpoint.wording.findings.parts import numeral

LICENCE = "MIT"
"""The licence of the program, as pyproject.toml names it."""


def about_section(extract: Extract) -> Markup:
    """Return the selection in words, the version and the newest date, and whose the texts are."""
    outline = extract.comparison.dossier.outline
    newest = newest_date(extract)
    few = f"No percentage for two that share fewer issues than {numeral(extract.min_shared)}."
    made = f"The dossier’s {extract.version.words}."
    if newest:
        made += f" The newest date in it is {dates.words(newest)}."
    parts = [
        html('<p dir="auto">{}</p>', outline.description) if outline.description else "",
        html("<p>{}</p>", " ".join((*selected(extract), few, extract.missing)).strip()),
        html("<p>{}</p>", made),
        html("<p>{}</p>", _texts(extract)),
        html("<p>Made by Standpoint, a program licensed under {}.</p>", LICENCE),
    ]
    return joined(parts)


def newest_date(extract: Extract) -> str | None:
    """Return the latest date of a source or a position that counts; None where none is known."""
    comparison = extract.comparison
    known = [source.date for source in extract.sources]
    known += [comparison.date_of(position) for _, position, _ in comparison.counted]
    return dates.latest([date for date in known if date])


def _texts(extract: Extract) -> str:
    """Return whose the texts of the sources are, and what of them stands in a report."""
    rights = dict.fromkeys(s.rights.rstrip(".") for s in extract.sources if s.rights)
    held = "Their whole texts" if extract.full_texts else "Only the sentences that are cited"
    if rights:
        told = f"The rights in the texts of the sources: {wording.listed(list(rights))}."
    else:
        told = "Who holds the rights in the texts of the sources is not recorded."
    where = "where they may be shown whole, " if extract.full_texts else ""
    return f"{told} {held} stand here, {where}with where each comes from."


def foot(extract: Extract) -> Markup:
    """Return the line that a report ends with: from what it is made, and where it is read."""
    there = extract.address or extract.comparison.dossier.outline.repository
    return html(
        '<footer class="pp-foot"><p>{sources} Every passage checked word for word. '
        "{version}</p>{address}</footer>",
        sources=wording.sources_line(extract.sources),
        version=f"{upper(extract.version.words)}.",
        address=html("<p>{}</p>", _address(there)) if there else "",
    )


def _address(there: str) -> Markup:
    """Return an address as a link where it is one of the web, else as it is written."""
    if there.startswith(("https://", "http://")):
        return html('<a href="{0}" rel="noreferrer">{0}</a>', there)
    return html("{}", there)
