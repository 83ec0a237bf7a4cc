"""What an address asks for and does not get, in words."""

from collections.abc import Sequence

from standpoint.direction import isolated
from standpoint.load.guesses import closest
from standpoint.wording import listed

NAMED = 10
"""So many of the values that there are get named; of more, only the nearest."""

_NOUNS = {
    "topics": "topic",
    "stakeholders": "stakeholder",
    "voices": "voice",
    "sources": "source",
    "source": "source",
    "issues": "issue",
    "issue": "issue",
    "who": "stakeholder",
    "pin": "stakeholder",
    "event": "event",
}


def stranger(name: str, value: str, known: Sequence[str] | None) -> str:
    """Return that the address has a value that its parameter cannot have, and what it can be.

    `known` are the values that there are, None where the reading rules leave the thing out.

    Examples
    --------
    >>> stranger("event", "7", ())
    'This dossier has no event “7”.'
    >>> stranger("who", "may", ("macron", "uk"))
    'This dossier has no stakeholder “may”. There are macron and uk.'
    >>> stranger("voices", "quoted,reported", ("quoted", "reported", "observed"))
    'In the address, “voices” names one at a time: “voices=quoted&voices=reported”.'
    >>> stranger("order", "x", ("a", "b"))
    'In the address, “order” cannot be “x”. It can be a or b.'
    >>> stranger("order", "x", ())
    'In the address, “order” cannot be “x”.'
    >>> stranger("topics", "", ("asylum", "police"))
    'In the address, “topics” is empty. It can be asylum or police.'
    >>> stranger("page", "maps", ())
    'There is no page “maps”. Those that there are stand above; this is the matrix.'
    >>> stranger("issue", "border", None)
    'The reading rules leave out “border”, which the address asks for.'
    """
    asked = f"“{isolated(value)}”"
    if known is None:
        return f"The reading rules leave out {asked}, which the address asks for."
    few = 0 < len(known) <= NAMED
    if name == "page":
        return f"There is no page {asked}. Those that there are stand above; this is the matrix."
    if name not in _NOUNS or not value:
        can = f" It can be {listed(known, 'or')}." if few else ""
        wrong = f"cannot be {asked}" if value else "is empty"
        return f"In the address, “{name}” {wrong}.{can}"
    if apart := _apart(name, value, known):
        return f"In the address, “{name}” names one at a time: “{apart}”."
    there = f" There {'is' if len(known) == 1 else 'are'} {listed(known)}." if few else ""
    near = closest(value, known)
    meant = f" Did you mean “{near}”?" if near else there
    return f"This dossier has no {_NOUNS[name]} {asked}.{meant}"


def _apart(name: str, value: str, known: Sequence[str]) -> str:
    """Return how known values that commas part are written in an address; empty where none are."""
    each = value.split(",")
    if len(each) < 2 or not set(each) <= {*known}:
        return ""
    return "&".join(f"{name}={one}" for one in each)


def half_a_cell(name: str, value: str, example: str) -> str:
    """Return that a parameter names no cell, for it lacks an issue or a stakeholder.

    Examples
    --------
    >>> half_a_cell("cell", "dam", "dam/mayor")
    'In the address, “cell” is “dam” and lacks a stakeholder. It can be as in “dam/mayor”.'
    >>> half_a_cell("at", "/mayor", "dam/mayor")
    'In the address, “at” is “/mayor” and lacks an issue. It can be as in “dam/mayor”.'
    """
    lacks = "an issue" if value.startswith("/") else "a stakeholder"
    return (
        f"In the address, “{name}” is “{isolated(value)}” and lacks {lacks}. "
        f"It can be as in “{example}”."
    )
