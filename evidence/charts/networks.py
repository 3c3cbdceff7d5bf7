"""Networks: ties with their signs, egos, co-mentions, frustrated triads, borders and rivalries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from math import cos, pi, sin
from typing import Any, cast

import networkx as nx
import numpy as np
import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.analysis.naming import in_words
from evidence.charts.layouts import clear_bow, place
from evidence.charts.marks import HIDDEN, foremost, signed_ties
from evidence.charts.network_labels import name_notes
from evidence.charts.network_words import (
    as_rows,
    bond,
    drawn_bond,
    hubs_of,
    left_out,
    lines_read,
    most_tied,
    told,
    worst,
)
from evidence.charts.palette import HUES, INK, MARKERS, NO_CLASS, NO_HELP, PAPER, QUAD_LOOK, TIE_LOOK
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


def node_marks(
    places: Places, sizes: Mapping[str, float], labels: Labels, looks: Mapping[str, int] | None = None
) -> list[go.Scatter]:
    """Markers, one trace a look (colour and shape)."""
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
    return traces


def drawn_network(
    lines: Sequence[go.Scatter],
    nodes: Sequence[go.Scatter],
    places: Places,
    sizes: Mapping[str, float],
    labels: Labels,
    heights: tuple[int, int],
) -> dict[str, Any]:
    """Traces, heights and layouts of a network for a wide screen and for a phone, each with the actors' names where they stand
    best in it: what :func:`~evidence.charts.style.figure` is to be given."""
    names = {actor: node_label(actor, labels) for actor in places}
    keys = sum(bool(trace.showlegend) for trace in (*lines, *nodes))
    edges = [trace for trace in lines if trace.x[0] is not None]
    wide, narrow = (
        name_notes(names, places, sizes, edges, (across, tall - 16 - 20 * -(-keys // columns)))
        for across, tall, columns in ((712, heights[0], 3), (342, heights[1], 1))
    )
    return {
        "traces": [*lines, *nodes],
        "height": heights[0],
        "layout": {**bare_layout(wide), "showlegend": keys > 0},
        "phone": {"height": heights[1], "annotations": narrow},
    }


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
    """What is drawn as one line: all ties of one sign between two actors, what is no help apart from co-operation. ``quad`` is
    material if one of them is; ``direction`` is *one way* where all that are directed run one way (the actors then stand as
    from → to), *both ways* where both act or none is directed."""
    rows = []
    aside = network.no_help(ties)
    ends = pd.Series(
        [tuple(sorted(pair)) for pair in zip(ties["actor1_id"], ties["actor2_id"], strict=True)],
        index=ties.index,
        dtype="object",
    )
    for key, group in ties.groupby([ends, ties["sign"], aside.rename("aside")], sort=True):
        (a, b), sign, no_help = cast(tuple[tuple[str, str], int, bool], key)
        ways = set(group.loc[group["directed"].astype(bool), "actor1_id"])
        start = next(iter(ways)) if len(ways) == 1 else a
        rows.append(
            (
                start,
                b if start == a else a,
                int(sign),
                NO_HELP if no_help else _class_of_all(set(group["quad"]), sign),
                "one way" if len(ways) == 1 else "both ways",
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


def _class_of_all(quads: Collection[str], sign: int) -> str:
    """The class of a line that sums up ties of one sign: a material one if any of theirs is, else a verbal one, else none.

    >>> _class_of_all({"none", "verbal conflict", "material conflict"}, -1), _class_of_all({"none", "verbal conflict"}, -1)
    ('material conflict', 'verbal conflict')
    >>> _class_of_all({"none"}, -1), _class_of_all({"none"}, 0)
    ('conflict of no class', 'none')
    """
    if not sign or set(quads) == {"none"}:
        return NO_CLASS.get(sign, "none")
    verbal = "verbal co-operation" if sign > 0 else "verbal conflict"
    return next((quad for quad in QUAD_LOOK if quad in quads and quad.startswith("material")), verbal)


def hover_words(row: Any, labels: Labels) -> str:
    """What a line of :func:`summed` says when it is pointed at."""
    arrow = "→" if row.direction == "one way" else "–"
    return f"{labels.name(row.actor1_id)} {arrow} {labels.name(row.actor2_id)}<br>{plural(row.ties, 'tie')} ({row.kinds}), as stated by {listed([labels.tag(s) for s in row.sources])}"


def _tie_traces(edges: pd.DataFrame, places: Places, labels: Labels) -> list[go.Scatter]:
    traces = []
    apart = _apart(edges)
    for quad, (colour, dash, width, _) in TIE_LOOK.items():
        for direction in ("one way", "both ways"):
            part = edges[(edges["quad"] == quad) & (edges["direction"] == direction)]
            drawn = [
                (
                    r.actor1_id,
                    r.actor2_id,
                    bow(r.actor1_id, r.actor2_id, places, float(apart[index])),
                    hover_words(r, labels),
                )
                for index, r in zip(part.index, records(part), strict=True)
            ]
            if drawn:
                traces.append(draw_edges(drawn, places, direction == "one way", color=colour, dash=dash, width=width))
        if (edges["quad"] == quad).any():  # one key a class, drawn as the line it stands for
            traces.append(key_line(quad, color=colour, dash=dash, width=width))
    return traces


def key_line(word: str, **line: Any) -> go.Scatter:
    """The key to a line, drawn as the line it stands for."""
    return go.Scatter(x=[None], y=[None], mode="lines", line=line, name=word, showlegend=True)


def _apart(edges: pd.DataFrame) -> pd.Series:
    """How far each line is bowed so that those of one pair lie side by side: co-operation, what is no help, conflict."""
    order = [(-r.sign, r.quad == NO_HELP) for r in records(edges)]
    ends = [tuple(sorted(pair)) for pair in values(edges, "actor1_id", "actor2_id")]
    table = pd.DataFrame({"pair": ends, "order": order, "up": edges["actor1_id"] < edges["actor2_id"]}, edges.index)
    lines = table.sort_values("order", kind="stable").groupby("pair")
    number = lines["order"].transform("size")
    beside = 0.07 * (number - 1 - 2 * lines.cumcount()) / (number - 1).clip(lower=1) ** 0.5  # more lie closer together
    return beside.where(table["up"], -beside).reindex(edges.index)


def bow(one: str, two: str, places: Places, apart: float = 0.0) -> float:
    """How far a line is bowed: ``apart`` from the pair's others, and around those whom it does not tie."""
    others = [place for actor, place in places.items() if actor not in (one, two)]
    return clear_bow(places[one], places[two], others, apart)


