"""Who gets to speak: passages and words by voice, who speaks of whom, and who is not heard."""

import streamlit as st

from standpoint.charts.figure import box
from standpoint.charts.parts import ChartRow
from standpoint.charts.voices import VoicePart, voice_figure
from standpoint.compare.cells import Comparison
from standpoint.compare.voices import Ascription, Heard, ascriptions, how_heard, passages_by_voice
from standpoint.markup import html, joined
from standpoint.model import VOICES, Evidence, Voice
from standpoint.screen import chart, controls, frame, links, session, speaking
from standpoint.screen.tables import Table, download
from standpoint.wording import listed, voices

UNITS = {"passages": "passages", "words": "words"}
NAMED = 3
"""So many are named where they have the most passages; more are not."""


def _lead(comparison: Comparison, found: tuple[Heard, ...]) -> None:
    """Draw who is never quoted, or else how much is; then how many passages have which voice."""
    title, below = voices.lead(comparison, found)
    most = max((sum(one.passages) for one in found), default=0)
    first = [one.stakeholder for one in found if sum(one.passages) == most]
    deck = html("{}", " ".join(below))
    if most and len(found) > len(first) <= NAMED:
        names = (links.to_stakeholder(comparison.selection, one) for one in first)
        told = html(listed(["{}"] * len(first)), *names)
        deck += html(" Most: {}, {}.", told, voices.passages(most, len(first)))
    frame.lead(title, deck)


def _bars(comparison: Comparison, found: tuple[Heard, ...], unit: str) -> None:
    """Draw passages or words by voice, the stakeholder with the most on top."""
    order = sorted(found, key=lambda one: -sum(one.counted(unit)))
    said = passages_by_voice(comparison)
    chart.draw(
        voice_figure([_bar(one, said, unit) for one in order], session.theme()),
        voices.bars_title(found, unit),
        voices.bars_summary(found, unit),
        Table(
            f"voices-{unit}",
            f"{unit.capitalize()} by stakeholder and voice",
            ("Stakeholder", *(voice.capitalize() for voice in VOICES), "All"),
            [
                (links.to_stakeholder(comparison.selection, who, who.name), *held, sum(held))
                for who, held in ((one.stakeholder, one.counted(unit)) for one in order)
            ],
        ),
        session.extract(),
    )


def _bar(one: Heard, said: dict[tuple[str, str], list[Evidence]], unit: str) -> ChartRow[VoicePart]:
    """Return a stakeholder's bar, each part with a passage of its voice."""
    held, name, parts = one.counted(unit), one.stakeholder.label, []
    for voice, number in zip(VOICES, held, strict=True):
        if passages := said.get((one.stakeholder.id, voice)):
            told = voices.segment(Voice(voice), number, unit, [e.text for e in passages])
            parts.append(VoicePart(voice, number, box(name, *told)))
    note = f"{sum(held):,}" if one.voices else voices.without_bar(one)
    return ChartRow(name, parts, note)


def _heard_on(comparison: Comparison) -> None:
    """Draw issues by stakeholders: the voice of each cell, its silence, or the lack of both."""
    st.html(speaking.heard_on(comparison))
    head = ("Issue", *(stakeholder.label for stakeholder in comparison.stakeholders))
    download(
        "voices-coverage",
        lambda: Table("voices-coverage", voices.ON_WHAT, head, speaking.heard_on_rows(comparison)),
        session.extract(),
    )


def _folded(
    comparison: Comparison, found: tuple[Heard, ...], said_of: tuple[Ascription, ...]
) -> None:
    """Draw what opens on demand: who speaks of whom, the silences, whose words are cited."""
    shares = speaking.shares(comparison, found)
    parts = (
        speaking.spoken_of(comparison, said_of),
        speaking.silences(comparison),
        speaking.cited(comparison, found, shares),
    )
    st.html(joined(parts))
    if shares.rows:
        download(shares.name, lambda: shares, session.extract())


comparison = session.comparison()
found, said_of = session.cached(how_heard)(comparison), ascriptions(comparison)
_lead(comparison, found)
heard = any(one.voices for one in found)
with frame.bar(session.extract()):
    unit = controls.choice("count", "Count", UNITS) if heard else ""
if heard:
    st.html(speaking.key())
    _bars(comparison, found, unit)
if found:
    st.html(speaking.not_quoted(comparison, found, said_of))
_heard_on(comparison)
_folded(comparison, found, said_of)
