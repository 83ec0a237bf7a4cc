"""Two codings beside each other: as text, as JSON, and as the outline of a dossier records it.

`page` makes a page of HTML of them.
"""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from standpoint.compare.cells import Cell, Comparison
from standpoint.compare.codings import Codings, Dispute, Reliability, codings
from standpoint.export.document import as_json
from standpoint.model import STANCES, VOICES, Coders, Position
from standpoint.model.block import file_contents
from standpoint.model.coders import UNDEFINED, Agreed
from standpoint.model.plain import Plain, plain
from standpoint.wording.codings import (
    QUESTIONS,
    READING,
    alpha_words,
    apart_sentences,
    cell_line,
    disputes_heading,
    disputes_sentences,
    kind_words,
    reliability_sentence,
    scope_sentence,
)

FORMAT = "standpoint codings"
FORMAT_VERSION = 1


class Coding(NamedTuple):
    """One of two codings: what it is called, its cells, and the version of its dossier."""

    name: str
    comparison: Comparison
    digest: str


@dataclass(frozen=True)
class CodingPair:
    """Two codings and how far they agree."""

    first: Coding
    second: Coding

    @cached_property
    def found(self) -> Codings:
        return codings(self.first.comparison, self.second.comparison)

    @property
    def names(self) -> tuple[str, str]:
        return self.first.name, self.second.name

    @property
    def reliability(self) -> dict[str, Reliability]:
        """How far they agree, by question."""
        found = self.found
        return {"position": found.position, "stance": found.stance, "voice": found.voice}

    def sides(self, dispute: Dispute) -> tuple[tuple[Coding, Cell], tuple[Coding, Cell]]:
        """Return a cell in dispute as each coding has it."""
        return (self.first, dispute.first), (self.second, dispute.second)


def text(pair: CodingPair) -> str:
    """Return the figures, and every cell in dispute as both codings have it."""
    lines = [scope_sentence(pair.found), *apart_sentences(pair.found.apart, pair.names)]
    for name, one in pair.reliability.items():
        lines.append(f"{QUESTIONS[name]} {reliability_sentence(name, one)}")
    lines += [READING, "", disputes_heading(pair.found), *disputes_sentences(pair.found)]
    for dispute in pair.found.disputes:
        title = f"{dispute.stakeholder.name}: {dispute.issue.title}"
        lines += ["", f"{title} ({kind_words(dispute, pair.names)})"]
        for coding, cell in pair.sides(dispute):
            lines.append(f"  {coding.name}: {cell_line(cell)}")
            for position in cell.current:
                lines.append(f"    {place_in_coding(dispute, position)} {position.summary}")
                lines += [
                    f"      > {' '.join(one.text.split())} ({one.source}, {one.voice.value})"
                    for one in position.evidence
                ]
    return "\n".join(lines) + "\n"


def place_in_coding(dispute: Dispute, position: Position) -> str:
    """Return where a position stands in its coding, and its stance."""
    return f"positions/{dispute.stakeholder.id}.yaml:{position.line}: {position.stance.value}."


def document(pair: CodingPair) -> str:
    """Return all of it as JSON text; an alpha that is not defined is null."""
    found = pair.found
    return as_json(
        {
            "format": FORMAT,
            "format_version": FORMAT_VERSION,
            "names": pair.names,
            "dossier_versions": [pair.first.digest, pair.second.digest],
            "issues": [issue.id for issue in found.issues],
            "stakeholders": [person.id for person in found.stakeholders],
            "apart": {
                kind: {"first": one.first, "second": one.second, "differing": one.differing}
                for kind, one in found.apart.items()
            },
            "reliability": {
                name: _reliability(name, one) for name, one in pair.reliability.items()
            },
            "disputes": [
                {
                    "kind": dispute.kind.value,
                    "issue": dispute.issue.id,
                    "stakeholder": dispute.stakeholder.id,
                    "first": _cell(dispute.first),
                    "second": _cell(dispute.second),
                }
                for dispute in found.disputes
            ],
            "coders": [plain(_coders(pair))],
        }
    )


def _reliability(question: str, one: Reliability) -> dict[str, object]:
    least, most = one.range or (None, None)
    return {
        "level": one.level,
        "n": one.n,
        "same": one.same,
        "alpha": None if math.isnan(one.alpha) else one.alpha,
        "least": least,
        "greatest": most,
        "table": [
            {"first": _value(question, a), "second": _value(question, b), "cells": number}
            for (a, b), number in sorted(one.table.items())
        ],
    }


def _value(question: str, number: int) -> object:
    """Return what a number of a table stands for."""
    if question == "position":
        return bool(number)
    return STANCES[number + 2] if question == "stance" else VOICES[number]


def _cell(cell: Cell) -> dict[str, object]:
    return {
        "state": cell.state.value,
        "score": cell.score,
        "note": cell.note,
        "positions": [{"line": position.line, **plain(position)} for position in cell.current],
    }


def _coders(pair: CodingPair) -> Coders:
    """Return what the outline of a dossier records of two codings."""
    agreed = {
        name: Agreed(
            n=one.n,
            same=one.same,
            alpha=UNDEFINED if math.isnan(one.alpha) else alpha_words(one.alpha).replace("−", "-"),
        )
        for name, one in pair.reliability.items()
    }
    return Coders(names=pair.names, **agreed)


def record(pair: CodingPair) -> str:
    """Return the lines that record it in `positions/_dossier.yaml`."""
    made: list[Plain] = [plain(_coders(pair))]
    return file_contents({"coders": made})
