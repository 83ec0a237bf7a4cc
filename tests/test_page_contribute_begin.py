"""A stakeholder, an issue or a source is begun from the form, and the form goes on with it."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from standpoint.load import load, snapshot
from standpoint.screen import session
from tests.conftest import REPOSITORY
from tests.test_edit_begun import TEXT
from tests.test_page_contribute import (
    FORM,
    Opened,
    button,
    field,
    fill,
    opened,
    outcomes,
    shown,
    verdicts,
)
from tests.test_page_contribute_sitting import states, zips

__all__ = ["opened", "zips"]


def begin(at: AppTest, kind: str, **fields: str) -> AppTest:
    field(at, "begin-kind").set_value(kind).run()
    return fill(at, **{f"begin-{name}": value for name, value in fields.items()})


def test_what_is_missing_or_wrong_is_told(opened: Opened) -> None:
    at = opened()
    assert "Still needed: a name." in shown(at)
    begin(at, "issue", title="A **title** <b>")
    assert "Still needed: a proposition." in shown(at)
    assert field(at, "begin-id").label.endswith("made of the title if left empty")
    fill(at, **{"begin-proposition": "It should.", "begin-id": "Talks!"})
    (wrong,) = verdicts(at)
    assert "'Talks!' is not an id; use lowercase letters, digits and single hyphens" in wrong
    fill(at, **{"begin-id": "talks"})
    assert "there is an issue 'talks' already, in 'britain'".lower() in verdicts(at)[0].lower()
    begin(at, "source", file="letter.txt", published="2018", id="letter")
    assert "There is no text 'letter.txt' in seeds/" in verdicts(at)[0]


def test_a_reader_who_may_not_write_takes_all_of_it_away_in_one_zip(
    opened: Opened, zips: dict[str, bytes]
) -> None:
    at = begin(opened(), "stakeholder", name="The <b>mayor</b> of Calais", id="mayor")
    assert "This is the new file positions/mayor.yaml." in shown(at)
    assert at.code[0].value.encode() == zips["begin-download"].rstrip()
    assert not [button for button in at.button if button.key == "begin-write"]
    at.get_by_key("begin-keep").click().run()
    assert not at.exception
    assert at.query_params["who"] in ("mayor", ["mayor"])
    assert "Kept for positions/mayor.yaml" in outcomes(at)[0]
    begin(at, "issue", title="Waiting", proposition="The city should wait.")
    assert "at the end of the issues of asylum." in shown(at)
    at.get_by_key("begin-keep").click().run()
    assert at.query_params["issue"] in ("waiting", ["waiting"])
    begin(at, "source", published="2018-01-20", file="letter.txt", text=TEXT.decode())
    assert "as it stands above, as seeds/letter.txt." in shown(at)
    at.get_by_key("begin-keep").click().run()
    assert not at.exception
    assert at.query_params["source"] in ("letter", ["letter"])
    # A stakeholder of whom nothing is recorded does not pass the check, and is not handed out.
    assert "neither 'positions' nor 'silent_on' has an entry" in verdicts(at)[-1].lower()
    assert "download-all" not in zips
    fill(at, text="We will not wait any longer", voice="quoted", stance="oppose", summary="No.")
    assert "It belongs at positions/mayor.yaml, line" in shown(at)
    button(at, "keep").click().run()
    (state,) = states(at)
    assert state.startswith("kept for positions/mayor.yaml, line ")
    assert "An issue · Waiting : kept for positions/_dossier.yaml" in shown(at)
    with zipfile.ZipFile(io.BytesIO(zips["download-all"])) as packed:
        names = set(packed.namelist())
        new = {name: packed.read(name) for name in names}
    assert names == {
        "positions/_dossier.yaml",
        "positions/mayor.yaml",
        "seeds/letter.txt",
        "seeds/letter.yaml",
    }
    assert new["seeds/letter.txt"] == TEXT
    whole = "\n".join(block.value for block in at.html)
    assert "<b>mayor</b>" not in whole
    at.get_by_key("drop-begun-0").click().run()
    assert not at.exception
    assert "there is no file positions/mayor.yaml" in states(at)[-1]


def test_what_was_taken_away_unpacks_to_a_sound_dossier(
    opened: Opened, zips: dict[str, bytes], dossier_copy: Callable[..., Path]
) -> None:
    at = begin(opened(), "stakeholder", name="Mayor")
    at.get_by_key("begin-keep").click().run()
    fill(at, **FORM)
    button(at, "keep").click().run()
    folder = dossier_copy()
    with zipfile.ZipFile(io.BytesIO(zips["download-all"])) as packed:
        packed.extractall(folder)
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert loaded.dossier
    (held,) = loaded.dossier.stakeholder_by_id["mayor"].positions
    assert held.summary == FORM["summary"]


@pytest.mark.parametrize("button", ["begin-keep", "begin-write"])
def test_what_changes_as_a_button_is_pressed_is_not_begun_as_it_was(
    opened: Opened,
    dossier_copy: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    button: str,
) -> None:
    folder = dossier_copy()
    if button == "begin-write":
        monkeypatch.setattr(session, "writable", lambda: folder)
    at = begin(opened(folder), "issue", title="Waiting", proposition="The city should wait.")
    field(at, "begin-proposition").set_value("The city should not wait.")
    at.get_by_key(button).click().run()
    assert not at.exception
    assert "the form was changed after the entry had been drawn" in outcomes(at)[0]
    assert field(at, "begin-title").value == "Waiting"
    assert "Waiting" not in (folder / "positions" / "_dossier.yaml").read_text(encoding="utf-8")
    at.get_by_key(button).click().run()
    assert field(at, "begin-title").value == ""
    assert len([told for told in outcomes(at) if "positions/_dossier.yaml" in told]) == 1


def test_a_server_started_for_editing_writes_it(
    opened: Opened, dossier_copy: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    monkeypatch.setattr(session, "writable", lambda: folder)
    at = begin(opened(folder), "stakeholder", name="Mayor")
    at.get_by_key("begin-write").click().run()
    assert not at.exception
    assert "Written: positions/mayor.yaml." in outcomes(at)[0]
    assert "Left to fill in: positions/mayor.yaml: an entry under" in outcomes(at)[0]
    begin(at, "issue", title="Waiting", proposition="The city should wait.")
    at.get_by_key("begin-write").click().run()
    assert "Written: positions/_dossier.yaml." in outcomes(at)[0]
    fill(at, **FORM)
    button(at, "write").click().run()
    assert not at.exception
    loaded = load(snapshot(folder))
    assert loaded.problems == ()
    assert loaded.dossier
    (held,) = loaded.dossier.stakeholder_by_id["mayor"].positions
    assert held.issue == "waiting"


def test_a_dossier_without_stakeholders_can_be_begun(
    opened: Opened, dossier_copy: Callable[..., Path]
) -> None:
    folder = dossier_copy()
    for path in (folder / "positions").glob("[a-z]*.yaml"):
        path.unlink()
    outline = folder / "positions" / "_dossier.yaml"
    lines = outline.read_text().splitlines(keepends=True)
    outline.write_text("".join(line for line in lines if not line.startswith("stakeholders:")))
    at = opened(folder)
    assert "Begin them here" in shown(at)
    begin(at, "stakeholder", name="Mayor")
    at.get_by_key("begin-keep").click().run()
    fill(
        at,
        **FORM,
    )
    assert at.code


def test_the_repository_is_left_as_it_is(opened: Opened) -> None:
    before = snapshot(REPOSITORY).digest
    at = begin(opened(), "stakeholder", name="Mayor")
    at.get_by_key("begin-keep").click().run()
    assert snapshot(REPOSITORY).digest == before
