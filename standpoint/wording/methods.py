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
    if limits.one_passage:
        said.append(
            f"{limits.one_passage} of the {limits.filled} filled cells rest on a single passage."
        )
    if limits.indirect:
        said.append(
            f"{limits.indirect} of them rest only on what was done or on what others say, without "
            "a word of the stakeholder, quoted or reported."
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


def in_short(min_shared: int) -> list[tuple[str, str]]:
    """Return how each kind of figure comes about, as its name and a few sentences."""
    return [
        (
            "A passage",
            "It stands in its source word for word, case included; nothing fuzzy passes. Only "
            "white space and the forms of typographic marks may differ.",
        ),
        (
            "A cell",
            "The positions with the latest date make it. On both sides of the middle the "
            "stakeholder is divided; otherwise their median counts, a tie going towards the "
            "middle. What has no stance has no number: it is never counted as zero.",
        ),
        (
            "Agreement of two",
            "Over the n issues on which both have a number: (same side + apart / 2) / n. Strength "
            f"does not count. With fewer than {spelled(min_shared)} shared issues there is no "
            "percentage, but the counts.",
        ),
        (
            "Most contested",
            "First the issues with somebody on each side, or somebody divided; then by van der "
            "Eijk’s agreement A over the stances, the lowest first.",
        ),
        (
            "A voice",
            "Of several passages the most direct one is shown: quoted, reported, observed, "
            "ascribed. Counts of passages count each with every position that rests on it.",
        ),
    ]
