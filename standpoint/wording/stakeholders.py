"""Stakeholders in words: one of them, and the list of all."""

from collections import Counter
from collections.abc import Sequence

from standpoint.compare.cells import Comparison, State
from standpoint.compare.pairs import Pair
from standpoint.compare.standing import Standing
from standpoint.compare.voices import never_quoted
from standpoint.direction import isolated
from standpoint.model import VOICES, Stakeholder, Voice
from standpoint.wording import counted, listed, percent, where
from standpoint.wording.alliances import TOO_FEW, that_counts
from standpoint.wording.findings.parts import NAMED, numbered, numeral, out_of

NEVER_QUOTED = "never quoted"
COUNTS = "Issues by stance and state, and by the voice of the most direct passage on each"
EVERYONE = "Agreement with everyone"
CHART = "Who supports and who opposes how much"


def share(counts: Standing, of: int) -> str:
    """Return on how many of the issues a stakeholder has a position.

    Examples
    --------
    >>> from collections import Counter
    >>> share(Standing(Counter({1: 3}), Counter(), Counter()), 19)
    '3 of 19 issues'
    """
    return f"{counts.held:,} of {counted(of, 'issue')}"


def positions_on(positions: int, counts: Standing) -> str:
    """Return how many positions a stakeholder has, and on how many issues; one may have several.

    Examples
    --------
    >>> from collections import Counter
    >>> positions_on(4, Standing(Counter({1: 2, "divided": 1}), Counter(), Counter()))
    '4 on 3 issues'
    """
    return f"{positions:,} on {counted(counts.held, 'issue')}" if positions else "none"


def voices(counts: Standing) -> str:
    """Return a stakeholder's voices, counted."""
    return ", ".join(f"{n:,} {voice}" for voice in VOICES if (n := counts.voices[voice]))


def bar_note(counts: Standing) -> str:
    """Return what stands at the end of a bar: how many it draws, and how many it does not."""
    drawn = counts.held - counts.stances[State.DIVIDED.value]
    return ", ".join([f"{drawn:,}", *_in(counts, State.DIVIDED, State.SILENT, State.LEFT_OUT)])


def silent_or_left_out(counts: Standing) -> str:
    """Return on how many issues a stakeholder is silent or left out; "" for none."""
    return ", ".join(_in(counts, State.SILENT, State.LEFT_OUT))


def _in(counts: Standing, *states: State) -> list[str]:
    return [f"{n:,} {state.value}" for state in states if (n := counts.states[state])]


def bars_summary(told: Sequence[tuple[Stakeholder, Standing]]) -> str:
    """Return the bars of all stakeholders in one paragraph."""
    total: Counter[int | str] = sum((counts.stances for _, counts in told), start=Counter())
    support, oppose = total[1] + total[2], total[-1] + total[-2]
    said = f"Of {counted(total.total(), 'cell')} with a position: {support:,} support, "
    said += f"{oppose:,} oppose, {total[0]:,} mixed"
    if divided := total[State.DIVIDED.value]:
        said += f", {divided:,} divided and not drawn"
    return f"{said}. {_most(told)}"


def _most(told: Sequence[tuple[Stakeholder, Standing]]) -> str:
    """Return who has most positions, all who have as many; they may be too many to be named."""
    most = max(counts.held for _, counts in told)
    first = [person.label for person, counts in told if counts.held == most]
    label = "Most positions" if len(first) < len(told) else "Positions"
    who = listed(first) if len(first) <= NAMED else out_of(len(first), len(told), "stakeholder")
    return f"{label}: {who}, on {numbered(most, 'issue')}{' each' if len(first) > 1 else ''}."


def pair_counts(pair: Pair, min_shared: int, as_many: int = 0) -> str:
    r"""Return how close two are: a percentage only where enough is shared, the counts always.

    `as_many` is how many others are as close, or as far.

    Examples
    --------
    >>> pair_counts(Pair("a", "b", 3, 0, 0, 1.0, 0.2, 1.0), 3)
    '100\xa0%, 3 of 3 same side'
    >>> pair_counts(Pair("a", "b", 0, 1, 1, 0.25, 0.0, 0.9), 3)
    '1 of 2 opposite, 1 apart, too few to say'
    >>> pair_counts(Pair("a", "b", 3, 0, 0, 1.0, 0.2, 1.0), 3, as_many=2)
    '100\xa0%, 3 of 3 same side, as with 2 others'
    """
    counts = {"same side": pair.same, "opposite": pair.opposite, "apart": pair.apart}
    (first, number), *others = [(word, n) for word, n in counts.items() if n]
    parts = [f"{number} of {pair.shared} {first}", *(f"{n} {word}" for word, n in others)]
    parts = [percent(pair.value), *parts] if pair.has_figure(min_shared) else [*parts, TOO_FEW]
    alike = [f"as with {counted(as_many, 'other')}"] if as_many else []
    return ", ".join([*parts, *alike])


def no_pair(comparison: Comparison) -> str:
    """Return why nobody is closest or furthest."""
    if len(comparison.stakeholders) < 2:
        return f"nobody else is{where(comparison) or ' in this dossier'}"
    if comparison.states[State.LEFT_OUT]:
        return "no shared issue that counts"
    return "no issue shared with anybody"


def mouth(comparison: Comparison, stakeholder: Stakeholder) -> str:
    """Return how much of what a stakeholder is known to hold comes from its own mouth.

    What it held before, and holds no longer, is not among it. That it is known only in one way is
    said where no other passage of it is in the dossier.
    """
    held = [
        passages
        for cell in comparison.column(stakeholder.id)
        for position in cell.current
        if (passages := comparison.selection.passages(position))
    ]
    voices = [evidence.voice for passages in held for evidence in passages]
    if not voices:
        return "No passage counts here."
    parts = [
        f"{numeral(times)} {voice}" for voice in VOICES if (times := voices.count(Voice(voice)))
    ]
    number = numbered(len(voices), "passage")
    every = sum(len(position.evidence) for position in stakeholder.positions)
    if len(voices) == every and never_quoted(comparison.dossier, stakeholder):
        if set(voices) == {Voice.ASCRIBED}:
            return f"Known only through what others say, in {number}."
        if set(voices) == {Voice.OBSERVED}:
            return f"Known only by what was done, in {number}."
    these = "This position rests" if len(held) == 1 else "These positions rest"
    return f"{these} on {number}: {listed(parts)}."


def no_position(counts: Standing, of: int) -> str:
    """Return the sentence of a stakeholder without a position that counts."""
    left_out = counts.states[State.LEFT_OUT]
    said = f"Of {numbered(of, 'issue')}, none with a position{that_counts(left_out) or ' here'}."
    if left_out:
        said += f" Left out by the reading rules: {numeral(left_out)}."
    return said


def found(hits: int, of: int, query: str) -> str:
    """Return how many stakeholders have the words searched for in their name or role."""
    if hits:
        said = f"{hits:,} of {counted(of, 'stakeholder')}"
        return f"Only stakeholders named or described with “{isolated(query)}”: {said}."
    return f"Nobody is named or described with “{isolated(query)}”."
