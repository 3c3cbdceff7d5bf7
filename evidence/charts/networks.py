"""Networks: ties with their signs, egos, co-mentions, frustrated triads, borders and rivalries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import pandas as pd
import plotly.graph_objects as go

from evidence import network
from evidence.charts.layouts import place
from evidence.charts.style import (
    BLUE, HUES, INK, MARKERS, ORANGE, PAPER, QUAD_LOOK, SIGN_COLOUR, SIGN_DASH, SLATE, Labels, chart, figure, fold, listed, plural,
)  # fmt: skip

Places = Mapping[str, tuple[float, float]]
BARE = {"visible": False, "range": [-0.03, 1.03], "fixedrange": True}


def _edges(edges: Sequence[tuple[str, str, float, str]], places: Places, arrows: bool, **line: Any) -> go.Scatter:
    """Many edges of one look as one trace: start, middle (bowed to the left by a share of the length), end, gap. The
    middle carries the hover text and, with ``arrows``, the arrow head."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for one, two, bow, _ in edges:
        (ax, ay), (bx, by) = places[one], places[two]
        xs += [ax, round((ax + bx) / 2 - (by - ay) * bow, 4), bx, None]
        ys += [ay, round((ay + by) / 2 + (bx - ax) * bow, 4), by, None]
    marker = {"symbol": "arrow", "angleref": "previous", "size": [0, 13, 0, 0] * len(edges), "color": line["color"], "opacity": 1, "line": {"width": 0}}
    return go.Scatter(x=xs, y=ys, mode="lines+markers" if arrows else "lines", line={"shape": "spline", **line}, marker=marker if arrows else None,
                      text=[part for *_, text in edges for part in ("", text, "", "")], hoverinfo="text", showlegend=False)  # fmt: skip


def _nodes(places: Places, sizes: Mapping[str, float], labels: Labels, looks: Mapping[str, int] | None = None) -> tuple[list[go.Scatter], list[dict[str, Any]]]:
    """Markers, one trace a look (colour and shape), and labels as notes on paper colour, so that no line crosses them."""
    traces = []
    for look in sorted(set((looks or dict.fromkeys(places, 0)).values())):
        nodes = [n for n in places if (looks or {}).get(n, 0) == look]
        traces.append(go.Scatter(
            x=[places[n][0] for n in nodes], y=[places[n][1] for n in nodes], mode="markers", hoverinfo="text", text=[labels.name(n) for n in nodes],
            marker={"size": [sizes[n] for n in nodes], "color": HUES[look % len(HUES)] if looks else INK, "symbol": MARKERS[look % len(MARKERS)], "line": {"color": PAPER, "width": 1.5}, "opacity": 1}, showlegend=False,
        ))  # fmt: skip
    notes = [
        {"x": places[n][0], "y": places[n][1], "text": fold(labels.short(n), 14), "showarrow": False, "yanchor": "top", "yshift": -sizes[n] / 2,
         "bgcolor": PAPER, "opacity": 0.92, "borderpad": 1, "font": {"size": 12, "color": INK}}
        for n in places
    ]  # fmt: skip
    return traces, notes


