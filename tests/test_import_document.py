"""JSON to the files of a dossier: what is wrong is told by its path, and no file leaves the folder."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from standpoint.edit.incoming import UnreadableInput
from standpoint.edit.incoming.document import from_document
from standpoint.export.bundle import FORMATS
from standpoint.load import Loaded, snapshot
from standpoint.load.files import File
from standpoint.load.problems import clip
from tests.conftest import REPOSITORY
from tests.extracts import NOTHING, again, extract, taken

Said = dict[str, Any]


@pytest.fixture
def said(calais: Loaded) -> Said:
    held: Said = json.loads(FORMATS["json"].data(extract(calais)))
    return held


def wrong(said: Said) -> list[str]:
    return [str(one) for one in from_document(json.dumps(said).encode(), NOTHING).wrong]


def macron(said: Said) -> Said:
    found: Said = said["stakeholders"][0]
    return found


WRONG: dict[str, tuple[Callable[[Said], object], list[str]]] = {
    "a stance": (
        lambda said: macron(said)["positions"][1].update(stance="suport"),
        ["stakeholders[0].positions[1].stance: unknown stance 'suport'; did you mean 'support'?"],
    ),
    "a passage": (
        lambda said: macron(said)["positions"][0]["evidence"][0].update(
            text="help for all of them"
        ),
        [
            "stakeholders[0].positions[0].evidence[0].text: not word for word in 'ap-calais-2018'; "
            "the nearest passage, in paragraph 1 (line 1), has 'help for those who want' where this has "
            "'help for all of them'; copy it from the source"
        ],
    ),
    "a key": (
        lambda said: said["outline"].update(titel="x"),
        [
            "outline.titel: unknown key 'titel'; 'title' is here already: write there what is meant, "
            "or delete this key"
        ],
    ),
    "a key at the top": (
        lambda said: said.update(extra=1),
        ["extra: unknown key 'extra'; delete it"],
    ),
    "a record for a list": (
        lambda said: macron(said)["positions"][0].update(evidence={"source": "ap-calais-2018"}),
        [
            "stakeholders[0].positions[0].evidence.source: 'evidence' should be a list; put its "
            "entries in brackets"
        ],
    ),
    "events by their years": (
        lambda said: said["outline"].update(events={"2003": "Touquet Accords"}),
        ["outline.events.2003: 'events' should be a list; put its entries in brackets"],
    ),
    "a text for passages": (
        lambda said: macron(said)["positions"][0].update(evidence="x"),
        [
            "stakeholders[0].positions[0].evidence: 'evidence' should be a list; put its entries in "
            "brackets"
        ],
    ),
    "a text for a record": (
        lambda said: macron(said)["positions"].insert(0, "x"),
        [
            "stakeholders[0].positions[0]: an entry of 'positions' should hold keys with values, "
            "beginning with 'issue:'"
        ],
    ),
    "nothing among positions": (
        lambda said: macron(said)["positions"].insert(1, None),
        ["stakeholders[0].positions[1]: is null; write the entry, or delete it"],
    ),
    "nothing among passages": (
        lambda said: macron(said)["positions"][0]["evidence"].append(None),
        ["stakeholders[0].positions[0].evidence[1]: is null; write the entry, or delete it"],
    ),
    "a number for a text": (
        lambda said: macron(said).update(name=1.5),
        ["stakeholders[0].name: should be text; put it in quotation marks"],
    ),
    "a truth value for a text": (
        lambda said: macron(said)["positions"][0].update(summary=True),
        ["stakeholders[0].positions[0].summary: should be text; put it in quotation marks"],
    ),
    "a text for a list": (
        lambda said: said.update(stakeholders="x"),
        ["stakeholders: should be a list"],
    ),
    "a list for a record": (
        lambda said: said["stakeholders"].append(["x"]),
        [
            "stakeholders[5]: should hold keys with values",
            "stakeholders[5].id: 'id' is missing, or is not an id; give lowercase letters, digits "
            "and single hyphens",
        ],
    ),
    "a number for a record": (
        lambda said: said.update(outline=1.5),
        ["outline: should hold keys with values"],
    ),
    "an id that leaves the folder": (
        lambda said: macron(said).update(id="../macron"),
        [
            "stakeholders[0].id: 'id' is missing, or is not an id; give lowercase letters, digits "
            "and single hyphens"
        ],
    ),
    "an id that is no text": (
        lambda said: macron(said).update(id=["macron"]),
        [
            "stakeholders[0].id: 'id' is missing, or is not an id; give lowercase letters, digits "
            "and single hyphens"
        ],
    ),
    "a source's id": (
        lambda said: said["sources"][0].pop("id"),
        [
            "sources[0].id: 'id' is missing, or is not an id; give lowercase letters, digits and "
            "single hyphens"
        ],
    ),
    "no text": (
        lambda said: said["sources"][0].pop("body"),
        ["sources[0]: needs either a 'body' or 'excerpts'"],
    ),
    "two texts": (
        lambda said: said["sources"][0].update(excerpts=["x"]),
        ["sources[0]: needs either a 'body' or 'excerpts'"],
    ),
    "a text and a list of no excerpts": (
        lambda said: said["sources"][0].update(excerpts=[]),
        ["sources[0]: needs either a 'body' or 'excerpts'"],
    ),
    "a text that is no plain one": (
        lambda said: said["sources"].append({"id": "blank", "date": "2018", "body": "A\u0000B"}),
        [
            "sources[1].body: a control character (U+0000), so this is no plain text; save it as "
            "plain text"
        ],
    ),
    "a text that is none": (
        lambda said: said["sources"][0].update(body=["x"]),
        ["sources[0]: the text should be text"],
    ),
    "an excerpt that is no text": (
        lambda said: said["sources"][0].update(body=None, excerpts=["One.", {"text": "Two."}]),
        ["sources[0]: the text should be text"],
    ),
    "half a character": (
        lambda said: macron(said).update(name="a\ud800"),
        ["stakeholders[0].name: holds half a character; write it anew"],
    ),
    "half a character in a key": (
        lambda said: macron(said).update({"a\udfff": "x", "b\udfff": "y"}),
        ["stakeholders[0]: holds half a character; write it anew"],
    ),
    "a control character": (
        lambda said: macron(said)["positions"][0].update(summary="a\u0007b"),
        [
            "stakeholders[0].positions[0].summary: 'summary' holds a control character (U+0007); "
            "delete it"
        ],
    ),
    "a key beside what is wrong in a part": (
        lambda said: said.update(answer="x", sources="x"),
        ["sources: should be a list", "answer: unknown key 'answer'; delete it"],
    ),
    "many that are nothing": (
        lambda said: said["sources"][0].update(authors=[None] * 11),
        [
            f"sources[0].authors[{place}]: is null; write the entry, or delete it"
            for place in range(11)
        ],
    ),
    "all of it in the order of what came in": (
        lambda said: [
            macron(said)["positions"][0].update(summary="a\u0007b"),
            macron(said).update(role="a\u0007b", description="a\u0007b"),
            said["stakeholders"][1].update(name="a\u0007b"),
        ],
        [
            "stakeholders[0].role: 'role' holds an invisible character (U+0007); delete it",
            "stakeholders[0].description: 'description' holds a control character (U+0007); "
            "delete it",
            "stakeholders[0].positions[0].summary: 'summary' holds a control character (U+0007); "
            "delete it",
            "stakeholders[1].name: 'name' holds an invisible character (U+0007); delete it",
        ],
    ),
    "a key that would turn a terminal's colours": (
        lambda said: said.update({"\x1b[31mrole": ""}),
        ["\\u001b[31mrole: unknown key '\\u001b[31mrole'; delete it"],
    ),
    "two stakeholders of one id": (
        lambda said: said["stakeholders"].append({**macron(said), "name": "Other"}),
        ["stakeholders[5]: positions/macron.yaml would be two files that hold different things"],
    ),
    "what is nested without end": (
        lambda said: macron(said).update(role=json.loads("[" * 20 + "]" * 20)),
        ["stakeholders[0].role" + "[0]" * 10 + ": is nested more than 12 deep"],
    ),
    "keys that are nested without end": (
        lambda said: macron(said).update(role=json.loads('{"a":' * 20 + "1" + "}" * 20)),
        ["stakeholders[0].role" + ".a" * 10 + ": is nested more than 12 deep"],
    ),
}


@pytest.mark.parametrize(("change", "expected"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_told_by_its_path(
    change: Callable[[Said], object], expected: list[str], said: Said
) -> None:
    change(said)
    assert [one for one in wrong(said) if "unknown stakeholder" not in one] == expected


def test_what_is_wrong_with_a_source_that_is_there_is_told_at_its_own_place(said: Said) -> None:
    citation, text = "seeds/ap-calais-2018.yaml", "seeds/ap-calais-2018.txt"
    there = taken([File(citation, b"date: tomorrow\n"), File(text, b"Nothing was said.")])
    said["sources"].clear()
    first, second, *_ = from_document(json.dumps(said).encode(), there).wrong
    assert str(first).startswith(f"{citation}:1:1: 'tomorrow' is not a date")
    assert str(second).startswith("outline.events[0].evidence[0].source: 6 passages cite")


@pytest.mark.parametrize(
    "name",
    [
        *("../x.txt", "a/b.txt", "a\\b.txt", "c:x.txt", ".hidden", "#x", "~$x", "x~", "x.bak"),
        *("x.yaml", "x.YML", "x.md", "x.yaml.txt", "x.txt ", " x.txt", "x\n.txt", "x.txt."),
        *("x.swp", "x.orig"),
    ],
)
def test_a_text_is_named_as_one_in_the_folder(name: str, said: Said) -> None:
    said["sources"][0]["text"] = name
    assert wrong(said) == [f"sources[0].text: '{clip(name)}' is no name for a text in seeds/"]


@pytest.mark.parametrize(
    "name", ["Brief vom 3. März.txt", "a_b-c (1).text", "x", "a'b & c.txt", "yaml"]
)
def test_a_text_may_have_any_other_name(name: str, said: Said, calais: Loaded) -> None:
    said["sources"][0]["text"] = name
    found = from_document(json.dumps(said).encode(), NOTHING)
    assert again(found).problems == ()
    assert f"seeds/{name}" in [file.path for file in found.files]


MANY_KEYS = ", ".join(f'"{number}": 1' for number in range(100_000))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "is not JSON (Expecting value: line 1 column 1 (char 0))"),
        (b"{", "is not JSON"),
        (
            b"{'a': 1}",
            "is not JSON (Expecting property name enclosed in double quotes: line 1 column 2 (char 1))",
        ),
        (b"\xff\xfe", "is UTF-16; save it as UTF-8"),
        (b'{\n"a": "\xe4"}', "is not UTF-8 (byte 0xE4 in line 2); save it as UTF-8"),
        (b"[]", "is not the JSON of a selection, as python -m standpoint export makes it"),
        (b'{"format": "other"}', "is not the JSON of a selection"),
        (b'{"format": "standpoint"}', "is of format version None; this reads version 1"),
        (
            b'{"format": "standpoint", "format_version": 2}',
            "is of format version 2; this reads version 1",
        ),
        pytest.param(
            b'{"format": "standpoint", "format_version": "%b"}' % (b"9" * 999),
            f"is of format version {clip('9' * 999)}; this reads version 1",
            id="a long version",
        ),
        (b'{"a": {"b": 1, "c": 2, "b": 3}}', "the key 'b' stands twice in one place; delete one"),
        pytest.param(
            f'{{{MANY_KEYS}, "99999": 2}}'.encode(),
            "the key '99999' stands twice in one place; delete one",
            id="many keys",
        ),
        (b"[" * 100_000, "is nested too deep"),
        (b'{"n": ' + b"1" * 5000 + b"}", "is not JSON"),
    ],
)
def test_what_is_no_such_json_is_told(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableInput) as raised:
        from_document(data, NOTHING)
    assert str(raised.value).startswith(message)


def test_what_others_write_may_say_nothing_with_null_and_years_as_numbers(
    said: Said, calais: Loaded
) -> None:
    macron(said)["positions"][0]["date"] = None
    macron(said)["short_name"] = None
    said["outline"]["branch"] = None
    said["sources"].append({"id": "cited-by-none", "body": None, "excerpts": []})
    said["outline"]["events"][0]["date"] = 2003
    del said["cells"], said["agreement"], said["said"], said["selection"], said["missing"]
    back = again(from_document(json.dumps(said).encode("utf-8-sig"), NOTHING))
    assert back.problems == ()
    assert back.dossier is not None and calais.dossier is not None
    assert back.dossier.outline.events[0].date == "2003"
    assert [source.id for source in back.dossier.sources] == ["ap-calais-2018"]
    assert back.dossier.stakeholder_by_id["macron"].short_name is None


def test_spaces_around_a_text_do_no_harm(said: Said) -> None:
    """A line of YAML would take some of them for something else."""
    macron(said)["positions"][0]["summary"] = "  - a\n"
    macron(said)["description"] = " # no comment "
    back = again(from_document(json.dumps(said).encode(), NOTHING))
    assert back.dossier is not None
    person = back.dossier.stakeholder_by_id["macron"]
    assert (person.positions[0].summary, person.description) == ("- a", "# no comment")


def test_files_that_are_there_are_left_and_named(said: Said) -> None:
    found = from_document(json.dumps(said).encode(), snapshot(REPOSITORY))
    kept = "is there already, and is left as it is; add to it by hand, or move it away first"
    assert [str(one) for one in found.wrong][:2] == [
        f"outline: positions/_dossier.yaml {kept}",
        f"stakeholders[0]: positions/macron.yaml {kept}",
    ]
    assert len(found.wrong) == 8
