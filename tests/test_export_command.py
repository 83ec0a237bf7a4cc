"""`python -m standpoint export`: the formats, the reading rules, and where the files go."""

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from standpoint.command import main
from standpoint.command.exchange import export
from standpoint.compare.selection import MIN_SHARED
from standpoint.export.bundle import FORMATS
from standpoint.load import Loaded
from standpoint.version import last_change, version
from tests.conftest import OEHLBRUECK, REPOSITORY, contents
from tests.extracts import extract, rows

EVERYTHING = [
    "Everything that the dossier holds.",
    "No figure, and no edge, for two stakeholders that share fewer issues than 3.",
]


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["export", *map(str, arguments)])


def options() -> dict[str, click.Parameter]:
    return {str(one.name): one for one in export.params}


def test_the_command_knows_the_formats_that_there_are() -> None:
    shape = options()["shape"].type
    assert isinstance(shape, click.Choice)
    assert [*shape.choices] == [*FORMATS]
    assert options()["min_shared"].default == MIN_SHARED


@pytest.mark.parametrize("shape", FORMATS)
def test_a_format_goes_to_a_file(shape: str, calais: Loaded, tmp_path: Path) -> None:
    output = tmp_path / FORMATS[shape].name
    result = run("--format", shape, "--output", output)
    assert (result.exit_code, result.stderr.splitlines()) == (0, EVERYTHING)
    what = FORMATS[shape].what
    assert result.stdout == f"wrote {output}: {what}; from the dossier in {REPOSITORY}\n"
    made = extract(calais)
    dated = replace(made, version=version(calais.digest, last_change(REPOSITORY)))
    assert output.read_bytes() == FORMATS[shape].data(dated)


def test_text_goes_to_standard_output_and_what_is_said_beside_it(calais: Loaded) -> None:
    result = run("--format", "csv")
    assert result.stdout_bytes == FORMATS["csv"].data(extract(calais))
    assert result.stderr.splitlines() == EVERYTHING
    assert run("--format", "csv", "--output", "-").stdout_bytes == result.stdout_bytes


def test_the_zip_is_the_default() -> None:
    result = run()
    assert zipfile.ZipFile(io.BytesIO(result.stdout_bytes)).testzip() is None


def test_reading_rules_are_ids_with_commas_or_again_and_again(oehlbrueck: Loaded) -> None:
    result = run(
        OEHLBRUECK,
        *("--format", "json", "--min-shared", "2", "--voices", "reported, quoted"),
        *("--topics", "parken", "--topics", "verkehr", "--sources", "tagblatt-altstadt-2023"),
        *("--stakeholders", "atempause,gewerbering"),
    )
    assert json.loads(result.stdout)["selection"] == {
        "voices": ["quoted", "reported"],
        "sources": ["tagblatt-altstadt-2023"],
        "topics": ["verkehr", "parken"],
        "stakeholders": ["gewerbering", "atempause"],
        "min_shared": 2,
    }
    assert result.stderr.splitlines() == [
        "Only the issues under Verkehr in der Altstadt and Parken; only Gewerbering Öhlbrück and "
        "Atempause; only positions with a passage that is quoted or reported and from Die "
        "Altstadt, das Auto und der liebe Frieden, 18 March 2023.",
        "Left out by the reading rules: 1 of 3 stakeholders, 1 of 5 issues, 8 of 14 positions, 11 of "
        "19 passages and 1 of 2 sources.",
        "No figure, and no edge, for two stakeholders that share fewer issues than 2.",
    ]