def _layout(notes: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    return {"xaxis": BARE, "yaxis": BARE, "annotations": notes, "margin": {"l": 4, "r": 4, "t": 8, "b": 8}, "showlegend": True,
            "legend": {"y": 0.0, "yanchor": "top", "itemsizing": "trace", "itemclick": False, "itemdoubleclick": False}, **more}  # fmt: skip


def _sizes(graph: nx.Graph, low: float = 9, high: float = 24) -> dict[str, float]:
    most = max((d for _, d in graph.degree()), default=1) or 1
    return {n: round(low + (high - low) * (d / most) ** 0.5, 1) for n, d in graph.degree()}


def _summed(ties: pd.DataFrame) -> pd.DataFrame:
    """What is drawn as one line: all ties of one sign between two actors. ``quad`` is material if one of them is;
    ``direction`` is *mutual* where both act or a tie is undirected, else the actors stand as from → to."""
    rows = []
    ends = pd.Series([tuple(sorted(pair)) for pair in zip(ties["actor1_id"], ties["actor2_id"], strict=True)], index=ties.index, dtype="object")
    for ((a, b), sign), group in ties.groupby([ends, ties["sign"]], sort=True):
        ways = set(group.loc[group["directed"].astype(bool), "actor1_id"]) if group["directed"].all() else set()
        start = next(iter(ways)) if len(ways) == 1 else a
        quads = set(group["quad"])
        plain = "verbal co-operation" if sign > 0 else "verbal conflict"  # signed ties outside PLOVER's classes
        quad = next((q for q in QUAD_LOOK if q in quads and q.startswith("material")), plain if sign else "none")
        rows.append((start, b if start == a else a, int(sign), quad, "one way" if len(ways) == 1 else "mutual", len(group), ", ".join(sorted(set(group["tie_type"]))),
                     sorted(set(group["source_id"])), sorted(set(group["sentence_id"]))))  # fmt: skip
    return pd.DataFrame(rows, columns=["actor1_id", "actor2_id", "sign", "quad", "direction", "ties", "kinds", "sources", "sentence_ids"])


def _said(row: Any, labels: Labels) -> str:
    arrow = "→" if row.direction == "one way" else "–"
    return f"{labels.name(row.actor1_id)} {arrow} {labels.name(row.actor2_id)}<br>{plural(row.ties, 'tie')} ({row.kinds}), as stated by {listed([labels.tag(s) for s in row.sources])}"


def _tie_traces(edges: pd.DataFrame, places: Places, labels: Labels) -> list[go.Scatter]:
    traces = []
    both = edges.groupby([edges[["actor1_id", "actor2_id"]].min(axis=1), edges[["actor1_id", "actor2_id"]].max(axis=1)])["sign"].transform("size") > 1
    for quad, (colour, dash, width, _) in QUAD_LOOK.items():
        for direction in ("one way", "mutual"):
            part = edges[(edges["quad"] == quad) & (edges["direction"] == direction)]
            drawn = [
                (r.actor1_id, r.actor2_id, 0.07 * r.sign * (1 if r.actor1_id < r.actor2_id else -1) if both[r.Index] else 0.0, _said(r, labels))
                for r in part.itertuples()
            ]
            if drawn:
                traces.append(_edges(drawn, places, direction == "one way", color=colour, dash=dash, width=width))
        if (edges["quad"] == quad).any():  # one key a class, drawn as the line it stands for
            traces.append(go.Scatter(x=[None], y=[None], mode="lines", line={"color": colour, "dash": dash, "width": width}, name=quad, showlegend=True))
    return traces


@chart
def tie_network(ties: pd.DataFrame, *, name: str, top: int = 18, labels: Labels = Labels()) -> go.Figure:
    """Who does what to whom, as the sources state it. Colour and dash: co-operation or conflict; thick: material,
    thin: verbal; arrow: from who acts; size: number of partners. The ``top`` actors by ties."""
    signed = ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])]
    most = network.centrality(signed).sort_values(["ties", "actor_id"], ascending=[False, True])["actor_id"].head(top)
    kept = signed[signed["actor1_id"].isin(set(most)) & signed["actor2_id"].isin(set(most))]
    edges = _summed(kept)
    graph = nx.Graph(edges[["actor1_id", "actor2_id"]].itertuples(index=False, name=None))
    places = place(graph, {n: fold(labels.short(n), 14) for n in graph})
    nodes, notes = _nodes(places, _sizes(graph), labels)
    good, bad = int((kept["sign"] > 0).sum()), int((kept["sign"] < 0).sum())
    hub = max(sorted(graph), key=graph.degree)
    left = "" if len(kept) == len(signed) else f" The {len(graph)} actors with most ties; {plural(len(signed) - len(kept), 'tie')} of others are left out."
    return figure(
        [*_tie_traces(edges, places, labels), *nodes], name=name, labels=labels, rows=edges, height=620,
        finding=f"The sources state {good} co-operative and {bad} conflictual ties; {labels.name(hub)} has {graph.degree(hub)} partners",
        caption="Ties between actors, each as one or more sources state it. Blue and solid or thin: co-operation; orange and broken: conflict; thick: material, thin: verbal. "
        "An arrow runs from who acts; without one both act. One line sums up a pair's ties of one sign. Size: number of partners." + left,
        alt=f"Network of {len(graph)} actors and {len(edges)} drawn ties: {good} co-operative, {bad} conflictual. {labels.name(hub)} has the most partners, {graph.degree(hub)}. "
        f"Conflict is stated most often between {_worst(kept, labels)}.",
        layout=_layout(notes), phone={"height": 640, "legend": {"font": {"size": 11}}},
    )  # fmt: skip


