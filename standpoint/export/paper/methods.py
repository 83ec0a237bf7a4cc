"""How what stands in a report comes about, in short, and what the dossier is too thin to show."""

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import marks
from standpoint.compare.cells import State
from standpoint.export.paper.anchors import Anchors
from standpoint.markup import html
from standpoint.views import evidence, tables
from standpoint.views.document import filled
from standpoint.wording.limits import counted_of, limit_sentences
from standpoint.wording.methods import IN_SHORT

SIGNS: dict[State, int | str] = {State.STANCE: 1, State.MIXED: 0}
"""Whose sign stands for a state that has a number."""


def methods_section(anchors: Anchors) -> Markup:
    """Return how cells, passages and figures come about, and the limits."""
    least = anchors.extract.min_shared
    of = counted_of(anchors.comparison.selection)
    limit = limit_sentences(anchors.comparison, least)
    states = [
        (html("{} {}", marks.sign(SIGNS.get(state, state.value)), state.value), meaning)
        for state, meaning in wording.STATE_MEANINGS.items()
    ]
    voices = [
        (marks.voice(voice.value), meaning) for voice, meaning in wording.VOICE_MEANINGS.items()
    ]
    return html(
        '<div class="pp-methods">{told}</div>{states}{voices}'
        '<h3 class="pp-topic">The limits of {of}</h3>{limits}',
        told=filled(IN_SHORT, min_shared=wording.spelled(least)),
        states=tables.drawn("The six states of a cell", ("State", "Meaning"), states),
        voices=tables.drawn("The voices", ("Voice", "What it is"), voices),
        of=of,
        limits=evidence.listing(limit),
    )
