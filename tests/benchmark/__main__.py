"""Ratios, each taken side by side in one run: `python tests/benchmark`.

A machine's speed drifts; a ratio of two things measured in turn does not drift with it. Every row
names what is measured and the limit it is compared with; the medians are what to quote.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[1]), str(Path(__file__).resolve().parents[2])]

import app_ratios
import numpy as np
import page_reruns
import pandas as pd
import yaml
from conftest import REPOSITORY, write_large

from standpoint.compare.agreement import agreement
from standpoint.load import load, snapshot
from standpoint.quotes import Text, normal

ROUNDS = 9


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder)
        write_large(large)
        print(f"{'what':66} {'ratio':>7} {'aim':>6}   medians")
        for name, place in (("Calais", REPOSITORY), ("40 x 38", large)):
            loading(name, place)
            quoting(name, place)
        agreeing(60, 200)
        page_reruns.run(large)
        app_ratios.run(large)


def side_by_side(
    what: str, aim: float, measured: Callable[[], object], reference: Callable[[], object]
) -> None:
    """Print the ratio of the medians of two things, run in turn."""
    times: dict[Callable[[], object], list[float]] = {measured: [], reference: []}
    for _ in range(ROUNDS):
        for run in (measured, reference):
            start = time.perf_counter()
            run()
            times[run].append(time.perf_counter() - start)
    one, other = (statistics.median(times[run]) * 1000 for run in (measured, reference))
    print(f"{what:66} {one / other:7.2f} {aim:6.2f}   {one:.2f} ms / {other:.2f} ms")


def loading(name: str, folder: Path) -> None:
    taken = snapshot(folder)
    texts = [file.data.decode() for file in taken.files if file.path.endswith(".yaml")]

    def events() -> None:
        for text in texts:
            for _ in yaml.parse(text, Loader=yaml.CBaseLoader):
                pass

    side_by_side(
        f"{name}: load, check and place everything / C events", 2, lambda: load(taken), events
    )


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

    side_by_side(f"{name}: quote check, normalisation included / exact `in`", 4, check, exact)


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

    side_by_side(
        f"agreement of {stakeholders} on {issues} issues / its 16 matrix products",
        2,
        lambda: agreement(frame),
        products,
    )


main()
