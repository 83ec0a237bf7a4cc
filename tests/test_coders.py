"""What an outline records of two codings: it is made by the command, checked, and shown on Methods."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from standpoint.command import main
from standpoint.load import load, snapshot
from standpoint.model.coders import Agreed, Coders
from standpoint.wording.codings import recorded_title
from tests.app import App, between, plain
from tests.conftest import OEHLBRUECK
from tests.test_schema import faults, of

Copy = Callable[[Path], Path]

CODERS = """\

coders:
  - names: [Erste, "Zweite: <b>Müller</b>"]
    date: 2023-12-01
    position: {n: 15, same: 14, alpha: 0.815}
    stance: {n: 10, same: 8, alpha: 0.764}
    voice: {n: 11, same: 11, alpha: undefined}
    note: Beide lasen <i>dieselben</i> Texte.
"""

NO_ALPHA = "'alpha' is no alpha; write a number from -1 to 1, such as 0.82, or undefined"


@pytest.fixture
def outline(dossier_copy: Copy) -> Path:
    """Return an outline that records two codings."""
    path = dossier_copy(OEHLBRUECK) / "positions" / "_dossier.yaml"
    path.write_text(path.read_text(encoding="utf-8") + CODERS, encoding="utf-8")
    return path


def test_two_codings_are_named_with_when_they_were_compared_if_it_is_known() -> None:
    agreed = Agreed(n=4, same=4, alpha="undefined")
    one = Coders(names=("Ann", "Ben"), position=agreed, stance=agreed, voice=agreed)
    assert recorded_title(one) == "Ann and Ben"
    dates = ("2023-12-01", "2023-12", "2023")
    assert [recorded_title(one.model_copy(update={"date": date})) for date in dates] == [
        "Ann and Ben, compared on 1 December 2023",
        "Ann and Ben, compared in December 2023",
        "Ann and Ben, compared in 2023",
    ]


def test_what_the_command_makes_is_read_as_it_is(dossier_copy: Copy) -> None:
    folder = dossier_copy(OEHLBRUECK)
    names = ["--names", "Erste", "- Zweite: #2"]
    made = CliRunner().invoke(
        main, ["compare", str(OEHLBRUECK), str(folder), *names, "--format", "yaml"]
    )
    path = folder / "positions" / "_dossier.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + made.output, encoding="utf-8")
    loaded = load(snapshot(folder))
    assert loaded.problems == () and loaded.dossier is not None
    (coders,) = loaded.dossier.outline.coders
    assert coders.names == ("Erste", "- Zweite: #2")
    assert (coders.position.n, coders.position.same, coders.position.value) == (15, 15, 1)


def test_a_name_that_says_nothing_is_written_and_told_by_the_check(dossier_copy: Copy) -> None:
    folder = dossier_copy(OEHLBRUECK)
    asked = ["compare", str(OEHLBRUECK), str(folder), "--names", "-", "B", "--format", "yaml"]
    made = CliRunner().invoke(main, asked)
    path = folder / "positions" / "_dossier.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "\n" + made.output, encoding="utf-8")
    (told,) = load(snapshot(folder)).problems
    assert told.message == "an entry of 'names' holds no word; fill it in, or leave it out"


def test_methods_shows_it_where_it_is_recorded(
    outline: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = outline.parents[1]
    assert load(snapshot(folder)).problems == ()
    page = App(folder, monkeypatch).open("methods")
    shown = plain(between(page, "<h2>Coded twice</h2>", "</div>"))
    assert shown.startswith(
        "Erste and Zweite: <b>Müller</b>, compared on 1 December 2023 . Is there a position? Alike "
        "on 14 of 15 cells common to both; alpha = 0.815. Which stance? Alike on 8 of 10 cells with "
        "a number in both; alpha = 0.764. In which voice? Alike on 11 of 11 cells with a position in "
        "both; alpha is not defined, for no two values differ. Beide lasen <i>dieselben</i> Texte."
    )
    assert "Krippendorff, K. (2011)" in page
    page = App(OEHLBRUECK, monkeypatch).open("methods")
    assert "Coded twice" not in page and "Krippendorff" not in page


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("n: 15,", "n: many,", 57, "'n' is no number of cells; write figures alone, such as 90"),
        ("n: 15,", "n: -1,", 57, "'n' is no number of cells; write figures alone, such as 90"),
        ("n: 15, ", "", 57, "'n' is missing; add it"),
        ("alpha: 0.764", "alpha: high", 58, NO_ALPHA),
        ("alpha: 0.764", "alpha: 1.2", 58, NO_ALPHA),
        ("alpha: 0.764", "alpha: nan", 58, NO_ALPHA),
        ("alpha: 0.764", "alpha: -1.5", 58, NO_ALPHA),
        ("alpha: 0.764", f"alpha: {'1' * 400_000}x", 58, "'alpha' is longer than 30 characters; shorten it"),
        ("same: 8", "same: 12", 58, "'same' is a part of 'n', and 12 are more than 10"),
        ("alpha: 0.764", "alpha: 1", 58, "not all cells are alike, so alpha is a number below 1"),
        ("alpha: 0.764", "alpha: undefined", 58, "not all cells are alike, so alpha is a number "
         "below 1"),
        ("alpha: undefined", "alpha: 0.9", 59, "all cells are alike, so alpha is 1, or undefined "
         "where no two differ"),
        ("n: 11, same: 11, alpha: undefined", "n: 0, same: 0, alpha: 1", 59, "without a cell there "
         "is no alpha; write undefined"),
        ("n: 11, same: 11", "n: 15, same: 15", 59, "15 cells are more than the 14 on which both codings say alike "
         "whether there is a position"),
        ("[Erste, ", "[", 55, "'names' needs two names that differ, one for each coding"),
        ("[Erste, ", "[Dritte, Erste, ", 55, "'names' needs two names that differ, one for each "
         "coding"),
        ("    voice: {", "    vioce: {", 59, "unknown key 'vioce'; did you mean 'voice'?"),
        ("    date: 2023-12-01", "    date: soon", 56, "'soon' is not a date; write a year, a month "
         "(2016-10) or a day (2018-01-16)"),
    ],
)  # fmt: skip
def test_figures_that_cannot_be_are_told_at_their_place(
    old: str, new: str, line: int, problem: str, outline: Path
) -> None:
    text = outline.read_text(encoding="utf-8")
    assert text.count(old) == 1
    outline.write_text(text.replace(old, new), encoding="utf-8")
    loaded = load(snapshot(outline.parents[1]))
    assert [(p.line, p.message) for p in loaded.problems] == [(line, problem)]
    # It is left out alone: no verdict depends on it.
    assert loaded.dossier is not None and loaded.dossier.outline.coders == ()
    assert len(loaded.dossier.stakeholders) == 3


def test_without_a_cell_alpha_is_undefined(outline: Path) -> None:
    text = outline.read_text(encoding="utf-8")
    none = text.replace("n: 11, same: 11, alpha: undefined", "n: 0, same: 0, alpha: undefined")
    assert none != text
    outline.write_text(none, encoding="utf-8")
    assert load(snapshot(outline.parents[1])).problems == ()


def test_an_editor_takes_what_the_check_takes(outline: Path) -> None:
    schema = of(outline.parents[1])["dossier.schema.json"]
    text = outline.read_text(encoding="utf-8")
    assert faults(text, schema) == []
    alphas = ("high", "1.2", "-1.5", f"'{'1' * 31}'")
    for old, new in (
        *(("alpha: 0.764", f"alpha: {alpha}") for alpha in alphas),
        *(("n: 15", "n: -1"), ("n: 15", "n: '1234567890'")),
        *(("[Erste, ", "["), ("[Erste, ", "[Dritte, Erste, ")),
    ):
        assert len(faults(text.replace(old, new), schema)) == 1, new
    told = '"patternErrorMessage": "Write a number from -1 to 1, such as 0.82, or undefined."'
    assert told in json.dumps(schema)
