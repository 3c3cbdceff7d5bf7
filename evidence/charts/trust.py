"""How far to trust it: the press behind a text, the age of its citations, and how well extraction agrees with hands."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.marks import categories, highest, interval_bars, note
from evidence.charts.palette import BLUE, GREEN, MUTED, ORANGE
from evidence.charts.style import PLAIN, Labels, chart, each, figure, key_below, leaders, plural
from evidence.tables.records import records, values

MEASURES = (("precision", BLUE, "circle"), ("recall", ORANGE, "diamond"), ("f1", GREEN, "square"))
AGES = {1: "1 day", 7: "1 week", 30: "1 month", 91: "3 months", 365: "1 year", 1096: "3 years"}


@chart
def press_outlets(citations: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Which press outlets stand behind a text, and how old each report was when the text appeared (days, log scale).

    Needs the ``sources`` table in ``labels`` for the texts' own dates; citations without a date are counted, not drawn.
    """
    anchors = {} if labels.sources is None else dict(values(labels.sources, "source_id", "anchor"))
    ages: list[Any] = [_age(p, anchors.get(s)) for s, p in values(citations, "source_id", "published")]
    table = citations.assign(age_days=pd.Series(ages, index=citations.index, dtype="float64"))
    counts = table.groupby("outlet").size().sort_values(kind="stable")
    order = counts.index.tolist()
    dated = table[table["age_days"].notna() & (table["age_days"] >= 0)]
    leading = highest(counts)
    top = leaders([str(one) for one in leading.index], "outlets")
    of = f"are of one outlet, {top}" if len(leading) == 1 else f"each are of {top}"
    middle = dated["age_days"].median() if len(dated) else None
    age = f"; half of the reports were {_roughly(middle)} old or less" if middle is not None else ""
    return figure(
        [_rings(dated)],
        name=name,
        labels=labels,
        rows=table[["outlet", "published", "age_days", "source_id", "sentence_id"]].reset_index(drop=True),
        height=90 + 27 * len(order),
        finding=f"{leading.iloc[0]} of {plural(len(table), 'press citation')} {of}{age}",
        caption=f"Each ring is one citation: its outlet and how long before the text it appeared (logarithmic scale); bold: citations of the outlet.{_undated(len(table) - len(dated))}{_reckoned(dated, labels)}",
        alt=f"Of {plural(len(table), 'citation')}: " + "; ".join(f"{o} {counts[o]}" for o in order[::-1]) + f"{age}.",
        layout={
            "margin": {"r": 36},
            "annotations": [note(1.0, o, f"<b>{counts[o]}</b>", xref="paper", xanchor="left", xshift=6) for o in order],
            "xaxis": {"type": "log", "title": {"text": "age when the text appeared"}, **_ages(AGES)},
            "yaxis": categories(order),
        },
        phone={"xaxis": _ages((1, 30, 365)), "margin": {"r": 24}},
    )


def _undated(number: int) -> str:
    """What a drawing of dates leaves out, where it does."""
    return (
        f" {plural(number, 'citation')} without a usable date {'is' if number == 1 else 'are'} not drawn."
        if number
        else ""
    )


def _roughly(days: float) -> str:
    """An age no closer than it is known: most texts state no day of their own.

    >>> _roughly(12), _roughly(127)
    ('12 days', 'about 4 months')
    """
    return f"{days:.0f} days" if days < 61 else f"about {days / 30.4375:.0f} months"


def _reckoned(dated: pd.DataFrame, labels: Labels) -> str:
    """Of each text whose date is an interval, the day in it to which ages are counted, and by how much they may be others."""
    if labels.sources is None:
        return ""
    cited = labels.sources[labels.sources["source_id"].isin(dated["source_id"])]
    told = []
    for source_id, published, anchor in values(cited, "source_id", "published", "anchor"):
        first, _, last = str(published).partition("/")
        less, more = _age(first, anchor), _age(anchor, last)
        if less is not None and more is not None:
            told.append(f" {labels.tag(source_id)} states no date: ages are counted to {anchor}, a day chosen between "
                        f"{first} and {last}, and may be {less:.0f} days less or {more:.0f} more.")  # fmt: skip
    return "".join(told)


