"""Made dossiers of one stakeholder who states something on one issue, again and again."""

from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element

from standpoint.compare.cells import Comparison, compare
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.model import Dossier
from tests.elements import having, style

SOURCES = {"minutes": "2013", "letter": "2017-05", "leaflet": "unknown"}
"""The sources of the made dossier, and when they were published."""
UNKNOWN = ("leaflet",)
BOTH = ("minutes", "letter")
ONE = "the one position that can be followed"


class Stated(NamedTuple):
    """One position of the mayor on the trams; each of `sources` holds a passage of its own."""

    stance: str
    date: str = ""
    sources: tuple[str, ...] = ("minutes",)


def written(folder: Path, *stated: Stated) -> Path:
    """Write a dossier in which the mayor has stated these positions, in their order."""
    for name in ("positions", "seeds"):
        (folder / name).mkdir()
    (folder / "positions" / "_dossier.yaml").write_text(
        "title: Trams\nquestion: Should the trams come back?\n"
        "repository: https://github.com/owner/trams\n"
        "topics:\n  - id: town\n    title: Town\n    issues:\n"
        "      - {id: trams, title: Trams, proposition: The trams should come back.}\n"
        "events:\n  - date: 2030\n    title: The first tram\n    evidence:\n"
        "      - {source: leaflet, text: In 2030 the first tram will run}\n",
        encoding="utf-8",
    )
    entries = "".join(
        f"  - issue: trams\n    stance: {one.stance}\n    summary: Statement {one.stance}.\n"
        + (f"    date: {one.date}\n" if one.date else "")
        + "    evidence:\n"
        + "".join(
            f"      - {{source: {source}, voice: reported, text: {passage(one)}}}\n"
            for source in one.sources
        )
        for one in stated
    )
    (folder / "positions" / "mayor.yaml").write_text(
        f"name: The Mayor\npositions:\n{entries}", encoding="utf-8"
    )
    (folder / "positions" / "trade.yaml").write_text(
        "name: Trade\nsilent_on:\n  - {issue: trams, note: Not asked.}\n", encoding="utf-8"
    )
    sentences = dict.fromkeys(f"On trams {passage(one)}." for one in stated)
    for name, date in SOURCES.items():
        text = "\n\n".join([*sentences, "In 2030 the first tram will run."])
        (folder / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
        citation = f"publisher: The {name}\ndate: {date}\n"
        (folder / "seeds" / f"{name}.yaml").write_text(citation, encoding="utf-8")
    return folder


def passage(stated: Stated) -> str:
    """Return the words in which something was stated; the same for the same statement."""
    when = stated.date.replace("-", " and ") or "no day"
    return f"the word on {when} was to {stated.stance.replace('-', ' ')} it"


def loaded(folder: Path) -> Dossier:
    found = load(snapshot(folder))
    assert [str(problem) for problem in found.problems] == []
    assert found.dossier is not None
    return found.dossier


def compared(folder: Path, *sources: str) -> Comparison:
    return compare(loaded(folder), Selection(sources=sources))


def moved(shown: str) -> str:
    """Return the rows of what moved."""
    start = shown.index('<div class="sp-moves">')
    return shown[start : shown.index("</div>\n", start) + 6]


def drawn(row: Element) -> list[list[int]]:
    """Return the stances at each date of a line, from the left."""
    (line,) = having(row, "mk-moves")
    held: list[list[int]] = [[] for _ in range(int(style(line)["--of"]))]
    for mark in having(line, "mk-mark"):
        held[int(style(mark)["--start"])].append(int(style(mark)["--before"]))
    return [sorted(there) for there in held]
