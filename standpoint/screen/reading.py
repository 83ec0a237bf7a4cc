"""A source's text as HTML: numbered paragraphs, every passage marked with who rests on it."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.charts import marks
from standpoint.compare.cells import CellKey, Comparison
from standpoint.compare.passages import (
    Background,
    Passage,
    TextSegment,
    background,
    excerpts,
    passages_of,
    segment_text,
    segmented,
)
from standpoint.direction import isolated
from standpoint.markup import bdi, html, joined, language_of
from standpoint.model import VOICES, Citation, Display, Source
from standpoint.quotes import Span, Turn
from standpoint.screen import links
from standpoint.views import evidence
from standpoint.wording.source import passage_note

TINTS = 8
"""How many tints there are; with more stakeholders they repeat, and the names tell them apart."""


@dataclass(frozen=True)
class Reading:
    """A source as it is to be drawn."""

    comparison: Comparison
    source: Source
    cited: tuple[Passage, ...]
    """The passages that count, as they stand in the text."""
    told: tuple[Background, ...]
    """The events' passages, as they stand in the text."""
    asked: frozenset[int]
    """The places in `marks` of the passages that the address asks for."""

    @cached_property
    def citations(self) -> tuple[Citation, ...]:
        """What every mark is of: first the passages, then the events'."""
        return (*(mark.evidence for mark in self.cited), *(mark.citation for mark in self.told))

    @cached_property
    def marks(self) -> tuple[Span, ...]:
        return tuple(citation.place.span for citation in self.citations)

    @cached_property
    def tints(self) -> dict[str, int]:
        """The number of each stakeholder's tint, which no selection changes."""
        people = self.comparison.dossier.stakeholders
        return {who.id: number % TINTS for number, who in enumerate(people)}

    @property
    def blocks(self) -> tuple[Span, ...]:
        """What is shown: all paragraphs, or the sentences that hold a mark."""
        if self.source.display == Display.EXCERPTS:
            return excerpts(self.source.body, self.marks)
        return self.source.body.paragraphs


def reading(comparison: Comparison, source: Source, at: CellKey | None, event: str) -> Reading:
    """Return a source as it is to be drawn for `at` (issue, stakeholder) or an event's number."""
    cited, told = passages_of(comparison, source), background(comparison, source)
    asked = [n for n, p in enumerate(cited) if (p.issue, p.stakeholder) == at]
    asked += [len(cited) + n for n, mark in enumerate(told) if event == str(mark.number)]
    return Reading(comparison, source, cited, told, frozenset(asked))


def text(read: Reading) -> Markup:
    """Return the text, or its excerpts, block by block."""
    blocks = segmented(read.blocks, read.marks)
    return html(
        '<section class="sp-text{}" aria-label="Text">{}</section>',
        " sp-excerpts" if read.source.display == Display.EXCERPTS else "",
        evidence.with_gaps(
            read.source.body,
            [(span, _block(read, span, segments)) for span, segments in blocks],
            html('<p class="sp-gap">[not shown]</p>'),
        ),
    )


def index(read: Reading) -> Markup:
    """Return all cited passages by stakeholder, each linked to its place in the text."""
    by_person: dict[str, list[tuple[int, Passage]]] = {}
    for number, passage in enumerate(read.cited, 1):
        by_person.setdefault(passage.stakeholder, []).append((number, passage))
    titles = read.comparison.dossier.issue_by_id
    return joined(
        html(
            '<section><h3><span class="sp-key"{}></span>{} <small>{}</small></h3>'
            "<ol>{}</ol></section>",
            _tinted([read.tints[person.id]]),
            links.to_stakeholder(read.comparison.selection, person),
            wording.counted(len(by_person[person.id]), "passage"),
            joined(
                html(
                    '<li value="{number}"><a class="sp-plain-link" href="#passage-{number}" '
                    'dir="auto">{title}</a> <small>{note}</small></li>',
                    number=number,
                    title=titles[passage.issue].title,
                    note=passage_note(passage),
                )
                for number, passage in by_person[person.id]
            ),
        )
        for person in read.comparison.stakeholders
        if person.id in by_person
    )


def legend(read: Reading) -> Markup:
    """Return how the voices, and the background, are marked."""
    voices = {passage.evidence.voice.value for passage in read.cited}
    entries = [
        html('<span class="sp-cite sp-by-{}">{}</span>', voice, voice)
        for voice in VOICES
        if voice in voices
    ]
    if read.told:
        entries.append(html('<span class="sp-told">background</span>'))
    return (
        html('<p class="sp-legend">Marked: {}</p>', joined(entries, " ")) if entries else Markup()
    )


def asked_for(read: Reading) -> Markup:
    """Return the passages asked for in their sentences, with links to their places in the text."""
    return joined(
        marks.passage(
            read.cited[number].evidence.voice.value if number < len(read.cited) else "",
            evidence.in_sentence(read.source, citation.place),
            html(
                '<a class="sp-plain-link" href="#passage-{}">Go to its place in the text, '
                "paragraph {}</a>",
                number + 1,
                citation.place.paragraph,
            ),
            read.source.language,
            evidence.translated(citation),
        )
        for number, citation in enumerate(read.citations)
        if number in read.asked
    )


