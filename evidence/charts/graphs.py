"""Plain graphs: who is named together, and one kind of tie alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import cast

import networkx as nx
import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.analysis.geography import Point, capitals, project
from evidence.charts.cartography import SEATS
from evidence.charts.layouts import as_on_map
from evidence.charts.marks import highest, most_first
from evidence.charts.network_words import as_rows
from evidence.charts.networks import (
    Places,
    bow,
    draw_edges,
    drawn_network,
    hover_words,
    key_line,
    node_label,
    node_marks,
    node_sizes,
    placed,
    summed,
    tie_network,
)
from evidence.charts.palette import SIGN_COLOUR, SIGN_DASH, SLATE
from evidence.charts.style import PLAIN, Labels, chart, class_of, each, figure, leaders, listed, plural
from evidence.names import load_names
from evidence.tables.records import records, values

AT_LEAST = (4, 10, 20, 40)  # sentences from which on a line is of the next width
WIDTHS = (1.2, 2.2, 3.6, 5.4, 8.0)  # pixels


@chart
def co_mention_network(
    mentions: pd.DataFrame, *, name: str, top: int = 18, least: int = 2, labels: Labels = PLAIN
) -> go.Figure:
    """Who is named together in one sentence, at least ``least`` times; a community has its colour, shape and name."""
    pairs = network.co_mentions(mentions)
    named = most_first(mentions, "entity_id").index[:top]
    pairs = pairs[pairs["a"].isin(named) & pairs["b"].isin(named) & (pairs["count"] >= least)].reset_index(drop=True)
    if pairs.empty:
        return tie_network(mentions.iloc[:0], name=name, labels=labels)
    community = network.communities(pairs)
    graph = nx.Graph()
    graph.add_weighted_edges_from(values(pairs, "a", "b", "count"))
    strength = dict(graph.degree(weight="weight"))
    places = placed(graph, labels)
    heads = {
        c: list(highest(pd.Series({n: strength[n] for n in graph if community[n] == c})).index)
        for c in sorted(set(community.values()))
    }
    sizes = node_sizes(graph)
    nodes = node_marks(places, sizes, labels, community)
    for trace, (c, head) in zip(nodes, heads.items(), strict=True):
        around = leaders([labels.short(one) for one in head], "actors", most=2)
        trace.update(name=f"around {around} ({sum(v == c for v in community.values())})", showlegend=True)
    leading = highest(pairs.set_index(["a", "b"])["count"])
    together = leaders([f"{labels.name(a)} and {labels.name(b)}" for a, b in leading.index], "pairs", joined=", ")
    sentences = f"{plural(int(leading.iloc[0]), 'sentence')}{each(leading)}"
    called = {c: f"around {leaders([labels.name(one) for one in head], 'actors', most=2)}" for c, head in heads.items()}
    rows = pairs.assign(**{one: pairs[one].map(labels.name) for one in ("a", "b")})
    rows = rows.assign(**{f"group_{one}": pairs[one].map(community).map(called) for one in ("a", "b")})
    return figure(
        **drawn_network(_co_mention_lines(pairs, places, labels), nodes, places, sizes, labels, (600, 640)),
        name=name,
        labels=labels,
        rows=rows,
        finding=f"{together} are named together most, in {sentences}; the method sorts the actors into {plural(len(heads), 'group')}",
        caption=f"Actors named in one sentence at least {least} times; width: number of sentences ({_widths_told(pairs, least)}); size: number of actors named with; colour and shape: group (by Louvain's method, called after its most connected actor). Naming together is no tie.",
        alt=f"Network of {len(graph)} actors and {len(pairs)} pairs named together. Most often: {together}, {sentences}. "
        + " ".join(
            f"Group {c + 1}: {listed([labels.name(n) for n in sorted(graph) if community[n] == c])}." for c in heads
        ),
    )


def _co_mention_lines(pairs: pd.DataFrame, places: Places, labels: Labels) -> list[go.Scatter]:
    """One trace a width."""
    return [
        draw_edges(
            [
                (
                    r.a,
                    r.b,
                    bow(r.a, r.b, places),
                    f"{labels.name(r.a)} and {labels.name(r.b)}: {plural(r.count_, 'sentence')}",
                )
                for r in records(part)
            ],
            places,
            False,
            color=SLATE,
            width=width,
        )
        for width, part in _by_width(pairs)
    ]


def _widths_told(pairs: pd.DataFrame, least: int) -> str:
    """Which numbers of sentences each width stands for that is drawn, the thinnest first."""
    told = []
    for step in sorted({class_of(n, AT_LEAST) for n in pairs["count"]}):
        first = max(least, AT_LEAST[step - 1]) if step else least
        last = AT_LEAST[step] - 1 if step < len(AT_LEAST) else None
        told.append(f"{first} and more" if last is None else f"{first}–{last}" if last > first else str(first))
    return ", ".join(told)


def _by_width(pairs: pd.DataFrame) -> list[tuple[float, pd.DataFrame]]:
    classes = pairs["count"].map(lambda n: WIDTHS[class_of(n, AT_LEAST)])
    table = pairs.rename(columns={"count": "count_"})
    return [(width, table[classes == width]) for width in sorted(set(classes))]


@chart
def pair_graph(ties: pd.DataFrame, *, name: str, what: str, labels: Labels = PLAIN) -> go.Figure:
    """One kind of tie alone, as a plain graph: borders (``what='borders'``) or rivalries (``what='rivalries'``)."""
    edges = _with_firmness(summed(ties), ties)
    graph = nx.Graph(values(edges, "actor1_id", "actor2_id"))
    places, sizes = _as_on_a_map(graph, labels), node_sizes(graph, 10, 20)
    heights = (min(460, 120 + 50 * len(graph)), min(480, 220 + 50 * len(graph)))
    most = max(degree for _, degree in graph.degree)
    hubs = sorted(labels.name(one) for one, degree in graph.degree if degree == most)
    leading = (
        f"{listed(hubs)} {'has' if len(hubs) == 1 else 'have'} most of them, {most}" if len(hubs) < len(graph) else ""
    )
    pairs = {tuple(sorted(e)) for e in graph.edges}
    return figure(
        **drawn_network(
            _pair_lines(edges, places, labels), node_marks(places, sizes, labels), places, sizes, labels, heights
        ),
        name=name,
        labels=labels,
        rows=as_rows(edges, labels),
        finding=f"The rules read {len(pairs)} {what} in the texts{_open(edges)}" + (f"; {leading}" if leading else ""),
        caption=f"Every pair for which the rules read one of the {what} in a text{_unsure(ties, edges)}; a pair without a line is one that they do not read, which is not to say that there is none. "
        f"{MAPWISE if _seats(graph) else ''}Size: number of {what}.",
        alt=f"Graph of {len(graph)} actors and {len(pairs)} {what}: "
        + "; ".join(f"{labels.name(a)} with {labels.name(b)}" for a, b in sorted(pairs))
        + (f". {leading}." if leading else "."),
    )


MAPWISE = "The states lie to each other roughly as on a map. "


def _seats(graph: nx.Graph) -> dict[str, tuple[float, float]]:
    """Where the states of a graph lie on a map: where their names are written on this report's, else their capitals; nothing
    where one of the actors is no state that has either."""
    known = {code: (one.lon, one.lat) for code, one in capitals(load_names()).items()} | SEATS["region"]
    found = {actor: project(cast(Point, known[actor])) for actor in sorted(graph) if actor in known}
    return found if len(found) == len(graph) else {}


def _as_on_a_map(graph: nx.Graph, labels: Labels) -> Places:
    """Where each actor is drawn: beside two maps, states anywhere else than there would be looked for in vain."""
    seats = _seats(graph)
    return as_on_map(seats, {one: node_label(one, labels) for one in seats}) if seats else placed(graph, labels)


def _pair_lines(edges: pd.DataFrame, places: Places, labels: Labels) -> list[go.Scatter]:
    """One trace a look, and a key to them where a text does not state all as fact."""
    soft = bool((edges["asserted"] == 0).any())
    traces = []
    for sign, firm, part in _by_look(edges):
        look = {
            "color": SIGN_COLOUR[sign],
            "dash": "dot" if not firm else SIGN_DASH[sign] if sign else "solid",
            "width": 2.2 if firm else 1.6,
        }
        lines = [
            (r.actor1_id, r.actor2_id, bow(r.actor1_id, r.actor2_id, places), hover_words(r, labels))
            for r in records(part)
        ]
        traces.append(draw_edges(lines, places, False, **look))
        if soft:
            traces.append(key_line("stated as fact" if firm else "only as a possibility", **look))
    return traces


def _by_look(edges: pd.DataFrame) -> Iterator[tuple[int, bool, pd.DataFrame]]:
    """The lines that look alike: of one sign, and stated as fact by a text or not."""
    for key, part in edges.groupby([edges["sign"], edges["asserted"] == 0], sort=True):
        sign, soft = cast(tuple[int, bool], key)
        yield int(sign), not soft, part


def _with_firmness(edges: pd.DataFrame, ties: pd.DataFrame) -> pd.DataFrame:
    """The lines with ``asserted``: how many of their statements a text makes as fact."""
    made = ties[ties["status"] == "asserted"]
    facts = Counter((*sorted((one, two)), sign) for one, two, sign in values(made, "actor1_id", "actor2_id", "sign"))
    told = [facts[(*sorted((r.actor1_id, r.actor2_id)), r.sign)] for r in records(edges)]
    return edges.assign(asserted=told)


def _open(edges: pd.DataFrame) -> str:
    """How many of the pairs no text states as fact."""
    soft = edges.loc[edges["asserted"] == 0]
    if soft.empty:
        return ""
    if len(soft) == len(edges):
        return ", all only as a possibility"
    return f", {'one' if len(soft) == 1 else len(soft)} only as a possibility"


def _unsure(ties: pd.DataFrame, edges: pd.DataFrame) -> str:
    """How many of the statements a text does not make as fact, and how a pair without such a one is drawn."""
    soft = int((ties["status"] != "asserted").sum())
    if not soft:
        return ""
    dotted = " (thin and dotted: no statement as fact)" if (edges["asserted"] == 0).any() else ""
    return f", {soft} of the {plural(len(ties), 'statement')} not as fact{dotted}"
