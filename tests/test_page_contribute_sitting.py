"""Several entries are made in one sitting; the list says where each is, and none is lost."""

import io
import tomllib
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from standpoint.load import Snapshot, load, snapshot
from standpoint.load.files import File
from standpoint.screen import session
from tests.conftest import REPOSITORY
from tests.test_page_contribute import FORM, Opened, button, field, fill, opened, outcomes, shown

__all__ = ["opened"]


def choose(at: AppTest, who: str, issue: str) -> None:
    at.query_params["who"] = who
    at.query_params["issue"] = issue
    at.run()


def keep(at: AppTest, who: str, issue: str) -> AppTest:
    """Keep an entry; the form is empty afterwards."""
    choose(at, who, issue)
    fill(at, **FORM)
    button(at, "keep").click().run()
    assert not at.exception
    assert field(at, "text").value == ""
    return at


@pytest.mark.parametrize("key", ["keep-entry-migrants-talks", "keep"])
def test_what_changes_as_a_button_is_pressed_is_not_kept_as_it_was(
    opened: Opened, key: str
) -> None:
    at = opened()
    choose(at, "migrants", "talks")
    fill(at, **FORM)
    field(at, "summary").set_value("Said as the button was pressed.")
    at.get_by_key(key).click().run()
    assert not at.exception
    assert "the form was changed after the entry had been drawn" in outcomes(at)[0]
    assert listed(at) == []
    assert field(at, "text").value == FORM["text"]
    assert "Said as the button was pressed." in at.code[0].value
    button(at, "keep").click().run()
    assert len(listed(at)) == 1


def listed(at: AppTest) -> list[str]:
    """Return the lines of the list."""
    whole = shown(at)
    if "In this sitting" not in whole:
        return []
    blocks = [block.value for block in at.html if block.value.startswith("<p><bdi>")]
    return [block for block in blocks if " · " in block]


def states(at: AppTest) -> list[str]:
    return [line.rpartition("</bdi>: ")[2].removesuffix("</p>") for line in listed(at)]


def test_the_list_outlasts_a_connection_that_is_lost_for_as_long_as_it_says(opened: Opened) -> None:
    at = keep(opened(), "migrants", "talks")
    assert "the connection is lost for ten minutes" in shown(at)
    config = tomllib.loads((REPOSITORY / ".streamlit/config.toml").read_text(encoding="utf-8"))
    assert config["server"]["disconnectedSessionTTL"] == 10 * 60