def _block(read: Reading, span: Span, pieces: Sequence[TextSegment]) -> Markup:
    number = read.source.body.paragraph(span)
    excerpted = read.source.display == Display.EXCERPTS
    here = any(read.asked.intersection(piece.marks) for piece in pieces)
    return html(
        '<div class="sp-paragraph{here}">{turn}<span class="sp-no">{number}</span>'
        "<p{language}>{text}</p></div>",
        here=" sp-here" if here else "",
        turn=_turn(read, span),
        number=f"[paragraph {number}]" if excerpted else number,
        language=language_of(read.source.language, read.source.body.slice(span)),
        text=joined(_segment(read, piece) for piece in pieces),
    )


def _turn(read: Reading, span: Span) -> Markup:
    """Return whose turn it is, where a turn of a transcript begins or an excerpt lies in one."""
    turn = _begun(read, span)
    if turn is None:
        return Markup()
    who = read.comparison.dossier.stakeholder_by_id.get(read.source.speakers[turn.label])
    shown = (
        links.to_stakeholder(read.comparison.selection, who)
        if who
        else "somebody who is not compared here"
    )
    return html('<p class="sp-turn">The turn of {}</p>', shown)


def _begun(read: Reading, span: Span) -> Turn | None:
    """Return the first turn that begins within `span`; of an excerpt, the one that it lies in."""
    turns = read.source.body.turns
    number = bisect_left(turns, span.start, key=lambda turn: turn.start)
    lies_in = number and span.start < turns[number - 1].end
    if lies_in and read.source.display == Display.EXCERPTS:
        return turns[number - 1]
    return turns[number] if number < len(turns) and turns[number].start < span.end else None


def _segment(read: Reading, piece: TextSegment) -> Markup:
    words = segment_text(read.source.body, piece.span)
    if not piece.marks:
        return html("{}", words)
    anchors = joined(
        html('<span id="passage-{}" class="sp-anchor"></span>', n + 1)
        for n in piece.marks
        if read.marks[n].start == piece.span.start
    )
    cited = [n for n in piece.marks if n < len(read.cited)]
    looks = [*_looks(read, cited)]
    if len(cited) < len(piece.marks):
        looks.append("sp-told")
    if read.asked.intersection(piece.marks):
        looks.append("sp-asked")
    return html(
        '{anchors}<mark class="{looks}"{tinted}>{words}</mark>{tags}{space}',
        anchors=anchors,
        looks=" ".join(looks),
        tinted=_tinted(list(dict.fromkeys(read.tints[read.cited[n].stakeholder] for n in cited))),
        words=words.rstrip(),
        tags=_tags(read, piece),
        space=" " if words[-1:].isspace() else "",
    )


def _looks(read: Reading, cited: Sequence[int]) -> list[str]:
    if not cited:
        return []
    voice = min((read.cited[n].evidence.voice.value for n in cited), key=VOICES.index)
    return ["sp-cite", f"sp-by-{voice}"]


def _tinted(tints: Sequence[int]) -> Markup:
    """Return the attribute of a ground in the tints, several of them as bands above each other."""
    if not tints:
        return Markup()
    stops = [
        f"var(--sp-who-{tone}) {100 * n // len(tints)}% {100 * (n + 1) // len(tints)}%"
        for n, tone in enumerate(tints)
    ]
    bands = f"linear-gradient({', '.join(stops)})"
    return html(' style="background:{}"', bands if len(tints) > 1 else f"var(--sp-who-{tints[0]})")


def _tags(read: Reading, piece: TextSegment) -> Markup:
    """Return who rests on a segment, each number a link to the cell of the matrix."""
    dossier = read.comparison.dossier
    by_person: dict[str, list[int]] = {}
    for n in piece.marks:
        if n < len(read.cited):
            by_person.setdefault(read.cited[n].stakeholder, []).append(n)
    tags = []
    for person, numbers in by_person.items():
        name = bdi(dossier.stakeholder_by_id[person].label)
        linked = (
            _tag(read, n, n + 1 if place else html("{} {}", name, n + 1))
            for place, n in enumerate(numbers)
        )
        tags.append(joined(linked, ", "))
    events = (read.told[n - len(read.cited)].event for n in piece.marks if n >= len(read.cited))
    tags += [
        links.link(read.comparison.selection, f"Background, {dates.words(event.date)}", "time")
        for event in events
    ]
    if read.asked.intersection(piece.marks):
        tags.append(html("<b>asked for</b>"))
    return html(
        '<span class="sp-tags" lang="en">&nbsp;<bdi dir="ltr">[{}]</bdi></span>', joined(tags, "; ")
    )


def _tag(read: Reading, number: int, words: object) -> Markup:
    passage = read.cited[number]
    issue = read.comparison.dossier.issue_by_id[passage.issue].title
    return html(
        '<a class="sp-link" href="{}" title="{}: {}">{}</a>',
        links.href(read.comparison.selection, cell=f"{passage.issue}/{passage.stakeholder}"),
        isolated(issue),
        passage_note(passage),
        words,
    )
