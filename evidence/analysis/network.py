"""Measures on the tie table: who is tied to whom, who stands between whom, and how balanced the signs are.

Structural balance follows Cartwright and Harary (1956): a signed triad is balanced if the product of its signs is
positive. The frustration index is the least number of ties whose removal leaves a network that splits into two camps
with friends inside and foes across (Aref and Wilson 2019 on exact computation). networkx has no function for it; at
the size of a corpus enumeration is exact and quick, because the index adds up over the network's blocks.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import networkx as nx
import numpy as np
import pandas as pd

from evidence.errors import EvidenceError
from evidence.names import is_state
from evidence.tables.records import records, values

LARGEST_BLOCK = 22  # enumeration doubles with each actor; beyond this a block takes minutes
QUADS = ("verbal co-operation", "material co-operation", "verbal conflict", "material conflict")
PAIR_COLUMNS = ["a", "b", "positive", "negative", "sign", "sources", "tie_ids", "sentence_ids"]


@dataclass(frozen=True)
class Frustration:
    """The exact frustration index of a signed network. ``index`` ties must go for two clean camps to remain;
    ``frustrated`` lists each pair that is broken in some best split with the share of best splits that break it;
    ``camps`` is one best split; ``optima`` counts the best splits (mirror images once)."""

    index: int
    edges: int
    frustrated: list[tuple[str, str, float]]
    camps: tuple[tuple[str, ...], tuple[str, ...]]
    optima: int


def multigraph(ties: pd.DataFrame) -> nx.MultiDiGraph:
    """Every tie as one edge from who acts to who is acted upon, keyed by its id; an undirected tie is one edge too.

    >>> rows = pd.DataFrame({"tie_id": ["t1"], "actor1_id": ["CHN"], "actor2_id": ["TJK"], "sign": [1], "tie_type": ["aid"]})
    >>> list(multigraph(rows).edges(keys=True))
    [('CHN', 'TJK', 't1')]
    >>> multigraph(rows.iloc[:0]).number_of_nodes()
    0
    """
    graph = nx.MultiDiGraph()
    for tie in records(ties.sort_values("tie_id")):
        row = {key: value for key, value in tie._asdict().items() if not pd.isna(value)}
        graph.add_edge(tie.actor1_id, tie.actor2_id, key=tie.tie_id, **row)
    return graph


def signed_pairs(ties: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of actors with at least one signed tie: how many co-operative (``positive``) and conflictual
    (``negative``) ties the rows state in either direction, and the ``sign`` of the majority (0: as many of each).

    Columns: a, b (ids, a < b), positive, negative, sign, sources, tie_ids, sentence_ids (each a sorted tuple).
    A tie of an actor with itself is left out.

    >>> rows = pd.DataFrame([("t1", "s", "s:1", "PAK", "TJK", 1), ("t2", "s", "s:2", "TJK", "PAK", -1), ("t3", "s", "s:2", "PAK", "TJK", 1)],
    ...     columns=["tie_id", "source_id", "sentence_id", "actor1_id", "actor2_id", "sign"])
    >>> signed_pairs(rows)[["a", "b", "positive", "negative", "sign"]].values.tolist()
    [['PAK', 'TJK', 2, 1, 1]]
    >>> len(signed_pairs(rows.assign(sign=0)))
    0
    """
    rows = []
    signed = ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])]
    ends = [tuple(sorted(pair)) for pair in zip(signed["actor1_id"], signed["actor2_id"], strict=True)]
    for (a, b), group in signed.groupby(pd.Series(ends, index=signed.index, dtype="object"), sort=True):
        positive, negative = int((group["sign"] > 0).sum()), int((group["sign"] < 0).sum())
        balance = positive - negative
        ids = [tuple(sorted(set(group[column]))) for column in ("source_id", "tie_id", "sentence_id")]
        rows.append((a, b, positive, negative, (balance > 0) - (balance < 0), *ids))
    return pd.DataFrame(rows, columns=PAIR_COLUMNS)


def _graph(pairs: pd.DataFrame) -> nx.Graph:
    graph = nx.Graph()
    for a, b, sign in values(pairs[pairs["sign"] != 0], "a", "b", "sign"):
        graph.add_edge(a, b, sign=int(sign))
    return graph


