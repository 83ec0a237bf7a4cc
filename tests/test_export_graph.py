"""The networks, as NetworkX reads them back."""

import io
from dataclasses import replace

import networkx as nx
import pytest

from standpoint.export.about import selection_words
from standpoint.export.bundle import FORMATS
from standpoint.export.graph import EDGES, NODES
from standpoint.load import Loaded
from tests.extracts import extract

READ = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


@pytest.mark.parametrize("shape", READ)
@pytest.mark.parametrize("min_shared", [1, 3])
def test_networkx_reads_every_node_and_edge_with_all_that_they_have(
    calais: Loaded, shape: str, min_shared: int
) -> None:
    made = extract(calais, min_shared)
    graph = READ[shape](io.BytesIO(FORMATS[shape].data(made)))
    assert not graph.is_directed() and not graph.is_multigraph()
    nodes = {str(row.pop("Id")): row for row in NODES.records(made)}
    assert [*graph.nodes] == [*nodes]
    for name, row in nodes.items():
        label = row.pop("Label")
        assert graph.nodes[name] == {"label": label, **row}
        assert all(type(graph.nodes[name][key]) is type(value) for key, value in row.items())
    edges = EDGES.records(made)
    assert graph.number_of_edges() == len(edges) == {1: 8, 3: 1}[min_shared]
    for row in edges:
        ends = row.pop("Source"), row.pop("Target")
        assert row.pop("Type") == "Undirected"
        held = {key: value for key, value in graph.edges[ends].items() if key != "id"}
        assert held == {"weight": row.pop("Weight"), **row}
        assert isinstance(held["weight"], float) and isinstance(held["n"], int)


def test_graphml_says_what_it_is_of(calais: Loaded) -> None:
    made = extract(calais, voices=("quoted",), missing="Incomplete: a.yaml.")
    graph = nx.read_graphml(io.BytesIO(FORMATS["graphml"].data(made)))
    assert graph.graph["title"] == "Calais, January 2018"
    assert graph.graph["version"] == made.version.words
    assert graph.graph["said"].split("\n") == selection_words(made)
    assert graph.graph["min_shared"] == 3


def test_gexf_says_what_it_is_of_and_not_when_it_was_made(calais: Loaded) -> None:
    made = extract(calais, missing="Incomplete: <a> & b.")
    text = FORMATS["gexf"].data(made).decode()
    assert "lastmodifieddate" not in text
    assert f"<description>Calais, January 2018, {made.version.words}. Everything" in text
    assert "Incomplete: &lt;a&gt; &amp; b.</description>" in text
    assert FORMATS["gexf"].data(made) == FORMATS["gexf"].data(made)


def with_role(loaded: Loaded, role: str | None) -> Loaded:
    """Return a dossier whose first stakeholder has another role."""
    assert loaded.dossier is not None
    first, *others = loaded.dossier.stakeholders
    people = (first.model_copy(update={"role": role}), *others)
    return replace(loaded, dossier=replace(loaded.dossier, stakeholders=people))


@pytest.mark.parametrize("shape", READ)
def test_names_that_xml_cannot_hold_do_not_break_the_file(calais: Loaded, shape: str) -> None:
    made = extract(with_role(calais, 'a <b> & "c" \uffff 😀 ü'))
    graph = READ[shape](io.BytesIO(FORMATS[shape].data(made)))
    assert graph.nodes["macron"]["role"] == 'a <b> & "c" \ufffd 😀 ü'


@pytest.mark.parametrize("shape", READ)
def test_who_has_no_role_has_no_such_attribute(calais: Loaded, shape: str) -> None:
    made = extract(with_role(calais, None))
    graph = READ[shape](io.BytesIO(FORMATS[shape].data(made)))
    assert "role" not in graph.nodes["macron"]
    assert "role" in graph.nodes["migrants"]
