"""The limits of a dossier in sentences."""

from standpoint.compare.limits import Limits
from standpoint.wording import counted, listed, spelled


def limit_sentences(limits: Limits, min_shared: int) -> list[str]:
    """Return what a dossier is too thin to show, a sentence for each limit."""
    said = [
        f"Of {counted(limits.cells, 'cell')}: {limits.filled:,} with a position, "
        f"{limits.silent:,} silent, {limits.empty:,} without a statement"
        f"{f', {limits.left_out:,} left out by the reading rules' if limits.left_out else ''}."
    ]
    if limits.sources == 1:
        said.insert(
            0,
            "Everything rests on one source: what it leaves out, this dossier cannot know, and who "
            "is quoted most in it is heard most.",
        )
    elif limits.sources:
        said.insert(0, f"Everything rests on {counted(limits.sources, 'source')}.")
    positions = f"Of {counted(limits.positions, 'position')}"
    if limits.positions > limits.filled:
        said.append(
            f"The cells with a position hold {counted(limits.positions, 'position')}: one cell may "
            "hold several."
        )
    if limits.one_passage:
        said.append(f"{positions}, {_rest(limits.one_passage)} on a single passage.")
    if limits.indirect:
        said.append(
            f"{positions}, {_rest(limits.indirect)} only on what was done or on what others say, "
            "without a word of the stakeholder, quoted or reported."
        )
    if limits.pairs:
        said.append(_pairs(limits, min_shared))
    return said


def _rest(number: int) -> str:
    return f"{spelled(number)} {'rests' if number == 1 else 'rest'}"


def _pairs(limits: Limits, min_shared: int) -> str:
    enough = limits.pairs - limits.pairs_too_few - limits.pairs_nothing
    least = "an issue" if min_shared == 1 else f"{spelled(min_shared)} issues"
    short = ((limits.pairs_too_few, "fewer"), (limits.pairs_nothing, "nothing"))
    others = listed([f"{_share(number)} {what}" for number, what in short if number])
    return (
        f"Of {counted(limits.pairs, 'pair')} of stakeholders, {_share(enough)} {least} or more, "
        f"enough for a percentage{'; ' if others else ''}{others}."
    )


def _share(number: int) -> str:
    return f"{spelled(number) if number else 'none'} {'shares' if number < 2 else 'share'}"
