"""Who is named, and whose voice is heard: actor × source matrices and bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.marks import categories, counted, most_first
from evidence.charts.palette import BLUE, MUTED, ORANGE, RAMP, RAMP_TEXT
from evidence.charts.style import PLAIN, Labels, chart, class_of, figure, fold, listed, plural
from evidence.records import values

SHARE_LIMITS = (2.0, 5.0, 10.0, 20.0)


SHARE_NAMES = ("under 2 %", "2 to 5 %", "5 to 10 %", "10 to 20 %", "20 % or more")


def cells(
    rows: pd.DataFrame, down: Sequence[str], across: Sequence[str], steps: Sequence[str] = SHARE_NAMES
) -> list[go.Bar]:
    """A matrix as bars (rectangles stay vectors, unlike a heat map's pixels): one trace a class. ``rows`` has ``down``
    and ``across`` (positions by label), ``step`` (class on the ramp), ``cell`` (text in the cell) and ``hover``."""
    traces = []
    nothing: list[Any] = [None]  # an empty class still stands in the key
    for step, label in enumerate(steps):
        part = rows[rows["step"] == step]
        traces.append(
            go.Bar(
                orientation="h",
                y=part["down"].tolist() or nothing,
                x=[1] * len(part) or nothing,
                width=0.94,
                name=label,
                base=[across.index(c) + 0.02 for c in part["across"]],
                text=part["cell"].astype(str).tolist(),
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                insidetextfont={"color": RAMP_TEXT[step], "size": 12},
                marker={"color": RAMP[step], "line": {"width": 0}},
                hovertext=part["hover"].tolist(),
                hoverinfo="text",
                showlegend=True,
            )
        )
    return traces


def matrix_layout(down: Sequence[str], across: Sequence[str], legend: str) -> dict[str, object]:
    ticks = [position + 0.5 for position in range(len(across))]
    return {
        "barmode": "overlay",
        "showlegend": True,
        "bargap": 0.06,
        "legend": {
            "title": {"text": legend, "font": {"size": 12}, "side": "top"},
            "y": -0.02,
            "traceorder": "normal",
            "itemclick": False,
            "itemdoubleclick": False,
        },
        "xaxis": {
            "side": "top",
            "tickangle": 0,
            "tickvals": ticks,
            "ticktext": [fold(a, 14) for a in across],
            "range": [0, len(across)],
            "showgrid": False,
            "ticks": "",
        },
        "yaxis": {
            "categoryorder": "array",
            "categoryarray": list(down)[::-1],
            "showgrid": False,
            "ticks": "",
            "range": [-0.5, len(down) - 0.5],
        },
    }


def _phone_matrix(across: Sequence[str], height: int) -> dict[str, object]:
    """Narrower heads of the columns on a phone."""
    return {
        "height": height,
        "xaxis": {"ticktext": [fold(a, 8) for a in across], "tickfont": {"size": 10}},
        "margin": {"l": 8, "r": 8, "t": 20, "b": 20},
    }


@chart
def actor_source_heatmap(mentions: pd.DataFrame, *, name: str, top: int = 16, labels: Labels = PLAIN) -> go.Figure:
    """Who is named how often, by whom: a row is an actor, a column a source; colour is the share of that source's
    mentions in ``mentions`` (say which entity types it holds), the text their number. An empty cell: never named."""
    overall = most_first(mentions, "entity_id")
    shown = list(overall.index[:top])
    rows = _shares(mentions, shown)
    down, across = [labels.short(e) for e in shown], [labels.tag(s) for s in sorted(set(mentions["source_id"]))]
    first, share = shown[0], 100 * overall.iloc[0] / overall.sum()
    phone = _phone_matrix(across, 150 + 26 * len(shown))
    return figure(
        cells(_share_cells(rows, labels), down, across),
        name=name,
        labels=labels,
        rows=_named_rows(rows, labels, "share_percent"),
        height=120 + 27 * len(shown),
        finding=f"{labels.name(first)} is named most: {overall[first]} of {plural(int(overall.sum()), 'mention')}, {share:.0f} percent",
        caption=f"Mentions by actor and source. Colour: share of the source's mentions; figure: their number; empty: never named. The {len(shown)} most named of {len(overall)}.",
        alt=f"Matrix of {len(shown)} actors by {len(across)} sources. {labels.name(first)} leads with {overall[first]} of {int(overall.sum())} mentions ({share:.0f} percent); "
        f"then {listed([f'{labels.name(e)} ({overall[e]})' for e in shown[1:4]])}.",
        layout=matrix_layout(down, across, "Share of the source's mentions"),
        phone={**phone, "legend": {"font": {"size": 11}, "entrywidth": 86}},
    )


def _shares(mentions: pd.DataFrame, shown: Sequence[str]) -> pd.DataFrame:
    """Mentions of each actor shown by source, and their share of all mentions of that source."""
    totals = mentions.groupby("source_id").size()
    rows = counted(mentions, ["entity_id", "source_id"], "mention_id").reset_index()
    rows["share_percent"] = [100 * n / totals[s] for n, s in values(rows, "count", "source_id")]
    return rows[rows["entity_id"].isin(shown)].reset_index(drop=True)


def _share_cells(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The cells of the matrix, as :func:`cells` takes them."""
    return rows.assign(
        down=[labels.short(e) for e in rows["entity_id"]],
        across=[labels.tag(s) for s in rows["source_id"]],
        step=[class_of(p, SHARE_LIMITS) for p in rows["share_percent"]],
        cell=rows["count"],
        hover=[
            f"{labels.name(e)} in {labels.source(s)}<br>{plural(n, 'mention')}, {p:.1f} % of the source's"
            for e, s, n, p in values(rows, "entity_id", "source_id", "count", "share_percent")
        ],
    )


def _named_rows(rows: pd.DataFrame, labels: Labels, *more: str) -> pd.DataFrame:
    named = rows.assign(entity=[labels.name(e) for e in rows["entity_id"]])
    return named[["entity", "source_id", "count", *more, "sentence_ids"]]


@chart
def coverage_gaps(mentions: pd.DataFrame, *, name: str, top: int = 16, labels: Labels = PLAIN) -> go.Figure:
    """What each source is silent on: the ``top`` actors by number of sources that name them; a named gap is a ring."""
    shown = list(most_first(mentions, "entity_id").index[:top])
    across = sorted(set(mentions["source_id"]))
    full = _every_cell(mentions, shown, across)
    gaps, named = full[full["count"] == 0], full[full["count"] > 0]
    silent = gaps.groupby("source_id").size().reindex(across, fill_value=0)
    most = silent.sort_values(ascending=False, kind="stable").index[0]
    missing = [labels.short(e) for e in gaps.loc[gaps["source_id"] == most, "entity_id"]]
    sources = [labels.tag(s) for s in across]
    return figure(
        [
            _ticked(named, "named (times)", "square", BLUE, labels, [f" {n}" for n in named["count"]]),
            _ticked(gaps, "not named", "circle-open", ORANGE, labels),
        ],
        name=name,
        labels=labels,
        rows=_named_rows(full, labels),
        height=130 + 26 * len(shown),
        source_ids=across,
        finding=f"{labels.source(most)} is silent on {silent[most]} of the {len(shown)} actors most named",
        caption=f"Which of the {len(shown)} actors most named does each source name at all? Squares: named, with the number of mentions; rings: not named.",
        alt=f"{labels.source(most)} names none of these: {listed(missing)} ({silent[most]} of {len(shown)}). "
        + "; ".join(f"{labels.source(str(s))} leaves out {n}" for s, n in silent.items() if s != most)
        + ".",
        layout=_gap_layout(sources, [labels.short(e) for e in shown]),
        phone=_phone_matrix(sources, 140 + 24 * len(shown)),
    )


def _every_cell(mentions: pd.DataFrame, shown: Sequence[str], across: Sequence[str]) -> pd.DataFrame:
    """One row for each actor and source, also where the source never names the actor (``count`` 0)."""
    cells = pd.MultiIndex.from_product([shown, across], names=["entity_id", "source_id"])
    full = counted(mentions, ["entity_id", "source_id"], "mention_id").reindex(cells).reset_index()
    full["count"] = full["count"].fillna(0).astype(int)
    full["sentence_ids"] = [ids if isinstance(ids, list) else [] for ids in full["sentence_ids"]]
    return full


def _ticked(
    part: pd.DataFrame, word: str, symbol: str, colour: str, labels: Labels, text: list[str] | None = None
) -> go.Scatter:
    """The cells of one kind, with what is written beside their marks."""
    return go.Scatter(
        x=[labels.tag(s) for s in part["source_id"]],
        y=[labels.short(e) for e in part["entity_id"]],
        mode="markers+text",
        name=word,
        marker={"symbol": symbol, "size": 15, "color": colour, "line": {"width": 1.6, "color": colour}},
        text=text,
        textposition="middle right",
        textfont={"size": 11, "color": MUTED},
        hoverinfo="x+y+name",
        showlegend=True,
    )


def _gap_layout(sources: Sequence[str], down: Sequence[str]) -> dict[str, Any]:
    heads: dict[str, Any] = {"side": "top", "tickangle": 0, "ticktext": [fold(s, 14) for s in sources]}
    return {
        "showlegend": True,
        "legend": {"y": -0.03},
        "xaxis": categories(sources, 0.4, tickvals=sources, showgrid=False, **heads),
        "yaxis": categories(down[::-1]),
    }
