"""Who stands with whom in words: coalitions, the network, the map, and two camps."""

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from math import comb

from standpoint.compare.alliances import Coalition
from standpoint.compare.camps import Camps, Split
from standpoint.compare.maps import Map, MapPlace
from standpoint.compare.network import Network
from standpoint.wording import ended, listed, percent, upper
from standpoint.wording.alliances import LabelById, that_counts
from standpoint.wording.findings.parts import numbered, numeral, out_of

SETS = "Who stands together on an issue"
SET = "A set is all who are for an issue, or all who are against it, and nobody else."


def of_one_issue(number: int) -> str:
    """Return how many sets stand together on one issue alone."""
    return f"{upper(numbered(number, 'set'))} on one issue each"


def coalitions_sentence(found: Sequence[Coalition], names: LabelById, left_out: int) -> str:
    """Return what the list of coalitions shows.

    `left_out` is how many cells the reading rules leave out.
    """
    if not found:
        none = "on no issue are two of them together for it, or together against it."
        return f"By what counts, {none}" if left_out else upper(none)
    first = found[0]
    who = [names[name] for name in first.members]
    sets, often = numbered(len(found), "set"), numbered(first.count, "issue")
    said = f"Two or more stand together, all for or all against, in {sets}"
    together = listed(who) if len(who) <= 6 else numbered(len(who), "stakeholder")
    if len(found) == 1:
        return f"{said}: {together}, on {often}."
    if first.count == found[1].count:
        none = "Neither" if len(found) == 2 else "None"
        return f"{said}. {none} does so on more than {often}."
    return f"{said}. Most often {together}: on {often}."


def share_words(share: Fraction) -> str:
    """Return a threshold as it stands in a sentence."""
    return "two thirds" if share == Fraction(2, 3) else percent(float(share))


def threshold_words(share: Fraction) -> str:
    """Return a threshold as it stands on a chip."""
    number = percent(float(share))
    return f"two thirds ({number})" if share == Fraction(2, 3) else number


def no_network(summary: str) -> str:
    """Return why no network is drawn, beside what there is of lines."""
    return f"Too few lines for a network. {summary}"


def network_title(found: Network, names: LabelById) -> str:
    """Return what the network shows as a heading.

    Where only the strongest lines are drawn, others may link the groups: it speaks of those lines.
    """
    linked, whom = "Each linked within itself", numbered(len(found.groups), "group")
    if len(found.groups) == 1:
        linked, whom = "Linked", out_of(len(found.groups[0]), len(names), "stakeholder")
    if found.weaker:
        linked = f"Linked by the strongest {numbered(len(found.lines), 'line')}"
    return f"{linked}: {whom}"


def network_summary(found: Network, names: LabelById, threshold: str, min_shared: int) -> str:
    """Return one paragraph on the lines, the groups and who has no line."""
    least = numbered(min_shared, "shared issue")
    rule = f"an agreement of {threshold} or more over at least {least}"
    if not found.lines:
        return f"No two stakeholders have {rule}, so there is no line to draw."
    within = sum(comb(len(group), 2) for group in found.groups)
    each = ", though not always each with each" if within > len(found.lines) else ""
    said = f"With {rule}: {numbered(len(found.lines) + found.weaker, 'pair')}"
    if found.weaker:
        verb = "is" if len(found.lines) == 1 else "are"
        said += f", of which the strongest {numeral(len(found.lines))} {verb} drawn"
    said += ". "
    they, linked = "They link", "Linked"
    if found.weaker:
        they, linked = "These alone link", "Linked by these alone"
    if len(found.places) <= 12:
        groups = [listed([names[name] for name in group]) for group in found.groups]
        said += ended(f"{linked}{each}: {'; '.join(groups)}")
    elif len(found.groups) == 1:
        said += f"{they} {numbered(len(found.places), 'stakeholder')}{each}."
    else:
        numbers = [numeral(len(group)) for group in found.groups]
        sizes = listed(numbers) if len({*numbers}) > 1 else f"{numbers[0]} each"
        said += f"{they} {numeral(len(found.groups))} groups, of {sizes}{each}."
    if found.alone:
        alone = [names[name] for name in found.alone]
        who = listed(alone) if len(alone) <= 12 else numbered(len(alone), "stakeholder")
        line = "one of these lines" if found.weaker else "a line"
        said += ended(f" Without {line}, and not drawn: {who}")
    return said


NO_MEANING = "Where a node lies has no meaning."
LINKED = "the pairs that a line joins"
"""Whose agreement stands in the table of a network."""
MAP = "Who is near whom"
ON_MAP = " on it"
"""What is put behind the stakeholders of the map, of whom there may be others."""
MAP_CAPTION = "Places on the map; 1 is as far as two can be who are opposite throughout"


