"""The reading rules that a page is looked at under: each of a dossier's, one at a time."""

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.model import VOICES, Dossier
from tests.app import App
from tests.conftest import OEHLBRUECK, REPOSITORY

BY_VOICE: list[dict[str, Any]] = [
    {},
    *({"voices": [voice]} for voice in VOICES),
    *({"voices": list(pair)} for pair in combinations(VOICES, 2)),
]
"""None, and each voice and each two of them, as an address has them."""


def dossier_in(folder: Path) -> Dossier:
    dossier = load(snapshot(folder)).dossier
    assert dossier is not None
    return dossier


def compared(folder: Path, rules: Selection) -> Comparison:
    """Return what a dossier says under reading rules."""
    return compare(dossier_in(folder), rules)


def seen(folder: Path, **rules: Any) -> Comparison:
    """Return what a dossier says under the reading rules of an address."""
    return compared(folder, Selection(**{name: tuple(v) for name, v in rules.items()}))


def rules_of(folder: Path) -> list[Selection]:
    """Return none, and every voice, topic, stakeholder and source of a dossier alone."""
    dossier = dossier_in(folder)
    return [
        Selection(),
        *(Selection(voices=(voice,)) for voice in VOICES),
        *(Selection(topics=(topic.id,)) for topic in dossier.outline.topics),
        *(Selection(stakeholders=(one.id,)) for one in dossier.stakeholders),
        *(Selection(sources=(one.id,)) for one in dossier.sources if len(dossier.sources) > 1),
    ]


READINGS = [(folder, rules) for folder in (REPOSITORY, OEHLBRUECK) for rules in rules_of(folder)]
"""Two real dossiers, each under all of its rules."""


def name(value: object) -> str:
    """Return what a reading is called among the tests."""
    if isinstance(value, Path):
        return value.name if value != REPOSITORY else "calais"
    return " ".join(part for rule in vars(value).values() for part in rule) or "none"


def sessions() -> Iterator[Callable[[Path], App]]:
    """Yield what returns a session on a dossier, each opened once."""
    with pytest.MonkeyPatch.context() as patch:
        opened: dict[Path, App] = {}

        def on(folder: Path) -> App:
            if folder not in opened:
                opened[folder] = App(folder, patch)
            patch.setenv("STANDPOINT_DOSSIER", str(folder))
            return opened[folder]

        yield on
