"""The limits of a dossier, or of what the reading rules leave of it, in sentences."""

from standpoint.compare.limits import Limits
from standpoint.compare.selection import Selection
from standpoint.wording import counted, listed, spelled
from standpoint.wording.findings.parts import numbered, numeral, out_of


def counted_of(selection: Selection) -> str:
    """Return of what the limits are counted."""
    return "this dossier" if selection.leaves_all_in else "this selection"


def limit_sentences(limits: Limits, min_shared: int, of: str = "this dossier") -> list[str]:
    """Return what a dossier is too thin to show, a sentence for each limit.

    `of` is what they are counted of (see `counted_of`).
    """
    said = [
        f"Of {counted(limits.cells, 'cell')}: {limits.filled:,} with a position, "
        f"{limits.silent:,} silent, {limits.empty:,} without a statement"
        f"{f', {limits.left_out:,} left out by the reading rules' if limits.left_out else ''}."
    ]
    if limits.sources == 1:
        said.insert(
            0,
            f"Everything rests on one source: what it leaves out, {of} cannot know, and who is "
            "quoted most in it is heard most.",
        )
    elif limits.sources:
        said.insert(0, f"Everything rests on {counted(limits.sources, 'source')}.")
    if limits.positions > limits.filled:
        said.append(
            f"The cells with a position hold {counted(limits.positions, 'position')}: one cell may "
            "hold several."
        )
    if limits.one_passage:
        said.append(f"{_rest(limits.one_passage, limits.positions)} on a single passage.")
    if limits.indirect:
        said.append(
            f"{_rest(limits.indirect, limits.positions)} only on what was done or on what others "
            "say, without a word of the stakeholder, quoted or reported."
        )
    if limits.pairs:
        said.append(_pairs(limits, min_shared))
    return said


def _rest(number: int, positions: int) -> str:
    """Return as in "Of 30 positions, eight rest" and "All 12 positions rest"."""
    verb = "rests" if number == 1 else "rest"
    if number == positions:
        every = out_of(number, number, "position")
        return f"{every[0].upper()}{every[1:]} {verb}"
    return f"Of {numbered(positions, 'position')}, {numeral(number)} {verb}"


def _pairs(limits: Limits, min_shared: int) -> str:
    enough = limits.pairs - limits.pairs_too_few - limits.pairs_nothing
    least = "an issue" if min_shared == 1 else f"{spelled(min_shared)} issues"
    short = ((limits.pairs_too_few, "fewer"), (limits.pairs_nothing, "nothing"))
    if limits.pairs == 1:
        shares = "nothing" if limits.pairs_nothing else f"fewer than {least}"
        said = f"{least} or more, enough for a percentage" if enough else shares
        return f"The one pair of stakeholders shares {said}."
    others = listed([f"{_share(number)} {what}" for number, what in short if number])
    return (
        f"Of {numbered(limits.pairs, 'pair')} of stakeholders, {_share(enough)} {least} or more, "
        f"enough for a percentage{'; ' if others else ''}{others}."
    )


def _share(number: int) -> str:
    return f"{numeral(number)} {'shares' if number < 2 else 'share'}"
