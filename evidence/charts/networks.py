"""Networks: ties with their signs, egos, co-mentions, frustrated triads, borders and rivalries."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from math import cos, pi, sin
from typing import Any, cast

import networkx as nx
import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.analysis.naming import in_words
from evidence.charts.layouts import clear_bow, place
from evidence.charts.marks import HIDDEN, signed_ties
from evidence.charts.palette import HUES, INK, MARKERS, PAPER, QUAD_LOOK
from evidence.charts.style import PLAIN, UNCLICKED, Labels, chart, figure, fold, listed, plural
from evidence.tables.records import records, values

Places = Mapping[str, tuple[float, float]]


BARE = {**HIDDEN, "range": [-0.03, 1.03]}


def draw_edges(edges: Sequence[tuple[str, str, float, str]], places: Places, arrows: bool, **line: Any) -> go.Scatter:
    """Many edges of one look as one trace: start, middle (bowed to the left by a share of the length), end, gap. The
    middle carries the hover text and, with ``arrows``, the arrow head."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for one, two, bow, _ in edges:
        (ax, ay), (bx, by) = places[one], places[two]
        xs += [ax, round((ax + bx) / 2 - (by - ay) * bow, 4), bx, None]
        ys += [ay, round((ay + by) / 2 + (bx - ax) * bow, 4), by, None]
    marker = {
        "symbol": "arrow",
        "angleref": "previous",
        "size": [0, 13, 0, 0] * len(edges),
        "color": line["color"],
        "opacity": 1,
        "line": {"width": 0},
    }
    return go.Scatter(
        x=xs,
        y=ys,
        mode="lines+markers" if arrows else "lines",
        line={"shape": "spline", **line},
        marker=marker if arrows else None,
        text=[part for *_, text in edges for part in ("", text, "", "")],
        hoverinfo="text",
        showlegend=False,
    )


def node_label(actor: str, labels: Labels) -> str:
    """An actor's short name as it stands under its marker."""
    return fold(labels.short(actor), 14)


def placed(graph: nx.Graph, labels: Labels) -> Places:
    """Where each actor of a network is drawn, with room for its label."""
    return place(graph, {actor: node_label(actor, labels) for actor in graph})


def nodes_and_labels(
    places: Places,
    sizes: Mapping[str, float],
    labels: Labels,
    looks: Mapping[str, int] | None = None,
    above: Container[str] = (),
) -> tuple[list[go.Scatter], list[dict[str, Any]]]:
    """Markers, one trace a look (colour and shape), and labels as notes on paper colour, so that no line crosses them: below
    their markers, or ``above``."""
    traces = []
    for look in sorted(set((looks or dict.fromkeys(places, 0)).values())):
        nodes = [n for n in places if (looks or {}).get(n, 0) == look]
        traces.append(
            go.Scatter(
                x=[places[n][0] for n in nodes],
                y=[places[n][1] for n in nodes],
                mode="markers",
                hoverinfo="text",
                text=[labels.name(n) for n in nodes],
                marker={
                    "size": [sizes[n] for n in nodes],
                    "color": HUES[look % len(HUES)] if looks else INK,
                    "symbol": MARKERS[look % len(MARKERS)],
                    "line": {"color": PAPER, "width": 1.5},
                    "opacity": 1,
                },
                showlegend=False,
            )
        )
    notes = [
        {
            "x": places[n][0],
            "y": places[n][1],
            "text": node_label(n, labels),
            "showarrow": False,
            "yanchor": "bottom" if n in above else "top",
            "yshift": sizes[n] / 2 if n in above else -sizes[n] / 2,
            "bgcolor": PAPER,
            "opacity": 0.92,
            "borderpad": 1,
            "font": {"size": 12, "color": INK},
        }
        for n in places
    ]
    return traces, notes


def bare_layout(notes: list[dict[str, Any]]) -> dict[str, Any]:
    """A plot without axes, with these notes and a key below."""
    return {
        "xaxis": BARE,
        "yaxis": BARE,
        "annotations": notes,
        "margin": {"l": 4, "r": 4, "t": 8, "b": 8},
        "showlegend": True,
        "legend": {"y": 0.0, "yanchor": "top", "itemsizing": "trace", **UNCLICKED},
    }


def node_sizes(graph: nx.Graph, low: float = 9, high: float = 24) -> dict[str, float]:
    """How large each marker is, by the number of actors that it is tied to: its area grows with it."""
    most = max((d for _, d in graph.degree()), default=1) or 1
    return {n: round(low + (high - low) * (d / most) ** 0.5, 1) for n, d in graph.degree()}