def map_summary(found: Map, names: LabelById, min_shared: int, left_out: int) -> str:
    """Return one paragraph on what the map shows, how well, and who is not on it.

    `left_out` is how many cells the reading rules leave out.
    """
    thin = [name for name, place in found.places.items() if place.thin]
    said = (
        "Near are those who agree: two are as far apart as their agreement lacks of 100\u00a0%. "
        f"The two directions of the map have {percent(found.fit)} of the variance of all distances."
    )
    if thin:
        number = out_of(len(thin), len(found.places), "stakeholder", ON_MAP)
        least = numbered(min_shared, "shared issue")
        said += f" Hollow, for some of their distances rest on fewer than {least}: {number}."
    spots = Counter((round(place.x, 3), round(place.y, 3)) for place in found.places.values())
    if together := sum(number for number in spots.values() if number > 1):
        number = out_of(together, len(found.places), "stakeholder", ON_MAP)
        said += f" In one place with another, and all named in the table: {number}."
    if found.left_out:
        away = [names[name] for name in found.left_out]
        who = listed(away) if len(away) <= 6 else numbered(len(away), "stakeholder")
        nothing = f"nothing{that_counts(left_out)}"
        said += ended(f" Not on it, for they share {nothing} with somebody who is: {who}")
    return f"{said} Left and right, above and below have no meaning of their own."


def place_words(place: MapPlace, min_shared: int) -> str:
    """Return on how much a place of the map rests."""
    least = numbered(min_shared, "shared issue")
    if not place.thin:
        return f"every distance over {least} or more"
    return f"{percent(place.thin)} of its distances over fewer than {least}"


def thin_name(min_shared: int) -> str:
    """Return what the share of distances that rest on little is called."""
    return f"Distances over fewer than {numbered(min_shared, 'shared issue')} (0 to 1)"


def camps_title(found: Camps, min_shared: int) -> str:
    """Return what the split shows as a heading, where it is none of the page's own."""
    if not found.is_clear(min_shared):
        return "No split into camps is clear"
    return "Two camps" if found.best.camps[1] else "One camp fits better than two"


def camps_sentence(found: Camps, names: LabelById, min_shared: int) -> str:
    """Return how good the best split is, and how far ahead of the next, or of one of the next."""
    wrong = f"{numeral(found.best.wrong)} of {numbered(found.total, 'comparison')}"
    misses = f"misses {numeral(found.runner_up.wrong)} of {numeral(found.total)}"
    if found.total == 1:
        wrong, misses = "nothing", "misses the one comparison"
    if found.margin == 0:
        number = f"{'at least ' if found.searched else ''}{numeral(found.equal)}"
        return f"Splits that do equally well: {number}. Each misses {wrong}."
    moved = listed([names[name] for name in _moves(found.best, found.runner_up)])
    if found.is_clear(min_shared):
        return f"Next best is a split with {moved} moved over: it {misses}."
    members = sum(len(camp) for camp in found.best.camps)
    few = "one comparison is" if found.total == 1 else f"{numeral(found.total)} comparisons are"
    least = min_shared * (members - 1)
    too_few = f"{few} too few to split {numbered(members, 'stakeholder')}"
    return (
        f"The best split misses {wrong}; next best is one with {moved} moved over: it {misses}. "
        f"But {too_few}; {numeral(least)} are asked for."
    )


def _moves(best: Split, other: Split) -> tuple[str, ...]:
    """Return who changes camp from one split to the other, the smaller way round."""
    first, second = (set(split.camps[0]) for split in (best, other))
    everyone = [name for camp in best.camps for name in camp]
    changed = first ^ second
    if 2 * len(changed) > len(everyone):
        changed = set(everyone) - changed
    return tuple(name for name in everyone if name in changed)


def camp_words(fits: int, wrong: int, members: int) -> tuple[str, str, str]:
    """Return what holds within a camp: a count, what it is of, and what does not fit.

    Examples
    --------
    >>> camp_words(6, 0, 3), camp_words(5, 1, 3)[2], camp_words(0, 0, 2)[0]
    (('6 of 6', 'same side within the camp', ''), '1 opposite: the exception', 'Nothing to compare')
    """
    if members == 1:
        return "", "Alone in the camp", ""
    if not fits + wrong:
        return "Nothing to compare", "within the camp", ""
    return _fitting(fits, wrong, "same side within the camp", "opposite")


def between_words(fits: int, wrong: int) -> tuple[str, str, str]:
    """Return what holds between two camps: a count, what it is of, and what does not fit.

    Examples
    --------
    >>> between_words(6, 2)
    ('6 of 8', 'opposite', '2 same side: the exceptions')
    >>> between_words(4992, 4608)[0]
    '4,992 of 9,600'
    """
    return _fitting(fits, wrong, "opposite", "same side")


def _fitting(fits: int, wrong: int, what: str, other: str) -> tuple[str, str, str]:
    exception = f"{wrong:,} {other}: the exception{'s' if wrong > 1 else ''}" if wrong else ""
    return f"{fits:,} of {fits + wrong:,}", what, exception


def unlinked(members: Sequence[str], shares: bool, counts: str) -> str:
    """Return why those are in one camp who have nothing to compare within it.

    `shares` is whether two of them share an issue all the same, on which they are apart; `counts`
    is put behind what is not there, where the reading rules leave something out.
    """
    who = listed(members) if len(members) <= 6 else f"The {len(members)} of one camp"
    nothing = "only issues on which they are apart" if shares else f"no issue{counts}"
    return (
        f"{who} share {nothing}. What puts them in one camp is that each is opposite to someone "
        "in the other."
    )


COMPARISON = "A comparison is one issue that two share, on the same side or opposite."
SEARCHED = (
    "The split is the best that a search has found, and not the best of all, for they are too many "
    "to look at each: a better one may exist."
)
