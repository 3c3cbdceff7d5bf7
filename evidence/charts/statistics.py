"""The terrorism figures and the quantity ledger, each with what its print allows."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from evidence.alternations import any_of
from evidence.charts.marks import NO_SCALE, counted, flat_bars, in_order, note, totals_beside, unlike
from evidence.charts.palette import BLUE, GREEN, GRID, INK, MUTED, ORANGE, PAPER, PATTERNS, RAMP
from evidence.charts.readings import quantity_rows
from evidence.charts.style import PLAIN, Labels, chart, figure, fold, hatch, key_below, listed, plural
from evidence.quantities.listed import load_quantity_words
from evidence.tables.records import records, values
from evidence.tables.schemas import HEDGES

HEDGE_COLOURS = (BLUE, RAMP[2], ORANGE, GREEN, MUTED, RAMP[1])


@chart
def quantity_overview(quantities: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """The ledger at a glance: quantities by kind, split by how firmly they are stated."""
    totals = quantities.groupby("unit_kind").size().sort_values(kind="stable")
    order = totals.index.tolist()
    hedged = int((quantities["qualifier"] != "exact").sum())
    attributed = int(quantities["attributed_to"].notna().sum())
    return figure(
        _hedge_bars(quantities, order),
        name=name,
        labels=labels,
        rows=counted(quantities, ["unit_kind", "qualifier"], "quantity_id").reset_index(),
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
            "annotations": totals_beside(totals),
            "legend": key_below(27 * len(order) + 10),
            "margin": {"b": 92},
            "xaxis": {"title": {"text": "quantities"}},
            "yaxis": in_order(order, **NO_SCALE),
        },
        phone={"height": 190 + 27 * len(order), "legend": key_below(27 * len(order) + 50)},
    )


def _hedge_bars(quantities: pd.DataFrame, order: list[str]) -> list[go.Bar]:
    """One trace a qualifier that the texts use."""
    traces = []
    for number, (qualifier, hedge) in enumerate(HEDGES.items()):
        word = hedge or qualifier
        counts = quantities[quantities["qualifier"] == qualifier].groupby("unit_kind").size().reindex(order).dropna()
        if len(counts):
            look = (HEDGE_COLOURS[number], PATTERNS[number % len(PATTERNS)])
            hover = "%{y}, " + word + ": %{x}<extra></extra>"
            lengths = counts.astype(int).tolist()
            traces.append(flat_bars(counts.index.tolist(), lengths, word, *look, hovertemplate=hover))
    return traces


def _brief(quantities: pd.DataFrame) -> pd.Series:
    """Whether a figure stands for a month at most, and is no level of a series."""
    spans = pd.to_datetime(quantities["period_end"]) - pd.to_datetime(quantities["period_start"])
    return (spans.isna() | (spans.dt.days <= 31)) & (quantities["change"] != "to")


@chart
def incidents(quantities: pd.DataFrame, *, name: str, labels: Labels = PLAIN) -> go.Figure:
    """Killed and injured by sentence, as the texts report them; a sentence may count several incidents in one. Figures of
    periods longer than a month, and levels of a series (``change`` *to*), are no incidents and are left out."""
    people = quantities[quantities["unit_kind"].isin(["deaths", "injured"]) & _brief(quantities)].copy()
    if people.empty:
        return incidents(people, name=name, labels=labels)
    people["when"] = people["period_start"].fillna("no date")
    groups = [
        group for _, group in people.sort_values(["when", "sentence_id", "start"]).groupby("sentence_id", sort=False)
    ]
    ticks = unlike([f"{g['when'].iloc[0]} · {labels.tag(g['source_id'].iloc[0])}" for g in groups])
    notes = _incident_notes(groups, ticks)
    return figure(
        _incident_bars(groups, ticks),
        name=name,
        labels=labels,
        rows=quantity_rows(people, labels),
        height=130 + 54 * len(groups),
        finding=f"{plural(len(groups), 'sentence')} {'counts' if len(groups) == 1 else 'count'} the dead or injured of attacks: {_toll(people)}",
        caption=f"People killed and injured in attacks, by sentence, in order of date{_at_once(quantities, people)}. Whom a sentence names "
        "without a number is not in it. The sum mixes attackers, soldiers and civilians, and is no measure of violence in any period.",
        alt="Bars. "
        + "; ".join(
            f"{tick.strip(chr(0x200B))}: " + listed(list(map(_people, records(g))))
            for tick, g in zip(ticks, groups, strict=True)
        )
        + ".",
        layout={
            "barmode": "stack",
            "showlegend": True,
            "legend": key_below(54 * len(groups) + 10),
            "annotations": notes,
            "margin": {"t": 34, "b": 90},
            "yaxis": {"autorange": "reversed", "type": "category", **NO_SCALE},
            "xaxis": {"title": {"text": "people"}, "gridcolor": GRID},
        },
        phone=_incident_phone(notes, ticks),
    )


def _toll(people: pd.DataFrame) -> str:
    """All killed and injured in words, with how many of the dead the texts call terrorists or the like: *at least*, as a
    sentence may name one more without a number."""
    dead, hurt = (people[people["unit_kind"] == kind] for kind in ("deaths", "injured"))
    words = dead["measure"].fillna("").str.extract(rf"\b({any_of(load_quantity_words().fighters)})\b", expand=False)
    fighters = int(dead.loc[words.notna().to_numpy(), "value"].sum())
    called = f", of whom {fighters} are called {listed(sorted(set(words.dropna())))}," if fighters else ""
    return f"at least {int(dead['value'].sum())} killed{called} and {int(hurt['value'].sum())} injured"


def _at_once(quantities: pd.DataFrame, people: pd.DataFrame) -> str:
    """How many incidents a sentence counts in one, where one says so."""
    beside = quantities[(quantities["unit_kind"] == "count") & quantities["sentence_id"].isin(people["sentence_id"])]
    several = beside[beside["unit"].astype("string").str.contains("incident|attack", na=False) & (beside["value"] > 1)]
    return "".join(
        f"; one sentence counts {number:g} {unit} together" for number, unit in values(several, "value", "unit")
    )


def _people(row: Any) -> str:
    """How many of whom, as the text measures them."""
    return f"{row.value:,.0f} {row.measure or row.unit}"


def _incident_bars(groups: list[pd.DataFrame], ticks: list[str]) -> list[go.Bar]:
    traces = []
    for kind, word, colour, shape in (("deaths", "killed", INK, ""), ("injured", "injured", ORANGE, "/")):
        parts = [
            (tick, row) for tick, g in zip(ticks, groups, strict=True) for row in records(g[g["unit_kind"] == kind])
        ]
        if parts:
            traces.append(
                flat_bars(
                    [tick for tick, _ in parts],
                    [row.value for _, row in parts],
                    word,
                    colour,
                    marker={"color": colour, "pattern": hatch(shape), "line": {"color": PAPER, "width": 1.5}},
                    width=0.38,
                    text=[_people(row) for _, row in parts],
                    textposition="none",
                    hovertemplate="%{text}<extra></extra>",
                )
            )
    return traces


def _incident_notes(groups: list[pd.DataFrame], ticks: list[str]) -> list[dict[str, Any]]:
    """The numbers of each incident in words, above its bar."""
    look: dict[str, Any] = {"yshift": 20, "xanchor": "left", "font": {"size": 12}, "align": "left"}
    return [
        note(0, tick, ", ".join(map(_people, records(group))), **look)
        for tick, group in zip(ticks, groups, strict=True)
    ]


def _incident_phone(notes: list[dict[str, Any]], ticks: list[str]) -> dict[str, Any]:
    """More room for each incident, whose note takes several lines."""
    folded = [fold(one["text"], 34) for one in notes]
    return {
        "height": 140 + 84 * len(ticks),
        "legend": key_below(84 * len(ticks)),
        "annotations": [
            {**one, "text": text, "yshift": 12 + 8 * (text.count("<br>") + 2)}
            for one, text in zip(notes, folded, strict=True)
        ],
        "yaxis": {"tickvals": ticks, "ticktext": [t.replace(" · ", "<br>") for t in ticks]},
    }
