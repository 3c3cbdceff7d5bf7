"""Time axes: the windows that figures cover, the published series beside them, and the events the texts date."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.days import days_after, days_of, middle_of, shown_period
from evidence.charts.palette import BLUE, GOLD, GREEN, HUES, INK, MARKERS, MUTED, ORANGE, PAPER, SLATE
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, hatch, key_below, plural
from evidence.records import values

LONG = 4 * 366  # days; a longer window does not set where the axis begins


WINDOW_LOOK = (BLUE, ORANGE, GREEN, GOLD, SLATE)


@chart
def windows(periods: pd.DataFrame, *, name: str, labels: Labels = PLAIN, source: str | None = None) -> go.Figure:
    """The windows that the figures cover, to scale on one axis. ``periods``: label, start, end (ISO days, inclusive; the
    same day twice is a point), kind (windows of one kind share a look) and sentence_ids; in the order to be drawn."""
    kinds = list(dict.fromkeys(periods["kind"]))
    table = periods.assign(days=[days_of(s, e) for s, e in values(periods, "start", "end")])
    traces = []
    for number, kind in enumerate(kinds):
        part = table[table["kind"] == kind]
        bars, points = part[part["days"] > 1], part[part["days"] == 1]
        colour = WINDOW_LOOK[number % len(WINDOW_LOOK)]
        if len(bars):
            traces.append(
                go.Bar(
                    orientation="h",
                    y=bars["label"].tolist(),
                    base=bars["start"].tolist(),
                    x=[86_400_000 * d for d in bars["days"]],
                    width=0.55,
                    name=kind,
                    showlegend=len(kinds) > 1,
                    marker={"color": colour, "pattern": hatch(("", "/", "x", ".", "-")[number % 5])},
                    hovertemplate="%{y}<extra></extra>",
                )
            )
        if len(points):
            traces.append(
                go.Scatter(
                    x=points["start"].tolist(),
                    y=points["label"].tolist(),
                    mode="markers",
                    name=kind,
                    showlegend=bars.empty and len(kinds) > 1,
                    marker={"symbol": "diamond", "size": 13, "color": colour},
                )
            )
    brief = table.loc[table["days"] <= LONG, "start"]
    first = (
        min(brief) if len(brief) else min(table["start"])
    )  # windows of many years are cut, or the others would vanish
    notes = [
        {
            "x": e if d > 1 else s,
            "y": text,
            "text": f" {_span(d)}{f', since {s}' if s < first else ''}" if d > 1 else f" {s}",
            "showarrow": False,
            "xanchor": "left",
            "xshift": 4 if d > 1 else 9,
            "font": {"size": 11, "color": MUTED},
        }
        for text, s, e, d in values(table, "label", "start", "end", "days")
    ]
    longest = table.sort_values(["days", "label"], ascending=[False, True]).iloc[0]
    shapes = [
        {
            "type": "line",
            "x0": s,
            "x1": s,
            "yref": "paper",
            "y0": 0,
            "y1": 1,
            "line": {"color": MUTED, "width": 1, "dash": "dot"},
        }
        for s, d in values(table, "start", "days")
        if d == 1
    ]
    last = max(table["end"])
    room = days_after(last, round(0.2 * days_of(first, last)))
    order = table["label"].tolist()[::-1]
    lengths = list(dict.fromkeys(_span(int(d)) for d in sorted(table["days"]) if d > 1))
    early = days_after(first, -round(0.02 * days_of(first, last)))
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=table[[c for c in ("label", "kind", "start", "end", "days", "sentence_ids") if c in table]],
        height=110 + 34 * len(table),
        source=source,
        finding=f"The figures cover {plural(len(lengths), 'length')} of window, from {lengths[0]} to {lengths[-1]}"
        if len(lengths) > 1
        else f"The longest window, {longest['label']}, has {longest['days']} days",
        caption="Periods to which figures refer, to scale; a diamond is a single day. Growth over windows of different length must not be compared.",
        alt="Bars on one time axis: "
        + "; ".join(f"{t}, {s} to {e} ({d} days)" for t, s, e, d in values(table, "label", "start", "end", "days"))
        + ".",
        layout={
            "showlegend": len(kinds) > 1,
            "barmode": "overlay",
            "annotations": notes,
            "shapes": shapes,
            "legend": key_below(34 * len(table) + 10, 36),
            "margin": {"b": 76, "t": 20},
            "xaxis": {
                "type": "date",
                "range": [early, room],
                "tickformat": "%Y",
                "dtick": "M12" if days_of(first, last) < 4000 else "M60",
            },
            "yaxis": {
                "categoryorder": "array",
                "categoryarray": order,
                "ticks": "",
                "showgrid": False,
                "range": [-0.6, len(order) - 0.4],
                "tickvals": order,
                "ticktext": [fold(t, 30) for t in order],
            },
        },
        phone={
            "yaxis": {"ticktext": [fold(t, 16) for t in order], "tickfont": {"size": 10}},
            "legend": key_below(42 * len(table), 36),
            "margin": {"b": 110},
            "xaxis": {"range": [early, days_after(last, round(0.4 * days_of(first, last)))]},
            "height": 160 + 42 * len(table),
        },
    )


def _span(days: int) -> str:
    months = days / 30.4375
    return f"{days} days" if days < 61 else f"{months:.0f} months"


@chart
def event_timeline(
    events: pd.DataFrame, *, name: str, labels: Labels = PLAIN, most: int = 40, until: str = "9999"
) -> go.Figure:
    """Dated events in order, one row each. ``events``: label, iso_start, iso_end, source_id, sentence_id (rows without a
    day, or that begin after the ISO day ``until``, are left out); a bar is the period that the text allows, the marker's shape says whose statement it is."""
    dated = (
        events[events["iso_start"].fillna("~") <= until]
        .sort_values(["iso_start", "iso_end", "sentence_id"], kind="stable")
        .drop_duplicates(["iso_start", "iso_end", "label"])
    )
    if dated.empty:
        return event_timeline(dated, name=name, labels=labels)
    shown = dated.head(most)
    ticks = [f"{shown_period(s, e)} · {fold(str(t), 44)}" for s, e, t in values(shown, "iso_start", "iso_end", "label")]
    ticks = [t + "\u200b" * ticks[:i].count(t) for i, t in enumerate(ticks)]
    ends = [e if isinstance(e, str) else s for s, e in values(shown, "iso_start", "iso_end")]
    traces: list[Any] = [
        go.Scatter(
            x=[v for s, e in zip(shown["iso_start"], ends, strict=True) for v in (s, e, None)],
            y=[v for t in ticks for v in (t, t, None)],
            mode="lines",
            line={"color": SLATE, "width": 4},
            hoverinfo="skip",
            showlegend=False,
        )
    ]
    for number, source_id in enumerate(sorted(set(shown["source_id"]))):
        picked = [i for i, one in enumerate(shown["source_id"]) if one == source_id]
        traces.append(
            go.Scatter(
                x=[middle_of(shown["iso_start"].iloc[i], ends[i]) for i in picked],
                y=[ticks[i] for i in picked],
                mode="markers",
                name=labels.tag(source_id),
                showlegend=True,
                hoverinfo="y",
                marker={
                    "symbol": MARKERS[number % len(MARKERS)],
                    "size": 10,
                    "color": HUES[number % len(HUES)],
                    "opacity": 1,
                    "line": {"color": PAPER, "width": 1},
                },
            )
        )
    first, last = shown.iloc[0], shown.iloc[-1]
    left = len(dated) - len(shown)
    lines = sum(t.count("<br>") + 1 for t in ticks)
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=shown[["label", "iso_start", "iso_end", "source_id", "sentence_id"]].reset_index(drop=True),
        height=110 + 10 * lines + 12 * len(ticks),
        finding=f"The texts date {plural(len(dated), 'event')}, from {first['iso_start'][:4]} to {max(dated['iso_start'])[:4]}",
        caption="Events that the texts date, in order; a bar spans the period that the wording allows (a month, a year). An event stands by the statement of its source."
        + (f" The first {most}; {left} later ones are in the table." if left else ""),
        alt=f"A list of {len(shown)} dated events, from {first['label']} ({first['iso_start']}) to {last['label']} ({last['iso_start']}).",
        layout={
            "showlegend": True,
            "legend": key_below(10 * lines + 12 * len(ticks), 30),
            "margin": {"t": 20, "b": 66},
            "yaxis": {
                "categoryorder": "array",
                "categoryarray": ticks[::-1],
                "ticks": "",
                "tickfont": {"size": 11},
                "range": [-0.8, len(ticks) - 0.2],
                "tickvals": ticks,
                "ticktext": ticks,
            },
            "xaxis": {"type": "date", "tickformat": "%Y", "tickcolor": INK},
        },
        phone={
            "height": 120
            + 11 * sum(fold(t.replace("<br>", " "), 28).count("<br>") + 1 for t in ticks)
            + 10 * len(ticks),
            "yaxis": {"ticktext": [fold(t.replace("<br>", " "), 28) for t in ticks], "tickfont": {"size": 9}},
            "margin": {"l": 4, "r": 8, "t": 20, "b": 100},
            "xaxis": {"nticks": 3},
        },
    )
