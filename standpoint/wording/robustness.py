"""What changes when one thing is left out, in sentences."""

from collections.abc import Sequence

from standpoint.compare.cells import State
from standpoint.compare.robustness import (
    CellChange,
    Effect,
    Omission,
    PairChange,
    Robustness,
    Side,
    Standing,
)
from standpoint.model import Dossier
from standpoint.wording import STATE_SIGNS, counted, listed, source_name, spelled

SIDE_SIGNS = {
    Side.FOR: "▲",
    Side.AGAINST: "▼",
    Side.MIXED: "◆",
    Side.DIVIDED: "▼▲",
    Side.NONE: STATE_SIGNS[State.LEFT_OUT],
}
SIDE_WORDS = {side: side.value for side in Side} | {Side.NONE: State.LEFT_OUT.value}
"""Among what changes, no position is one that is left out: something was there before."""
SIDE_LOOKS = {
    Side.FOR: "s1",
    Side.AGAINST: "s-1",
    Side.MIXED: "s0",
    Side.DIVIDED: "divided",
    Side.NONE: State.LEFT_OUT.name.lower(),
}
"""The class that a side shares with the cell that it stands for."""


def left_out(dossier: Dossier, omission: Omission) -> str:
    """Return what is left out: passages of a voice, or a source by its name."""
    if omission.rule == "voices":
        return f"{omission.value} passages"
    return source_name(dossier.source_by_id[omission.value])


def without(dossier: Dossier, omission: Omission) -> str:
    """Return how the sentence on an omission begins."""
    name = left_out(dossier, omission)
    return f"Without {name}" if omission.rule == "voices" else f"Without the source “{name}”"


def effect_words(found: Robustness, effect: Effect) -> str:
    """Return how many findings change without one thing, and how; the rest of its sentence."""
    if not effect.cells and not effect.pairs:
        return "nothing changes."
    return f"{_cells(found, effect.cells)}. {_pairs(found, effect.pairs)}."


def _cells(found: Robustness, changes: Sequence[CellChange]) -> str:
    kinds = [change.gravity for change in changes]
    groups = (
        (kinds.count(0), "turns to the other side", "turn to the other side"),
        (kinds.count(1), "moves to or from mixed or divided", "move to or from mixed or divided"),
        (kinds.count(2), "loses its position", "lose their position"),
    )
    return _changing(len(changes), found.held, "cell", groups)


def _pairs(found: Robustness, changes: Sequence[PairChange]) -> str:
    untold = [change for change in changes if not change.before.sign.told]
    gained = sum(change.after.sign.told for change in untold)
    kinds = [change.gravity for change in changes if change.before.sign.told]
    groups = (
        (kinds.count(0), "crosses one half", "cross one half"),
        (kinds.count(1), "moves to or from one half", "move to or from one half"),
        (
            kinds.count(2),
            "is left with too few shared issues to say",
            "are left with too few shared issues to say",
        ),
        (gained, "has enough shared issues only then", "have enough shared issues only then"),
        (
            len(untold) - gained,
            "shared too few before, too",
            "shared too few before, too",
        ),
    )
    return _changing(len(changes), found.pairs, "pair", groups)


def _changing(number: int, total: int, noun: str, groups: Sequence[tuple[int, str, str]]) -> str:
    """Return how many of a kind of finding change, and in which ways."""
    if not number:
        return f"{'No' if noun == 'pair' else 'no'} {noun} changes"
    ways = [(n, one if n == 1 else many) for n, one, many in groups if n]
    changes = f"{number:,} of {counted(total, noun)} {'changes' if number == 1 else 'change'}"
    if len(ways) == 1:
        how = f"{'it' if number == 1 else 'all'} {ways[0][1]}"
    else:
        how = listed([f"{n:,} {words}" for n, words in ways])
    return f"{changes}: {how}"


def steady_sentence(found: Robustness) -> str:
    """Return how many findings no omission changes."""
    if not found.held:
        return "No position counts here, so nothing can change."
    if not found.effects:
        return ""
    what = listed([f"one {kind}" for kind in _kinds(found)], "or")
    steady = found.steady_cells
    verb = "keep their side" if steady > 1 else "keeps its side"
    return (
        f"{f'{steady:,}' if steady else 'None'} of {counted(found.held, 'cell')} with a position "
        f"{verb} whichever {what} is left out. {_steady_pairs(found)}"
    )


def _steady_pairs(found: Robustness) -> str:
    least = "an issue" if found.min_shared == 1 else f"at least {spelled(found.min_shared)} issues"
    steady = found.steady_pairs
    if not found.told:
        return f"No pair of stakeholders shares {least}."
    if found.told == 1:
        keeps = "keeps its sign" if steady else "does not keep its sign"
        return f"The one pair that shares {least} {keeps}."
    keep = "keeps its sign" if steady == 1 else "keep their sign"
    number = f"{steady:,}" if steady else "none"
    return f"Of {counted(found.told, 'pair')} that share {least}, {number} {keep}."


def _kinds(found: Robustness) -> list[str]:
    rules = [effect.omission.rule for effect in found.effects]
    words = {"voices": "kind of voice", "sources": "source"}
    return [words[rule] for rule in dict.fromkeys(rules)]


def sole_sentence(dossier: Dossier, found: Robustness) -> str:
    """Return what everything rests on, where there is only one source or one voice."""
    said = []
    for omission in found.sole:
        if omission.rule == "sources":
            name = source_name(dossier.source_by_id[omission.value])
            said.append(
                f"Everything here rests on one source, {name}. Without it nothing is left: no "
                "second text supports any of it."
            )
        else:
            said.append(
                f"Everything here rests on one kind of voice: {omission.value}. Without it nothing "
                "is left."
            )
    return " ".join(said)


def standing(pair: Standing) -> str:
    """Return the sign of a pair with the counts that it is made of.

    Examples
    --------
    >>> from standpoint.compare.robustness import Sign
    >>> standing(Standing(Sign.ABOVE, 3, 0, 1)), standing(Standing(Sign.NOTHING, 0, 0, 0))
    ('more than half: of 4, 3 same, 1 opposite', 'nothing shared')
    """
    shared = pair.same + pair.apart + pair.opposite
    counts = ((pair.same, "same"), (pair.apart, "apart"), (pair.opposite, "opposite"))
    parts = [f"{number} {word}" for number, word in counts if number]
    if not parts:
        return pair.sign.value
    return f"{pair.sign.value}: of {shared}, {', '.join(parts)}"
