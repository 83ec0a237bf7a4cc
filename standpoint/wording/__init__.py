"""Numbers and selections to sentences. Nothing here depends on a locale or on today's date."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from standpoint import dates
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.compare.contested import Contested
from standpoint.compare.voices import never_quoted
from standpoint.direction import bare, isolated
from standpoint.model import VOICES, Dossier, Source, Voice

NAMED = 3
"""As many sources are named at the foot of something; of more it is said how many."""
_INNER = str.maketrans('“”"', "‘’'")
_ENDS = tuple(".…!?。！？؟۔।")
_SMALL = "no one two three four five six seven eight nine".split()

STANCE_WORDS = {
    -2: "strongly oppose",
    -1: "oppose",
    0: "mixed",
    1: "support",
    2: "strongly support",
}
POSITION_WORDS: dict[int | str, str] = {
    **dict(reversed(STANCE_WORDS.items())),
    State.DIVIDED.value: State.DIVIDED.value,
}
"""The word of each stance from support to opposition, then of what is divided."""
DIVIDED = "positions on both sides, none of them certainly the later"
STATE_MEANINGS = {
    State.STANCE: "a side, for or against, strongly or not",
    State.MIXED: "a stated middle or conditional position; its number is 0",
    State.DIVIDED: f"{DIVIDED}; no number",
    State.SILENT: "looked for in the sources, nothing found, with a note; no number",
    State.NO_STATEMENT: "nothing recorded; no number",
    State.LEFT_OUT: "recorded, but no passage of it counts under the reading rules; no number",
}
STATE_GLOSSES = {
    State.DIVIDED: "on both sides",
    State.SILENT: "looked for, nothing found",
    State.NO_STATEMENT: "nothing recorded",
    State.LEFT_OUT: "by the reading rules",
}
"""What a state without a number is, for a legend, and in which order legends have them."""

VOICE_GLOSSES = {
    Voice.QUOTED: "their own words",
    Voice.REPORTED: "their words, retold by the author",
    Voice.OBSERVED: "what they did",
    Voice.ASCRIBED: "what others say of them",
}
"""What a voice is, for a legend."""
EDGE_WORDS = {"said": "said", "did": "did", "said-of": "said of them"}
"""What the edge of a cell says of its voice, for a legend of cells that have nothing else."""
VOICE_MEANINGS = VOICE_GLOSSES | {
    Voice.QUOTED: "their own words, as they said or wrote them",
    Voice.OBSERVED: "what they did, as the author describes it",
}


def rounded(number: float, places: int) -> float:
    """Return a number as it is rounded on paper: a half goes away from nothing.

    Examples
    --------
    >>> rounded(0.625, 2), rounded(-0.625, 2), rounded(0.6249, 2), rounded(57 / 200 * 100, 0)
    (0.63, -0.63, 0.62, 29.0)
    """
    # What binary fractions add or take away is dropped first.
    exact = Decimal(f"{number:.9f}")
    return float(exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP))


def percent(share: float) -> str:
    r"""Return a share, 0 to 1, as a percentage; only nothing is 0 %, and only all is 100 %.

    Examples
    --------
    >>> percent(2 / 3), percent(0.625), percent(0.0), percent(1.0)
    ('67\xa0%', '63\xa0%', '0\xa0%', '100\xa0%')
    >>> percent(0.01), percent(0.99)
    ('1\xa0%', '99\xa0%')
    >>> percent(1 / 900), percent(899 / 900)
    ('under 1\xa0%', 'over 99\xa0%')
    """
    if 0 < share < 0.01:
        return "under 1\u00a0%"
    if 0.99 < share < 1:
        return "over 99\u00a0%"
    return f"{rounded(share * 100, 0):.0f}\u00a0%"


def percents(low: float, high: float) -> str:
    r"""Return from which share to which, or the one that both are as percentages.

    Examples
    --------
    >>> percents(0.5, 0.75), percents(0.664, 0.666)
    ('50\xa0% to 75\xa0%', '66\xa0% to 67\xa0%')
    >>> percents(2 / 3, 2 / 3)
    '67\xa0%'
    """
    both = dict.fromkeys((percent(low), percent(high)))
    return " to ".join(both)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun.

    Examples
    --------
    >>> counted(1, "file"), counted(1520, "position"), counted(2, "proxy")
    ('1 file', '1,520 positions', '2 proxies')
    >>> counted(0, "issue"), counted(1234567, "file"), counted(1, "proxy"), counted(2, "survey")
    ('0 issues', '1,234,567 files', '1 proxy', '2 surveys')
    """
    return f"{number:,} {behind(number, noun)}"


def behind(number: int, noun: str) -> str:
    """Return a noun as it stands behind a number."""
    consonant = noun[-2:-1] not in "aeiou"
    plural = noun[:-1] + "ies" if noun.endswith("y") and consonant else noun + "s"
    return noun if number == 1 else plural


