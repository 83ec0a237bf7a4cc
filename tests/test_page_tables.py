"""Every table that a page hands out has the ids of what its rows are about."""

import re
from collections.abc import Iterator

import pytest

from standpoint.load import Loaded
from tests.app import App
from tests.conftest import REPOSITORY


@pytest.fixture(scope="module")
def app() -> Iterator[App]:
    with pytest.MonkeyPatch.context() as patch:
        yield App(REPOSITORY, patch)


@pytest.mark.parametrize(
    ("page", "address", "name", "column"),
    [
        ("stakeholders", {}, "stakeholders", "Stakeholder id"),
        ("stakeholders", {"who": "macron"}, "macron-agreement", "Stakeholder id"),
        ("issues", {"issue": "no-camps"}, "no-camps-stances", "Stakeholder id"),
        ("source", {}, "ap-calais-2018-cited", "Stakeholder id"),
        ("voices", {}, "voices-passages", "Stakeholder id"),
        ("matrix", {}, "glance", "Issue id"),
        ("alliances", {}, "pairs", "Other id"),
        ("side_by_side", {}, "macron-aid-groups-agreement", "Issue id"),
    ],
)
def test_rows_have_ids_that_the_dossier_knows(
    app: App, calais: Loaded, page: str, address: dict[str, str], name: str, column: str
) -> None:
    app.open(page, **address)
    assert calais.dossier
    known = {**calais.dossier.stakeholder_by_id, **calais.dossier.issue_by_id}
    head, *rows = app.ids[name]
    at = head.index(column)
    labels = [
        row[app.tables[name][0].index(column.removesuffix(" id"))] for row in app.tables[name]
    ]
    assert rows
    for row, label in zip(rows, labels[1:], strict=True):
        if not row[at]:
            assert label in ("All together", "Together")
            continue
        things = [known[part] for part in re.split("[/ ]", row[at])]  # a cell, a pair, or one thing
        assert label in [
            getattr(thing, key, None) for thing in things for key in ("name", "label", "title")
        ]
