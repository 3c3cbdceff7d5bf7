"""The terrorism figures and the quantity ledger, each with what its print allows."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from evidence.charts.palette import GRID, INK, MUTED, ORANGE, PAPER, PATTERNS, RAMP
from evidence.charts.readings import quantity_rows
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, hatch, key_below, listed, plural
from evidence.records import records
from evidence.schemas import HEDGES

HEDGE_COLOURS = (RAMP[4], RAMP[2], ORANGE, RAMP[3], MUTED, RAMP[1])


@chart
def quantity_overview(quantities: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """The ledger at a glance: quantities by kind, split by how firmly they are stated."""
    order = quantities.groupby("unit_kind").size().sort_values(kind="stable").index.tolist()
    traces = []
    for number, (qualifier, hedge) in enumerate(HEDGES.items()):
        word = hedge or qualifier
        counts = quantities[quantities["qualifier"] == qualifier].groupby("unit_kind").size().reindex(order).dropna()
        if len(counts):
            marker = {"color": HEDGE_COLOURS[number], "pattern": hatch(PATTERNS[number % len(PATTERNS)])}
            traces.append(
                go.Bar(
                    orientation="h",
                    y=counts.index.tolist(),
                    x=counts.astype(int).tolist(),
                    name=word,
                    showlegend=True,
                    marker=marker,
                    hovertemplate="%{y}, " + word + ": %{x}<extra></extra>",
                )
            )
    totals = quantities.groupby("unit_kind").size()
    notes = [
        {"x": int(totals[k]), "y": k, "text": str(totals[k]), "showarrow": False, "xanchor": "left", "xshift": 5}
        for k in order
    ]
    hedged = int((quantities["qualifier"] != "exact").sum())
    attributed = int(quantities["attributed_to"].notna().sum())
    rows = (
        quantities.groupby(["unit_kind", "qualifier"])
        .agg(count=("quantity_id", "size"), sentence_ids=("sentence_id", lambda ids: sorted(set(ids))))
        .reset_index()
    )
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=rows,
        height=130 + 27 * len(order),
        finding=f"The texts state {plural(len(quantities), 'quantity', 'quantities')}: {hedged} are hedged, "
        f"and {attributed} name somebody as their origin",
        caption="Quantities by kind and by the word that qualifies them (number of rows). Exact: no qualifier is printed; "
        "it does not mean that the number is right.",
        alt=f"Bars. {len(quantities)} quantities, {hedged} with a qualifier; "
        + "; ".join(f"{kind} {totals[kind]}" for kind in order[::-1])
        + ".",
        layout={
            "barmode": "stack",
            "showlegend": True,
            "annotations": notes,
            "legend": key_below(27 * len(order) + 10),
            "margin": {"b": 92},
            "xaxis": {"title": {"text": "quantities"}},
            "yaxis": {"showgrid": False, "ticks": "", "categoryorder": "array", "categoryarray": order},
        },
        phone={"height": 190 + 27 * len(order), "legend": key_below(27 * len(order) + 50)},
    )


def _brief(quantities: pd.DataFrame) -> pd.Series:
    """Whether a figure stands for a month at most, and is no level of a series."""
    spans = pd.to_datetime(quantities["period_end"]) - pd.to_datetime(quantities["period_start"])
    return (spans.isna() | (spans.dt.days <= 31)) & (quantities["change"] != "to")


@chart
def incidents(quantities: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Killed and injured by incident (one bar a sentence), as the texts report them. Figures of periods longer than a
    month, and levels of a series (``change`` *to*), are no incidents and are left out."""
    people = quantities[quantities["unit_kind"].isin(["deaths", "injured"]) & _brief(quantities)].copy()
    if people.empty:
        return incidents(people, name=name, labels=labels)
    people["when"] = people["period_start"].fillna("no date")
    groups = [
        group for _, group in people.sort_values(["when", "sentence_id", "start"]).groupby("sentence_id", sort=False)
    ]
    ticks = [f"{g['when'].iloc[0]} · {labels.tag(g['source_id'].iloc[0])}" for g in groups]
    ticks = [
        tick + "\u200b" * ticks[:i].count(tick) for i, tick in enumerate(ticks)
    ]  # two incidents of one day stay apart
    traces = []
    for kind, word, colour, shape in (("deaths", "killed", INK, ""), ("injured", "injured", ORANGE, "/")):
        parts = [
            (tick, row) for tick, g in zip(ticks, groups, strict=True) for row in records(g[g["unit_kind"] == kind])
        ]
        if parts:
            traces.append(
                go.Bar(
                    orientation="h",
                    y=[tick for tick, _ in parts],
                    x=[row.value for _, row in parts],
                    name=word,
                    showlegend=True,
                    marker={"color": colour, "pattern": hatch(shape), "line": {"color": PAPER, "width": 1.5}},
                    width=0.38,
                    text=[f"{row.value:,.0f} {row.measure or row.unit}" for _, row in parts],
                    textposition="none",
                    hovertemplate="%{text}<extra></extra>",
                )
            )
    notes = [
        {
            "x": 0,
            "y": tick,
            "yshift": 20,
            "xanchor": "left",
            "showarrow": False,
            "font": {"size": 12},
            "align": "left",
            "text": ", ".join(f"{row.value:,.0f} {row.measure or row.unit}" for row in records(group)),
        }
        for tick, group in zip(ticks, groups, strict=True)
    ]
    killed, hurt = (int(people.loc[people["unit_kind"] == kind, "value"].sum()) for kind in ("deaths", "injured"))
    return figure(
        traces,
        name=name,
        labels=labels,
        rows=quantity_rows(people),
        height=130 + 54 * len(groups),
        finding=f"The texts describe {plural(len(groups), 'incident')} with numbers: {killed} killed and {hurt} injured in all",
        caption="People killed and injured in single incidents, by sentence, in order of date. The sum mixes attackers, soldiers and "
        "civilians, and is no measure of violence in any period.",
        alt="Bars. "
        + "; ".join(
            f"{tick.strip(chr(0x200B))}: "
            + listed([f"{r.value:g} {'killed' if r.unit_kind == 'deaths' else 'injured'}" for r in records(g)])
            for tick, g in zip(ticks, groups, strict=True)
        )
        + ".",
        layout={
            "barmode": "stack",
            "showlegend": True,
            "legend": key_below(54 * len(groups) + 10),
            "annotations": notes,
            "margin": {"t": 34, "b": 90},
            "yaxis": {"autorange": "reversed", "showgrid": False, "ticks": "", "type": "category"},
            "xaxis": {"title": {"text": "people"}, "gridcolor": GRID},
        },
        phone={
            "height": 140 + 84 * len(groups),
            "legend": key_below(84 * len(groups)),
            "annotations": [
                {**n, "text": fold(str(n["text"]), 34), "yshift": 12 + 8 * (fold(str(n["text"]), 34).count("<br>") + 2)}
                for n in notes
            ],
            "yaxis": {"tickvals": ticks, "ticktext": [t.replace(" · ", "<br>") for t in ticks]},
        },
    )
