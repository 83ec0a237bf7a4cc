"""Records are equal where they say the same, wherever they stand."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.compare.changes import Difference, FileChange, file_changes
from standpoint.load import Loaded, load, snapshot
from tests.grids import comparison
from tests.reading import dossier_in


@pytest.mark.parametrize(
    ("file", "old", "new", "differs"),
    [
        ("_dossier", "title: Macron visits Calais", "title: A visit", Difference("event", 1, 1)),
        ("_dossier", "- date: 2003", "- date: 2004", Difference("event", changed=1)),
        ("_dossier", "proposition: ", "proposition: Surely, ", Difference("issue", changed=1)),
        (
            "migrants",
            "  - issue: automatic-expulsion\n    note: It would fall on them; none of them is heard"
            " on it.\n",
            "",
            Difference("silence", removed=1),
        ),
        (
            "migrants",
            "silent_on:\n",
            "silent_on:\n  - {issue: change-touquet, note: Nothing.}\n",
            Difference("silence", added=1),
        ),
        ("migrants", "note: It would", "note: All would", Difference("silence", changed=1)),
    ],
)
def test_what_differs_in_a_file_is_counted(
    file: str, old: str, new: str, differs: Difference, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    before = dossier_in(folder)
    path = folder / "positions" / f"{file}.yaml"
    lines = path.read_text(encoding="utf-8")
    assert old in lines
    path.write_text(lines.replace(old, new, 1), encoding="utf-8")
    assert file_changes(before, dossier_in(folder)) == (
        FileChange(f"{file}.yaml", differences=(differs,)),
    )


def test_a_source_differs_by_its_citation_and_by_its_text(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    before = dossier_in(folder)
    file = folder / "seeds" / "ap-calais-2018.yaml"
    lines = file.read_text(encoding="utf-8")
    file.write_text(f"title: A day in Calais\n{lines}", encoding="utf-8")
    assert file_changes(before, dossier_in(folder)) == (FileChange("ap-calais-2018.yaml"),)
    after, again = (load(snapshot(folder)).dossier for _ in range(2))
    assert after and again and after is not again
    assert file_changes(before, before) == file_changes(after, again) == ()


def test_a_file_that_came_and_one_that_went_are_told_apart() -> None:
    one, both = (comparison(grid).dossier for grid in ({"Ann": "+q"}, {"Ann": "+q", "Bob": "-q"}))
    assert file_changes(one, both) == (FileChange("bob.yaml", is_new=True),)
    assert file_changes(both, one) == (FileChange("bob.yaml", is_gone=True),)


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
    assert [change.file for change in file_changes(before, after)] == ["ap-calais-2018.yaml"]
    old, new = (dossier.stakeholder_by_id["macron"] for dossier in (before, after))
    for one, other in zip(old.positions, new.positions, strict=True):
        assert (one, hash(one)) == (other, hash(other))
        assert other.line == one.line + 1
        for cited, again in zip(one.evidence, other.evidence, strict=True):
            assert (cited, hash(cited)) == (again, hash(again))
            assert again.place.paragraph == cited.place.paragraph + 1
            assert again.place != cited.place
    for silence, again in zip(old.silent_on, new.silent_on, strict=True):
        assert (silence, silence.line + 1) == (again, again.line)


def test_no_record_keeps_a_set_of_the_keys_that_its_file_gave(calais: Loaded) -> None:
    """Such sets were a sixth of what a large dossier takes."""
    assert calais.dossier
    records = [
        calais.dossier.outline,
        *calais.dossier.stakeholders,
        *(held for person in calais.dossier.stakeholders for held in person.positions),
    ]
    assert len({id(record.model_fields_set) for record in records}) == 1
