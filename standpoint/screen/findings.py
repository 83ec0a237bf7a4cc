"""Findings on a page: the sentence with a link to what it rests on."""

from collections.abc import Iterable

from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding
from standpoint.markup import html, joined
from standpoint.screen import links
from standpoint.wording.findings import sentence


def told(comparison: Comparison, found: Iterable[Finding], here: str) -> Markup:
    """Return findings as sentences, each with its link; none leads to the page `here` itself."""
    return joined((_told(comparison, one, here) for one in found), " ")


def _told(comparison: Comparison, found: Finding, here: str) -> Markup:
    before, linked, after = sentence(found, comparison)
    there = found.leads
    if there.page == here and not there.parameters:
        return html("{}{}{}", before, linked, after)
    link = links.link(comparison.selection, linked, there.page, **there.parameters)
    return html("{}{}{}", before, link, after)
