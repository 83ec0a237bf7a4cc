"""JSON out and in gives the same dossier; what stands in it is as its schema says."""

import io
import json
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings

from standpoint.compare.cells import State, compare
from standpoint.compare.selection import Selection
from standpoint.edit.incoming.document import from_document
from standpoint.export.bundle import FORMATS
from standpoint.export.schema import json_schema
from standpoint.load import Loaded, Snapshot, load, snapshot
from standpoint.model import Display, Dossier
from tests.conftest import REPOSITORY
from tests.extracts import DOSSIERS, NOTHING, again, extract
from tests.made import dossiers

# The same examples every time: who changes a dossier should not meet a failure by chance.
examples = settings(database=None, derandomize=True, max_examples=50)

SPEECH = "rede-roennebaum-2023"
RULES: dict[str, dict[str, tuple[str, ...]]] = {
    "all": {},
    "own words": {"voices": ("quoted",)},
    "heard": {"voices": ("quoted", "reported")},
    "one stakeholder": {"stakeholders": ("gewerbering",)},
    "two of three": {"stakeholders": ("atempause", "gewerbering")},
    "a topic": {"topics": ("verkehr",)},
    "the paper": {"sources": ("tagblatt-altstadt-2023",)},
    "the speech": {"sources": (SPEECH,)},
    "two rules": {"voices": ("quoted",), "topics": ("verkehr", "parken")},
}


def held(loaded: Loaded, **rules: tuple[str, ...]) -> dict[str, Any]:
    said: dict[str, Any] = json.loads(FORMATS["json"].data(extract(loaded, **rules)))
    return said


def taken_in(said: dict[str, Any]) -> Loaded:
    return again(from_document(json.dumps(said).encode(), NOTHING))


def dossier_of(loaded: Loaded) -> Dossier:
    assert loaded.dossier is not None
    return loaded.dossier


def test_calais_out_and_in_is_calais(calais: Loaded) -> None:
    back = again(from_document(FORMATS["json"].data(extract(calais)), NOTHING))
    assert back.problems == ()
    assert back.dossier == calais.dossier


def test_a_dossier_out_and_in_is_the_same_but_for_what_may_not_be_passed_on(
    oehlbrueck: Loaded,
) -> None:
    back = taken_in(held(oehlbrueck))
    assert back.problems == ()
    before, after = dossier_of(oehlbrueck), dossier_of(back)
    assert (after.outline, after.stakeholders) == (before.outline, before.stakeholders)
    for one, other in zip(after.sources, before.sources, strict=True):
        if one.id == SPEECH:
            assert len(one.body.raw) < len(other.body.raw) / 2
            one = one.model_copy(update={"body": other.body})
        assert one == other


