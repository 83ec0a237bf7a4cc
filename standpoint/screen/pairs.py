"""What the pages on agreement share: controls, links to a pair, and one with all others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from standpoint.compare.cells import Comparison
from standpoint.compare.pairs import SHARED, Pair, Relation, default_pair
from standpoint.compare.selection import MIN_SHARED, Selection
from standpoint.direction import isolated
from standpoint.model import Stakeholder
from standpoint.screen import address, controls, links, tables
from standpoint.wording import counted
from standpoint.wording.alliances import figure
from standpoint.wording.side_by_side import not_beside

LARGEST = 3
"""As many stakeholders stand beside each other; a fourth column would be too narrow to read."""
PLACES = ("First stakeholder", "Second stakeholder", "Third stakeholder")


@dataclass(frozen=True)
class FigureRules:
    """What a figure depends on beside the reading rules."""

    min_shared: int = MIN_SHARED
    """How many shared issues a percentage takes, 1 to 10."""
    by_strength: bool = False
    """Whether strength counts."""

    @property
    def parameters(self) -> dict[str, str]:
        """What of them a link has to carry beside the reading rules; a default stands in none."""
        return {"strength": "1" if self.by_strength else ""}


@dataclass(frozen=True)
class AllPairs:
    """All pairs of a comparison, each once, as a page draws them."""

    comparison: Comparison
    figures: FigureRules
    pairs: tuple[Pair, ...]
    """Their figures are under the rule for strength that `figures` has."""

    @property
    def names(self) -> dict[str, str]:
        """The name of each stakeholder by id."""
        return self.comparison.names

    def href(self, pair: Pair, issue: str = "") -> str:
        """Return the address of a pair side by side, one of its issues first."""
        rules, kept = self.comparison.selection, self.figures.parameters
        ids = [pair.one, pair.other]
        return links.href(rules, "side-by-side", pair=ids, **kept, issue=issue)

    def link(self, pair: Pair, text: object) -> Markup:
        """Return a link to a pair side by side."""
        return to_pair(self.comparison.selection, self.figures, [pair.one, pair.other], text)


def relation_square(relation: Relation) -> str:
    """Return the square of a relation; what is not shared is hollow."""
    return relation.name.lower() if relation in SHARED else "not shared"


def figure_rules() -> FigureRules:
    """Return what the address has on figures."""
    return FigureRules(address.min_shared(), address.on("strength", unasked=False))


def min_shared_chip(value: int) -> None:
    """Draw the chip that moves how many shared issues a percentage takes."""
    key = address.widget("min_shared", str(value))
    with st.popover(f"At least {counted(value, 'shared issue')}"):
        st.pills(
            "How many issues two must share for a percentage",
            [str(n) for n in range(1, 11)],
            required=True,
            key=key,
            on_change=address.writer("min_shared", key, str(MIN_SHARED)),
        )
        st.caption("Below that there are only the counts.")


def strength_chip() -> None:
    """Draw the chip that lets strength count."""
    controls.switches({"strength": "Count strength"})


def chosen(known: Sequence[str], every: Iterable[Pair]) -> list[str]:
    """Return who stands side by side: as in the address, and where it has too few, by default.

    They are those that are `known`, three at most, in the address's order; fewer than two only
    where there are no pairs.
    """
    ids = [name for name in address.pair() if name in known][:LARGEST]
    if len(ids) < 2 and (found := default_pair(every, *ids)):
        ids = [*ids, found.partner(ids[0])] if ids else [found.one, found.other]
    return ids


def with_value(pair: Pair, figures: FigureRules, shown: object) -> tables.Numbered:
    """Return the cell of a pair's figure: what is shown of it, and its number where it has one."""
    value = pair.value if pair.has_figure(figures.min_shared) else None
    name = f"Agreement {'by strength' if figures.by_strength else 'by side'} (0 to 1)"
    return tables.Numbered(shown, {name: value})


def passed_over(comparison: Comparison) -> str:
    """Return who stands in the address and not on the page, and why; empty where all do."""
    known = {stakeholder.id for stakeholder in comparison.stakeholders}
    people = comparison.dossier.stakeholder_by_id
    asked = address.pair()
    shown = [name for name in asked if name in known]
    return not_beside(
        [people[name].label for name in asked if name in people and name not in known],
        [people[name].label for name in shown[LARGEST:]],
        [name[:64] for name in asked if name not in people],
    )


def chooser(people: Mapping[str, str], value: Sequence[str]) -> None:
    """Draw a list to choose from for each of two or three; who is chosen twice changes places."""
    for place, name in enumerate(value):
        if place:
            st.html('<span class="sp-and">and</span>', width="content")
        key = address.widget(f"pair {place}", name, people)
        st.selectbox(
            PLACES[place],
            list(people),
            format_func=lambda one: people[one],
            key=key,
            label_visibility="collapsed",
            on_change=_chooser(key, place, list(value)),
            width=164,
        )


def _chooser(key: str, place: int, value: list[str]) -> Callable[[], None]:
    def write() -> None:
        name = st.session_state[key]
        if not address.is_current(key):
            return
        if name in value:
            value[value.index(name)] = value[place]
        value[place] = name
        address.put("pair", value)

    return write


def to_pair(
    rules: Selection,
    figures: FigureRules,
    names: Sequence[str],
    text: object,
    **parameters: str,
) -> Markup:
    """Return a link to stakeholders side by side; `parameters` are what is shown of them."""
    kept = {**figures.parameters, **parameters}
    return links.link(rules, text, "side-by-side", pair=list(names), **kept)


def with_everyone(
    comparison: Comparison, person: Stakeholder, every: Iterable[Pair], figures: FigureRules
) -> tables.Table:
    """Return somebody's agreement with all others, the closest first; `every` are all pairs."""
    least = figures.min_shared
    with_it = [pair for pair in every if person.id in (pair.one, pair.other)]
    with_it.sort(key=lambda p: (not p.has_figure(least), -p.value if p.shared else 0, -p.shared))
    rows = []
    for pair in with_it:
        other = comparison.dossier.stakeholder_by_id[pair.partner(person.id)]
        ids, words = [person.id, other.id], figure(pair, least)
        linked = to_pair(comparison.selection, figures, ids, words)
        rows.append(
            (
                links.to_stakeholder(comparison.selection, other),
                with_value(pair, figures, linked),
                *(pair.shared, pair.same, pair.apart, pair.opposite),
            )
        )
    head = ("Stakeholder", "Agreement", "Shared issues", "Same side", "Apart", "Opposite")
    caption = f"Agreement with {isolated(person.label)}"
    return tables.Table(f"{person.id}-agreement", caption, head, rows)
