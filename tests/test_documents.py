"""What the documents show is what the program takes and says: each command, YAML and output."""

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import click
import pytest
import yaml

from standpoint.command import main
from standpoint.load import Loaded, load, snapshot
from standpoint.load.whole_file import NOTHING_SAID
from standpoint.schema import schemas
from tests.conftest import OEHLBRUECK, REPOSITORY
from tests.documents import DOCUMENTS, Clone, anchors, blocks, commands, text

POSITION, OWN = blocks("README.md", "yaml")
OUTLINE, STAKEHOLDER, CITATION = blocks(".github/REFERENCE.md", "yaml")
[PROPOSED] = blocks(".github/CONTRIBUTING.md", "yaml")
EXCERPTS, LINKS = blocks(".github/PUBLISHING.md", "yaml")
START = commands("README.md")[0]
CI = (REPOSITORY / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_yaml_and_command_is_in_a_document_whose_blocks_are_tried() -> None:
    """Those of IMPORT.md are tried by test_import_command.py."""
    tried = {"README.md", *(f".github/{name}.md" for name in ("REFERENCE", "CONTRIBUTING"))}
    tried |= {".github/PUBLISHING.md", ".github/IMPORT.md"}
    for document in DOCUMENTS:
        if document not in tried:
            assert not blocks(document, "yaml") and not commands(document), document
    everywhere = {path.relative_to(REPOSITORY).as_posix() for path in REPOSITORY.glob("*.md")}
    everywhere |= {
        path.relative_to(REPOSITORY).as_posix()
        for folder in (".github", "positions")
        for path in (REPOSITORY / folder).glob("*.md")
        if path.name != "PULL_REQUEST_TEMPLATE.md"
    }
    assert everywhere == {*DOCUMENTS}


def test_the_readme_is_short_and_leads_to_every_document() -> None:
    assert len(text("README.md").split()) <= 1_200
    led = set(re.findall(r"\]\(([^)#]+\.md)", text("README.md")))
    assert led == {*DOCUMENTS} - {"README.md"}


@pytest.mark.parametrize("document", DOCUMENTS)
def test_links_lead_to_what_is_there(document: str) -> None:
    here = (REPOSITORY / document).parent
    for target, anchor in re.findall(r"\]\((?!https?://)([^)#]*)#?([^)]*)\)", text(document)):
        place = (here / target).resolve() if target else REPOSITORY / document
        assert place.exists(), target
        if anchor:
            assert anchor in anchors(str(place.relative_to(REPOSITORY))), f"{target}#{anchor}"


def tasks(document: str) -> list[str]:
    """Return the commands of a document that are tried here.

    The README's first is tried by browser/test_cloud.py; what CI runs to the letter needs no second
    run.
    """
    return [line for line in commands(document) if line != START and line not in CI]


@pytest.fixture
def clone(tmp_path: Path) -> Iterator[Clone]:
    """Return a clone with what the documents call path/to/…"""
    made = Clone(tmp_path / "clone")
    place = made.folder / "path" / "to"
    for name in ("folder", "first", "second"):
        for part in ("positions", "seeds"):
            shutil.copytree(OEHLBRUECK / part, place / name / part)
    shutil.copytree(REPOSITORY / "seeds", place / "copy" / "seeds")
    outline = (made.folder / "positions" / "_dossier.yaml").read_bytes()
    yield made
    assert (made.folder / "positions" / "_dossier.yaml").read_bytes() == outline


def test_the_commands_of_the_readme_work(clone: Clone) -> None:
    folder = clone.folder / "path" / "to" / "folder"
    shutil.rmtree(folder)
    (folder / "positions").mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "positions" / "_dossier.yaml").write_text(OWN, encoding="utf-8")
    (folder / "seeds" / "paper.txt").write_text("The mayor wants the road.", encoding="utf-8")
    unfinished = ".venv/bin/python -m standpoint check path/to/folder"
    for command in tasks("README.md"):
        status, said = clone.run(command)
        assert status == (1 if command == unfinished else 0), f"{command}\n{said}"
        if command == unfinished:
            assert NOTHING_SAID in said and "1 problem in 1 file" in said
    with (folder / "positions" / "mayor.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "positions:\n  - issue: ring-road\n    stance: support\n    summary: For it.\n"
            "    evidence:\n      - source: paper\n        voice: reported\n"
            "        text: The mayor wants the road\n"
        )
    assert clone.run(unfinished)[0] == 0
    assert (clone.folder / "selection.zip").stat().st_size > 10_000
    assert b"<!doctype html>" in (clone.folder / "report.html").read_bytes()[:100].lower()


def test_the_commands_of_the_reference_work(clone: Clone) -> None:
    for command in tasks(".github/REFERENCE.md"):
        if " new source " in command:
            (clone.folder / "seeds" / "le-monde.txt").write_text("Bouchart asks for help.", "utf-8")
        status, said = clone.run(command)
        assert status == 0, f"{command}\n{said}"
    loaded = load(snapshot(clone.folder))
    assert [problem.message for problem in loaded.problems] == [NOTHING_SAID]
    assert loaded.dossier is not None
    assert loaded.dossier.stakeholder_by_id["mayor"].name == "Natacha Bouchart"
    assert "le-monde-2018" in loaded.dossier.source_by_id
    copied = load(snapshot(clone.folder / "path" / "to" / "copy"))
    assert copied.problems == () and copied.dossier is not None
    assert [topic.id for topic in copied.dossier.outline.topics] == ["asylum"]


@pytest.mark.parametrize("name", ["CONTRIBUTING", "PUBLISHING"])
def test_the_commands_of_the_guides_work(name: str, clone: Clone) -> None:
    tried = tasks(f".github/{name}.md")
    assert tried
    # The port is one that is free: two that differ by it alone would be one twice.
    for command in {
        re.sub(r"--server.port \d+", "", command): command for command in tried
    }.values():
        status, said = clone.run(command)
        assert status == 0, f"{command}\n{said}"