def _worst(ties: pd.DataFrame, labels: Labels) -> str:
    pairs = network.signed_pairs(ties).sort_values(["negative", "a"], ascending=[False, True])
    return "no pair" if pairs.empty or not pairs.iloc[0]["negative"] else f"{labels.name(pairs.iloc[0]['a'])} and {labels.name(pairs.iloc[0]['b'])} ({pairs.iloc[0]['negative']})"


@chart
def ego_network(ties: pd.DataFrame, *, name: str, actor: str, labels: Labels = Labels()) -> go.Figure:
    """The ties of one actor: itself in the middle, partners around it, first those with co-operation only."""
    own = network.ego(ties[(ties["sign"] != 0) & (ties["actor1_id"] != ties["actor2_id"])], actor)
    if own.empty:
        return tie_network(own, name=name, labels=labels)
    edges = _summed(own)
    pairs = network.signed_pairs(own)
    other = [b if a == actor else a for a, b in zip(pairs["a"], pairs["b"], strict=True)]
    share = dict(zip(other, pairs["positive"] / (pairs["positive"] + pairs["negative"]), strict=True))
    ring = sorted(other, key=lambda one: (-share[one], one))
    places = {actor: (0.5, 0.5), **_ring(ring)}
    graph = nx.Graph([(actor, one) for one in ring])
    sizes = {**dict.fromkeys(ring, 12.0), actor: 26.0}
    nodes, notes = _nodes({n: places[n] for n in graph}, sizes, labels)
    friends, foes = [n for n in ring if share[n] == 1], [n for n in ring if share[n] == 0]
    mixed = [n for n in ring if 0 < share[n] < 1]
    return figure(
        [*_tie_traces(edges, places, labels), *nodes], name=name, labels=labels, rows=edges, height=560,
        finding=f"Of {labels.name(actor)}'s {plural(len(ring), 'partner')}, {len(friends)} are tied by co-operation alone, {len(foes)} by conflict alone, {len(mixed)} by both",
        caption=f"Ties in which {labels.name(actor)} takes part, as the sources state them. Solid: co-operation, broken: conflict; thick: material, thin: verbal; arrows run from who acts.",
        alt=f"Ego network of {labels.name(actor)} with {len(ring)} partners. Co-operation alone: {listed([labels.name(n) for n in friends])}. Both: {listed([labels.name(n) for n in mixed])}. Conflict alone: {listed([labels.name(n) for n in foes])}.",
        layout=_layout(notes), phone={"height": 600, "legend": {"font": {"size": 11}}},
    )  # fmt: skip


