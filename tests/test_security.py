"""Every promise of the security policy names tests, and each of them is there."""

import ast
import re

import pytest

from tests.conftest import REPOSITORY

POLICY = (REPOSITORY / ".github" / "SECURITY.md").read_text(encoding="utf-8")
PROMISES, _, LIMITS = POLICY.partition("## What is not promised")
NAMED = re.findall(r"`(tests/[\w/]+\.py)(?:::(\w+))?`", PROMISES)


@pytest.mark.parametrize(("path", "name"), NAMED, ids=["::".join(one) for one in NAMED])
def test_a_test_that_a_promise_names_is_there(path: str, name: str) -> None:
    tree = ast.parse((REPOSITORY / path).read_text(encoding="utf-8"))
    found = [one.name for one in tree.body if isinstance(one, ast.FunctionDef)]
    tests = [one for one in found if one.startswith("test_")]
    assert tests
    assert not name or name in tests


def test_every_promise_names_a_test() -> None:
    promises = re.split(r"^- ", PROMISES, flags=re.MULTILINE)[1:]
    assert len(promises) > 12
    assert [promise for promise in promises if "`tests/" not in promise] == []
    assert LIMITS.strip()
