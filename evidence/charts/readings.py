"""Stated changes recomputed, and what two readings of one imply."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.palette import BLUE, INK, MUTED, ORANGE, PAPER, RAMP
from evidence.charts.style import PLAIN, Labels, chart, figure, fold
from evidence.checks.analysis import growth, implied_levels, lethality_change, lethality_readings, percent_change
from evidence.checks.intervals import combine, interval_of
from evidence.rows import Quantity


def _levels(quantities: pd.DataFrame) -> tuple[pd.Series, pd.Series, pd.Series]:
    """The earlier level, the later level and the stated change among ``quantities`` (one of each is expected)."""
    stated = quantities[(quantities["unit_kind"] == "percent") & (quantities["change"] == "by")]
    levels = quantities[quantities["unit_kind"] != "percent"].sort_values(
        ["period_start", "change"], na_position="first", ascending=[True, True], kind="stable"
    )
    if len(stated) != 1 or len(levels) != 2:
        found = f"{len(levels)} levels and {len(stated)} changes in percent"
        raise ValueError(f"a change chart needs two levels and one change in percent ('by'); the rows hold {found}")
    return levels.iloc[0], levels.iloc[1], stated.iloc[0]


@chart
def level_change(quantities: pd.DataFrame, *, name: str, what: str, labels: Labels = PLAIN) -> go.Figure:
    """Two stated levels, and where the stated change in percent would put the later one (band: its rounding).

    ``quantities``: the two levels and the one change, as the text prints them. Raises ValueError for any others.
    """
    before, after, stated = _levels(quantities)
    computed = percent_change(before["value"], after["value"])
    low, high = combine(lambda by: before["value"] * (1 + by / 100), interval_of(_quantity(stated)))
    holds = low <= after["value"] <= high
    days = [_period(row) for row in (before, after)]
    bars = go.Bar(
        x=days,
        y=[before["value"], after["value"]],
        width=0.5,
        marker={"color": [RAMP[2], BLUE]},
        hoverinfo="x+y",
        text=[f"<b>{before['value']:,.0f}</b>", f"<b>{after['value']:,.0f}</b>"],
        textposition="inside",
        insidetextanchor="end",
        textangle=0,
        insidetextfont={"color": [INK, PAPER], "size": 17},
    )
    band = {
        "type": "rect",
        "x0": 1.28,
        "x1": 1.46,
        "y0": low,
        "y1": high,
        "line": {"color": ORANGE, "width": 2},
        "fillcolor": ORANGE,
        "opacity": 0.9,
    }
    middle = before["value"] * (1 + stated["value"] / 100)
    notes = [
        {
            "x": 1.47,
            "y": middle,
            "xanchor": "left",
            "align": "left",
            "showarrow": False,
            "font": {"size": 12},
            "text": f"where {stated['value']:g} percent<br>would lead:<br><b>{low:,.0f} to {high:,.0f}</b>",
        },
        {
            "x": 0,
            "y": before["value"],
            "yanchor": "bottom",
            "yshift": 6,
            "showarrow": False,
            "align": "center",
            "text": f"stated +{stated['value']:g} %<br>recomputed <b>{computed:+.1f} %</b>",
        },
    ]
    verdict = "holds" if holds else "does not hold"
    return figure(
        [bars],
        name=name,
        labels=labels,
        rows=quantity_rows(quantities),
        height=400,
        finding=f"The stated {stated['value']:g} percent {verdict}: from {before['value']:,.0f} to {after['value']:,.0f} "
        f"is {computed:+.1f} percent",
        caption=f"{what}, {days[0]} and {days[1]}, as the text states them; the orange band is where the stated change, "
        "rounded to a whole percent, would put the later figure.",
        alt=f"Two bars, {before['value']:,.0f} and {after['value']:,.0f}: a rise of {computed:.1f} percent against a "
        f"stated {stated['value']:g} percent, which {verdict}: it would allow {low:,.0f} to {high:,.0f}.",
        layout={
            "shapes": [band],
            "annotations": notes,
            "xaxis": {"range": [-0.5, 2.05], "type": "category", "showgrid": False},
            "yaxis": {
                "title": {"text": "deaths" if before["unit_kind"] == "deaths" else str(before["unit"])},
                "rangemode": "tozero",
            },
        },
        phone={"height": 380, "xaxis": {"range": [-0.4, 2.5]}},
    )


def _quantity(row: pd.Series) -> Quantity:
    given: dict[str, Any] = {field: None if pd.isna(row[field]) else row[field] for field in Quantity._fields}
    return Quantity(**given)


def _period(row: pd.Series) -> str:
    start, end = row["period_start"], row["period_end"]
    if pd.isna(start):
        return "earlier" if row["change"] == "none" else "later"
    same = not pd.isna(end) and start[:4] == end[:4] and start[4:] == "-01-01" and end[4:] == "-12-31"
    return str(start[:4]) if same or pd.isna(end) else f"{start} to {end}"


def quantity_rows(quantities: pd.DataFrame) -> pd.DataFrame:
    return quantities[
        [
            "text",
            "value",
            "unit",
            "qualifier",
            "change",
            "measure",
            "subject",
            "attributed_to",
            "period_start",
            "period_end",
            "sentence_id",
        ]
    ].reset_index(drop=True)


@chart
def two_readings(quantities: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """What two stated changes imply for casualties per attack, under both readings of the second one.

    ``quantities``: two rows of percent, first the change in attacks, then the change in casualties (as in the text).
    The interval comes from rounding and qualifier of both.
    """
    percents = quantities[quantities["unit_kind"] == "percent"].sort_values("start")
    if len(percents) != 2:
        raise ValueError(f"two readings need two rows of percent (attacks, casualties); the rows hold {len(percents)}")
    attacks, casualties = percents.iloc[0], percents.iloc[1]
    spans = lethality_readings(interval_of(_quantity(attacks)), interval_of(_quantity(casualties)))
    levels = implied_levels(casualties["value"])
    readings = [
        (
            change,
            lethality_change(attacks["value"], growth(casualties["value"], change)),
            *spans["by", change],
            levels[change] / 100,
        )
        for change in ("by", "to")
    ]
    names = {
        change: f"<b>{change}</b> {casualties['value']:g} percent"
        + (" (as printed)" if casualties["change"] == change else "")
        for change in ("by", "to")
    }
    traces = [
        go.Scatter(
            x=[value],
            y=[names[change]],
            mode="markers",
            marker={"symbol": symbol, "size": 9, "color": colour},
            hoverinfo="x",
            error_x={
                "type": "data",
                "symmetric": False,
                "array": [round(high - value, 3)],
                "arrayminus": [round(value - low, 3)],
                "thickness": 3,
                "width": 12,
                "color": colour,
            },
        )
        for (change, value, low, high, _), symbol, colour in zip(
            readings, ("circle", "diamond"), (BLUE, ORANGE), strict=True
        )
    ]
    notes = [
        {
            "x": value,
            "y": names[change],
            "yshift": -24,
            "showarrow": False,
            "font": {"size": 12},
            "text": f"<b>{_signed(value)} percent</b> ({_signed(low)} to {_signed(high)}); casualties × {factor:.2f}",
        }
        for change, value, low, high, factor in readings
    ]
    reach = max(abs(bound) for _, _, low, high, _ in readings for bound in (low, high)) * 1.6
    (_, by, *_), (_, to, *_) = readings
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=quantity_rows(percents),
        height=280,
        finding=f"Read as “by”, attacks became deadlier ({_signed(by)} percent); read as “to”, less so ({_signed(to)} percent)"
        if by > 0 > to
        else f"Casualties per attack changed {_signed(by)} percent read as “by”, {_signed(to)} percent read as “to”",
        caption=f"Change in casualties per attack, in percent, that “{attacks['text']}” more attacks and “{casualties['text']}” imply. "
        "Bars: what rounding and qualifier of both figures allow. Same period and same definition are assumed.",
        alt=f"Two intervals. If casualties rose by {casualties['value']:g} percent, casualties per attack changed {_signed(by)} percent; "
        f"if they rose to {casualties['value']:g} percent of the level before, {_signed(to)} percent.",
        layout={
            "annotations": notes,
            "yaxis": {
                "range": [1.6, -0.6],
                "showgrid": False,
                "ticks": "",
                "title": {"text": "casualties rose …", "font": {"size": 12, "color": MUTED}},
            },
            "xaxis": {
                "range": [-reach, reach],
                "zeroline": True,
                "zerolinecolor": MUTED,
                "ticksuffix": " %",
                "title": {"text": "casualties per attack, change"},
            },
        },
        phone={
            "yaxis": {
                "tickvals": list(names.values()),
                "ticktext": [fold(n.replace("<b>", "").replace("</b>", ""), 9) for n in names.values()],
                "title": {"text": ""},
            },
            "annotations": [
                {**n, "text": str(n["text"]).split(";")[0], "xanchor": "right" if float(str(n["x"])) > 0 else "left"}
                for n in notes
            ],
            "height": 280,
        },
    )


def _signed(percent: float) -> str:
    return f"{percent:+.0f}".replace("-", "−")
