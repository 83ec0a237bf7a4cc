"""Class names: what is styled is used, and what is used is styled, or found by a script or a test."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

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
    "sp-who-": range(TINTS),
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
STRINGS = [one for file in files("py") for one in strings(file)]
ASSEMBLED_NAMES = {f"{start}{end}" for start, ends in ASSEMBLED.items() for end in ends}
USED = {name for one in [*STRINGS, SCRIPTS] for name in re.findall(OURS, one)} | ASSEMBLED_NAMES


def test_every_class_that_is_styled_is_used() -> None:
    assert sorted(STYLED - USED) == []


def test_every_class_that_is_used_is_styled_or_looked_for() -> None:
    by_scripts = set(re.findall(rf"(?:\.|contains\(\")({OURS})", SCRIPTS))
    by_tests = {
        name
        for file in TESTS.rglob("*.py")
        for one in strings(file)
        for name in re.findall(OURS, one)
    }
    ids = {name for file in files("css") for name in re.findall(rf"#({OURS})", text(file))}
    assert sorted(USED - STYLED - by_scripts - by_tests - ids) == []


@pytest.mark.parametrize("start", [*ASSEMBLED, *ASSEMBLED_KEYS])
def test_what_is_said_to_be_assembled_is(start: str) -> None:
    assert any(one.endswith(start) or f"{start}{{" in one for one in STRINGS)


def test_every_key_that_is_styled_is_that_of_a_widget() -> None:
    keys = {key for file in files("css", "js") for key in re.findall(KEY, text(file))}
    made = {*STRINGS, *(start + end for start, ends in ASSEMBLED_KEYS.items() for end in ends)}
    assert len(keys) > 20
    assert sorted(keys - made) == []
