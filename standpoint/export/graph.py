"""Agreement as a network: nodes and edges as tables, as GraphML and as GEXF.

An edge stands for two stakeholders that share enough issues for a figure, and its weight is their
agreement. Two without a figure have no edge, for a tool would draw one without a weight as 1.
"""

import re
from collections import Counter
from html import escape
from typing import Any, NamedTuple

import networkx as nx

from standpoint.compare.cells import State
from standpoint.compare.voices import passages_by_voice
from standpoint.export.about import basis, selection_words
from standpoint.export.extract import Extract
from standpoint.export.fields import Value
from standpoint.export.tables import BOUNDS, COUNTS, ExportColumn, ExportTable, named_pairs, whole
from standpoint.markup import clean
from standpoint.model import VOICES, Stakeholder

_META = re.compile("<meta.*?</meta>", re.DOTALL)


class _Node(NamedTuple):
    stakeholder: Stakeholder
    states: Counter[State]
    voices: dict[str, int]


def _nodes(extract: Extract) -> list[_Node]:
    comparison, said = extract.comparison, passages_by_voice(extract.comparison)
    return [
        _Node(
            person,
            Counter(cell.state for cell in comparison.column(person.id)),
            {voice: len(said.get((person.id, voice), ())) for voice in VOICES},
        )
        for person in comparison.stakeholders
    ]


def _counted(state: State) -> ExportColumn[_Node]:
    return whole(
        state.value.replace(" ", "_"),
        f"issues with the state {state.value}",
        lambda node: node.states[state],
    )


def _heard(voice: str) -> ExportColumn[_Node]:
    return whole(voice, f"passages that are {voice}", lambda node: node.voices[voice])


NODES = ExportTable(
    "nodes",
    "One row for each stakeholder, as Gephi takes it.",
    _nodes,
    (
        ExportColumn("Id", "the stakeholder: an id to join on", lambda n: n.stakeholder.id),
        ExportColumn("Label", "the name for narrow places", lambda n: n.stakeholder.label),
        ExportColumn("name", "the full name", lambda n: n.stakeholder.name),
        ExportColumn("role", "who that is", lambda n: n.stakeholder.role),
        *map(_counted, State),
        *map(_heard, VOICES),
    ),
)


EDGES = ExportTable(
    "edges",
    "One row for each two stakeholders that share enough issues, as Gephi takes it.",
    lambda extract: [pair for pair in named_pairs(extract) if pair.has_figure],
    (
        ExportColumn("Source", "a stakeholder's id", lambda p: p.pair.one),
        ExportColumn("Target", "another's id", lambda p: p.pair.other),
        ExportColumn("Type", "Undirected: agreement is mutual", lambda p: "Undirected"),
        ExportColumn("Weight", "agreement by side, 0 to 1", lambda p: p.pair.value, "number"),
        *COUNTS,
        *BOUNDS,
    ),
)


def graphml(extract: Extract) -> str:
    """Return the network as GraphML."""
    return "\n".join(nx.generate_graphml(_graph(extract))) + "\n"


def gexf(extract: Extract) -> str:
    """Return the network as GEXF; its head says what it is of, and not on what day it was made."""
    graph = _graph(extract)
    words = escape(clean(basis(extract)))
    meta = f"<meta><creator>Standpoint</creator><description>{words}</description></meta>"
    return _META.sub(lambda _: meta, "\n".join(nx.generate_gexf(graph)), count=1) + "\n"


def _graph(extract: Extract) -> "nx.Graph[str]":
    graph: nx.Graph[str] = nx.Graph(
        title=clean(extract.comparison.dossier.outline.title),
        version=extract.version.words,
        said="\n".join(map(clean, selection_words(extract))),
        min_shared=extract.min_shared,
    )
    for node in NODES.records(extract):
        name, label = str(node.pop("Id")), node.pop("Label")
        graph.add_node(name, **_attributes({"label": label, **node}))
    for edge in EDGES.records(extract):
        one, other, weight = edge.pop("Source"), edge.pop("Target"), edge.pop("Weight")
        del edge["Type"]
        graph.add_edge(str(one), str(other), **_attributes({"weight": weight, **edge}))
    return graph


def _attributes(record: dict[str, Value]) -> dict[str, Any]:
    """Return what a node or an edge has; XML has no way to say that there is none."""
    given = {key: value for key, value in record.items() if value is not None}
    return {key: clean(value) if isinstance(value, str) else value for key, value in given.items()}