@examples
@given(dossiers())
def test_whatever_the_words_are_json_out_and_in_is_the_same(files: Snapshot) -> None:
    loaded = load(files)
    assert [str(problem) for problem in loaded.problems] == []
    back = again(from_document(FORMATS["json"].data(extract(loaded)), NOTHING))
    assert back.dossier == loaded.dossier


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_a_selection_out_and_in_has_the_cells_that_were_shown(
    oehlbrueck: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    made = extract(oehlbrueck, **rules)
    back = taken_in(held(oehlbrueck, **rules))
    assert back.problems == ()
    cells = compare(dossier_of(back), Selection()).cells
    nothing = (State.LEFT_OUT, State.NO_STATEMENT)
    shown = made.comparison.cells
    told = {who for (_, who), cell in shown.items() if cell.state not in nothing}
    assert {person.id for person in dossier_of(back).stakeholders} == told
    assert cells.keys() == {(issue, who) for issue, who in shown if who in told}
    for place in cells:
        cell = shown[place]
        left_out = cell.state == State.LEFT_OUT
        expected = State.NO_STATEMENT if left_out else cell.state
        assert (cells[place].state, cells[place].score) == (expected, cell.score), place
        assert (cells[place].voice, cells[place].note) == (cell.voice, cell.note)


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_what_comes_in_goes_out_as_it_was(
    oehlbrueck: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    first = held(oehlbrueck, **rules)
    second = held(taken_in(first))
    for part in ("outline", "stakeholders", "sources"):
        assert second[part] == first[part]
    told = {person["id"] for person in first["stakeholders"]}
    pairs = [pair for pair in first["agreement"] if {pair["one_id"], pair["other_id"]} <= told]
    assert second["agreement"] == pairs
    assert all(pair["n"] == 0 for pair in first["agreement"] if pair not in pairs)


def test_of_whom_nothing_counts_the_cells_alone_tell(oehlbrueck: Loaded) -> None:
    """No dossier could be made of a stakeholder without an entry."""
    said = held(oehlbrueck, sources=(SPEECH,))
    assert [person["id"] for person in said["stakeholders"]] == ["buergermeisterin", "atempause"]
    assert said["outline"]["stakeholders"] == ["buergermeisterin"]
    states = {c["state"] for c in said["cells"] if c["stakeholder_id"] == "gewerbering"}
    assert states == {"left out", "no statement"}


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_the_schema_describes_it(oehlbrueck: Loaded, rules: dict[str, tuple[str, ...]]) -> None:
    shape = json.loads(json_schema())
    jsonschema.Draft202012Validator.check_schema(shape)
    said = held(oehlbrueck, **rules)
    jsonschema.Draft202012Validator(shape).validate(said)
    assert said.keys() == shape["properties"].keys()


@pytest.mark.parametrize(
    ("change", "path"),
    [
        (lambda said: said["outline"].pop("question"), ["outline"]),
        (lambda said: said["sources"][0].pop("excerpts"), ["sources", 0]),
        (lambda said: said["sources"][0].update(body="Text"), ["sources", 0]),
        (lambda said: said["stakeholders"][0].update(kind="x"), ["stakeholders", 0]),
        (lambda said: said.pop("said"), []),
        (lambda said: said["cells"][0].update(score="1"), ["cells", 0, "score"]),
        (
            lambda said: said["stakeholders"][0]["positions"][0].update(stance="for"),
            ["stakeholders", 0, "positions", 0, "stance"],
        ),
    ],
)
def test_the_schema_refuses_what_it_does_not_describe(
    change: Callable[[dict[str, Any]], object], path: list[str | int], oehlbrueck: Loaded
) -> None:
    said = held(oehlbrueck)
    change(said)
    found = [*jsonschema.Draft202012Validator(json.loads(json_schema())).iter_errors(said)]
    assert [[*error.absolute_path] for error in found] == [path]


def test_what_is_left_out_and_missing_is_in_it(oehlbrueck: Loaded) -> None:
    made = extract(oehlbrueck, missing="Incomplete: a.yaml.", voices=("quoted",))
    said = json.loads(FORMATS["json"].data(made))
    assert said["missing"] == said["said"][-1] == "Incomplete: a.yaml."
    assert said["selection"]["voices"] == ["quoted"]
    assert said["said"][0] == "Only positions with a passage that is quoted."
    assert said["dossier_version"] == {"digest": oehlbrueck.digest[:12], "date": "2018-01-20"}


def test_no_text_of_the_speech_goes_out_but_the_sentences_that_are_cited(
    oehlbrueck: Loaded,
) -> None:
    cited = [
        "Ich habe mich geirrt, und ich sage Ihnen heute, warum.",
        "Deshalb schlage ich Ihnen vor, die Altstadt innerhalb des Wallrings vom kommenden Frühjahr "
        "an dauerhaft für den privaten Autoverkehr zu sperren. Krankentransporte, Feuerwehr und "
        "Busse bleiben davon unberührt – das versteht sich von selbst.",
        "Ich bitte Sie, für Lieferwagen ein Zeitfenster von 6 bis 10 Uhr zu beschließen.",
        "Die Initiative Atempause will keinen Bürgerentscheid; sie fürchtet, dass dann noch einmal "
        "zwei Jahre vergehen.",
    ]
    [speech] = [source for source in held(oehlbrueck)["sources"] if source["id"] == SPEECH]
    assert [" ".join(piece.split()) for piece in speech["excerpts"]] == cited
    text = " ".join(dossier_of(oehlbrueck).source_by_id[SPEECH].body.raw.split())
    for sentence in cited:
        assert sentence in text
        text = text.replace(sentence, "|")
    uncited = [" ".join(words.split()[:4]) for words in re.split(r"[|.:]", text) if words.strip()]
    assert len(uncited) > 10
    made = extract(oehlbrueck)
    with zipfile.ZipFile(io.BytesIO(FORMATS["zip"].data(made))) as archive:
        for name in archive.namelist():
            said = " ".join(archive.read(name).decode().split())
            assert [words for words in uncited if words in said] == [], name


@pytest.mark.parametrize("folder", DOSSIERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("display", [Display.FULL, Display.EXCERPTS])
def test_every_dossier_out_and_in_is_the_same_but_for_texts_of_which_excerpts_may_be_shown(
    folder: Path, display: Display
) -> None:
    loaded = load(snapshot(folder))
    dossier = dossier_of(loaded)
    sources = tuple(s.model_copy(update={"display": display}) for s in dossier.sources)
    loaded = replace(loaded, dossier=replace(dossier, sources=sources))
    said = held(loaded)
    assert all(("body" in source) == (display == Display.FULL) for source in said["sources"])
    back = taken_in(said)
    assert back.problems == ()
    after = dossier_of(back)
    assert (after.outline, after.stakeholders) == (dossier.outline, dossier.stakeholders)
    assert (after.sources == sources) == (display == Display.FULL)
    jsonschema.Draft202012Validator(json.loads(json_schema())).validate(said)


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_a_text_comes_back_to_the_letter(ends: str, dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(REPOSITORY)
    text = folder / "seeds" / "000_eaa12418f779dadf.txt"
    data = text.read_bytes().replace(b"\n", ends.encode())
    text.write_bytes(data)
    found = from_document(FORMATS["json"].data(extract(load(snapshot(folder)))), NOTHING)
    files = {file.path: file.data for file in found.files}
    assert files["seeds/000_eaa12418f779dadf.txt"] == data


def test_the_shipped_files_are_written_in_the_style_in_which_they_are(calais: Loaded) -> None:
    """Comments do not travel, and lines are broken anew."""
    found = from_document(FORMATS["json"].data(extract(calais)), NOTHING)
    files = {file.path: file.data.decode() for file in found.files}
    for name in ("macron", "migrants"):
        own = (REPOSITORY / "positions" / f"{name}.yaml").read_text(encoding="utf-8")
        made = files[f"positions/{name}.yaml"]
        assert made.splitlines()[:3] == own.splitlines()[:3]
        same = set(made.splitlines()) & set(own.splitlines())
        assert len(same) > 0.6 * len(set(own.splitlines()))
