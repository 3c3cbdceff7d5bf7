"""Published series beside the corpus: one panel a definition and edition."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.days import middle_of
from evidence.charts.marks import END_TEXT, NO_SCALE, page_note
from evidence.charts.palette import HUES
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, plural
from evidence.checks.analysis import days_between
from evidence.tables.records import records, values

KEYS = ["series", "report", "place", "measure"]  # what one panel holds
Groups = Sequence[tuple[Any, pd.DataFrame]]


@chart
def benchmark_series(benchmarks: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """The published series as small multiples: one panel a definition, edition, place and measure, each with its own
    axis, bars as wide as the period they cover. ``benchmarks``: the columns of ``data/benchmarks.csv``."""
    levels = benchmarks[benchmarks["unit"] != "percent"]
    groups = list(levels.sort_values([*KEYS, "period_start"]).groupby(KEYS, sort=True))
    hues = {series: HUES[n % len(HUES)] for n, series in enumerate(sorted(set(benchmarks["series"])))}
    columns = [*KEYS, "period_start", "period_end", "value", "unit", "change_stated_percent", "read_from", "url"]
    publishers = "; ".join(sorted({f"{r.publisher}, {r.report}" for r in records(levels)}))
    plain = {"showlegend": False, "barmode": "overlay", "margin": {"t": 6, "b": 24, "l": 12, "r": 8}}
    return figure(
        [_panel_bars(group, hues[series], _suffix(n)) for n, ((series, *_), group) in enumerate(groups)],
        name=name,
        labels=labels,
        rows=benchmarks[columns].reset_index(drop=True),
        height=40 + 205 * _deep(groups, 3),
        layout={**plain, **_panels(groups, 3, 36)},
        phone={**_panels(groups, 2, 25), "height": 40 + 190 * _deep(groups, 2)},
        finding=f"{plural(len(groups), 'series', 'series')} by {plural(levels['publisher'].nunique(), 'publisher')} in {plural(levels['report'].nunique(), 'edition')}: "
        "levels of different publishers, measures or editions must not be joined",
        caption=f"Published series as the press reported them, one panel a definition, edition and place, each with a scale of its own; a bar is as wide as its period. {_changes(benchmarks)}Outside the corpus: they feed no figure of it.",
        alt="Small multiples. "
        + "; ".join(
            f"{s}, {p}, {m} ({r}): " + ", ".join(f"{row.value:,.0f} in {row.period_start[:4]}" for row in records(g))
            for (s, r, p, m), g in groups
        )
        + ".",
        source=f"Sources (benchmarks, as reported by the press): {publishers}.",
    )


def _changes(benchmarks: pd.DataFrame) -> str:
    """What is in the rows and not drawn: changes of which no level is published."""
    undrawn = benchmarks[benchmarks["unit"] == "percent"]
    reports = "; ".join(sorted({f"{r.publisher}, {r.report}" for r in records(undrawn)}))
    told = f"{plural(len(undrawn), 'change')} in percent, without a level, {'is' if len(undrawn) == 1 else 'are'} in the rows and not drawn: {reports}. "
    return told if reports else ""


def _deep(groups: Groups, across: int) -> int:
    """Rows of panels, so many to a row."""
    return -(-len(groups) // across)


def _suffix(number: int) -> str:
    """What plotly writes behind the name of the axes of panel ``number``, from 0."""
    return "" if number == 0 else str(number + 1)


def _panel_bars(group: pd.DataFrame, colour: str, suffix: str) -> go.Bar:
    ends = values(group, "period_start", "period_end")
    return go.Bar(
        x=[middle_of(s, e) for s, e in ends],
        y=group["value"].tolist(),
        width=[86_400_000 * days_between(s, e) * 0.94 for s, e in ends],
        xaxis=f"x{suffix}",
        yaxis=f"y{suffix}",
        marker={"color": colour},
        text=[f"{v:,.0f}" for v in group["value"]],
        hoverinfo="x+y",
        textfont={"size": 11},
        **END_TEXT,
    )


def _panels(groups: Groups, across: int, letters: int) -> dict[str, Any]:
    """Axes and head of each panel, so many panels to a row; heads are folded at so many letters."""
    laid: dict[str, Any] = {"annotations": []}
    for number, ((series, report, place, measure), group) in enumerate(groups):
        suffix = _suffix(number)
        x, y = _cell(number % across, number // across, across, _deep(groups, across))
        edition = " ".join(re.findall(r"\d{4}", str(report)))
        head = f"<b>{series}</b> {edition} · {place}<br>" + fold(str(measure), letters)
        laid[f"xaxis{suffix}"] = {
            "domain": x,
            "anchor": f"y{suffix}",
            "type": "date",
            "range": ["2020-06-01", "2025-02-01"],
            "tickformat": "’%y",
            "dtick": "M12",
            "tickfont": {"size": 11},
            "showgrid": False,
        }
        laid[f"yaxis{suffix}"] = {
            "domain": y,
            "anchor": f"x{suffix}",
            "rangemode": "tozero",
            "range": [0, float(group["value"].max()) * 1.25],
            "showticklabels": False,
            **NO_SCALE,
        }
        laid["annotations"].append(page_note(x[0], y[1], head, xanchor="left", align="left", font={"size": 11}))
    return laid


def _cell(column: int, row: int, across: int, down: int) -> tuple[list[float], list[float]]:
    width, height = 1 / across, 1 / down
    top = 1 - row * height
    return [round(column * width + (0.02 if column else 0), 4), round((column + 1) * width - 0.02, 4)], [
        round(top - height * 0.84, 4),
        round(top - height * 0.22, 4),
    ]
