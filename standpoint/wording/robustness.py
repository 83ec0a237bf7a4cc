"""What changes when one thing is left out, in sentences."""

from collections.abc import Sequence

from standpoint.compare.cells import Comparison, State
from standpoint.compare.robustness.records import (
    CellChange,
    Effect,
    Omission,
    PairChange,
    PairSign,
    Robustness,
    Rule,
    Side,
    Sign,
)
from standpoint.direction import isolated
from standpoint.model import Dossier
from standpoint.wording import in_marks, listed, source_name, spelled, upper
from standpoint.wording.findings.parts import every, numbered, numeral, out_of, scoped

SIDE_WORDS = {side: side.value for side in Side} | {Side.NONE: State.LEFT_OUT.value}
"""Among what changes, no position is one that is left out: something was there before."""
KINDS = {"voices": "kind of voice", "sources": "source"}
"""What one of those is called that a rule leaves out."""
NAMED = 4
"""As many of them are named who rest on one alone; more are counted."""
HOLDING = " with a position"
"""What is put behind stakeholders where those without a position are not among them."""
ELSEWHERE = "on another side"
"""Of cells that keep a position: for, against, mixed or divided, and something else before."""
GRID = (
    "How many of a stakeholder’s cells lose their position, or change their side (⇄), when one "
    "thing is left out; the stronger the tint, the larger the share."
)


def left_out(dossier: Dossier, omission: Omission) -> str:
    """Return what is left out: passages of a voice, or a source by its name."""
    name = column_name(dossier, omission)
    return f"{name} passages" if omission.rule == "voices" else name


def column_name(dossier: Dossier, omission: Omission) -> str:
    """Return what is left out in the word of a voice alone, or by the name of a source."""
    if omission.rule == "voices":
        return omission.value
    return source_name(dossier, omission.value)


def without(dossier: Dossier, omission: Omission) -> str:
    """Return how the sentence on an omission begins."""
    name = left_out(dossier, omission)
    return (
        f"Without {name}" if omission.rule == "voices" else f"Without the source {in_marks(name)}"
    )


def effect_words(found: Robustness, effect: Effect) -> str:
    """Return how many findings change without one thing, and how; the rest of its sentence."""
    if not effect.cells:  # then no pair can
        return "nothing changes."
    pairs = f"; {_pairs(found, effect.pairs)}" if found.pairs else ""
    return f"{_cells(found, effect.cells)}{pairs}."


def _cells(found: Robustness, changes: Sequence[CellChange]) -> str:
    kinds = [change.gravity for change in changes]
    groups = (
        (kinds.count(0), "turns to the other side", "turn to the other side"),
        (kinds.count(1), "moves to or from mixed or divided", "move to or from mixed or divided"),
        (kinds.count(2), "loses its position", "lose their position"),
    )
    return _changing(len(changes), sum(found.held.values()), "cell", groups)


def _pairs(found: Robustness, changes: Sequence[PairChange]) -> str:
    untold = [change for change in changes if not change.before.sign.told]
    gained = sum(change.after.sign.told for change in untold)
    told = [change for change in changes if change.before.sign.told]
    kinds = [change.gravity for change in told]
    nothing = sum(change.after.sign == Sign.NOTHING for change in told)
    groups = (
        (kinds.count(0), "crosses one half", "cross one half"),
        (kinds.count(1), "moves to or from one half", "move to or from one half"),
        (
            kinds.count(2) - nothing,
            "is left with too few shared issues to say",
            "are left with too few shared issues to say",
        ),
        (nothing, "is left with nothing shared", "are left with nothing shared"),
        (gained, "has enough shared issues only then", "have enough shared issues only then"),
        (
            len(untold) - gained,
            "goes between too few shared issues and none",
            "go between too few shared issues and none",
        ),
    )
    return _changing(len(changes), found.pairs, "pair", groups)


def _changing(number: int, total: int, noun: str, groups: Sequence[tuple[int, str, str]]) -> str:
    if not number:
        return f"no {noun} changes"
    ways = [(n, one if n == 1 else many) for n, one, many in groups if n]
    changes = _share_that_changes(number, total, noun)
    if len(ways) == 1:
        how = f"{'it' if number == 1 else every(number)} {ways[0][1]}"
    else:
        how = listed([f"{numeral(n)} {words}" for n, words in ways])
    return f"{changes}: {how}"