def centrality(ties: pd.DataFrame) -> pd.DataFrame:
    """One row an actor: ``partners`` (degree: actors it is tied to, foes too), ``ties`` (rows it stands in), ``out`` and ``in_``
    (rows in which it acts, or is acted upon), ``betweenness`` (share of shortest paths between two others that pass
    through it, 0–1). In a corpus the measure describes attention: whom these sources connect, not power.

    >>> rows = pd.DataFrame({"tie_id": ["1", "2"], "actor1_id": ["PAK", "PAK"], "actor2_id": ["TJK", "TUR"], "sign": [1, 1], "tie_type": ["aid", "arms"]})
    >>> centrality(rows)[["actor_id", "partners"]].values.tolist()
    [['PAK', 2], ['TJK', 1], ['TUR', 1]]
    """
    graph = multigraph(ties[ties["actor1_id"] != ties["actor2_id"]])
    simple = nx.Graph(graph.to_undirected())
    between = nx.betweenness_centrality(simple)
    rows = [
        (
            actor,
            simple.degree(actor),
            graph.degree(actor),
            graph.out_degree(actor),
            graph.in_degree(actor),
            round(between[actor], 4),
        )
        for actor in sorted(simple)
    ]
    table = pd.DataFrame(rows, columns=["actor_id", "partners", "ties", "out", "in_", "betweenness"])
    return table.sort_values(["betweenness", "partners", "actor_id"], ascending=[False, False, True], ignore_index=True)


def no_help(ties: pd.DataFrame) -> pd.Series:
    """For each co-operative tie whether it is none in a reader's sense: PLOVER codes withdrawals, truces and releases
    (*retreat*) as co-operation, and the annotation the shelter that a group finds in a state, willing or not. Shelter
    for a state's people is help.

    >>> rows = pd.DataFrame([("retreat", "AFG", 1), ("shelter", "ttp", 1), ("shelter", "AFG", 1), ("aid", "ttp", 1)], columns=["tie_type", "actor2_id", "sign"])
    >>> no_help(rows).tolist()
    [True, True, False, False]
    """
    to_a_group = ties["actor2_id"].notna() & ~is_state(ties["actor2_id"])
    return (ties["sign"] > 0) & (ties["tie_type"].eq("retreat") | (ties["tie_type"].eq("shelter") & to_a_group))


def tied_to(ties: pd.DataFrame, actor: str) -> dict[str, float]:
    """With whom an actor is tied, in the order of the ids: the share of co-operative ties (1: co-operation alone).

    >>> rows = pd.DataFrame([("t1", "s", "s:1", "PAK", "TJK", 1), ("t2", "s", "s:2", "ttp", "PAK", -1)],
    ...     columns=["tie_id", "source_id", "sentence_id", "actor1_id", "actor2_id", "sign"])
    >>> tied_to(rows, "PAK")
    {'TJK': 1.0, 'ttp': 0.0}
    """
    pairs = signed_pairs(ego(ties, actor))
    other = [b if a == actor else a for a, b in values(pairs, "a", "b")]
    share = (pairs["positive"] / (pairs["positive"] + pairs["negative"])).tolist()
    return dict(sorted(zip(other, share, strict=True)))


def co_mentions(mentions: pd.DataFrame, units: pd.Series | None = None) -> pd.DataFrame:
    """One row a pair of entities named in one unit of text (by default the sentence; give ``units``, a series of unit
    ids by sentence_id, for paragraphs): a, b, ``count`` of units, source ids and sentence ids as tuples.

    >>> rows = pd.DataFrame({"sentence_id": ["s:1", "s:1", "s:2"], "entity_id": ["PAK", "TJK", "PAK"], "source_id": "s"})
    >>> co_mentions(rows)[["a", "b", "count"]].values.tolist()
    [['PAK', 'TJK', 1]]
    >>> len(co_mentions(rows.iloc[1:]))
    0
    """
    unit = mentions["sentence_id"] if units is None else mentions["sentence_id"].map(units)
    together: dict[tuple[str, str], set[str]] = {}
    sentences: dict[tuple[str, str], set[str]] = {}
    sources: dict[tuple[str, str], set[str]] = {}
    for unit_id, group in mentions.groupby(unit, sort=True):
        for pair in combinations(sorted(set(group["entity_id"])), 2):
            together.setdefault(pair, set()).add(str(unit_id))
            sentences.setdefault(pair, set()).update(group.loc[group["entity_id"].isin(pair), "sentence_id"])
            sources.setdefault(pair, set()).update(group["source_id"])
    rows = [
        (a, b, len(together[a, b]), tuple(sorted(sources[a, b])), tuple(sorted(sentences[a, b])))
        for a, b in sorted(together)
    ]
    return pd.DataFrame(rows, columns=["a", "b", "count", "sources", "sentence_ids"])


