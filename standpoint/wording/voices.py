"""Who gets to speak, in sentences."""

from collections.abc import Mapping, Sequence

from standpoint.compare.cells import Comparison, State
from standpoint.compare.findings.evidence import unheard
from standpoint.compare.voices import Ascription, Heard, cited_words
from standpoint.direction import isolated
from standpoint.model import VOICES, Dossier, Voice
from standpoint.wording import (
    VOICE_MEANINGS,
    counted,
    ended,
    listed,
    percent,
    source_name,
    spelled,
    upper,
)
from standpoint.wording.findings import headline, sentence
from standpoint.wording.findings.parts import numbered, numeral, out_of, scoped

ON_WHAT = "Who is heard on what"
NAMED = 6
"""With more stakeholders than this, a summary names the first of them only."""


def overview(found: Sequence[Heard]) -> str:
    """Return how many passages each voice has.

    Examples
    --------
    >>> overview([])
    'No passage counts here.'
    """
    numbers = [sum(column) for column in zip(*(one.passages for one in found), strict=True)]
    held = [(n, voice) for n, voice in zip(numbers, VOICES, strict=False) if n]
    if not held:
        return "No passage counts here."
    if len(held) == 1:
        ((number, voice),) = held
        whole = out_of(number, number, "passage")
        return f"{upper(whole)} {'is' if number == 1 else 'are'} {voice}."
    (first, voice), *rest = held
    verb = "is" if first == 1 else "are"
    others = [f"{numeral(n)} {name}" for n, name in rest]
    told = listed([f"{numeral(first)} {verb} {voice}", *others])
    return f"Of {numbered(sum(numbers), 'passage')}, {told}."


def lead(comparison: Comparison, found: Sequence[Heard]) -> tuple[str, list[str]]:
    """Return who is never quoted, or else how much is, as a heading, and the sentences below it.

    There are none where no passage counts: the heading says so.
    """
    told = unheard(comparison)
    title = headline(told[0], comparison) if told else quoted(comparison, found)
    below = [overview(found)] if any(one.voices for one in found) else []
    return title, [*below, *(str(sentence(one, comparison)) for one in told[1:])]


def quoted(comparison: Comparison, found: Sequence[Heard]) -> str:
    """Return how many of the passages are quoted, as a heading."""
    total = sum(sum(one.passages) for one in found)
    if not total:
        return "No passage counts here"
    own = sum(one.passages[0] for one in found)
    return str(scoped(comparison, "Quoted: ", out_of(own, total, "passage") if own else "none"))


def passages(number: int, holders: int) -> str:
    """Return how many passages one has, or each of several.

    Examples
    --------
    >>> passages(24, 1), passages(1, 2)
    ('24 passages', 'one passage each')
    """
    return numbered(number, "passage") + (" each" if holders > 1 else "")


def bars_title(found: Sequence[Heard], unit: str) -> str:
    """Return what the bars show, as a finding where one stakeholder has more than half."""
    totals = [(sum(one.counted(unit)), one.stakeholder.label) for one in found]
    total = sum(number for number, _ in totals)
    number, name = max(totals, default=(0, ""))
    if len(found) > 1 and 2 * number > total:
        of = counted(total, f"cited {unit.removesuffix('s')}")
        return f"{isolated(name)}: {number:,} of {of}"
    return f"Whose {unit} are cited, and in which voice"


def segment(voice: Voice, number: int, unit: str, texts: Sequence[str]) -> tuple[str, ...]:
    """Return what a part of a bar tells: its voice, its number, and the first of its passages.

    Examples
    --------
    >>> segment(Voice.QUOTED, 2, "words", ["No way.", "Never."])
    ('quoted, their own words, as they said or wrote them: 2 words', 'No way.', \
'and 1 more passage')
    >>> segment(Voice.QUOTED, 1, "passages", ["Never."])[1:]
    ('Never.',)
    """
    noun = unit.removesuffix("s")
    lines = (f"{voice.value}, {VOICE_MEANINGS[voice]}: {counted(number, noun)}", texts[0])
    more = len(texts) - 1
    return (*lines, f"and {counted(more, 'more passage')}") if more else lines


def without_bar(one: Heard) -> str:
    """Return why a stakeholder has no bar."""
    return State.LEFT_OUT.value if one.left_out else "no position here"


def bars_summary(found: Sequence[Heard], unit: str) -> str:
    """Return the bars in one paragraph: the totals, the own words, and who has nothing."""
    totals = [(one.stakeholder.label, sum(one.counted(unit))) for one in found]
    total = sum(number for _, number in totals)
    own = sum(one.counted(unit)[0] for one in found)
    told = sorted((one for one in totals if one[1]), key=lambda one: -one[1])
    barless = [one for one in found if not one.voices]
    nothing = [one.stakeholder.label for one in barless if not one.left_out]
    left_out = [one.stakeholder.label for one in barless if one.left_out]
    if not told:
        return f"There are no {unit} to count."
    share = out_of(own, total, unit.removesuffix("s"))
    said = [
        f"Quoted: {share} ({percent(own / total)}).",
        _ranked(told),
        *([ended(f"Without a position here: {listed(nothing)}")] if nothing else []),
        *([ended(f"Left out by the reading rules: {listed(left_out)}")] if left_out else []),
        RULES[unit],
    ]
    return " ".join(said)


