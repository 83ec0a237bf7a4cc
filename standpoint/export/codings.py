"""Two codings beside each other: as text, as JSON, as a page, and as an outline records it."""

import math
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import standpoint.compare.codings
from standpoint.compare.cells import Cell, Comparison
from standpoint.compare.codings import Codings, Dispute, Reliability
from standpoint.export.document import as_json
from standpoint.markup import bdi, html, joined
from standpoint.model import STANCES, VOICES, Position
from standpoint.model.block import file_contents
from standpoint.model.coders import UNDEFINED
from standpoint.model.plain import Plain, plain
from standpoint.views import evidence
from standpoint.views.evidence import Around
from standpoint.wording import codings

FORMAT = "standpoint codings"
FORMAT_VERSION = 1
_STYLE = Path(__file__).with_suffix(".css").read_text(encoding="utf-8")


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
        return standpoint.compare.codings.codings(self.first.comparison, self.second.comparison)

    @property
    def names(self) -> tuple[str, str]:
        return self.first.name, self.second.name

    @property
    def reliability(self) -> dict[str, Reliability]:
        """How far they agree, by question."""
        found = self.found
        return {"position": found.position, "stance": found.stance, "voice": found.voice}

    @property
    def scope(self) -> list[str]:
        """What is compared, and what is not, in sentences."""
        apart = codings.apart_sentences(self.found.apart, self.names)
        return [codings.scope_sentence(self.found), *apart]

    @property
    def figures(self) -> dict[str, str]:
        """How far they agree in sentences, by question."""
        return {
            codings.QUESTIONS[name]: codings.reliability_sentence(name, one)
            for name, one in self.reliability.items()
        }

    def sides(self, dispute: Dispute) -> tuple[tuple[Coding, Cell], tuple[Coding, Cell]]:
        """Return a cell in dispute as each coding has it."""
        return (self.first, dispute.first), (self.second, dispute.second)


def text(pair: CodingPair) -> str:
    """Return the figures, and every cell in dispute as both codings have it."""
    found = pair.found
    lines = [*pair.scope, *map(" ".join, pair.figures.items()), codings.READING, ""]
    lines += [codings.disputes_heading(found), *codings.disputes_sentences(found)]
    for dispute in found.disputes:
        title = f"{dispute.stakeholder.name}: {dispute.issue.title}"
        lines += ["", f"{title} ({codings.kind_words(dispute, pair.names)})"]
        for coding, cell in pair.sides(dispute):
            lines.append(f"  {coding.name}: {codings.cell_line(cell)}")
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
            "coders": [_coders(pair)],
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


def _coders(pair: CodingPair) -> dict[str, Plain]:
    """Return what the outline of a dossier records of two codings."""
    agreed: dict[str, Plain] = {
        name: {
            "n": str(one.n),
            "same": str(one.same),
            "alpha": UNDEFINED
            if math.isnan(one.alpha)
            else codings.alpha_words(one.alpha).replace("−", "-"),
        }
        for name, one in pair.reliability.items()
    }
    return {"names": [*pair.names], **agreed}


def record(pair: CodingPair) -> str:
    """Return the lines that record it in `positions/_dossier.yaml`."""
    return file_contents({"coders": [_coders(pair)]})


def page(pair: CodingPair) -> str:
    """Return the figures, and every cell in dispute as both codings have it."""
    found, title = pair.found, f"Two codings: {pair.first.comparison.dossier.outline.title}"
    figures = joined(
        html("<tr><th scope=row>{}</th><td>{}</td></tr>", *one) for one in pair.figures.items()
    )
    head = html(
        "<html lang=en><head><meta charset=utf-8>"
        '<meta name=viewport content="width=device-width"><title>{}</title>',
        title,
    )
    body = html(
        "<body><main><h1 dir=auto>{title}</h1><p><bdi>{first}</bdi> and "
        "<bdi>{second}</bdi>. {scope}</p><table>{figures}</table><p>{reading}</p>"
        "<h2>{heading}</h2><p>{told}</p>{disputes}</main></body></html>",
        title=title,
        first=pair.first.name,
        second=pair.second.name,
        scope=" ".join(pair.scope),
        figures=figures,
        reading=codings.READING,
        heading=codings.disputes_heading(found),
        told=" ".join(codings.disputes_sentences(found)),
        disputes=joined(_dispute(pair, dispute) for dispute in found.disputes),
    )
    return f"<!doctype html>\n{head}<style>\n{_STYLE}</style></head>\n{body}\n"


def _dispute(pair: CodingPair, dispute: Dispute) -> str:
    return html(
        "<section><h3><bdi>{person}</bdi>: <bdi>{issue}</bdi></h3><p dir=auto>{proposition}</p>"
        "<p>In dispute: {kind}.</p><div class=sides>{sides}</div></section>\n",
        person=dispute.stakeholder.name,
        issue=dispute.issue.title,
        proposition=dispute.issue.proposition,
        kind=codings.kind_words(dispute, pair.names),
        sides=joined(_side(dispute, coding, cell) for coding, cell in pair.sides(dispute)),
    )


def _side(dispute: Dispute, coding: Coding, cell: Cell) -> str:
    """Return what a cell rests on in a coding, each position with its place in the files."""
    around = Around(
        lambda cited, *_: html("{}, paragraph {}", bdi(cited.source), cited.place.paragraph),
        lambda _, held: html('<p class="sp-note">{}</p>', place_in_coding(dispute, held)),
        heading="h5",
    )
    return html(
        "<div><h4>{}</h4>{}{}</div>",
        bdi(coding.name),
        evidence.cell_chip(cell),
        evidence.body(coding.comparison, dispute.stakeholder, cell, around),
    )
