"""Stated changes recomputed, and what two readings of one imply."""

from __future__ import annotations

import re
from itertools import pairwise
from math import ceil, floor
from typing import Any, NamedTuple

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.marks import interval_bars, note, round_step
from evidence.charts.palette import BLUE, INK, MUTED, ORANGE, PAPER, RAMP
from evidence.charts.style import PLAIN, Labels, chart, figure, fold
from evidence.checks.analysis import (
    growth,
    implied_levels,
    is_calendar_year,
    lethality_change,
    lethality_readings,
    percent_change,
)
from evidence.checks.intervals import combine, interval_of
from evidence.tables.rows import Quantity

ABOVE = 14  # pixels between a mark and its label
ASIDE = 12  # pixels that a label stands off its mark, away from the line of nought
ROOM = 0.35  # of the span from the lowest to the highest mark, left beyond them for the labels


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

    ``quantities``: the two levels and the one change, as the text prints them, the value of a fall below nought. Raises
    ValueError for any others.
    """
    before, after, stated = _levels(quantities)
    earlier, later = before["value"], after["value"]
    computed = percent_change(earlier, later)
    low, high = combine(lambda by: earlier * (1 + by / 100), interval_of(_quantity(stated)))
    verdict = "holds" if low <= later <= high else "does not hold"
    said = f"{'fall of ' if stated['value'] < 0 else ''}{abs(stated['value']):g} percent"
    days = [_period(row) for row in (before, after)]
    return figure(
        [_level_bars(days, earlier, later)],
        name=name,
        labels=labels,
        rows=quantity_rows(quantities, labels),
        height=400,
        finding=f"The stated {said} {verdict}: from {earlier:,.0f} to {later:,.0f} is {_signed(computed, 1)} percent",
        caption=f"{what}, {days[0]} and {days[1]}, as the text states them; the orange mark is where the stated change, "
        "rounded to a whole percent, would put the later figure.",
        alt=f"Two bars, {earlier:,.0f} and {later:,.0f}: a {'fall' if computed < 0 else 'rise'} of {abs(computed):.1f} percent "
        f"against a stated {said}, which {verdict}: it would allow {low:,.0f} to {high:,.0f}.",
        layout={
            "shapes": [_band(low, high), *_bracket(earlier, later)],
            "annotations": _level_notes(earlier, later, stated["value"], computed, (low, high)),
            "xaxis": {"range": [-0.5, 2.05], "type": "category", "showgrid": False},
            "yaxis": {
                "title": {"text": "deaths" if before["unit_kind"] == "deaths" else str(before["unit"])},
                "range": [0, _over(earlier, later) * 1.24],  # room for the words over the bracket
                "showgrid": False,  # the bars say their numbers, and no line runs through words
            },
        },
        phone={"height": 380, "xaxis": {"range": [-0.62, 2.8]}},  # room for the words left and right
    )


def _level_bars(days: list[str], earlier: float, later: float) -> go.Bar:
    return go.Bar(
        x=days,
        y=[earlier, later],
        width=0.5,
        marker={"color": [RAMP[2], BLUE]},
        hoverinfo="x+y",
        text=[f"<b>{earlier:,.0f}</b>", f"<b>{later:,.0f}</b>"],
        textposition="inside",
        insidetextanchor="end",
        textangle=0,
        insidetextfont={"color": [INK, PAPER], "size": 17},
    )


def _band(low: float, high: float) -> dict[str, Any]:
    """Where the stated change would put the later figure, right of its bar."""
    look = {"line": {"color": ORANGE, "width": 2}, "fillcolor": ORANGE, "opacity": 0.9}
    return {"type": "rect", "x0": 1.28, "x1": 1.46, "y0": low, "y1": high, **look}


def _over(earlier: float, later: float) -> float:
    """How high the line runs that joins both bars."""
    return 1.07 * max(earlier, later)


def _bracket(earlier: float, later: float) -> list[dict[str, Any]]:
    """A line from the one bar over to the other: a change is of both."""
    top = _over(earlier, later)
    corners = [(0, earlier), (0, top), (1, top), (1, later)]
    look = {"type": "line", "line": {"color": MUTED, "width": 1.5}}
    return [{"x0": x0, "y0": y0, "x1": x1, "y1": y1, **look} for (x0, y0), (x1, y1) in pairwise(corners)]


def _level_notes(
    earlier: float, later: float, stated: float, computed: float, span: tuple[float, float]
) -> list[dict[str, Any]]:
    """What the band means, and the stated change beside the recomputed one (both in percent)."""
    leads = f"where {stated:g} percent<br>would lead:<br><b>{span[0]:,.0f} to {span[1]:,.0f}</b>"
    both = f"stated {stated:+g}\N{NO-BREAK SPACE}%<br>recomputed <b>{computed:+.1f}\N{NO-BREAK SPACE}%</b>"
    beside = {"xanchor": "left", "xshift": 8, "align": "left", "font": {"size": 12}}
    return [
        note(1.46, earlier * (1 + stated / 100), leads.replace("-", "−"), **beside),
        note(0.5, _over(earlier, later), both.replace("-", "−"), yanchor="bottom", yshift=4, align="center"),
    ]


def _quantity(row: pd.Series) -> Quantity:
    given: dict[str, Any] = {field: None if pd.isna(row[field]) else row[field] for field in Quantity._fields}
    return Quantity(**given)


def _period(row: pd.Series) -> str:
    start, end = row["period_start"], row["period_end"]
    if pd.isna(start):
        return "earlier" if row["change"] == "none" else "later"
    return str(start[:4]) if pd.isna(end) or is_calendar_year(start, end) else f"{start} to {end}"


def quantity_rows(quantities: pd.DataFrame, labels: Labels) -> pd.DataFrame:
    """What a reader needs of quantities to check a chart: as printed, as read, and where; actors by their names."""
    whose = {column: quantities[column].map(labels.name, na_action="ignore") for column in ("subject", "attributed_to")}
    printed = quantities["value"].mask(quantities["change"] == "to", quantities["value"].abs())  # a level is no fall
    return quantities.assign(value=printed, **whose)[
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


class Reading(NamedTuple):
    """One reading of the stated change in casualties: its name on the axis, the change per attack that it implies, in
    percent, from ``low`` to ``high``, and the casualties as a multiple of those before."""

    name: str
    value: float
    low: float
    high: float
    factor: float


def _readings(attacks: pd.Series, casualties: pd.Series) -> list[Reading]:
    """The second change read as *by*, then as *to*."""
    spans = lethality_readings(interval_of(_quantity(attacks)), interval_of(_quantity(casualties)))
    levels = implied_levels(casualties["value"])
    return [
        Reading(
            f"casualties {_moved(casualties)}<br><b>{change}</b> {abs(casualties['value']):g} percent"
            + (" (as printed)" if casualties["change"] == change else ""),
            lethality_change(attacks["value"], growth(casualties["value"], change)),
            *spans["by", change],
            levels[change] / 100,
        )
        for change in ("by", "to")
    ]


@chart
def two_readings(quantities: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """What two stated changes imply for casualties per attack, under both readings of the second one.

    ``quantities``: two rows of percent, first the change in attacks, then the change in casualties (as in the text, the
    value of a fall below nought). The interval comes from rounding and qualifier of both.
    """
    percents = quantities[quantities["unit_kind"] == "percent"].sort_values("start")
    if len(percents) != 2:
        raise ValueError(f"two readings need two rows of percent (attacks, casualties); the rows hold {len(percents)}")
    attacks, casualties = percents.iloc[0], percents.iloc[1]
    readings = _readings(attacks, casualties)
    by, to = (one.value for one in readings)
    notes = _reading_notes(readings)
    return figure(
        [_reading_mark(*one) for one in zip(readings, ("circle", "diamond"), (BLUE, ORANGE), strict=True)],
        name=name,
        labels=labels,
        rows=quantity_rows(percents, labels),
        height=280,
        finding=f"Read as “by”, attacks became deadlier ({_signed(by)} percent); read as “to”, less so ({_signed(to)} percent)"
        if by > 0 > to
        else f"Casualties per attack changed {_signed(by)} percent read as “by”, {_signed(to)} percent read as “to”",
        caption=f"Change in casualties per attack, in percent, that “{attacks['text']}” {'fewer' if attacks['value'] < 0 else 'more'} attacks and “{casualties['text']}” imply. "
        "Bars: what rounding and qualifier of both figures allow. Same period and same definition are assumed.",
        alt=f"Two intervals. If casualties {_moved(casualties)} by {abs(casualties['value']):g} percent, casualties per attack changed {_signed(by)} percent; "
        f"if they {_moved(casualties)} to {abs(casualties['value']):g} percent of the level before, {_signed(to)} percent.",
        layout=_reading_layout(readings, notes),
        phone=_reading_phone(readings, notes),
    )


def _reading_mark(reading: Reading, symbol: str, colour: str) -> go.Scatter:
    span = (reading.low, reading.high)
    return go.Scatter(
        x=[reading.value],
        y=[reading.name],
        mode="markers",
        marker={"symbol": symbol, "size": 3, "color": colour},  # smaller than the interval that it stands in
        hoverinfo="x",
        error_x=interval_bars([reading.value], [span], 3, thickness=1.5, width=7, color=colour),
    )


def _reading_notes(readings: list[Reading]) -> list[dict[str, Any]]:
    return [
        note(
            one.value,
            one.name,
            f"<b>{_signed(one.value)} percent</b> ({_signed(one.low, 1)} to {_signed(one.high, 1)})<br>casualties × {one.factor:.2f}",
            yanchor="bottom",
            yshift=ABOVE,
            font={"size": 12},
            xshift=ASIDE if one.value > 0 else -ASIDE,
        )
        for one in readings
    ]


def _reach(readings: list[Reading]) -> list[float]:
    """From where to where the axis runs: zero and every interval, with room for the labels of those at its ends."""
    bounds = [0.0, *(float(bound) for one in readings for bound in (one.low, one.high))]
    room = ROOM * (max(bounds) - min(bounds))
    return [min(bounds) - room, max(bounds) + room]


def _reading_layout(readings: list[Reading], notes: list[dict[str, Any]]) -> dict[str, Any]:
    low, high = _reach(readings)
    step = round_step(high - low, 6)
    ticks = [step * number for number in range(ceil(low / step), floor(high / step) + 1)]
    return {
        "annotations": notes,
        "yaxis": {"range": [1.6, -0.6], "showgrid": False, "ticks": ""},
        "xaxis": {
            "range": _reach(readings),
            "zeroline": True,
            "zerolinecolor": MUTED,
            "tickvals": ticks,
            "ticktext": [f"{_signed(tick) if tick else 0} %" for tick in ticks],
            "showgrid": False,  # no line runs through words
            "title": {"text": "casualties per attack, change"},
        },
    }


def _reading_phone(readings: list[Reading], notes: list[dict[str, Any]]) -> dict[str, Any]:
    """Shorter names and notes."""
    names = [one.name for one in readings]
    plain = [" ".join(re.sub("<[^>]+>", " ", name).split()) for name in names]
    short = [re.sub(r"\b(by|to)\b", r"<b>\1</b>", fold(name, 12)) for name in plain]
    return {
        "yaxis": {"tickvals": names, "ticktext": short, "title": {"text": ""}},
        "annotations": [
            {**one, "text": one["text"].split("<br>")[0].replace("</b> ", "</b><br>"), "xshift": one["xshift"] / 4}
            for one in notes
        ],
        "height": 280,
    }


def _moved(change: pd.Series) -> str:
    return "fell" if change["value"] < 0 else "rose"


def _signed(percent: float, places: int = 0) -> str:
    return f"{percent:+.{places}f}".replace("-", "−")
