"""What the curator adds for the readers: translations of passages, and corrections."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from standpoint.compare.cells import compare
from standpoint.compare.search import hits, index
from standpoint.compare.selection import Selection
from standpoint.load import load, snapshot
from standpoint.wording.panel import kind
from tests.app import App, between, plain

Copy = Callable[[], Path]

CORRECTIONS = """\
corrections:
  - {date: 2018-02-03, note: "The stance on asylum stood as mixed."}
  - {date: 2019, note: "A name was <b>misspelled</b>."}
  - {date: 2018-12, note: "A passage was cut too short."}
"""


def changed(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / "positions" / name
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_corrections_are_shown_on_methods_the_latest_first(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    assert "<h2>Corrections</h2>" not in App(folder, monkeypatch).open("methods")
    outline.write_text(outline.read_text(encoding="utf-8") + CORRECTIONS, encoding="utf-8")
    assert load(snapshot(folder)).problems == ()
    shown = between(App(folder, monkeypatch).open("methods"), "<h2>Corrections</h2>", "</div>")
    assert [plain(item) for item in shown.split("<li>")[1:]] == [
        "2019 : A name was <b>misspelled</b>.",
        "December 2018 : A passage was cut too short.",
        "3 February 2018 : The stance on asylum stood as mixed.",
    ]
    assert "&lt;b&gt;misspelled" in shown


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("{date: 2019, ", "{", "'date' is missing; add it"),
        ("date: 2019", "date: unknown", "'unknown' is not a date; write a year, a month (2016-10)"
         " or a day (2018-01-16)"),
        (', note: "A name was <b>misspelled</b>."', "", "'note' is missing; add it"),
    ],
)  # fmt: skip
def test_a_correction_says_when_and_what(
    old: str, new: str, problem: str, dossier_copy: Copy
) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    assert old in CORRECTIONS
    wrong = outline.read_text(encoding="utf-8") + CORRECTIONS.replace(old, new)
    outline.write_text(wrong, encoding="utf-8")
    (found,) = load(snapshot(folder)).problems
    assert found.message == problem


PASSAGE = "        text: vowed not to allow any migrant camp take root here again\n"
TRANSLATION = "a juré qu’aucun camp <i>ne</i> reprendrait racine ici"
TOLD = (
    '</blockquote><p class="sp-translation"><b>In the curator’s translation:</b> '
    "<bdi>a juré qu’aucun camp &lt;i&gt;ne&lt;/i&gt; reprendrait racine ici</bdi></p><figcaption>"
)


def test_a_translation_stands_under_its_passage_as_the_curators(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is outside of the quotation, and ahead of the line that says what was checked."""
    folder = dossier_copy()
    changed(folder, "macron.yaml", PASSAGE, f"{PASSAGE}        translation: {TRANSLATION}\n")
    assert load(snapshot(folder)).problems == ()
    app = App(folder, monkeypatch)
    for page, address in (
        ("matrix", {"cell": "no-camps/macron"}),
        ("issues", {"issue": "no-camps"}),
        ("stakeholders", {"who": "macron"}),
        ("side_by_side", {"pair": ["macron", "aid-groups"]}),
        ("source", {"at": "no-camps/macron"}),
    ):
        shown = app.open(page, **address)
        assert shown.count("sp-translation") == 1, page
        (quoted,) = re.findall(r"<blockquote[^>]*>((?:(?!</?blockquote).)*)" + TOLD, shown)
        assert "vowed not to allow any migrant camp" in plain(quoted)
        assert "juré" not in plain(quoted)
    made = load(snapshot(folder)).dossier
    assert made is not None
    found = hits(index(compare(made, Selection())), "reprendrait racine")
    assert [kind(hit) for hit in found] == ["the curator’s translation"]


def test_a_translation_that_a_comment_cuts_short_is_told(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    cut = f"{PASSAGE}        translation: le camp # 3 de Calais\n"
    changed(folder, "macron.yaml", PASSAGE, cut)
    (told,) = load(snapshot(folder)).problems
    assert told.message.startswith("the text ends at ' #', which begins a comment")


EVENT = "effectively moved the British border to the French port of Calais"


def test_so_does_the_translation_of_a_passage_of_an_event(
    dossier_copy: Copy, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy()
    outline = (folder / "positions" / "_dossier.yaml").read_text(encoding="utf-8")
    (line,) = (line for line in outline.splitlines() if EVENT in line)
    told = line.replace("text:", "translation: a déplacé la frontière, text:")
    if "{" not in line:
        indent = " " * (len(line) - len(line.lstrip()))
        told = f"{line}\n{indent}translation: a déplacé la frontière"
    changed(folder, "_dossier.yaml", line, told)
    assert load(snapshot(folder)).problems == ()
    app = App(folder, monkeypatch)
    for page, address in (("time", {}), ("source", {"event": "1"})):
        shown = app.open(page, **address)
        assert shown.count("sp-translation") == 1, page
        under = between(shown, '</blockquote><p class="sp-translation">', "</p>")
        assert plain(under) == "In the curator’s translation: a déplacé la frontière"
