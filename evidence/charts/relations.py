"""Ties over time and side by side: before and after a day, quad profile, one actor's offers and partners."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.analysis import network
from evidence.charts.days import MOST_YEARS
from evidence.charts.marks import END_TEXT, NO_SCALE, counted, flat_bars, from_zero, page_note, round_step, signed_ties
from evidence.charts.network_words import among
from evidence.charts.palette import BLUE, ORANGE, PAPER, QUAD_LOOK
from evidence.charts.style import PLAIN, Labels, chart, figure, hatch, key_below, plural
from evidence.tables.records import records

SIDES = (("before", "x", (0.0, 0.47)), ("after", "x2", (0.53, 1.0)))
FEW = 20  # ties on one side below which a share of them shows nothing
SIGNS = (("negative", "conflictual", ORANGE, "/", -1), ("positive", "co-operative", BLUE, "", 1))


@chart
def before_after(
    ties: pd.DataFrame, *, name: str, day: str = "2021-08-15", top: int = 10, labels: Labels = PLAIN
) -> go.Figure:
    """Co-operative and conflictual ties of each pair before and after an ISO ``day``, in two panels of one scale.

    Ties that cannot be placed (no date, source of later date) are left out and counted in the caption.
    """
    signed = signed_ties(ties)
    side = network.place_in_time(signed, day, labels.sources)
    tables = {which: network.signed_pairs(signed[side == which]).set_index(["a", "b"]) for which, *_ in SIDES}
    total = pd.concat([t["positive"] + t["negative"] for t in tables.values()]).groupby(level=[0, 1]).sum()
    shown = list(total.sort_values(ascending=False, kind="stable").index[:top])
    names = [f"{labels.short(a)} – {labels.short(b)}" for a, b in shown]
    parts = {which: table.reindex(shown) for which, table in tables.items()}
    rows = _side_rows(parts, names)
    counts = {w: (int(tables[w]["positive"].sum()), int(tables[w]["negative"].sum())) for w in tables}
    lost = int((side == "undated").sum())
    when = datetime.date.fromisoformat(day)
    date = f"{when.day} {when:%B %Y}"
    notes = [
        page_note(sum(span) / 2, 1, f"<b>{which}</b> {date}: {plural(sum(counts[which]), 'tie')}", xanchor="center")
        for which, _, span in SIDES
    ]
    return figure(
        _side_bars(parts, names),
        name=name,
        labels=labels,
        rows=rows,
        height=120 + 34 * len(shown),
        finding=_turn(counts, date),
        caption=f"Ties of the {len(shown)} pairs with most ties that can be placed in time, before {date} and after (the day itself with what came after it): conflictual to the left, co-operative{among(signed[side != 'undated'])} to the right of each line. "
        f"{_not_drawn(counts, parts)}Those after stand in {plural(signed.loc[side == 'after', 'sentence_id'].nunique(), 'sentence')}; one event may give several ties. "
        f"{plural(lost, 'tie')} cannot be placed and {'is' if lost == 1 else 'are'} left out; an undated tie of a text published before that day counts as before, one of a government that came in on that day or later as after.",
        alt=f"Two panels of bars. Before {date}: {counts['before'][0]} co-operative and {counts['before'][1]} conflictual ties; after: {counts['after'][0]} and {counts['after'][1]}.",
        layout=_side_layout(rows, notes, len(shown)),
        phone=_side_phone(names, notes),
    )


def _not_drawn(counts: Mapping[str, tuple[int, int]], parts: Mapping[str, pd.DataFrame]) -> str:
    """How many of the ties counted above the panels are of pairs without a row."""
    drawn = {which: int(parts[which][["positive", "negative"]].sum().sum()) for which in parts}
    left = {which: sum(both) - drawn[which] for which, both in counts.items()}
    told = f"The counts above the panels are of all pairs: {left['before']} before and {left['after']} after are of pairs not drawn. "
    return told if any(left.values()) else ""


def _turn(counts: Mapping[str, tuple[int, int]], date: str) -> str:
    """How conflict's share changed, with the numbers behind it; nothing of a change where either side holds few ties."""
    total = {which: sum(both) for which, both in counts.items()}
    if min(total.values()) < FEW:
        return f"Too few ties can be placed in time to show a turn: {total['before']} before {date}, {total['after']} after"
    told = {w: f"{n} of {total[w]} ({100 * n / total[w]:.0f} percent)" for w, (_, n) in counts.items()}
    return f"Of the signed ties before {date} {told['before']} are conflictual, after it {told['after']}"


def _side_rows(parts: Mapping[str, pd.DataFrame], names: Sequence[str]) -> pd.DataFrame:
    """The numbers drawn, one row a pair and side that has ties."""
    rows = [
        (pair, which, int(r.positive), int(r.negative), list(r.sentence_ids))
        for which, part in parts.items()
        for pair, r in zip(names, records(part), strict=True)
        if pd.notna(r.positive)
    ]
    return pd.DataFrame(rows, columns=["pair", "when", "co_operative", "conflictual", "sentence_ids"])


def _side_bars(parts: Mapping[str, pd.DataFrame], names: Sequence[str]) -> list[go.Bar]:
    """Bars to both sides of zero, in the panel of each side."""
    traces = []
    for which, panel, _ in SIDES:
        for column, word, colour, shape, sign in SIGNS:
            drawn = parts[which][column].fillna(0).astype(int)
            traces.append(
                flat_bars(
                    names,
                    [sign * n for n in drawn],
                    word,
                    colour,
                    shape,
                    xaxis=panel,
                    showlegend=which == "before",
                    text=[str(n) if n else "" for n in drawn],
                    textfont={"size": 11},
                    hovertemplate="%{y}: %{text} " + word + f", {which}<extra></extra>",
                    **END_TEXT,
                )
            )
    return traces