def _share_that_changes(number: int, total: int, noun: str) -> str:
    return f"{out_of(number, total, noun)} {'changes' if number == 1 else 'change'}"


def steady_headline(comparison: Comparison, found: Robustness) -> str:
    """Return how many cells no omission changes, as a heading."""
    if not found.held:
        return "No position counts here, so nothing can change"
    if not found.effects:
        return "Everything here rests on one source and one kind of voice"
    held, steady = sum(found.held.values()), found.steady_cells
    rules = dict.fromkeys(effect.omission.rule for effect in found.effects)
    what = listed([KINDS[rule] for rule in rules], "or")
    if held == 1 and not steady:
        return "The one cell with a position changes with what is left out"
    keep = "keep their side" if steady > 1 else "keeps its side"
    kept = _share(steady, held, "cell", " with a position")
    return str(scoped(comparison, "", f"{kept} {keep} whichever {what} is left out"))


def _share(number: int, of: int, noun: str, which: str) -> str:
    """Return how many of how many, to begin a sentence with.

    Examples
    --------
    >>> _share(2, 12, "cell", " held"), _share(10, 12, "cell", " held")
    ('Two of 12 cells held', 'Of 12 cells held, 10')
    >>> _share(1000, 1200, "cell", " held")
    'Of 1,200 cells held, 1,000'
    """
    share = out_of(number, of, noun, which)
    if share[0].isdigit():
        return f"Of {numbered(of, noun)}{which}, {numeral(number)}"
    return upper(share)


def steady_pairs(found: Robustness) -> str:
    """Return how many pairs some omission changes, in a sentence; empty where nothing can change.

    What a change is the page says: a pair that is left with too little has no sign to keep.
    """
    if not (found.effects and found.pairs):
        return ""
    least = "an issue" if found.min_shared == 1 else f"at least {spelled(found.min_shared)} issues"
    if not found.told:
        return f"No pair of stakeholders here shares {least}."
    which = f" that {'shares' if found.told == 1 else 'share'} {least}"
    if found.told == 1:
        changes = "does not change" if found.steady_pairs else "changes"
        return f"The one pair{which} {changes} with what is left out."
    changed = found.told - found.steady_pairs
    changes = "change" if changed > 1 else "changes"
    return f"{_share(changed, found.told, 'pair', which)} {changes} with what is left out."


def resting(found: Robustness) -> list[tuple[str, dict[str, str]]]:
    """Return who rests on one voice, or on one source, each kind as a sentence in two parts.

    After its beginning stand stakeholders by id, each with what is put behind its name; nobody,
    where they are so many that they are counted. The full stop is not in it. What everything rests
    on is not among it.
    """
    alone: dict[Rule, dict[str, str]] = {}
    for effect in found.effects:
        rule, value = effect.omission
        alone.setdefault(rule, {}).update(dict.fromkeys(effect.alone, value))
    told = []
    for rule, names in alone.items():
        if not names:
            continue
        before = f"On one {KINDS[rule]} alone: "
        if len(names) > NAMED:
            share = out_of(len(names), len(found.held), "stakeholder", HOLDING)
            told.append((f"{before}{share}", dict[str, str]()))
        else:
            shown = {n: f" ({on})" if rule == "voices" else "" for n, on in names.items()}
            told.append((before, shown))
    return told


def grid_title(dossier: Dossier, found: Robustness, drawn: Sequence[Effect]) -> str:
    """Return without which of the columns `drawn` most cells change; a question where none does."""
    most = max(drawn, key=lambda effect: len(effect.cells), default=None)
    if most is None or not most.cells:
        return "Which cells change without one thing?"
    share = _share_that_changes(len(most.cells), sum(found.held.values()), "cell")
    return f"{without(dossier, most.omission)}: {share}"


def grid_summary(dossier: Dossier, found: Robustness, drawn: Sequence[Effect], rows: int) -> str:
    """Return the grid in one paragraph: what it counts, the sums, and what is not drawn.

    `drawn` are its columns, `rows` how many stakeholders it has; the others have a position, too.
    """
    sums = [f"{left_out(dossier, e.omission)}, {len(e.cells):,}" for e in drawn if e.cells]
    told = [GRID]
    if sums:
        told.append(f"In all: without {'; without '.join(sums)}.")
    return " ".join([*told, *not_drawn(found, drawn, rows)])


