"""All stakeholders: a row for each with its counts and pairs, and a chart of their stances."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import Theme, bars, figure, marks, squares
from standpoint.charts.parts import HoverMark, HoverRow
from standpoint.charts.squares import Count
from standpoint.charts.stances import stance_figure
from standpoint.charts.strips import STEPS
from standpoint.compare.cells import Comparison, State
from standpoint.compare.findings.evidence import without_words
from standpoint.compare.pairs import Nearest, Pair
from standpoint.compare.standing import Standing
from standpoint.export.extract import Extract
from standpoint.markup import html, joined
from standpoint.model import VOICES, Stakeholder, Voice
from standpoint.screen import chart, links, tables
from standpoint.screen.pairs import FigureRules, to_pair
from standpoint.views import legends
from standpoint.wording import stakeholders
from standpoint.wording.alliances import nearest_word
from standpoint.wording.glance import counts_said
from standpoint.wording.issues import NO_STANCE
from standpoint.wording.source import telling_passage

NOBODY = '<dt class="closest">Closest</dt><dd class="closest"><em>{}</em></dd>'
"""In the place of whom a stakeholder is closest to, why there is nobody."""
SQUARES = 12
"""As many issues that two share are drawn."""
TITLED = 6
"""As many issues are named by a part that stands for several; more are counted."""


def drawn(
    comparison: Comparison,
    people: Sequence[Stakeholder],
    counts: Mapping[str, Standing],
    nearest: Mapping[str, Nearest],
    figures: FigureRules,
) -> Markup:
    """Return a row for each of `people`; with many stakeholders it is a single line."""
    many = comparison.has_many
    ends = bars.reach(_numbers(one) for one in counts.values())
    unquoted = without_words(comparison)
    rows = []
    for person in people:
        held = counts[person.id]
        rest = [
            html(
                "<dt>{}</dt><dd>{}{}</dd>",
                state.value.capitalize(),
                held.states[state],
                marks.heard(f" {wording.behind(held.states[state], 'issue')}"),
            )
            for state in (State.SILENT, State.LEFT_OUT)
            if held.states[state] and not many
        ]
        near = nearest.get(person.id)
        rows.append(
            html(
                "<li>{}{}{}</li>",
                _name(comparison, person, held, person.id in unquoted),
                _compact(held, ends) if many else _tallies(held),
                facts(comparison, person, near, figures, drawn=not many, more=rest),
            )
        )
    return html(
        '<div class="sp-people{}">{}{}<ol>{}</ol></div>',
        " sp-many" if many else "",
        _legend(counts.values()) if many else "",
        _head(many),
        joined(rows),
    )


def _name(comparison: Comparison, person: Stakeholder, held: Standing, unquoted: bool) -> Markup:
    """Return who it is, on how many issues it has a position, and whether it is never quoted."""
    role = html('<small dir="auto">{}</small>', person.role) if person.role else ""
    share = stakeholders.share(held, len(comparison.issues))
    without = stakeholders.silent_or_left_out(held)
    return html(
        '<div class="sp-person"><h2>{name}</h2>{role}'
        "<small>{share}{without}{unquoted}</small></div>",
        name=links.to_stakeholder(comparison.selection, person, person.name),
        role=role,
        share=share,
        without=f", {without}" if comparison.has_many and without else "",
        unquoted=html(", <b>{}</b>", stakeholders.NEVER_QUOTED) if unquoted else "",
    )


def stance_tally(held: Standing, every: bool) -> tuple[Markup, Markup]:
    """Return the counts by stance and by voice; with `every`, those of none, too."""
    stances = [
        Count(stance, word, held.stances[stance])
        for stance, word in wording.POSITION_WORDS.items()
        if held.stances[stance] or (every and stance != State.DIVIDED.value)
    ]
    voices = [
        Count(voice, voice, held.voices[voice]) for voice in VOICES if held.voices[voice] or every
    ]
    return squares.tally(stances, "By stance"), squares.tally(voices, "By voice")


def facts(
    comparison: Comparison,
    person: Stakeholder,
    nearest: Nearest | None,
    figures: FigureRules,
    *,
    drawn: bool,
    more: Sequence[Markup],
) -> Markup:
    """Return whom a stakeholder is closest to and furthest from, and what is missing of it.

    With `drawn`, shared issues are squares, too. `more` are further lines, each a `dt` and a `dd`.
    """
    lines = []
    for look, alike in zip(("closest", "furthest"), nearest or ((), ()), strict=True):
        if alike:
            told = _pair(comparison, person, alike, figures, drawn)
            word = nearest_word(alike[0]) if look == "closest" else look.capitalize()
            # Of many, the head of a column says the word, but not of who is only the least far.
            of_head = look if word.lower() == look else "least"
            lines.append(
                html('<dt class="{}">{}</dt><dd class="{}">{}</dd>', of_head, word, look, told)
            )
    if not lines:
        why = stakeholders.no_pair(comparison)
        lines.append(html(NOBODY, why))
    return html('<dl class="sp-facts">{}{}</dl>', joined(lines), joined(more))


def _pair(
    comparison: Comparison,
    person: Stakeholder,
    alike: Sequence[Pair],
    figures: FigureRules,
    drawn: bool,
) -> Markup:
    """Return the other of the first pair with a square for each shared issue, and the counts."""
    pair = alike[0]
    other = comparison.dossier.stakeholder_by_id[pair.partner(person.id)]
    link = to_pair(comparison.selection, figures, [person.id, other.id], other.label)
    told = stakeholders.pair_counts(pair, figures.min_shared, as_many=len(alike) - 1)
    picture = Markup()
    if drawn and pair.shared <= SQUARES:
        one_each = joined(
            squares.square(relation.name.lower(), 16) * n for relation, n in pair.counts.items()
        )
        picture = html('<span class="mk-squares">{}</span>', one_each)
    return html("{}{} <em>{}</em>", link, picture, told)


def _legend(counts: Iterable[Standing]) -> Markup:
    """Return what the colours of the bars mean, and the glyphs of the voices that are counted."""
    heard = {voice for one in counts for voice in VOICES if one.voices[voice]}
    return marks.legend(legends.stances(), legends.glyphs(heard))


def _head(many: bool) -> Markup:
    heads: tuple[str, ...] = ("Stakeholder", "By stance", "By voice")
    heads += ("Closest", "Furthest") if many else ("Closest and furthest, silent",)
    cells = joined(html("<span>{}</span>", head) for head in heads)
    return html('<div class="sp-people-head" aria-hidden="true">{}</div>', cells)


def _tallies(held: Standing) -> Markup:
    if not held.held:
        counts = " that counts" if held.states[State.LEFT_OUT] else " here"
        return html('<p class="sp-note">no position{}</p><span></span>', counts)
    return joined(stance_tally(held, every=False))


def _compact(held: Standing, ends: tuple[float, float]) -> Markup:
    stances = bars.stance_bar(
        _numbers(held), ends, counts_said(held.stances) or NO_STANCE, small=True
    )
    heard = html('<span class="mk-heard">{}</span>', stakeholders.voices(held))
    voices = joined(
        html('<span aria-hidden="true">{} {}</span>', marks.glyph(voice), held.voices[voice])
        for voice in VOICES
        if held.voices[voice]
    )
    return html('{}<p class="sp-counts">{}{}</p>', stances, heard, voices)


def _numbers(held: Standing) -> dict[int, int]:
    return {score: held.stances[score] for score in wording.STANCE_WORDS}


def stance_chart(
    extract: Extract, people: Sequence[Stakeholder], counts: Mapping[str, Standing], theme: Theme
) -> None:
    """Draw the bars in the order of `people`; nothing where nobody has a stance with a number."""
    if not any(counts[p.id].stances[step] for p in people for step in STEPS):
        return
    comparison, many = extract.comparison, extract.comparison.has_many
    lines = [
        HoverRow(
            person.label,
            _together(comparison, person) if many else _one_by_one(comparison, person),
            stakeholders.bar_note(counts[person.id]),
        )
        for person in people
    ]
    chart.draw(
        stance_figure(lines, theme),
        stakeholders.CHART,
        stakeholders.bars_summary([(person, counts[person.id]) for person in people]),
        _table(comparison, people, counts),
        extract,
        marks.legend(legends.stances(), () if many else legends.edges(), compact=True),
    )


def _one_by_one(comparison: Comparison, person: Stakeholder) -> list[HoverMark]:
    """Return a part for each position, the most direct first; it tells its passage."""
    found = []
    for issue, cell in comparison.of(person.id):
        if cell.score is not None and cell.voice is not None:
            stance = f"{person.label}: {wording.STANCE_WORDS[cell.score]}, {cell.voice.value}"
            hover = figure.box(issue.title, stance, *telling_passage(comparison, cell.current))
            found.append(HoverMark(cell.score, cell.voice.value, hover))
    return sorted(found, key=lambda part: VOICES.index(part.voice))


def _together(comparison: Comparison, person: Stakeholder) -> list[HoverMark]:
    """Return a part for each stance, which tells how many positions it stands for, and on what."""
    found = []
    for step in STEPS:
        titles = [issue.title for issue, cell in comparison.of(person.id) if cell.score == step]
        if titles:
            more = len(titles) - TITLED
            named = "; ".join(titles[:TITLED]) + (f"; and {more:,} more" if more > 0 else "")
            stance = f"{wording.STANCE_WORDS[step]}, {wording.counted(len(titles), 'issue')}"
            hover = figure.box(person.label, stance, named)
            found.append(HoverMark(step, Voice.QUOTED.value, hover, len(titles)))
    return found


def _table(
    comparison: Comparison, people: Sequence[Stakeholder], counts: Mapping[str, Standing]
) -> tables.Table:
    states = [*wording.STATE_GLOSSES]
    order = [*reversed(STEPS)]
    rows = [
        (
            links.to_stakeholder(comparison.selection, person, person.name),
            *(counts[person.id].stances[step] for step in order),
            *(counts[person.id].states[state] for state in states),
            *(counts[person.id].voices[voice] for voice in VOICES),
        )
        for person in people
    ]
    head = (
        "Stakeholder",
        *(wording.STANCE_WORDS[step].capitalize() for step in order),
        *(state.value.capitalize() for state in states),
        *(voice.capitalize() for voice in VOICES),
    )
    return tables.Table("stakeholders", stakeholders.COUNTS, head, rows)
