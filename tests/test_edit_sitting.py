"""Several entries are put into their files one after the other."""

from dataclasses import replace

from standpoint.edit.sitting import Made, differing, fit
from standpoint.edit.write import added
from standpoint.load import Loaded, load, snapshot
from standpoint.model import Evidence, Position, Stance, Voice
from tests.conftest import REPOSITORY


def position(issue: str, summary: str) -> Position:
    passage = Evidence(
        source="ap-calais-2018",
        voice=Voice.REPORTED,
        text="expulsion for those using France as a transit point",
    )
    return Position(issue=issue, stance=Stance.OPPOSE, summary=summary, evidence=(passage,))


MADE = [
    Made("macron", position("meeting-macron", "Ends a silence.")),
    Made("migrants", position("talks", "One.")),
    Made("macron", position("meeting-macron", "A second on the same.")),
    Made("nobody", position("talks", "Of nobody.")),
]


def test_entries_of_one_file_stand_behind_each_other(calais: Loaded) -> None:
    assert calais.dossier
    taken = snapshot(REPOSITORY)
    after, fitted = fit(taken, calais.dossier, MADE)
    assert [bool(one.appended) for one in fitted] == [True, True, True, False]
    assert not any(one.there for one in fitted)
    first, _, third, nobody = fitted
    assert first.appended and third.appended
    assert first.appended.ended and not third.appended.ended
    assert third.appended.line > first.appended.line
    assert nobody.refused == "there is no file positions/nobody.yaml"
    assert [file.path for file in differing(taken, after)] == [
        "positions/macron.yaml",
        "positions/migrants.yaml",
    ]
    assert differing(taken, taken) == ()
    loaded = load(after)
    assert added(calais, loaded) == ()
    assert loaded.dossier
    held = loaded.dossier.stakeholder_by_id
    assert held["macron"].positions[-2:] == (MADE[0].position, MADE[2].position)
    assert held["macron"].silent_on == ()
    assert held["migrants"].positions[-1] == MADE[1].position


def test_what_is_in_its_file_or_was_written_is_not_put_in_again(calais: Loaded) -> None:
    assert calais.dossier
    taken = snapshot(REPOSITORY)
    after, _ = fit(taken, calais.dossier, MADE[:2])
    dossier = load(after).dossier
    assert dossier
    again, fitted = fit(after, dossier, [*MADE[:2], replace(MADE[2], written=True)])
    assert again == after
    assert [(one.there, one.appended, one.refused) for one in fitted] == [
        (True, None, ""),
        (True, None, ""),
        (False, None, ""),
    ]


def test_a_file_without_a_safe_place_keeps_no_other_entry_out(calais: Loaded) -> None:
    assert calais.dossier
    taken = snapshot(REPOSITORY)
    files = tuple(
        replace(file, data=b"{name: M}") if file.path == MADE[0].path else file
        for file in taken.files
    )
    after, fitted = fit(replace(taken, files=files), calais.dossier, MADE[:2])
    assert "leaves no safe place" in fitted[0].refused
    assert fitted[1].appended
    assert [file.path for file in differing(taken, after)] == [MADE[0].path, MADE[1].path]
