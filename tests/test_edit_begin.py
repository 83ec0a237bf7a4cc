"""`python -m standpoint new`: what it writes passes, what is there stays, what is wrong is said."""

import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from standpoint.command import main
from standpoint.edit import begin
from standpoint.load import load, snapshot
from standpoint.load.problems import clip
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.model import Evidence, Position, Silence, Source, Stakeholder
from tests.conftest import contents

OUTLINE = "positions/_dossier.yaml"
PASSES = "it passes the check; what is switched off with # is optional"
NO_ID = "is not an id; use lowercase letters, digits and single hyphens, 64 characters at most"


def new(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["new", *arguments, "--folder", str(folder)])


def switched_on(text: str) -> str:
    return re.sub(r"^# (?=[a-z_]+: | )", "", text, flags=re.MULTILINE)


def keys(text: str) -> set[str]:
    return set(re.findall(r"^[ -]*([a-z_]+):", switched_on(text), re.MULTILINE))


def test_a_stakeholder_is_begun_and_its_entries_left_to_fill_in(folder: Path) -> None:
    before = contents(folder)
    result = new(folder, "stakeholder", "adfc", "--name", "ADFC: Kreisverband #1")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.output.splitlines() == [
        "wrote positions/adfc.yaml",
        "left to fill in: positions/adfc.yaml: an entry under 'positions' (line 9) or 'silent_on' "
        "(line 22); take away the '# ' ahead of those lines, and fill in what they need",
    ]
    after = contents(folder)
    begun = after.pop("positions/adfc.yaml").decode().splitlines()
    assert [begun[line - 1].split(":")[0] for line in (9, 22)] == ["# positions", "# silent_on"]
    assert after == before
    read = load(snapshot(folder))
    assert [problem.message for problem in read.problems] == [NOTHING_SAID]
    assert read.dossier
    assert read.dossier.stakeholder_by_id["adfc"].name == "ADFC: Kreisverband #1"


def test_nobody_who_is_there_is_begun_a_second_time(folder: Path) -> None:
    new(folder, "stakeholder", "kreisverband", "--name", "ADFC")
    club = folder / "positions" / "verkehrsclub.yaml"
    club.write_text("name: Verkehrsclub\nshort_name: VCD\n", encoding="utf-8")
    before = contents(folder)
    advice = "if one is a copy, compare the two and keep one; else change the name"
    for name, full_name, told in (
        ("a", "Gewerbering Öhlbrück", "is the name in positions/gewerbering.yaml, too"),
        # Of two in which nothing is said the shorter id would be kept.
        ("a", "adfc", "'ADFC' is the name in positions/a.yaml, too"),
        ("a", "VCD", "'VCD' is the name in positions/a.yaml, too"),
        ("kreisverbaende", "adfc", "'adfc' is the name in positions/kreisverband.yaml, too"),
    ):
        result = new(folder, "stakeholder", name, "--name", full_name)
        assert result.exit_code == 1
        assert f"{told}; {advice}" in " ".join(result.stderr.split())
    assert contents(folder) == before


def test_every_key_of_a_stakeholder_is_there_with_a_word_on_it(folder: Path) -> None:
    new(folder, "stakeholder", "adfc", "--name", "ADFC")
    text = (folder / "positions" / "adfc.yaml").read_text(encoding="utf-8")
    models = (Stakeholder, Position, Evidence, Silence)
    assert keys(text) == {key for model in models for key in model.model_fields} - {"id"}
    *how_to, empty = text.splitlines()[:4]
    assert all(re.fullmatch(r"# \w.+\.", line) for line in how_to) and not empty
    assert text.endswith("\n")
    lines = [line for line in text.splitlines()[4:] if line]
    word = "# filled in; the full name, as the dashboard shows it."
    assert lines[0] == f"{'name: ADFC':<26}  {word}"
    assert all(
        re.search(r"  # (filled in|needed|needed, this or \w+|optional); \w.+", line)
        for line in lines
    )
    words = dict(re.findall(r"^# (\w+): +# (.+);", text, re.MULTILINE))
    assert words["positions"] == "needed, this or silent_on"
    assert words["silent_on"] == "needed, this or positions"
    assert "strongly-oppose, oppose, mixed, support, strongly-support" in text