def summed(ties: pd.DataFrame) -> pd.DataFrame:
    """What is drawn as one line: all ties of one sign between two actors. ``quad`` is material if one of them is;
    ``direction`` is *mutual* where both act or a tie is undirected, else the actors stand as from → to."""
    rows = []
    ends = pd.Series(
        [tuple(sorted(pair)) for pair in zip(ties["actor1_id"], ties["actor2_id"], strict=True)],
        index=ties.index,
        dtype="object",
    )
    for key, group in ties.groupby([ends, ties["sign"]], sort=True):
        (a, b), sign = cast(tuple[tuple[str, str], int], key)
        ways = set(group.loc[group["directed"].astype(bool), "actor1_id"]) if group["directed"].all() else set()
        start = next(iter(ways)) if len(ways) == 1 else a
        quads = set(group["quad"])
        plain = "verbal co-operation" if sign > 0 else "verbal conflict"  # signed ties outside PLOVER's classes
        quad = next((q for q in QUAD_LOOK if q in quads and q.startswith("material")), plain if sign else "none")
        rows.append(
            (
                start,
                b if start == a else a,
                int(sign),
                quad,
                "one way" if len(ways) == 1 else "mutual",
                len(group),
                ", ".join(sorted(set(in_words(group)))),
                sorted(set(group["source_id"])),
                sorted(set(group["sentence_id"])),
            )
        )
    return pd.DataFrame(
        rows,
        columns=["actor1_id", "actor2_id", "sign", "quad", "direction", "ties", "kinds", "sources", "sentence_ids"],
    )


def hover_words(row: Any, labels: Labels) -> str:
    """What a line of :func:`summed` says when it is pointed at."""
    arrow = "→" if row.direction == "one way" else "–"
    return f"{labels.name(row.actor1_id)} {arrow} {labels.name(row.actor2_id)}<br>{plural(row.ties, 'tie')} ({row.kinds}), as stated by {listed([labels.tag(s) for s in row.sources])}"


def _tie_traces(edges: pd.DataFrame, places: Places, labels: Labels) -> list[go.Scatter]:
    traces = []
    both = (
        edges.groupby([edges[["actor1_id", "actor2_id"]].min(axis=1), edges[["actor1_id", "actor2_id"]].max(axis=1)])[
            "sign"
        ].transform("size")
        > 1
    )
    for quad, (colour, dash, width, _) in QUAD_LOOK.items():
        for direction in ("one way", "mutual"):
            part = edges[(edges["quad"] == quad) & (edges["direction"] == direction)]
            drawn = [
                (r.actor1_id, r.actor2_id, _bow(r, bool(both[index]), places), hover_words(r, labels))
                for index, r in zip(part.index, records(part), strict=True)
            ]
            if drawn:
                traces.append(draw_edges(drawn, places, direction == "one way", color=colour, dash=dash, width=width))
        if (edges["quad"] == quad).any():  # one key a class, drawn as the line it stands for
            traces.append(
                go.Scatter(
                    x=[None],
                    y=[None],
                    mode="lines",
                    line={"color": colour, "dash": dash, "width": width},
                    name=quad,
                    showlegend=True,
                )
            )
    return traces


def _bow(edge: Any, both: bool, places: Places) -> float:
    """How far a line is bowed: apart from the pair's other sign, and around those whom it does not tie."""
    apart = 0.07 * edge.sign * (1 if edge.actor1_id < edge.actor2_id else -1) if both else 0.0
    ends = (edge.actor1_id, edge.actor2_id)
    others = [place for actor, place in places.items() if actor not in ends]
    return clear_bow(places[ends[0]], places[ends[1]], others, apart)


@chart
def tie_network(ties: pd.DataFrame, *, name: str, top: int = 18, labels: Labels = PLAIN) -> go.Figure:
    """Who does what to whom, as the sources state it. Colour and dash: co-operation or conflict; thick: material,
    thin: verbal; arrow: from who acts; size: number of actors tied to. The ``top`` actors by ties."""
    signed = signed_ties(ties)
    most = network.centrality(signed).sort_values(["ties", "actor_id"], ascending=[False, True])["actor_id"].head(top)
    kept = signed[signed["actor1_id"].isin(set(most)) & signed["actor2_id"].isin(set(most))]
    edges = summed(kept)
    graph = nx.Graph(values(edges, "actor1_id", "actor2_id"))
    places = placed(graph, labels)
    nodes, notes = nodes_and_labels(places, node_sizes(graph), labels)
    good, bad = (int((kept["sign"] * sign > 0).sum()) for sign in (1, -1))
    # Its ties are counted in all rows, drawn or not: one selection must not give two numbers.
    tied = {one: network.tied_to(signed, one) for one in sorted(graph)}
    hub = max(tied, key=lambda one: len(tied[one]))
    told = f"{_told(signed, kept, len(graph))}; {labels.name(hub)} is tied to most actors, {len(tied[hub])}"
    return figure(
        [*_tie_traces(edges, places, labels), *nodes],
        name=name,
        labels=labels,
        rows=edges,
        height=620,
        finding=told,
        caption="Ties between actors, each as one or more sources state it. Blue and solid or thin: co-operation; orange and broken: conflict; thick: material, thin: verbal. "
        "An arrow runs from who acts; without one both act. One line sums up a pair's ties of one sign. Size: number of actors tied to."
        f" {_bond(labels.name(hub), tied[hub])}.{_left(signed, kept)}",
        alt=f"Network of {len(graph)} actors and {len(edges)} lines: {good} co-operative ties, {bad} conflictual. {_bond(labels.name(hub), tied[hub])}. "
        f"Conflict is stated most often between {_worst(kept, labels)}.",
        layout=bare_layout(notes),
        phone={"height": 640, "legend": {"font": {"size": 11}}},
    )


