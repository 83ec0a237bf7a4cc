"""One stakeholder: its counts, whom it is close to, where it is alone, and a row for each issue."""

from collections.abc import Sequence

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.compare.cells import Comparison, State
from standpoint.compare.pairs import Nearest
from standpoint.compare.standing import Standing, alone_on_its_side, sole_holders
from standpoint.markup import html, joined
from standpoint.model import Issue, Stakeholder
from standpoint.screen import fold, links
from standpoint.screen.pairs import FigureRules
from standpoint.screen.stakeholder_index import facts, stance_tally
from standpoint.views import evidence
from standpoint.wording import stakeholders


def to_all(comparison: Comparison) -> Markup:
    """Return a link to all stakeholders."""
    number = f"{len(comparison.stakeholders):,}"
    return links.link(comparison.selection, f"List of all stakeholders ({number})", "stakeholders")


def summary(
    comparison: Comparison,
    person: Stakeholder,
    held: Standing,
    nearest: Nearest | None,
    figures: FigureRules,
) -> Markup:
    """Return the counts by stance and by voice, and how it stands to the others."""
    stances, voices = stance_tally(held, every=True)
    return html(
        '<div class="sp-sum"><section><h2>By stance</h2>{}</section><section><h2>By voice</h2>{}'
        '<p class="sp-note">{}</p></section>{}</div>',
        stances,
        voices,
        stakeholders.mouth(comparison, person),
        facts(comparison, person, nearest, figures, drawn=True, more=_lines(comparison, person)),
    )


def _lines(comparison: Comparison, person: Stakeholder) -> list[Markup]:
    """Return where it stands alone, and on what it is silent or left out."""
    people = comparison.dossier.stakeholder_by_id
    sole = sole_holders(comparison).items()
    speaking = [_cell(comparison, person, issue) for issue, name in sole if name == person.id]
    against = [
        html(
            "{}, unlike {}",
            _cell(comparison, person, issue),
            joined(
                (links.to_cell(comparison.selection, issue, n, people[n].label) for n in others),
                ", ",
            ),
        )
        for issue, others in alone_on_its_side(comparison, person.id).items()
    ]
    here = "" if comparison.selection.leaves_all_in else " in this selection"
    told = (
        ("Alone", speaking, "nobody else has a position"),
        ("Alone", against, f"nobody{here} shares its side"),
        ("Silent", _in_state(comparison, person, State.SILENT), "looked for, nothing found"),
        ("Left out", _in_state(comparison, person, State.LEFT_OUT), "by the reading rules"),
    )
    return [_line(word, items, meaning) for word, items, meaning in told if items]


def _line(word: str, items: Sequence[Markup], meaning: str) -> Markup:
    return html(
        "<dt>{word}</dt><dd><details><summary>{count}</summary>{items}</details>"
        "<em>{meaning}</em></dd>",
        word=word,
        count=wording.counted(len(items), "issue"),
        items=evidence.listing(items),
        meaning=meaning,
    )


def _in_state(comparison: Comparison, person: Stakeholder, state: State) -> list[Markup]:
    cells = comparison.of(person.id)
    return [_cell(comparison, person, issue.id) for issue, cell in cells if cell.state == state]


def _cell(comparison: Comparison, person: Stakeholder, issue: str) -> Markup:
    title = comparison.dossier.issue_by_id[issue].title
    return links.to_cell(comparison.selection, issue, person.id, title)


def rows(comparison: Comparison, person: Stakeholder) -> Markup:
    """Return a row for each issue by topic, which opens to its passages; the first one is open.

    Those without a statement are only named.
    """
    first = next((issue.id for issue, cell in comparison.of(person.id) if cell.current), "")
    sections = []
    for topic, issues in comparison.topics:
        here = [
            _row(comparison, person, issue, opened=issue.id == first)
            for issue in issues
            if comparison.cells[issue.id, person.id].state != State.NO_STATEMENT
        ]
        if here:
            heading = html('<h2 dir="auto">{}</h2>', topic.title)
            sections.append(html("<section>{}{}</section>", heading, joined(here)))
    heads = ("Issue", "Stance", "Voice", "In one sentence")
    head = joined(html("<span>{}</span>", one) for one in heads)
    unsaid = _in_state(comparison, person, State.NO_STATEMENT)
    nothing = html("<p><b>No statement recorded here:</b> {}</p>", joined(unsaid, ", "))
    return html(
        '<div class="sp-rows sp-evidence">{}{}{}</div>',
        html('<div class="sp-rows-head" aria-hidden="true">{}</div>', head) if sections else "",
        joined(sections),
        nothing if unsaid else "",
    )


def _row(comparison: Comparison, person: Stakeholder, issue: Issue, *, opened: bool) -> Markup:
    cell = comparison.cells[issue.id, person.id]
    voices = dict.fromkeys(cell.voices)
    others = links.to_issue(comparison.selection, issue, "Others on this issue")
    cells = (
        html('<span class="sp-proposition" dir="auto">{}</span>', issue.proposition),
        html("<span>{}</span>", marks.chip(cell.stance, wording.cell_words(cell))),
        html("<span>{}</span>", joined(map(marks.voice, voices), " ")),
        html(
            '<span class="sp-sentence{}">{}</span>',
            "" if cell.current else " sp-muted",
            evidence.cell_summary(cell),
        ),
    )
    body = evidence.body(comparison, person, cell, links.around(comparison))
    return fold.line(cells, body, others, opened=opened)
