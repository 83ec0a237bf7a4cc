"""Who gets to speak: passages and words by voice, who speaks of whom, and who is not heard."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from standpoint.compare.cells import Comparison, State
from standpoint.compare.passages import words_in
from standpoint.model import VOICES, Dossier, Evidence, Stakeholder, Voice
from standpoint.quotes import Span
from standpoint.quotes.words import word_count


@dataclass(frozen=True)
class Heard:
    """How one stakeholder reaches us, counted over the passages that count."""

    stakeholder: Stakeholder
    passages: tuple[int, ...]
    """How many passages each voice has, in the order of `VOICES`. A passage that two positions rest
    on is counted with each."""
    words: tuple[int, ...]
    """How many words each voice has. A word of a source counts once for a stakeholder, however many
    of the passages hold it, and then for the most direct of their voices."""
    sources: dict[str, int]
    """The words by source; they add up to the sum of `words`. Sources without a word of this
    stakeholder's are not in it."""
    silent: int
    """On how many issues the sources were searched in vain."""
    never_quoted: bool
    """Whether the dossier has no word of their own under any reading rules (`never_quoted`)."""
    left_out: int
    """How many positions the reading rules leave out."""

    @property
    def voices(self) -> tuple[Voice, ...]:
        """The voices that there are passages in, from the most direct to the least."""
        return tuple(Voice(v) for v, n in zip(VOICES, self.passages, strict=True) if n)

    def counted(self, unit: str) -> tuple[int, ...]:
        """Return how many "passages" each voice has, or how many "words"."""
        return self.words if unit == "words" else self.passages


@dataclass(frozen=True)
class Ascription:
    """What one speaker says of one stakeholder: the passages, each with its issue's id."""

    speaker: str
    stakeholder: Stakeholder
    passages: tuple[tuple[str, Evidence], ...]


def never_quoted(dossier: Dossier, stakeholder: Stakeholder) -> bool:
    """Return whether a stakeholder has positions, and the dossier not one word of its own.

    It holds under any reading rules. What has a problem may hold such words: so of whom something
    is left out for that it is not said.
    """
    unheard = stakeholder.id not in dossier.in_own_words | dossier.partial
    return bool(stakeholder.positions) and unheard


def passages_by_voice(comparison: Comparison) -> dict[tuple[str, str], list[Evidence]]:
    """Return the passages that count, by stakeholder and voice; none of them is empty.

    A passage that two positions rest on is in it with each.
    """
    found: dict[tuple[str, str], list[Evidence]] = {}
    for stakeholder, _, counted in comparison.counted:
        for evidence in counted:
            found.setdefault((stakeholder, evidence.voice.value), []).append(evidence)
    return found


def how_heard(comparison: Comparison) -> tuple[Heard, ...]:
    """Return how each stakeholder is heard, in the comparison's order."""
    said, sources = passages_by_voice(comparison), comparison.dossier.source_by_id
    found = []
    for stakeholder in comparison.stakeholders:
        passages = [said.get((stakeholder.id, voice), []) for voice in VOICES]
        spans: dict[str, list[tuple[Span, int]]] = {}
        for rank, held in enumerate(passages):
            for evidence in held:
                spans.setdefault(evidence.source, []).append((evidence.place.span, rank))
        by_source = {
            source: words_by_rank(sources[source].body.normal, ranked, len(VOICES))
            for source, ranked in spans.items()
        }
        cells = comparison.column(stakeholder.id)
        found.append(
            Heard(
                stakeholder,
                tuple(map(len, passages)),
                tuple(sum(column) for column in zip(*by_source.values(), strict=True))
                or (0,) * len(VOICES),
                {source: sum(numbers) for source, numbers in by_source.items()},
                silent=sum(cell.state == State.SILENT for cell in cells),
                never_quoted=never_quoted(comparison.dossier, stakeholder),
                left_out=sum(cell.left_out for cell in cells),
            )
        )
    return tuple(found)


def cited_words(found: Iterable[Heard]) -> dict[str, int]:
    """Return how many words of each source are cited, those of each stakeholder added up.

    A word that is cited for two stakeholders counts for each, so that the stakeholders' shares of
    what is cited of a source add up to 1. Without those twice over it is `words_once`.
    """
    total = Counter[str]()
    for one in found:
        total.update(one.sources)
    return total


def words_once(comparison: Comparison) -> dict[str, int]:
    """Return how many words of each source are cited, each once, for however many it is cited."""
    spans: dict[str, list[Span]] = {}
    for _, _, passages in comparison.counted:
        for evidence in passages:
            spans.setdefault(evidence.source, []).append(evidence.place.span)
    of = comparison.dossier.source_by_id
    return {source: words_in(of[source].body, held) for source, held in spans.items()}


def ascriptions(comparison: Comparison) -> tuple[Ascription, ...]:
    """Return who speaks of whom, in the order of the stakeholders spoken of, then as cited."""
    groups: dict[tuple[str, str], list[tuple[str, Evidence]]] = {}
    for stakeholder, position, passages in comparison.counted:
        for evidence in passages:
            if evidence.voice == Voice.ASCRIBED:
                group = groups.setdefault((evidence.speaker or "somebody", stakeholder), [])
                group.append((position.issue, evidence))
    people = comparison.dossier.stakeholder_by_id
    return tuple(
        Ascription(speaker, people[stakeholder], tuple(passages))
        for (speaker, stakeholder), passages in groups.items()
    )


def words_by_rank(text: str, spans: Iterable[tuple[Span, int]], ranks: int) -> tuple[int, ...]:
    """Return how many words of `text` the spans of each rank hold, from 0 to `ranks` - 1.

    Where spans overlap, a word counts once, for the lowest of their ranks. Spans begin and end at
    word edges, so that no word is cut in two.

    Examples
    --------
    >>> words_by_rank("we will not go there", [(Span(0, 7), 1), (Span(3, 14), 0)], 2)
    (3, 1)
    """
    placed = list(spans)
    edges = sorted({edge for span, _ in placed for edge in span})
    counts = [0] * ranks
    for start, end in pairwise(edges):
        over = [rank for span, rank in placed if span.start <= start and end <= span.end]
        if over:
            counts[min(over)] += word_count(text[start:end])
    return tuple(counts)
