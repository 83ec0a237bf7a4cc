"""The pairs of a report: what two share, with counts, and a percentage where it is allowed."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import views
from standpoint.compare.cells import State
from standpoint.compare.pairs import Pair
from standpoint.export.paper.anchors import Anchors, issue_id
from standpoint.markup import html, joined
from standpoint.views import tables
from standpoint.views.pairs import PairLeads, pair_id
from standpoint.wording import alliances

ROWS = 120
"""As many pairs have a row of their own; of more all stand in a table."""


def pairs_section(anchors: Anchors) -> Markup:
    """Return the pairs in groups: with a percentage, too few for one, nothing shared."""
    comparison, held = anchors.comparison, anchors.extract.pairs
    if not held:
        return html("<p>There is no pair: fewer than two stakeholders are left.</p>")
    names, least = anchors.comparison.names, anchors.extract.min_shared
    leads = PairLeads(
        lambda pair: alliances.both(pair, names), lambda pair, issue: f"#{issue_id(issue)}"
    )
    told = alliances.pairs_sentence(held, names, least, comparison.states[State.LEFT_OUT])
    rows = tuple(anchors.pairs.values())
    parts = [html('<p class="pp-note">{} {}</p>', told, alliances.rule(by_strength=False))]
    if len(rows) > ROWS:
        parts.append(_table(anchors, rows))
    else:
        parts.append(views.pairs.legend())
        parts.append(views.pairs.sharing(comparison, rows, least, leads))
    parts.append(views.pairs.nothing_shared(comparison, held, leads))
    if divided := views.pairs.uncounted(comparison):
        parts.append(html('<p class="pp-note">{}</p>', divided))
    return html('<div class="sp-pair-list">{}</div>', joined(parts))


def _table(anchors: Anchors, rows: Sequence[Pair]) -> Markup:
    """Return pairs as rows, with everything that their figures rest on."""
    names, least = anchors.comparison.names, anchors.extract.min_shared
    enough, few = views.pairs.ranked(rows, least)
    held = [*enough, *few]
    caption = alliances.table_caption(by_strength=False)
    shared = sum(pair.shared > 0 for pair in anchors.extract.pairs)
    if shared > len(held):
        caption += f": the {len(held):,} of {shared:,} that share most; agreement.csv has them all"
    head = ("One", "Other", "Agreement", "n", "Same side", "Apart", "Opposite")
    cells = [
        (
            *(names[pair.one], names[pair.other], alliances.figure(pair, least)),
            *(pair.shared, pair.same, pair.apart, pair.opposite),
        )
        for pair in held
    ]
    ids = [pair_id(pair.one, pair.other) for pair in held]
    return tables.drawn(caption, head, cells, ids)
