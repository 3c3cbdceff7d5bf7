"""How the cost of reading grows with a library."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.palette import BLUE, MUTED
from evidence.charts.style import PLAIN, Labels, chart, figure, key_below
from evidence.tables.records import values


@chart
def library_growth(runs: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Seconds to read libraries of growing size (``texts``, ``megabytes``, ``seconds``, ``memory``), both axes by powers of
    ten, beside a cost that is the same for every text."""
    runs = runs.sort_values("texts")
    texts, seconds = runs["texts"].astype(int).tolist(), [round(float(one), 1) for one in runs["seconds"]]
    each = seconds[-1] / texts[-1]
    size = 1000 * runs["megabytes"].sum() / runs["texts"].sum()
    return figure(
        _growth_lines(runs, texts, seconds),
        name=name,
        labels=labels,
        rows=runs.reset_index(drop=True),
        height=380,
        source="Source: the last committed benchmark of this report (make bench).",
        finding=f"A library of {texts[-1]:,} texts is read in {seconds[-1]:,.1f} seconds, {1000 * each:.1f} milliseconds a text",
        caption=f"Seconds to read a library on two processes, start included, by number of texts of about {size:.0f} kB "
        "(both axes by powers of ten). Dashed: what each library would take if the start cost nothing.",
        alt="; ".join(f"{count:,} texts {took:,.1f} seconds" for count, took in zip(texts, seconds, strict=True)) + ".",
        layout={
            "showlegend": True,
            "legend": key_below(270, 54),
            "margin": {"b": 100},
            "xaxis": {"type": "log", "dtick": 1, "tickformat": ",", "title": {"text": "texts"}},
            "yaxis": {"type": "log", "dtick": 1, "tickformat": ",", "ticksuffix": " s"},
        },
    )


def _growth_lines(runs: pd.DataFrame, texts: list[int], seconds: list[float]) -> list[go.Scatter]:
    """What was measured, beside a straight line through the largest library."""
    each = seconds[-1] / texts[-1]
    told = [
        f"{count:,} texts: {took:,.1f} s, {memory:,.0f} MB of memory"
        for count, took, memory in values(runs, "texts", "seconds", "memory")
    ]
    even = go.Scatter(
        x=texts,
        y=[round(count * each, 3) for count in texts],
        mode="lines",
        name="without the cost of starting",
        showlegend=True,
        hoverinfo="skip",
        line={"color": MUTED, "dash": "dash", "width": 1.5},
    )
    measured = go.Scatter(
        x=texts,
        y=seconds,
        mode="lines+markers",
        name="measured",
        showlegend=True,
        text=told,
        hoverinfo="text",
        line={"color": BLUE, "width": 2.5},
        marker={"color": BLUE, "size": 9},
    )
    return [even, measured]
