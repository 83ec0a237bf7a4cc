"""The reading rules that a page is looked at under: each of a dossier's, one at a time."""

from functools import lru_cache
from itertools import combinations
from pathlib import Path
from typing import Any

from standpoint.compare.cells import CellKey, Comparison, compare
from standpoint.compare.search import Index, hits
from standpoint.compare.selection import Selection
from standpoint.load import Snapshot, load, snapshot
from standpoint.model import VOICES, Dossier
from tests.conftest import OEHLBRUECK, REPOSITORY

BY_VOICE: list[dict[str, Any]] = [
    {},
    *({"voices": [voice]} for voice in VOICES),
    *({"voices": list(pair)} for pair in combinations(VOICES, 2)),
]
"""None, and each voice and each two of them, as an address has them."""


def dossier_in(folder: Path) -> Dossier:
    """Return a dossier; from the same files it is the same one, for nobody can change it."""
    return _dossier(snapshot(folder))


@lru_cache(maxsize=32)
def _dossier(taken: Snapshot) -> Dossier:
    dossier = load(taken).dossier
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


def found(texts: Index, query: str) -> tuple[list[str], set[CellKey]]:
    """Return the issues, in their order, and the cells that hold the words of a search."""
    told = hits(texts, query)
    cells = {(hit.issue, hit.stakeholder) for hit in told if hit.stakeholder}
    return list(dict.fromkeys(hit.issue for hit in told)), cells
