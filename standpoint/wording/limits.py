"""The limits of a dossier in sentences."""

from standpoint.compare.limits import Limits
from standpoint.wording import counted, spelled


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
    else:
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
        enough = limits.pairs - limits.pairs_too_few - limits.pairs_nothing
        said.append(
            f"Of {counted(limits.pairs, 'pair')} of stakeholders, {spelled(enough)} "
            f"{'shares' if enough == 1 else 'share'} {spelled(min_shared)} issues or more, enough "
            f"for a percentage; {spelled(limits.pairs_too_few)} "
            f"{'shares' if limits.pairs_too_few == 1 else 'share'} fewer, and "
            f"{spelled(limits.pairs_nothing)} {'shares' if limits.pairs_nothing == 1 else 'share'} "
            "nothing."
        )
    return said


def _rest(number: int) -> str:
    return f"{spelled(number)} {'rests' if number == 1 else 'rest'}"
