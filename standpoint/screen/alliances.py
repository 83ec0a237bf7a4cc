"""All pairs as HTML: few with every issue, many as a table, and one stakeholder with all others."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from standpoint.compare.pairs import Pair, extremes
from standpoint.markup import direction_of, html, joined
from standpoint.screen import fold
from standpoint.screen.pairs import AllPairs, with_everyone, with_value
from standpoint.screen.tables import Numbered, Table
from standpoint.views import pairs
from standpoint.wording import alliances, counted, percent, percents

LINKED = 60
"""Up to as many stakeholders a cell of the table leads to its pair; more only tell it."""
TONES = (0.2, 0.4, 0.6, 0.8)
"""Where one tone of the table ends and the next begins."""
RANKED = 5
"""As many are closest and furthest; all others are folded."""
LOW, HIGH = "Over all issues at least (0 to 1)", "Over all issues at most (0 to 1)"


def pair_list(every: AllPairs) -> Markup:
    """Return a row for each pair, in groups by whether it has a percentage."""
    leads = pairs.PairLeads(
        lambda pair: every.link(pair, alliances.both(pair, every.names)), every.href
    )
    of = every.comparison
    return html(
        '<div class="sp-section"><h2>{heading}</h2>{legend}</div>'
        '<div class="sp-pair-list">{sharing}{unshared}</div>',
        heading=alliances.pairs_heading(len(every.pairs)),
        legend=pairs.legend(),
        sharing=pairs.sharing(of, every.pairs, every.figures.min_shared, leads),
        unshared=pairs.nothing_shared(of, every.pairs, leads),
    )


def pairs_table(every: AllPairs, order: Sequence[str], caption: str) -> Markup:
    """Return all pairs once, in a table below its diagonal: percent and n.

    What a cell rests on is told when it is pointed at; the keyboard reaches each pair in the lists
    of one stakeholder.
    """
    by_names = {frozenset((pair.one, pair.other)): pair for pair in every.pairs}
    linked = len(order) <= LINKED
    rows = joined(
        html(
            '<tr><th scope="row"{}>{}</th>{}</tr>',
            direction_of(every.names[row]),
            every.names[row],
            joined(_cell(every, by_names[frozenset((row, one))], linked) for one in order[:place]),
        )
        for place, row in enumerate(order)
    )
    heads = joined(
        html('<th scope="col"><span{}>{}</span></th>', direction_of(every.names[n]), every.names[n])
        for n in order[:-1]
    )
    return html(
        '<div class="sp-all-pairs" style="--of:{of}" tabindex="0" role="region" '
        'aria-label="{caption}"><table>'
        "<caption>{caption}</caption><thead><tr><td></td>{heads}</tr></thead>"
        "<tbody>{rows}</tbody></table></div>",
        of=len(order),
        caption=caption,
        heads=heads,
        rows=rows,
    )


def _cell(every: AllPairs, pair: Pair, linked: bool) -> Markup:
    """Return the cell of a pair: its percentage without the sign, and n in a second line."""
    look, shown = "sp-none", ""
    if pair.has_figure(every.figures.min_shared):
        look = f"sp-tone-{sum(pair.value >= edge - 1e-9 for edge in TONES)}"
        number = percent(pair.value).removesuffix("\u00a0%")
        shown = f"{number}\n{pair.shared}"
    elif pair.shared:
        look, shown = "sp-few", f"{pair.shared}"
    words = alliances.pair_words(pair, every.figures.min_shared)
    say = f"{alliances.both(pair, every.names)}: {words}"
    if not linked:
        return html('<td class="{}" title="{}">{}</td>', look, say, shown)
    link = '<td class="{}"><a class="sp-link" tabindex="-1" href="{}" title="{}">{}</a></td>'
    return html(link, look, every.href(pair), say, shown)


def table_key(every: AllPairs) -> Markup:
    """Return what the tones and the small print of the table mean, of what there is in it."""
    least, edges = every.figures.min_shared, [0.0, *TONES, 1.0]
    steps = []
    if any(pair.has_figure(least) for pair in every.pairs):
        spans = enumerate(pairwise(edges))
        steps += [(f"sp-tone-{number}", percents(*span)) for number, span in spans]
    if any(0 < pair.shared < least for pair in every.pairs):
        steps.append(("sp-few", f"under {least} shared: n alone"))
    if any(not pair.shared for pair in every.pairs):
        steps.append(("sp-none", "nothing shared"))
    keys = joined(html('<li><b class="{}"></b>{}</li>', look, word) for look, word in steps)
    return html('<ul class="sp-pairs-key" aria-label="Key">{}</ul>', keys)


def pair_table(every: AllPairs, name: str, found: Sequence[Pair], whose: str) -> Table:
    """Return pairs as rows, with everything that their figures rest on; `whose` says which."""
    least = every.figures.min_shared
    head = ("One", "Other", "Agreement", "n", "Same side", "Apart", "Opposite", "Over all issues")
    rows = [
        (
            every.link(pair, every.names[pair.one]),
            every.link(pair, every.names[pair.other]),
            with_value(pair, every.figures, alliances.figure(pair, least)),
            *(pair.shared, pair.same, pair.apart, pair.opposite),
            Numbered(percents(pair.low, pair.high), {LOW: pair.low, HIGH: pair.high}),
        )
        for pair in found
    ]
    return Table(name, alliances.table_caption(every.figures.by_strength, whose), head, rows)


def nearest_others(every: AllPairs, to: str) -> Markup:
    """Return who is closest to a stakeholder and who furthest, and all others on demand."""
    found = [pair for pair in every.pairs if to in (pair.one, pair.other)]
    ranked, _ = pairs.ranked(found, every.figures.min_shared)
    near, far = extremes(ranked, RANKED)
    nearest = alliances.nearest_word(near[0]) if near else ""
    lists = joined(
        html(
            '<section><h3 class="sp-kicker">{}</h3><ol>{}</ol></section>',
            title,
            joined(_near(every, pair, to) for pair in some),
        )
        for title, some in ((nearest, near), ("Furthest", far))
        if some
    ) or html("<p>{}</p>", alliances.nobody_near(every.names[to], every.figures.min_shared))
    person = every.comparison.dossier.stakeholder_by_id[to]
    table = with_everyone(every.comparison, person, found, every.figures)
    rest = fold.folded(f"All {len(found)}", table.html())
    return html('<div class="sp-nearest">{}</div>{}', lists, rest)


def _near(every: AllPairs, pair: Pair, to: str) -> Markup:
    return html(
        "<li>{} <b>{}</b> <span>{} of {}</span></li>",
        every.link(pair, every.names[pair.partner(to)]),
        percent(pair.value),
        alliances.counts(pair, every=False),
        counted(pair.shared, "issue"),
    )
