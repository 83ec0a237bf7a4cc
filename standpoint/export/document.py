"""The selection as JSON, from which a dossier can be made again.

What stands in it is named as in the files of a dossier; `schema` says what there is.
"""

import json

from standpoint.export import excerpts
from standpoint.export.about import said
from standpoint.export.extract import Extract
from standpoint.export.tables import AGREEMENT, CELLS
from standpoint.model import OTHER, Outline, Source, Stakeholder
from standpoint.model.plain import Plain, plain

FORMAT = "standpoint"
FORMAT_VERSION = 1
"""Goes up when what is written can no longer be read by what read it before."""


def document(extract: Extract) -> str:
    """Return the selection as JSON text: the records that count, the cells and the figures."""
    comparison, selection = extract.comparison, extract.comparison.selection
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
        "said": said(extract),
        "missing": extract.missing,
        "outline": plain(_outline(extract)),
        "stakeholders": [
            {"id": person.id, **plain(_stakeholder(extract, person))}
            for person in comparison.stakeholders
        ],
        "sources": [_source(extract, source) for source in extract.sources],
        "cells": CELLS.records(extract),
        "agreement": AGREEMENT.records(extract),
    }
    return as_json(held)


def as_json(value: object) -> str:
    """Return JSON text that is the same for the same value."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _outline(extract: Extract) -> Outline:
    """Return the outline with the topics, the stakeholders and the events of the selection."""
    outline, chosen = extract.comparison.dossier.outline, extract.comparison.selection.topics
    people = {person.id for person in extract.comparison.stakeholders}
    return outline.model_copy(
        update={
            "topics": tuple(t for t in outline.topics if not chosen or t.id in chosen),
            "stakeholders": tuple(name for name in outline.stakeholders if name in people),
            "events": extract.events,
        }
    )


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


def _source(extract: Extract, source: Source) -> dict[str, Plain]:
    """Return a source with its text, or with the excerpts that may be passed on."""
    record: dict[str, Plain] = {"id": source.id, **plain(source)}
    people = {person.id for person in extract.comparison.stakeholders}
    if source.own_words_of not in people:
        record.pop("own_words_of", None)  # nobody else's words become quoted by that
    if source.speakers:
        known = {label: who if who in people else OTHER for label, who in source.speakers.items()}
        record["speakers"] = {**known}
    found = excerpts.pieces(extract, source)
    if found is None:
        return {**record, "body": source.body.raw}
    return {**record, "excerpts": [*found]}