def test_what_is_needed_is_what_the_check_asks_for(folder: Path) -> None:
    """Whoever fills in what is said to be needed, and nothing else, is done."""
    (folder / "seeds" / "brief.txt").write_text("Der ADFC ist für das Fenster.", encoding="utf-8")
    new(folder, "stakeholder", "adfc", "--name", "ADFC")
    new(folder, "source", "brief")
    values = {
        "issue": "lieferzeiten",
        "stance": "support",
        "summary": "Für das Fenster.",
        "source": "brief",
        "text": "Der ADFC ist für das Fenster",
        "voice": "reported",
        "date": "2024",
    }
    for path in (folder / "positions" / "adfc.yaml", folder / "seeds" / "brief.yaml"):
        above = path.read_text(encoding="utf-8").partition("# silent_on:")[0]
        kept = [line for line in above.splitlines() if not re.search("^#.*  # optional", line)]
        text = switched_on("\n".join(kept))
        for key, value in values.items():
            text = re.sub(
                rf"^([ -]*{key}: ) *  # needed", rf"\g<1>{value}  # needed", text, flags=re.M
            )
        path.write_text(text + "\n", encoding="utf-8")
    loaded = load(snapshot(folder))
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.dossier
    assert len(loaded.dossier.stakeholder_by_id["adfc"].positions) == 1


def test_a_list_and_a_choice_are_shown(folder: Path) -> None:
    (folder / "seeds" / "brief.txt").write_text("Ein Brief an den Rat.", encoding="utf-8")
    new(folder, "source", "brief")
    text = (folder / "seeds" / "brief.yaml").read_text(encoding="utf-8")
    assert "optional; who wrote it, as they sign: [Jane Doe, John Roe]" in text
    assert "whose words follow which label, a stakeholder's id or other: {MR SMITH: smith," in text
    assert "optional; how much of the text the dashboard shows: full, excerpts" in text


