"""Positions and passages: the stance, the summary, and every passage in its sentence."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from markupsafe import Markup

from standpoint import dates, wording
from standpoint.charts import marks
from standpoint.compare.cells import Cell, Comparison, State, side
from standpoint.markup import bdi, direction_of, html, joined
from standpoint.model import Citation, Evidence, Position, Source, Stakeholder, Voice
from standpoint.quotes import Place, Span, Text

SPEAKS = {
    Voice.OBSERVED: "what they did, not what they said",
    Voice.ASCRIBED: "says this of them, and not they themselves",
}
"""What is added to a voice that is not the stakeholder's own."""


class Around(NamedTuple):
    """What stands around positions, which is not the same wherever they are shown."""

    where: Callable[[Evidence, str, str], Markup]
    """Returns the place of a passage in its source, linked to it; takes the passage, its
    stakeholder's id and its issue's."""
    below: Callable[[str, Position], Markup] = lambda stakeholder, held: Markup()
    """Returns what stands below a position; takes its stakeholder's id and itself."""
    heading: str = "h3"
    """The element of a heading, such as "h3"."""


def cell_chip(cell: Cell) -> Markup:
    """Return a cell's sign and word in its colour, with its voice beside it."""
    mark = marks.chip(cell.stance, wording.cell_words(cell))
    heard = marks.voice(cell.voice.value) if cell.voice else ""
    return html('<p class="sp-stance">{}{}</p>', mark, heard)


def stance_chip(score: int) -> Markup:
    """Return the sign and word of a stance in its colour."""
    return marks.chip(score, wording.STANCE_WORDS[score])


def body(comparison: Comparison, stakeholder: Stakeholder, cell: Cell, around: Around) -> Markup:
    """Return what a cell rests on: its positions, or what its silence means."""
    left_out = _left_out(cell.left_out, "position")
    if not cell.current:
        partial = stakeholder.id in comparison.dossier.partial
        return _without(bdi(stakeholder.label), cell, left_out, partial)
    split = Markup()
    if cell.state == State.DIVIDED:
        split = html(
            "<p>{}: {}, so there is no single stance and nothing to count.</p>",
            bdi(stakeholder.label),
            wording.DIVIDED,
        )
    several = len(cell.current) > 1
    current = joined(
        position(comparison, stakeholder, held, around, with_stance=several)
        for held in cell.current
    )
    earlier = joined(
        position(comparison, stakeholder, held, around, with_stance=True) for held in cell.earlier
    )
    if earlier:
        earlier = html("<{0}>{1}</{0}>{2}", around.heading, _before(cell), earlier)
    return split + current + earlier + left_out


def _left_out(number: int, what: str) -> Markup:
    """Return how many of what are left out; empty for none."""
    if not number:
        return Markup()
    said = wording.counted(number, what)
    return html('<p class="sp-note">{} left out by the reading rules.</p>', said)


def _before(cell: Cell) -> str:
    """Return what stands over the earlier positions of a cell, which may be on several sides."""
    if not cell.changed_side or cell.score is None:
        return "Before"
    other = -side(cell.score)
    every = all(side(held.stance.score) == other for held in cell.earlier)
    return "Before, on the other side" if every else "Before, also on the other side"


def _without(name: Markup, cell: Cell, left_out: Markup, partial: bool) -> Markup:
    """Return why there is no position in a cell, in the words of its state.

    `partial` is whether there may be one that has a problem.
    """
    if cell.state == State.LEFT_OUT:
        return left_out + html(
            "<p>What is recorded of {} on this rests on no passage that counts here. That is not "
            "silence, and not a neutral position.</p>",
            name,
        )
    if cell.state == State.SILENT:
        return html(
            "<p>The sources were searched for a position of {} on this, and none was found. "
            'Silence is not neutrality.</p><p dir="auto">{}</p>',
            name,
            cell.note or "",
        )
    if partial:
        return html(
            "<p>There is no position of {} on this here. What has a problem is left out, and may "
            "hold one.</p>",
            name,
        )
    return html("<p>No position of {} on this is recorded. That is not a neutral one.</p>", name)


