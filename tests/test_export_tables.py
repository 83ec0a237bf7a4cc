"""The tables of a selection hold what the pages show of it, and say of what they lack."""

import csv
import io
import zipfile
from collections import Counter
from dataclasses import replace

import pytest

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import State
from standpoint.compare.pairs import all_pairs
from standpoint.export.about import about_text, selection_words
from standpoint.export.bundle import FORMATS
from standpoint.export.graph import EDGES, NODES
from standpoint.export.tables import AGREEMENT, CELLS, POSITIONS
from standpoint.load import Loaded
from standpoint.model import Correction
from tests.extracts import extract, rows

RULES: dict[str, dict[str, tuple[str, ...]]] = {
    "all": {},
    "own words": {"voices": ("quoted",)},
    "what they did, of two": {
        "voices": ("observed", "ascribed"),
        "stakeholders": ("uk-government", "migrants"),
    },
    "a topic": {"topics": ("calais",)},
}


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_a_row_for_each_passage_that_counts(
    calais: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    made = extract(calais, **rules)
    found = rows(POSITIONS.csv(made))
    dossier, comparison = made.comparison.dossier, made.comparison
    expected = [
        (who, position, evidence)
        for who, position, passages in comparison.counted
        for evidence in passages
    ]
    assert len(found) == len(expected) > 0
    for row, (who, position, evidence) in zip(found, expected, strict=True):
        issue, source = dossier.issue_by_id[position.issue], dossier.source_by_id[evidence.source]
        topic = dossier.topic_of[issue.id]
        assert row == {
            "stakeholder_id": who,
            "stakeholder": dossier.stakeholder_by_id[who].name,
            "issue_id": issue.id,
            "issue": issue.title,
            "proposition": issue.proposition,
            "topic_id": topic.id,
            "topic": topic.title,
            "stance": position.stance.value,
            "score": str(position.stance.score),
            "state": comparison.cells[issue.id, who].state.value,
            "replaced": "no",
            "summary": position.summary,
            "rationale": position.rationale or "",
            "voice": evidence.voice.value,
            "speaker": evidence.speaker or "",
            "passage": evidence.text,
            "before": evidence.before or "",
            "translation": "",
            "sentence": row["sentence"],
            "paragraph": str(evidence.place.paragraph),
            "source_id": source.id,
            "citation": "Ganley and Jill Lawless, Truthdig, 16 January 2018",
            "date": "2018-01-16",
            "position_date": position.date or "",
            "source_date": "2018-01-16",
            "file": f"positions/{who}.yaml",
            "line": str(position.line),
        }
        assert source.body.slice(evidence.place.span) in row["sentence"]


def test_a_position_that_a_later_one_replaces_says_so(oehlbrueck: Loaded) -> None:
    found = rows(POSITIONS.csv(extract(oehlbrueck)))
    mayor = [row for row in found if row["stakeholder_id"] == "buergermeisterin"]
    moved = [row for row in mayor if row["issue_id"] == "autofreie-altstadt"]
    assert {(row["stance"], row["replaced"], row["state"]) for row in moved} == {
        ("oppose", "yes", "stance"),
        ("support", "no", "stance"),
    }
    assert {row["replaced"] for row in found if row not in moved} == {"no"}
    dates = {(row["date"], row["position_date"], row["source_date"]) for row in found}
    assert ("2023-03-16", "2023-03-16", "2023-03-18") in dates
    assert ("2023-11-09", "", "2023-11-09") in dates


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_a_row_for_each_cell_as_the_matrix_has_it(
    calais: Loaded, rules: dict[str, tuple[str, ...]]
) -> None:
    made = extract(calais, **rules)
    found = rows(CELLS.csv(made))
    assert len(found) == len(made.comparison.cells)
    for row in found:
        cell = made.comparison.cells[row["issue_id"], row["stakeholder_id"]]
        assert row["state"] == cell.state.value
        assert row["score"] == ("" if cell.score is None else str(cell.score))
        assert row["stance"] == (
            ""
            if cell.score is None
            else {p.stance.score: p for p in cell.current}[cell.score].stance
        )
        assert row["note"] == (cell.note or "")
        assert row["left_out"] == str(cell.left_out)
        assert row["positions"] == str(len(cell.current))
        assert row["replaced"] == str(len(cell.earlier))
        assert row["voice"] == (cell.voice or "")
    counted = Counter(row["state"] for row in found)
    assert counted == {state.value: n for state, n in made.comparison.states.items()}


def test_the_tables_of_cells_have_all_six_states(calais: Loaded, oehlbrueck: Loaded) -> None:
    states = {
        row["state"]
        for made in (extract(calais), extract(calais, voices=("quoted",)), extract(oehlbrueck))
        for row in rows(CELLS.csv(made))
    }
    assert states == {state.value for state in State}


def test_who_changed_sides_stands_in_the_cells(oehlbrueck: Loaded) -> None:
    found = rows(CELLS.csv(extract(oehlbrueck)))
    changed = [(r["stakeholder_id"], r["issue_id"]) for r in found if r["changed_side"] == "yes"]
    assert changed == [("buergermeisterin", "autofreie-altstadt")]


def test_a_row_of_the_cells_says_whose_and_on_what_and_what_it_rests_on(
    oehlbrueck: Loaded,
) -> None:
    """The first position has two passages, too; a later one has replaced it."""
    made = extract(oehlbrueck)
    first = next(r for r in rows(CELLS.csv(made)) if r["stakeholder_id"] == "buergermeisterin")
    issue = made.comparison.issues[0]
    (topic,) = (t for t in made.comparison.dossier.outline.topics if issue in t.issues)
    assert first == {
        "stakeholder_id": "buergermeisterin",
        "stakeholder": "Grete Rönnebaum",
        "issue_id": "autofreie-altstadt",
        "issue": issue.title,
        "topic_id": topic.id,
        "topic": topic.title,
        "state": "stance",
        "stance": "support",
        "score": "1",
        "voice": "quoted",
        "positions": "1",
        "passages": "2",
        "replaced": "1",
        "changed_side": "yes",
        "left_out": "0",
        "note": "",
    }


@pytest.mark.parametrize("min_shared", [1, 3, 4])
def test_a_row_for_each_pair_with_a_number_where_there_is_one(
    calais: Loaded, min_shared: int
) -> None:
    made = extract(calais, min_shared)
    found = rows(AGREEMENT.csv(made))
    expected = all_pairs(agreement(stances(made.comparison)))
    assert len(found) == len(expected) == 10
    names = {person.id: person.name for person in made.comparison.stakeholders}
    with_figure = 0
    for row, pair in zip(found, expected, strict=True):
        assert (row["one_id"], row["other_id"]) == (pair.one, pair.other)
        assert (row["one"], row["other"]) == (names[pair.one], names[pair.other])
        counts = tuple(int(row[name]) for name in ("n", "same", "apart", "opposite"))
        assert counts == (pair.shared, pair.same, pair.apart, pair.opposite)
        assert (float(row["low"]), float(row["high"])) == (pair.low, pair.high)
        if pair.shared < min_shared:
            assert row["value"] == ""
        else:
            with_figure += 1
            assert float(row["value"]) == (pair.same + pair.apart / 2) / pair.shared
    assert with_figure == {1: 8, 3: 1, 4: 0}[min_shared]
    edges = rows(EDGES.csv(made))
    assert [(e["Source"], e["Target"], e["Weight"]) for e in edges] == [
        (row["one_id"], row["other_id"], row["value"]) for row in found if row["value"]
    ]
    assert {edge["Type"] for edge in edges} <= {"Undirected"}


def test_nodes_count_cells_and_passages(calais: Loaded) -> None:
    made = extract(calais)
    found = {row["Id"]: row for row in rows(NODES.csv(made))}
    assert [*found] == [person.id for person in made.comparison.stakeholders]
    cells = rows(CELLS.csv(made))
    positions = rows(POSITIONS.csv(made))
    for name, node in found.items():
        for state in State:
            own = [c for c in cells if c["stakeholder_id"] == name and c["state"] == state.value]
            assert int(node[state.value.replace(" ", "_")]) == len(own)
        for voice in ("quoted", "reported", "observed", "ascribed"):
            own = [p for p in positions if p["stakeholder_id"] == name and p["voice"] == voice]
            assert int(node[voice]) == len(own)


def test_numbers_are_not_in_quotation_marks(calais: Loaded) -> None:
    line = AGREEMENT.csv(extract(calais, 1)).splitlines()[4]
    assert line.startswith(
        '"macron","Emmanuel Macron","migrants","Migrants in Calais",2,1,0,1,0.5,'
    )


def test_what_is_left_out_is_said(calais: Loaded) -> None:
    made = extract(
        calais, voices=("quoted",), topics=("asylum", "control"), missing="Incomplete: x."
    )
    assert selection_words(made) == [
        "Only the issues under Asylum in France and Law and control; only positions with a passage "
        "that is quoted.",
        "Left out by the reading rules: 12 of 19 issues, 27 of 30 positions and 36 of 39 passages.",
        "No figure, and no edge, for two stakeholders that share fewer issues than 3.",
        "Incomplete: x.",
    ]
    assert selection_words(extract(calais))[0] == "Everything that the dossier holds."


def test_the_text_beside_the_files_explains_every_file_and_every_column(oehlbrueck: Loaded) -> None:
    made = extract(oehlbrueck, stakeholders=("gewerbering",), missing="Incomplete: b.yaml.")
    archive = zipfile.ZipFile(io.BytesIO(FORMATS["zip"].data(made)))
    text = archive.read("about.txt").decode()
    words = " ".join(text.split())
    for sentence in selection_words(made):
        assert sentence in words
    assert made.version.words in words
    assert "Rights: Erfundener Text, für Tests geschrieben; frei verwendbar." in words
    for name in archive.namelist():
        assert name == "about.txt" or name.startswith("dna/") or f"\n{name}: " in text
        if name.endswith(".csv"):
            section = text.partition(f"\n{name.upper()}\n")[2].partition("\n\n")[0]
            head = next(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
            assert head
            for column in head:
                assert f"\n{column} (" in section, (name, column)
            # A line that goes on stands in, so that each column is found where a line begins.
            begun = [line.partition(" ")[0] for line in section.splitlines()[1:]]
            assert sorted(filter(None, begun)) == sorted(head)
    assert max(map(len, text.splitlines())) <= 100


def test_corrections_travel_with_the_tables(calais: Loaded) -> None:
    assert "CORRECTIONS" not in about_text(extract(calais), [], [])
    told = (Correction(date="2018-02", note="A date was wrong."),)
    outline = calais.dossier.outline.model_copy(update={"corrections": told})
    corrected = replace(calais, dossier=replace(calais.dossier, outline=outline))
    assert about_text(extract(corrected), [], []).endswith(
        "\n\nCORRECTIONS\nFebruary 2018: A date was wrong.\n"
    )


def test_the_zip_holds_what_the_formats_make_and_always_the_same_bytes(calais: Loaded) -> None:
    made = extract(calais)
    data = FORMATS["zip"].data(made)
    assert data == FORMATS["zip"].data(extract(calais))
    archive = zipfile.ZipFile(io.BytesIO(data))
    assert archive.testzip() is None
    for format_ in FORMATS.values():
        if format_.name != "selection.zip":
            assert archive.read(format_.name) == format_.data(made)
    tables = {name for name in archive.namelist() if name.endswith(".csv")}
    assert tables == {
        *("positions.csv", "cells.csv", "agreement.csv", "nodes.csv", "edges.csv"),
        *("dna/documents.csv", "dna/statements.csv"),
    }
    for name in tables:
        assert archive.read(name).startswith(b"\xef\xbb\xbf")
    assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
