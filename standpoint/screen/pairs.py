"""What the pages on agreement share: controls, links to a pair, and the table of all pairs."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from standpoint.compare.agreement import MIN_SHARED
from standpoint.compare.cells import Comparison
from standpoint.compare.pairs import Pair
from standpoint.compare.selection import Selection
from standpoint.markup import direction_of, html, joined
from standpoint.screen import address, controls, links
from standpoint.wording import alliances as wording
from standpoint.wording import counted, percent
from standpoint.wording.side_by_side import not_beside

LARGEST = 3
"""As many stakeholders stand beside each other; a fourth column would be too narrow to read."""
PLACES = ("First stakeholder", "Second stakeholder", "Third stakeholder")
ROOMY = 10
"""Up to as many stakeholders, a cell of the table says its counts in words."""
SHADES = (0.2, 0.4, 0.6, 0.8)
"""Where one shade of the scale ends and the next begins."""


@dataclass(frozen=True)
class FigureRules:
    """What a figure depends on beside the reading rules.

    Attributes
    ----------
    min_shared : int
        How many shared issues a percentage takes, 1 to 10.
    by_strength : bool
        Whether strength counts.
    """

    min_shared: int = MIN_SHARED
    by_strength: bool = False

    @property
    def parameters(self) -> dict[str, str]:
        """What stands for them in an address; a default stands in none."""
        return {
            "strength": "1" if self.by_strength else "",
            "min_shared": "" if self.min_shared == MIN_SHARED else str(self.min_shared),
        }


def figure_rules() -> FigureRules:
    """Return what the address has on figures."""
    least = address.one("min_shared", [str(n) for n in range(1, 11)], str(MIN_SHARED))
    return FigureRules(int(least), address.one("strength", ["1"], "") == "1")


def min_shared_chip(value: int) -> None:
    """Draw the chip that moves how many shared issues a percentage takes."""
    key = address.widget("min_shared", str(value))
    with st.popover(f"At least {counted(value, 'shared issue')}"):
        st.pills(
            "How many issues two must share for a percentage",
            [str(n) for n in range(1, 11)],
            key=key,
            on_change=address.writer("min_shared", key, str(MIN_SHARED)),
        )
        st.caption("Below that there are only the counts.")


def strength_chip() -> None:
    """Draw the chip that lets strength count."""
    controls.switches({"strength": "Count strength"})


def chosen(known: Sequence[str]) -> list[str]:
    """Return the stakeholders in the address, in its order, up to three that are known."""
    return [name for name in _given() if name in known][:LARGEST]


def passed_over(comparison: Comparison) -> str:
    """Return who stands in the address and not on the page, and why; empty where all do."""
    known = {stakeholder.id for stakeholder in comparison.stakeholders}
    people = comparison.dossier.stakeholder_by_id
    shown = [name for name in _given() if name in known]
    return not_beside(
        [people[name].label for name in _given() if name in people and name not in known],
        [people[name].label for name in shown[LARGEST:]],
        [name[:64] for name in _given() if name not in people],
    )


def chooser(people: Mapping[str, str], value: Sequence[str]) -> None:
    """Draw a list to choose from for each of two or three; who is chosen twice changes places."""
    for place, name in enumerate(value):
        if place:
            st.html('<span class="sp-and">and</span>', width="content")
        key = address.widget(f"pair {place}", name)
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
    """Return a callback that writes who was chosen into the address."""

    def write() -> None:
        name = st.session_state[key]
        if not address.is_current(key):
            return
        if name in value:
            value[value.index(name)] = value[place]
        value[place] = name
        address.put("pair", value)

    return write


def _given() -> list[str]:
    return list(dict.fromkeys(st.query_params.get_all("pair")))


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


def shade(value: float) -> str:
    """Return the class of a figure's colour, from opposite to alike."""
    return f"sp-shade-{sum(value >= edge - 1e-9 for edge in SHADES)}"


def all_pairs(
    rules: Selection,
    figures: FigureRules,
    pairs: Sequence[Pair],
    order: Sequence[str],
    names: Mapping[str, str],
    caption: str,
) -> Markup:
    """Return all pairs as a table in which every cell leads to its pair.

    Each pair stands in it twice, so that a row reads as one stakeholder's whole agreement. The
    keyboard stops at each pair once.
    """
    fewest, roomy = figures.min_shared, len(order) <= ROOMY
    # What all addresses begin with is made once, for there may be thousands; ids need no quoting.
    start = links.href(rules, "side-by-side", **figures.parameters)
    cells: dict[tuple[str, str], Markup] = {}
    place = {name: number for number, name in enumerate(order)}
    for pair in pairs:
        first, second = sorted((pair.one, pair.other), key=place.__getitem__)
        address_of = f"{start}{'&' if '?' in start else '?'}pair={pair.one}&pair={pair.other}"
        reached, passed = _cells(pair, names, fewest, address_of, roomy)
        cells[second, first], cells[first, second] = reached, passed
    rows = [
        html(
            '<tr><th scope="row"{}>{}</th>{}</tr>',
            direction_of(names[row]),
            names[row],
            joined(
                cells.get((row, column), Markup('<td class="sp-pair-self"></td>'))
                for column in order
            ),
        )
        for row in order
    ]
    head = joined(
        html('<th scope="col"><span{}>{}</span></th>', direction_of(names[name]), names[name])
        for name in order
    )
    return html(
        '<div class="sp-pairs{}" tabindex="0" role="region" aria-label="{}"><table>'
        "<caption>{}</caption><thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>",
        "" if roomy else " sp-dense",
        caption,
        caption,
        head,
        joined(rows),
    )


def _cells(
    pair: Pair, names: Mapping[str, str], fewest: int, address_of: str, roomy: bool
) -> tuple[Markup, Markup]:
    """Return the cell of a pair, and the same for where the keyboard passes it over."""
    small = html("<small>{} · {} · {}</small>", pair.same, pair.apart, pair.opposite)
    if roomy:
        small = html("<small>{}</small>", wording.counts(pair, every=False))
    if not pair.shared:
        look, shown = "sp-pair-nothing", Markup("–")
    elif pair.has_figure(fewest):
        look = shade(pair.value)
        number = html("<b>{}</b> <i>n\u00a0=\u00a0{}</i>", percent(pair.value), pair.shared)
        shown = number + small
    else:
        look, shown = "sp-pair-few", Markup("<i>too few</i>") + small
    say = f"{wording.both(pair, names)}: {wording.pair_words(pair, fewest)}"
    reached, passed = (
        html(
            '<td class="{}"><a class="sp-link" href="{}" aria-label="{}" title="{}"{}>{}</a></td>',
            look,
            address_of,
            say,
            say,
            stop,
            shown,
        )
        for stop in ("", Markup(' tabindex="-1"'))
    )
    return reached, passed


def key() -> Markup:
    """Return what the colours and the small print of the table mean."""
    edges = [0.0, *SHADES, 1.0]
    steps = joined(
        html(
            '<li><b class="sp-pairs-swatch sp-shade-{}"></b>{} to {}</li>',
            number,
            percent(edges[number]),
            percent(edges[number + 1]),
        )
        for number in range(len(SHADES) + 1)
    )
    return html(
        '<ul class="sp-pairs-key" aria-label="Key">{}'
        '<li><b class="sp-pairs-swatch sp-pair-few"></b>too few to say</li>'
        '<li><b class="sp-pairs-swatch sp-pair-nothing">–</b>nothing shared</li></ul>',
        steps,
    )
