"""The marks that every view shares: a stance is colour and sign, a voice is glyph and edge.

All of them are HTML; `screen/style/marks.css` is their look, on the screen and in a report. Nothing
has an id, so that any number of them may stand on a page.

A *stance* is a score from -2 to 2, or a state that has none: "divided", "silent", "left out" or "no
statement". *Voices* are the names of those through which it reaches us: one for a score; two for
"divided", of the position against first and then of the one for it; none for the other states, or
where the voice is not told. Words are the caller's, and escaped.
"""

from collections.abc import Container, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from standpoint.markup import html, joined, language_of

SIGNS: dict[int | str, str] = {
    -2: "▼▼",
    -1: "▼",
    0: "◆",
    1: "▲",
    2: "▲▲",
    "divided": "▼▲",
    "silent": "○",
    "left out": "⊘",
    "no statement": "·",
}
"""The sign of each stance, and of each state without one."""

EDGES = {"quoted": "said", "reported": "said", "observed": "did", "ascribed": "said-of"}
"""The edge of each voice: solid for what they said, double for what they did, dashed for what
others say of them."""

HALVES = (-1, 1)
"""The two sides of what is divided, in the order of its sign."""

_STYLE = Path(__file__).parents[1] / "screen" / "style" / "marks.css"
_HIDDEN = Markup(' aria-hidden="true"')


class Entry(NamedTuple):
    """An entry of a legend: a stance or a voice, its word, and what it means where that is told."""

    of: int | str
    word: str
    meaning: str = ""


def style() -> str:
    """Return the style sheet of the marks, for a document that is read outside the app.

    Its colours follow the `color-scheme` of the document, and are those of the light theme where
    that is not set.
    """
    return _STYLE.read_text(encoding="utf-8")


def glyph(voice: str) -> Markup:
    """Return the glyph of a voice, in the colour of the text around it; a word has to say it."""
    return html('<i class="mk-glyph"{}{}></i>', voice_attribute(voice), _HIDDEN)


def voice(name: str) -> Markup:
    """Return a voice as it stands in text and tables: its glyph before its name."""
    return html('<span class="mk-voice">{} {}</span>', glyph(name), name)


def cell(stance: int | str, word: object, voices: Sequence[str] = ()) -> Markup:
    """Return a cell of the matrix: sign, word and glyphs, as large as its place.

    `word` is text, or HTML of ours where something stands behind it, or empty for the sign alone.
    That of "no statement" is only heard; what is seen of it is a dot.
    """
    named = _named(stance, word) if word else sign(stance)
    glyphs = html('<span class="mk-glyphs">{}</span>', joined(map(glyph, voices)))
    return _face("mk-cell", stance, voices, named + (glyphs if voices else ""))


def chip(stance: int | str, word: object) -> Markup:
    """Return a stance inside text, a table or a passage: its sign and word, in its colour."""
    return _face("mk-chip", stance, (), _named(stance, word))


def compact(stance: int | str, say: str, voices: Sequence[str] = ()) -> Markup:
    """Return a cell of 22 px, for a matrix of many columns: its sign and its edge.

    `say` is what it shows in words, for who hears it; empty where what is around it says so.
    """
    return _face("mk-compact", stance, voices, sign(stance), said(say))


def voiced(
    stance: int | str, say: str, voices: Sequence[str] = (), href: str = "", *, small: bool = False
) -> Markup:
    """Return a cell of a table of voices: the sign of its stance, and the glyph of its voice.

    `say` is what it shows in words, `href` where it leads. A `small` one is 22 px wide, for a table
    of many columns: a glyph then stands without a sign.
    """
    inner: object = "" if small and voices else html("<span{}>{}</span>", _HIDDEN, SIGNS[stance])
    drawn = look(stance, () if stance == "divided" else voices)
    if stance == "divided":
        inner = joined(
            _half(side, voice, "" if small else sign(side), voice_attribute(voice))
            for side, voice in zip(HALVES, voices, strict=True)
        )
    elif voices:
        drawn += voice_attribute(voices[0])
    return html(
        '<{tag} class="mk-voiced mk-face{small}{link}"{look}{attributes}>{inner}</{tag}>',
        tag="a" if href else "span",
        small=" mk-small" if small else "",
        link=" sp-link" if href else "",
        look=drawn,
        attributes=linked(href, say) if href else said(say),
        inner=inner,
    )


def disc(stance: int, voice: str, say: str = "") -> Markup:
    """Return a mark of a chart: the score fills it, the voice is its glyph and its outline.

    Its place on a scale says the stance again. Who is divided has two of them. Strips and narrow
    places draw it in 20 px.

    `say` is what it shows in words; empty where what is around it says so.
    """
    return _face("mk-disc", stance, (voice,), glyph(voice), said(say))


