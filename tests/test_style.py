"""Class names: what is styled is used, and what is used is styled, or found by a script or a test."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

import standpoint
from standpoint.model import VOICES
from standpoint.screen.alliances import TONES
from standpoint.screen.reading import TINTS

PACKAGE = Path(standpoint.__file__).parent
TESTS = Path(__file__).parent
OURS = r"(?<![\w-])(?:sp|mk|pp)-[a-z0-9]+(?:-[a-z0-9]+)*(?![\w-])"
KEY = r"\.st-key-([\w-]+)"
ASSEMBLED = {
    "sp-by-": VOICES,
    "sp-tone-": range(len(TONES) + 1),
}
"""Class names that are put together at run time: the beginning, and what it may be followed by."""
ASSEMBLED_KEYS = {"chart-": ("map", "network"), "contribute-": ("text",)}
"""Keys of widgets that are put together, as far as they have a style of their own."""


def files(*endings: str) -> list[Path]:
    return sorted(file for ending in endings for file in PACKAGE.rglob(f"*.{ending}"))


def text(file: Path) -> str:
    """Return a style sheet or a script without comments."""
    return re.sub(
        r"/\*.*?\*/|(?<!:)//[^\n]*", "", file.read_text(encoding="utf-8"), flags=re.DOTALL
    )


def strings(file: Path) -> Iterator[str]:
    """Yield every string of a module but what is said about it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


STYLED = {name for file in files("css") for name in re.findall(rf"\.({OURS})", text(file))}
SCRIPTS = "\n".join(map(text, files("js")))


@cache
def written() -> tuple[str, ...]:
    """Return every string of the package."""
    return tuple(one for file in files("py") for one in strings(file))


@cache
def used() -> frozenset[str]:
    """Return every class name that stands in the package, or is put together."""
    assembled = {f"{start}{end}" for start, ends in ASSEMBLED.items() for end in ends}
    return frozenset(assembled) | {
        n for one in (*written(), SCRIPTS) for n in re.findall(OURS, one)
    }


def test_every_class_that_is_styled_is_used() -> None:
    assert sorted(STYLED - used()) == []


def test_every_class_that_is_used_is_styled_or_looked_for() -> None:
    by_scripts = set(re.findall(rf"(?:\.|contains\(\")({OURS})", SCRIPTS))
    by_tests = {
        name
        for file in TESTS.rglob("*.py")
        for one in strings(file)
        for name in re.findall(OURS, one)
    }
    ids = {name for file in files("css") for name in re.findall(rf"#({OURS})", text(file))}
    assert sorted(used() - STYLED - by_scripts - by_tests - ids) == []


@pytest.mark.parametrize("start", [*ASSEMBLED, *ASSEMBLED_KEYS])
def test_what_is_said_to_be_assembled_is(start: str) -> None:
    assert any(one.endswith(start) or f"{start}{{" in one for one in written())


def test_every_key_that_is_styled_is_that_of_a_widget() -> None:
    keys = {key for file in files("css", "js") for key in re.findall(KEY, text(file))}
    made = {*written(), *(start + end for start, ends in ASSEMBLED_KEYS.items() for end in ends)}
    assert len(keys) > 20
    assert sorted(keys - made) == []


SOURCE = (PACKAGE / "screen" / "style" / "source.css").read_text(encoding="utf-8")
TINTED = re.findall(r"--sp-who-\d: light-dark\(#(\w{6}), #(\w{6})\)", SOURCE)
CONES = ((0.4122, 0.5363, 0.0514), (0.2119, 0.6807, 0.1074), (0.0883, 0.2817, 0.63))
OKLAB = ((0.2105, 0.7936, -0.0041), (1.978, -2.4286, 0.4506), (0.0259, 0.7828, -0.8087))
Numbers = NDArray[np.float64]


def light(colours: list[str]) -> Numbers:
    """Return how much red, green and blue light colours have, a row for each."""
    parts = np.array([[*bytes.fromhex(one)] for one in colours]) / 255
    return np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)


@pytest.mark.parametrize(("theme", "ink"), [(0, "111111"), (1, "ededea")], ids=["light", "dark"])
def test_the_tints_of_a_source_are_legible_and_told_apart(theme: int, ink: str) -> None:
    tints = [both[theme] for both in TINTED]
    assert len(tints) == TINTS
    bright = np.sort(light([*tints, ink]) @ (0.2126, 0.7152, 0.0722)) + 0.05
    assert (bright[1] / bright[0] if theme == 0 else bright[-1] / bright[-2]) >= 7
    # In this space, OKLab, a distance is as large as it looks.
    places = np.cbrt(light(tints) @ np.transpose(CONES)) @ np.transpose(OKLAB)
    assert min(np.linalg.norm(a - b) for a, b in combinations(places, 2)) > 0.06
