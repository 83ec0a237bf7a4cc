"""The YAML and the output that the README shows are what the program takes and says."""

import re
import shlex
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner

from standpoint.command import main
from standpoint.load import Loaded, load, snapshot
from standpoint.load.records import NOTHING_SAID

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
POSITION, OUTLINE, STAKEHOLDER, CITATION, OWN = YAML


def test_the_position_of_the_readme_is_one_of_the_dossier(
    calais: Loaded, dossier_copy: Callable[[], Path]
) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "macron.yaml"
    lines = file.read_text(encoding="utf-8")
    start = lines.index("  - issue: no-camps")
    end = lines.index("  - issue:", start + 1)
    file.write_text(lines[:start] + POSITION + "\n" + lines[end:], encoding="utf-8")
    changed = load(snapshot(folder))
    assert changed.problems == ()
    assert changed.dossier is not None and calais.dossier is not None
    assert changed.dossier.stakeholders == calais.dossier.stakeholders


def test_every_key_of_the_readme_is_read(calais: Loaded, tmp_path: Path) -> None:
    positions, seeds = tmp_path / "positions", tmp_path / "seeds"
    positions.mkdir()
    seeds.mkdir()
    text = "000_eaa12418f779dadf.txt"
    assert calais.dossier is not None
    (seeds / text).write_text(calais.dossier.sources[0].body.raw, encoding="utf-8")
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


def test_the_readme_shows_what_the_check_says(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    file = folder / "positions" / "macron.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("issue: no-camps", "issue: no-camp").replace("vowed not to", "vowed to")
    file.write_text(text, encoding="utf-8")
    said = [problem.message for problem in load(snapshot(folder)).problems]
    shown = re.findall(r"^positions/macron\.yaml:\d+:\d+: (.*)$", README, re.MULTILINE)
    assert said == shown


def begun(folder: Path, command: str) -> str:
    """Run a command of the README that begins something, in `folder`; return what it says."""
    words = shlex.split(command)
    assert words[:3] == [".venv/bin/python", "-m", "standpoint"]
    result = CliRunner().invoke(main, [*words[3:], "--folder", str(folder)])
    assert result.exit_code == 0, result.output
    return result.output


def test_what_the_readme_begins_lacks_nothing_but_entries(dossier_copy: Callable[[], Path]) -> None:
    folder = dossier_copy()
    commands = re.findall(r"^\.venv/bin/python -m standpoint new .*$", README, re.MULTILINE)
    kinds = {command.split()[4]: command for command in commands}
    assert set(kinds) == {"stakeholder", "source", "issue"}
    (folder / "seeds" / "le-monde.txt").write_text("Bouchart asks for help.", encoding="utf-8")
    begun(folder, kinds["stakeholder"])
    begun(folder, kinds["source"])
    loaded = load(snapshot(folder))
    assert [problem.message for problem in loaded.problems] == [NOTHING_SAID]
    assert loaded.dossier is not None
    assert loaded.dossier.stakeholder_by_id["mayor"].name == "Natacha Bouchart"
    assert "le-monde-2018" in loaded.dossier.source_by_id
    before = (folder / "positions" / "_dossier.yaml").read_bytes()
    assert "id: safe-routes" in begun(folder, kinds["issue"])
    assert (folder / "positions" / "_dossier.yaml").read_bytes() == before


def test_a_dossier_of_ones_own_begins_as_the_readme_says(tmp_path: Path) -> None:
    for name in ("positions", "seeds"):
        (tmp_path / name).mkdir()
    (tmp_path / "positions" / "_dossier.yaml").write_text(OWN, encoding="utf-8")
    (tmp_path / "seeds" / "paper.txt").write_text("The mayor wants the road.", encoding="utf-8")
    begun(tmp_path, '.venv/bin/python -m standpoint new stakeholder mayor --name "The mayor"')
    begun(tmp_path, ".venv/bin/python -m standpoint new source paper --date 2024-05-01")
    with (tmp_path / "positions" / "mayor.yaml").open("a", encoding="utf-8") as file:
        file.write(
            "positions:\n  - issue: ring-road\n    stance: support\n    summary: For it.\n"
            "    evidence:\n      - source: paper\n        voice: reported\n"
            "        text: The mayor wants the road\n"
        )
    loaded = load(snapshot(tmp_path))
    assert [str(problem) for problem in loaded.problems] == []
    assert loaded.passages == 1
