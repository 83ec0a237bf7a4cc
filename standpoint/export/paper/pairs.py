"""The pairs of a report: what two share as squares, with counts, and a percentage where allowed."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.charts import marks
from standpoint.charts.squares import Square, relation_legend, shares, squares
from standpoint.compare.cells import State
from standpoint.compare.pairs import SHARED, Pair, Relation, relations
from standpoint.direction import isolated
from standpoint.export.paper.anchors import Anchors, issue_id, pair_id
from standpoint.export.paper.tables import table
from standpoint.markup import html, joined
from standpoint.wording import alliances, counted, percent

LABELLED = 250
"""As many shared issues of all pairs together are squares with their titles; more are bars."""
ROWS = 120
"""As many pairs have a row of their own; of more all stand in a table."""


def pairs(anchors: Anchors) -> Markup:
    """Return the pairs in groups: with a percentage, too few for one, nothing shared."""
    held, least = anchors.extract.pairs, anchors.extract.min_shared
    if not held:
        return html("<p>There is no pair: fewer than two stakeholders are left.</p>")
    names = _names(anchors)
    told = alliances.pairs_sentence(held, names, least)
    rows = anchors.pairs.values()
    enough = [pair for pair in rows if pair.has_figure(least)]
    few = [pair for pair in rows if not pair.has_figure(least)]
    nothing = [pair for pair in held if not pair.shared]
    enough.sort(key=lambda pair: (-pair.value, -pair.shared))
    few.sort(key=lambda pair: -pair.shared)
    parts = [html('<p class="pp-note">{} {}</p>', told, alliances.rule(by_strength=False))]
    if len(rows) > ROWS:
        parts.append(_table(anchors, [*enough, *few]))
    else:
        parts.append(legend())
        parts.append(_group(anchors, alliances.enough_heading(least), enough))
        parts.append(_group(anchors, alliances.FEW_HEADING, few))
    if nothing:
        parts.append(_nothing(anchors, nothing))
    parts.append(_divided(anchors))
    return joined(parts)


def legend() -> Markup:
    """Return what the squares mean."""
    words = (
        (Relation.SAME, "same side"),
        (Relation.APART, "apart, one is mixed"),
        (Relation.OPPOSITE, "opposite"),
    )
    return relation_legend([marks.Entry(one.name.lower(), word) for one, word in words])


def _names(anchors: Anchors) -> dict[str, str]:
    return {one.id: one.label for one in anchors.comparison.stakeholders}


def _group(anchors: Anchors, heading: str, held: Sequence[Pair]) -> Markup:
    if not held:
        return Markup()
    rows = joined(_row(anchors, pair) for pair in held)
    return html('<h3 class="pp-topic">{}</h3><ul class="pp-pairs">{}</ul>', heading, rows)


def _row(anchors: Anchors, pair: Pair) -> Markup:
    extract = anchors.extract
    number = html(
        "<b>{} of {}</b> · {}{}",
        *(pair.shared, len(extract.comparison.issues), alliances.counts(pair, every=False)),
        html(" · <b>{}</b>", percent(pair.value)) if pair.has_figure(extract.min_shared) else "",
    )
    return html(
        '<li id="{}"><span dir="auto">{}</span><span>{}</span>{}</li>',
        pair_id(pair.one, pair.other),
        alliances.both(pair, _names(anchors)),
        number,
        _squares(anchors, pair),
    )


def _squares(anchors: Anchors, pair: Pair) -> Markup:
    """Return a square for each issue that two share, labelled with it; of very many a bar."""
    counts = alliances.counts(pair, every=False)
    if sum(one.shared for one in anchors.extract.pairs) > LABELLED:
        numbers = (pair.same, pair.apart, pair.opposite)
        return shares({one.name.lower(): n for one, n in zip(SHARED, numbers, strict=True)}, counts)
    titles = anchors.comparison.dossier.issue_by_id
    held = relations(anchors.comparison, (pair.one, pair.other))
    drawn = [
        Square(
            relation.name.lower(),
            f"{isolated(titles[issue].title)}: {relation.value}",
            html('{}<span class="mk-heard">: {}</span>', titles[issue].title, relation.value),
            f"#{issue_id(issue)}",
        )
        for wanted in SHARED
        for issue, relation in held.items()
        if relation == wanted
    ]
    return squares(drawn, counts, 20)


def _nothing(anchors: Anchors, held: Sequence[Pair]) -> Markup:
    names = _names(anchors)
    heading = alliances.nothing_heading(anchors.comparison.states[State.LEFT_OUT])
    if len(held) > ROWS:
        return html('<h3 class="pp-topic">{}</h3><p>{}</p>', heading, counted(len(held), "pair"))
    items = joined(html("<li>{}</li>", alliances.both(pair, names)) for pair in held)
    return html('<h3 class="pp-topic">{}</h3><ul class="pp-nothing">{}</ul>', heading, items)


def _table(anchors: Anchors, held: Sequence[Pair]) -> Markup:
    """Return pairs as rows, with everything that their figures rest on."""
    names, least = _names(anchors), anchors.extract.min_shared
    caption = alliances.table_caption(by_strength=False)
    shared = sum(pair.shared > 0 for pair in anchors.extract.pairs)
    if shared > len(held):
        caption += f": the {len(held):,} of {shared:,} that share most; agreement.csv has them all"
    head = ("One", "Other", "Agreement", "n", "Same side", "Apart", "Opposite")
    rows = [
        (
            *(names[pair.one], names[pair.other], alliances.figure(pair, least)),
            *(pair.shared, pair.same, pair.apart, pair.opposite),
        )
        for pair in held
    ]
    ids = [pair_id(pair.one, pair.other) for pair in held]
    return table(caption, head, rows, ids)


def _divided(anchors: Anchors) -> Markup:
    """Return who is divided on what, and so in no comparison there."""
    names, issues = _names(anchors), anchors.comparison.dossier.issue_by_id
    held = [
        (names[name], issues[issue].title)
        for (issue, name), cell in anchors.comparison.cells.items()
        if cell.state == State.DIVIDED
    ]
    told = alliances.uncounted(held)
    return html('<p class="pp-note">{}</p>', told) if told else Markup()
