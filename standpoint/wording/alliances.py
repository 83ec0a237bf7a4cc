"""Agreement in words: a figure never travels without its counts."""

from collections.abc import Mapping, Sequence

from standpoint.compare.cells import Comparison
from standpoint.compare.findings.kinds import Finding, Shared
from standpoint.compare.pairs import Pair, is_close
from standpoint.compare.turned import Turned
from standpoint.direction import isolated
from standpoint.wording import behind, counted, ended, listed, percent, spelled, upper, where
from standpoint.wording.findings.parts import between, numbered, numeral, out_of

LabelById = Mapping[str, str]
"""The label of each stakeholder by id."""

RANKED = 3
"""As many pairs are named that are closest or furthest alike; more are counted."""
TOO_FEW = "too few to say"
NOTHING = "nothing shared"
FEW_HEADING = "Too few for a percentage"
NOTHING_TO_COMPARE = "Nothing to compare"
RELATION_GLOSSES = {"same": "same side", "apart": "apart, one is mixed", "opposite": "opposite"}
"""What the squares of a pair mean, for a legend."""


def too_little(comparison: Comparison) -> str:
    """Return what the reading rules leave, where that makes no pair; else nothing."""
    if len(comparison.stakeholders) >= 2:
        return ""
    if len(comparison.dossier.stakeholders) < 2:
        return f"There are fewer than two stakeholders{where(comparison) or ' in the dossier'}."
    return "The reading rules leave fewer than two stakeholders."


def why_nothing(left_out: int) -> str:
    """Return why nobody has anything; `left_out` is how many cells the rules leave out."""
    if left_out:
        return "What is recorded is left out by the reading rules."
    return "Nobody here has a position."


def that_counts(left_out: int) -> str:
    """Return what "nothing" goes on with; `left_out` is how many cells the reading rules leave out.

    Examples
    --------
    >>> that_counts(0), that_counts(3)
    ('', ' that counts')
    """
    return " that counts" if left_out else ""


def figure(pair: Pair, min_shared: int) -> str:
    """Return the figure of a pair: a percentage only where enough is shared."""
    if not pair.shared:
        return NOTHING
    return percent(pair.value) if pair.has_figure(min_shared) else TOO_FEW


def counts(pair: Pair, every: bool = True) -> str:
    """Return the three counts of a pair, or those of them that are not zero."""
    return ", ".join(f"{n} {one.value}" for one, n in pair.counts.items() if n or every)


def pair_words(pair: Pair, min_shared: int) -> str:
    r"""Return a pair's figure with what it rests on.

    Examples
    --------
    >>> pair_words(Pair("a", "b", 2, 0, 1, 2 / 3, 0.3, 0.9), 3)
    '67\xa0%, 3 shared issues: 2 same side, 0 apart, 1 opposite'
    >>> pair_words(Pair("a", "b", 0, 0, 0, float("nan"), 0.0, 1.0), 3)
    'nothing shared'
    >>> pair_words(Pair("a", "b", 1, 0, 0, 1.0, 0.3, 1.0), 3)
    'too few to say, 1 shared issue: 1 same side, 0 apart, 0 opposite'
    """
    if not pair.shared:
        return NOTHING
    return f"{figure(pair, min_shared)}, {counted(pair.shared, 'shared issue')}: {counts(pair)}"


def both(pair: Pair, names: LabelById) -> str:
    """Return the names of a pair."""
    return listed([names[pair.one], names[pair.other]])


def rule(by_strength: bool) -> str:
    """Return what a shared issue is worth."""
    if by_strength:
        return "A step on the scale of five takes a quarter of a point away."
    return "The same side is a point, apart a half, opposite none."


def pairs_heading(number: int) -> str:
    """Return the heading of a list of pairs.

    Examples
    --------
    >>> pairs_heading(6), pairs_heading(10)
    ('Six pairs, by what they share', 'All 10 pairs, by what they share')
    >>> pairs_heading(1)
    'One pair, by what it shares'
    """
    if number == 1:
        return "One pair, by what it shares"
    many = spelled(number).capitalize() if number < 10 else f"All {number:,}"
    return f"{many} pairs, by what they share"


def pairs_of(number: int) -> str:
    """Return the heading of so many pairs that they have no row each."""
    return f"All {number:,} pairs"