def cell_summary(cell: Cell) -> Markup:
    """Return what a cell holds in one sentence: the summaries, or why there is no position."""
    if cell.state == State.LEFT_OUT:
        return html("{} left out", wording.counted(cell.left_out, "position"))
    if cell.note:
        return bdi(cell.note)
    return joined((bdi(held.summary) for held in cell.current), " ")


def position(
    comparison: Comparison,
    stakeholder: Stakeholder,
    held: Position,
    around: Around,
    *,
    with_stance: bool,
) -> Markup:
    """Return one position: summary, passages, rationale."""
    heading = Markup()
    if with_stance:
        date = comparison.date_of(held)
        heading = html(
            '<p class="sp-stance">{}<span>{}</span></p>',
            stance_chip(held.stance.score),
            dates.words(date),
        )
    counted = comparison.selection.passages(held)
    why = html('<p class="sp-rationale"><b>Why coded so:</b> {}</p>', bdi(held.rationale))
    return html(
        '<div class="sp-position">{heading}<p class="sp-summary" dir="auto">{summary}</p>'
        "{passages}{left_out}{why}{below}</div>",
        heading=heading,
        summary=held.summary,
        passages=joined(
            passage(comparison, one, around.where(one, stakeholder.id, held.issue))
            for one in counted
        ),
        left_out=_left_out(len(held.evidence) - len(counted), "passage"),
        why=why if held.rationale else "",
        below=around.below(stakeholder.id, held),
    )


def passage(comparison: Comparison, cited: Citation, where: Markup) -> Markup:
    """Return a passage in its sentence, with who speaks, if it is a position's, and its place."""
    source = comparison.dossier.source_by_id[cited.source]
    voice, spoken = "", list[str]()
    if isinstance(cited, Evidence):
        voice, spoken = cited.voice.value, _spoken(cited)
    check = Markup('<span class="sp-check">✓ word for word</span>')
    caption = joined([*spoken, wording.source_line(source), where, check], "\u00a0· ")
    words = in_sentence(source, cited.place)
    return marks.passage(voice, words, caption, source.language, translated(cited))


def _spoken(evidence: Evidence) -> list[str]:
    """Return how the words reach us, and through whom."""
    heard, told = marks.voice(evidence.voice.value), SPEAKS.get(evidence.voice, "")
    speaker = html("<b>{}</b>", bdi(evidence.speaker)) if evidence.speaker else ""
    if evidence.voice == Voice.ASCRIBED:
        return [heard, html("{} {}", speaker, told)]
    return [part for part in (heard, speaker, told) if part]


def translated(passage: Citation) -> Markup:
    """Return what the curator gives as the translation of a passage; empty where there is none."""
    if not passage.translation:
        return Markup()
    return html(
        '<p class="sp-translation"><b>In the curator’s translation:</b> {}</p>',
        bdi(passage.translation),
    )


def in_sentence(source: Source, place: Place) -> Markup:
    """Return the sentence around a place of a source, the place marked."""
    text, span = source.body, place.span
    return html(
        "{}<mark>{}</mark>{}",
        text.slice(Span(place.sentence.start, span.start)),
        text.slice(span),
        text.slice(Span(span.end, place.sentence.end)),
    )


def with_gaps(body: Text, blocks: Iterable[tuple[Span, Markup]], gap: Markup) -> Markup:
    """Return blocks of a text, with `gap` wherever words of it are in none of them."""
    parts, before = [], 0
    for span, drawn in blocks:
        if body.normal[before : span.start].strip():
            parts.append(gap)
        parts.append(drawn)
        before = span.end
    if body.normal[before:].strip():
        parts.append(gap)
    return joined(parts)


def listing(items: Iterable[object]) -> Markup:
    """Return items as a list."""
    return html(
        "<ul>{}</ul>", joined(html("<li{}>{}</li>", direction_of(item), item) for item in items)
    )