def test_what_is_switched_on_and_filled_in_is_read(folder: Path) -> None:
    new(folder, "stakeholder", "adfc", "--name", "ADFC")
    path = folder / "positions" / "adfc.yaml"
    text = switched_on(path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")
    empty = {problem.message for problem in load(snapshot(folder)).problems}
    assert "'summary' is empty; fill it in" in empty
    values = {
        "short_name": "ADFC",
        "role": "Verband",
        "description": "Ein Verband",
        "stance": "support",
        "summary": "Für das Fenster.",
        "date": "2023",
        "rationale": "Sagt die Zeitung.",
        "source": "tagblatt-altstadt-2023",
        "text": "lehnte es für den Vorstand ab",
        "before": "Thölke",
        "translation": "refused on behalf of the board",
        "voice": "ascribed",
        "speaker": "Jörg Thölke",
        "note": "Gesucht",
    }
    for key, value in values.items():
        text = re.sub(rf"^([ -]*{key}: )", rf"\g<1>{value} ", text, flags=re.MULTILINE)
    text = text.replace("- issue: ", "- issue: lieferzeiten ", 1)
    text = text.replace("- issue:  ", "- issue: anwohnerparken ", 1)
    path.write_text(text, encoding="utf-8")
    read = load(snapshot(folder))
    assert [str(problem) for problem in read.problems] == []
    assert read.dossier
    adfc = read.dossier.stakeholder_by_id["adfc"]
    assert adfc.positions[0].evidence[0].speaker == "Jörg Thölke"
    assert adfc.positions[0].evidence[0].translation == "refused on behalf of the board"
    assert adfc.silent_on[0].issue == "anwohnerparken"


def test_editors_are_told_the_schema_where_there_is_one(folder: Path) -> None:
    new(folder, "stakeholder", "one", "--name", "One")
    assert "$schema" not in (folder / "positions" / "one.yaml").read_text(encoding="utf-8")
    CliRunner().invoke(main, ["schema", str(folder)])
    result = new(folder, "stakeholder", "two", "--name", "Two")
    assert result.output.splitlines()[2:] == [
        "editors know of it: wrote the schemas in .vscode anew"
    ]
    made = (
        (folder / "positions" / "two.yaml").read_bytes(),
        begin.source(folder, snapshot(folder), "two", "rede-roennebaum-2023.txt", "2023").data,
    )
    assert [data.decode().partition("\n")[0] for data in made] == [
        f"# yaml-language-server: $schema=../.vscode/{kind}.schema.json"
        for kind in ("stakeholder", "source")
    ]
    assert '"two"' in (folder / ".vscode" / "source.schema.json").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "name", ["Adfc", "adfc-", "a b", "../adfc", "a/b", "", "ä", "a" * 65, "_a"]
)
@pytest.mark.parametrize(
    "arguments",
    [
        ["stakeholder", "--name", "Ein Name"],
        ["source", "--text", "rede-roennebaum-2023.txt"],
        ["issue", "--topic", "parken", "--title", "T", "--proposition", "P"],
    ],
)
def test_an_id_is_one_or_nothing_is_written(name: str, arguments: list[str], folder: Path) -> None:
    before = contents(folder)
    result = new(folder, *arguments, name)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == f"Error: '{clip(name)}' {NO_ID}\n"
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "'name' is empty; fill it in"),
        ("two\nlines", "'name' should stand on one line"),
        ("hid\u200bden", "'name' holds an invisible character (U+200B); delete it"),
        ("M\udce4rz", "'M\\udce4rz' is not UTF-8"),
        ("Ann\x85Lee", "'name' holds an invisible character (U+0085); delete it"),
        ("a" * 201, "'name' is longer than 200 characters; shorten it"),
    ],
)
def test_a_name_is_one_or_nothing_is_written(name: str, said: str, folder: Path) -> None:
    before = contents(folder)
    result = new(folder, "stakeholder", "adfc", "--name", name)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"Error: {said}\n")
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("arguments", "path"),
    [
        (["stakeholder", "gewerbering", "--name", "Ring"], "positions/gewerbering.yaml"),
        (["source", "rede-roennebaum-2023"], "seeds/rede-roennebaum-2023.yaml"),
    ],
)
def test_a_file_that_is_there_is_left_as_it_is(
    arguments: list[str], path: str, folder: Path
) -> None:
    before = contents(folder)
    result = new(folder, *arguments)
    said = f"Error: {path} is there already; it is left as it is\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)
    assert contents(folder) == before


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere.yaml"
    (folder / "positions" / "adfc.yaml").symlink_to(target)
    result = new(folder, "stakeholder", "adfc", "--name", "ADFC")
    assert result.exit_code == 1
    assert not target.exists()


def test_a_folder_that_is_a_link_is_not_followed(folder: Path) -> None:
    elsewhere = (folder / "positions").rename(folder / "elsewhere")
    (folder / "positions").symlink_to(elsewhere)
    before = contents(elsewhere)
    result = new(folder, "stakeholder", "adfc", "--name", "ADFC")
    assert result.exit_code == 1
    assert "positions is a link; put the folder itself here" in result.stderr
    assert contents(elsewhere) == before


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    result = new(tmp_path, "stakeholder", "adfc", "--name", "ADFC")
    said = f"Error: there is no folder {tmp_path / 'positions'}; make it first\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_a_source_is_begun_and_its_date_left_to_fill_in(folder: Path) -> None:
    (folder / "seeds" / "brief.txt").write_text("Ein Brief an den Rat.", encoding="utf-8")
    (folder / "positions" / "adfc.yaml").write_text("name:\n")  # which is wrong already
    result = new(folder, "source", "brief")
    assert result.exit_code == 0
    wrote, left = result.output.splitlines()
    assert wrote == "wrote seeds/brief.yaml"
    date = "'date' is empty; fill it in, or write 'date: unknown'"
    assert left == f"left to fill in: seeds/brief.yaml:9:1: {date}"
    text = (folder / "seeds" / "brief.yaml").read_text(encoding="utf-8")
    assert keys(text) == Source.model_fields.keys() - {"id", "body"}


