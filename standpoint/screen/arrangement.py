"""How the matrix is arranged: what a reader asks for, and the rows and columns that come of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from standpoint import wording
from standpoint.compare.cells import Comparison
from standpoint.compare.contested import contested, contested_order
from standpoint.compare.search import Hit
from standpoint.direction import isolated

ORDERS = {
    "dossier": "as in the dossier",
    "contested": "most contested first",
    "similar": "most similar side by side",
}
"""The orders of the issues; in full cells, "similar" is one of the stakeholders, too."""
COLUMNS = {
    "similar": "most similar side by side",
    "dossier": "as in the dossier",
    "name": "by name",
    "positions": "most positions first",
}
"""The orders of the stakeholders where cells are compact."""
SWITCHES = {"contested": "Only contested", "transpose": "Swap axes", "compact": "Compact"}
UNASKED = 120
"""Of more stakeholders, who is similar takes seconds to find: only where a reader asks for it."""

Alike = Callable[[Comparison], tuple[list[str], list[str]]]
"""Returns the ids of stakeholders and issues so that neighbours are alike; called where needed."""


class Wish(NamedTuple):
    """What a reader asks for: two orders, which switches are on, and words to search for."""

    order: str = "dossier"
    columns: str = "similar"
    contested: bool = False
    transpose: bool = False
    compact: bool = False
    """Whether a cell is its sign and its edge alone, and each row has a bar of its stances."""
    query: str = ""


@dataclass(frozen=True)
class View:
    """The matrix as it is to be drawn: what was asked for, and what comes of it."""

    wish: Wish
    issues: Sequence[str]
    stakeholders: Sequence[str]
    hits: tuple[Hit, ...]
    """Where what was searched for stands; cells are outlined, an issue's own words are marked."""

    @property
    def takes_all(self) -> bool:
        """Whether it is as wide as the page, so that the panel opens within it, not beside."""
        return self.wish.compact or self.wish.transpose


def columns_of(comparison: Comparison) -> dict[str, str]:
    """Return the orders of the stakeholders, the one that nobody has to ask for first."""
    first = "similar" if len(comparison.stakeholders) <= UNASKED else "dossier"
    return {first: COLUMNS[first], **COLUMNS}


def arranged(comparison: Comparison, wish: Wish, hits: tuple[Hit, ...], alike: Alike) -> View:
    """Return the rows and columns that are left, in the order that was asked for."""
    issues = _issues(comparison, wish, hits, alike)
    people = _stakeholders(comparison, wish, alike)
    return View(wish, issues, people, tuple(hit for hit in hits if hit.issue in issues))


def sentence(comparison: Comparison, view: View) -> str:
    """Return what reading rules and filters leave; empty where they leave all."""
    wish = view.wish
    parts = [wording.selection_sentence(comparison)]
    if wish.contested:
        parts.append("Only issues with somebody on each side, or somebody divided.")
    if wish.query:
        found = isolated(wish.query)
        parts.append(f"Only issues that hold “{found}”; the cells that do are outlined.")
    if wish.contested or wish.query:
        of = wording.counted(len(comparison.issues), "issue")
        parts.append(f"{len(view.issues):,} of {of} shown.")
    return " ".join(part for part in parts if part)


def _issues(comparison: Comparison, wish: Wish, hits: tuple[Hit, ...], alike: Alike) -> list[str]:
    issues = [issue.id for issue in comparison.issues]
    if wish.order == "contested":
        issues = contested_order(comparison)
    elif wish.order == "similar":
        _, issues = alike(comparison)
    if wish.contested:
        issues = [name for name in issues if contested(comparison.row(name)).two_sided]
    if wish.query:
        held = {hit.issue for hit in hits}
        issues = [name for name in issues if name in held]
    return issues


def _stakeholders(comparison: Comparison, wish: Wish, alike: Alike) -> list[str]:
    names = comparison.names
    order = wish.columns if wish.compact else wish.order
    if order == "similar":
        people, _ = alike(comparison)
        return people
    if order == "name":
        return sorted(names, key=lambda name: _natural(names[name]))
    if order == "positions":
        held = {name: sum(bool(c.current) for c in comparison.column(name)) for name in names}
        return sorted(names, key=lambda name: -held[name])
    return list(names)


def _natural(label: str) -> list[str | int]:
    """Return what sorts a label as a reader would: P2 before P10.

    Examples
    --------
    >>> sorted(["P10", "p2", "Aid"], key=_natural)
    ['Aid', 'p2', 'P10']
    """
    parts = re.split(r"(\d+)", label.casefold())
    return [int(part) if place % 2 else part for place, part in enumerate(parts)]
