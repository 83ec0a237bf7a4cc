"""Who stands with whom in words: coalitions, the network, and two camps."""

from collections.abc import Sequence

from standpoint.compare.camps import Camps, Split
from standpoint.compare.coalitions import Coalition
from standpoint.compare.network import Network
from standpoint.compare.pairs import Pair
from standpoint.wording import counted, listed, spelled
from standpoint.wording.alliances import Names


def coalitions_sentence(found: Sequence[Coalition], names: Names) -> str:
    """Return what the list of coalitions shows."""
    if not found:
        return "On no issue are two of them on the same side."
    first = found[0]
    who = [names[name] for name in first.members]
    said = (
        f"{spelled(len(found)).capitalize()} {'set' if len(found) == 1 else 'sets'} of two or more "
    )
    said += f"{'stands' if len(found) == 1 else 'stand'} together, all for or all against."
    if len(found) > 1 and first.count == found[1].count:
        often = counted(first.count, "issue")
        return f"{said} None does so on more than {often}."
    together = listed(who) if len(who) <= 6 else f"{len(who)} stakeholders"
    return f"{said} Most often {together}: on {counted(first.count, 'issue')}."


def network_title(found: Network, names: Names) -> str:
    """Return what the network shows as a heading."""
    lone = len(found.groups) == 1 and len(found.groups[0])
    if lone == len(names):
        return "All are linked"
    if lone:
        return f"{spelled(lone).capitalize()} of {len(names)} are linked"
    return f"{spelled(len(found.groups)).capitalize()} groups, each linked within itself"


def network_summary(found: Network, names: Names, threshold: str, min_shared: int) -> str:
    """Return one paragraph on the lines, the groups and who has no line."""
    rule = f"in {threshold} or more of at least {counted(min_shared, 'shared issue')}"
    if not found.lines:
        return f"No two stakeholders agree {rule}, so there is no line to draw."
    number = spelled(len(found.lines)).capitalize()
    pairs = "pair agrees" if len(found.lines) == 1 else "pairs agree"
    said = f"{number} {pairs} {rule}. "
    if len(found.places) <= 12:
        groups = [listed([names[name] for name in group]) for group in found.groups]
        said += f"Linked, if not each with each: {'; '.join(groups)}."
    elif len(found.groups) == 1:
        said += f"They link {counted(len(found.places), 'stakeholder')}, if not each with each."
    else:
        sizes = listed([str(len(group)) for group in found.groups])
        said += f"They link groups of {sizes}, if not each with each."
    if found.alone:
        alone = [names[name] for name in found.alone]
        who = listed(alone) if len(alone) <= 12 else f"{len(alone)} stakeholders"
        said += f" Without a line, and not drawn: {who}."
    return f"{said} Where a node lies has no meaning."


def camps_title(found: Camps, min_shared: int) -> str:
    """Return what the split shows as a heading."""
    if not found.is_clear(min_shared):
        return "No split is clear"
    if not found.best.camps[1]:
        return "One camp fits better than two"
    return f"Two camps fit, but for {found.best.wrong} of {counted(found.total, 'issue-pair')}"


def camps_sentence(found: Camps, names: Names, min_shared: int) -> str:
    """Return how good the best split is, and how far ahead of the next."""
    wrong = f"{found.best.wrong} of {counted(found.total, 'issue-pair')} on the wrong side"
    if found.margin == 0:
        number = spelled(found.equal).capitalize()
        return f"{number} splits do equally well, each with {wrong}."
    moved = listed([names[name] for name in moves(found.best, found.runner_up)])
    lead = (
        f"The best split has {wrong}. The next best, with {moved} on the other side, has "
        f"{found.runner_up.wrong}: a margin of {found.margin}."
    )
    if not found.is_clear(min_shared):
        members = sum(len(camp) for camp in found.best.camps)
        need = min_shared * (members - 1)
        return (
            f"{lead} But {counted(found.total, 'issue-pair')} are too few to split "
            f"{counted(members, 'stakeholder')}; {need} are asked for."
        )
    return lead


def moves(best: Split, other: Split) -> tuple[str, ...]:
    """Return who changes camp from one split to the other, the smaller way round."""
    first, second = (set(split.camps[0]) for split in (best, other))
    everyone = [name for camp in best.camps for name in camp]
    changed = first ^ second
    if 2 * len(changed) > len(everyone):
        changed = set(everyone) - changed
    return tuple(name for name in everyone if name in changed)


CAMPS_NOTE = (
    "An issue-pair is an issue that two stakeholders share. It is on the wrong side if the two are "
    "opposite and in one camp, or on the same side and in different camps; the smallest number of "
    "these is the line index of imbalance. All splits were gone through. Issues on "
    "which two are apart fit any split and are not counted, nor is strength. Two can be in one "
    "camp without having anything in common but whom they oppose."
)
CAMPS_REFERENCES = (
    "Harary, F. (1953). On the notion of balance of a signed graph. Michigan Mathematical Journal, "
    "2(2), 143–146. doi:10.1307/mmj/1028989917",
    "Harary, F. (1959). On the measurement of structural balance. Behavioral Science, 4(4), "
    "316–323. doi:10.1002/bs.3830040405",
    "Doreian, P., & Mrvar, A. (1996). A partitioning approach to structural balance. Social "
    "Networks, 18(2), 149–168. doi:10.1016/0378-8733(95)00259-6",
)


def misfit(pair: Pair, within: bool) -> str:
    """Return why a pair does not fit a split."""
    if within:
        return f"in one camp, but opposite on {counted(pair.opposite, 'issue')}"
    return f"in different camps, but on the same side on {counted(pair.same, 'issue')}"
