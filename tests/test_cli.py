"""The command line: `python -m standpoint check`."""

import json
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click import Command, Context, Group, Option
from click.testing import CliRunner, Result

from standpoint import __version__
from standpoint.command import main
from standpoint.command.found import annotation
from standpoint.load import Problem
from tests.conftest import OEHLBRUECK, REPOSITORY, contents

CHECKED = (
    "checked 8 files of tests/dossiers/oehlbrueck: 2 sources, 3 topics, 5 issues, 3 stakeholders, "
    "14 positions, 2 silences, 3 events, 22 passages; every passage stands word for word in its source"
)
LATER = "later than all that it is cited from; correct the date, unless it was announced there."
NOTE = (
    "note: positions/buergermeisterin.yaml:25 (2023-11-09) replaces line 9 (2023-03-18): the latest "
    "entry of Grete Rönnebaum on 'autofreie-altstadt' counts, and Time shows all. Where both are to "
    "count, give both the same 'date'."
)
REPLACED = [
    {
        "file": "positions/buergermeisterin.yaml",
        "issue": "autofreie-altstadt",
        "latest": {"line": 25, "date": "2023-11-09"},
        "earlier": [{"line": 9, "date": "2023-03-18"}],
    }
]
OUTLINE = "positions/_dossier.yaml"
RING = "positions/gewerbering.yaml"
DATE = "is not a date; write a year, a month (2016-10) or a day (2018-01-16)"


def check(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["check", *map(str, arguments)])


@pytest.fixture
def broken(dossier_copy: Callable[[Path], Path]) -> Path:
    """Return the folder of a dossier with two problems in one file and one in another."""
    folder = dossier_copy(OEHLBRUECK)
    ring = (folder / RING).read_text(encoding="utf-8")
    ring = ring.replace("stance: oppose", "stance: 100 %").replace(
        "date: 2023-03-16 ", "date: 86400 "
    )
    (folder / RING).write_text(ring, encoding="utf-8")
    outline = (folder / OUTLINE).read_text(encoding="utf-8")
    (folder / OUTLINE).write_text(outline.replace("date: 2019", "date: März"), encoding="utf-8")
    return folder


LINES = [
    f"{OUTLINE}:43:5: 'März' {DATE}",
    f"{RING}:7:5: '86400' {DATE}",
    f"{RING}:22:5: unknown stance '100 %'; choose from strongly-oppose, oppose, mixed, support, "
    "strongly-support",
]


def test_text_says_what_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = check(OEHLBRUECK)
    assert (result.exit_code, result.output) == (0, f"{NOTE}\n{CHECKED}\n")


def test_everything_that_a_curator_wrote_is_counted(dossier_copy: Callable[[Path], Path]) -> None:
    """Whoever has written a first silence looks for it in the line."""
    folder = dossier_copy(OEHLBRUECK)
    with (folder / OUTLINE).open("a", encoding="utf-8") as outline:
        outline.write("corrections: [{date: 2024, note: Ein Datum.}]\n")
        agreed = "{n: 1, same: 1, alpha: undefined}"
        outline.write(f"coders: [{{names: [A, B], position: {agreed}, stance: {agreed}, ")
        outline.write(f"voice: {agreed}}}]\n")
    with (folder / "positions" / "neu.yaml").open("w", encoding="utf-8") as person:
        person.write("name: Neu\nsilent_on: [{issue: lieferzeiten, note: Gesucht.}]\n")
    assert (
        ": 2 sources, 3 topics, 5 issues, 4 stakeholders, 14 positions, 3 silences, 3 events, "
        "1 correction, 1 coder comparison, 22 passages; every passage"
    ) in check(folder).output


