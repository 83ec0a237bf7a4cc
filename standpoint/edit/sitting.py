"""What is made in one sitting: entries for several files, put in one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from standpoint.edit.append import Appended, append
from standpoint.edit.write import Refused, with_files
from standpoint.load import Snapshot
from standpoint.load.files import File
from standpoint.model import Dossier, Position


@dataclass(frozen=True)
class Made:
    """A position of a stakeholder that was made, and whether it has been written into its file."""

    stakeholder: str
    position: Position
    written: bool = False

    @property
    def path(self) -> str:
        return f"positions/{self.stakeholder}.yaml"


@dataclass(frozen=True)
class Fitted:
    """What became of putting an entry into its file."""

    made: Made
    there: bool = False
    """Whether the file holds it already."""
    appended: Appended | None = None
    """Its place, behind the entries that were made before it."""
    refused: str = ""
    """Why it has no place; empty where it has one, or needs none."""


def fit(taken: Snapshot, dossier: Dossier, made: Sequence[Made]) -> tuple[Snapshot, list[Fitted]]:
    """Return the files with all entries in them that are in none yet, and what became of each.

    What has been written once is not put in again, whatever became of it there.
    """
    fitted = []
    for one in made:
        person = dossier.stakeholder_by_id.get(one.stakeholder)
        there = person is not None and one.position in person.positions
        if there or one.written:
            fitted.append(Fitted(one, there=there))
            continue
        file = taken.by_path.get(one.path)
        if file is None:
            fitted.append(Fitted(one, refused=f"there is no file {one.path}"))
            continue
        try:
            appended = append(file, one.position)
        except Refused as refused:
            fitted.append(Fitted(one, refused=str(refused)))
            continue
        taken = with_files(taken, appended.file)
        fitted.append(Fitted(one, appended=appended))
    return taken, fitted


def differing(before: Snapshot, after: Snapshot) -> tuple[File, ...]:
    """Return the files that are others than before, or new."""
    known = set(before.files)
    return tuple(file for file in after.files if file not in known)
