"""Who stands with whom: all pairs, the sets that stand together, the network, and two camps."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

import streamlit as st
from markupsafe import Markup

from standpoint import wording
from standpoint.charts.network import network as drawn
from standpoint.compare import camps
from standpoint.compare.agreement import Agreement, agreement, stances
from standpoint.compare.cells import Comparison
from standpoint.compare.coalitions import Coalition, coalitions
from standpoint.compare.network import network as laid_out
from standpoint.compare.order import most_similar
from standpoint.compare.pairs import Pair, pairs, turned
from standpoint.compare.selection import Selection
from standpoint.markup import direction_of, html, joined
from standpoint.screen import chart, controls, evidence, frame, links, session, tables
from standpoint.screen import pairs as screen
from standpoint.screen.pairs import FigureRules
from standpoint.wording import alliances as words
from standpoint.wording import groups

ORDERS = {"similar": "most similar side by side", "dossier": "as in the dossier"}
THRESHOLDS = {
    "67": Fraction(2, 3),
    "50": Fraction(1, 2),
    "75": Fraction(3, 4),
    "90": Fraction(9, 10),
    "100": Fraction(1),
}
"""By the percentage in the address; the first is the default."""
LISTED = 15
"""As many coalitions are listed at once, and the rest on demand."""
NAMED = 6
"""A coalition of as many members is named in its row; a larger one says how many it has."""

Names = Mapping[str, str]


def every_pair(
    comparison: Comparison,
    figures: FigureRules,
    found: Sequence[Pair],
    order: Sequence[str],
    names: Names,
    changed: str,
) -> None:
    """Draw the table of all pairs, what it means, and the same rows to take away."""
    rule = "by strength" if figures.by_strength else "by side"
    caption = f"Agreement of all pairs, {rule}"
    counts = "Under a figure: on how many issues they are on the same side · apart · opposite. "
    leads = "Each cell leads to the two side by side."
    st.html(
        html(
            '<div class="sp-prose"><h2>Pair by pair</h2><p>{}</p></div>{}{}'
            '<p class="sp-note">{}n is how many issues the two share. {}</p>',
            changed,
            screen.all_pairs(comparison.selection, figures, found, order, names, caption),
            screen.key(),
            counts,
            leads,
        )
    )
    rows = pair_table(comparison.selection, figures, "pairs", caption, found, names, linked=False)
    tables.download(rows, session.missing())


def pair_table(
    rules: Selection,
    figures: FigureRules,
    name: str,
    caption: str,
    found: Sequence[Pair],
    names: Names,
    linked: bool,
) -> tables.Table:
    """Return pairs as rows, with everything that their figures rest on."""
    fewest = figures.min_shared
    head = ("One", "Other", "Agreement", "n", "Same side", "Apart", "Opposite", "Could be")
    rows = [
        (
            names[pair.one],
            screen.to_pair(rules, figures, [pair.one, pair.other], names[pair.other])
            if linked
            else names[pair.other],
            words.figure(pair, fewest),
            pair.shared,
            pair.same,
            pair.apart,
            pair.opposite,
            f"{wording.percent(pair.low)} to {wording.percent(pair.high)}",
        )
        for pair in found
    ]
    return tables.Table(name, caption, head, rows)


def together(comparison: Comparison, names: Names) -> None:
    """Draw the sets that make up a side of an issue, those of most issues first."""
    found = coalitions(comparison)
    ids = list(names)
    first = joined(coalition(comparison, one, names, ids) for one in found[:LISTED])
    rest = joined(coalition(comparison, one, names, ids) for one in found[LISTED:])
    more = html(
        '<details class="sp-set-more"><summary>{} more</summary>{}</details>',
        wording.counted(len(found) - LISTED, "set"),
        rest,
    )
    heads = joined(
        html("<span><em{}>{}</em></span>", direction_of(name), name) for name in names.values()
    )
    st.html(
        html(
            '<div class="sp-prose"><h2>Together on an issue</h2><p>{} A set is all who are on one '
            "side of an issue, and nobody else. Open a row for its issues.</p></div>"
            '<div class="sp-sets" style="--sp-members: {}" tabindex="0" role="region" '
            'aria-label="Sets of stakeholders that stand together">{}{}{}</div>',
            groups.coalitions_sentence(found, names),
            len(ids),
            html('<div class="sp-set-head" aria-hidden="true"><span></span>{}</div>', heads)
            if found
            else "",
            first,
            more if rest else "",
        )
    )


def coalition(comparison: Comparison, found: Coalition, names: Names, ids: Sequence[str]) -> Markup:
    """Return a set as a row of dots that opens to its issues."""
    who = wording.listed([names[name] for name in found.members])
    inside = set(found.members)
    dots = joined(
        Markup('<i class="sp-set-in"></i>') if name in inside else Markup("<i></i>") for name in ids
    )
    large = len(found.members) > NAMED
    sides = joined(
        html(
            "<li>All {}: {}</li>",
            word,
            joined(
                (
                    links.to_issue(comparison.selection, comparison.dossier.issue_by_id[name])
                    for name in where
                ),
                ", ",
            ),
        )
        for word, where in (("for", found.supporting), ("against", found.opposing))
        if where
    )
    return html(
        '<details class="sp-set"><summary><b>{}</b>'
        '<span class="sp-set-dots" role="img" aria-label="{}">{}</span><span class="sp-set-who" '
        'aria-hidden="true">{}</span></summary><ul>{}{}</ul></details>',
        wording.counted(found.count, "issue"),
        who,
        dots,
        f"{len(found.members)} of {len(ids)}" if large else who,
        html("<li>{}</li>", who) if large else "",
        sides,
    )


def arrangement(figures: FigureRules) -> tuple[str, Fraction]:
    """Draw the order of the table and what figures and lines take; return order and threshold."""
    lines = {
        name: "two thirds (67\u00a0%)" if name == "67" else wording.percent(float(share))
        for name, share in THRESHOLDS.items()
    }
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="figure"):
        order = controls.choice("order", "Order", ORDERS)
        screen.min_shared_chip(figures.min_shared)
        screen.strength_chip()
        threshold = THRESHOLDS[controls.choice("threshold", "Network from", lines)]
    return order, threshold


def linked(
    comparison: Comparison,
    figures: FigureRules,
    found: Sequence[Pair],
    names: Names,
    threshold: Fraction,
) -> None:
    """Draw the network of those who agree enough, or say that nobody does."""
    fewest = figures.min_shared
    graph = laid_out(found, names, fewest, float(threshold))
    said = "two thirds" if threshold == Fraction(2, 3) else wording.percent(float(threshold))
    summary = groups.network_summary(graph, names, said, fewest)
    if not graph.lines:
        st.html(html('<div class="sp-prose"><h2>No lines to draw</h2><p>{}</p></div>', summary))
        return
    said_of = {(p.one, p.other): words.pair_words(p, fewest) for p in graph.lines}
    chart.draw(
        drawn(graph, names, said_of, session.theme()),
        groups.network_title(graph, names),
        summary,
        pair_table(
            comparison.selection,
            figures,
            "network",
            "The lines of the network.",
            graph.lines,
            names,
            linked=True,
        ),
        session.missing(),
    )


def two_camps(comparison: Comparison, figures: FigureRules, found: Agreement, names: Names) -> None:
    """Draw the best split into two camps, what speaks against it, and the next best."""
    who = camps.involved(found)
    if len(who) > camps.LARGEST:
        splits = f"{2 ** (len(who) - 1):,}"
        camps_section(
            "Two camps",
            html(
                "<p>Not computed: {} stakeholders can be split into two camps in {} ways, and only "
                "a search through all of them can say which is best and by how much. Leave at most "
                "{} in by the reading rules above.</p>",
                len(who),
                splits,
                camps.LARGEST,
            ),
        )
        return
    split = camps.camps(found)
    if split is None:
        camps_section("Two camps", html("<p>Nobody here shares an issue with anybody.</p>"))
        return
    fewest = figures.min_shared
    left_out = html(
        "<p>Left out, for they are on the same side as, or opposite to, nobody: {}.</p>",
        wording.listed([names[name] for name in split.left_out]),
    )
    camps_section(
        groups.camps_title(split, fewest),
        html(
            "<p>{}</p>{}{}{}",
            groups.camps_sentence(split, names, fewest),
            best_split(comparison.selection, figures, found, split, names) if split.margin else "",
            left_out if split.left_out else "",
            html(
                '<details class="sp-folded"><summary>How this is counted</summary><p>{}</p>{}'
                "</details>",
                groups.CAMPS_NOTE,
                evidence.listing(groups.CAMPS_REFERENCES),
            ),
        ),
    )


def camps_section(title: str, shown: Markup) -> None:
    """Draw the section on camps."""
    st.html(html('<div class="sp-prose sp-camps"><h2>{}</h2>{}</div>', title, shown))


def best_split(
    rules: Selection, figures: FigureRules, found: Agreement, split: camps.Camps, names: Names
) -> Markup:
    """Return the two camps, and the pairs that do not fit."""
    boxes = joined(
        html(
            '<section aria-label="{}"><h3>{}</h3>{}</section>',
            title,
            title,
            evidence.listing(
                links.link(rules, names[name], "stakeholders", who=name) for name in members
            ),
        )
        for title, members in zip(("One camp", "The other"), split.best.camps, strict=True)
        if members
    )
    wrong = [
        html(
            "{}: {}",
            screen.to_pair(rules, figures, [pair.one, pair.other], words.both(pair, names)),
            groups.misfit(pair, within),
        )
        for pair, within in camps.wrong_side(found, split.best)
    ]
    unfit = html(
        '<details class="sp-folded"><summary>What does not fit</summary>{}</details>',
        evidence.listing(wrong),
    )
    return html('<div class="sp-boxes">{}</div>{}', boxes, unfit if wrong else "")


comparison = session.comparison()
names = {stakeholder.id: stakeholder.label for stakeholder in comparison.stakeholders}
if len(names) < 2 or not comparison.issues:
    lacking = "fewer than two stakeholders" if comparison.issues else "no issue"
    frame.head(comparison, "Alliances", f"The reading rules leave {lacking}.", session.missing())
    st.stop()
scores = stances(comparison)
by_side, by_strength = agreement(scores), agreement(scores, by_strength=True)
figures = screen.figure_rules()
found = pairs(by_strength if figures.by_strength else by_side)
frame.head(
    comparison,
    "Who stands with whom",
    words.pairs_sentence(found, names, figures.min_shared),
    session.missing(),
)
order, threshold = arrangement(figures)
turn = turned(pairs(by_side), pairs(by_strength), figures.min_shared)
ids = most_similar(scores)[0] if order == "similar" else list(names)
every_pair(comparison, figures, found, ids, names, words.turned_sentence(turn, names))
together(comparison, {name: names[name] for name in ids})
linked(comparison, figures, found, names, threshold)
two_camps(comparison, figures, by_side, names)