@pytest.mark.parametrize(("date", "read"), [("2023-03-03", "2023-03-03"), ("unknown", None)])
def test_a_source_with_a_date_passes(date: str, read: str | None, folder: Path) -> None:
    (folder / "seeds" / "Brief #1 vom März.txt").write_text("Ein Brief.", encoding="utf-8")
    result = new(folder, "source", "brief", "--text", "seeds/Brief #1 vom März.txt", "--date", date)
    assert (result.exit_code, result.output.splitlines()) == (0, ["wrote seeds/brief.yaml", PASSES])
    loaded = load(snapshot(folder))
    assert loaded.problems == () and loaded.dossier
    assert loaded.dossier.source_by_id["brief"].date == read


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "there is no text 'brief.txt' in seeds/; put it there first, or name it with --text"),
        (
            ["--text", "rede-roennebaum.txt"],
            "there is no text 'rede-roennebaum.txt' in seeds/; did you mean "
            "'rede-roennebaum-2023.txt'?",
        ),
        (
            ["--text", "rede-roennebaum-2023.yaml"],
            "there is no text 'rede-roennebaum-2023.yaml' in seeds/; did you mean "
            "'rede-roennebaum-2023.txt'?",
        ),
        (
            ["--text", "seeds/brief.docx"],
            "'brief.docx' is a document of a word processor; save it as plain text, seeds/brief.txt",
        ),
        (
            ["--text", "Brief vom Rat.pdf"],
            "'Brief vom Rat.pdf' is a PDF; copy the text out of it into a file of plain text, "
            "seeds/brief.txt",
        ),
        (
            ["--text", "../positions/_dossier.yaml"],
            "there is no text '../positions/_dossier.yaml' in seeds/; put it there first, or name "
            "it with --text",
        ),
        (
            ["--text", "rede-roennebaum-2023.txt", "--date", "9.11.2023"],
            "'9.11.2023' is not a date; did you mean '2023-11-09'?",
        ),
        (
            ["--text", "rede-roennebaum-2023.txt", "--date", "2023\ndisplay: full"],
            "'2023 display: full' is not a date; write a year, a month (2016-10), a day "
            "(2018-01-16), or unknown",
        ),
        (
            ["--text", "rede-roennebaum-2023.txt", "--date", "M\udce4rz"],
            "'M\\udce4rz' is not UTF-8",
        ),
    ],
)
def test_a_source_that_would_not_pass_is_not_written(
    arguments: list[str], said: str, folder: Path
) -> None:
    before = contents(folder)
    result = new(folder, "source", "brief", *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"Error: {said}\n")
    assert contents(folder) == before


def test_who_speaks_in_a_text_beside_another_who_is_yet_to_come_can_be_begun(folder: Path) -> None:
    """Of the other it is then asked whether the first is meant."""
    (folder / "seeds" / "debate.txt").write_bytes(b"MS LEE: No.\n\nMS ROY: Yes.\n")
    cited = b"date: 2023\nspeakers: {MS LEE: council-a, MS ROY: council-b}\n"
    (folder / "seeds" / "debate.yaml").write_bytes(cited)
    for name in ("council-a", "council-b"):
        result = new(folder, "stakeholder", name, "--name", f"The {name}")
        assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"caf\xe9", "1:4: byte 0xE9 is not UTF-8; save the file as UTF-8"),
        (b"%PDF-1.4", "1:1: is a PDF; copy the text out of it into a file of plain text"),
    ],
)
def test_a_source_whose_text_would_not_pass_is_not_written(
    data: bytes, said: str, folder: Path
) -> None:
    (folder / "seeds" / "brief.txt").write_bytes(data)
    before = contents(folder)
    result = new(folder, "source", "brief", "--date", "2023")
    told = f"Error: seeds/brief.txt:{said}\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", told)
    assert contents(folder) == before


