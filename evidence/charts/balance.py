"""Unbalanced triads, each drawn with its three signs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.charts.marks import note
from evidence.charts.networks import BARE, bare_layout, draw_edges
from evidence.charts.palette import INK, MUTED, PAPER, SIGN_COLOUR, SIGN_DASH
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, listed, plural
from evidence.tables.records import records

Pair = tuple[str, str]
Spot = tuple[float, float]
LEFT, RIGHT = 0.25, 0.75  # corners of a triad in its cell, as far from each other as from those of the next


@chart
def frustrated_triads(ties: pd.DataFrame, *, name: str, labels: Labels = PLAIN, most: int = 9) -> go.Figure:
    """The triads that balance theory calls unbalanced, each drawn with its three signs; and how many pairs must change."""
    pairs = network.signed_pairs(ties)
    closed, result = network.triads(pairs), network.frustration(pairs)
    broken = closed[~closed["balanced"].astype(bool)].reset_index(drop=True)
    by_pair = {(r.a, r.b): r for r in records(pairs)}
    behind: list[Any] = [_behind(r, by_pair) for r in records(broken)]
    rows = broken.assign(sentence_ids=behind)
    if broken.empty:
        rows = rows.reindex(columns=["a", "b", "c", "signs", "negatives", "balanced", "sentence_ids"])
    drawn = _most_broken(broken, {(a, b): share for a, b, share in result.frustrated}, most)
    deep = max(1, -(-len(drawn) // 3))
    traces, notes = _triangles(drawn, by_pair, labels, deep)
    worst = listed([f"{labels.name(a)}–{labels.name(b)}" for a, b, share in result.frustrated if share == 1][:5])
    shown = "" if len(broken) <= most else f" The {most} that hold the pairs most often broken are drawn."
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows.assign(**{corner: rows[corner].map(labels.name) for corner in ("a", "b", "c")}),
        height=90 + 150 * deep,
        finding=f"{len(broken)} of {plural(len(closed), 'closed triad')} are unbalanced; {plural(result.index, 'signed pair')} of {result.edges} would have to change for two clean camps",
        caption="Triads whose three majority signs multiply to minus. Solid blue, +: co-operation prevails; dashed orange, −: conflict prevails. "
        f"Frustration index by enumeration: {result.index} of {result.edges} signed pairs; pairs broken in every best split: {worst}."
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
        phone={"height": 90 + 165 * deep},
    )


def _sides(triad: Any) -> tuple[Pair, Pair, Pair]:
    return (triad.a, triad.b), (triad.a, triad.c), (triad.b, triad.c)


def _behind(triad: Any, pairs: Mapping[Pair, Any]) -> list[str]:
    """The sentences that state its ties."""
    return sorted({sentence for side in _sides(triad) for sentence in pairs[side].sentence_ids})


def _most_broken(broken: pd.DataFrame, often: Mapping[Pair, float], most: int) -> pd.DataFrame:
    """Those triads first whose pairs are broken in the largest share of the best splits (``often``)."""
    weight = [-max(often.get(side, 0.0) for side in _sides(r)) for r in records(broken)]
    return broken.assign(weight=weight).sort_values(["weight", "a", "b", "c"], kind="stable").head(most)


def _triangles(
    drawn: pd.DataFrame, pairs: Mapping[Pair, Any], labels: Labels, deep: int
) -> tuple[list[go.Scatter], list[dict[str, Any]]]:
    """Lines, dots and notes of the triads, three to a row, ``deep`` rows."""
    lines: dict[int, list[tuple[str, str, float, str]]] = {1: [], -1: []}
    places: dict[str, Spot] = {}
    notes: list[dict[str, Any]] = []
    for number, row in enumerate(records(drawn)):
        x, y = number % 3, deep - 1 - number // 3
        corners = {row.a: (x + 0.5, y + 0.8), row.b: (x + LEFT, y + 0.3), row.c: (x + RIGHT, y + 0.3)}
        places |= {f"{number}:{actor}": spot for actor, spot in corners.items()}
        notes += [_corner_note(labels.short(actor), spot, actor == row.a) for actor, spot in corners.items()]
        for one, two in _sides(row):
            pair = pairs[one, two]
            said = f"{labels.name(one)} – {labels.name(two)}: {pair.positive} co-operative, {pair.negative} conflictual"
            lines[pair.sign].append((f"{number}:{one}", f"{number}:{two}", 0.0, said))
            notes.append(_sign_note(corners[one], corners[two], pair.sign))
    traces = [
        draw_edges(found, places, False, color=SIGN_COLOUR[sign], dash=SIGN_DASH[sign], width=2.5)
        for sign, found in lines.items()
        if found
    ]
    return [*traces, _dots(places)], notes


def _corner_note(actor: str, spot: Spot, top: bool) -> dict[str, Any]:
    """An actor's name, away from the triangle."""
    side = {"yanchor": "bottom", "yshift": 6} if top else {"yanchor": "top", "yshift": -6}
    return note(*spot, fold(actor, 10), font={"size": 11}, **side)


def _sign_note(one: Spot, two: Spot, sign: int) -> dict[str, Any]:
    """The sign of a tie, framed, in the middle of its line: without a frame a minus reads as one more dash. In neutral colours,
    which hold on a light page and a dark one; the line has the hue."""
    middle = ((one[0] + two[0]) / 2, (one[1] + two[1]) / 2)
    frame = {"bgcolor": PAPER, "bordercolor": MUTED, "borderwidth": 1, "borderpad": 0, "width": 11, "height": 13}
    return note(*middle, "+" if sign > 0 else "−", font={"size": 14, "color": INK}, **frame)


def _dots(places: Mapping[str, Spot]) -> go.Scatter:
    return go.Scatter(
        x=[x for x, _ in places.values()],
        y=[y for _, y in places.values()],
        mode="markers",
        marker={"size": 8, "color": INK},
        hoverinfo="skip",
    )
