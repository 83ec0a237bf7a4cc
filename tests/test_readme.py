"""The YAML and the output that the README shows are what the program takes and says."""

import re
from collections.abc import Callable
from pathlib import Path

from standpoint.load import Loaded, load, snapshot

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")
YAML = re.findall(r"^```yaml\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
POSITION, OUTLINE, STAKEHOLDER, CITATION = YAML


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
    (seeds / "ap-calais-2018.yaml").write_text(CITATION, encoding="utf-8")
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
