"""Who is named, and whose voice is heard: actor × source matrices and bars."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.marks import counted, highest, most_first
from evidence.charts.palette import RAMP, RAMP_TEXT
from evidence.charts.style import PLAIN, UNCLICKED, Labels, chart, class_of, each, figure, fold, leaders, listed, plural
from evidence.tables.records import values

SHARE_LIMITS = (2.0, 5.0, 10.0, 20.0)
SHARE_NAMES = ("under 2 %", "2 to 5 %", "5 to 10 %", "10 to 20 %", "20 % or more")


def _cells(rows: pd.DataFrame, across: Sequence[str]) -> list[go.Bar]:
    """A matrix as bars (rectangles stay vectors, unlike a heat map's pixels): one trace a class. ``rows`` as
    :func:`_share_cells` gives them; ``across`` are the columns in their order."""
    traces = []
    nothing: list[Any] = [None]  # an empty class still stands in the key
    for step, label in enumerate(SHARE_NAMES):
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


def _matrix_layout(down: Sequence[str], across: Sequence[str]) -> dict[str, object]:
    """Columns headed above, rows from the top down, and the key of the classes below."""
    ticks = [position + 0.5 for position in range(len(across))]
    return {
        "barmode": "overlay",
        "showlegend": True,
        "bargap": 0.06,
        "legend": {
            "title": {"text": "Share of the source's mentions", "font": {"size": 12}, "side": "top"},
            "y": -0.02,
            "traceorder": "normal",
            **UNCLICKED,
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
    """Slanted heads of the columns on a phone: side by side a long one would be left out."""
    return {
        "height": height,
        "xaxis": {"ticktext": [fold(a, 16) for a in across], "tickfont": {"size": 11}, "tickangle": -50},
        "margin": {"l": 8, "r": 34, "t": 20, "b": 20},
    }


@chart
def actor_source_heatmap(mentions: pd.DataFrame, *, name: str, top: int = 16, labels: Labels = PLAIN) -> go.Figure:
    """Who is named how often, by whom: a row is an actor, a column a source; colour is the share of that source's
    mentions in ``mentions`` (say which entity types it holds), the text their number. An empty cell: never named."""
    overall = most_first(mentions, "entity_id")
    shown = list(overall.index[:top])
    rows = _shares(mentions, shown)
    down, across = [labels.short(e) for e in shown], [labels.tag(s) for s in sorted(set(mentions["source_id"]))]
    leading = highest(overall)
    first, share = (
        leaders([labels.name(str(one)) for one in leading.index], "actors"),
        100 * overall.iloc[0] / overall.sum(),
    )
    told = f"{overall.iloc[0]}{each(leading)} of"
    phone = _phone_matrix(across, 150 + 26 * len(shown))
    return figure(
        _cells(_share_cells(rows, labels), across),
        name=name,
        labels=labels,
        rows=_named_rows(rows, labels),
        height=120 + 27 * len(shown),
        finding=f"{first} {'is' if len(leading) == 1 else 'are'} named most: {told} {plural(int(overall.sum()), 'mention')}, {share:.0f} percent",
        caption=f"Mentions by actor and source. Colour: share of the source's mentions; figure: their number; empty: never named. The {len(shown)} most named of {len(overall)}.",
        alt=f"Matrix of {len(shown)} actors by {len(across)} sources. {first} {'leads' if len(leading) == 1 else 'lead'} with {told} {int(overall.sum())} mentions ({share:.0f} percent); "
        f"then {listed([f'{labels.name(e)} ({overall[e]})' for e in shown[len(leading) : len(leading) + 3]])}.",
        layout=_matrix_layout(down, across),
        phone={**phone, "legend": {"font": {"size": 11}, "entrywidth": 86}},
        ramp=RAMP,
    )


def _shares(mentions: pd.DataFrame, shown: Sequence[str]) -> pd.DataFrame:
    """Mentions of each actor shown by source, and their share of all mentions of that source."""
    totals = mentions.groupby("source_id").size()
    rows = counted(mentions, ["entity_id", "source_id"], "mention_id").reset_index()
    rows["share_percent"] = [100 * n / totals[s] for n, s in values(rows, "count", "source_id")]
    return rows[rows["entity_id"].isin(shown)].reset_index(drop=True)


def _share_cells(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """Where each cell of the matrix stands (``down`` and ``across``, by label), its class on the ramp (``step``), the text in
    it (``cell``) and what it says when it is pointed at (``hover``)."""
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


def _named_rows(rows: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """The numbers drawn, with the actors' names."""
    named = rows.assign(entity=rows["entity_id"].map(labels.name), source=rows["source_id"].map(labels.tag))
    return named[["entity", "source", "count", "share_percent", "sentence_ids"]]
