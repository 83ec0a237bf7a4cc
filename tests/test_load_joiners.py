"""Names in scripts that are written with joiners: what belongs to the word, and what only hides."""

from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.load import load, snapshot
from tests.changes import OEHLBRUECK, G

APART, JOINED = "\u200c", "\u200d"
NAME = "name: Gewerbering Öhlbrück"


def renamed(folder: Path, name: str) -> Path:
    """Give one stakeholder of a dossier a name; return the dossier's folder."""
    text = (folder / G).read_text(encoding="utf-8").replace(NAME, f"name: {name}")
    (folder / G).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "name",
    [
        f"علی{APART}رضا",
        f"ශ්{JOINED}රී ලංකාව",  # Sri Lanka
        f"র{JOINED}্যাব",  # the Bengali force, its joiner ahead of the virama
        f"നന്{JOINED} മാധവന്{APART}റെ",
    ],
)
def test_a_name_is_written_as_its_language_writes_it(
    name: str, dossier_copy: Callable[[Path], Path]
) -> None:
    loaded = load(snapshot(renamed(dossier_copy(OEHLBRUECK), name)))
    assert loaded.problems == ()
    assert loaded.dossier
    assert name in [who.name for who in loaded.dossier.stakeholders]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (f"Gewerbe{APART}ring", "200C"),
        (f"{APART}علی", "200C"),
        (f"علی{APART}", "200C"),
        (f"علی{JOINED}رضا", "200D"),
        (f"علی {APART}رضا", "200C"),
        (f"علی{APART}{APART}رضا", "200C"),
        ("علی\u200bرضا", "200B"),
        (f"👩{JOINED}🚀", "200D"),
    ],
)
def test_a_joiner_that_joins_and_parts_nothing_is_told(
    name: str, code: str, dossier_copy: Callable[[Path], Path]
) -> None:
    (problem,) = load(snapshot(renamed(dossier_copy(OEHLBRUECK), name))).problems
    assert problem.message == f"'name' holds an invisible character (U+{code}); delete it"


SOURCE = f"علی{APART}رضا: ما نمی{APART}خواهیم جاده ساخته شود.\n\nدیگری: می{APART}خواهیم.\n"


def test_a_label_is_listed_as_the_transcript_has_it(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / "seeds/talk.txt").write_text(SOURCE, encoding="utf-8")
    (folder / "seeds/talk.yaml").write_text(
        f"title: گفت{APART}وگو\ndate: 2023\nlanguage: fa\n"
        f"speakers:\n  علی{APART}رضا: gewerbering\n  دیگری: other\n",
        encoding="utf-8",
    )
    with (folder / G).open("a", encoding="utf-8") as file:
        file.write(
            "  - issue: buergerentscheid\n    stance: oppose\n    summary: Nein.\n    evidence:\n"
            f"      - {{source: talk, voice: quoted, text: ما نمی{APART}خواهیم جاده ساخته شود}}\n"
        )
    loaded = load(snapshot(folder))
    assert [str(problem) for problem in loaded.problems] == []