def test_a_text_whose_name_is_not_utf_8_is_refused(folder: Path) -> None:
    name = os.fsdecode(b"M\xe4rz.txt")
    (folder / "seeds" / name).write_text("Ein Brief an den Rat.", encoding="utf-8")
    result = new(folder, "source", "brief", "--text", name)
    said = "Error: 'M\\udce4rz.txt' is not UTF-8\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def issue(folder: Path, topic: str, *more: str) -> Result:
    said = ["--title", "Ein „Titel“: #1", "--proposition", 'Man soll "es" tun: ganz.']
    return new(folder, "issue", "neue-frage", "--topic", topic, *said, *more)


def inserted(folder: Path, result: Result) -> None:
    """Do what the command says."""
    place = re.search(r"after line (\d+), at the end of the issues of", result.stderr)
    assert place, result.stderr
    assert not result.stdout.endswith("\n\n")
    path = folder / OUTLINE
    lines = path.read_bytes().decode().splitlines(keepends=True)
    end = "\r\n" if lines[0].endswith("\r\n") else "\n"
    lines.insert(int(place[1]), result.stdout.replace("\n", end))
    path.write_bytes("".join(lines).encode())


@pytest.mark.parametrize("topic", ["verkehr", "parken", "verfahren"])
def test_an_issue_goes_where_the_command_says(topic: str, folder: Path) -> None:
    before = contents(folder)
    result = issue(folder, topic, "--note", "Ohne Gewähr.")
    assert result.exit_code == 0
    assert contents(folder) == before
    inserted(folder, result)
    read = load(snapshot(folder))
    assert [str(problem) for problem in read.problems] == []
    assert read.dossier
    added = read.dossier.issue_by_id["neue-frage"]
    assert (added.title, added.note) == ("Ein „Titel“: #1", "Ohne Gewähr.")
    assert added.proposition == 'Man soll "es" tun: ganz.'
    assert read.dossier.topic_of["neue-frage"].id == topic
    assert read.dossier.topic_of["neue-frage"].issues[-1] == added


OUTLINES = {
    "flush with the key": "title: T\nquestion: Q\ntopics:\n- id: a\n  title: A\n  issues:\n"
    "  - id: i\n    title: I\n    proposition: P\n- id: b\n  title: B\n  issues:\n  - id: j\n"
    "    title: J\n    proposition: P\n",
    "issues first, comments between": "topics:\n  - issues:\n      - id: i\n        title: I\n"
    "        proposition: P\n    # of the title\n    title: A\n    id: a\n\n  # of b\n  - id: b\n"
    "    title: B\n    issues:\n      - proposition: P\n        title: J\n        id: j\n"
    "\n# the question\nquestion: Q\ntitle: T\n",
    "a last line without an end": "title: T\nquestion: Q\ntopics:\n  - id: b\n    title: B\n"
    "    issues: \n      - id: j\n        title: J\n        proposition: P\n  - id: a\n"
    "    title: A\n    issues: [{id: i, title: I, proposition: P}]",
    "a text that looks like a comment": "title: T\nquestion: Q\ntopics:\n  - id: b\n    title: B\n"
    "    issues:\n      - id: j\n        title: J\n        proposition: >-\n          One\n"
    "          # two\n",
    "parted by blank lines": "title: T\nquestion: Q\ntopics:\n  - id: b\n    title: B\n    issues:\n"
    "      - id: j\n        title: J\n        proposition: P\n\n      - id: i\n        title: I\n"
    "        proposition: P\n\n# of what follows\nevents: []\n",
    "many lines": "title: T\nquestion: Q\ntopics:\n  - id: b\n    title: B\n    issues:\n"
    "      - id: j\n        title: J\n        proposition: >-\n          One\n\n          two\n\n\n"
    "events: []\n",
}


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("name", OUTLINES)
def test_an_issue_finds_its_place_in_every_style(name: str, ends: str, tmp_path: Path) -> None:
    for place in ("positions", "seeds"):
        (tmp_path / place).mkdir()
    (tmp_path / OUTLINE).write_bytes(OUTLINES[name].replace("\n", ends).encode())
    result = issue(tmp_path, "b")
    assert result.exit_code == 0
    inserted(tmp_path, result)
    read = load(snapshot(tmp_path))
    assert [str(problem) for problem in read.problems] == []
    assert read.dossier
    assert [issue.id for issue in read.dossier.outline.topics[-1].issues] != []
    assert read.dossier.topic_of["neue-frage"].id == "b"