def communities(pairs: pd.DataFrame, weight: str = "count", seed: int = 1) -> dict[str, int]:
    """The community (0 is the largest) of every actor in ``pairs``, by Louvain's method with a fixed seed.

    >>> rows = pd.DataFrame([("a", "b", 5), ("c", "d", 5), ("b", "c", 1)], columns=["a", "b", "count"])
    >>> communities(rows)
    {'a': 0, 'b': 0, 'c': 1, 'd': 1}
    """
    graph = nx.Graph()
    graph.add_weighted_edges_from(sorted(values(pairs, "a", "b", weight)), weight=weight)
    found = nx.community.louvain_communities(graph, weight=weight, seed=seed) if graph else []
    ordered = sorted((sorted(group) for group in found), key=lambda group: (-len(group), group))
    return {actor: number for number, group in enumerate(ordered) for actor in group}


def triads(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row a closed triad of signed pairs: a, b, c, ``signs`` (of ab, ac, bc, as ``+`` and ``-``), ``negatives``,
    ``balanced`` (an even number of negatives). Pairs of sign 0 close no triad.

    >>> rows = pd.DataFrame([("a", "b", 1), ("a", "c", 1), ("b", "c", -1)], columns=["a", "b", "sign"])
    >>> triads(rows).values.tolist()
    [['a', 'b', 'c', '++-', 1, False]]
    >>> len(triads(rows.iloc[:2]))
    0
    """
    graph = _graph(pairs)
    rows = []
    for trio in combinations(sorted(graph), 3):
        edges = list(combinations(trio, 2))
        if all(graph.has_edge(*edge) for edge in edges):
            signs = [graph.edges[edge]["sign"] for edge in edges]
            negatives = sum(sign < 0 for sign in signs)
            rows.append((*trio, "".join("+" if sign > 0 else "-" for sign in signs), negatives, negatives % 2 == 0))
    return pd.DataFrame(rows, columns=["a", "b", "c", "signs", "negatives", "balanced"])


def _best_splits(block: nx.Graph) -> tuple[int, list[str], np.ndarray, list[tuple[str, str]], np.ndarray]:
    """Least number of broken ties in one block; the actors, the best splits (rows of booleans), ties and broken ties."""
    actors, edges = sorted(block), sorted(tuple(sorted(edge)) for edge in block.edges)
    if len(actors) > LARGEST_BLOCK:
        raise EvidenceError(
            f"{len(actors)} actors lie in one block of the signed network; enumeration holds up to {LARGEST_BLOCK}: draw fewer ties"
        )
    codes = np.arange(2 ** (len(actors) - 1))
    side = {actor: ((codes >> position) & 1).astype(bool) for position, actor in enumerate(actors)}  # the last is fixed
    broken = np.array([(side[a] ^ side[b]) == (block.edges[a, b]["sign"] > 0) for a, b in edges])
    counts = broken.sum(axis=0)
    best = np.flatnonzero(counts == counts.min())
    return int(counts.min()), actors, np.array([side[actor][best] for actor in actors]), edges, broken[:, best]


def frustration(pairs: pd.DataFrame) -> Frustration:
    """The exact frustration index of the signed ``pairs`` (columns a, b, sign).

    >>> rows = pd.DataFrame([("a", "b", 1), ("a", "c", 1), ("b", "c", -1)], columns=["a", "b", "sign"])
    >>> result = frustration(rows)
    >>> result.index, result.optima, len(result.frustrated)
    (1, 3, 3)
    >>> frustration(rows.assign(sign=[1, -1, -1])).index
    0
    """
    graph = _graph(pairs)
    index, optima = 0, 1
    frustrated: list[tuple[str, str, float]] = []
    friends = nx.Graph()
    friends.add_nodes_from(graph)
    for block in sorted(nx.biconnected_components(graph), key=sorted):
        least, actors, splits, edges, broken = _best_splits(graph.subgraph(block))
        index, optima = index + least, optima * splits.shape[1]
        shares = broken.mean(axis=1)
        frustrated += [(a, b, round(float(share), 3)) for (a, b), share in zip(edges, shares, strict=True) if share > 0]
        # Blocks meet in one actor, so their first best splits can be joined by relative sides.
        side = dict(zip(actors, splits[:, 0], strict=True))
        friends.add_edges_from((a, b, {"same": bool(side[a] == side[b])}) for a, b in edges)
    return Frustration(index, graph.number_of_edges(), sorted(frustrated), _camps(friends), optima)


def _camps(friends: nx.Graph) -> tuple[tuple[str, ...], tuple[str, ...]]:
    side: dict[str, bool] = {}
    for start in sorted(friends):
        if start in side:
            continue
        side[start] = True
        for here, there in nx.bfs_edges(friends, start):
            side[there] = side[here] == friends.edges[here, there]["same"]
    camps = [tuple(sorted(actor for actor in side if side[actor] is which)) for which in (True, False)]
    return camps[0], camps[1]


def sign_sensitivity(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row a signed pair: the frustration index if its sign were the other (``flipped``) or it were not stated
    (``dropped``), and how many of its ties the majority rests on (``margin``; 1: one tie decides).

    >>> rows = pd.DataFrame([("a", "b", 1, 1, 0), ("a", "c", 1, 1, 0), ("b", "c", -1, 0, 1)], columns=["a", "b", "sign", "positive", "negative"])
    >>> sign_sensitivity(rows)[["a", "b", "flipped", "dropped"]].values.tolist()
    [['a', 'b', 0, 0], ['a', 'c', 0, 0], ['b', 'c', 0, 0]]
    """
    signed = pairs[pairs["sign"] != 0].reset_index(drop=True)
    rows = []
    for position, row in enumerate(records(signed)):
        flipped = signed.assign(sign=[-s if i == position else s for i, s in enumerate(signed["sign"])])
        margin = abs(int(row.positive) - int(row.negative))
        rows.append(
            (
                row.a,
                row.b,
                int(row.sign),
                margin,
                frustration(flipped).index,
                frustration(signed.drop(index=position)).index,
            )
        )
    return pd.DataFrame(rows, columns=["a", "b", "sign", "margin", "flipped", "dropped"])


def source_sensitivity(ties: pd.DataFrame) -> pd.DataFrame:
    """One row a source left out (and one, *nothing*, with all in): pairs, unbalanced triads and the frustration index.

    >>> rows = pd.DataFrame([("t1", "s", "s:1", "a", "b", 1)], columns=["tie_id", "source_id", "sentence_id", "actor1_id", "actor2_id", "sign"])
    >>> source_sensitivity(rows)["pairs"].tolist()
    [1, 0]
    """
    rows = []
    for left_out in [None, *sorted(set(ties["source_id"]))]:
        pairs = signed_pairs(ties if left_out is None else ties[ties["source_id"] != left_out])
        closed = triads(pairs)
        rows.append(
            (
                left_out or "nothing",
                int((pairs["sign"] != 0).sum()),
                len(closed),
                int((~closed["balanced"].astype(bool)).sum()),
                frustration(pairs).index,
            )
        )
    return pd.DataFrame(rows, columns=["left_out", "pairs", "triads", "unbalanced", "frustration"])


def ego(ties: pd.DataFrame, actor_id: str) -> pd.DataFrame:
    """The ties in which ``actor_id`` takes part, on either side."""
    return ties[(ties["actor1_id"] == actor_id) | (ties["actor2_id"] == actor_id)]


def place_in_time(ties: pd.DataFrame, day: str, sources: pd.DataFrame | None = None) -> pd.Series:
    """For every tie ``before`` or ``after`` the ISO ``day``, or ``undated``. A tie that runs from before to after
    counts as ``undated``. One without a date of its own is ``before`` if its source (``sources``, by ``anchor``) was
    published before the day: a text cannot state what had not yet happened; and ``after`` if nobody could act so any
    earlier (``not_before``, see :func:`~evidence.analysis.groupings.with_rulers`).

    >>> rows = pd.DataFrame({"source_id": ["x"] * 3, "iso_start": ["2020-01-01", "2022-01-01", None], "iso_end": ["2020-12-31", None, None]})
    >>> place_in_time(rows, "2021-08-15").tolist()
    ['before', 'after', 'undated']
    """
    anchors = {} if sources is None else dict(zip(sources["source_id"], sources["anchor"], strict=True))
    placed = []
    table = ties.reindex(columns=["source_id", "iso_start", "iso_end", "not_before"])
    for source_id, start, end, earliest in values(table, *table.columns):
        anchor = anchors.get(source_id)
        last = end if not pd.isna(end) else start
        first = start if not pd.isna(start) else earliest
        if not pd.isna(first) and first >= day:
            placed.append("after")
        elif (not pd.isna(last) and last < day) or (
            pd.isna(start) and anchor is not None and not pd.isna(anchor) and anchor < day
        ):
            placed.append("before")
        else:
            placed.append("undated")
    return pd.Series(placed, index=ties.index, dtype="object")


def quad_profile(ties: pd.DataFrame, periods: pd.Series) -> pd.DataFrame:
    """Ties by period (rows, sorted) and PLOVER quad class (the four columns).

    >>> rows = pd.DataFrame({"quad": ["verbal conflict", "none"]})
    >>> quad_profile(rows, pd.Series(["2021", "2021"])).loc["2021"].tolist()
    [0, 0, 1, 0]
    """
    table = pd.crosstab(periods, ties["quad"]).reindex(columns=list(QUADS), fill_value=0)
    return table.sort_index().rename_axis(index=None, columns=None)
