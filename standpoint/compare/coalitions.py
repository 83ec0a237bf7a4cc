"""Which sets of stakeholders stand together, all for or all against, and on which issues."""

from dataclasses import dataclass

from standpoint.compare.cells import Comparison, side


@dataclass(frozen=True)
class Coalition:
    """A set of stakeholders that is, on each of its issues, exactly one of the two sides."""

    members: tuple[str, ...]
    """Two stakeholders or more, in the comparison's order."""
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    """The issues on which all of them, and nobody else, are for, and against."""

    @property
    def count(self) -> int:
        """On how many issues they stand together; on none both for and against."""
        return len(self.supporting) + len(self.opposing)


def coalitions(comparison: Comparison) -> list[Coalition]:
    """Return the exact sets of two or more that make up a side of an issue.

    Every issue has at most two: all who are for it and all who are against it. Sets are exact, as
    in an UpSet plot, so that each side of each issue is counted once: a set whose members stand
    with others on an issue is not counted there. Who is mixed, divided, silent or without a
    statement is on no side.

    Those with more issues come first, then the larger ones, then in the comparison's order.

    References
    ----------
    Lex, A., Gehlenborg, N., Strobelt, H., Vuillemot, R., & Pfister, H. (2014). UpSet:
    visualization of intersecting sets. IEEE Transactions on Visualization and Computer Graphics,
    20(12), 1983-1992. doi:10.1109/TVCG.2014.2346248
    """
    found: dict[tuple[str, ...], dict[int, list[str]]] = {}
    for issue in comparison.issues:
        sides: dict[int, list[str]] = {1: [], -1: []}
        for who, cell in comparison.on(issue.id):
            if cell.score:
                sides[side(cell.score)].append(who.id)
        for direction, members in sides.items():
            if len(members) > 1:
                found.setdefault(tuple(members), {1: [], -1: []})[direction].append(issue.id)
    place = {who.id: number for number, who in enumerate(comparison.stakeholders)}
    return sorted(
        (Coalition(who, tuple(where[1]), tuple(where[-1])) for who, where in found.items()),
        key=lambda c: (-c.count, -len(c.members), [place[name] for name in c.members]),
    )