def test_to_name_all_is_to_name_none(calais: Loaded) -> None:
    result = run("--format", "csv", "--voices", "ascribed,observed,reported,quoted")
    assert result.stderr.splitlines() == EVERYTHING


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--topics", "asylm"], "'asylm' is none of the topics; did you mean 'asylum'?"),
        (["--voices", "said"], "'said' is none of the voices; choose from quoted, reported, "
                               "observed, ascribed"),
        (["--stakeholders", "macron,may"], "'may' is none of the stakeholders"),
        (["--sources", "x"], "'x' is none of the sources; choose from ap-calais-2018"),
        (["--voices", ","], "nothing is named of the voices; choose from quoted, reported, observed, "
                            "ascribed, or leave it out for all"),
        (["--stakeholders", ""], "nothing is named of the stakeholders; choose from"),
        (["--min-shared", "0"], "0 is not in the range x>=1"),
        (["--format", "xls"], "'xls' is not one of 'zip', 'csv', 'json'"),
    ],
)  # fmt: skip
def test_a_wrong_command_is_told_and_nothing_comes_out(arguments: list[str], said: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_what_has_a_problem_is_left_out_and_said(dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(OEHLBRUECK)
    path = folder / "positions" / "gewerbering.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("stance: strongly-oppose", "stance: against"), encoding="utf-8")
    missing = "Incomplete: what has a problem in positions/gewerbering.yaml is left out."
    result = run(folder, "--format", "csv")
    assert result.exit_code == 0
    assert result.stderr.splitlines() == [*EVERYTHING, missing]
    ring = [row for row in rows(result.stdout) if row["stakeholder_id"] == "gewerbering"]
    assert "autofreie-altstadt" not in {row["issue_id"] for row in ring}
    assert json.loads(run(folder, "--format", "json").stdout)["missing"] == missing
    archive = zipfile.ZipFile(io.BytesIO(run(folder).stdout_bytes))
    assert missing in " ".join(archive.read("about.txt").decode().split())


def test_without_a_dossier_there_is_nothing_to_write(
    dossier_copy: Callable[[Path], Path], tmp_path: Path
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / "positions" / "_dossier.yaml").unlink()
    result = run(folder, "--output", tmp_path / "a.zip")
    said = "Error: positions/_dossier.yaml has a problem or is missing; mend that first\n"
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", said)
    assert not (tmp_path / "a.zip").exists()


def test_a_file_that_is_there_is_written_over_only_where_that_is_asked_for(tmp_path: Path) -> None:
    output = tmp_path / "a.csv"
    output.write_text("mine", encoding="utf-8")
    output.chmod(0o640)
    result = run("--format", "csv", "--output", output)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[-1] == (
        f"Error: {output} is there already; --force writes over it"
    )
    assert output.read_text(encoding="utf-8") == "mine"
    assert run("--format", "csv", "--output", output, "--force").exit_code == 0
    assert output.read_bytes().startswith(b'\xef\xbb\xbf"stakeholder_id"')
    assert output.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize("there", [True, False])
def test_nothing_is_written_through_a_link(force: list[str], there: bool, tmp_path: Path) -> None:
    target, output = tmp_path / "target", tmp_path / "a.csv"
    if there:
        target.write_text("mine", encoding="utf-8")
    output.symlink_to(target)
    result = run("--format", "csv", "--output", output, *force)
    assert result.exit_code == 1
    assert f"{output} is a link; name the file itself" in result.stderr
    assert target.exists() == there
    assert output.is_symlink()
    assert not there or target.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("force", [[], ["--force"]])
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("nowhere/a.csv", "cannot be written (No such file or directory)"),
        ("folder", "is a folder; name a file in it"),
        ("pipe", "is not a regular file; name another"),
    ],
)
def test_where_a_file_cannot_be_written_it_is_told(
    name: str, said: str, force: list[str], tmp_path: Path
) -> None:
    """With and without --force alike: where that would not help, it is not recommended."""
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    result = run("--format", "csv", "--output", tmp_path / name, *force)
    assert result.exit_code == 1
    assert said in result.stderr.splitlines()[-1]


@pytest.mark.parametrize("name", ["positions/gewerbering.yaml", "seeds/new.txt"])
def test_nothing_is_written_among_the_files_of_the_dossier(
    name: str, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    before = contents(folder)
    result = run(folder, "--format", "csv", "--output", folder / name, "--force")
    assert result.exit_code == 1
    said = f"Error: {folder / name} would stand among the dossier's files; name another"
    assert result.stderr.splitlines()[-1] == said
    assert contents(folder) == before


def test_the_same_files_give_the_same_bytes_in_any_country(tmp_path: Path) -> None:
    """And in another zone, on another day, with another order of sets."""
    made = []
    for number, zone in enumerate(("UTC", "Asia/Tokyo")):
        output = tmp_path / f"{number}.zip"
        environment = {
            **os.environ,
            "PYTHONPATH": str(REPOSITORY),
            "PYTHONHASHSEED": str(number),
            "LC_ALL": "C" if number else "C.UTF-8",
            "TZ": zone,
        }
        command = [sys.executable, "-W", "error", "-m", "standpoint", "export", str(OEHLBRUECK)]
        done = subprocess.run(
            [*command, "--output", str(output)],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr.decode().splitlines()) == (0, EVERYTHING)
        made.append(output.read_bytes())
    assert made[0] == made[1]
