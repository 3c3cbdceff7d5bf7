"""Time axes: the windows that figures cover, the published series beside them, and the events the texts date."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.relations import _middle
from evidence.charts.style import BLUE, GOLD, GREEN, HUES, INK, MARKERS, MUTED, ORANGE, PAPER, SLATE, Labels, chart, figure, fold, hatch, plural

WINDOW_LOOK = (BLUE, ORANGE, GREEN, GOLD, SLATE)


def _days(start: str, end: str) -> int:
    return (datetime.date.fromisoformat(end) - datetime.date.fromisoformat(start)).days + 1


@chart
def windows(periods: pd.DataFrame, *, name: str, labels: Labels = Labels(), source: str | None = None) -> go.Figure:
    """The windows that the figures cover, to scale on one axis. ``periods``: label, start, end (ISO days, inclusive; the
    same day twice is a point), kind (windows of one kind share a look) and sentence_ids; in the order to be drawn."""
    kinds = list(dict.fromkeys(periods["kind"]))
    table = periods.assign(days=[_days(s, e) for s, e in periods[["start", "end"]].itertuples(index=False)])
    traces = []
    for number, kind in enumerate(kinds):
        part = table[table["kind"] == kind]
        bars, points = part[part["days"] > 1], part[part["days"] == 1]
        colour = WINDOW_LOOK[number % len(WINDOW_LOOK)]
        if len(bars):
            traces.append(go.Bar(orientation="h", y=bars["label"].tolist(), base=bars["start"].tolist(), x=[86_400_000 * d for d in bars["days"]], width=0.55, name=kind, showlegend=len(kinds) > 1,
                                 marker={"color": colour, "pattern": hatch(("", "/", "x", ".", "-")[number % 5])}, hovertemplate="%{y}<extra></extra>"))  # fmt: skip
        if len(points):
            traces.append(go.Scatter(x=points["start"].tolist(), y=points["label"].tolist(), mode="markers", name=kind, showlegend=bars.empty and len(kinds) > 1, marker={"symbol": "diamond", "size": 13, "color": colour}))
    notes = [
        {"x": e if d > 1 else s, "y": text, "text": f" {_span(d)}" if d > 1 else f" {s}", "showarrow": False, "xanchor": "left", "xshift": 4 if d > 1 else 9, "font": {"size": 11, "color": MUTED}}
        for text, s, e, d in table[["label", "start", "end", "days"]].itertuples(index=False)
    ]  # fmt: skip
    longest = table.sort_values(["days", "label"], ascending=[False, True]).iloc[0]
    shapes = [{"type": "line", "x0": s, "x1": s, "yref": "paper", "y0": 0, "y1": 1, "line": {"color": MUTED, "width": 1, "dash": "dot"}} for s, d in table[["start", "days"]].itertuples(index=False) if d == 1]
    first, last = min(table["start"]), max(table["end"])
    room = (datetime.date.fromisoformat(last) + datetime.timedelta(days=round(0.2 * _days(first, last)))).isoformat()
    order = table["label"].tolist()[::-1]
    lengths = list(dict.fromkeys(_span(int(d)) for d in sorted(table["days"]) if d > 1))
    early = (datetime.date.fromisoformat(first) - datetime.timedelta(days=round(0.02 * _days(first, last)))).isoformat()
    return figure(
        traces, name=name, labels=labels, rows=table[[c for c in ("label", "kind", "start", "end", "days", "sentence_ids") if c in table]], height=110 + 34 * len(table), source=source,
        finding=f"The figures cover {plural(len(lengths), 'length')} of window, from {lengths[0]} to {lengths[-1]}" if len(lengths) > 1 else f"The longest window, {longest['label']}, has {longest['days']} days",
        caption="Periods to which figures refer, to scale; a diamond is a single day. Growth over windows of different length must not be compared.",
        alt="Bars on one time axis: " + "; ".join(f"{t}, {s} to {e} ({d} days)" for t, s, e, d in table[["label", "start", "end", "days"]].itertuples(index=False)) + ".",
        layout={"showlegend": len(kinds) > 1, "barmode": "overlay", "annotations": notes, "shapes": shapes, "legend": {"y": -0.14 if len(table) > 6 else -0.22, "traceorder": "normal"},
                "xaxis": {"type": "date", "range": [early, room], "tickformat": "%Y", "dtick": "M12"},
                "yaxis": {"categoryorder": "array", "categoryarray": order, "ticks": "", "showgrid": False, "range": [-0.6, len(order) - 0.4], "tickvals": order, "ticktext": [fold(t, 30) for t in order]}},
        phone={"height": 130 + 42 * len(table), "yaxis": {"ticktext": [fold(t, 16) for t in order], "tickfont": {"size": 10}}, "legend": {"y": -0.12}},
    )  # fmt: skip


def _span(days: int) -> str:
    months = days / 30.4375
    return f"{days} days" if days < 61 else f"{months:.0f} months"


@chart
def benchmark_series(benchmarks: pd.DataFrame, *, name: str, labels: Labels = Labels()) -> go.Figure:
    """The published series as small multiples: one panel a definition, edition, place and measure, each with its own
    axis, bars as wide as the period they cover. ``benchmarks``: the columns of ``data/benchmarks.csv``."""
    keys = ["series", "report", "place", "measure"]
    groups = list(benchmarks[benchmarks["unit"] != "percent"].sort_values([*keys, "period_start"]).groupby(keys, sort=True))
    layout: dict[str, Any] = {"showlegend": False, "annotations": [], "barmode": "overlay", "margin": {"t": 6, "b": 24, "l": 12, "r": 8}}
    phone: dict[str, Any] = {"annotations": []}
    traces = []
    deep = -(-len(groups) // 3)
    for number, ((series, report, place, measure), group) in enumerate(groups):
        suffix = "" if number == 0 else str(number + 1)
        colour = HUES[sorted(set(benchmarks["series"])).index(series) % len(HUES)]
        days = [_days(s, e) for s, e in group[["period_start", "period_end"]].itertuples(index=False)]
        traces.append(go.Bar(x=[_middle(s, e) for s, e in group[["period_start", "period_end"]].itertuples(index=False)], y=group["value"].tolist(), width=[86_400_000 * d * 0.94 for d in days],
                             xaxis=f"x{suffix}", yaxis=f"y{suffix}", marker={"color": colour}, text=[f"{v:,.0f}" for v in group["value"]], textposition="outside", cliponaxis=False, textangle=0, hoverinfo="x+y", textfont={"size": 11}))  # fmt: skip
        edition = " ".join(re.findall(r"\d{4}", str(report)))
        head = f"<b>{series}</b> {edition} · {place}<br>"
        for target, column, row, across, down in ((layout, number % 3, number // 3, 3, deep), (phone, number % 2, number // 2, 2, -(-len(groups) // 2))):
            x, y = _cell(column, row, across, down)
            target[f"xaxis{suffix}"] = {"domain": x, "anchor": f"y{suffix}", "type": "date", "range": ["2020-06-01", "2025-02-01"], "tickformat": "’%y", "dtick": "M12", "tickfont": {"size": 10}, "showgrid": False}
            target[f"yaxis{suffix}"] = {"domain": y, "anchor": f"x{suffix}", "rangemode": "tozero", "range": [0, float(group["value"].max()) * 1.25], "showticklabels": False, "ticks": "", "showgrid": False}
            target["annotations"].append({"x": x[0], "y": y[1], "xref": "paper", "yref": "paper", "xanchor": "left", "yanchor": "bottom", "align": "left", "showarrow": False, "font": {"size": 10.5}, "text": head + fold(str(measure), 36 if target is layout else 25)})
    rows = benchmarks[[*keys, "period_start", "period_end", "value", "unit", "change_stated_percent", "read_from", "url"]].reset_index(drop=True)
    publishers = "; ".join(sorted({f"{r.publisher}, {r.report}" for r in benchmarks.itertuples()}))
    return figure(
        traces, name=name, labels=labels, rows=rows, height=40 + 205 * deep, layout=layout, phone={**phone, "height": 40 + 190 * -(-len(groups) // 2)},
        finding=f"{plural(len(groups), 'series', 'series')} of {plural(benchmarks['series'].nunique(), 'publisher')} and {plural(benchmarks['report'].nunique(), 'edition')}: none may be put on another's axis",
        caption="Published series as the press reported them, one panel a definition and edition, each with a scale of its own; a bar is as wide as its period. Outside the corpus: they feed no figure of it.",
        alt="Small multiples. " + "; ".join(f"{s}, {p}, {m} ({r}): " + ", ".join(f"{row.value:,.0f} in {row.period_start[:4]}" for row in g.itertuples()) for (s, r, p, m), g in groups) + ".",
        source=f"Sources (benchmarks, as reported by the press): {publishers}.",
    )  # fmt: skip


def _cell(column: int, row: int, across: int, down: int) -> tuple[list[float], list[float]]:
    width, height = 1 / across, 1 / down
    top = 1 - row * height
    return [round(column * width + (0.02 if column else 0), 4), round((column + 1) * width - 0.02, 4)], [round(top - height * 0.84, 4), round(top - height * 0.22, 4)]


@chart
def event_timeline(events: pd.DataFrame, *, name: str, labels: Labels = Labels(), most: int = 40, until: str = "9999") -> go.Figure:
    """Dated events in order, one row each. ``events``: label, iso_start, iso_end, source_id, sentence_id (rows without a
    day, or that begin after the ISO day ``until``, are left out); a bar is the period that the text allows, the marker's shape says whose statement it is."""
    dated = events[events["iso_start"].fillna("~") <= until].sort_values(["iso_start", "iso_end", "sentence_id"], kind="stable").drop_duplicates(["iso_start", "iso_end", "label"])
    if dated.empty:
        return event_timeline(dated, name=name, labels=labels)
    shown = dated.head(most)
    ticks = [f"{_shown_date(s, e)} · {fold(str(t), 44)}" for s, e, t in shown[["iso_start", "iso_end", "label"]].itertuples(index=False)]
    ticks = [t + "\u200b" * ticks[:i].count(t) for i, t in enumerate(ticks)]
    ends = [e if isinstance(e, str) else s for s, e in shown[["iso_start", "iso_end"]].itertuples(index=False)]
    traces: list[Any] = [go.Scatter(x=[v for s, e in zip(shown["iso_start"], ends, strict=True) for v in (s, e, None)], y=[v for t in ticks for v in (t, t, None)], mode="lines", line={"color": SLATE, "width": 4}, hoverinfo="skip", showlegend=False)]
    for number, source_id in enumerate(sorted(set(shown["source_id"]))):
        picked = [i for i, one in enumerate(shown["source_id"]) if one == source_id]
        traces.append(go.Scatter(x=[_middle(shown["iso_start"].iloc[i], ends[i]) for i in picked], y=[ticks[i] for i in picked], mode="markers", name=labels.tag(source_id), showlegend=True, hoverinfo="y",
                                 marker={"symbol": MARKERS[number % len(MARKERS)], "size": 10, "color": HUES[number % len(HUES)], "opacity": 1, "line": {"color": PAPER, "width": 1}}))  # fmt: skip
    first, last = shown.iloc[0], shown.iloc[-1]
    left = len(dated) - len(shown)
    lines = sum(t.count("<br>") + 1 for t in ticks)
    return figure(
        traces, name=name, labels=labels, rows=shown[["label", "iso_start", "iso_end", "source_id", "sentence_id"]].reset_index(drop=True), height=110 + 10 * lines + 12 * len(ticks),
        finding=f"The texts date {plural(len(dated), 'event')}, from {first['iso_start'][:4]} to {max(dated['iso_start'])[:4]}",
        caption="Events that the texts date, in order; a bar spans the period that the wording allows (a month, a year). An event stands by the statement of its source." + (f" The first {most}; {left} later ones are in the table." if left else ""),
        alt=f"A list of {len(shown)} dated events, from {first['label']} ({first['iso_start']}) to {last['label']} ({last['iso_start']}).",
        layout={"showlegend": True, "legend": {"y": 1.0, "yanchor": "bottom", "x": 1, "xanchor": "right"}, "margin": {"t": 36}, "yaxis": {"categoryorder": "array", "categoryarray": ticks[::-1], "ticks": "", "tickfont": {"size": 11}, "range": [-0.8, len(ticks) - 0.2], "tickvals": ticks, "ticktext": ticks},
                "xaxis": {"type": "date", "tickformat": "%Y", "tickcolor": INK}},
        phone={"height": 120 + 11 * sum(fold(t.replace("<br>", " "), 28).count("<br>") + 1 for t in ticks) + 10 * len(ticks), "yaxis": {"ticktext": [fold(t.replace("<br>", " "), 28) for t in ticks], "tickfont": {"size": 9}}, "margin": {"l": 4, "r": 8, "t": 36, "b": 30}, "xaxis": {"nticks": 3}},
    )  # fmt: skip


def _shown_date(start: str, end: Any) -> str:
    """A period as short as it can be said.

    >>> _shown_date("2021-08-15", "2021-08-15"), _shown_date("2022-01-01", "2022-12-31"), _shown_date("2021-11-01", "2021-11-30")
    ('2021-08-15', '2022', '2021-11')
    """
    if not isinstance(end, str) or end == start:
        return start
    if start.endswith("-01-01") and end.endswith("-12-31"):
        return start[:4] if start[:4] == end[:4] else f"{start[:4]}–{end[:4]}"
    return start[:7] if start[:7] == end[:7] and start.endswith("-01") else f"{start} – {end}"
