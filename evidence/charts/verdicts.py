"""Which of the corpus's figures hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.style import (
    BLUE,
    MUTED,
    ORANGE,
    PLAIN,
    Labels,
    chart,
    figure,
    fold,
    listed,
    plural,
)


@chart
def verdict_picture(
    checks: pd.DataFrame, *, name: str, labels: Labels = PLAIN, evidence: pd.DataFrame | None = None
) -> go.Figure:
    """Which of the corpus's figures hold: one row a check, one column a verdict; ``evidence`` links checks to sentences."""
    present = [v for v in VERDICTS if (checks["verdict"] == v).any()]
    rows = checks.assign(order=checks["verdict"].map(list(VERDICTS).index)).sort_values(
        ["order", "check_id"], kind="stable"
    )
    titles = [fold(str(t), 62) for t in rows["title"]]
    titles = [t + "\u200b" * titles[:i].count(t) for i, t in enumerate(titles)]
    narrow = [fold(t.replace("<br>", " "), 32) for t in titles]
    traces: list[Any] = []
    for verdict in present:
        picked = [t for t, v in zip(titles, rows["verdict"], strict=True) if v == verdict]
        symbol, colour = VERDICTS[verdict]
        traces.append(
            go.Scatter(
                x=[verdict] * len(picked),
                y=picked,
                mode="markers",
                hoverinfo="x+y",
                marker={"symbol": symbol, "size": 15, "color": colour, "line": {"width": 1.5, "color": colour}},
            )
        )
    counts = checks["verdict"].value_counts()
    links = {} if evidence is None else _links(evidence, "checks")
    behind: list[Any] = [links.get(one, []) for one in rows["check_id"]]
    table = rows[["title", "kind", "stated", "computed", "verdict", "check_id"]].assign(sentence_ids=behind)
    firm = int(counts.get("confirmed", 0))
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=table.drop(columns="check_id"),
        height=110 + len(titles) * (12 + 15 * max(t.count("<br>") + 1 for t in titles)),
        finding=f"{firm} of {plural(len(checks), 'check')} confirm a figure as stated; {counts.get('contradicted', 0)} contradict one",
        caption="Each check of a figure and its verdict. A figure that is traced to its origin is not thereby corroborated.",
        alt="Verdicts: "
        + "; ".join(
            f"{v} {counts[v]}: {listed([str(t) for t in rows.loc[rows['verdict'] == v, 'title']])}" for v in present
        )
        + ".",
        layout={
            "xaxis": {
                "side": "top",
                "categoryorder": "array",
                "categoryarray": present,
                "ticktext": [fold(v, 13) for v in present],
                "tickfont": {"size": 11},
                "tickvals": present,
                "tickangle": 0,
                "range": [-0.6, len(present) - 0.4],
            },
            "yaxis": {
                "categoryorder": "array",
                "categoryarray": titles[::-1],
                "ticks": "",
                "range": [-0.6, len(titles) - 0.4],
            },
        },
        phone={
            "height": 130 + len(narrow) * (10 + 11 * max(t.count("<br>") + 1 for t in narrow)),
            "yaxis": {"tickvals": titles, "ticktext": narrow, "tickfont": {"size": 9}},
            "xaxis": {"ticktext": [fold(v, 16) for v in present], "tickfont": {"size": 10}, "tickangle": -50},
            "margin": {"l": 4, "r": 8, "t": 20, "b": 10},
        },
    )


VERDICTS = {
    "confirmed": ("circle", BLUE),
    "confirmed with correction": ("circle-open-dot", BLUE),
    "traced to its origin": ("diamond", MUTED),
    "ambiguous": ("square-open", MUTED),
    "contradicted": ("x", ORANGE),
    "cannot be checked": ("line-ew-open", MUTED),
}


def _links(evidence: pd.DataFrame, table: str) -> dict[str, Sequence[str]]:
    part = evidence[evidence["table"] == table]
    return {str(row_id): sorted(set(group["sentence_id"])) for row_id, group in part.groupby("row_id")}
