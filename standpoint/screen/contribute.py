"""What the form for a new position shows: the text beside it, and what became of the passage."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from standpoint.compare.passages import excerpts, segment_text, segmented
from standpoint.edit.draft import Looked
from standpoint.edit.write import Refused
from standpoint.load import Problem
from standpoint.markup import html, joined, language_of
from standpoint.model import Display, Dossier, Evidence, Source
from standpoint.quotes import Span
from standpoint.quotes.nearest import Stretch, differences
from standpoint.views import evidence
from standpoint.wording import contribute
from standpoint.wording.problems import on_a_page

_COMPONENT = st.components.v2.component(
    "standpoint.contribute",
    html='<button type="button"></button>\n',
    css="""
button {
  padding: 0.3rem 0.9rem; border: 1px solid var(--st-border-color); border-radius: 999px;
  background: var(--st-background-color); color: var(--st-text-color);
  font: inherit; font-size: 0.9rem;
}
button:enabled { border-color: var(--st-primary-color); cursor: pointer; }
button:enabled:hover { background: var(--st-secondary-background-color); }
button:focus-visible { outline: 3px solid var(--st-primary-color); outline-offset: 2px; }
""",
    js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"),
)

CITED = (("text",), ("before",))
HEARD = (("voice",), ("speaker",))
"""The fields of a passage, as the last steps of the paths of faults."""


def selection(key: str, take: Callable[[], None], source: Source, looked: Looked) -> None:
    """Draw the button that takes the words selected in the text: `take` finds them under `key`.

    Its script also brings the paragraph into sight in which the passage was found.
    """
    at = [place.paragraph for place in looked.places[:1]]
    if looked.nearest:
        at = [source.body.paragraph(looked.nearest.span)]
    # In a list, for Streamlit looks into a dict for data frames, and imports pandas to do so.
    _COMPONENT(
        key=key,
        data=[
            {
                "select": "Select words in the text to cite them",
                "take": "Cite the selected words",
                "paragraph": str(at[0]) if at else "",
            }
        ],
        on_taken_change=take,
    )


def text(dossier: Dossier, source: Source, places: Sequence[Span]) -> Markup:
    """Return a source's text, where the passage stands marked; of an excerpted one the excerpts."""
    body = source.body
    note, blocks = Markup(), body.paragraphs
    if source.display == Display.EXCERPTS:
        blocks = excerpts(body, _cited(dossier, source))
        note = html(
            '<p class="sp-rest">Of this source only what is cited may be shown. Copy the passage '
            "from the source itself.</p>"
        )
    return html(
        '{}<section class="sp-text sp-original" aria-label="Text of the source" tabindex="0">{}'
        "</section>",
        note,
        joined(
            html(
                '<div class="sp-paragraph"><span class="sp-no">{}</span><p{}>{}</p></div>',
                body.paragraph(block),
                language_of(source.language, body.slice(block)),
                joined(
                    html("<mark>{}</mark>" if piece.marks else "{}", segment_text(body, piece.span))
                    for piece in segments
                ),
            )
            for block, segments in segmented(blocks, places)
        ),
    )


def _cited(dossier: Dossier, source: Source) -> Iterator[Span]:
    """Yield where the passages of all positions stand in a source."""
    for stakeholder in dossier.stakeholders:
        for position in stakeholder.positions:
            for passage in position.evidence:
                if passage.source == source.id:
                    yield passage.place.span


def looked_up(source: Source, passage: str, looked: Looked) -> Markup:
    """Return what became of looking the passage up, or that nothing was looked up yet."""
    told = verdict(source, passage, looked) if passage.strip() else Markup()
    return _answer("sp-looked", contribute.LOOKED_UP, told)


def heard(looked: Looked) -> Markup:
    """Return what the loader objects to in the voice of a passage, or that it does not."""
    messages = [fault.message for fault in looked.faults if fault.path[-1:] in HEARD]
    told = _verdict(True, contribute.FITS, "") if looked.evidence else objections(messages)
    return _answer("sp-heard", contribute.HEARD, told)


