"""Passages as Web Annotations: the words stand where the positions say, in the model's own terms."""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from standpoint.compare.selection import Carried
from standpoint.export.annotations import AROUND
from standpoint.export.bundle import FORMATS
from standpoint.load import Loaded, load, snapshot
from standpoint.model import Display
from standpoint.quotes import Span
from tests.extracts import DOSSIERS, extract

TERMS = {
    *("id", "type", "label", "total", "first", "startIndex", "items", "motivation", "body"),
    *("target", "source", "selector", "format", "value", "purpose", "language", "via"),
    *("exact", "prefix", "suffix", "start", "end"),
}
"""Terms of http://www.w3.org/ns/anno.jsonld that stand as keys."""
TYPES = {
    *("Annotation", "AnnotationCollection", "AnnotationPage", "TextualBody", "Text"),
    *("TextQuoteSelector", "TextPositionSelector"),
}
MOTIVATIONS = {
    *("assessing", "bookmarking", "classifying", "commenting", "describing", "editing"),
    *("highlighting", "identifying", "linking", "moderating", "questioning", "replying"),
    *("reviewing", "tagging"),
}


def annotations(loaded: Loaded, **rules: tuple[str, ...]) -> dict[str, Any]:
    held: dict[str, Any] = json.loads(FORMATS["annotations"].data(extract(loaded, **rules)))
    return held


def objects(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)


def test_every_key_is_a_term_of_the_context(calais: Loaded, oehlbrueck: Loaded) -> None:
    for loaded in (calais, oehlbrueck):
        held = annotations(loaded)
        assert held.pop("@context") == "http://www.w3.org/ns/anno.jsonld"
        for one in objects(held):
            assert one.keys() <= TERMS
            assert one.get("type", "Text") in TYPES
            assert {one[key] for key in ("motivation", "purpose") if key in one} <= MOTIVATIONS


def test_what_the_model_requires_is_there(calais: Loaded) -> None:
    held = annotations(calais)
    page = held["first"]
    assert held["total"] == len(page["items"]) == 39
    for one in page["items"]:
        assert one["target"]["source"]["id"] == "seeds/000_eaa12418f779dadf.txt"
        assert all(body["value"] for body in one["body"])
    ids = [held["id"], page["id"], *(one["id"] for one in page["items"])]
    assert len(set(ids)) == len(ids)
    assert all(one.startswith("urn:uuid:") for one in ids)


@pytest.mark.parametrize("rules", [{}, {"voices": ("quoted", "ascribed")}])
def test_the_words_stand_where_the_position_says(rules: dict[str, tuple[str, ...]]) -> None:
    for folder in DOSSIERS:
        made = extract(load(snapshot(folder)), **rules)
        items = json.loads(FORMATS["annotations"].data(made))["first"]["items"]
        assert len(items) == len(made.passages) > 0
        for one, passage in zip(items, made.passages, strict=True):
            quote, place = one["target"]["selector"]
            raw = passage.source.body.raw
            start, end = place["start"], place["end"]
            assert raw[start:end] == quote["exact"]
            assert raw[:start].endswith(quote["prefix"])
            assert raw[end:].startswith(quote["suffix"])
            if passage.source.display == Display.FULL:
                around = min(AROUND, start), min(AROUND, len(raw) - end)
                assert (len(quote["prefix"]), len(quote["suffix"])) == around
            assert passage.source.body.raw_span(passage.evidence.place.span) == Span(start, end)
            said = {body["label"]: body["value"] for body in one["body"]}
            assert said["stakeholder_id"] == passage.stakeholder.id
            assert said["issue_id"] == passage.issue.id
            assert said["stance"] == passage.position.stance.value
            assert said["voice"] == passage.evidence.voice.value
            assert said["summary"] == passage.position.summary


def shown_as(loaded: Loaded, display: Display) -> Loaded:
    """Return a dossier of whose first source only so much may be shown."""
    assert loaded.dossier is not None
    first, *others = loaded.dossier.sources
    source = first.model_copy(update={"display": display})
    return replace(loaded, dossier=replace(loaded.dossier, sources=(source, *others)))


def test_characters_are_counted_and_not_bytes_or_halves(calais: Loaded) -> None:
    """The article holds dashes and curly marks, whose bytes are more than one."""
    raw = calais.dossier.sources[0].body.raw
    last = annotations(calais)["first"]["items"][-1]["target"]["selector"]
    quote, place = last
    assert place["start"] != raw.encode().index(quote["exact"].encode())
    assert place["start"] == raw.index(quote["exact"])


def test_of_excerpts_no_word_beyond_the_sentence_goes_out(calais: Loaded) -> None:
    full, some = annotations(calais), annotations(shown_as(calais, Display.EXCERPTS))
    cut = 0
    made = extract(calais)
    for one, other, passage in zip(
        full["first"]["items"], some["first"]["items"], made.passages, strict=True
    ):
        whole, part = (x["target"]["selector"][0] for x in (one, other))
        assert whole["exact"] == part["exact"]
        text = part["prefix"] + part["exact"] + part["suffix"]
        assert " ".join(text.split()) in passage.sentence
        cut += part != whole
    assert cut > 5


def test_a_name_of_an_annotation_stays_while_the_dossier_does(calais: Loaded) -> None:
    every = {one["id"] for one in annotations(calais)["first"]["items"]}
    some = annotations(calais, voices=("quoted",))
    assert {one["id"] for one in some["first"]["items"]} < every
    assert some["id"] != annotations(calais)["id"]


def test_how_much_two_must_share_makes_no_other_collection(calais: Loaded) -> None:
    made = extract(calais)
    kept = replace(made.comparison, selection=Carried(min_shared="2"))
    files = [FORMATS["annotations"].data(one) for one in (made, replace(made, comparison=kept))]
    assert files[0] == files[1]
