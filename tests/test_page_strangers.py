"""What an address asks for and does not get is told above the page, and never silently dropped."""

import re
from html import unescape

import pytest

from standpoint.wording.address import stranger
from tests.app import App, Reader
from tests.conftest import REPOSITORY

Address = dict[str, str | list[str]]


@pytest.fixture
def app() -> Reader:
    return Reader(REPOSITORY)


def told(app: App | Reader, page: str, address: Address) -> list[str]:
    """Return what stands above the page of what the address asks for."""
    app.open(page, **address)
    blocks = [b for b in app.blocks if b.startswith('<div class="sp-unknown"')]
    assert len(blocks) < 2
    return [unescape(said) for block in blocks for said in re.findall("<p>(.*?)</p>", block)]


@pytest.mark.parametrize(
    ("page", "address", "said"),
    [
        (
            "matrix",
            {"topics": ["asylum", "foo"]},
            [
                "This dossier has no topic “foo”. There are asylum, control, calais, police and britain."
            ],
        ),
        (
            "contribute",
            {"who": "macrn", "issue": "no-camp", "source": "ap"},
            [
                "This dossier has no stakeholder “macrn”. Did you mean “macron”?",
                "This dossier has no issue “no-camp”. Did you mean “no-camps”?",
                "This dossier has no source “ap”. There is ap-calais-2018.",
            ],
        ),
        ("contribute", {"who": "macron", "issue": "talks", "source": "ap-calais-2018"}, []),
        (
            "alliances",
            {"stakeholders": "macrn"},
            ["This dossier has no stakeholder “macrn”. Did you mean “macron”?"],
        ),
        (
            "voices",
            {"voices": "x"},
            ["This dossier has no voice “x”. There are quoted, reported, observed and ascribed."],
        ),
        (
            "matrix",
            {"cell": "no-camp/macron"},
            ["This dossier has no issue “no-camp”. Did you mean “no-camps”?"],
        ),
        (
            "matrix",
            {"cell": "no-camps/aid"},
            [
                "This dossier has no stakeholder “aid”. There are macron, security-forces, "
                "aid-groups, uk-government and migrants."
            ],
        ),
        (
            "matrix",
            {"cell": "no-camps"},
            [
                "In the address, “cell” is “no-camps” and lacks a stakeholder. It can be as in "
                "“no-camps/macron”."
            ],
        ),
        (
            "matrix",
            {"cell": "/migrants"},
            [
                "In the address, “cell” is “/migrants” and lacks an issue. It can be as in "
                "“help-to-stay/migrants”."
            ],
        ),
        (
            "source",
            {"at": "/"},
            [
                "In the address, “at” is “/” and lacks an issue. It can be as in "
                "“help-to-stay/macron”."
            ],
        ),
        (
            "matrix",
            {"topics": ["asylum", ""]},
            [
                "In the address, “topics” is empty. It can be asylum, control, calais, police or britain.",
            ],
        ),
        (
            "matrix",
            {"pin": "macron", "stakeholders": "migrants"},
            ["The reading rules leave out “Emmanuel Macron”, which the address asks for."],
        ),
        (
            "matrix",
            {"pin": "macro"},
            ["This dossier has no stakeholder “macro”. Did you mean “macron”?"],
        ),
        (
            "source",
            {"at": "no-camps/macron", "stakeholders": "migrants"},
            ["The reading rules leave out “no-camps/macron”, which the address asks for."],
        ),
        (
            "source",
            {"event": "99"},
            ["This dossier has no event “99”. There are 1, 2, 3, 4 and 5."],
        ),
        (
            "issues",
            {"issue": "no-camp"},
            ["This dossier has no issue “no-camp”. Did you mean “no-camps”?"],
        ),
        (
            "issues",
            {"issue": "no-camps", "topics": "asylum"},
            ["The reading rules leave out “No camps in Calais”, which the address asks for."],
        ),
        (
            "side_by_side",
            {"issue": "no-camps", "topics": "asylum"},
            ["The reading rules leave out “No camps in Calais”, which the address asks for."],
        ),
        (
            "side_by_side",
            {"issue": "no-camp"},
            ["This dossier has no issue “no-camp”. Did you mean “no-camps”?"],
        ),
        ("side_by_side", {"issue": "no-camps", "pair": ["macron", "aid-groups"]}, []),
        (
            "stakeholders",
            {"who": "aid", "order": "positions"},
            [
                "This dossier has no stakeholder “aid”. There are macron, security-forces, "
                "aid-groups, uk-government and migrants."
            ],
        ),
        (
            "stakeholders",
            {"who": "macron", "stakeholders": "migrants"},
            ["The reading rules leave out “Emmanuel Macron”, which the address asks for."],
        ),
        (
            "stakeholders",
            {"order": "<b>x</b>"},
            ["In the address, “order” cannot be “<b>x</b>”. It can be dossier or positions."],
        ),
        (
            "alliances",
            {"min_shared": "0", "strength": "yes"},
            [
                "In the address, “min_shared” cannot be “0”. "
                "It can be 1, 2, 3, 4, 5, 6, 7, 8, 9 or 10.",
                "In the address, “strength” cannot be “yes”. It can be 0 or 1.",
            ],
        ),
    ],
)
def test_a_stranger_in_the_address_is_told(
    app: Reader, page: str, address: Address, said: list[str]
) -> None:
    assert told(app, page, address) == said


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("matrix", {}),
        ("matrix", {"cell": "no-camps/macron", "topics": "calais", "order": "contested"}),
        ("alliances", {"min_shared": "2", "strength": "1", "voices": ["quoted", "reported"]}),
        ("source", {"at": "no-camps/macron", "event": "1"}),
        ("side_by_side", {"pair": ["macron", "migrants"]}),
        ("stakeholders", {"who": "macron", "order": "positions"}),
    ],
)
def test_of_what_the_dossier_knows_nothing_is_told(
    app: Reader, page: str, address: Address
) -> None:
    assert told(app, page, address) == []


def test_what_was_strange_on_one_page_is_not_told_on_the_next(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = App(REPOSITORY, monkeypatch)
    assert told(app, "matrix", {"topics": "foo"})
    assert told(app, "issues", {}) == []


def test_of_many_values_only_the_nearest_is_named() -> None:
    known = [f"party-{n}" for n in range(40)]
    assert stranger("stakeholders", "zzz", known) == "This dossier has no stakeholder “zzz”."
    assert stranger("stakeholders", "party_7", known).endswith("Did you mean “party-7”?")