def nearest_word(pair: Pair) -> str:
    """Return what the nearest of several pairs is called: close only where it agrees enough.

    Examples
    --------
    >>> nearest_word(Pair("a", "b", 1, 0, 1, 0.5, 0.5, 0.5))
    'Closest'
    >>> nearest_word(Pair("a", "b", 1, 0, 2, 1 / 3, 1 / 3, 1 / 3))
    'Least far'
    """
    return "Closest" if is_close(pair) else "Least far"


def nobody_near(name: str, min_shared: int) -> str:
    """Return that nobody shares enough with a stakeholder to be near or far.

    Examples
    --------
    >>> nobody_near("Ann", 3)
    'Nobody here shares at least three issues with Ann.'
    >>> nobody_near("Ann", 1)
    'Nobody here shares at least one issue with Ann.'
    """
    return f"Nobody here shares at least {numbered(min_shared, 'issue')} with {isolated(name)}."


def drawn(closest: int, furthest: int, most: int, enough: int, min_shared: int) -> str:
    """Return which of very many pairs are drawn.

    `closest` and `furthest` are how many of those that share enough for a percentage, `most` how
    many of those that share too few, where none shares enough; `enough` share enough, drawn or not.

    Examples
    --------
    >>> drawn(15, 15, 0, 780, 3)
    'Of 780 pairs that share at least 3 issues the 15 closest and the 15 furthest are drawn; of \
those as close, the ones that share more.'
    >>> drawn(1, 1, 0, 2, 3)
    'Both pairs that share at least 3 issues are drawn.'
    >>> drawn(15, 15, 0, 30, 3)
    'All 30 pairs that share at least 3 issues are drawn.'
    >>> drawn(15, 0, 0, 780, 3)
    'Of 780 pairs that share at least 3 issues the 15 closest are drawn; of those as close, the \
ones that share more.'
    >>> drawn(0, 0, 30, 0, 3)
    'The 30 pairs that share most are drawn.'
    >>> drawn(0, 0, 1, 0, 3)
    'The 1 pair that shares most is drawn.'
    >>> drawn(0, 0, 0, 0, 3), drawn(1, 0, 0, 1, 3)
    ('', '')
    """
    if not enough:
        share = "shares most is" if most == 1 else "share most are"
        return f"The {counted(most, 'pair')} that {share} drawn." if most else ""
    which = f"share at least {counted(min_shared, 'issue')}"
    if closest + furthest == enough:
        pairs = "Both pairs" if enough == 2 else f"All {enough:,} pairs"
        return f"{pairs} that {which} are drawn." if enough > 1 else ""
    ends = ((closest, "closest"), (furthest, "furthest"))
    both_ends = listed([f"the {number} {what}" for number, what in ends if number])
    return (
        f"Of {counted(enough, 'pair')} that {which} {both_ends} are drawn; of those as close, the "
        "ones that share more."
    )


def table_caption(by_strength: bool, whose: str = "all pairs") -> str:
    """Return what a table of pairs holds."""
    return f"Agreement of {whose}, {'by strength' if by_strength else 'by side'}"


SQUARE = "One square is one shared issue and opens to both passages."


def enough_heading(min_shared: int) -> str:
    """Return over which pairs there is a percentage.

    Examples
    --------
    >>> enough_heading(3), enough_heading(1)
    ('Three shared issues or more: a percentage', 'One shared issue or more: a percentage')
    """
    return f"{upper(numbered(min_shared, 'shared issue'))} or more: a percentage"


def uncounted(divided: Sequence[tuple[str, str]]) -> str:
    """Return who is divided on what, by name and title, and so in no comparison there.

    Examples
    --------
    >>> uncounted([("Ann", "Noise"), ("Ben", "Trees"), ("Cem", "Noise")])
    'Divided, and counted for no pair: Ann on Noise; Ben on Trees; Cem on Noise.'
    >>> uncounted([("Ann", "Noise")] * 4), uncounted([])
    ('Divided, and counted for no pair: 4 cells.', '')
    """
    if not divided:
        return ""
    if len(divided) > 3:
        return f"Divided, and counted for no pair: {len(divided)} cells."
    named = "; ".join(f"{isolated(name)} on {isolated(title)}" for name, title in divided)
    return ended(f"Divided, and counted for no pair: {named}")


def pairs_sentence(pairs: Sequence[Pair], names: LabelById, min_shared: int, left_out: int) -> str:
    """Return how many pairs have a figure, and which are closest and furthest apart.

    `left_out` is how many cells the reading rules leave out.
    """
    told = how_many_share([pair.shared for pair in pairs], min_shared, left_out)
    return " ".join(filter(None, (told, closest_sentence(pairs, names, min_shared))))


