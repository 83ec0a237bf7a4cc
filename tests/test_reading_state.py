"""A reader's address and session are read in few places, and no reader gets another's links."""

import ast
import dataclasses
import functools
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import streamlit as st
from markupsafe import Markup

from standpoint.compare.selection import Selection
from standpoint.load import Loaded
from standpoint.screen import links
from tests.app import App
from tests.conftest import OEHLBRUECK, REPOSITORY

CODE = REPOSITORY / "standpoint"
BELOW = [
    path.relative_to(CODE).as_posix()
    for path in sorted(CODE.rglob("*.py"))
    if path.parent.name != "pages"
]
"""Every module but the pages."""
PAGES = sorted(path.stem for path in (CODE / "pages").glob("[!_]*.py"))

READERS: dict[str, set[str] | None] = {
    "screen/session.py": None,
    "screen/address.py": None,
    "screen/controls.py": None,
    "screen/form.py": None,
    "screen/navigation.py": {"draw"},
    "screen/pairs.py": {
        "figure_rules",
        "min_shared_chip",
        "chooser",
        "_chooser",
        "chosen",
        "passed_over",
    },
    "screen/strangers.py": None,
    "screen/writer.py": None,
}
"""Who may read what is a reader's own, and in which functions where not in all."""
READ = {
    "st": {"query_params", "session_state", "context"},
    "address": {
        *("one", "several", "text", "selection", "widget"),
        *("pair", "on", "min_shared", "whole"),
    },
    "strangers": {"draw"},
}
DRAWN = {"html", "joined", "Markup", "links", "evidence", "tables", "speaking"}
"""Names of what makes HTML."""


def parsed(name: str) -> ast.Module:
    return ast.parse((CODE / name).read_text(encoding="utf-8"))


def readings(node: ast.AST) -> Iterator[str]:
    """Yield where the address, the session or the reader's surroundings are looked at."""
    for part in ast.walk(node):
        if isinstance(part, ast.Attribute) and isinstance(part.value, ast.Name):
            name = part.value.id
            if name == "session" and part.attr in (
                "digest",
                "outline",
            ):  # the same for every reader
                continue
            if part.attr in READ.get(name, ()) or name == "session":
                yield f"{name}.{part.attr} in line {part.lineno}"


@pytest.mark.parametrize("name", BELOW)
def test_only_few_modules_below_the_pages_read_what_is_a_readers_own(name: str) -> None:
    module = parsed(name)
    if name not in READERS:
        assert list(readings(module)) == []
        return
    allowed = READERS[name]
    reading = {
        function.name: found
        for function in ast.walk(module)
        if isinstance(function, ast.FunctionDef) and (found := list(readings(function)))
    }
    assert reading
    if allowed is not None:
        assert reading.keys() - {"write"} == allowed  # `write` stands within a chip
        outside = [node for node in module.body if not isinstance(node, ast.FunctionDef)]
        assert not [found for node in outside for found in readings(node)]


@pytest.mark.parametrize("name", BELOW)
def test_nothing_is_imported_past_the_names_that_are_looked_for(name: str) -> None:
    hidden = {"streamlit", "standpoint.screen.address", "standpoint.screen.session"}
    for part in ast.walk(parsed(name)):
        if isinstance(part, ast.ImportFrom):
            assert part.module not in hidden
        if isinstance(part, (ast.Import, ast.ImportFrom)):
            renamed = {alias.name: alias.asname for alias in part.names if alias.asname}
            assert renamed in ({}, {"streamlit": "st"}) or not renamed.keys() & {
                "streamlit",
                "address",
                "session",
            }


def cached() -> Iterator[ast.FunctionDef]:
    """Yield every function whose results all readers share."""
    for path in CODE.rglob("*.py"):
        code = path.read_text(encoding="utf-8")
        for part in ast.walk(ast.parse(code)) if "cache" in code else ():
            if isinstance(part, ast.FunctionDef):
                decorators = " ".join(map(ast.unparse, part.decorator_list))
                if re.search("cache_resource|cache_data|session.cached", decorators):
                    yield part


def test_what_is_cached_reads_no_address_and_draws_nothing() -> None:
    functions = list(cached())
    assert {function.name for function in functions} >= {"alike", "_compared"}
    for function in functions:
        run = (function.args, *function.body)  # a decorator says what tells results apart
        assert [found for part in run for found in readings(part)] == [], function.name
        names = {part.id for part in ast.walk(function) if isinstance(part, ast.Name)}
        assert not names & DRAWN, function.name


def test_what_the_page_on_voices_caches_holds_no_html(monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[object] = []
    cache = st.cache_resource

    def noting(**options: Any) -> Callable[..., object]:
        def decorate(function: Callable[..., object]) -> object:
            @functools.wraps(function)
            def noted(*arguments: object) -> object:
                kept.append(function(*arguments))
                return kept[-1]

            return cache(**options)(noted)

        return decorate

    app = App(REPOSITORY, monkeypatch)
    monkeypatch.setattr(st, "cache_resource", noting)
    app.open("voices", topics=("calais",), stakeholders=("macron", "aid-groups"))
    assert kept
    texts = [value for value in values(kept) if isinstance(value, str)]
    assert texts
    assert not [text for text in texts if isinstance(text, Markup) or "<" in text]


def values(held: object) -> Iterator[object]:
    """Yield everything that something holds, down to its texts and numbers."""
    if dataclasses.is_dataclass(held):
        for field in dataclasses.fields(held):
            yield from values(getattr(held, field.name))
    elif isinstance(held, dict):
        yield from values([*held.keys(), *held.values()])
    elif isinstance(held, (list, tuple)):
        for one in held:
            yield from values(one)
    elif hasattr(held, "__dict__"):
        yield from values(vars(held))
    else:
        yield held


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("which", ["one", "all"])
def test_a_reader_never_gets_the_links_of_one_with_other_rules(
    page: str, which: str, calais: Loaded, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To choose all topics counts as choosing none, and still stands in that reader's address."""
    assert calais.dossier is not None
    every = tuple(topic.id for topic in calais.dossier.outline.topics)
    st.cache_resource.clear()  # as where the server has just been started
    first = App(REPOSITORY, monkeypatch)
    first.open(page, topics=every if which == "all" else every[1:2])
    if which == "one":
        assert [link for link in first.links if "topics=" in link]
    second = App(REPOSITORY, monkeypatch)
    second.open(page)
    assert len(second.links) > 10
    assert not [link for link in second.links if "topics=" in link]


@pytest.mark.parametrize("page", PAGES)
def test_every_link_of_a_page_keeps_the_rules(page: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = App(OEHLBRUECK, monkeypatch)
    app.open(page, voices=("quoted", "reported"), topics="verkehr")
    inward = [link for link in app.links if "://" not in link]
    assert len(inward) > 10
    for link in inward:
        assert "voices=quoted&voices=reported&topics=verkehr" in link


def test_an_address_holds_the_rules_first_and_leaves_out_what_is_empty() -> None:
    rules = Selection(voices=("quoted",), topics=("a", "b"))
    assert links.href(Selection()) == "./"
    assert links.href(Selection(), "issues", issue="x", who="") == "issues?issue=x"
    assert links.href(rules, cell="x/y") == "./?voices=quoted&topics=a&topics=b&cell=x%2Fy"
