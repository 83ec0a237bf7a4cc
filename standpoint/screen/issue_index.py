"""All issues as rows: number, proposition, strip, and who stands where in words."""

from collections.abc import Mapping, Sequence
from itertools import count

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import bars, marks, strips
from standpoint.charts.strips import Holders, ScaleMark
from standpoint.compare.cells import Comparison, State
from standpoint.compare.contested import Group, contested, grouped
from standpoint.markup import bdi, html, joined, marked
from standpoint.model import Issue
from standpoint.quotes import Span
from standpoint.quotes.spans import pieces
from standpoint.screen import links
from standpoint.views import legends
from standpoint.views.glance import STEP_WORDS, issue_marks
from standpoint.wording.glance import counts_said, mark_said
from standpoint.wording.issues import BAR_NOTE, NO_STANCE, beside_bar, heading, without_position

ALONE = (Group.ONE, Group.LEFT_OUT, Group.NOBODY)
"""The groups whose rows have the proposition alone."""
NAMED = (State.SILENT, State.LEFT_OUT)
"""The states without a position in which stakeholders are named beside a strip."""

FoundText = tuple[str, Sequence[Span]]
"""A text of an issue in which words were found, and where in it."""
FoundTexts = Mapping[str, Sequence[FoundText]]
"""The hits of each issue that has any."""
Section = tuple[str, bool, Sequence[str]]
"""A heading, whether its rows are short, and the issues below it."""


def by_group(comparison: Comparison) -> list[Section]:
    """Return the issues by how those who have a position stand to each other."""
    return [
        (heading(group, map(comparison.row, issues)), group in ALONE, issues)
        for group, issues in grouped(comparison).items()
    ]


def by_topic(comparison: Comparison) -> list[Section]:
    """Return the issues as in the dossier."""
    return [(t.title, False, [i.id for i in issues]) for t, issues in comparison.topics]


def drawn(comparison: Comparison, sections: Sequence[Section], found: FoundTexts | None) -> Markup:
    """Return the rows under their headings; `found` leaves only those in which words stand."""
    number = count(1)
    ends = bars.reach(contested(comparison.row(issue.id)).by_score for issue in comparison.issues)
    groups = []
    for title, short, issues in sections:
        rows = [
            _row(comparison, place, issue, short, ends, (found or {}).get(issue, ()))
            for issue, place in zip(issues, number, strict=False)
            if found is None or issue in found
        ]
        if rows:
            of = marks.heard(f" {wording.behind(len(rows), 'issue')}")
            above = html('<h2 dir="auto">{} · {}{}</h2>', title, len(rows), of)
            groups.append(html("<section>{}<ol>{}</ol></section>", above, joined(rows)))
    many = comparison.has_many
    return html(
        '<div class="sp-issues{}">{}{}{}</div>',
        " sp-many" if many else "",
        _head(comparison),
        joined(groups),
        html('<p class="sp-note">{}</p>', BAR_NOTE) if many else "",
    )


def _head(comparison: Comparison) -> Markup:
    if comparison.has_many:
        scale, legend = marks.legend(legends.stances(), ()), Markup()
    else:
        heard = {cell.voice.value for cell in comparison.cells.values() if cell.voice}
        scale, legend = strips.scale(STEP_WORDS), marks.disc_legend(heard)
    return html('<div class="sp-issues-head"><span>Proposition</span>{}{}</div>', scale, legend)


def _row(
    comparison: Comparison,
    number: int,
    name: str,
    short: bool,
    ends: tuple[float, float],
    found: Sequence[FoundText],
) -> Markup:
    issue = comparison.dossier.issue_by_id[name]
    topic, title = comparison.dossier.topic_of[name].title, _marked(found, issue.title)
    kicker = html("<small>{} · {}</small>", bdi(topic), bdi(title))
    picture = _bar(comparison, name, ends)
    if not comparison.has_many:
        picture = _strip(comparison, issue) + strips.holders(_holders(comparison, name))
    return html(
        '<li class="{look}" value="{number}"><span class="sp-ordinal" aria-hidden="true">'
        '{number}</span><div class="sp-of">{kicker}{proposition}{notes}</div>{picture}</li>',
        look="sp-short" if short else "sp-full",
        number=number,
        kicker="" if short and not found else kicker,
        proposition=links.to_issue(comparison.selection, issue, _marked(found, issue.proposition)),
        notes=joined(
            html('<p class="sp-note" dir="auto">{}</p>', _marked(found, text))
            for text, _ in found
            if text == issue.note
        ),
        picture=picture,
    )


def _marked(found: Sequence[FoundText], text: str) -> Markup:
    """Return a text, what was found in it marked."""
    places = next((places for held, places in found if held == text), ())
    return marked(pieces(text, places))


def _strip(comparison: Comparison, issue: Issue) -> Markup:
    held = issue_marks(comparison, issue.id)
    drawn = [ScaleMark(step.score, step.voice.value, person.label) for person, step in held]
    told = (mark_said(who, comparison.cells[issue.id, who.id], step) for who, step in held)
    return strips.strip(drawn, "; ".join(told) or without_position(comparison, issue.id))


def _holders(comparison: Comparison, issue: str) -> list[Holders]:
    """Return who has which stance, support first, then who is silent or left out."""
    stances = wording.POSITION_WORDS | {state.value: state.value for state in NAMED}
    held = comparison.by_stance(issue)
    return [
        Holders(stance, word.capitalize(), [who.label for who, _ in held[stance]])
        for stance, word in stances.items()
        if stance in held
    ]


def _bar(comparison: Comparison, issue: str, ends: tuple[float, float]) -> Markup:
    numbers = contested(comparison.row(issue)).by_score
    said = counts_said({score: number for score, number in numbers.items() if number})
    note = beside_bar(comparison.row(issue))
    return bars.stance_bar(numbers, ends, said or NO_STANCE, note)