def not_drawn(found: Robustness, drawn: Sequence[Effect], rows: int) -> list[str]:
    """Return which columns and rows find no room in the grid, in sentences."""
    told = []
    missing = [effect for effect in found.effects if effect not in drawn]
    alone = sum(bool(effect.cells) and not effect.says for effect in missing)
    its_own = "takes along what rests on it alone"
    if alone > 1:
        its_own = "take along what rests on them alone"
    idle = sum(not effect.cells for effect in missing)
    groups = (
        (alone, f"that only {its_own}"),
        (len(missing) - alone - idle, "without which fewer cells change"),
        (idle, "without which nothing changes"),
    )
    if missing:
        named = [f"{numbered(n, 'source')} {what}" for n, what in groups if n]
        told.append(f"Not drawn: {'; '.join(named)}.")
    if rows < len(found.held):
        who = f"{rows} of {len(found.held):,} stakeholders{HOLDING}"
        told.append(f"Drawn are {who}, those with most changes.")
    return told


def field(cells: Sequence[CellChange], held: int) -> str:
    """Return how many of the cells that somebody holds change, and how many only their side.

    Examples
    --------
    >>> lost = CellChange("one", "ann", Side.FOR, Side.NONE)
    >>> mixed = lost._replace(after=Side.MIXED)
    >>> field([], 1), field([lost], 1), field([lost, mixed], 2), field([lost, mixed], 3)
    ('0', 'all 1', '2, 1 ⇄', '2, 1 ⇄')
    """
    elsewhere = sum(change.after != Side.NONE for change in cells)
    if elsewhere:
        return f"{len(cells)}, {elsewhere} ⇄"
    return f"all {held}" if len(cells) == held else f"{len(cells)}"


def changed(cells: Sequence[CellChange]) -> str:
    """Return how many cells lose their position, and how many are on another side then.

    Examples
    --------
    >>> lost = CellChange("one", "ann", Side.FOR, Side.NONE)
    >>> changed([lost, lost, lost._replace(after=Side.AGAINST)]), changed([])
    ('2 lost, 1 on another side', '0')
    """
    lost = sum(change.after == Side.NONE for change in cells)
    counts = ((lost, "lost"), (len(cells) - lost, ELSEWHERE))
    return ", ".join(f"{number:,} {word}" for number, word in counts if number) or "0"


def change_line(dossier: Dossier, change: CellChange) -> str:
    """Return a change of a cell for a line of a list, by its issue."""
    title = dossier.issue_by_id[change.issue].title
    return f"{isolated(title)}: {SIDE_WORDS[change.before]} → {SIDE_WORDS[change.after]}"


def sole_sentence(dossier: Dossier, found: Robustness) -> str:
    """Return what everything rests on, where there is only one source or one voice."""
    told = []
    for omission in found.sole:
        if omission.rule == "sources":
            name = source_name(dossier, omission.value)
            told.append(
                f"Everything here rests on one source, {name}: no second text supports any of it."
            )
        else:
            told.append(f"Everything here rests on one kind of voice: {omission.value}.")
    return " ".join(told)


def pair_sign(pair: PairSign) -> str:
    """Return the sign of a pair with the counts that it is made of.

    Examples
    --------
    >>> from standpoint.compare.robustness.records import Sign
    >>> pair_sign(PairSign(Sign.ABOVE, 3, 0, 1)), pair_sign(PairSign(Sign.NOTHING, 0, 0, 0))
    ('more than half: 3 same, 1 opposite of 4', 'nothing shared')
    >>> pair_sign(PairSign(Sign.HALF, 1, 2, 1)), pair_sign(PairSign(Sign.HALF, 0, 2, 0))
    ('exactly half: 1 same, 2 apart, 1 opposite of 4', 'exactly half: 2 apart')
    >>> pair_sign(PairSign(Sign.TOO_FEW, 1, 0, 0))
    'too few to say: 1 same'
    """
    shared = pair.same + pair.apart + pair.opposite
    counts = ((pair.same, "same"), (pair.apart, "apart"), (pair.opposite, "opposite"))
    parts = [f"{number} {word}" for number, word in counts if number]
    if len(parts) > 1:
        return f"{pair.sign.value}: {', '.join(parts)} of {shared}"
    return f"{pair.sign.value}: {parts[0]}" if parts else pair.sign.value
