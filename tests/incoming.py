"""Rows of a table that comes in, and the files that are made of it."""

import csv
import io

from standpoint.edit.incoming import Incoming
from standpoint.edit.incoming.table import from_table
from standpoint.load import Snapshot
from standpoint.load.files import File

TEXT = (
    "Ada said “build it now”. Critics called the plan a waste.\n\nBo signed the petition twice.\n"
)
SEEDS = Snapshot((File("seeds/herald.txt", TEXT.encode()),), ())
HEAD = "stakeholder issue proposition topic stance summary rationale passage voice speaker source"
GOOD = {
    "stakeholder": "Ada",
    "issue": "Ring road",
    "proposition": "Build it.",
    "topic": "Traffic",
    "stance": "support",
    "summary": "For it.",
    "rationale": "",
    "passage": "build it now",
    "voice": "quoted",
    "speaker": "Ada",
    "source": "herald",
}


def come_in(data: bytes, there: Snapshot, name: str = "positions.csv") -> Incoming:
    return from_table(name, data, there, "A title", "Who?")


def as_csv(*rows: dict[str, str], separator: str = ",", head: str = HEAD) -> bytes:
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, head.split(), delimiter=separator)
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue().encode()