def _ring(ring: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Places on an ellipse, every second one further in where they would crowd."""
    from math import cos, pi, sin

    crowded = len(ring) > 12
    return {
        one: (round(0.5 + (0.29 if crowded and i % 2 else 0.42) * sin(2 * pi * i / len(ring)), 4), round(0.5 + (0.3 if crowded and i % 2 else 0.43) * cos(2 * pi * i / len(ring)), 4))
        for i, one in enumerate(ring)
    }


@chart
def co_mention_network(mentions: pd.DataFrame, *, name: str, top: int = 18, least: int = 2, labels: Labels = Labels()) -> go.Figure:
    """Who is named together in one sentence, at least ``least`` times; a community has its colour, shape and name."""
    pairs = network.co_mentions(mentions)
    named = mentions.groupby("entity_id").size().sort_values(ascending=False, kind="stable").index[:top]
    pairs = pairs[pairs["a"].isin(named) & pairs["b"].isin(named) & (pairs["count"] >= least)].reset_index(drop=True)
    if pairs.empty:
        return tie_network(mentions.iloc[:0], name=name, labels=labels)
    community = network.communities(pairs)
    graph = nx.Graph()
    graph.add_weighted_edges_from(pairs[["a", "b", "count"]].itertuples(index=False, name=None))
    strength = dict(graph.degree(weight="weight"))
    places = place(graph, {n: fold(labels.short(n), 14) for n in graph})
    heads = {c: max((n for n in sorted(graph) if community[n] == c), key=lambda n: strength[n]) for c in sorted(set(community.values()))}
    nodes, notes = _nodes(places, _sizes(graph), labels, community)
    for trace, (c, head) in zip(nodes, heads.items(), strict=True):
        trace.update(name=f"around {labels.short(head)} ({sum(v == c for v in community.values())})", showlegend=True)
    traces = [
        _edges([(r.a, r.b, 0.0, f"{labels.name(r.a)} and {labels.name(r.b)}: {plural(r.count_, 'sentence')}") for r in part.itertuples(index=False)], places, False, color=SLATE, width=width)
        for width, part in _by_width(pairs)
    ]  # fmt: skip
    top_pair = pairs.sort_values(["count", "a"], ascending=[False, True]).iloc[0]
    rows = pairs.assign(community_a=pairs["a"].map(community), community_b=pairs["b"].map(community))
    return figure(
        [*traces, *nodes], name=name, labels=labels, rows=rows, height=600,
        finding=f"{labels.name(top_pair['a'])} and {labels.name(top_pair['b'])} are named together most, in {plural(int(top_pair['count']), 'sentence')}; {plural(len(heads), 'group')} stand out",
        caption=f"Actors named in one sentence at least {least} times; width: number of sentences; colour and shape: community (Louvain's method, named after its most connected actor). Naming together is no tie.",
        alt=f"Network of {len(graph)} actors and {len(pairs)} pairs named together. Most often: {labels.name(top_pair['a'])} and {labels.name(top_pair['b'])}, {int(top_pair['count'])} sentences. "
        + " ".join(f"Group {c + 1}: {listed([labels.name(n) for n in sorted(graph) if community[n] == c])}." for c in heads),
        layout=_layout(notes), phone={"height": 640, "legend": {"font": {"size": 11}}},
    )  # fmt: skip


def _by_width(pairs: pd.DataFrame) -> list[tuple[float, pd.DataFrame]]:
    classes = pairs["count"].map(lambda n: 0.8 if n < 4 else 2.2 if n < 9 else 4.5)
    table = pairs.rename(columns={"count": "count_"})
    return [(width, table[classes == width]) for width in sorted(set(classes))]


@chart
def pair_graph(ties: pd.DataFrame, *, name: str, what: str, labels: Labels = Labels()) -> go.Figure:
    """One kind of tie alone, as a plain graph: borders (``what='borders'``) or rivalries (``what='rivalries'``)."""
    edges = _summed(ties)
    graph = nx.Graph(edges[["actor1_id", "actor2_id"]].itertuples(index=False, name=None))
    places = place(graph, {n: fold(labels.short(n), 14) for n in graph})
    nodes, notes = _nodes(places, _sizes(graph, 10, 20), labels)
    traces = [
        _edges([(r.actor1_id, r.actor2_id, 0.0, _said(r, labels)) for r in part.itertuples(index=False)], places, False, color=SIGN_COLOUR[sign], dash=SIGN_DASH[sign] if sign else "solid", width=2.2)
        for sign, part in edges.groupby("sign", sort=True)
    ]  # fmt: skip
    hub = max(sorted(graph), key=graph.degree)
    pairs = {tuple(sorted(e)) for e in graph.edges}
    return figure(
        [*traces, *nodes], name=name, labels=labels, rows=edges, height=460,
        finding=f"The texts state {len(pairs)} {what}; {labels.name(hub)} has most of them, {graph.degree(hub)}",
        caption=f"Every pair for which a text states one of the {what}; a pair without a line is one the texts do not state, which is not to say that there is none.",
        alt=f"Graph of {len(graph)} actors and {len(pairs)} {what}: " + "; ".join(f"{labels.name(a)} with {labels.name(b)}" for a, b in sorted(pairs)) + f". Most: {labels.name(hub)}, {graph.degree(hub)}.",
        layout={**_layout(notes), "showlegend": False}, phone={"height": 480},
    )  # fmt: skip


@chart
def frustrated_triads(ties: pd.DataFrame, *, name: str, labels: Labels = Labels(), most: int = 9) -> go.Figure:
    """The triads that balance theory calls unbalanced, each drawn with its three signs; and how many ties must go."""
    pairs = network.signed_pairs(ties)
    closed, result = network.triads(pairs), network.frustration(pairs)
    broken = closed[~closed["balanced"].astype(bool)].reset_index(drop=True)
    by_pair = {(r.a, r.b): r for r in pairs.itertuples(index=False)}
    rows = broken.assign(sentence_ids=[sorted({s for pair in ((r.a, r.b), (r.a, r.c), (r.b, r.c)) for s in by_pair[pair].sentence_ids}) for r in broken.itertuples(index=False)])
    if broken.empty:
        rows = rows.reindex(columns=["a", "b", "c", "signs", "negatives", "balanced", "sentence_ids"])
    often = {(a, b): share for a, b, share in result.frustrated}
    drawn = broken.assign(weight=[-max(often.get(p, 0.0) for p in ((r.a, r.b), (r.a, r.c), (r.b, r.c))) for r in broken.itertuples(index=False)]).sort_values(["weight", "a", "b", "c"], kind="stable").head(most)
    traces, notes, deep = _triangles(drawn, by_pair, labels)
    worst = listed([f"{labels.name(a)}–{labels.name(b)}" for a, b, share in result.frustrated if share == 1][:5])
    shown = "" if len(broken) <= most else f" The {most} that hold the ties most often broken are drawn."
    return figure(
        traces, name=name, labels=labels, rows=rows, height=90 + 150 * deep,
        finding=f"{len(broken)} of {plural(len(closed), 'closed triad')} are unbalanced; {plural(result.index, 'tie')} would have to change for two clean camps",
        caption="Triads whose three majority signs multiply to minus. Solid blue, +: co-operation prevails; dashed orange, −: conflict prevails. "
        f"Frustration index by enumeration: {result.index} of {result.edges} signed pairs; ties broken in every best split: {worst}." + shown,
        alt=f"{len(broken)} unbalanced triads of {len(closed)}: " + "; ".join("–".join(labels.name(x) for x in (r.a, r.b, r.c)) for r in drawn.itertuples(index=False)) + f". Frustration index {result.index} of {result.edges}.",
        layout={**_layout(notes), "showlegend": False, "xaxis": {**BARE, "range": [0, 3]}, "yaxis": {**BARE, "range": [0, deep]}},
        phone={"height": 90 + 140 * deep},
    )  # fmt: skip


def _triangles(drawn: pd.DataFrame, pairs: Mapping[tuple[str, str], Any], labels: Labels) -> tuple[list[go.Scatter], list[dict[str, Any]], int]:
    deep = max(1, -(-len(drawn) // 3))
    lines: dict[int, list[tuple[str, str, float, str]]] = {1: [], -1: []}
    places: dict[str, tuple[float, float]] = {}
    notes: list[dict[str, Any]] = []
    for number, row in enumerate(drawn.itertuples(index=False)):
        x, y = number % 3, deep - 1 - number // 3
        corners = {row.a: (x + 0.5, y + 0.8), row.b: (x + 0.2, y + 0.3), row.c: (x + 0.8, y + 0.3)}
        places |= {f"{number}:{actor}": spot for actor, spot in corners.items()}
        notes += [{"x": cx, "y": cy, "text": fold(labels.short(actor), 10), "showarrow": False, "yanchor": "bottom" if actor == row.a else "top", "yshift": 6 if actor == row.a else -6, "font": {"size": 11}} for actor, (cx, cy) in corners.items()]
        for one, two in ((row.a, row.b), (row.a, row.c), (row.b, row.c)):
            pair = pairs[one, two]
            lines[pair.sign].append((f"{number}:{one}", f"{number}:{two}", 0.0, f"{labels.name(one)} – {labels.name(two)}: {pair.positive} co-operative, {pair.negative} conflictual"))
            notes.append({"x": (corners[one][0] + corners[two][0]) / 2, "y": (corners[one][1] + corners[two][1]) / 2, "text": "+" if pair.sign > 0 else "−", "showarrow": False, "bgcolor": PAPER, "font": {"size": 15, "color": BLUE if pair.sign > 0 else ORANGE}, "borderpad": 0})
    traces = [_edges(found, places, False, color=SIGN_COLOUR[sign], dash=SIGN_DASH[sign], width=2.5) for sign, found in lines.items() if found]
    dots = go.Scatter(x=[p[0] for p in places.values()], y=[p[1] for p in places.values()], mode="markers", marker={"size": 8, "color": INK}, hoverinfo="skip")
    return [*traces, dots], notes, deep
