"""Two or three side by side as HTML: a square for each issue, and what each holds on it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.charts.squares import Square, relation_legend, square, squares
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.pairs import SHARED, Pair, Relation, points, relations
from standpoint.direction import isolated
from standpoint.markup import direction_of, html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.screen import links
from standpoint.screen.pairs import FigureRules, relation_square, with_value
from standpoint.screen.tables import Numbered, Table
from standpoint.views import evidence
from standpoint.wording import alliances, side_by_side

ORDER = (
    Relation.OPPOSITE,
    Relation.APART,
    Relation.SAME,
    Relation.DIVIDED,
    Relation.ONE,
    Relation.LEFT_OUT,
    Relation.NEITHER,
)
"""In which order the relations stand, what there is most to see of first."""
OPEN = 8
"""As many shared issues are open at once; more would be a page that nobody reads to its end."""


@dataclass(frozen=True)
class Beside:
    """Who stands side by side, and how, on each issue."""

    comparison: Comparison
    people: tuple[Stakeholder, ...]
    """Two or three."""
    relations: Mapping[str, Relation]
    """By issue, in the comparison's order."""
    asked: str
    """The issue that stands first among those of its relation; empty for none."""

    def on(self, *wanted: Relation) -> list[Issue]:
        """Return the issues of relations, in `ORDER` and then in that of the comparison."""
        found = [issue for issue in self.comparison.issues if self.relations[issue.id] in wanted]
        return sorted(
            found,
            key=lambda issue: (issue.id != self.asked, ORDER.index(self.relations[issue.id])),
        )


def groups(beside: Beside, filtered: Callable[[Relation, object], Markup]) -> Markup:
    """Return the squares of all issues, in groups that say how many they are.

    `filtered` makes of a relation and its words a link that leaves the issues of it alone.
    """
    parts = []
    shared = beside.on(*SHARED)
    counts = {one: len(beside.on(one)) for one in ORDER if one in SHARED and beside.on(one)}
    if shared:
        told = joined(
            (
                filtered(one, side_by_side.count_words(one, number, len(shared)))
                for one, number in counts.items()
            ),
            ", ",
        )
        words = f"{len(shared)} of {len(beside.relations)} shared"
        parts.append(_group(beside, shared, words, html("<b>{}</b><br/>{}", words, told)))
    for relation in ORDER:
        for who, issues in _by_holder(beside, relation):
            words = side_by_side.apart_from_shared(
                relation, len(issues), len(beside.people), who.label if who else ""
            )
            said = html("<b>{}</b>", filtered(relation, words))
            parts.append(_group(beside, issues, "", said))
    return html('<div class="sp-groups">{}</div>', joined(parts))


def _by_holder(beside: Beside, relation: Relation) -> list[tuple[Stakeholder | None, list[Issue]]]:
    """Return the issues of a relation that is not shared, where one alone has them by who has."""
    found = [] if relation in SHARED else beside.on(relation)
    parts: list[tuple[Stakeholder | None, list[Issue]]] = [(None, found)]
    if relation == Relation.ONE:
        of = beside.comparison.cells
        parts = [
            (who, [one for one in found if of[one.id, who.id].current]) for who in beside.people
        ]
    return [(who, issues) for who, issues in parts if issues]


def _group(beside: Beside, issues: Sequence[Issue], words: str, said: Markup) -> Markup:
    each = [_square(beside, issue) for issue in issues]
    return html("<div>{}<p>{}</p></div>", squares(each, words, 26), said)


def _square(beside: Beside, issue: Issue) -> Square:
    """Return the square of an issue; what is shared leads to its passages further down."""
    relation = beside.relations[issue.id]
    word = side_by_side.relation_words(relation, len(beside.people))
    return Square(
        relation_square(relation),
        f"{isolated(issue.title)}: {word}",
        href=f"#on-{issue.id}" if relation in SHARED else "",
    )


def squares_legend() -> Markup:
    """Return what the squares mean."""
    words = {relation_square(one): side_by_side.RELATIONS[one] for one in SHARED}
    return relation_legend({**words, "not shared": "not shared"})


def shared_issues(beside: Beside, relations: Sequence[Relation]) -> Markup:
    """Return the shared issues, the first of them open, passages beside each other."""
    issues = beside.on(*relations)
    if not issues:
        return Markup()
    rest = issues[OPEN:]
    return _section(
        beside,
        "Shared",
        len(issues),
        joined(_open(beside, issue) for issue in issues[:OPEN]),
        html("{}{}", _heads(beside), _lines(beside, rest)) if rest else "",
    )


def others(beside: Beside, relation: Relation) -> Markup:
    """Return the issues of a relation that is not shared, one line each."""
    by_holder = _by_holder(beside, relation)
    if not by_holder:
        return Markup()
    number = len(beside.people)
    return _section(
        beside,
        side_by_side.relation_words(relation, number).capitalize(),
        sum(len(issues) for _, issues in by_holder),
        html('<p class="sp-note">{}</p>', side_by_side.meaning(relation, number)),
        _heads(beside),
        *(_lines(beside, issues) for _, issues in by_holder),
    )