def _answer(look: str, what: str, told: Markup) -> Markup:
    """Return a place for what is told of a field, as high with it as without it.

    So nothing below it moves when an answer comes: not even a choice that is being pressed. What
    is longer scrolls.
    """
    if not told:
        return html('<div class="sp-answer {}"><p>{}</p></div>', look, what)
    return html(
        '<div class="sp-answer {}" role="region" aria-label="{}" tabindex="0">{}</div>',
        look,
        what,
        told,
    )


def verdict(source: Source, passage: str, looked: Looked) -> Markup:
    """Return what became of looking the passage up: its place, its places, or what is like it.

    Of an excerpted source no more is shown than what was typed, not even what the check says of
    words that are like it: the form is no way round the rights in it.
    """
    body = source.body
    whole = source.display == Display.FULL
    faults = [fault for fault in looked.faults if fault.path[-1:] in CITED]
    if not faults:
        (place,) = looked.places
        words = evidence.in_sentence(source, place) if whole else _marked(body.slice(place.span))
        return _verdict(True, contribute.found(place), _quotation(words, source.language))
    beneath = Markup()
    if looked.places and whole:
        beneath = evidence.listing(
            html(
                "<b>{}</b> <span{}>{}</span>",
                contribute.place(place).capitalize(),
                language_of(source.language, body.slice(place.span)),
                evidence.in_sentence(source, place),
            )
            for place in looked.places
        )
    elif looked.nearest and whole:
        stretches = differences(passage, body.slice(looked.nearest.span))
        beneath = _quotation(joined(map(_stretch, stretches), " "), source.language)
    told = (on_a_page(fault.message, fault.reveals) for fault in faults)
    what = " ".join(map(contribute.problem_sentence, told))
    return _verdict(False, what, beneath)


def kept(passage: Evidence) -> Markup:
    """Return a passage that is cited already."""
    return _verdict(True, contribute.heard(passage), _quotation(_marked(passage.text)))


def objections(messages: Iterable[str]) -> Markup:
    """Return what the loader objects to, each objection as a sentence."""
    return joined(_verdict(False, contribute.problem_sentence(one), "") for one in messages)


def placed(problems: Iterable[Problem]) -> Markup:
    """Return what the loader objects to in files, each with its place."""
    return objections(f"{p.message} ({contribute.place_in(p.file, p.line)})" for p in problems)


def outcome_line(told: str, onward: object = "") -> Markup:
    """Return what became of something; `onward` is what it leads to."""
    return html('<div class="sp-outcome" role="status"><p>{}</p>{}</div>', told, onward)


def complaint(write: Callable[[], Sequence[Problem]]) -> str:
    """Write, and return why nothing was written; empty where it was."""
    try:
        problems = [problem.message for problem in write()]
    except Refused as refused:
        problems = [str(refused)]
    return contribute.not_written(problems) if problems else ""


def _stretch(stretch: Stretch) -> Markup:
    """Return a stretch of the source, and struck out what stands in its stead in the form."""
    if stretch.same:
        return html("{}", stretch.theirs)
    yours = html("<del>{}</del>", stretch.yours) if stretch.yours else ""
    theirs = html("<ins>{}</ins>", stretch.theirs) if stretch.theirs else ""
    return joined([part for part in (yours, theirs) if part], " ")


def _quotation(words: Markup, language: str | None = None) -> Markup:
    return html("<blockquote{}>{}</blockquote>", language_of(language, words), words)


def _marked(words: str) -> Markup:
    return html("<mark>{}</mark>", words)


def _verdict(is_right: bool, sentence: object, rest: object) -> Markup:
    return html(
        '<div class="sp-verdict{}" role="status"><p><b aria-hidden="true">{}</b> {}</p>{}</div>',
        " sp-right" if is_right else "",
        "✓" if is_right else "✗",
        sentence,
        rest,
    )