def _ranked(told: Sequence[tuple[str, int]]) -> str:
    """Return who has how much, the most first; of many the first, and how many are level."""
    named = [f"{isolated(name)} ({number:,})" for name, number in told[:NAMED]]
    if len(told) <= NAMED:
        return f"By stakeholder: {listed(named)}."
    level = sum(number == told[NAMED - 1][1] for _, number in told[NAMED:])
    if level:  # who is not named has no less than who is
        others = "one other" if level == 1 else f"{spelled(level)} others"
        named[-1] = f"{named[-1].removesuffix(')')}, like {others})"
    return f"First come {listed(named)}."


RULES = {
    "passages": "A passage that two positions rest on is counted with each.",
    "words": (
        "A word of a source counts once for a stakeholder, however many of the passages hold it, "
        "and then for the most direct voice. A passage counts whole, the author’s words in it too."
    ),
}


def words(once: Mapping[str, int]) -> str:
    """Return how many words are cited, and of how many sources; `once` are those of each."""
    return f"{counted(sum(once.values()), 'word')} of {numbered(len(once), 'source')}"


def sources_sentence(found: Sequence[Heard], once: Mapping[str, int], dossier: Dossier) -> str:
    """Return how many words are cited of how many sources, and what the shares are of.

    `once` are the cited words of each source, each word once; there is one at least.
    """
    said = f"Cited: {words(once)}"
    if len(once) == 1:
        said += f", {source_name(dossier, *once)}"
    shares = ", so that the shares of a source add up, but for rounding."
    total = sum(cited_words(found).values())
    if total > sum(once.values()):
        shares = f": {total:,} in all{shares}"
    return f"{said}. A word cited for two stakeholders counts for each{shares}"


def heard_instead(
    found: Sequence[Heard], said_of: Sequence[Ascription], restricted: bool
) -> list[tuple[Heard, str]]:
    """Return who is not quoted, each with a sentence on how it reaches us instead.

    `restricted` is whether some passages do not count, so that nothing is said of all there are.
    """
    speakers: dict[str, list[str]] = {}
    for held in said_of:
        speakers.setdefault(held.stakeholder.id, []).append(held.speaker)
    told = []
    for one in found:
        if Voice.QUOTED not in one.voices:
            told.append((one, _instead(one, speakers.get(one.stakeholder.id, []), restricted)))
    return told


def _instead(one: Heard, speakers: Sequence[str], restricted: bool) -> str:
    _, reported, observed, ascribed = one.passages
    deeds = f"{numbered(observed, 'passage')} on what they did, as the author describes it"
    others = f"{numbered(ascribed, 'passage')} of {listed(speakers)} on them"
    if not one.voices:
        said = "no position here" if not one.left_out else "no position counts here"
        if one.silent:
            said += f", and silent on {numbered(one.silent, 'issue')}"
        if one.left_out:
            said += f"; {numbered(one.left_out, 'position')} left out by the reading rules"
        return f"{said}."
    if restricted or not one.never_quoted:
        parts = zip(one.passages, VOICES, strict=True)
        said = "never quoted" if one.never_quoted else "no quoted passage counts here"
        return f"{said}; {listed([f'{numeral(n)} {voice}' for n, voice in parts if n])}."
    if reported:
        return f"never quoted; {numbered(reported, 'passage')} in the author’s paraphrase."
    if one.voices == (Voice.ASCRIBED,):
        return f"heard only through others: {others}."
    if one.voices == (Voice.OBSERVED,):
        return f"only observed, not heard: {deeds}."
    return f"not heard themselves: {deeds}, and {others}."


def coverage_sentence(states: Mapping[State, int]) -> str:
    """Return how many cells have a position, are silent, or hold nothing.

    Examples
    --------
    >>> coverage_sentence({State.STANCE: 2, State.MIXED: 1, State.LEFT_OUT: 1})
    'Of 4 cells: 3 with a position, 1 left out by the reading rules.'
    """
    others = {
        State.SILENT: "silent",
        State.NO_STATEMENT: "without a statement",
        State.LEFT_OUT: "left out by the reading rules",
    }
    total = sum(states.values())
    held = total - sum(states.get(state, 0) for state in others)
    parts = [f"{held:,} with a position"]
    parts += [f"{n:,} {words}" for state, words in others.items() if (n := states.get(state, 0))]
    return f"Of {counted(total, 'cell')}: {', '.join(parts)}."
