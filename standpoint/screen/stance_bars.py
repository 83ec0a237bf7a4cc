"""The stances of all stakeholders as a chart, with what each part of a bar rests on."""

from collections.abc import Mapping, Sequence

from standpoint import wording
from standpoint.charts import Theme, figure, marks
from standpoint.charts.parts import HoverMark
from standpoint.charts.stances import StanceBar, stance_figure
from standpoint.charts.strips import STEPS
from standpoint.compare.cells import Comparison
from standpoint.compare.standing import Standing
from standpoint.model import VOICES, Stakeholder, Voice
from standpoint.screen import chart, links, tables
from standpoint.views import legends
from standpoint.wording import stakeholders
from standpoint.wording.source import telling_passage

TITLED = 6
"""As many issues are named by a part that stands for several; more are counted."""


def draw(
    comparison: Comparison,
    people: Sequence[Stakeholder],
    counts: Mapping[str, Standing],
    theme: Theme,
    taken: tables.Taken,
) -> None:
    """Draw the bars in the order of `people`; nothing where nobody has a stance with a number."""
    if not any(counts[p.id].stances[step] for p in people for step in STEPS):
        return
    many = comparison.has_many
    bars = [
        StanceBar(
            person.label,
            _together(comparison, person) if many else _one_by_one(comparison, person),
            stakeholders.bar_note(counts[person.id]),
        )
        for person in people
    ]
    chart.draw(
        stance_figure(bars, theme),
        stakeholders.CHART,
        stakeholders.bars_summary([(person, counts[person.id]) for person in people]),
        _table(comparison, people, counts),
        taken,
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