def sum_rows(comparison: Comparison, pair: Pair, figures: FigureRules) -> Table:
    """Return the rows that a pair's figure adds up from, and their sum."""
    dossier, strong = comparison.dossier, figures.by_strength
    one, other = (dossier.stakeholder_by_id[name] for name in (pair.one, pair.other))
    rows: list[Sequence[object]] = []
    total = 0.0
    for name, relation in relations(comparison, (pair.one, pair.other)).items():
        issue = dossier.issue_by_id[name]
        mine, theirs = (comparison.cells[name, who.id].score for who in (one, other))
        if mine is None or theirs is None:
            continue
        worth = points(mine, theirs, by_strength=strong)
        total += worth
        chips = [
            Numbered(
                links.to_cell(comparison.selection, issue.id, who.id, evidence.stance_chip(score)),
                {f"{who.label} (score, -2 to 2)": score},
            )
            for who, score in ((one, mine), (other, theirs))
        ]
        title = links.to_issue(comparison.selection, issue)
        rows.append((title, *chips, relation.value, _plain(worth)))
    result = alliances.figure(pair, figures.min_shared)
    equals = " = " if pair.has_figure(figures.min_shared) else ", "
    adds_up = f"{alliances.counts(pair)}; {_plain(total)} of {pair.shared}{equals}{result}"
    rows.append(("Together", "", "", with_value(pair, figures, adds_up), _plain(total)))
    return Table(
        f"{pair.one}-{pair.other}-agreement",
        f"{wording.listed([one.label, other.label])}, issue by issue. {alliances.rule(strong)}",
        ("Issue", one.label, other.label, "Relation", "Points"),
        rows,
    )


def _plain(number: float) -> float:
    """Return a number without a fraction that it does not have."""
    return int(number) if number == int(number) else number


def _section(beside: Beside, title: str, number: int, *parts: object) -> Markup:
    return html(
        '<section class="sp-beside{three}"><h2>{title} '
        "<small>{number} of {of}</small></h2>{parts}</section>",
        three=" sp-beside-3" if len(beside.people) == 3 else "",
        title=title,
        number=number,
        of=len(beside.relations),
        parts=joined(parts),
    )


def _open(beside: Beside, issue: Issue) -> Markup:
    """Return an issue with what each holds on it."""
    relation = beside.relations[issue.id]
    return html(
        '<article class="sp-shared" id="on-{id}"><div class="sp-shared-head">{square}'
        '<div><p class="sp-kicker">{issue}</p><h3 dir="auto">{proposition}</h3></div>'
        '<b class="sp-relation" data-relation="{relation}">{words}</b></div>{columns}</article>',
        id=issue.id,
        square=square(relation_square(relation), 24),
        issue=links.to_issue(beside.comparison.selection, issue),
        proposition=issue.proposition,
        relation=relation_square(relation),
        words=side_by_side.RELATIONS[relation],
        columns=_columns(beside, issue),
    )


def _columns(beside: Beside, issue: Issue) -> Markup:
    comparison = beside.comparison
    held = [(who, comparison.cells[issue.id, who.id]) for who in beside.people]
    return html(
        '<div class="sp-columns sp-evidence">{}</div>',
        joined(
            html(
                '<div><div class="sp-who"><h4>{}</h4>{}</div>{}</div>',
                links.to_stakeholder(comparison.selection, who),
                evidence.cell_chip(cell),
                evidence.body(comparison, who, cell, links.around(comparison)),
            )
            for who, cell in held
        ),
    )


def _heads(beside: Beside) -> Markup:
    """Return the names over the columns of the lines; each line says them again to who hears it."""
    names = joined(
        html("<span{}>{}</span>", direction_of(who.label), who.label) for who in beside.people
    )
    return html('<div class="sp-line-head" aria-hidden="true"><span></span>{}</div>', names)


def _lines(beside: Beside, issues: Sequence[Issue]) -> Markup:
    return html('<div class="sp-lines">{}</div>', joined(_line(beside, issue) for issue in issues))


def _line(beside: Beside, issue: Issue) -> Markup:
    """Return an issue in one line that opens to what each holds on it."""
    relation = beside.relations[issue.id]
    small = html("{} ", square(relation_square(relation), 15)) if relation in SHARED else ""
    return html(
        '<details class="sp-line"{open}><summary><span>{small}'
        '<span dir="auto">{proposition}</span></span>{cells}</summary>'
        '<h3 class="sp-kicker" id="on-{id}">{issue}</h3>{columns}</details>',
        open=html(' open=""') if issue.id == beside.asked else "",
        small=small,
        proposition=issue.proposition,
        cells=joined(
            _in_line(who, beside.comparison.cells[issue.id, who.id]) for who in beside.people
        ),
        id=issue.id,
        issue=links.to_issue(beside.comparison.selection, issue),
        columns=_columns(beside, issue),
    )


def _in_line(who: Stakeholder, cell: Cell) -> Markup:
    """Return what somebody holds as it stands in a line, its voice beside it."""
    face = marks.compact if cell.state == State.NO_STATEMENT else marks.chip
    shown = face(cell.stance, wording.cell_words(cell))
    voice = cell.voice.value if cell.voice else ""
    heard = html(' {}<span class="mk-heard">{}</span>', marks.glyph(voice), voice) if voice else ""
    return html(
        '<span class="sp-line-cell"><small{direction}>{name}</small> {shown}{heard}</span>',
        direction=direction_of(who.label),
        name=who.label,
        shown=shown,
        heard=heard,
    )
