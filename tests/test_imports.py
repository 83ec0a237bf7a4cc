"""Imports between the parts of the package point one way."""

import ast
from pathlib import Path

import networkx as nx

PACKAGE = Path(__file__).resolve().parent.parent / "standpoint"


def imported(file: Path) -> set[str]:
    """Return the modules of the package that a file imports, wherever in it that is."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
    return {name for name in found if name.startswith("standpoint.") and exists(name)}


def exists(name: str) -> bool:
    path = PACKAGE.parent.joinpath(*name.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def test_no_two_parts_of_the_package_import_each_other() -> None:
    parts = nx.DiGraph()
    for file in PACKAGE.rglob("*.py"):
        part = file.relative_to(PACKAGE).parts[0].removesuffix(".py")
        parts.add_edges_from((part, name.split(".")[1]) for name in imported(file))
    parts.remove_edges_from(nx.selfloop_edges(parts))
    assert len(parts) > 15
    assert list(nx.simple_cycles(parts)) == []
