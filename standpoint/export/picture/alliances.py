"""Who stands with whom, as a picture: a square for each issue that two share."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.alliances import FEW, of_split
from standpoint.compare.camps import camps
from standpoint.compare.cells import Comparison, State
from standpoint.compare.nearest import extremes
from standpoint.compare.pairs import Pair, in_common, relations
from standpoint.direction import isolated
from standpoint.export.extract import Extract
from standpoint.export.picture import marks, shapes
from standpoint.export.picture.shapes import Block, below, centred, paragraph
from standpoint.export.picture.sheet import remark, section, sheet, squares
from standpoint.markup import html, joined
from standpoint.views.pairs import NAMED, is_labelled, ranked, uncounted
from standpoint.wording import alliances, counted, percent
from standpoint.wording.findings import headline, sentence

NAMES, FIGURE, COUNTS, SQUARES = 284.0, 64.0, 240.0, 552.0
WIDE = NAMES + FIGURE + COUNTS + SQUARES
SQUARE, SMALL = 20.0, 14.0
"""How many pixels a square has that stands before its title, and one of very many without."""
RANKED = 15
"""As many pairs are closest, and as many furthest, where there are too many to draw each."""


def drawn(extract: Extract) -> str:
    """Return what every two stakeholders share; of many those that are closest and furthest."""
    comparison, least = extract.comparison, extract.min_shared
    split = camps(agreement(stances(comparison)))
    told = of_split(comparison, least, extract.pairs, split)
    left_out = comparison.states[State.LEFT_OUT]
    if not told:
        why = alliances.too_little(comparison) or alliances.why_nothing(left_out)
        return sheet(extract, alliances.NOTHING_TO_COMPARE, [why], Block(WIDE, 0, Markup()), [])
    deck = [str(sentence(one, comparison)) for one in told[1:]]
    deck = deck or [
        alliances.under_headline(told[0], extract.pairs, comparison.names, least, left_out)
    ]
    body = _every(extract) if len(comparison.stakeholders) <= FEW else _many(extract)
    parts = [*body, remark(uncounted(comparison), WIDE)]
    return sheet(extract, headline(told[0], comparison), deck, below(parts), [squares()])


def _every(extract: Extract) -> list[Block]:
    """Return every pair in groups by whether it has a percentage, last those that share nothing."""
    pairs, least = extract.pairs, extract.min_shared
    headings = (alliances.enough_heading(least), alliances.FEW_HEADING)
    groups = [*zip(headings, ranked(pairs, least), strict=True)]
    head = section(alliances.pairs_heading(len(pairs)), alliances.rule(by_strength=False), WIDE)
    nothing = [pair for pair in pairs if not pair.shared]
    if not nothing:
        return [head, *_groups(extract, groups)]
    said = "; ".join(isolated(alliances.both(pair, extract.comparison.names)) for pair in nothing)
    told = remark(said if len(nothing) <= NAMED else counted(len(nothing), "pair"), WIDE)
    heading = f"Nothing shared{alliances.that_counts(extract.comparison.states[State.LEFT_OUT])}"
    return [head, *_groups(extract, groups), _heading(heading), told]


def _many(extract: Extract) -> list[Block]:
    """Return the pairs that are closest and furthest; without any, those that share most."""
    enough, few = ranked(extract.pairs, extract.min_shared)
    near, far = extremes(enough, RANKED)
    most = [] if enough else few[: 2 * RANKED]
    closest = alliances.nearest_word(near[0]) if near else ""
    groups = [(closest, near), ("Furthest", far), (alliances.FEW_HEADING, most)]
    note = alliances.drawn(len(near), len(far), len(most), len(enough), extract.min_shared)
    told = f"{note} {alliances.rule(by_strength=False)}"
    return [section(alliances.pairs_of(len(extract.pairs)), told, WIDE), *_groups(extract, groups)]


def _groups(extract: Extract, groups: Sequence[tuple[str, Sequence[Pair]]]) -> list[Block]:
    """Return a row for each pair under the heading of its group; of none there is no heading."""
    labelled = is_labelled([pair for _, pairs in groups for pair in pairs])
    found = []
    for heading, pairs in groups:
        if pairs:
            found.append(_heading(heading))
            found += [_row(extract, pair, labelled) for pair in pairs]
    return found


def _heading(text: str) -> Block:
    said = shapes.line(0, 22, text.upper(), 12, bold=True, colour=shapes.MUTED_)
    return Block(WIDE, 31, said + shapes.rule(0, 30, WIDE, shapes.RULE, 1))


def _row(extract: Extract, pair: Pair, labelled: bool) -> Block:
    """Return who a pair is, its percentage where it has one, its figures, and its squares."""
    comparison, beside = extract.comparison, NAMES + FIGURE
    who = paragraph(alliances.both(pair, comparison.names), NAMES - 14, 14.5)
    told = f"{pair.shared} of {len(comparison.issues)}: {alliances.counts(pair, every=False)}"
    figures = paragraph(told, COUNTS - 14, 13.5, colour=shapes.MUTED_)
    shown = _squares(comparison, pair, labelled)
    high = max(who.height, figures.height, shown.height) + 8
    parts = [
        centred(0, high, who),
        centred(beside, high, figures),
        centred(beside + COUNTS, high, shown),
        shapes.rule(0, high, WIDE, shapes.RULE, 1),
    ]
    if pair.has_figure(extract.min_shared):
        said, middle = percent(pair.value), high / 2 + 5
        parts.append(shapes.line(beside - 16, middle, said, 14.5, bold=True, anchor="end"))
    row = html('<g data-pair="{}/{}">{}</g>', pair.one, pair.other, joined(parts))
    return Block(WIDE, high + 1, row)


def _squares(comparison: Comparison, pair: Pair, labelled: bool) -> Block:
    """Return a square for each issue, in lines; where it is `labelled`, with its title."""
    size, beside, under = (SQUARE, 16, 5) if labelled else (SMALL, 2, 2)
    parts, x, y = [], 0.0, 0.0
    for issue, relation in in_common(relations(comparison, (pair.one, pair.other))):
        title = comparison.dossier.issue_by_id[issue].title if labelled else ""
        said = paragraph(title, SQUARES - 30, 13.5, most=1, stays=True)
        wide = size + (6 + said.width if labelled else 0)
        if x and x + wide > SQUARES:
            x, y = 0.0, y + size + under
        parts.append(
            html(
                '<g data-issue="{issue}" data-relation="{relation}">{square}{said}</g>',
                issue=issue,
                relation=relation.name.lower(),
                square=marks.square(x, y, relation.name.lower(), size),
                said=shapes.at(x + size + 6, y + 2, said.drawn) if labelled else "",
            )
        )
        x += wide + beside
    return Block(SQUARES, y + size, joined(parts))
