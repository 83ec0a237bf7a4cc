"""Ratios, each taken side by side in one run: `python tests/benchmark`.

A machine's speed drifts; a ratio of two things measured in turn does not drift with it. Every row
names what is measured and the aim it is compared with; the medians are what to quote.
`python tests/benchmark scale` shows how everything grows with the number of positions.
"""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

import app_ratios
import numpy as np
import page_reruns
import pandas as pd
import scale
import table
import yaml
from conftest import REPOSITORY, write_large

from standpoint.compare.agreement import agreement
from standpoint.load import Snapshot, load, snapshot
from standpoint.load.watched import Watched
from standpoint.quotes import Text, normal

FILES = 300


def main() -> None:
    if sys.argv[1:] == ["scale"]:
        scale.run()
        return
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder)
        write_large(large)
        table.head()
        for name, place in (("Calais", REPOSITORY), ("40 x 38", large)):
            loading(name, place)
            quoting(name, place)
        saving(large)
        looking()
        agreeing(60, 200)
        page_reruns.run(large)
        app_ratios.run(large)


def loading(name: str, folder: Path) -> None:
    taken = snapshot(folder)
    texts = [file.data.decode() for file in taken.files if file.path.endswith(".yaml")]

    def events() -> None:
        for text in texts:
            for _ in yaml.parse(text, Loader=yaml.CBaseLoader):
                pass

    what = f"{name}: load, check and place everything / libyaml's events"
    table.side_by_side(what, 4, lambda: load(taken), events)


def saving(folder: Path) -> None:
    """Print what one edited stakeholder of forty costs."""
    before = load(snapshot(folder))
    *_, edited = (file for file in before.taken.files if file.folder == "positions")
    files = (
        replace(file, data=file.data + b"\n") if file is edited else file
        for file in before.taken.files
    )
    taken = Snapshot(tuple(files), ())
    what = "40 x 38: one edited file / a whole load"
    table.side_by_side(what, 1 / 8, lambda: load(taken, before), lambda: load(taken))


def looking() -> None:
    """Print what a look at files costs that have not changed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_large(folder, stakeholders=FILES // 3, issues=6)
        watched = Watched(folder, lambda: float("inf"))
        watched.snapshot()
        what = f"look at {FILES} unchanged files / reading them"
        table.side_by_side(what, 3 / 175, watched.snapshot, lambda: snapshot(folder).digest)


def quoting(name: str, folder: Path) -> None:
    dossier = load(snapshot(folder)).dossier
    assert dossier is not None
    cited = [
        (dossier.source_by_id[evidence.source].body.raw, evidence.text)
        for stakeholder in dossier.stakeholders
        for position in stakeholder.positions
        for evidence in position.evidence
    ]
    sources = {raw for raw, _ in cited}
    ready = [(normal(raw), normal(text)) for raw, text in cited]

    def check() -> None:
        texts = {raw: Text(raw) for raw in sources}
        for raw, text in cited:
            texts[raw].find(text)

    def exact() -> None:
        for raw, text in ready:
            assert text in raw

    what = f"{name}: quote check, normalisation included / exact `in`"
    table.side_by_side(what, 4, check, exact)


def agreeing(stakeholders: int, issues: int) -> None:
    chance = np.random.default_rng(0)
    scores = chance.integers(-2, 3, (stakeholders, issues)).astype(float)
    scores[chance.random(scores.shape) < 0.4] = np.nan
    frame = pd.DataFrame(scores)
    signs = [(scores > 0) * 1.0, (scores == 0) * 1.0, (scores < 0) * 1.0, ~np.isnan(scores) * 1.0]

    def products() -> None:
        for one in signs:
            for other in signs:
                one @ other.T

    what = f"agreement of {stakeholders} on {issues} issues / its 16 matrix products"
    table.side_by_side(what, 2, lambda: agreement(frame), products)


main()