def _told(signed: pd.DataFrame, kept: pd.DataFrame, actors: int) -> str:
    """How many ties are drawn, of how many; and how many of the co-operative ones are no help."""
    good, bad = (int((kept["sign"] * sign > 0).sum()) for sign in (1, -1))
    aside = int(network.no_help(kept).sum())
    of_these = f" ({aside} of them withdrawals, truces, releases or shelter for armed groups)" if aside else ""
    who = "The sources state" if len(kept) == len(signed) else f"The {actors} actors with most ties share"
    return f"{who} {good} co-operative{of_these} and {bad} conflictual ties"


def _left(signed: pd.DataFrame, kept: pd.DataFrame) -> str:
    """A drawing that leaves ties out must not look like a count of all."""
    left = len(signed) - len(kept)
    return f" {plural(left, 'tie')} of others {'is' if left == 1 else 'are'} left out." if left else ""


def _bond(name: str, tied: Mapping[str, float]) -> str:
    """With how many an actor is tied, and how."""
    alone = [sum(share == one for share in tied.values()) for one in (1, 0)]
    mixed = len(tied) - sum(alone)
    return f"The rules tie {name} to {plural(len(tied), 'actor')}: {alone[0]} by co-operation alone, {alone[1]} by conflict alone, {mixed} by both"


def _worst(ties: pd.DataFrame, labels: Labels) -> str:
    pairs = network.signed_pairs(ties).sort_values(["negative", "a"], ascending=[False, True])
    return (
        "no pair"
        if pairs.empty or not pairs.iloc[0]["negative"]
        else f"{labels.name(pairs.iloc[0]['a'])} and {labels.name(pairs.iloc[0]['b'])} ({pairs.iloc[0]['negative']})"
    )


@chart
def ego_network(ties: pd.DataFrame, *, name: str, actor: str, labels: Labels = PLAIN) -> go.Figure:
    """The ties of one actor: itself in the middle, the others around it, first those with co-operation only."""
    own = network.ego(signed_ties(ties), actor)
    if own.empty:
        return tie_network(own, name=name, labels=labels)
    edges = summed(own)
    share = network.tied_to(own, actor)
    ring = sorted(share, key=lambda one: (-share[one], one))
    places = {actor: (0.5, 0.5), **_ring(ring)}
    graph = nx.Graph([(actor, one) for one in ring])
    sizes = {**dict.fromkeys(ring, 12.0), actor: 26.0}
    outward = {n for n in ring if places[n][1] > 0.5}  # a label must not lie on its own line
    nodes, notes = nodes_and_labels({n: places[n] for n in graph}, sizes, labels, above=outward)
    friends, foes = [n for n in ring if share[n] == 1], [n for n in ring if share[n] == 0]
    mixed = [n for n in ring if 0 < share[n] < 1]
    return figure(
        [*_tie_traces(edges, places, labels), *nodes],
        name=name,
        labels=labels,
        rows=edges,
        height=260 + 9 * min(len(ring), 25),
        finding=_bond(labels.name(actor), share),
        caption=f"Ties in which {labels.name(actor)} takes part, as the sources state them. Solid: co-operation, broken: conflict; thick: material, thin: verbal; arrows run from who acts.",
        alt=f"Ego network of {labels.name(actor)} with {len(ring)} actors around it. Co-operation alone: {listed([labels.name(n) for n in friends])}. Both: {listed([labels.name(n) for n in mixed])}. Conflict alone: {listed([labels.name(n) for n in foes])}.",
        layout=bare_layout(notes),
        phone={"height": 400 + 13 * min(len(ring), 16), "legend": {"font": {"size": 11}}},
    )


def _ring(ring: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Places on an ellipse, every second one further in where they would crowd."""
    crowded = len(ring) > 12
    return {
        one: (
            round(0.5 + (0.29 if crowded and i % 2 else 0.42) * sin(2 * pi * i / len(ring)), 4),
            round(0.5 + (0.3 if crowded and i % 2 else 0.43) * cos(2 * pi * i / len(ring)), 4),
        )
        for i, one in enumerate(ring)
    }