def test_where_no_passage_is_cited_none_is_said_to_stand_in_its_source(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    outline = (folder / OUTLINE).read_text(encoding="utf-8").partition("events:")[0]
    (folder / OUTLINE).write_text(outline, encoding="utf-8")
    for person in (folder / "positions").glob("[a-z]*.yaml"):
        silent = "silent_on: [{issue: lieferzeiten, note: Gesucht.}]"
        person.write_text(f"name: {person.stem}\n{silent}\n", encoding="utf-8")
    assert check(folder).output.endswith(" 3 silences, 0 passages\n")


def test_a_note_names_one_cell_with_entries_of_several_dates_and_counts_the_others(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    mayor = folder / "positions" / "buergermeisterin.yaml"
    older = [
        f"  - issue: {issue}\n    stance: oppose\n    summary: Früher.\n    date: {date}\n"
        "    evidence: [{source: tagblatt-altstadt-2023, voice: quoted, "
        "text: Wir brauchen das Parkhaus am Wallring}]\n"
        for issue, date in (
            ("autofreie-altstadt", "2020"),
            ("parkhaus-wallring", "2019"),
            ("parkhaus-wallring", "2022-05"),
            ("parkhaus-wallring", "2018"),
            ("lieferzeiten", "2023-10"),
        )
    ]
    text = mayor.read_text(encoding="utf-8")
    mayor.write_text(text.replace("silent_on:", "".join([*older, "silent_on:"])), encoding="utf-8")
    result = check(folder)
    first = NOTE.replace("(2023-03-18):", "(2023-03-18) and 1 older entry:")
    assert (result.exit_code, result.output.splitlines()[:-1]) == (
        0,
        [
            f"{first} So it is in 2 other cells, too, which --format json lists.",
            f"note: positions/buergermeisterin.yaml:86 is dated 2023-10, {LATER}",
        ],
    )
    replaced = json.loads(check(folder, "--format", "json").output)["replaced"]
    assert [found["issue"] for found in replaced] == [
        "autofreie-altstadt",
        "lieferzeiten",
        "parkhaus-wallring",
    ]
    assert replaced[2]["latest"] == {"line": 39, "date": "2023-03-18"}
    assert [entry["date"] for entry in replaced[2]["earlier"]] == ["2022-05", "2019", "2018"]


def test_entries_of_one_date_or_of_none_replace_nothing(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    mayor = folder / "positions" / "buergermeisterin.yaml"
    text = mayor.read_text(encoding="utf-8")
    november = "  - issue: autofreie-altstadt\n    stance: support\n"
    for date in ("2023-03-18", "2023"):
        same = text.replace(november, f"{november}    date: {date}\n")
        mayor.write_text(same, encoding="utf-8")
        assert "note" not in check(folder).output


def test_a_folder_is_named_from_where_the_command_was_given(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for here, named in (
        (OEHLBRUECK.parent, "oehlbrueck"),
        (OEHLBRUECK, str(OEHLBRUECK)),
        (OEHLBRUECK / "seeds", str(OEHLBRUECK)),
    ):
        monkeypatch.chdir(here)
        assert f" of {named}: 2 sources, " in check(OEHLBRUECK).output


def test_text_has_a_line_for_each_problem_and_counts_them(broken: Path) -> None:
    result = check(broken)
    assert result.exit_code == 1
    assert result.stdout.splitlines() == [*LINES, f"3 problems in 2 files of {broken}"]
    assert result.stderr == ""


def test_one_problem_is_one(dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / OUTLINE).unlink()
    result = check(folder, "--format", "text")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"{OUTLINE}:1:1: is missing; it holds the question and the issues",
        f"1 problem in 1 file of {folder}",
    ]


def test_what_may_not_be_meant_is_noted(folder: Path) -> None:
    mayor = folder / "positions" / "buergermeisterin.yaml"
    said = mayor.read_text(encoding="utf-8")
    mayor.write_text(said.replace("rationale:", "date: 2024\n    rationale:"), encoding="utf-8")
    speech = folder / "seeds" / "rede-roennebaum-2023.txt"
    speech.write_text(f"RÖNNEBAUM: Ja.\n{speech.read_text(encoding='utf-8')}", encoding="utf-8")
    citation = speech.with_suffix(".yaml")
    lines = [
        line
        for line in citation.read_text(encoding="utf-8").splitlines()
        if not line.startswith("own_words_of")
    ]
    labels = (
        "speakers: {RÖNNEBAUM: buergermeisterin, 'RÖNNEBAUM:': buergermeisterin, HASSLAU: other}"
    )
    narration = "narration: [Beifall, Pause, Unruhe, Zuruf]"
    citation.write_text("\n".join([*lines, labels, narration]), encoding="utf-8")
    result = check(folder)
    assert (result.exit_code, result.output.splitlines()[:-1]) == (
        0,
        [
            NOTE.replace("2023-11-09", "2024"),
            f"note: positions/buergermeisterin.yaml:25 is dated 2024, {LATER}",
            "note: seeds/rede-roennebaum-2023.yaml: no line of its text begins with the label "
            "'HASSLAU', 'Beifall', 'Pause' or 2 others; correct what is misspelt, so that no words "
            "are taken for somebody else's",
        ],
    )


def test_one_proposition_of_two_issues_is_noted(folder: Path) -> None:
    outline = folder / "positions" / "_dossier.yaml"
    said = outline.read_text(encoding="utf-8")
    assert "same proposition" not in check(folder).output
    copied = (
        "id: frist\n        title: Frist\n        proposition: lieferwagen sollen nur zwischen 6 "
    )
    copied += "und 10 Uhr in die Altstadt fahren dürfen\n      - id: lieferzeiten\n"
    outline.write_text(said.replace("id: lieferzeiten\n", copied), encoding="utf-8")
    assert (
        "note: positions/_dossier.yaml: the issues 'frist' and 'lieferzeiten' have the same "
        "proposition; reword or delete one, so that one position does not count as two"
    ) in check(folder).output


def test_one_text_that_is_cited_as_two_sources_is_noted(folder: Path) -> None:
    citation = folder / "seeds" / "tagblatt-altstadt-2023.yaml"
    (folder / "seeds" / "abschrift.yaml").write_bytes(citation.read_bytes())
    assert "same text" not in check(folder).output  # nobody cites it
    ring = folder / RING
    said = ring.read_text(encoding="utf-8")
    cited = said.replace("source: tagblatt-altstadt-2023", "source: abschrift", 1)
    ring.write_text(cited, encoding="utf-8")
    assert (
        "note: seeds/tagblatt-altstadt-2023.yaml has the same text as seeds/abschrift.yaml; cite "
        "one of the two, so that what stands in one text does not seem to stand in two\n"
    ) in check(folder).output


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (">-\n  Ein Verband.\n    # prüfen\n  Er klagt.\n# gut", "5:5"),
        ("|  # gut\n  # prüfen\n  Ein Verband.\n", "4:3"),
        ('"Ein Verband.\n\n  # prüfen"', "5:3"),
        (">-\n  Ein Verband, #\n  #7 und #8\n  # prüfen", "6:3"),
        (">-\n  Ein Verband: 1 # 2.\n# gut\n", ""),
    ],
)
def test_what_looks_like_a_comment_in_a_text_is_noted(text: str, place: str, folder: Path) -> None:
    ring = folder / RING
    said = ring.read_text(encoding="utf-8")
    ring.write_text(said.replace("\n", f"\n# gut\ndescription: {text}\n", 1), encoding="utf-8")
    note = (
        f"note: {RING}:{place}: this '# ' begins no comment but is part of the text of "
        "'description', and shown with it; move a comment above 'description:', or delete it\n"
    )
    result = check(folder)
    assert result.exit_code == 0
    assert note in result.output if place else "no comment" not in result.output


def test_what_looks_like_a_comment_in_what_a_source_says_is_not_noted(folder: Path) -> None:
    source = folder / "seeds" / "tagblatt-altstadt-2023_original.txt"
    with source.open("a", encoding="utf-8") as text:
        text.write("\n# Wir klagen\n")
    with (folder / RING).open("a", encoding="utf-8") as ring:
        entry = "  - issue: parkhaus-wallring\n    stance: support\n    summary: Droht.\n"
        cited = "source: tagblatt-altstadt-2023\n        voice: reported\n        text: |\n"
        ring.write(f"{entry}    evidence:\n      - {cited}          # Wir klagen\n")
    result = check(folder)
    assert (result.exit_code, "no comment" in result.output) == (0, False)


@pytest.mark.parametrize(
    ("number", "more"),
    [(1, ""), (2, " So is 1 other position."), (3, " So are 2 other positions.")],
)
def test_of_several_dated_ahead_of_their_sources_the_first_is_named(
    number: int, more: str, folder: Path
) -> None:
    ring = folder / RING
    said = ring.read_text(encoding="utf-8")
    ring.write_text(said.replace("date: '2023-03-16'", "date: 2023-03-16"), encoding="utf-8")
    said = ring.read_text(encoding="utf-8").replace("date: 2023-03-16", "date: 2024", number)
    ring.write_text(said, encoding="utf-8")
    assert f"note: {RING}:4 is dated 2024, {LATER}{more}\n" in check(folder).output


def test_a_long_name_is_cut_in_a_note(folder: Path) -> None:
    mayor = folder / "positions" / "buergermeisterin.yaml"
    said = mayor.read_text(encoding="utf-8")
    mayor.write_text(said.replace("name: Grete", f"name: {'Grete ' * 20}", 1), encoding="utf-8")
    cut = f"{'Grete ' * 9}Grete…"
    assert f"the latest entry of {cut} on 'autofreie-altstadt' counts" in check(folder).output


def test_json_counts_what_can_be_used() -> None:
    result = check(OEHLBRUECK, "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.output) == {
        "folder": str(OEHLBRUECK),
        "problems": [],
        "stakeholders": {"buergermeisterin": 5, "gewerbering": 5, "atempause": 4},
        "sources": 2,
        "topics": 3,
        "issues": 5,
        "positions": 14,
        "silences": 2,
        "events": 3,
        "corrections": 0,
        "coder_comparisons": 0,
        "passages": 22,
        "replaced": REPLACED,
    }


def test_json_names_the_problems_and_what_is_left(broken: Path) -> None:
    result = check(broken, "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.output) == {
        "folder": str(broken),
        "problems": [
            {"file": OUTLINE, "line": 43, "column": 5, "message": f"'März' {DATE}"},
            {"file": RING, "line": 7, "column": 5, "message": f"'86400' {DATE}"},
            {
                "file": RING,
                "line": 22,
                "column": 5,
                "message": "unknown stance '100 %'; choose from strongly-oppose, oppose, mixed, "
                "support, strongly-support",
            },
        ],
        "stakeholders": {"buergermeisterin": 5, "gewerbering": 3, "atempause": 4},
        "sources": 2,
        "topics": 3,
        "issues": 5,
        "positions": 12,
        "silences": 2,
        "events": 2,
        "corrections": 0,
        "coder_comparisons": 0,
        "passages": 18,
        "replaced": REPLACED,
    }


def test_json_lists_a_stakeholder_of_whom_nothing_is_left(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / RING).write_text("name: Ring\npositions:\n  - issue: radwege\n", encoding="utf-8")
    usable = json.loads(check(folder, "--format", "json").output)["stakeholders"]
    assert usable == {"buergermeisterin": 5, "gewerbering": 0, "atempause": 4}


@pytest.mark.parametrize(
    ("missing", "left"),
    [(OUTLINE, {}), ("positions", {}), ("seeds", {"topics": 3, "issues": 5, "silences": 2})],
)
def test_json_is_whole_where_there_is_no_dossier(
    missing: str, left: dict[str, int], dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / missing).rename(folder / "elsewhere")
    result = check(folder, "--format", "json")
    told = json.loads(result.output)
    assert result.exit_code == 1
    assert list(told) == list(json.loads(check(OEHLBRUECK, "--format", "json").output))
    assert told["problems"]
    assert (told["positions"], told["passages"]) == (0, 0)
    assert {noun: n for noun, n in told.items() if isinstance(n, int) and n} == left


def test_github_annotates_every_problem(broken: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(broken)
    result = check(".", "--format", "github")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        f"::error file={OUTLINE},line=43,col=5::'März' {DATE}",
        f"::error file={RING},line=7,col=5::'86400' {DATE}",
        f"::error file={RING},line=22,col=5::unknown stance '100 %25'; choose from "
        "strongly-oppose, oppose, mixed, support, strongly-support",
        f"3 problems in 2 files of {broken}",
    ]


def test_github_says_what_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(REPOSITORY)
    result = check(OEHLBRUECK, "--format", "github")
    assert (result.exit_code, result.output) == (0, f"{NOTE}\n{CHECKED}\n")


def test_github_wants_paths_from_where_the_command_was_given(
    broken: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = Problem(RING, 7, 5, "wrong")
    monkeypatch.chdir(broken.parent)
    assert annotation(problem, broken) == (f"::error file={broken.name}/{RING},line=7,col=5::wrong")
    monkeypatch.chdir(broken / "seeds")
    place = (broken / RING).as_posix()
    assert annotation(problem, broken) == f"::error file={place},line=7,col=5::wrong"


def test_github_annotates_a_link_and_not_what_it_points_to(
    dossier_copy: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / "positions" / "neu.yaml").symlink_to("gewerbering.yaml")
    monkeypatch.chdir(folder)
    assert check(".", "--format", "github").output.splitlines()[0] == (
        "::error file=positions/neu.yaml,line=1,col=1::a link; put the file itself here"
    )


def test_github_reads_signs_of_its_own_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The escapes are those of GitHub's own toolkit."""
    monkeypatch.chdir(tmp_path)
    problem = Problem("seeds/50%, a:b\r\n::error.yml", 1, 1, "100 %, a: b\r\n::error::c")
    assert annotation(problem, tmp_path) == (
        "::error file=seeds/50%25%2C a%3Ab%0D%0A%3A%3Aerror.yml,line=1,col=1"
        "::100 %25, a: b%0D%0A::error::c"
    )


def test_github_can_be_told_nothing_by_a_files_name(
    dossier_copy: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / "seeds" / "a,b:\n::warning::50%.yml").write_text("")
    monkeypatch.chdir(folder)
    assert check(".", "--format", "github").output.splitlines() == [
        "::error file=seeds/a%2Cb%3A %3A%3Awarning%3A%3A50%25.yml,line=1,col=1::is not read; "
        "rename it to end with .yaml",
        f"1 problem in 1 file of {folder}",
    ]


@pytest.mark.parametrize("shape", ["text", "json", "github"])
def test_a_name_in_another_encoding_is_told_in_every_format(
    shape: str, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / os.fsdecode(b"positions/gewerbe\xf6ring.yaml")).write_bytes(b"\xff")
    result = check(folder, "--format", shape)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    assert "byte 0xFF is not UTF-8; save the file as UTF-8" in result.output


@pytest.mark.parametrize(
    "arguments",
    [
        ["export", "--format", "report", "--address", "https://a.example/M\udce4rz"],
        ["compare", str(OEHLBRUECK), "COPY", "--names", "M\udce4rz", "B", "--format", "html"],
        ["import", "TABLE", "--folder", "NEW", "--title", "M\udce4rz"],
    ],
)
def test_what_a_terminal_gave_in_another_encoding_is_told_in_a_line(
    arguments: list[str], tmp_path: Path, dossier_copy: Callable[[Path], Path]
) -> None:
    copy, table = dossier_copy(OEHLBRUECK), tmp_path / "t.csv"
    head = "stakeholder,issue,proposition,topic,stance,summary,passage,voice,source"
    table.write_text(f"{head}\nAda,Road,Build it.,Traffic,silent,Nothing.,,,\n", encoding="utf-8")
    named = {"COPY": str(copy), "TABLE": str(table), "NEW": str(tmp_path / "new")}
    before, output = contents(tmp_path), ["--output", str(tmp_path / "a.html")]
    told = [named.get(one, one) for one in arguments] + output * (arguments[0] != "import")
    result = CliRunner().invoke(main, told)
    assert (result.exit_code, type(result.exception)) == (1, SystemExit)
    said = "Error: '\\udce4' in a name or a text is not UTF-8; type it anew"
    assert result.stderr.splitlines()[-1] == said
    assert contents(tmp_path) == before


def test_the_version_is_that_of_the_package() -> None:
    result = CliRunner().invoke(main, ["--version"])
    assert (result.exit_code, result.output) == (0, f"standpoint, version {__version__}\n")


def test_an_old_python_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 10, 14))
    with pytest.raises(ImportError, match=r"needs Python 3\.11 or later, and this is 3\.10; make"):
        runpy.run_path(str(REPOSITORY / "standpoint" / "__init__.py"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nowhere"], "Directory 'nowhere' does not exist"),
        ([str(OEHLBRUECK / OUTLINE)], "is a file"),
        (["--format", "xml"], "'xml' is not one of 'text', 'json', 'github'"),
    ],
)
def test_a_wrong_command_is_no_problem_of_the_dossier(arguments: list[str], said: str) -> None:
    result = check(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_the_command_as_it_is_given_in_a_shell(broken: Path, tmp_path: Path) -> None:
    """With a locale that is not UTF-8, as in a bare container."""
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "standpoint", "check", str(broken)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        check=False,
    )
    assert done.stdout.decode("utf-8").splitlines() == [
        *LINES,
        f"3 problems in 2 files of {broken}",
    ]
    assert (done.returncode, done.stderr) == (1, b"")


