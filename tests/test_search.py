"""Which issues and cells a reader's words find."""

import pytest

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.search import matching
from standpoint.compare.selection import Selection
from standpoint.load import Loaded


def seen(loaded: Loaded, selection: Selection | None = None) -> Comparison:
    assert loaded.dossier is not None
    return compare(loaded.dossier, selection or Selection())


def shown(found: tuple[list[str], set[tuple[str, str]]]) -> tuple[list[str], list[str]]:
    """Return what was found with the cells in a fixed order, for reading."""
    issues, cells = found
    return issues, sorted(f"{issue}/{stakeholder}" for issue, stakeholder in cells)


CALAIS = [
    # a passage, in another case and with other marks than in the source
    ("dead end", ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ('"A DEAD end"', ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ("“a  dead end”", ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ("calais'", ["british-money"], ["british-money/uk-government"]),
    ("calais’", ["british-money"], ["british-money/uk-government"]),
    ("policy - humanity", ["immigration-bill"], ["immigration-bill/macron"]),
    # the words in any order, and parts of words
    ("end dead", ["asylum-not-britain"], ["asylum-not-britain/macron"]),
    ("tastroph", ["no-camps"], ["no-camps/aid-groups"]),
    ("dead catastrophic", [], []),
    # who speaks
    ("guennoc", ["no-camps"], ["no-camps/aid-groups"]),
    (
        "ahmed sudan",
        ["asylum-not-britain", "asylum-like-ahmed"],
        ["asylum-like-ahmed/migrants", "asylum-not-britain/migrants"],
    ),
    # the title, the proposition and the note of an issue
    ("sanctions for misconduct", ["sanction-misconduct"], []),
    ("touquet", ["change-touquet"], []),
    ("automatism", ["automatic-expulsion"], []),
    # the note on a silence
    ("who hands out their food", ["meals-by-aid-groups"], ["meals-by-aid-groups/migrants"]),
    # neither rationales nor the names of topics and stakeholders
    ("\"which is his word\"", [], []),
    ("zzz", [], []),
]  # fmt: skip


@pytest.mark.parametrize(("query", "issues", "cells"), CALAIS)
def test_what_is_found_in_the_shipped_dossier(
    query: str, issues: list[str], cells: list[str], calais: Loaded
) -> None:
    assert shown(matching(seen(calais), query)) == (issues, cells)


GERMAN = [
    ("PARKHAUS WALLRING", ["parkhaus-wallring"],
     ["parkhaus-wallring/buergermeisterin", "parkhaus-wallring/gewerbering"]),
    ("'Verkehrsversuch'", ["autofreie-altstadt"], ["autofreie-altstadt/gewerbering"]),
    ("STRASSE mehr", ["parkhaus-wallring"], ["parkhaus-wallring/gewerbering"]),
    ("O\u0308zlem ku\u0308hnast", ["autofreie-altstadt", "anwohnerparken"],
     ["anwohnerparken/atempause", "anwohnerparken/gewerbering", "autofreie-altstadt/atempause"]),
    ("ausweis \u00ad umsonst", ["anwohnerparken"], ["anwohnerparken/gewerbering"]),
    ("Rettungsdienste", ["autofreie-altstadt"], []),
    ("Anlieferung", ["lieferzeiten"], ["lieferzeiten/atempause"]),
]  # fmt: skip


@pytest.mark.parametrize(("query", "issues", "cells"), GERMAN)
def test_what_is_found_in_the_german_dossier(
    query: str, issues: list[str], cells: list[str], oehlbrueck: Loaded
) -> None:
    assert shown(matching(seen(oehlbrueck), query)) == (issues, cells)


def test_an_earlier_position_is_found(oehlbrueck: Loaded) -> None:
    found = matching(seen(oehlbrueck), "für Ältere aus den Dörfern")
    assert shown(found) == (["autofreie-altstadt"], ["autofreie-altstadt/buergermeisterin"])


@pytest.mark.parametrize("query", ["", "  ", "\u200b", "\n"])
def test_an_empty_search_leaves_all_in(query: str, calais: Loaded) -> None:
    matrix = seen(calais)
    issues, cells = matching(matrix, query)
    assert issues == [issue.id for issue in matrix.issues]
    assert cells == set(matrix.cells)


@pytest.mark.parametrize(
    ("selection", "issues", "cells"),
    [
        (Selection(), ["asylum-not-britain"], ["asylum-not-britain/macron"]),
        (Selection(voices=("quoted",)), ["asylum-not-britain"], ["asylum-not-britain/macron"]),
        (Selection(voices=("reported",)), [], []),
        (Selection(stakeholders=("migrants",)), [], []),
        (Selection(topics=("police",)), [], []),
    ],
)
def test_only_what_counts_is_searched(
    selection: Selection, issues: list[str], cells: list[str], calais: Loaded
) -> None:
    assert shown(matching(seen(calais, selection), "is “a dead end”")) == (issues, cells)


def test_an_issue_is_shown_with_each_of_its_cells_that_match(calais: Loaded) -> None:
    matrix = seen(calais)
    for query in ("calais", "police", "border", "asylum france", "no"):
        issues, cells = matching(matrix, query)
        assert [issue.id for issue in matrix.issues if issue.id in issues] == issues
        assert {issue for issue, _ in cells} <= set(issues)
        assert cells <= set(matrix.cells)
        assert issues