@pytest.mark.parametrize("shown", [POSITION, PROPOSED], ids=["README", "CONTRIBUTING"])
def test_the_positions_that_are_shown_are_of_the_dossier(
    shown: str, calais: Loaded, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "macron.yaml"
    lines = file.read_text(encoding="utf-8")
    entry = re.sub("^(?=.)", "" if shown.startswith("  -") else "  ", shown, flags=re.MULTILINE)
    start = lines.index(entry.partition("\n")[0].partition(" #")[0].rstrip())
    end = lines.index("  - issue:", start + 1)
    file.write_text(lines[:start] + entry + "\n" + lines[end:], encoding="utf-8")
    changed = load(snapshot(folder))
    assert changed.problems == ()
    assert changed.dossier is not None and calais.dossier is not None
    assert changed.dossier.stakeholders == calais.dossier.stakeholders


def test_every_key_of_the_reference_is_read(calais: Loaded, tmp_path: Path) -> None:
    positions, seeds = tmp_path / "positions", tmp_path / "seeds"
    positions.mkdir()
    seeds.mkdir()
    raw = "000_eaa12418f779dadf.txt"
    (seeds / raw).write_text(calais.dossier.sources[0].body.raw, encoding="utf-8")
    outline = OUTLINE.replace("[macron, security-forces]", "[macron]")
    touquet = "{id: touquet-accords, title: Touquet, proposition: They should be changed.}"
    outline = outline.replace("events:", f"      - {touquet}\nevents:")
    (positions / "_dossier.yaml").write_text(outline, encoding="utf-8")
    (positions / "macron.yaml").write_text(STAKEHOLDER, encoding="utf-8")
    citation = seeds / "ap-calais-2018.yaml"
    citation.write_text(CITATION, encoding="utf-8")
    (said,) = load(snapshot(tmp_path)).problems
    assert "the source is the stakeholder's own words, not reported" in said.message
    citation.write_text(re.sub("own_words_of.*", "", CITATION), encoding="utf-8")
    read = load(snapshot(tmp_path))
    assert [str(problem) for problem in read.problems] == []
    assert read.passages == 2


def keys(schema: object) -> Iterator[str]:
    """Yield every key that a schema knows."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
    inner: Iterable[object] = schema if isinstance(schema, list) else ()
    for part in schema.values() if isinstance(schema, dict) else inner:
        yield from keys(part)


def written(tree: object) -> Iterator[str]:
    """Yield every key that stands in a YAML file."""
    if isinstance(tree, dict):
        yield from tree
    inner: Iterable[object] = tree if isinstance(tree, list) else ()
    for part in tree.values() if isinstance(tree, dict) else inner:
        yield from written(part)


@pytest.mark.parametrize(
    ("kind", "shown"),
    [("dossier", OUTLINE), ("stakeholder", STAKEHOLDER), ("source", CITATION)],
)
def test_the_reference_shows_every_key(kind: str, shown: str, calais: Loaded) -> None:
    known = {*keys(schemas(snapshot(REPOSITORY), calais)[f"{kind}.schema.json"])}
    labels = {"MR SMITH", "THE CHAIR"} if kind == "source" else set()
    assert {*written(yaml.load(shown, yaml.BaseLoader))} - labels == known


@pytest.mark.parametrize("name", sorted(main.commands))
def test_the_reference_has_every_command_and_option(name: str) -> None:
    section = text(".github/REFERENCE.md").partition(f"\n### {name}\n")[2].partition("\n##")[0]
    assert section
    command = main.commands[name]
    under = command.commands.values() if isinstance(command, click.Group) else (command,)
    parameters = [parameter for one in under for parameter in one.params]
    options = {name for one in parameters for name in one.opts if name.startswith("--")}
    assert options == set(re.findall(r"`(--[\w-]+)", section.replace("`--format ", "`--format` `")))
    chosen = [one.type.choices for one in parameters if isinstance(one.type, click.Choice)]
    for choice in (choice for choices in chosen for choice in choices):
        assert re.search(rf"`(--format )?{choice}`", section), choice


def test_the_problems_that_are_shown_are_those_that_the_check_finds(
    dossier_copy: Callable[[], Path],
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "macron.yaml"
    spoilt = file.read_text(encoding="utf-8")
    spoilt = spoilt.replace("issue: no-camps", "issue: no-camp").replace("vowed not to", "vowed to")
    file.write_text(spoilt, encoding="utf-8")
    said = [problem.message for problem in load(snapshot(folder)).problems]
    shown = re.findall(r"^positions/macron\.yaml:\d+:\d+: (.*)$", text("README.md"), re.MULTILINE)
    assert shown == said
    assert blocks(".github/CONTRIBUTING.md", "")[0].splitlines() == said


def test_what_the_guide_to_publishing_adds_is_read(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    outline = folder / "positions" / "_dossier.yaml"
    outline.write_text(f"{outline.read_text(encoding='utf-8')}\n{LINKS}", encoding="utf-8")
    citation = folder / "seeds" / "ap-calais-2018.yaml"
    whole = citation.read_text(encoding="utf-8")
    citation.write_text(whole.replace("display: full\n", "") + EXCERPTS, encoding="utf-8")
    loaded = load(snapshot(folder))
    assert loaded.problems == () and loaded.dossier is not None
    assert loaded.dossier.outline.repository == "https://github.com/your-name/standpoint"
    assert loaded.dossier.outline.branch == "main"
    assert [source.display.value for source in loaded.dossier.sources] == ["excerpts"]