def _side_layout(rows: pd.DataFrame, notes: list[dict[str, Any]], pairs: int) -> dict[str, Any]:
    """Two panels of one scale."""
    most = rows[["co_operative", "conflictual"]].to_numpy().max(initial=0) or 1
    axis = from_zero(float(most * 1.3), showticklabels=False, **NO_SCALE)
    return {
        "barmode": "relative",
        "showlegend": True,
        "legend": key_below(34 * pairs + 10, 14),
        "annotations": notes,
        "margin": {"t": 34, "b": 60},
        "xaxis": {**axis, "domain": list(SIDES[0][2])},
        "xaxis2": {**axis, "domain": list(SIDES[1][2])},
        "yaxis": {"autorange": "reversed", **NO_SCALE},
    }


def _side_phone(names: Sequence[str], notes: list[dict[str, Any]]) -> dict[str, Any]:
    folded = [name.replace(" – ", " –<br>") for name in names]
    return {
        "yaxis": {"tickvals": list(names), "ticktext": folded, "tickfont": {"size": 11}},
        "annotations": [{**one, "text": re.sub("</b> .*:", "</b>:", one["text"])} for one in notes],
        "height": 150 + 34 * len(names),
    }


@chart
def quad_over_time(ties: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """PLOVER quad classes by the year that the text gives the tie, on an axis of all years (undated ones are counted in the
    caption)."""
    classed = ties[ties["quad"].isin(network.QUADS)]
    coded, dated = (table[table["iso_start"].notna()] for table in (classed, ties))
    if coded.empty:
        return quad_over_time(coded, name=name, labels=labels)
    years = coded["iso_start"].str[:4]
    profile = network.quad_profile(coded, years)
    sums, total = profile.sum(), int(profile.to_numpy().sum())
    material = int(sums["material co-operation"] + sums["material conflict"])
    conflict = int(sums["verbal conflict"] + sums["material conflict"])
    along = [int(year) for year in profile.index]
    return figure(
        _quad_bars(profile, along),
        name=name,
        labels=labels,
        rows=counted(coded.assign(period=years), ["period", "quad"], "tie_id").reset_index(),
        height=400,
        finding=f"Of {plural(len(dated), 'dated tie')} {total} fall into PLOVER's classes: {material} are material, {conflict} conflictual",
        caption=f"Ties by PLOVER quad class and the year that the text gives them (number of ties). An accusation counts as conflict; co-operation is all that the scheme calls friendly{among(coded)}.{_undated(ties, classed)}",
        alt=f"Stacked bars over the years {along[0]} to {along[-1]}, of which {len(along)} have ties: "
        + "; ".join(f"{q} {sums[q]}" for q in network.QUADS)
        + ".",
        layout=_quad_layout(along, int(profile.sum(axis=1).max())),
        phone={
            "height": 420,
            "legend": key_below(280, 62),
            "margin": {"b": 120},
            "xaxis": _years_told(along, MOST_YEARS),
        },
    )


def _undated(ties: pd.DataFrame, coded: pd.DataFrame) -> str:
    """How many ties have no date and are not drawn, those among them too that would fall into no class."""
    lost, classed = int(ties["iso_start"].isna().sum()), int(coded["iso_start"].isna().sum())
    if not lost:
        return ""
    none = f" ({lost - classed} of them of no class)" if lost > classed else ""
    return f" {plural(lost, 'tie')} without a date{none} {'is' if lost == 1 else 'are'} not drawn."


def _quad_bars(profile: pd.DataFrame, along: list[int]) -> list[go.Bar]:
    """One trace a class; verbal ones are paler."""
    traces = []
    for quad, (colour, _, _, shape) in QUAD_LOOK.items():
        hue = colour if "material" in quad else _pale(colour)
        told = [(year, number) for year, number in zip(along, profile[quad].tolist(), strict=True) if number]
        traces.append(
            go.Bar(
                x=[year for year, _ in told],
                y=[number for _, number in told],
                name=quad,
                showlegend=True,
                marker={"color": hue, "pattern": hatch(shape), "line": {"color": PAPER, "width": 1}},
                hovertemplate="%{x}, " + quad + ": %{y}<extra></extra>",
            )
        )
    return traces


def _quad_layout(along: list[int], most: int) -> dict[str, Any]:
    """Bars on an axis of years: one without ties keeps its room. The other axis ends at a number that is written on it."""
    step = round_step(most, 4)
    years = {**NO_SCALE, "range": [along[0] - 0.6, along[-1] + 0.6], "tickformat": "d"}
    return {
        "barmode": "stack",
        "showlegend": True,
        "legend": key_below(290, 44),
        "margin": {"b": 92},
        "xaxis": {**years, **_years_told(along, 2 * MOST_YEARS)},
        "yaxis": {"title": {"text": "ties"}, "dtick": step, "range": [0, step * -(-most // step)]},
    }


def _years_told(along: list[int], most: int) -> dict[str, int]:
    """Which years are written below the axis."""
    return {"dtick": round_step(along[-1] - along[0] + 1, most), "tick0": along[0]}


def _pale(colour: str) -> str:
    """The hue half-way to white: verbal classes beside material ones."""
    parts = [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
    return "#" + "".join(f"{(one + 255) // 2:02x}" for one in parts)
