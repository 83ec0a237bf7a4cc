"""Expressions that are compiled when they are first used: each of them can be."""

import pkgutil
import re
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

import standpoint
from standpoint.patterns import regex

LAZY = type(regex(""))


def lazy(value: Any) -> Iterator[Any]:
    """Yield the expressions in a value, and in what it holds."""
    if isinstance(value, LAZY):
        yield value
    elif isinstance(value, tuple | list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from lazy(inner)


def test_every_expression_compiles() -> None:
    names = [
        module.name
        for module in pkgutil.walk_packages(standpoint.__path__, "standpoint.")
        if not module.name.startswith("standpoint.pages") and "__main__" not in module.name
    ]
    found = [
        one for name in names for value in vars(import_module(name)).values() for one in lazy(value)
    ]
    assert len(found) > 100
    for one in found:
        one.search("")


def test_an_expression_is_what_it_would_be_compiled() -> None:
    one = regex("a(?P<rest>b+)", re.IGNORECASE)
    assert (one.pattern, one.flags) == ("a(?P<rest>b+)", re.IGNORECASE)
    assert one.sub("-", "xABBy") == "x-y"
    (found,) = one.finditer("xABBy")
    assert found["rest"] == "BB"
    assert one.sub is one.sub, "it is kept once it was asked for"


def test_what_is_no_expression_is_told_when_it_is_used() -> None:
    one = regex("(")
    with pytest.raises(re.error):
        one.search("")
