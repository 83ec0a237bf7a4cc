"""What a cell opens to: the proposition, the stance, and every passage in its sentence."""

from standpoint import dates, wording
from standpoint.compare.cells import Cell, Comparison, State
from standpoint.model import Dossier, Evidence, Issue, Position, Source, Stakeholder, Voice
from standpoint.quotes import Span
from standpoint.screen.markup import escaped

SPEAKS = {
    Voice.QUOTED: "quoted",
    Voice.REPORTED: "paraphrased by the author",
    Voice.OBSERVED: "described by the author: what they did, not what they said",
    Voice.ASCRIBED: "says this of them; they are not heard themselves",
}


def panel(comparison: Comparison, issue: Issue, stakeholder: Stakeholder, cell: Cell) -> str:
    """Return the HTML of a cell's evidence."""
    who = escaped(stakeholder.name)
    role = f" · {escaped(stakeholder.role)}" if stakeholder.role else ""
    note = f'<p class="sp-note">{escaped(issue.note)}</p>' if issue.note else ""
    return (
        f'<p class="sp-kicker"><strong>{who}</strong>{role}</p>'
        f"<h2>{escaped(issue.title)}</h2>"
        f'<p class="sp-proposition">{escaped(issue.proposition)}</p>{note}'
        f"{chip(cell)}{_body(comparison, stakeholder, cell)}"
    )


def invitation(comparison: Comparison) -> str:
    """Return the HTML that stands where the evidence will be: what this is and rests on."""
    outline = comparison.dossier.outline
    description = f"<p>{escaped(outline.description)}</p>" if outline.description else ""
    sources = "".join(
        f"<li>{escaped(wording.source_line(source))}</li>" for source in comparison.dossier.sources
    )
    events = "".join(
        f"<li><b>{escaped(date)}</b> {escaped(title)}</li>"
        for date, title in wording.event_lines(comparison.dossier)
    )
    background = f"<h3>Background</h3><ul>{events}</ul>" if events else ""
    return (
        "<h2>Open a cell</h2><p>Each cell opens to the very words that it rests on, checked word "
        "for word against the source. An empty cell is not a neutral one: it says that nothing is "
        f"recorded, or that the sources are silent.</p>{description}{background}"
        f"<h3>Source{'s' if len(comparison.dossier.sources) > 1 else ''}</h3><ul>{sources}</ul>"
    )


def chip(cell: Cell) -> str:
    """Return a cell's sign and word in its colour, with its voice beside it."""
    look = f"sp-s{cell.score}" if cell.score is not None else f"sp-{cell.state.name.lower()}"
    voice = f"<span>{escaped(wording.VOICE_WORDS[cell.voice])}</span>" if cell.voice else ""
    sign = f'<span aria-hidden="true">{wording.cell_sign(cell)}</span>'
    return (
        f'<p class="sp-stance"><b class="sp-chip {look}">{sign} {wording.cell_words(cell)}</b>'
        f"{voice}</p>"
    )


def _body(comparison: Comparison, stakeholder: Stakeholder, cell: Cell) -> str:
    name = escaped(stakeholder.label)
    left_out = ""
    if cell.left_out:
        number = wording.counted(cell.left_out, "position")
        left_out = f'<p class="sp-note">{number} left out by the reading rules.</p>'
    if cell.state == State.SILENT:
        return (
            f"<p>The sources were searched for a position of {name} on this, and none was found. "
            f"Silence is not neutrality.</p><p>{escaped(cell.note or '')}</p>{left_out}"
        )
    if cell.state == State.NO_STATEMENT:
        said = f"<p>No position of {name} on this is recorded. That is not a neutral one.</p>"
        return left_out or said
    split = ""
    if cell.state == State.DIVIDED:
        split = (
            f"<p>{name} stand on both sides at the same time, so there is no single stance and "
            "nothing to count.</p>"
        )
    several = len(cell.current) > 1
    positions = "".join(position(comparison, one, several) for one in cell.current)
    earlier = "".join(position(comparison, one, True) for one in cell.earlier)
    if earlier:
        changed = "Before, on the other side" if cell.changed_side else "Before"
        earlier = f"<h3>{changed}</h3>{earlier}"
    return split + positions + earlier + left_out


def position(comparison: Comparison, held: Position, with_stance: bool) -> str:
    """Return the HTML of one position: summary, passages, rationale."""
    dossier = comparison.dossier
    heading = ""
    if with_stance:
        date = dossier.date_of(held)
        when = f", {dates.words(date)}" if date else ""
        score = held.stance.score
        heading = (
            f'<p class="sp-stance"><b class="sp-chip sp-s{score}">'
            f'<span aria-hidden="true">{wording.STANCE_SIGNS[score]}</span> '
            f"{wording.STANCE_WORDS[score]}</b><span>{escaped(when.removeprefix(', '))}</span></p>"
        )
    counted = comparison.selection.passages(held)
    passages = "".join(passage(dossier, evidence) for evidence in counted)
    missing = len(held.evidence) - len(counted)
    if missing:
        passages += (
            f'<p class="sp-note">{wording.counted(missing, "passage")} left out by the reading '
            "rules.</p>"
        )
    why = ""
    if held.rationale:
        why = f'<p class="sp-rationale"><b>Why coded so:</b> {escaped(held.rationale)}</p>'
    return (
        f'<div class="sp-position">{heading}<p class="sp-summary">{escaped(held.summary)}</p>'
        f"{passages}{why}</div>"
    )


def passage(dossier: Dossier, evidence: Evidence) -> str:
    """Return the HTML of a passage in its sentence, with who speaks and where it stands."""
    source = dossier.source_by_id[evidence.source]
    place = source.body.find(evidence.text, evidence.before)[0]
    language = f' lang="{escaped(source.language)}"' if source.language else ""
    speaker = f"<b>{escaped(evidence.speaker)}</b>, " if evidence.speaker else ""
    voice = SPEAKS[evidence.voice]
    if evidence.voice == Voice.ASCRIBED:
        speaker = f"<b>{escaped(evidence.speaker or '')}</b> "
    spoken = speaker + voice if speaker else voice[:1].upper() + voice[1:]
    return (
        f'<figure class="sp-passage sp-{evidence.voice.value}">'
        f"<blockquote{language}>{in_sentence(source, place)}</blockquote>"
        f"<figcaption>{spoken} · {escaped(wording.source_line(source))} · "
        f"paragraph {source.body.paragraph(place)} · "
        f'<span class="sp-check">✓ word for word in the source</span></figcaption></figure>'
    )


def in_sentence(source: Source, place: Span) -> str:
    """Return the sentence around a place of a source as HTML, the place marked."""
    text = source.body
    sentence = text.sentence(place)
    before = text.slice(Span(sentence.start, place.start))
    after = text.slice(Span(place.end, sentence.end))
    marked = f"<mark>{escaped(text.slice(place))}</mark>"
    return f"{escaped(before)}{marked}{escaped(after)}"
