"""Comparisons written as small grids, for what is told of them."""

import re
from typing import Any

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.model import (
    Dossier,
    Evidence,
    Issue,
    Outline,
    Position,
    Silence,
    Source,
    Stakeholder,
    Stance,
    Topic,
    Voice,
)
from standpoint.quotes import Text

TITLES = "Noise Parking Trees Buses Lamps Markets Bins Benches".split()
STANCES = {"--": -2, "-": -1, "0": 0, "+": 1, "++": 2}
VOICES = {voice.value[0]: voice for voice in Voice}
ENTRY = re.compile(r"(?:(\d{4}):)?(\+\+|\+|--|-|0)([a-zA-Z]+)(?:=(\w+))?")
BY_SCORE = {stance.score: stance for stance in Stance}


def seen(
    loaded: Loaded, selection: Selection | None = None, **rules: tuple[str, ...]
) -> Comparison:
    """Return what a loaded dossier says under reading rules, given whole or one by one."""
    assert loaded.dossier is not None
    return compare(loaded.dossier, selection or Selection(**rules))


def of_grid(grid: dict[str, str], selection: Selection | None = None, **speech: Any) -> Comparison:
    """Return the comparison of a grid, one line for each stakeholder, one field for each issue.

    A field holds positions, each a stance (-- - 0 + ++) and the first letter of the voice of each
    passage, a capital for one of the source `other`: `+qR` supports, quoted in `paper` and reported
    in `other`. `2017:` ahead of it is its date, `=Bob` behind it who speaks. `s` is silent, `.`
    nothing. The first four issues are under the topic `street`, the others under `rest`.
    `speech` is what is known of a source of that name, which no passage is of.
    """
    width = len(next(iter(grid.values())).split("|")) if grid else 1
    issues = [Issue(id=t.lower(), title=t, proposition=f"{t}?") for t in TITLES[:width]]
    topics = [
        Topic(id=name, title=name.title(), issues=tuple(part))
        for name, part in (("street", issues[:4]), ("rest", issues[4:]))
        if part
    ]
    people = tuple(_stakeholder(name, line.split("|")) for name, line in grid.items())
    sources = (
        Source(id="paper", body=Text("some words"), date="2018"),
        Source(id="other", body=Text("some words"), date="2018"),
        Source(id="speech", body=Text("some words"), date="2018", **speech),
    )
    outline = Outline(title="T", question="Q?", topics=tuple(topics))
    return compare(Dossier(outline, people, sources), selection or Selection())


def _stakeholder(name: str, fields: list[str]) -> Stakeholder:
    positions, silent = [], []
    for title, written in zip(TITLES, fields, strict=False):
        for entry in written.split():
            if entry == "s":
                silent.append(Silence(issue=title.lower(), note="Looked for."))
            elif entry != ".":
                positions.append(_position(title.lower(), entry))
    return Stakeholder(
        id=name.lower().replace(" ", "-"),
        name=name,
        positions=tuple(positions),
        silent_on=tuple(silent),
    )


def _position(issue: str, entry: str) -> Position:
    found = ENTRY.fullmatch(entry)
    assert found is not None, entry
    date, stance, voices, speaker = found.groups()
    return Position(
        issue=issue,
        stance=BY_SCORE[STANCES[stance]],
        summary="What is held.",
        date=date,
        evidence=tuple(
            Evidence(
                source="other" if letter.isupper() else "paper",
                voice=VOICES[letter.lower()],
                text=f"words {number}",
                speaker=speaker or "Somebody",
            )
            for number, letter in enumerate(voices)
        ),
    )
