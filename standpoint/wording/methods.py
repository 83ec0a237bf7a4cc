"""The limits of a dossier, and how figures come about, in sentences."""

from standpoint.compare.limits import Limits
from standpoint.wording import counted, spelled
from standpoint.wording.groups import CAMPS_NOTE


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


OTHER_FIGURES = (
    (
        "Where they stand",
        "A mark at the stance of each cell; its height only keeps names apart. Who is divided, "
        "silent, without a statement or left out has no mark and is named below.",
    ),
    (
        "Together on an issue",
        "Every issue has at most two sides: all who are for it, and all who are against it. A "
        "row counts the sides that are made up of exactly those stakeholders.",
    ),
    (
        "The network",
        "A line joins two whose agreement is at least the threshold that is set, over enough "
        "shared issues. Only the lines have a meaning; places are those in which the drawing "
        "has few crossings (Kamada and Kawai).",
    ),
    (
        "The map",
        "Of more than twelve stakeholders, those lie near each other who agree: classical "
        "scaling of one minus agreement (Torgerson 1952). The share of variance says how "
        "faithful two directions are; who shares nothing with another has no distance from it, "
        "and one of the two is left out.",
    ),
    ("Camps", CAMPS_NOTE),
    (
        "Who gets to speak",
        "Passages and words are counted as they stand in the sources. A passage that two "
        "positions rest on counts with each. A word counts once for a stakeholder, for the "
        "most direct voice, the author’s words within the passage included.",
    ),
    (
        "What was said when",
        "The axis keeps the order of dates and not their distance, which is written between "
        "them as far as it is known. A year or a month is drawn as a span.",
    ),
    (
        "How much of a text is cited",
        "Words within a passage that counts, each once, out of all words of the text.",
    ),
    (
        "Robustness",
        "Everything is computed again without one source, or without one kind of voice. A cell "
        "changes when its side does: for, against, mixed, divided, or left out. A pair "
        "changes when its agreement goes above, to or below one half, or can no longer be "
        "said.",
    ),
)
"""How each of the figures comes about that have no section of their own: its name, and how."""
