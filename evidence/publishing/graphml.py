"""The network of ties as GraphML, for Gephi, Cytoscape, igraph and the like (http://graphml.graphdrawing.org/)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

from evidence.analysis.network import multigraph
from evidence.tables.records import records

if TYPE_CHECKING:
    from evidence.report import Report

NOT_TOLD = ("start", "end", "actor1_id", "actor2_id")  # offsets are the table's; who is tied to whom is the edge


def graphml(report: Report) -> str:
    """All ties of the texts: nodes are actors (``label``, ``entity_type``, ``iso3``), an edge is one tie with its columns.

    GraphML tells directed edges from undirected ones by graph, not by edge: ``directed`` says it of each tie.

    >>> from evidence.report import load
    >>> nx.parse_graphml(graphml(load()), force_multigraph=True).nodes["TJK"]["label"]
    'Tajikistan'
    """
    graph = multigraph(report.ties)
    for _, _, tie in graph.edges(data=True):
        for column in NOT_TOLD:
            del tie[column]
    actors = {row.entity_id: row for row in records(report.mentions.drop_duplicates("entity_id"))}
    for node, data in graph.nodes(data=True):
        if node in actors:
            known = {
                "label": actors[node].entity_name,
                "entity_type": actors[node].entity_type,
                "iso3": actors[node].iso3,
            }
            data.update({name: value for name, value in known.items() if isinstance(value, str)})
        data.setdefault("label", node)
    return "\n".join(nx.generate_graphml(graph, named_key_ids=True)) + "\n"
