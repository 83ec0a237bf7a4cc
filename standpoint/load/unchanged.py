"""What is known of files that are as they were when they were read before.

A curator edits one file of many. What the others hold was read and checked already, and stands
unless something changed that it was checked against.
"""

from collections.abc import Collection

from standpoint.load.files import File, Snapshot
from standpoint.load.records import Read
from standpoint.model import Dossier, Source, Stakeholder


class Unchanged:
    """The records of an earlier dossier whose files are as they were and were sound.

    The dossier was made of the files in `taken`; `sound` are the paths of those of which nothing
    was left out, told or not. Nothing of it is known any more once a file has come or gone, for
    names are checked against those of files.
    """

    def __init__(
        self, dossier: Dossier | None, taken: Snapshot, sound: Collection[str], now: Snapshot
    ) -> None:
        there = taken.by_path
        self._same = {file.path for file in now.files if file == there.get(file.path)}
        self._sound = sound
        listed = there.keys() == now.by_path.keys()
        self._dossier = dossier if listed and taken.problems == now.problems else None
        self._sources = set[str]()

    def source(self, file: File) -> Read[Source] | None:
        """Return what a citation holds, with its text, where both are as they were."""
        known = self._dossier.source_by_id.get(file.stem) if self._dossier else None
        if known is None or not self._stands(file, f"seeds/{known.file}"):
            return None
        self._sources.add(known.id)
        return Read(file, Source, record=known)

    def stakeholder(self, file: File, issues: Collection[str] | None) -> Read[Stakeholder] | None:
        """Return what a stakeholder holds, checked and placed, where it still stands.

        For that its issues are among `issues`, which is None where they cannot be known, and every
        source that it cites was found unchanged.
        """
        known = self._dossier.stakeholder_by_id.get(file.stem) if self._dossier else None
        if known is None or not self._stands(file):
            return None
        held = {position.issue for position in known.positions}
        silent = {silence.issue for silence in known.silent_on}
        if issues is not None and not (held | silent) <= frozenset(issues):
            return None
        cited = {evidence.source for entry in known.positions for evidence in entry.evidence}
        return Read(file, Stakeholder, record=known) if cited <= self._sources else None

    def _stands(self, file: File, *beside: str) -> bool:
        """Return whether a file was sound and is as it was, and so are those `beside` it."""
        return file.path in self._sound and {file.path, *beside} <= self._same
