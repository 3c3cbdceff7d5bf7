"""The network as other tools read it."""

from __future__ import annotations

import networkx as nx
import pytest

from evidence.publishing.graphml import graphml
from evidence.report import Report


@pytest.fixture(scope="module")
def network(report: Report) -> nx.MultiDiGraph:
    return nx.parse_graphml(graphml(report), force_multigraph=True)


def test_every_tie_is_an_edge_with_its_sentence(report: Report, network: nx.MultiDiGraph) -> None:
    edges = {
        data["tie_id"]: (one, two, data["sentence_id"], data["sign"]) for one, two, data in network.edges(data=True)
    }
    rows = report.ties.itertuples()
    assert edges == {row.tie_id: (row.actor1_id, row.actor2_id, row.sentence_id, row.sign) for row in rows}


def test_every_actor_has_a_name(report: Report, network: nx.MultiDiGraph) -> None:
    names = dict(zip(report.mentions["entity_id"], report.mentions["entity_name"], strict=True))
    assert {node: data["label"] for node, data in network.nodes(data=True)} == {
        node: names.get(node, node) for node in network
    }


def test_a_text_without_ties_is_an_empty_network(report: Report) -> None:
    from dataclasses import replace

    assert nx.parse_graphml(graphml(replace(report, ties=report.ties.iloc[:0]))).number_of_nodes() == 0
