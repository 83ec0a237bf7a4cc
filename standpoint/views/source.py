"""A source: what is known of it."""

from collections.abc import Callable

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.compare.cells import Comparison
from standpoint.direction import isolated
from standpoint.markup import bdi, html, joined
from standpoint.model import Source


def citation(comparison: Comparison, source: Source, link: Callable[[str], Markup]) -> Markup:
    """Return who, where, when, whose rights, whose words; `link` makes one of an address."""
    speaker = comparison.dossier.stakeholder_by_id.get(source.own_words_of or "")
    is_english = (source.language or "").lower().split("-")[0] == "en"
    theirs = "What stands in no speaker’s turn" if source.speakers else "All of it"
    known = {
        "Authors" if len(source.authors) > 1 else "Author": wording.listed(source.authors),
        "Publisher": source.publisher,
        "Date": dates.words(source.date).removeprefix("date "),
        "Language": "" if is_english else source.language,  # as all that stands around it is
        "Address": source.url and link(source.url),
        "Rights": source.rights,
        "Whose words": speaker and f"{theirs} is in the words of {isolated(speaker.name)}.",
    }
    return joined(
        html("<div><dt>{}</dt><dd>{}</dd></div>", name, bdi(value))
        for name, value in known.items()
        if value
    )