def under_headline(
    first: Finding, pairs: Sequence[Pair], names: LabelById, min_shared: int, left_out: int
) -> str:
    """Return what stands under a headline where nothing else was found.

    `left_out` is how many cells the reading rules leave out.
    """
    if not isinstance(first, Shared):
        return pairs_sentence(pairs, names, min_shared, left_out)
    closest = closest_sentence(pairs, names, min_shared)
    shared = [pair.shared for pair in pairs]
    if closest or not all(shared):
        return closest or how_many_share(shared, min_shared, left_out, none_is_said=True)
    # That all share too few is what the headline says.
    low, high = min(shared), max(shared)
    each = " each" if len(shared) > 1 else ""
    return f"Shared: {between(low, high)} {behind(high, 'issue')}{each}, {TOO_FEW}."


def closest_sentence(pairs: Sequence[Pair], names: LabelById, min_shared: int) -> str:
    """Return which pairs are closest and furthest apart; nothing where none has a figure.

    No pair is closest that is opposite throughout, and none is called close that is opposite more
    often than not.
    """
    kept = [pair for pair in pairs if pair.has_figure(min_shared)]
    if not kept:
        return ""
    first = max(kept, key=lambda pair: (pair.value, not is_close(pair)))
    high, low = first.value, min(pair.value for pair in kept)
    word = nearest_word(first) if is_close(first) else f"{nearest_word(first)} apart"
    is_told = is_close(first) or low < high
    closest = f"{word}: {_ranked(kept, high, names)}." if is_told else ""
    furthest = f"Furthest apart: {_ranked(kept, low, names)}." if low < high or not closest else ""
    return " ".join(filter(None, (closest, furthest)))


def how_many_share(
    shared: Sequence[int], min_shared: int, left_out: int, none_is_said: bool = False
) -> str:
    """Return how many pairs share enough for a figure, fewer issues, and nothing.

    `shared` is on how many issues each pair has a number. Where `none_is_said`, it stands under a
    heading that says of how many pairs none shares enough.
    """
    nothing = shared.count(0)
    enough = sum(number >= max(min_shared, 1) for number in shared)
    issues = numbered(min_shared, "issue")
    least = f"at least {issues}"
    fewer = f"fewer{'' if enough else f' than {issues}'}, {TOO_FEW}"
    none = f"nothing{that_counts(left_out)}"
    groups = ((enough, least), (len(shared) - enough - nothing, fewer), (nothing, none))
    for number, what in groups:
        if number == len(shared):
            every = out_of(number, number, "pair")
            return f"{upper(every)} {'shares' if number == 1 else 'share'} {what}."
    told = [
        f"{numeral(number)} {'shares' if number < 2 else 'share'} {what}"
        for number, what in groups
        if number or (what == least and not none_is_said)
    ]
    if none_is_said:
        return f"{upper('; '.join(told))}."
    return f"Of {numbered(len(shared), 'pair')}, {'; '.join(told)}."


def _ranked(pairs: Sequence[Pair], value: float, names: LabelById) -> str:
    """Return the pairs of a value that share most, all that share as much, with both figures."""
    alike = [pair for pair in pairs if pair.value == value]
    most = max(pair.shared for pair in alike)
    first = [pair for pair in alike if pair.shared == most]
    who = "; ".join(both(pair, names) for pair in first)
    if len(first) > RANKED:
        who = f"{numeral(len(first))} pairs"
    each = " each" if len(first) > 1 else ""
    return f"{who} ({percent(value)} of {counted(most, 'shared issue')}{each})"


def turned_sentence(found: Turned | None, names: LabelById) -> str:
    """Return where counting strength changes the order of two pairs."""
    if found is None:
        return "No two pairs change their order when strength counts."
    how_often = "" if found.cases == 1 else f" in {numbered(found.cases, 'case')}, most plainly"
    pairs = f"{both(found.ahead, names)}; {both(found.behind, names)}"
    first = f"{percent(found.ahead.value)} of {counted(found.ahead.shared, 'shared issue')}"
    second = f"{percent(found.behind.value)} of {found.behind.shared}"
    return (
        f"{ended(f'Counting strength changes the order of two pairs{how_often}: {pairs}')} "
        f"By side the first two are closer ({first} against {second}), by strength the other two "
        f"({percent(found.behind_then.value)} against {percent(found.ahead_then.value)})."
    )
