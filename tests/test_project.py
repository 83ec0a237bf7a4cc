"""What holds between the project's own files."""

import re
import subprocess
import tomllib
from importlib.metadata import metadata
from itertools import chain
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from standpoint.model import STANCES, VOICES
from tests.conftest import REPOSITORY

README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
CONFIGURATION = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = CONFIGURATION["project"]


def pins() -> dict[str, Version]:
    lines = (REPOSITORY / "requirements.txt").read_text(encoding="utf-8").splitlines()
    pinned = [line.split("==") for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(name): Version(version) for name, version in pinned}


def test_requirements_pin_exactly_what_the_project_depends_on() -> None:
    depended = {
        canonicalize_name(requirement.name): requirement
        for requirement in map(Requirement, PROJECT["dependencies"])
    }
    assert pins().keys() == depended.keys()
    for name, requirement in depended.items():
        assert requirement.specifier.contains(pins()[name]), requirement


def test_every_dependency_is_accounted_for_with_its_licence() -> None:
    told = (REPOSITORY / ".github" / "DEPENDENCIES.md").read_text(encoding="utf-8")
    run, test = told.split("## To test")
    rows = [
        row.split(" | ") for row in re.findall(r"^\| (?!Library|-)(.+?) \|$", run, re.MULTILINE)
    ]
    assert {canonicalize_name(name) for name, *_ in rows} == pins().keys()
    for name, _, _, licence, _, instead in rows:
        known = metadata(name)
        keys = ("License-Expression", "License", "Classifier")
        given = " ".join(said for key in keys for said in known.get_all(key) or ())
        assert licence.partition("-")[0] in given, name
        assert instead
    listed = {canonicalize_name(name) for name in re.findall(r"[\w-]+", test)}
    needed = map(Requirement, chain(*PROJECT["optional-dependencies"].values()))
    assert {canonicalize_name(requirement.name) for requirement in needed} <= listed


def test_the_tests_that_mutants_are_tried_against_are_there() -> None:
    selected = CONFIGURATION["tool"]["mutmut"]["pytest_add_cli_args_test_selection"]
    assert [name for name in selected if not (REPOSITORY / name).is_file()] == []


def test_the_lower_ends_are_those_of_all_that_is_needed() -> None:
    workflow = yaml.safe_load(
        (REPOSITORY / ".github" / "workflows" / "tests.yaml").read_text(encoding="utf-8")
    )
    commands = [step.get("run", "") for step in workflow["jobs"]["lower-ends"]["steps"]]
    [install] = [command for command in commands if "lower.txt" in command]
    made = subprocess.run(
        ["bash", "-c", install.splitlines()[0].partition(" > ")[0]],
        cwd=REPOSITORY,
        check=True,
        capture_output=True,
        text=True,
    )
    lower = dict(line.split("==") for line in made.stdout.splitlines())
    assert {canonicalize_name(name) for name in lower} == pins().keys()
    for name, version in lower.items():
        assert Version(version) <= pins()[canonicalize_name(name)]


def test_community_cloud_finds_no_file_that_it_would_prefer_to_the_requirements() -> None:
    assert not [
        name for name in ("uv.lock", "Pipfile", "environment.yml") if (REPOSITORY / name).exists()
    ]


def test_ci_runs_the_command_that_the_readme_gives() -> None:
    blocks = re.findall(r"^```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
    tests = [block for block in blocks if block.endswith("-m pytest -n auto")]
    assert len(tests) == 1
    assert tests[0] in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_readme_begins_with_the_picture_and_the_two_commands() -> None:
    picture = README.index("](.github/screenshots/")
    start = README.index("streamlit run app.py")
    tests = README.index("-m pytest")
    assert picture < start < tests < README.index("## Add a position")


FORMS = sorted((REPOSITORY / ".github" / "ISSUE_TEMPLATE").glob("*.yml"))


def fields(form: Path) -> list[dict[str, object]]:
    said = yaml.safe_load(form.read_text(encoding="utf-8"))
    assert (
        {"name", "description", "body"} <= said.keys() <= {"name", "description", "body", "title"}
    )
    found: list[dict[str, object]] = said["body"]
    return found


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_the_forms_on_github_are_such_as_github_takes(form: Path) -> None:
    asked = [field for field in fields(form) if field["type"] != "markdown"]
    assert asked
    assert {field["type"] for field in asked} <= {"input", "textarea", "dropdown"}
    ids = [field["id"] for field in asked]
    assert len(set(ids)) == len(ids)
    for field in asked:
        assert field.keys() <= {"type", "id", "attributes", "validations"}
        told = field["attributes"]
        assert isinstance(told, dict) and told["label"]
        assert ("options" in told) == (field["type"] == "dropdown")
        assert all(isinstance(option, str) for option in told.get("options", ()))


def test_the_forms_on_github_offer_every_stance_and_voice() -> None:
    assert {form.stem for form in FORMS} == {"bug", "missing-position", "wrong-coding"}
    found = chain.from_iterable(map(fields, FORMS))
    asked = {field["id"]: field["attributes"] for field in found if field["type"] == "dropdown"}
    stances, voices = asked["stance"], asked["voice"]
    assert isinstance(stances, dict) and isinstance(voices, dict)
    assert stances["options"] == list(STANCES)
    assert [option.partition(":")[0] for option in voices["options"]] == list(VOICES)
