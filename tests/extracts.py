"""What the tests of exports share: extracts of the real dossiers, and dossiers made again of them."""

import csv
import io
from collections.abc import Iterable

from standpoint.compare.cells import compare
from standpoint.compare.selection import Selection
from standpoint.edit.incoming import Incoming
from standpoint.export.extract import Extract
from standpoint.export.fields import restored
from standpoint.load import Loaded, Snapshot, load
from standpoint.load.files import File
from standpoint.version import version
from tests.conftest import OEHLBRUECK, REPOSITORY

NOTHING = Snapshot((), ())
DOSSIERS = [REPOSITORY, *sorted(OEHLBRUECK.parent.iterdir())]
"""The folders of all dossiers at hand: several languages and scripts, transcripts, excerpts."""


def extract(
    loaded: Loaded, min_shared: int = 3, missing: str = "", **rules: tuple[str, ...]
) -> Extract:
    """Return what is taken away of a dossier under reading rules."""
    assert loaded.dossier is not None
    comparison = compare(loaded.dossier, Selection(**rules))
    return Extract(comparison, version(loaded.digest, "2018-01-20"), missing, min_shared)


def rows(text: str) -> list[dict[str, str]]:
    """Return the rows of a CSV text by column, the apostrophes taken away."""
    table = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    return [{key: restored(value) for key, value in row.items()} for row in table]


def taken(files: Iterable[File]) -> Snapshot:
    """Return files as they would be read from a folder."""
    return Snapshot(tuple(sorted(files, key=lambda file: file.path)), ())


def again(incoming: Incoming, *others: File) -> Loaded:
    """Return the dossier of what came in, with the files that were there."""
    assert [str(wrong) for wrong in incoming.wrong] == []
    return load(taken((*incoming.files, *others)))
