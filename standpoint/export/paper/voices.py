"""Who gets to speak, in a report: for each stakeholder the passages by voice."""

from collections import Counter

from markupsafe import Markup

from standpoint import wording
from standpoint.charts import bars
from standpoint.compare.standing import standing
from standpoint.compare.voices import Heard, how_heard
from standpoint.export.paper.anchors import Anchors, stakeholder_id
from standpoint.markup import html, joined
from standpoint.model import VOICES
from standpoint.views import tables
from standpoint.wording.stakeholders import positions_on
from standpoint.wording.voices import overview

HEAD = ("Stakeholder", "Positions", "Passages by voice", "Silent on")
NEVER = "Never quoted in the dossier"


def voices_section(anchors: Anchors) -> Markup:
    """Return a row for each stakeholder: its positions, and a bar of its passages."""
    comparison = anchors.comparison
    found = how_heard(comparison)
    positions = Counter(name for name, _, _ in comparison.counted)
    most = max((sum(one.passages) for one in found), default=0)
    rows = [
        (
            _name(one),
            positions_on(positions[one.stakeholder.id], standing(comparison, one.stakeholder.id)),
            _bar(one, most),
            one.silent,
        )
        for one in found
    ]
    caption = "Positions, passages and silences of each stakeholder"
    ids = [stakeholder_id(one.stakeholder.id) for one in found]
    return html(
        '<p class="pp-note">{}</p><div class="pp-voices">{}</div>',
        overview(found),
        tables.drawn(caption, HEAD, rows, ids),
    )


def _name(one: Heard) -> Markup:
    person = one.stakeholder
    told = [html('<b dir="auto">{}</b>', person.name)]
    told += [html('<small dir="auto">{}</small>', person.role)] if person.role else []
    told += [html("<small>{}</small>", NEVER)] if one.never_quoted else []
    return joined(told, " ")


def _bar(one: Heard, most: int) -> Markup:
    numbers = dict(zip(VOICES, one.passages, strict=True))
    told = ", ".join(f"{number} {voice}" for voice, number in numbers.items() if number)
    if not told:
        left_out = wording.counted(one.left_out, "position")
        return html("{}", f"none; {left_out} left out" if one.left_out else "none")
    return bars.voice_bar(numbers, most, told, told)
