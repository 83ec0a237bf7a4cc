"""Who stands with whom: two camps, all pairs, the sets that stand together, network and map."""

from fractions import Fraction
from functools import partial

import streamlit as st

from standpoint.charts.maps import map_chart
from standpoint.charts.network import network_chart, node_widths
from standpoint.compare.alliances import FEW, LARGEST, Alliances, allied
from standpoint.compare.camps import Camps
from standpoint.compare.cells import Comparison, State
from standpoint.compare.maps import Map
from standpoint.compare.network import Network, network
from standpoint.compare.pairs import every_pair
from standpoint.markup import html
from standpoint.screen import chart, controls, frame, links, session, tables
from standpoint.screen.alliances import (
    nearest_others,
    pair_list,
    pair_table,
    pairs_table,
    table_key,
)
from standpoint.screen.groups import camps_block, how_counted, sets
from standpoint.screen.pairs import AllPairs, figure_rules, min_shared_chip, strength_chip
from standpoint.views import pairs
from standpoint.wording import alliances, groups
from standpoint.wording.findings import headline

ORDERS = {"similar": "most similar side by side", "dossier": "as in the dossier"}
THRESHOLDS = {
    "67": Fraction(2, 3),
    "50": Fraction(1, 2),
    "75": Fraction(3, 4),
    "90": Fraction(9, 10),
    "100": Fraction(1),
}
"""By the percentage in the address; the first is the default."""
LINES = 4
"""Fewer lines are no network: the list of pairs says as much."""


@st.cache_resource(
    max_entries=4,
    show_spinner=False,
    hash_funcs={AllPairs: lambda every: (session.key(every.comparison), every.figures)},
)
def _laid_out(every: AllPairs, threshold: str) -> Network:
    """Return the network of all pairs that agree from a threshold on."""
    least = every.figures.min_shared
    return network(every.pairs, node_widths(every.names), least, float(THRESHOLDS[threshold]))


def _finding(every: AllPairs, found: Alliances) -> None:
    """Draw what the pairs say as heading, and below it what does not fit or is less plain."""
    seen = every.comparison
    left_out = seen.states[State.LEFT_OUT]
    if not found.findings:
        frame.lead(alliances.NOTHING_TO_COMPARE, alliances.why_nothing(left_out))
        return
    first, *others = found.findings
    below = links.told(seen, others, "alliances") or alliances.under_headline(
        first, every.pairs, every.names, every.figures.min_shared, left_out
    )
    frame.lead(headline(first, seen), below)


def _two_camps(every: AllPairs, split: Camps | None) -> None:
    """Draw the camps where one split is clear, or else why none is."""
    if split is None:
        return
    least = every.figures.min_shared
    if split.is_clear(least):
        st.html(html("{}{}", camps_block(every, split), how_counted()))
        return
    title, said = groups.camps_title(split, least), groups.camps_sentence(split, every.names, least)
    st.html(
        html('<div class="sp-section"><h2>{}</h2></div><p>{}</p>{}', title, said, how_counted())
    )


def _pairs(every: AllPairs, found: Alliances) -> list[str]:
    """Draw all pairs, and what strength changes; return the order of the stakeholders."""
    order = list(every.names)
    figures = sum(pair.has_figure(every.figures.min_shared) for pair in every.pairs)
    notes = [alliances.turned_sentence(found.turn, every.names)] if figures > 1 else []
    if len(order) <= FEW:
        st.html(pair_list(every))
        is_drawn = pairs.is_labelled(every.pairs) and any(pair.shared for pair in every.pairs)
        square = alliances.SQUARE if is_drawn else ""
        notes = [square, pairs.uncounted(every.comparison), *notes]
    else:
        order = _many_pairs(every, found)
    said = " ".join(note for note in notes if note)
    with st.container(horizontal=True, vertical_alignment="center", key="pairs-below"):
        st.html(html('<p class="sp-note">{}</p>', said))
        whole = partial(pair_table, every, "pairs", every.pairs, "all pairs")
        tables.download("pairs", whole, session.extract())
    return order


def _many_pairs(every: AllPairs, found: Alliances) -> list[str]:
    """Draw one stakeholder with all others, and up to a hundred in a table; return their order."""
    order = list(every.names)
    st.html(html('<div class="sp-section"><h2>{}</h2></div>', alliances.pairs_of(len(every.pairs))))
    to = controls.pick("to", "Closest and furthest to", every.names)
    st.html(nearest_others(every, to))
    if len(order) > LARGEST:
        return order
    if controls.choice("order", "Order", ORDERS) == "similar":
        order = list(found.similar)
    caption = alliances.table_caption(every.figures.by_strength)
    st.html(html("{}{}", pairs_table(every, order, caption), table_key(every)))
    return order


def _linked(every: AllPairs) -> None:
    """Draw the network of those who agree enough, where there are lines enough for one."""
    least = every.figures.min_shared
    lowest = min(THRESHOLDS.values())
    if sum(p.has_figure(least) and p.value >= lowest for p in every.pairs) < LINES:
        return
    chips = {name: groups.threshold_words(share) for name, share in THRESHOLDS.items()}
    threshold = controls.choice("threshold", "Network from", chips)
    found = _laid_out(every, threshold)
    share = groups.share_words(THRESHOLDS[threshold])
    said = groups.network_summary(found, every.names, share, least)
    if len(found.lines) < LINES:
        st.html(html('<p class="sp-note">{}</p>', groups.no_network(said)))
        return
    tells = {(p.one, p.other): alliances.pair_words(p, least) for p in found.lines}
    chart.draw(
        network_chart(found, every.names, tells, session.theme()),
        groups.network_title(found, every.names),
        f"{said} {groups.NO_MEANING}",
        pair_table(every, "network", found.lines, groups.LINKED),
        session.extract(),
    )


def _mapped(every: AllPairs, found: Map | None) -> None:
    if found is None:
        return
    least = every.figures.min_shared
    of = every.comparison.dossier.stakeholder_by_id
    tells = {name: groups.place_words(place, least) for name, place in found.places.items()}
    rows = [
        (
            links.to_stakeholder(every.comparison.selection, of[name]),
            *(round(place.x, 3), round(place.y, 3)),
            tables.Numbered(tells[name], {groups.thin_name(least): place.thin}),
        )
        for name, place in found.places.items()
    ]
    head = ("Stakeholder", "Right", "Up", "Rests on")
    left_out = every.comparison.states[State.LEFT_OUT]
    chart.draw(
        map_chart(found, every.names, tells, session.theme()),
        groups.MAP,
        groups.map_summary(found, every.names, least, left_out),
        tables.Table("map", groups.MAP_CAPTION, head, rows),
        session.extract(),
    )


def _draw(comparison: Comparison) -> None:
    figures = figure_rules()
    found = session.cached(allied)(comparison, figures.min_shared, figures.by_strength)
    known = session.cached(every_pair)(comparison, figures.by_strength)
    every = AllPairs(comparison, figures, known)
    _finding(every, found)
    with frame.bar(session.extract()):
        min_shared_chip(figures.min_shared)
        strength_chip()
    _two_camps(every, found.split)
    order = _pairs(every, found)
    st.html(sets(every, found.sets, order))
    _linked(every)
    _mapped(every, found.map)


comparison = session.comparison()
if too_little := alliances.too_little(comparison):
    frame.head(session.extract(), "Alliances", too_little)
else:
    _draw(comparison)