@pytest.fixture
def zips(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Return what the buttons of the page last drawn hand out, by their keys."""
    held: dict[str, bytes] = {}
    button: Callable[..., bool] = st.download_button

    def noted(label: str, **given: object) -> bool:
        make = given["data"]
        assert callable(make), "what lies ready is taken away ahead of the page that offers it"
        made = make()
        assert isinstance(made, bytes)
        held[str(given["key"])] = made
        return button(label, **given)

    monkeypatch.setattr(st, "download_button", noted)
    return held


def test_entries_for_several_files_are_taken_away_together(
    opened: Opened, zips: dict[str, bytes]
) -> None:
    at = opened()
    assert listed(at) == []
    keep(at, "uk-government", "minors-to-britain")
    assert at.get_by_key("download-all").label == "Download the changed file as a zip"
    (outcome,) = outcomes(at)
    assert "Kept for positions/uk-government.yaml" in outcome
    keep(at, "migrants", "talks")
    keep(at, "migrants", "british-money")
    assert [state.rpartition(",")[0] for state in states(at)] == [
        "kept for positions/uk-government.yaml",
        "kept for positions/migrants.yaml",
        "kept for positions/migrants.yaml",
    ]
    assert "Talks on Calais" in listed(at)[1]
    assert at.get_by_key("download-all").label == "Download the 2 changed files as a zip"
    # Another page, and back: nothing is lost.
    at.switch_page("standpoint/pages/issues.py").run()
    at.switch_page("standpoint/pages/contribute.py").run()
    assert len(listed(at)) == 3
    taken = snapshot(REPOSITORY)
    with zipfile.ZipFile(io.BytesIO(zips["download-all"])) as packed:
        new = {name: packed.read(name) for name in packed.namelist()}
    assert set(new) == {"positions/uk-government.yaml", "positions/migrants.yaml"}
    files = tuple(File(file.path, new.get(file.path, file.data)) for file in taken.files)
    loaded = load(Snapshot(files, taken.problems))
    assert loaded.problems == ()
    assert loaded.dossier
    assert [p.issue for p in loaded.dossier.stakeholder_by_id["migrants"].positions[-2:]] == [
        "talks",
        "british-money",
    ]
    at.get_by_key("leave-out-1").click().run()
    assert len(listed(at)) == 2
    assert not at.exception


def test_what_is_kept_is_written_one_file_after_the_other(
    opened: Opened, dossier_copy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    monkeypatch.setattr(session, "writable", lambda: folder)
    at = opened(folder)
    keep(at, "uk-government", "minors-to-britain")
    keep(at, "migrants", "talks")
    assert "Open its cell" not in outcomes(at)[-1]  # which does not hold it yet
    choose(at, "macron", "talks")
    fill(at, **FORM)
    button(at, "write").click().run()
    assert "Open its cell" in outcomes(at)[-1]
    assert states(at)[2].endswith("in positions/macron.yaml</a>")
    # Somebody saves one of the files while the page is on the screen.
    path = folder / "positions" / "migrants.yaml"
    monkeypatch.setattr("standpoint.edit.write.load", lambda taken: saved(path) or load(taken))
    at.get_by_key("write-all").click().run()
    assert not at.exception
    told = outcomes(at)[-1]
    assert "Written: positions/uk-government.yaml." in told
    assert "Not written: migrants.yaml has changed meanwhile" in told
    assert [state.partition("positions/")[2][:5] for state in states(at)] == [
        "uk-go",
        "migra",
        "macro",
    ]
    assert states(at)[0].endswith("in positions/uk-government.yaml</a>")
    assert states(at)[1].startswith("kept for positions/migrants.yaml")
    at.get_by_key("write-all").click().run()
    assert outcomes(at)[-1].count("Written: positions/migrants.yaml.") == 1
    assert not [button for button in at.button if button.key == "write-all"]
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert path.read_text().count("# a remark") == 1


def saved(path: Path) -> None:
    """Save a file once as somebody else would."""
    if "# a remark" not in path.read_text():
        path.write_text(f"{path.read_text()}# a remark\n")


def test_what_is_left_out_as_all_is_written_is_not_written(
    opened: Opened, dossier_copy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    monkeypatch.setattr(session, "writable", lambda: folder)
    at = keep(keep(opened(folder), "migrants", "talks"), "uk-government", "minors-to-britain")
    at.get_by_key("leave-out-0").click()
    at.get_by_key("write-all").click().run()
    assert not at.exception
    assert load(snapshot(folder)).digest == load(snapshot(REPOSITORY)).digest
    (state,) = states(at)
    assert state.startswith("kept for positions/uk-government.yaml")
    at.get_by_key("write-all").click().run()
    assert states(at)[0].endswith("in positions/uk-government.yaml</a>")


def test_an_entry_that_was_written_and_changed_by_hand_is_not_put_in_again(
    opened: Opened, dossier_copy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    monkeypatch.setattr(session, "writable", lambda: folder)
    at = opened(folder, who="migrants", issue="talks")
    fill(at, **FORM)
    button(at, "write").click().run()
    path = folder / "positions" / "migrants.yaml"
    path.write_text(path.read_text().replace(FORM["summary"], "Says: no."))
    at.run()
    assert states(at) == ["written into positions/migrants.yaml, which has changed since"]
    assert not at.get("download_button")


def test_an_entry_without_a_place_says_why_and_can_be_left_out(
    opened: Opened, dossier_copy: Callable[..., Path]
) -> None:
    folder = dossier_copy()
    at = keep(opened(folder), "migrants", "talks")
    (folder / "positions" / "migrants.yaml").unlink()
    at.run()
    choose(at, "macron", "talks")
    (state,) = states(at)
    assert state == "kept, but without a place: there is no file positions/migrants.yaml"
    at.get_by_key("leave-out-0").click().run()
    assert listed(at) == []