@chart
def tie_network(ties: pd.DataFrame, *, name: str, top: int = 18, labels: Labels = PLAIN) -> go.Figure:
    """Who does what to whom, as the sources state it. Colour and dash: co-operation or conflict; thick: material,
    thin: verbal; arrow: from who acts; size: number of actors tied to. The ``top`` actors by ties."""
    signed = signed_ties(ties)
    if signed.empty:
        return tie_network(signed, name=name, labels=labels)
    most = set(foremost(network.centrality(signed).set_index("actor_id")["ties"], top).index)
    kept = signed[signed["actor1_id"].isin(most) & signed["actor2_id"].isin(most)]
    edges = summed(kept)
    graph = nx.Graph(values(edges, "actor1_id", "actor2_id"))
    places = placed(graph, labels)
    sizes = node_sizes(graph)
    good, bad = (int((kept["sign"] * sign > 0).sum()) for sign in (1, -1))
    hubs = hubs_of(signed, graph)
    bonds = " ".join(drawn_bond(one, signed, kept, labels) for one in hubs[:2])
    heights = (620, min(640, 240 + 20 * len(graph)))  # a few need less room
    return figure(
        **drawn_network(
            _tie_traces(edges, places, labels), node_marks(places, sizes, labels), places, sizes, labels, heights
        ),
        name=name,
        labels=labels,
        rows=as_rows(edges, labels),
        finding=f"{told(signed, kept, graph)}; {most_tied(hubs, signed, graph, labels)}",
        caption=f"Ties between actors, each as one or more sources state it. {lines_read(edges)} "
        f"Size: number of actors tied to. {bonds}{left_out(signed, kept, hubs, labels)}",
        alt=f"Network of {len(graph)} actors and {len(edges)} lines: {good} co-operative ties, {bad} conflictual. {bonds} "
        f"Conflict is stated most often between {worst(kept, labels)}.",
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
    beams = Counter(one for pair in values(edges, "actor1_id", "actor2_id") for one in pair if one != actor)
    places = {actor: (0.5, 0.5), **_ring({one: beams[one] for one in ring})}
    sizes = {**dict.fromkeys(ring, 12.0), actor: 26.0}
    heights = (260 + 9 * min(len(ring), 25), 400 + 13 * min(len(ring), 16))
    friends, foes = [n for n in ring if share[n] == 1], [n for n in ring if share[n] == 0]
    mixed = [n for n in ring if 0 < share[n] < 1]
    return figure(
        **drawn_network(
            _tie_traces(edges, places, labels), node_marks(places, sizes, labels), places, sizes, labels, heights
        ),
        name=name,
        labels=labels,
        rows=as_rows(edges, labels),
        finding=bond(labels.name(actor), share),
        caption=f"Ties in which {labels.name(actor)} takes part, as the sources state them. {lines_read(edges)} A tie that the rules did not read is not drawn.",
        alt=f"Ego network of {labels.name(actor)} with {len(ring)} actors around it. Co-operation alone: {listed([labels.name(n) for n in friends])}. Both: {listed([labels.name(n) for n in mixed])}. Conflict alone: {listed([labels.name(n) for n in foes])}.",
    )


def _ring(lines: Mapping[str, int]) -> dict[str, tuple[float, float]]:
    """Places on an ellipse, with as much of it for each as it has lines, every second one further in where they would crowd."""
    crowded, ends = len(lines) > 12, np.cumsum(list(lines.values()))
    turns = 2 * pi * (ends - np.array(list(lines.values())) / 2 - next(iter(lines.values())) / 2) / ends[-1]
    return {
        one: (
            round(0.5 + (0.29 if crowded and i % 2 else 0.42) * sin(turn), 4),
            round(0.5 + (0.3 if crowded and i % 2 else 0.43) * cos(turn), 4),
        )
        for i, (one, turn) in enumerate(zip(lines, turns, strict=True))
    }
