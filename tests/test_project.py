"""What holds between the project's own files."""

import re
import tomllib
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

REPOSITORY = Path(__file__).resolve().parent.parent
README = (REPOSITORY / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]


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


def test_community_cloud_finds_no_file_that_it_would_prefer_to_the_requirements() -> None:
    assert not [
        name for name in ("uv.lock", "Pipfile", "environment.yml") if (REPOSITORY / name).exists()
    ]


def test_ci_runs_the_command_that_the_readme_gives() -> None:
    blocks = re.findall(r"^```sh\n(.*?)\n```$", README, re.MULTILINE | re.DOTALL)
    tests = [block for block in blocks if block.endswith("-m pytest")]
    assert len(tests) == 1
    assert tests[0] in (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_readme_begins_with_the_picture_and_the_two_commands() -> None:
    picture = README.index("](.github/screenshots/")
    start = README.index("streamlit run app.py")
    tests = README.index("-m pytest")
    assert picture < start < tests < README.index("## Add a position")
