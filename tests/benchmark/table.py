"""The rows of the table: what is measured, how far it came, what was aimed at, and both medians."""

import statistics
import time
from collections.abc import Callable

ROUNDS = 9


def head() -> None:
    print(f"| {'what':74} | {'measured':>9} | {'aim':>6} | medians |\n|---|---|---|---|")


def row(what: str, measured: float, aim: float, medians: str = "") -> None:
    print(f"| {what:74} | {measured:9.2f} | {aim:6.2f} | {medians} |", flush=True)


def ratio(what: str, measured: float, reference: float, aim: float, unit: str) -> None:
    """Print a ratio, with the two numbers that it is one of."""
    row(what, measured / reference, aim, f"{measured:,.1f} / {reference:,.1f} {unit}".strip())


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
    ratio(what, one, other, aim, "ms")
