"""Records are equal where they say the same, wherever they stand."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from standpoint.load import Loaded, load, snapshot
from standpoint.wording.changes import changed_files
from tests.grids import of_grid
from tests.reading import dossier_in


@pytest.mark.parametrize(
    ("file", "old", "new", "differs"),
    [
        (
            "_dossier",
            "title: Macron visits Calais",
            "title: A visit",
            "1 event added, 1 event taken out",
        ),
        ("_dossier", "- date: 2003", "- date: 2004", "1 event changed"),
        ("_dossier", "proposition: ", "proposition: Surely, ", "1 issue changed"),
        (
            "migrants",
            "  - issue: automatic-expulsion\n    note: It would fall on them; none of them is heard"
            " on it.\n",
            "",
            "1 silence taken out",
        ),
        (
            "migrants",
            "silent_on:\n",
            "silent_on:\n  - {issue: change-touquet, note: Nothing.}\n",
            "1 silence added",
        ),
        ("migrants", "note: It would", "note: All would", "1 silence changed"),
        ("macron", "stance: support", "stance: strongly-support", "1 position changed"),
    ],
)
def test_what_differs_in_a_file_is_counted(
    file: str, old: str, new: str, differs: str, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    before = dossier_in(folder)
    path = folder / "positions" / f"{file}.yaml"
    lines = path.read_text(encoding="utf-8")
    assert old in lines
    path.write_text(lines.replace(old, new, 1), encoding="utf-8")
    assert changed_files(before, dossier_in(folder)) == (f"{file}.yaml: {differs}",)


def test_a_source_differs_by_its_citation_and_by_its_text(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    before = dossier_in(folder)
    file = folder / "seeds" / "ap-calais-2018.yaml"
    lines = file.read_text(encoding="utf-8")
    file.write_text(f"title: A day in Calais\n{lines}", encoding="utf-8")
    assert changed_files(before, dossier_in(folder)) == ("ap-calais-2018.yaml: changed",)
    after, again = (load(snapshot(folder)).dossier for _ in range(2))
    assert after and again and after is not again
    assert changed_files(before, before) == changed_files(after, again) == ()


def test_a_file_that_came_and_one_that_went_are_told_apart() -> None:
    one, both = (of_grid(grid).dossier for grid in ({"Ann": "+q"}, {"Ann": "+q", "Bob": "-q"}))
    assert changed_files(one, both) == ("bob.yaml: new",)
    assert changed_files(both, one) == ("bob.yaml: no longer there",)


def test_what_is_of_another_issue_is_added_and_not_changed() -> None:
    before, after = (of_grid({"Ann": line}).dossier for line in ("+q|.|s|.", ".|+q|.|s"))
    assert changed_files(before, after) == (
        "ann.yaml: 1 position added, 1 position taken out, 1 silence added, 1 silence taken out",
    )
    (street,) = before.outline.topics
    other = street.issues[0].model_copy(update={"id": "other"})
    topic = street.model_copy(update={"issues": (other, *street.issues[1:])})
    outline = before.outline.model_copy(update={"topics": (topic,)})
    assert changed_files(before, replace(before, outline=outline)) == (
        "_dossier.yaml: 1 issue added, 1 issue taken out",
    )


def test_records_are_equal_where_they_say_the_same_wherever_they_stand(
    dossier_copy: Callable[[], Path],
) -> None:
    """A line more above them, in their file and in their source, changes places and nothing else."""
    folder = dossier_copy()
    before = dossier_in(folder)
    file = folder / "positions" / "macron.yaml"
    file.write_text("# A word ahead.\n" + file.read_text(encoding="utf-8"), encoding="utf-8")
    seed = folder / "seeds" / "000_eaa12418f779dadf.txt"
    seed.write_text("A headline\n\n" + seed.read_text(encoding="utf-8"), encoding="utf-8")
    after = dossier_in(folder)
    assert after.stakeholders == before.stakeholders
    assert after.outline == before.outline
    assert changed_files(before, after) == ("ap-calais-2018.yaml: changed",)
    old, new = (dossier.stakeholder_by_id["macron"] for dossier in (before, after))
    for one, other in zip(old.positions, new.positions, strict=True):
        assert (one, hash(one)) == (other, hash(other))
        assert other.line == one.line + 1
        for cited, again in zip(one.evidence, other.evidence, strict=True):
            assert (cited, hash(cited)) == (again, hash(again))
            assert again.place.paragraph == cited.place.paragraph + 1
            assert again.place != cited.place
    for silence, later in zip(old.silent_on, new.silent_on, strict=True):
        assert (silence, silence.line + 1) == (later, later.line)


def test_no_record_keeps_a_set_of_the_keys_that_its_file_gave(calais: Loaded) -> None:
    """Such sets were a sixth of what a large dossier takes."""
    assert calais.dossier
    records = [
        calais.dossier.outline,
        *calais.dossier.stakeholders,
        *(held for person in calais.dossier.stakeholders for held in person.positions),
    ]
    assert len({id(record.model_fields_set) for record in records}) == 1
