"""Every table that a page hands out has ids to join on, plain numbers, and what its rows are of."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from math import isnan
from pathlib import Path

import pandas as pd
import pytest

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.pairs import all_pairs
from standpoint.compare.robustness import robustness
from standpoint.compare.robustness.records import Side
from standpoint.export.about import basis
from standpoint.load import Loaded, load, snapshot
from standpoint.screen.speaking import SHARE
from standpoint.screen.tables import Table
from standpoint.version import last_change, version
from standpoint.wording import percent
from tests.app import Reader
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.elements import parse, words
from tests.extracts import extract

ISSUE = {REPOSITORY: "no-camps", OEHLBRUECK: "lieferzeiten"}
UNIT = re.compile(r"\((0 to 1|score, -2 to 2|(cells|issues) [a-z ]+)\)$")
"""How the name of a number ends that the page tells in words."""


def read(app: Reader, name: str) -> pd.DataFrame:
    """Return a table as pandas reads it, told nothing of it."""
    return pd.read_csv(io.StringIO(app.files[name]))


def shown_in(page: str) -> list[list[list[str]]]:
    """Return head and rows of each table of a page as they are read, with a minus as files have."""
    return [
        [[words(cell).replace("−", "-") for cell in row] for row in parse(table).iter("tr")]
        for table in re.findall("<table.*?</table>", page, re.DOTALL)
    ]


@pytest.mark.parametrize(
    ("page", "address", "name", "column"),
    [
        ("stakeholders", {}, "stakeholders", "Stakeholder"),
        ("stakeholders", {"who": "macron"}, "macron-agreement", "Stakeholder"),
        ("issues", {"issue": "no-camps"}, "no-camps-stances", "Stakeholder"),
        ("source", {}, "ap-calais-2018-cited", "Stakeholder"),
        ("voices", {}, "voices-passages", "Stakeholder"),
        ("voices", {}, "voices-coverage", "Issue"),
        ("matrix", {}, "glance", "Issue"),
        ("alliances", {}, "pairs", "One"),
        ("alliances", {}, "pairs", "Other"),
        ("time", {}, "timeline", "Who"),
        ("time", {}, "timeline", "Issue or event"),
        ("side_by_side", {}, "macron-aid-groups-agreement", "Issue"),
        ("robustness", {}, "robustness-grid", "Stakeholder"),
    ],
)
def test_rows_have_ids_that_the_dossier_knows(
    calais: Loaded,
    page: str,
    address: dict[str, str],
    name: str,
    column: str,
) -> None:
    app = Reader(REPOSITORY)
    shown = app.open(page, **address)
    assert calais.dossier
    known = {**calais.dossier.stakeholder_by_id, **calais.dossier.issue_by_id}
    background = ("Background", *(event.title for event in calais.dossier.outline.events))
    table = read(app, name)
    assert len(table)
    told = [[" ".join(cell.split()) for cell in row] for row in app.tables[name]]
    # Of the cells there is a grid, and of the pairs a list.
    assert told in shown_in(shown) or name in ("voices-coverage", "pairs")
    for label, found in zip(table[column], table[f"{column} id"].fillna(""), strict=True):
        if not found:
            assert label in ("All together", "Together", *background)
            continue
        assert label in [getattr(known[found], key, None) for key in ("name", "label", "title")]


@pytest.mark.parametrize(
    ("page", "address", "name", "column"),
    [
        ("robustness", {}, "robustness-cells", "Cell"),
        ("robustness", {}, "robustness-pairs", "Pair"),
        ("voices", {}, "voices-coverage", "Macron"),
        ("stakeholders", {"who": "macron"}, "macron-agreement", "Agreement"),
    ],
)
def test_what_names_no_single_thing_has_the_ids_of_its_cell_or_pair(
    calais: Loaded, page: str, address: dict[str, str], name: str, column: str
) -> None:
    app = Reader(REPOSITORY)
    app.open(page, **address)
    known = {*calais.dossier.stakeholder_by_id, *calais.dossier.issue_by_id}
    table = read(app, name)
    assert f"{column} id" not in table
    for found in table[f"{column} ids"]:
        parts = re.split("[/ ]", found)
        assert len(parts) == 2 and known.issuperset(parts)


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=lambda folder: folder.name)
@pytest.mark.parametrize("rules", [{}, {"voices": ("quoted", "reported"), "min_shared": "2"}])
@pytest.mark.parametrize(
    "page",
    [
        "matrix", "side_by_side", "alliances", "issues", "stakeholders", "source", "time",
        "voices", "robustness",
    ],
)  # fmt: skip
def test_every_table_has_plain_numbers_and_says_what_it_is_of(
    folder: Path, rules: dict[str, tuple[str, ...] | str], page: str
) -> None:
    app = Reader(folder)
    least = int(str(rules.get("min_shared", 3)))
    kept = {name: value for name, value in rules.items() if isinstance(value, tuple)}
    loaded = load(snapshot(folder))
    made = replace(
        extract(loaded, least, **kept), version=version(loaded.digest, last_change(folder))
    )
    first = made.comparison.stakeholders[0].id
    app.open(page, who=first, issue=ISSUE[folder], **rules)
    assert app.files
    for name in app.files:
        table = read(app, name)
        assert [*table][-1] == "Reading"
        assert {*table["Reading"]} == {basis(made)}
        assert not [column for column in table if str(column).startswith("Unnamed")]
        told = [column for column in table if UNIT.search(column)]
        assert all(pd.api.types.is_numeric_dtype(table[column]) for column in told)
        assert told or not re.search(
            r"\d\s%|\d (?:of|lost|on another|same|apart|opposite)\b", shown(app, name)
        )


def shown(app: Reader, name: str) -> str:
    """Return the cells of a table as the page shows them, its head not."""
    return "\n".join(cell for row in app.tables[name][1:] for cell in row)


@pytest.mark.parametrize("strength", ["", "1"])
@pytest.mark.parametrize("least", [1, 3])
def test_the_figure_of_a_pair_is_a_number_where_it_has_one(
    calais: Loaded, strength: str, least: int
) -> None:
    assert calais.dossier
    app, made = Reader(REPOSITORY), extract(calais)
    pairs = {
        (pair.one, pair.other): pair
        for pair in all_pairs(agreement(stances(made.comparison), bool(strength)))
    }
    rules = {"min_shared": str(least), "strength": strength}
    figure = f"Agreement by {'strength' if strength else 'side'} (0 to 1)"
    app.open("alliances", **rules)
    table = read(app, "pairs").set_index(["One id", "Other id"])
    for ids, pair in pairs.items():
        row = table.loc[ids]
        value = pair.value if pair.shared >= least else float("nan")
        assert row[figure] == pytest.approx(value, nan_ok=True)
        assert row["Over all issues at least (0 to 1)"] == pytest.approx(pair.low)
        assert row["Over all issues at most (0 to 1)"] == pytest.approx(pair.high)
    app.open("side_by_side", pair=["macron", "aid-groups"], **rules)
    both = read(app, "macron-aid-groups-agreement")
    found = next(pair for ids, pair in pairs.items() if set(ids) == {"macron", "aid-groups"})
    value = found.value if found.shared >= least else float("nan")
    assert both[figure].iloc[-1] == pytest.approx(value, nan_ok=True)
    assert both[figure].iloc[:-1].isna().all()
    assert both["Points"].iloc[:-1].sum() == both["Points"].iloc[-1]
    cells = made.comparison.cells
    for label, name in (("Macron", "macron"), ("Aid groups", "aid-groups")):
        scores = both[f"{label} (score, -2 to 2)"].iloc[:-1]
        issues = both["Issue id"].iloc[:-1]
        assert [*scores] == [cells[issue, name].score for issue in issues]


@pytest.mark.parametrize("strength", ["", "1"])
def test_a_stakeholder_has_the_figures_that_its_links_lead_to(
    calais: Loaded, strength: str
) -> None:
    app = Reader(REPOSITORY)
    shown = app.open("stakeholders", who="macron", min_shared="1", strength=strength)
    assert "pair=aid-groups" in shown
    assert "strength=1" not in shown
    own = read(app, "macron-agreement").set_index("Stakeholder id")["Agreement by side (0 to 1)"]
    pairs = all_pairs(agreement(stances(extract(calais).comparison)))
    expected = {p.partner("macron"): p.value for p in pairs if "macron" in (p.one, p.other)}
    assert own.to_dict() == pytest.approx(expected, nan_ok=True)
    assert own.notna().any()


def test_what_is_left_out_for_a_problem_is_said_in_every_row(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(REPOSITORY)
    (folder / "positions" / "uk-government.yaml").write_text("name: [\n", encoding="utf-8")
    app = Reader(folder)
    app.open("voices")
    assert "voices-coverage-incomplete" in app.files
    for name in app.files:
        (reading,) = {*read(app, name)["Reading"]}
        assert reading.startswith(
            f"Calais, January 2018, version {load(snapshot(folder)).digest[:12]}"
        )
        assert reading.endswith(
            "Incomplete: what has a problem in positions/uk-government.yaml is left out."
        )


def test_shares_are_numbers() -> None:
    app = Reader(OEHLBRUECK)
    app.open("source")
    (name,) = app.files
    cited = read(app, name)
    app.open("voices")
    for table, column, number in (
        (cited, "Share of the text", "Share of the text (0 to 1)"),
        (read(app, "voices-sources"), SHARE, f"{SHARE} (0 to 1)"),
    ):
        assert table[number].between(0, 1).all()
        shown = [words.replace("\N{NO-BREAK SPACE}", " ") for words in table[column]]
        assert shown == [
            percent(share).replace("\N{NO-BREAK SPACE}", " ") for share in table[number]
        ]
        assert table[number].nunique() > 1


def test_what_changes_is_counted_in_numbers(calais: Loaded) -> None:
    app, found = Reader(REPOSITORY), robustness(extract(calais).comparison)
    app.open("robustness")
    grid, pairs = read(app, "robustness-grid"), read(app, "robustness-pairs")
    assert found.effects
    for effect in found.effects:
        name = f"Without {effect.omission.value} passages"
        for person, lost, turned in zip(
            grid["Stakeholder id"],
            grid[f"{name} (cells lost)"],
            grid[f"{name} (cells on another side)"],
            strict=True,
        ):
            own = [
                change.after == Side.NONE for change in effect.cells if change.stakeholder == person
            ]
            counts = [sum(own), len(own) - sum(own)]
            assert [lost, turned] == counts if person in effect.cited else isnan(lost)
    changes = {
        (f"{c.one} {c.other}", f"{effect.omission.value} passages"): (c.before, c.after)
        for effect in found.effects
        for c in effect.pairs
    }
    assert changes
    kinds = ("same side", "apart", "opposite")
    for _, row in pairs.iterrows():
        for when, of in zip(
            ("Before", "After"), changes[row["Pair ids"], row["Without"]], strict=True
        ):
            told = [row[f"{when} (issues {kind})"] for kind in kinds]
            assert told == [of.same, of.apart, of.opposite]


def test_figures_and_their_heads_look_alike_and_have_a_minus_on_the_screen_alone() -> None:
    rows = [("Ann", -1, "-1", 2.5, ""), ("Bea", 0, "-2", -0.5, ""), ("Cem", 1, "", "", "")]
    table = Table("t", "Numbers", ("Who", "Score", "Word", "Share", "None"), rows)
    (root,) = parse(table.html())
    heads = {words(one): one.get("class") for one in root.iter("th") if one.get("scope") == "col"}
    figure = "sp-number"
    assert heads == {"Who": None, "Score": figure, "Word": None, "Share": figure, "None": None}
    cells = [(words(one), one.get("class")) for one in root.iter("td")]
    assert cells[:4] == [("−1", figure), ("-1", None), ("2.5", figure), ("", None)]
    assert cells[4:7] == [("0", figure), ("-2", None), ("−0.5", figure)]
    assert [*pd.read_csv(io.StringIO(table.csv("")))["Share"].dropna()] == [2.5, -0.5]
    assert '"Ann",-1,' in table.csv("")
