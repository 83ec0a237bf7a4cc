"""The schemas for editors: current, complete, and never stricter than the check."""

import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner
from jsonschema import Draft7Validator

from standpoint import schema
from standpoint.command import main
from standpoint.command.check import OUTDATED
from standpoint.load import Loaded, load, snapshot
from standpoint.model import Display, Speech, Stance, Voice
from tests.conftest import OEHLBRUECK, REPOSITORY

ISSUE = "positions/_dossier.yaml"
KINDS = ["dossier.schema.json", "stakeholder.schema.json", "source.schema.json"]

Schema = dict[str, Any]


def of(folder: Path) -> dict[str, Schema]:
    taken = snapshot(folder)
    return schema.schemas(taken, load(taken))


def kind(path: Path) -> str:
    if path.parent.name == "seeds":
        return "source.schema.json"
    return "dossier.schema.json" if path.name == "_dossier.yaml" else "stakeholder.schema.json"


def yaml_files(folder: Path) -> list[Path]:
    return [*(folder / "positions").glob("*.yaml"), *(folder / "seeds").glob("*.yaml")]


class Core(yaml.SafeLoader):
    """YAML's core schema, in which editors read: numbers and truth values are none of our text."""


Core.yaml_implicit_resolvers = {}
for pattern, first, tag in (
    (r"true|True|TRUE|false|False|FALSE", "tTfF", "bool"),
    (r"null|Null|NULL|~|", ["n", "N", "~", ""], "null"),
    (r"[-+]?[0-9]+", "-+0123456789", "int"),
    (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789", "float"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"({pattern})$"), list(first))


def faults(text: str, validated: Schema) -> list[str]:
    found = Draft7Validator(validated).iter_errors(yaml.load(text, Loader=Core))
    return [f"{'/'.join(map(str, error.path))}: {error.message}" for error in found]


def parts(node: object) -> Iterator[Schema]:
    """Yield the schema of every record."""
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for value in node.values():
            yield from parts(value)


def test_the_committed_schemas_are_those_of_the_dossier() -> None:
    for name, made in of(REPOSITORY).items():
        text = (REPOSITORY / ".vscode" / name).read_text(encoding="utf-8")
        assert json.loads(text) == made, "run python -m standpoint schema"


def test_the_committed_settings_are_those_that_a_new_dossier_gets() -> None:
    for name, content in (
        ("settings.json", schema.SETTINGS),
        ("extensions.json", schema.EXTENSIONS),
    ):
        text = (REPOSITORY / ".vscode" / name).read_text(encoding="utf-8")
        assert json.loads(text) == content


@pytest.mark.parametrize("name", KINDS)
def test_a_schema_is_one_and_refers_to_nothing_elsewhere(name: str) -> None:
    made = of(OEHLBRUECK)[name]
    Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"  # every editor has it
    assert "$id" not in made
    assert '"$ref"' not in json.dumps(made)


@pytest.mark.parametrize("name", KINDS)
def test_every_key_is_described_and_no_other_is_allowed(name: str) -> None:
    for part in parts(of(REPOSITORY)[name]):
        if "properties" not in part:  # the labels of speakers, which no schema knows
            assert part["additionalProperties"]["enum"][-1] == "other"
            continue
        assert part["additionalProperties"] is False
        for key, described in part["properties"].items():
            assert len(described.get("description", "")) > 10, key


def test_every_value_has_a_meaning() -> None:
    made = of(REPOSITORY)
    position = made["stakeholder.schema.json"]["properties"]["positions"]["items"]["properties"]
    voice = position["evidence"]["items"]["properties"]["voice"]
    display = made["source.schema.json"]["properties"]["display"]
    speech = made["source.schema.json"]["properties"]["speech"]
    known = ((Stance, position["stance"]), (Voice, voice), (Display, display), (Speech, speech))
    for values, described in known:
        assert described["enum"] == [value.value for value in values]
        assert all(described["enumDescriptions"])


def test_ids_are_those_of_the_dossier_with_what_they_stand_for() -> None:
    made = of(OEHLBRUECK)
    stakeholder = made["stakeholder.schema.json"]["properties"]
    position = stakeholder["positions"]["items"]["properties"]
    for issue in (position["issue"], stakeholder["silent_on"]["items"]["properties"]["issue"]):
        assert issue["enum"] == [
            "autofreie-altstadt",
            "lieferzeiten",
            "parkhaus-wallring",
            "anwohnerparken",
            "buergerentscheid",
        ]
        assert issue["enumDescriptions"][2] == (
            "Parkhaus am Wallring: Am Wallring soll ein Parkhaus gebaut werden."
        )
    source = position["evidence"]["items"]["properties"]["source"]
    assert source["enum"] == ["rede-roennebaum-2023", "tagblatt-altstadt-2023"]
    assert source["enumDescriptions"][0] == "Stadt Öhlbrück, 2023-11-09"
    order = made["dossier.schema.json"]["properties"]["stakeholders"]["items"]
    owner = made["source.schema.json"]["properties"]["own_words_of"]
    assert order["enum"] == owner["enum"] == ["atempause", "buergermeisterin", "gewerbering"]
    assert owner["enumDescriptions"][1] == "Grete Rönnebaum"
    speaker = made["source.schema.json"]["properties"]["speakers"]["additionalProperties"]
    assert speaker["enum"] == [*owner["enum"], "other"]
    assert len(speaker["enumDescriptions"]) == 4


@pytest.mark.parametrize("folder", [REPOSITORY, *sorted(OEHLBRUECK.parent.iterdir())])
def test_a_sound_dossier_is_sound_to_an_editor(folder: Path) -> None:
    made = of(folder)
    files = yaml_files(folder)
    assert len(files) > 3
    for path in files:
        assert faults(path.read_text(encoding="utf-8"), made[kind(path)]) == [], path


BROKEN = [
    ("positions/gewerbering.yaml", "role: ", "rolle: "),
    ("positions/gewerbering.yaml", "name: ", "nam: "),
    ("positions/gewerbering.yaml", "    summary: ", "    sumary: "),
    ("positions/gewerbering.yaml", "        voice: quoted", "        voice: said"),
    ("positions/gewerbering.yaml", "        voice: quoted\n", ""),
    ("positions/gewerbering.yaml", "- source: ", "- quelle: "),
    ("positions/gewerbering.yaml", "stance: strongly-oppose", "stance: strongly oppose"),
    ("positions/gewerbering.yaml", "stance: strongly-oppose", "stance: -2"),
    ("positions/gewerbering.yaml", "issue: lieferzeiten", "issue: lieferzeit"),
    ("positions/gewerbering.yaml", "source: tagblatt-altstadt-2023", "source: tagblatt"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 16.3.2023"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 2023-13"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 20230316"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 2023.5"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 0"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date:"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: unknown"),
    ("positions/gewerbering.yaml", "        speaker: Özlem Kühnast\n", ""),
    ("positions/gewerbering.yaml", "name: Gewerbering Öhlbrück", "name: []"),
    ("positions/gewerbering.yaml", "name: Gewerbering Öhlbrück", "name: null"),
    ("positions/gewerbering.yaml", "name: Gewerbering", "id: gewerbering\nname: Gewerbering"),
    ("positions/atempause.yaml", "note: ", "notiz: "),
    ("positions/atempause.yaml", "{issue: lieferzeiten,", "{issue: lieferung,"),
    ("positions/atempause.yaml", "    rationale: >-", "    date: >-"),
    ("positions/_dossier.yaml", "    title: 'Parken'\n", ""),
    ("positions/_dossier.yaml", "title: Lieferzeiten", "titel: Lieferzeiten"),
    ("positions/_dossier.yaml", "id: lieferzeiten", "id: Lieferzeiten"),
    ("positions/_dossier.yaml", "[buergermeisterin, gewerbering]", "[buergermeister]"),
    ("positions/_dossier.yaml", "[buergermeisterin, gewerbering]", "buergermeisterin"),
    ("positions/_dossier.yaml", "date: 2019", "date: Anfang 2019"),
    ("positions/_dossier.yaml", "date: 2019", "date: unknown"),
    ("seeds/tagblatt-altstadt-2023.yaml", "date: 2023-03-18", "date: Unknown"),
    ("seeds/tagblatt-altstadt-2023.yaml", "date: 2023-03-18", "date: unknown 2023"),
    ("seeds/tagblatt-altstadt-2023.yaml", "date: 2023-03-18", ""),
    ("seeds/tagblatt-altstadt-2023.yaml", "display: full", "display: part"),
    ("seeds/tagblatt-altstadt-2023.yaml", "url: https", "url: ftp"),
    ("seeds/tagblatt-altstadt-2023.yaml", "language: de", "language: deutsch, alt"),
    ("seeds/rede-roennebaum-2023.yaml", "own_words_of: buergermeisterin", "own_words_of: grete"),
]


@pytest.mark.parametrize(("file", "right", "wrong"), BROKEN)
def test_an_editor_underlines_what_the_check_refuses(
    file: str, right: str, wrong: str, dossier_copy: Callable[[Path], Path]
) -> None:
    made = of(OEHLBRUECK)
    path = dossier_copy(OEHLBRUECK) / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    changed = text.replace(right, wrong, 1)
    path.write_text(changed, encoding="utf-8")
    assert load(snapshot(path.parent.parent)).problems
    assert faults(changed, made[kind(path)])


LOOKALIKES = [
    ("positions/gewerbering.yaml", "name: Gewerbering Öhlbrück", "name: 2018"),
    ("positions/gewerbering.yaml", "name: Gewerbering Öhlbrück", "name: true"),
    ("positions/gewerbering.yaml", "name: Gewerbering Öhlbrück", "name: 12:30"),
    ("positions/gewerbering.yaml", "name: Gewerbering Öhlbrück", "name: NO"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 2023"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: '2023'"),
    ("positions/gewerbering.yaml", "date: 2023-03-16", "date: 2023-03"),
    ("positions/_dossier.yaml", "date: 2019", "date: '2019'"),
    ("positions/_dossier.yaml", "title: Lieferzeiten", "title: 6.5"),
    ("positions/_dossier.yaml", "title: Lieferzeiten", f"title: ' {'a' * 200} '"),
    ("seeds/tagblatt-altstadt-2023.yaml", "display: full\n", ""),
    ("seeds/tagblatt-altstadt-2023.yaml", "[Imke Dörfler, Sönke Haßlau]", "[1, 2]"),
    ("seeds/tagblatt-altstadt-2023.yaml", "date: 2023-03-18", "date: 2023"),
    ("seeds/tagblatt-altstadt-2023.yaml", "date: 2023-03-18", "date: unknown"),
    ("seeds/tagblatt-altstadt-2023.yaml", "date: 2023-03-18", "date: 'unknown'"),
]


@pytest.mark.parametrize(("file", "was", "now"), LOOKALIKES)
def test_what_the_check_takes_as_text_is_not_underlined(
    file: str, was: str, now: str, dossier_copy: Callable[[Path], Path]
) -> None:
    path = dossier_copy(OEHLBRUECK) / file
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, now), encoding="utf-8")
    folder = path.parent.parent
    assert [str(problem) for problem in load(snapshot(folder)).problems] == []
    assert faults(path.read_text(encoding="utf-8"), of(folder)[kind(path)]) == []


@pytest.mark.parametrize("name", ["2018", "true", "1e3", "0x1f"])
def test_an_id_that_looks_like_a_number_is_an_id(
    name: str, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    for path in yaml_files(folder):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("lieferzeiten", name), encoding="utf-8")
    assert [str(problem) for problem in load(snapshot(folder)).problems] == []
    made = of(folder)
    for path in yaml_files(folder):
        assert faults(path.read_text(encoding="utf-8"), made[kind(path)]) == []
    ring = (folder / "positions" / "gewerbering.yaml").read_text(encoding="utf-8")
    wrong = ring.replace("issue: autofreie-altstadt", "issue: autofrei")
    assert faults(wrong, made["stakeholder.schema.json"])


def test_without_an_outline_any_id_will_do_for_an_issue(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / "positions" / "_dossier.yaml").write_text("title: Half\n", encoding="utf-8")
    made = of(folder)["stakeholder.schema.json"]
    issue = made["properties"]["positions"]["items"]["properties"]["issue"]
    assert "enum" not in issue
    ring = (folder / "positions" / "gewerbering.yaml").read_text(encoding="utf-8")
    assert faults(ring, made) == []
    assert faults(ring.replace("issue: autofreie-altstadt", "issue: Autofrei"), made)


def test_an_empty_dossier_has_schemas_too(tmp_path: Path) -> None:
    for made in of(tmp_path).values():
        Draft7Validator.check_schema(made)


def run(*arguments: str | Path) -> Any:
    return CliRunner().invoke(main, [*map(str, arguments)])


def test_the_command_writes_schemas_and_keeps_settings(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    result = run("schema", folder)
    names = [*KINDS, "settings.json", "extensions.json"]
    assert result.exit_code == 0
    assert result.output.splitlines() == [f"wrote .vscode/{name}" for name in names]
    (folder / ".vscode" / "settings.json").write_text("{}", encoding="utf-8")
    again = run("schema", folder)
    assert again.output.splitlines() == [f"wrote .vscode/{name}" for name in KINDS]
    assert (folder / ".vscode" / "settings.json").read_text(encoding="utf-8") == "{}"
    for name, made in of(folder).items():
        assert json.loads((folder / ".vscode" / name).read_text(encoding="utf-8")) == made


def test_the_command_says_where_issues_cannot_be_offered(
    dossier_copy: Callable[[Path], Path],
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / ISSUE).unlink()
    result = run("schema", folder)
    assert result.exit_code == 0
    assert result.stderr == (
        "positions/_dossier.yaml has a problem, so no issues are offered; run this again once it "
        "is mended\n"
    )


def test_a_place_that_cannot_be_written_is_named(dossier_copy: Callable[[Path], Path]) -> None:
    folder = dossier_copy(OEHLBRUECK)
    (folder / ".vscode").write_text("", encoding="utf-8")
    result = run("schema", folder)
    assert result.exit_code == 1
    assert result.stderr == f"Error: the folder {folder / '.vscode'} cannot be made (File exists)\n"


def test_nothing_is_written_through_a_link(
    dossier_copy: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder, elsewhere = dossier_copy(OEHLBRUECK), tmp_path_factory.mktemp("elsewhere")
    (folder / ".vscode").symlink_to(elsewhere)
    result = run("schema", folder)
    link = folder / ".vscode"
    assert result.stderr == f"Error: {link} is a link; put the folder itself there\n"
    link.unlink()
    link.mkdir()
    (link / "source.schema.json").symlink_to(elsewhere / "a.json")
    result = run("schema", folder)
    named = link / "source.schema.json"
    assert result.stderr == f"Error: {named} is a link; name the file itself\n"
    assert not list(elsewhere.iterdir())


def test_schemas_that_no_longer_fit_are_seen(
    calais: Loaded, dossier_copy: Callable[[Path], Path]
) -> None:
    assert not schema.outdated(REPOSITORY, snapshot(REPOSITORY), calais)
    folder = dossier_copy(OEHLBRUECK)

    def outdated() -> bool:
        taken = snapshot(folder)
        return schema.outdated(folder, taken, load(taken))

    assert not outdated()  # there are none
    run("schema", folder)
    assert not outdated()
    outline = folder / "positions" / "_dossier.yaml"
    text = outline.read_text(encoding="utf-8")
    outline.write_text(text.replace("title: Lieferzeiten", "title: Lieferung"), encoding="utf-8")
    assert outdated()
    run("schema", folder)
    assert not outdated()
    outline.write_text("broken", encoding="utf-8")
    assert not outdated()
    outline.write_text(text.replace("title: Lieferzeiten", "title: Lieferung"), encoding="utf-8")
    (folder / ".vscode" / "source.schema.json").write_text("half", encoding="utf-8")
    assert outdated()
    run("schema", folder)
    (folder / ".vscode" / "source.schema.json").unlink()
    assert outdated()


def test_a_schema_is_read_through_no_link_and_may_be_anything(
    dossier_copy: Callable[[Path], Path], tmp_path: Path
) -> None:
    """For a link may lead to a device, which gives bytes without end."""
    folder, elsewhere = dossier_copy(OEHLBRUECK), tmp_path / "elsewhere.json"
    run("schema", folder)
    assert OUTDATED not in run("check", folder).stderr
    path = folder / ".vscode" / "source.schema.json"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert OUTDATED in run("check", folder).stderr
    path.unlink()
    path.write_text("[" * 100_000, encoding="utf-8")
    assert OUTDATED in run("check", folder).stderr


def test_of_schemas_that_may_not_be_looked_at_the_check_says_nothing(
    dossier_copy: Callable[[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    look = os.stat

    def refused(path: Any, **how: Any) -> os.stat_result:
        if ".vscode" in os.fspath(path):
            raise PermissionError(13, "Permission denied")
        return look(path, **how)

    monkeypatch.setattr(os, "stat", refused)
    result = run("check", folder)
    assert (result.exit_code, result.stderr) == (0, "")


@pytest.mark.parametrize("name", ["gewerbering", "_dossier"])
def test_the_line_that_names_the_schema_is_read_over(
    name: str, dossier_copy: Callable[[Path], Path]
) -> None:
    folder = dossier_copy(OEHLBRUECK)
    path = folder / "positions" / f"{name}.yaml"
    line = "# yaml-language-server: $schema=../.vscode/stakeholder.schema.json\n"
    path.write_text(line + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert load(snapshot(folder)).problems == ()
