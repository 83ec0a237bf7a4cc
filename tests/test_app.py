"""The app as a whole, without a browser: every page opens, and leads to where it is edited."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.compare.agreement import agreement, stances
from standpoint.compare.cells import compare
from standpoint.compare.contested import contested
from standpoint.compare.pairs import all_pairs
from standpoint.compare.selection import MIN_SHARED, Selection
from standpoint.load import Loaded
from standpoint.screen.frame import SHOWN_CHANGES
from standpoint.wording import alliances
from tests.app import App, Reader, begun
from tests.conftest import OEHLBRUECK, REPOSITORY, write_large

PAGES = sorted(
    file.stem for file in (REPOSITORY / "standpoint" / "pages").glob("*.py") if file.stem[0] != "_"
)


def opened(page: str, folder: Path = REPOSITORY, **parameters: str) -> str:
    return Reader(folder).open(page, **parameters)


@pytest.mark.parametrize("folder", [REPOSITORY, OEHLBRUECK], ids=["Calais", "Öhlbrück"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens_and_links_to_every_other(page: str, folder: Path) -> None:
    reader = Reader(folder)
    assert "<h1>" in reader.open(page)
    for other in PAGES:
        path = "./" if other == "matrix" else other.replace("_", "-")
        assert any(link.startswith(path) for link in reader.links)


@pytest.mark.parametrize("one", [{}, {"who": "macron", "issue": "no-camps"}], ids=["all", "one"])
@pytest.mark.parametrize("page", PAGES)
def test_every_link_keeps_the_reading_rules_and_how_much_two_must_share(
    page: str, one: dict[str, str]
) -> None:
    reader = Reader(REPOSITORY)
    reader.open(page, **one, voices="quoted", min_shared="2")
    inner = [link for link in reader.links if not link.startswith(("http", "data:"))]
    assert inner
    for link in inner:
        query = parse_qs(urlsplit(link).query)
        assert (query["voices"], query["min_shared"]) == (["quoted"], ["2"]), link
    reader.open(page, **one)
    assert not [link for link in reader.links if "min_shared" in link]


def test_a_reader_sees_what_a_session_shows_and_every_change_of_the_files(
    dossier_copy: Callable[[], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else the tests that share what has been drawn once would not see the app."""
    folder = dossier_copy()
    app, reader = App(folder, monkeypatch), Reader(folder)
    outline = folder / "positions" / "_dossier.yaml"
    text = outline.read_text(encoding="utf-8")
    for title in ("Calais, January 2018", "Another title"):
        outline.write_text(text.replace("Calais, January 2018", title), encoding="utf-8")
        for page in ("voices", "side_by_side", "matrix"):
            shown = reader.open(page, voices=["quoted", "reported"], topics="asylum")
            assert shown == app.open(page, voices=["quoted", "reported"], topics="asylum")
            assert title in "".join(reader.blocks)
            assert reader.drawn.parts and reader.drawn.parts == app.drawn.parts
            assert reader.figures == app.figures
            assert reader.tables == app.tables
            reader.tables.clear()  # is this test's own
    assert reader.open("voices", voices=["quoted", "reported"], topics="asylum")
    assert reader.tables


def test_of_many_saved_files_some_are_told_and_the_others_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_large(tmp_path, SHOWN_CHANGES + 2, 1)
    app = App(tmp_path, monkeypatch)
    app.open("matrix")
    people = sorted((tmp_path / "positions").glob("[!_]*.yaml"))
    for number, others in ((SHOWN_CHANGES + 1, "1 more file"), (SHOWN_CHANGES + 2, "2 more files")):
        for file in people[:number]:
            text = file.read_text(encoding="utf-8")
            file.write_text(text.replace("name: ", f"name: {number} ", 1), encoding="utf-8")
        app.open("matrix")
        (note,) = re.findall(r'<div class="sp-updated".*?</div>', "".join(app.blocks))
        assert note.count("<p>") == SHOWN_CHANGES + 1
        assert f"<p>and {others}</p>" in note


AS_LEFT = """
import streamlit as st
from streamlit.delta_generator_singletons import context_dg_stack

left = st.container()
context_dg_stack.set((*context_dg_stack.get(), left))
"""
"""What a part of a page leaves behind in Streamlit that was drawn by itself, in a container."""


def test_a_page_stands_in_its_own_place_whatever_was_drawn_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Within a part of the page before, what it drew next by itself had no place, and all was gone."""
    whole = begun(REPOSITORY, monkeypatch).run()
    after = AppTest.from_string(
        AS_LEFT + (REPOSITORY / "app.py").read_text("utf-8"), default_timeout=60
    )
    after._bidi_component_manager = whole._bidi_component_manager
    after.run()
    assert not after.exception
    left, *drawn = after.main.children.values()
    assert not left.children
    assert [one.type for one in drawn] == [one.type for one in whole.main.children.values()]


def test_a_position_leads_to_its_line_in_the_repository(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    assert "github.com" not in opened("matrix", folder, cell="no-camps/macron")
    outline = folder / "positions" / "_dossier.yaml"
    text = outline.read_text(encoding="utf-8")
    named = "repository: https://github.com/owner/name\nbranch: main\n"
    outline.write_text(named + text, encoding="utf-8")
    lines = (folder / "positions" / "macron.yaml").read_text(encoding="utf-8").splitlines()
    number = lines.index("  - issue: no-camps") + 1
    address = f"https://github.com/owner/name/edit/main/positions/macron.yaml#L{number}"
    assert f'href="{address}"' in opened("matrix", folder, cell="no-camps/macron")
    assert f'href="{address}"' in opened("stakeholders", folder, who="macron")


def test_an_issue_has_the_counts_of_the_core(calais: Loaded) -> None:
    comparison = compare(calais.dossier, Selection())
    for issue in comparison.issues[:8]:
        found = contested(comparison.row(issue.id))
        shown = unescape(opened("issues", issue=issue.id))
        for number, word in ((found.supporting, "support"), (found.opposing, "oppose")):
            assert (f"{number} {word}" in shown) == bool(number)
        told = f"Van der Eijk’s agreement A: {found.agreement:.2f}, on a scale"
        assert (told in shown) == (sum(found.counts) > 2)
        assert ("agreement A:" in shown) == (sum(found.counts) > 2)


def test_a_stakeholder_has_the_agreement_of_the_core(calais: Loaded) -> None:
    comparison = compare(calais.dossier, Selection())
    shown = unescape(opened("stakeholders", who="macron"))
    for pair in all_pairs(agreement(stances(comparison))):
        if "macron" in (pair.one, pair.other):
            other = pair.other if pair.one == "macron" else pair.one
            figure = alliances.figure(pair, MIN_SHARED)
            row = shown[shown.index(f'who={other}">') :]
            assert f">{figure}</a>" in row[:600], other
