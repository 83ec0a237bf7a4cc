"""What changes when one thing is left out, as a grid, in sentences and as rows of tables."""

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.charts.grid import Field
from standpoint.compare.cells import Comparison, State
from standpoint.compare.robustness.records import (
    CellChange,
    Effect,
    Omission,
    PairChange,
    PairSign,
    Robustness,
    Side,
)
from standpoint.markup import bdi, html, joined
from standpoint.screen import fold, links, pairs, tables
from standpoint.views import evidence
from standpoint.views.document import filled
from standpoint.wording import methods, robustness

TOLD = 10
"""As many changes a field of the grid tells by name."""
EFFECTS = 8
"""More sentences than this are folded away."""
NAMED = 4
STANCES: dict[Side, int | str] = {
    Side.FOR: 1,
    Side.AGAINST: -1,
    Side.MIXED: 0,
    Side.DIVIDED: State.DIVIDED.value,
    Side.NONE: State.LEFT_OUT.value,
}
"""The stance, or the state, that a side looks like."""


def name(omission: Omission) -> str:
    """Return what stands for an omission in the address."""
    return f"{omission.rule}.{omission.value}"


def trivial(comparison: Comparison, found: Robustness) -> Markup:
    """Return who rests on one source, or on one kind of voice; each is said once."""
    people = comparison.dossier.stakeholder_by_id
    told = []
    for before, resting in robustness.resting(found):
        who = (
            html("{}{}", links.to_stakeholder(comparison.selection, people[one]), on)
            for one, on in resting.items()
        )
        last = "".join(f"{people[one].label}{on}" for one, on in resting.items())
        told.append(html("{}{}{}", before, joined(who, ", "), wording.stop(last)))
    return joined(told, " ")


def fields(
    comparison: Comparison, found: Robustness, drawn: Sequence[Effect], people: Sequence[str]
) -> dict[tuple[int, int], Field]:
    """Return the fields of the grid, by row and column; none where a thing is not cited for one."""
    return {
        (row, column): _field(comparison, found, effect, person)
        for column, effect in enumerate(drawn)
        for row, person in enumerate(people)
        if person in effect.cited
    }


def _field(comparison: Comparison, found: Robustness, effect: Effect, person: str) -> Field:
    dossier, held = comparison.dossier, found.held[person]
    cells = effect.cells_of(person)
    told = [
        f"{robustness.without(dossier, effect.omission)}, {len(cells):,} of "
        f"{wording.counted(held, 'cell')}: {robustness.changed(cells)}",
        *(robustness.change_line(dossier, change) for change in cells[:TOLD]),
        *([f"and {len(cells) - TOLD} more"] if len(cells) > TOLD else []),
    ]
    return Field(len(cells) / held, robustness.field(cells, held), told)


def lost_or_elsewhere(effect: Effect, person: str, name: str) -> tables.Numbered:
    """Return how many of somebody's cells lose their position, or their side, without a thing."""
    cells = effect.cells_of(person)
    lost = sum(change.after == Side.NONE for change in cells)
    cited = person in effect.cited
    counts = {"lost": lost, robustness.ELSEWHERE: len(cells) - lost}
    return tables.Numbered(
        robustness.changed(cells) if cited else "not cited",
        {f"Without {name} (cells {of})": n if cited else None for of, n in counts.items()},
    )


def effects(comparison: Comparison, found: Robustness) -> Markup:
    """Return one sentence for each thing that says something, the one that changes most first.

    What changes nothing is named, or counted; what only takes all from those who rest on it alone
    has been said.
    """
    telling = [effect for effect in found.effects if effect.says]
    telling.sort(key=lambda effect: -len(effect.cells) - len(effect.pairs))
    said = [_line(comparison, found, effect) for effect in telling]
    idle = [effect for effect in found.effects if not effect.cells]
    if idle:
        names = [robustness.left_out(comparison.dossier, effect.omission) for effect in idle]
        which = wording.listed(names, "or")
        if len(idle) > NAMED:
            which = f"any one of {len(idle):,} others"
        said.append(html("<b>Without {}</b>, nothing changes.", which))
    if not said:
        said = [
            html("What is left out takes along what rests on it alone, and changes nothing else.")
        ]
    return html(
        '<div class="sp-prose sp-effects"><h2>One thing left out at a time</h2>{}'
        '<div class="sp-note">{}</div></div>',
        fold.more(said, EFFECTS, evidence.listing),
        filled(methods.ROBUSTNESS),
    )


def _line(comparison: Comparison, found: Robustness, effect: Effect) -> Markup:
    without = robustness.without(comparison.dossier, effect.omission)
    which = html("Which?{}", marks.heard(f" {without}"))  # one of several such links
    return html(
        "<b>{}</b>, {} {}",
        without,
        robustness.effect_words(found, effect),
        links.link(comparison.selection, which, "robustness", without=name(effect.omission)),
    )


def cell_rows(
    comparison: Comparison, changes: Sequence[tuple[CellChange, Omission]]
) -> Iterator[tuple[object, ...]]:
    """Yield a row for each change of a cell, which leads to its cell of the matrix."""
    issues, people = comparison.dossier.issue_by_id, comparison.dossier.stakeholder_by_id
    for change, omission in changes:
        names = people[change.stakeholder].label, issues[change.issue].title
        what = html("{} on {}", *map(bdi, names))
        yield (
            links.to_cell(comparison.selection, change.issue, change.stakeholder, what),
            robustness.left_out(comparison.dossier, omission),
            _chip(change.before),
            _chip(change.after),
        )


def pair_rows(
    comparison: Comparison,
    figures: pairs.FigureRules,
    changes: Sequence[tuple[PairChange, Omission]],
) -> Iterator[tuple[object, ...]]:
    """Yield a row for each change of a pair, which leads to the two side by side."""
    people = comparison.dossier.stakeholder_by_id
    for change, omission in changes:
        names = wording.listed([people[change.one].label, people[change.other].label])
        yield (
            pairs.to_pair(comparison.selection, figures, [change.one, change.other], names),
            robustness.left_out(comparison.dossier, omission),
            _counts("Before", change.before),
            _counts("After", change.after),
        )


def _counts(when: str, pair: PairSign) -> tables.Numbered:
    """Return the sign of a pair in words, and the counts that it is made of."""
    counts = {"same side": pair.same, "apart": pair.apart, "opposite": pair.opposite}
    numbers = {f"{when} (issues {word})": number for word, number in counts.items()}
    return tables.Numbered(robustness.pair_sign(pair), numbers)


def _chip(side: Side) -> Markup:
    return marks.chip(STANCES[side], robustness.SIDE_WORDS[side])
