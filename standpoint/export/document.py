"""The selection as JSON, from which a dossier can be made again.

What stands in it is named as in the files of a dossier; `schema` says what there is. A stakeholder
of whom nothing counts stands only among the cells and the pairs: no file of a dossier says nothing.
"""

import json
from collections.abc import Container

from standpoint.export import excerpts
from standpoint.export.about import selection_words
from standpoint.export.extract import Extract
from standpoint.export.tables import AGREEMENT, CELLS
from standpoint.model import OTHER, Outline, Source, Stakeholder
from standpoint.model.plain import Plain, plain

FORMAT = "standpoint"
FORMAT_VERSION = 1
"""Goes up when what is written can no longer be read by what read it before."""


def json_document(extract: Extract) -> str:
    """Return the selection as JSON text: the records that count, the cells and the figures."""
    selection, people = extract.comparison.selection, _stakeholders(extract)
    held: dict[str, object] = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "dossier_version": {"digest": extract.version.digest, "date": extract.version.date},
        "selection": {
            "voices": selection.voices,
            "sources": selection.sources,
            "topics": selection.topics,
            "stakeholders": selection.stakeholders,
            "min_shared": extract.min_shared,
        },
        "said": selection_words(extract),
        "missing": extract.missing,
        "outline": plain(_outline(extract, people)),
        "stakeholders": [{"id": name, **plain(person)} for name, person in people.items()],
        "sources": [_source(extract, source, people) for source in extract.sources],
        "cells": CELLS.records(extract),
        "agreement": AGREEMENT.records(extract),
    }
    return as_json(held)


def as_json(value: object) -> str:
    """Return JSON text that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _outline(extract: Extract, people: Container[str]) -> Outline:
    """Return the outline with the topics, the stakeholders and the events of the selection."""
    outline, chosen = extract.comparison.dossier.outline, extract.comparison.selection.topics
    return outline.model_copy(
        update={
            "topics": tuple(t for t in outline.topics if not chosen or t.id in chosen),
            "stakeholders": tuple(name for name in outline.stakeholders if name in people),
            "events": extract.events,
        }
    )


def _stakeholders(extract: Extract) -> dict[str, Stakeholder]:
    """Return by id the stakeholders of whom a position or a silence counts."""
    people = (_stakeholder(extract, person) for person in extract.comparison.stakeholders)
    return {person.id: person for person in people if person.positions or person.silent_on}


def _stakeholder(extract: Extract, person: Stakeholder) -> Stakeholder:
    """Return a stakeholder with the positions and the passages that count."""
    shown = {issue.id for issue in extract.comparison.issues}
    positions = (
        position.model_copy(update={"evidence": passages})
        for name, position, passages in extract.comparison.counted
        if name == person.id
    )
    silences = (silence for silence in person.silent_on if silence.issue in shown)
    return person.model_copy(update={"positions": tuple(positions), "silent_on": tuple(silences)})


def _source(extract: Extract, source: Source, people: Container[str]) -> dict[str, Plain]:
    """Return a source with its text, or with the excerpts that may be passed on."""
    record: dict[str, Plain] = {"id": source.id, **plain(source)}
    if source.own_words_of not in people:
        record.pop("own_words_of", None)  # nobody else's words become quoted by that
    if source.speakers:
        known = {label: who if who in people else OTHER for label, who in source.speakers.items()}
        record["speakers"] = {**known}
    found = excerpts.pieces(extract, source)
    if found is None:
        return {**record, "body": source.body.raw}
    return {**record, "excerpts": [*found]}