def legend(stances: Iterable[Entry], voices: Iterable[Entry], compact: bool = False) -> Markup:
    """Return the lines that explain the cells: one of stances and one of voices, if any.

    `compact` is whether the cells have edges only, so that there is a voice for each edge, and no
    key has a glyph.
    """
    return html(
        '<div class="mk-legend">{}{}</div>',
        _line([_entry(_face("mk-key", e.of, (), sign(e.of), _HIDDEN), e) for e in stances]),
        _line([_entry(_voice_key(str(e.of), compact), e) for e in voices]),
    )


def disc_legend(voices: Container[str]) -> Markup:
    """Return the line that explains the glyphs and outlines of a chart's discs of these voices."""
    small = _HIDDEN + Markup(' style="--mk-size:18px"')
    keys = [
        _entry(_face("mk-disc", None, (of,), glyph(of), small), Entry(of, of))
        for of in EDGES
        if of in voices
    ]
    return html('<div class="mk-legend">{}</div>', _line(keys))


def passage(
    voice: str,
    words: str,
    caption: object,
    language: str | None = None,
    beneath: object = "",
) -> Markup:
    """Return a passage beside the rule of its voice, with a caption below.

    `voice` is empty for a passage of an event, which is nobody's position; its rule is a thin one.
    `words` and `caption` are text, or HTML of ours such as a sentence with the passage marked; so
    is what stands `beneath` the passage, ahead of the caption. `language` is a tag of BCP 47, None
    where it is not known.
    """
    return html(
        '<figure class="mk-passage"{voice}><blockquote{language}>{words}</blockquote>'
        "{beneath}<figcaption>{caption}</figcaption></figure>",
        voice=voice_attribute(voice) if voice else "",
        language=language_of(language, words),
        words=words,
        beneath=beneath,
        caption=caption,
    )


def sign(stance: int | str) -> Markup:
    """Return the sign of a stance; a word has to say it, too."""
    return html('<i class="mk-sign"{}>{}</i>', _HIDDEN, SIGNS[stance])


def heard(words: str) -> Markup:
    """Return words that are only heard, where what is seen around them says as much."""
    return html('<span class="mk-heard">{}</span>', words)


def look(stance: int | str | None, voices: Sequence[str] = ()) -> Markup:
    """Return the attributes from which the style sheet draws a stance and an edge.

    Raises KeyError for what is no stance or no voice.
    """
    if stance is not None and stance not in SIGNS:
        raise KeyError(stance)
    token = str(stance).replace(" ", "-")
    filled = html(' data-stance="{}"', token) if stance is not None else Markup()
    return filled + (html(' data-edge="{}"', EDGES[voices[0]]) if voices else "")


def voice_attribute(voice: str) -> Markup:
    """Return the attribute from which the style sheet draws a voice; KeyError for none of ours."""
    if voice not in EDGES:
        raise KeyError(voice)
    return html(' data-voice="{}"', voice)


def said(say: str) -> Markup:
    """Return the attributes of a picture that says `say`, or of one that has nothing to say."""
    return html(' role="img" aria-label="{}"', say) if say else _HIDDEN


def linked(href: str, say: str) -> Markup:
    """Return the attributes of a mark that says `say` and leads to `href`, where there is one.

    What leads somewhere is named by its title: all that is in it has to be hidden from who hears
    it, who with a name beside the title would hear the same words twice.
    """
    told = html(' title="{}"', say) if say else Markup()
    return html(' href="{}"{}', href, told) if href else told


def _face(
    kind: str,
    stance: int | str | None,
    voices: Sequence[str],
    inner: Markup,
    attributes: str = "",
) -> Markup:
    """Return a mark in its colours and edges; what is divided has two halves with one each."""
    halves = Markup()
    if stance == "divided":
        sides = zip(HALVES, voices or ("", ""), strict=True)
        halves = joined(_half(side, voice) for side, voice in sides)
        voices = ()
    return html(
        '<span class="{kind} mk-face"{look}{attributes}>{halves}{inner}</span>',
        kind=kind,
        look=look(stance, voices),
        attributes=attributes,
        halves=halves,
        inner=inner,
    )


def _half(side: int, voice: str, inner: str = "", attributes: str = "") -> Markup:
    return html(
        '<i class="mk-half"{look}{attributes}{hidden}>{inner}</i>',
        look=look(side, (voice,) if voice else ()),
        attributes=attributes,
        hidden=_HIDDEN,
        inner=inner,
    )


def _voice_key(voice: str, compact: bool) -> Markup:
    return _face("mk-key", None, (voice,), sign(1) if compact else glyph(voice), _HIDDEN)


def _entry(key: Markup, entry: Entry) -> Markup:
    """Return a key before its word, which is set off from its meaning."""
    told = html("<b>{}</b> {}", entry.word, entry.meaning) if entry.meaning else entry.word
    return html("<li>{} <span>{}</span></li>", key, told)


def _line(entries: Sequence[Markup]) -> Markup:
    return html('<ul aria-label="Key">{}</ul>', joined(entries)) if entries else Markup()


def _named(stance: int | str, word: object) -> Markup:
    return html('{} <span class="mk-word">{}</span>', sign(stance), word)
