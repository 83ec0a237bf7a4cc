"""Where everything stands in a report: the ids of its places, and links to them.

The ids of the data have single hyphens, so that two of them part one id from another.
"""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from standpoint.compare.cells import Comparison, State
from standpoint.compare.findings.kinds import Lead
from standpoint.compare.pairs import Pair
from standpoint.compare.passages import Background, Passage, background, passages_of
from standpoint.export.extract import Extract
from standpoint.markup import html
from standpoint.model import Citation, Source
from standpoint.views.pairs import pair_id

PAGES = {
    "": "matrix",
    "issues": "issues",
    "stakeholders": "voices",
    "voices": "voices",
    "side-by-side": "pairs",
    "alliances": "pairs",
    "time": "time",
    "methods": "methods",
}
"""The section of a report that holds what a page of the app does."""


PAIRS = 2000
"""As many pairs have a row."""


@dataclass(frozen=True)
class Anchors:
    """The places of a report on one extract."""

    extract: Extract

    @property
    def comparison(self) -> Comparison:
        return self.extract.comparison

    def cell(self, issue: str, stakeholder: str) -> str:
        """Return the id of what a cell rests on; empty for one of which nothing is recorded."""
        held = self.comparison.cells[issue, stakeholder].state != State.NO_STATEMENT
        return f"cell-{issue}--{stakeholder}" if held else ""

    def to_cell(self, issue: str, stakeholder: str, text: object) -> Markup:
        """Return a link to what a cell rests on."""
        return anchor_link(self.cell(issue, stakeholder), text)

    @cached_property
    def pairs(self) -> dict[tuple[str, str], Pair]:
        """The pairs that have a row: those that share an issue, of very many those with most."""
        held = [pair for pair in self.extract.pairs if pair.shared]
        if len(held) > PAIRS:
            held = sorted(held, key=lambda pair: -pair.shared)[:PAIRS]
        return {(pair.one, pair.other): pair for pair in held}

    def lead(self, there: Lead) -> str:
        """Return the id of what a finding rests on."""
        given = there.parameters
        if "cell" in given:
            issue, _, stakeholder = str(given["cell"]).partition("/")
            return self.cell(issue, stakeholder)
        if "issue" in given:
            return issue_id(str(given["issue"]))
        if "who" in given:
            return stakeholder_id(str(given["who"]))
        both = set(given.get("pair", ())[:2])
        found = next((pair for pair in self.pairs if both == set(pair)), None)
        return pair_id(*found) if found else PAGES[there.page]

    @cached_property
    def cited(self) -> dict[str, tuple[Passage, ...]]:
        """The passages of each source that count, as they stand in it."""
        return {source.id: passages_of(self.comparison, source) for source in self.extract.sources}

    @cached_property
    def told(self) -> dict[str, tuple[Background, ...]]:
        """The passages of each source that tell of the background, as they stand in it."""
        return {source.id: background(self.comparison, source) for source in self.extract.sources}

    def citations(self, source: Source) -> tuple[Citation, ...]:
        """Return all passages of a source in the order of their numbers: the background's last."""
        cited = (one.evidence for one in self.cited[source.id])
        return (*cited, *(one.citation for one in self.told[source.id]))

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """The number of each passage in its source, by its identity: two may be equal."""
        every = map(self.citations, self.extract.sources)
        return {id(one): number for found in every for number, one in enumerate(found, 1)}

    def where(self, citation: Citation) -> Markup:
        """Return the paragraph of a passage, as a link to its place in the source."""
        there = passage_id(citation.source, self._numbers[id(citation)])
        return anchor_link(there, f"paragraph {citation.place.paragraph}")


def issue_id(issue: str) -> str:
    """Return the id of an issue's place."""
    return f"issue-{issue}"


def stakeholder_id(stakeholder: str) -> str:
    """Return the id of a stakeholder's place."""
    return f"stakeholder-{stakeholder}"


def passage_id(source: str, number: int) -> str:
    """Return the id of a passage's place in its source, by its number there."""
    return f"passage-{source}--{number}"


def anchor_link(there: str, text: object) -> Markup:
    """Return a link to a place of the report."""
    return html('<a class="sp-link" href="#{}" dir="auto">{}</a>', there, text)


def address_link(there: str) -> Markup:
    """Return an address as a link where it is one of the web, else as it is written."""
    if there.startswith(("https://", "http://")):
        return html('<a href="{0}" rel="noreferrer">{0}</a>', there)
    return html("{}", there)