@pytest.mark.parametrize(
    "topics",
    [
        "topics: [{id: b, title: B, issues: [{id: j, title: J, proposition: P}]}]",
        "topics:\n  - id: b\n    title: B\n    issues: [{id: j, title: J, proposition: P}]",
    ],
)
def test_where_the_place_cannot_be_told_no_line_is_named(topics: str, tmp_path: Path) -> None:
    for place in ("positions", "seeds"):
        (tmp_path / place).mkdir()
    (tmp_path / OUTLINE).write_text(f"title: T\nquestion: Q\n{topics}\n", encoding="utf-8")
    result = issue(tmp_path, "b")
    assert result.exit_code == 0
    assert result.stderr.startswith(
        f"Add these lines to {OUTLINE}, at the end of the issues of 'b':"
    )
    assert result.stdout == (
        '- id: neue-frage\n  title: "Ein „Titel“: #1"\n'
        "  proposition: 'Man soll \"es\" tun: ganz.'\n"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["x", "--topic", "parkn"], "unknown topic 'parkn'; did you mean 'parken'?"),
        (
            ["x", "--topic", "wohnen"],
            "unknown topic 'wohnen'; choose from verkehr, parken, verfahren",
        ),
        (
            ["lieferzeiten", "--topic", "parken"],
            "there is an issue 'lieferzeiten' already, in 'verkehr'",
        ),
    ],
)
def test_an_issue_that_cannot_be_is_refused(arguments: list[str], said: str, folder: Path) -> None:
    result = new(folder, "issue", *arguments, "--title", "T", "--proposition", "P")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"Error: {said}\n")


@pytest.mark.parametrize(
    ("title", "said"),
    [("", "'title' is empty; fill it in"), ("M\udce4rz", "'M\\udce4rz' is not UTF-8")],
)
def test_the_words_of_an_issue_are_checked(title: str, said: str, folder: Path) -> None:
    result = new(folder, "issue", "x", "--topic", "parken", "--title", title, "--proposition", "P")
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"Error: {said}\n")


def test_an_outline_with_a_problem_is_to_be_mended_first(folder: Path) -> None:
    (folder / OUTLINE).write_text("title: Half\n", encoding="utf-8")
    result = issue(folder, "parken")
    said = f"Error: {OUTLINE} has a problem or is missing; mend that first\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)


def test_a_file_may_be_read_by_those_who_may_read_the_others(folder: Path) -> None:
    new(folder, "stakeholder", "adfc", "--name", "ADFC")
    other = folder / "positions" / "other.yaml"
    other.write_text("")
    made = folder / "positions" / "adfc.yaml"
    assert made.stat().st_mode == other.stat().st_mode
    assert os.access(made, os.R_OK | os.W_OK)
