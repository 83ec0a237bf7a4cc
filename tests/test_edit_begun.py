"""What is begun in a form passes the check, or says why not; files that are there stay."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from standpoint.edit.begun import (
    ISSUE,
    KINDS,
    SOURCE,
    STAKEHOLDER,
    Begun,
    Typed,
    all_made,
    left,
    made,
    put,
)
from standpoint.edit.draft import Draft
from standpoint.edit.write import Refused
from standpoint.load import load, snapshot, tree
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.wording import begin, contribute
from tests.conftest import REPOSITORY

Copy = Callable[..., Path]
TEXT = "The mayor said: “We will not wait any longer.”\n".encode()
MAYOR = Typed(STAKEHOLDER, name="Natacha Bouchart: #1 “mayor”")
WAIT = Typed(ISSUE, topic="calais", name="Waiting", proposition='The "city" should wait: no.')
LETTER = Typed(SOURCE, name="Open Letter.txt", date="2018-01-20", data=TEXT)


def test_each_is_in_the_files_that_it_makes() -> None:
    taken = snapshot(REPOSITORY)
    after, results = all_made(REPOSITORY, taken, [MAYOR, WAIT, LETTER])
    assert [one.path for one in results if isinstance(one, Begun)] == [
        "positions/natacha-bouchart-1-mayor.yaml",
        "positions/_dossier.yaml",
        "seeds/open-letter.yaml",
    ]
    loaded = load(after)
    (problem,) = loaded.problems
    assert (problem.file, problem.message) == (
        "positions/natacha-bouchart-1-mayor.yaml",
        NOTHING_SAID,
    )
    dossier = loaded.dossier
    assert dossier
    assert dossier.stakeholder_by_id["natacha-bouchart-1-mayor"].name == MAYOR.name
    assert dossier.issue_by_id["waiting"].proposition == WAIT.proposition
    assert dossier.topic_of["waiting"].id == "calais"
    letter = dossier.source_by_id["open-letter"]
    assert (letter.body.raw.encode(), letter.date) == (TEXT, "2018-01-20")
    known = {file.path: file.data for file in after.files}
    for file in taken.files:
        if file.path != "positions/_dossier.yaml":
            assert known[file.path] == file.data


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (Typed(STAKEHOLDER, name="Macron"), "positions/macron.yaml is there already; choose another id"),
        (Typed(STAKEHOLDER, name="M", id="../x"), "'../x' is not an id; use lowercase letters"),
        (Typed(STAKEHOLDER, name="…"), "no id can be made of '…'; type one: lowercase letters, digits and single hyphens"),
        (Typed(STAKEHOLDER, name="Центр"), "no id can be made of 'Центр'; type one: lowercase letters"),
        (Typed(SOURCE, name="手紙.txt", date="2018", data=TEXT), "no id can be made of '手紙.txt'; type one"),
        (Typed(ISSUE, topic="x", name="A", proposition="B"), "unknown topic 'x'; choose from asylum"),
        (Typed(ISSUE, topic="calais", name="Talks", proposition="B"), "there is an issue 'talks' already"),
        (Typed(SOURCE, name="letter.txt", date="2018"), "there is no text 'letter.txt' in seeds/; put it"),
        (Typed(SOURCE, name="a.txt", date="soon", data=TEXT), "'soon' is not a date; write a year"),
        (Typed(SOURCE, name="a.txt", date="2018", data=b"\xff\xfe"), "seeds/a.txt:1:1: is UTF-16; save it as UTF-8"),
        (Typed(SOURCE, name="a.txt", date="2018", data=b"x" * 8_000_001), "the text is larger than 8,000 kB; split it"),
        (Typed(SOURCE, id="ap-calais-2018", name="a.txt", date="2018", data=TEXT),
         "seeds/ap-calais-2018.yaml is there already"),
    ],
)  # fmt: skip
def test_what_cannot_be_begun_is_refused_in_a_line(typed: Typed, said: str) -> None:
    with pytest.raises(Refused) as refused:
        made(REPOSITORY, snapshot(REPOSITORY), typed)
    assert said in str(refused.value)
    _, results = all_made(REPOSITORY, snapshot(REPOSITORY), [typed])
    assert results == [str(refused.value)]


@pytest.mark.parametrize("typed", [MAYOR, WAIT, LETTER], ids=["stakeholder", "issue", "source"])
def test_it_is_written_whole_and_over_nothing(typed: Typed, dossier_copy: Copy) -> None:
    folder = dossier_copy()
    taken = snapshot(folder)
    begun = made(folder, taken, typed)
    assert put(folder, taken, begun) == ()
    for file in begun.files:
        assert (folder / file.path).read_bytes() == file.data
    problems = load(snapshot(folder)).problems
    assert [problem.message for problem in problems] == [NOTHING_SAID] * (typed is MAYOR)
    assert len(left(begun, problems)) == (typed is MAYOR)
    with pytest.raises(Refused, match=r"is there already|has changed meanwhile"):
        put(folder, taken, begun)


def test_a_text_that_is_there_is_cited_as_it_is(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    (folder / "seeds" / "open-letter.txt").write_bytes(TEXT)
    taken = snapshot(folder)
    told = r"^seeds/open-letter\.txt is there already; choose another id$"
    with pytest.raises(Refused, match=told):
        made(folder, taken, LETTER)
    begun = made(folder, taken, Typed(SOURCE, name="open-letter.txt", date="2018-01-20"))
    assert [file.path for file in begun.files] == ["seeds/open-letter.yaml"]
    assert put(folder, taken, begun) == ()
    loaded = load(snapshot(folder))
    assert loaded.problems == () and loaded.dossier
    assert loaded.dossier.source_by_id["open-letter"].body.raw.encode() == TEXT


def test_an_issue_that_has_no_place_in_the_outline_is_shown_all_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken = snapshot(REPOSITORY)
    held = sum(1 for _ in yaml.parse(taken.by_path["positions/_dossier.yaml"].data))
    monkeypatch.setattr(tree, "MAX_EVENTS", held)  # with one more it could not be read
    begun = made(REPOSITORY, taken, WAIT)
    assert (begun.path, begun.files, begun.after) == ("positions/_dossier.yaml", (), None)
    assert begun.text.startswith("- id: waiting\n")
    assert left(begun, ()) == []
    after, results = all_made(REPOSITORY, taken, [WAIT])
    assert (after, results) == (taken, ["positions/_dossier.yaml leaves no safe place for it"])


def test_a_text_whose_citation_cannot_be_written_goes_again(dossier_copy: Copy) -> None:
    folder = dossier_copy()
    taken = snapshot(folder)
    begun = made(folder, taken, LETTER)
    (folder / "seeds" / "open-letter.yaml").write_text("# mine\n")
    with pytest.raises(Refused, match=r"seeds/open-letter\.yaml is there already"):
        put(folder, taken, begun)
    assert not (folder / "seeds" / "open-letter.txt").exists()
    assert (folder / "seeds" / "open-letter.yaml").read_text() == "# mine\n"


@pytest.mark.parametrize(
    ("typed", "missing"),
    [
        (Typed(STAKEHOLDER), ["name"]),
        (Typed(ISSUE, name="A"), ["topic", "proposition"]),
        (Typed(SOURCE, name="a.txt", date=" "), ["date"]),
        (MAYOR, []),
    ],
)
def test_what_it_needs_is_known_before_it_is_made(typed: Typed, missing: list[str]) -> None:
    assert typed.missing() == missing


def test_each_kind_and_all_that_it_needs_has_words() -> None:
    needed = [(kind, name) for kind in KINDS for name in Typed(kind).missing()]
    assert set(begin.NEEDED) == set(needed)
    assert set(begin.KINDS) == set(begin.THEN) == set(KINDS)
    assert set(contribute.NEEDED) == set(Draft("ann", "noise", "paper").missing())


@pytest.mark.parametrize("typed", [MAYOR, LETTER], ids=["stakeholder", "source"])
def test_of_a_new_file_all_is_shown(typed: Typed) -> None:
    begun = made(REPOSITORY, snapshot(REPOSITORY), typed)
    assert begun.file
    assert (begun.text, begun.after) == (begun.file.data.decode(), None)
    text = (begun.text_file.path, begun.text_file.data) if begun.text_file else None
    assert text == (("seeds/open-letter.txt", TEXT) if typed is LETTER else None)


def test_of_an_issue_its_lines_are_shown_and_where_they_belong() -> None:
    begun = made(REPOSITORY, snapshot(REPOSITORY), WAIT)
    assert begun.file and begun.after
    shown, lines = begun.text.splitlines(), begun.file.data.decode().splitlines()
    assert shown[0].strip() == "- id: waiting"
    assert "\n".join(lines[begun.after :]).lstrip("\n").startswith(begun.text)


@pytest.mark.parametrize(
    ("typed", "own"),
    [
        (MAYOR, "natacha-bouchart-1-mayor"),
        (Typed(STAKEHOLDER, id=" mayor ", name="Natacha Bouchart"), "mayor"),
        (Typed(STAKEHOLDER, name="St. Mary"), "st-mary"),
        (Typed(SOURCE, name="St. Mary.txt"), "st-mary"),
        (Typed(SOURCE, name="letter"), "letter"),
        (Typed(SOURCE, name="…"), ""),
    ],
)
def test_an_id_is_the_one_that_was_typed_or_is_made_of_the_name(typed: Typed, own: str) -> None:
    assert typed.own_id == own