def test_what_the_encoding_of_the_output_does_not_hold_is_told_in_a_line(
    dossier_copy: Callable[[Path], Path],
) -> None:
    """As where Windows writes into a file, or to another program."""
    folder = dossier_copy(OEHLBRUECK)
    outline = folder / OUTLINE
    outline.write_text(outline.read_text(encoding="utf-8") + "ψ: a\n", encoding="utf-8")
    result = CliRunner(charset="cp1252").invoke(main, ["check", str(folder)])
    told = "Error: '\\u03c8' is not in the encoding of the output; set PYTHONIOENCODING=utf-8"
    assert (result.exit_code, result.stderr) == (1, f"{told}\n")


def test_where_the_folder_is_gone_that_one_is_in_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    result = CliRunner().invoke(main, ["check", str(OEHLBRUECK)])
    told = "Error: the folder that you are in cannot be read or written"
    assert (result.exit_code, result.stderr) == (1, f"{told} (No such file or directory)\n")


def commands(command: Command = main) -> Iterator[Command]:
    """Yield a command and all below it."""
    yield command
    if isinstance(command, Group):
        for name in command.list_commands(Context(command)):
            yield from commands(command.commands[name])


def test_every_command_and_every_option_says_what_it_is_for() -> None:
    every = list(commands())
    assert len(every) > 10
    for command in every:
        assert command.help, command.name
        for option in command.params:
            assert not isinstance(option, Option) or option.help, (command.name, option.name)


@pytest.mark.parametrize("arguments", [["check", str(OEHLBRUECK)], ["--help"]])
def test_what_a_disk_does_not_take_is_told_in_a_line(arguments: list[str], tmp_path: Path) -> None:
    """As where a disk is full: no file may hold anything."""
    command = [sys.executable, "-m", "standpoint", *arguments]
    with (tmp_path / "said").open("wb") as said:
        done = subprocess.run(
            ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *command],
            cwd=REPOSITORY,
            stdout=said,
            stderr=subprocess.PIPE,
            check=False,
        )
    told = b"Error: this cannot be read or written (File too large)\n"
    assert (done.returncode, done.stderr) == (1, told)
