"""How the background events lie to the positions, in words."""

from collections.abc import Sequence

from standpoint import dates
from standpoint.compare.chronology import Dated, Happening
from standpoint.wording import upper
from standpoint.wording.time import KINDS, gap


def relation(happening: Happening, positions: Sequence[Dated]) -> str:
    """Return how an event lies to the positions; empty where there is none with a date.

    What was still to come at the date of its source was only announced.
    """
    announced = "Announced: " if happening.announced else ""
    lies = _lies(happening.event.date, _of_positions(positions), len(positions) == 1)
    if announced and not lies:
        return "Announced"
    return f"{announced}{lies}" if announced else upper(lies)


def _lies(date: str, told: Sequence[str], alone: bool) -> str:
    """Return how a date lies to the first and the last of the positions; `alone`: there is one."""
    if not told:
        return ""
    first, last = told[0], told[-1]
    one, all_of_them = len(told) == 1, "the position" if alone else "the positions"
    if dates.later(first, date):
        return f"{gap(date, first)} before {all_of_them if one else 'the first position'}"
    if dates.later(date, last):
        return f"{gap(last, date)} after {all_of_them if one else 'the last position'}"
    if one and date == first:
        return f"the {KINDS[len(date)]} of {all_of_them}"
    if dates.later(date, first) and dates.later(last, date):
        return "between the first and the last position"
    return f"before or after {all_of_them}, which is not known so exactly"


def flag(happening: Happening) -> tuple[str, ...]:
    """Return what an event tells in the chart: its date, if it was announced, its passage."""
    when = dates.words(happening.event.date)
    passages = [citation.text for citation in happening.citations[:1]]
    return (f"{when}, announced" if happening.announced else when, *passages)


def _of_positions(positions: Sequence[Dated]) -> list[str]:
    """Return the first and the last date of the positions, or the only one."""
    days = list(dict.fromkeys(held.date for held in positions))
    latest = dates.latest(days)
    return days if len(days) < 2 or latest is None else [days[0], latest]
