"""Unbalanced triads, each drawn with its three signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence import network
from evidence.charts.networks import BARE, bare_layout, draw_edges
from evidence.charts.palette import BLUE, INK, ORANGE, PAPER, SIGN_COLOUR, SIGN_DASH
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, listed, plural
from evidence.records import records


@chart
def frustrated_triads(ties: pd.DataFrame, *, name: str, labels: Labels = PLAIN, most: int = 9) -> go.Figure:
    """The triads that balance theory calls unbalanced, each drawn with its three signs; and how many ties must go."""
    pairs = network.signed_pairs(ties)
    closed, result = network.triads(pairs), network.frustration(pairs)
    broken = closed[~closed["balanced"].astype(bool)].reset_index(drop=True)
    by_pair = {(r.a, r.b): r for r in records(pairs)}
    behind: list[Any] = [
        sorted({s for pair in ((r.a, r.b), (r.a, r.c), (r.b, r.c)) for s in by_pair[pair].sentence_ids})
        for r in records(broken)
    ]
    rows = broken.assign(sentence_ids=behind)
    if broken.empty:
        rows = rows.reindex(columns=["a", "b", "c", "signs", "negatives", "balanced", "sentence_ids"])
    often = {(a, b): share for a, b, share in result.frustrated}
    drawn = (
        broken.assign(
            weight=[-max(often.get(p, 0.0) for p in ((r.a, r.b), (r.a, r.c), (r.b, r.c))) for r in records(broken)]
        )
        .sort_values(["weight", "a", "b", "c"], kind="stable")
        .head(most)
    )
    traces, notes, deep = _triangles(drawn, by_pair, labels)
    worst = listed([f"{labels.name(a)}–{labels.name(b)}" for a, b, share in result.frustrated if share == 1][:5])
    shown = "" if len(broken) <= most else f" The {most} that hold the ties most often broken are drawn."
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows,
        height=90 + 150 * deep,
        finding=f"{len(broken)} of {plural(len(closed), 'closed triad')} are unbalanced; {plural(result.index, 'tie')} would have to change for two clean camps",
        caption="Triads whose three majority signs multiply to minus. Solid blue, +: co-operation prevails; dashed orange, −: conflict prevails. "
        f"Frustration index by enumeration: {result.index} of {result.edges} signed pairs; ties broken in every best split: {worst}."
        + shown,
        alt=f"{len(broken)} unbalanced triads of {len(closed)}: "
        + "; ".join("–".join(labels.name(x) for x in (r.a, r.b, r.c)) for r in records(drawn))
        + f". Frustration index {result.index} of {result.edges}.",
        layout={
            **bare_layout(notes),
            "showlegend": False,
            "xaxis": {**BARE, "range": [0, 3]},
            "yaxis": {**BARE, "range": [0, deep]},
        },
        phone={"height": 90 + 140 * deep},
    )


def _triangles(
    drawn: pd.DataFrame, pairs: Mapping[tuple[str, str], Any], labels: Labels
) -> tuple[list[go.Scatter], list[dict[str, Any]], int]:
    deep = max(1, -(-len(drawn) // 3))
    lines: dict[int, list[tuple[str, str, float, str]]] = {1: [], -1: []}
    places: dict[str, tuple[float, float]] = {}
    notes: list[dict[str, Any]] = []
    for number, row in enumerate(records(drawn)):
        x, y = number % 3, deep - 1 - number // 3
        corners = {row.a: (x + 0.5, y + 0.8), row.b: (x + 0.2, y + 0.3), row.c: (x + 0.8, y + 0.3)}
        places |= {f"{number}:{actor}": spot for actor, spot in corners.items()}
        notes += [
            {
                "x": cx,
                "y": cy,
                "text": fold(labels.short(actor), 10),
                "showarrow": False,
                "yanchor": "bottom" if actor == row.a else "top",
                "yshift": 6 if actor == row.a else -6,
                "font": {"size": 11},
            }
            for actor, (cx, cy) in corners.items()
        ]
        for one, two in ((row.a, row.b), (row.a, row.c), (row.b, row.c)):
            pair = pairs[one, two]
            lines[pair.sign].append(
                (
                    f"{number}:{one}",
                    f"{number}:{two}",
                    0.0,
                    f"{labels.name(one)} – {labels.name(two)}: {pair.positive} co-operative, {pair.negative} conflictual",
                )
            )
            notes.append(
                {
                    "x": (corners[one][0] + corners[two][0]) / 2,
                    "y": (corners[one][1] + corners[two][1]) / 2,
                    "text": "+" if pair.sign > 0 else "−",
                    "showarrow": False,
                    "bgcolor": PAPER,
                    "font": {"size": 15, "color": BLUE if pair.sign > 0 else ORANGE},
                    "borderpad": 0,
                }
            )
    traces = [
        draw_edges(found, places, False, color=SIGN_COLOUR[sign], dash=SIGN_DASH[sign], width=2.5)
        for sign, found in lines.items()
        if found
    ]
    dots = go.Scatter(
        x=[p[0] for p in places.values()],
        y=[p[1] for p in places.values()],
        mode="markers",
        marker={"size": 8, "color": INK},
        hoverinfo="skip",
    )
    return [*traces, dots], notes, deep
