"""Findings on a page: the sentence with a link to what it rests on."""

from collections.abc import Iterable

from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding, Lead
from standpoint.markup import joined
from standpoint.screen import links
from standpoint.views.findings import linked


def told(comparison: Comparison, found: Iterable[Finding], here: str) -> Markup:
    """Return findings as sentences, each with its links; none leads to the page `here` itself."""

    def link(words: str, there: Lead) -> str:
        if there.page == here and not there.parameters:
            return words
        return links.link(comparison.selection, words, there.page, **there.parameters)

    return joined((linked(comparison, one, link) for one in found), " ")