def spelled(number: int) -> str:
    """Return a small number as a word: none is "no"; ten and more stay figures."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def stop(said: str) -> str:
    """Return the full stop that ends a sentence: none after a name or a title that has its own.

    Examples
    --------
    >>> stop("Only Ann"), stop("Only Ann Inc."), stop("The most contested is Who pays?")
    ('.', '', '')
    """
    return "" if bare(said).endswith(_ENDS) else "."


def ended(said: str) -> str:
    """Return a sentence with its full stop (see `stop`)."""
    return f"{said}{stop(said)}"


def upper(text: str) -> str:
    """Return a sentence with a capital at its beginning, and the rest as it is."""
    return text[:1].upper() + text[1:]


def listed(items: Sequence[str], last: str = "and") -> str:
    """Return items as a list in a sentence, each set apart where its direction is another.

    Examples
    --------
    >>> listed([]), listed(["a"]), listed(("a", "b")), listed(["a", "b", "c"])
    ('', 'a', 'a and b', 'a, b and c')
    >>> listed(["a", "b", "c", "d"], "or")
    'a, b, c or d'
    """
    apart = [isolated(item) for item in items]
    if len(apart) < 2:
        return "".join(apart)
    return f"{', '.join(apart[:-1])} {last} {apart[-1]}"


def cell_words(cell: Cell) -> str:
    """Return the word of a cell: its stance, or its state."""
    return cell.state.value if cell.score is None else STANCE_WORDS[cell.score]


def turned_words(cell: Cell) -> str:
    """Return the word of a cell, joined to an arrow where it has changed sides."""
    return f"{cell_words(cell)}\u00a0⇄" if cell.changed_side else cell_words(cell)


def cell_sentence(cell: Cell) -> str:
    """Return what a cell shows, for those who hear it instead of seeing it."""
    if cell.state == State.LEFT_OUT:
        return f"left out by the reading rules, {counted(cell.left_out, 'position')}"
    return f"{shown_in_cell(cell)}{', changed sides' if cell.changed_side else ''}"


def shown_in_cell(cell: Cell) -> str:
    """Return what a cell shows: its stance and voice, or why there is none."""
    if cell.state == State.DIVIDED:
        sides = ("against", "for")
        told = [f"{voice} {which}" for voice, which in zip(cell.voices, sides, strict=True)]
        return f"{cell_words(cell)}, {listed(told)}"
    return ", ".join([cell_words(cell), *cell.voices])


def where(comparison: Comparison) -> str:
    """Return where something is absent; empty where nothing that is recorded is left out."""
    if not comparison.selection.leaves_all_in:
        return " in this selection"
    return " here" if comparison.dossier.partial else ""


def nothing_counts(comparison: Comparison) -> str:
    """Return why no position counts: the dossier has none, or none of its is left."""
    dossier = comparison.dossier
    held = dossier.partial or any(who.positions for who in dossier.stakeholders)
    return f"No position counts{where(comparison)}." if held else "No position is recorded yet."


def selection_sentence(comparison: Comparison) -> str:
    """Return what the reading rules leave in, as one sentence; empty where they leave all in.

    Where voices and sources are chosen, one passage has to be both.
    """
    dossier, selection = comparison.dossier, comparison.selection
    titles = {topic.id: topic.title for topic in dossier.outline.topics}
    parts, passage = [], []
    if selection.topics:
        parts.append(f"the issues under {listed([titles[topic] for topic in selection.topics])}")
    if selection.stakeholders:
        parts.append(listed([s.label for s in comparison.stakeholders]))
    if selection.voices:
        chosen = [voice for voice in VOICES if voice in selection.voices]
        passage.append(f"that is {listed(chosen, 'or')}")
    if selection.sources:
        named = [source_name(dossier, source) for source in selection.sources]
        passage.append(f"from {listed(named, 'or')}")
    if passage:
        parts.append(f"positions with a passage {' and '.join(passage)}")
    return ended(f"Only {'; only '.join(parts)}") if parts else ""


def column_note(comparison: Comparison, stakeholder: str) -> str:
    """Return how many of the issues a stakeholder has a position on, and the lack of own words."""
    held = [cell for cell in comparison.column(stakeholder) if cell.current]
    note = f"{len(held)} of {len(comparison.issues)}"
    if held and never_quoted(comparison.dossier, comparison.dossier.stakeholder_by_id[stakeholder]):
        note += ", never quoted"
    return note


def contested_note(found: Contested) -> str:
    """Return the counts of an issue: how many support, oppose, are mixed or divided."""
    counts = (
        (found.supporting, "support"),
        (found.opposing, "oppose"),
        (found.mixed, "mixed"),
        (found.divided, "divided"),
    )
    return ", ".join(f"{number} {word}" for number, word in counts if number) or "none counted"


def in_marks(text: str) -> str:
    """Return a text in quotation marks; double ones within it become single ones.

    Examples
    --------
    >>> in_marks("“Never”, 2020")
    '“‘Never’, 2020”'
    """
    return f"“{text.translate(_INNER)}”"


def source_name(dossier: Dossier, source: str) -> str:
    """Return a short name of a source, which no other has: its title or publisher, and its date."""
    date = dates.words(dossier.source_by_id[source].date)
    return ", ".join(map(isolated, (*dossier.source_names[source], date)))


def source_line(source: Source) -> str:
    """Return a source's citation in one line; of one with nothing but a date, by its id."""
    known = (listed(source.authors), source.title, source.publisher)
    named = [part for part in known if part] or [source.id]
    return ", ".join(map(isolated, [*named, dates.words(source.date)]))


def sources_line(sources: Sequence[Source]) -> str:
    """Return what something rests on: the first sources, told apart, and the number of others."""
    lines = [*map(source_line, sources[:NAMED])]
    named = [
        line if lines.count(line) == 1 else f"{line}, {isolated(source.id)}"
        for source, line in zip(sources, lines, strict=False)
    ]
    more = len(sources) - len(named)
    rest = f"; and {more} more" if more > 0 else ""
    return f"{'Source' if len(sources) == 1 else 'Sources'}: {'; '.join(named) or 'none'}{rest}."


def checked_line(sources: Sequence[Source]) -> str:
    """Return what something rests on, and that all of it is checked where it is anything.

    Examples
    --------
    >>> checked_line([])
    'Sources: none.'
    """
    checked = " Every passage checked word for word." if sources else ""
    return f"{sources_line(sources)}{checked}"
