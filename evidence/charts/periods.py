"""The windows that figures cover, to scale on one time axis."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.days import days_after, year_ticks
from evidence.charts.marks import categories, flat_bars, highest, note
from evidence.charts.palette import BLUE, GOLD, GREEN, MUTED, ORANGE, PAPER, SLATE
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, key_below, leaders, plural
from evidence.checks.analysis import days_between
from evidence.tables.records import values

LONG = 4 * 366  # days; a longer window does not set where the axis begins
WINDOW_LOOK = ((BLUE, ""), (ORANGE, "/"), (GREEN, "x"), (GOLD, "."), (SLATE, "-"))


@chart
def windows(periods: pd.DataFrame, *, name: str, labels: Labels = PLAIN, source: str | None = None) -> go.Figure:
    """The windows that the figures cover, to scale on one axis. ``periods``: label, start, end (ISO days, inclusive; the
    same day twice is a point), kind (windows of one kind share a look) and sentence_ids; in the order to be drawn."""
    table = periods.assign(days=[days_between(s, e) for s, e in values(periods, "start", "end")])
    return figure(
        _window_traces(table),
        name=name,
        labels=labels,
        rows=table[[c for c in ("label", "kind", "start", "end", "days", "sentence_ids") if c in table]],
        height=110 + 34 * len(table),
        source=source,
        finding=_window_finding(table),
        caption=f"Periods to which figures refer, to scale; a diamond is a single day{_cut_words(table)}. Growth over windows of different length must not be compared.",
        alt="Bars on one time axis: "
        + "; ".join(f"{t}, {s} to {e} ({d} days)" for t, s, e, d in values(table, "label", "start", "end", "days"))
        + ".",
        layout=_window_layout(table),
        phone=_window_phone(table),
    )


def _window_traces(table: pd.DataFrame) -> list[Any]:
    """Bars and, for single days, diamonds: a pair of traces a kind, one key for both."""
    traces: list[Any] = []
    kinds = list(dict.fromkeys(table["kind"]))
    first, _ = _window_reach(table)
    for number, kind in enumerate(kinds):
        part = table[table["kind"] == kind]
        bars, points = part[part["days"] > 1], part[part["days"] == 1]
        colour, shape = WINDOW_LOOK[number % len(WINDOW_LOOK)]
        several = len(kinds) > 1
        if len(bars):
            base = bars["start"].clip(lower=first).tolist()
            where = {"base": base, "width": 0.55, "showlegend": several}
            lengths = [86_400_000 * days_between(s, e) for s, e in zip(base, bars["end"], strict=True)]
            hover = "%{y}<extra></extra>"
            traces.append(flat_bars(bars["label"].tolist(), lengths, kind, colour, shape, hovertemplate=hover, **where))
        if len(points):
            traces.append(
                go.Scatter(
                    x=points["start"].tolist(),
                    y=points["label"].tolist(),
                    mode="markers",
                    name=kind,
                    showlegend=bars.empty and several,
                    marker={"symbol": "diamond", "size": 13, "color": colour},
                )
            )
    return traces


def _window_finding(table: pd.DataFrame) -> str:
    lengths = list(dict.fromkeys(_span(int(d)) for d in sorted(table["days"]) if d > 1))
    if len(lengths) > 1:
        return f"The windows are of {plural(len(lengths), 'length')}, from {lengths[0]} to {lengths[-1]}"
    longest = highest(table.drop_duplicates("label").set_index("label")["days"])
    names, days = list(longest.index), int(longest.iloc[0])
    if len(names) == 1:
        return f"The longest window, {names[0]}, has {days} days"
    return f"The longest windows, {leaders(names, 'of them')}, have {days} days each"


def _window_reach(table: pd.DataFrame) -> tuple[str, str]:
    """First and last day drawn. Windows of many years are cut, or the others would vanish."""
    brief = table.loc[table["days"] <= LONG, "start"]
    return min(brief if len(brief) else table["start"]), max(table["end"])


def _cut(table: pd.DataFrame) -> pd.DataFrame:
    """The windows that begin before the first day drawn."""
    return table[table["start"] < _window_reach(table)[0]]


def _cut_words(table: pd.DataFrame) -> str:
    """What the mark says of windows that are not drawn whole, where there are any."""
    return ", and an arrow ends a bar that is cut, for it began earlier" if len(_cut(table)) else ""


def _cut_marks(table: pd.DataFrame) -> list[dict[str, Any]]:
    """An arrow head at the edge of the axis for each window that is cut there. It is a shape, for a dark page gives markers a
    lighter hue than bars."""
    cut, kinds = _cut(table), list(dict.fromkeys(table["kind"]))
    pixels = {"xsizemode": "pixel", "ysizemode": "pixel", "xanchor": _window_reach(table)[0]}
    look = {"type": "path", "path": "M0,-12L-12,0L0,12Z", "line": {"width": 0}}
    return [
        {**look, **pixels, "yanchor": label, "fillcolor": WINDOW_LOOK[kinds.index(kind) % len(WINDOW_LOOK)][0]}
        for label, kind in values(cut, "label", "kind")
    ]


def _window_range(table: pd.DataFrame, room: float) -> list[str]:
    """The days that the axis spans, with so much room, as a share, behind the last for what is written there."""
    first, last = _window_reach(table)
    length = days_between(first, last)
    before = 0.08 if len(_cut(table)) else 0.02  # an arrow head is as wide
    return [days_after(first, -round(before * length)), days_after(last, round(room * length))]


def _window_notes(table: pd.DataFrame) -> list[dict[str, Any]]:
    """How long each window is, behind its bar, and the day of each point."""
    first, _ = _window_reach(table)
    look = {"xanchor": "left", "font": {"size": 11, "color": MUTED}, "bgcolor": PAPER, "borderpad": 0}
    return [
        note(e, text, f"{_span(d)}{f', since {s[:4]}' if s < first else ''}", xshift=_beside(e, table), **look)
        if d > 1
        else note(s, text, s, xshift=14, **look)
        for text, s, e, d in values(table, "label", "start", "end", "days")
    ]


def _beside(end: str, table: pd.DataFrame) -> int:
    """How many pixels a note stands behind its bar: beyond the line of a single day that would run close by it."""
    days = [days_between(end, day) for day, count in values(table, "start", "days") if count == 1]
    return 24 if any(0 < after < 32 for after in days) else 10


def _window_layout(table: pd.DataFrame) -> dict[str, Any]:
    order = table["label"].tolist()[::-1]
    dots = {"color": MUTED, "width": 1, "dash": "dot"}
    return {
        "showlegend": table["kind"].nunique() > 1,
        "barmode": "overlay",
        "annotations": _window_notes(table),
        "shapes": [
            {"type": "line", "x0": s, "x1": s, "yref": "paper", "y0": 0, "y1": 1, "line": dots}
            for s, d in values(table, "start", "days")
            if d == 1
        ]
        + _cut_marks(table),
        "legend": key_below(34 * len(table) + 10, 36),
        "margin": {"b": 76, "t": 20},
        "xaxis": {
            "type": "date",
            "range": _window_range(table, 0.2),
            **year_ticks(*_window_reach(table)),
        },
        "yaxis": categories(order, showgrid=False, tickvals=order, ticktext=[fold(t, 30) for t in order]),
    }


def _window_phone(table: pd.DataFrame) -> dict[str, Any]:
    order = table["label"].tolist()[::-1]
    return {
        "yaxis": {"ticktext": [fold(t, 16) for t in order], "tickfont": {"size": 11}},
        "legend": key_below(42 * len(table), 36),
        "margin": {"b": 110},
        "xaxis": {"range": _window_range(table, 0.4)},
        "height": 160 + 42 * len(table),
    }


def _span(days: int) -> str:
    """How long a window is, in words; a long one in years, for its first and last month may both be told in part.

    >>> _span(31), _span(365), _span(7336)
    ('31 days', '12 months', '20 years')
    """
    months = days / 30.4375
    return f"{days} days" if days < 61 else f"{months:.0f} months" if days <= LONG else f"{months / 12:.0f} years"