def _rings(dated: pd.DataFrame) -> go.Scatter:
    """A ring a citation; what appeared on the day itself stands at one day, as the scale has no zero."""
    return go.Scatter(
        x=[max(1.0, float(a)) for a in dated["age_days"]],
        y=dated["outlet"].tolist(),
        mode="markers",
        hoverinfo="text",
        text=[f"{o}, {p}: {a:.0f} days" for o, p, a in values(dated, "outlet", "published", "age_days")],
        marker={"symbol": "circle-open", "size": 11, "color": BLUE, "line": {"width": 2, "color": BLUE}},
    )


def _ages(days: Iterable[int]) -> dict[str, Any]:
    return {"tickvals": list(days), "ticktext": [AGES[day] for day in days]}


def _age(published: object, anchor: object) -> float | None:
    """Days from an ISO day to another; None where either is not a full day.

    >>> _age("2021-05-05", "2021-05-12"), _age("2021", "2021-05-12")
    (7.0, None)
    """
    if not (isinstance(published, str) and isinstance(anchor, str) and len(published) == len(anchor) == 10):
        return None
    return float((datetime.date.fromisoformat(anchor) - datetime.date.fromisoformat(published)).days)


@chart
def accuracy(
    scores: pd.DataFrame,
    *,
    name: str,
    labels: Labels = PLAIN,
    compared: str = "hand annotations of the five texts",
) -> go.Figure:
    """Precision, recall and F1 by table, with intervals. ``scores``: table, measure (precision, recall, f1), value, low,
    high (shares from 0 to 1; low and high may be empty) and gold (rows annotated)."""
    order = list(dict.fromkeys(scores["table"]))[::-1]
    f1 = scores[scores["measure"] == "f1"].sort_values(["value", "table"])
    gold = scores.drop_duplicates("table").set_index("table")["gold"]
    return figure(
        _score_marks(scores, order),
        name=name,
        labels=labels,
        rows=scores.reset_index(drop=True),
        height=120 + 46 * len(order),
        source=f"Source: comparison with {compared} of this report.",
        finding=_best_and_worst(f1.set_index("table")["value"], compared),
        caption=f"Precision, recall and F1 of the extracted rows against {compared}, by table (in brackets: rows annotated); bars: 95 percent intervals where given.",
        alt="F1 by table: " + "; ".join(f"{r.table} {r.value:.2f}" for r in records(f1)) + ".",
        layout={
            "showlegend": True,
            "legend": key_below(46 * len(order), 48),
            "margin": {"b": 84},
            "xaxis": {"range": [0, 1.02], "tickformat": ".1f"},
            "yaxis": {
                "tickvals": list(range(len(order))),
                "ticktext": [f"{t} ({int(gold[t])})" for t in order],
                "range": [-0.6, len(order) - 0.4],
                "ticks": "",
                "zeroline": False,
                "tickcolor": MUTED,
            },
        },
    )


def _best_and_worst(f1: pd.Series, compared: str) -> str:
    """Where extraction agrees best and least, by the share printed: tables that print alike are all named."""
    printed = f1.astype(float).round(2)
    high, low = highest(printed), highest(-printed)
    best, worst = (leaders([str(one) for one in found.index], "tables", most=6) for found in (high, low))
    return f"Against {compared}, extraction does best on {best} (F1 {high.iloc[0]:.2f}{each(high)}), least on {worst} ({-low.iloc[0]:.2f}{each(low)})"


def _score_marks(scores: pd.DataFrame, order: list[str]) -> list[go.Scatter]:
    """One trace a measure, a little above or below the line of its table, with its interval; all are shares of one, as the
    page that shows them tells them."""
    traces = []
    for number, (measure, colour, symbol) in enumerate(MEASURES):
        part = scores[scores["measure"] == measure]
        if part.empty:
            continue
        reached = [float(v) for v in part["value"]]
        spans = [
            (float(low), float(high)) if pd.notna(low) and pd.notna(high) else (v, v)
            for v, low, high in zip(reached, part["low"], part["high"], strict=True)
        ]
        traces.append(
            go.Scatter(
                x=reached,
                y=[order.index(t) + 0.24 * (1 - number) for t in part["table"]],
                mode="markers",
                name={"f1": "F1"}.get(measure, measure),
                showlegend=True,
                hovertemplate="%{x:.2f}<extra>" + measure + "</extra>",
                marker={"symbol": symbol, "size": 9, "color": colour},
                error_x=interval_bars(reached, spans, 4, thickness=1.6, width=4, color=colour),
            )
        )
    return traces
