"""The compact matrix without a browser: what is handed to the component is what the core says."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from standpoint.charts import marks
from standpoint.compare.cells import Comparison, State, compare
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.screen.arrangement import columns_of
from tests.app import App, Reader, between, plain
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large
from tests.elements import having, parse, style
from tests.reading import READINGS, compared, name

EVERY = pytest.mark.parametrize(("folder", "rules"), READINGS, ids=name)


def flat(groups: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item for group in groups for item in group["items"]]


def looks(app: Reader) -> dict[tuple[str, str], dict[str, Any]]:
    """Return the look of each cell that the component gets, by (row, column)."""
    drawn = app.matrix
    columns = [item["id"] for item in flat(drawn["columns"])]
    return {
        (row, column): drawn["looks"][place]
        for row, places in drawn["cells"].items()
        for column, place in zip(columns, places, strict=True)
    }


@EVERY
def test_a_compact_cell_has_the_sign_and_the_edges_of_its_state(
    folder: Path, rules: Selection
) -> None:
    comparison, app = compared(folder, rules), Reader(folder)
    app.open("matrix", compact="1", **vars(rules))
    assert app.matrix["compact"] is True
    found = looks(app)
    assert set(found) == set(comparison.cells)
    for key, look in found.items():
        cell = comparison.cells[key]
        face = parse(look["small"])[0]
        assert "".join(face.itertext()) == marks.SIGNS[cell.stance]
        assert face.get("data-stance") == str(cell.stance).replace(" ", "-")
        edges = [marks.EDGES[step.voice.value] for step in cell.steps]
        halves = having(face, "mk-half")
        assert len(halves) == 2 * (cell.state == State.DIVIDED)
        assert [one.get("data-edge") for one in halves or [face]] == (edges or [None])


@EVERY
@pytest.mark.parametrize("swapped", ["", "1"])
def test_the_bar_of_a_row_is_its_counts(folder: Path, rules: Selection, swapped: str) -> None:
    comparison, app = compared(folder, rules), Reader(folder)
    app.open("matrix", compact="1", transpose=swapped, **vars(rules))
    widths: dict[int, set[float]] = {}
    for row in flat(app.matrix["rows"]):
        cells = comparison.column(row["id"]) if swapped else comparison.row(row["id"])
        counts = Counter(cell.score for cell in cells if cell.score is not None)
        parts = having(parse(row["bar"]), "mk-part")
        assert [int(part.get("data-stance", "")) for part in parts] == sorted(counts)
        for part in parts:
            number = counts[int(part.get("data-stance", ""))]
            widths.setdefault(number, set()).add(round(style(part)["--width"], 1))
        zero = style(having(parse(row["bar"]), "mk-zero")[0])["left"]
        assert zero == pytest.approx(app.matrix["zero"], abs=0.01)
    assert all(len(found) == 1 for found in widths.values()), "one is equally wide in all rows"


@pytest.mark.parametrize(
    ("stakeholders", "asked", "compact"),
    [(12, "", False), (12, "1", True), (13, "", True), (13, "0", False), (13, "yes", True)],
)
def test_from_thirteen_stakeholders_cells_are_compact_unless_asked_otherwise(
    stakeholders: int, asked: str, compact: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_large(tmp_path, stakeholders, issues=3)
    app = App(tmp_path, monkeypatch)
    shown = app.open("matrix", compact=asked)
    assert app.matrix["compact"] is compact
    assert ('data-cells="compact"' in shown) == compact
    assert ('aria-label="Example"' in shown) == (not compact)
    chips = [chip.proto.popover.label for chip in app.at.get("popover")]
    assert any(label.startswith("Columns: ") for label in chips) == compact


def test_columns_are_ordered_as_asked(tmp_path: Path) -> None:
    write_large(tmp_path, 14, issues=5)
    for person in range(3, 9):
        file = tmp_path / "positions" / f"stakeholder-{person}.yaml"
        text = file.read_text(encoding="utf-8")
        file.write_text("  - issue: ".join(text.split("  - issue: ")[: person - 1]), "utf-8")
    comparison = compared(tmp_path, Selection())
    app = Reader(tmp_path)
    held = {
        one.id: sum(bool(cell.current) for cell in comparison.column(one.id))
        for one in comparison.stakeholders
    }
    assert len(set(held.values())) > 2
    wanted = {
        "dossier": [one.id for one in comparison.stakeholders],
        "name": [f"stakeholder-{number}" for number in range(14)],
        "positions": sorted(held, key=lambda one: -held[one]),
    }
    assert wanted["dossier"] != wanted["name"]
    for order, ids in wanted.items():
        app.open("matrix", columns=order)
        assert [item["id"] for item in flat(app.matrix["columns"])] == ids


@pytest.mark.parametrize(("stakeholders", "first"), [(120, "similar"), (121, "dossier")])
def test_of_very_many_nobody_waits_for_who_is_similar(
    stakeholders: int, first: str, calais: Any
) -> None:
    dossier = calais.dossier
    people = tuple(
        dossier.stakeholders[0].model_copy(update={"id": f"s-{n}"}) for n in range(stakeholders)
    )
    comparison = Comparison(dossier, Selection(), dossier.issues, people, {})
    assert next(iter(columns_of(comparison))) == first


def test_who_is_pinned_and_what_is_to_be_found_stand_in_the_panel() -> None:
    app = Reader(OEHLBRUECK)
    dossier = load(snapshot(OEHLBRUECK)).dossier
    assert dossier
    people = [one.id for one in compare(dossier, Selection()).stakeholders]
    shown = app.open("matrix", compact="1", pin=[people[2], "nobody", people[0]], find='"<b>')
    panel = between(shown, '<div class="sp-panel"', ">")
    assert f'data-pin="{people[0]} {people[2]}"' in panel
    assert 'data-find="&#34;&lt;b' in panel


def test_what_is_found_is_listed_over_a_compact_matrix_too() -> None:
    app = Reader(REPOSITORY)
    shown = app.open("matrix", compact="1", q="camp")
    assert "Found in 7 sentences" in plain(shown)
    assert any(look["hit"] for look in app.matrix["looks"])
