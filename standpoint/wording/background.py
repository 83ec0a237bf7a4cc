"""The background events in words: what they are, and how they lie to the positions."""

from collections.abc import Sequence

from standpoint import dates
from standpoint.compare.cells import Comparison
from standpoint.compare.chronology import Dated, Happening
from standpoint.wording import upper
from standpoint.wording.time import KINDS, gap


def heading(happened: Sequence[Happening]) -> str:
    """Return what stands over the events."""
    sources = {citation.source for one in happened for citation in one.event.evidence}
    return f"The background, in the words of the {'source' if len(sources) == 1 else 'sources'}"


def event_lines(comparison: Comparison) -> list[tuple[str, str]]:
    """Return date and title of the background events that count, oldest first."""
    told = sorted(comparison.events.values(), key=lambda one: one.date)
    return [(dates.words(event.date), event.title) for event in told]


def relation(happening: Happening, positions: Sequence[Dated]) -> str:
    """Return how an event lies to the positions; empty where there is none with a date.

    What was still to come at the date of its source was only announced.
    """
    announced = "Announced: " if happening.announced else ""
    days = list(dict.fromkeys(held.date for held in positions))
    lies = _lies(happening.event.date, days, len(positions) == 1)
    if announced and not lies:
        return "Announced"
    return f"{announced}{lies}" if announced else upper(lies)


def _lies(date: str, days: list[str], alone: bool) -> str:
    """Return how a date lies to those of the positions, oldest first; `alone`: there is one."""
    last = dates.latest(days)
    if last is None:
        return ""
    first, every = days[0], "the position" if alone else "the positions"
    begins, ends = (every, every)
    if len(days) > 1:
        begins, ends = "the first position", "the last position"
    if dates.later(first, date):
        return f"{gap(date, first)} before {begins}"
    if dates.later(date, last):
        return f"{gap(last, date)} after {ends}"
    if date in (first, last):
        which = every if first == last else begins if date == first else ends
        return f"the {KINDS[len(date)]} of {which}"
    # What is later than one of them may be before the last alone, and the other way round.
    is_after = any(dates.later(date, day) for day in days)
    is_before = any(dates.later(day, date) for day in days)
    if is_after and is_before:
        return "between the first and the last position"
    which = ends if is_after else begins if is_before else every
    return f"before or after {which}, which is not known so exactly"


def flag(happening: Happening) -> tuple[str, ...]:
    """Return what an event tells in the chart: its date, if it was announced, its passage."""
    when = dates.words(happening.event.date)
    passages = [citation.text for citation in happening.event.evidence[:1]]
    return (f"{when}, announced" if happening.announced else when, *passages)
