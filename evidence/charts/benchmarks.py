"""Published series beside the corpus: one panel a definition and edition."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.days import days_of, middle_of
from evidence.charts.palette import HUES
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, plural
from evidence.records import records, values


@chart
def benchmark_series(benchmarks: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """The published series as small multiples: one panel a definition, edition, place and measure, each with its own
    axis, bars as wide as the period they cover. ``benchmarks``: the columns of ``data/benchmarks.csv``."""
    keys = ["series", "report", "place", "measure"]
    groups = list(
        benchmarks[benchmarks["unit"] != "percent"].sort_values([*keys, "period_start"]).groupby(keys, sort=True)
    )
    layout: dict[str, Any] = {
        "showlegend": False,
        "annotations": [],
        "barmode": "overlay",
        "margin": {"t": 6, "b": 24, "l": 12, "r": 8},
    }
    phone: dict[str, Any] = {"annotations": []}
    traces = []
    deep = -(-len(groups) // 3)
    for number, ((series, report, place, measure), group) in enumerate(groups):
        suffix = "" if number == 0 else str(number + 1)
        colour = HUES[sorted(set(benchmarks["series"])).index(series) % len(HUES)]
        days = [days_of(s, e) for s, e in values(group, "period_start", "period_end")]
        traces.append(
            go.Bar(
                x=[middle_of(s, e) for s, e in values(group, "period_start", "period_end")],
                y=group["value"].tolist(),
                width=[86_400_000 * d * 0.94 for d in days],
                xaxis=f"x{suffix}",
                yaxis=f"y{suffix}",
                marker={"color": colour},
                text=[f"{v:,.0f}" for v in group["value"]],
                textposition="outside",
                cliponaxis=False,
                textangle=0,
                hoverinfo="x+y",
                textfont={"size": 11},
            )
        )
        edition = " ".join(re.findall(r"\d{4}", str(report)))
        head = f"<b>{series}</b> {edition} · {place}<br>"
        for target, column, row, across, down in (
            (layout, number % 3, number // 3, 3, deep),
            (phone, number % 2, number // 2, 2, -(-len(groups) // 2)),
        ):
            x, y = _cell(column, row, across, down)
            target[f"xaxis{suffix}"] = {
                "domain": x,
                "anchor": f"y{suffix}",
                "type": "date",
                "range": ["2020-06-01", "2025-02-01"],
                "tickformat": "’%y",
                "dtick": "M12",
                "tickfont": {"size": 10},
                "showgrid": False,
            }
            target[f"yaxis{suffix}"] = {
                "domain": y,
                "anchor": f"x{suffix}",
                "rangemode": "tozero",
                "range": [0, float(group["value"].max()) * 1.25],
                "showticklabels": False,
                "ticks": "",
                "showgrid": False,
            }
            target["annotations"].append(
                {
                    "x": x[0],
                    "y": y[1],
                    "xref": "paper",
                    "yref": "paper",
                    "xanchor": "left",
                    "yanchor": "bottom",
                    "align": "left",
                    "showarrow": False,
                    "font": {"size": 10.5},
                    "text": head + fold(str(measure), 36 if target is layout else 25),
                }
            )
    rows = benchmarks[
        [*keys, "period_start", "period_end", "value", "unit", "change_stated_percent", "read_from", "url"]
    ].reset_index(drop=True)
    publishers = "; ".join(sorted({f"{r.publisher}, {r.report}" for r in records(benchmarks)}))
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows,
        height=40 + 205 * deep,
        layout=layout,
        phone={**phone, "height": 40 + 190 * -(-len(groups) // 2)},
        finding=f"{plural(len(groups), 'series', 'series')} of {plural(benchmarks['series'].nunique(), 'publisher')} and {plural(benchmarks['report'].nunique(), 'edition')}: none may be put on another's axis",
        caption="Published series as the press reported them, one panel a definition and edition, each with a scale of its own; a bar is as wide as its period. Outside the corpus: they feed no figure of it.",
        alt="Small multiples. "
        + "; ".join(
            f"{s}, {p}, {m} ({r}): " + ", ".join(f"{row.value:,.0f} in {row.period_start[:4]}" for row in records(g))
            for (s, r, p, m), g in groups
        )
        + ".",
        source=f"Sources (benchmarks, as reported by the press): {publishers}.",
    )


def _cell(column: int, row: int, across: int, down: int) -> tuple[list[float], list[float]]:
    width, height = 1 / across, 1 / down
    top = 1 - row * height
    return [round(column * width + (0.02 if column else 0), 4), round((column + 1) * width - 0.02, 4)], [
        round(top - height * 0.84, 4),
        round(top - height * 0.22, 4),
    ]
